//! What changed between two moments.

use crate::report::report;

report! {
    [
        "What differs between two moments, each difference with one cause and its share of the whole.",
    ]
    ChangesReport as "ChangesDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"changes\"" = "Which report it is.",
        before: "Shared<Moment>" = "The earlier moment.",
        after: "Shared<Moment>" = "The later moment.",
        earlier: "string | null" = "The hash of the earlier file, if one was given.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        where: "Shared<Where> | null" = "Only what fits these.",
        credit: "Credit" = "How much a milestone in progress counts.",
        standing: "StandingFilter" = "Whose word counts.",
        stale_after_days: "number" = "After how many days an open milestone is stalled.",
        days_beyond_data: "number | null" = "By how many days the later moment lies beyond what was looked for; 0 when all was, `null` for an empty scope.",
        totals: "readonly Shared<ChangeTotal>[]" = "Every figure of the whole scope at both moments, and the part of each cause in what differs.",
        hindsight: "Shared<Hindsight>" = "What was already done at the earlier moment, and nobody could know.",
        rows: "readonly Shared<ChangeRow>[]" = "What differs: first what was edited, then milestone by milestone.",
    }
}
