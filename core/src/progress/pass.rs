//! The one pass over the milestones in scope, in the order of their ids.

use std::ops::Range;

use super::groups::Groups;
use super::options::By;
use super::spread::{Medians, Spread};
use super::tally::{Addend, BATCH, Batch, Tally};
use crate::index::{MilestoneRecord, NONE};
use crate::portfolio::Inner;
use crate::scope::Scope;
use crate::state::item::Item;
use crate::state::{DETAILED, Evaluator, Unit};

/// What the pass finds.
pub(super) struct Pass<'a> {
    inner: &'a Inner,
    groups: &'a Groups,
    by: &'a By,
    pub(super) sums: Vec<Tally>,
    total: Tally,
    /// The sums of every action, where shares are rolled up from children.
    pub(super) actions: Option<Vec<Tally>>,
    spread: Spread,
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
            sums: vec![Tally::default(); groups.tallies()],
            total: Tally::default(),
            spread: Spread::default(),
            actions: from_children.then(|| vec![Tally::default(); inner.tables.actions.len()]),
            least_horizon: None,
            in_scope: vec![false; if is_by_milestone { inner.index.milestones.len() } else { 0 }],
        }
    }

    pub(super) fn run(&mut self, evaluator: &Evaluator<'_>, scope: &Scope) {
        let mut members = Vec::new();
        let mut several = Vec::new();
        let mut batch = Batch::new(evaluator.as_of, evaluator.weighed);
        for (rank, milestone) in self.inner.index.milestones.iter().enumerate() {
            if !scope.holds(self.inner, rank, milestone) {
                continue;
            }
            if let Some(in_scope) = self.in_scope.get_mut(rank) {
                *in_scope = true;
            }
            if batch.take(rank) {
                self.add_up(evaluator, &mut batch, &mut members, &mut several);
            }
        }
        self.add_up(evaluator, &mut batch, &mut members, &mut several);
    }

    /// A milestone with members as a whole; its items are added to the rows of the members.
    #[inline(never)]
    fn with_members(
        &mut self,
        evaluator: &Evaluator<'_>,
        rank: usize,
        milestone: &MilestoneRecord,
        items: &mut Vec<Item>,
    ) -> Unit {
        let whole = evaluator.milestone(rank, milestone, items);
        if *self.by == By::Member {
            let dues = evaluator.dues(rank);
            for item in items {
                let unit = evaluator.unit_of_item::<DETAILED>(rank, milestone, item, dues);
                let addend = Addend::of(&unit, evaluator.as_of);
                if let Some(sums) = self.sums.get_mut(item.member as usize) {
                    sums.add(&addend);
                }
                self.spread.add_to_row(item.member, addend.days());
            }
        }
        whole
    }

    /// Adds milestones to all that they belong to, and makes room for others. `members` and `several` are working memory.
    #[inline(never)]
    fn add_up(
        &mut self,
        evaluator: &Evaluator<'_>,
        batch: &mut Batch,
        members: &mut Vec<Item>,
        several: &mut Vec<u32>,
    ) {
        if evaluator.weighed {
            batch.weigh(evaluator, &self.inner.settled, |rank, milestone| {
                self.with_members(evaluator, rank, milestone, members)
            });
        } else {
            batch.look(evaluator, &self.inner.settled);
        }
        batch.work_out();
        self.least_horizon = self.least_horizon.into_iter().chain(batch.least_horizon()).min();
        if let Some(actions) = &mut self.actions {
            for (at, rank) in batch.ranks().iter().enumerate() {
                for &action in self.inner.index.actions_of.at(*rank as usize) {
                    if let Some(sums) = actions.get_mut(action as usize) {
                        sums.add_from(batch, at);
                    }
                }
            }
            for (at, weights) in batch.weights() {
                let rank = batch.ranks().get(at).copied().unwrap_or_default();
                for &action in self.inner.index.actions_of.at(rank as usize) {
                    if let Some(sums) = actions.get_mut(action as usize) {
                        sums.add_weights(weights);
                    }
                }
            }
        }
        self.total.add_run(&batch.run(0..batch.len()));
        batch.weights().for_each(|(_, weights)| self.total.add_weights(weights));
        if self.sums.is_empty() {
            self.spread.add_batch(batch, &[NONE; BATCH]);
        } else {
            self.add_to_rows(batch, several);
        }
        batch.clear();
    }

    #[inline(always)]
    fn add_to_rows(&mut self, batch: &Batch, several: &mut Vec<u32>) {
        // Looked up for the whole batch before anything is added, so that no look-up waits for a sum.
        let (mut first, mut second) = ([NONE; BATCH], [NONE; BATCH]);
        for ((first, second), rank) in first.iter_mut().zip(&mut second).zip(batch.ranks()) {
            [*first, *second] = self.groups.one_or_two(self.inner, *rank as usize);
        }
        self.spread.add_batch(batch, &first);
        let mut places = 0..0;
        // People write the milestones of an action one after the other: what stands together is added together.
        for run in first.get(..batch.len()).unwrap_or_default().chunk_by(|left, right| left == right) {
            places = places.end..places.end + run.len();
            match run.first() {
                Some(&NONE) | None => self.add_to_several(batch, places.clone(), several),
                Some(&row) => {
                    if let Some(sums) = self.sums.get_mut(row as usize) {
                        sums.add_run(&batch.run(places.clone()));
                    }
                }
            }
        }
        // Few have a second row, nobody can foresee which, and it lies anywhere: in a list of their own,
        // many can be waited for at once.
        let mut others = [(NONE, 0); BATCH];
        let mut filled = 0;
        for (at, row) in second.iter().enumerate().take(batch.len()) {
            if let Some(slot) = others.get_mut(filled) {
                *slot = (*row, at);
            }
            filled += usize::from(*row != NONE);
        }
        for (row, at) in others.into_iter().take(filled) {
            if let Some(sums) = self.sums.get_mut(row as usize) {
                sums.add_from(batch, at);
            }
            self.spread.add_to_row(row, batch.days_at(at));
        }
        self.weigh_rows(batch, &first, &second, several);
    }

    /// Adds milestones one by one to their rows, of which they may have many, or none.
    #[inline(never)]
    fn add_to_several(&mut self, batch: &Batch, places: Range<usize>, several: &mut Vec<u32>) {
        for (at, rank) in batch.ranks().iter().enumerate().take(places.end).skip(places.start) {
            self.groups.collect(self.inner, *rank as usize, several);
            for &row in several.iter() {
                if let Some(sums) = self.sums.get_mut(row as usize) {
                    sums.add_from(batch, at);
                }
                self.spread.add_to_row(row, batch.days_at(at));
            }
        }
    }

    /// Adds weights, where they are kept, to all rows: one by one in the order of the ids, which shows in the last bit of a sum.
    #[inline(always)]
    fn weigh_rows(&mut self, batch: &Batch, first: &[u32; BATCH], second: &[u32; BATCH], several: &mut Vec<u32>) {
        for (at, weights) in batch.weights() {
            let mut weigh = |row: u32| {
                if let Some(sums) = self.sums.get_mut(row as usize) {
                    sums.add_weights(weights);
                }
            };
            match (first.get(at), second.get(at)) {
                (Some(&NONE), _) => {
                    let rank = batch.ranks().get(at).copied().unwrap_or_default();
                    self.groups.collect(self.inner, rank as usize, several);
                    several.iter().copied().for_each(&mut weigh);
                }
                (Some(one), Some(&NONE)) => weigh(*one),
                (Some(one), Some(other)) => {
                    weigh(*one);
                    weigh(*other);
                }
                _ => {}
            }
        }
    }

    /// The medians of the rows.
    pub(super) fn medians(&self) -> Vec<Medians> {
        self.spread.medians(&self.sums)
    }

    /// The whole scope: its sums and its medians.
    pub(super) fn total(&self) -> (Tally, Medians) {
        (self.total.clone(), self.spread.medians_of_all(&self.total))
    }

    /// The milestones in scope, in the order of their table.
    pub(super) fn ranks_in_table_order(&self) -> Vec<u32> {
        let is_in = |rank: &u32| self.in_scope.get(*rank as usize).copied().unwrap_or_default();
        self.inner.index.rank_of.iter().copied().filter(is_in).collect()
    }
}
