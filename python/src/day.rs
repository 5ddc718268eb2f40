//! Python's dates as days.
//!
//! A `datetime` is a `date` to Python, so a time of day would be dropped without a word. Here only
//! midnight counts as a day; any other time is the caller's to decide about.

use chrono::NaiveDate;
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDateTime};

/// Why a date of Python names no day, and what to do about it.
pub(crate) struct NoDay {
    pub(crate) message: String,
    pub(crate) hint: &'static str,
}

/// The day that a `date` or a `datetime` at midnight names; `None` for any other class.
pub(crate) fn read_day(value: &Bound<'_, PyAny>) -> Option<Result<NaiveDate, NoDay>> {
    let date = value.cast::<PyDate>().ok()?;
    if value.cast::<PyDateTime>().is_ok() && !at_midnight(value) {
        return Some(Err(NoDay {
            message: format!("`{value}` has a time of day, and milepost counts in days"),
            hint: "decide which day is meant, for instance with `.date()`",
        }));
    }
    Some(
        date.extract()
            .map_err(|_| NoDay { message: format!("`{value}` names no day"), hint: "leave it out, or write None" }),
    )
}

/// Whether no part of the time is set. What has no readable time, such as the missing time stamp of a
/// data frame, passes here and fails as a day.
fn at_midnight(value: &Bound<'_, PyAny>) -> bool {
    ["hour", "minute", "second", "microsecond"].into_iter().all(|part| {
        let part = value.getattr(part).and_then(|part| part.extract::<u32>());
        part.map_or(true, |part| part == 0)
    })
}
