//! The series of an indicator at a moment: one for the whole and one a country, a value a period.

use chrono::Datelike;

use crate::date::{BEFORE_TIME, Date, day_of};
use crate::portfolio::Inner;
use crate::word::Flag;

/// The value of a period, in the latest vintage that is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub(super) row: u32,
    pub(super) period: Date,
    pub(super) value: f64,
    pub(super) flag: Option<Flag>,
    pub(super) published_end: i32,
}

/// The values of an indicator for the whole or for one country, in the order of periods.
#[derive(Clone, Debug, Default)]
pub(super) struct Series {
    pub(super) country: Option<String>,
    pub(super) points: Vec<Point>,
}

/// The year of a period: that in which it begins, or in which it ends where its beginning is open.
pub(super) fn year(period: Date) -> i32 {
    let start = period.start_day();
    day_of(if start == BEFORE_TIME { period.end_day() } else { start }).year()
}

/// The series of an indicator: what was observed by `as_of` and published by `known_on`. One without a
/// value where there is none at all.
pub(super) fn of(inner: &Inner, indicator: usize, as_of: i32, known_on: i32) -> Vec<Series> {
    let columns = &inner.tables.observations.columns;
    let mut all: Vec<Series> = Vec::new();
    for record in inner.index.observations.of(indicator) {
        if record.observed_end > as_of || record.published_end > known_on.min(i32::MAX - 1) {
            continue;
        }
        let row = record.row as usize;
        let (Some(period), Some(value)) = (columns.period.at(row), columns.value.at(row)) else { continue };
        let country = columns.country.text(row);
        if all.last().is_none_or(|series| series.country.as_deref() != country) {
            all.push(Series { country: country.map(str::to_owned), points: Vec::new() });
        }
        let Some(series) = all.last_mut() else { continue };
        // The last vintage of a period takes the place of those before it.
        let days = |period: Date| (period.start_day(), period.end_day());
        if series.points.last().is_some_and(|before| days(before.period) == days(period)) {
            series.points.pop();
        }
        let (flag, published_end) = (columns.flag.at(row), record.published_end);
        series.points.push(Point { row: record.row, period, value, flag, published_end });
    }
    if all.is_empty() {
        all.push(Series::default());
    }
    all
}
