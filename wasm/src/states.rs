//! The states of milestones.

use crate::report::report;

report! {
    /// The states of milestones at a moment: a row for each, or for each of its members.
    ///
    /// What its getters give is shared and frozen; `toObject()` gives plain objects of your own.
    StatesReport as "StatesDocument" {
        /// The version of milepost.
        milepost: "string",
        /// The hash of the portfolio.
        portfolio: "string",
        /// Which report it is.
        report: "\"states\"",
        /// The moment.
        moment: "Shared<Moment>",
        /// Only what is reachable from these.
        within: "readonly string[] | null",
        /// Only what fits these.
        r#where: "Shared<Where> | null",
        /// Whose word counts.
        standing: "StandingFilter",
        /// After how many days an open milestone is stalled.
        stale_after_days: "number",
        /// By how many days the moment lies beyond what was looked for; 0 when all was, `null` for an empty scope.
        days_beyond_data: "number | null",
        /// The rows, in the order of the table of milestones, and of members within each.
        rows: "readonly Shared<StateRow>[]",
    }
}
