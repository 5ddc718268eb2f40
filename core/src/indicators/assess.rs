//! The order in which an indicator is judged: what has to be there, whether the target is met, whether a
//! figure has a meaning, and only then the figure.

use super::distance;
use super::growth::{self, HIGHEST, NEARLY_ZERO, Verdict};
use super::options::Method;
use super::reason::Reason;
use super::series::{Point, year};
use crate::date::{BEFORE_TIME, Date};
use crate::value;
use crate::word::{Direction, Flag};

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
struct Judged {
    /// 1 where more is better, -1 where less is.
    sign: f64,
    from: f64,
    to: f64,
    is_just_right: bool,
}

fn of_trajectory(case: &Case<'_>) -> Result<Baseline, Reason> {
    match case.trajectory {
        [first, .., _] => Ok(Baseline { aim: *first, point: None }),
        _ => Err(Reason::NoTrajectory),
    }
}

/// From where a series is measured: the stated value; else the observation of the stated period, or the
/// next of a later year; else the first there is.
fn baseline(case: &Case<'_>, told: &mut Assessment) -> Result<Baseline, Reason> {
    let of = |point: &Point| Baseline { aim: Aim { period: point.period, value: point.value }, point: Some(*point) };
    let Some(stated) = case.baseline else {
        let first = case.points.first().ok_or(Reason::NoData)?;
        told.notes.push("first_observation");
        return Ok(of(first));
    };
    if let Some(value) = stated.value.filter(|_| case.is_whole) {
        return Ok(Baseline { aim: Aim { period: stated.period, value }, point: None });
    }
    let days = |period: Date| (period.start_day(), period.end_day());
    if let Some(point) = case.points.iter().find(|point| days(point.period) == days(stated.period)) {
        return Ok(of(point));
    }
    let next = case.points.iter().find(|point| year(point.period) >= year(stated.period));
    let next = next.ok_or(Reason::BaselineAfterData)?;
    if year(next.period) > year(stated.period) {
        told.notes.push("later_baseline");
    }
    Ok(of(next))
}

/// Two values, of two years, the baseline the earlier.
fn has_two_points(baseline: &Baseline, latest: &Point, is_trajectory: bool) -> Result<(), Reason> {
    if baseline.point.is_some_and(|point| point.row == latest.row) {
        return Err(Reason::OnePoint);
    }
    let (from, to) = (year(baseline.aim.period), year(latest.period));
    if is_trajectory {
        return if to < from { Err(Reason::OutsideTrajectory) } else { Ok(()) };
    }
    match from.cmp(&to) {
        std::cmp::Ordering::Less => Ok(()),
        std::cmp::Ordering::Equal => Err(Reason::SameYear),
        std::cmp::Ordering::Greater => Err(Reason::BaselineAfterData),
    }
}

/// Whether comparison with the target settles the matter: it is met, or its time is over.
fn is_settled(
    case: &Case<'_>,
    told: &mut Assessment,
    judged: &Judged,
    goal: Aim,
    latest: &Point,
) -> Result<bool, Reason> {
    let mut near = false;
    let mut meets = |point: &Point| {
        let value = if judged.is_just_right { growth::just_right(point.value) } else { Some(point.value) };
        let Some(value) = value else { return false };
        if point.flag == Some(Flag::MoreThan) {
            // More than enough is enough; more than too much may be anything.
            return judged.sign > 0.0 && value >= goal.value;
        }
        let is_met = judged.sign * (value - goal.value) >= 0.0;
        let is_near = case.within_one_point
            && !judged.is_just_right
            && (goal.value == 0.0 || goal.value == 100.0)
            && (value - goal.value).abs() <= 1.0;
        near |= is_near && !is_met;
        is_met || is_near
    };
    let is_over = case.as_of > goal.period.end_day();
    let target_year = year(goal.period);
    let mut notes = Vec::new();
    let achieved = if is_over && year(latest.period) >= target_year {
        // Evaluated up to the target's year, as what came later was not in time.
        let in_time = case.points.iter().rev().find(|point| year(point.period) <= target_year);
        let was_met = in_time.is_some_and(&mut meets);
        let is_met = meets(latest);
        match (was_met, is_met) {
            (true, false) => notes.push("lost_since"),
            (false, true) => notes.push("met_late"),
            (false, false) => {
                let undecided = |point: &Point| point.flag == Some(Flag::MoreThan);
                if undecided(latest) || in_time.is_some_and(undecided) {
                    return Err(Reason::Bound);
                }
                told.rule = Some("comparison");
                told.verdict = Some(Verdict::TargetNotAchieved);
                return Err(Reason::TargetMissed);
            }
            (true, true) => {}
        }
        true
    } else {
        if is_over {
            notes.push("target_year_over");
        }
        meets(latest)
    };
    if near && achieved {
        notes.push("within_one_point");
    }
    told.notes.append(&mut notes);
    if achieved {
        told.rule = Some("comparison");
        told.verdict = Some(Verdict::TargetAchieved);
        told.score = (case.method == Method::GrowthRate).then_some(HIGHEST);
    }
    Ok(achieved)
}

/// An indicator that is met or not: no trend has a meaning.
fn yes_or_no(case: &Case<'_>, told: &mut Assessment, direction: Direction, latest: &Point) -> Result<(), Reason> {
    let goal = match case.target {
        Target::OfWhole => return Err(Reason::TargetOfWhole),
        Target::WithoutValue => return Err(Reason::TargetWithoutValue),
        Target::Is(aim) => aim.value,
        Target::None if direction == Direction::Down => 0.0,
        Target::None => 1.0,
    };
    if latest.flag == Some(Flag::MoreThan) {
        return Err(Reason::Bound);
    }
    let is_met = match direction {
        Direction::Up => latest.value >= goal,
        Direction::Down => latest.value <= goal,
        Direction::JustRight | Direction::None => latest.value == goal,
    };
    told.rule = Some("comparison");
    told.notes.retain(|note| *note != "first_observation");
    told.verdict = Some(if is_met { Verdict::TargetAchieved } else { Verdict::TargetNotAchieved });
    told.score = (is_met && case.method == Method::GrowthRate).then_some(HIGHEST);
    Ok(())
}

/// Whether baseline and latest value can be compared at all.
fn is_comparable(case: &Case<'_>, baseline: &Baseline, latest: &Point, is_trajectory: bool) -> Result<(), Reason> {
    let of_baseline = baseline.point.and_then(|point| point.flag);
    if latest.flag == Some(Flag::MoreThan) || of_baseline == Some(Flag::MoreThan) {
        return Err(Reason::Bound);
    }
    let since = baseline.aim.period.end_day();
    if case.points.iter().any(|point| point.flag == Some(Flag::Break) && point.period.end_day() > since) {
        return Err(Reason::BreakInSeries);
    }
    if !is_trajectory && !are_alike(baseline.aim.period, latest.period) {
        return Err(Reason::PeriodsDiffer);
    }
    Ok(())
}

/// Whether two periods are of one length, but for what months and years differ among themselves.
fn are_alike(left: Date, right: Date) -> bool {
    let days = |period: Date| {
        let start = period.start_day();
        (start != BEFORE_TIME).then(|| f64::from(period.end_day() - start + 1))
    };
    match (days(left), days(right)) {
        (Some(left), Some(right)) => left.max(right) <= 1.15 * left.min(right),
        (None, None) | (Some(_), None) | (None, Some(_)) => false,
    }
}

fn signs_differ(left: f64, right: f64) -> bool {
    (left > 0.0 && right < 0.0) || (left < 0.0 && right > 0.0)
}

/// The growth rate, against the required one or against fixed ones.
fn rate(
    case: &Case<'_>,
    told: &mut Assessment,
    judged: Judged,
    baseline: &Baseline,
    latest: &Point,
    goal: Option<Aim>,
) -> Result<(), Reason> {
    let (mut from, start) = (judged.from, year(baseline.aim.period));
    let mut replaced = |value: &mut f64, reason: Reason| {
        if *value != 0.0 {
            return Ok(());
        }
        if !case.zero_replaced {
            return Err(reason);
        }
        *value = NEARLY_ZERO;
        if !told.notes.contains(&"zero_replaced") {
            told.notes.push("zero_replaced");
        }
        Ok(())
    };
    let mut goal = goal;
    if let Some(goal) = &mut goal {
        if year(goal.period) <= start {
            return Err(Reason::TargetBeforeBaseline);
        }
        if goal.value == from {
            return Err(Reason::BaselineIsTarget);
        }
        replaced(&mut from, Reason::ZeroBaseline)?;
        replaced(&mut goal.value, Reason::ZeroTarget)?;
        if signs_differ(from, goal.value) {
            return Err(Reason::SignsDiffer);
        }
    } else {
        replaced(&mut from, Reason::ZeroBaseline)?;
    }
    if signs_differ(from, judged.to) {
        return Err(Reason::SignsDiffer);
    }
    // Where all values are negative, a falling ratio is a rising value.
    let side = if from < 0.0 { -1.0 } else { 1.0 };
    let observed = growth::annual(judged.to, from, year(latest.period) - start);
    let good = side * judged.sign * observed;
    if let Some(goal) = goal {
        let required = growth::annual(goal.value, from, year(goal.period) - start);
        let ratio = good / required.abs();
        if !ratio.is_finite() {
            return Err(Reason::NotFinite);
        }
        let (verdict, score) = growth::against_target(ratio);
        told.rule = Some("target");
        (told.observed, told.required, told.ratio) = (Some(observed), Some(required), Some(ratio));
        (told.verdict, told.score) = (Some(verdict), Some(score));
        return Ok(());
    }
    let limit = if judged.is_just_right { Some(1.0) } else { case.limit };
    let factor = match limit {
        Some(limit) if judged.sign * (from - limit) > 0.0 => return Err(Reason::BeyondLimit),
        Some(limit) => growth::limit_factor(from, limit),
        None => 1.0,
    };
    if !good.is_finite() || !factor.is_finite() {
        return Err(Reason::NotFinite);
    }
    let (verdict, score) = growth::without_target(good, factor);
    told.rule = Some("no_target");
    told.factor = limit.map(|_| factor);
    told.observed = Some(observed);
    (told.verdict, told.score) = (Some(verdict), Some(score));
    Ok(())
}

/// The share of a way that was covered, against the share that should have been.
fn way_covered(told: &mut Assessment, judged: &Judged, way: &[(i32, f64)], latest: &Point) -> Result<(), Reason> {
    let (Some(&(start, first)), Some(&(end, last))) = (way.first(), way.last()) else {
        return Err(Reason::NoTrajectory);
    };
    if end <= start {
        return Err(Reason::TargetBeforeBaseline);
    }
    if first == last {
        return Err(Reason::BaselineIsTarget);
    }
    if judged.sign * (first - last) > 0.0 {
        return Err(Reason::BaselineBeyondTarget);
    }
    let distance = distance::along(way, year(latest.period), judged.to).ok_or(Reason::OutsideTrajectory)?;
    let figures = [distance.covered, distance.expected, distance.gap];
    if figures.iter().any(|figure| !figure.is_finite()) {
        return Err(Reason::NotFinite);
    }
    told.rule = Some("trajectory");
    told.observed = Some(distance.covered);
    told.required = Some(distance.expected);
    told.gap = Some(distance.gap);
    told.time_gap_years = distance.years.filter(|years| years.is_finite());
    told.verdict = Some(if distance.is_on_way() { Verdict::OnTrajectory } else { Verdict::BehindTrajectory });
    Ok(())
}
