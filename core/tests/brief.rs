//! A brief says nothing that `progress` and `states` do not say.
#![expect(clippy::expect_used, reason = "a test")]

use std::collections::BTreeSet;

use milepost::{BriefItem, BriefOptions, BriefReport, Limits, Moment, Portfolio, ProgressOptions, StateRow};

fn portfolios() -> [Portfolio; 3] {
    let load = |text: &str| Portfolio::from_json(text, &Limits::default()).expect("the example loads");
    [
        milepost::embedded(),
        load(include_str!("../../examples/data/fictional-national-plan.json")),
        load(include_str!("../../examples/data/fictional-programme.json")),
    ]
}

fn moments() -> Vec<Moment> {
    let days = ["1000-01-01", "2021-04-14", "2022-12-31", "2024-06-30", "2025-03-01", "2026-07-01", "2030-01-01"];
    let plain = days.iter().map(|day| day.parse::<Moment>().expect("a day"));
    plain.flat_map(|moment| [moment, Moment::new(moment.as_of, Some(moment.as_of))]).collect()
}

fn named(row: &StateRow) -> BriefItem {
    BriefItem { key: row.key.clone(), member: row.member.clone() }
}

fn milestones(items: &[BriefItem]) -> u32 {
    items.iter().map(|item| &item.key).collect::<BTreeSet<_>>().len() as u32
}

/// The items of a list, as the states tell them.
fn told(states: &[StateRow], fits: impl Fn(&StateRow) -> bool) -> Vec<BriefItem> {
    states.iter().filter(|row| row.in_plan && !row.continuing && fits(row)).map(named).collect()
}

fn lists_are_those_of_states(portfolio: &Portfolio, moment: Moment, brief: &BriefReport) {
    let states: Vec<StateRow> = portfolio.states(moment, &Default::default()).expect("states").rows().collect();
    assert_eq!(brief.overdue, told(&states, |row| row.overdue == "certainly"), "{moment}");
    assert_eq!(brief.possibly_overdue, told(&states, |row| row.overdue == "possibly"), "{moment}");
    assert_eq!(brief.contested, told(&states, |row| row.contested), "{moment}");
    assert_eq!(brief.unreported, told(&states, |row| row.status == "unreported"), "{moment}");
    let behind: BTreeSet<_> = brief.rows.iter().flat_map(|row| &row.sources).collect();
    assert_eq!(behind, brief.sources.iter().map(|source| &source.id).collect(), "{moment}");
    assert_eq!(behind.len(), brief.sources.len(), "{moment}");
}

fn figures_are_those_of_progress(portfolio: &Portfolio, moment: Moment, brief: &BriefReport) {
    let total = portfolio.progress(moment, &Default::default()).expect("progress").total();
    assert_eq!(brief.total, total);
    assert_eq!(milestones(&brief.overdue), total.overdue, "{moment}");
    assert_eq!(milestones(&brief.possibly_overdue), total.possibly_overdue, "{moment}");
    assert_eq!(milestones(&brief.contested), total.contested, "{moment}");
    let rows = |fits: &dyn Fn(&milepost::BriefRow) -> bool| brief.rows.iter().filter(|row| fits(row)).count() as u32;
    let counted = |status: &'static str| rows(&move |row| !row.continuing && row.status == status);
    assert_eq!(counted("completed"), total.completed, "{moment}");
    assert_eq!(counted("unreported"), total.unreported, "{moment}");
    assert_eq!(rows(&|row| row.status == "withdrawn"), total.withdrawn, "{moment}");
    assert_eq!(rows(&|row| row.continuing && row.status != "withdrawn"), total.continuing, "{moment}");
    assert_eq!(rows(&|row| row.upheld == Some(true)), total.upheld, "{moment}");
    assert_eq!(brief.methods.len(), 12);
    for way in &brief.methods {
        let by = milepost::By::Strategy;
        let (credit, roll_up, standing) = (way.credit, way.roll_up, way.standing);
        let options = ProgressOptions { by, credit, roll_up, standing, ..Default::default() };
        let total = portfolio.progress(moment, &options).expect("progress").total();
        assert_eq!((way.completion_low, way.completion_high), (total.completion_low, total.completion_high), "{way:?}");
    }
}

#[test]
fn a_brief_says_what_the_other_reports_say() {
    for portfolio in portfolios() {
        for moment in moments() {
            let brief = portfolio.brief(moment, &BriefOptions::default()).expect("a brief");
            lists_are_those_of_states(&portfolio, moment, &brief);
            figures_are_those_of_progress(&portfolio, moment, &brief);
        }
    }
}

#[test]
fn what_was_done_since_is_what_changed() {
    for portfolio in portfolios() {
        for moment in moments() {
            for since in moments() {
                let options = BriefOptions { since: Some(since), ..Default::default() };
                let Ok(brief) = portfolio.brief(moment, &options) else { continue };
                let since = brief.since.expect("it was given");
                let completed = |moment: Moment| -> BTreeSet<(String, Option<String>)> {
                    let states = portfolio.states(moment, &Default::default()).expect("states");
                    let rows = states.rows().filter(|row| !row.continuing && row.status == "completed");
                    rows.map(|row| (row.key.to_string(), row.member.map(|id| id.to_string()))).collect()
                };
                let named = |items: Option<Vec<BriefItem>>| -> BTreeSet<(String, Option<String>)> {
                    let items = items.expect("it was asked for").into_iter();
                    items.map(|item| (item.key.to_string(), item.member.map(|id| id.to_string()))).collect()
                };
                let committed: BTreeSet<String> = brief.rows.iter().map(|row| row.key.to_string()).collect();
                let (now, then) = (completed(moment), completed(since));
                let changed = |left: &BTreeSet<(String, Option<String>)>, right: &BTreeSet<_>| {
                    left.difference(right).filter(|(key, _)| committed.contains(key)).cloned().collect()
                };
                assert_eq!(named(brief.done), changed(&now, &then), "{since} to {moment}");
                assert_eq!(named(brief.no_longer_completed), changed(&then, &now), "{since} to {moment}");
            }
        }
    }
}
