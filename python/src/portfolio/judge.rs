//! What is to be thought of it: audit, published scales, and a brief for those who must decide.

use milepost::{AuditOptions, BriefOptions, OnScaleOptions};
use pyo3::prelude::*;

use super::Portfolio;
use crate::asked::Asked;
use crate::audit::AuditReport;
use crate::brief::BriefReport;
use crate::error::raise;
use crate::moment::MomentArgument;
use crate::on_scale::OnScaleReport;
use crate::options::{List, MomentOption, Options, Where};

#[pymethods]
impl Portfolio {
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
        slf: &Bound<'py, Self>,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
        stale_after_days: i64,
    ) -> PyResult<AuditReport> {
        let options = Options::new(slf.py()).scope(within, r#where)?.with("stale_after_days", stale_after_days)?;
        options.ask(Asked::new(slf, "audit", (moment.own(),))?, AuditOptions::from_json, |portfolio, options| {
            portfolio.audit(moment.0, options)
        })
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
        slf: &Bound<'py, Self>,
        name: &str,
        moment: MomentArgument,
        within: Option<List<'py>>,
        r#where: Option<Where<'py>>,
    ) -> PyResult<OnScaleReport> {
        let scale: milepost::Scale = name.parse().map_err(raise)?;
        let options = Options::new(slf.py()).scope(within, r#where)?;
        options.ask(
            Asked::new(slf, "on_scale", (name, moment.own()))?,
            OnScaleOptions::from_json,
            |portfolio, options| portfolio.on_scale(scale, moment.0, options),
        )
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
        slf: &Bound<'py, Self>,
        moment: MomentArgument,
        since: Option<MomentOption<'py>>,
        within: Option<List<'py>>,
        lang: &str,
    ) -> PyResult<BriefReport> {
        let options = Options::new(slf.py()).moment("since", since)?.list("within", within)?.with("lang", lang)?;
        options.ask(Asked::new(slf, "brief", (moment.own(),))?, BriefOptions::from_json, |portfolio, options| {
            portfolio.brief(moment.0, options)
        })
    }
}
