//! The plan: what is in it, what stands aside, and what is simply written.

use super::{Figure, Look, Step, Teller, day, day_text};
use crate::date::BEFORE_TIME;
use crate::explain::measure::Measure;
use crate::explain::rule::Rule;
use crate::milestone_state::State;

pub(super) fn counted(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    Step::new(Rule::Counted, 1_u32, teller.say("explain.counted", &[("milestone", look.name(teller))]))
}

pub(super) fn continuing(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let continuing = look.unit.continuing;
    let key = if continuing { "explain.continuing" } else { "explain.not_continuing" };
    Step::new(Rule::Continuing, continuing, teller.say(key, &[("milestone", look.name(teller))]))
        .with("continuing", continuing)
}

/// The clocks of the plan are what a step about it rests on.
fn with_clocks(step: Step, teller: &Teller<'_>, look: &Look<'_>) -> Step {
    step.with("committed", day(look.record.committed))
        .with("as_of", day(teller.evaluator.as_of))
        .with("known_on", known_on(teller))
}

pub(super) fn known_on(teller: &Teller<'_>) -> Figure {
    if teller.evaluator.known_on == crate::date::AFTER_TIME { Figure::Nothing } else { day(teller.evaluator.known_on) }
}

pub(super) fn in_plan(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    let in_plan = look.unit.committed && look.unit.state != State::Withdrawn;
    let name = ("milestone", look.name(teller));
    let sentence = if !look.unit.committed {
        teller.say("explain.not_in_plan", &[name, ("committed", day_text(look.record.committed))])
    } else if !in_plan {
        teller.say("explain.withdrawn", &[name])
    } else if look.record.committed == BEFORE_TIME {
        teller.say("explain.always_in_plan", &[name])
    } else {
        teller.say("explain.in_plan", &[name, ("committed", day_text(look.record.committed))])
    };
    with_clocks(Step::new(Rule::InPlan, in_plan, sentence), teller, look)
}

/// What is written in the row of the milestone; the value is filled in by who knows which column is meant.
pub(super) fn written(teller: &Teller<'_>, look: &Look<'_>) -> Step {
    Step::new(Rule::AsWritten, Figure::Nothing, teller.say("explain.as_written", &[("milestone", look.name(teller))]))
}

impl<'a> Teller<'a> {
    /// Why a milestone in scope is not among those that a figure is about.
    pub(in crate::explain) fn set_aside(&self, measure: Measure, look: &Look<'a>) -> Step {
        let name = ("milestone", look.name(self));
        let nothing: Figure = if measure.is_count() { 0_u32.into() } else { Figure::Nothing };
        let step = if !look.unit.committed {
            let places = [name, ("committed", day_text(look.record.committed))];
            with_clocks(Step::new(Rule::NotInPlan, nothing, self.say("explain.not_in_plan", &places)), self, look)
        } else if look.unit.state == State::Withdrawn {
            let status = self.status_with_facts(look);
            Step::new(Rule::Withdrawn, nothing, self.say("explain.withdrawn", &[name]))
                .with("status", look.unit.state.as_str())
                .resting_on(status.facts, status.lost)
        } else {
            Step::new(Rule::Continuing, nothing, self.say("explain.continuing", &[name])).with("continuing", true)
        };
        look.step(self, step)
    }
}
