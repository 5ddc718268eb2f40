//! Whether indicators move as they are meant to.

use chrono::NaiveDate;
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::object::ObjectList;
use crate::report::{RowCache, forms, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// An indicator at a moment, for the whole or for one country: what was used, and what it amounts to.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> row = milepost.embedded().indicators("2026-07-01").rows[0]
    ///     >>> row.verdict, row.reason
    ///     (None, 'descriptive')
    IndicatorVerdict {
        /// The id of the indicator.
        key: String,
        /// Its title.
        title: String,
        /// The country that the row is about; `None` for the whole.
        country: Option<String>,
        /// Its unit.
        unit: Option<String>,
        /// Which way it is meant to move.
        direction: Option<&'static str>,
        /// From where it is measured.
        baseline: Option<f64>,
        /// The period of that value.
        baseline_period: Option<String>,
        /// What to know about that value.
        baseline_flag: Option<&'static str>,
        /// The observation that it is; `None` where it is stated.
        baseline_observation: Option<String>,
        /// When that became known.
        baseline_vintage: Option<NaiveDate>,
        /// The latest value.
        latest: Option<f64>,
        /// The period of the latest value.
        period: Option<String>,
        /// What to know about the latest value.
        flag: Option<&'static str>,
        /// The observation that it is.
        observation: Option<String>,
        /// When that became known: of several vintages the last that was known.
        vintage: Option<NaiveDate>,
        /// Where it is to get.
        target: Option<f64>,
        /// When.
        target_period: Option<String>,
        /// Which part of the method decided: `target`, `no_target`, `trajectory`, or mere `comparison`.
        rule: Option<&'static str>,
        /// By how much a natural limit lowers what is asked.
        factor: Option<f64>,
        /// The growth a year, or the share of the way that was covered.
        observed: Option<f64>,
        /// The growth a year that the target requires, or the share that should have been covered.
        required: Option<f64>,
        /// Growth in the good direction over the size of the required one.
        ratio: Option<f64>,
        /// The share covered less the share that should have been.
        gap: Option<f64>,
        /// How many years ahead of the trajectory it is; negative is behind.
        time_gap_years: Option<f64>,
        /// The verdict in the words of the method; `None` where it cannot be judged.
        verdict: Option<&'static str>,
        /// The score from -5 to 5, where the method gives one.
        score: Option<f64>,
        /// Why there is no figure.
        reason: Option<&'static str>,
        /// What else to know of how it was judged.
        notes: Texts,
        /// The method and its version.
        method: &'static str,
    }
}

value_class! {
    /// How many rows there are of each kind.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> total = milepost.embedded().indicators("2026-07-01").total
    ///     >>> total.not_assessable == total.rows
    ///     True
    IndicatorsTotal {
        /// How many rows there are: the sum of the next nine.
        rows: u32,
        /// How many have achieved their target.
        target_achieved: u32,
        /// How many are on track.
        on_track: u32,
        /// How many make progress that has to become faster.
        acceleration_needed: u32,
        /// How many make limited progress.
        limited_progress: u32,
        /// How many deteriorate.
        deterioration: u32,
        /// How many have not achieved a target whose time is over, or that is met or not.
        target_not_achieved: u32,
        /// How many are on their trajectory, or ahead of it.
        on_trajectory: u32,
        /// How many are behind it.
        behind_trajectory: u32,
        /// How many cannot be judged.
        not_assessable: u32,
    }
}

/// Whether indicators move as they are meant to, made by `Portfolio.indicators`.
///
/// Iterating gives the rows, and `len` their number.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.embedded().indicators("2026-07-01", method="linear")
///     >>> {row.method for row in report}
///     {'linear/1'}
#[pyclass(frozen, module = "milepost")]
pub(crate) struct IndicatorsReport {
    inner: milepost::IndicatorsReport,
    asked: Asked,
    rows: RowCache,
}

asked!(IndicatorsReport { rows });
rows!(IndicatorsReport of IndicatorVerdict, |report| report.rows.iter().cloned(), report.rows.len());
forms!(IndicatorsReport, |report| report, "milepost.embedded().indicators(\"2026-07-01\")");

#[pymethods]
impl IndicatorsReport {
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

    /// Which report it is: `indicators`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment.into()
    }

    /// How indicators are judged: `growth_rate`, `linear` or `trajectory`.
    #[getter]
    fn method(&self) -> &'static str {
        self.inner.method.as_str()
    }

    /// Targets for countries, or in the place of those in the table.
    #[getter]
    fn targets<'py>(&self, py: Python<'py>) -> PyResult<Option<ObjectList<'py>>> {
        ObjectList::shown(py, self.inner.targets.as_ref())
    }

    /// The points of the trajectories.
    #[getter]
    fn trajectory<'py>(&self, py: Python<'py>) -> PyResult<Option<ObjectList<'py>>> {
        ObjectList::shown(py, self.inner.trajectory.as_ref())
    }

    /// Natural limits.
    #[getter]
    fn natural_limits<'py>(&self, py: Python<'py>) -> PyResult<Option<ObjectList<'py>>> {
        ObjectList::shown(py, self.inner.natural_limits.as_ref())
    }

    /// The ids of indicators that are rates of change themselves.
    #[getter]
    fn rates(&self) -> Option<Texts> {
        self.inner.rates.clone().map(Shown::shown)
    }

    /// The ids of indicators that are met or not.
    #[getter]
    fn yes_no(&self) -> Option<Texts> {
        self.inner.yes_no.clone().map(Shown::shown)
    }

    /// Rules that some institutions apply.
    #[getter]
    fn rules(&self) -> Option<Texts> {
        let rules = self.inner.rules.as_ref()?;
        Some(Texts(rules.iter().map(ToString::to_string).collect()))
    }

    /// How many rows there are of each kind.
    #[getter]
    fn total(&self) -> IndicatorsTotal {
        self.inner.total.clone().into()
    }

    fn __repr__(&self) -> String {
        format!(
            "<IndicatorsReport as of {} by {}: {} rows>",
            self.inner.moment,
            self.inner.method,
            self.inner.rows.len()
        )
    }
}
