//! What a delay does.

use crate::report::report;

report! {
    [
        "What slips when a milestone finishes later.",
        "",
        "What its getters give is shared and frozen; `toObject()` gives plain objects of your own.",
    ]
    ImpactReport as "ImpactDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"impact\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        id: "string" = "The milestone that is delayed.",
        delay_days: "number" = "By how many days it finishes later.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        r#where: "Shared<Where> | null" = "Only what fits these.",
        standing: "StandingFilter" = "Whose word counts.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; `null` for an empty scope.",
        at_least: "boolean" = "Whether an unknown duration counts as 0 in any row, so that it may be worse.",
        missed: "number" = "How many due dates cannot be met any more.",
        first_missed: "string | null" = "The milestone whose due date is the first of these.",
        first_deadline: "string | null" = "That due date.",
        weight_at_risk: "number" = "The weight of the milestones whose due dates cannot be met any more.",
        rows: "readonly Shared<ImpactRow>[]" = "What slips, the delayed milestone itself included, in the order of the table of milestones.",
    }
}
