//! The brief for a parliament.

use crate::report::report;

report! {
    [
        "One document for a parliament: how far it has got, what was done, what is late, disputed or not known, by which",
        "method and from which sources. `toMarkdown()` and `toHtml()` write it, in the language of the call or in another.",
    ]
    BriefReport as "BriefDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"brief\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        since: "Shared<Moment> | null" = "The moment of comparison, if there is one.",
        within: "readonly string[] | null" = "Only what is reachable from these.",
        lang: "Lang" = "The language that it is written in where none is asked for.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; 0 when all was, `null` for an empty scope.",
        total: "Shared<ProgressRow>" = "The whole scope, each milestone once.",
        areas: "readonly Shared<ProgressRow>[]" = "The areas that the scope holds something of.",
        rows: "readonly Shared<BriefRow>[]" = "The milestones that are committed, continuing and withdrawn ones included, in the order of their table.",
        done: "readonly Shared<BriefItem>[] | null" = "What is completed, and was not at `since`; `null` without it.",
        no_longer_completed: "readonly Shared<BriefItem>[] | null" = "What was completed at `since`, and is not any more; `null` without it.",
        overdue: "readonly Shared<BriefItem>[]" = "What is certainly overdue.",
        possibly_overdue: "readonly Shared<BriefItem>[]" = "What is overdue unless something happened that nobody has looked for yet.",
        contested: "readonly Shared<BriefItem>[]" = "What somebody disputes.",
        unreported: "readonly Shared<BriefItem>[]" = "What nothing is known of.",
        methods: "readonly Shared<BriefMethod>[]" = "Completion of the whole scope under every rule of credit, roll-up and standing.",
        sources: "readonly Shared<BriefSource>[]" = "The sources behind the states, in the order in which the rows name them first.",
    }
}
