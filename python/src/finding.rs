//! What is wrong with a document, one problem each.

use milepost::{Code, Error, Severity};
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};

use crate::error::raise;
use crate::value::Texts;

/// One thing that is wrong with a document, or that its data cannot support: what, where, which ids, what to do.
///
/// Example:
///     >>> import milepost
///     >>> finding = milepost.check({"milepost": 1, "areas": [{"id": "a", "titel": "A"}]}).rows[0]
///     >>> finding.table, finding.row
///     ('areas', 0)
#[pyclass(frozen, eq, get_all, module = "milepost")]
#[derive(Clone, PartialEq)]
pub(crate) struct Finding {
    /// A stable word, such as `unknown_column`.
    code: String,
    /// `error` where it keeps a document from loading; else `warning` or `note`.
    severity: String,
    /// The table, where the problem lies in one.
    table: Option<String>,
    /// The number of the row in its table, counted from 0.
    row: Option<usize>,
    /// The ids concerned; for a circle, all of it in order.
    ids: Texts,
    /// Where in the document, such as `facts[3].happened`.
    path: Option<String>,
    /// One sentence for a person.
    message: String,
    /// What to do about it, where there is something to say.
    hint: Option<String>,
}

impl From<milepost::Finding> for Finding {
    fn from(finding: milepost::Finding) -> Self {
        let milepost::Finding { code, severity, table, row, ids, path, message, hint } = finding;
        Self {
            code: code.to_string(),
            severity: severity.as_str().to_owned(),
            table,
            row,
            ids: Texts(ids),
            path,
            message,
            hint,
        }
    }
}

#[pymethods]
impl Finding {
    /// Findings are made by the library; the constructor serves pickling, for an exception that crosses processes.
    #[new]
    #[expect(clippy::too_many_arguments, reason = "one for each field, never written by hand")]
    fn new(
        code: String,
        severity: String,
        table: Option<String>,
        row: Option<usize>,
        ids: Vec<String>,
        path: Option<String>,
        message: String,
        hint: Option<String>,
    ) -> Self {
        Self { code, severity, table, row, ids: Texts(ids), path, message, hint }
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        crate::value::repr(slf.as_any(), FIELDS)
    }

    #[pyo3(signature = () -> "tuple[type[Finding], tuple[object, ...]]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, Bound<'py, PyTuple>)> {
        let fields: PyResult<Vec<_>> = FIELDS.iter().map(|field| slf.getattr(*field)).collect();
        Ok((slf.get_type(), PyTuple::new(slf.py(), fields?)?))
    }
}

impl Finding {
    /// The same for the core, which has words of its own for code and severity.
    pub(crate) fn own(&self) -> PyResult<milepost::Finding> {
        let unknown = |what: &str, word: &str| {
            let error = Error::new(Code::WrongVersion, format!("this version knows no {what} `{word}`"));
            raise(error.with_hint(Some("load it with the version that made it".to_owned())))
        };
        let code = Code::ALL.iter().find(|code| code.as_str() == self.code);
        let severity = SEVERITIES.iter().find(|severity| severity.as_str() == self.severity);
        Ok(milepost::Finding {
            code: *code.ok_or_else(|| unknown("code", &self.code))?,
            severity: *severity.ok_or_else(|| unknown("severity", &self.severity))?,
            table: self.table.clone(),
            row: self.row,
            ids: self.ids.0.clone(),
            path: self.path.clone(),
            message: self.message.clone(),
            hint: self.hint.clone(),
        })
    }
}

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// In the order of the constructor.
const FIELDS: &[&str] = &["code", "severity", "table", "row", "ids", "path", "message", "hint"];
