//! Silence: the last that was heard, and what has stalled since.

use super::{Look, Step, Teller, day, day_text};
use crate::explain::losses;
use crate::explain::rule::Rule;
use crate::index::facts::FactRecord;
use crate::milestone_state::State;
use crate::state::NEVER;
use crate::state::item::Item;

pub(super) fn last_fact(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let last = look.item.as_ref().map_or(look.unit.last_fact, |item| item.last_fact);
    let name = ("milestone", look.name(teller));
    // Of a milestone as a whole, a fact that is passed over for every member is still the last that was heard.
    let heard = |fact: &&FactRecord| {
        fact.states_something()
            && teller.evaluator.applies(fact)
            && look.item.as_ref().is_none_or(|item| item.hears(fact))
    };
    let fact = look.facts(teller).iter().rev().find(heard).map(|fact| fact.row);
    let sentence = if last == NEVER {
        teller.say("explain.nothing_applies", &[name])
    } else {
        teller.say("explain.last_fact", &[name, ("day", day_text(last))])
    };
    let lost = look.item.as_ref().map(|item| losses::of_status(teller, item).1).unwrap_or_default();
    let lost = lost.into_iter().filter(|loss| Some(loss.fact) != fact).collect();
    Step::new(Rule::LastFact, day(last), sentence)
        .with("last_fact", day(last))
        .resting_on(fact.into_iter().collect(), lost)
}

pub(super) fn stale(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let unit = &look.unit;
    let (name, status) = (("milestone", look.name(teller)), ("status", look.status(teller)));
    let limit = teller.evaluator.stale_after();
    if look.item.is_none() {
        let left: Vec<&Item> = look.items.iter().filter(|item| item.state.is_open()).collect();
        let stale = left.iter().filter(|item| teller.evaluator.is_stale(item, unit.horizon)).count();
        let places = [name, ("stale", stale.into()), ("open", left.len().into())];
        return Step::new(Rule::Stale, unit.stalled, teller.say("explain.stalled_items", &places))
            .with("open_items", left.len())
            .with("stale_items", stale)
            .with("stalled", unit.stalled);
    }
    let step = if !unit.is_open() || unit.state == State::Unreported {
        Step::new(Rule::Stale, false, teller.say("explain.cannot_stall", &[name, status]))
    } else {
        let days = i64::from(unit.horizon) - i64::from(unit.last_fact);
        let places = [
            name,
            ("last", day_text(unit.last_fact)),
            ("horizon", day_text(unit.horizon)),
            ("days", days.into()),
            ("limit", limit.into()),
        ];
        let key = if unit.stalled { "explain.stale" } else { "explain.not_stale" };
        Step::new(Rule::Stale, unit.stalled, teller.say(key, &places))
    };
    step.with("stale_after_days", limit).with("stalled", unit.stalled)
}

pub(super) fn upheld(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let unit = &look.unit;
    let (name, status) = (("milestone", look.name(teller)), ("status", look.status(teller)));
    if !unit.continuing {
        return Step::new(Rule::Upheld, false, teller.say("explain.not_continuing", &[name])).with("continuing", false);
    }
    let runs = matches!(unit.state, State::InProgress | State::Completed);
    let key = match (runs, unit.stalled) {
        (true, false) => "explain.upheld",
        (true, true) => "explain.not_upheld_stalled",
        (false, _) => "explain.not_upheld",
    };
    Step::new(Rule::Upheld, runs && !unit.stalled, teller.say(key, &[name, status])).with("continuing", true)
}
