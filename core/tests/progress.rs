//! Progress reports add up in two ways: by counting, where every milestone weighs 1 and is done or not, and by weights. And
//! what milestones have come to is known since they were loaded where nothing more is said of them after the moment, and
//! looked up where something is. All ways must say the same.

#![allow(clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test, not the library")]

use milepost::{By, Credit, Limits, Moment, Portfolio, ProgressOptions, StandingFilter};
use proptest::prelude::*;
use serde_json::{Value, json};

const STATUSES: [&str; 6] = ["not_started", "in_progress", "completed", "completed", "dropped", "withdrawn"];
const HAPPENED: [&str; 6] = ["2022-03-01", "2022-06", "2022-06-30", "2023", "2023-02-14/2023-09-01", "2023-Q3"];
const PUBLISHED: [Option<&str>; 4] = [None, Some("2022-12-31"), Some("2023-10"), Some("2024-05-05")];
const STANDINGS: [&str; 3] = ["claimed", "assessed", "on_record"];

/// What a milestone is: due date, continuing, after the one before, and its facts.
type Drawn = (Option<u8>, bool, bool, Vec<(u8, u8, u8, u8, bool, bool)>);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let fact = (0..6_u8, 0..6_u8, 0..4_u8, 0..3_u8, prop::bool::weighted(0.1), prop::bool::weighted(0.1));
    let milestone = (
        prop::option::weighted(0.7, 0..6_u8),
        prop::bool::weighted(0.1),
        prop::bool::weighted(0.2),
        prop::collection::vec(fact, 0..5),
    );
    prop::collection::vec(milestone, 1..150)
}

/// Four areas of one strategy, and a fifth that holds one milestone of some weight.
fn document(drawn: &[Drawn], weight_elsewhere: f64) -> Value {
    let areas: Vec<Value> = (0..5).map(|at| json!({"id": format!("p{at}"), "strategy": "s", "title": "A"})).collect();
    let actions: Vec<Value> = (0..9)
        .map(|at| json!({"id": format!("c{at}"), "areas": [format!("p{}", at / 2)], "title": "A", "responsible": ["a0"]}))
        .collect();
    let mut milestones = vec![
        json!({"id": "elsewhere", "actions": ["c8"], "title": "M", "due": "2022-01-31", "weight": weight_elsewhere}),
    ];
    let mut facts = Vec::new();
    for (at, (due, continuing, waits, stated)) in drawn.iter().enumerate() {
        let mut milestone = json!({"id": format!("m{at}"), "actions": [format!("c{}", at % 8)], "title": "M"});
        if at % 5 == 0 {
            milestone["actions"] = json!([format!("c{}", at % 8), format!("c{}", (at + 3) % 8)]);
        }
        if let Some(due) = due {
            milestone["due"] = json!(HAPPENED[usize::from(*due)]);
        }
        if *continuing {
            milestone["continuing"] = json!(true);
        }
        if *waits && at > 0 {
            milestone["after"] = json!([{"milestone": format!("m{}", at - 1)}]);
        }
        milestones.push(milestone);
        for (number, (status, happened, published, standing, revises, retracts)) in stated.iter().enumerate() {
            let mut fact = json!({
                "id": format!("f{at}.{number}"),
                "about": format!("m{at}"),
                "status": STATUSES[usize::from(*status)],
                "happened": HAPPENED[usize::from(*happened)],
                "standing": STANDINGS[usize::from(*standing)],
                "sources": [format!("q{}", (at + number) % 3)],
            });
            if let Some(published) = PUBLISHED[usize::from(*published)] {
                fact["published"] = json!(published);
            }
            if *revises {
                fact["due"] = json!("2024-02-29");
            }
            if *retracts && number > 0 {
                fact["retracts"] = json!(format!("f{at}.{}", number - 1));
            }
            facts.push(fact);
        }
    }
    let actors: Vec<Value> = (0..3).map(|at| json!({"id": format!("a{at}"), "name": "A"})).collect();
    let sources: Vec<Value> =
        (0..3).map(|at| json!({"id": format!("q{at}"), "title": "Q", "publisher": format!("a{at}")})).collect();
    json!({
        "milepost": 1,
        "strategies": [{"id": "s", "title": "S", "adopted": "2022-02", "compiled": "2024-03-31"}],
        "areas": areas, "actions": actions, "milestones": milestones, "facts": facts, "actors": actors, "sources": sources,
    })
}

fn load(document: &Value) -> Portfolio {
    Portfolio::from_json(&document.to_string(), &Limits::default()).expect("it loads")
}

/// The rows of a report as they are written, with their keys.
fn rows(portfolio: &Portfolio, moment: Moment, options: &ProgressOptions) -> Vec<Value> {
    let report = portfolio.progress(moment, options).expect("it reports").to_json();
    let report: Value = serde_json::from_str(&report).expect("JSON");
    report["rows"].as_array().expect("rows").clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// A milestone of another weight makes every sum one of weights, and must change no row that it is not in.
    #[test]
    fn counts_and_weights_give_the_same_rows(drawn in drawn()) {
        let (counted, weighed) = (load(&document(&drawn, 1.0)), load(&document(&drawn, 2.5)));
        for moment in ["2022-06-15", "2023-05-01", "2024-12-31", "2026-01-01"] {
            let moment: Moment = moment.parse().expect("a day");
            for by in [By::Area, By::Action, By::Milestone] {
                for standing in [StandingFilter::Any, StandingFilter::Assessed] {
                    let options = ProgressOptions { by: by.clone(), standing, ..Default::default() };
                    let elsewhere = |row: &Value| ["p4", "c8", "elsewhere"].iter().any(|key| row["key"] == *key);
                    let same = |portfolio| {
                        let mut rows = rows(portfolio, moment, &options);
                        rows.retain(|row| !elsewhere(row));
                        rows
                    };
                    prop_assert_eq!(same(&counted), same(&weighed), "by {}", by);
                }
            }
        }
    }

    /// What happens after a moment, or becomes known after it, changes nothing of the report.
    #[test]
    fn later_facts_change_no_earlier_report(drawn in drawn(), weight in prop::sample::select(vec![1.0, 2.5])) {
        let before = document(&drawn, weight);
        let mut later = before.clone();
        for at in 0..drawn.len() {
            // One that the clock of the world has not reached, and one that only the clock of knowledge has not.
            let happened = if at % 2 == 0 { "2031-05" } else { "2022-05" };
            later["facts"].as_array_mut().expect("facts").push(json!({
                "id": format!("later{at}"), "about": format!("m{at}"), "status": STATUSES[at % STATUSES.len()],
                "happened": happened, "published": "2031-07-01",
            }));
        }
        let (before, later) = (load(&before), load(&later));
        for day in ["2022-06-15", "2023-05-01", "2024-12-31", "2030-01-01"] {
            let day = day.parse().expect("a day");
            for by in [By::Area, By::Action, By::Actor, By::Milestone] {
                for credit in [Credit::None, Credit::Half, Credit::Stated] {
                    let options = ProgressOptions { by: by.clone(), credit, ..Default::default() };
                    let moment = Moment::new(day, Some(day));
                    prop_assert_eq!(rows(&before, moment, &options), rows(&later, moment, &options), "by {}", by);
                }
            }
        }
    }

    /// Half a credit for work in progress changes shares of completion, and no count, date or median.
    #[test]
    fn credit_changes_only_completion(drawn in drawn()) {
        let portfolio = load(&document(&drawn, 1.0));
        let moment: Moment = "2023-11-11".parse().expect("a day");
        let of = |credit| {
            let options = ProgressOptions { credit, ..Default::default() };
            let mut rows = rows(&portfolio, moment, &options);
            for row in &mut rows {
                for key in ["completion_low", "completion_high", "schedule_gap"] {
                    row[key].take();
                }
            }
            rows
        };
        prop_assert_eq!(of(Credit::None), of(Credit::Half));
    }
}
