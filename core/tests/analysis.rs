//! Audits, dossiers and scales agree with progress and states, whatever the portfolio.

#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "a test")]

use milepost::{AuditReport, Code, Limits, Moment, Portfolio, ProgressOptions, Scale};
use proptest::prelude::*;

const STATUSES: [&str; 5] = ["not_started", "in_progress", "completed", "dropped", "withdrawn"];
const STANDINGS: [&str; 3] = ["claimed", "assessed", "on_record"];
const SOURCES: [&str; 4] = ["[]", r#"["s-com"]"#, r#"["s-ngo"]"#, r#"["s-com", "s-none"]"#];

/// A fact: its milestone, what it states and with what weight, when, how much later published, its sources, and
/// whether it takes back the fact of that number.
type Made = (usize, usize, usize, i64, i64, usize, Option<usize>);

fn day(number: i64) -> String {
    let start = chrono::NaiveDate::from_ymd_opt(2022, 1, 1).expect("a day");
    (start + chrono::Duration::days(number)).to_string()
}

fn portfolio(facts: &[Made]) -> Portfolio {
    let milestones: Vec<String> = (0..4)
        .map(|at| {
            let after = if at > 0 { format!(r#", "after": [{{"milestone": "m{}"}}]"#, at - 1) } else { String::new() };
            let due = if at % 2 == 0 { r#", "due": "2022-06""# } else { "" };
            let members = if at == 3 { r#", "members": ["com", "ngo"]"# } else { "" };
            format!(r#"{{"id": "m{at}", "actions": ["a"], "title": "M"{after}{due}{members}}}"#)
        })
        .collect();
    let rows: Vec<String> = facts
        .iter()
        .enumerate()
        .map(|(at, (milestone, status, standing, happened, later, sources, retracts))| {
            // Only an earlier fact about the same milestone can be taken back, so that no circle arises.
            let target = retracts.filter(|target| *target < at && facts.get(*target).is_some_and(|fact| fact.0 == *milestone));
            let retracts = target.map(|target| format!(r#", "retracts": "f{target}""#)).unwrap_or_default();
            let published =
                if *later == 0 { String::new() } else { format!(r#", "published": "{}""#, day(happened + later)) };
            format!(
                r#"{{"id": "f{at}", "about": "m{milestone}", "status": "{}", "standing": "{}", "happened": "{}", "sources": {}{published}{retracts}}}"#,
                STATUSES.get(*status).copied().unwrap_or_default(),
                STANDINGS.get(*standing).copied().unwrap_or_default(),
                day(*happened),
                SOURCES.get(*sources).copied().unwrap_or_default(),
            )
        })
        .collect();
    let text = format!(
        r#"{{"milepost": 1,
            "strategies": [{{"id": "s", "title": "S", "adopted": "2021-01-01", "compiled": "2022-10-01"}}],
            "areas": [{{"id": "area", "strategy": "s", "title": "A"}}],
            "actions": [{{"id": "a", "areas": ["area"], "title": "A", "responsible": ["com"]}}],
            "milestones": [{}], "facts": [{}],
            "actors": [{{"id": "com", "name": "COM"}}, {{"id": "ngo", "name": "NGO"}}],
            "sources": [{{"id": "s-com", "title": "C", "publisher": "com", "published": "2022-03"}},
                {{"id": "s-ngo", "title": "N", "publisher": "ngo"}}, {{"id": "s-none", "title": "X"}}]}}"#,
        milestones.join(","),
        rows.join(",")
    );
    Portfolio::from_json(&text, &Limits::default()).expect("it is a portfolio")
}

fn found(audit: &AuditReport, code: Code) -> Vec<String> {
    let mut ids: Vec<String> =
        audit.rows().filter(|row| row.code == code).filter_map(|row| row.ids.first().cloned()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

proptest! {
    #[test]
    fn reports_agree(
        facts in prop::collection::vec(
            (0..4_usize, 0..5_usize, 0..3_usize, 0..365_i64, -20..60_i64, 0..4_usize, prop::option::of(0..12_usize)),
            0..12,
        ),
        as_of in 0..400_i64,
        known_on in prop::option::of(0..400_i64),
    ) {
        let portfolio = portfolio(&facts);
        let clock = |number: i64| day(number).parse::<Moment>().expect("a day").as_of;
        let moment = Moment::new(clock(as_of), known_on.map(clock));
        let audit = portfolio.audit(moment, &Default::default()).expect("an audit");
        let total = portfolio.progress(moment, &ProgressOptions::default()).expect("progress").total();
        let states = portfolio.states(moment, &Default::default()).expect("states");

        let counted: usize = audit.counts().iter().map(|count| count.findings).sum();
        prop_assert_eq!(counted, audit.len());
        prop_assert!(audit.rows().collect::<Vec<_>>().is_sorted_by_key(|row| (row.code, row.row)));
        prop_assert_eq!(found(&audit, Code::Contested).len() as u32, total.contested);
        let unsourced: bool = total.sourced.is_some_and(|share| share < 1.0);
        prop_assert_eq!(!found(&audit, Code::CompletedWithoutSource).is_empty(), unsourced);
        let expected: Vec<String> = {
            let silent = states.rows().filter(|row| row.stalled).map(|row| row.key.to_string());
            let mut silent: Vec<String> = silent.collect();
            silent.dedup();
            silent
        };
        prop_assert_eq!(found(&audit, Code::Stale), expected);

        for (at, row) in states.rows().enumerate().filter(|(at, _)| *at < 3) {
            let dossier = portfolio.dossier(&row.key, moment).expect("a dossier");
            let state = dossier.state.as_ref().expect("a milestone has a state");
            prop_assert_eq!(state.status, row.status, "m{}", at);
            prop_assert_eq!(&state.fact, &row.fact);
            prop_assert_eq!(dossier.history.iter().filter(|fact| fact.decides).count(), usize::from(row.fact.is_some()));
            // The winner is the last of those that apply and state a status.
            let last = dossier.history.iter().rfind(|fact| fact.applies && fact.status.is_some());
            prop_assert_eq!(last.map(|fact| &fact.key), row.fact.as_ref());
            prop_assert_eq!(dossier.history.iter().filter(|fact| fact.applies).all(|fact| fact.why_not.is_none()), true);
        }

        for scale in Scale::ALL {
            let report = portfolio.on_scale(*scale, moment, &Default::default()).expect("a scale");
            let levelled: u32 = report.levels().iter().map(|level| level.milestones).sum();
            let without: u32 = report.without_level().iter().map(|reason| reason.milestones).sum();
            prop_assert_eq!(levelled + without, total.milestones);
            for row in report.rows() {
                prop_assert_eq!(row.level.is_some(), row.reason.is_none());
            }
            if let Some(headline) = report.headline() {
                prop_assert!(headline.milestones <= headline.of && headline.of <= total.milestones);
            }
        }
    }
}
