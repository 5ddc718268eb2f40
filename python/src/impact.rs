//! What a delay does.

use chrono::NaiveDate;
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::options::WhereShown;
use crate::report::{RowCache, forms, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// A milestone that slips when another is delayed.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> report = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
    ///     >>> report.rows[0].slips_days
    ///     90
    ImpactRow {
        /// The id of the milestone.
        key: String,
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
        deadline: Option<String>,
        /// Whether its due date could be met without the delay, and with it cannot.
        missed: bool,
        /// Its weight.
        weight: f64,
    }
}

/// What slips when a milestone finishes later; made by `Portfolio.impact`.
///
/// Iterating gives the rows, and `len` their number.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
///     >>> report.at_least, len(report) > 1
///     (True, True)
#[pyclass(frozen, module = "milepost")]
pub(crate) struct ImpactReport {
    inner: milepost::ImpactReport,
    asked: Asked,
    rows: RowCache,
}

asked!(ImpactReport { rows });
rows!(ImpactReport of ImpactRow, |report| report.rows.iter().cloned(), report.rows.len());
forms!(ImpactReport, |report| report, "milepost.embedded().impact(\"thb21/ov/revise/agreed\", 90, \"2023-06-30\")");

#[pymethods]
impl ImpactReport {
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

    /// Which report it is: `impact`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment.into()
    }

    /// The milestone that is delayed.
    #[getter]
    fn id(&self) -> String {
        self.inner.id.to_string()
    }

    /// By how many days it finishes later.
    #[getter]
    fn delay_days(&self) -> u32 {
        self.inner.delay_days
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

    /// Whether an unknown duration counts as 0 in any row, so that it may be worse.
    #[getter]
    fn at_least(&self) -> bool {
        self.inner.at_least
    }

    /// How many due dates cannot be met any more.
    #[getter]
    fn missed(&self) -> u32 {
        self.inner.missed
    }

    /// The milestone whose due date is the first of these.
    #[getter]
    fn first_missed(&self) -> Option<String> {
        self.inner.first_missed.clone().shown()
    }

    /// That due date.
    #[getter]
    fn first_deadline(&self) -> Option<String> {
        self.inner.first_deadline.shown()
    }

    /// The weight of the milestones whose due dates cannot be met any more.
    #[getter]
    fn weight_at_risk(&self) -> f64 {
        self.inner.weight_at_risk
    }

    fn __repr__(&self) -> String {
        let inner = &self.inner;
        format!(
            "<ImpactReport of {} days on {} as of {}: {} rows>",
            inner.delay_days,
            inner.id,
            inner.moment,
            inner.rows.len()
        )
    }
}
