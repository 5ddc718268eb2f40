//! What the data cannot support.

use milepost::{AuditDocument, VERSION};
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::finding::Finding;
use crate::moment::Moment;
use crate::options::WhereShown;
use crate::report::{RowCache, Rows, forms, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// How many findings an audit has under a code.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().audit("2026-07-01").counts[0].code
    ///     'completed_without_source'
    AuditCount {
        /// A stable word, such as `self_reported`.
        code: String,
        /// `warning` or `note`.
        severity: &'static str,
        /// How many there are.
        findings: usize,
    }
}

value_class! {
    /// How punctual a publisher, or one source, is: the days from what happened to its word of it.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().audit("2026-07-01").sources[0].kind
    ///     'actor'
    AuditSource {
        /// The id of the publisher or of the source.
        key: String,
        /// `actor` for a publisher, `source` for one of its publications.
        kind: &'static str,
        /// What a person calls it.
        title: String,
        /// Who published a source; `None` for publishers themselves.
        publisher: Option<String>,
        /// How many facts that apply it speaks for.
        facts: u32,
        /// Of how many of these it is known when it said so.
        dated: u32,
        /// The median of the days over these.
        median_days: Option<f64>,
        /// The most.
        max_days: Option<i32>,
    }
}

/// What the data of a portfolio cannot support at a moment, made by `Portfolio.audit`.
///
/// Every key of its JSON is an attribute. Iterating gives the findings, in the order of their codes; `len` is their
/// number.
///
/// Example:
///     >>> import milepost
///     >>> audit = milepost.embedded().audit("2026-07-01")
///     >>> contested = [finding.ids for finding in audit if finding.code == "contested"]
#[pyclass(frozen, module = "milepost")]
pub(crate) struct AuditReport {
    inner: milepost::AuditReport,
    asked: Asked,
    rows: RowCache,
    counts: RowCache,
    sources: RowCache,
}

asked!(AuditReport { rows, counts, sources });
rows!(AuditReport of Finding, |report| report.rows(), report.len());
forms!(
    AuditReport,
    |report| {
        let milepost::AuditOptions { within, r#where, stale_after_days } = report.options().clone();
        AuditDocument {
            milepost: VERSION.to_owned(),
            portfolio: report.portfolio_hash(),
            report: "audit",
            moment: report.moment(),
            within,
            r#where,
            stale_after_days,
            days_beyond_data: report.days_beyond_data(),
            counts: report.counts(),
            rows: report.rows().collect::<Vec<_>>(),
            sources: report.sources().to_vec(),
        }
    },
    "milepost.embedded().audit(\"2024-01-01\")"
);

#[pymethods]
impl AuditReport {
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

    /// Which report it is: `audit`.
    #[getter]
    fn report(&self) -> &'static str {
        "audit"
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

    /// After how many days without a fact something is stale.
    #[getter]
    fn stale_after_days(&self) -> u32 {
        self.inner.options().stale_after_days
    }

    /// By how many days the moment lies beyond what was looked for; `None` for an empty scope.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data()
    }

    /// How many findings there are under each code, none included.
    #[getter]
    fn counts<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, AuditCount>> {
        self.counts.get(py, || self.inner.counts().into_iter())
    }

    /// How punctual publishers are, and behind them single sources.
    #[getter]
    fn sources<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, AuditSource>> {
        self.sources.get(py, || self.inner.sources().iter().cloned())
    }

    fn __repr__(&self) -> String {
        format!("<AuditReport as of {}: {} findings>", self.inner.moment(), self.inner.len())
    }
}
