//! The figures themselves: growth rates, and shares of a way.

use super::assess::{Aim, Assessment, Baseline, Case, Judged};
use super::distance;
use super::growth::{self, NEARLY_ZERO, Verdict};
use super::reason::Reason;
use super::series::{Point, year};

/// Whether values lie on both sides of zero.
pub(super) fn signs_differ(left: f64, right: f64) -> bool {
    (left > 0.0 && right < 0.0) || (left < 0.0 && right > 0.0)
}

/// The growth rate, against the required one or against fixed ones.
pub(super) fn rate(
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
pub(super) fn way_covered(
    told: &mut Assessment,
    judged: &Judged,
    way: &[(i32, f64)],
    latest: &Point,
) -> Result<(), Reason> {
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
