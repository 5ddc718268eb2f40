//! Completion and what is overdue, on a series of days.

use crate::report::report;

report! {
    [
        "Completion and what is overdue, on a series of days.",
    ]
    TimelineReport as "TimelineDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"timeline\"" = "Which report it is.",
        start: "string" = "The first day.",
        end: "string" = "The last day.",
        step: "Step" = "How far the days lie apart.",
        known_on: "KnownOn" = "What is known on each day: `null` for everything, `as_published` for what was by each, or what was by a day.",
        by: "By | null" = "What the rows of each day are; `null` for the whole scope.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        where: "Shared<Where> | null" = "Only what fits these.",
        credit: "Credit" = "How much a milestone in progress counts.",
        standing: "StandingFilter" = "Whose word counts.",
        days_beyond_data: "number | null" = "By how many days the last day lies beyond what was looked for; `null` for an empty scope.",
        rows: "readonly Shared<TimelineRow>[]" = "The rows, day by day.",
    }
    and to_svg
}
