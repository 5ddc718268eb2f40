//! The forward pass: when each milestone can start and finish at the earliest.

use super::day::{UNKNOWN, beyond_calendar, in_calendar};
use super::network::Network;
use super::nodes::Nodes;
use crate::error::Error;
use crate::portfolio::Inner;

/// Stands for the early finish of what does not take part. As a day it is not known.
const ABSENT: i32 = UNKNOWN + 1;

/// Early dates by place: start and finish, days or unknown. Side by side, because links read either.
#[derive(Clone, Debug, Default)]
pub(crate) struct Early(Vec<(i32, i32)>);

impl Early {
    #[inline(always)]
    pub(crate) fn start(&self, place: usize) -> i32 {
        self.0.get(place).map_or(UNKNOWN, |(start, _)| *start)
    }

    #[inline(always)]
    pub(crate) fn finish(&self, place: usize) -> i32 {
        self.0.get(place).map(|(_, finish)| *finish).filter(|finish| *finish != ABSENT).unwrap_or(UNKNOWN)
    }

    /// Passes over the whole network once, from what waits on nothing to what nothing waits on.
    pub(crate) fn pass(inner: &Inner, network: &Network, nodes: &Nodes, as_of: i32) -> Result<Self, Error> {
        let mut early = Self(Vec::with_capacity(network.len()));
        for (place, node) in nodes.iter() {
            let duration = network.duration(place).map(i64::from);
            if !node.takes_part {
                early.0.push((UNKNOWN, ABSENT));
                continue;
            }
            let (start, finish) = if node.is_completed() {
                let finish = i64::from(node.since);
                (duration.map(|days| finish - days), Some(finish))
            } else {
                early.of_open(network, place, duration, i64::from(as_of))
            };
            let checked = |day: Option<i64>, what: &str| match day.map(in_calendar) {
                Some(None) => Err(beyond_calendar(inner, network.rank(place), what)),
                known => Ok(known.flatten().unwrap_or(UNKNOWN)),
            };
            early.0.push((checked(start, "the early start")?, checked(finish, "the early finish")?));
        }
        Ok(early)
    }

    /// The early dates of what is open, from those of what it waits on.
    #[inline(always)]
    fn of_open(
        &self,
        network: &Network,
        place: usize,
        duration: Option<i64>,
        as_of: i64,
    ) -> (Option<i64>, Option<i64>) {
        let (mut start, mut finish) = (network.start(place).map(i64::from), as_of);
        let (mut start_known, mut finish_known) = (true, true);
        for link in network.incoming(place) {
            let (from_start, from_finish) = self.0.get(link.from as usize).copied().unwrap_or((UNKNOWN, ABSENT));
            if from_finish == ABSENT {
                continue;
            }
            let read = if link.reads_finish() { from_finish } else { from_start };
            let bound = i64::from(read) + i64::from(link.lag);
            if link.bounds_start() {
                start_known &= read != UNKNOWN;
                start = start.max(Some(bound));
            } else {
                finish_known &= read != UNKNOWN;
                finish = finish.max(bound);
            }
        }
        let start = start_known.then(|| start.unwrap_or(as_of));
        let finish = start.zip(duration).filter(|_| finish_known).map(|(start, days)| finish.max(start + days));
        (start, finish)
    }
}
