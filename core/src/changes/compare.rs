//! One milestone at two moments: all that differs of it.

use super::cause::Cause;
use super::flags::{Reasons, Steps};
use super::item::{ItemChange, Moments, Why, latest};
use super::options::ChangesOptions;
use crate::date::Date;
use crate::explain::measure::Measure as Field;
use crate::index::facts::FactRecord;
use crate::index::{MilestoneRecord, NONE};
use crate::milestone_state::State;
use crate::moment::Moment;
use crate::portfolio::Inner;
use crate::progress::overdue;
use crate::state::item::Item;
use crate::state::{Dues, Evaluator, Unit};

/// A value that differs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    Flag(bool),
    Number(Option<f64>),
    State(State),
    Date(Option<Date>),
}

/// Something that differs of a milestone, or of an item of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Difference {
    pub(super) field: Field,
    /// The actor whose item it is, or [`NONE`].
    pub(super) member: u32,
    pub(super) before: Value,
    pub(super) after: Value,
    pub(super) why: Why,
    /// By how much a count differs, or a weight that is part of a share.
    pub(super) amount: f64,
}

/// A milestone at the earlier moment, as a part of the later plan.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct InLaterPlan {
    /// What it is counted as, a bit for each figure.
    pub(super) counts: u64,
    pub(super) weight: f64,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) with_baseline: f64,
    pub(super) planned: f64,
}

/// Working memory of a comparison.
#[derive(Default)]
pub(super) struct Memory {
    before: Vec<Item>,
    after: Vec<Item>,
    pub(super) differences: Vec<Difference>,
}

/// A milestone at one of the moments.
#[derive(Clone, Copy)]
struct Look {
    unit: Unit,
    dues: Dues,
}

impl Look {
    fn in_plan(&self) -> bool {
        self.unit.committed && self.unit.state != State::Withdrawn
    }

    fn is_withdrawn(&self) -> bool {
        self.unit.committed && self.unit.state == State::Withdrawn
    }
}

/// Compares milestones at two moments.
pub(super) struct Comparison<'a> {
    pub(super) inner: &'a Inner,
    pub(super) before: Evaluator<'a>,
    after: Evaluator<'a>,
}

const PLAN: Why = Why { cause: Cause::Plan, fact: None };

impl<'a> Comparison<'a> {
    pub(super) fn new(inner: &'a Inner, before: Moment, after: Moment, options: &ChangesOptions) -> Self {
        let asked = options.as_progress();
        let evaluator = |moment| crate::progress::evaluator(inner, moment, &asked);
        Self { inner, before: evaluator(before), after: evaluator(after) }
    }

    fn moments(&self) -> Moments<'_> {
        Moments { before: &self.before, after: &self.after, elements: &self.inner.elements }
    }

    /// Whether a milestone is completed at the earlier moment.
    pub(super) fn was_completed(&self, rank: usize, record: &MilestoneRecord, memory: &mut Memory) -> bool {
        look(&self.before, rank, record, &mut memory.before).unit.state == State::Completed
    }

    /// What differs of a milestone goes into the memory; what comes back is its place in the later plan.
    pub(super) fn of(&self, rank: usize, record: &MilestoneRecord, memory: &mut Memory) -> InLaterPlan {
        memory.differences.clear();
        let before = look(&self.before, rank, record, &mut memory.before);
        let after = look(&self.after, rank, record, &mut memory.after);
        let mut later = InLaterPlan::default();
        set(&mut later.counts, Field::Withdrawn, after.is_withdrawn());
        let presence = if record.continuing { Field::Continuing } else { Field::Milestones };
        match (before.in_plan(), after.in_plan()) {
            (false, false) => {
                let (was, is) = (before.is_withdrawn(), after.is_withdrawn());
                memory.differences.extend((was != is).then(|| presence_of(Field::Withdrawn, is)));
            }
            (true, false) => memory.differences.push(presence_of(presence, false)),
            // What enters is wholly a change of the plan: it counts as it is at the later moment.
            (false, true) => {
                memory.differences.push(presence_of(presence, true));
                self.count(&mut later, record, &after, &after, self.after.as_of, rank);
            }
            (true, true) => {
                let before = self.on_later_items(rank, record, before, memory);
                self.count(&mut later, record, &before, &after, self.before.as_of, rank);
                self.differ(rank, record, &before, &after, memory);
            }
        }
        later
    }

    /// The earlier moment on the items that are not withdrawn at the later one.
    fn on_later_items(&self, rank: usize, record: &MilestoneRecord, before: Look, memory: &mut Memory) -> Look {
        let left = |item: &Item| item.state == State::Withdrawn;
        if !memory.before.iter().chain(&memory.after).any(left) {
            return before;
        }
        for (was, is) in memory.before.iter().zip(&memory.after).filter(|(was, is)| left(is) && !left(was)) {
            memory.differences.push(Difference {
                field: Field::Status,
                member: is.member,
                before: Value::State(was.state),
                after: Value::State(is.state),
                why: PLAN,
                amount: 0.0,
            });
        }
        let mut stays = memory.after.iter().map(|item| !left(item));
        memory.before.retain(|_| stays.next().unwrap_or_default());
        memory.after.retain(|item| !left(item));
        let mut unit = self.before.plain(rank, record, &memory.before, before.dues);
        // Items that are back in the plan are some of the later items, though they added nothing before.
        let (low, high) = memory
            .before
            .iter()
            .map(|item| self.range_before(item))
            .fold((0.0, 0.0), |sum, range| (sum.0 + range.0, sum.1 + range.1));
        (unit.credit, unit.high) = (low / memory.before.len() as f64, high / memory.before.len() as f64);
        Look { unit, ..before }
    }

    /// What an item added at the earlier moment, at both ends; one that was withdrawn added nothing.
    fn range_before(&self, item: &Item) -> (f64, f64) {
        if item.state == State::Withdrawn { (0.0, 0.0) } else { self.before.range_of(item) }
    }

    /// Counts a milestone of the later plan as it is at a moment.
    fn count(
        &self,
        later: &mut InLaterPlan,
        record: &MilestoneRecord,
        look: &Look,
        after: &Look,
        as_of: i32,
        rank: usize,
    ) {
        let unit = &look.unit;
        let counts = &mut later.counts;
        if record.continuing {
            set(counts, Field::Continuing, true);
            set(counts, Field::Upheld, is_upheld(unit.state, unit.stalled));
            return;
        }
        let evaluator = if as_of == self.after.as_of && std::ptr::eq(look, after) { &self.after } else { &self.before };
        set(counts, Field::Milestones, true);
        set(counts, field_of(unit.state), unit.state != State::Withdrawn);
        let (certainly, possibly) = crate::progress::overdue(unit, as_of);
        set(counts, Field::Overdue, certainly);
        set(counts, Field::PossiblyOverdue, possibly);
        set(counts, Field::Blocked, unit.is_open() && waits(evaluator, rank));
        set(counts, Field::Stalled, unit.stalled);
        later.weight = unit.weight;
        later.low = unit.weight * unit.credit;
        later.high = unit.weight * unit.high;
        if after.unit.baseline.is_some() {
            later.with_baseline = unit.weight;
            later.planned = if unit.baseline.is_some_and(|due| due <= as_of) { unit.weight } else { 0.0 };
        }
    }

    fn differ(&self, rank: usize, record: &MilestoneRecord, before: &Look, after: &Look, memory: &mut Memory) {
        let moments = self.moments();
        let Memory { before: items_before, after: items_after, differences } = memory;
        let (mut own, mut own_or_last_word) = (None, None);
        let both = |known: &mut Option<Why>, more: Option<Why>| *known = latest(known.iter().copied().chain(more));
        for (was, is) in items_before.iter().zip(items_after.iter()) {
            let change = moments.change(was, is);
            // Nothing about a milestone as a whole hangs on the progress that is stated of an item.
            let state_or_possible = change.status.or(change.possible);
            both(&mut own, state_or_possible);
            both(&mut own_or_last_word, change.status.or_else(|| moments.last_word(was, is)).or(state_or_possible));
            self.item(record, items_after.len(), was, is, &change, differences);
        }
        self.due(rank, before, after, differences);
        let reasons = |own| Reasons { due: None, prerequisites: None, own };
        let stalled_then = is_stalled(&self.before, items_before, after.unit.horizon);
        if record.continuing {
            let time = is_upheld(before.unit.state, stalled_then);
            let steps = Steps {
                before: is_upheld(before.unit.state, before.unit.stalled),
                time,
                due: time,
                prerequisites: time,
                after: is_upheld(after.unit.state, after.unit.stalled),
            };
            flag(differences, Field::Upheld, &steps, &reasons(own_or_last_word), 1.0);
            return;
        }
        if before.unit.state != after.unit.state {
            let why = own.unwrap_or(Why { cause: Cause::Corrected, fact: None });
            // One of which only items were left that had been withdrawn was in the plan, and so not counted withdrawn.
            if before.unit.state != State::Withdrawn {
                differences.push(Difference { why, ..presence_of(field_of(before.unit.state), false) });
            }
            differences.push(Difference { why, ..presence_of(field_of(after.unit.state), true) });
        }
        let stalled = Steps {
            before: before.unit.stalled,
            time: stalled_then,
            due: stalled_then,
            prerequisites: stalled_then,
            after: after.unit.stalled,
        };
        flag(differences, Field::Stalled, &stalled, &reasons(own_or_last_word), 1.0);
        self.lateness(rank, record, before, after, own, differences);
        self.blocked(rank, before, after, own, differences);
    }

    /// What differs of an item, and what that makes of completion; there are `items` of them.
    fn item(
        &self,
        record: &MilestoneRecord,
        items: usize,
        was: &Item,
        is: &Item,
        change: &ItemChange,
        differences: &mut Vec<Difference>,
    ) {
        let Some(whole) = change.whole() else { return };
        let mut push = |field, before, after, why, amount| {
            differences.push(Difference { field, member: is.member, before, after, why, amount });
        };
        if let Some(why) = change.status {
            push(Field::Status, Value::State(was.state), Value::State(is.state), why, 0.0);
        }
        let progress = (self.before.stated_progress(was), self.after.stated_progress(is));
        if progress.0 != progress.1 {
            let why = change.low().unwrap_or(whole);
            push(Field::Progress, Value::Number(progress.0), Value::Number(progress.1), why, 0.0);
        }
        if was.possibly_completed != is.possibly_completed {
            let flags = (Value::Flag(was.possibly_completed), Value::Flag(is.possibly_completed));
            push(Field::PossiblyCompleted, flags.0, flags.1, whole, 0.0);
        }
        if record.continuing {
            return;
        }
        let then = self.range_before(was);
        let now = self.after.range_of(is);
        let share = |then: f64, now: f64| record.weight * (now - then) / items as f64;
        let number = |number: f64| Value::Number(Some(number));
        if then.0 != now.0 {
            let why = change.low().unwrap_or(whole);
            push(Field::CompletionLow, number(then.0), number(now.0), why, share(then.0, now.0));
        }
        if then.1 != now.1 {
            push(Field::CompletionHigh, number(then.1), number(now.1), whole, share(then.1, now.1));
        }
    }

    fn due(&self, rank: usize, before: &Look, after: &Look, differences: &mut Vec<Difference>) {
        let record = self.inner.index.milestones.get(rank);
        let Some(record) = record.filter(|_| before.unit.due_in_force != after.unit.due_in_force) else { return };
        differences.push(Difference {
            field: Field::DueInForce,
            member: NONE,
            before: Value::Date(self.before.due_in_force(record, before.dues)),
            after: Value::Date(self.after.due_in_force(record, after.dues)),
            why: self.why_due(rank, after.dues.fact(true)),
            amount: 0.0,
        });
    }

    /// Why a due date is another, by the revision behind the later one.
    fn why_due(&self, rank: usize, revision: Option<u32>) -> Why {
        let facts = self.inner.index.facts.of(rank).1;
        let at = revision.and_then(|row| facts.iter().position(|fact| fact.row == row));
        let is_new = at.and_then(|at| facts.get(at)).is_some_and(|fact| !self.before.applies(fact));
        let cause = if is_new { Cause::DeadlineRevised } else { Cause::Corrected };
        Why { cause, fact: at.map(|at| at as u32) }
    }

    /// What was planned, and what is overdue.
    fn lateness(
        &self,
        rank: usize,
        record: &MilestoneRecord,
        before: &Look,
        after: &Look,
        own: Option<Why>,
        differences: &mut Vec<Difference>,
    ) {
        let (was, is) = (&before.unit, &after.unit);
        let (then, now) = (self.before.as_of, self.after.as_of);
        let later_due = Unit { due_in_force: is.due_in_force, horizon: is.horizon, ..*was };
        let at_later_horizon = Unit { horizon: is.horizon, ..*was };
        let lateness =
            [overdue(was, then), overdue(&at_later_horizon, now), overdue(&later_due, now), overdue(is, now)];
        if lateness.first() != lateness.last() {
            let due = (was.due_in_force != is.due_in_force).then(|| self.why_due(rank, after.dues.fact(true)));
            let reasons = Reasons { due, prerequisites: None, own };
            for (field, flags) in [
                (Field::Overdue, lateness.map(|(certainly, _)| certainly)),
                (Field::PossiblyOverdue, lateness.map(|(_, possibly)| possibly)),
            ] {
                let [before, time, due, after] = flags;
                flag(differences, field, &Steps { before, time, due, prerequisites: due, after }, &reasons, 1.0);
            }
        }
        let planned = |baseline: Option<i32>, as_of: i32| baseline.is_some_and(|due| due <= as_of);
        if is.baseline.is_some() && planned(was.baseline, then) != planned(is.baseline, now) {
            let due = planned(is.baseline, now);
            let steps = Steps {
                before: planned(was.baseline, then),
                time: planned(was.baseline, now),
                due,
                prerequisites: due,
                after: due,
            };
            let why = Some(self.why_due(rank, after.dues.fact(false)));
            let reasons = Reasons { due: why, prerequisites: None, own: None };
            flag(differences, Field::Planned, &steps, &reasons, record.weight);
        }
    }

    fn blocked(&self, rank: usize, before: &Look, after: &Look, own: Option<Why>, differences: &mut Vec<Difference>) {
        if self.inner.index.after_of.at(rank).is_empty() {
            return;
        }
        let (waited, waits) = (waits(&self.before, rank), waits(&self.after, rank));
        let (was_open, is_open) = (before.unit.is_open(), after.unit.is_open());
        let then = was_open && waited;
        let steps =
            Steps { before: then, time: then, due: then, prerequisites: was_open && waits, after: is_open && waits };
        if steps.before != steps.after {
            let prerequisites = (waited != waits).then(|| self.why_prerequisites(rank)).flatten();
            flag(differences, Field::Blocked, &steps, &Reasons { due: None, prerequisites, own }, 1.0);
        }
    }

    /// Among the prerequisites that opened or closed, the cause of the one whose fact stands last. The fact, being
    /// about another milestone, is named by its row behind those of this one: see [`Comparison::fact_row`].
    fn why_prerequisites(&self, rank: usize) -> Option<Why> {
        let moments = self.moments();
        let mut last: Option<(Why, Option<&FactRecord>)> = None;
        for &other in self.inner.index.after_of.at(rank) {
            if self.before.is_open(other) == self.after.is_open(other) {
                continue;
            }
            let (was, is) = (self.before.items(other as usize), self.after.items(other as usize));
            let whys = was.iter().zip(&is).filter_map(|(was, is)| moments.change(was, is).whole());
            let Some(why) = latest(whys) else { continue };
            let facts = self.inner.index.facts.of(other as usize).1;
            let fact = why.fact.and_then(|at| facts.get(at as usize));
            let is_later = match (last.map(|(_, fact)| fact), fact) {
                (None, _) => true,
                (Some(None), fact) => fact.is_some(),
                (Some(Some(_)), None) => false,
                (Some(Some(before)), Some(fact)) => moments.order(before, fact).is_lt(),
            };
            if is_later {
                let own = self.inner.index.facts.of(rank).1.len() as u32;
                last = Some((Why { fact: fact.map(|fact| own + fact.row), ..why }, fact));
            }
        }
        last.map(|(why, _)| why)
    }

    /// The row of the fact behind a difference of a milestone.
    pub(super) fn fact_row(&self, rank: usize, why: Why) -> Option<u32> {
        let facts = self.inner.index.facts.of(rank).1;
        let at = why.fact?;
        Some(facts.get(at as usize).map_or_else(|| at - facts.len() as u32, |fact| fact.row))
    }
}

fn look(evaluator: &Evaluator<'_>, rank: usize, record: &MilestoneRecord, items: &mut Vec<Item>) -> Look {
    let dues = evaluator.look_at(rank, items);
    Look { unit: evaluator.plain(rank, record, items, dues), dues }
}

/// Whether a milestone waits on something that is open.
pub(super) fn waits(evaluator: &Evaluator<'_>, rank: usize) -> bool {
    evaluator.open_prerequisites(rank).next().is_some()
}

fn is_upheld(state: State, stalled: bool) -> bool {
    matches!(state, State::InProgress | State::Completed) && !stalled
}

/// Whether nobody has been heard for too long, at a horizon, of any open item.
fn is_stalled(evaluator: &Evaluator<'_>, items: &[Item], horizon: i32) -> bool {
    let mut open = items.iter().filter(|item| item.state.is_open()).peekable();
    open.peek().is_some() && open.all(|item| evaluator.is_stale(item, horizon))
}

fn field_of(state: State) -> Field {
    match state {
        State::Unreported => Field::Unreported,
        State::NotStarted => Field::NotStarted,
        State::InProgress => Field::InProgress,
        State::Completed => Field::Completed,
        State::Dropped => Field::Dropped,
        State::Withdrawn => Field::Withdrawn,
    }
}

fn set(counts: &mut u64, field: Field, value: bool) {
    *counts |= u64::from(value) << field as u32;
}

/// A milestone that begins or ceases to be counted.
fn presence_of(field: Field, is: bool) -> Difference {
    let amount = if is { 1.0 } else { -1.0 };
    Difference { field, member: NONE, before: Value::Flag(!is), after: Value::Flag(is), why: PLAN, amount }
}

fn flag(differences: &mut Vec<Difference>, field: Field, steps: &Steps, reasons: &Reasons, weight: f64) {
    if let Some(why) = steps.cause(reasons) {
        let amount = if steps.after { weight } else { -weight };
        let (before, after) = (Value::Flag(steps.before), Value::Flag(steps.after));
        differences.push(Difference { field, member: NONE, before, after, why, amount });
    }
}
