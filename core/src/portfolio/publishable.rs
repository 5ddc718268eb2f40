//! What remains of a portfolio when it is published.

use std::collections::BTreeSet;

use super::Inner;
use crate::document::Tables;
use crate::names::{Names, Symbol};
use crate::table::{Row, Table};
use crate::word::ElementKind;

/// The tables without internal facts and without what only concerns them.
pub(super) fn tables(portfolio: &Inner) -> Tables {
    let mut left_out = LeftOut { portfolio, ids: internal_facts(portfolio) };
    if left_out.ids.is_empty() {
        return portfolio.tables.clone();
    }
    left_out.add_unnamed();
    mended(portfolio.tables.filtered(&|table, row| left_out.keeps(table.kind, row)), &left_out)
}

/// The facts that are internal, and those that say nothing but to take one of them back.
fn internal_facts(portfolio: &Inner) -> BTreeSet<u32> {
    let facts = &portfolio.tables.facts;
    let columns = &facts.columns;
    let mut internal: BTreeSet<u32> = (0..facts.len())
        .filter(|row| columns.internal.at(*row) == Some(true))
        .map(|row| portfolio.elements.fact(row).0)
        .collect();
    // Up the chain of retractions, each of which stands after those that take it back.
    for retraction in portfolio.index.facts.retractions.iter().rev() {
        let row = retraction.fact as usize;
        let silent = columns.status.at(row).is_none() && columns.due.at(row).is_none();
        if silent && columns.retracts.at(row).is_some_and(|target| internal.contains(&target.0)) {
            internal.insert(portfolio.elements.fact(row).0);
        }
    }
    internal
}

/// The elements that are left out, by the numbers of their ids.
struct LeftOut<'a> {
    portfolio: &'a Inner,
    ids: BTreeSet<u32>,
}

impl LeftOut<'_> {
    /// Adds the sources and events that were named, and now are by nothing that stays. An event may have
    /// been the last to name a source, so it is done twice.
    fn add_unnamed(&mut self) {
        for _ in 0..2 {
            let (mut by_left_out, mut by_others) = (BTreeSet::new(), BTreeSet::new());
            for table in self.portfolio.tables.views() {
                table.references(&mut |row, _, symbol| {
                    let by = if self.keeps(table.kind, row) { &mut by_others } else { &mut by_left_out };
                    by.insert(symbol.0);
                });
            }
            let only_here = by_left_out.difference(&by_others).filter(|symbol| {
                let kind = self.portfolio.elements.get(Symbol(**symbol)).map(|(kind, _)| kind);
                matches!(kind, Some(ElementKind::Source | ElementKind::Event))
            });
            let only_here: Vec<u32> = only_here.copied().collect();
            self.ids.extend(only_here);
        }
    }

    fn is_out(&self, id: &str) -> bool {
        self.portfolio.tables.names.find(id).is_some_and(|symbol| self.ids.contains(&symbol.0))
    }

    /// Whether a row of the table of a kind stays.
    fn keeps(&self, kind: Option<ElementKind>, row: usize) -> bool {
        let tables = &self.portfolio.tables;
        let out = |symbol: Option<Symbol>| symbol.is_some_and(|symbol| self.ids.contains(&symbol.0));
        match kind {
            Some(kind @ (ElementKind::Fact | ElementKind::Source | ElementKind::Event)) => {
                !out(self.portfolio.symbol(kind, row))
            }
            Some(ElementKind::Link) => {
                let columns = &tables.links.columns;
                !out(columns.from.at(row)) && !out(columns.to.at(row))
            }
            None => !out(tables.texts.columns.element.at(row)),
            Some(_) => true,
        }
    }
}

/// The rows that stay, naming none that do not.
fn mended(mut kept: Tables, left_out: &LeftOut<'_>) -> Tables {
    let own = left_out.portfolio;
    let Tables { names, facts, events, recommendations, indicators, .. } = &mut kept;
    let mut rows = (0..own.tables.facts.len()).filter(|row| left_out.keeps(Some(ElementKind::Fact), *row));
    rewritten(facts, names, |fact| {
        let row = rows.next();
        if fact.retracts.as_ref().is_some_and(|target| left_out.is_out(target)) {
            fact.retracts = None;
            // Its content changes, its name must not.
            fact.id = row.map(|row| own.tables.names.text(own.elements.fact(row)).into());
        }
    });
    rewritten(events, names, |event| event.about.retain(|id| !left_out.is_out(id)));
    rewritten(recommendations, names, |recommendation| recommendation.about.retain(|id| !left_out.is_out(id)));
    rewritten(indicators, names, |indicator| indicator.about.retain(|id| !left_out.is_out(id)));
    kept
}

/// Makes a table again with every row changed.
fn rewritten<R: Row>(table: &mut Table<R>, names: &mut Names, mut change: impl FnMut(&mut R)) {
    let before = std::mem::take(table);
    for row in 0..before.len() {
        let mut row = before.get(row, names);
        change(&mut row);
        table.push(row, names);
    }
}
