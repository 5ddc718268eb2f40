//! Which rows a milestone belongs to.

use crate::error::Error;
use crate::index::{FEW, Lists, NONE};
use crate::order;
use crate::portfolio::Inner;
use crate::progress::options::By;
use crate::word::ElementKind;

/// The rows of a report: a number for each, that of its element's row in its own table.
pub(crate) struct Groups {
    count: usize,
    /// Whether rows stand even when the scope holds nothing of them.
    pub(crate) always: bool,
    /// The rows of every action, each once; a milestone belongs to those of its actions.
    of_action: Lists,
    /// The row of every action that has just one, else [`NONE`].
    only_of_action: Vec<u32>,
    by_kind: bool,
    /// The grouping asked for: only its groups are rows.
    grouping: Option<usize>,
}

impl Groups {
    pub(crate) fn new(portfolio: &Inner, by: &By) -> Result<Self, Error> {
        let (tables, index) = (&portfolio.tables, &portfolio.index);
        let actions = 0..tables.actions.len();
        let mut of_action = Lists::default();
        let mut grouping = None;
        let count = match by {
            By::Strategy => {
                for action in actions {
                    of_action.push(index.areas_of.at(action).iter().map(|area| index.strategy(*area)));
                }
                tables.strategies.len()
            }
            By::Area => {
                of_action = index.areas_of.clone();
                tables.areas.len()
            }
            By::Action => {
                actions.for_each(|action| of_action.push([action as u32]));
                tables.actions.len()
            }
            By::Actor => {
                of_action = index.responsible_of.clone();
                tables.actors.len()
            }
            By::Theme => {
                of_action = index.themes_of.clone();
                tables.themes.len()
            }
            By::Grouping(id) => {
                let (_, row) = portfolio.locate(id, &[ElementKind::Grouping]).map_err(|error| error.with_path("by"))?;
                grouping = Some(row);
                let mut groups: Vec<Vec<u32>> = vec![Vec::new(); tables.actions.len()];
                for group in (0..tables.groups.len()).filter(|group| grouping_of(portfolio, *group) == grouping) {
                    for &action in index.group_actions.at(group) {
                        if let Some(groups) = groups.get_mut(action as usize) {
                            groups.push(group as u32);
                        }
                    }
                }
                groups.into_iter().for_each(|groups| of_action.push(groups));
                tables.groups.len()
            }
            By::Member => tables.actors.len(),
            By::Kind => index.kinds.len(),
            By::Milestone => 0,
        };
        let always = matches!(by, By::Strategy | By::Area | By::Action | By::Grouping(_));
        let only_of_action = (0..tables.actions.len()).map(|action| match of_action.at(action) {
            [only] => *only,
            _ => NONE,
        });
        let only_of_action = only_of_action.collect();
        Ok(Self { count, always, of_action, only_of_action, by_kind: *by == By::Kind, grouping })
    }

    /// How many sums are kept.
    pub(crate) fn tallies(&self) -> usize {
        self.count
    }

    /// The rows in the order in which they are shown.
    pub(crate) fn in_order(&self, portfolio: &Inner) -> impl Iterator<Item = usize> {
        (0..self.count).filter(move |group| self.grouping.is_none() || grouping_of(portfolio, *group) == self.grouping)
    }

    /// The rows of a milestone that has one or two, found by the shortest way; [`NONE`] stands for no second
    /// one, and in the first place for any other number.
    #[inline(always)]
    pub(crate) fn one_or_two(&self, portfolio: &Inner, rank: usize) -> [u32; 2] {
        let only = |action: u32| self.only_of_action.get(action as usize).copied().unwrap_or(NONE);
        match portfolio.index.actions_of.at(rank) {
            _ if self.by_kind => [NONE; 2],
            [one] => [only(*one), NONE],
            [one, other] => match (only(*one), only(*other)) {
                (NONE, _) | (_, NONE) => [NONE; 2],
                (one, other) if one == other => [one, NONE],
                (one, other) => [one, other],
            },
            _ => [NONE; 2],
        }
    }

    /// Puts the rows that a milestone belongs to, each once, in the place of others.
    pub(crate) fn collect(&self, portfolio: &Inner, rank: usize, rows: &mut Vec<u32>) {
        let index = &portfolio.index;
        rows.clear();
        if self.by_kind {
            rows.extend(index.kind_of.get(rank).filter(|kind| **kind != NONE));
            return;
        }
        for &action in index.actions_of.at(rank) {
            let more = self.of_action.at(action as usize);
            // Among few, looking is quicker than sorting.
            if rows.len() < FEW {
                more.iter().for_each(|row| {
                    if !rows.contains(row) {
                        rows.push(*row);
                    }
                });
            } else {
                rows.extend(more);
            }
        }
        if rows.len() >= FEW {
            order::numbers(rows);
            rows.dedup();
        }
    }
}

fn grouping_of(portfolio: &Inner, group: usize) -> Option<usize> {
    let id = portfolio.tables.groups.columns.grouping.at(group)?;
    portfolio.elements.row(id, ElementKind::Grouping)
}
