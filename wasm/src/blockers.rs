//! What to finish first.

use crate::report::report;

report! {
    [
        "What to finish first: overdue milestones that wait on nothing overdue, by what completing each would free.",
        "",
        "What its getters give is shared and frozen; `toObject()` gives plain objects of your own.",
    ]
    BlockersReport as "BlockersDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"blockers\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        r#where: "Shared<Where> | null" = "Only what fits these.",
        standing: "StandingFilter" = "Whose word counts.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; `null` for an empty scope.",
        overdue: "number" = "How many milestones are certainly overdue; those that are no row wait on one that is, in scope or not.",
        rows: "readonly Shared<BlockerRow>[]" = "The blockers, that first which frees the most.",
    }
}
