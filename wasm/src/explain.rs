//! Explanations of figures.

use crate::report::report;

report! {
    [
        "Why a figure is what it is: the facts, the rules and the arithmetic, step by step.",
    ]
    ExplainReport as "ExplainDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"explain\"" = "Which report it is.",
        measure: "Measure" = "The figure that is explained.",
        moment: "Shared<Moment>" = "The moment.",
        key: "string | null" = "What the row is about, or the milestone whose state it is; `null` for the total.",
        title: "string | null" = "Its title.",
        by: "By | null" = "What the rows are; `null` for the total and for a state.",
        member: "string | null" = "The member whose state it is.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        where: "Shared<Where> | null" = "Only what fits these.",
        credit: "Credit" = "How much a milestone in progress counts.",
        roll_up: "RollUp" = "How completion is rolled up.",
        standing: "StandingFilter" = "Whose word counts.",
        stale_after_days: "number" = "After how many days an open milestone is stalled.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for, among the milestones that the figure is about.",
        value: "Shared<Figure>" = "The figure itself.",
        rows: "readonly Shared<ExplainRow>[]" = "The steps that lead to it; the last gives the figure.",
    }
}
