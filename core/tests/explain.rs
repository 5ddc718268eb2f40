//! An explanation leads to the figure that is reported: whoever does its arithmetic again, from the inputs of its steps
//! alone, gets the same number to the last bit. On random portfolios, under random options, for every figure there is.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test"
)]

#[path = "explain/again.rs"]
mod again;
#[path = "explain/random.rs"]
mod random;

use std::collections::BTreeSet;

use milepost::{
    By, ExplainOptions, ExplainReport, Figure, Lang, Measure, Moment, Portfolio, ProgressOptions, StatesOptions,
};
use proptest::prelude::*;
use random::{Dice, query};
use serde_json::Value;

/// What a report shows, in the terms of an explanation.
fn shown(value: &Value) -> Figure {
    match value {
        Value::Null => Figure::Nothing,
        Value::Bool(value) => Figure::Flag(*value),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Figure::Whole(whole),
            None => Figure::Number(number.as_f64().unwrap()),
        },
        Value::String(text) => Figure::Text(text.clone()),
        Value::Array(list) => Figure::List(list.iter().map(|entry| entry.as_str().unwrap().to_owned()).collect()),
        Value::Object(_) => panic!("no figure is an object"),
    }
}

/// The same, bit for bit; a number of a reference that is whole is the same number.
fn same(left: &Figure, right: &Figure) -> bool {
    let number = |figure: &Figure| match figure {
        Figure::Whole(number) => Some(*number as f64),
        Figure::Number(number) => Some(*number),
        _ => None,
    };
    match (number(left), number(right)) {
        (Some(left), Some(right)) => left.to_bits() == right.to_bits() || left == 0.0 && right == 0.0,
        _ => left == right,
    }
}

const PROGRESS: &[Measure] = &[
    Measure::Milestones,
    Measure::Completed,
    Measure::InProgress,
    Measure::NotStarted,
    Measure::Unreported,
    Measure::Dropped,
    Measure::Withdrawn,
    Measure::Continuing,
    Measure::Upheld,
    Measure::CompletionLow,
    Measure::CompletionHigh,
    Measure::Planned,
    Measure::ScheduleGap,
    Measure::Overdue,
    Measure::PossiblyOverdue,
    Measure::Blocked,
    Measure::Stalled,
    Measure::Contested,
    Measure::Sourced,
    Measure::Corroborated,
    Measure::Independent,
    Measure::Assessed,
    Measure::OnTimeShare,
    Measure::OnTimeUndecided,
    Measure::MedianDelayDays,
    Measure::MedianSlipDays,
    Measure::LastFact,
    Measure::NextDue,
];

const STATES: &[Measure] = &[
    Measure::Key,
    Measure::Member,
    Measure::Title,
    Measure::Ref,
    Measure::Parents,
    Measure::Kind,
    Measure::Continuing,
    Measure::InPlan,
    Measure::Status,
    Measure::PossiblyCompleted,
    Measure::Since,
    Measure::Progress,
    Measure::Due,
    Measure::DueInForce,
    Measure::Overdue,
    Measure::DelayDays,
    Measure::SlipDays,
    Measure::BlockedBy,
    Measure::Stalled,
    Measure::Contested,
    Measure::Standing,
    Measure::Sourced,
    Measure::Corroborated,
    Measure::Independent,
    Measure::Fact,
    Measure::Sources,
    Measure::LastFact,
];

fn explain_options(options: &ProgressOptions, key: Option<String>) -> ExplainOptions {
    ExplainOptions {
        by: key.as_ref().map(|_| options.by.clone()),
        key,
        member: None,
        within: options.within.clone(),
        r#where: options.r#where.clone(),
        credit: options.credit,
        roll_up: options.roll_up,
        standing: options.standing,
        stale_after_days: options.stale_after_days,
    }
}

/// What holds of every explanation.
fn is_sound(report: &ExplainReport) {
    let rows: Vec<_> = report.rows().collect();
    assert_eq!(report.len(), rows.len());
    let last = rows.last().expect("there is a result");
    assert!(same(&last.value, report.value()), "the last step {last:?} gives {:?}", report.value());
    for (at, row) in rows.iter().enumerate() {
        assert_eq!(row.step, at + 1);
        let sentences = std::iter::once(&row.sentence).chain(row.lost.iter().map(|lost| &lost.sentence));
        for sentence in sentences {
            assert!(sentence.split_whitespace().count() <= 30, "too long: {sentence}");
            assert!(!sentence.contains("id-"), "an id: {sentence}");
            assert!(!sentence.contains(['{', '}']), "an open place: {sentence}");
            assert!(!sentence.contains("  ") && !sentence.contains("()"), "an empty place: {sentence}");
            assert!(sentence.ends_with('.'), "no sentence: {sentence}");
        }
        let used: BTreeSet<_> = row.facts.iter().collect();
        assert!(used.len() == row.facts.len(), "a fact twice: {row:?}");
        assert!(row.lost.iter().all(|lost| !used.contains(&lost.fact)), "used and lost: {row:?}");
    }
}

/// No language says a sentence too long, or leaves a place of one open.
fn is_sound_in_all_languages(report: &ExplainReport) {
    for &lang in Lang::ALL {
        for line in report.to_markdown(lang).lines().filter(|line| line.starts_with("| ")) {
            let sentence = line.split(" | ").nth(1).expect("there are three columns");
            assert!(sentence.split_whitespace().count() <= 30, "too long in {lang}: {sentence}");
            assert!(!line.contains("id-") && !sentence.contains(['{', '}']), "in {lang}: {line}");
        }
    }
}

fn every_row_of_a_report(portfolio: &Portfolio, moment: Moment, options: &ProgressOptions) {
    let report = portfolio.progress(moment, options).expect("the options fit");
    let total = serde_json::to_value(report.total()).unwrap();
    let mut rows = vec![(None, total)];
    rows.extend(report.rows().map(|row| (row.key.clone(), serde_json::to_value(&row).unwrap())));
    for (key, row) in rows {
        for &measure in PROGRESS {
            let options = explain_options(options, key.clone());
            let explained = portfolio.explain(measure, moment, &options).expect("there is such a row");
            let reported = shown(&row[measure.as_str()]);
            assert!(same(explained.value(), &reported), "{measure} of {key:?}: {:?}, {reported:?}", explained.value());
            is_sound(&explained);
            let again = again::figure(&explained);
            assert!(same(&again, &reported), "{measure} of {key:?} again: {again:?}, reported {reported:?}");
        }
    }
    let days = portfolio.explain(Measure::DaysBeyondData, moment, &explain_options(options, None)).expect("the total");
    is_sound(&days);
    assert_eq!(days.value(), &report.days_beyond_data().map_or(Figure::Nothing, Figure::from));
    assert_eq!(again::figure(&days), *days.value());
    assert_eq!(days.days_beyond_data(), report.days_beyond_data());
}

fn every_state(portfolio: &Portfolio, moment: Moment, options: &ProgressOptions, dice: &mut Dice) {
    let ProgressOptions { within, r#where, standing, stale_after_days, .. } = options.clone();
    let states = StatesOptions { within, r#where, standing, stale_after_days };
    for row in portfolio.states(moment, &states).expect("the options fit").rows() {
        let json = serde_json::to_value(&row).unwrap();
        let spoken = dice.one(STATES);
        for &measure in STATES {
            let of_key = explain_options(options, None);
            let options = ExplainOptions { key: Some(row.key.to_string()), member: row.member.clone(), ..of_key };
            let explained = portfolio.explain(measure, moment, &options).expect("there is such a state");
            let reported = shown(&json[measure.as_str()]);
            assert!(
                same(explained.value(), &reported),
                "{measure} of {}: {:?}, {reported:?}",
                row.key,
                explained.value()
            );
            is_sound(&explained);
            if measure == spoken {
                is_sound_in_all_languages(&explained);
            }
        }
    }
}

/// A milestone with members has a state of its own, which no report shows but its counts.
fn every_whole(portfolio: &Portfolio, moment: Moment, options: &ProgressOptions) {
    let by_milestone = ProgressOptions {
        by: By::Milestone,
        roll_up: milepost::RollUp::Milestones,
        within: None,
        r#where: None,
        ..options.clone()
    };
    for row in portfolio.progress(moment, &by_milestone).expect("the options fit").rows() {
        let of_key = ExplainOptions { by: None, ..explain_options(&by_milestone, row.key.clone()) };
        let status = portfolio.explain(Measure::Status, moment, &of_key).expect("it has a state");
        is_sound(&status);
        if row.milestones == 1 {
            let json = serde_json::to_value(&row).unwrap();
            let Figure::Text(word) = status.value() else { panic!("a state is a word") };
            assert_eq!(json[word.as_str()], 1);
            let overdue = portfolio.explain(Measure::Overdue, moment, &of_key).expect("it has a state");
            is_sound(&overdue);
            assert_eq!(*overdue.value() == Figure::from("certainly"), row.overdue == 1);
            assert_eq!(*overdue.value() == Figure::from("possibly"), row.possibly_overdue == 1);
        }
        for measure in [Measure::Since, Measure::PossiblyCompleted, Measure::Stalled, Measure::Contested] {
            is_sound(&portfolio.explain(measure, moment, &of_key).expect("it has a state"));
        }
    }
}

/// Every fact about a milestone either makes its state or is told not to, with the reason.
fn every_fact_is_told(portfolio: &Portfolio, document: &Value, moment: Moment) {
    let states = portfolio.states(moment, &StatesOptions::default()).expect("no options");
    for row in states.rows() {
        let options =
            ExplainOptions { key: Some(row.key.to_string()), member: row.member.clone(), ..Default::default() };
        let explained = portfolio.explain(Measure::Status, moment, &options).expect("there is such a state");
        let last = explained.rows().last().expect("a step");
        let mut told: BTreeSet<String> = last.facts.iter().map(ToString::to_string).collect();
        told.extend(last.lost.iter().map(|lost| lost.fact.to_string()));
        let about = |fact: &&Value| {
            fact["about"] == *row.key && (fact["member"].is_null() || fact["member"].as_str() == row.member.as_deref())
        };
        let facts = document["facts"].as_array().unwrap().iter().filter(about);
        let known: BTreeSet<String> = facts.map(|fact| fact["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(told, known);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_explanation_leads_to_the_figure(seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let document = random::document(&mut dice);
        let portfolio = Portfolio::from_json(&document.to_string(), &Default::default()).expect("it is a portfolio");
        for _ in 0..3 {
            let (moment, options) = query(&mut dice);
            every_row_of_a_report(&portfolio, moment, &options);
            every_state(&portfolio, moment, &options, &mut dice);
            every_whole(&portfolio, moment, &options);
            every_fact_is_told(&portfolio, &document, moment);
        }
    }
}

#[test]
fn the_embedded_portfolio_is_explained_in_all_languages() {
    let portfolio = milepost::embedded();
    let moment: Moment = "2026-07-01".parse().unwrap();
    for &measure in PROGRESS {
        let options = ExplainOptions { key: Some("thb21".to_owned()), ..Default::default() };
        let explained = portfolio.explain(measure, moment, &options).expect("there is such a row");
        is_sound_of_real_ids(&explained);
        assert!(same(&again::figure(&explained), explained.value()));
    }
}

/// The ids of the embedded portfolio may be parts of words.
fn is_sound_of_real_ids(report: &ExplainReport) {
    for &lang in Lang::ALL {
        for line in report.to_markdown(lang).lines().filter(|line| line.starts_with("| ")) {
            let sentence = line.split(" | ").nth(1).expect("there are three columns");
            assert!(sentence.split_whitespace().count() <= 30, "too long in {lang}: {sentence}");
        }
    }
    assert_eq!(report.len(), report.rows().count());
}
