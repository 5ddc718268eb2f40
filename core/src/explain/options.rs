//! Of what a figure is explained, and how it was asked for.

use serde::Deserialize;

use crate::error::Error;
use crate::id::Id;
use crate::options::from_json;
use crate::progress::options::{By, Credit, ProgressOptions, RollUp, STALE_AFTER_DAYS, StandingFilter, Where};

/// Of what a figure is explained, and how it was asked for; the defaults are those of a progress report.
///
/// ```
/// use milepost::ExplainOptions;
/// let of_a_strategy = ExplainOptions { key: Some("thb21".to_owned()), ..Default::default() };
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct ExplainOptions {
    /// What the row is about, or the milestone whose state it is; the total if absent.
    #[cfg_attr(feature = "typescript", ts(optional, type = "string | null"))]
    pub key: Option<String>,
    /// What the rows are; if absent, what `key` names.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub by: Option<By>,
    /// The member whose state it is.
    #[cfg_attr(feature = "typescript", ts(optional, type = "string | null"))]
    pub member: Option<Id>,
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

impl Default for ExplainOptions {
    fn default() -> Self {
        Self {
            key: None,
            by: None,
            member: None,
            within: None,
            r#where: None,
            credit: Credit::default(),
            roll_up: RollUp::default(),
            standing: StandingFilter::default(),
            stale_after_days: STALE_AFTER_DAYS,
        }
    }
}

impl ExplainOptions {
    /// The options of the progress report that has the figure.
    pub(super) fn as_of_progress(&self) -> ProgressOptions {
        ProgressOptions {
            by: self.by.clone().unwrap_or_default(),
            within: self.within.clone(),
            r#where: self.r#where.clone(),
            credit: self.credit,
            roll_up: self.roll_up,
            standing: self.standing,
            stale_after_days: self.stale_after_days,
        }
    }
}

from_json!(ExplainOptions);
