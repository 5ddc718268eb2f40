//! Conservation: whatever the portfolio, what was closed, taken on, left and undecided adds up to the whole.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use std::collections::BTreeMap;

use milepost::{Moment, Portfolio, SuccessionOptions, SuccessionReport};
use proptest::prelude::*;
use serde_json::{Value, json};

const KINDS: [&str; 8] =
    ["continues", "strengthens", "narrows", "merges", "splits", "replaces", "drops", "contributes_to"];
const BASES: [&str; 3] = ["stated", "inferred", "candidate"];
const STATES: [&str; 5] = ["not_started", "in_progress", "completed", "dropped", "withdrawn"];
const ADOPTED: [&str; 3] = ["2020", "2024-12-31", "2015"];
const DAYS: [&str; 4] = ["2021-06-01", "2023", "2025-02", "2026-01-01"];

/// What a milestone is made of: which strategy and actions, weight, members, whether it is a duty, its facts.
type Milestone = (usize, Vec<usize>, u32, usize, bool, Vec<(usize, usize, usize)>);
/// A link: from, to, kind, basis, when published.
type Link = (usize, usize, usize, usize, usize);

/// Three strategies of two areas and three actions each; an action of two areas; milestones; links anywhere.
fn document(adopted: usize, milestones: &[Milestone], links: &[Link]) -> Value {
    let mut document = json!({"milepost": 1, "strategies": [], "areas": [], "actions": [], "milestones": [], "facts": [],
        "links": [{"from": "s1", "to": "s0", "kind": "continues"}], "actors": []});
    let mut ids: Vec<String> = Vec::new();
    let mut push = |table: &str, row: Value| {
        ids.push(row["id"].as_str().unwrap_or_default().to_owned());
        document[table].as_array_mut().unwrap().push(row);
    };
    for (s, date) in ADOPTED.into_iter().enumerate() {
        let mut row = json!({"id": format!("s{s}"), "title": "S", "adopted": date});
        if s == 1 && adopted == 0 {
            row.as_object_mut().unwrap().remove("adopted");
        }
        push("strategies", row);
        for a in 0..2 {
            push("areas", json!({"id": format!("s{s}/a{a}"), "strategy": format!("s{s}"), "title": "A"}));
        }
        for x in 0..3 {
            let areas: Vec<String> = if x == 2 {
                vec![format!("s{s}/a0"), format!("s{}/a1", (s + 1) % 2)]
            } else {
                vec![format!("s{s}/a{x}")]
            };
            push("actions", json!({"id": format!("s{s}/x{x}"), "areas": areas, "title": "X"}));
        }
    }
    for m in 0..3 {
        document["actors"].as_array_mut().unwrap().push(json!({"id": format!("p{m}"), "name": "P"}));
    }
    for (at, (strategy, actions, weight, members, continuing, facts)) in milestones.iter().enumerate() {
        let actions: BTreeMap<String, ()> = actions.iter().map(|x| (format!("s{strategy}/x{x}"), ())).collect();
        let members: Vec<String> = (0..*members).map(|m| format!("p{m}")).collect();
        let id = format!("m{at}");
        ids.push(id.clone());
        document["milestones"].as_array_mut().unwrap().push(json!({
            "id": id, "title": "M", "actions": actions.keys().collect::<Vec<_>>(), "continuing": continuing,
            "weight": f64::from(*weight) / 7.0, "members": members,
        }));
        for (number, (state, day, member)) in facts.iter().enumerate() {
            let mut fact = json!({"id": format!("f{at}.{number}"), "about": format!("m{at}"), "status": STATES[*state],
                "happened": DAYS[*day]});
            if *member < members.len() {
                fact["member"] = json!(format!("p{member}"));
            }
            document["facts"].as_array_mut().unwrap().push(fact);
        }
    }
    for (number, (from, to, kind, basis, day)) in links.iter().enumerate() {
        document["links"].as_array_mut().unwrap().push(json!({
            "id": format!("l{number}"), "from": ids[from % ids.len()], "to": ids[to % ids.len()], "kind": KINDS[*kind],
            "basis": BASES[*basis], "published": DAYS[*day],
        }));
    }
    document
}

fn milestone() -> impl Strategy<Value = Milestone> {
    let fact = (0..STATES.len(), 0..DAYS.len(), 0..4_usize);
    (
        0..3_usize,
        prop::collection::vec(0..3_usize, 1..3),
        0..20_u32,
        0..4_usize,
        prop::bool::weighted(0.2),
        prop::collection::vec(fact, 0..4),
    )
}

fn link() -> impl Strategy<Value = Link> {
    (0..60_usize, 0..60_usize, 0..KINDS.len(), 0..BASES.len(), 0..DAYS.len())
}

fn ask(portfolio: &Portfolio, moment: &str, new: Option<&str>) -> SuccessionReport {
    let moment: Moment = moment.parse().unwrap();
    let options = SuccessionOptions { new: new.map(Into::into), ..Default::default() };
    portfolio.succession("s0", moment, &options).unwrap()
}

fn nearly(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * (1.0 + left.abs())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn weight_and_number_are_conserved(
        adopted in 0..2_usize,
        milestones in prop::collection::vec(milestone(), 0..12),
        links in prop::collection::vec(link(), 0..25),
        at in 0..3_usize,
    ) {
        let moment = ["2021-12-31", "2025-06-01", "2030-01-01"][at];
        let text = document(adopted, &milestones, &links).to_string();
        let portfolio = Portfolio::from_json(&text, &Default::default()).unwrap();
        let report = ask(&portfolio, moment, Some("s1"));
        let total = &report.total;
        let weight = |weight: Option<f64>| weight.unwrap_or_default();

        // By weight: closed, taken on, left and undecided are the whole, and so they are by number.
        let open = weight(total.carried_weight) + weight(total.abandoned_weight) + weight(total.undecided_weight);
        prop_assert!(nearly(weight(total.closed_weight) + open, weight(total.weight)));
        prop_assert!(nearly(open, weight(total.open_weight)));
        prop_assert!(weight(total.unreported_weight) <= weight(total.open_weight) + 1e-9);
        let taken = total.carried_over + total.strengthened + total.narrowed + total.merged + total.split + total.replaced;
        prop_assert_eq!(taken + total.dropped + total.unaddressed + total.undecided, total.open);
        prop_assert_eq!(total.closed + total.open, total.milestones);
        let old = report.rows.iter().filter(|row| row.side == "old").count() as u32;
        prop_assert_eq!(old, total.milestones + total.withdrawn + total.continuing);

        // Undecided is all or nothing, and what is undecided is not called carried or abandoned.
        prop_assert_eq!(report.new_adopted == Some(true), total.carried_weight.is_some());
        if report.new_adopted == Some(false) {
            prop_assert_eq!(total.undecided, total.open);
        } else {
            prop_assert_eq!(total.undecided, 0);
        }

        // What only was put forward decides nothing.
        let without: Vec<Link> = links.iter().filter(|link| BASES[link.3] != "candidate").copied().collect();
        let text = document(adopted, &milestones, &without).to_string();
        let other = ask(&Portfolio::from_json(&text, &Default::default()).unwrap(), moment, Some("s1"));
        prop_assert_eq!(&other.total, total);
        for (row, same) in report.rows.iter().zip(&other.rows) {
            prop_assert_eq!((&row.key, row.outcome, row.promised), (&same.key, same.outcome, same.promised));
        }

        // State does not depend on lineage, and without a new strategy the same is open.
        let alone = ask(&portfolio, moment, None);
        prop_assert_eq!(alone.total.open, total.open);
        prop_assert_eq!(alone.total.open_weight, total.open_weight);
        prop_assert!(alone.rows.iter().all(|row| row.outcome.is_none() && row.lineage.is_none()));
    }
}
