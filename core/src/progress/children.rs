//! Rolling up level by level: an area is the mean of its actions, whatever their size.

use super::tally::{Shares, Tally};
use crate::portfolio::Inner;

/// What a row is, when its shares come from its children.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Level {
    Strategy,
    Area,
    Action,
}

/// The shares of every action, area and strategy, and of all of them.
pub(super) struct Children {
    actions: Vec<Shares>,
    areas: Vec<Shares>,
    strategies: Vec<Shares>,
    total: Shares,
}

impl Children {
    pub(super) fn new(portfolio: &Inner, actions: &[Tally]) -> Self {
        let index = &portfolio.index;
        let actions: Vec<Shares> = actions.iter().map(Tally::shares).collect();
        let mut areas = vec![Mean::default(); portfolio.tables.areas.len()];
        for &action in &index.actions_by_id {
            for &area in index.areas_of.at(action as usize) {
                add(&mut areas, area, actions.get(action as usize));
            }
        }
        let areas: Vec<Shares> = areas.into_iter().map(Mean::shares).collect();
        let mut strategies = vec![Mean::default(); portfolio.tables.strategies.len()];
        for &area in &index.areas_by_id {
            add(&mut strategies, index.strategy(area), areas.get(area as usize));
        }
        let strategies: Vec<Shares> = strategies.into_iter().map(Mean::shares).collect();
        let mut total = Mean::default();
        for &strategy in &index.strategies_by_id {
            if let Some(shares) = strategies.get(strategy as usize) {
                total.add(shares);
            }
        }
        Self { actions, areas, strategies, total: total.shares() }
    }

    pub(super) fn shares(&self, level: Level, row: usize) -> Shares {
        let of = match level {
            Level::Strategy => &self.strategies,
            Level::Area => &self.areas,
            Level::Action => &self.actions,
        };
        of.get(row).copied().unwrap_or_default()
    }

    pub(super) fn total(self) -> Shares {
        self.total
    }
}

fn add(means: &mut [Mean], at: u32, shares: Option<&Shares>) {
    if let (Some(mean), Some(shares)) = (means.get_mut(at as usize), shares) {
        mean.add(shares);
    }
}

/// The mean of each share over the children that have it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mean {
    pub(crate) sums: [f64; 4],
    pub(crate) counts: [u32; 4],
}

impl Mean {
    pub(crate) fn add(&mut self, shares: &Shares) {
        let each = [shares.completion_low, shares.completion_high, shares.planned, shares.schedule_gap];
        for ((sum, count), share) in self.sums.iter_mut().zip(&mut self.counts).zip(each) {
            if let Some(share) = share {
                *sum += share;
                *count += 1;
            }
        }
    }

    pub(crate) fn shares(self) -> Shares {
        let [low, high, planned, gap] = self.counts;
        let [low_sum, high_sum, planned_sum, gap_sum] = self.sums;
        let mean = |sum: f64, count: u32| (count > 0).then(|| sum / f64::from(count));
        Shares {
            completion_low: mean(low_sum, low),
            completion_high: mean(high_sum, high),
            planned: mean(planned_sum, planned),
            schedule_gap: mean(gap_sum, gap),
        }
    }
}
