//! Blockers as a report.

use serde::Serialize;

use crate::date::Date;
use crate::id::Id;
use crate::moment::Moment;
use crate::portfolio::Origin;
use crate::progress::options::{StandingFilter, Where};
use crate::render::row::report_row;

report_row! {
    /// An overdue milestone that waits on nothing that is overdue.
    pub struct BlockerRow {
        /// The id of the milestone.
        key: Id,
        /// Its title.
        title: String,
        /// When it is due now.
        due: Option<Date>,
        /// By how many days it is certainly overdue.
        overdue_days: i32,
        /// How many open milestones wait on it, themselves or through others that are open.
        waiting: u32,
        /// How many of these wait on nothing else that is overdue.
        released: u32,
        /// How many milestones would no longer be blocked if it were completed.
        freed: u32,
    }
}

/// What to finish first: overdue milestones that wait on nothing overdue, by what completing each would free.
///
/// ```
/// use milepost::{Moment, ScheduleOptions};
/// let moment: Moment = "2024-06-30".parse()?;
/// let report = milepost::embedded().blockers(moment, &ScheduleOptions::default())?;
/// assert!(report.rows.iter().all(|row| row.freed <= row.released && row.released <= row.waiting));
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "BlockersDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BlockersDocument"))]
pub struct BlockersReport {
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub(crate) origin: Origin,
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `blockers`.
    #[cfg_attr(feature = "typescript", ts(type = "\"blockers\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "blockers")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    pub r#where: Option<Where>,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// By how many days the moment lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// How many milestones are certainly overdue; those that are no row wait on one that is, in scope or not.
    pub overdue: u32,
    /// The blockers, that first which frees the most.
    pub rows: Vec<BlockerRow>,
}
