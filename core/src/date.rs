//! Dates of stated precision: a day, a month, a quarter, a year, or an interval.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Code, Error};
use crate::refusal;

/// A date as somebody stated it: `2026-07-15`, `2026-07`, `2026-Q3`, `2026`,
/// `2021-07-12/2021-07-13`, or `../2026-02-25` (a subset of EDTF, ISO 8601-2; years 1000 to 9999).
///
/// A date is the days from its [start](Date::start) to its [end](Date::end). "Due in 2026-Q3" means
/// due by the end of it, so nothing is late because a parser chose the first day of a quarter.
///
/// ```
/// use milepost::Date;
/// let due: Date = "2026-Q3".parse()?;
/// assert_eq!(due.end().to_string(), "2026-09-30");
/// assert_eq!(due.to_string(), "2026-Q3");
/// # Ok::<(), milepost::Error>(())
/// ```
///
/// # Errors
/// Parsing fails with `malformed_date` or `reversed_period`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    start: i32,
    end: i32,
    form: Form,
}

/// How the two ends were written; what a date needs to print itself as it was stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Form {
    Single(Precision),
    Interval(Precision, Precision),
    OpenStart(Precision),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Precision {
    Day,
    Month,
    Quarter,
    Year,
}

/// Stands for "before anything": the start of a date that only has an end.
pub(crate) const BEFORE_TIME: i32 = i32::MIN;
/// Stands for "everything is known": after the last day there is.
pub(crate) const AFTER_TIME: i32 = i32::MAX - 1;

/// The number of a day, counted from the year 1; days are plain numbers in every hot pass.
pub(crate) fn day_number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

/// The day of a number. Numbers come from days only, so the fallback is never reached.
pub(crate) fn day_of(number: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number).unwrap_or(if number < 0 { NaiveDate::MIN } else { NaiveDate::MAX })
}

impl Date {
    /// A single day.
    ///
    /// # Errors
    /// `malformed_date` outside the years 1000 to 9999.
    pub fn day(day: NaiveDate) -> Result<Self, Error> {
        if (1000..=9999).contains(&day.year()) {
            Ok(Self::from_day_number(day_number(day)))
        } else {
            Err(malformed(&day.to_string(), "years run from 1000 to 9999"))
        }
    }

    /// A single day, counted from 1 January 1970; `None` outside the years 1000 to 9999.
    pub(crate) fn since_1970(day: i32) -> Option<Self> {
        /// 1 January 1000 and 31 December 9999, counted like all day numbers from the year 1, and 1 January 1970.
        const RANGE: std::ops::RangeInclusive<i32> = 364_878..=3_652_059;
        const FIRST: i32 = 719_163;
        day.checked_add(FIRST).filter(|day| RANGE.contains(day)).map(Self::from_day_number)
    }

    pub(crate) fn from_day_number(day: i32) -> Self {
        Self { start: day, end: day, form: Form::Single(Precision::Day) }
    }

    /// The days from one to another, as computed rather than stated.
    pub(crate) fn between(start: i32, end: i32) -> Self {
        if start == end {
            Self::from_day_number(start)
        } else if start == BEFORE_TIME {
            Self { start, end, form: Form::OpenStart(Precision::Day) }
        } else {
            Self { start, end, form: Form::Interval(Precision::Day, Precision::Day) }
        }
    }

    /// The same date, ending earlier; unchanged when it ended there anyway.
    pub(crate) fn ending(self, end: i32) -> Self {
        if end == self.end { self } else { Self::between(self.start, end) }
    }

    /// The first day, or `None` for a date that states only its end.
    #[must_use]
    pub fn start(self) -> Option<NaiveDate> {
        (self.start != BEFORE_TIME).then(|| day_of(self.start))
    }

    /// The last day.
    #[must_use]
    pub fn end(self) -> NaiveDate {
        day_of(self.end)
    }

    /// Whether its ends were stated as days, not as months, quarters or years.
    pub(crate) fn is_of_days(self) -> bool {
        matches!(self.form, Form::Single(Precision::Day) | Form::Interval(Precision::Day, Precision::Day))
    }

    pub(crate) fn start_day(self) -> i32 {
        self.start
    }

    pub(crate) fn end_day(self) -> i32 {
        self.end
    }
}

fn malformed(text: &str, why: &str) -> Error {
    Error::new(Code::MalformedDate, format!("`{}` is not a date: {why}", refusal::shorten(text)))
        .with_hint(Some("write 2026-07-15, 2026-07, 2026-Q3, 2026, 2021-07-12/2021-07-13 or ../2026-02-25".to_owned()))
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let Some((left, right)) = text.split_once('/') else {
            let (start, end, precision) = single(text, text)?;
            return Ok(Self { start, end, form: Form::Single(precision) });
        };
        if right == ".." || right.is_empty() {
            return Err(malformed(text, "an interval needs an end"));
        }
        let (last_start, end, to) = single(right, text)?;
        if left == ".." {
            return Ok(Self { start: BEFORE_TIME, end, form: Form::OpenStart(to) });
        }
        let (start, _, from) = single(left, text)?;
        if start > last_start {
            return Err(Error::new(Code::ReversedPeriod, format!("the interval `{text}` ends before it starts"))
                .with_hint(Some("write the earlier date first".to_owned())));
        }
        Ok(Self { start, end, form: Form::Interval(from, to) })
    }
}

/// Reads one end of a date: its first day, its last day, and how it was written.
fn single(part: &str, whole: &str) -> Result<(i32, i32, Precision), Error> {
    let shape = || malformed(whole, "it is not written as one");
    let (year, rest) = match part.split_once('-') {
        Some((year, rest)) => (year, Some(rest)),
        None => (part, None),
    };
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(shape());
    }
    let year: i32 = year.parse().map_err(|_| shape())?;
    if year < 1000 {
        return Err(malformed(whole, "years run from 1000 to 9999"));
    }
    let months = |first: u32, count: u32, precision: Precision| {
        let start = NaiveDate::from_ymd_opt(year, first, 1);
        let end = start.and_then(|day| day.checked_add_months(chrono::Months::new(count)));
        match (start, end.and_then(|day| day.checked_sub_days(Days::new(1)))) {
            (Some(start), Some(end)) => Ok((day_number(start), day_number(end), precision)),
            _ => Err(malformed(whole, "there is no such month")),
        }
    };
    let Some(rest) = rest else {
        return months(1, 12, Precision::Year);
    };
    if let Some(quarter) = rest.strip_prefix('Q') {
        return match quarter {
            "1" => months(1, 3, Precision::Quarter),
            "2" => months(4, 3, Precision::Quarter),
            "3" => months(7, 3, Precision::Quarter),
            "4" => months(10, 3, Precision::Quarter),
            _ => Err(malformed(whole, "there is no such quarter")),
        };
    }
    let two_digits = |text: &str| -> Result<u32, Error> {
        if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            text.parse().map_err(|_| shape())
        } else {
            Err(shape())
        }
    };
    match rest.split_once('-') {
        None => months(two_digits(rest)?, 1, Precision::Month),
        Some((month, day)) => {
            let day = NaiveDate::from_ymd_opt(year, two_digits(month)?, two_digits(day)?)
                .ok_or_else(|| malformed(whole, "there is no such day"))?;
            Ok((day_number(day), day_number(day), Precision::Day))
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = |f: &mut fmt::Formatter<'_>, day: i32, precision: Precision| {
            let day = day_of(day);
            match precision {
                Precision::Day => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
                Precision::Month => write!(f, "{:04}-{:02}", day.year(), day.month()),
                Precision::Quarter => write!(f, "{:04}-Q{}", day.year(), day.month0() / 3 + 1),
                Precision::Year => write!(f, "{:04}", day.year()),
            }
        };
        match self.form {
            Form::Single(precision) => one(f, self.end, precision),
            Form::Interval(from, to) => {
                one(f, self.start, from)?;
                f.write_str("/")?;
                one(f, self.end, to)
            }
            Form::OpenStart(to) => {
                f.write_str("../")?;
                one(f, self.end, to)
            }
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        refusal::from_text(deserializer, "a date as text")
    }
}

#[cfg(feature = "typescript")]
crate::typescript::as_string!(Date);

// A year, with a quarter, a month, or a month and a day; or two of these; or only the end.
#[cfg(feature = "schema")]
crate::schema::declared!(
    Date as "Date",
    |_generator| {
        let one = "[1-9][0-9]{3}(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?";
        crate::schema::text(
            "A date of stated precision: `2026-07-15`, `2026-07`, `2026-Q3`, `2026`, `2021-07-12/2021-07-13`, `../2026-02-25`.",
            &format!("^({one}(/{one})?|\\.\\./{one})$"),
        )
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_prints_as_it_was_written() {
        for text in [
            "2026-07-15",
            "2026-07",
            "2026-Q3",
            "2026",
            "2021-07-12/2021-07-13",
            "../2026-02-25",
            "2021-07/2021-Q4",
            "1000",
            "9999-12-31",
            "2024-02-29",
        ] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn ends_are_the_last_day_of_what_was_stated() {
        let end = |text: &str| text.parse::<Date>().unwrap().end().to_string();
        assert_eq!(end("2024-02"), "2024-02-29");
        assert_eq!(end("2026-Q4"), "2026-12-31");
        assert_eq!(end("9999"), "9999-12-31");
        assert_eq!(end("../2026-02"), "2026-02-28");
    }

    #[test]
    fn what_is_no_date_is_refused_with_its_reason() {
        for (text, code) in [
            ("", "malformed_date"),
            ("0000", "malformed_date"),
            ("0999", "malformed_date"),
            ("10000", "malformed_date"),
            ("2023-02-30", "malformed_date"),
            ("2023-13", "malformed_date"),
            ("2023-Q5", "malformed_date"),
            ("2023-1-1", "malformed_date"),
            ("15.07.2026", "malformed_date"),
            ("2026-07-15T00:00", "malformed_date"),
            ("2026/..", "malformed_date"),
            ("2026/", "malformed_date"),
            ("２０２６", "malformed_date"),
            ("+2026", "malformed_date"),
            ("2026/2025", "reversed_period"),
            ("2026-Q3/2026-01", "reversed_period"),
        ] {
            assert_eq!(text.parse::<Date>().unwrap_err().code().as_str(), code, "{text}");
        }
    }

    #[test]
    fn days_since_1970_are_those_of_the_years_that_there_are() {
        for (day, text) in [(-354_285, "1000-01-01"), (0, "1970-01-01"), (2_932_896, "9999-12-31")] {
            assert_eq!(Date::since_1970(day), text.parse().ok());
        }
        for day in [i32::MIN, -354_286, 2_932_897, i32::MAX] {
            assert_eq!(Date::since_1970(day), None);
        }
    }

    #[test]
    fn a_date_is_small() {
        assert_eq!(size_of::<Option<Date>>(), 12);
    }
}
