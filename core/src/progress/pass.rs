//! The one pass over the milestones in scope, in the order of their ids.

use super::groups::Groups;
use super::options::By;
use super::spread::{self, Days, Medians};
use super::tally::{Addend, Tally};
use crate::index::{MilestoneRecord, NONE};
use crate::portfolio::Inner;
use crate::scope::Scope;
use crate::state::item::Item;
use crate::state::{DETAILED, Evaluator};

/// How many milestones are worked out before any is added up. Read back at once, what was just
/// written would not have reached the cache, and the pass would wait for it every time.
const BATCH: usize = 64;

/// Days of delay and of slipping that are not nothing, each with what it belongs to.
#[derive(Default)]
struct Spread {
    delays: Days,
    slips: Days,
}

impl Spread {
    fn add(&mut self, of: u32, addend: &Addend) {
        self.delays.extend(addend.delay.filter(|day| *day != 0).map(|day| (of, day)));
        self.slips.extend(addend.slip.filter(|day| *day != 0).map(|day| (of, day)));
    }

    /// The days of a batch. Whether a milestone has any cannot be foreseen, so each is written down, and
    /// written over by the next where it is nothing.
    fn add_batch(&mut self, batch: &[(u32, Addend)]) {
        let mut delays = [(0, 0); BATCH];
        let mut slips = [(0, 0); BATCH];
        let (mut delayed, mut slipped) = (0, 0);
        for (rank, addend) in batch {
            let (delay, slip) = (addend.delay.unwrap_or_default(), addend.slip.unwrap_or_default());
            if let (Some(to), Some(also_to)) = (delays.get_mut(delayed), slips.get_mut(slipped)) {
                *to = (*rank, delay);
                *also_to = (*rank, slip);
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
        let mut items = Vec::new();
        let mut several = Vec::new();
        let mut batch = [(0, Addend::nothing()); BATCH];
        let mut filled = 0;
        let mut least_horizon = i32::MAX;
        for (rank, milestone) in self.inner.index.milestones.iter().enumerate() {
            if !scope.holds(self.inner, rank, milestone) {
                continue;
            }
            // In place: a copy of every addend would cost as much as adding it up.
            let Some((place, addend)) = batch.get_mut(filled) else { continue };
            *place = rank as u32;
            filled += 1;
            let horizon = match evaluator.single(rank, milestone) {
                Some(unit) => {
                    addend.set(&unit, evaluator.as_of);
                    unit.horizon
                }
                None => self.with_members(evaluator, rank, milestone, &mut items, addend),
            };
            least_horizon = least_horizon.min(horizon);
            if let Some(in_scope) = self.in_scope.get_mut(rank) {
                *in_scope = true;
            }
            if filled == BATCH {
                self.add_up(&batch, &mut several);
                filled = 0;
            }
        }
        self.least_horizon = (least_horizon != i32::MAX).then_some(least_horizon);
        self.add_up(batch.get(..filled).unwrap_or_default(), &mut several);
    }

    /// What a milestone with members adds as a whole; its items are added to the rows of the members.
    #[inline(never)]
    fn with_members(
        &mut self,
        evaluator: &Evaluator<'_>,
        rank: usize,
        milestone: &MilestoneRecord,
        items: &mut Vec<Item>,
        addend: &mut Addend,
    ) -> i32 {
        let whole = evaluator.milestone(rank, milestone, items);
        addend.set(&whole, evaluator.as_of);
        if *self.by == By::Member {
            let dues = evaluator.dues(rank);
            for item in items {
                let unit = evaluator.unit_of_item::<DETAILED>(rank, milestone, item, dues);
                let addend = Addend::of(&unit, evaluator.as_of);
                add(&mut self.sums, item.member, &addend);
                self.of_members.add(item.member, &addend);
            }
        }
        whole.horizon
    }

    /// Adds milestones to all that they belong to. `several` is working memory.
    #[inline(never)]
    fn add_up(&mut self, batch: &[(u32, Addend)], several: &mut Vec<u32>) {
        // A copy of its own stays out of memory for as long as the batch lasts.
        let mut total = self.total;
        for (_, addend) in batch {
            total.add(addend);
        }
        self.total = total;
        self.spread.add_batch(batch);
        if let Some(actions) = &mut self.actions {
            for (rank, addend) in batch {
                for &action in self.inner.index.actions_of.at(*rank as usize) {
                    add(actions, action, addend);
                }
            }
        }
        if self.sums.is_empty() {
            return;
        }
        // Looked up for the whole batch before anything is added, so that no look-up waits for a sum.
        let mut rows = [[NONE; 2]; BATCH];
        for (rows, (rank, _)) in rows.iter_mut().zip(batch) {
            *rows = self.groups.one_or_two(self.inner, *rank as usize);
        }
        for ([one, other], (rank, addend)) in rows.iter().zip(batch) {
            if *one == NONE {
                self.groups.collect(self.inner, *rank as usize, several);
                several.iter().for_each(|row| add(&mut self.sums, *row, addend));
                continue;
            }
            add(&mut self.sums, *one, addend);
            if *other != NONE {
                add(&mut self.sums, *other, addend);
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
        (self.total, self.spread.medians_of_all(&self.total))
    }

    /// The milestones in scope, in the order of their table.
    pub(super) fn ranks_in_table_order(&self) -> Vec<u32> {
        let is_in = |rank: &u32| self.in_scope.get(*rank as usize).copied().unwrap_or_default();
        self.inner.index.rank_of.iter().copied().filter(is_in).collect()
    }
}

#[inline(always)]
fn add(tallies: &mut [Tally], row: u32, addend: &Addend) {
    if let Some(tally) = tallies.get_mut(row as usize) {
        tally.add(addend);
    }
}
