//! The plan: what depends on what, what a delay does, what to finish first.

use milepost::{EarnedScheduleOptions, ScheduleOptions};
use pyo3::prelude::*;

use super::Portfolio;
use crate::asked::Asked;
use crate::blockers::BlockersReport;
use crate::earned_schedule::EarnedScheduleReport;
use crate::impact::ImpactReport;
use crate::moment::MomentArgument;
use crate::options::{List, Options, Where};
use crate::schedule::ScheduleReport;

#[pymethods]
impl Portfolio {
    /// What holds the plan up: when each milestone can and must be reached, with how much room, and what is critical.
    ///
    /// The critical path method over the milestones in the plan and the links of `after`, all four types with lags. What is
    /// completed stands at its day, what is open cannot finish before the moment, and what depends on a duration that nobody
    /// states is `None`.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     within: Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups.
    ///         What is outside still bounds what is inside.
    ///     where: Only what fits: lists under `actor`, `theme`, `country`, `kind`, `basis`, all keys to hold.
    ///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, `invalid_option`; `unknown_id` or `wrong_kind` for an id; `date_out_of_range` where
    ///         a day would lie outside the years 1000 to 9999.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> report = milepost.embedded().schedule("2024-06-30", within=["thb21"])
    ///     >>> any(row.critical_by_path for row in report)
    ///     True
    #[pyo3(signature = (moment, *, within=None, r#where=None, standing: "Literal['any', 'assessed']"="any"))]
    fn schedule<'py>(
        slf: &Bound<'py, Self>,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        standing: &str,
    ) -> PyResult<ScheduleReport> {
        let options = Options::new(slf.py()).scope(within, r#where)?.with("standing", standing)?;
        options.ask(Asked::new(slf, "schedule", (moment.own(),))?, ScheduleOptions::from_json, |portfolio, options| {
            portfolio.schedule(moment.0, options)
        })
    }

    /// What slips when a milestone finishes later, by how much at least, and which due dates can then not be met.
    ///
    /// Unknown durations count as at least 0: what is said holds however long they are.
    ///
    /// Args:
    ///     id: The milestone that is delayed.
    ///     delay_days: By how many calendar days it finishes later; its start stays.
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     within: Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups.
    ///     where: Only what fits: lists under `actor`, `theme`, `country`, `kind`, `basis`, all keys to hold.
    ///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`; `unknown_id` or `wrong_kind` for an id; `unsupported` for a milestone that is closed
    ///         or not in the plan; `invalid_option` for a delay below 0; `date_out_of_range` where a day would lie outside the
    ///         years 1000 to 9999.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> impact = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
    ///     >>> [row.key for row in impact if row.certain_days == 90][-1]
    ///     'thb21/ov/revise/in-force'
    #[pyo3(signature = (id, delay_days, moment, *, within=None, r#where=None, standing: "Literal['any', 'assessed']"="any"))]
    fn impact<'py>(
        slf: &Bound<'py, Self>,
        id: &str,
        delay_days: i64,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        standing: &str,
    ) -> PyResult<ImpactReport> {
        let options = Options::new(slf.py()).scope(within, r#where)?.with("standing", standing)?;
        options.ask(
            Asked::new(slf, "impact", (id, delay_days, moment.own()))?,
            ScheduleOptions::from_json,
            |portfolio, options| portfolio.impact(id, delay_days, moment.0, options),
        )
    }

    /// What to finish first: overdue milestones that wait on nothing overdue, by what completing each would free.
    ///
    /// What it would free is what a report of the same moment says once it is completed, and no estimate.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     within: Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups.
    ///     where: Only what fits: lists under `actor`, `theme`, `country`, `kind`, `basis`, all keys to hold.
    ///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, `invalid_option`; `unknown_id` or `wrong_kind` for an id.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> [row.key for row in milepost.embedded().blockers("2020-12-31")]
    ///     []
    #[pyo3(signature = (moment, *, within=None, r#where=None, standing: "Literal['any', 'assessed']"="any"))]
    fn blockers<'py>(
        slf: &Bound<'py, Self>,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        standing: &str,
    ) -> PyResult<BlockersReport> {
        let options = Options::new(slf.py()).scope(within, r#where)?.with("standing", standing)?;
        options.ask(Asked::new(slf, "blockers", (moment.own(),))?, ScheduleOptions::from_json, |portfolio, options| {
            portfolio.blockers(moment.0, options)
        })
    }

    /// How far behind its plan each row is, in calendar days, and when it is finished if it goes on like that.
    ///
    /// The method is earned schedule (Lipke): the day of the plan by which as much weight was due as is done, against the day
    /// that it is. Each figure is a range, from what is known to be done to what may be. Where it cannot be told, `reason`
    /// says why.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     by: What the rows are: `strategy`, `area`, `action`, `milestone`, `actor`, `theme`, `member`, `kind` or
    ///         `grouping:<id>`.
    ///     within: Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups.
    ///     where: Only what fits: lists under `actor`, `theme`, `country`, `kind`, `basis`, all keys to hold.
    ///     credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
    ///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, `invalid_option`; `unknown_id` or `wrong_kind` for an id.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> report = milepost.embedded().earned_schedule("2024-06-30", by="strategy", within=["thb21"])
    ///     >>> report.total.actual_days
    ///     1276
    #[pyo3(signature = (
        moment, *, by="area", within=None, r#where=None, credit: "Literal['none', 'stated', 'half']"="none",
        standing: "Literal['any', 'assessed']"="any"
    ))]
    fn earned_schedule<'py>(
        slf: &Bound<'py, Self>,
        moment: MomentArgument,
        by: &str,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        credit: &str,
        standing: &str,
    ) -> PyResult<EarnedScheduleReport> {
        let options = Options::new(slf.py())
            .with("by", by)?
            .scope(within, r#where)?
            .with("credit", credit)?
            .with("standing", standing)?;
        options.ask(
            Asked::new(slf, "earned_schedule", (moment.own(),))?,
            EarnedScheduleOptions::from_json,
            |portfolio, options| portfolio.earned_schedule(moment.0, options),
        )
    }
}
