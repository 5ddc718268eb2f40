//! What a milestone, or one item of it, adds to every row that it belongs to.
//!
//! What is so cannot be foreseen, so there are no branches here: all is worked out of every milestone, and chosen. Written
//! over plain numbers, the same lines serve one milestone and a batch of them, for which the compiler works out several
//! at once.

use super::counts::*;
use super::weights::Weights;
use crate::index::MilestoneRecord;
use crate::milestone_state::State;
use crate::progress::settled::Settled;
use crate::state::item::Item;
use crate::state::{Evaluator, NEVER, Unit, evidence, item};
use crate::word::Standing;

/// After every day there is.
pub(super) const NO_DUE: i32 = i32::MAX;

// What a milestone is told with beside its marks.
const COMMITTED: usize = 30;
const POSSIBLY_COMPLETED: usize = 31;

const OPEN: Marks = mark(UNREPORTED) | mark(NOT_STARTED) | mark(IN_PROGRESS);
/// What is taken over as it is told, where a milestone counts.
const TAKEN_OVER: Marks = OPEN
    | mark(COMPLETED)
    | mark(DROPPED)
    | mark(BLOCKED)
    | mark(STALLED)
    | mark(CONTESTED)
    | mark(SOURCED)
    | mark(CORROBORATED)
    | mark(INDEPENDENT)
    | mark(ASSESSED);

const OF_STATE: [Marks; State::COUNT] =
    [mark(UNREPORTED), mark(NOT_STARTED), mark(IN_PROGRESS), mark(COMPLETED), mark(DROPPED), mark(WITHDRAWN)];

/// What the measures need to know of a milestone, in plain numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::progress) struct Told {
    pub(super) marks: Marks,
    pub(super) since_start: i32,
    pub(super) since_end: i32,
    /// [`NO_DUE`] where there is none.
    pub(super) baseline: i32,
    pub(super) due: i32,
    pub(super) last_fact: i32,
}

impl Told {
    #[inline(always)]
    pub(super) fn of(unit: &Unit) -> Self {
        let flag = |holds: bool, place: usize| Marks::from(holds) << place;
        let (since_start, since_end) = unit.since.unwrap_or((NEVER, NEVER));
        Self {
            marks: unit.state.among(&OF_STATE)
                | flag(unit.committed, COMMITTED)
                | flag(unit.continuing, CONTINUING)
                | flag(unit.possibly_completed, POSSIBLY_COMPLETED)
                | flag(unit.blocked, BLOCKED)
                | flag(unit.stalled, STALLED)
                | flag(unit.contested, CONTESTED)
                | flag(unit.sourced_items > 0, SOURCED)
                | flag(unit.corroborated_items > 0, CORROBORATED)
                | flag(unit.independent_items > 0, INDEPENDENT)
                | flag(unit.assessed_items > 0, ASSESSED),
            since_start,
            since_end,
            baseline: unit.baseline.unwrap_or(NO_DUE),
            due: unit.due_in_force.unwrap_or(NO_DUE),
            last_fact: unit.last_fact,
        }
    }
}

impl Told {
    /// The same of a milestone without members, but for whether it is blocked and what follows [from days](Self::of_days),
    /// and the one item that it is.
    #[inline(always)]
    pub(in crate::progress) fn single(
        evaluator: &Evaluator<'_>,
        rank: usize,
        milestone: &MilestoneRecord,
    ) -> (Self, Item) {
        let flag = |holds: bool, place: usize| Marks::from(holds) << place;
        let (item, dues) = item::single(evaluator, rank);
        let mut marks = item.state.among(&OF_STATE)
            | flag(milestone.continuing, CONTINUING)
            | flag(item.possibly_completed, POSSIBLY_COMPLETED)
            | flag(evidence::is_contested(evaluator, &item), CONTESTED);
        if item.state == State::Completed {
            let evidence = evidence::of(evaluator, &item);
            marks |= flag(evidence.sourced, SOURCED)
                | flag(evidence.corroborated, CORROBORATED)
                | flag(evidence.independent, INDEPENDENT)
                | flag(evidence.standing >= Standing::Assessed, ASSESSED);
        }
        let (baseline, due) = evaluator.due_days(milestone, dues);
        let (since_start, since_end) = item.since_days();
        let told = Self {
            marks,
            since_start,
            since_end,
            baseline: baseline.unwrap_or(NO_DUE),
            due: due.unwrap_or(NO_DUE),
            last_fact: item.last_fact,
        };
        (told, item)
    }

    #[inline(always)]
    pub(super) fn state(&self) -> State {
        // The counters of states stand first, but for that of all milestones.
        const STATES: [State; State::COUNT] = [
            State::Completed,
            State::InProgress,
            State::NotStarted,
            State::Unreported,
            State::Dropped,
            State::Withdrawn,
        ];
        STATES.get((self.marks >> COMPLETED).trailing_zeros() as usize).copied().unwrap_or(State::Unreported)
    }

    /// Whether it is not completed, dropped or withdrawn.
    #[inline(always)]
    pub(super) fn is_open(&self) -> bool {
        self.marks & OPEN != 0
    }

    /// What follows from days: whether a milestone is in the plan, and whether nothing has been heard of it for too long.
    #[inline(always)]
    pub(super) fn of_days(&self, committed: bool, horizon: i32, stale_after: i32) -> Marks {
        let reported = mask(self.marks & (mark(NOT_STARTED) | mark(IN_PROGRESS)) != 0);
        let stale = reported & mask(horizon.wrapping_sub(self.last_fact) > stale_after);
        mask(committed) & mark(COMMITTED) | stale & mark(STALLED)
    }
}

/// What is added, and the days of which medians are taken.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Added {
    pub(super) marks: Marks,
    pub(super) last_fact: i32,
    pub(super) next_due: i32,
    /// Days from baseline to completion, and those by which the due date was moved; 0 also where there are none, which
    /// the marks tell.
    pub(super) delay: i32,
    pub(super) slip: i32,
}

/// All bits where something holds, else none.
#[inline(always)]
fn mask(holds: bool) -> Marks {
    Marks::from(holds).wrapping_neg()
}

#[inline(always)]
fn choose(mask: Marks, one: i32, other: i32) -> i32 {
    (one.cast_unsigned() & mask | other.cast_unsigned() & !mask).cast_signed()
}

impl Added {
    #[inline(always)]
    pub(super) fn at(as_of: i32, horizon: i32, told: &Told) -> Self {
        let is = |marks: Marks| mask(told.marks & marks != 0);
        let committed = is(mark(COMMITTED));
        let counts = committed & !is(mark(WITHDRAWN) | mark(CONTINUING));
        let continues = committed & is(mark(CONTINUING)) & !is(mark(WITHDRAWN));
        let (open, completed, possibly) = (is(OPEN), is(mark(COMPLETED)), is(mark(POSSIBLY_COMPLETED)));
        let overdue = open & mask(horizon > told.due) & !possibly;
        let possibly_overdue = open & mask(as_of > told.due) & !overdue;
        let with_baseline = mask(told.baseline != NO_DUE);
        let done = completed & with_baseline;
        let on_time = done & mask(told.since_end <= told.baseline);
        let late = done & mask(told.since_start > told.baseline);
        let missed = with_baseline & !completed & mask(told.baseline < horizon);
        let delay = told.since_end.wrapping_sub(told.baseline);
        let slip = told.due.wrapping_sub(told.baseline);
        let measured = (told.marks & TAKEN_OVER)
            | mark(MILESTONES)
            | overdue & mark(OVERDUE)
            | possibly_overdue & mark(POSSIBLY_OVERDUE)
            | (completed | possibly | is(mark(UNREPORTED))) & mark(DONE_AT_BEST)
            | with_baseline & mark(WITH_BASELINE)
            | mask(told.baseline <= as_of) & mark(THEN_DUE)
            | done & mark(DONE_WITH_BASELINE)
            | on_time & mark(ON_TIME)
            | (on_time | late | missed) & mark(JUDGED_ON_TIME)
            | done & !on_time & !late & mark(ON_TIME_UNDECIDED)
            | done & mask(delay == 0) & mark(NO_DELAY)
            | with_baseline & mask(slip == 0) & mark(NO_SLIP);
        let upheld = is(mark(IN_PROGRESS) | mark(COMPLETED)) & !is(mark(STALLED));
        let beside = mark(TOUCHED)
            | committed & is(mark(WITHDRAWN)) & mark(WITHDRAWN)
            | continues & (mark(CONTINUING) | upheld & mark(UPHELD));
        Self {
            marks: beside | counts & measured,
            last_fact: choose(counts, told.last_fact, NEVER),
            next_due: choose(counts & open & mask(told.due >= as_of), told.due, NO_DUE),
            delay: choose(counts & done, delay, 0),
            slip: choose(counts & with_baseline, slip, 0),
        }
    }
}

impl Added {
    /// Whether marks are of a milestone that counts, and so adds to sums.
    #[inline(always)]
    pub(super) const fn count(marks: Marks) -> bool {
        marks & mark(MILESTONES) != 0
    }
}

/// What one milestone adds, for those who ask about few.
#[derive(Clone, Debug)]
pub(crate) struct Addend {
    pub(super) added: Added,
    pub(super) weights: Weights,
}

impl Addend {
    /// What a unit adds at a moment.
    pub(crate) fn of(unit: &Unit, as_of: i32) -> Self {
        Self { added: Added::at(as_of, unit.horizon, &Told::of(unit)), weights: Weights::of(unit, as_of) }
    }

    /// What a milestone adds of which all that is said was settled by the moment; nothing where that is not so.
    #[inline]
    pub(crate) fn settled(
        evaluator: &Evaluator<'_>,
        settled: &Settled,
        rank: usize,
        milestone: &MilestoneRecord,
    ) -> Option<Self> {
        let mut told = *settled.at(evaluator.settled_at())?;
        let state = told.state();
        if evaluator.asks_source(state) {
            return None;
        }
        let (as_of, horizon) = (evaluator.as_of, evaluator.horizon(milestone));
        told.marks |= told.of_days(evaluator.is_committed(milestone), horizon, evaluator.stale_after());
        told.marks |= Marks::from(evaluator.is_blocked(rank, state.is_open())) << BLOCKED;
        let weights = Weights::single(&told, milestone.weight, evaluator.range_in(state), as_of);
        Some(Self { added: Added::at(as_of, horizon, &told), weights })
    }

    /// Days from baseline to completion.
    pub(crate) fn delay(&self) -> Option<i32> {
        (self.added.marks & mark(DONE_WITH_BASELINE) != 0).then_some(self.added.delay)
    }

    /// Days by which the due date was moved.
    pub(crate) fn slip(&self) -> Option<i32> {
        (self.added.marks & mark(WITH_BASELINE) != 0).then_some(self.added.slip)
    }

    /// Both, 0 where there are none.
    pub(crate) fn days(&self) -> (i32, i32) {
        (self.added.delay, self.added.slip)
    }
}
