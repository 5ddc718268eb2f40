//! Two invented portfolios show that the model is general.

use milepost::{By, Limits, Moment, Portfolio, ProgressOptions, StateRow, StatesOptions};

use crate::rows::{Data, read, text};

const PLAN: &str = "../examples/data/fictional-national-plan.json";
const PROGRAMME: &str = "../examples/data/fictional-programme.json";

fn load(path: &str) -> Portfolio {
    Portfolio::from_json(&read(path), &Limits::default()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A moment: what was true on one day, as known on another.
fn moment(as_of: &str, known_on: &str) -> Moment {
    Moment::from_json(&format!(r#"{{"as_of": "{as_of}", "known_on": "{known_on}"}}"#)).expect("a moment")
}

fn state(portfolio: &Portfolio, moment: Moment, milestone: &str, member: Option<&str>) -> StateRow {
    let states = portfolio.states(moment, &StatesOptions::default()).expect("states");
    let mut rows = states.rows().filter(|row| &*row.key == milestone && row.member.as_deref() == member);
    rows.next().unwrap_or_else(|| panic!("no row of `{milestone}`"))
}

#[test]
fn say_that_they_are_fictional() {
    for path in [PLAN, PROGRAMME] {
        let data = Data::of([load(path).to_json()]);
        let told = |table: &str, column: &str, word: &str| {
            data.table(table).iter().all(|row| text(row, column).is_some_and(|text| text.contains(word)))
        };
        assert!(told("strategies", "title", "Fictional: ") && told("sources", "title", "(fictional)"), "{path}");
        let countries = data.table("actors").iter().filter_map(|row| text(row, "country"));
        assert!(countries.into_iter().all(|code| code.starts_with('X')), "{path}: X codes belong to no country");
        assert!(data.table("sources").iter().all(|row| text(row, "url").is_none()), "{path}");
    }
}

#[test]
fn a_plan_with_regions_and_duties() {
    let plan = load(PLAN);
    let coast = |moment| state(&plan, moment, "nap/prevent/train/regions", Some("a/region/coast")).status;
    assert_eq!(coast(moment("2025-01-31", "2025-01-31")), "unreported", "the report came on 25 February");
    assert_eq!(coast(moment("2025-01-31", "2025-03-31")), "completed");
    assert_eq!(coast(moment("2025-01-31", "2025-04-30")), "unreported", "taken back on 2 April");
    let lakes = |day: &str| state(&plan, moment(day, day), "nap/prevent/train/regions", Some("a/region/lakes")).status;
    assert_eq!((lakes("2025-05-31"), lakes("2025-06-10")), ("completed", "in_progress"), "an audit found otherwise");

    let now = moment("2025-12-01", "2025-12-01");
    let unit = state(&plan, now, "nap/justice/unit/works", None);
    assert_eq!((unit.due_in_force.expect("a new date").to_string(), unit.slip_days), ("2025-Q4".to_owned(), Some(365)));
    let shelters = plan.progress(now, &ProgressOptions { by: By::Member, ..Default::default() }).expect("a report");
    let hills = shelters.rows().find(|row| row.key.as_deref() == Some("a/region/hills")).expect("a row");
    assert_eq!((hills.dropped, hills.in_progress), (1, 1));
    let total = plan.progress(now, &ProgressOptions::default()).expect("a report").total();
    assert_eq!((total.milestones, total.continuing), (8, 2));
    assert!(total.completion_low < total.completion_high, "some of it is silent");
}

#[test]
fn a_programme_with_a_revised_plan() {
    let programme = load(PROGRAMME);
    let plant = |as_of, known_on| state(&programme, moment(as_of, known_on), "rivers/m3", None);
    assert_eq!(plant("2024-12-31", "2025-01-31").status, "completed", "so the report said");
    let contested = plant("2025-02-20", "2025-02-20");
    assert_eq!((contested.status, contested.contested), ("in_progress", true), "a newspaper saw otherwise");
    let taken_back = plant("2024-12-31", "2025-03-01");
    assert_eq!((taken_back.status, taken_back.progress), ("in_progress", Some(0.75)), "the erratum says what was true");
    let done = plant("2025-11-15", "2025-11-15");
    assert_eq!((done.status, done.delay_days, done.slip_days), ("completed", Some(152), Some(183)));

    let in_plan = |day: &str| {
        let states = programme.states(moment(day, day), &StatesOptions::default()).expect("states");
        states.rows().filter(|row| row.in_plan).map(|row| row.key.to_string()).collect::<Vec<_>>()
    };
    let (before, after) = (in_plan("2025-03-19"), in_plan("2025-03-20"));
    assert!(before.contains(&"rivers/m9".to_owned()) && !after.contains(&"rivers/m9".to_owned()), "withdrawn");
    assert!(!before.contains(&"rivers/m8".to_owned()) && after.contains(&"rivers/m8".to_owned()), "added");
    let target = state(&programme, moment("2025-11-15", "2025-11-15"), "rivers/t3", None);
    assert_eq!(target.status, "unreported", "an expectation is no status");
}
