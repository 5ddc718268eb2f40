//! A column of ids, there or not.

use super::{AnyColumn, Bulk, Column, Shrink};
use crate::cell::{Cell, CellKind};
use crate::id::Id;
use crate::names::{Names, Symbol};

/// The numbers of ids; the rows after the last one that has an id cost nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct SymbolColumn(Vec<Symbol>);

impl SymbolColumn {
    pub(crate) fn at(&self, row: usize) -> Option<Symbol> {
        self.0.get(row).copied().filter(|symbol| *symbol != Symbol::NONE)
    }

    /// Adds the ids of the next rows, of which the first is `row`.
    pub(crate) fn extend(&mut self, row: usize, symbols: impl Iterator<Item = Symbol>) {
        self.0.resize(row, Symbol::NONE);
        self.0.extend(symbols);
    }

    fn add(&mut self, row: usize, id: &str, names: &mut Names) {
        self.0.resize(row, Symbol::NONE);
        self.0.push(names.intern(id));
    }
}

impl Column<Option<Id>> for SymbolColumn {
    fn push(&mut self, row: usize, field: Option<Id>, names: &mut Names) {
        if let Some(id) = field {
            self.add(row, &id, names);
        }
    }

    fn get(&self, row: usize, names: &Names) -> Option<Id> {
        self.at(row).map(|symbol| names.text(symbol).into())
    }
}

impl Column<Id> for SymbolColumn {
    fn push(&mut self, row: usize, field: Id, names: &mut Names) {
        self.add(row, &field, names);
    }

    fn get(&self, row: usize, names: &Names) -> Id {
        Column::<Option<Id>>::get(self, row, names).unwrap_or_default()
    }
}

impl AnyColumn for SymbolColumn {
    fn kind(&self) -> CellKind {
        CellKind::Text
    }

    fn put(&mut self, row: usize, cell: Cell<'_>, names: &mut Names) {
        if let Cell::Text(id) = cell {
            self.add(row, &id, names);
        }
    }

    fn put_all(&mut self, cells: &mut Vec<(usize, Cell<'_>)>, names: &mut Names) {
        let (mut rows, mut ids): (Vec<usize>, Vec<&str>) = (Vec::new(), Vec::new());
        for (row, cell) in cells.iter() {
            if let Cell::Text(id) = cell {
                rows.push(*row);
                ids.push(id);
            }
        }
        let mut symbols = Vec::with_capacity(ids.len());
        names.intern_all(&ids, &mut symbols);
        for (row, symbol) in rows.into_iter().zip(symbols) {
            self.0.resize(row, Symbol::NONE);
            self.0.push(symbol);
        }
        cells.clear();
    }

    fn bulk(&mut self) -> Bulk<'_> {
        Bulk::Ids(self)
    }

    fn cell<'a>(&'a self, row: usize, names: &'a Names) -> Cell<'a> {
        self.at(row).map_or(Cell::Absent, |symbol| Cell::Text(names.text(symbol).into()))
    }

    fn symbols(&self, row: usize, each: &mut dyn FnMut(Symbol)) {
        if let Some(symbol) = self.at(row) {
            each(symbol);
        }
    }

    fn all_symbols(&self) -> Option<&[Symbol]> {
        Some(&self.0)
    }
}

impl Shrink for SymbolColumn {
    fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }
}
