//! What decides when a milestone finishes at the earliest.

use super::day::UNKNOWN;
use super::early::Early;
use super::network::Network;
use super::nodes::Nodes;

/// What an early finish is due to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Driver {
    /// It has taken place.
    Done,
    /// The milestone at this place, which it waits on.
    Milestone(usize),
    /// The start of its strategy.
    Start,
    /// The moment: it is open, and nothing that is open can finish before.
    AsOf,
}

/// What the early finish at a place is due to; nothing where it is not known.
///
/// Of several prerequisites the one whose id comes first is named; a prerequisite before the start, and that before
/// the moment.
pub(crate) fn driver(network: &Network, nodes: &Nodes, early: &Early, place: usize) -> Option<Driver> {
    let node = nodes.at(place);
    let (start, finish) = (early.start(place), early.finish(place));
    if !node.takes_part || finish == UNKNOWN {
        return None;
    }
    if node.is_completed() {
        return Some(Driver::Done);
    }
    let duration = i64::from(network.duration(place)?);
    let from_start = i64::from(start) + duration == i64::from(finish);
    let drives = |link: &&super::network::Link| {
        let from = link.from as usize;
        let read = if link.reads_finish() { early.finish(from) } else { early.start(from) };
        let bound = i64::from(read) + i64::from(link.lag);
        let explains =
            if link.bounds_start() { from_start && bound == i64::from(start) } else { bound == i64::from(finish) };
        nodes.at(from).takes_part && read != UNKNOWN && explains
    };
    let prerequisites = network.incoming(place).iter().filter(drives).map(|link| link.from as usize);
    // Ranks are in the order of ids.
    if let Some(place) = prerequisites.min_by_key(|place| network.rank(*place)) {
        return Some(Driver::Milestone(place));
    }
    if from_start && network.start(place) == Some(start) {
        return Some(Driver::Start);
    }
    Some(Driver::AsOf)
}
