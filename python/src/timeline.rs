//! Completion and what is overdue, on a series of days.

use chrono::NaiveDate;
use milepost::{TimelineDocument, VERSION};
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::options::WhereShown;
use crate::report::{RowCache, forms, picture, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// One day of a timeline: what a progress report of that day says of one row, or of the whole scope.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> row = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="year").rows[0]
    ///     >>> row.date
    ///     datetime.date(2021, 4, 30)
    TimelineRow {
        /// The day.
        date: NaiveDate,
        /// The id of what the row is about, or the kind itself; `None` for the whole scope.
        key: Option<String>,
        /// Its title; `None` for the whole scope.
        title: Option<String>,
        /// How many milestones there are in the plan, continuing duties aside.
        milestones: u32,
        /// Completion by weight, if everything that is silent is undone.
        completion_low: Option<f64>,
        /// Completion by weight, if everything that is silent, or possibly done, is done.
        completion_high: Option<f64>,
        /// The share, by weight, that was planned to be done by then, among those with a baseline.
        planned: Option<f64>,
        /// How many are certainly overdue.
        overdue: u32,
        /// How many are overdue unless something happened that nobody has looked for yet.
        possibly_overdue: u32,
    }
}

/// Completion and what is overdue on a series of days, made by `Portfolio.timeline`.
///
/// Iterating gives the rows, day by day, and `len` their number.
///
/// Example:
///     >>> import milepost
///     >>> timeline = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="quarter")
///     >>> len(timeline)
///     21
///     >>> timeline.rows[-1].completion_low >= timeline.rows[0].completion_low
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct TimelineReport {
    inner: milepost::TimelineReport,
    asked: Asked,
    rows: RowCache,
}

asked!(TimelineReport { rows });
rows!(TimelineReport of TimelineRow, |report| report.rows(), report.len());
forms!(
    TimelineReport,
    |report| {
        let milepost::TimelineOptions { step, by, known_on, within, r#where, credit, standing } =
            report.options().clone();
        let (start, end) = report.span();
        TimelineDocument {
            milepost: VERSION.to_owned(),
            portfolio: report.portfolio_hash(),
            report: "timeline",
            start,
            end,
            step,
            known_on,
            by,
            within,
            r#where,
            credit,
            standing,
            days_beyond_data: report.days_beyond_data(),
            rows: report.rows().collect::<Vec<_>>(),
        }
    },
    "milepost.embedded().timeline(\"2021-04-30\", \"2026-04-30\", step=\"year\")"
);
picture!(TimelineReport, "milepost.embedded().timeline(\"2021-04-30\", \"2026-04-30\", step=\"year\")");

#[pymethods]
impl TimelineReport {
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

    /// Which report it is: `timeline`.
    #[getter]
    fn report(&self) -> &'static str {
        "timeline"
    }

    /// The first day.
    #[getter]
    fn start(&self) -> NaiveDate {
        self.inner.span().0
    }

    /// The last day.
    #[getter]
    fn end(&self) -> NaiveDate {
        self.inner.span().1
    }

    /// How far the days lie apart: `day`, `week`, `month`, `quarter` or `year`.
    #[getter]
    fn step(&self) -> &'static str {
        self.inner.options().step.as_str()
    }

    /// What is known on each day: `None` for everything, `as_published` for what was by each, or what was by a day.
    #[getter]
    fn known_on(&self) -> Option<String> {
        let known_on = self.inner.options().known_on;
        (known_on != milepost::KnownOn::Everything).then(|| known_on.to_string())
    }

    /// What the rows of each day are, or `None` for the whole scope.
    #[getter]
    fn by(&self) -> Option<String> {
        self.inner.options().by.as_ref().map(ToString::to_string)
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

    /// How much a milestone in progress counts: `none`, `stated` or `half`.
    #[getter]
    fn credit(&self) -> &'static str {
        self.inner.options().credit.as_str()
    }

    /// Whose word counts: `any` or `assessed`.
    #[getter]
    fn standing(&self) -> &'static str {
        self.inner.options().standing.as_str()
    }

    /// By how many days the last day lies beyond what was looked for; `None` for an empty scope.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data()
    }

    fn __repr__(&self) -> String {
        let (start, end) = self.inner.span();
        format!("<TimelineReport from {start} to {end}: {} rows>", self.inner.len())
    }
}
