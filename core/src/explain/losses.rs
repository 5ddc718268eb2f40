//! The facts that a state or a due date rests on, and those that it does not, each with its reason.

use super::rule::LostReason;
use super::step::Loss;
use super::teller::{Part, Teller};
use crate::date::day_of;
use crate::index::NONE;
use crate::index::facts::{FactRecord, PublishedBy};
use crate::state::Dues;
use crate::state::evidence::each_of_run;
use crate::state::item::Item;
use crate::state::why::Fate;

/// Facts used, in fact order, and facts lost.
pub(super) type Rest = (Vec<u32>, Vec<Loss>);

/// The facts on which the state of an item rests: its final run.
pub(super) fn of_status(teller: &Teller<'_>, item: &Item) -> Rest {
    let (mut used, mut lost) = (Vec::new(), Vec::new());
    each_of_run(teller.evaluator, item, |_, _, fact| used.push(fact.row));
    let mut in_run = used.iter().copied().peekable();
    let winner = used.last().copied();
    let taken_back = teller.evaluator.taken_back(&teller.inner.elements, item.rank as usize);
    for fact in teller.inner.index.facts.of(item.rank as usize).1 {
        if in_run.next_if_eq(&fact.row).is_some() {
            continue;
        }
        let of_another = fact.member != NONE && fact.member != item.member;
        if of_another {
            continue;
        }
        lost.push(if !fact.states_something() {
            Loss { fact: fact.row, reason: LostReason::StatesNoStatus, by: None }
        } else if let Some(loss) = unheard(teller, &taken_back, fact) {
            loss
        } else if !item.hears(fact) {
            Loss { fact: fact.row, reason: LostReason::PassedOver, by: None }
        } else {
            Loss { fact: fact.row, reason: LostReason::Superseded, by: winner }
        });
    }
    (used, lost)
}

/// The facts that complete an item at a date that has begun and not ended.
pub(super) fn of_possible_completion(teller: &Teller<'_>, item: &Item) -> Vec<u32> {
    let facts = teller.inner.index.facts.of(item.rank as usize).1.iter();
    let may = |fact: &&FactRecord| item.hears(fact) && teller.evaluator.may_complete(fact);
    facts.filter(may).map(|fact| fact.row).collect()
}

/// The fact on which the baseline rests, or the due date in force; `own` where the milestone's own date is it.
pub(super) fn of_due(teller: &Teller<'_>, rank: usize, dues: Dues, in_force: bool, own: bool) -> Rest {
    let used = if own { None } else { dues.fact(in_force) };
    let mut lost = Vec::new();
    let taken_back = teller.evaluator.taken_back(&teller.inner.elements, rank);
    let facts = teller.inner.index.facts.of(rank).1.iter();
    for fact in facts.filter(|fact| fact.revises_due() && Some(fact.row) != used) {
        lost.push(unheard(teller, &taken_back, fact).unwrap_or_else(|| {
            let (reason, by) = match (own, in_force) {
                (true, _) => (LostReason::OwnDueStands, None),
                (false, true) => (LostReason::Superseded, used),
                (false, false) => (LostReason::NotFirst, used),
            };
            Loss { fact: fact.row, reason, by }
        }));
    }
    (used.into_iter().collect(), lost)
}

/// Why a fact does not apply, if it does not.
fn unheard(teller: &Teller<'_>, taken_back: &[(u32, u32)], fact: &FactRecord) -> Option<Loss> {
    let reason = match teller.evaluator.fate(fact) {
        Fate::Applies => return None,
        Fate::Expectation => LostReason::Expectation,
        Fate::NotYetKnown => LostReason::NotYetKnown,
        Fate::Retracted => LostReason::Retracted,
        Fate::StandingTooLow => LostReason::StandingTooLow,
        Fate::NotYetHappened => LostReason::NotYetHappened,
    };
    let at = taken_back.binary_search_by_key(&fact.row, |(target, _)| *target).ok();
    let by = at.filter(|_| reason == LostReason::Retracted).and_then(|at| taken_back.get(at)).map(|(_, by)| *by);
    Some(Loss { fact: fact.row, reason, by })
}

impl Teller<'_> {
    /// A sentence about a fact that did not decide.
    pub(super) fn lost(&self, loss: &Loss) -> String {
        let key = match loss.reason {
            LostReason::StatesNoStatus => "lost.states_no_status",
            LostReason::Expectation => "lost.expectation",
            LostReason::NotYetKnown => "lost.not_yet_known",
            LostReason::Retracted => "lost.retracted",
            LostReason::StandingTooLow => "lost.standing_too_low",
            LostReason::NotYetHappened => "lost.not_yet_happened",
            LostReason::PassedOver => "lost.passed_over",
            LostReason::Superseded => "lost.superseded",
            LostReason::OwnDueStands => "lost.own_due_stands",
            LostReason::NotFirst => "lost.not_first",
        };
        let mut places = vec![("fact", self.fact(loss.fact))];
        if let Some(other) = loss.by {
            places.push(("other", self.fact(other)));
        }
        let mut assumed = false;
        if let Some((published, by)) = self.evaluator.published(&self.inner.elements, loss.fact) {
            places.push(("published", day_of(published).into()));
            assumed = by != PublishedBy::Fact;
        }
        places.push(("as_of", day_of(self.evaluator.as_of).into()));
        if loss.reason == LostReason::NotYetKnown {
            places.push(("known_on", day_of(self.evaluator.known_on).into()));
            if assumed {
                return self.say("lost.not_yet_known_assumed", &places);
            }
        }
        self.say(key, &places)
    }

    /// How the publication of a fact was assumed, if it was: its day, and the source that lends it.
    pub(super) fn assumed(&self, fact: u32) -> Option<(i32, Option<u32>)> {
        let (published, by) = self.evaluator.published(&self.inner.elements, fact)?;
        match by {
            PublishedBy::Fact => None,
            PublishedBy::Source(source) => Some((published, Some(source))),
            PublishedBy::Assumed => Some((published, None)),
        }
    }

    /// The winner of an item, if it has one.
    pub(super) fn winner(&self, item: &Item) -> Option<&FactRecord> {
        self.inner.index.facts.of(item.rank as usize).1.get(item.winner()? as usize)
    }

    /// The winner as words.
    pub(super) fn winner_named(&self, item: &Item) -> Part {
        self.winner(item).map_or_else(|| Part::Plain(String::new()), |winner| self.fact(winner.row))
    }
}
