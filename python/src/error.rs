//! Errors of the core as the one exception of the package.

use milepost::Error;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use pyo3::{PyErrArguments, import_exception};

use crate::finding::Finding;

import_exception!(milepost.errors, MilepostError);

/// The exception for an error of the core.
pub(crate) fn raise(error: Error) -> PyErr {
    MilepostError::new_err(Arguments(error))
}

struct Arguments(Error);

impl Arguments {
    /// In the order of the exception's own constructor.
    fn tuple<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let error = &self.0;
        let findings: PyResult<Vec<Py<Finding>>> =
            error.findings().iter().map(|finding| Py::new(py, Finding::from(finding.clone()))).collect();
        let arguments = (
            error.message(),
            error.code().as_str(),
            error.path(),
            PyTuple::new(py, error.ids())?,
            error.hint(),
            PyTuple::new(py, findings?)?,
            error.findings_total(),
        );
        Ok(arguments.into_pyobject(py)?.into_any())
    }
}

impl PyErrArguments for Arguments {
    fn arguments(self, py: Python<'_>) -> Py<PyAny> {
        // Short of memory, the sentence alone is better than no exception.
        self.tuple(py).map_or_else(|_| (self.0.message(), self.0.code().as_str()).arguments(py), Bound::unbind)
    }
}
