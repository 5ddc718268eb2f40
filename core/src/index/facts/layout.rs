//! Putting facts where they belong: those of a milestone together, milestones by rank, without a sort of all.
//!
//! Facts come in the order of their rows, and their milestones may lie anywhere. Writing each to its own place would be a
//! wait for the memory each time. So they are first put into lots of neighbouring milestones, each lot filled from its
//! front, and then in order within each lot, which the cache holds.

use std::cmp::Ordering;

use super::{FactRecord, happened_of};
use crate::document::Tables;
use crate::elements::Elements;
use crate::index::NONE;

/// How many lots there are at most, as a power of two.
const LOTS: u32 = 8;

/// The rank of the milestone that each fact is about; [`NONE`] for a fact about anything else.
pub(super) fn ranks(tables: &Tables, elements: &Elements, rank_of: &[u32]) -> Vec<u32> {
    // By the number of the id directly: this is asked for every fact, in no order.
    let mut rank_of_id = vec![NONE; tables.names.len()];
    for (row, rank) in rank_of.iter().enumerate() {
        if let Some(slot) = tables.milestones.id(row).and_then(|id| rank_of_id.get_mut(id.index())) {
            *slot = *rank;
        }
    }
    let about = &tables.facts.columns.about;
    let rank = |row| {
        let rank = about.at(row).and_then(|id| rank_of_id.get(id.index())).copied();
        rank.filter(|_| happened_of(row, tables, elements).is_some()).unwrap_or(NONE)
    };
    (0..tables.facts.len()).map(rank).collect()
}

/// Facts on the way to their places.
pub(super) struct Layout {
    records: Vec<FactRecord>,
    /// For each place that is taken, the rank of the milestone of the fact there.
    ranks: Vec<u32>,
    /// Where the facts of each milestone start, and where those of the last end.
    bounds: Vec<u32>,
    /// By how many bits a rank is more than the number of its lot.
    shift: u32,
    /// The next free place of each lot.
    next: Vec<u32>,
}

impl Layout {
    /// A place for every fact about a milestone.
    pub(super) fn new(ranks: &[u32], milestones: usize) -> Self {
        let mut bounds = vec![0_u32; milestones + 1];
        for rank in ranks {
            if let Some(count) = bounds.get_mut(*rank as usize) {
                *count += 1;
            }
        }
        let mut before = 0;
        for count in &mut bounds {
            before += std::mem::replace(count, before);
        }
        let shift = (usize::BITS - milestones.leading_zeros()).saturating_sub(LOTS);
        let next = bounds.iter().step_by(1 << shift).copied().collect();
        let (records, ranks) = (vec![FactRecord::NOTHING; before as usize], vec![NONE; before as usize]);
        Self { records, ranks, bounds, shift, next }
    }

    /// Puts a fact into the lot of its milestone.
    pub(super) fn put(&mut self, rank: u32, record: FactRecord) {
        let Some(next) = self.next.get_mut((rank >> self.shift) as usize) else { return };
        let place = *next as usize;
        if let (Some(slot), Some(rank_there)) = (self.records.get_mut(place), self.ranks.get_mut(place)) {
            (*slot, *rank_there) = (record, rank);
            *next += 1;
        }
    }

    /// The facts milestone by milestone, those of each in an order, and the bounds of each milestone.
    pub(super) fn finish(
        mut self,
        order: &dyn Fn(&FactRecord, &FactRecord) -> Ordering,
    ) -> (Vec<FactRecord>, Vec<u32>) {
        let mut next = self.bounds.clone();
        let mut lot = Vec::new();
        let mut start = 0;
        for end in self.next {
            let places = start..end as usize;
            lot.clear();
            lot.extend_from_slice(self.records.get(places.clone()).unwrap_or_default());
            for (record, rank) in lot.iter().zip(self.ranks.get(places).unwrap_or_default()) {
                let Some(next) = next.get_mut(*rank as usize) else { continue };
                if let Some(slot) = self.records.get_mut(*next as usize) {
                    *slot = *record;
                }
                *next += 1;
            }
            start = end as usize;
        }
        let mut rest = self.records.as_mut_slice();
        for (start, end) in self.bounds.iter().zip(self.bounds.iter().skip(1)) {
            let Some((own, others)) = rest.split_at_mut_checked((end - start) as usize) else { break };
            rest = others;
            if own.len() > 1 {
                #[expect(clippy::disallowed_methods, reason = "sorts the largest list that there is, on each load")]
                own.sort_unstable_by(order);
            }
        }
        (self.records, self.bounds)
    }
}
