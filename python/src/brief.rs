//! The brief for a parliament.

use milepost::VERSION;
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::progress::ProgressRow;
use crate::report::{RowCache, Rows, forms, rows, tuple};
use crate::value::{Reference, Shown, Texts, value_class};

value_class! {
    /// A milestone in a brief: its state as a whole, and how many of its items are in which state.
    ///
    /// Dates of stated precision are text: a day, a month `2026-07`, a quarter `2026-Q3`, a year, or `start/end`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> row = milepost.embedded().brief("2024-01-01").rows[0]
    ///     >>> row.items >= row.items_completed
    ///     True
    BriefRow {
        /// The id of the milestone.
        key: String,
        /// Its title.
        title: String,
        /// Its number in its own source.
        r#ref: Option<Reference>,
        /// The ids of its actions.
        parents: Texts,
        /// Its kind.
        kind: Option<String>,
        /// Whether it is a duty to keep up rather than something to finish.
        continuing: bool,
        /// Whether a continuing duty is kept up; `None` for what can be finished.
        upheld: Option<bool>,
        /// `unreported`, `not_started`, `in_progress`, `completed`, `dropped` or `withdrawn`.
        status: &'static str,
        /// Whether it may have been completed within an imprecise date.
        possibly_completed: bool,
        /// When the state began; with members, from the first day to the last on which theirs may have.
        since: Option<String>,
        /// When it was first to be done.
        due: Option<String>,
        /// When it is to be done now.
        due_in_force: Option<String>,
        /// `no`, `possibly` or `certainly`.
        overdue: &'static str,
        /// Whether it waits on something that is open.
        blocked: bool,
        /// Whether nobody has reported on it for too long.
        stalled: bool,
        /// Whether publishers disagree about its state.
        contested: bool,
        /// How many items it has, withdrawn ones aside: one for each member, or one.
        items: u32,
        /// Of these, how many are completed.
        items_completed: u32,
        /// Of these, how many are in progress.
        items_in_progress: u32,
        /// Of these, how many are known not to have been started.
        items_not_started: u32,
        /// Of these, of how many nothing is known.
        items_unreported: u32,
        /// Of these, how many were given up.
        items_dropped: u32,
        /// The ids of the sources behind the states of its items, sorted.
        sources: Texts,
    }
}

value_class! {
    /// An item of a milestone: the one that it is, or that of a member.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> item = milepost.embedded().brief("2026-07-01").unreported[0]
    ///     >>> item.key, item.member
    ///     ('thb21/ov/revise/transposed', 'a/ms/at')
    BriefItem {
        /// The id of the milestone.
        key: String,
        /// The id of the member; `None` for a milestone without members.
        member: Option<String>,
    }
}

value_class! {
    /// Completion of the whole scope under one rule.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> first = milepost.embedded().brief("2024-01-01").methods[0]
    ///     >>> first.credit, first.roll_up, first.standing
    ///     ('none', 'milestones', 'any')
    BriefMethod {
        /// How much a milestone in progress counts: `none`, `stated` or `half`.
        credit: &'static str,
        /// How completion is rolled up: `milestones` or `children`.
        roll_up: &'static str,
        /// Whose word counts: `any` or `assessed`.
        standing: &'static str,
        /// Completion if everything that is silent is undone.
        completion_low: Option<f64>,
        /// Completion if everything that is silent, or possibly done, is done.
        completion_high: Option<f64>,
    }
}

value_class! {
    /// A source that a state in the brief rests on.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> source = milepost.embedded().brief("2024-01-01").sources[0]
    ///     >>> source.title != ""
    ///     True
    BriefSource {
        /// Its id.
        id: String,
        /// Its title.
        title: String,
        /// The id of who published it.
        publisher: Option<String>,
        /// What the publisher is called.
        publisher_name: Option<String>,
        /// When it was published, as text.
        published: Option<String>,
        /// Where it can be read, as the portfolio has it.
        url: Option<String>,
    }
}

/// One document for a parliament, made by `Portfolio.brief`.
///
/// `to_markdown` and `to_html` write it for a person, in the language of the call or in another. Every key of its JSON is
/// an attribute. Iterating gives the rows, one for each milestone of the plan; `len` is their number.
///
/// Example:
///     >>> import milepost
///     >>> brief = milepost.embedded().brief("2024-01-01", since="2023-01-01", within=["thb21"])
///     >>> len(brief.done) > 0
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct BriefReport {
    inner: milepost::BriefReport,
    asked: Asked,
    rows: RowCache,
}

asked!(BriefReport { rows });
rows!(BriefReport of BriefRow, |report| report.rows.iter().cloned(), report.rows.len());
forms!(BriefReport, |report| report, "milepost.embedded().brief(\"2024-01-01\")");

type Items<'py> = Rows<'py, BriefItem>;

#[pymethods]
impl BriefReport {
    /// The version of milepost.
    #[getter]
    fn milepost(&self) -> &'static str {
        VERSION
    }

    /// The hash of the portfolio.
    #[getter]
    fn portfolio(&self) -> &str {
        &self.inner.portfolio
    }

    /// Which report it is: `brief`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment.into()
    }

    /// The moment of comparison, or `None`.
    #[getter]
    fn since(&self) -> Option<Moment> {
        self.inner.since.map(Moment::from)
    }

    /// The ids of what the report was restricted to, or `None`.
    #[getter]
    fn within(&self) -> Option<Texts> {
        self.inner.within.clone().map(Shown::shown)
    }

    /// The language that it is written in where none is asked for.
    #[getter]
    fn lang(&self) -> &'static str {
        self.inner.lang.as_str()
    }

    /// By how many days the moment lies beyond what was looked for; `None` for an empty scope.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data
    }

    /// The whole scope, each milestone once.
    #[getter]
    fn total(&self) -> ProgressRow {
        self.inner.total.clone().into()
    }

    /// The areas that the scope holds something of.
    #[getter]
    fn areas<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, ProgressRow>> {
        tuple(py, &self.inner.areas)
    }

    /// What is completed, and was not at `since`; `None` without it.
    #[getter]
    fn done<'py>(&self, py: Python<'py>) -> PyResult<Option<Items<'py>>> {
        self.inner.done.as_ref().map(|items| tuple(py, items)).transpose()
    }

    /// What was completed at `since`, and is not any more; `None` without it.
    #[getter]
    fn no_longer_completed<'py>(&self, py: Python<'py>) -> PyResult<Option<Items<'py>>> {
        self.inner.no_longer_completed.as_ref().map(|items| tuple(py, items)).transpose()
    }

    /// What is certainly overdue.
    #[getter]
    fn overdue<'py>(&self, py: Python<'py>) -> PyResult<Items<'py>> {
        tuple(py, &self.inner.overdue)
    }

    /// What is overdue unless something happened that nobody has looked for yet.
    #[getter]
    fn possibly_overdue<'py>(&self, py: Python<'py>) -> PyResult<Items<'py>> {
        tuple(py, &self.inner.possibly_overdue)
    }

    /// What somebody disputes.
    #[getter]
    fn contested<'py>(&self, py: Python<'py>) -> PyResult<Items<'py>> {
        tuple(py, &self.inner.contested)
    }

    /// What nothing is known of.
    #[getter]
    fn unreported<'py>(&self, py: Python<'py>) -> PyResult<Items<'py>> {
        tuple(py, &self.inner.unreported)
    }

    /// Completion of the whole scope under every rule of credit, roll-up and standing.
    #[getter]
    fn methods<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, BriefMethod>> {
        tuple(py, &self.inner.methods)
    }

    /// The sources behind the states, in the order in which the rows name them first.
    #[getter]
    fn sources<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, BriefSource>> {
        tuple(py, &self.inner.sources)
    }

    fn __repr__(&self) -> String {
        format!("<BriefReport as of {}: {} milestones>", self.inner.moment, self.inner.total.milestones)
    }
}
