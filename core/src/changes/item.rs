//! Items: why one differs, and the fact that made the difference.

use std::cmp::Ordering;

use super::cause::Cause;
use crate::elements::Elements;
use crate::index::facts::{FactRecord, fact_order};
use crate::state::Evaluator;
use crate::state::item::Item;

/// A cause, and the place of the fact behind it among those of its milestone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Why {
    pub(super) cause: Cause,
    pub(super) fact: Option<u32>,
}

/// What differs of an item.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ItemChange {
    pub(super) status: Option<Why>,
    pub(super) progress: Option<Why>,
    pub(super) possible: Option<Why>,
}

impl ItemChange {
    /// Why completion differs at its lower end: where both differ, progress decides.
    pub(super) fn low(&self) -> Option<Why> {
        self.status.or(self.progress).or(self.possible)
    }

    /// Why anything else does: where both differ, possible completion decides.
    pub(super) fn whole(&self) -> Option<Why> {
        self.status.or(self.possible).or(self.progress)
    }
}

/// The two moments between which a milestone is looked at.
#[derive(Clone, Copy)]
pub(super) struct Moments<'a> {
    pub(super) before: &'a Evaluator<'a>,
    pub(super) after: &'a Evaluator<'a>,
    pub(super) elements: &'a Elements,
}

impl Moments<'_> {
    /// What differs of an item, and why.
    pub(super) fn change(&self, before: &Item, after: &Item) -> ItemChange {
        let mut change = ItemChange::default();
        if before.state != after.state {
            change.status = Some(self.why(before, after, self.deciding(before, after)));
            return change;
        }
        if self.before.stated_progress(before) != self.after.stated_progress(after) {
            change.progress = Some(self.why(before, after, after.winner()));
        }
        if before.possibly_completed != after.possibly_completed {
            change.possible = Some(if after.possibly_completed { self.gained(after) } else { self.lost(before) });
        }
        change
    }

    /// Why the last word on an item whose state stands is another: that is what stalling counts from.
    pub(super) fn last_word(&self, before: &Item, after: &Item) -> Option<Why> {
        (before.last_fact != after.last_fact).then(|| self.why(before, after, after.winner()))
    }

    fn facts(&self, item: &Item) -> &[FactRecord] {
        self.after.index.facts.of(item.rank as usize).1
    }

    fn fact(&self, item: &Item, at: Option<u32>) -> Option<&FactRecord> {
        self.facts(item).get(at? as usize)
    }

    /// The fact that gave an item its later state: the first of the later final run; where that applied before
    /// and was only outdone by a winner that is now passed over, the first of the run that did not.
    fn deciding(&self, before: &Item, after: &Item) -> Option<u32> {
        let winner = after.winner()?;
        let first = after.run_first;
        let applied = |fact: &FactRecord| self.before.applies(fact);
        let outdone = self.fact(after, before.winner()).is_some_and(|former| self.after.applies(former));
        if !(outdone && self.fact(after, Some(first)).is_some_and(applied)) {
            return Some(first);
        }
        (first..=winner).find(|at| {
            self.fact(after, Some(*at)).is_some_and(|fact| {
                fact.states_something() && after.hears(fact) && self.after.applies(fact) && !applied(fact)
            })
        })
    }

    /// Why an item differs, by the fact that gave it what it has now.
    fn why(&self, before: &Item, after: &Item, fact: Option<u32>) -> Why {
        let Some(deciding) = self.fact(after, fact).filter(|fact| !self.before.applies(fact)) else {
            return Why { cause: Cause::Corrected, fact };
        };
        let former = self.fact(after, before.winner());
        let outdated =
            former.is_some_and(|former| !self.after.applies(former) || former.happened_end >= deciding.happened_end);
        let cause = if deciding.happened_end > self.before.as_of {
            Cause::Happened
        } else if deciding.published_end > self.before.known_on && !outdated {
            Cause::PublishedLate
        } else {
            Cause::Corrected
        };
        Why { cause, fact }
    }

    /// Possible completion is there now: by the first fact that gives it.
    fn gained(&self, after: &Item) -> Why {
        let names = &self.after.tables.names;
        let id = |fact: &FactRecord| names.text(self.elements.fact(fact.row as usize));
        let order = |left: &(usize, &FactRecord), right: &(usize, &FactRecord)| {
            (left.1.happened_start, left.1.published_end)
                .cmp(&(right.1.happened_start, right.1.published_end))
                .then_with(|| id(left.1).cmp(id(right.1)))
        };
        let facts = self.facts(after).iter().enumerate();
        let gives = facts.filter(|(_, fact)| self.after.may_complete(fact) && after.hears(fact)).min_by(order);
        let Some((at, fact)) = gives else { return Why { cause: Cause::Corrected, fact: None } };
        let cause = if fact.happened_start > self.before.as_of {
            Cause::Happened
        } else if fact.published_end > self.before.known_on {
            Cause::PublishedLate
        } else {
            Cause::Corrected
        };
        Why { cause, fact: Some(at as u32) }
    }

    /// Possible completion is there no longer: by the last fact that gave it.
    fn lost(&self, before: &Item) -> Why {
        let facts = self.facts(before).iter().enumerate();
        let gave = facts.filter(|(_, fact)| self.before.may_complete(fact) && before.hears(fact)).last();
        let cause = match gave {
            Some((_, fact)) if self.after.applies(fact) => Cause::Happened,
            _ => Cause::Corrected,
        };
        Why { cause, fact: gave.map(|(at, _)| at as u32) }
    }

    /// The order of facts about different milestones.
    pub(super) fn order(&self, left: &FactRecord, right: &FactRecord) -> Ordering {
        let names = &self.after.tables.names;
        let id = |fact: &FactRecord| names.text(self.elements.fact(fact.row as usize));
        fact_order(left, right).then_with(|| id(left).cmp(id(right)))
    }
}

/// The cause of a milestone: that of the changed item whose fact stands last; those without one come first.
pub(super) fn latest(whys: impl Iterator<Item = Why>) -> Option<Why> {
    whys.reduce(|left, right| if right.fact > left.fact { right } else { left })
}
