//! Earned schedule as a report.

use chrono::NaiveDate;
use serde::Serialize;

use crate::id::Id;
use crate::moment::Moment;
use crate::portfolio::Origin;
use crate::progress::options::{By, Credit, StandingFilter, Where};
use crate::render::row::report_row;

report_row! {
    /// How far behind its plan a set of milestones is, in calendar days, if what is silent is undone and if it is done.
    #[derive(Default)]
    pub struct EarnedScheduleRow {
        /// The id of what the row is about (or the kind itself); absent in a total.
        key: Option<String>,
        /// Its title; absent in a total.
        title: Option<String>,
        /// How many milestones count: those in the plan with a baseline, continuing duties aside.
        milestones: u32,
        /// Their weight.
        weight: Option<f64>,
        /// The weight of those that were due by the moment.
        planned_value: Option<f64>,
        /// The weight that is done, if everything that is silent is undone.
        earned_value_low: Option<f64>,
        /// The weight that is done, if everything that is silent, or possibly done, is done.
        earned_value_high: Option<f64>,
        /// The first day of the plan.
        start: Option<NaiveDate>,
        /// The days from the start to the last due date: the planned duration.
        planned_days: Option<i32>,
        /// The days from the start to the moment, or to the completion of all: the actual time.
        actual_days: Option<i32>,
        /// The days from the start by which as much was to be done as is: the earned schedule.
        earned_days_low: Option<f64>,
        /// The same with everything that is silent done.
        earned_days_high: Option<f64>,
        /// Earned less actual days; negative is behind the plan.
        variance_days_low: Option<f64>,
        /// The same with everything that is silent done.
        variance_days_high: Option<f64>,
        /// Earned by actual days; below 1 is slower than planned.
        index_low: Option<f64>,
        /// The same with everything that is silent done.
        index_high: Option<f64>,
        /// The days from the start to the end, if it goes on at that speed.
        estimate_days_low: Option<f64>,
        /// The same with everything that is silent done.
        estimate_days_high: Option<f64>,
        /// The day on which it would then be finished.
        estimated_finish_low: Option<NaiveDate>,
        /// The same with everything that is silent done.
        estimated_finish_high: Option<NaiveDate>,
        /// The day on which the last was completed, once all are.
        completed: Option<NaiveDate>,
        /// Why it cannot be assessed: `no_baseline`, `no_weight`, `no_start`, `no_days` or `nothing_due`.
        #[cfg_attr(feature = "typescript", ts(
            type = "\"no_baseline\" | \"no_weight\" | \"no_start\" | \"no_days\" | \"nothing_due\" | null"
        ))]
        #[cfg_attr(feature = "schema", schemars(extend(
            "enum" = ["no_baseline", "no_weight", "no_start", "no_days", "nothing_due", null]
        )))]
        reason: Option<&'static str>,
    }
}

/// How far behind its plan something is, in calendar days.
///
/// ```
/// use milepost::{By, EarnedScheduleOptions, Moment};
/// let moment: Moment = "2024-06-30".parse()?;
/// let options = EarnedScheduleOptions { by: By::Strategy, ..Default::default() };
/// let report = milepost::embedded().earned_schedule(moment, &options)?;
/// for row in &report.rows {
///     assert!(row.reason.is_some() || row.earned_days_low <= row.earned_days_high);
/// }
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "EarnedScheduleDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "EarnedScheduleDocument"))]
pub struct EarnedScheduleReport {
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub(crate) origin: Origin,
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `earned_schedule`.
    #[cfg_attr(feature = "typescript", ts(type = "\"earned_schedule\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "earned_schedule")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// What the rows are.
    pub by: By,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    pub r#where: Option<Where>,
    /// How much a milestone in progress counts.
    pub credit: Credit,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// By how many days the moment lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// The rows, in the order of their table.
    pub rows: Vec<EarnedScheduleRow>,
    /// The whole scope, each milestone once.
    pub total: EarnedScheduleRow,
}
