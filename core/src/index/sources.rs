//! Sources: when each became known, who published it, and who ultimately witnesses what it says.

use super::{Lists, NONE};
use crate::date::BEFORE_TIME;
use crate::document::Tables;
use crate::elements::Elements;
use crate::order;
use crate::word::ElementKind;

/// The sources of a portfolio, by row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sources {
    /// The last day of `published`; [`BEFORE_TIME`] when undated, so that an undated source is always known.
    pub(crate) published: Vec<i32>,
    /// The actor that published it, or [`NONE`].
    pub(crate) publisher: Vec<u32>,
    /// The roots of the publishers of what it is ultimately based on, or of its own.
    pub(crate) witnesses: Lists,
}

impl Sources {
    pub(super) fn build(tables: &Tables, elements: &Elements, root_of: &[u32]) -> Self {
        let columns = &tables.sources.columns;
        let count = tables.sources.len();
        let mut sources = Self::default();
        let mut based_on = Lists::default();
        for row in 0..count {
            sources.published.push(columns.published.at(row).map_or(BEFORE_TIME, |date| date.end_day()));
            let publisher = columns.publisher.at(row).and_then(|id| elements.row(id, ElementKind::Actor));
            sources.publisher.push(publisher.map_or(NONE, |row| row as u32));
            let bases = columns.based_on.at(row).iter().filter_map(|id| elements.row(*id, ElementKind::Source));
            based_on.push(bases.map(|row| row as u32));
        }
        let own = |row: usize| {
            let publisher = sources.publisher.get(row).copied().unwrap_or(NONE);
            root_of.get(publisher as usize).copied()
        };
        // What the ends of the chains name, from the ends upwards; each source is looked at once.
        let mut ends: Vec<Vec<u32>> = vec![Vec::new(); count];
        for row in bases_first(count, &based_on) {
            let mut witnesses: Vec<u32> = if based_on.at(row).is_empty() {
                own(row).into_iter().collect()
            } else {
                based_on.at(row).iter().filter_map(|base| ends.get(*base as usize)).flatten().copied().collect()
            };
            order::numbers(&mut witnesses);
            witnesses.dedup();
            if let Some(slot) = ends.get_mut(row) {
                *slot = witnesses;
            }
        }
        let mut witnesses = Lists::default();
        for (row, named) in ends.into_iter().enumerate() {
            if named.is_empty() {
                witnesses.push(own(row));
            } else {
                witnesses.push(named);
            }
        }
        sources.witnesses = witnesses;
        sources
    }

    /// Whether a source is undated or was published by a day.
    pub(crate) fn is_known(&self, source: u32, known_on: i32) -> bool {
        self.published.get(source as usize).is_some_and(|published| *published <= known_on)
    }

    /// The actor that published a source.
    pub(crate) fn publisher(&self, source: u32) -> Option<u32> {
        self.publisher.get(source as usize).copied().filter(|actor| *actor != NONE)
    }
}

/// All sources, each after what it is based on; circles were refused.
fn bases_first(count: usize, based_on: &Lists) -> Vec<usize> {
    let mut waiting: Vec<usize> = (0..count).map(|row| based_on.at(row).len()).collect();
    let mut dependents: Vec<Vec<usize>> = vec![Vec::new(); count];
    for row in 0..count {
        for &base in based_on.at(row) {
            if let Some(list) = dependents.get_mut(base as usize) {
                list.push(row);
            }
        }
    }
    let mut order: Vec<usize> = (0..count).filter(|row| waiting.get(*row) == Some(&0)).collect();
    let mut next = 0;
    while let Some(&row) = order.get(next) {
        next += 1;
        for &dependent in dependents.get(row).map(Vec::as_slice).unwrap_or_default() {
            if let Some(left) = waiting.get_mut(dependent) {
                *left -= 1;
                if *left == 0 {
                    order.push(dependent);
                }
            }
        }
    }
    order
}
