//! Growth rates: the formulas of Statistics Canada's progress measure as Open SDG documents it, after Eurostat.

/// A verdict in the words of the published method, and two of one's own for trajectories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    TargetAchieved,
    TargetNotAchieved,
    OnTrack,
    AccelerationNeeded,
    LimitedProgress,
    Deterioration,
    OnTrajectory,
    BehindTrajectory,
}

impl Verdict {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::TargetAchieved => "target_achieved",
            Self::TargetNotAchieved => "target_not_achieved",
            Self::OnTrack => "on_track",
            Self::AccelerationNeeded => "acceleration_needed",
            Self::LimitedProgress => "limited_progress",
            Self::Deterioration => "deterioration",
            Self::OnTrajectory => "on_trajectory",
            Self::BehindTrajectory => "behind_trajectory",
        }
    }
}

/// The score of a target that is achieved, and the highest there is.
pub(super) const HIGHEST: f64 = 5.0;
/// What stands for zero where that is asked for.
pub(super) const NEARLY_ZERO: f64 = 0.001;
/// The exponent of the factor by which a natural limit lowers what is asked.
const EXPONENT: f64 = 4.44;
/// The growth a year from which an indicator without a target is on track, and makes progress.
const FAST: f64 = 0.015;
const MODERATE: f64 = 0.005;

/// The compound annual growth rate from one value to another over some years.
pub(super) fn annual(to: f64, from: f64, years: i32) -> f64 {
    libm::pow(to / from, 1.0 / f64::from(years)) - 1.0
}

/// What a ratio of observed to required growth amounts to.
pub(super) fn against_target(ratio: f64) -> (Verdict, f64) {
    let verdict = if ratio >= 0.95 {
        Verdict::OnTrack
    } else if ratio >= 0.6 {
        Verdict::AccelerationNeeded
    } else if ratio >= 0.0 {
        Verdict::LimitedProgress
    } else {
        Verdict::Deterioration
    };
    // Straight lines through -0.6, 0.6 and 1.3, of which the documented coefficients are roundings.
    let score = if ratio >= 0.6 { 5.0 * (ratio - 0.6) / 0.7 } else { 2.5 * (ratio - 0.6) / 0.6 };
    (verdict, score.clamp(-HIGHEST, HIGHEST))
}

/// What growth in the good direction amounts to without a target. `factor` is that of the natural limit,
/// 1 where there is none.
pub(super) fn without_target(growth: f64, factor: f64) -> (Verdict, f64) {
    if growth < 0.0 {
        return (Verdict::Deterioration, (125.0 * growth - 2.5).max(-HIGHEST));
    }
    if factor == 0.0 {
        // It stands at the limit, or has even passed it: more cannot be asked.
        return (Verdict::OnTrack, HIGHEST);
    }
    let scaled = growth / factor;
    if growth >= FAST * factor {
        (Verdict::OnTrack, (500.0 * scaled - 5.0).min(HIGHEST))
    } else if growth >= MODERATE * factor {
        (Verdict::AccelerationNeeded, 250.0 * scaled - 1.25)
    } else {
        (Verdict::LimitedProgress, 500.0 * scaled - 2.5)
    }
}

/// By how much a natural limit lowers what is asked: 1 far from it, 0 at it.
pub(super) fn limit_factor(baseline: f64, limit: f64) -> f64 {
    let (baseline, limit) = (baseline.abs(), limit.abs());
    if baseline >= 2.0 * limit {
        1.0
    } else if baseline <= limit {
        1.0 - libm::pow(baseline / limit, EXPONENT)
    } else {
        1.0 - libm::pow((2.0 * limit - baseline) / limit, EXPONENT)
    }
}

/// A value that is meant to be near 1, as its distance from it: what is twice as much and what is half as
/// much are equally far. From 0.97 to 1.03 counts as 1. Nothing where a value is not positive.
pub(super) fn just_right(value: f64) -> Option<f64> {
    let distance = if (0.97..=1.03).contains(&value) { 1.0 } else { value.max(1.0 / value) };
    (value > 0.0).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_run_through_their_anchors() {
        for (ratio, score) in [(-9.0, -5.0), (-0.6, -5.0), (0.0, -2.5), (0.6, 0.0), (0.95, 2.5), (1.3, 5.0), (9.0, 5.0)]
        {
            assert!((against_target(ratio).1 - score).abs() < 1e-12, "{ratio}");
        }
        for (growth, score) in
            [(-0.1, -5.0), (-0.02, -5.0), (0.0, -2.5), (0.005, 0.0), (0.015, 2.5), (0.02, 5.0), (1.0, 5.0)]
        {
            assert!((without_target(growth, 1.0).1 - score).abs() < 1e-12, "{growth}");
        }
        // A limit lowers what is asked, and scores with it.
        assert!((without_target(0.0075, 0.5).1 - 2.5).abs() < 1e-12);
        assert_eq!(without_target(0.0, 0.0), (Verdict::OnTrack, 5.0));
        assert_eq!(without_target(-0.01, 0.0).0, Verdict::Deterioration);
    }

    #[test]
    fn the_published_coefficients_are_roundings_of_these_lines() {
        for step in -100..=200 {
            let ratio = f64::from(step) / 100.0;
            let published = if ratio >= 0.6 { 7.1429 * ratio - 4.2857 } else { 4.1667 * ratio - 2.5 };
            assert!((against_target(ratio).1 - published.clamp(-5.0, 5.0)).abs() < 1e-3, "{ratio}");
        }
    }

    #[test]
    fn thresholds_belong_to_the_better_verdict() {
        assert_eq!(against_target(0.95).0, Verdict::OnTrack);
        assert_eq!(against_target(0.6).0, Verdict::AccelerationNeeded);
        assert_eq!(against_target(0.0).0, Verdict::LimitedProgress);
        assert_eq!(without_target(0.015, 1.0).0, Verdict::OnTrack);
        assert_eq!(without_target(0.005, 1.0).0, Verdict::AccelerationNeeded);
        assert_eq!(without_target(0.0, 1.0).0, Verdict::LimitedProgress);
    }

    #[test]
    fn the_factor_is_one_far_from_the_limit_and_zero_at_it() {
        assert_eq!(limit_factor(200.0, 100.0), 1.0);
        assert_eq!(limit_factor(0.0, 0.0), 1.0);
        assert_eq!(limit_factor(100.0, 100.0), 0.0);
        // Equal at equal distances from a limit above and a limit below.
        assert_eq!(limit_factor(90.0, 100.0), limit_factor(110.0, 100.0));
        assert!(limit_factor(90.0, 100.0) < limit_factor(50.0, 100.0));
    }

    #[test]
    fn twice_and_half_are_equally_far_from_one() {
        assert_eq!(just_right(2.0), just_right(0.5));
        assert_eq!(just_right(0.97), Some(1.0));
        assert_eq!(just_right(1.03), Some(1.0));
        assert!(just_right(1.04) > Some(1.0));
        assert_eq!(just_right(0.0), None);
        assert_eq!(just_right(-1.0), None);
    }
}
