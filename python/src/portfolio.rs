//! Portfolios: handles on those of the core.

use std::hash::{DefaultHasher, Hash, Hasher};

use milepost::{
    AuditOptions, BriefOptions, CalendarOptions, ChangesOptions, EarnedScheduleOptions, ElementsOptions, Error,
    ExplainOptions, GraphFormat, GraphOptions, IndicatorsOptions, Measure, NeighboursOptions, OnScaleOptions,
    ProgressOptions, ReachOptions, RecommendationsOptions, STALE_AFTER_DAYS, ScheduleOptions, StatesOptions,
    SuccessionOptions, TimelineOptions,
};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

use crate::audit::AuditReport;
use crate::blockers::BlockersReport;
use crate::brief::BriefReport;
use crate::changes::ChangesReport;
use crate::document;
use crate::dossier::Dossier;
use crate::earned_schedule::EarnedScheduleReport;
use crate::element::Element;
use crate::elements::ElementsReport;
use crate::error::raise;
use crate::explain::ExplainReport;
use crate::extent::Extent;
use crate::impact::ImpactReport;
use crate::indicators::IndicatorsReport;
use crate::limits::Limits;
use crate::moment::{DayArgument, MomentArgument};
use crate::on_scale::OnScaleReport;
use crate::options::{DocumentArgument, Kind, Kinds, KnownOn, List, MomentOption, Objects, Options, Where, Whole};
use crate::progress::ProgressReport;
use crate::recommendations::RecommendationsReport;
use crate::schedule::ScheduleReport;
use crate::states::StatesReport;
use crate::succession::SuccessionReport;
use crate::timeline::TimelineReport;

/// One or more strategies with everything known about them: dated, sourced facts on a graph.
///
/// A portfolio is checked when it is loaded and never changes after; methods that change something give a new one.
/// Copying costs nothing, threads may share one, and calls run detached from the interpreter. Two portfolios are equal
/// when their hashes are, and one can be pickled, as its JSON.
///
/// Example:
///     >>> import milepost
///     >>> portfolio = milepost.Portfolio.from_document({
///     ...     "milepost": 1,
///     ...     "strategies": [{"id": "s", "title": "A strategy", "adopted": "2021-04-14"}],
///     ...     "areas": [{"id": "s/a", "strategy": "s", "title": "An area"}],
///     ...     "actions": [{"id": "s/a/1", "areas": ["s/a"], "title": "An action"}],
///     ...     "milestones": [{"id": "m", "actions": ["s/a/1"], "title": "Act proposed"}],
///     ...     "facts": [{"about": "m", "status": "completed", "happened": "2022-12-19"}],
///     ... })
///     >>> portfolio.progress("2023-01-01").total.completion_low
///     1.0
#[pyclass(frozen, module = "milepost")]
#[derive(Clone)]
pub(crate) struct Portfolio(milepost::Portfolio);

#[pymethods]
impl Portfolio {
    /// Loads a portfolio from the JSON text of a document.
    ///
    /// Args:
    ///     text: A document: `{"milepost": 1, "strategies": [...], "areas": [...], ...}`.
    ///     limits: The largest document to take; `None` for the defaults.
    ///
    /// Raises:
    ///     MilepostError: `empty_document`, `not_json`, `wrong_shape`, `wrong_version` or `limit_exceeded` where the text
    ///         is no document, else `invalid_document`; `findings` says all that is wrong at once.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.Portfolio.from_json('{"milepost": 1}')
    ///     >>> portfolio.progress("2024-01-01").total.completion_low is None
    ///     True
    #[classmethod]
    #[pyo3(signature = (text, *, limits=None))]
    fn from_json(class: &Bound<'_, PyType>, text: &Bound<'_, PyString>, limits: Option<Limits>) -> PyResult<Self> {
        let text = document::utf8(text).map_err(raise)?;
        load(class.py(), &text, limits)
    }

    /// Loads a portfolio from a document given as plain data.
    ///
    /// That is a dict such as `json.load` makes. What it holds must be plain: dict, list, str, int, float, bool, None, and `datetime.date`, which is read as ISO
    /// text. A `datetime` counts as its day at midnight only.
    ///
    /// Args:
    ///     document: The document.
    ///     limits: The largest document to take, in bytes of its JSON; `None` for the defaults.
    ///
    /// Raises:
    ///     MilepostError: `not_plain_data` for anything else in it, saying where; and all that `from_json` raises.
    ///
    /// Example:
    ///     >>> import datetime, milepost
    ///     >>> document = {"milepost": 1, "strategies": [{"id": "s", "title": "S", "adopted": datetime.date(2021, 4, 14)}]}
    ///     >>> milepost.Portfolio.from_document(document).element("s").row["adopted"]
    ///     '2021-04-14'
    #[classmethod]
    #[pyo3(signature = (document, *, limits=None))]
    fn from_document(
        class: &Bound<'_, PyType>,
        document: DocumentArgument<'_>,
        limits: Option<Limits>,
    ) -> PyResult<Self> {
        let text = document::to_text(&document.0).map_err(raise)?;
        load(class.py(), &text, limits)
    }

    /// This portfolio and another: the union of their rows, one's own first.
    ///
    /// The language in the head stays one's own. The same row in both counts once.
    ///
    /// Args:
    ///     other: The other portfolio.
    ///
    /// Raises:
    ///     MilepostError: `invalid_document` when an id stands in both with different content; `findings` names both tables.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.embedded()
    ///     >>> portfolio.merge(portfolio) == portfolio
    ///     True
    fn merge(&self, py: Python<'_>, other: &Self) -> PyResult<Self> {
        py.detach(|| self.0.merge(&other.0)).map(Self).map_err(raise)
    }

    /// This portfolio with further rows.
    ///
    /// Args:
    ///     tables: The rows by table, as in a document; its head may be left out.
    ///
    /// Raises:
    ///     MilepostError: `not_plain_data` or `invalid_document`, as when loading.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.Portfolio.from_json('{"milepost": 1}')
    ///     >>> portfolio.with_rows({"themes": [{"id": "t", "title": "A theme"}]}).element("t").title
    ///     'A theme'
    fn with_rows(&self, py: Python<'_>, tables: DocumentArgument<'_>) -> PyResult<Self> {
        let text = document::to_text(&tables.0).map_err(raise)?;
        py.detach(|| self.0.with_rows_json(&text, &milepost::Limits::default())).map(Self).map_err(raise)
    }

    /// This portfolio without what is internal: facts so marked, and what only concerns them.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().publishable() == milepost.embedded()
    ///     True
    fn publishable(&self, py: Python<'_>) -> PyResult<Self> {
        py.detach(|| self.0.publishable()).map(Self).map_err(raise)
    }

    /// The document as canonical JSON (RFC 8785): rows as they were written, nulls and empty lists left out.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.Portfolio.from_json('{"lang": "en", "milepost": 1, "areas": []}').to_json()
    ///     '{"lang":"en","milepost":1}'
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.to_json())
    }

    /// The SHA-256 of the portfolio's content, as 64 hexadecimal digits: the same in every language.
    ///
    /// It is computed when first asked for.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> len(milepost.embedded().hash())
    ///     64
    fn hash(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.hash())
    }

    /// The first and last dates on both clocks, up to when sources were searched, and the day to show first.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> extent = milepost.embedded().extent()
    ///     >>> extent.first_happened <= extent.last_happened
    ///     True
    fn extent(&self, py: Python<'_>) -> Extent {
        py.detach(|| self.0.extent()).into()
    }

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
        &self,
        py: Python<'py>,
        moment: MomentArgument,
        by: &str,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        credit: &str,
        roll_up: &str,
        standing: &str,
        stale_after_days: i64,
    ) -> PyResult<ProgressReport> {
        let options = Options::new(py)
            .with("by", by)?
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where.map(Where::checked).transpose()?)?
            .with("credit", credit)?
            .with("roll_up", roll_up)?
            .with("standing", standing)?
            .with("stale_after_days", stale_after_days)?
            .read(ProgressOptions::from_json)?;
        py.detach(|| self.0.progress(moment.0, &options)).map(ProgressReport::from).map_err(raise)
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
        &self,
        py: Python<'py>,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        standing: &str,
        stale_after_days: i64,
    ) -> PyResult<StatesReport> {
        let options = Options::new(py)
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where.map(Where::checked).transpose()?)?
            .with("standing", standing)?
            .with("stale_after_days", stale_after_days)?
            .read(StatesOptions::from_json)?;
        py.detach(|| self.0.states(moment.0, &options)).map(StatesReport::from).map_err(raise)
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
        &self,
        py: Python<'py>,
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
        let measure: Measure = measure.parse().map_err(|error: milepost::Error| raise(error.with_path("measure")))?;
        let options = Options::new(py)
            .with("key", key)?
            .with("by", by)?
            .with("member", member)?
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where.map(Where::checked).transpose()?)?
            .with("credit", credit)?
            .with("roll_up", roll_up)?
            .with("standing", standing)?
            .with("stale_after_days", stale_after_days)?
            .read(ExplainOptions::from_json)?;
        py.detach(|| self.0.explain(measure, moment.0, &options)).map(ExplainReport::from).map_err(raise)
    }

    /// What the data cannot support at a moment, one finding a row, and how punctual its sources are.
    ///
    /// Findings keep nothing from being computed: they say on which figures not to build.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
    ///         groups, by id.
    ///     where: Only milestones that fit every key given with one of its values: `actor`, `theme`, `country`, `kind`,
    ///         `basis`.
    ///     stale_after_days: After how many days without a fact something that was begun is stale.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, `invalid_option`, `unknown_id` or `wrong_kind`, as for
    ///         `progress`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> audit = milepost.embedded().audit("2026-07-01", within=["thb21"])
    ///     >>> sum(count.findings for count in audit.counts) == len(audit)
    ///     True
    #[pyo3(signature = (moment, *, within=None, r#where=None, stale_after_days: "int"=270))]
    fn audit<'py>(
        &self,
        py: Python<'py>,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        stale_after_days: i64,
    ) -> PyResult<AuditReport> {
        let options = Options::new(py)
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where.map(Where::checked).transpose()?)?
            .with("stale_after_days", stale_after_days)?
            .read(AuditOptions::from_json)?;
        py.detach(|| self.0.audit(moment.0, &options)).map(AuditReport::from).map_err(raise)
    }

    /// The milestones in the plan on a published scale, with what the scale cannot carry and what it loses.
    ///
    /// A level that would say more than the data hold is not given; the row says what is missing.
    ///
    /// Args:
    ///     name: The scale: `rrf` (Recovery and Resilience Scoreboard), `ocds` (Open Contracting), `ogp` (Open Government
    ///         Partnership), `eca` (European Court of Auditors), `greco`, `csr` (European Semester) or `iati`.
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
    ///         groups, by id.
    ///     where: Only milestones that fit every key given with one of its values: `actor`, `theme`, `country`, `kind`,
    ///         `basis`.
    ///
    /// Raises:
    ///     MilepostError: `invalid_option` for a scale that there is not, with the nearest as a hint; `invalid_moment`,
    ///         `unknown_id` or `wrong_kind`, as for `progress`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> report = milepost.embedded().on_scale("rrf", "2026-07-01", within=["thb21"])
    ///     >>> report.headline.milestones <= report.headline.of
    ///     True
    #[pyo3(signature = (
        name: "Literal['rrf', 'ocds', 'ogp', 'eca', 'greco', 'csr', 'iati']", moment, *, within=None, r#where=None
    ))]
    fn on_scale<'py>(
        &self,
        py: Python<'py>,
        name: &str,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
    ) -> PyResult<OnScaleReport> {
        let name: milepost::Scale = name.parse().map_err(raise)?;
        let options = Options::new(py)
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where.map(Where::checked).transpose()?)?
            .read(OnScaleOptions::from_json)?;
        py.detach(|| self.0.on_scale(name, moment.0, &options)).map(OnScaleReport::from).map_err(raise)
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
        &self,
        py: Python<'py>,
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
        let options = Options::new(py)
            .with("step", step)?
            .with("by", by)?
            .with("known_on", known_on)?
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where.map(Where::checked).transpose()?)?
            .with("credit", credit)?
            .with("standing", standing)?
            .read(TimelineOptions::from_json)?;
        py.detach(|| self.0.timeline(start, end, &options)).map(TimelineReport::from).map_err(raise)
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
        &self,
        py: Python<'py>,
        before: MomentArgument,
        after: MomentArgument,
        earlier: Option<&Self>,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        credit: &str,
        standing: &str,
        stale_after_days: i64,
    ) -> PyResult<ChangesReport> {
        let plain = Options::new(py)
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where.map(Where::checked).transpose()?)?
            .with("credit", credit)?
            .with("standing", standing)?
            .with("stale_after_days", stale_after_days)?
            .read(ChangesOptions::from_json)?;
        let options = ChangesOptions { earlier: earlier.map(|earlier| earlier.0.clone()), ..plain };
        py.detach(|| self.0.changes(before.0, after.0, &options)).map(ChangesReport::from).map_err(raise)
    }

    /// One document for a parliament: how far it has got, what was done, what is late, disputed or not known, and why.
    ///
    /// Its figures are those of `progress` with its defaults, its states those of `states`.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     since: The moment of the last brief, in the same forms: what was completed since is listed. A day is told by
    ///         what the brief is told by.
    ///     within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
    ///         groups, by id.
    ///     lang: The language that it is written in where `to_markdown` or `to_html` asks for none: `en`, `fr` or `de`.
    ///         The data is the same in all.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`; `invalid_option` for a language that there is not, or a `since` that is
    ///         later than the moment on either clock; `unknown_id` or `wrong_kind` for an id.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> brief = milepost.embedded().brief("2024-01-01", since="2023-01-01", lang="fr")
    ///     >>> print(brief.to_markdown().splitlines()[0])
    ///     # Note sur l’état d’avancement au 2024-01-01
    #[pyo3(signature = (moment, *, since=None, within=None, lang: "Literal['en', 'fr', 'de']"="en"))]
    fn brief<'py>(
        &self,
        py: Python<'py>,
        moment: MomentArgument,
        since: Option<MomentOption<'py>>,
        within: Option<List<'py>>,
        lang: &str,
    ) -> PyResult<BriefReport> {
        let options = Options::new(py)
            .with("since", since.map(MomentOption::plain).transpose()?)?
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("lang", lang)?
            .read(BriefOptions::from_json)?;
        py.detach(|| self.0.brief(moment.0, &options)).map(BriefReport::from).map_err(raise)
    }

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
        &self,
        py: Python<'py>,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        standing: &str,
    ) -> PyResult<ScheduleReport> {
        let options = Options::new(py)
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where)?
            .with("standing", standing)?
            .read(ScheduleOptions::from_json)?;
        py.detach(|| self.0.schedule(moment.0, &options)).map(ScheduleReport::from).map_err(raise)
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
        &self,
        py: Python<'py>,
        id: &str,
        delay_days: i64,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        standing: &str,
    ) -> PyResult<ImpactReport> {
        let options = Options::new(py)
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where)?
            .with("standing", standing)?
            .read(ScheduleOptions::from_json)?;
        py.detach(|| self.0.impact(id, delay_days, moment.0, &options)).map(ImpactReport::from).map_err(raise)
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
        &self,
        py: Python<'py>,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        standing: &str,
    ) -> PyResult<BlockersReport> {
        let options = Options::new(py)
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where)?
            .with("standing", standing)?
            .read(ScheduleOptions::from_json)?;
        py.detach(|| self.0.blockers(moment.0, &options)).map(BlockersReport::from).map_err(raise)
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
    #[expect(clippy::too_many_arguments, reason = "the surface has as many")]
    fn earned_schedule<'py>(
        &self,
        py: Python<'py>,
        moment: MomentArgument,
        by: &str,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        credit: &str,
        standing: &str,
    ) -> PyResult<EarnedScheduleReport> {
        let options = Options::new(py)
            .with("by", by)?
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("where", r#where)?
            .with("credit", credit)?
            .with("standing", standing)?
            .read(EarnedScheduleOptions::from_json)?;
        py.detach(|| self.0.earned_schedule(moment.0, &options)).map(EarnedScheduleReport::from).map_err(raise)
    }

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
        &self,
        py: Python<'_>,
        old: &str,
        moment: MomentArgument,
        new: Option<&str>,
        standing: &str,
    ) -> PyResult<SuccessionReport> {
        let options =
            Options::new(py).with("new", new)?.with("standing", standing)?.read(SuccessionOptions::from_json)?;
        py.detach(|| self.0.succession(old, moment.0, &options)).map(SuccessionReport::from).map_err(raise)
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
        &self,
        py: Python<'_>,
        moment: MomentArgument,
        credit: &str,
        standing: &str,
    ) -> PyResult<RecommendationsReport> {
        let options = Options::new(py)
            .with("credit", credit)?
            .with("standing", standing)?
            .read(RecommendationsOptions::from_json)?;
        Ok(py.detach(|| self.0.recommendations(moment.0, &options)).into())
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
        &self,
        py: Python<'py>,
        moment: MomentArgument,
        method: &str,
        targets: Option<Objects<'py>>,
        trajectory: Option<Objects<'py>>,
        natural_limits: Option<Objects<'py>>,
        rates: Option<List<'py>>,
        yes_no: Option<List<'py>>,
        rules: Option<List<'py>>,
    ) -> PyResult<IndicatorsReport> {
        let options = Options::new(py)
            .with("method", method)?
            .with("targets", targets.map(|points| points.checked("targets")).transpose()?)?
            .with("trajectory", trajectory.map(|points| points.checked("trajectory")).transpose()?)?
            .with("natural_limits", natural_limits.map(|limits| limits.checked("natural_limits")).transpose()?)?
            .with("rates", rates.map(|ids| ids.checked("rates")).transpose()?)?
            .with("yes_no", yes_no.map(|ids| ids.checked("yes_no")).transpose()?)?
            .with("rules", rules.map(|rules| rules.checked("rules")).transpose()?)?
            .read(IndicatorsOptions::from_json)?;
        py.detach(|| self.0.indicators(moment.0, &options)).map(IndicatorsReport::from).map_err(raise)
    }

    /// One element of any kind, with its row as it was written.
    ///
    /// Args:
    ///     id: Its id; facts, links and observations without one are named by the hash of their content.
    ///
    /// Raises:
    ///     MilepostError: `unknown_id`, with the nearest id as a hint.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().element("thb21").kind
    ///     'strategy'
    fn element(&self, py: Python<'_>, id: &str) -> PyResult<Element> {
        py.detach(|| self.0.element(id)).map(Element::from).map_err(raise)
    }

    /// Everything known of one element: row, state, all facts about it on both clocks, and what is joined to it.
    ///
    /// Args:
    ///     id: The element, of any kind.
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///
    /// Raises:
    ///     MilepostError: `unknown_id`, with the nearest id as a hint; `invalid_moment`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> dossier = milepost.embedded().dossier("thb21", "2020-12-31")
    ///     >>> {fact.why_not for fact in dossier.history if not fact.applies} <= {"not_yet_happened", "expectation"}
    ///     True
    fn dossier(&self, py: Python<'_>, id: &str, moment: MomentArgument) -> PyResult<Dossier> {
        py.detach(|| self.0.dossier(id, moment.0)).map(Dossier::from).map_err(raise)
    }

    /// The elements of the portfolio, kind by kind in the order of their tables.
    ///
    /// Args:
    ///     kind: Only elements of this kind.
    ///     text: Only those whose title or id contains this, whatever its case.
    ///
    /// Raises:
    ///     MilepostError: `invalid_option` for a kind that there is not.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> len(milepost.embedded().elements(kind="strategy")) > 0
    ///     True
    #[pyo3(signature = (*, kind=None, text=None))]
    fn elements<'py>(
        &self,
        py: Python<'py>,
        kind: Option<Kind<'py>>,
        text: Option<String>,
    ) -> PyResult<ElementsReport> {
        let options = Options::new(py).with("kind", kind)?.with("text", text)?.read(ElementsOptions::from_json)?;
        Ok(py.detach(|| self.0.elements(&options)).into())
    }

    /// The elements next to one in the graph, and by which edge each is.
    ///
    /// These are what its row names, what names it, and what links join to it.
    ///
    /// Args:
    ///     id: The element.
    ///     direction: Which way edges are followed: `out` from a row to what it names, `in`, or `both`.
    ///     kinds: Only elements of these kinds.
    ///
    /// Raises:
    ///     MilepostError: `unknown_id`, or `invalid_option` for a word that there is not.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> {row.kind for row in milepost.embedded().neighbours("thb21", direction="in", kinds=["area"])}
    ///     {'area'}
    #[pyo3(signature = (id, *, direction: "Literal['out', 'in', 'both']"="both", kinds=None))]
    fn neighbours<'py>(
        &self,
        py: Python<'py>,
        id: &str,
        direction: &str,
        kinds: Option<Kinds<'py>>,
    ) -> PyResult<ElementsReport> {
        let options = Options::new(py)
            .with("direction", direction)?
            .with("kinds", kinds.map(Kinds::checked).transpose()?)?
            .read(NeighboursOptions::from_json)?;
        py.detach(|| self.0.neighbours(id, &options)).map(ElementsReport::from).map_err(raise)
    }

    /// The elements that can be reached from one, nearest first.
    ///
    /// Args:
    ///     id: The element.
    ///     direction: Which way edges are followed: `out` from a row to what it names, `in`, or `both`.
    ///     kinds: Only elements of these kinds; the way may lead through others.
    ///
    /// Raises:
    ///     MilepostError: `unknown_id`, or `invalid_option` for a word that there is not.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> actions = milepost.embedded().reach("thb21", direction="in", kinds=["action"])
    ///     >>> min(row.distance for row in actions)
    ///     2
    #[pyo3(signature = (id, *, direction: "Literal['out', 'in', 'both']"="out", kinds=None))]
    fn reach<'py>(
        &self,
        py: Python<'py>,
        id: &str,
        direction: &str,
        kinds: Option<Kinds<'py>>,
    ) -> PyResult<ElementsReport> {
        let options = Options::new(py)
            .with("direction", direction)?
            .with("kinds", kinds.map(Kinds::checked).transpose()?)?
            .read(ReachOptions::from_json)?;
        py.detach(|| self.0.reach(id, &options)).map(ElementsReport::from).map_err(raise)
    }

    /// A shortest way from one element to another along the edges; without rows when there is none.
    ///
    /// Edges are followed as they point.
    ///
    /// Args:
    ///     source: The id of the element to start from.
    ///     target: The id of the element to arrive at.
    ///
    /// Raises:
    ///     MilepostError: `unknown_id`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.embedded()
    ///     >>> area = portfolio.neighbours("thb21", direction="in", kinds=["area"]).rows[0].id
    ///     >>> [row.kind for row in portfolio.path(area, "thb21")]
    ///     ['area', 'strategy']
    fn path(&self, py: Python<'_>, source: &str, target: &str) -> PyResult<ElementsReport> {
        py.detach(|| self.0.path(source, target)).map(ElementsReport::from).map_err(raise)
    }

    /// The dates as an iCalendar (RFC 5545): what is due at a moment, and what took place or is to.
    ///
    /// An open milestone in the plan stands on the last day of its due date in force, a recommendation with a due date
    /// likewise until it is fulfilled or rejected, an event on its days. Each has the same UID in every calendar, so
    /// that a newer one updates an older one. Lines end as RFC 5545 asks: write the text with `newline=""`, or encoded.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
    ///         groups, by id.
    ///     lang: The language of words and titles: `en`, `fr` or `de`. A title that the portfolio does not translate
    ///         stays as it is.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, `invalid_option`, `unknown_id` or `wrong_kind`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> calendar = milepost.embedded().calendar("2026-07-01", within=["thb21"], lang="de")
    ///     >>> calendar.splitlines()[0]
    ///     'BEGIN:VCALENDAR'
    #[pyo3(signature = (moment, *, within=None, lang: "Literal['en', 'fr', 'de']"="en"))]
    fn calendar<'py>(
        &self,
        py: Python<'py>,
        moment: MomentArgument,
        within: Option<List<'py>>,
        lang: &str,
    ) -> PyResult<String> {
        let options = Options::new(py)
            .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
            .with("lang", lang)?
            .read(CalendarOptions::from_json)?;
        py.detach(|| self.0.calendar(moment.0, &options)).map_err(raise)
    }

    /// The graph as text that other programs read: typed nodes and edges in Mermaid, DOT, GraphML or JSON.
    ///
    /// JSON has the keys that `networkx.node_link_graph` reads by default. Facts, sources, observations and links are
    /// nodes only where `kinds` names them; links are edges anyway.
    ///
    /// Args:
    ///     format: `mermaid`, `dot`, `graphml` or `json`.
    ///     root: Only what hangs together with this element, whatever its kind.
    ///     depth: Only what lies within so many edges of the root, followed both ways.
    ///     kinds: Only elements of these kinds.
    ///
    /// Raises:
    ///     MilepostError: `invalid_option` for a word that there is not; `unknown_id` for the root; `unsupported` for a
    ///         depth without a root.
    ///
    /// Example:
    ///     >>> import json, milepost
    ///     >>> near = json.loads(milepost.embedded().graph("json", root="thb21", depth=1, kinds=["area"]))
    ///     >>> {(edge["target"], edge["via"]) for edge in near["edges"]}
    ///     {('thb21', 'strategy')}
    #[pyo3(signature = (
        format: "Literal['mermaid', 'dot', 'graphml', 'json']", *, root: "str | None"=None, depth=None, kinds=None
    ))]
    fn graph<'py>(
        &self,
        py: Python<'py>,
        format: &str,
        root: Option<String>,
        depth: Option<Whole<'py>>,
        kinds: Option<Kinds<'py>>,
    ) -> PyResult<String> {
        let format: GraphFormat = format.parse().map_err(|error: Error| raise(error.with_path("format")))?;
        let options = Options::new(py)
            .with("root", root)?
            .with("depth", depth)?
            .with("kinds", kinds.map(Kinds::checked).transpose()?)?
            .read(GraphOptions::from_json)?;
        py.detach(|| self.0.graph(format, &options)).map_err(raise)
    }

    fn __repr__(&self) -> String {
        // The core's own short description, which costs nothing, in the shape of Python's.
        let description = format!("{:?}", self.0);
        description.replace(" { ", "(").replace(": ", "=").replace(", .. }", ")").replace(" { .. }", "()")
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| self.0.hash() == other.0.hash())
    }

    fn __hash__(&self, py: Python<'_>) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(py).hash(&mut hasher);
        hasher.finish()
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    #[pyo3(signature = (_memo))]
    fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        slf
    }

    /// What was loaded once loads again, whatever its size.
    #[pyo3(signature = () -> "tuple[object, tuple[str]]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let text = slf.get().to_json(slf.py());
        Ok((slf.get_type().getattr("from_json")?, (text,)))
    }
}

// The signatures above are read by Python and by the stubs, which take no name of Rust.
const _: () = assert!(STALE_AFTER_DAYS == 270, "the defaults of progress, states and explain");

fn load(py: Python<'_>, text: &str, limits: Option<Limits>) -> PyResult<Portfolio> {
    let limits = limits.map(milepost::Limits::from).unwrap_or_default();
    py.detach(|| milepost::Portfolio::from_json(text, &limits)).map(Portfolio).map_err(raise)
}

/// The portfolio compiled into the library.
///
/// It holds the EU Strategy on Combatting Trafficking in Human Beings 2021-2025 (`thb21`), its announced successor, and
/// the evidence of how it was carried out. It is as complete as the material that was read: what was not found is
/// unreported.
///
/// Example:
///     >>> import milepost
///     >>> milepost.embedded().element("thb21").row["adopted"]
///     '2021-04-14'
#[pyfunction]
pub(crate) fn embedded(py: Python<'_>) -> Portfolio {
    Portfolio(py.detach(milepost::embedded))
}
