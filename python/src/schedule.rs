//! What holds a plan up.

use chrono::NaiveDate;
use milepost::{ScheduleDocument, VERSION};
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::options::WhereShown;
use crate::report::{RowCache, forms, picture, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// When a milestone can be reached at the earliest and has to be at the latest, and what decides that.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> rows = milepost.embedded().schedule("2024-06-30", within=["thb21"]).rows
    ///     >>> {row.driver for row in rows if row.state == "completed"}
    ///     {'done'}
    ScheduleRow {
        /// The id of the milestone.
        key: String,
        /// Its title.
        title: String,
        /// The day on which it can start at the earliest; `None` where that is not known.
        early_start: Option<NaiveDate>,
        /// The day on which it can be finished at the earliest, or was; `None` where that is not known.
        early_finish: Option<NaiveDate>,
        /// The day on which it has to start at the latest; `None` where that is not known.
        late_start: Option<NaiveDate>,
        /// The day by which it has to be finished; `None` where that is not known.
        late_finish: Option<NaiveDate>,
        /// By how many days it can finish later than at the earliest; negative where a due date is missed anyway.
        total_float_days: Option<i32>,
        /// By how many days it can finish later without moving anything that waits on it.
        free_float_days: Option<i32>,
        /// Whether it has no float left; not where the float is not known.
        critical_by_float: bool,
        /// Whether it is on the chain of drivers that leads to the finish.
        critical_by_path: bool,
        /// What decides when it finishes at the earliest: the id of a milestone, `start`, `as_of`, or `done`.
        driver: Option<String>,
        /// When it is due now.
        due: Option<String>,
        /// `unreported`, `not_started`, `in_progress` or `completed`.
        state: &'static str,
    }
}

/// What holds a plan up: early and late dates, floats, and what is critical; made by `Portfolio.schedule`.
///
/// Iterating gives the rows, and `len` their number.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.embedded().schedule("2024-06-30", within=["thb21"])
///     >>> # Nobody states how long anything takes, so when it can be done is not known of what is open.
///     >>> report.unknown == len([row for row in report if row.state != "completed"])
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct ScheduleReport {
    inner: milepost::ScheduleReport,
    asked: Asked,
    rows: RowCache,
}

asked!(ScheduleReport { rows });
rows!(ScheduleReport of ScheduleRow, |report| report.rows(), report.len());
forms!(
    ScheduleReport,
    |report| {
        let milepost::ScheduleOptions { within, r#where, standing } = report.options().clone();
        ScheduleDocument {
            milepost: VERSION.to_owned(),
            portfolio: report.portfolio_hash(),
            report: "schedule",
            moment: report.moment(),
            within,
            r#where,
            standing,
            days_beyond_data: report.days_beyond_data(),
            start: report.start(),
            finish: report.finish(),
            length_days: report.length_days(),
            unknown: report.unknown(),
            rows: report.rows().collect::<Vec<_>>(),
        }
    },
    "milepost.embedded().schedule(\"2024-06-30\")"
);
picture!(ScheduleReport, "milepost.embedded().schedule(\"2024-06-30\")");

#[pymethods]
impl ScheduleReport {
    /// The version of milepost.
    #[getter]
    fn milepost(&self) -> &'static str {
        VERSION
    }

    /// The hash of the portfolio.
    #[getter]
    fn portfolio(&self) -> String {
        self.inner.portfolio_hash()
    }

    /// Which report it is: `schedule`.
    #[getter]
    fn report(&self) -> &'static str {
        "schedule"
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment().into()
    }

    /// The ids of what the report was restricted to, or `None`.
    #[getter]
    fn within(&self) -> Option<Texts> {
        self.inner.options().within.clone().map(Shown::shown)
    }

    /// What the milestones had to fit, by key, or `None`.
    #[getter]
    fn r#where(&self) -> Option<WhereShown> {
        self.inner.options().r#where.clone().map(WhereShown::from)
    }

    /// Whose word counts: `any` or `assessed`.
    #[getter]
    fn standing(&self) -> &'static str {
        self.inner.options().standing.as_str()
    }

    /// By how many days the moment lies beyond what was looked for; `None` for an empty scope.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data()
    }

    /// The least early start that is known.
    #[getter]
    fn start(&self) -> Option<NaiveDate> {
        self.inner.start()
    }

    /// The greatest early finish that is known.
    #[getter]
    fn finish(&self) -> Option<NaiveDate> {
        self.inner.finish()
    }

    /// The days from the start to the finish.
    #[getter]
    fn length_days(&self) -> Option<i32> {
        self.inner.length_days()
    }

    /// Of how many milestones the early finish is not known: the finish is that of the others.
    #[getter]
    fn unknown(&self) -> u32 {
        self.inner.unknown()
    }

    fn __repr__(&self) -> String {
        format!("<ScheduleReport as of {}: {} rows>", self.inner.moment(), self.inner.len())
    }
}
