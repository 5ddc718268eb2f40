//! The one pass over the milestones: each is added to whole stretches of days.

use std::ops::Range;

use super::days::Days;
use super::options::{KnownOn, TimelineOptions};
use crate::date::BEFORE_TIME;
use crate::index::MilestoneRecord;
use crate::milestone_state::State;
use crate::portfolio::Inner;
use crate::progress::groups::Groups;
use crate::progress::options::By;
use crate::scope::Scope;
use crate::state::item::Item;
use crate::state::{Evaluator, PLAIN, Unit};

/// Sums for every row and day: those of a row lie together, a day after the other.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    days: usize,
    weight: Vec<f64>,
    credit: Vec<f64>,
    high: Vec<f64>,
    with_baseline: Vec<f64>,
    then_due: Vec<f64>,
    milestones: Vec<u32>,
    overdue: Vec<u32>,
    possibly_overdue: Vec<u32>,
}

/// The figures of one row on one day.
pub(crate) struct Figures {
    pub(crate) milestones: u32,
    pub(crate) completion_low: Option<f64>,
    pub(crate) completion_high: Option<f64>,
    pub(crate) planned: Option<f64>,
    pub(crate) overdue: u32,
    pub(crate) possibly_overdue: u32,
}

impl Sums {
    fn new(rows: usize, days: usize) -> Self {
        let (sums, counts) = (vec![0.0; rows * days], vec![0; rows * days]);
        Self {
            days,
            weight: sums.clone(),
            credit: sums.clone(),
            high: sums.clone(),
            with_baseline: sums.clone(),
            then_due: sums,
            milestones: counts.clone(),
            overdue: counts.clone(),
            possibly_overdue: counts,
        }
    }

    /// The figures of a row on a day; nothing where there is no such row or day.
    pub(super) fn figures(&self, row: usize, day: usize) -> Option<Figures> {
        let at = row * self.days + day;
        let sum = |sums: &[f64]| sums.get(at).copied().unwrap_or_default();
        let share = |part: f64, whole: f64| (whole > 0.0 && whole.is_finite()).then(|| part / whole);
        Some(Figures {
            milestones: *self.milestones.get(at)?,
            completion_low: share(sum(&self.credit), sum(&self.weight)),
            completion_high: share(sum(&self.high), sum(&self.weight)),
            planned: share(sum(&self.then_due), sum(&self.with_baseline)),
            overdue: *self.overdue.get(at)?,
            possibly_overdue: *self.possibly_overdue.get(at)?,
        })
    }
}

/// Adds to a stretch of days of a row. To add nothing changes no sum, so nothing is not added.
#[inline(always)]
fn add(sums: &mut [f64], first: usize, days: Range<usize>, value: f64) {
    if value != 0.0 {
        let stretch = sums.get_mut(first + days.start..first + days.end).unwrap_or_default();
        stretch.iter_mut().for_each(|sum| *sum += value);
    }
}

#[inline(always)]
fn count(counts: &mut [u32], first: usize, days: Range<usize>) {
    let stretch = counts.get_mut(first + days.start..first + days.end).unwrap_or_default();
    stretch.iter_mut().for_each(|count| *count += 1);
}

/// The pass and what it finds.
pub(super) struct Sweep<'a> {
    inner: &'a Inner,
    days: &'a Days,
    /// One for each day.
    evaluators: &'a [Evaluator<'a>],
    options: &'a TimelineOptions,
    groups: Option<&'a Groups>,
    pub(super) sums: Sums,
    touched: Vec<bool>,
    least_compiled: Option<i32>,
    /// Working memory.
    items: Vec<Item>,
    starts: Vec<usize>,
    rows: Vec<u32>,
}

impl<'a> Sweep<'a> {
    pub(super) fn new(
        inner: &'a Inner,
        days: &'a Days,
        evaluators: &'a [Evaluator<'a>],
        options: &'a TimelineOptions,
        groups: Option<&'a Groups>,
        rows: usize,
    ) -> Self {
        Self {
            inner,
            days,
            evaluators,
            options,
            groups,
            sums: Sums::new(rows, days.len()),
            touched: vec![false; rows],
            least_compiled: None,
            items: Vec::new(),
            starts: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Whether any milestone of the scope belongs to a row, in the plan or not.
    pub(super) fn is_touched(&self, row: usize) -> bool {
        self.touched.get(row).copied().unwrap_or_default()
    }

    /// The least horizon in scope on the last day.
    pub(super) fn least_horizon(&self) -> Option<i32> {
        let last = self.evaluators.last()?;
        Some(self.least_compiled?.min(last.as_of).min(last.known_on))
    }

    pub(super) fn run(&mut self, scope: &Scope) {
        let inner = self.inner;
        for (rank, milestone) in inner.index.milestones.iter().enumerate() {
            if !scope.holds(inner, rank, milestone) {
                continue;
            }
            let compiled = milestone.compiled;
            self.least_compiled = Some(self.least_compiled.map_or(compiled, |before| before.min(compiled)));
            self.find_rows(rank, milestone);
            self.find_stretches(rank);
            self.add_stretches(rank, milestone);
        }
    }

    /// The rows that a milestone belongs to; by member these are found item by item.
    #[inline(always)]
    fn find_rows(&mut self, rank: usize, milestone: &MilestoneRecord) {
        let mut rows = std::mem::take(&mut self.rows);
        rows.clear();
        match (&self.options.by, self.groups) {
            (None, _) => rows.push(0),
            (Some(By::Milestone), _) => rows.push(milestone.row),
            (Some(By::Member), _) => rows.extend(self.inner.index.members_of.at(rank)),
            (Some(_), Some(groups)) => groups.collect(self.inner, rank, &mut rows),
            (Some(_), None) => {}
        }
        for row in &rows {
            if let Some(touched) = self.touched.get_mut(*row as usize) {
                *touched = true;
            }
        }
        self.rows = rows;
    }

    /// The days on which something may become true of a milestone, by their places.
    #[inline(always)]
    fn find_stretches(&mut self, rank: usize) {
        let (starts, last) = (&mut self.starts, self.days.len());
        starts.clear();
        starts.push(0);
        let as_published = self.options.known_on == KnownOn::AsPublished;
        for fact in self.inner.index.facts.of(rank).1 {
            if as_published && fact.is_retracted_by_some() {
                // What takes it back may itself be taken back: such facts are rare, and every day is looked at.
                starts.clear();
                starts.extend(0..last);
                return;
            }
            // What is not yet known says nothing, whatever happened.
            let known_from = if as_published { fact.published_end } else { BEFORE_TIME };
            starts.push(self.days.from(fact.happened_end.max(known_from)));
            if fact.state == State::Completed && fact.happened_start < fact.happened_end {
                starts.push(self.days.from(fact.happened_start.max(known_from)));
                starts.push(self.days.from(fact.happened_end));
            }
        }
        // A handful: sorted faster by hand than by a call.
        for right in 1..starts.len() {
            let mut at = right;
            while at > 0 && starts.get(at - 1) > starts.get(at) {
                starts.swap(at - 1, at);
                at -= 1;
            }
        }
        starts.dedup();
        while starts.last() == Some(&last) {
            starts.pop();
        }
    }

    #[inline(always)]
    fn add_stretches(&mut self, rank: usize, milestone: &MilestoneRecord) {
        let mut items = std::mem::take(&mut self.items);
        let rows = std::mem::take(&mut self.rows);
        let in_plan_from = self.in_plan_from(milestone);
        // Whether it is in the plan, and what its baseline is, seldom changes: stretches are joined for these.
        let mut joined: Option<(Range<usize>, Option<i32>)> = None;
        for stretch in 0..self.starts.len() {
            let Some(&start) = self.starts.get(stretch) else { continue };
            let end = self.starts.get(stretch + 1).copied().unwrap_or(self.days.len());
            let Some(evaluator) = self.evaluators.get(start) else { continue };
            let dues = evaluator.look_at(rank, &mut items);
            let days = start.max(in_plan_from).min(end)..end;
            if self.options.by == Some(By::Member) {
                for item in &items {
                    let unit = evaluator.unit_of_item::<PLAIN>(rank, milestone, item, dues);
                    if counts(&unit) {
                        self.add_place(item.member, unit.weight, unit.baseline, days.clone());
                        self.add_state(item.member, milestone, &unit, days.clone());
                    }
                }
                continue;
            }
            let unit = evaluator.plain(rank, milestone, &items, dues);
            if !counts(&unit) {
                continue;
            }
            for row in &rows {
                self.add_state(*row, milestone, &unit, days.clone());
            }
            joined = match joined {
                Some((before, baseline)) if before.end == days.start && baseline == unit.baseline => {
                    Some((before.start..days.end, baseline))
                }
                before => {
                    if let Some((days, baseline)) = before {
                        rows.iter().for_each(|row| self.add_place(*row, milestone.weight, baseline, days.clone()));
                    }
                    Some((days, unit.baseline))
                }
            };
        }
        if let Some((days, baseline)) = joined {
            rows.iter().for_each(|row| self.add_place(*row, milestone.weight, baseline, days.clone()));
        }
        self.items = items;
        self.rows = rows;
    }

    /// What is known on all days; the latest of days where each has its own.
    fn known_on(&self) -> i32 {
        match self.options.known_on {
            KnownOn::AsPublished => i32::MAX,
            _ => self.evaluators.first().map_or(BEFORE_TIME, |evaluator| evaluator.known_on),
        }
    }

    /// The place of the first day on which a milestone is in the plan, unless it is withdrawn.
    fn in_plan_from(&self, milestone: &MilestoneRecord) -> usize {
        if milestone.committed > self.known_on() { self.days.len() } else { self.days.from(milestone.committed) }
    }

    /// Adds the place of a milestone, or of an item, in the plan to a row: that it counts, and what was planned.
    #[inline(always)]
    fn add_place(&mut self, row: u32, weight: f64, baseline: Option<i32>, days: Range<usize>) {
        let (sums, first) = (&mut self.sums, row as usize * self.days.len());
        count(&mut sums.milestones, first, days.clone());
        add(&mut sums.weight, first, days.clone(), weight);
        if let Some(baseline) = baseline {
            add(&mut sums.with_baseline, first, days.clone(), weight);
            add(&mut sums.then_due, first, self.days.from(baseline).clamp(days.start, days.end)..days.end, weight);
        }
    }

    /// Adds how far a milestone, or an item, has got, on days on which its facts say the same.
    #[inline(always)]
    fn add_state(&mut self, row: u32, milestone: &MilestoneRecord, unit: &Unit, days: Range<usize>) {
        let known_on = self.known_on();
        let (sums, first) = (&mut self.sums, row as usize * self.days.len());
        add(&mut sums.credit, first, days.clone(), unit.weight * unit.credit);
        add(&mut sums.high, first, days.clone(), unit.weight * unit.high);
        if let Some(due) = unit.due_in_force.filter(|_| unit.is_open()) {
            // The horizon lies beyond the due date from the same day on as the day does, or never.
            let certainly = milestone.compiled > due && known_on > due && !unit.possibly_completed;
            let late = self.days.from(due.saturating_add(1)).clamp(days.start, days.end)..days.end;
            count(if certainly { &mut sums.overdue } else { &mut sums.possibly_overdue }, first, late);
        }
    }
}

/// Whether a milestone is neither a continuing duty nor withdrawn.
fn counts(unit: &Unit) -> bool {
    !unit.continuing && unit.state != State::Withdrawn
}
