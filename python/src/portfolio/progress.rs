//! How far it has got, when, and why.

use milepost::{ChangesOptions, ExplainOptions, Measure, ProgressOptions, StatesOptions, TimelineOptions};
use pyo3::prelude::*;

use super::Portfolio;
use crate::asked::Asked;
use crate::changes::ChangesReport;
use crate::error::raise;
use crate::explain::ExplainReport;
use crate::moment::{DayArgument, MomentArgument};
use crate::options::{KnownOn, List, Options, Where};
use crate::progress::ProgressReport;
use crate::states::StatesReport;
use crate::timeline::TimelineReport;

#[pymethods]
impl Portfolio {
    /// How far each row has got at a moment: counts, completion as a range, what is overdue, what stands behind it.
    ///
    /// Completion is a range because silence is not failure: `completion_low` takes what no source reports for undone,
    /// `completion_high` for done. A milestone of several actions counts once in each row and once in the total.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     by: What the rows are: `strategy`, `area`, `action`, `milestone`, `actor` (responsible itself), `theme`,
    ///         `member`, `kind`, or `grouping:<id>`.
    ///     within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
    ///         groups, by id.
    ///     where: Only milestones that fit every key given with one of its values: `actor`, `theme`, `country`, `kind`,
    ///         `basis`.
    ///     credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
    ///     roll_up: `milestones` by weight; or `children`, where an area is the mean of its actions and a strategy that of
    ///         its areas.
    ///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
    ///     stale_after_days: After how many days without a fact an open milestone is stalled; 270 are nine months, as the
    ///         European Parliament counts.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`; `invalid_option` for a word or a key that there is not; `unknown_id` or
    ///         `wrong_kind` for an id; `unsupported` for `children` of rows that have none.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> moment = milepost.Moment("2024-01-01", known_on="2024-01-01")
    ///     >>> report = milepost.embedded().progress(moment, by="strategy", within=["thb21"])
    ///     >>> [row.key for row in report if row.milestones]
    ///     ['thb21']
    #[pyo3(signature = (
        moment, *, by="area", within=None, r#where=None, credit: "Literal['none', 'stated', 'half']"="none",
        roll_up: "Literal['milestones', 'children']"="milestones", standing: "Literal['any', 'assessed']"="any",
        stale_after_days: "int"=270
    ))]
    #[expect(clippy::too_many_arguments, reason = "they are keywords in Python")]
    fn progress<'py>(
        slf: &Bound<'py, Self>,
        moment: MomentArgument,
        by: &str,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        credit: &str,
        roll_up: &str,
        standing: &str,
        stale_after_days: i64,
    ) -> PyResult<ProgressReport> {
        let options = Options::new(slf.py())
            .with("by", by)?
            .scope(within, r#where)?
            .with("credit", credit)?
            .with("roll_up", roll_up)?
            .with("standing", standing)?
            .with("stale_after_days", stale_after_days)?;
        options.ask(Asked::new(slf, "progress", (moment.own(),))?, ProgressOptions::from_json, |portfolio, options| {
            portfolio.progress(moment.0, options)
        })
    }

    /// The state of every milestone, or of each of its members, at a moment.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
    ///         groups, by id.
    ///     where: Only milestones that fit every key given with one of its values: `actor`, `theme`, `country`, `kind`,
    ///         `basis`.
    ///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
    ///     stale_after_days: After how many days without a fact an open milestone is stalled; 270 are nine months, as the
    ///         European Parliament counts.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, `invalid_option`, `unknown_id` or `wrong_kind`, as for
    ///         `progress`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> states = milepost.embedded().states("2024-01-01", within=["thb21"])
    ///     >>> all(row.status != "completed" or row.since for row in states)
    ///     True
    #[pyo3(signature = (
        moment, *, within=None, r#where=None, standing: "Literal['any', 'assessed']"="any", stale_after_days: "int"=270
    ))]
    fn states<'py>(
        slf: &Bound<'py, Self>,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        standing: &str,
        stale_after_days: i64,
    ) -> PyResult<StatesReport> {
        let options = Options::new(slf.py())
            .scope(within, r#where)?
            .with("standing", standing)?
            .with("stale_after_days", stale_after_days)?;
        options.ask(Asked::new(slf, "states", (moment.own(),))?, StatesOptions::from_json, |portfolio, options| {
            portfolio.states(moment.0, options)
        })
    }

    /// Completion and what is overdue, on a series of days.
    ///
    /// The row of a day says what `progress` says at the moment of that day.
    ///
    /// Args:
    ///     start: The first day: a `datetime.date` or ISO text.
    ///     end: The last day, which is always one of the timeline.
    ///     step: How far the days lie apart, counted from the start: `day`, `week`, `month`, `quarter` or `year`.
    ///     by: What the rows of each day are, as for `progress`; one row, the whole scope, if left out.
    ///     known_on: What is known on each day: everything if left out, what was published by a day, or with
    ///         `as_published` what was by each day.
    ///     within: Only what is reachable from any of these, as for `progress`.
    ///     where: Only milestones that fit, as for `progress`.
    ///     credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
    ///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment` for what is no day, or an end before the start; `limit_exceeded` for more than
    ///         36,525 days or 20,000,000 rows; `unknown_id`, `wrong_kind` or `invalid_option` for what the options name.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> timeline = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="quarter", known_on="as_published")
    ///     >>> [str(row.date) for row in timeline.rows[:3]]
    ///     ['2021-04-30', '2021-07-30', '2021-10-30']
    #[pyo3(signature = (
        start, end, *, step: "Literal['day', 'week', 'month', 'quarter', 'year']"="month", by=None, known_on=None,
        within=None, r#where=None, credit: "Literal['none', 'stated', 'half']"="none",
        standing: "Literal['any', 'assessed']"="any"
    ))]
    #[expect(clippy::too_many_arguments, reason = "they are keywords in Python")]
    fn timeline<'py>(
        slf: &Bound<'py, Self>,
        start: DayArgument,
        end: DayArgument,
        step: &str,
        by: Option<&str>,
        known_on: Option<KnownOn<'py>>,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        credit: &str,
        standing: &str,
    ) -> PyResult<TimelineReport> {
        let (start, end) = (start.day("start")?, end.day("end")?);
        let options = Options::new(slf.py())
            .with("step", step)?
            .with("by", by)?
            .with("known_on", known_on)?
            .scope(within, r#where)?
            .with("credit", credit)?
            .with("standing", standing)?;
        options.ask(Asked::new(slf, "timeline", (start, end))?, TimelineOptions::from_json, |portfolio, options| {
            portfolio.timeline(start, end, options)
        })
    }

    /// What differs between two moments: each difference with exactly one cause, and its share of the whole.
    ///
    /// The parts of the causes in `totals` add up to the difference of each figure.
    ///
    /// Args:
    ///     before: The earlier moment: a `datetime.date`, ISO text, or a `Moment`.
    ///     after: The later moment, in the same forms; on neither clock may it be earlier.
    ///     earlier: Last year's file, say: what differs between it and this one at the earlier moment is told too, as
    ///         `edited`.
    ///     within: Ids of strategies, areas, actions, milestones, themes, actors or groups; only what is reachable from
    ///         these counts.
    ///     where: What milestones have to fit: a dict of `actor`, `theme`, `country`, `kind` and `basis`, each a list.
    ///     credit: How much a milestone in progress counts: `none`, `stated` or `half`.
    ///     standing: Whose word counts: `any` or `assessed`.
    ///     stale_after_days: After how many days without a fact an open milestone is stalled.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, also where the earlier moment is later on either clock; `unsupported` for an
    ///         earlier file about other strategies; `unknown_id`, `wrong_kind` or `invalid_option` for what the options
    ///         name.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> changes = milepost.embedded().changes("2023-11-10", "2026-07-01")
    ///     >>> {row.cause for row in changes} <= {"plan", "time_passed", "deadline_revised", "happened",
    ///     ...                                    "published_late", "corrected"}
    ///     True
    #[pyo3(signature = (
        before, after, *, earlier=None, within=None, r#where=None, credit: "Literal['none', 'stated', 'half']"="none",
        standing: "Literal['any', 'assessed']"="any", stale_after_days: "int"=270
    ))]
    #[expect(clippy::too_many_arguments, reason = "they are the keywords of a call")]
    fn changes<'py>(
        slf: &Bound<'py, Self>,
        before: MomentArgument,
        after: MomentArgument,
        earlier: Option<&Bound<'py, Self>>,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        credit: &str,
        standing: &str,
        stale_after_days: i64,
    ) -> PyResult<ChangesReport> {
        let options = Options::new(slf.py())
            .scope(within, r#where)?
            .with("credit", credit)?
            .with("standing", standing)?
            .with("stale_after_days", stale_after_days)?
            .object("earlier", earlier)?;
        let earlier = earlier.map(|earlier| earlier.get().0.clone());
        options.ask(
            Asked::new(slf, "changes", (before.own(), after.own()))?,
            ChangesOptions::from_json,
            |portfolio, options| portfolio.changes(before.0, after.0, &ChangesOptions { earlier, ..options.clone() }),
        )
    }

    /// Why a figure is what it is: the facts that make it, those that do not and why, the rules, and the arithmetic.
    ///
    /// The last step gives the figure, the same as in the report that has it. Whoever does the arithmetic again from the
    /// inputs of the steps gets the same number.
    ///
    /// Args:
    ///     measure: A key of a progress row such as `completion_low`, of a state such as `status`, or
    ///         `days_beyond_data`.
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     key: The id of what the row is about, or of the milestone whose state it is; the total if left out.
    ///     by: What the rows are, as for `progress`; if left out, what `key` names.
    ///     member: The id of the member whose state it is.
    ///     within: Only what is reachable from any of these, as for `progress`.
    ///     where: Only milestones that fit, as for `progress`.
    ///     credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
    ///     roll_up: `milestones` by weight; or `children`, level by level.
    ///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
    ///     stale_after_days: After how many days without a fact an open milestone is stalled.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`; `invalid_option` for a measure or a word that there is not, or where `key`
    ///         names an actor that is both responsible and a member; `unknown_id` or `wrong_kind` for an id;
    ///         `unsupported` where there is no such figure.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.embedded()
    ///     >>> why = portfolio.explain("completed", "2024-01-01", key="thb21")
    ///     >>> why.value == portfolio.progress("2024-01-01", by="strategy", within=["thb21"]).total.completed
    ///     True
    #[pyo3(signature = (
        measure, moment, *, key=None, by=None, member=None, within=None, r#where=None,
        credit: "Literal['none', 'stated', 'half']"="none", roll_up: "Literal['milestones', 'children']"="milestones",
        standing: "Literal['any', 'assessed']"="any", stale_after_days: "int"=270
    ))]
    #[expect(clippy::too_many_arguments, reason = "they are keywords in Python")]
    fn explain<'py>(
        slf: &Bound<'py, Self>,
        measure: &str,
        moment: MomentArgument,
        key: Option<&str>,
        by: Option<&str>,
        member: Option<&str>,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        credit: &str,
        roll_up: &str,
        standing: &str,
        stale_after_days: i64,
    ) -> PyResult<ExplainReport> {
        let figure: Measure = measure.parse().map_err(|error: milepost::Error| raise(error.with_path("measure")))?;
        let options = Options::new(slf.py())
            .with("key", key)?
            .with("by", by)?
            .with("member", member)?
            .scope(within, r#where)?
            .with("credit", credit)?
            .with("roll_up", roll_up)?
            .with("standing", standing)?
            .with("stale_after_days", stale_after_days)?;
        options.ask(
            Asked::new(slf, "explain", (measure, moment.own()))?,
            ExplainOptions::from_json,
            |portfolio, options| portfolio.explain(figure, moment.0, options),
        )
    }
}
