//! Progress: counts, shares and dates over sets of milestones, by whatever the rows are.

mod children;
mod groups;
pub(crate) mod options;
pub(crate) mod report;
mod tally;

pub(crate) use tally::overdue;

use crate::error::{Code, Error};
use crate::index::NONE;
use crate::moment::Moment;
use crate::portfolio::Portfolio;
use crate::scope::Scope;
use crate::state::Evaluator;
use children::{Children, Level};
use groups::Groups;
use options::{By, ProgressOptions, RollUp};
use report::{ProgressReport, RowSubject};
use tally::Tally;

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
    let stale_after = i32::try_from(options.stale_after_days).unwrap_or(i32::MAX);
    let evaluator = Evaluator::new(tables, index, moment, options.standing, options.credit, stale_after);
    let as_of = evaluator.as_of;

    let mut tallies = vec![Tally::default(); groups.tallies()];
    let mut by_milestone: Vec<(u32, report::ProgressRow)> = Vec::new();
    let mut total = Tally::default();
    let mut actions = level.map(|_| vec![Tally::default(); tables.actions.len()]);
    let mut least_horizon: Option<i32> = None;
    let mut items = Vec::new();
    let mut touched = Vec::new();
    for (rank, milestone) in index.milestones.iter().enumerate() {
        if !scope.holds(inner, rank, milestone) {
            continue;
        }
        let unit = evaluator.milestone(rank, milestone, &mut items);
        least_horizon = Some(least_horizon.map_or(unit.horizon, |before| before.min(unit.horizon)));
        total.add(&unit, as_of);
        if let Some(actions) = &mut actions {
            for &action in index.actions_of.at(rank) {
                add(actions, action, &unit, as_of);
            }
        }
        match &options.by {
            By::Milestone => {
                let mut alone = Tally::default();
                alone.add(&unit, as_of);
                by_milestone.push((milestone.row, alone.row(alone.shares())));
            }
            By::Member => {
                let dues = evaluator.dues(rank);
                for item in items.iter().filter(|item| item.member != NONE) {
                    add(&mut tallies, item.member, &evaluator.unit_of_item(rank, milestone, item, dues), as_of);
                }
            }
            _ => {
                groups.of(inner, rank, &mut touched);
                for &group in &touched {
                    add(&mut tallies, group, &unit, as_of);
                }
            }
        }
    }

    let children = actions.map(|actions| Children::new(inner, &actions));
    let rows = if options.by == By::Milestone {
        by_milestone.sort_unstable_by_key(|(row, _)| *row);
        by_milestone
    } else {
        let shares = |group: usize, tally: &Tally| match (&children, level) {
            (Some(children), Some(level)) => children.shares(level, group),
            _ => tally.shares(),
        };
        groups
            .in_order(inner)
            .filter_map(|group| {
                let tally = tallies.get(group)?;
                (groups.always || tally.touched).then(|| (group as u32, tally.row(shares(group, tally))))
            })
            .collect()
    };
    let total_shares = children.map_or_else(|| total.shares(), |children| children.total());
    Ok(ProgressReport::new(
        portfolio.clone(),
        moment,
        options.clone(),
        least_horizon.map(|horizon| as_of - horizon),
        RowSubject::of(&options.by),
        rows,
        total.row(total_shares),
    ))
}

fn add(tallies: &mut [Tally], at: u32, unit: &crate::state::Unit, as_of: i32) {
    if let Some(tally) = tallies.get_mut(at as usize) {
        tally.add(unit, as_of);
    }
}

