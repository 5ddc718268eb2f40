//! Schedules keep to every link, blockers count what a search finds, and no figure depends on the order of rows.

#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::disallowed_methods, reason = "a test")]

use std::collections::BTreeMap;

use milepost::{Limits, Moment, Portfolio, ScheduleOptions, ScheduleRow};
use proptest::prelude::*;

const TYPES: [&str; 4] = ["fs", "ss", "ff", "sf"];

/// A milestone: its duration, its due date in days, and its links: how far back, of which type, with which lag.
type Made = (Option<u32>, Option<i64>, Vec<(usize, usize, i32)>);

fn day(number: i64) -> String {
    let start = chrono::NaiveDate::from_ymd_opt(2030, 1, 1).expect("a day");
    (start + chrono::Duration::days(number)).to_string()
}

/// The links of each milestone, to those before it.
fn links(made: &[Made]) -> Vec<Vec<(usize, usize, i32)>> {
    let of = |(at, (.., links)): (usize, &Made)| {
        let back = |(back, kind, lag): &(usize, usize, i32)| (at > 0).then(|| (at - 1 - back % at, *kind, *lag));
        links.iter().filter_map(back).collect()
    };
    made.iter().enumerate().map(of).collect()
}

fn portfolio(made: &[Made], backwards: bool) -> Portfolio {
    let links = links(made);
    let mut rows: Vec<String> = made
        .iter()
        .enumerate()
        .map(|(at, (duration, due, _))| {
            let after = |(from, kind, lag): &(usize, usize, i32)| {
                format!(r#"{{"milestone": "m{from:03}", "type": "{}", "lag_days": {lag}}}"#, TYPES[*kind])
            };
            let after: Vec<String> = links[at].iter().map(after).collect();
            let duration = duration.map(|days| format!(r#""duration_days": {days},"#)).unwrap_or_default();
            let due = due.map(|due| format!(r#""due": "{}","#, day(due))).unwrap_or_default();
            format!(
                r#"{{"id": "m{at:03}", "actions": ["a"], {duration}{due} "title": "M", "after": [{}]}}"#,
                after.join(", ")
            )
        })
        .collect();
    if backwards {
        rows.reverse();
    }
    let text = format!(
        r#"{{"milepost": 1, "strategies": [{{"id": "s", "title": "S", "period": {{"start": "2030-01-01", "end": "2031"}}}}],
            "areas": [{{"id": "p", "strategy": "s", "title": "P"}}], "actions": [{{"id": "a", "areas": ["p"], "title": "A"}}],
            "milestones": [{}]}}"#,
        rows.join(", ")
    );
    Portfolio::from_json(&text, &Limits::default()).expect("it loads")
}

fn rows(portfolio: &Portfolio, moment: Moment) -> BTreeMap<String, ScheduleRow> {
    let schedule = portfolio.schedule(moment, &ScheduleOptions::default()).expect("it schedules");
    schedule.rows().map(|row| (row.key.to_string(), row)).collect()
}

fn network(most: usize) -> impl Strategy<Value = Vec<Made>> {
    let links = prop::collection::vec((0_usize..30, 0_usize..4, -9_i32..20), 0..4);
    prop::collection::vec(
        (prop::option::weighted(0.9, 0_u32..40), prop::option::weighted(0.2, 0_i64..200), links),
        1..most,
    )
}

proptest! {
    #[test]
    fn early_and_late_dates_keep_to_every_link(made in network(40)) {
        let portfolio = portfolio(&made, false);
        let moment: Moment = "2029-06-01".parse().expect("a day");
        let rows = rows(&portfolio, moment);
        let key = |at: usize| format!("m{at:03}");
        for (at, links) in links(&made).iter().enumerate() {
            let row = &rows[&key(at)];
            for (from, kind, lag) in links {
                let before = &rows[&key(*from)];
                let pairs = [
                    ([before.early_finish, before.early_start], [row.early_start, row.early_finish]),
                    ([before.late_finish, before.late_start], [row.late_start, row.late_finish]),
                ];
                for (read, bound) in pairs {
                    let read = read[kind % 2];
                    let bound = bound[kind / 2];
                    if let (Some(read), Some(bound)) = (read, bound) {
                        prop_assert!(bound >= read + chrono::Duration::days(i64::from(*lag)), "{} of {}", TYPES[*kind], key(at));
                    }
                }
            }
            if let Some(free) = row.free_float_days {
                prop_assert!(free >= 0);
            }
        }
    }

    #[test]
    fn no_figure_depends_on_the_order_of_rows(made in network(25)) {
        let moment: Moment = "2030-02-01".parse().expect("a day");
        let (forwards, backwards) = (portfolio(&made, false), portfolio(&made, true));
        prop_assert_eq!(rows(&forwards, moment), rows(&backwards, moment));
        let options = ScheduleOptions::default();
        let blockers = |portfolio: &Portfolio| portfolio.blockers(moment, &options).expect("it reports").rows;
        prop_assert_eq!(blockers(&forwards), blockers(&backwards));
        let impact = |portfolio: &Portfolio| {
            let report = portfolio.impact("m000", 30, moment, &options).expect("it slips");
            let mut rows = report.rows;
            rows.sort_by(|left, right| left.key.cmp(&right.key));
            (rows, report.first_missed, report.weight_at_risk)
        };
        prop_assert_eq!(impact(&forwards), impact(&backwards));
    }
}

#[test]
fn what_waits_on_each_of_many_is_what_a_search_finds() {
    // 300 that are overdue and wait on nothing, more than one walk serves; 700 that wait on some of all before them.
    let mut roll = 20_210_414_u64;
    let mut dice = |sides: usize| {
        roll = roll.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (roll >> 33) as usize % sides
    };
    let made: Vec<Made> = (0..1_000)
        .map(|at| match at {
            0..300 => (None, Some(-90), Vec::new()),
            _ => (None, None, (0..1 + dice(2)).map(|_| (dice(at), dice(4), 0)).collect()),
        })
        .collect();
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); made.len()];
    for (at, links) in links(&made).iter().enumerate() {
        links.iter().for_each(|(from, ..)| waiting[*from].push(at));
    }
    let search = |root: usize| {
        let (mut seen, mut ahead) = (vec![false; made.len()], vec![root]);
        while let Some(at) = ahead.pop() {
            for next in waiting[at].iter().copied() {
                if !std::mem::replace(&mut seen[next], true) {
                    ahead.push(next);
                }
            }
        }
        seen.iter().filter(|seen| **seen).count()
    };
    let report =
        portfolio(&made, false).blockers("2030-01-01".parse::<Moment>().expect("a day"), &ScheduleOptions::default());
    let report = report.expect("it reports");
    assert_eq!(report.rows.len(), 300);
    for row in &report.rows {
        let root: usize = row.key.trim_start_matches('m').parse().expect("a number");
        assert_eq!(row.waiting as usize, search(root), "{}", row.key);
    }
}
