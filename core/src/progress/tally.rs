//! The sums and counts behind one row of a progress report.
//!
//! What a milestone adds is worked out once, as a list of numbers that are mostly nothing, and then
//! added to every row that it belongs to without asking again. Adding nothing changes no sum.

mod parts;

use std::hint::select_unpredictable;

use crate::date::{BEFORE_TIME, day_of};
use crate::milestone_state::State;
use crate::progress::report::ProgressRow;
use crate::progress::spread::Medians;
use crate::state::{NEVER, Unit};

/// Numbers the places of a list by name.
macro_rules! places {
    ($count:ident: $($name:ident)+) => {
        places!(@ 0usize; $count; $($name)+);
    };
    (@ $at:expr; $count:ident; $name:ident $($rest:ident)*) => {
        const $name: usize = $at;
        places!(@ $name + 1; $count; $($rest)*);
    };
    (@ $at:expr; $count:ident;) => {
        const $count: usize = $at;
    };
}

places! {
    COUNTS: MILESTONES COMPLETED IN_PROGRESS NOT_STARTED UNREPORTED DROPPED WITHDRAWN CONTINUING UPHELD OVERDUE
    POSSIBLY_OVERDUE BLOCKED STALLED CONTESTED ON_TIME JUDGED_ON_TIME ON_TIME_UNDECIDED
    NO_DELAY NO_SLIP
}
places! {
    SUMS: WEIGHT CREDIT HIGH WITH_BASELINE THEN_DUE CREDIT_WITH_BASELINE DONE SOURCED CORROBORATED INDEPENDENT ASSESSED
}

/// Where each state is counted, looked up: which one comes next cannot be foreseen.
const PLACES: [usize; State::COUNT] = [UNREPORTED, NOT_STARTED, IN_PROGRESS, COMPLETED, DROPPED, WITHDRAWN];

/// A number of days, where there is one.
pub(crate) type Day = Option<i32>;

/// What one milestone, or one item, adds to every row that it belongs to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Addend {
    counts: [u32; COUNTS],
    sums: [f64; SUMS],
    last_fact: i32,
    next_due: i32,
    /// Weight of an item, and how many there are of each kind of evidence, where there are several:
    /// they are added one by one, so that no order of additions is hidden in a product.
    several: Option<(f64, [u32; 5])>,
    /// Days from baseline to completion.
    pub(crate) delay: Day,
    /// Days by which the due date was moved.
    pub(crate) slip: Day,
}

/// After every day there is.
const NO_DUE: i32 = i32::MAX;

impl Addend {
    pub(crate) fn nothing() -> Self {
        Self {
            counts: [0; COUNTS],
            sums: [0.0; SUMS],
            last_fact: NEVER,
            next_due: NO_DUE,
            several: None,
            delay: None,
            slip: None,
        }
    }

    /// What a unit adds at a moment.
    #[inline]
    pub(crate) fn of(unit: &Unit, as_of: i32) -> Self {
        let mut addend = Self::nothing();
        addend.set(unit, as_of);
        addend
    }

    /// The same, in the place of what another unit added.
    #[expect(clippy::indexing_slicing, reason = "places are numbered within the lists, which the compiler sees")]
    #[inline(always)]
    pub(crate) fn set(&mut self, unit: &Unit, as_of: i32) {
        self.counts = [0; COUNTS];
        self.sums = [0.0; SUMS];
        self.last_fact = NEVER;
        self.next_due = NO_DUE;
        self.several = None;
        self.delay = None;
        self.slip = None;
        if !unit.committed {
            return;
        }
        let counts = &mut self.counts;
        if unit.state == State::Withdrawn {
            counts[WITHDRAWN] = 1;
            return;
        }
        if unit.continuing {
            counts[CONTINUING] = 1;
            counts[UPHELD] = u32::from(matches!(unit.state, State::InProgress | State::Completed) && !unit.stalled);
            return;
        }
        counts[MILESTONES] = 1;
        counts[PLACES[unit.state as usize]] = 1;
        let (certainly, possibly) = overdue(unit, as_of);
        counts[OVERDUE] = u32::from(certainly);
        counts[POSSIBLY_OVERDUE] = u32::from(possibly);
        counts[BLOCKED] = u32::from(unit.blocked);
        counts[STALLED] = u32::from(unit.stalled);
        counts[CONTESTED] = u32::from(unit.contested);

        let credit = unit.weight * unit.credit;
        self.sums[WEIGHT] = unit.weight;
        self.sums[CREDIT] = credit;
        self.sums[HIGH] = unit.weight * unit.high;
        if let Some(baseline) = unit.baseline {
            self.sums[WITH_BASELINE] = unit.weight;
            self.sums[CREDIT_WITH_BASELINE] = credit;
            self.sums[THEN_DUE] = select_unpredictable(baseline <= as_of, unit.weight, 0.0);
            self.slip = unit.due_in_force.map(|due| due - baseline);
            self.counts[NO_SLIP] = u32::from(self.slip == Some(0));
            self.punctuality(unit, baseline);
        }
        self.evidence(unit);
        self.last_fact = unit.last_fact;
        let due = unit.due_in_force.unwrap_or(NO_DUE);
        self.next_due = if unit.is_open() & (due >= as_of) { due } else { NO_DUE };
    }

    // From here on, values are chosen rather than paths: whether a milestone is completed, and when, cannot be foreseen.

    #[inline(always)]
    fn punctuality(&mut self, unit: &Unit, baseline: i32) {
        let completed = unit.state == State::Completed;
        let (start, end) = unit.since.unwrap_or((BEFORE_TIME, BEFORE_TIME));
        let on_time = completed & (end <= baseline);
        let late = completed & (start > baseline);
        let judged = if completed { on_time | late } else { baseline < unit.horizon };
        self.delay = completed.then_some(end.wrapping_sub(baseline));
        self.counts[NO_DELAY] = u32::from(completed & (end == baseline));
        self.counts[ON_TIME] = u32::from(on_time);
        self.counts[JUDGED_ON_TIME] = u32::from(judged);
        self.counts[ON_TIME_UNDECIDED] = u32::from(completed & !judged);
    }

    #[inline(always)]
    fn evidence(&mut self, unit: &Unit) {
        let counts = [
            unit.completed_items,
            unit.sourced_items,
            unit.corroborated_items,
            unit.independent_items,
            unit.assessed_items,
        ];
        if unit.items > 1 {
            self.several = Some((unit.weight / f64::from(unit.items), counts));
            return;
        }
        for (sum, count) in self.sums.iter_mut().skip(DONE).zip(counts) {
            *sum = select_unpredictable(count > 0, unit.weight, 0.0);
        }
    }
}

/// What is added up over a set of milestones, one by one in the order of their ids. Aligned, so that
/// adding to one of many touches as few lines of the cache as can be.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(crate) struct Tally {
    counts: [u32; COUNTS],
    /// Whether any milestone of the scope came by, in the plan or not.
    pub(crate) touched: bool,
    sums: [f64; SUMS],
    last_fact: i32,
    next_due: i32,
}

impl Default for Tally {
    fn default() -> Self {
        Self { counts: [0; COUNTS], touched: false, sums: [0.0; SUMS], last_fact: NEVER, next_due: NO_DUE }
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
    #[inline(always)]
    pub(crate) fn add(&mut self, addend: &Addend) {
        self.touched = true;
        for (count, more) in self.counts.iter_mut().zip(addend.counts) {
            *count += more;
        }
        for (sum, more) in self.sums.iter_mut().zip(addend.sums) {
            *sum += more;
        }
        self.last_fact = self.last_fact.max(addend.last_fact);
        self.next_due = self.next_due.min(addend.next_due);
        if let Some((each, counts)) = addend.several {
            for (sum, count) in self.sums.iter_mut().skip(DONE).zip(counts) {
                (0..count).for_each(|_| *sum += each);
            }
        }
    }

    /// How many were completed on the very day, and how many due dates were not moved.
    pub(crate) fn zeros(&self) -> (u32, u32) {
        (self.counts[NO_DELAY], self.counts[NO_SLIP])
    }

    /// How many milestones there are.
    pub(crate) fn milestones(&self) -> u32 {
        self.counts[MILESTONES]
    }

    pub(crate) fn shares(&self) -> Shares {
        let sums = &self.sums;
        let planned = share(sums[THEN_DUE], sums[WITH_BASELINE]);
        let credit = share(sums[CREDIT_WITH_BASELINE], sums[WITH_BASELINE]);
        Shares {
            completion_low: share(sums[CREDIT], sums[WEIGHT]),
            completion_high: share(sums[HIGH], sums[WEIGHT]),
            planned,
            schedule_gap: credit.zip(planned).map(|(credit, planned)| credit - planned),
        }
    }

    /// The row, but for what it is called; `shares` come from here or from children.
    pub(crate) fn row(&self, shares: Shares, medians: Medians) -> ProgressRow {
        let (counts, sums) = (&self.counts, &self.sums);
        ProgressRow {
            key: None,
            title: None,
            parents: Vec::new(),
            milestones: counts[MILESTONES],
            completed: counts[COMPLETED],
            in_progress: counts[IN_PROGRESS],
            not_started: counts[NOT_STARTED],
            unreported: counts[UNREPORTED],
            dropped: counts[DROPPED],
            withdrawn: counts[WITHDRAWN],
            continuing: counts[CONTINUING],
            upheld: counts[UPHELD],
            completion_low: shares.completion_low,
            completion_high: shares.completion_high,
            planned: shares.planned,
            schedule_gap: shares.schedule_gap,
            overdue: counts[OVERDUE],
            possibly_overdue: counts[POSSIBLY_OVERDUE],
            blocked: counts[BLOCKED],
            stalled: counts[STALLED],
            contested: counts[CONTESTED],
            sourced: share(sums[SOURCED], sums[DONE]),
            corroborated: share(sums[CORROBORATED], sums[DONE]),
            independent: share(sums[INDEPENDENT], sums[DONE]),
            assessed: share(sums[ASSESSED], sums[DONE]),
            on_time_share: share(f64::from(counts[ON_TIME]), f64::from(counts[JUDGED_ON_TIME])),
            on_time_undecided: counts[ON_TIME_UNDECIDED],
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
