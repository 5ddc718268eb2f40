//! Days as the passes reckon with them: known, unknown, or without bound; and never beyond the calendar.

use chrono::NaiveDate;

use crate::date::day_of;
use crate::error::{Code, Error};
use crate::portfolio::Inner;
use crate::word::ElementKind;

/// Stands for a day that is not known. It is less than every day, so that a least bound that is not known stays so.
pub(crate) const UNKNOWN: i32 = i32::MIN;
/// Stands for no bound: more than every day.
pub(crate) const UNBOUNDED: i32 = i32::MAX;

/// The first day of the year 1000, and the last of the year 9999.
const FIRST: i64 = 364_878;
const LAST: i64 = 3_652_059;

/// Whether a day is one, rather than unknown or without bound.
#[inline(always)]
pub(crate) fn is_known(day: i32) -> bool {
    day != UNKNOWN && day != UNBOUNDED
}

/// A bound so many days from a day. What lies beyond the calendar is as far beyond as any other bound that does.
#[inline(always)]
pub(crate) fn bound(day: i32, days: i64) -> i32 {
    if !is_known(day) {
        return day;
    }
    (i64::from(day) + days).clamp(-(1 << 30), 1 << 30) as i32
}

/// The day of a number, unless it is none.
pub(crate) fn day(number: i32) -> Option<NaiveDate> {
    is_known(number).then(|| day_of(number))
}

/// The days from one day to another, if both are known.
pub(crate) fn days_between(from: i32, to: i32) -> Option<i32> {
    (is_known(from) && is_known(to)).then(|| to - from)
}

/// A computed day, which must lie in the years 1000 to 9999; else nothing.
#[inline(always)]
pub(crate) fn in_calendar(day: i64) -> Option<i32> {
    (FIRST..=LAST).contains(&day).then_some(day as i32)
}

/// The refusal of a schedule of which a day lies beyond the calendar.
pub(crate) fn beyond_calendar(inner: &Inner, rank: usize, what: &str) -> Error {
    let row = inner.index.milestones.get(rank).map_or(0, |milestone| milestone.row as usize);
    let id = inner.id_text(ElementKind::Milestone, row).unwrap_or_default();
    Error::new(Code::DateOutOfRange, format!("{what} of `{id}` lies outside the years 1000 to 9999"))
        .with_ids([id])
        .with_hint(Some("look at its duration, and at the lags and durations of what it is linked with".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::day_number;

    #[test]
    fn the_calendar_is_that_of_dates() {
        let ends = [(1000, 1, 1), (9999, 12, 31)]
            .map(|(year, month, day)| i64::from(day_number(NaiveDate::from_ymd_opt(year, month, day).unwrap())));
        assert_eq!(ends, [FIRST, LAST]);
        assert_eq!((in_calendar(FIRST - 1), in_calendar(LAST + 1)), (None, None));
    }

    #[test]
    fn a_bound_never_becomes_a_sign() {
        assert_eq!(bound(UNKNOWN, 5), UNKNOWN);
        assert_eq!(bound(UNBOUNDED, -5), UNBOUNDED);
        for days in [i64::MIN / 2, -(1 << 31), 1 << 31, i64::MAX / 2] {
            assert!(is_known(bound(LAST as i32, days)));
        }
    }
}
