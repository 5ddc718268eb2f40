//! What holds a plan up.

use crate::report::report;

report! {
    [
        "What holds a plan up: early and late dates, floats, and what is critical.",
    ]
    ScheduleReport as "ScheduleDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"schedule\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        where: "Shared<Where> | null" = "Only what fits these.",
        standing: "StandingFilter" = "Whose word counts.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; `null` for an empty scope.",
        start: "string | null" = "The least early start that is known.",
        finish: "string | null" = "The greatest early finish that is known.",
        length_days: "number | null" = "The days from the start to the finish.",
        unknown: "number" = "Of how many milestones the early finish is not known: the finish is that of the others.",
        rows: "readonly Shared<ScheduleRow>[]" = "The rows.",
    }
    and to_svg
}
