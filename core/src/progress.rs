//! Progress: counts, shares and dates over sets of milestones, by whatever the rows are.

mod children;
mod groups;
pub(crate) mod options;
pub(crate) mod report;
mod spread;
mod tally;

pub(crate) use tally::overdue;

use crate::error::{Code, Error};
use crate::index::NONE;
use crate::moment::Moment;
use crate::portfolio::{Inner, Portfolio};
use crate::scope::Scope;
use crate::state::item::Item;
use crate::state::Evaluator;
use children::{Children, Level};
use groups::Groups;
use options::{By, ProgressOptions, RollUp};
use report::{ProgressReport, ProgressRow, Rows};
use spread::{Medians, Spread};
use tally::{Addend, Tally};

/// Computes a progress report: one pass over the milestones in scope, in the order of their ids.
pub(crate) fn progress(portfolio: &Portfolio, moment: Moment, options: &ProgressOptions) -> Result<ProgressReport, Error> {
    let inner = portfolio.inner();
    let (tables, index) = (&inner.tables, &inner.index);
    let groups = Groups::new(inner, &options.by)?;
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let level = match (options.roll_up, &options.by) {
        (RollUp::Milestones, _) => None,
        (RollUp::Children, By::Strategy) => Some(Level::Strategy),
        (RollUp::Children, By::Area) => Some(Level::Area),
        (RollUp::Children, By::Action) => Some(Level::Action),
        (RollUp::Children, by) => {
            return Err(Error::new(Code::Unsupported, format!("a report by {by} cannot be rolled up from children"))
                .with_path("roll_up")
                .with_hint(Some("roll up `milestones`, or report by strategy, area or action".to_owned())));
        }
    };
    let evaluator = evaluator(inner, moment, options);
    let as_of = evaluator.as_of;

    let mut sums = Sums::new(groups.tallies());
    let mut total = Sums::new(1);
    let mut actions = level.map(|_| Sums::new(tables.actions.len()));
    let mut least_horizon: Option<i32> = None;
    let mut ranks = Vec::new();
    let mut items = Vec::new();
    let mut touched = Vec::new();
    for (rank, milestone) in index.milestones.iter().enumerate() {
        if !scope.holds(inner, rank, milestone) {
            continue;
        }
        let unit = evaluator.milestone(rank, milestone, &mut items);
        least_horizon = Some(least_horizon.map_or(unit.horizon, |before| before.min(unit.horizon)));
        let addend = Addend::of(&unit, as_of);
        total.add(0, &addend);
        if let Some(actions) = &mut actions {
            for &action in index.actions_of.at(rank) {
                actions.add(action, &addend);
            }
        }
        match &options.by {
            By::Milestone => ranks.push(rank as u32),
            By::Member => {
                let dues = evaluator.dues(rank);
                for item in items.iter().filter(|item| item.member != NONE) {
                    let unit = evaluator.unit_of_item(rank, milestone, item, dues);
                    sums.add(item.member, &Addend::of(&unit, as_of));
                }
            }
            _ => {
                groups.of(inner, rank, &mut touched);
                for &group in &touched {
                    sums.add(group, &addend);
                }
            }
        }
    }

    let children = actions.map(|actions| Children::new(inner, &actions.tallies));
    let rows = if options.by == By::Milestone {
        ranks.sort_unstable_by_key(|rank| index.milestones.get(*rank as usize).map(|milestone| milestone.row));
        Rows::ByMilestone(ranks)
    } else {
        let medians = sums.medians();
        let shares = |group: usize, tally: &Tally| match (&children, level) {
            (Some(children), Some(level)) => children.shares(level, group),
            _ => tally.shares(),
        };
        Rows::Kept(
            groups
                .in_order(inner)
                .filter_map(|group| {
                    let tally = sums.tallies.get(group)?;
                    let medians = medians.get(group).copied().unwrap_or_default();
                    let shown = groups.always || tally.touched;
                    shown.then(|| (group as u32, tally.row(shares(group, tally), medians)))
                })
                .collect(),
        )
    };
    let medians = total.medians().first().copied().unwrap_or_default();
    let tally = total.tallies.first().copied().unwrap_or_default();
    let shares = children.map_or_else(|| tally.shares(), |children| children.total());
    Ok(ProgressReport::new(
        portfolio.clone(),
        moment,
        options.clone(),
        least_horizon.map(|horizon| as_of - horizon),
        rows,
        tally.row(shares, medians),
    ))
}

/// Asks as a progress report asks.
pub(crate) fn evaluator<'a>(inner: &'a Inner, moment: Moment, options: &ProgressOptions) -> Evaluator<'a> {
    let stale_after = i32::try_from(options.stale_after_days).unwrap_or(i32::MAX);
    Evaluator::new(&inner.tables, &inner.index, moment, options.standing, options.credit, stale_after)
}

/// The row of one milestone on its own.
pub(crate) fn row_of_milestone(evaluator: &Evaluator<'_>, rank: usize, items: &mut Vec<Item>) -> Option<ProgressRow> {
    let milestone = evaluator.index.milestones.get(rank)?;
    let unit = evaluator.milestone(rank, milestone, items);
    let mut tally = Tally::default();
    let addend = Addend::of(&unit, evaluator.as_of);
    tally.add(&addend);
    let medians = Medians { delay: addend.delay.map(f64::from), slip: addend.slip.map(f64::from) };
    Some(tally.row(tally.shares(), medians))
}

/// What is added up for some rows.
struct Sums {
    tallies: Vec<Tally>,
    delays: Spread,
    slips: Spread,
}

impl Sums {
    fn new(rows: usize) -> Self {
        Self { tallies: vec![Tally::default(); rows], delays: Spread::new(rows), slips: Spread::new(rows) }
    }

    fn add(&mut self, row: u32, addend: &Addend) {
        if let Some(tally) = self.tallies.get_mut(row as usize) {
            tally.add(addend);
            self.delays.add(row, addend.delay);
            self.slips.add(row, addend.slip);
        }
    }

    fn medians(&mut self) -> Vec<Medians> {
        let delays = std::mem::take(&mut self.delays).medians();
        let slips = std::mem::take(&mut self.slips).medians();
        delays.into_iter().zip(slips).map(|(delay, slip)| Medians { delay, slip }).collect()
    }
}
