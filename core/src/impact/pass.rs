//! The least that early dates can be, and by how much they move at least.

use crate::error::Error;
use crate::portfolio::Inner;
use crate::schedule::day::{UNKNOWN, beyond_calendar, in_calendar};
use crate::schedule::network::Network;
use crate::schedule::nodes::Nodes;

/// One early date as far as it is known.
#[derive(Clone, Copy, Debug)]
struct Bound {
    /// The least that it can be: with every unknown duration counted as 0. Unknown where there is no least.
    least: i32,
    /// Whether an unknown duration can make it later.
    open: bool,
}

/// Least early dates by place.
pub(super) struct Least {
    starts: Vec<Bound>,
    finishes: Vec<Bound>,
}

/// By how much the early finish of one milestone moves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slip {
    /// The least finish without the delay.
    pub(super) before: i32,
    /// By how much the least finish moves.
    pub(super) days: i32,
    /// By how much the finish moves at least, whatever the unknown durations are.
    pub(super) certain: i32,
    /// Whether an unknown duration counts as 0 in the finish.
    pub(super) at_least: bool,
}

/// How far an early date moves: the least one, and any at least.
#[derive(Clone, Copy, Debug, Default)]
struct Move {
    days: i32,
    certain: i32,
}

/// The moves of early dates by place; only what waits on the delayed milestone is looked at.
pub(super) struct Slips<'a> {
    least: &'a Least,
    starts: Vec<Move>,
    finishes: Vec<Move>,
}

/// The greatest of several dates, and by how much it moves when they do.
struct Greatest {
    before: i64,
    after: i64,
    /// The greatest of the dates, each with its certain move.
    certain_after: i64,
    /// The least certain move of a date that an unknown duration can make later, and so the greatest of all.
    least_of_open: i64,
    open: bool,
    any: bool,
}

impl Greatest {
    fn new() -> Self {
        let never = i64::MIN / 4;
        let (before, after, certain_after) = (never, never, never);
        Self { before, after, certain_after, least_of_open: i64::MAX, open: false, any: false }
    }

    fn take(&mut self, least: i64, open: bool, moves: Move) {
        self.before = self.before.max(least);
        self.after = self.after.max(least + i64::from(moves.days));
        self.certain_after = self.certain_after.max(least + i64::from(moves.certain));
        self.open |= open;
        self.any = true;
        if open {
            self.least_of_open = self.least_of_open.min(i64::from(moves.certain));
        }
    }

    /// A date of which there is no least, because it lies before one that is known by an unknown duration.
    fn take_unknown(&mut self) {
        self.open = true;
        self.least_of_open = self.least_of_open.min(0);
    }

    /// Takes a link's bound.
    fn take_link(&mut self, bound: Bound, moves: Move, lag: i32) {
        if bound.least == UNKNOWN {
            self.take_unknown();
        } else {
            self.take(i64::from(bound.least) + i64::from(lag), bound.open, moves);
        }
    }

    fn bound(&self) -> (i64, bool) {
        (self.before, self.open)
    }

    fn moves(&self) -> Move {
        if !self.any {
            return Move::default();
        }
        let certain = (self.certain_after - self.before).min(self.least_of_open).max(0);
        Move { days: (self.after - self.before) as i32, certain: certain as i32 }
    }
}

impl Least {
    fn start(&self, place: usize) -> Bound {
        self.starts.get(place).copied().unwrap_or(Bound { least: UNKNOWN, open: true })
    }

    fn finish(&self, place: usize) -> Bound {
        self.finishes.get(place).copied().unwrap_or(Bound { least: UNKNOWN, open: true })
    }

    /// Passes over the whole network once.
    pub(super) fn pass(inner: &Inner, network: &Network, nodes: &Nodes, as_of: i32) -> Result<Self, Error> {
        let mut least = Self { starts: Vec::with_capacity(network.len()), finishes: Vec::with_capacity(network.len()) };
        let still = |_: usize| (Move::default(), Move::default());
        for (place, node) in nodes.iter() {
            let duration = network.duration(place).map(i64::from);
            let absent = Bound { least: UNKNOWN, open: true };
            let (start, finish) = if !node.takes_part {
                (absent, absent)
            } else if node.is_completed() {
                let start = duration.map(|days| i64::from(node.since) - days);
                let start = start.map(|start| Bound { least: start.max(i64::from(i32::MIN) + 1) as i32, open: false });
                (start.unwrap_or(absent), Bound { least: node.since, open: false })
            } else {
                let start = starts(network, nodes, &least, place, as_of, still);
                let (day, open) = start.bound();
                let start =
                    if start.any { Bound { least: checked(inner, network, place, day)?, open } } else { absent };
                least.starts.push(start);
                let finish = finishes(network, nodes, &least, place, as_of, Move::default(), still);
                least.starts.pop();
                let (day, open) = finish.bound();
                (start, Bound { least: checked(inner, network, place, day)?, open })
            };
            least.starts.push(start);
            least.finishes.push(finish);
        }
        Ok(least)
    }
}

/// The bounds of an early start.
#[inline(always)]
fn starts(
    network: &Network,
    nodes: &Nodes,
    least: &Least,
    place: usize,
    as_of: i32,
    moves: impl Fn(usize) -> (Move, Move),
) -> Greatest {
    let mut greatest = Greatest::new();
    if let Some(start) = network.start(place) {
        greatest.take(i64::from(start), false, Move::default());
    }
    for link in network.incoming(place).iter().filter(|link| link.bounds_start()) {
        let from = link.from as usize;
        if nodes.at(from).takes_part {
            let (of_start, of_finish) = moves(from);
            let reads_finish = link.reads_finish();
            let bound = if reads_finish { least.finish(from) } else { least.start(from) };
            greatest.take_link(bound, if reads_finish { of_finish } else { of_start }, link.lag);
        }
    }
    if !greatest.any && !greatest.open {
        greatest.take(i64::from(as_of), false, Move::default());
    }
    greatest
}

/// The bounds of an early finish, whose own early start is known to `least` and moves as told.
#[inline(always)]
fn finishes(
    network: &Network,
    nodes: &Nodes,
    least: &Least,
    place: usize,
    as_of: i32,
    start_moves: Move,
    moves: impl Fn(usize) -> (Move, Move),
) -> Greatest {
    let mut greatest = Greatest::new();
    greatest.take(i64::from(as_of), false, Move::default());
    let start = least.start(place);
    let duration = network.duration(place);
    let open = start.open || duration.is_none();
    if start.least == UNKNOWN {
        greatest.take_unknown();
    } else {
        greatest.take(i64::from(start.least) + i64::from(duration.unwrap_or_default()), open, start_moves);
    }
    for link in network.incoming(place).iter().filter(|link| !link.bounds_start()) {
        let from = link.from as usize;
        if nodes.at(from).takes_part {
            let (of_start, of_finish) = moves(from);
            let reads_finish = link.reads_finish();
            let bound = if reads_finish { least.finish(from) } else { least.start(from) };
            greatest.take_link(bound, if reads_finish { of_finish } else { of_start }, link.lag);
        }
    }
    greatest
}

fn checked(inner: &Inner, network: &Network, place: usize, day: i64) -> Result<i32, Error> {
    in_calendar(day).ok_or_else(|| beyond_calendar(inner, network.rank(place), "an early date"))
}

impl<'a> Slips<'a> {
    /// Passes over what waits on a milestone that finishes so many days later.
    pub(super) fn pass(
        inner: &Inner,
        network: &Network,
        nodes: &Nodes,
        least: &'a Least,
        as_of: i32,
        (delayed, delay): (usize, u32),
    ) -> Result<Self, Error> {
        let still = vec![Move::default(); network.len()];
        let mut slips = Self { least, starts: still.clone(), finishes: still };
        let after = i64::from(least.finish(delayed).least) + i64::from(delay);
        checked(inner, network, delayed, after)?;
        let moves = Move { days: delay as i32, certain: delay as i32 };
        if let Some(slot) = slips.finishes.get_mut(delayed) {
            *slot = moves;
        }
        let mut reached = vec![false; network.len()];
        let reach = |reached: &mut Vec<bool>, from: usize| {
            for waiting in network.outgoing(from) {
                if let Some(slot) = reached.get_mut(*waiting as usize) {
                    *slot = true;
                }
            }
        };
        reach(&mut reached, delayed);
        for place in delayed + 1..network.len() {
            if !reached.get(place).copied().unwrap_or_default() || !nodes.at(place).is_open() {
                continue;
            }
            let moves = |from: usize| (slips.moves(&slips.starts, from), slips.moves(&slips.finishes, from));
            let start = starts(network, nodes, least, place, as_of, moves).moves();
            let finish = finishes(network, nodes, least, place, as_of, start, moves).moves();
            if let (Some(of_start), Some(of_finish)) = (slips.starts.get_mut(place), slips.finishes.get_mut(place)) {
                *of_start = start;
                *of_finish = finish;
            }
            // Nothing moves that waits only on what does not.
            if start.days > 0 || finish.days > 0 {
                reach(&mut reached, place);
            }
        }
        Ok(slips)
    }

    fn moves(&self, of: &[Move], place: usize) -> Move {
        of.get(place).copied().unwrap_or_default()
    }

    /// How the milestone at a place slips, if its least finish does.
    pub(super) fn at(&self, place: usize) -> Option<Slip> {
        let moves = self.moves(&self.finishes, place);
        let finish = self.least.finish(place);
        (moves.days > 0).then_some(Slip {
            before: finish.least,
            days: moves.days,
            certain: moves.certain,
            at_least: finish.open,
        })
    }
}
