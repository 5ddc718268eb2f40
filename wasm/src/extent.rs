//! The extent of a portfolio in time.

use crate::report::report;

report! {
    ["The first and last dates on both clocks, up to when sources were searched, and the day to show first."]
    Extent as "ExtentDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"extent\"" = "Which report it is.",
        first_happened: "string | null" = "The first day of the earliest `happened` of any fact.",
        last_happened: "string | null" = "The last day of the latest.",
        first_published: "string | null" = "The day on which the first fact became known.",
        last_published: "string | null" = "The day on which the last did.",
        compiled: "string | null" = "The last day up to which sources of any strategy were searched.",
        default_as_of: "string | null" = "The day for a page to show when nobody chose one: `compiled`, or else `last_happened`.",
    }
}
