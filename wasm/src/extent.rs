//! The extent of a portfolio in time.

use crate::report::report;

report! {
    /// The first and last days on both clocks, up to when sources were searched, and the day to show first.
    Extent as "ExtentDocument" {
        /// The version of milepost.
        milepost: "string",
        /// The hash of the portfolio.
        portfolio: "string",
        /// Which report it is.
        report: "\"extent\"",
        /// The first day of the earliest `happened` of any fact.
        first_happened: "string | null",
        /// The last day of the latest.
        last_happened: "string | null",
        /// The day on which the first fact became known.
        first_published: "string | null",
        /// The day on which the last did.
        last_published: "string | null",
        /// The last day up to which sources of any strategy were searched.
        compiled: "string | null",
        /// The day for a page to show when nobody chose one: `compiled`, or else `last_happened`.
        default_as_of: "string | null",
    }
}
