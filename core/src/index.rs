//! What is computed once, when a portfolio is built, so that no query has to: flat arrays over numbers.
//!
//! Milestones stand in the order of their ids, because sums run in that order; every array over
//! milestones is indexed by that rank. Everything else is indexed by its row.

pub(crate) mod facts;
pub(crate) mod links;
pub(crate) mod observations;
pub(crate) mod sources;

use std::collections::BTreeSet;

use crate::date::{AFTER_TIME, BEFORE_TIME};
use crate::document::Tables;
use crate::elements::Elements;
use crate::names::{Names, Symbol};
use crate::order;
use crate::word::{ElementKind, MilestoneBasis};
use facts::Facts;
use links::Links;
use observations::Observations;
use sources::Sources;

/// Stands for "none" among rows and ranks.
pub(crate) const NONE: u32 = u32::MAX;

/// Up to how many numbers looking through a list is quicker than keeping a set.
pub(crate) const FEW: usize = 32;

/// Lists of numbers, end to end in one array.
#[derive(Clone, Debug)]
pub(crate) struct Lists {
    items: Vec<u32>,
    /// Where each list starts, and where the last one ends.
    bounds: Vec<u32>,
}

impl Default for Lists {
    fn default() -> Self {
        Self { items: Vec::new(), bounds: vec![0] }
    }
}

impl Lists {
    pub(crate) fn at(&self, at: usize) -> &[u32] {
        match (self.bounds.get(at), self.bounds.get(at + 1)) {
            (Some(start), Some(end)) => self.items.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Adds the next list, each number once, in the order given.
    pub(crate) fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        let start = self.items.len();
        let mut many = BTreeSet::new();
        for item in list {
            let own = self.items.get(start..).unwrap_or_default();
            let repeated = if own.len() < FEW {
                own.contains(&item)
            } else {
                if many.is_empty() {
                    many.extend(own);
                }
                !many.insert(item)
            };
            if !repeated {
                self.items.push(item);
            }
        }
        self.bounds.push(self.items.len() as u32);
    }

    /// Whether every list is empty.
    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// For each of so many numbers, the lists that hold it, in their order.
    fn inverse(&self, numbers: usize) -> Self {
        if self.items.is_empty() {
            return Self::default();
        }
        let mut bounds = vec![0_u32; numbers + 1];
        for item in &self.items {
            if let Some(count) = bounds.get_mut(*item as usize + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for bound in &mut bounds {
            before += *bound;
            *bound = before;
        }
        let mut next = bounds.clone();
        let mut items = vec![0; self.items.len()];
        for list in 0..self.bounds.len() - 1 {
            for item in self.at(list) {
                let Some(at) = next.get_mut(*item as usize) else { continue };
                if let Some(slot) = items.get_mut(*at as usize) {
                    *slot = list as u32;
                }
                *at += 1;
            }
        }
        Self { items, bounds }
    }

    fn shrink(&mut self) {
        self.items.shrink_to_fit();
        self.bounds.shrink_to_fit();
        if self.items.is_empty() {
            self.bounds = vec![0];
        }
    }
}

/// What the measures need of a milestone, side by side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MilestoneRecord {
    pub(crate) weight: f64,
    pub(crate) row: u32,
    /// The last day of the date by which it was committed.
    pub(crate) committed: i32,
    /// The last day up to which anybody looked.
    pub(crate) compiled: i32,
    /// The last day of `due` as first set, or [`BEFORE_TIME`].
    pub(crate) due: i32,
    pub(crate) continuing: bool,
    pub(crate) emergent: bool,
}

/// The arrays behind every query.
#[derive(Clone, Default)]
pub(crate) struct Index {
    /// Milestones by rank.
    pub(crate) milestones: Vec<MilestoneRecord>,
    /// Whether any milestone weighs other than 1, or has members and so can be done in part.
    pub(crate) weighed: bool,
    /// The ranks of the rows of milestones.
    pub(crate) rank_of: Vec<u32>,
    /// Rows in the order of their ids, for sums that run in it.
    pub(crate) actions_by_id: Vec<u32>,
    pub(crate) areas_by_id: Vec<u32>,
    pub(crate) strategies_by_id: Vec<u32>,
    /// Milestones: their actions, members and prerequisites (ranks).
    pub(crate) actions_of: Lists,
    pub(crate) members_of: Lists,
    pub(crate) after_of: Lists,
    /// Actions, and actors as members: their milestones (ranks), so that one row is explained without a look at all.
    pub(crate) milestones_of: Lists,
    pub(crate) milestones_of_member: Lists,
    /// Milestones: the number of their kind in `kinds`.
    pub(crate) kind_of: Vec<u32>,
    pub(crate) kinds: Vec<String>,
    /// Actions: their areas, responsible actors, the roots of these, and themes.
    pub(crate) areas_of: Lists,
    pub(crate) responsible_of: Lists,
    pub(crate) responsible_roots_of: Lists,
    pub(crate) themes_of: Lists,
    /// Areas: their strategy.
    pub(crate) strategy_of: Vec<u32>,
    /// Groups: their actions.
    pub(crate) group_actions: Lists,
    /// Actors: the top of the chain of whom they answer to.
    pub(crate) root_of: Vec<u32>,
    pub(crate) sources: Sources,
    pub(crate) facts: Facts,
    pub(crate) links: Links,
    pub(crate) observations: Observations,
}

impl Index {
    pub(crate) fn build(tables: &Tables, elements: &Elements) -> Self {
        let names = &tables.names;
        let rows = |symbols: &[Symbol], kind| -> Vec<u32> {
            symbols.iter().filter_map(|symbol| elements.row(*symbol, kind)).map(|row| row as u32).collect()
        };
        let mut index = Self {
            actions_by_id: by_id(tables.actions.len(), |row| tables.actions.id(row), names),
            areas_by_id: by_id(tables.areas.len(), |row| tables.areas.id(row), names),
            strategies_by_id: by_id(tables.strategies.len(), |row| tables.strategies.id(row), names),
            root_of: roots(tables, elements),
            ..Self::default()
        };
        for row in 0..tables.areas.len() {
            let strategy = tables.areas.columns.strategy.at(row).and_then(|id| elements.row(id, ElementKind::Strategy));
            index.strategy_of.push(strategy.map_or(NONE, |row| row as u32));
        }
        for row in 0..tables.actions.len() {
            let columns = &tables.actions.columns;
            let responsible = rows(columns.responsible.at(row), ElementKind::Actor);
            index.areas_of.push(rows(columns.areas.at(row), ElementKind::Area));
            index.responsible_roots_of.push(responsible.iter().map(|actor| index.root(*actor)).collect::<Vec<_>>());
            index.responsible_of.push(responsible);
            index.themes_of.push(rows(columns.themes.at(row), ElementKind::Theme));
        }
        for row in 0..tables.groups.len() {
            index.group_actions.push(rows(tables.groups.columns.actions.at(row), ElementKind::Action));
        }
        index.milestones(tables, elements);
        index.sources = Sources::build(tables, elements, &index.root_of);
        let is_third = |rank: u32, witness: u32| index.is_third_party(rank as usize, witness);
        index.facts = Facts::build(tables, elements, &index.rank_of, index.milestones.len(), &index.sources, is_third);
        index.links = Links::build(tables, elements, &index.sources);
        index.observations = Observations::build(tables, elements, &index.sources);
        index
    }

    fn milestones(&mut self, tables: &Tables, elements: &Elements) {
        let columns = &tables.milestones.columns;
        let order = by_id(tables.milestones.len(), |row| tables.milestones.id(row), &tables.names);
        self.rank_of = vec![0; order.len()];
        for (rank, row) in order.iter().enumerate() {
            if let Some(slot) = self.rank_of.get_mut(*row as usize) {
                *slot = rank as u32;
            }
        }
        let mut kinds: Vec<&str> = (0..order.len()).filter_map(|row| columns.kind.text(row)).collect();
        order::ascending(&mut kinds);
        kinds.dedup();
        for &row in &order {
            let row = row as usize;
            let row_of = |symbol: &Symbol, kind| elements.row(*symbol, kind).map(|row| row as u32);
            let actions: Vec<u32> =
                columns.actions.at(row).iter().filter_map(|id| row_of(id, ElementKind::Action)).collect();
            let (compiled, adopted) = self.strategy_dates(&actions, tables);
            self.milestones.push(MilestoneRecord {
                weight: columns.weight.at(row).unwrap_or(1.0),
                row: row as u32,
                committed: columns.committed.at(row).map_or(adopted, |date| date.end_day()),
                compiled,
                due: columns.due.at(row).map_or(BEFORE_TIME, |date| date.end_day()),
                continuing: columns.continuing.at(row).unwrap_or_default(),
                emergent: columns.basis.at(row) == Some(MilestoneBasis::Emergent),
            });
            self.actions_of.push(actions);
            self.members_of.push(columns.members.at(row).iter().filter_map(|id| row_of(id, ElementKind::Actor)));
            let after = columns.after.at(row).iter().filter_map(|cell| row_of(&cell.milestone, ElementKind::Milestone));
            self.after_of.push(after.filter_map(|row| self.rank_of.get(row as usize).copied()).collect::<Vec<_>>());
            if !kinds.is_empty() {
                let kind = columns.kind.text(row).and_then(|kind| kinds.binary_search(&kind).ok());
                self.kind_of.push(kind.map_or(NONE, |kind| kind as u32));
            }
        }
        self.weighed = !self.members_of.is_empty() || self.milestones.iter().any(|milestone| milestone.weight != 1.0);
        self.kinds = kinds.into_iter().map(str::to_owned).collect();
        self.actions_of.shrink();
        self.members_of.shrink();
        self.after_of.shrink();
        self.milestones_of = self.actions_of.inverse(tables.actions.len());
        self.milestones_of_member = self.members_of.inverse(tables.actors.len());
    }

    /// Of the strategies of some actions: the latest end of `compiled`, and the earliest of `adopted`.
    fn strategy_dates(&self, actions: &[u32], tables: &Tables) -> (i32, i32) {
        let (mut compiled, mut adopted) = (None, None);
        for &action in actions {
            for &area in self.areas_of.at(action as usize) {
                let strategy = self.strategy(area) as usize;
                let columns = &tables.strategies.columns;
                if let Some(date) = columns.compiled.at(strategy) {
                    compiled = compiled.max(Some(date.end_day()));
                }
                if let Some(date) = columns.adopted.at(strategy) {
                    adopted = Some(adopted.map_or(date.end_day(), |before: i32| before.min(date.end_day())));
                }
            }
        }
        (compiled.unwrap_or(AFTER_TIME), adopted.unwrap_or(BEFORE_TIME))
    }

    pub(crate) fn root(&self, actor: u32) -> u32 {
        self.root_of.get(actor as usize).copied().unwrap_or(actor)
    }

    /// Whether a witness answers to none of those responsible for a milestone. Where nobody is, there is
    /// no third party.
    pub(crate) fn is_third_party(&self, rank: usize, witness: u32) -> bool {
        let mut somebody = false;
        for &action in self.actions_of.at(rank) {
            for &root in self.responsible_roots_of.at(action as usize) {
                if root == witness {
                    return false;
                }
                somebody = true;
            }
        }
        somebody
    }

    pub(crate) fn strategy(&self, area: u32) -> u32 {
        self.strategy_of.get(area as usize).copied().unwrap_or(NONE)
    }
}

/// Rows in the order of their ids.
fn by_id(len: usize, id: impl Fn(usize) -> Option<Symbol>, names: &Names) -> Vec<u32> {
    let text = |row: usize| id(row).map(|symbol| names.text(symbol)).unwrap_or_default();
    let mut keyed: Vec<(u64, u32)> = (0..len)
        .map(|row| {
            // The first bytes decide nearly every comparison without a look at the arena.
            let mut prefix = [0; 8];
            for (to, from) in prefix.iter_mut().zip(text(row).bytes()) {
                *to = from;
            }
            (u64::from_be_bytes(prefix), row as u32)
        })
        .collect();
    #[expect(clippy::disallowed_methods, reason = "sorts all milestones, on each load")]
    keyed.sort_unstable_by(|left, right| {
        left.0.cmp(&right.0).then_with(|| text(left.1 as usize).cmp(text(right.1 as usize)))
    });
    keyed.into_iter().map(|(_, row)| row).collect()
}

/// The top of every actor's chain of `part_of`; circles were refused.
fn roots(tables: &Tables, elements: &Elements) -> Vec<u32> {
    let parent: Vec<u32> = (0..tables.actors.len())
        .map(|row| {
            let above = tables.actors.columns.part_of.at(row).and_then(|id| elements.row(id, ElementKind::Actor));
            above.map_or(NONE, |row| row as u32)
        })
        .collect();
    let mut roots = vec![NONE; parent.len()];
    let mut chain = Vec::new();
    for start in 0..parent.len() as u32 {
        let mut at = start;
        let root = loop {
            match (roots.get(at as usize), parent.get(at as usize)) {
                (Some(&known), _) if known != NONE => break known,
                (_, Some(&above)) if above != NONE => {
                    chain.push(at);
                    at = above;
                }
                _ => break at,
            }
        };
        for passed in chain.drain(..).chain([start]) {
            if let Some(slot) = roots.get_mut(passed as usize) {
                *slot = root;
            }
        }
    }
    roots
}
