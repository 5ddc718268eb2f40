//! Schedules: the critical path method over the milestones of the plan, as far as they have got at a moment.
//!
//! The order of the network is derived once. A schedule then is one look at each milestone, one pass forward and one
//! back, over flat arrays.

pub(crate) mod day;
mod driver;
mod early;
mod late;
pub(crate) mod network;
pub(crate) mod nodes;
pub(crate) mod options;
pub(crate) mod report;

use crate::error::Error;
use crate::moment::Moment;
use crate::portfolio::{Inner, Portfolio};
use crate::progress::options::{Credit, StandingFilter};
use crate::scope::Scope;
use crate::state::Evaluator;
use day::{UNBOUNDED, UNKNOWN, is_known};
use driver::{Driver, driver};
use early::Early;
use late::Late;
use nodes::Nodes;
use options::ScheduleOptions;
use report::{ScheduleReport, Span};

pub(crate) fn schedule(
    portfolio: &Portfolio,
    moment: Moment,
    options: &ScheduleOptions,
) -> Result<ScheduleReport, Error> {
    let inner = portfolio.inner();
    let network = inner.network();
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let evaluator = evaluator(inner, moment, options.standing);
    let mut nodes = Nodes::new(inner, network, &evaluator, &scope);
    let early = Early::pass(inner, network, &nodes, evaluator.as_of)?;
    let (span, last) = span(inner, &nodes, &early);
    let late = Late::pass(inner, network, &nodes, &early, span.finish)?;
    let mut at = last;
    while let Some(place) = at {
        if let Some(node) = nodes.at_mut(place) {
            node.on_path = true;
        }
        at = match driver(network, &nodes, &early, place) {
            Some(Driver::Milestone(before)) => Some(before),
            _ => None,
        };
    }
    let shown = |place: usize| nodes.at(place).takes_part && nodes.at(place).in_scope;
    let mut ranks: Vec<u32> =
        inner.index.rank_of.iter().copied().filter(|rank| shown(network.place(*rank as usize))).collect();
    ranks.shrink_to_fit();
    Ok(ScheduleReport {
        portfolio: portfolio.clone(),
        moment,
        options: options.clone(),
        nodes,
        early,
        late,
        ranks,
        span,
    })
}

/// Asks as a schedule asks.
pub(crate) fn evaluator(inner: &Inner, moment: Moment, standing: StandingFilter) -> Evaluator<'_> {
    Evaluator::new(&inner.tables, &inner.index, moment, standing, Credit::None, i32::MAX)
}

/// From when to when what is in scope runs, and the place of what finishes last: of several, that whose id comes first.
fn span(inner: &Inner, nodes: &Nodes, early: &Early) -> (Span, Option<usize>) {
    let network = inner.network();
    let mut span = Span { start: UNBOUNDED, finish: UNKNOWN, unknown: 0 };
    let mut last: Option<usize> = None;
    for (place, _) in nodes.iter().filter(|(_, node)| node.takes_part && node.in_scope) {
        let (start, finish) = (early.start(place), early.finish(place));
        if is_known(start) {
            span.start = span.start.min(start);
        }
        if !is_known(finish) {
            span.unknown += 1;
            continue;
        }
        let comes_first = || last.is_none_or(|last| network.rank(place) < network.rank(last));
        if finish > span.finish || finish == span.finish && comes_first() {
            span.finish = finish;
            last = Some(place);
        }
    }
    (span, last)
}
