//! The states of milestones.

use chrono::NaiveDate;
use milepost::{StatesDocument, VERSION};
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::options::WhereShown;
use crate::report::{RowCache, forms, picture, rows};
use crate::value::{Reference, Shown, Texts, value_class};

value_class! {
    /// The state of a milestone, or of one member's part of it, at a moment.
    ///
    /// Dates of stated precision are text: a day, a month `2026-07`, a quarter `2026-Q3`, a year, or `start/end`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> row = milepost.embedded().states("2024-01-01").rows[0]
    ///     >>> row.overdue in ("no", "possibly", "certainly")
    ///     True
    StateRow {
        /// The id of the milestone.
        key: String,
        /// The member that the row is about; `None` for a milestone without members.
        member: Option<String>,
        /// The title of the milestone.
        title: String,
        /// Its number in its own source.
        r#ref: Option<Reference>,
        /// The ids of its actions.
        parents: Texts,
        /// Its kind.
        kind: Option<String>,
        /// Whether it is a duty to keep up rather than something to finish.
        continuing: bool,
        /// Whether it is in the plan at the moment: committed, and not withdrawn.
        in_plan: bool,
        /// `unreported`, `not_started`, `in_progress`, `completed`, `dropped` or `withdrawn`.
        status: &'static str,
        /// Whether it may have been completed within an imprecise date.
        possibly_completed: bool,
        /// When the state began, as the sources state it.
        since: Option<String>,
        /// How far it is said to have got, from 0 to 1.
        progress: Option<f64>,
        /// When it was first to be done.
        due: Option<String>,
        /// When it is to be done now.
        due_in_force: Option<String>,
        /// `no`, `possibly` or `certainly`.
        overdue: &'static str,
        /// Days from the first due date to completion, once completed; negative is early.
        delay_days: Option<i32>,
        /// Days by which the due date was moved.
        slip_days: Option<i32>,
        /// The ids of the open milestones that it waits on.
        blocked_by: Texts,
        /// Whether nobody has reported on it for too long.
        stalled: bool,
        /// Whether publishers disagree about its state.
        contested: bool,
        /// `claimed`, `assessed` or `on_record`: the standing of the deciding fact; `None` when nothing is reported.
        standing: Option<&'static str>,
        /// Whether its state has a source; `None` when nothing is reported.
        sourced: Option<bool>,
        /// Whether two bodies attest it which do not answer to the same; `None` when nothing is reported.
        corroborated: Option<bool>,
        /// Whether a body attests it which is not responsible for it; `None` when nothing is reported.
        independent: Option<bool>,
        /// The id of the deciding fact.
        fact: Option<String>,
        /// The ids of the sources behind the state, sorted.
        sources: Texts,
        /// The last day of which anything is known.
        last_fact: Option<NaiveDate>,
    }
}

/// The states of milestones at a moment, made by `Portfolio.states`.
///
/// Every key of its JSON is an attribute. Iterating gives the rows, in the order of the table of milestones and of the
/// members within each; `len` is their number.
///
/// Example:
///     >>> import milepost
///     >>> states = milepost.embedded().states("2024-01-01", within=["thb21"])
///     >>> late = [row.key for row in states if row.overdue == "certainly"]
#[pyclass(frozen, module = "milepost")]
pub(crate) struct StatesReport {
    inner: milepost::StatesReport,
    asked: Asked,
    rows: RowCache,
}

asked!(StatesReport { rows });
rows!(StatesReport of StateRow, |report| report.rows(), report.len());
forms!(
    StatesReport,
    |report| {
        let milepost::StatesOptions { within, r#where, standing, stale_after_days } = report.options().clone();
        StatesDocument {
            milepost: VERSION.to_owned(),
            portfolio: report.portfolio_hash(),
            report: "states",
            moment: report.moment(),
            within,
            r#where,
            standing,
            stale_after_days,
            days_beyond_data: report.days_beyond_data(),
            rows: report.rows().collect::<Vec<_>>(),
        }
    },
    "milepost.embedded().states(\"2024-01-01\")"
);
picture!(StatesReport, "milepost.embedded().states(\"2024-01-01\")");

#[pymethods]
impl StatesReport {
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

    /// Which report it is: `states`.
    #[getter]
    fn report(&self) -> &'static str {
        "states"
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

    /// After how many days without a fact an open milestone is stalled.
    #[getter]
    fn stale_after_days(&self) -> u32 {
        self.inner.options().stale_after_days
    }

    /// By how many days the moment lies beyond what was looked for; `None` for an empty scope.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data()
    }

    fn __repr__(&self) -> String {
        format!("<StatesReport as of {}: {} rows>", self.inner.moment(), self.inner.len())
    }
}
