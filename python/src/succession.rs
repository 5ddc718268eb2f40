//! What becomes of the commitments of a strategy.
#![expect(clippy::wrong_self_convention, clippy::new_ret_no_self, reason = "`new` is a key of the report")]

use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::report::{RowCache, Rows, forms, picture, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// A commitment of the old or of the new strategy: its state, its lineage, and what follows.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> row = milepost.embedded().succession("thb21", "2026-07-01", new="thb26").rows[0]
    ///     >>> row.side, row.outcome in ("closed", "undecided")
    ///     ('old', True)
    SuccessionRow {
        /// The id of the milestone.
        key: String,
        /// Its title.
        title: String,
        /// The strategy that it is a row of: `old` or `new`.
        side: &'static str,
        /// Its state, whatever the other strategy says.
        status: &'static str,
        /// Whether it is a duty to keep up rather than something to finish.
        continuing: bool,
        /// When it was promised.
        committed: Option<String>,
        /// When it is to be done now.
        due: Option<String>,
        /// By weight, how much of it is open; `None` for a continuing duty.
        open_weight: Option<f64>,
        /// The kind of the link that decides, if there is one.
        lineage: Option<&'static str>,
        /// How sure that link is: `stated` or `inferred`.
        basis: Option<&'static str>,
        /// What became of it, or where it comes from; `None` where no new strategy was named.
        outcome: Option<&'static str>,
        /// Which element the link names: the milestone, its action or its area.
        stated_on: Option<String>,
        /// What stands at the other ends of the links, in the other strategy.
        relatives: Texts,
        /// The links.
        links: Texts,
        /// How many links that decide nothing concern it, its actions or its areas.
        candidates: u32,
        /// In how many strategies it has been promised, this one included; 0 for what was never promised.
        promised: u32,
        /// When it was promised first, in whatever form.
        first_promised: Option<String>,
        /// What it comes from in older strategies, oldest first.
        chain: Texts,
    }
}

value_class! {
    /// A link of lineage that decides nothing: put forward, and not adopted.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> report = milepost.embedded().succession("thb21", "2026-07-01", new="thb26")
    ///     >>> {row.basis for row in report.candidates}
    ///     {'candidate'}
    CandidateRow {
        /// The link.
        key: String,
        /// Its kind.
        kind: &'static str,
        /// The element of the old strategy at which it ends.
        concerns: String,
        /// The element from which it starts.
        element: String,
        /// What a person calls that.
        title: String,
        /// Who put it forward.
        by: Option<String>,
        /// How sure it is.
        basis: &'static str,
        /// When it was published.
        published: Option<String>,
    }
}

value_class! {
    /// The whole of a succession: commitments by number, and their weight.
    ///
    /// Continuing duties and withdrawn commitments stand aside: they are counted, and nothing else is about them.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> total = milepost.embedded().succession("thb21", "2026-07-01", new="thb26").total
    ///     >>> total.closed + total.open == total.milestones
    ///     True
    SuccessionTotal {
        /// How many commitments of the old strategy are in the plan: the sum of the next two.
        milestones: u32,
        /// How many of these are completed or dropped.
        closed: u32,
        /// How many are open: the sum of the next nine, where a new strategy was named.
        open: u32,
        /// How many open ones are carried over as they were.
        carried_over: u32,
        /// How many are strengthened.
        strengthened: u32,
        /// How many are narrowed.
        narrowed: u32,
        /// How many are merged with others.
        merged: u32,
        /// How many are split.
        split: u32,
        /// How many are replaced by something else.
        replaced: u32,
        /// How many the new strategy drops in so many words.
        dropped: u32,
        /// Of how many it says nothing.
        unaddressed: u32,
        /// Of how many nothing can be said, because the new strategy is not adopted.
        undecided: u32,
        /// How many old commitments were withdrawn.
        withdrawn: u32,
        /// How many old commitments are continuing duties.
        continuing: u32,
        /// How many commitments of the new strategy come from the old one.
        inherited: u32,
        /// How many do not.
        new: u32,
        /// The weight of the old commitments.
        weight: Option<f64>,
        /// Of it, what is completed or dropped.
        closed_weight: Option<f64>,
        /// Of it, what is open.
        open_weight: Option<f64>,
        /// Of what is open, that of which nothing is known.
        unreported_weight: Option<f64>,
        /// Of what is open, what the new strategy takes on; `None` while that is undecided.
        carried_weight: Option<f64>,
        /// Of what is open, what it drops or does not mention; `None` while that is undecided.
        abandoned_weight: Option<f64>,
        /// Of what is open, what is undecided.
        undecided_weight: Option<f64>,
    }
}

/// What becomes of the commitments of a strategy in the next one, made by `Portfolio.succession`.
///
/// Iterating gives the rows, and `len` their number. What was only put forward stands in `candidates`.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.embedded().succession("thb21", "2026-07-01", new="thb26")
///     >>> report.new_adopted, report.total.carried_weight
///     (False, None)
#[pyclass(frozen, module = "milepost")]
pub(crate) struct SuccessionReport {
    inner: milepost::SuccessionReport,
    asked: Asked,
    rows: RowCache,
    candidates: RowCache,
}

asked!(SuccessionReport { rows, candidates });
rows!(SuccessionReport of SuccessionRow, |report| report.rows.iter().cloned(), report.rows.len());
forms!(SuccessionReport, |report| report, "milepost.embedded().succession(\"thb21\", \"2026-07-01\")");
picture!(SuccessionReport, "milepost.embedded().succession(\"thb21\", \"2026-07-01\")");

#[pymethods]
impl SuccessionReport {
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

    /// Which report it is: `succession`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment.into()
    }

    /// The id of the strategy whose commitments are looked at.
    #[getter]
    fn old(&self) -> String {
        self.inner.old.to_string()
    }

    /// The id of the one that follows, if one was named.
    #[getter]
    fn new(&self) -> Option<String> {
        self.inner.new.clone().shown()
    }

    /// Whose word counts: `any` or `assessed`.
    #[getter]
    fn standing(&self) -> &'static str {
        self.inner.standing.as_str()
    }

    /// By how many days the moment lies beyond what was looked for; `None` without a milestone.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data
    }

    /// What is stated of the new strategy at the moment.
    #[getter]
    fn new_status(&self) -> Option<&'static str> {
        self.inner.new_status
    }

    /// Whether the new strategy is adopted at the moment; `None` where none was named.
    #[getter]
    fn new_adopted(&self) -> Option<bool> {
        self.inner.new_adopted
    }

    /// What was put forward and decides nothing, in the order of the table of links.
    #[getter]
    fn candidates<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, CandidateRow>> {
        self.candidates.get(py, || self.inner.candidates.iter().cloned())
    }

    /// The whole of the old strategy, and how much of the new one comes from it.
    #[getter]
    fn total(&self) -> SuccessionTotal {
        self.inner.total.clone().into()
    }

    fn __repr__(&self) -> String {
        let total = &self.inner.total;
        let new = self.inner.new.as_ref().map(|new| format!(" to {new}")).unwrap_or_default();
        format!(
            "<SuccessionReport of {}{new} as of {}: {} rows, {} of {} commitments open>",
            self.inner.old,
            self.inner.moment,
            self.inner.rows.len(),
            total.open,
            total.milestones
        )
    }
}
