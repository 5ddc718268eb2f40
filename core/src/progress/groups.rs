//! Which rows a milestone belongs to.

use crate::error::Error;
use crate::index::NONE;
use crate::portfolio::Inner;
use crate::progress::options::By;
use crate::word::ElementKind;

/// The rows of a report: a number for each, that of its element's row in its own table.
pub(super) struct Groups {
    by: By,
    count: usize,
    /// Whether rows stand even when the scope holds nothing of them.
    pub(super) always: bool,
    /// Actions: the groups of the grouping asked for.
    groups_of_action: Vec<Vec<u32>>,
    /// The grouping asked for.
    grouping: Option<usize>,
}

impl Groups {
    pub(super) fn new(portfolio: &Inner, by: &By) -> Result<Self, Error> {
        let tables = &portfolio.tables;
        let mut groups_of_action = Vec::new();
        let mut grouping = None;
        let count = match by {
            By::Strategy => tables.strategies.len(),
            By::Area => tables.areas.len(),
            By::Action => tables.actions.len(),
            By::Milestone => 0,
            By::Actor | By::Member => tables.actors.len(),
            By::Theme => tables.themes.len(),
            By::Kind => portfolio.index.kinds.len(),
            By::Grouping(id) => {
                let (_, row) =
                    portfolio.locate(id, &[ElementKind::Grouping]).map_err(|error| error.with_path("by"))?;
                grouping = Some(row);
                groups_of_action = vec![Vec::new(); tables.actions.len()];
                for group in 0..tables.groups.len() {
                    if grouping_of(portfolio, group) != Some(row) {
                        continue;
                    }
                    for &action in portfolio.index.group_actions.at(group) {
                        if let Some(groups) = groups_of_action.get_mut(action as usize) {
                            groups.push(group as u32);
                        }
                    }
                }
                tables.groups.len()
            }
        };
        let always = matches!(by, By::Strategy | By::Area | By::Action | By::Grouping(_));
        Ok(Self { by: by.clone(), count, always, groups_of_action, grouping })
    }

    /// How many sums are kept.
    pub(super) fn tallies(&self) -> usize {
        self.count
    }

    /// The rows in the order in which they are shown.
    pub(super) fn in_order(&self, portfolio: &Inner) -> impl Iterator<Item = usize> {
        (0..self.count).filter(move |group| self.grouping.is_none() || grouping_of(portfolio, *group) == self.grouping)
    }

    /// The rows that a milestone belongs to, each once.
    pub(super) fn of(&self, portfolio: &Inner, rank: usize, groups: &mut Vec<u32>) {
        let index = &portfolio.index;
        groups.clear();
        if self.by == By::Kind {
            groups.extend(index.kind_of.get(rank).copied().filter(|kind| *kind != NONE));
            return;
        }
        for &action in index.actions_of.at(rank) {
            let at = action as usize;
            match &self.by {
                By::Strategy => groups.extend(index.areas_of.at(at).iter().map(|area| index.strategy(*area))),
                By::Area => groups.extend(index.areas_of.at(at)),
                By::Action => groups.push(action),
                By::Actor => groups.extend(index.responsible_of.at(at)),
                By::Theme => groups.extend(index.themes_of.at(at)),
                By::Grouping(_) => {
                    groups.extend(self.groups_of_action.get(at).map(Vec::as_slice).unwrap_or_default());
                }
                By::Milestone | By::Member | By::Kind => {}
            }
        }
        if groups.len() > 1 {
            groups.sort_unstable();
            groups.dedup();
        }
    }
}

fn grouping_of(portfolio: &Inner, group: usize) -> Option<usize> {
    let id = portfolio.tables.groups.columns.grouping.at(group)?;
    portfolio.elements.row(id, ElementKind::Grouping)
}
