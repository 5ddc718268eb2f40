//! What is true of a milestone once all that is said of it has happened and is known.
//!
//! Most questions are about such a moment: a report of today about a past that is on record. What facts come to then is
//! worked out once, when a portfolio is built, and a report need not look at them again.

use super::tally::Told;
use crate::date::{AFTER_TIME, BEFORE_TIME};
use crate::document::Tables;
use crate::index::Index;
use crate::state::Evaluator;

/// Stands for a milestone whose facts have to be looked at whenever it is asked.
const NEVER_SETTLED: i32 = i32::MAX;
const _: () = assert!(AFTER_TIME < NEVER_SETTLED);

/// A milestone without members, from some day on either clock.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settled {
    happened: i32,
    known: i32,
    told: Told,
}

impl Settled {
    /// All milestones by rank.
    pub(crate) fn all(tables: &Tables, index: &Index) -> Vec<Self> {
        let evaluator = Evaluator::at_last(tables, index);
        let settled = index.milestones.iter().enumerate().map(|(rank, milestone)| {
            let (happened, known) = days(index, rank);
            let told = match happened {
                NEVER_SETTLED => Told::default(),
                _ => Told::single(&evaluator, rank, milestone).0,
            };
            Self { happened, known, told }
        });
        settled.collect()
    }

    /// What is true at a moment by which everything was settled.
    #[inline(always)]
    pub(super) fn at(&self, (as_of, known_on): (i32, i32)) -> Option<&Told> {
        ((self.happened <= as_of) & (self.known <= known_on)).then_some(&self.told)
    }
}

/// The days by which the last fact has happened, and the last of them and of their sources is known.
fn days(index: &Index, rank: usize) -> (i32, i32) {
    // What was published before it happened never counts, and so has nothing to settle.
    let facts = || index.facts.of(rank).1.iter().filter(|fact| !fact.is_expectation());
    if !index.members_of.at(rank).is_empty() || facts().any(|fact| fact.is_retracted_by_some()) {
        return (NEVER_SETTLED, NEVER_SETTLED);
    }
    let days = facts().map(|fact| (fact.happened_end, fact.published_end.max(fact.backing.known_from)));
    days.fold((BEFORE_TIME, BEFORE_TIME), |(happened, known), (day, publication)| {
        (happened.max(day), known.max(publication))
    })
}
