//! The backward pass: until when each milestone can be left, and how much room there is.

use super::day::{UNBOUNDED, UNKNOWN, beyond_calendar, bound, days_between, in_calendar, is_known};
use super::early::Early;
use super::network::Network;
use super::nodes::Nodes;
use crate::error::Error;
use crate::portfolio::Inner;

/// Late dates of one milestone, and the least slack of the links to what waits on it: days, unknown, or without bound.
#[derive(Clone, Copy, Debug)]
struct Latest {
    start: i32,
    finish: i32,
    slack: i32,
}

/// Late dates by place. Side by side, because links bound either.
#[derive(Clone, Debug, Default)]
pub(crate) struct Late(Vec<Latest>);

impl Late {
    fn at(&self, place: usize) -> Latest {
        self.0.get(place).copied().unwrap_or(Latest { start: UNKNOWN, finish: UNKNOWN, slack: UNKNOWN })
    }

    pub(crate) fn start(&self, place: usize) -> i32 {
        self.at(place).start
    }

    pub(crate) fn finish(&self, place: usize) -> i32 {
        self.at(place).finish
    }

    pub(crate) fn slack(&self, place: usize) -> i32 {
        self.at(place).slack
    }

    /// Passes over the whole network once, backwards. Each milestone hands its bounds to what it waits on, so that all
    /// that bounds one has been heard when it is reached; until then its late dates hold the least bounds so far.
    ///
    /// `finish` is that of the scope. What lies outside the scope does not have to keep to it.
    pub(crate) fn pass(
        inner: &Inner,
        network: &Network,
        nodes: &Nodes,
        early: &Early,
        finish: i32,
    ) -> Result<Self, Error> {
        let unbounded = Latest { start: UNBOUNDED, finish: UNBOUNDED, slack: UNBOUNDED };
        let mut late = Self(vec![unbounded; network.len()]);
        for (place, node) in nodes.iter().rev().filter(|(_, node)| node.takes_part) {
            let own = if node.in_scope { finish } else { UNBOUNDED };
            // A due date bounds as a day does; without a known finish of the scope nothing is known.
            let bounds = if finish == UNKNOWN { UNKNOWN } else { late.finish(place).min(node.due).min(own) };
            let start_bound = late.start(place);
            let of_start = match start_bound {
                UNBOUNDED => UNBOUNDED,
                day => days_between(early.start(place), early.finish(place))
                    .map_or(UNKNOWN, |days| bound(day, i64::from(days))),
            };
            let latest_finish = bounds.min(of_start);
            let of_finish = match network.duration(place) {
                Some(days) => bound(latest_finish, -i64::from(days)),
                None if latest_finish == UNBOUNDED => UNBOUNDED,
                None => UNKNOWN,
            };
            let latest_start = of_finish.min(start_bound);
            for (day, what) in [(latest_finish, "the late finish"), (latest_start, "the late start")] {
                // What lies outside the scope and has no due date may be left for longer than the calendar goes.
                let may_be_later = day > 0 && !node.in_scope;
                if is_known(day) && !may_be_later && in_calendar(i64::from(day)).is_none() {
                    return Err(beyond_calendar(inner, network.rank(place), what));
                }
            }
            if let Some(latest) = late.0.get_mut(place) {
                latest.start = latest_start;
                latest.finish = latest_finish;
            }
            if !node.is_completed() {
                late.hand_back(network, early, place, (latest_start, latest_finish));
            }
        }
        Ok(late)
    }

    /// Hands the bounds of what waits, and the slack of its links, to what it waits on.
    #[inline(always)]
    fn hand_back(&mut self, network: &Network, early: &Early, place: usize, latest: (i32, i32)) {
        let own_early = (early.start(place), early.finish(place));
        for link in network.incoming(place) {
            let from = link.from as usize;
            let (own, own_early) = if link.bounds_start() { (latest.0, own_early.0) } else { (latest.1, own_early.1) };
            let handed = bound(own, -i64::from(link.lag));
            let Some(before) = self.0.get_mut(from) else { continue };
            let (bounds, read) = if link.reads_finish() {
                (&mut before.finish, early.finish(from))
            } else {
                (&mut before.start, early.start(from))
            };
            *bounds = handed.min(*bounds);
            let slack = days_between(read, own_early).map_or(UNKNOWN, |days| bound(days, -i64::from(link.lag)));
            before.slack = slack.min(before.slack);
        }
    }
}
