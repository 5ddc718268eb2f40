//! How a milestone is put on a scale: rules that ask for what the data hold, and never for more.

use crate::date::AFTER_TIME;
use crate::index::MilestoneRecord;
use crate::milestone_state::State;
use crate::state::item::{self, Item};
use crate::state::{Evaluator, evidence};
use crate::word::{Standing, words};

words! {
    /// Why a milestone has no level on a scale.
    NoLevel, "reason", InvalidOption {
        /// It is a duty to keep up, which no level of completion fits.
        Continuing = "continuing",
        /// Nothing is reported of it.
        Unreported = "unreported",
        /// The level is a judgement, and nobody is known to have made one.
        NotAssessed = "not_assessed",
        /// The level says that a due date was missed, and none is known.
        NoDueDate = "no_due_date",
        /// The level says that a due date was missed, and it has not certainly passed.
        NotYetDue = "not_yet_due",
        /// The level says that a part is done, and the assessment does not.
        PartNotStated = "part_not_stated",
        /// The level is a judgement of degree that no part of the data makes.
        DegreeNotJudged = "degree_not_judged",
        /// The scale has no level for this state.
        NotOnScale = "not_on_scale",
    }
}

/// A published scale, as a table.
#[derive(Debug)]
pub(super) struct Mapping {
    pub(super) url: &'static str,
    pub(super) levels: &'static [Level],
    /// The first rule that fits decides.
    pub(super) rules: &'static [Rule],
    pub(super) headline: Option<HeadlineRule>,
    /// The codes of what is lost.
    pub(super) losses: &'static [&'static str],
}

/// A level: its name here, and the code that the institution gives it, if any.
#[derive(Debug)]
pub(super) struct Level {
    pub(super) key: &'static str,
    pub(super) code: Option<&'static str>,
}

pub(super) const fn level(key: &'static str) -> Level {
    Level { key, code: None }
}

pub(super) const fn coded(key: &'static str, code: &'static str) -> Level {
    Level { key, code: Some(code) }
}

/// What the institution puts first: the share of some levels.
#[derive(Debug)]
pub(super) struct HeadlineRule {
    pub(super) levels: &'static [&'static str],
    /// Whether it is a share of all, or of those that have a level.
    pub(super) of_all: bool,
}

/// Milestones in one of some states that fulfil all needs have a level, or none for a reason.
#[derive(Debug)]
pub(super) struct Rule {
    states: &'static [State],
    needs: &'static [Need],
    then: Then,
}

pub(super) const fn rule(states: &'static [State], needs: &'static [Need], then: Then) -> Rule {
    Rule { states, needs, then }
}

/// What a rule gives.
#[derive(Clone, Copy, Debug)]
pub(super) enum Then {
    /// The level of this name.
    Is(&'static str),
    /// None, for this reason.
    Not(NoLevel),
}

/// What a rule asks of a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// What decides was assessed or is on record; with members, for each of them.
    Assessed,
    /// An assessment says that a part is done: a stated share above nothing, or some members.
    PartDone,
    /// An assessment states a share above one half.
    MostDone,
    /// An assessment states a share above nothing.
    SomeDone,
    /// A due date is in force.
    Due,
    /// It has certainly passed.
    DuePassed,
    /// It has not passed.
    DueAhead,
    /// Sources were searched up to the moment.
    Searched,
}

/// What the rules look at.
pub(super) struct Seen {
    pub(super) state: State,
    pub(super) continuing: bool,
    assessed: bool,
    /// The share that an assessment states to be done.
    share: Option<f64>,
    some_members_done: bool,
    due: Option<i32>,
    due_passed: bool,
    searched: bool,
    as_of: i32,
}

impl Seen {
    pub(super) fn of(evaluator: &Evaluator<'_>, rank: usize, milestone: &MilestoneRecord) -> Self {
        let items = evaluator.items(rank);
        let whole = item::combine(&items);
        let left = || items.iter().filter(|item| item.state != State::Withdrawn);
        let is_assessed = |item: &Item| {
            item.state != State::Unreported && evidence::of(evaluator, item).standing >= Standing::Assessed
        };
        let assessed = left().all(is_assessed);
        let stated = match items.as_slice() {
            [only] if crate::state::member(only).is_none() => evaluator.stated_progress(only),
            _ => None,
        };
        let dues = evaluator.dues(rank);
        let due = evaluator.due_in_force(milestone, dues).map(|due| due.end_day());
        let late = due.is_some_and(|due| evaluator.horizon(milestone) > due);
        Self {
            state: whole.state,
            continuing: milestone.continuing,
            assessed,
            share: stated.filter(|_| assessed),
            some_members_done: left().any(|item| item.state == State::Completed && is_assessed(item)),
            due,
            due_passed: late && !whole.possibly_completed,
            searched: milestone.compiled != AFTER_TIME && milestone.compiled >= evaluator.as_of,
            as_of: evaluator.as_of,
        }
    }

    fn fulfils(&self, need: Need) -> bool {
        match need {
            Need::Assessed => self.assessed,
            Need::PartDone => self.share.is_some_and(|share| share > 0.0) || self.some_members_done,
            Need::MostDone => self.share.is_some_and(|share| share > 0.5),
            Need::SomeDone => self.share.is_some_and(|share| share > 0.0),
            Need::Due => self.due.is_some(),
            Need::DuePassed => self.due_passed,
            Need::DueAhead => self.due.is_some_and(|due| due >= self.as_of),
            Need::Searched => self.searched,
        }
    }
}

impl Mapping {
    /// Where a milestone stands: the number of its level, or why it has none.
    pub(super) fn place(&self, seen: &Seen) -> Result<u8, NoLevel> {
        if seen.continuing {
            return Err(NoLevel::Continuing);
        }
        let fits =
            |rule: &&Rule| rule.states.contains(&seen.state) && rule.needs.iter().all(|need| seen.fulfils(*need));
        match self.rules.iter().find(fits).map(|rule| rule.then) {
            Some(Then::Is(key)) => self
                .levels
                .iter()
                .position(|level| level.key == key)
                .and_then(|at| u8::try_from(at).ok())
                .ok_or(NoLevel::NotOnScale),
            Some(Then::Not(reason)) => Err(reason),
            None if seen.state == State::Unreported => Err(NoLevel::Unreported),
            None => Err(NoLevel::NotOnScale),
        }
    }

    #[cfg(test)]
    pub(super) fn named_levels(&self) -> impl Iterator<Item = &'static str> {
        let of_rules = self.rules.iter().filter_map(|rule| match rule.then {
            Then::Is(key) => Some(key),
            Then::Not(_) => None,
        });
        of_rules.chain(self.headline.iter().flat_map(|headline| headline.levels.iter().copied()))
    }
}
