//! Progress: counts, shares and dates over sets of milestones, by whatever the rows are.

pub(crate) mod children;
pub(crate) mod groups;
pub(crate) mod options;
mod pass;
pub(crate) mod report;
pub(crate) mod settled;
pub(crate) mod spread;
pub(crate) mod tally;
mod weights;

pub(crate) use tally::{Addend, Shares, Tally, overdue};

use crate::error::{Code, Error};
use crate::moment::Moment;
use crate::portfolio::{Inner, Portfolio};
use crate::scope::Scope;
use crate::state::Evaluator;
use crate::state::item::Item;
use children::{Children, Level};
use groups::Groups;
use options::{By, ProgressOptions, RollUp};
use pass::Pass;
use report::{ProgressReport, ProgressRow, Rows};

/// Computes a progress report: one pass over the milestones in scope, in the order of their ids.
pub(crate) fn progress(
    portfolio: &Portfolio,
    moment: Moment,
    options: &ProgressOptions,
) -> Result<ProgressReport, Error> {
    let inner = portfolio.inner();
    let groups = Groups::new(inner, &options.by)?;
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let level = level(options.roll_up, &options.by)?;
    let evaluator = evaluator(inner, moment, options);
    let mut pass = Pass::new(inner, &groups, &options.by, level.is_some());
    pass.run(&evaluator, &scope);

    let children = pass.actions.as_ref().map(|actions| Children::new(inner, actions));
    let rows = if options.by == By::Milestone {
        Rows::ByMilestone(pass.ranks_in_table_order())
    } else {
        let medians = pass.medians();
        let shares = |group: usize, tally: &Tally| match (&children, level) {
            (Some(children), Some(level)) => children.shares(level, group),
            _ => tally.shares(),
        };
        Rows::Kept(
            groups
                .in_order(inner)
                .filter_map(|group| {
                    let tally = pass.sums.get(group)?;
                    let medians = medians.get(group).copied().unwrap_or_default();
                    let shown = groups.always || tally.touched();
                    shown.then(|| (group as u32, tally.row(shares(group, tally), medians)))
                })
                .collect(),
        )
    };
    let (total, medians) = pass.total();
    let shares = children.map_or_else(|| total.shares(), |children| children.total());
    Ok(ProgressReport::new(
        portfolio.clone(),
        moment,
        options.clone(),
        pass.least_horizon.map(|horizon| evaluator.as_of - horizon),
        rows,
        total.row(shares, medians),
    ))
}

/// The level whose rows are rolled up from their children, if any is.
pub(crate) fn level(roll_up: RollUp, by: &By) -> Result<Option<Level>, Error> {
    Ok(match (roll_up, by) {
        (RollUp::Milestones, _) => None,
        (RollUp::Children, By::Strategy) => Some(Level::Strategy),
        (RollUp::Children, By::Area) => Some(Level::Area),
        (RollUp::Children, By::Action) => Some(Level::Action),
        (RollUp::Children, by) => {
            return Err(Error::new(Code::Unsupported, format!("a report by {by} cannot be rolled up from children"))
                .with_path("roll_up")
                .with_hint(Some("roll up `milestones`, or report by strategy, area or action".to_owned())));
        }
    })
}

/// The shares of a whole scope in one pass: rolled up from milestones, and from children.
pub(crate) fn both_roll_ups(
    portfolio: &Portfolio,
    moment: Moment,
    options: &ProgressOptions,
) -> Result<[(RollUp, Shares); 2], Error> {
    let inner = portfolio.inner();
    let by = By::Strategy;
    let groups = Groups::new(inner, &by)?;
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let mut pass = Pass::new(inner, &groups, &by, true);
    pass.run(&evaluator(inner, moment, options), &scope);
    let (total, _) = pass.total();
    let children = pass.actions.as_ref().map(|actions| Children::new(inner, actions).total()).unwrap_or_default();
    Ok([(RollUp::Milestones, total.shares()), (RollUp::Children, children)])
}

/// Asks as a progress report asks.
pub(crate) fn evaluator<'a>(inner: &'a Inner, moment: Moment, options: &ProgressOptions) -> Evaluator<'a> {
    let stale_after = i32::try_from(options.stale_after_days).unwrap_or(i32::MAX);
    Evaluator::new(&inner.tables, &inner.index, moment, options.standing, options.credit, stale_after)
}

/// The row of one milestone on its own.
pub(crate) fn row_of_milestone(
    inner: &Inner,
    evaluator: &Evaluator<'_>,
    rank: usize,
    items: &mut Vec<Item>,
) -> Option<ProgressRow> {
    let milestone = inner.index.milestones.get(rank)?;
    let settled = Addend::settled(evaluator, inner.settled.get(rank)?, rank, milestone);
    let addend = settled.unwrap_or_else(|| Addend::of(&evaluator.milestone(rank, milestone, items), evaluator.as_of));
    Some(Tally::row_of_one(&addend, evaluator.weighed))
}
