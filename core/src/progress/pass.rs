//! The one pass over the milestones in scope, in the order of their ids.

use super::groups::Groups;
use super::options::By;
use super::spread::{self, Days, Medians};
use super::tally::{Addend, BATCH, Batch, Tally};
use crate::index::{MilestoneRecord, NONE};
use crate::portfolio::Inner;
use crate::scope::Scope;
use crate::state::item::Item;
use crate::state::{DETAILED, Evaluator, Unit};

/// Days of delay and of slipping that are not nothing, each with what it belongs to.
#[derive(Default)]
struct Spread {
    delays: Days,
    slips: Days,
}

impl Spread {
    fn add(&mut self, of: u32, addend: &Addend) {
        self.delays.extend(addend.delay().filter(|day| *day != 0).map(|day| (of, day)));
        self.slips.extend(addend.slip().filter(|day| *day != 0).map(|day| (of, day)));
    }

    /// The days of a batch. Whether a milestone has any cannot be foreseen, so each is written down, and
    /// written over by the next where it is nothing.
    fn add_batch(&mut self, batch: &Batch) {
        let mut delays = [(0, 0); BATCH];
        let mut slips = [(0, 0); BATCH];
        let (mut delayed, mut slipped) = (0, 0);
        for (rank, delay, slip) in batch.days() {
            if let (Some(to), Some(also_to)) = (delays.get_mut(delayed), slips.get_mut(slipped)) {
                *to = (rank, delay);
                *also_to = (rank, slip);
            }
            delayed += usize::from(delay != 0);
            slipped += usize::from(slip != 0);
        }
        self.delays.extend_from_slice(delays.get(..delayed).unwrap_or_default());
        self.slips.extend_from_slice(slips.get(..slipped).unwrap_or_default());
    }

    /// The medians of rows, whose sums say how many days were nothing.
    fn medians(&self, tallies: &[Tally]) -> Vec<Medians> {
        let delays = spread::medians(&self.delays, tallies.iter().map(|tally| tally.zeros().0));
        let slips = spread::medians(&self.slips, tallies.iter().map(|tally| tally.zeros().1));
        delays.into_iter().zip(slips).map(|(delay, slip)| Medians { delay, slip }).collect()
    }

    /// The medians of one row to which all days belong.
    fn medians_of_all(&self, tally: &Tally) -> Medians {
        let (no_delay, no_slip) = tally.zeros();
        Medians {
            delay: spread::median_of_all(&self.delays, no_delay),
            slip: spread::median_of_all(&self.slips, no_slip),
        }
    }

    /// The same days with the rows in the place of what they belonged to.
    fn placed(&self, mut rows: impl FnMut(u32, &mut Days, i32)) -> Self {
        let mut place = |days: &Days| {
            let mut placed = Days::with_capacity(days.len() + days.len() / 4);
            days.iter().for_each(|(of, day)| rows(*of, &mut placed, *day));
            placed
        };
        Self { delays: place(&self.delays), slips: place(&self.slips) }
    }
}

/// What the pass finds.
pub(super) struct Pass<'a> {
    inner: &'a Inner,
    groups: &'a Groups,
    by: &'a By,
    pub(super) sums: Vec<Tally>,
    total: Tally,
    /// The sums of every action, where shares are rolled up from children.
    pub(super) actions: Option<Vec<Tally>>,
    /// Days by the rank of their milestone, and by row where rows are about members.
    spread: Spread,
    of_members: Spread,
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
            of_members: Spread::default(),
            actions: from_children.then(|| vec![Tally::default(); inner.tables.actions.len()]),
            least_horizon: None,
            in_scope: vec![false; if is_by_milestone { inner.index.milestones.len() } else { 0 }],
        }
    }

    pub(super) fn run(&mut self, evaluator: &Evaluator<'_>, scope: &Scope) {
        let mut members = Vec::new();
        let mut several = Vec::new();
        let mut batch = Batch::new(evaluator.as_of, evaluator.weighed);
        let mut least_horizon = i32::MAX;
        for (rank, milestone) in self.inner.index.milestones.iter().enumerate() {
            if !scope.holds(self.inner, rank, milestone) {
                continue;
            }
            least_horizon = least_horizon.min(evaluator.horizon(milestone));
            if let Some(in_scope) = self.in_scope.get_mut(rank) {
                *in_scope = true;
            }
            if batch.take(rank) {
                self.add_up(evaluator, &mut batch, &mut members, &mut several);
            }
        }
        self.least_horizon = (least_horizon != i32::MAX).then_some(least_horizon);
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
                self.of_members.add(item.member, &addend);
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
            batch.weigh(evaluator, |rank, milestone| self.with_members(evaluator, rank, milestone, members));
        } else {
            batch.look(evaluator);
        }
        batch.work_out();
        self.total.add_all(batch);
        self.spread.add_batch(batch);
        if let Some(actions) = &mut self.actions {
            for (at, rank) in batch.ranks().iter().enumerate() {
                for &action in self.inner.index.actions_of.at(*rank as usize) {
                    add(actions, action, batch, at);
                }
            }
        }
        if !self.sums.is_empty() {
            self.add_to_rows(batch, several);
        }
        batch.clear();
    }

    #[inline(always)]
    fn add_to_rows(&mut self, batch: &Batch, several: &mut Vec<u32>) {
        // Looked up for the whole batch before anything is added, so that no look-up waits for a sum.
        let mut rows = [[NONE; 2]; BATCH];
        for (rows, rank) in rows.iter_mut().zip(batch.ranks()) {
            *rows = self.groups.one_or_two(self.inner, *rank as usize);
        }
        for (at, ([one, other], rank)) in rows.iter().zip(batch.ranks()).enumerate() {
            if *one == NONE {
                self.groups.collect(self.inner, *rank as usize, several);
                several.iter().for_each(|row| add(&mut self.sums, *row, batch, at));
                continue;
            }
            add(&mut self.sums, *one, batch, at);
            if *other != NONE {
                add(&mut self.sums, *other, batch, at);
            }
        }
    }

    /// The medians of the rows.
    pub(super) fn medians(&self) -> Vec<Medians> {
        if *self.by == By::Member {
            return self.of_members.medians(&self.sums);
        }
        let mut several = Vec::new();
        let placed = self.spread.placed(|rank, placed, day| {
            match self.groups.one_or_two(self.inner, rank as usize) {
                [NONE, _] => {
                    self.groups.collect(self.inner, rank as usize, &mut several);
                    placed.extend(several.iter().map(|row| (*row, day)));
                }
                [one, NONE] => placed.push((one, day)),
                [one, other] => placed.extend([(one, day), (other, day)]),
            };
        });
        placed.medians(&self.sums)
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

#[inline(always)]
fn add(tallies: &mut [Tally], row: u32, batch: &Batch, at: usize) {
    if let Some(tally) = tallies.get_mut(row as usize) {
        tally.add_from(batch, at);
    }
}
