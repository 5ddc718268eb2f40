//! How far a portfolio reaches on both clocks.

use chrono::NaiveDate;
use serde::Serialize;

use super::Portfolio;
use crate::date::day_of;

/// The first and last dates on both clocks, up to when sources were searched, and the day to show first.
///
/// ```
/// let extent = milepost::embedded().extent();
/// assert_eq!(extent.default_as_of, extent.compiled);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ExtentDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ExtentDocument"))]
pub struct Extent {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `extent`.
    #[cfg_attr(feature = "typescript", ts(type = "\"extent\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "extent")))]
    pub report: &'static str,
    /// The first day of the earliest `happened` of any fact.
    pub first_happened: Option<NaiveDate>,
    /// The last day of the latest.
    pub last_happened: Option<NaiveDate>,
    /// The day on which the first fact became known.
    pub first_published: Option<NaiveDate>,
    /// The day on which the last did.
    pub last_published: Option<NaiveDate>,
    /// The last day up to which sources of any strategy were searched.
    pub compiled: Option<NaiveDate>,
    /// The day for a page to show when nobody chose one: `compiled`, or else `last_happened`.
    pub default_as_of: Option<NaiveDate>,
}

pub(super) fn of(portfolio: &Portfolio) -> Extent {
    let inner = portfolio.inner();
    let facts = &inner.index.facts;
    let strategies = &inner.tables.strategies;
    let compiled =
        (0..strategies.len()).filter_map(|row| strategies.columns.compiled.at(row)).map(|date| date.end()).max();
    let last_happened = facts.happened.map(|(_, last)| day_of(last));
    Extent {
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report: "extent",
        first_happened: facts.happened.map(|(first, _)| day_of(first)),
        last_happened,
        first_published: facts.published.map(|(first, _)| day_of(first)),
        last_published: facts.published.map(|(_, last)| day_of(last)),
        compiled,
        default_as_of: compiled.or(last_happened),
    }
}
