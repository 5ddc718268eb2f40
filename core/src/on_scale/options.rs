//! What can be asked of milestones on a scale.

use serde::Deserialize;

use crate::error::Error;
use crate::id::Id;
use crate::options::from_json;
use crate::progress::options::Where;

/// Which milestones are put on a scale.
///
/// ```
/// use milepost::OnScaleOptions;
/// let options = OnScaleOptions { within: Some(vec!["thb21/ov".into()]), ..Default::default() };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct OnScaleOptions {
    /// Only what is reachable from these.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[] | null"))]
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub r#where: Option<Where>,
}

from_json!(OnScaleOptions);
