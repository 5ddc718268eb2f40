//! How large a document may be.

use serde::Deserialize;

use crate::error::Error;
use crate::options::from_json;

/// The largest document that a loader takes; beyond it, it refuses with `limit_exceeded`.
///
/// The defaults keep a mistake from filling the memory and are far above any real portfolio.
///
/// ```
/// use milepost::{Limits, Portfolio};
/// let tight = Limits { max_bytes: 10, ..Limits::default() };
/// let error = Portfolio::from_json(r#"{"milepost": 1}"#, &tight).unwrap_err();
/// assert_eq!(error.code().as_str(), "limit_exceeded");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct Limits {
    /// The longest text of a document, in bytes; never more than 4 GiB.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub max_bytes: u64,
    /// The most rows of all tables together.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub max_rows: u64,
}

/// Positions in a document are numbers of 32 bits.
const MOST_BYTES: u64 = u32::MAX as u64;

impl Default for Limits {
    fn default() -> Self {
        Self { max_bytes: MOST_BYTES, max_rows: 100_000_000 }
    }
}

impl Limits {
    pub(crate) fn bytes(self) -> u64 {
        self.max_bytes.min(MOST_BYTES)
    }
}

from_json!(Limits);
