//! What stands behind the state of an item: its support, its witnesses, and who says otherwise.

use super::Evaluator;
use super::item::Item;
use crate::index::NONE;
use crate::index::facts::{FactRecord, SEVERAL};
use crate::milestone_state::State;
use crate::word::Standing;

/// What stands behind the winner of an item.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evidence {
    /// The winner has a source that is undated or known.
    pub(crate) sourced: bool,
    /// A witness.
    pub(crate) witnessed: bool,
    /// Two witnesses.
    pub(crate) corroborated: bool,
    /// A witness that answers neither to whom a responsible actor nor to whom the member answers.
    pub(crate) independent: bool,
    pub(crate) standing: Standing,
}

/// The evidence for the winner of an item.
#[inline(always)]
pub(crate) fn of(evaluator: &Evaluator<'_>, item: &Item) -> Evidence {
    at_hand(evaluator, item).unwrap_or_else(|| {
        // A copy, so that the item itself need not have a place in memory for the few that come here.
        let item = *item;
        of_run(evaluator, &item)
    })
}

/// The evidence of a run of one fact whose sources are all known, as most are: what they amount to
/// was worked out at load.
#[inline(always)]
fn at_hand(evaluator: &Evaluator<'_>, item: &Item) -> Option<Evidence> {
    let fact = evaluator.index.facts.of(item.rank as usize).1.get(item.run_first as usize)?;
    let backing = &fact.backing;
    let is_all =
        (item.winner() == Some(item.run_first)) & (item.member == NONE) & (backing.known_from <= evaluator.known_on);
    is_all.then_some(Evidence {
        sourced: fact.is_sourced(),
        witnessed: backing.witness != NONE,
        corroborated: backing.witness == SEVERAL,
        independent: fact.is_independent(),
        standing: fact.standing,
    })
}

/// The same for a run of any length.
#[inline(never)]
fn of_run(evaluator: &Evaluator<'_>, item: &Item) -> Evidence {
    let mut evidence = Evidence {
        sourced: false,
        witnessed: false,
        corroborated: false,
        independent: false,
        standing: Standing::Claimed,
    };
    let mut first_witness = None;
    each_of_run(evaluator, item, |at, record, fact| {
        let wins = Some(at) == item.winner();
        if wins {
            evidence.standing = fact.standing;
        }
        let backing = &fact.backing;
        if backing.known_from <= evaluator.known_on && item.member == NONE && backing.witness != SEVERAL {
            // All its sources are known, and what they amount to was worked out at load.
            evidence.sourced |= wins && fact.is_sourced();
            if backing.witness != NONE {
                evidence.corroborated |= *first_witness.get_or_insert(backing.witness) != backing.witness;
                evidence.independent |= fact.is_independent();
            }
            return;
        }
        for source in known_sources(evaluator, record) {
            evidence.sourced |= wins;
            for &witness in evaluator.index.sources.witnesses.at(source as usize) {
                evidence.corroborated |= *first_witness.get_or_insert(witness) != witness;
                evidence.independent = evidence.independent || is_independent(evaluator, item, witness);
            }
        }
    });
    evidence.witnessed = first_witness.is_some();
    evidence
}

/// The sources of a fact that are undated or known.
pub(crate) fn known_sources<'a>(evaluator: &'a Evaluator<'_>, record: usize) -> impl Iterator<Item = u32> + 'a {
    let sources = evaluator.index.facts.sources(record).iter().copied();
    sources.filter(|source| evaluator.index.sources.is_known(*source, evaluator.known_on))
}

/// The sources of the support of an item: those of its final run that are undated or known.
pub(crate) fn support(evaluator: &Evaluator<'_>, item: &Item) -> Vec<u32> {
    let mut sources = Vec::new();
    each_of_run(evaluator, item, |_, record, _| sources.extend(known_sources(evaluator, record)));
    sources
}

/// Does something with every fact of the final run: its place in the milestone, its number among all.
pub(crate) fn each_of_run(evaluator: &Evaluator<'_>, item: &Item, mut each: impl FnMut(u32, usize, &FactRecord)) {
    let Some(winner) = item.winner() else { return };
    let (start, facts) = evaluator.index.facts.of(item.rank as usize);
    let run = facts.get(item.run_first as usize..=winner as usize).unwrap_or_default();
    for (at, fact) in (item.run_first..).zip(run) {
        if fact.states_something() && item.hears(fact) && evaluator.applies(fact) {
            each(at, start + at as usize, fact);
        }
    }
}

/// Whether a witness is a third party: it answers to nobody responsible, nor to whom the member does.
pub(crate) fn is_independent(evaluator: &Evaluator<'_>, item: &Item, witness: u32) -> bool {
    let is_member = item.member != NONE && evaluator.index.root(item.member) == witness;
    !is_member && evaluator.index.is_third_party(item.rank as usize, witness)
}

/// Whether some publisher other than the winner's last said something else that still stands
/// against it: on the winner's day, or that the matter is closed.
#[inline(always)]
pub(crate) fn is_contested(evaluator: &Evaluator<'_>, item: &Item) -> bool {
    item.may_be_contested() && {
        let item = *item;
        contesting(evaluator, &item).is_some()
    }
}

/// The last of the facts that contest the state of an item, if any does: its place among those of the milestone.
#[inline(never)]
pub(crate) fn contesting(evaluator: &Evaluator<'_>, item: &Item) -> Option<usize> {
    if let Some(at) = contesting_among_few(evaluator, item) {
        return (at != NONE).then_some(at as usize);
    }
    let mut last = None;
    each_dissent(evaluator, item, |_, at| {
        last = Some(at);
        false
    });
    last
}

/// How many facts are few enough to look through those after each again.
const FEW: usize = 8;

/// The same, or [`NONE`], for an item of few facts with at most one publisher each, all of whose sources are known:
/// nearly all that could be contested. What is asked of many needs no list of who has been heard.
#[inline(always)]
fn contesting_among_few(evaluator: &Evaluator<'_>, item: &Item) -> Option<u32> {
    let facts = evaluator.index.facts.of(item.rank as usize).1;
    let winner = facts.get(item.winner()? as usize)?;
    if facts.len() > FEW || item.member != NONE {
        return None;
    }
    let mut heard = [NONE; FEW + 1];
    let mut count = 1;
    if let Some(first) = heard.first_mut() {
        *first = winner.backing.publisher;
    }
    for (at, fact) in facts.iter().enumerate().rev() {
        let publisher = fact.backing.publisher;
        if (publisher == SEVERAL) | (fact.backing.known_from > evaluator.known_on) {
            return None;
        }
        let speaks = fact.states_something() & (fact.member == NONE) & evaluator.applies(fact);
        if !speaks || publisher == NONE || heard.iter().take(count).any(|known| *known == publisher) {
            continue;
        }
        if let Some(slot) = heard.get_mut(count) {
            *slot = publisher;
        }
        count += 1;
        let closes = matches!(fact.state, State::Completed | State::Dropped);
        if (fact.state != winner.state) & (closes | (fact.happened_end == winner.happened_end)) {
            return Some(at as u32);
        }
    }
    Some(NONE)
}

/// Calls back for the publishers who contest the state of an item and their last words (places among the facts of
/// its milestone), latest first, for as long as the answer is to go on.
#[inline(always)]
pub(crate) fn each_dissent(evaluator: &Evaluator<'_>, item: &Item, mut each: impl FnMut(u32, usize) -> bool) {
    let Some(winner_at) = item.winner() else { return };
    let (start, facts) = evaluator.index.facts.of(item.rank as usize);
    let Some(winner) = facts.get(winner_at as usize) else { return };
    let mut heard = evaluator.heard.borrow_mut();
    heard.clear();
    each_publisher(evaluator, start + winner_at as usize, winner, |publisher| heard.push(publisher));
    // From the last fact back: the first time that a publisher is met is its last word.
    for (at, fact) in facts.iter().enumerate().rev() {
        if !fact.states_something() || !item.hears(fact) || !evaluator.applies(fact) {
            continue;
        }
        let stands =
            fact.happened_end == winner.happened_end || matches!(fact.state, State::Completed | State::Dropped);
        let says_otherwise = fact.state != winner.state && stands;
        let mut go_on = true;
        each_publisher(evaluator, start + at, fact, |publisher| {
            if !heard.contains(&publisher) {
                heard.push(publisher);
                if says_otherwise && go_on {
                    go_on = each(publisher, at);
                }
            }
        });
        if !go_on {
            return;
        }
    }
}

/// Calls back for the publishers of the known sources of a fact.
#[inline(always)]
fn each_publisher(evaluator: &Evaluator<'_>, record: usize, fact: &FactRecord, mut each: impl FnMut(u32)) {
    let backing = &fact.backing;
    if backing.known_from <= evaluator.known_on && backing.publisher != SEVERAL {
        if backing.publisher != NONE {
            each(backing.publisher);
        }
        return;
    }
    for source in known_sources(evaluator, record) {
        if let Some(publisher) = evaluator.index.sources.publisher(source) {
            each(publisher);
        }
    }
}
