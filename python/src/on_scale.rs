//! Milestones on a published scale.

use milepost::{OnScaleDocument, VERSION};
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::options::WhereShown;
use crate::report::{RowCache, Rows, forms, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// A milestone on a scale.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().on_scale("greco", "2026-07-01").rows[0].reason
    ///     'continuing'
    ScaleRow {
        /// The id of the milestone.
        key: String,
        /// Its title.
        title: String,
        /// Its status.
        status: &'static str,
        /// Its level; `None` where the data cannot carry one.
        level: Option<&'static str>,
        /// Why it has none, such as `not_assessed`.
        reason: Option<&'static str>,
    }
}

value_class! {
    /// A level of a scale, and how many milestones have it.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().on_scale("greco", "2026-07-01").levels[0].level
    ///     'satisfactory'
    ScaleLevel {
        /// Its name in rows.
        level: &'static str,
        /// The code that the institution gives it.
        code: Option<&'static str>,
        /// What the institution calls it.
        name: String,
        /// How many milestones have it.
        milestones: u32,
    }
}

value_class! {
    /// Why milestones have no level, and how many have none for this.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().on_scale("greco", "2026-07-01").without_level[0].reason
    ///     'continuing'
    ScaleReason {
        /// The reason, as in rows.
        reason: &'static str,
        /// How many milestones.
        milestones: u32,
    }
}

value_class! {
    /// What the institution puts first: the share of some levels.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> headline = milepost.embedded().on_scale("greco", "2026-07-01").headline
    ///     >>> headline.milestones <= headline.of
    ///     True
    ScaleHeadline {
        /// The levels that are counted.
        levels: Texts,
        /// How many milestones have one of them.
        milestones: u32,
        /// Of how many: of all that are not continuing, or of those that have a level, as the institution counts.
        of: u32,
        /// The share; `None` where there are none.
        share: Option<f64>,
    }
}

value_class! {
    /// Something that a scale does not show.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().on_scale("greco", "2026-07-01").losses[0].code
    ///     'unit_changed'
    ScaleLoss {
        /// A stable word.
        code: &'static str,
        /// One sentence for a person.
        sentence: String,
    }
}

/// The milestones in the plan on a published scale, made by `Portfolio.on_scale`.
///
/// Every key of its JSON is an attribute. Iterating gives the milestones, in the order of their table; `len` is their
/// number.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.embedded().on_scale("rrf", "2026-07-01")
///     >>> all((row.level is None) != (row.reason is None) for row in report)
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct OnScaleReport {
    inner: milepost::OnScaleReport,
    asked: Asked,
    rows: RowCache,
    levels: RowCache,
    without_level: RowCache,
    losses: RowCache,
}

asked!(OnScaleReport { rows, levels, without_level, losses });
rows!(OnScaleReport of ScaleRow, |report| report.rows(), report.len());
forms!(
    OnScaleReport,
    |report| {
        let milepost::OnScaleOptions { within, r#where } = report.options().clone();
        OnScaleDocument {
            milepost: VERSION.to_owned(),
            portfolio: report.portfolio_hash(),
            report: "on_scale",
            name: report.name(),
            moment: report.moment(),
            within,
            r#where,
            days_beyond_data: report.days_beyond_data(),
            institution: report.institution(),
            url: report.url(),
            rows: report.rows().collect::<Vec<_>>(),
            levels: report.levels(),
            without_level: report.without_level(),
            headline: report.headline(),
            losses: report.losses(),
        }
    },
    "milepost.embedded().on_scale(\"rrf\", \"2024-01-01\")"
);

#[pymethods]
impl OnScaleReport {
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

    /// Which report it is: `on_scale`.
    #[getter]
    fn report(&self) -> &'static str {
        "on_scale"
    }

    /// The scale, such as `rrf`.
    #[getter]
    fn name(&self) -> &'static str {
        self.inner.name().as_str()
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

    /// By how many days the moment lies beyond what was looked for; `None` for an empty scope.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data()
    }

    /// Whose scale it is.
    #[getter]
    fn institution(&self) -> String {
        self.inner.institution()
    }

    /// Where it is published.
    #[getter]
    fn url(&self) -> &'static str {
        self.inner.url()
    }

    /// Every level, and how many milestones have it.
    #[getter]
    fn levels<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, ScaleLevel>> {
        self.levels.get(py, || self.inner.levels().into_iter())
    }

    /// Why other milestones have none, and how many.
    #[getter]
    fn without_level<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, ScaleReason>> {
        self.without_level.get(py, || self.inner.without_level().into_iter())
    }

    /// What the institution puts first; `None` where it publishes none, or the data cannot carry it.
    #[getter]
    fn headline(&self) -> Option<ScaleHeadline> {
        self.inner.headline().map(ScaleHeadline::from)
    }

    /// What the scale does not show of what the data hold.
    #[getter]
    fn losses<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, ScaleLoss>> {
        self.losses.get(py, || self.inner.losses().into_iter())
    }

    fn __repr__(&self) -> String {
        let (name, moment) = (self.inner.name(), self.inner.moment());
        format!("<OnScaleReport {name} as of {moment}: {} milestones>", self.inner.len())
    }
}
