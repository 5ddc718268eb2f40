//! Sums of weights, one by one in the order of the ids of milestones: where weights differ, the order shows in the
//! last bit of a sum.

use std::hint::select_unpredictable;

use super::addend::{NO_DUE, Told};
use super::counts::{self, Counts};
use crate::state::Unit;

places! {
    SUMS: WEIGHT CREDIT HIGH WITH_BASELINE THEN_DUE CREDIT_WITH_BASELINE DONE SOURCED CORROBORATED INDEPENDENT ASSESSED
}

/// What one milestone adds to each sum.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Weights {
    sums: [f64; SUMS],
    /// Weight of an item, and how many there are of each kind of evidence, where there are several:
    /// they are added one by one, so that no order of additions is hidden in a product.
    several: Option<(f64, [u32; 5])>,
}

impl Weights {
    /// What a unit adds, where it counts.
    #[inline(always)]
    pub(super) fn of(unit: &Unit, as_of: i32) -> Self {
        let credit = unit.weight * unit.credit;
        let mut sums = [0.0; SUMS];
        sums[WEIGHT] = unit.weight;
        sums[CREDIT] = credit;
        sums[HIGH] = unit.weight * unit.high;
        if let Some(baseline) = unit.baseline {
            sums[WITH_BASELINE] = unit.weight;
            sums[CREDIT_WITH_BASELINE] = credit;
            sums[THEN_DUE] = select_unpredictable(baseline <= as_of, unit.weight, 0.0);
        }
        let counts = [
            unit.completed_items,
            unit.sourced_items,
            unit.corroborated_items,
            unit.independent_items,
            unit.assessed_items,
        ];
        if unit.items > 1 {
            return Self { sums, several: Some((unit.weight / f64::from(unit.items), counts)) };
        }
        for (sum, count) in sums.iter_mut().skip(DONE).zip(counts) {
            *sum = select_unpredictable(count > 0, unit.weight, 0.0);
        }
        Self { sums, several: None }
    }
}

impl Weights {
    /// What a milestone without members adds, where it counts: its weight, and what share of it is done for certain and if
    /// all that is silent were.
    #[inline(always)]
    pub(super) fn single(told: &Told, weight: f64, (low, high): (f64, f64), as_of: i32) -> Self {
        let if_marked = |place: usize| select_unpredictable(told.marks & counts::mark(place) != 0, weight, 0.0);
        let with_baseline = told.baseline != NO_DUE;
        let credit = weight * low;
        let mut sums = [0.0; SUMS];
        sums[WEIGHT] = weight;
        sums[CREDIT] = credit;
        sums[HIGH] = weight * high;
        sums[WITH_BASELINE] = select_unpredictable(with_baseline, weight, 0.0);
        sums[THEN_DUE] = select_unpredictable(told.baseline <= as_of, weight, 0.0);
        sums[CREDIT_WITH_BASELINE] = select_unpredictable(with_baseline, credit, 0.0);
        sums[DONE] = if_marked(counts::COMPLETED);
        sums[SOURCED] = if_marked(counts::SOURCED);
        sums[CORROBORATED] = if_marked(counts::CORROBORATED);
        sums[INDEPENDENT] = if_marked(counts::INDEPENDENT);
        sums[ASSESSED] = if_marked(counts::ASSESSED);
        Self { sums, several: None }
    }
}

/// The sums.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums([f64; SUMS]);

impl Sums {
    #[inline(always)]
    pub(super) fn add(&mut self, weights: &Weights) {
        for (sum, more) in self.0.iter_mut().zip(weights.sums) {
            *sum += more;
        }
        if let Some((each, counts)) = weights.several {
            for (sum, count) in self.0.iter_mut().skip(DONE).zip(counts) {
                (0..count).for_each(|_| *sum += each);
            }
        }
    }

    /// The sums over milestones of which each weighs 1 and is done or not. Whole numbers of this size are added without
    /// rounding, so their order does not show.
    pub(super) fn counted(counts: &Counts) -> Self {
        let places = [
            counts::MILESTONES,
            counts::COMPLETED,
            counts::DONE_AT_BEST,
            counts::WITH_BASELINE,
            counts::THEN_DUE,
            counts::DONE_WITH_BASELINE,
            counts::COMPLETED,
            counts::SOURCED,
            counts::CORROBORATED,
            counts::INDEPENDENT,
            counts::ASSESSED,
        ];
        Self(places.map(|place| f64::from(counts.at(place))))
    }

    #[expect(clippy::indexing_slicing, reason = "sums are numbered within the list")]
    pub(super) fn at(&self, place: usize) -> f64 {
        self.0[place]
    }
}
