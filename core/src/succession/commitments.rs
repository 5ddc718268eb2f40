//! The commitments of a strategy at a moment, and what is left of each.

use super::lineage::Verdict;
use crate::date::{AFTER_TIME, Date};
use crate::milestone_state::State;
use crate::names::Symbol;
use crate::order;
use crate::portfolio::Inner;
use crate::state::{Evaluator, item};
use crate::word::ElementKind;

/// A milestone of a strategy, as far as succession is concerned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Commitment {
    pub(super) element: Symbol,
    pub(super) row: u32,
    pub(super) state: State,
    pub(super) continuing: bool,
    pub(super) committed: Option<Date>,
    pub(super) due: Option<Date>,
    pub(super) weight: f64,
    /// By weight, the part whose items are open; of it, that of which nothing is known; and the part whose
    /// items are completed or dropped. The first and the last add up to the weight.
    pub(super) open: f64,
    pub(super) unreported: f64,
    pub(super) closed: f64,
}

/// Those of a strategy that are committed at the moment, in the order of their ids.
#[derive(Default)]
pub(super) struct Commitments {
    pub(super) committed: Vec<Commitment>,
    /// The least horizon of any milestone of the strategy, committed or not.
    pub(super) least_horizon: Option<i32>,
}

pub(super) fn commitments(inner: &Inner, evaluator: &Evaluator<'_>, strategy: u32) -> Commitments {
    let index = &inner.index;
    // Whether each action belongs to the strategy is asked once, not for every milestone.
    let is_of = |action: usize| index.areas_of.at(action).iter().any(|area| index.strategy(*area) == strategy);
    let own: Vec<bool> = (0..inner.tables.actions.len()).map(is_of).collect();
    let mut commitments = Commitments::default();
    for (rank, milestone) in index.milestones.iter().enumerate() {
        let belongs = |action: &u32| own.get(*action as usize).copied().unwrap_or_default();
        if !index.actions_of.at(rank).iter().any(belongs) {
            continue;
        }
        let horizon = evaluator.horizon(milestone);
        commitments.least_horizon = Some(commitments.least_horizon.map_or(horizon, |least| least.min(horizon)));
        if !evaluator.is_committed(milestone) {
            continue;
        }
        let row = milestone.row as usize;
        let Some(element) = inner.symbol(ElementKind::Milestone, row) else { continue };
        let items = evaluator.items(rank);
        let count = |counts: &dyn Fn(State) -> bool| items.iter().filter(|item| counts(item.state)).count() as f64;
        let left = count(&|state| state != State::Withdrawn);
        let part = |some: f64| if left > 0.0 { milestone.weight * (some / left) } else { 0.0 };
        commitments.committed.push(Commitment {
            element,
            row: milestone.row,
            state: item::combine(&items).state,
            continuing: milestone.continuing,
            committed: committed(inner, rank),
            due: evaluator.due_in_force(milestone, evaluator.dues(rank)),
            weight: milestone.weight,
            open: part(count(&State::is_open)),
            unreported: part(count(&|state| state == State::Unreported)),
            closed: part(count(&|state| matches!(state, State::Completed | State::Dropped))),
        });
    }
    commitments
}

impl Commitment {
    /// Whether its weight counts: it can be finished, and it is in the plan.
    pub(super) fn counts(&self) -> bool {
        !self.continuing && self.state != State::Withdrawn
    }
}

/// When a milestone was promised: as it says, or with the first of its strategies to be adopted.
pub(super) fn committed(inner: &Inner, rank: usize) -> Option<Date> {
    let index = &inner.index;
    let row = index.milestones.get(rank)?.row as usize;
    let stated = inner.tables.milestones.columns.committed.at(row);
    stated.or_else(|| {
        let areas = index.actions_of.at(rank).iter().flat_map(|action| index.areas_of.at(*action as usize));
        let adopted =
            areas.filter_map(|area| inner.tables.strategies.columns.adopted.at(index.strategy(*area) as usize));
        adopted.min_by_key(|date| date.end_day())
    })
}

/// Puts commitments in the order in which they were made, then in which they are due, then of their ids.
/// What has no date stands last.
pub(super) fn oldest_first(inner: &Inner, commitments: &mut [(Commitment, Verdict)]) {
    let day = |date: Option<Date>| date.map_or(AFTER_TIME, Date::end_day);
    let id = |commitment: &Commitment| inner.tables.names.text(commitment.element);
    order::by(commitments, |(left, _), (right, _)| {
        day(left.committed)
            .cmp(&day(right.committed))
            .then_with(|| day(left.due).cmp(&day(right.due)))
            .then_with(|| id(left).cmp(id(right)))
    });
}
