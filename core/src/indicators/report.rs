//! The report on indicators.

use chrono::NaiveDate;
use serde::Serialize;

use super::assess::{Assessment, Case};
use super::growth::Verdict;
use super::options::{IndicatorPoint, IndicatorRule, Method, NaturalLimit};
use super::reason::Reason;
use super::series::{Point, Series};
use crate::date::{Date, day_of};
use crate::id::Id;
use crate::moment::Moment;
use crate::portfolio::{Inner, Origin};
use crate::render::row::report_row;
use crate::word::{Direction, ElementKind, Flag};

report_row! {
    /// An indicator at a moment, for the whole or for one country: what was used, and what it amounts to.
    pub struct IndicatorVerdict {
        /// The id of the indicator.
        key: Id,
        /// Its title.
        title: String,
        /// The country that the row is about; absent for the whole.
        country: Option<String>,
        /// Its unit.
        unit: Option<String>,
        /// Which way it is meant to move.
        #[cfg_attr(feature = "typescript", ts(type = "IndicatorDirection | null"))]
        direction: Option<&'static str>,
        /// From where it is measured.
        baseline: Option<f64>,
        /// The period of that value.
        baseline_period: Option<Date>,
        /// What to know about that value.
        #[cfg_attr(feature = "typescript", ts(type = "Flag | null"))]
        baseline_flag: Option<&'static str>,
        /// The observation that it is; absent where it is stated.
        baseline_observation: Option<Id>,
        /// When that became known.
        baseline_vintage: Option<NaiveDate>,
        /// The latest value.
        latest: Option<f64>,
        /// The period of the latest value.
        period: Option<Date>,
        /// What to know about the latest value.
        #[cfg_attr(feature = "typescript", ts(type = "Flag | null"))]
        flag: Option<&'static str>,
        /// The observation that it is.
        observation: Option<Id>,
        /// When that became known: of several vintages the last that was known.
        vintage: Option<NaiveDate>,
        /// Where it is to get.
        target: Option<f64>,
        /// When.
        target_period: Option<Date>,
        /// Which part of the method decided: `target`, `no_target`, `trajectory`, or mere `comparison`.
        #[cfg_attr(feature = "typescript", ts(
            type = "\"target\" | \"no_target\" | \"trajectory\" | \"comparison\" | null"
        ))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["target", "no_target", "trajectory", "comparison", null])))]
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
        /// The verdict in the words of the method; absent where it cannot be judged.
        #[cfg_attr(feature = "typescript", ts(
            type = "\"target_achieved\" | \"on_track\" | \"acceleration_needed\" | \"limited_progress\" | \"deterioration\" | \"target_not_achieved\" | \"on_trajectory\" | \"behind_trajectory\" | null"
        ))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["target_achieved", "on_track", "acceleration_needed", "limited_progress", "deterioration", "target_not_achieved", "on_trajectory", "behind_trajectory", null])))]
        verdict: Option<&'static str>,
        /// The score from -5 to 5, where the method gives one.
        score: Option<f64>,
        /// Why there is no figure.
        reason: Option<&'static str>,
        /// What else to know of how it was judged.
        notes: Vec<String>,
        /// The method and its version.
        method: &'static str,
    }
}

/// How many rows there are of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndicatorsTotal {
    /// How many rows there are: the sum of the next nine.
    pub rows: u32,
    /// How many have achieved their target.
    pub target_achieved: u32,
    /// How many are on track.
    pub on_track: u32,
    /// How many make progress that has to become faster.
    pub acceleration_needed: u32,
    /// How many make limited progress.
    pub limited_progress: u32,
    /// How many deteriorate.
    pub deterioration: u32,
    /// How many have not achieved a target whose time is over, or that is met or not.
    pub target_not_achieved: u32,
    /// How many are on their trajectory, or ahead of it.
    pub on_trajectory: u32,
    /// How many are behind it.
    pub behind_trajectory: u32,
    /// How many cannot be judged.
    pub not_assessable: u32,
}

impl IndicatorsTotal {
    pub(super) fn add(&mut self, row: &IndicatorVerdict) {
        self.rows += 1;
        *match row.verdict {
            Some("target_achieved") => &mut self.target_achieved,
            Some("on_track") => &mut self.on_track,
            Some("acceleration_needed") => &mut self.acceleration_needed,
            Some("limited_progress") => &mut self.limited_progress,
            Some("deterioration") => &mut self.deterioration,
            Some("target_not_achieved") => &mut self.target_not_achieved,
            Some("on_trajectory") => &mut self.on_trajectory,
            Some("behind_trajectory") => &mut self.behind_trajectory,
            _ => &mut self.not_assessable,
        } += 1;
    }
}

/// Whether indicators move as they are meant to.
///
/// ```
/// let moment: milepost::Moment = "2026-07-01".parse()?;
/// let report = milepost::embedded().indicators(moment, &Default::default())?;
/// // The embedded indicators describe: more registered victims is neither better nor worse.
/// assert!(report.rows.iter().all(|row| row.verdict.is_none()));
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "IndicatorsDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "IndicatorsDocument"))]
pub struct IndicatorsReport {
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub(crate) origin: Origin,
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `indicators`.
    #[cfg_attr(feature = "typescript", ts(type = "\"indicators\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "indicators")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// How indicators are judged.
    pub method: Method,
    /// Targets for countries, or in the place of those in the table.
    pub targets: Option<Vec<IndicatorPoint>>,
    /// The points of the trajectories.
    pub trajectory: Option<Vec<IndicatorPoint>>,
    /// Natural limits.
    pub natural_limits: Option<Vec<NaturalLimit>>,
    /// Indicators that are rates of change themselves.
    pub rates: Option<Vec<Id>>,
    /// Indicators that are met or not.
    pub yes_no: Option<Vec<Id>>,
    /// Rules that some institutions apply.
    pub rules: Option<Vec<IndicatorRule>>,
    /// The indicators in the order of their table, the whole before its countries.
    pub rows: Vec<IndicatorVerdict>,
    /// How many rows there are of each kind.
    pub total: IndicatorsTotal,
}

pub(super) fn row(
    inner: &Inner,
    indicator: usize,
    series: &Series,
    case: &Case<'_>,
    assessment: Assessment,
) -> IndicatorVerdict {
    let columns = &inner.tables.indicators.columns;
    let id = |kind: ElementKind, row: usize| -> Id { inner.id_text(kind, row).unwrap_or_default().into() };
    let observation = |point: Point| id(ElementKind::Observation, point.row as usize);
    let flag = |point: Point| point.flag.map(Flag::as_str);
    let (baseline, latest) = (assessment.baseline, assessment.latest);
    let of_baseline = baseline.and_then(|baseline| baseline.point);
    IndicatorVerdict {
        key: id(ElementKind::Indicator, indicator),
        title: columns.title.text(indicator).to_owned(),
        country: series.country.clone(),
        unit: columns.unit.text(indicator).map(str::to_owned),
        direction: case.direction.map(Direction::as_str),
        baseline: baseline.map(|baseline| baseline.aim.value),
        baseline_period: baseline.map(|baseline| baseline.aim.period),
        baseline_flag: of_baseline.and_then(flag),
        baseline_observation: of_baseline.map(observation),
        baseline_vintage: of_baseline.map(|point| day_of(point.published_end)),
        latest: latest.map(|point| point.value),
        period: latest.map(|point| point.period),
        flag: latest.and_then(flag),
        observation: latest.map(observation),
        vintage: latest.map(|point| day_of(point.published_end)),
        target: assessment.target.map(|aim| aim.value),
        target_period: assessment.target.map(|aim| aim.period),
        rule: assessment.rule,
        factor: assessment.factor,
        observed: assessment.observed,
        required: assessment.required,
        ratio: assessment.ratio,
        gap: assessment.gap,
        time_gap_years: assessment.time_gap_years,
        verdict: assessment.verdict.map(Verdict::as_str),
        score: assessment.score,
        reason: assessment.reason.map(Reason::as_str),
        notes: assessment.notes.into_iter().map(str::to_owned).collect(),
        method: case.method.version(),
    }
}
