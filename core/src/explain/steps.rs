//! The steps of one milestone of a row, and those of one state.

use std::collections::BTreeSet;

use super::arithmetic::{cell, counted};
use super::aspect::{self, Aspect, Look};
use super::figure::Figure;
use super::measure::Measure;
use super::rule::Rule;
use super::step::Step;
use super::teller::Teller;
use crate::date::day_of;
use crate::index::NONE;
use crate::milestone_state::State;
use crate::state::Unit;
use crate::state::item::Item;
use crate::states;
use crate::word::ElementKind;

/// The items of a milestone that have steps of their own.
pub(super) fn items_told<'i>(measure: Measure, unit: &Unit, items: &'i [Item]) -> &'i [Item] {
    if aspect::of_items(measure).is_none() || is_set_aside(measure, unit) { &[] } else { items }
}

/// Whether a milestone in scope is not among those that a figure is about.
fn is_set_aside(measure: Measure, unit: &Unit) -> bool {
    match measure {
        Measure::DaysBeyondData => false,
        Measure::Withdrawn => !unit.committed,
        Measure::Continuing | Measure::Upheld => !unit.committed || unit.state == State::Withdrawn,
        _ => !unit.committed || unit.state == State::Withdrawn || unit.continuing,
    }
}

impl<'a> Teller<'a> {
    /// The steps of one milestone of a row: those of its items, and its own.
    pub(super) fn of_row(&self, measure: Measure, rank: usize, member: u32) -> Vec<Step> {
        let look = if member == NONE { Look::whole(self, rank) } else { Look::of_member(self, rank, member) };
        let Some(look) = look else { return Vec::new() };
        if is_set_aside(measure, &look.unit) {
            return vec![self.set_aside(measure, &look)];
        }
        let mut steps = Vec::new();
        for item in items_told(measure, &look.unit, &look.items) {
            let part = look.part(self, *item);
            let aspects = aspect::of_items(measure).unwrap_or_default();
            let own = aspects.iter().map(|aspect| self.aspect(*aspect, &part)).collect();
            steps.extend(Step::merged(own).map(|own| self.counting(measure, &part, own)));
        }
        let own = aspect::of_progress(measure).iter().map(|aspect| self.aspect(*aspect, &look)).collect();
        steps.extend(Step::merged(own).map(|own| {
            let assumed = self.all_assumed(&own);
            let mut own = self.counting(measure, &look, own);
            if measure.is_count() {
                own.value = counted(measure, &look.unit, self.evaluator.as_of);
            }
            if assumed.is_empty() { own } else { own.with("assumed_publication", assumed) }
        }));
        steps
    }

    /// The steps of a state, each aspect on its own.
    pub(super) fn of_state(&self, measure: Measure, rank: usize, member: u32) -> Vec<Step> {
        let look = if member == NONE { Look::whole(self, rank) } else { Look::of_member(self, rank, member) };
        let Some(look) = look else { return Vec::new() };
        let mut steps = Vec::new();
        let mut told = BTreeSet::new();
        let mut take = |step: Step| {
            for fact in &step.facts {
                if told.insert(*fact) {
                    steps.extend(self.assumption(*fact));
                }
            }
            steps.push(step);
        };
        for item in &look.items {
            let part = look.part(self, *item);
            for aspect in aspect::of_items(measure).unwrap_or_default() {
                take(self.aspect(*aspect, &part));
            }
        }
        let aspects = aspect::of_state(measure);
        for aspect in aspects {
            if *aspect == Aspect::Blocked {
                for prerequisite in aspect::waits_on(self, &look) {
                    if let Some(other) = Look::whole(self, prerequisite as usize) {
                        take(self.status_with_facts(&other));
                    }
                }
            }
            take(self.aspect(*aspect, &look));
        }
        if let (Some(last), [Aspect::Written]) = (steps.last_mut(), aspects) {
            last.value = self.written(measure, &look);
        }
        steps
    }

    /// What the row of a state has under a key that is only written.
    fn written(&self, measure: Measure, look: &Look<'a>) -> Figure {
        let item = look.item.as_ref().or(look.items.first());
        item.map_or(Figure::Nothing, |item| {
            let row = states::row_of(self.inner, self.evaluator, look.rank, look.record, item, look.dues);
            cell(&row, measure.as_str())
        })
    }

    /// A state that was not asked for.
    pub(super) fn out_of_scope(&self, rank: usize, member: u32) -> Step {
        let name = ("milestone", self.milestone(rank, member));
        Step::new(Rule::OutOfScope, Figure::Nothing, self.say("explain.out_of_scope", &[name]))
    }

    /// Says of what has no evidence to show that it needs none.
    fn counting(&self, measure: Measure, look: &Look<'_>, mut step: Step) -> Step {
        let share = match measure {
            Measure::Sourced => look.unit.sourced_items,
            Measure::Corroborated => look.unit.corroborated_items,
            Measure::Independent => look.unit.independent_items,
            Measure::Assessed => look.unit.assessed_items,
            _ => return step,
        };
        if look.unit.completed_items == 0 {
            let status = self.word("state", look.unit.state.as_str());
            let name = ("milestone", self.milestone(look.rank, look.member));
            step.sentence = self.say("explain.only_completed", &[name, ("status", status.into())]);
            step.value = Figure::Nothing;
        } else if !look.part {
            step.value = (look.unit.weight / f64::from(look.unit.items) * f64::from(share)).into();
        }
        step
    }

    /// Those of the facts that a step rests on whose publication is assumed.
    fn all_assumed(&self, step: &Step) -> Vec<String> {
        let assumed = step.facts.iter().copied().filter(|fact| self.assumed(*fact).is_some());
        assumed.filter_map(|fact| self.inner.id_text(ElementKind::Fact, fact as usize)).map(str::to_owned).collect()
    }

    /// A step that says that the publication of a fact is assumed, if it is.
    fn assumption(&self, fact: u32) -> Option<Step> {
        let (published, source) = self.assumed(fact)?;
        let places = [("fact", self.fact(fact)), ("published", day_of(published).into())];
        let key = if source.is_some() { "explain.published_by_source" } else { "explain.published_at_once" };
        let source = source.and_then(|source| self.inner.id_text(ElementKind::Source, source as usize));
        let step = Step::new(Rule::AssumedPublication, day_of(published), self.say(key, &places));
        let id = self.inner.id_text(ElementKind::Fact, fact as usize);
        Some(step.with("fact", id).with("source", source).resting_on(vec![fact], Vec::new()))
    }
}
