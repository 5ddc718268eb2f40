//! What the data cannot support.

use crate::report::report;

report! {
    [
        "What the data of a portfolio cannot support at a moment: a row for each finding.",
    ]
    AuditReport as "AuditDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"audit\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        where: "Shared<Where> | null" = "Only what fits these.",
        stale_after_days: "number" = "After how many days without a fact something is stale.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; 0 when all was, `null` for an empty scope.",
        counts: "readonly Shared<AuditCount>[]" = "How many findings there are under each code, none included.",
        rows: "readonly Shared<Finding>[]" = "The findings, in the order of their codes.",
        sources: "readonly Shared<AuditSource>[]" = "How punctual publishers are, and behind them single sources.",
    }
}
