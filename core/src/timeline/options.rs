//! What a timeline can be asked.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Code, Error};
use crate::id::Id;
use crate::moment::parse_day;
use crate::options::from_json;
use crate::progress::options::{By, Credit, StandingFilter, Where};
use crate::refusal;
use crate::word::words;

words! {
    /// How far the days of a timeline lie apart.
    #[derive(Default)]
    Step, "step", InvalidOption {
        /// Every day.
        Day = "day",
        /// Every seventh day.
        Week = "week",
        /// The same day of every month, or its last where it has no such day.
        #[default]
        Month = "month",
        /// The same day of every third month.
        Quarter = "quarter",
        /// The same day of every year.
        Year = "year",
    }
}

/// What is known on the days of a timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KnownOn {
    /// Everything that is in the portfolio.
    #[default]
    Everything,
    /// What was published by this day, on every day of the timeline.
    Day(NaiveDate),
    /// On each day what was published by that day: what a reader of the time would have computed.
    AsPublished,
}

/// The word for [`KnownOn::AsPublished`].
const AS_PUBLISHED: &str = "as_published";

impl FromStr for KnownOn {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if text == AS_PUBLISHED {
            return Ok(Self::AsPublished);
        }
        parse_day(text).map(Self::Day).map_err(|_| {
            Error::new(
                Code::InvalidMoment,
                format!("`{}` is neither a day nor `{AS_PUBLISHED}`", refusal::shorten(text)),
            )
            .with_path("known_on")
            .with_hint(Some(format!("write a day such as 2024-12-31, or `{AS_PUBLISHED}`")))
        })
    }
}

impl From<Option<NaiveDate>> for KnownOn {
    /// What is known on every day where it is known on the day of a moment.
    fn from(known_on: Option<NaiveDate>) -> Self {
        known_on.map_or(Self::Everything, Self::Day)
    }
}

impl fmt::Display for KnownOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everything => Ok(()),
            Self::Day(day) => day.fmt(f),
            Self::AsPublished => f.write_str(AS_PUBLISHED),
        }
    }
}

impl Serialize for KnownOn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Everything => serializer.serialize_none(),
            Self::Day(_) | Self::AsPublished => serializer.collect_str(self),
        }
    }
}

/// A day or the word, as text.
struct Stated(KnownOn);

impl FromStr for Stated {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        text.parse().map(Self)
    }
}

impl<'de> Deserialize<'de> for Stated {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        refusal::from_text(deserializer, "a day as text, or `as_published`")
    }
}

impl<'de> Deserialize<'de> for KnownOn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<Stated>::deserialize(deserializer)?.map_or(Self::Everything, |stated| stated.0))
    }
}

#[cfg(feature = "typescript")]
crate::typescript::declared!(
    KnownOn as "KnownOn", "What is known on the days of a timeline: a day, `as_published`, or null for everything.",
    |_config| "string | null".to_owned(), []
);

#[cfg(feature = "schema")]
crate::schema::declared!(
    KnownOn as "KnownOn",
    |_generator| schemars::json_schema!({
        "type": ["string", "null"],
        "pattern": r"^(\d{4}-\d{2}-\d{2}|as_published)$",
        "description": "What is known on the days of a timeline: a day, `as_published`, or null for everything.",
    })
);

/// What a timeline can be asked, with the defaults of every language.
///
/// ```
/// use milepost::{KnownOn, Step, TimelineOptions};
/// let options = TimelineOptions { step: Step::Quarter, known_on: KnownOn::AsPublished, ..Default::default() };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct TimelineOptions {
    /// How far the days lie apart.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub step: Step,
    /// What the rows of each day are; absent for one row, the whole scope.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub by: Option<By>,
    /// What is known on each day.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub known_on: KnownOn,
    /// Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[] | null"))]
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub r#where: Option<Where>,
    /// How much a milestone in progress counts.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub credit: Credit,
    /// Whose word counts.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub standing: StandingFilter,
}

from_json!(TimelineOptions);
