//! Why a fact does not decide: the reasons that the evaluator need not tell when it only answers.

use super::Evaluator;
use crate::elements::Elements;
use crate::index::facts::{self, FactRecord, PublishedBy, happened_of};

/// What becomes of a fact at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Applies,
    /// It was published before it began to happen.
    Expectation,
    /// It is published later.
    NotYetKnown,
    /// An effective retraction takes it back.
    Retracted,
    /// Only facts of a higher standing are heard.
    StandingTooLow,
    /// It had not happened.
    NotYetHappened,
}

impl Evaluator<'_> {
    /// Whether a fact applies, and if not, the first reason why. Whoever could not have known of a fact need not ask
    /// whether it was taken back.
    pub(crate) fn fate(&self, fact: &FactRecord) -> Fate {
        if self.applies(fact) {
            Fate::Applies
        } else if fact.is_expectation() {
            Fate::Expectation
        } else if fact.published_end > self.known_on {
            Fate::NotYetKnown
        } else if self.is_struck(fact.row) {
            Fate::Retracted
        } else if self.is_known(fact) {
            Fate::NotYetHappened
        } else {
            Fate::StandingTooLow
        }
    }

    fn is_struck(&self, fact: u32) -> bool {
        self.struck.contains(&fact)
    }

    /// The effective retraction that takes back a fact, the first in fact order; it is about the same milestone.
    pub(crate) fn taken_back_by(&self, elements: &Elements, rank: usize, fact: u32) -> Option<u32> {
        let id = elements.fact(fact as usize);
        let takes_back = |other: &&FactRecord| {
            other.retracts
                && self.tables.facts.columns.retracts.at(other.row as usize) == Some(id)
                && self.published(elements, other.row).is_some_and(|(day, _)| day <= self.known_on)
                && !self.is_struck(other.row)
        };
        self.index.facts.of(rank).1.iter().find(takes_back).map(|other| other.row)
    }

    /// The day on which a fact was published, and how that is known.
    pub(crate) fn published(&self, elements: &Elements, fact: u32) -> Option<(i32, PublishedBy)> {
        let happened = happened_of(fact as usize, self.tables, elements)?;
        Some(facts::published(fact as usize, happened, self.tables, elements, &self.index.sources))
    }
}
