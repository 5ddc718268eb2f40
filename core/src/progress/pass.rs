//! The one pass over the milestones in scope, in the order of their ids.

use super::groups::Groups;
use super::options::By;
use super::spread::{Medians, Spread};
use super::tally::{Addend, Tally};
use crate::portfolio::Inner;
use crate::scope::Scope;
use crate::state::Evaluator;

/// How many milestones are worked out before any is added up. Read back at once, what was just
/// written would not have reached the cache, and the pass would wait for it every time.
const BATCH: usize = 64;

/// What is added up for some rows.
pub(super) struct Sums {
    pub(super) tallies: Vec<Tally>,
    delays: Spread,
    slips: Spread,
}

impl Sums {
    fn new(rows: usize) -> Self {
        Self { tallies: vec![Tally::default(); rows], delays: Spread::new(rows), slips: Spread::new(rows) }
    }

    fn add(&mut self, row: u32, addend: &Addend) {
        if let Some(tally) = self.tallies.get_mut(row as usize) {
            tally.add(addend);
            self.delays.add(row, addend.delay);
            self.slips.add(row, addend.slip);
        }
    }

    pub(super) fn medians(&mut self) -> Vec<Medians> {
        let delays = std::mem::take(&mut self.delays).medians();
        let slips = std::mem::take(&mut self.slips).medians();
        delays.into_iter().zip(slips).map(|(delay, slip)| Medians { delay, slip }).collect()
    }
}

/// What the pass finds.
pub(super) struct Pass<'a> {
    inner: &'a Inner,
    groups: &'a Groups,
    by: &'a By,
    pub(super) sums: Sums,
    total: Sums,
    /// The sums of every action, where shares are rolled up from children.
    pub(super) actions: Option<Sums>,
    pub(super) least_horizon: Option<i32>,
    /// Where the rows are milestones: which are in scope, by rank.
    in_scope: Vec<bool>,
}

impl<'a> Pass<'a> {
    pub(super) fn new(inner: &'a Inner, groups: &'a Groups, by: &'a By, from_children: bool) -> Self {
        let is_by_milestone = *by == By::Milestone;
        Self {
            inner,
            groups,
            by,
            sums: Sums::new(groups.tallies()),
            total: Sums::new(1),
            actions: from_children.then(|| Sums::new(inner.tables.actions.len())),
            least_horizon: None,
            in_scope: vec![false; if is_by_milestone { inner.index.milestones.len() } else { 0 }],
        }
    }

    pub(super) fn run(&mut self, evaluator: &Evaluator<'_>, scope: &Scope) {
        let mut items = Vec::new();
        let mut several = Vec::new();
        let mut batch = [(0, Addend::nothing()); BATCH];
        let mut filled = 0;
        for (rank, milestone) in self.inner.index.milestones.iter().enumerate() {
            if !scope.holds(self.inner, rank, milestone) {
                continue;
            }
            let unit = evaluator.milestone(rank, milestone, &mut items);
            self.least_horizon = Some(self.least_horizon.map_or(unit.horizon, |before| before.min(unit.horizon)));
            if *self.by == By::Member {
                let dues = evaluator.dues(rank);
                for item in &items {
                    let unit = evaluator.unit_of_item(rank, milestone, item, dues);
                    self.sums.add(item.member, &Addend::of(&unit, evaluator.as_of));
                }
            }
            if let Some(in_scope) = self.in_scope.get_mut(rank) {
                *in_scope = true;
            }
            // In place: a copy of every addend would cost as much as adding it up.
            if let Some((place, addend)) = batch.get_mut(filled) {
                *place = rank as u32;
                addend.set(&unit, evaluator.as_of);
                filled += 1;
            }
            if filled == BATCH {
                self.add_up(&batch, &mut several);
                filled = 0;
            }
        }
        self.add_up(batch.get(..filled).unwrap_or_default(), &mut several);
    }

    /// Adds milestones to all that they belong to. `several` is working memory.
    fn add_up(&mut self, batch: &[(u32, Addend)], several: &mut Vec<u32>) {
        for (rank, addend) in batch {
            let rank = *rank as usize;
            self.total.add(0, addend);
            if let Some(actions) = &mut self.actions {
                for &action in self.inner.index.actions_of.at(rank) {
                    actions.add(action, addend);
                }
            }
            for &group in self.groups.of(self.inner, rank, several) {
                self.sums.add(group, addend);
            }
        }
    }

    /// The whole scope: its sums and its medians.
    pub(super) fn total(&mut self) -> (Tally, Medians) {
        let medians = self.total.medians().first().copied().unwrap_or_default();
        (self.total.tallies.first().copied().unwrap_or_default(), medians)
    }

    /// The milestones in scope, in the order of their table.
    pub(super) fn ranks_in_table_order(&self) -> Vec<u32> {
        let is_in = |rank: &u32| self.in_scope.get(*rank as usize).copied().unwrap_or_default();
        self.inner.index.rank_of.iter().copied().filter(is_in).collect()
    }
}
