//! The progress report.

use crate::report::report;

report! {
    /// A progress report, with all that is needed to defend it: moment, scope, options, the portfolio's
    /// hash and the version that computed it.
    ///
    /// What its getters give is shared and frozen; `toObject()` gives plain objects of your own.
    ProgressReport as "ProgressDocument" {
        /// The version of milepost.
        milepost: "string",
        /// The hash of the portfolio.
        portfolio: "string",
        /// Which report it is.
        report: "\"progress\"",
        /// The moment.
        moment: "Shared<Moment>",
        /// What the rows are.
        by: "By",
        /// Only what is reachable from these.
        within: "readonly string[] | null",
        /// Only what fits these.
        r#where: "Shared<Where> | null",
        /// How much a milestone in progress counts.
        credit: "Credit",
        /// How completion is rolled up.
        roll_up: "RollUp",
        /// Whose word counts.
        standing: "StandingFilter",
        /// After how many days an open milestone is stalled.
        stale_after_days: "number",
        /// By how many days the moment lies beyond what was looked for; 0 when all was, `null` for an empty scope.
        days_beyond_data: "number | null",
        /// The rows, in the order of their table; kinds in alphabetical order.
        rows: "readonly Shared<ProgressRow>[]",
        /// The whole scope, each milestone once, whatever the rows are.
        total: "Shared<ProgressRow>",
    }
}
