//! What an audit can be asked.

use serde::Deserialize;

use crate::error::Error;
use crate::id::Id;
use crate::options::from_json;
use crate::progress::options::{STALE_AFTER_DAYS, Where};

/// What an audit can be asked.
///
/// ```
/// use milepost::AuditOptions;
/// let options = AuditOptions { within: Some(vec!["thb21/ov".into()]), ..Default::default() };
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct AuditOptions {
    /// Only what is reachable from these.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[] | null"))]
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub r#where: Option<Where>,
    /// After how many days without a fact something that was begun is stale.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub stale_after_days: u32,
}

impl Default for AuditOptions {
    fn default() -> Self {
        Self { within: None, r#where: None, stale_after_days: STALE_AFTER_DAYS }
    }
}

from_json!(AuditOptions);
