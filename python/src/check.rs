//! What is wrong with a document.

use milepost::{Code, Error, Limits, Severity};
use pyo3::prelude::*;
use pyo3::types::{PyMapping, PyString, PyTuple, PyType};

use crate::document;
use crate::finding::Finding;
use crate::options::{CsvTables, DocumentOrText, Tables};
use crate::report::{RowCache, forms, rows};
use crate::table::GivenTables;

/// Everything that is wrong with a document, made by `check`; without rows when it would load.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.check('{"milepost": 1}')
///     >>> report.findings_total, len(report)
///     (0, 0)
#[pyclass(frozen, module = "milepost")]
pub(crate) struct CheckReport {
    inner: milepost::CheckReport,
    rows: RowCache,
}

impl From<milepost::CheckReport> for CheckReport {
    fn from(inner: milepost::CheckReport) -> Self {
        Self { inner, rows: RowCache::new() }
    }
}

rows!(CheckReport of Finding, |report| report.rows.iter().cloned(), report.rows.len());
forms!(CheckReport, |report| report, "milepost.check({\"milepost\": 1, \"areas\": [{}]})");

#[pymethods]
impl CheckReport {
    /// The version of milepost.
    #[getter]
    fn milepost(&self) -> &str {
        &self.inner.milepost
    }

    /// Which report it is: `check`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// How many findings there are, among the rows or not.
    #[getter]
    fn findings_total(&self) -> usize {
        self.inner.findings_total
    }

    /// Made by `check`; the constructor serves pickling. A check is pickled with what it found, not with the document.
    #[new]
    fn new(milepost: String, findings_total: usize, rows: Vec<Bound<'_, Finding>>) -> PyResult<Self> {
        let rows: PyResult<_> = rows.iter().map(|finding| finding.get().own()).collect();
        Ok(milepost::CheckReport { milepost, report: "check", findings_total, rows: rows? }.into())
    }

    #[pyo3(signature = () -> "tuple[type[CheckReport], tuple[object, ...]]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, Bound<'py, PyTuple>)> {
        let report = slf.get();
        let rows = report.rows(slf.py())?;
        let fields = (report.inner.milepost.as_str(), report.inner.findings_total, rows);
        Ok((slf.get_type(), fields.into_pyobject(slf.py())?))
    }

    fn __repr__(&self) -> String {
        match self.inner.findings_total {
            1 => "<CheckReport: 1 finding>".to_owned(),
            total => format!("<CheckReport: {total} findings>"),
        }
    }
}

/// Says everything that is wrong with a document; never fails for a bad one.
///
/// Loading raises the same findings as an exception. Here they are a report, to be shown or saved.
///
/// Args:
///     document: The JSON text of a document, or the document as a dict (see `Portfolio.from_document`); or CSV texts by
///         table, as for `Portfolio.from_csv`, or data frames by table, as for `Portfolio.from_tables`.
///
/// Returns:
///     A row for each problem, at most the first 1,000, and how many there are; no row when the document would load.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.check({"milepost": 1, "areas": [{"id": "a", "title": "An area"}]})
///     >>> report.rows[0].path, report.rows[0].code
///     ('areas[0].strategy', 'missing_column')
#[pyfunction]
#[pyo3(signature = (document))]
pub(crate) fn check(py: Python<'_>, document: DocumentOrText<'_>) -> CheckReport {
    if has_frames(&document.0) {
        return match GivenTables::read(&Tables(document.0)) {
            Ok(tables) => py.detach(|| milepost::check_frames(&tables.given(), &Limits::default())).into(),
            Err(error) => unreadable(&back(py, &error)).into(),
        };
    }
    if let Some(tables) = csv(&document.0) {
        return py.detach(|| milepost::check_csv(tables, &Limits::default())).into();
    }
    let text = match document.0.cast::<PyString>() {
        Ok(text) => document::utf8(text),
        Err(_) => document::to_text(&document.0),
    };
    match text {
        Ok(text) => py.detach(|| milepost::check(&text, &Limits::default())).into(),
        Err(error) => unreadable(&error).into(),
    }
}

/// Tables of CSV: a document in which every table is a text, which in JSON none is.
fn csv(document: &Bound<'_, PyAny>) -> Option<Vec<(String, String)>> {
    document.cast::<PyMapping>().ok()?;
    let tables = CsvTables(document.clone()).checked().ok()?;
    // A head alone is a document with its words in quotation marks.
    tables.iter().any(|(name, _)| !["milepost", "lang"].contains(&&**name)).then_some(tables)
}

/// Whether one of the tables is a data frame.
fn has_frames(document: &Bound<'_, PyAny>) -> bool {
    let values = document.cast::<PyMapping>().ok().and_then(|mapping| mapping.values().ok());
    values.is_some_and(|values| {
        values.iter().any(|table| table.hasattr("__arrow_c_stream__").is_ok_and(|has_stream| has_stream))
    })
}

/// What an exception of this package says, as an error of the core.
fn back(py: Python<'_>, error: &PyErr) -> Error {
    let value = error.value(py);
    let text = |name: &str| value.getattr(name).ok()?.extract::<String>().ok();
    let refused = Error::new(Code::NotPlainData, text("message").unwrap_or_else(|| value.to_string()));
    let refused = refused.with_hint(text("hint"));
    match text("path") {
        Some(path) => refused.with_path(path),
        None => refused,
    }
}

/// The report on a document that cannot even be written as JSON.
fn unreadable(error: &Error) -> milepost::CheckReport {
    milepost::CheckReport {
        milepost: milepost::VERSION.to_owned(),
        report: "check",
        findings_total: 1,
        rows: vec![milepost::Finding {
            code: error.code(),
            severity: Severity::Error,
            table: None,
            row: None,
            ids: Vec::new(),
            path: error.path().map(str::to_owned),
            message: error.message().to_owned(),
            hint: error.hint().map(str::to_owned),
        }],
    }
}
