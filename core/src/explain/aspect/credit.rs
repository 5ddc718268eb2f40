//! What a milestone weighs, what is done of it, and what was planned.

use super::{Look, Step, Teller, day, day_text};
use crate::explain::rule::Rule;

/// What is done of a milestone, or of a member's item of it.
fn weighed(teller: &Teller<'_>, look: &Look<'_>, rule: Rule, credit: f64, keys: [&'static str; 2]) -> Step {
    let [of_milestone, of_item] = keys;
    let contribution = look.unit.weight * credit;
    let mut places = vec![
        ("milestone", look.name(teller)),
        ("status", look.status(teller)),
        ("credit", teller.number(credit).into()),
        ("weight", teller.number(look.unit.weight).into()),
        ("contribution", teller.number(contribution).into()),
    ];
    if look.part {
        places.truncate(3);
        return Step::new(rule, credit, teller.say(of_item, &places)).with("credit", credit);
    }
    Step::new(rule, contribution, teller.say(of_milestone, &places))
        .with("weight", look.unit.weight)
        .with("items", look.unit.items)
        .with("credit", credit)
}

pub(super) fn credit(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    weighed(teller, look, Rule::Credit, look.unit.credit, ["explain.credit", "explain.credit_of_item"])
}

pub(super) fn upper(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let unit = &look.unit;
    // What is silent counts more than it is known to.
    let keys = if unit.high > unit.credit {
        ["explain.upper", "explain.upper_of_item"]
    } else {
        ["explain.credit", "explain.credit_of_item"]
    };
    weighed(teller, look, Rule::UpperCredit, unit.high, keys)
}

pub(super) fn planned(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let name = ("milestone", look.name(teller));
    let Some(baseline) = look.unit.baseline else {
        return Step::new(Rule::Planned, None::<f64>, teller.say("explain.no_baseline", &[name]));
    };
    let past = baseline <= teller.evaluator.as_of;
    let places = [name, ("baseline", day_text(baseline)), ("weight", teller.number(look.unit.weight).into())];
    let key = if past { "explain.planned" } else { "explain.planned_ahead" };
    Step::new(Rule::Planned, if past { look.unit.weight } else { 0.0 }, teller.say(key, &places))
        .with("weight", look.unit.weight)
        .with("as_of", day(teller.evaluator.as_of))
        .with("planned", past)
}

pub(super) fn gap(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let name = ("milestone", look.name(teller));
    let unit = &look.unit;
    let Some(baseline) = unit.baseline else {
        return Step::new(Rule::ScheduleGap, None::<f64>, teller.say("explain.no_baseline", &[name]));
    };
    let past = baseline <= teller.evaluator.as_of;
    let (contribution, planned) = (unit.weight * unit.credit, if past { unit.weight } else { 0.0 });
    let places = [
        name,
        ("weight", teller.number(unit.weight).into()),
        ("contribution", teller.number(contribution).into()),
        ("planned", teller.number(planned).into()),
        ("as_of", day_text(teller.evaluator.as_of)),
    ];
    Step::new(Rule::ScheduleGap, contribution - planned, teller.say("explain.schedule_gap", &places))
        .with("weight", unit.weight)
        .with("credit", unit.credit)
        .with("as_of", day(teller.evaluator.as_of))
        .with("planned", past)
}
