//! What stands behind the state of an item: its support, its witnesses, and who says otherwise.

use super::Evaluator;
use super::item::Item;
use crate::index::NONE;
use crate::index::facts::FactRecord;
use crate::word::{Standing, Status};

/// What stands behind the winner of an item.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evidence {
    /// The winner has a source that is undated or known.
    pub(crate) sourced: bool,
    /// Two witnesses.
    pub(crate) corroborated: bool,
    /// A witness that answers neither to whom a responsible actor nor to whom the member answers.
    pub(crate) independent: bool,
    pub(crate) standing: Standing,
}

/// The evidence for the winner of an item.
pub(crate) fn of(evaluator: &Evaluator<'_>, item: &Item) -> Evidence {
    let index = evaluator.index;
    let mut evidence =
        Evidence { sourced: false, corroborated: false, independent: false, standing: Standing::Claimed };
    let mut first_witness = None;
    each_of_run(evaluator, item, |at, record, fact| {
        if Some(at) == item.winner {
            evidence.standing = fact.standing;
        }
        for &source in index.facts.sources(record) {
            if !index.sources.is_known(source, evaluator.known_on) {
                continue;
            }
            evidence.sourced |= Some(at) == item.winner;
            for &witness in index.sources.witnesses.at(source as usize) {
                evidence.corroborated |= *first_witness.get_or_insert(witness) != witness;
                evidence.independent = evidence.independent || is_independent(evaluator, item, witness);
            }
        }
    });
    evidence
}

/// The sources of the support of an item: those of its final run that are undated or known.
pub(crate) fn support(evaluator: &Evaluator<'_>, item: &Item) -> Vec<u32> {
    let mut sources = Vec::new();
    each_of_run(evaluator, item, |_, record, _| {
        let known = evaluator.index.facts.sources(record).iter().copied();
        sources.extend(known.filter(|source| evaluator.index.sources.is_known(*source, evaluator.known_on)));
    });
    sources
}

/// Does something with every fact of the final run: its place in the milestone, its number among all.
fn each_of_run(evaluator: &Evaluator<'_>, item: &Item, mut each: impl FnMut(u32, usize, &FactRecord)) {
    let Some(winner) = item.winner else { return };
    let (start, facts) = evaluator.index.facts.of(item.rank as usize);
    let run = facts.get(item.run_first as usize..=winner as usize).unwrap_or_default();
    for (at, fact) in (item.run_first..).zip(run) {
        if fact.status.is_some() && item.hears(fact) && evaluator.applies(fact) {
            each(at, start + at as usize, fact);
        }
    }
}

/// Whether a witness is a third party. Where nobody is responsible, there is none.
fn is_independent(evaluator: &Evaluator<'_>, item: &Item, witness: u32) -> bool {
    let index = evaluator.index;
    if item.member != NONE && index.root(item.member) == witness {
        return false;
    }
    let mut somebody = false;
    for &action in index.actions_of.at(item.rank as usize) {
        for &root in index.responsible_roots_of.at(action as usize) {
            if root == witness {
                return false;
            }
            somebody = true;
        }
    }
    somebody
}

/// Whether some publisher other than the winner's last said something else that still stands
/// against it: on the winner's day, or that the matter is closed.
pub(crate) fn is_contested(evaluator: &Evaluator<'_>, item: &Item) -> bool {
    let index = evaluator.index;
    let Some(winner_at) = item.winner else { return false };
    let (start, facts) = index.facts.of(item.rank as usize);
    let Some(winner) = facts.get(winner_at as usize) else { return false };
    let publishers = |at: usize| {
        let known = index.facts.sources(start + at).iter().copied();
        known
            .filter(|source| index.sources.is_known(*source, evaluator.known_on))
            .filter_map(|source| index.sources.publisher(source))
    };
    // From the last fact back: the first time that a publisher is met is its last word.
    let mut heard: Vec<u32> = publishers(winner_at as usize).collect();
    for (at, fact) in facts.iter().enumerate().rev() {
        let Some(status) = fact.status else { continue };
        if !item.hears(fact) || !evaluator.applies(fact) {
            continue;
        }
        for publisher in publishers(at) {
            if heard.contains(&publisher) {
                continue;
            }
            heard.push(publisher);
            let stands = fact.happened_end == winner.happened_end || is_closing(status);
            if Some(status) != winner.status && stands {
                return true;
            }
        }
    }
    false
}

fn is_closing(status: Status) -> bool {
    matches!(status, Status::Completed | Status::Dropped)
}

