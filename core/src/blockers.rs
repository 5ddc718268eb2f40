//! Blockers: what is overdue and waits on nothing that is, in the order of what completing each would free.
//!
//! What each would free is what a report of the same moment would say if it were completed, found without making that
//! report: completing one milestone changes only what waits on it.

pub(crate) mod report;
mod waiting;

use std::cmp::Reverse;

use crate::error::Error;
use crate::index::NONE;
use crate::moment::Moment;
use crate::order;
use crate::portfolio::{Inner, Origin, Portfolio};
use crate::schedule::evaluator;
use crate::schedule::network::Network;
use crate::schedule::nodes::Nodes;
use crate::schedule::options::ScheduleOptions;
use crate::scope::Scope;
use crate::word::ElementKind;
use report::{BlockerRow, BlockersReport};

/// Stands for more than one among places.
const SEVERAL: u32 = NONE - 1;

pub(crate) fn blockers(
    portfolio: &Portfolio,
    moment: Moment,
    options: &ScheduleOptions,
) -> Result<BlockersReport, Error> {
    let inner = portfolio.inner();
    let network = inner.network();
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let evaluator = evaluator(inner, moment, options.standing);
    let nodes = Nodes::new(inner, network, &evaluator, &scope);
    let held = held_up(network, &nodes);
    let is_overdue = |place: &usize| nodes.at(*place).overdue_days > 0 && nodes.at(*place).in_scope;
    let overdue = (0..network.len()).filter(is_overdue).count() as u32;
    let roots: Vec<u32> =
        (0..network.len()).filter(is_overdue).filter(|at| held.get(*at) == Some(&NONE)).map(|at| at as u32).collect();
    let waiting = waiting::count(network, &nodes, &roots);
    let mut released = vec![0_u32; network.len()];
    let mut freed = released.clone();
    for (place, _) in nodes.iter().filter(|(_, node)| node.is_open() && !node.continuing) {
        // Neither stands for no one or several: there is no such place.
        for (counts, root) in
            [(&mut released, held.get(place).copied()), (&mut freed, waits_on_one(inner, &nodes, place))]
        {
            if let Some(count) = root.and_then(|root| counts.get_mut(root as usize)) {
                *count += 1;
            }
        }
    }
    let count = |counts: &[u32], place: u32| counts.get(place as usize).copied().unwrap_or_default();
    let row = |(place, waiting): (&u32, &u32)| {
        let rank = network.rank(*place as usize);
        let milestone = inner.index.milestones.get(rank)?;
        let row = milestone.row as usize;
        Some(BlockerRow {
            key: inner.id_text(ElementKind::Milestone, row).unwrap_or_default().into(),
            title: inner.tables.milestones.columns.title.text(row).to_owned(),
            due: evaluator.due_in_force(milestone, evaluator.dues(rank)),
            overdue_days: nodes.at(*place as usize).overdue_days,
            waiting: *waiting,
            released: count(&released, *place),
            freed: count(&freed, *place),
        })
    };
    let mut rows: Vec<BlockerRow> = roots.iter().zip(&waiting).filter_map(row).collect();
    order::by(&mut rows, |left, right| {
        let figures = |row: &BlockerRow| Reverse((row.freed, row.released, row.waiting, row.overdue_days));
        figures(left).cmp(&figures(right)).then_with(|| left.key.cmp(&right.key))
    });
    Ok(BlockersReport {
        origin: Origin(portfolio.clone()),
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report: "blockers",
        moment,
        within: options.within.clone(),
        r#where: options.r#where.clone(),
        standing: options.standing,
        days_beyond_data: nodes.days_beyond_data,
        overdue,
        rows,
    })
}

/// Which overdue milestone each open one waits on, itself or through others that are open: the place of the one,
/// [`NONE`] or [`SEVERAL`].
fn held_up(network: &Network, nodes: &Nodes) -> Vec<u32> {
    let mut held = vec![NONE; network.len()];
    for (place, _) in nodes.iter().filter(|(_, node)| node.is_open()) {
        let mut by = NONE;
        for link in network.incoming(place) {
            let from = link.from as usize;
            let node = nodes.at(from);
            if !node.is_open() {
                continue;
            }
            let before = held.get(from).copied().unwrap_or(NONE);
            let hands_on = match (node.overdue_days > 0, before) {
                (true, NONE) => link.from,
                (true, _) => SEVERAL,
                (false, before) => before,
            };
            by = match (by, hands_on) {
                (NONE, other) | (other, NONE) => other,
                (one, other) if one == other => one,
                _ => SEVERAL,
            };
        }
        if let Some(slot) = held.get_mut(place) {
            *slot = by;
        }
    }
    held
}

/// The place of the open milestone that one waits on, if it waits on just one. As for what is blocked, it does not
/// matter whether that one is in the plan.
fn waits_on_one(inner: &Inner, nodes: &Nodes, place: usize) -> Option<u32> {
    let network = inner.network();
    let mut one = None;
    for &rank in inner.index.after_of.at(network.rank(place)) {
        let from = network.place(rank as usize);
        if nodes.at(from).state.is_open() && one.replace(from as u32).is_some() {
            return None;
        }
    }
    one
}
