//! A step of an explanation while it is made: facts are rows, and nothing is numbered yet.

use super::figure::{Figure, Inputs};
use super::rule::{LostReason, Rule};
use crate::order;

/// A fact that did not decide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Loss {
    pub(super) fact: u32,
    pub(super) reason: LostReason,
    /// The fact that took its place, or took it back.
    pub(super) by: Option<u32>,
}

#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) rule: Rule,
    pub(super) inputs: Inputs,
    pub(super) value: Figure,
    pub(super) facts: Vec<u32>,
    pub(super) lost: Vec<Loss>,
    pub(super) sentence: String,
}

impl Step {
    pub(super) fn new(rule: Rule, value: impl Into<Figure>, sentence: String) -> Self {
        let (inputs, facts, lost) = (Inputs::default(), Vec::new(), Vec::new());
        Self { rule, inputs, value: value.into(), facts, lost, sentence }
    }

    /// The same step with one more input.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<Figure>) -> Self {
        self.inputs.set(name, value.into());
        self
    }

    /// The same step with the facts that it rests on, and those that it does not.
    pub(super) fn resting_on(mut self, facts: Vec<u32>, lost: Vec<Loss>) -> Self {
        self.facts = facts;
        self.lost = lost;
        self
    }

    /// One step in the place of several: the last speaks, on what all of them found.
    pub(super) fn merged(steps: Vec<Self>) -> Option<Self> {
        let (mut inputs, mut facts, mut lost) = (Inputs::default(), Vec::new(), Vec::<Loss>::new());
        let mut last = None;
        for step in steps {
            for (name, value) in step.inputs.iter() {
                inputs.set(name, value.clone());
            }
            facts.extend(step.facts.iter().copied());
            lost.extend(step.lost.iter().copied());
            last = Some(step);
        }
        // Most have a handful of facts; where there are thousands, looking through lists would take its time.
        let mut used: Vec<u32> = facts.clone();
        order::numbers(&mut used);
        let is_used = |fact: u32| used.binary_search(&fact).is_ok();
        lost.retain(|loss| !is_used(loss.fact));
        each_once(&mut lost, |loss| loss.fact);
        each_once(&mut facts, |fact| *fact);
        last.map(|last| Self { inputs, facts, lost, ..last })
    }
}

/// Keeps the first of those with the same number.
fn each_once<T>(list: &mut Vec<T>, number: impl Fn(&T) -> u32) {
    let mut seen = std::collections::BTreeSet::new();
    list.retain(|entry| seen.insert(number(entry)));
}
