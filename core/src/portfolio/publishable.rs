//! What remains of a portfolio when it is published.

use std::collections::BTreeSet;

use super::Inner;
use crate::document::{Document, Tables};
use crate::names::{Names, Symbol};
use crate::table::{Row, RowFilter, Table, TableVisitor};
use crate::word::ElementKind;

/// The tables without internal facts and without what only concerns them.
pub(super) fn tables(portfolio: &Inner) -> Tables {
    let mut left_out = LeftOut { portfolio, ids: internal_facts(portfolio) };
    if left_out.ids.is_empty() {
        return portfolio.tables.clone();
    }
    left_out.add_unnamed();
    mended(portfolio.tables.filtered(&left_out), &left_out)
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
            let mut named = Named { left_out: self, by_left_out: BTreeSet::new(), by_others: BTreeSet::new() };
            self.portfolio.tables.each(&mut named);
            let Named { by_left_out, by_others, .. } = named;
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
}

impl RowFilter for LeftOut<'_> {
    fn keeps<R: Row>(&self, row: usize) -> bool {
        let tables = &self.portfolio.tables;
        let out = |symbol: Option<Symbol>| symbol.is_some_and(|symbol| self.ids.contains(&symbol.0));
        match R::KIND {
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

/// What is named by the rows that are left out, and by those that stay.
struct Named<'a, 'b> {
    left_out: &'a LeftOut<'b>,
    by_left_out: BTreeSet<u32>,
    by_others: BTreeSet<u32>,
}

impl TableVisitor for Named<'_, '_> {
    fn visit<R: Row>(&mut self, table: &Table<R>, _: &Names) {
        for row in 0..table.len() {
            let by = if self.left_out.keeps::<R>(row) { &mut self.by_others } else { &mut self.by_left_out };
            R::references(&table.columns, row, &mut |_, symbol| {
                by.insert(symbol.0);
            });
        }
    }
}

/// The rows that stay, naming none that do not.
fn mended(mut kept: Tables, left_out: &LeftOut<'_>) -> Tables {
    let mut rows = Document::default();
    let stay = (0..left_out.portfolio.tables.facts.len()).filter(|row| left_out.keeps::<crate::document::Fact>(*row));
    for (row, mut fact) in stay.zip(kept.facts.rows(&kept.names)) {
        if fact.retracts.as_ref().is_some_and(|target| left_out.is_out(target)) {
            fact.retracts = None;
            // Its content changes, its name must not.
            let name = left_out.portfolio.elements.fact(row);
            fact.id = Some(left_out.portfolio.tables.names.text(name).into());
        }
        rows.facts.push(fact);
    }
    for mut event in kept.events.rows(&kept.names) {
        event.about.retain(|id| !left_out.is_out(id));
        rows.events.push(event);
    }
    for mut recommendation in kept.recommendations.rows(&kept.names) {
        recommendation.about.retain(|id| !left_out.is_out(id));
        rows.recommendations.push(recommendation);
    }
    for mut indicator in kept.indicators.rows(&kept.names) {
        indicator.about.retain(|id| !left_out.is_out(id));
        rows.indicators.push(indicator);
    }
    kept.facts = Table::default();
    kept.events = Table::default();
    kept.recommendations = Table::default();
    kept.indicators = Table::default();
    kept.extend(rows);
    kept
}
