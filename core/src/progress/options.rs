//! What a progress report can be asked: by what, within what, counting how.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Code, Error};
use crate::id::Id;
use crate::options::from_json;
use crate::refusal;
use crate::word::words;

/// After how many days without a fact an open milestone is stalled: nine months, as the European
/// Parliament counts.
pub const STALE_AFTER_DAYS: u32 = 270;

/// What the rows of a progress report are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// One row a strategy.
    Strategy,
    /// One row a priority area.
    #[default]
    Area,
    /// One row an action.
    Action,
    /// One row a milestone.
    Milestone,
    /// One row an actor that is responsible itself.
    Actor,
    /// One row a theme.
    Theme,
    /// One row a member, about its own items.
    Member,
    /// One row a kind of milestone, in alphabetical order.
    Kind,
    /// One row a group of the grouping with this id.
    Grouping(Id),
}

impl By {
    /// The words for all but groupings, which are written `grouping:<id>`.
    pub const WORDS: &'static [&'static str] =
        &["strategy", "area", "action", "milestone", "actor", "theme", "member", "kind"];
}

impl fmt::Display for By {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Strategy => "strategy",
            Self::Area => "area",
            Self::Action => "action",
            Self::Milestone => "milestone",
            Self::Actor => "actor",
            Self::Theme => "theme",
            Self::Member => "member",
            Self::Kind => "kind",
            Self::Grouping(id) => return write!(f, "grouping:{id}"),
        })
    }
}

impl FromStr for By {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(match text {
            "strategy" => Self::Strategy,
            "area" => Self::Area,
            "action" => Self::Action,
            "milestone" => Self::Milestone,
            "actor" => Self::Actor,
            "theme" => Self::Theme,
            "member" => Self::Member,
            "kind" => Self::Kind,
            _ => match text.strip_prefix("grouping:") {
                Some(id) => Self::Grouping(id.into()),
                None => {
                    let hint = crate::finding::did_you_mean(text, Self::WORDS.iter().copied())
                        .unwrap_or_else(|| format!("it is one of: {}, grouping:<id>", Self::WORDS.join(", ")));
                    return Err(Error::new(
                        Code::InvalidOption,
                        format!("a report cannot be made by `{}`", refusal::shorten(text)),
                    )
                    .with_path("by")
                    .with_hint(Some(hint)));
                }
            },
        })
    }
}

#[cfg(feature = "typescript")]
crate::typescript::declared!(
    By as "By", "What the rows of a progress report are.",
    |_config| format!("{} | `grouping:${{string}}`", crate::typescript::words(Self::WORDS)), []
);

#[cfg(feature = "schema")]
crate::schema::declared!(
    By as "By",
    |_generator| crate::schema::text(
        "What the rows of a progress report are.", &format!("^({}|grouping:.+)$", Self::WORDS.join("|"))
    )
);

impl Serialize for By {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for By {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        refusal::from_text(deserializer, "what the rows are, as text")
    }
}

words! {
    /// How much a milestone in progress counts.
    #[derive(Default)]
    Credit, "credit rule", InvalidOption {
        /// Nothing: only what is done counts.
        #[default]
        None = "none",
        /// The progress that its source states, if any.
        Stated = "stated",
        /// Half.
        Half = "half",
    }
}

words! {
    /// How completion is rolled up.
    #[derive(Default)]
    RollUp, "way to roll up", InvalidOption {
        /// Over the set of milestones by weight, each once.
        #[default]
        Milestones = "milestones",
        /// Level by level: an area is the mean of its actions, a strategy the mean of its areas.
        Children = "children",
    }
}

words! {
    /// Whose word counts.
    #[derive(Default)]
    StandingFilter, "standing", InvalidOption {
        /// Everybody's.
        #[default]
        Any = "any",
        /// Only what was assessed, or is on record.
        Assessed = "assessed",
    }
}

/// Which milestones are looked at: those for which all the keys given hold, each with one of its values.
///
/// A milestone is in or out as a whole.
///
/// ```
/// use milepost::Where;
/// let promised = Where { basis: Some(vec!["stated".into()]), ..Where::default() };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Where {
    /// A responsible actor of one of its actions is one of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[]"))]
    pub actor: Option<Vec<Id>>,
    /// A theme of one of its actions is one of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[]"))]
    pub theme: Option<Vec<Id>>,
    /// A responsible actor or a member is of one of these countries.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[]"))]
    pub country: Option<Vec<String>>,
    /// Its kind is one of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[]"))]
    pub kind: Option<Vec<String>>,
    /// Its basis is one of these: `stated` or `emergent`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[]"))]
    pub basis: Option<Vec<String>>,
}

/// What a progress report can be asked, with the defaults of every language.
///
/// ```
/// use milepost::{By, Credit, ProgressOptions};
/// let options = ProgressOptions { by: By::Action, credit: Credit::Half, ..Default::default() };
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct ProgressOptions {
    /// What the rows are.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub by: By,
    /// Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[] | null"))]
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub r#where: Option<Where>,
    /// How much a milestone in progress counts.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub credit: Credit,
    /// How completion is rolled up.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub roll_up: RollUp,
    /// Whose word counts.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub standing: StandingFilter,
    /// After how many days without a fact an open milestone is stalled.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub stale_after_days: u32,
}

impl Default for ProgressOptions {
    fn default() -> Self {
        Self {
            by: By::default(),
            within: None,
            r#where: None,
            credit: Credit::default(),
            roll_up: RollUp::default(),
            standing: StandingFilter::default(),
            stale_after_days: STALE_AFTER_DAYS,
        }
    }
}

/// What a list of states can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct StatesOptions {
    /// Only what is reachable from these.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[] | null"))]
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub r#where: Option<Where>,
    /// Whose word counts.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub standing: StandingFilter,
    /// After how many days without a fact an open milestone is stalled.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub stale_after_days: u32,
}

impl Default for StatesOptions {
    fn default() -> Self {
        Self { within: None, r#where: None, standing: StandingFilter::default(), stale_after_days: STALE_AFTER_DAYS }
    }
}

from_json!(ProgressOptions, StatesOptions, Where);
