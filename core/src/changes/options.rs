//! What a comparison of two moments can be asked.

use serde::Deserialize;

use crate::error::Error;
use crate::id::Id;
use crate::options::from_json;
use crate::portfolio::Portfolio;
use crate::progress::options::{Credit, STALE_AFTER_DAYS, StandingFilter, Where};

/// What a comparison of two moments can be asked, with the defaults of every language.
///
/// ```
/// use milepost::{ChangesOptions, StandingFilter};
/// let options = ChangesOptions { standing: StandingFilter::Assessed, ..Default::default() };
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct ChangesOptions {
    /// An earlier file of the same strategy: what differs between it and this one is told too, as `edited`.
    #[serde(skip_deserializing)]
    #[cfg_attr(feature = "typescript", ts(optional, type = "Portfolio | null"))]
    pub earlier: Option<Portfolio>,
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
    /// After how many days without a fact an open milestone is stalled.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub stale_after_days: u32,
}

impl Default for ChangesOptions {
    fn default() -> Self {
        Self {
            earlier: None,
            within: None,
            r#where: None,
            credit: Credit::default(),
            standing: StandingFilter::default(),
            stale_after_days: STALE_AFTER_DAYS,
        }
    }
}

from_json!(ChangesOptions);
