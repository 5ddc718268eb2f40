//! The one pass over the milestones in scope, in the order of their ids.

use super::groups::Groups;
use super::options::By;
use super::spread::{self, Days, Medians};
use super::tally::{Addend, Tally};
use crate::portfolio::Inner;
use crate::scope::Scope;
use crate::state::Evaluator;

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

    /// The medians of rows, whose sums say how many days were nothing.
    fn medians(&self, tallies: &[Tally]) -> Vec<Medians> {
        let delays = spread::medians(&self.delays, tallies.iter().map(|tally| tally.zeros().0));
        let slips = spread::medians(&self.slips, tallies.iter().map(|tally| tally.zeros().1));
        delays.into_iter().zip(slips).map(|(delay, slip)| Medians { delay, slip }).collect()
    }

    /// The same days with the rows in the place of what they belonged to.
    fn placed(&self, mut rows: impl FnMut(u32, &mut Vec<u32>)) -> Self {
        let mut several = Vec::new();
        let mut place = |days: &Days| {
            let mut placed = Days::with_capacity(days.len());
            for (of, day) in days {
                rows(*of, &mut several);
                placed.extend(several.iter().map(|row| (*row, *day)));
            }
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
            actions: from_children.then(|| vec![Tally::default(); inner.tables.actions.len()]),
            spread: Spread::default(),
            of_members: Spread::default(),
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
                    let addend = Addend::of(&unit, evaluator.as_of);
                    add(&mut self.sums, item.member, &addend);
                    self.of_members.add(item.member, &addend);
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
        // A copy of its own stays out of memory for as long as the batch lasts.
        let mut total = self.total;
        for (rank, addend) in batch {
            total.add(addend);
            self.spread.add(*rank, addend);
        }
        self.total = total;
        for (rank, addend) in batch {
            let rank = *rank as usize;
            if let Some(actions) = &mut self.actions {
                for &action in self.inner.index.actions_of.at(rank) {
                    add(actions, action, addend);
                }
            }
            for &group in self.groups.of(self.inner, rank, several) {
                add(&mut self.sums, group, addend);
            }
        }
    }

    /// The medians of the rows.
    pub(super) fn medians(&self) -> Vec<Medians> {
        if *self.by == By::Member {
            return self.of_members.medians(&self.sums);
        }
        let mut several = Vec::new();
        let placed = self.spread.placed(|rank, rows| {
            rows.clear();
            rows.extend(self.groups.of(self.inner, rank as usize, &mut several));
        });
        placed.medians(&self.sums)
    }

    /// The whole scope: its sums and its medians.
    pub(super) fn total(&self) -> (Tally, Medians) {
        let placed = self.spread.placed(|_, rows| {
            rows.clear();
            rows.push(0);
        });
        let medians = placed.medians(std::slice::from_ref(&self.total));
        (self.total, medians.first().copied().unwrap_or_default())
    }

    /// The milestones in scope, in the order of their table.
    pub(super) fn ranks_in_table_order(&self) -> Vec<u32> {
        let is_in = |rank: &u32| self.in_scope.get(*rank as usize).copied().unwrap_or_default();
        self.inner.index.rank_of.iter().copied().filter(is_in).collect()
    }
}

fn add(tallies: &mut [Tally], row: u32, addend: &Addend) {
    if let Some(tally) = tallies.get_mut(row as usize) {
        tally.add(addend);
    }
}
