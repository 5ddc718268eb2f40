//! The sums and counts behind one row of a progress report.

/// Numbers the places of a list by name.
macro_rules! places {
    ($count:ident: $($name:ident)+) => {
        places!(@ 0usize; $count; $($name)+);
    };
    (@ $at:expr; $count:ident; $name:ident $($rest:ident)*) => {
        pub(super) const $name: usize = $at;
        places!(@ $name + 1; $count; $($rest)*);
    };
    (@ $at:expr; $count:ident;) => {
        const $count: usize = $at;
    };
}

mod addend;
mod batch;
mod counts;
mod parts;
mod weights;

pub(crate) use addend::Addend;
pub(super) use addend::Told;
pub(crate) use batch::{BATCH, Batch, Run};

use crate::date::day_of;
use crate::progress::report::ProgressRow;
use crate::progress::spread::Medians;
use crate::state::{NEVER, Unit};
use addend::{Added, NO_DUE};
use counts::{Bytes, Counts};
use weights::{Sums, Weights};

/// What is added up over a set of milestones, one by one in the order of their ids. Aligned, so that
/// adding to one of many touches as few lines of the cache as can be.
#[derive(Clone, Debug)]
#[repr(align(64))]
pub(crate) struct Tally {
    last_fact: i32,
    next_due: i32,
    counts: Counts,
    /// Kept where they do not follow from the counts.
    sums: Option<Box<Sums>>,
}

const _: () = assert!(size_of::<Tally>() == 64, "a row of sums is one line of the cache");

impl Default for Tally {
    fn default() -> Self {
        Self { last_fact: NEVER, next_due: NO_DUE, counts: Counts::default(), sums: None }
    }
}

/// The shares that can also be rolled up from children.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Shares {
    pub(crate) completion_low: Option<f64>,
    pub(crate) completion_high: Option<f64>,
    pub(crate) planned: Option<f64>,
    pub(crate) schedule_gap: Option<f64>,
}

impl Tally {
    /// Adds one milestone.
    pub(crate) fn add(&mut self, addend: &Addend) {
        self.add_one(&addend.added);
        if Added::count(addend.added.marks) {
            self.add_weights(&addend.weights);
        }
    }

    /// Adds the milestone at a place of a batch, its weights aside.
    #[inline(always)]
    pub(crate) fn add_from(&mut self, batch: &Batch, at: usize) {
        self.add_one(&batch.at(at));
    }

    #[inline(always)]
    fn add_one(&mut self, added: &Added) {
        self.counts.add(Bytes::of(added.marks), 1);
        self.last_fact = self.last_fact.max(added.last_fact);
        self.next_due = self.next_due.min(added.next_due);
    }

    /// Adds milestones that stand side by side, their weights aside.
    #[inline(always)]
    pub(crate) fn add_run(&mut self, run: &Run) {
        self.counts.add(run.bytes, run.len);
        self.last_fact = self.last_fact.max(run.last_fact);
        self.next_due = self.next_due.min(run.next_due);
    }

    /// Adds the weights of one that counts, in the order of the ids of milestones.
    #[inline(always)]
    pub(crate) fn add_weights(&mut self, weights: &Weights) {
        self.sums.get_or_insert_default().add(weights);
    }

    /// Whether any milestone of the scope came by, in the plan or not.
    pub(crate) fn touched(&self) -> bool {
        self.counts.at(counts::TOUCHED) > 0
    }

    fn sums(&self) -> Sums {
        self.sums.as_ref().map_or_else(|| Sums::counted(&self.counts), |sums| **sums)
    }

    /// How many were completed on the very day, and how many due dates were not moved.
    pub(crate) fn zeros(&self) -> (u32, u32) {
        (self.counts.at(counts::NO_DELAY), self.counts.at(counts::NO_SLIP))
    }

    /// How many milestones there are.
    pub(crate) fn milestones(&self) -> u32 {
        self.counts.at(counts::MILESTONES)
    }

    /// The row of one milestone on its own, its days for medians; `weighed` says whether counts do not say all.
    pub(crate) fn row_of_one(addend: &Addend, weighed: bool) -> ProgressRow {
        let mut tally = Self::default();
        tally.add_one(&addend.added);
        let mut sums = Sums::counted(&tally.counts);
        if weighed {
            sums = Sums::default();
            if Added::count(addend.added.marks) {
                sums.add(&addend.weights);
            }
        }
        let medians = Medians { delay: addend.delay().map(f64::from), slip: addend.slip().map(f64::from) };
        tally.row_with(&sums, Self::shares_of(&sums), medians)
    }

    pub(crate) fn shares(&self) -> Shares {
        Self::shares_of(&self.sums())
    }

    fn shares_of(sums: &Sums) -> Shares {
        let planned = share(sums.at(weights::THEN_DUE), sums.at(weights::WITH_BASELINE));
        let credit = share(sums.at(weights::CREDIT_WITH_BASELINE), sums.at(weights::WITH_BASELINE));
        Shares {
            completion_low: share(sums.at(weights::CREDIT), sums.at(weights::WEIGHT)),
            completion_high: share(sums.at(weights::HIGH), sums.at(weights::WEIGHT)),
            planned,
            schedule_gap: credit.zip(planned).map(|(credit, planned)| credit - planned),
        }
    }

    /// The row, but for what it is called; `shares` come from here or from children.
    pub(crate) fn row(&self, shares: Shares, medians: Medians) -> ProgressRow {
        self.row_with(&self.sums(), shares, medians)
    }

    #[inline(never)]
    fn row_with(&self, sums: &Sums, shares: Shares, medians: Medians) -> ProgressRow {
        let counts = &self.counts;
        ProgressRow {
            key: None,
            title: None,
            parents: Vec::new(),
            milestones: counts.at(counts::MILESTONES),
            completed: counts.at(counts::COMPLETED),
            in_progress: counts.at(counts::IN_PROGRESS),
            not_started: counts.at(counts::NOT_STARTED),
            unreported: counts.at(counts::UNREPORTED),
            dropped: counts.at(counts::DROPPED),
            withdrawn: counts.at(counts::WITHDRAWN),
            continuing: counts.at(counts::CONTINUING),
            upheld: counts.at(counts::UPHELD),
            completion_low: shares.completion_low,
            completion_high: shares.completion_high,
            planned: shares.planned,
            schedule_gap: shares.schedule_gap,
            overdue: counts.at(counts::OVERDUE),
            possibly_overdue: counts.at(counts::POSSIBLY_OVERDUE),
            blocked: counts.at(counts::BLOCKED),
            stalled: counts.at(counts::STALLED),
            contested: counts.at(counts::CONTESTED),
            sourced: share(sums.at(weights::SOURCED), sums.at(weights::DONE)),
            corroborated: share(sums.at(weights::CORROBORATED), sums.at(weights::DONE)),
            independent: share(sums.at(weights::INDEPENDENT), sums.at(weights::DONE)),
            assessed: share(sums.at(weights::ASSESSED), sums.at(weights::DONE)),
            on_time_share: share(f64::from(counts.at(counts::ON_TIME)), f64::from(counts.at(counts::JUDGED_ON_TIME))),
            on_time_undecided: counts.at(counts::ON_TIME_UNDECIDED),
            median_delay_days: medians.delay,
            median_slip_days: medians.slip,
            last_fact: (self.last_fact != NEVER).then(|| day_of(self.last_fact)),
            next_due: (self.next_due != NO_DUE).then(|| day_of(self.next_due)),
        }
    }
}

/// Whether a milestone is overdue certainly, or only possibly.
#[inline(always)]
pub(crate) fn overdue(unit: &Unit, as_of: i32) -> (bool, bool) {
    // What is never due is never overdue.
    let due = unit.due_in_force.unwrap_or(i32::MAX);
    let certainly = unit.is_open() & (unit.horizon > due) & !unit.possibly_completed;
    (certainly, unit.is_open() & (as_of > due) & !certainly)
}

/// One division; nothing to divide gives nothing, and neither do weights that are too large to be added.
fn share(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0 && whole.is_finite()).then(|| part / whole)
}
