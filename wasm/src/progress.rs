//! The progress report.

use crate::report::report;

report! {
    [
        "A progress report, with all that is needed to defend it: moment, scope, options, the portfolio's",
        "hash and the version that computed it.",
    ]
    ProgressReport as "ProgressDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"progress\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        by: "By" = "What the rows are.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        where: "Shared<Where> | null" = "Only what fits these.",
        credit: "Credit" = "How much a milestone in progress counts.",
        roll_up: "RollUp" = "How completion is rolled up.",
        standing: "StandingFilter" = "Whose word counts.",
        stale_after_days: "number" = "After how many days an open milestone is stalled.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; 0 when all was, `null` for an empty scope.",
        rows: "readonly Shared<ProgressRow>[]" = "The rows, in the order of their table; kinds in alphabetical order.",
        total: "Shared<ProgressRow>" = "The whole scope, each milestone once, whatever the rows are.",
    }
    and to_svg
}
