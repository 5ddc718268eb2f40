//! The order in which an indicator is judged: what has to be there, whether the target is met, whether a
//! figure has a meaning, and only then the figure.

use super::baseline::{baseline, has_two_points, is_comparable, of_trajectory};
use super::growth::{self, Verdict};
use super::measured::{rate, signs_differ, way_covered};
use super::options::Method;
use super::reason::Reason;
use super::series::{Point, year};
use super::settled::{is_settled, yes_or_no};
use crate::date::Date;
use crate::value;
use crate::word::Direction;

/// A value to be reached in a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Aim {
    pub(super) period: Date,
    pub(super) value: f64,
}

/// What is known of a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Target {
    None,
    Is(Aim),
    /// There is one for the whole, and the series is of a country.
    OfWhole,
    WithoutValue,
}

/// All that is to be known to judge a series.
pub(super) struct Case<'a> {
    pub(super) method: Method,
    pub(super) points: &'a [Point],
    pub(super) is_whole: bool,
    pub(super) direction: Option<Direction>,
    pub(super) baseline: Option<value::Point>,
    pub(super) target: Target,
    pub(super) trajectory: &'a [Aim],
    pub(super) limit: Option<f64>,
    pub(super) is_rate: bool,
    pub(super) is_yes_no: bool,
    pub(super) within_one_point: bool,
    pub(super) zero_replaced: bool,
    pub(super) as_of: i32,
}

/// From where a series is measured.
#[derive(Clone, Copy, Debug)]
pub(super) struct Baseline {
    pub(super) aim: Aim,
    /// The observation; absent where the value is stated, or the first of a trajectory.
    pub(super) point: Option<Point>,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Assessment {
    pub(super) baseline: Option<Baseline>,
    pub(super) latest: Option<Point>,
    pub(super) target: Option<Aim>,
    pub(super) rule: Option<&'static str>,
    pub(super) factor: Option<f64>,
    pub(super) observed: Option<f64>,
    pub(super) required: Option<f64>,
    pub(super) ratio: Option<f64>,
    pub(super) gap: Option<f64>,
    pub(super) time_gap_years: Option<f64>,
    pub(super) verdict: Option<Verdict>,
    pub(super) score: Option<f64>,
    pub(super) reason: Option<Reason>,
    pub(super) notes: Vec<&'static str>,
}

/// Judges a series, or says why it cannot be judged.
pub(super) fn assess(case: &Case<'_>) -> Assessment {
    let mut assessment = Assessment::default();
    if let Err(reason) = judge(case, &mut assessment) {
        assessment.reason = Some(reason);
    }
    assessment
}

fn judge(case: &Case<'_>, told: &mut Assessment) -> Result<(), Reason> {
    let is_trajectory = case.method == Method::Trajectory;
    let baseline = if is_trajectory { of_trajectory(case) } else { baseline(case, told) };
    told.baseline = baseline.ok();
    told.target = match case.target {
        _ if is_trajectory => case.trajectory.last().copied(),
        Target::Is(aim) => Some(aim),
        Target::None | Target::OfWhole | Target::WithoutValue => None,
    };
    let latest = *case.points.last().ok_or(Reason::NoData)?;
    told.latest = Some(latest);
    if told.baseline.and_then(|baseline| baseline.point).is_some_and(|point| point.row == latest.row) {
        // The only value there is: it is the latest, and nothing to measure it from.
        told.baseline = None;
        told.notes.clear();
    }
    let direction = case.direction.ok_or(Reason::NoDirection)?;
    let sign = match direction {
        Direction::None => return Err(Reason::Descriptive),
        Direction::Up => 1.0,
        Direction::Down | Direction::JustRight => -1.0,
    };
    if case.is_yes_no {
        return yes_or_no(case, told, direction, &latest);
    }
    if case.is_rate && case.method == Method::GrowthRate {
        return Err(Reason::IsARate);
    }
    match (case.method, case.target) {
        (Method::Trajectory, _) => {}
        (_, Target::OfWhole) => return Err(Reason::TargetOfWhole),
        (_, Target::WithoutValue) => return Err(Reason::TargetWithoutValue),
        (Method::Linear, Target::None) => return Err(Reason::NoTarget),
        _ => {}
    }
    let baseline = baseline?;
    has_two_points(&baseline, &latest, is_trajectory)?;

    let is_just_right = direction == Direction::JustRight;
    let shape =
        |value: f64| if is_just_right { growth::just_right(value).ok_or(Reason::NotPositive) } else { Ok(value) };
    if is_just_right {
        told.notes.push("just_right");
    }
    let judged = Judged { sign, from: shape(baseline.aim.value)?, to: shape(latest.value)?, is_just_right };
    if case.method == Method::GrowthRate && signs_differ(judged.from, judged.to) {
        return Err(Reason::SignsDiffer);
    }
    let goal = told.target.map(|aim| shape(aim.value).map(|value| Aim { value, ..aim })).transpose()?;
    if let Some(goal) = goal
        && is_settled(case, told, &judged, goal, &latest)?
    {
        return Ok(());
    }
    if let Some(goal) = goal
        && sign * (judged.from - goal.value) >= 0.0
    {
        told.notes.push("was_achieved");
    }
    is_comparable(case, &baseline, &latest, is_trajectory)?;
    match case.method {
        Method::GrowthRate => rate(case, told, judged, &baseline, &latest, goal),
        Method::Linear => {
            let goal = goal.ok_or(Reason::NoTarget)?;
            let way = [(year(baseline.aim.period), judged.from), (year(goal.period), goal.value)];
            way_covered(told, &judged, &way, &latest)
        }
        Method::Trajectory => {
            let shaped: Result<Vec<(i32, f64)>, Reason> =
                case.trajectory.iter().map(|aim| Ok((year(aim.period), shape(aim.value)?))).collect();
            way_covered(told, &judged, &shaped?, &latest)
        }
    }
}

/// The values that are compared: as they are, or as distances from 1.
pub(super) struct Judged {
    /// 1 where more is better, -1 where less is.
    pub(super) sign: f64,
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) is_just_right: bool,
}
