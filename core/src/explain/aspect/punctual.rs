//! On time or late, and by how many days.

use super::{Look, Step, Teller, day_text};
use crate::date::BEFORE_TIME;
use crate::explain::rule::Rule;
use crate::milestone_state::State;

pub(super) fn on_time(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let unit = &look.unit;
    let name = ("milestone", look.name(teller));
    let Some(baseline) = unit.baseline else {
        return Step::new(Rule::OnTime, None::<&str>, teller.say("explain.no_baseline", &[name]));
    };
    let judged = ("baseline", day_text(baseline));
    let (word, sentence) = match unit.since.filter(|_| unit.state == State::Completed) {
        Some((_, end)) if end <= baseline => {
            (Some("on_time"), teller.say("explain.on_time", &[name, judged, ("end", day_text(end))]))
        }
        Some((start, _)) if start != BEFORE_TIME && start > baseline => {
            (Some("late"), teller.say("explain.late", &[name, judged, ("start", day_text(start))]))
        }
        Some(_) => (Some("undecided"), teller.say("explain.undecided", &[name, judged])),
        None => {
            let missed = baseline < unit.horizon;
            let key = if missed { "explain.missed" } else { "explain.not_judged" };
            let places = [name, judged, ("status", look.status(teller)), ("horizon", day_text(unit.horizon))];
            (missed.then_some("missed"), teller.say(key, &places))
        }
    };
    Step::new(Rule::OnTime, word, sentence).with("punctuality", word)
}

pub(super) fn delay(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let unit = &look.unit;
    let (name, status) = (("milestone", look.name(teller)), ("status", look.status(teller)));
    let Some(baseline) = unit.baseline else {
        return Step::new(Rule::Delay, None::<i32>, teller.say("explain.no_baseline", &[name]));
    };
    let Some((_, end)) = unit.since.filter(|_| unit.state == State::Completed) else {
        return Step::new(Rule::Delay, None::<i32>, teller.say("explain.no_delay", &[name, status]));
    };
    let days = end - baseline;
    let places = [name, ("baseline", day_text(baseline)), ("end", day_text(end)), ("days", days.into())];
    Step::new(Rule::Delay, days, teller.say("explain.delay", &places)).with("delay_days", days)
}
