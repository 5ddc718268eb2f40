//! The embedded portfolio: sourced, dated, accounted for, and free of what nobody read.
#![expect(clippy::disallowed_methods, clippy::expect_used, clippy::panic, reason = "a test")]

use std::collections::{BTreeMap, BTreeSet};

use milepost::{Moment, ProgressOptions, StatesOptions};
use serde_json::Value;

#[path = "data/answers.rs"]
mod answers;
#[path = "data/fictional.rs"]
mod fictional;
#[path = "data/guard.rs"]
mod guard;
#[path = "data/ids.rs"]
mod ids;
#[path = "data/rows.rs"]
mod rows;

use rows::{Data, Row, date, files, id, ids_under, list, read, text};

/// The moment up to which sources were read.
fn compiled() -> Moment {
    "2026-07-01".parse().expect("a day")
}

#[test]
fn what_is_on_disk_is_what_is_compiled_in() {
    let listed = read("src/embedded.rs");
    let mut listed: Vec<&str> =
        listed.split("include_str!(\"../data/").skip(1).map(|rest| rest.split('"').next().expect("a name")).collect();
    let told = read("data/README.md");
    let told = told.split("\n## ").next().expect("the list of files comes first");
    assert!(listed.iter().all(|name| told.contains(&format!("`{name}`"))), "the README lists every file");
    listed.sort_unstable();
    assert_eq!(listed, files());

    let disk = Data::of(files().iter().map(|name| read(&format!("data/{name}"))));
    let embedded = Data::embedded();
    let rows = |data: &Data| -> BTreeMap<String, usize> {
        data.tables().map(|(table, rows)| (table.to_owned(), rows.len())).collect()
    };
    assert_eq!(rows(&disk), rows(&embedded));
    for (table, rows) in disk.tables() {
        assert!(rows.iter().all(|row| embedded.table(table).contains(row)), "{table}");
    }
}

#[test]
fn every_statement_has_a_source() {
    let data = Data::embedded();
    for table in ["facts", "observations", "recommendations", "events", "actions"] {
        for row in data.table(table) {
            assert!(!data.sources(row).is_empty(), "{table}: `{}` has no source", id(row));
        }
    }
}

#[test]
fn every_source_has_a_publisher_and_a_date() {
    let data = Data::embedded();
    for source in data.table("sources") {
        let publisher = text(source, "publisher").unwrap_or_else(|| panic!("`{}` has no publisher", id(source)));
        assert_eq!(data.table_of(publisher), Some("actors"), "publisher of `{}`", id(source));
        let undated = source.get("x_undated") == Some(&Value::Bool(true));
        assert_ne!(text(source, "published").is_some(), undated, "`{}`: dated, or undated by declaration", id(source));
    }
}

#[test]
fn assumed_publication_dates_are_listed() {
    let data = Data::embedded();
    let mut assumed: Vec<&str> =
        data.table("facts").iter().filter(|fact| data.publication_is_assumed(fact)).map(id).collect();
    assumed.sort_unstable();
    assert_eq!(ids_under("### Facts whose publication date is assumed"), assumed);
}

#[test]
fn no_action_rests_on_hindsight() {
    let data = Data::embedded();
    for action in data.table("actions") {
        let mut milestones =
            data.table("milestones").iter().filter(|row| list(row, "actions").contains(&id(action).to_owned()));
        assert!(milestones.any(|row| text(row, "basis") == Some("stated")), "`{}` has no stated milestone", id(action));
    }
    for milestone in data.table("milestones") {
        assert!(text(milestone, "criterion").is_some(), "`{}` has no criterion", id(milestone));
        let due = text(milestone, "due").is_some();
        assert_eq!(due, text(milestone, "x_due").is_some(), "`{}`: what sets its due date?", id(milestone));
    }
}

#[test]
fn silence_is_listed() {
    let told: BTreeSet<String> = ids_under("### Milestones without a report").into_iter().collect();
    let states = milepost::embedded().states(compiled(), &StatesOptions::default()).expect("states");
    let mut known: BTreeMap<String, bool> = BTreeMap::new();
    for row in states.rows() {
        *known.entry(row.key.to_string()).or_insert(true) &= row.status == "unreported";
    }
    let silent: BTreeSet<String> = known.into_iter().filter(|(_, silent)| *silent).map(|(id, _)| id).collect();
    assert_eq!(told, silent);
}

#[test]
fn only_acts_of_record_are_on_record() {
    let data = Data::embedded();
    for fact in data.table("facts").iter().filter(|fact| text(fact, "standing") == Some("on_record")) {
        let of_record = |source: &String| {
            let publisher = data.row(text(data.row(source), "publisher").expect("a publisher"));
            ["institution", "agency", "international"].contains(&text(publisher, "kind").expect("a kind"))
        };
        assert!(data.sources(fact).iter().any(of_record), "`{}` rests on no public body", id(fact));
    }
}

#[test]
fn every_link_says_on_what_it_rests() {
    let data = Data::embedded();
    for link in data.table("links") {
        let ends = (text(link, "from").expect("from"), text(link, "to").expect("to"));
        match text(link, "basis").unwrap_or_else(|| panic!("{ends:?} has no basis")) {
            "candidate" => assert!(text(link, "by").is_some(), "{ends:?}: put forward by whom?"),
            "stated" => assert!(!list(link, "sources").is_empty(), "{ends:?}: stated where?"),
            _ => {}
        }
    }
    // What is written on a candidate is by somebody whom the source of the candidate names or published.
    for link in data.table("links").iter().filter(|link| text(link, "basis") == Some("candidate")) {
        let of = list(data.row(text(link, "from").expect("from")), "sources");
        assert!(list(link, "sources").iter().all(|source| of.contains(source)), "{:?}", link.get("from"));
    }
}

#[test]
fn nothing_is_late_because_nobody_looked() {
    let data = Data::embedded();
    assert_eq!(text(data.row("thb21"), "compiled"), Some("2026-07-01"));
    let states = milepost::embedded().states("2030-01-01".parse::<Moment>().expect("a day"), &StatesOptions::default());
    let states = states.expect("states");
    assert!(states.rows().all(|row| row.overdue != "certainly"));
    let maybe: BTreeSet<String> =
        states.rows().filter(|row| row.overdue == "possibly").map(|row| row.key.to_string()).collect();
    assert_eq!(maybe.into_iter().collect::<Vec<_>>(), ["thb21/ov/revise/national-plans", "thb21/ov/revise/transposed"]);
    let nobody: Vec<_> = states.rows().filter(|row| row.possibly_completed).map(|row| row.key).collect();
    assert!(nobody.is_empty(), "{nobody:?}");
}

#[test]
fn imprecise_dates_blur_no_earlier_moment() {
    for day in ["2021-04-14", "2022-12-31", "2024-02-29", "2025-06-30", "2026-01-31"] {
        let moment: Moment = day.parse().expect("a day");
        let states = milepost::embedded().states(moment, &StatesOptions::default()).expect("states");
        let blurred: Vec<_> = states.rows().filter(|row| row.possibly_completed).map(|row| row.key).collect();
        assert!(blurred.is_empty(), "{day}: {blurred:?}");
    }
}

#[test]
fn the_next_strategy_is_announced_and_no_more() {
    let data = Data::embedded();
    let next = data.row("thb26");
    assert!(text(next, "adopted").is_none() && !next.contains_key("period"));
    let about = |fact: &&Row| text(fact, "about") == Some("thb26");
    let words: BTreeSet<&str> =
        data.table("facts").iter().filter(about).filter_map(|fact| text(fact, "status")).collect();
    assert_eq!(words.into_iter().collect::<Vec<_>>(), ["announced", "consulted"]);
    assert!(!data.table("areas").iter().any(|area| text(area, "strategy") == Some("thb26")));
}

#[test]
fn transposition_has_the_states_that_are_bound() {
    let data = Data::embedded();
    let states: BTreeSet<String> = data
        .table("actors")
        .iter()
        .filter(|row| text(row, "kind") == Some("member_state"))
        .map(|row| id(row).to_owned())
        .collect();
    assert_eq!(states.len(), 27);
    for milestone in ["thb21/ov/revise/transposed", "thb21/ov/revise/national-plans"] {
        let members: BTreeSet<String> = list(data.row(milestone), "members").into_iter().collect();
        let left_out: Vec<&String> = states.difference(&members).collect();
        assert_eq!(left_out, ["a/ms/dk"], "{milestone}");
    }
    let readme = read("data/README.md");
    assert!(readme.contains("Denmark is not a member of the transposition milestone"));
    let facts = data.table("facts").iter().filter(|fact| id(fact).starts_with("f/transposition/"));
    let seen: BTreeSet<&str> = facts.filter_map(|fact| id(fact).split('/').nth(2)).collect();
    assert!(readme.contains(&format!(
        "{} of 26 were looked at with a result; the other {}",
        seen.len(),
        26 - seen.len()
    )));
}

#[test]
fn the_figures_of_the_readme_hold() {
    let data = Data::embedded();
    let readme = read("data/README.md");
    let says = |sentence: &str| assert!(readme.contains(sentence), "the README does not say: {sentence}");
    let own = data.table("actions").iter().filter(|row| id(row).starts_with("thb21/")).count();
    says(&format!("**Actions.** {own} commitments"));
    says(&format!("{} events remain", data.table("events").len()));

    let portfolio = milepost::embedded();
    let report = portfolio.progress(compiled(), &ProgressOptions::default()).expect("a report");
    let row = |key: &str| report.rows().find(|row| row.key.as_deref() == Some(key)).expect("a row");
    assert_eq!((row("thb21/ov").milestones, row("thb21/in").milestones, row("thb21/in").continuing), (19, 1, 3));
    let of_the_law = |row: &&Row| list(row, "actions").contains(&"thb21/ov/revise".to_owned());
    let law: Vec<&Row> = data.table("milestones").iter().filter(of_the_law).collect();
    let emergent = law.iter().filter(|row| text(row, "basis") == Some("emergent")).count();
    assert_eq!((law.len(), emergent), (11, 7));
    says("Eleven of the nineteen milestones");
    says("seven of them emergent");
    says("one milestone that can be finished and three duties");
}

#[test]
fn every_number_and_every_statement_is_accounted_for() {
    let data = Data::embedded();
    let coverage: Row = serde_json::from_str(&read("data/coverage.json")).expect("JSON");
    let rows = |key: &str| -> Vec<Row> {
        coverage[key].as_array().expect("a list").iter().map(|row| row.as_object().expect("a row").clone()).collect()
    };
    let exists = |row: &Row, of: &str| {
        for element in list(row, "elements") {
            assert!(data.table_of(&element).is_some(), "{of}: there is no `{element}`");
        }
    };

    let numbers: Vec<String> = [1..=24, 30..=43, 50..=80, 90..=98, 110..=119]
        .into_iter()
        .flatten()
        .map(|number: u16| format!("E{number:03}"))
        .collect();
    let evidence = rows("evidence");
    let told: Vec<&str> = evidence.iter().map(|row| text(row, "evidence").expect("a number")).collect();
    assert_eq!((numbers.len(), told), (88, numbers.iter().map(String::as_str).collect()));

    let mut carried: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let numbered: Vec<(String, Vec<String>)> = data
        .tables()
        .flat_map(|(_, rows)| rows.iter())
        .filter(|row| row.contains_key("x_evidence"))
        .map(|row| (id(row).to_owned(), list(row, "x_evidence")))
        .collect();
    for (row, numbers) in &numbered {
        numbers.iter().for_each(|number| _ = carried.entry(number).or_default().insert(row.clone()));
    }
    let (mut own, mut left_out, mut again) = (0, Vec::new(), Vec::new());
    for row in &evidence {
        let number = text(row, "evidence").expect("a number");
        let elements: BTreeSet<String> = list(row, "elements").into_iter().collect();
        assert_eq!(carried.remove(number).unwrap_or_default(), elements, "{number}");
        match (text(row, "left_out"), text(row, "same_event_as")) {
            (Some(reason), None) => {
                assert!(elements.is_empty() && reason.len() > 20, "{number}");
                left_out.push(number);
            }
            (None, Some(other)) => again.push((number, other)),
            (None, None) => {
                own += 1;
                assert!(elements.iter().any(|element| element.starts_with("e/")), "{number} has no event");
            }
            _ => panic!("{number} is in and out"),
        }
    }
    assert!(carried.is_empty(), "{carried:?}");
    assert_eq!((own, left_out), (79, vec!["E004", "E055", "E059", "E062", "E080"]));
    assert_eq!(again, [("E034", "E057"), ("E036", "E070"), ("E094", "E070"), ("E113", "E013")]);

    let statements = rows("statements");
    let mut documents: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in &statements {
        let statement = text(row, "statement").expect("a statement");
        assert!(!list(row, "elements").is_empty(), "nothing holds: {statement}");
        exists(row, statement);
        let of = documents.entry(text(row, "document").expect("a document")).or_default();
        assert!(of.insert(statement), "twice: {statement}");
    }
    assert_eq!(documents.values().map(BTreeSet::len).collect::<Vec<_>>(), [24, 18, 18, 20, 34]);
}

#[test]
fn dates_of_sources_fit_what_they_report() {
    let data = Data::embedded();
    for source in data.table("sources") {
        for base in list(source, "based_on") {
            let (Some(own), Some(of)) = (text(source, "published"), text(data.row(&base), "published")) else {
                continue;
            };
            let earliest = date(of).start();
            assert!(
                earliest.is_none_or(|earliest| date(own).end() >= earliest),
                "`{}` is older than `{base}`",
                id(source)
            );
        }
    }
    let expected: Vec<&str> = data
        .table("facts")
        .iter()
        .filter(|fact| {
            let start = date(data.happened(fact)).start();
            text(fact, "published").is_some_and(|day| start.is_some_and(|start| date(day).end() < start))
        })
        .map(id)
        .collect();
    assert!(expected.is_empty(), "published before it happened: {expected:?}");
}
