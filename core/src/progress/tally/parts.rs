//! What is divided by what: the two numbers behind each share, for whoever has to show them.

use super::*;

impl Tally {
    /// Part and whole of a share by its key in a row; `schedule_gap` stands for completion among those with a baseline.
    pub(crate) fn parts(&self, key: &str) -> (f64, f64) {
        let sums = &self.sums;
        match key {
            "completion_low" => (sums[CREDIT], sums[WEIGHT]),
            "completion_high" => (sums[HIGH], sums[WEIGHT]),
            "planned" => (sums[THEN_DUE], sums[WITH_BASELINE]),
            "schedule_gap" => (sums[CREDIT_WITH_BASELINE], sums[WITH_BASELINE]),
            "sourced" => (sums[SOURCED], sums[DONE]),
            "corroborated" => (sums[CORROBORATED], sums[DONE]),
            "independent" => (sums[INDEPENDENT], sums[DONE]),
            "assessed" => (sums[ASSESSED], sums[DONE]),
            _ => (f64::from(self.counts[ON_TIME]), f64::from(self.counts[JUDGED_ON_TIME])),
        }
    }
}
