//! What an earned schedule can be asked.

use serde::Deserialize;

use crate::error::Error;
use crate::id::Id;
use crate::options::from_json;
use crate::progress::options::{By, Credit, StandingFilter, Where};

/// What an earned schedule can be asked.
///
/// ```
/// use milepost::{By, EarnedScheduleOptions};
/// let options = EarnedScheduleOptions { by: By::Strategy, ..Default::default() };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct EarnedScheduleOptions {
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
    /// Whose word counts.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub standing: StandingFilter,
}

from_json!(EarnedScheduleOptions);
