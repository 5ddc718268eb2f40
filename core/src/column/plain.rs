//! Columns of values that are kept as they are: all there, there up to some row, or there in few rows.

use super::{AnyColumn, Bulk, Column, Shrink};
use crate::cell::{Cell, CellKind, Value};
use crate::names::{Names, Symbol};

/// A column whose cells are all there.
#[derive(Clone, Debug)]
pub(crate) struct Plain<T>(Vec<T>);

impl<T> Default for Plain<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Plain<T> {
    pub(crate) fn at(&self, row: usize) -> Option<T> {
        self.0.get(row).copied()
    }
}

impl<T: Clone> Column<T> for Plain<T> {
    fn push(&mut self, _: usize, field: T, _: &mut Names) {
        self.0.push(field);
    }

    #[expect(clippy::indexing_slicing, reason = "every row of a table has been pushed to each of its columns")]
    fn get(&self, row: usize, _: &Names) -> T {
        self.0[row].clone()
    }
}

impl<T: Value> AnyColumn for Plain<T> {
    fn kind(&self) -> CellKind {
        T::KIND
    }

    fn put(&mut self, _: usize, cell: Cell<'_>, _: &mut Names) {
        self.0.extend(T::of(cell));
    }

    fn cell<'a>(&'a self, row: usize, _: &'a Names) -> Cell<'a> {
        self.0.get(row).map_or(Cell::Absent, T::cell)
    }
}

impl<T> Shrink for Plain<T> {
    fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }
}

/// A column of small cells; the rows after the last one that has a cell cost nothing.
#[derive(Clone, Debug)]
pub(crate) struct Late<T>(Vec<Option<T>>);

impl<T> Default for Late<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Late<T> {
    pub(crate) fn at(&self, row: usize) -> Option<T> {
        self.0.get(row).copied().flatten()
    }
}

impl<T: Copy> Column<Option<T>> for Late<T> {
    fn push(&mut self, row: usize, field: Option<T>, _: &mut Names) {
        if field.is_some() {
            self.0.resize(row, None);
            self.0.push(field);
        }
    }

    fn get(&self, row: usize, _: &Names) -> Option<T> {
        self.at(row)
    }
}

impl<T: Copy> Late<T> {
    /// Adds the cells of the next rows, of which the first is `row`.
    pub(super) fn extend(&mut self, row: usize, cells: impl Iterator<Item = Option<T>>) {
        self.0.resize(row, None);
        self.0.extend(cells);
    }
}

impl<T: Value + Copy> AnyColumn for Late<T> {
    fn kind(&self) -> CellKind {
        T::KIND
    }

    fn put(&mut self, row: usize, cell: Cell<'_>, names: &mut Names) {
        self.push(row, T::of(cell), names);
    }

    fn bulk(&mut self) -> Bulk<'_> {
        T::bulk(self)
    }

    fn cell<'a>(&'a self, row: usize, _: &'a Names) -> Cell<'a> {
        self.at(row).map_or(Cell::Absent, |value| value.cell())
    }
}

impl<T> Shrink for Late<T> {
    fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }
}

/// A column of large cells of which few rows have one: a number for each row, the cells apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sparse<C> {
    slots: Late<u32>,
    cells: C,
    count: u32,
}

impl<C> Sparse<C> {
    /// Gives a row the next of the cells; gives the number of it.
    fn claim(&mut self, row: usize, names: &mut Names) -> usize {
        self.slots.push(row, Some(self.count), names);
        self.count += 1;
        self.count as usize - 1
    }

    /// The cells, and the number of a row's among them.
    pub(super) fn slot(&self, row: usize) -> Option<(&C, usize)> {
        self.slots.at(row).map(|slot| (&self.cells, slot as usize))
    }
}

impl<T: Copy> Sparse<Plain<T>> {
    pub(crate) fn at(&self, row: usize) -> Option<T> {
        self.slot(row).and_then(|(cells, slot)| cells.at(slot))
    }
}

impl<T> Sparse<Plain<T>> {
    pub(crate) fn borrowed(&self, row: usize) -> Option<&T> {
        self.slot(row).and_then(|(cells, slot)| cells.0.get(slot))
    }
}

impl<T, C: Column<T>> Column<Option<T>> for Sparse<C> {
    fn push(&mut self, row: usize, field: Option<T>, names: &mut Names) {
        if let Some(field) = field {
            let slot = self.claim(row, names);
            self.cells.push(slot, field, names);
        }
    }

    fn get(&self, row: usize, names: &Names) -> Option<T> {
        self.slot(row).map(|(cells, slot)| cells.get(slot, names))
    }
}

impl<C: AnyColumn> AnyColumn for Sparse<C> {
    fn kind(&self) -> CellKind {
        self.cells.kind()
    }

    fn put(&mut self, row: usize, cell: Cell<'_>, names: &mut Names) {
        if !cell.is_absent() {
            let slot = self.claim(row, names);
            self.cells.put(slot, cell, names);
        }
    }

    fn bulk(&mut self) -> Bulk<'_> {
        match self.cells.bulk() {
            Bulk::Texts(cells) => Bulk::SomeTexts { slots: &mut self.slots, cells, count: &mut self.count },
            _ => Bulk::Other,
        }
    }

    fn cell<'a>(&'a self, row: usize, names: &'a Names) -> Cell<'a> {
        self.slot(row).map_or(Cell::Absent, |(cells, slot)| cells.cell(slot, names))
    }

    fn symbols(&self, row: usize, each: &mut dyn FnMut(Symbol)) {
        if let Some((cells, slot)) = self.slot(row) {
            cells.symbols(slot, each);
        }
    }
}

impl<C: Shrink> Shrink for Sparse<C> {
    fn shrink(&mut self) {
        self.slots.shrink();
        self.cells.shrink();
    }
}
