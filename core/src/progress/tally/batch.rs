//! Some milestones at once, number by number side by side.
//!
//! So laid out, what each adds is worked out for several in one instruction. And read back at once, what was just written
//! would not have reached the cache, so that a pass that took them one by one would wait for each.
#![expect(clippy::indexing_slicing, reason = "places are below the length of the arrays, which the compiler sees")]

use std::ops::Range;

use super::addend::{Added, NO_DUE, Told};
use super::counts::{BLOCKED, Bytes, Marks};
use super::weights::Weights;
use crate::index::MilestoneRecord;
use crate::progress::settled::Settled;
use crate::state::{Evaluator, NEVER, Unit};

/// How many milestones are worked out before any is added up.
pub(crate) const BATCH: usize = 64;
const _: () = assert!(BATCH <= Bytes::MOST as usize, "the sums of a batch must fit into bytes");

/// Declares a struct of numbers once more, with an array in the place of each.
macro_rules! columns {
    ($columns:ident of $row:ident: $($name:ident: $number:ty),+) => {
        struct $columns {
            $($name: [$number; BATCH]),+
        }

        impl $columns {
            const NOTHING: Self = Self { $($name: [0; BATCH]),+ };

            #[inline(always)]
            fn at(&self, at: usize) -> $row {
                $row { $($name: self.$name[at]),+ }
            }

            #[inline(always)]
            fn put(&mut self, at: usize, row: &$row) {
                $(self.$name[at] = row.$name;)+
            }
        }
    };
}

columns!(ToldColumns of Told: marks: Marks, since_start: i32, since_end: i32, baseline: i32, due: i32, last_fact: i32);
columns!(AddedColumns of Added: marks: Marks, last_fact: i32, next_due: i32, delay: i32, slip: i32);

/// Milestones with what is told of them and, once it is worked out, what each adds.
pub(crate) struct Batch {
    as_of: i32,
    ranks: [u32; BATCH],
    filled: usize,
    committed: [i32; BATCH],
    /// The day up to which anybody looked, and then the one beyond which nobody did at the moment.
    horizon: [i32; BATCH],
    told: ToldColumns,
    added: AddedColumns,
    /// Whether milestones weigh different things. Where each weighs 1 and is done or not, the counts say all.
    weighed: bool,
    weights: [Weights; BATCH],
}

impl Batch {
    pub(crate) fn new(as_of: i32, weighed: bool) -> Self {
        Self {
            as_of,
            ranks: [0; BATCH],
            filled: 0,
            committed: [0; BATCH],
            horizon: [0; BATCH],
            told: ToldColumns::NOTHING,
            added: AddedColumns::NOTHING,
            weighed,
            weights: [Weights::default(); BATCH],
        }
    }

    /// Takes one more; says whether there is no room for another.
    #[inline(always)]
    pub(crate) fn take(&mut self, rank: usize) -> bool {
        let at = self.filled % BATCH;
        self.ranks[at] = rank as u32;
        self.filled = at + 1;
        self.filled == BATCH
    }

    /// Looks at milestones of which each weighs 1 and has no members: what is said of them one by one, and what follows from
    /// days for several at once.
    #[inline(never)]
    pub(crate) fn look(&mut self, evaluator: &Evaluator<'_>, settled: &[Settled]) {
        let settled_at = evaluator.settled_at();
        for at in 0..self.filled {
            let Some((rank, milestone, settled)) = self.take_up(at, evaluator, settled) else { continue };
            let told = match settled.at(settled_at) {
                Some(told) => *told,
                None => Told::single(evaluator, rank, milestone).0,
            };
            self.told.put(at, &told);
        }
        self.follow(evaluator, &[false; BATCH]);
    }

    /// The same of milestones that weigh different things, or have members, of which `with_members` says what they are.
    #[inline(always)]
    pub(crate) fn weigh(
        &mut self,
        evaluator: &Evaluator<'_>,
        settled: &[Settled],
        mut with_members: impl FnMut(usize, &MilestoneRecord) -> Unit,
    ) {
        let settled_at = evaluator.settled_at();
        let mut whole = [false; BATCH];
        for (at, whole) in whole.iter_mut().enumerate().take(self.filled) {
            let Some((rank, milestone, settled)) = self.take_up(at, evaluator, settled) else { continue };
            if !evaluator.index.members_of.at(rank).is_empty() {
                let unit = with_members(rank, milestone);
                *whole = true;
                self.told.put(at, &Told::of(&unit));
                self.weights[at] = Weights::of(&unit, self.as_of);
                continue;
            }
            let known = settled.at(settled_at).filter(|told| !evaluator.asks_source(told.state()));
            let (told, range) = match known {
                Some(told) => (*told, evaluator.range_in(told.state())),
                None => {
                    let (told, item) = Told::single(evaluator, rank, milestone);
                    (told, evaluator.range_of(&item))
                }
            };
            self.told.put(at, &told);
            self.weights[at] = Weights::single(&told, milestone.weight, range, self.as_of);
        }
        self.follow(evaluator, &whole);
    }

    /// What there is on the milestone at a place.
    #[inline(always)]
    fn take_up<'a>(
        &mut self,
        at: usize,
        evaluator: &'a Evaluator<'_>,
        settled: &'a [Settled],
    ) -> Option<(usize, &'a MilestoneRecord, &'a Settled)> {
        let rank = self.ranks[at] as usize;
        let milestone = evaluator.index.milestones.get(rank)?;
        (self.committed[at], self.horizon[at]) = (milestone.committed, milestone.compiled);
        Some((rank, milestone, settled.get(rank)?))
    }

    /// What follows from days, and from other milestones; it is there already of those that are looked at as a whole.
    #[inline(always)]
    fn follow(&mut self, evaluator: &Evaluator<'_>, whole: &[bool; BATCH]) {
        let seen = evaluator.as_of.min(evaluator.known_on);
        let stale_after = evaluator.stale_after();
        for (at, whole) in whole.iter().enumerate() {
            let horizon = seen.min(self.horizon[at]);
            self.horizon[at] = horizon;
            let told = self.told.at(at);
            let of_days = told.of_days(self.committed[at] <= seen, horizon, stale_after);
            self.told.marks[at] = told.marks | if *whole { 0 } else { of_days };
        }
        if evaluator.something_waits() {
            for at in 0..self.filled {
                let is_open = self.told.at(at).is_open();
                let blocked = evaluator.is_blocked(self.ranks[at] as usize, is_open);
                self.told.marks[at] |= Marks::from(blocked) << BLOCKED;
            }
        }
    }

    pub(crate) fn work_out(&mut self) {
        for at in 0..BATCH {
            self.added.put(at, &Added::at(self.as_of, self.horizon[at], &self.told.at(at)));
        }
    }

    pub(crate) fn clear(&mut self) {
        self.filled = 0;
    }

    pub(crate) fn len(&self) -> usize {
        self.filled
    }

    /// The ranks of the milestones.
    pub(crate) fn ranks(&self) -> &[u32] {
        self.ranks.get(..self.filled).unwrap_or_default()
    }

    /// What the milestone at a place adds, its weights aside.
    #[inline(always)]
    pub(super) fn at(&self, at: usize) -> Added {
        self.added.at(at)
    }

    /// The weights of those that count, each with its place, where weights are kept.
    #[inline(always)]
    pub(crate) fn weights(&self) -> impl Iterator<Item = (usize, &Weights)> {
        let filled = if self.weighed { self.filled } else { 0 };
        let weights = self.weights.iter().zip(&self.added.marks).enumerate().take(filled);
        weights.filter(|(_, (_, marks))| Added::count(**marks)).map(|(at, (weights, _))| (at, weights))
    }

    /// Some that stand side by side, put together.
    #[inline(always)]
    pub(crate) fn run(&self, places: Range<usize>) -> Run {
        let added = &self.added;
        let marks = added.marks.get(places.clone()).unwrap_or_default();
        let mut bytes = Bytes::default();
        marks.iter().for_each(|marks| bytes.join(Bytes::of(*marks)));
        Run {
            bytes,
            len: places.len() as u32,
            last_fact: added.last_fact.get(places.clone()).unwrap_or_default().iter().copied().fold(NEVER, i32::max),
            next_due: added.next_due.get(places).unwrap_or_default().iter().copied().fold(NO_DUE, i32::min),
        }
    }

    /// The first of the days beyond which nobody looked.
    pub(crate) fn least_horizon(&self) -> Option<i32> {
        self.horizon.get(..self.filled).unwrap_or_default().iter().copied().min()
    }

    /// Days of delay, 0 where there are none.
    pub(crate) fn delays(&self) -> &[i32] {
        self.added.delay.get(..self.filled).unwrap_or_default()
    }

    /// Days of slipping, 0 where there are none.
    pub(crate) fn slips(&self) -> &[i32] {
        self.added.slip.get(..self.filled).unwrap_or_default()
    }

    /// Days of delay and of slipping of one.
    pub(crate) fn days_at(&self, at: usize) -> (i32, i32) {
        (self.added.delay[at], self.added.slip[at])
    }
}

/// What milestones that stand side by side add together.
pub(crate) struct Run {
    pub(super) bytes: Bytes,
    pub(super) len: u32,
    pub(super) last_fact: i32,
    pub(super) next_due: i32,
}
