//! The curve of planned value, and what is read from it.

use crate::date::day_of;
use crate::earned_schedule::report::EarnedScheduleRow;
use crate::schedule::day::in_calendar;

/// The row that is the whole scope.
pub(super) const WHOLE: u32 = u32::MAX;

/// What one milestone counts in one row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) row: u32,
    pub(super) rank: u32,
    /// The last day of its baseline.
    pub(super) due: i32,
    /// The first day on which any of its strategies runs.
    pub(super) start: Option<i32>,
    /// The last day on which it was completed, if it is.
    pub(super) completed: Option<i32>,
    pub(super) weight: f64,
    /// The weight that is earned for certain, and if all that is silent were done.
    pub(super) low: f64,
    pub(super) high: f64,
}

/// A millionth of a day, which is passed over where days are counted in full.
const TINY: f64 = 1e-6;

/// What is read from the curve of some milestones, in the order of their due dates. All sums run in that order, so
/// that what is done and what was due are the same number where they are the same milestones.
pub(super) fn assess(entries: &[Entry], as_of: i32) -> EarnedScheduleRow {
    let sum = |of: &dyn Fn(&Entry) -> f64| entries.iter().fold(0.0, |sum, entry| sum + of(entry));
    let weight = sum(&|entry| entry.weight);
    let start = entries.iter().filter_map(|entry| entry.start).min();
    let last = entries.last().map_or(as_of, |entry| entry.due);
    let done = entries.iter().map(|entry| entry.completed).collect::<Option<Vec<i32>>>();
    // When all is done, the clock has stopped.
    let stopped = done.and_then(|days| days.into_iter().max());
    let until = stopped.unwrap_or(as_of);
    let planned = sum(&|entry| if entry.due <= until { entry.weight } else { 0.0 });
    let (low, high) = (sum(&|entry| entry.low), sum(&|entry| entry.high));
    let mut row = EarnedScheduleRow { milestones: entries.len() as u32, ..EarnedScheduleRow::default() };
    if entries.is_empty() {
        row.reason = Some("no_baseline");
        return row;
    }
    if !(weight > 0.0 && weight.is_finite()) {
        row.reason = Some("no_weight");
        return row;
    }
    row.weight = Some(weight);
    row.planned_value = Some(planned);
    row.earned_value_low = Some(low);
    row.earned_value_high = Some(high);
    let Some(start) = start else {
        row.reason = Some("no_start");
        return row;
    };
    row.start = Some(day_of(start));
    row.planned_days = Some(last - start);
    row.actual_days = Some(until - start);
    row.completed = stopped.map(day_of);
    row.reason = if last <= start || until <= start {
        Some("no_days")
    } else if planned == 0.0 && low == 0.0 {
        Some("nothing_due")
    } else {
        None
    };
    if row.reason.is_some() {
        return row;
    }
    let (planned_days, actual_days) = (f64::from(last - start), f64::from(until - start));
    let finish = |days: f64| in_calendar((f64::from(start) + (days - TINY).ceil()) as i64).map(day_of);
    for (value, earned, variance, index, estimate, estimated_finish) in [
        (
            low,
            &mut row.earned_days_low,
            &mut row.variance_days_low,
            &mut row.index_low,
            &mut row.estimate_days_low,
            &mut row.estimated_finish_low,
        ),
        (
            high,
            &mut row.earned_days_high,
            &mut row.variance_days_high,
            &mut row.index_high,
            &mut row.estimate_days_high,
            &mut row.estimated_finish_high,
        ),
    ] {
        let days = earned_days(entries, value, start, last);
        *earned = Some(days);
        *variance = Some(days - actual_days);
        *index = Some(days / actual_days);
        *estimate = match (stopped, days > 0.0) {
            (Some(_), _) => Some(actual_days),
            (None, true) => Some(planned_days / (days / actual_days)),
            (None, false) => None,
        };
        *estimated_finish = estimate.and_then(finish);
    }
    row
}

/// The days of the plan by which as much was to be done as is: C + (EV - PV(C)) / (PV(C + 1) - PV(C)), where C is the
/// last day, counted from the start, whose planned value is not more than the earned one.
fn earned_days(entries: &[Entry], value: f64, start: i32, last: i32) -> f64 {
    let mut before = 0.0;
    for day in entries.chunk_by(|left, right| left.due == right.due) {
        let after = day.iter().fold(before, |sum, entry| sum + entry.weight);
        if after > value {
            let due = day.first().map_or(last, |entry| entry.due);
            // More was due at the start than is done.
            if due <= start {
                return 0.0;
            }
            return f64::from(due - 1 - start) + (value - before) / (after - before);
        }
        before = after;
    }
    f64::from(last - start)
}
