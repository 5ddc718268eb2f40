//! Due dates, the horizon, and what is overdue.

use super::plan::known_on;
use super::{Date, Look, Step, Teller, day, day_text, maybe_day};
use crate::date::AFTER_TIME;
use crate::explain::losses;
use crate::explain::rule::Rule;
use crate::progress;
use crate::state::NEVER;

pub(super) fn baseline(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let due = teller.evaluator.baseline(look.record, look.dues);
    let own = look.record.due != NEVER;
    stated(teller, look, due, own, false, Rule::Baseline).with("baseline", maybe_day(look.unit.baseline))
}

pub(super) fn in_force(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let due = teller.evaluator.due_in_force(look.record, look.dues);
    let own = look.dues.fact(true).is_none();
    stated(teller, look, due, own, true, Rule::DueInForce).with("due_in_force", maybe_day(look.unit.due_in_force))
}

/// A due date, and where it is stated.
fn stated(teller: &Teller<'_>, look: &Look<'_>, due: Option<Date>, own: bool, in_force: bool, rule: Rule) -> Step {
    let (used, lost) = losses::of_due(teller, look.rank, look.dues, in_force, own);
    let name = ("milestone", teller.milestone(look.rank, crate::index::NONE));
    let Some(date) = due else {
        return Step::new(rule, None::<Date>, teller.say("explain.no_due", &[name])).resting_on(used, lost);
    };
    let due = ("due", date.into());
    let sentence = match (in_force, used.first()) {
        (false, None) => teller.say("explain.baseline_own", &[name, due]),
        (false, Some(fact)) => teller.say("explain.baseline_fact", &[name, due, ("fact", teller.fact(*fact))]),
        (true, None) => teller.say("explain.due_own", &[name, due]),
        (true, Some(fact)) => teller.say("explain.due_fact", &[name, due, ("fact", teller.fact(*fact))]),
    };
    Step::new(rule, date, sentence).resting_on(used, lost)
}

pub(super) fn horizon(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let horizon = look.unit.horizon;
    let name = ("milestone", teller.milestone(look.rank, crate::index::NONE));
    let compiled = look.record.compiled;
    Step::new(Rule::Horizon, day(horizon), teller.say("explain.horizon", &[name, ("horizon", day_text(horizon))]))
        .with("horizon", day(horizon))
        .with("as_of", day(teller.evaluator.as_of))
        .with("known_on", known_on(teller))
        .with("compiled", maybe_day((compiled != AFTER_TIME).then_some(compiled)))
}

pub(super) fn overdue(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let unit = &look.unit;
    let as_of = teller.evaluator.as_of;
    let (certainly, possibly) = progress::overdue(unit, as_of);
    let (name, status) = (("milestone", look.name(teller)), ("status", look.status(teller)));
    let horizon = ("horizon", day_text(unit.horizon));
    let (word, sentence) = match unit.due_in_force {
        _ if !unit.is_open() => ("no", teller.say("explain.cannot_be_overdue", &[name, status])),
        None => ("no", teller.say("explain.no_due", &[name])),
        Some(due) => {
            let due = ("due", day_text(due));
            if certainly {
                ("certainly", teller.say("explain.overdue_certainly", &[name, status, due, horizon]))
            } else if possibly && unit.possibly_completed {
                ("possibly", teller.say("explain.overdue_perhaps_done", &[name, status, due]))
            } else if possibly {
                ("possibly", teller.say("explain.overdue_possibly", &[name, status, due, horizon]))
            } else {
                ("no", teller.say("explain.not_overdue", &[name, status, due, ("as_of", day_text(as_of))]))
            }
        }
    };
    Step::new(Rule::Overdue, word, sentence).with("overdue", word)
}

pub(super) fn slip(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let name = ("milestone", look.name(teller));
    let Some((baseline, due)) = look.unit.baseline.zip(look.unit.due_in_force) else {
        return Step::new(Rule::Slip, None::<i32>, teller.say("explain.no_baseline", &[name]));
    };
    let days = due - baseline;
    let places = [name, ("baseline", day_text(baseline)), ("due", day_text(due)), ("days", days.into())];
    Step::new(Rule::Slip, days, teller.say("explain.slip", &places)).with("slip_days", days)
}

pub(super) fn next_due(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let as_of = teller.evaluator.as_of;
    let (name, status) = (("milestone", look.name(teller)), ("status", look.status(teller)));
    let (value, sentence) = match look.unit.due_in_force {
        _ if !look.unit.is_open() => (None, teller.say("explain.no_longer_due", &[name, status])),
        None => (None, teller.say("explain.no_due", &[name])),
        Some(due) => {
            let ahead = due >= as_of;
            let key = if ahead { "explain.next_due" } else { "explain.past_due" };
            let places = [name, status, ("due", day_text(due)), ("as_of", day_text(as_of))];
            (ahead.then_some(due), teller.say(key, &places))
        }
    };
    Step::new(Rule::NextDue, maybe_day(value), sentence).with("as_of", day(as_of)).with("next_due", maybe_day(value))
}
