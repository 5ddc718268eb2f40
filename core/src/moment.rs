//! The two clocks that every report is asked at.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};

use crate::date::{AFTER_TIME, Date, day_number};
use crate::error::{Code, Error};
use crate::{located, refusal};

/// A moment: what had happened by [`as_of`](Moment::as_of), told only by what was published by
/// [`known_on`](Moment::known_on).
///
/// Without `known_on`, everything that is in the portfolio is known. A plain date is a moment, so
/// anything that takes a moment takes a date.
///
/// ```
/// use milepost::Moment;
/// let today: Moment = "2023-11-10".parse()?;
/// let as_then_known = Moment::new(today.as_of, Some(today.as_of));
/// assert_ne!(today, as_then_known);
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// What had happened by the end of this day.
    #[serde(deserialize_with = "day")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub as_of: NaiveDate,
    /// What was published by the end of this day; `None` is everything.
    #[serde(default, deserialize_with = "maybe_day")]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub known_on: Option<NaiveDate>,
}

impl Moment {
    /// A moment on both clocks.
    #[must_use]
    pub fn new(as_of: NaiveDate, known_on: Option<NaiveDate>) -> Self {
        Self { as_of, known_on }
    }

    /// Reads a moment from JSON: a day as text, or an object with `as_of` and `known_on`.
    ///
    /// # Errors
    /// `invalid_moment` when it is neither.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let value: serde_json::Value = serde_json::from_str(text)
            .map_err(|error| Error::new(Code::InvalidMoment, format!("a moment is not JSON: {error}")))?;
        if let Some(day) = value.as_str() {
            return day.parse();
        }
        if !value.is_object() {
            return Err(Error::new(Code::InvalidMoment, format!("`{}` is no moment", refusal::json(&value)))
                .with_path("moment")
                .with_hint(Some("write a day such as 2024-12-31, or as_of and known_on".to_owned())));
        }
        located::read(PhantomData, value).map_err(|(path, error)| {
            let (_, message, hint) = refusal::read(&error.to_string());
            let path = if path == "." { "moment".to_owned() } else { format!("moment.{path}") };
            let message = message.replace("missing field", "there is no");
            Error::new(Code::InvalidMoment, format!("the moment cannot be read: {message}"))
                .with_path(path)
                .with_hint(hint.or_else(|| Some("write a day such as 2024-12-31, or as_of and known_on".to_owned())))
        })
    }

    pub(crate) fn as_of_day(self) -> i32 {
        day_number(self.as_of)
    }

    pub(crate) fn known_on_day(self) -> i32 {
        self.known_on.map_or(AFTER_TIME, day_number)
    }
}

impl From<NaiveDate> for Moment {
    fn from(as_of: NaiveDate) -> Self {
        Self { as_of, known_on: None }
    }
}

/// Reads one day as ISO text.
pub(crate) fn parse_day(text: &str) -> Result<NaiveDate, Error> {
    let refused = |why: String, hint: Option<String>| {
        Error::new(Code::InvalidMoment, format!("`{}` is no day{why}", refusal::shorten(text)))
            .with_hint(hint.or_else(|| Some("write a day such as 2024-12-31".to_owned())))
    };
    match text.parse::<Date>() {
        Ok(date) if text.len() == 10 => Ok(date.end()),
        Ok(date) => Err(refused(" but a longer date".to_owned(), Some(format!("its last day is {}", date.end())))),
        Err(error) => {
            let why = error.message().split_once(": ").map(|(_, why)| format!(": {why}")).unwrap_or_default();
            Err(refused(why, None))
        }
    }
}

impl FromStr for Moment {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse_day(text).map(Self::from)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.known_on {
            None => write!(f, "{}", self.as_of),
            Some(known_on) if known_on == self.as_of => write!(f, "{} as then known", self.as_of),
            Some(known_on) => write!(f, "{} as known on {known_on}", self.as_of),
        }
    }
}

/// A day that is read by its own `FromStr`, to keep its reasons.
struct Day(NaiveDate);

impl FromStr for Day {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse_day(text).map(Self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        refusal::from_text(deserializer, "a day as text, such as 2024-12-31")
    }
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    Day::deserialize(deserializer).map(|day| day.0)
}

fn maybe_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    Ok(Option::<Day>::deserialize(deserializer)?.map(|day| day.0))
}
