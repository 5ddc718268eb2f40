//! Who takes part in a schedule at a moment, and what the moment says of each.

use super::network::Network;
use crate::milestone_state::State;
use crate::portfolio::Inner;
use crate::progress::overdue;
use crate::scope::Scope;
use crate::state::Evaluator;

/// Stands for "no due date": after every day there is.
pub(crate) const NO_DUE: i32 = i32::MAX;

/// What a moment says of one milestone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    /// The last day of the due date in force, or [`NO_DUE`].
    pub(crate) due: i32,
    /// The last day on which it was completed, if it is.
    pub(crate) since: i32,
    /// By how many days it is certainly overdue; 0 for what is not. Continuing duties never are.
    pub(crate) overdue_days: i32,
    pub(crate) state: State,
    /// In the plan and not dropped.
    pub(crate) takes_part: bool,
    pub(crate) in_scope: bool,
    /// A duty to keep up rather than something to finish.
    pub(crate) continuing: bool,
    /// On the critical path by drivers.
    pub(crate) on_path: bool,
}

impl Node {
    const ABSENT: Self = Self {
        due: NO_DUE,
        since: 0,
        overdue_days: 0,
        state: State::Withdrawn,
        takes_part: false,
        in_scope: false,
        continuing: false,
        on_path: false,
    };

    pub(crate) fn is_completed(&self) -> bool {
        self.state == State::Completed
    }

    /// Whether it takes part and is not completed.
    pub(crate) fn is_open(&self) -> bool {
        self.takes_part && !self.is_completed()
    }
}

/// The nodes of a network at a moment, by place.
#[derive(Clone, Debug)]
pub(crate) struct Nodes {
    nodes: Vec<Node>,
    /// By how many days the moment lies beyond what was looked for in scope.
    pub(crate) days_beyond_data: Option<i32>,
}

impl Nodes {
    pub(crate) fn new(inner: &Inner, network: &Network, evaluator: &Evaluator<'_>, scope: &Scope) -> Self {
        let mut nodes = vec![Node::ABSENT; network.len()];
        let mut least_horizon: Option<i32> = None;
        let mut items = Vec::new();
        for (rank, milestone) in inner.index.milestones.iter().enumerate() {
            let dues = evaluator.look_at(rank, &mut items);
            let unit = evaluator.plain(rank, milestone, &items, dues);
            let in_scope = scope.holds(inner, rank, milestone);
            if in_scope {
                least_horizon = Some(least_horizon.map_or(unit.horizon, |least| least.min(unit.horizon)));
            }
            let Some(node) = nodes.get_mut(network.place(rank)) else { continue };
            let (certainly, _) = overdue(&unit, evaluator.as_of);
            let takes_part = unit.committed && !matches!(unit.state, State::Dropped | State::Withdrawn);
            let overdue = unit.due_in_force.filter(|_| certainly && takes_part && !unit.continuing);
            *node = Node {
                due: unit.due_in_force.unwrap_or(NO_DUE),
                since: unit.since.map_or(0, |(_, end)| end),
                overdue_days: overdue.map_or(0, |due| unit.horizon - due),
                state: unit.state,
                takes_part,
                in_scope,
                continuing: unit.continuing,
                on_path: false,
            };
        }
        Self { nodes, days_beyond_data: least_horizon.map(|horizon| evaluator.as_of - horizon) }
    }

    /// The node at a place.
    #[inline(always)]
    pub(crate) fn at(&self, place: usize) -> &Node {
        self.nodes.get(place).unwrap_or(&Node::ABSENT)
    }

    pub(crate) fn at_mut(&mut self, place: usize) -> Option<&mut Node> {
        self.nodes.get_mut(place)
    }

    /// All nodes in the order of the network.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (usize, &Node)> {
        self.nodes.iter().enumerate()
    }
}
