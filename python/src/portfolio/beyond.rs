//! What goes beyond one strategy's milestones: successors, recommendations, indicators.

use milepost::{IndicatorsOptions, RecommendationsOptions, SuccessionOptions};
use pyo3::prelude::*;

use super::Portfolio;
use crate::asked::Asked;
use crate::indicators::IndicatorsReport;
use crate::moment::MomentArgument;
use crate::options::{List, Objects, Options};
use crate::recommendations::RecommendationsReport;
use crate::succession::SuccessionReport;

#[pymethods]
impl Portfolio {
    /// What becomes of the commitments of a strategy in the one that follows, or what remains open of it.
    ///
    /// State and lineage are kept apart: a commitment that is not closed is carried over, strengthened, narrowed, merged,
    /// split, replaced, dropped or unaddressed, as links from the new strategy to the old one say, and undecided while the
    /// new one is not adopted. What was only put forward decides nothing.
    ///
    /// Args:
    ///     old: The strategy whose commitments are looked at.
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     new: The strategy that follows; without one the rows are the open commitments, oldest first.
    ///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, `invalid_option`; `unknown_id` or `wrong_kind` for a strategy; `unsupported` for
    ///         a `new` that is the old one, or to which no link of lineage leads back.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> report = milepost.embedded().succession("thb21", "2026-07-01", new="thb26")
    ///     >>> report.total.undecided_weight == report.total.open_weight
    ///     True
    #[pyo3(signature = (old, moment, *, new=None, standing: "Literal['any', 'assessed']"="any"))]
    fn succession(
        slf: &Bound<'_, Self>,
        old: &str,
        moment: MomentArgument,
        new: Option<&str>,
        standing: &str,
    ) -> PyResult<SuccessionReport> {
        let options = Options::new(slf.py()).with("new", new)?.with("standing", standing)?;
        options.ask(
            Asked::new(slf, "succession", (old, moment.own()))?,
            SuccessionOptions::from_json,
            |portfolio, options| portfolio.succession(old, moment.0, options),
        )
    }

    /// What was answered to each recommendation, what addresses it, and how far that has got.
    ///
    /// A row stands for every recommendation that was made by the moment. Completion is that of the milestones that
    /// address it, themselves or through their actions, each counted once.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
    ///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, `invalid_option`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> report = milepost.embedded().recommendations("2026-07-01")
    ///     >>> report.total.addressed <= len(report)
    ///     True
    #[pyo3(signature = (
        moment, *, credit: "Literal['none', 'stated', 'half']"="none", standing: "Literal['any', 'assessed']"="any"
    ))]
    fn recommendations(
        slf: &Bound<'_, Self>,
        moment: MomentArgument,
        credit: &str,
        standing: &str,
    ) -> PyResult<RecommendationsReport> {
        let options = Options::new(slf.py()).with("credit", credit)?.with("standing", standing)?;
        options.ask(
            Asked::new(slf, "recommendations", (moment.own(),))?,
            RecommendationsOptions::from_json,
            |portfolio, options| Ok(portfolio.recommendations(moment.0, options)),
        )
    }

    /// Whether indicators move as they are meant to, by a published method; and where that cannot be told, why.
    ///
    /// A row stands for every indicator, and for every country that has observations of it. The latest vintage that is
    /// known of each period counts.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     method: `growth_rate` against the required one or fixed ones, `linear` distance to the target, or `trajectory`.
    ///     targets: Targets for countries, or in the place of those in the table: dicts with `indicator`, `period`, `value`
    ///         and perhaps `country`.
    ///     trajectory: The points of trajectories, in the same form, two or more for each.
    ///     natural_limits: Values that cannot be passed: dicts with `indicator` and `value`.
    ///     rates: Indicators that are rates of change themselves, by id.
    ///     yes_no: Indicators that are met or not, by id.
    ///     rules: `within_one_point` of a target of 0 or 100 is met; `zero_replaced` by 0.001.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, `invalid_option`, `unknown_id` or `wrong_kind`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.Portfolio.from_document({
    ///     ...     "milepost": 1,
    ///     ...     "indicators": [{"id": "i", "title": "Places", "direction": "up"}],
    ///     ...     "observations": [
    ///     ...         {"indicator": "i", "period": "2020", "value": 100},
    ///     ...         {"indicator": "i", "period": "2021", "value": 150},
    ///     ...     ],
    ///     ... })
    ///     >>> row = portfolio.indicators("2022-01-01").rows[0]
    ///     >>> row.verdict, row.observed
    ///     ('on_track', 0.5)
    #[pyo3(signature = (
        moment, *, method: "Literal['growth_rate', 'linear', 'trajectory']"="growth_rate", targets=None, trajectory=None,
        natural_limits=None, rates=None, yes_no=None, rules=None
    ))]
    #[expect(clippy::too_many_arguments, reason = "they are keywords in Python")]
    fn indicators<'py>(
        slf: &Bound<'py, Self>,
        moment: MomentArgument,
        method: &str,
        targets: Option<Objects<'py>>,
        trajectory: Option<Objects<'py>>,
        natural_limits: Option<Objects<'py>>,
        rates: Option<List<'py>>,
        yes_no: Option<List<'py>>,
        rules: Option<List<'py>>,
    ) -> PyResult<IndicatorsReport> {
        let options = Options::new(slf.py())
            .with("method", method)?
            .points("targets", targets)?
            .points("trajectory", trajectory)?
            .points("natural_limits", natural_limits)?
            .list("rates", rates)?
            .list("yes_no", yes_no)?
            .list("rules", rules)?;
        options.ask(
            Asked::new(slf, "indicators", (moment.own(),))?,
            IndicatorsOptions::from_json,
            |portfolio, options| portfolio.indicators(moment.0, options),
        )
    }
}
