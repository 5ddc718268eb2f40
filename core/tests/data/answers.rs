//! What the five documents describe can be asked for.

use std::collections::BTreeSet;

use milepost::{Lang, Moment, NeighboursOptions, ProgressOptions, StatesOptions};
use serde_json::json;

use crate::compiled;

/// The ids next to an element.
fn next_to(id: &str) -> BTreeSet<String> {
    let report = milepost::embedded().neighbours(id, &NeighboursOptions::default()).expect("neighbours");
    report.rows.iter().map(|row| row.id.to_string()).collect()
}

fn assert_next_to(id: &str, others: &[&str]) {
    let found = next_to(id);
    for other in others {
        assert!(found.contains(*other), "`{other}` is not next to `{id}`");
    }
}

#[test]
fn the_joint_meetings() {
    let portfolio = milepost::embedded();
    for (meeting, held, participants, note, published) in [
        ("e/2022-10-26-joint-meeting", "2022-10-26/2022-10-27", 115, "around 115", "2022-10-27"),
        ("e/2023-11-07-joint-meeting", "2023-11-07", 120, "120", "2023-11-10"),
        ("e/2025-12-15-joint-meeting", "2025-12-15/2025-12-16", 150, "approximately 150", "2025-12-19"),
    ] {
        let row = portfolio.element(meeting).expect("the meeting").row;
        assert_eq!(
            (&row["held"], &row["place"], &row["participants"], &row["participants_note"]),
            (&json!(held), &json!("Brussels"), &json!(participants), &json!(note))
        );
        let source = portfolio.element(row["sources"][0].as_str().expect("a source")).expect("the source").row;
        assert_eq!(source["published"], published);
        assert_next_to(meeting, &["a/nrem", "a/csp", "thb21"]);
    }
    assert_next_to(
        "e/2022-10-26-joint-meeting",
        &["a/person/schmitt", "a/person/barborik", "a/person/johansson", "a/person/rakusan", "ukr22", "a/country/md"],
    );
    assert_next_to("e/2022-10-26-joint-meeting", &["a/country/ua", "a/country/ma", "a/country/al", "a/ms/be"]);
    assert_next_to(
        "e/2023-11-07-joint-meeting",
        &["a/presidency/es-2023", "a/person/perez-ruiz", "a/person/bjork", "g/nov2023", "t/online"],
    );
    assert_next_to(
        "e/2025-12-15-joint-meeting",
        &["a/presidency/dk-2025", "a/person/brunner", "a/person/heunicke", "a/person/onidi", "a/hub", "thb26"],
    );
}

#[test]
fn the_three_areas_of_november_2023() {
    let options = ProgressOptions::from_json(r#"{"by": "grouping:g/nov2023", "within": ["thb21"]}"#).expect("options");
    let report = milepost::embedded().progress(compiled(), &options).expect("a report");
    let rows: Vec<_> = report.rows().map(|row| (row.key.expect("a key").to_string(), row.milestones)).collect();
    let told: Vec<(&str, _)> = rows.iter().map(|(key, milestones)| (key.as_str(), *milestones)).collect();
    assert_eq!(told, [("g/nov2023/prevention", 4), ("g/nov2023/cooperation", 23), ("g/nov2023/protection", 5)]);
    // The one milestone of the international dimension is in none of the three.
    assert_eq!(report.total().milestones, 4 + 23 + 5 + 1);
}

#[test]
fn the_internet_forum_and_the_campaign_it_announced() {
    assert_next_to(
        "e/2023-06-01-internet-forum",
        &["a/ec/atc", "a/euif", "i/dir-2011-36", "i/dsa", "thb21", "a/ms/ro/anitp", "a/ms/se/gea", "a/company-1"],
    );
    assert_next_to("e/2023-06-01-internet-forum", &["e/2023-06-28-focus-group", "e/2023-11-07-joint-meeting"]);
    for need in ["r/euif-2023/framework", "r/euif-2023/capabilities", "r/euif-2023/companies"] {
        assert_next_to(need, &["a/ec/atc", "thb21/bm"]);
    }
    let campaign = |day: &str| {
        let moment = Moment::from_json(&format!(r#"{{"as_of": "{day}", "known_on": "{day}"}}"#)).expect("a moment");
        let states = milepost::embedded().states(moment, &StatesOptions::default()).expect("states");
        states.rows().find(|row| &*row.key == "thb21/de/campaign/launched").expect("a row")
    };
    assert!(campaign("2023-05-31").due.is_none());
    let announced = campaign("2023-06-01");
    assert_eq!((announced.status, announced.due.expect("a date").to_string()), ("unreported", "2023-10-18".to_owned()));
    let delivered = campaign("2023-11-10");
    assert_eq!((delivered.status, delivered.delay_days), ("completed", Some(0)));
}

#[test]
fn actors_and_plans_beside_the_strategy() {
    assert_next_to("ukr22", &["thb21", "e/2022-05-11-ukraine-plan", "e/2022-10-26-joint-meeting"]);
    assert_next_to(
        "a/focus-group",
        &[
            "e/2022-06-14-focus-group",
            "e/2023-06-28-focus-group",
            "e/2024-06-26-focus-group",
            "e/2025-09-24-focus-group",
        ],
    );
    assert_next_to("a/focus-group", &["thb21/bm/prosecutors/created"]);
    assert_next_to("a/hub", &["i/hub-study-1", "thb21", "e/2025-12-hub-study"]);
    for (actor, role) in [
        ("a/ec/atc", "Monitors"),
        ("a/nrem", "rapporteurs"),
        ("a/csp", "consulted"),
        ("a/focus-group", "key action"),
        ("a/hub", "Opened in June 2025"),
    ] {
        let row = milepost::embedded().element(actor).expect("the actor").row;
        assert!(row["role"].as_str().is_some_and(|told| told.contains(role)), "{actor}");
    }
}

#[test]
fn the_council_of_europe_is_context() {
    assert_next_to("a/greta", &["r/coe-2024/counter-misuse", "r/coe-2024/use-technology", "i/coe-convention"]);
    assert_next_to("a/icat", &["r/icat-2024/counter-misuse", "r/icat-2024/use-technology"]);
    assert_next_to("i/second-protocol", &["i/budapest-convention", "e/2022-05-second-protocol"]);
    assert_next_to("e/2024-10-18-coe-statement", &["a/coe/sg", "a/coe", "thb21/in/coe"]);
    let states = milepost::embedded().states(compiled(), &StatesOptions::default()).expect("states");
    let row = states.rows().find(|row| &*row.key == "thb21/in/coe/cooperation").expect("a row");
    assert_eq!(row.status, "unreported");
}

#[test]
fn it_is_told_in_every_language() {
    let portfolio = milepost::embedded();
    let progress = portfolio.progress(compiled(), &ProgressOptions::default()).expect("progress");
    let states = portfolio.states(compiled(), &StatesOptions::default()).expect("states");
    let elements = portfolio.elements(&Default::default());
    let told = |lang: Lang| {
        [
            progress.to_markdown(lang),
            states.to_markdown(lang),
            elements.to_markdown(lang),
            portfolio.extent().to_markdown(lang),
        ]
    };
    let lines = |pages: &[String]| pages.iter().map(|page| page.lines().count()).collect::<Vec<_>>();
    let english = told(Lang::English);
    for lang in [Lang::French, Lang::German] {
        let pages = told(lang);
        assert_eq!(lines(&pages), lines(&english), "{lang}");
        for (page, english) in pages.iter().zip(&english) {
            assert_ne!(page, english, "{lang}");
            for word in ["not reported", "completed |", "Milestone", "portfolio "] {
                assert!(
                    !page.contains(&format!("| {word}")) && !page.contains(&format!(", {word}")),
                    "{word} in {lang}"
                );
            }
        }
    }
}
