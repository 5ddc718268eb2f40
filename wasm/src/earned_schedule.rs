//! How far behind its plan something is, in days.

use crate::report::report;

report! {
    [
        "How far behind its plan something is, in calendar days.",
        "",
        "What its getters give is shared and frozen; `toObject()` gives plain objects of your own.",
    ]
    EarnedScheduleReport as "EarnedScheduleDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"earned_schedule\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        by: "By" = "What the rows are.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        r#where: "Shared<Where> | null" = "Only what fits these.",
        credit: "Credit" = "How much a milestone in progress counts.",
        standing: "StandingFilter" = "Whose word counts.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; `null` for an empty scope.",
        rows: "readonly Shared<EarnedScheduleRow>[]" = "The rows, in the order of their table.",
        total: "Shared<EarnedScheduleRow>" = "The whole scope, each milestone once.",
    }
}
