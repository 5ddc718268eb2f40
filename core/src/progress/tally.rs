//! The sums and counts behind one row of a progress report.

use crate::date::{BEFORE_TIME, day_of};
use crate::progress::report::ProgressRow;
use crate::state::item::State;
use crate::state::{NEVER, Unit};

/// What is added up over a set of milestones, one by one in the order of their ids.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    /// Whether any milestone of the scope came by, in the plan or not.
    pub(crate) touched: bool,
    counts: Counts,
    weight: f64,
    credit: f64,
    high: f64,
    /// Over those with a baseline: weight, weight then due, credit.
    with_baseline: f64,
    then_due: f64,
    credit_with_baseline: f64,
    /// Over completed items: weight, and weight with evidence of each kind.
    done: f64,
    sourced: f64,
    corroborated: f64,
    independent: f64,
    assessed: f64,
    delays: Vec<i32>,
    slips: Vec<i32>,
    last_fact: Option<i32>,
    next_due: Option<i32>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    milestones: u32,
    completed: u32,
    in_progress: u32,
    not_started: u32,
    unreported: u32,
    dropped: u32,
    withdrawn: u32,
    continuing: u32,
    upheld: u32,
    overdue: u32,
    possibly_overdue: u32,
    blocked: u32,
    stalled: u32,
    contested: u32,
    on_time: u32,
    /// On time, late, or not completed although the baseline has passed.
    judged_on_time: u32,
    on_time_undecided: u32,
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
    pub(crate) fn add(&mut self, unit: &Unit, as_of: i32) {
        self.touched = true;
        if !unit.committed {
            return;
        }
        let counts = &mut self.counts;
        if unit.state == State::Withdrawn {
            counts.withdrawn += 1;
            return;
        }
        if unit.continuing {
            counts.continuing += 1;
            counts.upheld +=
                u32::from(matches!(unit.state, State::InProgress | State::Completed) && !unit.stalled);
            return;
        }
        counts.milestones += 1;
        match unit.state {
            State::Completed => counts.completed += 1,
            State::InProgress => counts.in_progress += 1,
            State::NotStarted => counts.not_started += 1,
            State::Unreported => counts.unreported += 1,
            State::Dropped => counts.dropped += 1,
            State::Withdrawn => {}
        }
        let (certainly, possibly) = overdue(unit, as_of);
        counts.overdue += u32::from(certainly);
        counts.possibly_overdue += u32::from(possibly);
        counts.blocked += u32::from(unit.blocked);
        counts.stalled += u32::from(unit.stalled);
        counts.contested += u32::from(unit.contested);

        self.weight += unit.weight;
        self.credit += unit.weight * unit.credit;
        self.high += unit.weight * unit.high;
        if let Some(baseline) = unit.baseline {
            self.with_baseline += unit.weight;
            self.credit_with_baseline += unit.weight * unit.credit;
            if baseline <= as_of {
                self.then_due += unit.weight;
            }
            self.punctuality(unit, baseline);
            if let Some(due) = unit.due_in_force {
                self.slips.push(due - baseline);
            }
        }
        self.evidence(unit);
        if unit.last_fact != NEVER {
            self.last_fact = self.last_fact.max(Some(unit.last_fact));
        }
        if let Some(due) = unit.due_in_force.filter(|due| unit.is_open() && *due >= as_of) {
            self.next_due = Some(self.next_due.map_or(due, |before| before.min(due)));
        }
    }

    fn punctuality(&mut self, unit: &Unit, baseline: i32) {
        let counts = &mut self.counts;
        if unit.state != State::Completed {
            counts.judged_on_time += u32::from(baseline < unit.horizon);
            return;
        }
        let Some((start, end)) = unit.since else { return };
        self.delays.push(end - baseline);
        if end <= baseline {
            counts.on_time += 1;
            counts.judged_on_time += 1;
        } else if start != BEFORE_TIME && start > baseline {
            counts.judged_on_time += 1;
        } else {
            counts.on_time_undecided += 1;
        }
    }

    /// Items are added one by one, so that no order of additions is hidden in a product.
    fn evidence(&mut self, unit: &Unit) {
        let each = unit.weight / f64::from(unit.items);
        let add = |sum: &mut f64, times: u32| (0..times).for_each(|_| *sum += each);
        add(&mut self.done, unit.completed_items);
        add(&mut self.sourced, unit.sourced_items);
        add(&mut self.corroborated, unit.corroborated_items);
        add(&mut self.independent, unit.independent_items);
        add(&mut self.assessed, unit.assessed_items);
    }

    pub(crate) fn shares(&self) -> Shares {
        let planned = share(self.then_due, self.with_baseline);
        let credit = share(self.credit_with_baseline, self.with_baseline);
        Shares {
            completion_low: share(self.credit, self.weight),
            completion_high: share(self.high, self.weight),
            planned,
            schedule_gap: credit.zip(planned).map(|(credit, planned)| credit - planned),
        }
    }

    /// The row, but for what it is called; `shares` come from here or from children.
    pub(crate) fn row(&self, shares: Shares) -> ProgressRow {
        let counts = &self.counts;
        ProgressRow {
            key: None,
            title: None,
            parents: Vec::new(),
            milestones: counts.milestones,
            completed: counts.completed,
            in_progress: counts.in_progress,
            not_started: counts.not_started,
            unreported: counts.unreported,
            dropped: counts.dropped,
            withdrawn: counts.withdrawn,
            continuing: counts.continuing,
            upheld: counts.upheld,
            completion_low: shares.completion_low,
            completion_high: shares.completion_high,
            planned: shares.planned,
            schedule_gap: shares.schedule_gap,
            overdue: counts.overdue,
            possibly_overdue: counts.possibly_overdue,
            blocked: counts.blocked,
            stalled: counts.stalled,
            contested: counts.contested,
            sourced: share(self.sourced, self.done),
            corroborated: share(self.corroborated, self.done),
            independent: share(self.independent, self.done),
            assessed: share(self.assessed, self.done),
            on_time_share: share(f64::from(counts.on_time), f64::from(counts.judged_on_time)),
            on_time_undecided: counts.on_time_undecided,
            median_delay_days: median(&self.delays),
            median_slip_days: median(&self.slips),
            last_fact: self.last_fact.map(day_of),
            next_due: self.next_due.map(day_of),
        }
    }
}

/// Whether a milestone is overdue certainly, or only possibly.
pub(crate) fn overdue(unit: &Unit, as_of: i32) -> (bool, bool) {
    let Some(due) = unit.due_in_force.filter(|_| unit.is_open()) else { return (false, false) };
    let certainly = unit.horizon > due && !unit.possibly_completed;
    (certainly, as_of > due && !certainly)
}

/// One division; nothing to divide gives nothing.
fn share(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

/// The middle value, or the mean of the two in the middle.
fn median(values: &[i32]) -> Option<f64> {
    let mut values = values.to_vec();
    let (middle, even) = (values.len() / 2, values.len().is_multiple_of(2));
    if values.is_empty() {
        return None;
    }
    let (below, upper, _) = values.select_nth_unstable(middle);
    let upper = f64::from(*upper);
    if even {
        let lower = below.iter().max().copied().map_or(upper, f64::from);
        return Some((lower + upper) / 2.0);
    }
    Some(upper)
}
