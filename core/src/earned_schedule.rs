//! Earned schedule: how far behind its plan something is, in days.
//!
//! The method is that of Lipke. Planned value is the weight of what is due by a day, earned value the weight of what is
//! done; the day of the plan on which as much was to be done as is done is the schedule that was earned.

mod curve;
pub(crate) mod options;
pub(crate) mod report;

use crate::error::Error;
use crate::milestone_state::State;
use crate::moment::Moment;
use crate::order;
use crate::portfolio::{Inner, Origin, Portfolio};
use crate::progress::groups::Groups;
use crate::progress::options::By;
use crate::progress::report::Subject;
use crate::scope::Scope;
use crate::state::{Evaluator, PLAIN, Unit};
use curve::{Entry, WHOLE, assess};
use options::EarnedScheduleOptions;
use report::{EarnedScheduleReport, EarnedScheduleRow};

pub(crate) fn earned_schedule(
    portfolio: &Portfolio,
    moment: Moment,
    options: &EarnedScheduleOptions,
) -> Result<EarnedScheduleReport, Error> {
    let inner = portfolio.inner();
    let groups = Groups::new(inner, &options.by)?;
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let evaluator = Evaluator::new(&inner.tables, &inner.index, moment, options.standing, options.credit, i32::MAX);
    let looked = Looked::at(inner, &evaluator, &scope, &groups, &options.by);
    let as_of = evaluator.as_of;
    let subject = Subject::of(&options.by);
    let mut rows = Vec::new();
    let in_order: Vec<usize> = match options.by {
        By::Milestone => (0..inner.tables.milestones.len()).collect(),
        _ => groups.in_order(inner).collect(),
    };
    for group in in_order.into_iter().filter(|group| groups.always || looked.is_touched(*group)) {
        let (key, title) = subject.named(inner, group);
        rows.push(EarnedScheduleRow { key, title, ..assess(looked.entries_of(group as u32), as_of) });
    }
    let total = assess(looked.entries_of(WHOLE), as_of);
    Ok(EarnedScheduleReport {
        origin: Origin(portfolio.clone()),
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report: "earned_schedule",
        moment,
        by: options.by.clone(),
        within: options.within.clone(),
        r#where: options.r#where.clone(),
        credit: options.credit,
        standing: options.standing,
        days_beyond_data: looked.least_horizon.map(|horizon| as_of - horizon),
        rows,
        total,
    })
}

/// What counts in each row, row by row in the order of due dates, those of one day in the order of ids.
struct Looked {
    entries: Vec<Entry>,
    touched: Vec<bool>,
    least_horizon: Option<i32>,
}

impl Looked {
    fn at(inner: &Inner, evaluator: &Evaluator<'_>, scope: &Scope, groups: &Groups, by: &By) -> Self {
        let rows = if *by == By::Milestone { inner.tables.milestones.len() } else { groups.tallies() };
        let mut looked = Self { entries: Vec::new(), touched: vec![false; rows], least_horizon: None };
        let (mut items, mut of_milestone) = (Vec::new(), Vec::new());
        for (rank, milestone) in inner.index.milestones.iter().enumerate() {
            if !scope.holds(inner, rank, milestone) {
                continue;
            }
            let start = inner.network().start(inner.network().place(rank));
            let dues = evaluator.look_at(rank, &mut items);
            let unit = evaluator.plain(rank, milestone, &items, dues);
            looked.least_horizon = Some(looked.least_horizon.map_or(unit.horizon, |least| least.min(unit.horizon)));
            looked.entries.extend(entry(WHOLE, rank, &unit, start));
            match by {
                By::Milestone => looked.add(milestone.row, entry(milestone.row, rank, &unit, start)),
                By::Member => {
                    for item in items.iter().filter(|item| crate::state::member(item).is_some()) {
                        let unit = evaluator.unit_of_item::<PLAIN>(rank, milestone, item, dues);
                        looked.add(item.member, entry(item.member, rank, &unit, start));
                    }
                }
                _ => {
                    groups.collect(inner, rank, &mut of_milestone);
                    for &row in &of_milestone {
                        looked.add(row, entry(row, rank, &unit, start));
                    }
                }
            }
        }
        order::by(&mut looked.entries, |left, right| {
            (left.row, left.due, left.rank).cmp(&(right.row, right.due, right.rank))
        });
        looked
    }

    fn add(&mut self, row: u32, entry: Option<Entry>) {
        if let Some(touched) = self.touched.get_mut(row as usize) {
            *touched = true;
        }
        self.entries.extend(entry);
    }

    /// Whether any milestone of the scope belongs to a row, in the plan or not.
    fn is_touched(&self, row: usize) -> bool {
        self.touched.get(row).copied().unwrap_or_default()
    }

    fn entries_of(&self, row: u32) -> &[Entry] {
        let first = self.entries.partition_point(|entry| entry.row < row);
        let last = self.entries.partition_point(|entry| entry.row <= row);
        self.entries.get(first..last).unwrap_or_default()
    }
}

/// What a milestone, or an item, counts in a row: one in the plan with a baseline that is no continuing duty.
fn entry(row: u32, rank: usize, unit: &Unit, start: Option<i32>) -> Option<Entry> {
    let counts = unit.committed && unit.state != State::Withdrawn && !unit.continuing;
    let due = unit.baseline.filter(|_| counts)?;
    let completed = unit.since.filter(|_| unit.state == State::Completed).map(|(_, end)| end);
    let (low, high) = (unit.weight * unit.credit, unit.weight * unit.high);
    Some(Entry { row, rank: rank as u32, due, start, completed, weight: unit.weight, low, high })
}
