//! The milestones in an order in which none stands before what it waits on, with their links: laid out once.
//!
//! Everything here is numbered by the place in that order, so that a pass over it reads its own arrays from one end to
//! the other. What is true at a moment is not part of it.

use crate::document::Tables;
use crate::elements::Elements;
use crate::index::Index;
use crate::word::{AfterType, ElementKind};

/// Stands for a duration that nobody states. No other one is as long: such a one is taken for a day less, which is as
/// far beyond the calendar.
pub(crate) const UNKNOWN_DURATION: u32 = u32::MAX;

/// What one milestone waits on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    /// The place of the prerequisite.
    pub(crate) from: u32,
    pub(crate) lag: i32,
    pub(crate) kind: AfterType,
}

impl Link {
    /// Whether it reads when the prerequisite finishes, rather than when it starts.
    pub(crate) fn reads_finish(self) -> bool {
        matches!(self.kind, AfterType::FinishToStart | AfterType::FinishToFinish)
    }

    /// Whether it bounds when what waits can start, rather than when it can finish.
    pub(crate) fn bounds_start(self) -> bool {
        matches!(self.kind, AfterType::FinishToStart | AfterType::StartToStart)
    }
}

/// The links between all milestones of a portfolio, at whatever moment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Network {
    /// The rank of the milestone at each place, and the place of each rank.
    order: Vec<u32>,
    places: Vec<u32>,
    /// The first day of the earliest period of its strategies, if any has one.
    starts: Vec<Option<i32>>,
    durations: Vec<u32>,
    incoming: Adjacent<Link>,
    /// The places of what waits on each.
    outgoing: Adjacent<u32>,
}

/// What stands beside each node, end to end in one array.
#[derive(Clone, Debug)]
struct Adjacent<T> {
    items: Vec<T>,
    /// Where the items of each start, and where those of the last end.
    bounds: Vec<u32>,
}

impl<T> Default for Adjacent<T> {
    fn default() -> Self {
        Self { items: Vec::new(), bounds: vec![0] }
    }
}

impl<T> Adjacent<T> {
    #[inline(always)]
    fn at(&self, at: usize) -> &[T] {
        match (self.bounds.get(at), self.bounds.get(at + 1)) {
            (Some(start), Some(end)) => self.items.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    fn close(&mut self) {
        self.bounds.push(self.items.len() as u32);
    }
}

impl Network {
    pub(crate) fn build(tables: &Tables, elements: &Elements, index: &Index) -> Self {
        let by_rank = links(tables, elements, index);
        let order = in_order(&by_rank);
        let mut places = vec![0; order.len()];
        for (place, rank) in order.iter().enumerate() {
            if let Some(slot) = places.get_mut(*rank as usize) {
                *slot = place as u32;
            }
        }
        let of_strategies: Vec<Option<i32>> = (0..tables.strategies.len())
            .map(|row| tables.strategies.columns.period.at(row).and_then(|period| period.start.start()))
            .map(|day| day.map(crate::date::day_number))
            .collect();
        let mut network = Self { places, ..Self::default() };
        for rank in &order {
            let rank = *rank as usize;
            let row = index.milestones.get(rank).map_or(0, |milestone| milestone.row as usize);
            network.starts.push(start(rank, index, &of_strategies));
            let duration = tables.milestones.columns.duration_days.at(row);
            network.durations.push(duration.map_or(UNKNOWN_DURATION, |days| days.min(UNKNOWN_DURATION - 1)));
            network.incoming.items.extend(by_rank.at(rank).iter().map(|link| {
                let from = network.places.get(link.from as usize).copied().unwrap_or_default();
                Link { from, ..*link }
            }));
            network.incoming.close();
        }
        network.outgoing = reversed(&network.incoming);
        network.order = order;
        network
    }

    /// How many milestones there are.
    pub(crate) fn len(&self) -> usize {
        self.order.len()
    }

    /// The rank of the milestone at a place.
    pub(crate) fn rank(&self, place: usize) -> usize {
        self.order.get(place).copied().unwrap_or_default() as usize
    }

    /// The place of the milestone of a rank.
    pub(crate) fn place(&self, rank: usize) -> usize {
        self.places.get(rank).copied().unwrap_or_default() as usize
    }

    /// The first day on which any of its strategies runs.
    #[inline(always)]
    pub(crate) fn start(&self, place: usize) -> Option<i32> {
        self.starts.get(place).copied().flatten()
    }

    /// How many days it takes, if that is known.
    #[inline(always)]
    pub(crate) fn duration(&self, place: usize) -> Option<u32> {
        self.durations.get(place).copied().filter(|days| *days != UNKNOWN_DURATION)
    }

    /// What it waits on, in the order in which that is written.
    #[inline(always)]
    pub(crate) fn incoming(&self, place: usize) -> &[Link] {
        self.incoming.at(place)
    }

    /// The places of what waits on it, each as often as it does; all of them come later.
    #[inline(always)]
    pub(crate) fn outgoing(&self, place: usize) -> &[u32] {
        self.outgoing.at(place)
    }
}

/// The links of every milestone, by rank.
fn links(tables: &Tables, elements: &Elements, index: &Index) -> Adjacent<Link> {
    let mut links = Adjacent::default();
    for milestone in &index.milestones {
        for cell in tables.milestones.columns.after.at(milestone.row as usize) {
            let row = elements.row(cell.milestone, ElementKind::Milestone);
            let Some(rank) = row.and_then(|row| index.rank_of.get(row)) else { continue };
            links.items.push(Link {
                from: *rank,
                lag: cell.lag_days.unwrap_or_default(),
                kind: cell.order.unwrap_or(AfterType::FinishToStart),
            });
        }
        links.close();
    }
    links
}

/// For each node, those that wait on it.
fn reversed(incoming: &Adjacent<Link>) -> Adjacent<u32> {
    let nodes = incoming.bounds.len().saturating_sub(1);
    let mut bounds = vec![0_u32; nodes + 1];
    for link in &incoming.items {
        if let Some(count) = bounds.get_mut(link.from as usize + 1) {
            *count += 1;
        }
    }
    let mut before = 0;
    for bound in &mut bounds {
        before += *bound;
        *bound = before;
    }
    let mut next = bounds.clone();
    let mut items = vec![0; incoming.items.len()];
    for node in 0..nodes {
        for link in incoming.at(node) {
            let Some(at) = next.get_mut(link.from as usize) else { continue };
            if let Some(slot) = items.get_mut(*at as usize) {
                *slot = node as u32;
            }
            *at += 1;
        }
    }
    Adjacent { items, bounds }
}

/// All nodes, none before what it waits on: those that wait on nothing in the order of their numbers, then what they
/// let go, and so on.
fn in_order(incoming: &Adjacent<Link>) -> Vec<u32> {
    let nodes = incoming.bounds.len().saturating_sub(1);
    let outgoing = reversed(incoming);
    let mut waits_on: Vec<u32> = (0..nodes).map(|node| incoming.at(node).len() as u32).collect();
    let mut order: Vec<u32> = (0..nodes as u32).filter(|node| incoming.at(*node as usize).is_empty()).collect();
    let mut at = 0;
    while let Some(node) = order.get(at).copied() {
        at += 1;
        for &waiting in outgoing.at(node as usize) {
            if let Some(left) = waits_on.get_mut(waiting as usize) {
                *left -= 1;
                if *left == 0 {
                    order.push(waiting);
                }
            }
        }
    }
    debug_assert_eq!(order.len(), nodes, "circles are refused when a portfolio is checked");
    order
}

/// The first day on which any strategy of a milestone runs.
fn start(rank: usize, index: &Index, of_strategies: &[Option<i32>]) -> Option<i32> {
    let actions = index.actions_of.at(rank).iter();
    let areas = actions.flat_map(|action| index.areas_of.at(*action as usize));
    areas.filter_map(|area| of_strategies.get(index.strategy(*area) as usize).copied().flatten()).min()
}
