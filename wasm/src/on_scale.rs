//! Milestones on a published scale.

use crate::report::report;

report! {
    [
        "The milestones in the plan on a published scale, with what the scale cannot carry and what it loses.",
    ]
    OnScaleReport as "OnScaleDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"on_scale\"" = "Which report it is.",
        name: "Scale" = "The scale.",
        moment: "Shared<Moment>" = "The moment.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        where: "Shared<Where> | null" = "Only what fits these.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; 0 when all was, `null` for an empty scope.",
        institution: "string" = "Whose scale it is.",
        url: "string" = "Where it is published.",
        rows: "readonly Shared<ScaleRow>[]" = "The milestones, in the order of their table.",
        levels: "readonly Shared<ScaleLevel>[]" = "Every level, and how many milestones have it.",
        without_level: "readonly Shared<ScaleReason>[]" = "Why other milestones have none, and how many.",
        headline: "Shared<ScaleHeadline> | null" = "What the institution puts first; `null` where it publishes none, or the data cannot carry it.",
        losses: "readonly Shared<ScaleLoss>[]" = "What the scale does not show of what the data hold.",
    }
}
