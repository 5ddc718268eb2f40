//! What becomes of the commitments of a strategy.

use crate::report::report;

report! {
    [
        "What becomes of the commitments of a strategy in the next one, or what remains open of it.",
    ]
    SuccessionReport as "SuccessionDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"succession\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        old: "string" = "The strategy whose commitments are looked at.",
        new: "string | null" = "The one that follows, if one was named.",
        standing: "StandingFilter" = "Whose word counts.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; `null` without a milestone.",
        new_status: "\"announced\" | \"consulted\" | \"adopted\" | \"concluded\" | null" = "What is stated of the new strategy at the moment.",
        new_adopted: "boolean | null" = "Whether the new strategy is adopted at the moment; `null` where none was named.",
        rows: "readonly Shared<SuccessionRow>[]" = "The commitments of the old strategy, then those of the new one; what remains open, oldest first, where no new strategy was named.",
        candidates: "readonly Shared<CandidateRow>[]" = "What was put forward and decides nothing, in the order of the table of links.",
        total: "Shared<SuccessionTotal>" = "The whole of the old strategy, and how much of the new one comes from it.",
    }
    and to_svg
}
