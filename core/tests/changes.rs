//! What differs between two moments is told once: the parts of all causes are the whole difference.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

#[path = "explain/random.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod random;

use std::collections::BTreeMap;

use milepost::{Cause, ChangesOptions, ChangesReport, Figure, Moment, Portfolio};
use random::Dice;

fn number(figure: &Figure) -> Option<f64> {
    match figure {
        Figure::Whole(number) => Some(*number as f64),
        Figure::Number(number) => Some(*number),
        _ => None,
    }
}

/// The parts of every total add up to its difference, and so do the shares of the rows but for the plan's and the
/// file's, which are told as totals only.
fn conserves(changes: &ChangesReport, what: &str) {
    let mut of_rows: BTreeMap<(String, Cause), f64> = BTreeMap::new();
    for row in changes.rows() {
        if let Some(share) = row.share {
            *of_rows.entry((row.field.clone(), row.cause)).or_default() += share;
        }
        assert!(row.facts.len() <= 1, "{what}: {row:?}");
        let needs_fact = [Cause::Happened, Cause::PublishedLate, Cause::DeadlineRevised].contains(&row.cause);
        assert!(!needs_fact || row.facts.len() == 1, "{what}: {row:?}");
        let is_bare = [Cause::Plan, Cause::TimePassed, Cause::Edited].contains(&row.cause);
        assert!(!is_bare || row.facts.is_empty(), "{what}: {row:?}");
        assert!(row.cause == Cause::Edited || row.before != row.after, "{what}: {row:?}");
    }
    for total in changes.totals() {
        let parts = [
            (Cause::Edited, total.edited),
            (Cause::Plan, total.plan),
            (Cause::TimePassed, total.time_passed),
            (Cause::DeadlineRevised, total.deadline_revised),
            (Cause::Happened, total.happened),
            (Cause::PublishedLate, total.published_late),
            (Cause::Corrected, total.corrected),
        ];
        let known: Vec<f64> = parts.iter().filter_map(|(_, part)| *part).collect();
        assert!(known.is_empty() || known.len() == parts.len(), "{what}: {total:?}");
        let (Some(before), Some(after)) = (number(&total.before), number(&total.after)) else {
            assert!(known.is_empty(), "{what}: {total:?}");
            continue;
        };
        if known.is_empty() {
            continue;
        }
        let whole: f64 = known.iter().sum();
        assert!((whole - (after - before)).abs() <= 1e-12, "{what}: {total:?}");
        for (cause, part) in parts.into_iter().filter(|(cause, _)| ![Cause::Edited, Cause::Plan].contains(cause)) {
            let rows = of_rows.get(&(total.field.to_owned(), cause)).copied().unwrap_or_default();
            assert!((rows - part.unwrap()).abs() <= 1e-12, "{what}: {cause} of {total:?} is {rows} by rows");
        }
    }
}

/// The totals are those of the progress reports of both moments.
fn agrees(changes: &ChangesReport, portfolio: &Portfolio, before: Moment, after: Moment, options: &ChangesOptions) {
    let asked = milepost::ProgressOptions {
        within: options.within.clone(),
        r#where: options.r#where.clone(),
        credit: options.credit,
        standing: options.standing,
        stale_after_days: options.stale_after_days,
        ..Default::default()
    };
    for (moment, is_before) in [(before, true), (after, false)] {
        let report: serde_json::Value =
            serde_json::from_str(&portfolio.progress(moment, &asked).unwrap().to_json()).unwrap();
        for total in changes.totals() {
            let told = serde_json::to_value(if is_before { &total.before } else { &total.after }).unwrap();
            let reported = &report["total"][total.field];
            let same = told == *reported || told.as_f64().is_some() && told.as_f64() == reported.as_f64();
            assert!(same, "{}: {told} and {reported}", total.field);
        }
    }
}

fn moments(dice: &mut Dice) -> (Moment, Moment) {
    let (one, _) = random::query(dice);
    let (other, _) = random::query(dice);
    let known = |moment: Moment| moment.known_on.map_or(chrono::NaiveDate::MAX, |day| day);
    let (first, last) = if known(one) <= known(other) { (one, other) } else { (other, one) };
    let (least, most) = (first.as_of.min(last.as_of), first.as_of.max(last.as_of));
    (Moment::new(least, first.known_on), Moment::new(most, last.known_on))
}

#[test]
fn random_portfolios() {
    for seed in 0..3_000 {
        let mut dice = Dice::new(seed);
        let document = random::document(&mut dice).to_string();
        let portfolio = Portfolio::from_json(&document, &Default::default()).unwrap();
        let (_, asked) = random::query(&mut dice);
        let (before, after) = moments(&mut dice);
        let options = ChangesOptions {
            earlier: None,
            within: asked.within,
            r#where: asked.r#where,
            credit: asked.credit,
            standing: asked.standing,
            stale_after_days: asked.stale_after_days,
        };
        let what = format!("seed {seed}, {before} to {after}, {options:?}");
        let changes = portfolio.changes(before, after, &options).unwrap();
        conserves(&changes, &what);
        agrees(&changes, &portfolio, before, after, &options);
        let same = portfolio.changes(after, after, &options).unwrap();
        assert_eq!(same.rows().count(), 0, "{what}: nothing differs from itself");
    }
}

#[test]
fn an_earlier_file() {
    for seed in 0..300 {
        let mut dice = Dice::new(seed);
        let document = random::document(&mut dice);
        let mut earlier = document.clone();
        let facts = earlier["facts"].as_array_mut().unwrap();
        if facts.len() > 1 {
            // What is retracted must be there, and what retracts may go.
            facts.pop();
        }
        earlier["milestones"][0]["title"] = "Another title".into();
        earlier["themes"] = serde_json::json!([{"id": "id-t", "title": "Theme"}, {"id": "gone", "title": "Gone"}]);
        let load = |document: &serde_json::Value| Portfolio::from_json(&document.to_string(), &Default::default());
        let (portfolio, earlier) = (load(&document).unwrap(), load(&earlier).unwrap());
        let (before, after) = moments(&mut dice);
        let changes =
            portfolio.changes(before, after, &ChangesOptions { earlier: Some(earlier), ..Default::default() }).unwrap();
        conserves(&changes, &format!("seed {seed}"));
        let edited: Vec<_> = changes.rows().filter(|row| row.cause == Cause::Edited).collect();
        let fields: Vec<&str> = edited.iter().map(|row| row.field.as_str()).collect();
        assert!(fields.contains(&"title") && fields.contains(&"row"), "{fields:?}");
        let own = portfolio
            .changes(before, after, &ChangesOptions { earlier: Some(portfolio.clone()), ..Default::default() })
            .unwrap();
        assert!(own.rows().all(|row| row.cause != Cause::Edited));
    }
}

#[test]
fn the_embedded_portfolio() {
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let days = ["2021-04-14", "2022-12-31", "2023-11-10", "2025-01-20", "2026-07-01"].map(day);
    let options = ChangesOptions::default();
    for (at, first) in days.iter().enumerate() {
        for last in &days[at..] {
            for (before, after) in [
                (Moment::from(*first), Moment::from(*last)),
                (Moment::new(*first, Some(*first)), Moment::new(*last, Some(*last))),
                (Moment::new(*first, Some(*first)), Moment::new(*first, None)),
            ] {
                let changes = milepost::embedded().changes(before, after, &options).unwrap();
                conserves(&changes, &format!("{before} to {after}"));
                agrees(&changes, &milepost::embedded(), before, after, &options);
            }
        }
    }
}
