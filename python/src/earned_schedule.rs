//! How far behind its plan something is, in days.

use chrono::NaiveDate;
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::options::WhereShown;
use crate::report::{RowCache, forms, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// How far behind its plan a set of milestones is, in calendar days, if what is silent is undone and if it is done.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> row = milepost.embedded().earned_schedule("2024-06-30", by="strategy", within=["thb21"]).total
    ///     >>> row.earned_days_low <= row.earned_days_high
    ///     True
    EarnedScheduleRow {
        /// The id of what the row is about (or the kind itself); `None` in a total.
        key: Option<String>,
        /// Its title; `None` in a total.
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
        reason: Option<&'static str>,
    }
}

/// How far behind its plan something is, in calendar days; made by `Portfolio.earned_schedule`.
///
/// Iterating gives the rows, and `len` their number.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.embedded().earned_schedule("2024-06-30", within=["thb21"])
///     >>> all(row.reason is not None or row.index_low <= row.index_high for row in report)
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct EarnedScheduleReport {
    inner: milepost::EarnedScheduleReport,
    asked: Asked,
    rows: RowCache,
}

asked!(EarnedScheduleReport { rows });
rows!(EarnedScheduleReport of EarnedScheduleRow, |report| report.rows.iter().cloned(), report.rows.len());
forms!(EarnedScheduleReport, |report| report, "milepost.embedded().earned_schedule(\"2024-06-30\")");

#[pymethods]
impl EarnedScheduleReport {
    /// The version of milepost.
    #[getter]
    fn milepost(&self) -> &str {
        &self.inner.milepost
    }

    /// The hash of the portfolio.
    #[getter]
    fn portfolio(&self) -> &str {
        &self.inner.portfolio
    }

    /// Which report it is: `earned_schedule`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment.into()
    }

    /// What the rows are.
    #[getter]
    fn by(&self) -> String {
        self.inner.by.to_string()
    }

    /// The ids of what the report was restricted to, or `None`.
    #[getter]
    fn within(&self) -> Option<Texts> {
        self.inner.within.clone().map(Shown::shown)
    }

    /// What the milestones had to fit, by key, or `None`.
    #[getter]
    fn r#where(&self) -> Option<WhereShown> {
        self.inner.r#where.clone().map(WhereShown::from)
    }

    /// How much a milestone in progress counts: `none`, `stated` or `half`.
    #[getter]
    fn credit(&self) -> &'static str {
        self.inner.credit.as_str()
    }

    /// Whose word counts: `any` or `assessed`.
    #[getter]
    fn standing(&self) -> &'static str {
        self.inner.standing.as_str()
    }

    /// By how many days the moment lies beyond what was looked for; `None` for an empty scope.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data
    }

    /// The whole scope, each milestone once.
    #[getter]
    fn total(&self) -> EarnedScheduleRow {
        self.inner.total.clone().into()
    }

    fn __repr__(&self) -> String {
        format!(
            "<EarnedScheduleReport by {} as of {}: {} rows>",
            self.inner.by,
            self.inner.moment,
            self.inner.rows.len()
        )
    }
}
