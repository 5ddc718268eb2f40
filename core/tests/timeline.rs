//! A timeline says of every day what a progress report of that day says, bit for bit.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

#[path = "explain/random.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod random;

use chrono::NaiveDate;
use milepost::{By, KnownOn, Moment, Portfolio, ProgressOptions, Step, TimelineOptions};
use random::Dice;

/// The figures of a day as text, so that what differs shows.
type Told = (String, Option<String>, u32, Option<f64>, Option<f64>, Option<f64>, u32, u32);

fn compare(portfolio: &Portfolio, start: NaiveDate, end: NaiveDate, options: &TimelineOptions) {
    let timeline = portfolio.timeline(start, end, options).unwrap();
    let told: Vec<Told> = timeline
        .rows()
        .map(|row| {
            let (low, high) = (row.completion_low, row.completion_high);
            let (certain, possible) = (row.overdue, row.possibly_overdue);
            (row.date.to_string(), row.key, row.milestones, low, high, row.planned, certain, possible)
        })
        .collect();
    let mut days: Vec<NaiveDate> = timeline.rows().map(|row| row.date).collect();
    days.dedup();
    let mut expected: Vec<Told> = Vec::new();
    for day in days {
        let known_on = match options.known_on {
            KnownOn::Everything => None,
            KnownOn::Day(known_on) => Some(known_on),
            KnownOn::AsPublished => Some(day),
        };
        let asked = ProgressOptions {
            by: options.by.clone().unwrap_or_default(),
            within: options.within.clone(),
            r#where: options.r#where.clone(),
            credit: options.credit,
            standing: options.standing,
            ..Default::default()
        };
        let report = portfolio.progress(Moment::new(day, known_on), &asked).unwrap();
        let rows = if options.by.is_some() { report.rows().collect() } else { vec![report.total()] };
        expected.extend(rows.into_iter().map(|row| {
            let (low, high) = (row.completion_low, row.completion_high);
            let (certain, possible) = (row.overdue, row.possibly_overdue);
            (day.to_string(), row.key, row.milestones, low, high, row.planned, certain, possible)
        }));
        if day == end {
            assert_eq!(timeline.days_beyond_data(), report.days_beyond_data());
        }
    }
    assert_eq!(told, expected, "{options:?}");
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn random_portfolios() {
    for seed in 0..400 {
        let mut dice = Dice::new(seed);
        let document = random::document(&mut dice).to_string();
        let portfolio = Portfolio::from_json(&document, &Default::default()).unwrap();
        let (_, asked) = random::query(&mut dice);
        let known_on = match dice.roll(3) {
            0 => KnownOn::Everything,
            1 => KnownOn::AsPublished,
            _ => KnownOn::Day(day("2024-03-01")),
        };
        let options = TimelineOptions {
            step: Step::ALL[1 + dice.roll(4)],
            by: dice.chance(70).then_some(asked.by),
            known_on,
            within: asked.within,
            r#where: asked.r#where,
            credit: asked.credit,
            standing: asked.standing,
        };
        compare(&portfolio, day("2022-12-15"), day("2025-02-01"), &options);
    }
}

#[test]
fn every_day_of_the_embedded_portfolio() {
    for known_on in [KnownOn::Everything, KnownOn::AsPublished, KnownOn::Day(day("2023-11-10"))] {
        let options = TimelineOptions { step: Step::Day, known_on, ..Default::default() };
        compare(&milepost::embedded(), day("2021-04-01"), day("2022-12-31"), &options);
        let options = TimelineOptions { step: Step::Quarter, known_on, by: Some(By::Milestone), ..Default::default() };
        compare(&milepost::embedded(), day("2021-04-01"), day("2026-12-31"), &options);
    }
}
