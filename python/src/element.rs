//! One element with its row.

use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::object::{Object, to_python};
use crate::report::forms;
use crate::value::Shown;

/// One element with its row as it was written, made by `Portfolio.element`.
///
/// Example:
///     >>> import milepost
///     >>> element = milepost.embedded().element("thb21")
///     >>> element.kind, element.row["adopted"]
///     ('strategy', '2021-04-14')
#[pyclass(frozen, module = "milepost")]
pub(crate) struct Element {
    inner: milepost::Element,
    asked: Asked,
}

asked!(Element {});
forms!(Element, |element| element, "milepost.embedded().element(\"thb21\")");

#[pymethods]
impl Element {
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

    /// Which report it is: `element`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// Its id.
    #[getter]
    fn id(&self) -> String {
        self.inner.id.clone().shown()
    }

    /// Its kind, such as `milestone`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.inner.kind.as_str()
    }

    /// What a person calls it.
    #[getter]
    fn title(&self) -> &str {
        &self.inner.title
    }

    /// Its row as it was written, as a new dict.
    #[getter]
    fn row<'py>(&self, py: Python<'py>) -> PyResult<Object<'py>> {
        to_python(py, &self.inner.row)
    }

    fn __repr__(&self) -> String {
        format!("<Element {} `{}`: {}>", self.inner.kind, self.inner.id, self.inner.title)
    }
}
