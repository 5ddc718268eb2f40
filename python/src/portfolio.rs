//! Portfolios: handles on those of the core. What one can ask is divided by subject.

mod beyond;
mod calendar;
mod graph;
mod judge;
mod load;
mod plan;
mod progress;
mod save;

use std::hash::{DefaultHasher, Hash, Hasher};

use milepost::STALE_AFTER_DAYS;
use pyo3::prelude::*;

use crate::document;
use crate::error::raise;
use crate::options::DocumentArgument;

/// One or more strategies with everything known about them: dated, sourced facts on a graph.
///
/// A portfolio is checked when it is loaded and never changes after; methods that change something give a new one.
/// Copying costs nothing, threads may share one, and calls run detached from the interpreter. Two portfolios are equal
/// when their hashes are, and one can be pickled, as its JSON.
///
/// Example:
///     >>> import milepost
///     >>> portfolio = milepost.Portfolio.from_document({
///     ...     "milepost": 1,
///     ...     "strategies": [{"id": "s", "title": "A strategy", "adopted": "2021-04-14"}],
///     ...     "areas": [{"id": "s/a", "strategy": "s", "title": "An area"}],
///     ...     "actions": [{"id": "s/a/1", "areas": ["s/a"], "title": "An action"}],
///     ...     "milestones": [{"id": "m", "actions": ["s/a/1"], "title": "Act proposed"}],
///     ...     "facts": [{"about": "m", "status": "completed", "happened": "2022-12-19"}],
///     ... })
///     >>> portfolio.progress("2023-01-01").total.completion_low
///     1.0
#[pyclass(frozen, module = "milepost")]
#[derive(Clone)]
pub(crate) struct Portfolio(pub(crate) milepost::Portfolio);

#[pymethods]
impl Portfolio {
    /// This portfolio and another: the union of their rows, one's own first.
    ///
    /// The language in the head stays one's own. The same row in both counts once.
    ///
    /// Args:
    ///     other: The other portfolio.
    ///
    /// Raises:
    ///     MilepostError: `invalid_document` when an id stands in both with different content; `findings` names both tables.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.embedded()
    ///     >>> portfolio.merge(portfolio) == portfolio
    ///     True
    fn merge(&self, py: Python<'_>, other: &Self) -> PyResult<Self> {
        py.detach(|| self.0.merge(&other.0)).map(Self).map_err(raise)
    }

    /// This portfolio with further rows.
    ///
    /// Args:
    ///     tables: The rows by table, as in a document; its head may be left out.
    ///
    /// Raises:
    ///     MilepostError: `not_plain_data` or `invalid_document`, as when loading.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.Portfolio.from_json('{"milepost": 1}')
    ///     >>> portfolio.with_rows({"themes": [{"id": "t", "title": "A theme"}]}).element("t").title
    ///     'A theme'
    fn with_rows(&self, py: Python<'_>, tables: DocumentArgument<'_>) -> PyResult<Self> {
        let text = document::to_text(&tables.0).map_err(raise)?;
        py.detach(|| self.0.with_rows_json(&text, &milepost::Limits::default())).map(Self).map_err(raise)
    }

    /// This portfolio without what is internal: facts so marked, and what only concerns them.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().publishable() == milepost.embedded()
    ///     True
    fn publishable(&self, py: Python<'_>) -> PyResult<Self> {
        py.detach(|| self.0.publishable()).map(Self).map_err(raise)
    }

    /// The SHA-256 of the portfolio's content, as 64 hexadecimal digits: the same in every language.
    ///
    /// It is computed when first asked for.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> len(milepost.embedded().hash())
    ///     64
    fn hash(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.hash())
    }

    fn __repr__(&self) -> String {
        // The core's own short description, which costs nothing, in the shape of Python's.
        let description = format!("{:?}", self.0);
        description.replace(" { ", "(").replace(": ", "=").replace(", .. }", ")").replace(" { .. }", "()")
    }

    /// What a notebook shows: the dates between which the portfolio knows something.
    fn _repr_html_(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.extent().to_notebook())
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| self.0.hash() == other.0.hash())
    }

    fn __hash__(&self, py: Python<'_>) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(py).hash(&mut hasher);
        hasher.finish()
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    #[pyo3(signature = (_memo))]
    fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        slf
    }

    /// What was loaded once loads again, whatever its size.
    #[pyo3(signature = () -> "tuple[object, tuple[str]]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let portfolio = &slf.get().0;
        let text = slf.py().detach(|| portfolio.to_json());
        Ok((slf.get_type().getattr("from_json")?, (text,)))
    }
}

// The signatures above are read by Python and by the stubs, which take no name of Rust.
const _: () = assert!(STALE_AFTER_DAYS == 270, "the defaults of progress, states and explain");

/// The portfolio compiled into the library.
///
/// It holds the EU Strategy on Combatting Trafficking in Human Beings 2021-2025 (`thb21`), its announced successor, and
/// the evidence of how it was carried out. It is as complete as the material that was read: what was not found is
/// unreported.
///
/// Example:
///     >>> import milepost
///     >>> milepost.embedded().element("thb21").row["adopted"]
///     '2021-04-14'
#[pyfunction]
pub(crate) fn embedded(py: Python<'_>) -> Portfolio {
    Portfolio(py.detach(milepost::embedded))
}
