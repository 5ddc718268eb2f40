//! What a report on recommendations can be asked.

use serde::Deserialize;

use crate::error::Error;
use crate::options::from_json;
use crate::progress::options::{Credit, StandingFilter};

/// How progress counts, and whose word does.
///
/// ```
/// use milepost::{Credit, RecommendationsOptions};
/// let options = RecommendationsOptions { credit: Credit::Half, ..Default::default() };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct RecommendationsOptions {
    /// How much a milestone in progress counts.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub credit: Credit,
    /// Whose word counts.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub standing: StandingFilter,
}

from_json!(RecommendationsOptions);
