//! How a report was asked for: what it takes to ask again, which is how a report is pickled.
//!
//! A report follows from the portfolio and the question. Its figures are therefore not written down when it is pickled,
//! but computed again by whoever loads it, and refused where that is another version of the library.

use milepost::Error;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::error::raise;
use crate::portfolio::Portfolio;

/// The call that made a report. The options are text: nobody can change them afterwards, as lists could be.
pub(crate) struct Asked {
    portfolio: Py<Portfolio>,
    method: &'static str,
    arguments: Py<PyTuple>,
    options: String,
    objects: Option<Py<PyDict>>,
}

impl Asked {
    pub(crate) fn new<'py, A>(portfolio: &Bound<'py, Portfolio>, method: &'static str, arguments: A) -> PyResult<Self>
    where
        A: IntoPyObject<'py, Target = PyTuple, Output = Bound<'py, PyTuple>>,
        PyErr: From<A::Error>,
    {
        let arguments = arguments.into_pyobject(portfolio.py())?.unbind();
        Ok(Self { portfolio: portfolio.clone().unbind(), method, arguments, options: "{}".to_owned(), objects: None })
    }

    /// The same with options: as JSON, and those that are objects of their own.
    pub(crate) fn with_options(self, options: String, objects: Option<Bound<'_, PyDict>>) -> Self {
        Self { options, objects: objects.map(Bound::unbind), ..self }
    }

    /// The report, detached from the interpreter.
    pub(crate) fn answer<T, R>(
        self,
        py: Python<'_>,
        ask: impl FnOnce(&milepost::Portfolio) -> Result<R, Error> + Send,
    ) -> PyResult<T>
    where
        T: From<(R, Self)>,
        R: Send,
    {
        let portfolio = &self.portfolio.get().0;
        let report = py.detach(|| ask(portfolio)).map_err(raise)?;
        Ok(T::from((report, self)))
    }

    /// What `pickle` keeps of a report: how to call `milepost.pickles.ask_again`.
    pub(crate) fn reduced<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        let again = py.import("milepost.pickles")?.getattr("ask_again")?;
        let objects = self.objects.as_ref().map(|objects| objects.bind(py));
        let call = (
            milepost::VERSION,
            self.portfolio.bind(py),
            self.method,
            self.arguments.bind(py),
            self.options.as_str(),
            objects.map_or_else(|| Ok(PyDict::new(py)), |objects| objects.copy())?,
        );
        Ok((again, call.into_pyobject(py)?))
    }
}

/// A function, and what to call it with.
pub(crate) type Reduced<'py> = (Bound<'py, PyAny>, Bound<'py, PyTuple>);

/// Gives a report class its making, and its pickling by the question that was asked.
macro_rules! asked {
    ($report:ident { $($cache:ident),* }) => {
        impl From<(milepost::$report, $crate::asked::Asked)> for $report {
            fn from((inner, asked): (milepost::$report, $crate::asked::Asked)) -> Self {
                Self { inner, asked, $($cache: $crate::report::RowCache::new(),)* }
            }
        }

        #[pymethods]
        impl $report {
            /// Pickled as its question, with the portfolio; whoever loads it computes it again.
            #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
            fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<$crate::asked::Reduced<'py>> {
                self.asked.reduced(py)
            }
        }
    };
}
pub(crate) use asked;
