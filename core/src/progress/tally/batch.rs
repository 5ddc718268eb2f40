//! Some milestones at once, number by number side by side.
//!
//! So laid out, what each adds is worked out for several in one instruction. And read back at once, what was just written
//! would not have reached the cache, so that a pass that took them one by one would wait for each.
#![expect(clippy::indexing_slicing, reason = "places are below the length of the arrays, which the compiler sees")]

use super::addend::{Added, Told};
use super::counts::{Bytes, Marks};
use super::weights::Weights;
use crate::index::MilestoneRecord;
use crate::state::{Evaluator, Unit};

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

columns!(ToldColumns of Told: marks: Marks, since_start: i32, since_end: i32, baseline: i32, due: i32, horizon: i32,
    last_fact: i32);
columns!(AddedColumns of Added: marks: Marks, last_fact: i32, next_due: i32, delay: i32, slip: i32);

/// Milestones with what is told of them and, once it is worked out, what each adds.
pub(crate) struct Batch {
    as_of: i32,
    ranks: [u32; BATCH],
    filled: usize,
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

    /// Looks at milestones that each weigh 1 and have no members: what the facts say one by one, and what follows from
    /// days for several at once.
    #[inline(never)]
    pub(crate) fn look(&mut self, evaluator: &Evaluator<'_>) {
        let (mut committed, mut compiled) = ([0; BATCH], [0; BATCH]);
        for at in 0..self.filled {
            let rank = self.ranks[at] as usize;
            let Some(milestone) = evaluator.index.milestones.get(rank) else { continue };
            (committed[at], compiled[at]) = (milestone.committed, milestone.compiled);
            self.told.put(at, &Told::single(evaluator, rank, milestone));
        }
        let seen = evaluator.as_of.min(evaluator.known_on);
        let stale_after = evaluator.stale_after();
        for at in 0..BATCH {
            let horizon = seen.min(compiled[at]);
            self.told.horizon[at] = horizon;
            let told = self.told.at(at);
            self.told.marks[at] = told.marks | told.of_days(committed[at] <= seen, stale_after);
        }
    }

    /// Looks at milestones that weigh different things, or have members, of which `with_members` says what they are.
    #[inline(always)]
    pub(crate) fn weigh(
        &mut self,
        evaluator: &Evaluator<'_>,
        mut with_members: impl FnMut(usize, &MilestoneRecord) -> Unit,
    ) {
        for at in 0..self.filled {
            let rank = self.ranks[at] as usize;
            let Some(milestone) = evaluator.index.milestones.get(rank) else { continue };
            // Apart, so that the one that nearly all are stays out of memory.
            match evaluator.single(rank, milestone) {
                Some(unit) => self.put_weighed(at, &unit),
                None => self.put_weighed(at, &with_members(rank, milestone)),
            }
        }
    }

    #[inline(always)]
    fn put_weighed(&mut self, at: usize, unit: &Unit) {
        self.told.put(at, &Told::of(unit));
        self.weights[at] = Weights::of(unit, self.as_of);
    }

    pub(crate) fn work_out(&mut self) {
        for at in 0..BATCH {
            self.added.put(at, &Added::at(self.as_of, &self.told.at(at)));
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

    /// What the milestone at a place adds.
    #[inline(always)]
    pub(super) fn at(&self, at: usize) -> (Added, Option<&Weights>) {
        (self.added.at(at), self.weighed.then(|| &self.weights[at]))
    }

    pub(super) fn marks(&self) -> &[Marks] {
        self.added.marks.get(..self.filled).unwrap_or_default()
    }

    pub(super) fn last_facts(&self) -> &[i32] {
        self.added.last_fact.get(..self.filled).unwrap_or_default()
    }

    pub(super) fn next_dues(&self) -> &[i32] {
        self.added.next_due.get(..self.filled).unwrap_or_default()
    }

    /// The weights of those that count, where weights are kept.
    pub(super) fn weights(&self) -> Option<impl Iterator<Item = &Weights>> {
        let weights = self.weights.iter().zip(self.marks());
        self.weighed.then(|| weights.filter(|(_, marks)| Added::count(**marks)).map(|(weights, _)| weights))
    }

    /// Days of delay and of slipping, 0 where there are none.
    pub(crate) fn days(&self) -> impl Iterator<Item = (u32, i32, i32)> {
        let days = self.added.delay.iter().zip(&self.added.slip);
        self.ranks().iter().zip(days).map(|(rank, (delay, slip))| (*rank, *delay, *slip))
    }
}
