//! The impact of a delay as a report.

use chrono::NaiveDate;
use serde::Serialize;

use crate::date::Date;
use crate::id::Id;
use crate::moment::Moment;
use crate::portfolio::Origin;
use crate::progress::options::{StandingFilter, Where};
use crate::render::row::report_row;

report_row! {
    /// A milestone that slips when another is delayed.
    pub struct ImpactRow {
        /// The id of the milestone.
        key: Id,
        /// Its title.
        title: String,
        /// By how many days the earliest finish moves that is possible, with unknown durations counted as 0.
        slips_days: i32,
        /// By how many days it slips at least, however long what is unknown takes.
        certain_days: i32,
        /// The day on which it can be finished at the earliest with the delay.
        finish: NaiveDate,
        /// Whether an unknown duration counts as 0 in that, so that it may finish later.
        at_least: bool,
        /// When it is due now.
        deadline: Option<Date>,
        /// Whether its due date could be met without the delay, and with it cannot.
        missed: bool,
        /// Its weight.
        weight: f64,
    }
}

/// What slips when a milestone finishes later.
///
/// ```
/// use milepost::{Moment, ScheduleOptions};
/// let (portfolio, moment) = (milepost::embedded(), "2023-06-30".parse::<Moment>()?);
/// let impact = portfolio.impact("thb21/ov/revise/agreed", 90, moment, &ScheduleOptions::default())?;
/// assert!(impact.rows.iter().any(|row| &*row.key == "thb21/ov/revise/in-force" && row.certain_days == 90));
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ImpactDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ImpactDocument"))]
pub struct ImpactReport {
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub(crate) origin: Origin,
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `impact`.
    #[cfg_attr(feature = "typescript", ts(type = "\"impact\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "impact")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// The milestone that is delayed.
    pub id: Id,
    /// By how many days it finishes later.
    pub delay_days: u32,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    pub r#where: Option<Where>,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// By how many days the moment lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// Whether an unknown duration counts as 0 in any row, so that it may be worse.
    pub at_least: bool,
    /// How many due dates cannot be met any more.
    pub missed: u32,
    /// The milestone whose due date is the first of these.
    pub first_missed: Option<Id>,
    /// That due date.
    pub first_deadline: Option<Date>,
    /// The weight of the milestones whose due dates cannot be met any more.
    pub weight_at_risk: f64,
    /// What slips, the delayed milestone itself included, in the order of the table of milestones.
    pub rows: Vec<ImpactRow>,
}
