//! What is divided by what: the two numbers behind each share, for whoever has to show them.

use super::{Tally, counts, weights};

impl Tally {
    /// Part and whole of a share by its key in a row; `schedule_gap` stands for completion among those with a baseline.
    pub(crate) fn parts(&self, key: &str) -> (f64, f64) {
        let sums = self.sums();
        match key {
            "completion_low" => (sums.at(weights::CREDIT), sums.at(weights::WEIGHT)),
            "completion_high" => (sums.at(weights::HIGH), sums.at(weights::WEIGHT)),
            "planned" => (sums.at(weights::THEN_DUE), sums.at(weights::WITH_BASELINE)),
            "schedule_gap" => (sums.at(weights::CREDIT_WITH_BASELINE), sums.at(weights::WITH_BASELINE)),
            "sourced" => (sums.at(weights::SOURCED), sums.at(weights::DONE)),
            "corroborated" => (sums.at(weights::CORROBORATED), sums.at(weights::DONE)),
            "independent" => (sums.at(weights::INDEPENDENT), sums.at(weights::DONE)),
            "assessed" => (sums.at(weights::ASSESSED), sums.at(weights::DONE)),
            _ => (f64::from(self.counts.at(counts::ON_TIME)), f64::from(self.counts.at(counts::JUDGED_ON_TIME))),
        }
    }
}
