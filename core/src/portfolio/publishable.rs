//! What remains of a portfolio when it is published.

use std::collections::BTreeSet;

use super::Inner;
use crate::document::{Document, Tables};
use crate::names::Symbol;
use crate::table::{Row, RowFilter};

/// The tables without internal facts and without what names them.
pub(super) fn tables(portfolio: &Inner) -> Tables {
    let tables = &portfolio.tables;
    let facts = &tables.facts.columns;
    let mut left_out: BTreeSet<Symbol> = BTreeSet::new();
    let mut rows: BTreeSet<usize> = BTreeSet::new();
    for row in 0..tables.facts.len() {
        if facts.internal.at(row) == Some(true) {
            rows.insert(row);
            left_out.insert(portfolio.elements.fact(row));
        }
    }
    // What took back an internal fact, and said no more, has nothing left to say; and so on up the chain.
    let mut before = usize::MAX;
    while before != rows.len() {
        before = rows.len();
        for row in 0..tables.facts.len() {
            let silent = facts.status.at(row).is_none() && facts.due.at(row).is_none();
            if silent && facts.retracts.at(row).is_some_and(|target| left_out.contains(&target)) {
                rows.insert(row);
                left_out.insert(portfolio.elements.fact(row));
            }
        }
    }
    if rows.is_empty() {
        return tables.clone();
    }
    let is_out = |id: &str| tables.names.find(id).is_some_and(|symbol| left_out.contains(&symbol));
    let links: BTreeSet<usize> = (0..tables.links.len())
        .filter(|row| {
            let columns = &tables.links.columns;
            [columns.from.at(*row), columns.to.at(*row)].into_iter().flatten().any(|id| left_out.contains(&id))
        })
        .collect();
    let texts: BTreeSet<usize> = (0..tables.texts.len())
        .filter(|row| tables.texts.columns.element.at(*row).is_some_and(|id| left_out.contains(&id)))
        .collect();
    let keep = LeftOut { facts: rows, links, texts };
    let mut kept = tables.filtered(&keep);

    // Rows that stay must not name rows that do not.
    let mut mended = Document::default();
    let stay = (0..tables.facts.len()).filter(|row| !keep.facts.contains(row));
    for (row, mut fact) in stay.zip(kept.facts.rows(&kept.names)) {
        if fact.retracts.as_ref().is_some_and(|target| is_out(target)) {
            fact.retracts = None;
            // Its content changes, its name must not.
            fact.id = Some(tables.names.text(portfolio.elements.fact(row)).into());
        }
        mended.facts.push(fact);
    }
    for mut event in kept.events.rows(&kept.names) {
        event.about.retain(|id| !is_out(id));
        mended.events.push(event);
    }
    for mut recommendation in kept.recommendations.rows(&kept.names) {
        recommendation.about.retain(|id| !is_out(id));
        mended.recommendations.push(recommendation);
    }
    for mut indicator in kept.indicators.rows(&kept.names) {
        indicator.about.retain(|id| !is_out(id));
        mended.indicators.push(indicator);
    }
    kept.facts = Default::default();
    kept.events = Default::default();
    kept.recommendations = Default::default();
    kept.indicators = Default::default();
    kept.extend(mended);
    kept
}

/// Rows that are left out, by table.
struct LeftOut {
    facts: BTreeSet<usize>,
    links: BTreeSet<usize>,
    texts: BTreeSet<usize>,
}

impl RowFilter for LeftOut {
    fn keeps<R: Row>(&self, row: usize) -> bool {
        !match R::TABLE.name {
            "facts" => self.facts.contains(&row),
            "links" => self.links.contains(&row),
            "texts" => self.texts.contains(&row),
            _ => false,
        }
    }
}
