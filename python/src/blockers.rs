//! What to finish first.

use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::options::WhereShown;
use crate::report::{RowCache, forms, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// An overdue milestone that waits on nothing that is overdue.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> rows = milepost.embedded().blockers("2024-06-30").rows
    ///     >>> all(row.freed <= row.released <= row.waiting for row in rows)
    ///     True
    BlockerRow {
        /// The id of the milestone.
        key: String,
        /// Its title.
        title: String,
        /// When it is due now.
        due: Option<String>,
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

/// What to finish first, by what completing each would free; made by `Portfolio.blockers`.
///
/// Iterating gives the rows, and `len` their number.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.embedded().blockers("2024-06-30")
///     >>> len(report) <= report.overdue
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct BlockersReport {
    inner: milepost::BlockersReport,
    asked: Asked,
    rows: RowCache,
}

asked!(BlockersReport { rows });
rows!(BlockersReport of BlockerRow, |report| report.rows.iter().cloned(), report.rows.len());
// Nothing of the embedded portfolio is certainly overdue.
forms!(
    BlockersReport,
    |report| report,
    "milepost.embedded().with_rows({\"milestones\": [{\"id\": \"late\", \"actions\": [\"thb21/ov/revise\"], \"title\": \"Late\", \"due\": \"2023\"}]}).blockers(\"2024-06-30\")"
);

#[pymethods]
impl BlockersReport {
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

    /// Which report it is: `blockers`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment.into()
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

    /// How many milestones are certainly overdue; those that are no row wait on one that is, in scope or not.
    #[getter]
    fn overdue(&self) -> u32 {
        self.inner.overdue
    }

    fn __repr__(&self) -> String {
        let inner = &self.inner;
        format!("<BlockersReport as of {}: {} rows, {} overdue>", inner.moment, inner.rows.len(), inner.overdue)
    }
}
