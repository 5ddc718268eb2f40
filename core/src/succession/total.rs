//! The whole of a succession: how many commitments, and what they weigh.

use serde::Serialize;

use super::commitments::Commitment;
use super::lineage::Outcome;
use crate::milestone_state::State;

/// The whole of a succession: commitments by number, and their weight.
///
/// Continuing duties and withdrawn commitments stand aside: they are counted, and nothing else is about
/// them. A weight that is too large to be added is absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SuccessionTotal {
    /// How many commitments of the old strategy are in the plan: the sum of the next two.
    pub milestones: u32,
    /// How many of these are completed or dropped.
    pub closed: u32,
    /// How many are open: the sum of the next nine, where a new strategy was named.
    pub open: u32,
    /// How many open ones are carried over as they were.
    pub carried_over: u32,
    /// How many are strengthened.
    pub strengthened: u32,
    /// How many are narrowed.
    pub narrowed: u32,
    /// How many are merged with others.
    pub merged: u32,
    /// How many are split.
    pub split: u32,
    /// How many are replaced by something else.
    pub replaced: u32,
    /// How many the new strategy drops in so many words.
    pub dropped: u32,
    /// Of how many it says nothing.
    pub unaddressed: u32,
    /// Of how many nothing can be said, because the new strategy is not adopted.
    pub undecided: u32,
    /// How many old commitments were withdrawn.
    pub withdrawn: u32,
    /// How many old commitments are continuing duties.
    pub continuing: u32,
    /// How many commitments of the new strategy come from the old one.
    pub inherited: u32,
    /// How many do not.
    pub new: u32,
    /// The weight of the old commitments.
    pub weight: Option<f64>,
    /// Of it, what is completed or dropped.
    pub closed_weight: Option<f64>,
    /// Of it, what is open.
    pub open_weight: Option<f64>,
    /// Of what is open, that of which nothing is known.
    pub unreported_weight: Option<f64>,
    /// Of what is open, what the new strategy takes on; absent while that is undecided.
    pub carried_weight: Option<f64>,
    /// Of what is open, what it drops or does not mention; absent while that is undecided.
    pub abandoned_weight: Option<f64>,
    /// Of what is open, what is undecided.
    pub undecided_weight: Option<f64>,
}

impl SuccessionTotal {
    /// Adds a commitment of the old strategy.
    pub(super) fn add_old(&mut self, commitment: &Commitment, outcome: Option<Outcome>) {
        if commitment.state == State::Withdrawn {
            self.withdrawn += 1;
            return;
        }
        if commitment.continuing {
            self.continuing += 1;
            return;
        }
        self.milestones += 1;
        if commitment.state.is_open() {
            self.open += 1;
        } else {
            self.closed += 1;
        }
        add(&mut self.weight, commitment.weight);
        add(&mut self.closed_weight, commitment.closed);
        add(&mut self.open_weight, commitment.open);
        add(&mut self.unreported_weight, commitment.unreported);
        let (count, weight) = match outcome {
            Some(Outcome::CarriedOver) => (&mut self.carried_over, &mut self.carried_weight),
            Some(Outcome::Strengthened) => (&mut self.strengthened, &mut self.carried_weight),
            Some(Outcome::Narrowed) => (&mut self.narrowed, &mut self.carried_weight),
            Some(Outcome::Merged) => (&mut self.merged, &mut self.carried_weight),
            Some(Outcome::Split) => (&mut self.split, &mut self.carried_weight),
            Some(Outcome::Replaced) => (&mut self.replaced, &mut self.carried_weight),
            Some(Outcome::Dropped) => (&mut self.dropped, &mut self.abandoned_weight),
            Some(Outcome::Unaddressed) => (&mut self.unaddressed, &mut self.abandoned_weight),
            Some(Outcome::Undecided) => (&mut self.undecided, &mut self.undecided_weight),
            Some(Outcome::Closed | Outcome::Inherited | Outcome::New) | None => return,
        };
        *count += 1;
        add(weight, commitment.open);
    }

    /// Adds a commitment of the new strategy.
    pub(super) fn add_new(&mut self, commitment: &Commitment, outcome: Option<Outcome>) {
        match outcome.filter(|_| commitment.counts()) {
            Some(Outcome::Inherited) => self.inherited += 1,
            Some(Outcome::New) => self.new += 1,
            _ => {}
        }
    }

    /// When all are added: nothing weighs nothing, and what cannot be known is absent.
    pub(super) fn close(&mut self, is_asked: bool, is_decided: bool) {
        let or_zero = |weight: &mut Option<f64>| *weight = weight.or(Some(0.0)).filter(|weight| weight.is_finite());
        or_zero(&mut self.weight);
        or_zero(&mut self.closed_weight);
        or_zero(&mut self.open_weight);
        or_zero(&mut self.unreported_weight);
        if is_asked {
            or_zero(&mut self.undecided_weight);
        }
        if is_decided {
            or_zero(&mut self.carried_weight);
            or_zero(&mut self.abandoned_weight);
        }
    }
}

fn add(sum: &mut Option<f64>, more: f64) {
    *sum = Some(sum.unwrap_or_default() + more);
}
