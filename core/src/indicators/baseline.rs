//! From where a series is measured, and whether that can be compared with where it stands.

use super::assess::{Aim, Assessment, Baseline, Case};
use super::reason::Reason;
use super::series::{Point, year};
use crate::date::{BEFORE_TIME, Date};
use crate::word::Flag;

/// The first point of a trajectory.
pub(super) fn of_trajectory(case: &Case<'_>) -> Result<Baseline, Reason> {
    match case.trajectory {
        [first, .., _] => Ok(Baseline { aim: *first, point: None }),
        _ => Err(Reason::NoTrajectory),
    }
}

/// From where a series is measured: the stated value; else the observation of the stated period, or the
/// next of a later year; else the first there is.
pub(super) fn baseline(case: &Case<'_>, told: &mut Assessment) -> Result<Baseline, Reason> {
    let of = |point: &Point| Baseline { aim: Aim { period: point.period, value: point.value }, point: Some(*point) };
    let Some(stated) = case.baseline else {
        let first = case.points.first().ok_or(Reason::NoData)?;
        told.notes.push("first_observation");
        return Ok(of(first));
    };
    if let Some(value) = stated.value.filter(|_| case.is_whole) {
        return Ok(Baseline { aim: Aim { period: stated.period, value }, point: None });
    }
    let days = |period: Date| (period.start_day(), period.end_day());
    if let Some(point) = case.points.iter().find(|point| days(point.period) == days(stated.period)) {
        return Ok(of(point));
    }
    let next = case.points.iter().find(|point| year(point.period) >= year(stated.period));
    let next = next.ok_or(Reason::BaselineAfterData)?;
    if year(next.period) > year(stated.period) {
        told.notes.push("later_baseline");
    }
    Ok(of(next))
}

/// Two values, of two years, the baseline the earlier.
pub(super) fn has_two_points(baseline: &Baseline, latest: &Point, is_trajectory: bool) -> Result<(), Reason> {
    if baseline.point.is_some_and(|point| point.row == latest.row) {
        return Err(Reason::OnePoint);
    }
    let (from, to) = (year(baseline.aim.period), year(latest.period));
    if is_trajectory {
        return if to < from { Err(Reason::OutsideTrajectory) } else { Ok(()) };
    }
    match from.cmp(&to) {
        std::cmp::Ordering::Less => Ok(()),
        std::cmp::Ordering::Equal => Err(Reason::SameYear),
        std::cmp::Ordering::Greater => Err(Reason::BaselineAfterData),
    }
}

/// Whether baseline and latest value can be compared at all.
pub(super) fn is_comparable(
    case: &Case<'_>,
    baseline: &Baseline,
    latest: &Point,
    is_trajectory: bool,
) -> Result<(), Reason> {
    let of_baseline = baseline.point.and_then(|point| point.flag);
    if latest.flag == Some(Flag::MoreThan) || of_baseline == Some(Flag::MoreThan) {
        return Err(Reason::Bound);
    }
    let since = baseline.aim.period.end_day();
    if case.points.iter().any(|point| point.flag == Some(Flag::Break) && point.period.end_day() > since) {
        return Err(Reason::BreakInSeries);
    }
    if !is_trajectory && !are_alike(baseline.aim.period, latest.period) {
        return Err(Reason::PeriodsDiffer);
    }
    Ok(())
}

/// Whether two periods are of one length, but for what months and years differ among themselves.
fn are_alike(left: Date, right: Date) -> bool {
    let days = |period: Date| {
        let start = period.start_day();
        (start != BEFORE_TIME).then(|| f64::from(period.end_day() - start + 1))
    };
    match (days(left), days(right)) {
        (Some(left), Some(right)) => left.max(right) <= 1.15 * left.min(right),
        (None, None) | (Some(_), None) | (None, Some(_)) => false,
    }
}
