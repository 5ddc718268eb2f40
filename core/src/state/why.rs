//! Why a fact does not decide: the reasons that the evaluator need not tell when it only answers.

use super::Evaluator;
use crate::elements::Elements;
use crate::index::facts::{self, FactRecord, PublishedBy, happened_of};
use crate::order;
use crate::word::ElementKind;

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

impl Fate {
    /// The reason why it does not apply, as a word; absent where it does.
    pub(crate) const fn why_not(self) -> Option<&'static str> {
        match self {
            Self::Applies => None,
            Self::Expectation => Some("expectation"),
            Self::NotYetKnown => Some("not_yet_known"),
            Self::Retracted => Some("retracted"),
            Self::StandingTooLow => Some("standing_too_low"),
            Self::NotYetHappened => Some("not_yet_happened"),
        }
    }
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

    /// The facts about a milestone that are taken back, each with the first in fact order of those that do so to effect;
    /// by row.
    pub(crate) fn taken_back(&self, elements: &Elements, rank: usize) -> Vec<(u32, u32)> {
        let facts = self.index.facts.of(rank).1;
        let mut taken_back = Vec::new();
        if !facts.iter().any(|fact| fact.is_retracted_by_some()) {
            return taken_back;
        }
        let retracts = &self.tables.facts.columns.retracts;
        for fact in facts.iter().filter(|fact| fact.retracts() && !self.is_struck(fact.row)) {
            let target = retracts.at(fact.row as usize).and_then(|id| elements.row(id, ElementKind::Fact));
            let published = self.published(elements, fact.row).is_some_and(|(day, _)| day <= self.known_on);
            if let Some(target) = target.filter(|_| published) {
                taken_back.push((target as u32, fact.row));
            }
        }
        order::by_key(&mut taken_back, |(target, _)| *target);
        taken_back.dedup_by_key(|(target, _)| *target);
        taken_back
    }

    /// The day on which a fact was published, and how that is known.
    pub(crate) fn published(&self, elements: &Elements, fact: u32) -> Option<(i32, PublishedBy)> {
        let happened = happened_of(fact as usize, self.tables, elements)?;
        Some(facts::published(fact as usize, happened, self.tables, elements, &self.index.sources))
    }
}
