//! What comparison with the target settles, before any rate is asked for.

use super::assess::{Aim, Assessment, Case, Judged, Target};
use super::growth::{self, HIGHEST, Verdict};
use super::options::Method;
use super::reason::Reason;
use super::series::{Point, year};
use crate::word::{Direction, Flag};

/// Whether comparison with the target settles the matter: it is met, or its time is over.
pub(super) fn is_settled(
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
pub(super) fn yes_or_no(
    case: &Case<'_>,
    told: &mut Assessment,
    direction: Direction,
    latest: &Point,
) -> Result<(), Reason> {
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
