//! What stands behind a state: sources, witnesses, third parties, and who says otherwise.

use super::{Aspect, Look, Part, Step, Teller};
use crate::explain::rule::Rule;
use crate::milestone_state::State;
use crate::order;
use crate::state::evidence::{self, Evidence};
use crate::state::item::Item;
use crate::word::{ElementKind, Standing};

fn ids(teller: &Teller<'_>, kind: ElementKind, rows: &[u32]) -> Vec<String> {
    rows.iter().map(|row| teller.inner.id_text(kind, *row as usize).unwrap_or_default().to_owned()).collect()
}

/// The known sources of the final run, each once, in the order of their ids.
fn sources(teller: &Teller<'_>, item: &Item) -> Vec<u32> {
    let mut sources = evidence::support(teller.evaluator, item);
    order::numbers_by_key(&mut sources, |row| teller.inner.id_text(ElementKind::Source, row as usize));
    sources.dedup();
    sources
}

/// The known sources of the winner, in the order in which they are written.
fn sources_of_winner(teller: &Teller<'_>, item: &Item) -> Vec<u32> {
    let Some(winner) = item.winner() else { return Vec::new() };
    let (start, _) = teller.inner.index.facts.of(item.rank as usize);
    evidence::known_sources(teller.evaluator, start + winner as usize).collect()
}

/// The witnesses of some sources, each once, in the order in which they are met.
fn witnesses(teller: &Teller<'_>, sources: &[u32]) -> Vec<u32> {
    let mut witnesses = Vec::new();
    for source in sources {
        for witness in teller.inner.index.sources.witnesses.at(*source as usize) {
            if !witnesses.contains(witness) {
                witnesses.push(*witness);
            }
        }
    }
    witnesses
}

fn has(evidence: Evidence, aspect: Aspect) -> bool {
    match aspect {
        Aspect::Sourced => evidence.sourced,
        Aspect::Corroborated => evidence.corroborated,
        Aspect::Independent => evidence.independent,
        _ => evidence.standing >= Standing::Assessed,
    }
}

/// Whether the state has evidence of a kind.
pub(super) fn of_kind(teller: &Teller<'_>, look: &Look<'_>, aspect: Aspect) -> Step {
    let rule = match aspect {
        Aspect::Sourced => Rule::Sourced,
        Aspect::Corroborated => Rule::Corroborated,
        Aspect::Independent => Rule::Independent,
        _ => Rule::Assessed,
    };
    let unit = &look.unit;
    let name = ("milestone", look.name(teller));
    let having = match aspect {
        Aspect::Sourced => unit.sourced_items,
        Aspect::Corroborated => unit.corroborated_items,
        Aspect::Independent => unit.independent_items,
        _ => unit.assessed_items,
    };
    let completed = unit.completed_items;
    let (value, sentence) = match &look.item {
        None => {
            let places = [name, ("having", having.into()), ("completed", completed.into())];
            (None, teller.say("explain.evidence_of_items", &places))
        }
        Some(_) if unit.state == State::Unreported => (None, teller.say("explain.nothing_applies", &[name])),
        Some(item) => {
            let evidence = evidence::of(teller.evaluator, item);
            (Some((has(evidence, aspect), evidence.standing)), told(teller, look, item, evidence, aspect))
        }
    };
    let mut step = match (value, aspect) {
        (Some((_, standing)), Aspect::Assessed) => {
            Step::new(rule, standing.as_str(), sentence).with("standing", standing.as_str())
        }
        (value, _) => Step::new(rule, value.map(|(has, _)| has), sentence),
    };
    if let Some(item) = &look.item {
        let (of_winner, support) = (sources_of_winner(teller, item), sources(teller, item));
        let witnesses = witnesses(teller, &support);
        step = match aspect {
            Aspect::Sourced => step.with("sources", ids(teller, ElementKind::Source, &of_winner)),
            Aspect::Corroborated | Aspect::Independent => step
                .with("sources", ids(teller, ElementKind::Source, &support))
                .with("witnesses", ids(teller, ElementKind::Actor, &witnesses)),
            _ => step,
        };
        if aspect == Aspect::Independent {
            let third = third_parties(teller, item, &witnesses);
            step = step
                .with("responsible", ids(teller, ElementKind::Actor, &responsible(teller, look)))
                .with("third_parties", ids(teller, ElementKind::Actor, &third));
        }
    }
    step.with("weight", unit.weight)
        .with("items", unit.items)
        .with("completed_items", completed)
        .with("items_with_evidence", having)
}

/// The tops of those responsible for a milestone.
fn responsible(teller: &Teller<'_>, look: &Look<'_>) -> Vec<u32> {
    let index = &teller.inner.index;
    let mut roots = Vec::new();
    for action in index.actions_of.at(look.rank) {
        for root in index.responsible_roots_of.at(*action as usize) {
            if !roots.contains(root) {
                roots.push(*root);
            }
        }
    }
    roots
}

fn third_parties(teller: &Teller<'_>, item: &Item, witnesses: &[u32]) -> Vec<u32> {
    let is_third = |witness: &u32| evidence::is_independent(teller.evaluator, item, *witness);
    witnesses.iter().copied().filter(is_third).collect()
}

/// A sentence about the evidence of one kind behind a winner.
fn told(teller: &Teller<'_>, look: &Look<'_>, item: &Item, evidence: Evidence, aspect: Aspect) -> String {
    let name = ("milestone", look.name(teller));
    let witnesses = || witnesses(teller, &sources(teller, item));
    match aspect {
        Aspect::Sourced => match sources_of_winner(teller, item).first() {
            Some(source) => teller.say("explain.sourced", &[name, ("source", teller.source(*source))]),
            None => teller.say("explain.not_sourced", &[name]),
        },
        Aspect::Corroborated => match witnesses().as_slice() {
            [] => teller.say("explain.no_witness", &[name]),
            [only] => teller.say("explain.one_witness", &[name, ("witness", teller.actor(*only))]),
            [one, two, ..] => {
                let others = [("witness", teller.actor(*one)), ("other", teller.actor(*two))];
                let [one, two] = others;
                teller.say("explain.corroborated", &[name, ("n", witnesses().len().into()), one, two])
            }
        },
        Aspect::Independent => match third_parties(teller, item, &witnesses()).first() {
            Some(third) => teller.say("explain.independent", &[name, ("witness", teller.actor(*third))]),
            None if responsible(teller, look).is_empty() => teller.say("explain.nobody_responsible", &[name]),
            None => teller.say("explain.not_independent", &[name]),
        },
        _ => {
            let standing = teller.word("standing", evidence.standing.as_str());
            teller.say("explain.standing", &[name, ("standing", standing.into())])
        }
    }
}

pub(super) fn support(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let name = ("milestone", look.name(teller));
    let sources = look.item.as_ref().map(|item| sources(teller, item)).unwrap_or_default();
    let sentence = match sources.as_slice() {
        [] => teller.say("explain.not_sourced", &[name]),
        [first, ..] => {
            let places = [name, ("n", sources.len().into()), ("source", teller.source(*first))];
            teller.say("explain.support", &places)
        }
    };
    let ids = ids(teller, ElementKind::Source, &sources);
    Step::new(Rule::Support, ids.clone(), sentence).with("sources", ids)
}

pub(super) fn deciding_fact(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let name = ("milestone", look.name(teller));
    let winner = look.item.as_ref().and_then(|item| teller.winner(item)).map(|winner| winner.row);
    let Some(winner) = winner else {
        return Step::new(Rule::DecidingFact, None::<&str>, teller.say("explain.nothing_applies", &[name]));
    };
    let id = teller.inner.id_text(ElementKind::Fact, winner as usize);
    Step::new(Rule::DecidingFact, id, teller.say("explain.deciding_fact", &[name, ("fact", teller.fact(winner))]))
        .resting_on(vec![winner], Vec::new())
}

pub(super) fn contested(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let name = ("milestone", look.name(teller));
    let Some(item) = &look.item else {
        let contested = look
            .items
            .iter()
            .filter(|item| item.state != State::Withdrawn && evidence::is_contested(teller.evaluator, item));
        let contested = contested.count();
        let sentence = teller.say("explain.contested_items", &[name, ("n", contested.into())]);
        return Step::new(Rule::Contested, look.unit.contested, sentence).with("contested_items", contested);
    };
    let (mut publishers, mut dissents) = (Vec::new(), Vec::new());
    let facts = look.facts(teller);
    evidence::each_dissent(teller.evaluator, item, |publisher, at| {
        publishers.push(publisher);
        dissents.extend(facts.get(at).map(|fact| fact.row));
        true
    });
    let sentence = match (publishers.as_slice(), dissents.first()) {
        ([only], Some(fact)) => {
            teller.say("explain.contested", &[name, ("publisher", teller.actor(*only)), ("fact", teller.fact(*fact))])
        }
        ([first, ..], Some(fact)) => {
            let (first, fact): (Part, Part) = (teller.actor(*first), teller.fact(*fact));
            let places = [name, ("n", publishers.len().into()), ("publisher", first), ("fact", fact)];
            teller.say("explain.contested_by_several", &places)
        }
        _ => teller.say("explain.not_contested", &[name, ("status", look.status(teller))]),
    };
    dissents.dedup();
    // Facts that contest are told as such by the inputs; among the facts lost they stand with the reason why.
    let dissents: Vec<String> = ids(teller, ElementKind::Fact, &dissents);
    Step::new(Rule::Contested, !publishers.is_empty(), sentence)
        .with("contested_by", ids(teller, ElementKind::Actor, &publishers))
        .with("dissents", dissents)
}
