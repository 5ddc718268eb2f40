//! What a schedule, an impact and a list of blockers can be asked.

use serde::Deserialize;

use crate::error::Error;
use crate::id::Id;
use crate::options::from_json;
use crate::progress::options::{StandingFilter, Where};

/// What a schedule can be asked; an impact and a list of blockers take the same.
///
/// ```
/// use milepost::ScheduleOptions;
/// let options = ScheduleOptions { within: Some(vec!["thb21".into()]), ..Default::default() };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct ScheduleOptions {
    /// Only what is reachable from these. What is outside still bounds what is inside.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[] | null"))]
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub r#where: Option<Where>,
    /// Whose word counts.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub standing: StandingFilter,
}

from_json!(ScheduleOptions);
