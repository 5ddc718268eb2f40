//! How a report is written.

use serde::Deserialize;

use crate::error::Error;
use crate::options::from_json;
use crate::texts::Lang;

/// How a report is written as HTML.
///
/// ```
/// use milepost::{HtmlOptions, Lang};
/// let extent = milepost::embedded().extent();
/// let html = extent.to_html(&HtmlOptions { lang: Some(Lang::French), fragment: true });
/// assert!(html.starts_with("<section class=\"milepost\" lang=\"fr\">"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct HtmlOptions {
    /// The language; that of the report where it is left out.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub lang: Option<Lang>,
    /// Whether to give a section to stand in another page rather than a document of its own.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub fragment: bool,
}

from_json!(HtmlOptions);
