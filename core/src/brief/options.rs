//! What a brief can be asked.

use serde::de::{Deserialize, Deserializer};

use crate::error::Error;
use crate::id::Id;
use crate::moment::Moment;
use crate::options::from_json;
use crate::refusal;
use crate::texts::Lang;

/// What a brief can be asked.
///
/// ```
/// use milepost::{BriefOptions, Lang};
/// let options = BriefOptions { since: Some("2025-07-01".parse()?), lang: Lang::German, ..Default::default() };
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct BriefOptions {
    /// The moment of the last brief: what was completed since is listed. A day is told by what the brief is told by.
    #[serde(deserialize_with = "day_or_moment")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "MomentArgument | null"))]
    pub since: Option<Moment>,
    /// Only what is reachable from these.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[] | null"))]
    pub within: Option<Vec<Id>>,
    /// The language that it is written in where none is asked for; the data is the same in all.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub lang: Lang,
}

fn day_or_moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Moment>, D::Error> {
    let value = Option::<serde_json::Value>::deserialize(deserializer)?;
    let read = |value: serde_json::Value| Moment::from_json(&value.to_string());
    value.map(read).transpose().map_err(|error| refusal::refuse(error.code(), error.message(), error.hint()))
}

from_json!(BriefOptions);
