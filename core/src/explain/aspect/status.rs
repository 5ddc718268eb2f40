//! The state itself: who decides, since when, how far, and what it waits on.

use super::{Date, Figure, Look, Step, Teller, maybe_day};
use crate::explain::losses;
use crate::explain::rule::Rule;
use crate::index::NONE;
use crate::index::facts::happened_of;
use crate::milestone_state::State;
use crate::state::item::Item;
use crate::word::ElementKind;

/// `happened` of the first fact of the final run, as stated.
fn since_stated(teller: &Teller<'_>, item: &Item) -> Option<Date> {
    let facts = teller.inner.index.facts.of(item.rank as usize).1;
    let first = item.winner().and_then(|_| facts.get(item.run_first as usize))?;
    let stated = happened_of(first.row as usize, &teller.inner.tables, &teller.inner.elements)?;
    Some(first.happened(stated))
}

pub(super) fn status(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let word = look.unit.state.as_str();
    let name = ("milestone", look.name(teller));
    let Some(item) = &look.item else {
        let counts: Vec<(&'static str, usize)> = State::ALL
            .iter()
            .map(|state| (state.as_str(), look.items.iter().filter(|item| item.state == *state).count()))
            .filter(|(_, count)| *count > 0)
            .collect();
        let told: Vec<String> = counts
            .iter()
            .map(|(state, count)| {
                let status = teller.word("state", state);
                teller.texts.fill("explain.told", &[("status", status.as_str()), ("n", &count.to_string())])
            })
            .collect();
        let places = [name, ("status", look.status(teller)), ("told", told.join(", ").into())];
        return Step::new(Rule::ItemsCombined, word, teller.say("explain.items_combined", &places))
            .with("status", word)
            .with("members", look.items.len());
    };
    let (used, lost) = losses::of_status(teller, item);
    if look.unit.state == State::Unreported {
        return Step::new(Rule::NothingApplies, word, teller.say("explain.nothing_applies", &[name]))
            .with("status", word)
            .resting_on(used, lost);
    }
    let since = since_stated(teller, item);
    let since_text = since.map(|date| date.to_string()).unwrap_or_default();
    let (status, fact) = (look.status(teller), teller.winner_named(item));
    let places = [name, ("status", status), ("since", since_text.into()), ("fact", fact)];
    Step::new(Rule::LastApplicableFact, word, teller.say("explain.last_applicable_fact", &places))
        .with("status", word)
        .resting_on(used, lost)
}

/// Whether it may have been completed within an imprecise date.
pub(super) fn possibly(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let possibly = look.unit.possibly_completed;
    let name = ("milestone", look.name(teller));
    let facts = match &look.item {
        Some(item) if possibly => losses::of_possible_completion(teller, item),
        _ => Vec::new(),
    };
    let sentence = match (possibly, facts.last()) {
        (true, Some(fact)) => teller.say("explain.possibly_completed", &[name, ("fact", teller.fact(*fact))]),
        (true, None) => teller.say("explain.possibly_of_items", &[name]),
        (false, _) => teller.say("explain.not_possibly_completed", &[name, ("status", look.status(teller))]),
    };
    Step::new(Rule::PossiblyCompleted, possibly, sentence)
        .with("possibly_completed", possibly)
        .resting_on(facts, Vec::new())
}

pub(super) fn since(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let (start, end) = look.unit.since.map_or((None, None), |(start, end)| (Some(start), Some(end)));
    let date = match &look.item {
        Some(item) => since_stated(teller, item),
        None => look.unit.since.map(|(start, end)| Date::between(start, end)),
    };
    let status = ("status", look.status(teller));
    let sentence = match date {
        Some(date) => {
            let key = if look.item.is_some() { "explain.since" } else { "explain.since_of_items" };
            teller.say(key, &[("milestone", look.name(teller)), status, ("since", date.into())])
        }
        None => teller.say("explain.no_since", &[("milestone", look.name(teller)), status]),
    };
    let facts = look.item.as_ref().and_then(|item| {
        let facts = look.facts(teller);
        item.winner().and_then(|_| facts.get(item.run_first as usize)).map(|fact| fact.row)
    });
    Step::new(Rule::Since, date, sentence)
        .with("since_start", maybe_day(start))
        .with("since_end", maybe_day(end))
        .resting_on(facts.into_iter().collect(), Vec::new())
}

pub(super) fn stated_progress(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let progress = look.item.as_ref().and_then(|item| teller.evaluator.stated_progress(item));
    let name = ("milestone", look.name(teller));
    let status = ("status", look.status(teller));
    let Some((progress, item)) = progress.zip(look.item.as_ref()) else {
        return Step::new(Rule::StatedProgress, progress, teller.say("explain.no_progress", &[name, status]));
    };
    let places = [name, status, ("progress", teller.number(progress).into()), ("fact", teller.winner_named(item))];
    let facts = teller.winner(item).map(|winner| winner.row).into_iter().collect();
    Step::new(Rule::StatedProgress, progress, teller.say("explain.stated_progress", &places))
        .with("progress", progress)
        .resting_on(facts, Vec::new())
}

/// The open milestones that an open one waits on.
pub(in crate::explain) fn waits_on(teller: &Teller<'_>, look: &Look<'_>) -> Vec<u32> {
    if !look.unit.is_open() {
        return Vec::new();
    }
    teller.evaluator.open_prerequisites(look.rank).collect()
}

pub(super) fn blocked(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let ranks = waits_on(teller, look);
    let row = |rank: &u32| teller.inner.index.milestones.get(*rank as usize).map(|milestone| milestone.row);
    let ids: Vec<String> = ranks
        .iter()
        .filter_map(row)
        .map(|row| teller.inner.id_text(ElementKind::Milestone, row as usize).unwrap_or_default().to_owned())
        .collect();
    let name = ("milestone", look.name(teller));
    let sentence = match (look.unit.is_open(), ranks.as_slice()) {
        (false, _) => teller.say("explain.cannot_wait", &[name, ("status", look.status(teller))]),
        (true, []) => teller.say("explain.not_blocked", &[name]),
        (true, [only]) => teller.say("explain.blocked", &[name, ("other", teller.milestone(*only as usize, NONE))]),
        (true, [first, ..]) => {
            let places = [name, ("n", ranks.len().into()), ("other", teller.milestone(*first as usize, NONE))];
            teller.say("explain.blocked_by_several", &places)
        }
    };
    Step::new(Rule::Blocked, Figure::List(ids.clone()), sentence).with("blocked_by", ids)
}
