//! What became of recommendations.

use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::report::{RowCache, forms, rows};
use crate::value::{Texts, value_class};

value_class! {
    /// A recommendation at a moment: what was answered, what addresses it, and how far that has got.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> row = milepost.embedded().recommendations("2026-07-01").rows[0]
    ///     >>> row.response
    ///     'none'
    RecommendationResponse {
        /// The id of the recommendation.
        key: String,
        /// Its title.
        title: String,
        /// Who made it.
        issuer: Option<String>,
        /// To whom.
        to: Texts,
        /// What it concerns.
        about: Texts,
        /// When it was made.
        published: Option<String>,
        /// By when it was to be followed.
        due: Option<String>,
        /// What was answered; `none` where no answer is known.
        response: &'static str,
        /// Since when that is the answer.
        since: Option<String>,
        /// The fact that decides.
        fact: Option<String>,
        /// `no`, `possibly` or `certainly`.
        overdue: &'static str,
        /// What is stated, or was concluded, to address it.
        addressed_by: Texts,
        /// What was only put forward as addressing it.
        candidates: Texts,
        /// How many milestones are in the plan that address it, themselves or through their actions.
        milestones: u32,
        /// Completion of these by weight, if everything that is silent is undone.
        completion_low: Option<f64>,
        /// The same, if everything that is silent, or possibly done, is done.
        completion_high: Option<f64>,
    }
}

value_class! {
    /// All recommendations that were made by the moment.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> total = milepost.embedded().recommendations("2026-07-01").total
    ///     >>> total.unanswered + total.accepted + total.rejected + total.fulfilled == total.recommendations
    ///     True
    RecommendationsTotal {
        /// How many there are: the sum of the next four.
        recommendations: u32,
        /// To how many no answer is known.
        unanswered: u32,
        /// How many were accepted, and no more is known.
        accepted: u32,
        /// How many were rejected.
        rejected: u32,
        /// How many were fulfilled.
        fulfilled: u32,
        /// How many something addresses.
        addressed: u32,
        /// How many are certainly overdue.
        overdue: u32,
        /// How many are overdue unless something happened that nobody has looked for yet.
        possibly_overdue: u32,
        /// How many milestones address any of them.
        milestones: u32,
        /// Completion of these, each once, if everything that is silent is undone.
        completion_low: Option<f64>,
        /// The same, if everything that is silent, or possibly done, is done.
        completion_high: Option<f64>,
    }
}

/// What became of recommendations, made by `Portfolio.recommendations`.
///
/// Iterating gives the rows, and `len` their number.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.embedded().recommendations("2026-07-01")
///     >>> all(row.completion_low is None or row.addressed_by for row in report)
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct RecommendationsReport {
    inner: milepost::RecommendationsReport,
    asked: Asked,
    rows: RowCache,
}

asked!(RecommendationsReport { rows });
rows!(RecommendationsReport of RecommendationResponse, |report| report.rows.iter().cloned(), report.rows.len());
forms!(RecommendationsReport, |report| report, "milepost.embedded().recommendations(\"2026-07-01\")");

#[pymethods]
impl RecommendationsReport {
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

    /// Which report it is: `recommendations`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment.into()
    }

    /// How much a milestone in progress counts: `none`, `stated` or `half`.
    #[getter]
    fn credit(&self) -> &'static str {
        self.inner.credit.as_str()
    }

    /// Whose word counts: `any` or `assessed`.
    #[getter]
    fn standing(&self) -> &'static str {
        self.inner.standing.as_str()
    }

    /// By how many days the moment lies beyond what was looked for; `None` without a recommendation.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data
    }

    /// All of them.
    #[getter]
    fn total(&self) -> RecommendationsTotal {
        self.inner.total.clone().into()
    }

    fn __repr__(&self) -> String {
        format!("<RecommendationsReport as of {}: {} rows>", self.inner.moment, self.inner.rows.len())
    }
}
