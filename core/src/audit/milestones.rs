//! What is found of milestones and of actions, in one pass over the milestones in scope.

use std::collections::BTreeSet;

use super::Found;
use super::kinds::{self, Kind};
use crate::date::BEFORE_TIME;
use crate::index::facts::FactRecord;
use crate::index::{MilestoneRecord, NONE};
use crate::milestone_state::State;
use crate::names::Symbol;
use crate::portfolio::Inner;
use crate::scope::Scope;
use crate::state::item::{self, Item, Whole};
use crate::state::{Evaluator, evidence, member};
use crate::word::{AfterType, ElementKind};

/// What the pass leaves for others.
#[derive(Default)]
pub(super) struct InScope {
    /// Which milestones are in scope, by rank.
    pub(super) ranks: Vec<bool>,
    pub(super) least_horizon: Option<i32>,
}

/// Looks at the milestones in scope, and at the actions.
pub(super) fn look(inner: &Inner, evaluator: &Evaluator<'_>, scope: &Scope, found: &mut Vec<Found>) -> InScope {
    let milestones = &inner.index.milestones;
    let mut in_scope = InScope { ranks: vec![false; milestones.len()], least_horizon: None };
    let waits = !inner.index.after_of.is_empty();
    let mut look = Look { inner, evaluator, found, wholes: vec![None; if waits { milestones.len() } else { 0 }] };
    for (rank, milestone) in milestones.iter().enumerate() {
        if !scope.holds(inner, rank, milestone) {
            continue;
        }
        if let Some(slot) = in_scope.ranks.get_mut(rank) {
            *slot = true;
        }
        let horizon = evaluator.horizon(milestone);
        in_scope.least_horizon = Some(in_scope.least_horizon.map_or(horizon, |before| before.min(horizon)));
        if evaluator.is_committed(milestone) {
            look.milestone(rank, milestone, horizon);
        }
    }
    look.actions(scope);
    in_scope
}

struct Look<'a, 'b> {
    inner: &'a Inner,
    evaluator: &'b Evaluator<'a>,
    found: &'b mut Vec<Found>,
    /// Whole milestones, as far as anybody has waited on them; empty when nothing waits on anything.
    wholes: Vec<Option<Whole>>,
}

impl Look<'_, '_> {
    fn push(&mut self, kind: &'static Kind, row: u32, also: [Option<Symbol>; 3]) {
        self.push_days(kind, row, 0, also);
    }

    fn push_days(&mut self, kind: &'static Kind, row: u32, days: i32, also: [Option<Symbol>; 3]) {
        self.found.push(Found { row, kind, days, also: also.map(|symbol| symbol.unwrap_or(Symbol::NONE)) });
    }

    fn milestone(&mut self, rank: usize, milestone: &MilestoneRecord, horizon: i32) {
        let items = self.evaluator.items(rank);
        let whole = item::combine(&items);
        for item in items.iter().filter(|item| item.state != State::Withdrawn) {
            self.item(milestone, item, horizon);
        }
        if whole.state == State::Completed {
            self.prerequisites(milestone, &whole);
        }
        if whole.state != State::Withdrawn && whole.state != State::Dropped {
            self.due(rank, milestone);
        }
    }

    fn item(&mut self, milestone: &MilestoneRecord, item: &Item, horizon: i32) {
        let facts = self.inner.index.facts.of(item.rank as usize).1;
        let Some(winner) = item.winner().and_then(|at| facts.get(at as usize)) else { return };
        let member = member(item).and_then(|actor| self.inner.symbol(ElementKind::Actor, actor as usize));
        let fact = Some(self.inner.elements.fact(winner.row as usize));
        if matches!(item.state, State::Completed | State::InProgress) {
            self.evidence(milestone, item, winner, member);
        }
        if item.may_be_contested()
            && let Some(other) = evidence::contesting(self.evaluator, item).and_then(|at| facts.get(at))
        {
            let other = Some(self.inner.elements.fact(other.row as usize));
            self.push(&kinds::CONTESTED, milestone.row, [member, fact, other]);
        }
        if self.evaluator.is_stale(item, horizon) {
            let days = horizon.saturating_sub(item.last_fact);
            self.push_days(&kinds::STALE, milestone.row, days, [member, fact, None]);
        }
    }

    /// What stands behind a state that something was done, or has begun.
    fn evidence(&mut self, milestone: &MilestoneRecord, item: &Item, winner: &FactRecord, member: Option<Symbol>) {
        let evidence = evidence::of(self.evaluator, item);
        if item.state == State::Completed && !evidence.sourced {
            let kind = if winner.is_sourced() { &kinds::SOURCE_LATER } else { &kinds::WITHOUT_SOURCE };
            self.push(kind, winner.row, [None; 3]);
            return;
        }
        if evidence.independent {
            return;
        }
        let actions = self.inner.index.actions_of.at(item.rank as usize);
        let somebody = actions.iter().any(|at| !self.inner.index.responsible_of.at(*at as usize).is_empty());
        let kind = match (evidence.witnessed, somebody) {
            (false, _) => &kinds::NO_PUBLISHER,
            (true, false) => &kinds::NOBODY_RESPONSIBLE,
            (true, true) => &kinds::SELF_REPORTED,
        };
        let fact = Some(self.inner.elements.fact(winner.row as usize));
        self.push(kind, milestone.row, [member, fact, None]);
    }

    /// What a completed milestone should have waited on.
    fn prerequisites(&mut self, milestone: &MilestoneRecord, whole: &Whole) {
        let after = &self.inner.tables.milestones.columns.after;
        let mut told = BTreeSet::new();
        for cell in after.at(milestone.row as usize) {
            let lag = cell.lag_days.unwrap_or_default();
            let Some(row) = self.inner.elements.row(cell.milestone, ElementKind::Milestone) else { continue };
            // A negative lag lets the two overlap, so that either may be done first.
            let Some(rank) = self.inner.index.rank_of.get(row).copied().filter(|_| lag >= 0) else { continue };
            let before = self.whole(rank);
            let needs_its_end = matches!(cell.order, None | Some(AfterType::FinishToStart | AfterType::FinishToFinish));
            let kind = match before.state {
                State::Unreported => &kinds::PREREQUISITE_UNREPORTED,
                State::NotStarted => &kinds::PREREQUISITE_OPEN,
                State::InProgress if needs_its_end => &kinds::PREREQUISITE_OPEN,
                State::Completed if needs_its_end && was_later(&before, whole, lag) => &kinds::PREREQUISITE_LATER,
                _ => continue,
            };
            if told.insert(cell.milestone.0) {
                self.push(kind, milestone.row, [Some(cell.milestone), None, None]);
            }
        }
    }

    /// The state of a prerequisite, worked out once.
    fn whole(&mut self, rank: u32) -> Whole {
        if let Some(known) = self.wholes.get(rank as usize).copied().flatten() {
            return known;
        }
        let whole = item::combine(&self.evaluator.items(rank as usize));
        if let Some(slot) = self.wholes.get_mut(rank as usize) {
            *slot = Some(whole);
        }
        whole
    }

    fn due(&mut self, rank: usize, milestone: &MilestoneRecord) {
        let dues = self.evaluator.dues(rank);
        let Some(due) = self.evaluator.due_in_force(milestone, dues) else { return };
        let (index, columns) = (&self.inner.index, &self.inner.tables.strategies.columns);
        let mut last = (BEFORE_TIME, NONE);
        for &action in index.actions_of.at(rank) {
            for &area in index.areas_of.at(action as usize) {
                let strategy = index.strategy(area);
                if let Some(period) = columns.period.at(strategy as usize) {
                    // The first in the table of those that end last.
                    let end = period.end.end_day();
                    if end > last.0 || (end == last.0 && strategy < last.1) {
                        last = (end, strategy);
                    }
                }
            }
        }
        if last.1 != NONE && due.end_day() > last.0 {
            let strategy = self.inner.symbol(ElementKind::Strategy, last.1 as usize);
            let revision = dues.fact(true).map(|row| self.inner.elements.fact(row as usize));
            self.push_days(&kinds::DUE_AFTER_PERIOD, milestone.row, due.end_day() - last.0, [strategy, revision, None]);
        }
    }

    /// Actions that no milestone, or no promised one, belongs to.
    fn actions(&mut self, scope: &Scope) {
        let count = self.inner.tables.actions.len();
        let (mut any, mut stated) = (vec![false; count], vec![false; count]);
        for (rank, milestone) in self.inner.index.milestones.iter().enumerate() {
            for &action in self.inner.index.actions_of.at(rank) {
                if let (Some(any), Some(stated)) = (any.get_mut(action as usize), stated.get_mut(action as usize)) {
                    *any = true;
                    *stated |= !milestone.emergent;
                }
            }
        }
        for (action, (any, stated)) in any.into_iter().zip(stated).enumerate() {
            if !stated && scope.holds_action(self.inner, action) {
                let kind = if any { &kinds::EMERGENT_ONLY } else { &kinds::WITHOUT_MILESTONES };
                self.push(kind, action as u32, [None; 3]);
            }
        }
    }
}

/// Whether a prerequisite was certainly completed later than what had to wait on it.
fn was_later(before: &Whole, whole: &Whole, lag: i32) -> bool {
    let (Some((begun, _)), Some((_, done))) = (before.since, whole.since) else { return false };
    begun != BEFORE_TIME && begun.saturating_add(lag) > done
}
