//! Columns of lists, end to end in one array.

use super::{AnyColumn, Bulk, Column, Shrink};
use crate::cell::{Cell, CellKind};
use crate::id::Id;
use crate::names::{Names, Symbol};
use crate::value::After;
use crate::word::AfterType;

/// Lists end to end, and where each ends; the rows after the last list cost nothing.
#[derive(Clone, Debug)]
pub(crate) struct ListColumn<T> {
    items: Vec<T>,
    ends: Vec<u32>,
}

impl<T> Default for ListColumn<T> {
    fn default() -> Self {
        Self { items: Vec::new(), ends: Vec::new() }
    }
}

impl<T> ListColumn<T> {
    pub(crate) fn at(&self, row: usize) -> &[T] {
        let end = self.ends.get(row).copied().unwrap_or_default() as usize;
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default() as usize;
        self.items.get(start..end).unwrap_or_default()
    }

    pub(super) fn add(&mut self, row: usize, list: impl ExactSizeIterator<Item = T>) {
        if list.len() > 0 {
            let end = self.items.len() as u32;
            self.ends.resize(row, end);
            self.items.extend(list);
            self.ends.push(self.items.len() as u32);
        }
    }
}

impl<T> Shrink for ListColumn<T> {
    fn shrink(&mut self) {
        self.items.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

impl Column<Vec<Id>> for ListColumn<Symbol> {
    fn push(&mut self, row: usize, field: Vec<Id>, names: &mut Names) {
        self.add(row, field.iter().map(|id| names.intern(id)));
    }

    fn get(&self, row: usize, names: &Names) -> Vec<Id> {
        self.at(row).iter().map(|symbol| names.text(*symbol).into()).collect()
    }
}

impl AnyColumn for ListColumn<Symbol> {
    fn kind(&self) -> CellKind {
        CellKind::Ids
    }

    fn put(&mut self, row: usize, cell: Cell<'_>, names: &mut Names) {
        if let Cell::Ids(ids) = cell {
            self.add(row, ids.iter().map(|id| names.intern(id)));
        }
    }

    fn put_all(&mut self, cells: &mut Vec<(usize, Cell<'_>)>, names: &mut Names) {
        let lists =
            || cells.iter().filter_map(|(row, cell)| if let Cell::Ids(ids) = cell { Some((*row, ids)) } else { None });
        let ids: Vec<&str> = lists().flat_map(|(_, ids)| ids.iter().map(|id| &**id)).collect();
        let mut symbols = Vec::with_capacity(ids.len());
        names.intern_all(&ids, &mut symbols);
        let mut first = 0;
        for (row, ids) in lists() {
            let next = first + ids.len();
            self.add(row, symbols.get(first..next).unwrap_or_default().iter().copied());
            first = next;
        }
        cells.clear();
    }

    fn bulk(&mut self) -> Bulk<'_> {
        Bulk::Lists(self)
    }

    fn cell<'a>(&'a self, row: usize, names: &'a Names) -> Cell<'a> {
        Cell::Ids(self.at(row).iter().map(|symbol| names.text(*symbol).into()).collect())
    }

    fn symbols(&self, row: usize, each: &mut dyn FnMut(Symbol)) {
        self.at(row).iter().for_each(|symbol| each(*symbol));
    }

    fn all_symbols(&self) -> Option<&[Symbol]> {
        Some(&self.items)
    }
}

/// [`After`] with its milestone as a number. What was left out stays left out, so that the row can
/// be written as it was read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AfterCell {
    pub(crate) milestone: Symbol,
    pub(crate) lag_days: Option<i32>,
    pub(crate) order: Option<AfterType>,
}

impl Column<Vec<After>> for ListColumn<AfterCell> {
    fn push(&mut self, row: usize, field: Vec<After>, names: &mut Names) {
        self.add(
            row,
            field.iter().map(|after| AfterCell {
                milestone: names.intern(&after.milestone),
                lag_days: after.lag_days,
                order: after.r#type,
            }),
        );
    }

    fn get(&self, row: usize, names: &Names) -> Vec<After> {
        let written = |cell: &AfterCell| After {
            milestone: names.text(cell.milestone).into(),
            r#type: cell.order,
            lag_days: cell.lag_days,
        };
        self.at(row).iter().map(written).collect()
    }
}

impl AnyColumn for ListColumn<AfterCell> {
    fn kind(&self) -> CellKind {
        CellKind::After
    }

    fn put(&mut self, row: usize, cell: Cell<'_>, names: &mut Names) {
        if let Cell::After(list) = cell {
            self.push(row, list, names);
        }
    }

    fn cell<'a>(&'a self, row: usize, names: &'a Names) -> Cell<'a> {
        Cell::After(self.get(row, names))
    }

    fn symbols(&self, row: usize, each: &mut dyn FnMut(Symbol)) {
        self.at(row).iter().for_each(|cell| each(cell.milestone));
    }
}
