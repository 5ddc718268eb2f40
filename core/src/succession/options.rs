//! What a succession can be asked.

use serde::Deserialize;

use crate::error::Error;
use crate::id::Id;
use crate::options::from_json;
use crate::progress::options::StandingFilter;

/// Which strategy follows, and whose word counts.
///
/// ```
/// use milepost::SuccessionOptions;
/// let options = SuccessionOptions { new: Some("thb26".into()), ..Default::default() };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct SuccessionOptions {
    /// The strategy that follows; without one the report is what remains open, oldest first.
    #[cfg_attr(feature = "typescript", ts(optional, type = "string | null"))]
    pub new: Option<Id>,
    /// Whose word counts.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub standing: StandingFilter,
}

from_json!(SuccessionOptions);
