//! The one pass over the milestones in scope.

use super::cause::Cause;
use super::compare::{Comparison, Memory};
use super::options::ChangesOptions;
use crate::error::Error;
use crate::explain::measure::Measure as Field;
use crate::id::Id;
use crate::milestone_state::State;
use crate::order;
use crate::scope::Scope;
use crate::state::Evaluator;
use crate::state::item::Item;
use crate::word::ElementKind;

/// How many figures there are, of progress and of states.
const FIELDS: usize = Field::ALL.len();

/// What adds up over the milestones.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    /// Differences by field and cause: counts, or weights.
    pub(super) differences: [[f64; Cause::COUNT]; FIELDS],
    /// The earlier moment on the later plan: counts, or weights.
    pub(super) before: [f64; FIELDS],
    /// The weight of the later plan, and of those of it with a baseline.
    pub(super) weight: f64,
    pub(super) with_baseline: f64,
}

/// The pass and what it finds.
pub(super) struct Pass<'a> {
    comparison: &'a Comparison<'a>,
    /// The earlier day, told by what is known at the later moment.
    hindsight_of: Evaluator<'a>,
    pub(super) sums: Sums,
    /// The milestones of which something differs, by rank, and how much.
    changed: Vec<u32>,
    pub(super) differences: usize,
    /// Those that were completed already, which nobody knew.
    hindsight: Vec<u32>,
}

impl<'a> Pass<'a> {
    pub(super) fn new(comparison: &'a Comparison<'a>, hindsight_of: Evaluator<'a>) -> Self {
        Self {
            comparison,
            hindsight_of,
            sums: Sums {
                differences: [[0.0; Cause::COUNT]; FIELDS],
                before: [0.0; FIELDS],
                weight: 0.0,
                with_baseline: 0.0,
            },
            changed: Vec::new(),
            differences: 0,
            hindsight: Vec::new(),
        }
    }

    pub(super) fn run(&mut self, options: &ChangesOptions) -> Result<(), Error> {
        let inner = self.comparison.inner;
        let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
        let learns = self.hindsight_of.known_on != self.comparison.before.known_on;
        let (mut memory, mut items): (Memory, Vec<Item>) = Default::default();
        for (rank, record) in inner.index.milestones.iter().enumerate() {
            if !scope.holds(inner, rank, record) {
                continue;
            }
            let later = self.comparison.of(rank, record, &mut memory);
            let mut counts = later.counts;
            while counts != 0 {
                if let Some(sum) = self.sums.before.get_mut(counts.trailing_zeros() as usize) {
                    *sum += 1.0;
                }
                counts &= counts - 1;
            }
            self.sums.weight += later.weight;
            self.sums.with_baseline += later.with_baseline;
            for (field, value) in [
                (Field::CompletionLow, later.low),
                (Field::CompletionHigh, later.high),
                (Field::Planned, later.planned),
            ] {
                if let Some(sum) = self.sums.before.get_mut(field as usize) {
                    *sum += value;
                }
            }
            for difference in &memory.differences {
                let sums = self.sums.differences.get_mut(difference.field as usize);
                if let Some(sum) = sums.and_then(|causes| causes.get_mut(difference.why.cause as usize)) {
                    *sum += difference.amount;
                }
            }
            if !memory.differences.is_empty() {
                self.changed.push(rank as u32);
                self.differences += memory.differences.len();
            }
            if learns && !record.continuing {
                let dues = self.hindsight_of.look_at(rank, &mut items);
                let unit = self.hindsight_of.plain(rank, record, &items, dues);
                if unit.committed
                    && unit.state == State::Completed
                    && !self.comparison.was_completed(rank, record, &mut memory)
                {
                    self.hindsight.push(rank as u32);
                }
            }
        }
        Ok(())
    }

    pub(super) fn changed_in_table_order(&self) -> Vec<u32> {
        self.in_table_order(&self.changed)
    }

    /// The milestones that were completed at the earlier moment, which nobody could know.
    pub(super) fn completed_unknown_to_all(&self) -> Vec<Id> {
        let inner = self.comparison.inner;
        let row = |rank: u32| inner.index.milestones.get(rank as usize).map(|record| record.row as usize);
        let ranks = self.in_table_order(&self.hindsight).into_iter();
        ranks.filter_map(row).filter_map(|row| inner.id_text(ElementKind::Milestone, row)).map(Id::from).collect()
    }

    fn in_table_order(&self, ranks: &[u32]) -> Vec<u32> {
        let milestones = &self.comparison.inner.index.milestones;
        let mut ranks = ranks.to_vec();
        order::numbers_by_key(&mut ranks, |rank| milestones.get(rank as usize).map(|record| record.row));
        ranks
    }
}
