//! The states of milestones.

use crate::report::report;

report! {
    [
        "The states of milestones at a moment: a row for each, or for each of its members.",
    ]
    StatesReport as "StatesDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"states\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        where: "Shared<Where> | null" = "Only what fits these.",
        standing: "StandingFilter" = "Whose word counts.",
        stale_after_days: "number" = "After how many days an open milestone is stalled.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; 0 when all was, `null` for an empty scope.",
        rows: "readonly Shared<StateRow>[]" = "The rows, in the order of the table of milestones, and of members within each.",
    }
    and to_svg
}
