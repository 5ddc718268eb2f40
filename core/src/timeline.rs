//! Timelines: completion and what is overdue, on a series of days.
//!
//! What is true of a milestone changes on a few days only. So each milestone is looked at once for
//! every stretch of days on which nothing happens to it, and added to all days of the stretch at once.

mod days;
pub(crate) mod options;
pub(crate) mod report;
pub(crate) mod sweep;

use chrono::NaiveDate;

use crate::error::{Code, Error};
use crate::moment::Moment;
use crate::portfolio::Portfolio;
use crate::progress::groups::Groups;
use crate::progress::options::By;
use crate::scope::Scope;
use crate::state::Evaluator;
use days::Days;
use options::{KnownOn, TimelineOptions};
use report::TimelineReport;
use sweep::Sweep;

/// The most rows that a timeline is made of, which is what it keeps in memory.
const MOST_ROWS: usize = 20_000_000;

/// Computes a timeline: one pass over the milestones in scope, in the order of their ids.
pub(crate) fn timeline(
    portfolio: &Portfolio,
    start: NaiveDate,
    end: NaiveDate,
    options: &TimelineOptions,
) -> Result<TimelineReport, Error> {
    let inner = portfolio.inner();
    let days = Days::new(start, end, options.step)?;
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let groups = options.by.as_ref().map(|by| Groups::new(inner, by)).transpose()?;
    let rows = match &options.by {
        None => 1,
        Some(By::Milestone) => inner.tables.milestones.len(),
        Some(_) => groups.as_ref().map_or(0, Groups::tallies),
    };
    if rows.saturating_mul(days.len()) > MOST_ROWS {
        let message = format!("{} days of {rows} rows each are more than the {MOST_ROWS} allowed", days.len());
        return Err(Error::new(Code::LimitExceeded, message)
            .with_path("step")
            .with_hint(Some("take a longer step, or fewer rows".to_owned())));
    }
    let evaluators: Vec<Evaluator<'_>> =
        days.iter().map(|day| evaluator(portfolio, moment(day, options.known_on), options)).collect();
    let mut sweep = Sweep::new(inner, &days, &evaluators, options, groups.as_ref(), rows);
    sweep.run(&scope);
    let shown = match (&options.by, &groups) {
        (Some(By::Milestone), _) => (0..rows).filter(|row| sweep.is_touched(*row)).collect(),
        (Some(_), Some(groups)) => {
            groups.in_order(inner).filter(|row| groups.always || sweep.is_touched(*row)).collect()
        }
        _ => vec![0],
    };
    let days_beyond_data = sweep.least_horizon().zip(evaluators.last()).map(|(horizon, last)| last.as_of - horizon);
    let sums = sweep.sums;
    Ok(TimelineReport::new(portfolio.clone(), days, options.clone(), shown, sums, days_beyond_data))
}

fn moment(day: NaiveDate, known_on: KnownOn) -> Moment {
    let known_on = match known_on {
        KnownOn::Everything => None,
        KnownOn::Day(known_on) => Some(known_on),
        KnownOn::AsPublished => Some(day),
    };
    Moment::new(day, known_on)
}

fn evaluator<'a>(portfolio: &'a Portfolio, moment: Moment, options: &TimelineOptions) -> Evaluator<'a> {
    let inner = portfolio.inner();
    // A timeline does not tell what is stalled.
    Evaluator::new(&inner.tables, &inner.index, moment, options.standing, options.credit, i32::MAX)
}
