//! The links that reports follow: lineage, what addresses a recommendation, what feeds into something.

use super::sources::Sources;
use crate::date::BEFORE_TIME;
use crate::document::Tables;
use crate::elements::Elements;
use crate::names::Symbol;
use crate::order;
use crate::word::{ElementKind, LinkBasis, LinkKind};

/// One link, with what a query asks of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinkRecord {
    pub(crate) from: Symbol,
    pub(crate) to: Symbol,
    pub(crate) row: u32,
    pub(crate) kind: LinkKind,
    pub(crate) basis: LinkBasis,
    /// The last day of `published`, or else of the earliest of its sources; before all time where neither
    /// has a date, so that such a link is always known.
    known_from: i32,
}

impl LinkRecord {
    /// Whether it was published by a day.
    pub(crate) fn is_known(&self, known_on: i32) -> bool {
        self.known_from <= known_on
    }

    /// Whether it was only put forward.
    pub(crate) fn is_candidate(&self) -> bool {
        self.basis == LinkBasis::Candidate
    }

    /// Whether it says what became of something old in something new.
    pub(crate) fn is_lineage(&self) -> bool {
        matches!(
            self.kind,
            LinkKind::Continues
                | LinkKind::Strengthens
                | LinkKind::Narrows
                | LinkKind::Merges
                | LinkKind::Splits
                | LinkKind::Replaces
                | LinkKind::Drops
        )
    }
}

/// The links of these kinds, found by either end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Links {
    /// In the order of where they start, then of rows.
    by_from: Vec<LinkRecord>,
    /// The places in that list, in the order of where they end, then of rows.
    by_to: Vec<u32>,
}

impl Links {
    pub(super) fn build(tables: &Tables, elements: &Elements, sources: &Sources) -> Self {
        let columns = &tables.links.columns;
        let mut by_from = Vec::new();
        for row in 0..tables.links.len() {
            let (Some(from), Some(to), Some(kind)) = (columns.from.at(row), columns.to.at(row), columns.kind.at(row))
            else {
                continue;
            };
            let mut record = LinkRecord {
                from,
                to,
                row: row as u32,
                kind,
                basis: columns.basis.at(row).unwrap_or(LinkBasis::Stated),
                known_from: BEFORE_TIME,
            };
            if !record.is_lineage() && !matches!(kind, LinkKind::Addresses | LinkKind::FeedsInto) {
                continue;
            }
            record.known_from = match columns.published.at(row) {
                Some(published) => published.end_day(),
                None => sources.earliest(columns.sources.at(row), elements).unwrap_or(BEFORE_TIME),
            };
            by_from.push(record);
        }
        order::by_key(&mut by_from, |link| link.from);
        by_from.shrink_to_fit();
        let mut by_to: Vec<u32> = (0..by_from.len() as u32).collect();
        order::numbers_by_key(&mut by_to, |at| by_from.get(at as usize).map(|link: &LinkRecord| (link.to, link.row)));
        Self { by_from, by_to }
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[LinkRecord] {
        &self.by_from
    }

    /// Those that start from an element, in the order of rows.
    pub(crate) fn from(&self, element: Symbol) -> &[LinkRecord] {
        let first = self.by_from.partition_point(|link| link.from < element);
        let last = self.by_from.partition_point(|link| link.from <= element);
        self.by_from.get(first..last).unwrap_or_default()
    }

    /// Those that end at an element, in the order of rows.
    pub(crate) fn to(&self, element: Symbol) -> impl Iterator<Item = &LinkRecord> {
        let end = |at: &u32| self.by_from.get(*at as usize).map(|link| link.to);
        let first = self.by_to.partition_point(|at| end(at) < Some(element));
        let last = self.by_to.partition_point(|at| end(at) <= Some(element));
        let places = self.by_to.get(first..last).unwrap_or_default();
        places.iter().filter_map(|at| self.by_from.get(*at as usize))
    }
}

impl Sources {
    /// The last day of the publication of the earliest of some sources that has a date.
    pub(crate) fn earliest(&self, sources: &[Symbol], elements: &Elements) -> Option<i32> {
        let rows = sources.iter().filter_map(|id| elements.row(*id, ElementKind::Source));
        rows.filter_map(|row| self.published.get(row).copied()).filter(|day| *day != BEFORE_TIME).min()
    }
}
