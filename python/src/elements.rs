//! The graph as lists of elements.

use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::report::{RowCache, forms, rows};
use crate::value::{Shown, value_class};

value_class! {
    /// An element in a list, and how it was come by.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> row = milepost.embedded().neighbours("thb21", direction="in", kinds=["area"]).rows[0]
    ///     >>> row.kind, row.via, row.direction, row.distance
    ///     ('area', 'strategy', 'in', 1)
    ElementRow {
        /// Its id.
        id: String,
        /// Its kind, such as `milestone`.
        kind: &'static str,
        /// What a person calls it.
        title: String,
        /// The edge by which it was come by: a column, or the kind of a link.
        via: Option<&'static str>,
        /// Whether that edge was followed `out`, as it points, or `in`.
        direction: Option<&'static str>,
        /// After how many edges.
        distance: Option<u32>,
    }
}

/// A list of elements: made by `Portfolio.elements`, `neighbours`, `reach` and `path`.
///
/// Iterating gives the rows, and `len` their number.
///
/// Example:
///     >>> import milepost
///     >>> areas = milepost.embedded().elements(kind="area")
///     >>> {row.kind for row in areas}
///     {'area'}
#[pyclass(frozen, module = "milepost")]
pub(crate) struct ElementsReport {
    inner: milepost::ElementsReport,
    asked: Asked,
    rows: RowCache,
}

asked!(ElementsReport { rows });
rows!(ElementsReport of ElementRow, |report| report.rows.iter().cloned(), report.rows.len());
forms!(ElementsReport, |report| report, "milepost.embedded().elements(kind=\"area\")");

#[pymethods]
impl ElementsReport {
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

    /// Which list it is: `elements`, `neighbours`, `reach` or `path`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// The id of the element asked from, if any.
    #[getter]
    fn id(&self) -> Option<String> {
        self.inner.id.clone().shown()
    }

    /// The id of the element that a way was to lead to, if one was asked for.
    #[getter]
    fn target(&self) -> Option<String> {
        self.inner.target.clone().shown()
    }

    fn __repr__(&self) -> String {
        format!("<ElementsReport {}: {} rows>", self.inner.report, self.inner.rows.len())
    }
}
