//! What changed between two moments.

use chrono::NaiveDate;
use milepost::{ChangesDocument, VERSION};
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::explain::FigureShown;
use crate::moment::Moment;
use crate::options::WhereShown;
use crate::report::{RowCache, Rows, forms, rows, tuple};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// Something that differs between two moments, or between two files.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> row = milepost.embedded().changes("2023-11-10", "2026-07-01").rows[0]
    ///     >>> row.before != row.after
    ///     True
    ChangeRow {
        /// The id of the milestone, or of the element whose row was edited.
        key: String,
        /// Its title.
        title: Option<String>,
        /// The id of the member whose item it is; `None` for a milestone as a whole.
        member: Option<String>,
        /// What differs: `status`, `progress`, `possibly_completed`, `due_in_force`, a key of a progress report, or a
        /// column that was edited (`row` for a whole row).
        field: String,
        /// What it was.
        before: FigureShown,
        /// What it is.
        after: FigureShown,
        /// The one cause: `edited`, `plan`, `time_passed`, `deadline_revised`, `happened`, `published_late` or
        /// `corrected`.
        cause: &'static str,
        /// The id of the fact that made the difference, if one did.
        facts: Texts,
        /// Its part in the difference of the total; `None` for what is in no total.
        share: Option<f64>,
    }
}

value_class! {
    /// A figure of the whole scope at both moments, and what each cause did to it.
    ///
    /// The parts add up to the difference. There are none for medians, dates and shares of evidence, which are no sums
    /// over milestones, and none where the figure is absent at either moment.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> total = milepost.embedded().changes("2023-11-10", "2026-07-01").totals[0]
    ///     >>> total.field
    ///     'milestones'
    ChangeTotal {
        /// The key of a progress report.
        field: &'static str,
        /// Its value at the earlier moment; in the earlier file, where one is given.
        before: FigureShown,
        /// Its value at the later moment.
        after: FigureShown,
        /// The part of what was edited in the file.
        edited: Option<f64>,
        /// The part of changes of the plan.
        plan: Option<f64>,
        /// The part of time.
        time_passed: Option<f64>,
        /// The part of due dates that were moved.
        deadline_revised: Option<f64>,
        /// The part of what happened in between.
        happened: Option<f64>,
        /// The part of what had happened before and became known in between.
        published_late: Option<f64>,
        /// The part of what is no longer taken for true.
        corrected: Option<f64>,
    }
}

value_class! {
    /// What was already done at the earlier moment, and nobody could know.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> then = milepost.Moment("2023-11-10", "2023-11-10")
    ///     >>> hindsight = milepost.embedded().changes(then, "2026-07-01").hindsight
    ///     >>> hindsight.completion_low_now >= hindsight.completion_low_then
    ///     True
    Hindsight {
        /// By when what is known now was published; `None` is everything.
        known_on: Option<NaiveDate>,
        /// `completion_low` of the earlier moment, as it was known then.
        completion_low_then: Option<f64>,
        /// The same day, told by what is known at the later moment.
        completion_low_now: Option<f64>,
        /// The second less the first.
        gap: Option<f64>,
        /// The ids of the milestones that were completed by then, as is known now and was not known then.
        milestones: Texts,
    }
}

/// What differs between two moments, made by `Portfolio.changes`.
///
/// Iterating gives the rows, each with one cause, and `len` their number. `totals` has every figure of the whole scope
/// at both moments, with the part of each cause.
///
/// Example:
///     >>> import milepost
///     >>> changes = milepost.embedded().changes("2023-11-10", "2026-07-01")
///     >>> low = next(total for total in changes.totals if total.field == "completion_low")
///     >>> parts = (low.plan, low.time_passed, low.happened, low.published_late, low.corrected)
///     >>> abs(sum(parts) - (low.after - low.before)) < 1e-12
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct ChangesReport {
    inner: milepost::ChangesReport,
    asked: Asked,
    rows: RowCache,
}

asked!(ChangesReport { rows });
rows!(ChangesReport of ChangeRow, |report| report.rows(), report.len());
forms!(
    ChangesReport,
    |report| {
        let (before, after) = report.moments();
        let milepost::ChangesOptions { earlier: _, within, r#where, credit, standing, stale_after_days } =
            report.options().clone();
        ChangesDocument {
            milepost: VERSION.to_owned(),
            portfolio: report.portfolio_hash(),
            report: "changes",
            before,
            after,
            earlier: report.earlier().map(str::to_owned),
            within,
            r#where,
            credit,
            standing,
            stale_after_days,
            days_beyond_data: report.days_beyond_data(),
            totals: report.totals().to_vec(),
            hindsight: report.hindsight().clone(),
            rows: report.rows().collect::<Vec<_>>(),
        }
    },
    "milepost.embedded().changes(\"2023-11-10\", \"2026-07-01\")"
);

#[pymethods]
impl ChangesReport {
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

    /// Which report it is: `changes`.
    #[getter]
    fn report(&self) -> &'static str {
        "changes"
    }

    /// The earlier moment.
    #[getter]
    fn before(&self) -> Moment {
        self.inner.moments().0.into()
    }

    /// The later moment.
    #[getter]
    fn after(&self) -> Moment {
        self.inner.moments().1.into()
    }

    /// The hash of the earlier file, or `None`.
    #[getter]
    fn earlier(&self) -> Option<&str> {
        self.inner.earlier()
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

    /// After how many days without a fact an open milestone is stalled.
    #[getter]
    fn stale_after_days(&self) -> u32 {
        self.inner.options().stale_after_days
    }

    /// By how many days the later moment lies beyond what was looked for; `None` for an empty scope.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data()
    }

    /// Every figure of the whole scope at both moments, and the part of each cause in what differs.
    #[getter]
    fn totals<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, ChangeTotal>> {
        tuple(py, self.inner.totals())
    }

    /// What was already done at the earlier moment, and nobody could know.
    #[getter]
    fn hindsight(&self) -> Hindsight {
        self.inner.hindsight().clone().into()
    }

    fn __repr__(&self) -> String {
        let (before, after) = self.inner.moments();
        format!("<ChangesReport from {before} to {after}: {} rows>", self.inner.len())
    }
}
