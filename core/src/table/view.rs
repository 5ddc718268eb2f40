//! A table seen without its type: columns side by side.

use std::iter;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{ColumnInfo, TableInfo};
use crate::cell::{Cell, CellKind};
use crate::column::{AnyColumn, ExtraColumn};
use crate::names::{Names, Symbol};
use crate::word::ElementKind;

/// The name of the column that every table has besides its own.
pub(super) const REF: &str = "ref";

/// A table of any kind.
pub(crate) struct View<'a> {
    pub(crate) info: &'static TableInfo,
    /// The kind of element that its rows are; texts are none.
    pub(crate) kind: Option<ElementKind>,
    len: usize,
    /// The columns in order, and `ref` behind them.
    columns: Vec<&'a dyn AnyColumn>,
    extra: &'a ExtraColumn,
}

impl<'a> View<'a> {
    pub(super) fn new(
        info: &'static TableInfo,
        kind: Option<ElementKind>,
        len: usize,
        (columns, extra): (Vec<&'a dyn AnyColumn>, &'a ExtraColumn),
    ) -> Self {
        Self { info, kind, len, columns, extra }
    }

    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The id of a row as written; some tables may leave it out, and texts have none.
    pub(crate) fn id(&self, row: usize) -> Option<Symbol> {
        id_at(self.ids(), row)
    }

    /// The ids of all rows as written, for [`id_at`].
    pub(crate) fn ids(&self) -> &'a [Symbol] {
        let column = self.described().next().filter(|(info, _)| info.name == "id");
        column.and_then(|(_, column)| column.all_symbols()).unwrap_or_default()
    }

    /// Whether every id that rows name is right, whatever is to be said of those that are not.
    pub(crate) fn refers_only(&self, is_right: impl Fn(Symbol, &'static ColumnInfo) -> bool) -> bool {
        let is_fine = |symbol, info| symbol == Symbol::NONE || is_right(symbol, info);
        self.described().filter(|(info, _)| !info.refers_to.is_empty()).all(|(info, column)| {
            if let Some(symbols) = column.all_symbols() {
                return symbols.iter().all(|symbol| is_fine(*symbol, info));
            }
            let mut all = true;
            for row in 0..self.len {
                column.symbols(row, &mut |symbol| all = all && is_fine(symbol, info));
            }
            all
        })
    }

    /// Every id that rows name: the row, the column, the id.
    pub(crate) fn references(&self, each: &mut dyn FnMut(usize, &'static ColumnInfo, Symbol)) {
        let referring: Vec<_> = self.described().filter(|(info, _)| !info.refers_to.is_empty()).collect();
        for row in 0..self.len {
            for (info, column) in &referring {
                column.symbols(row, &mut |symbol| each(row, info, symbol));
            }
        }
    }

    /// Whether two rows say the same, whatever their `ref` and their columns of one's own.
    pub(crate) fn same(&self, row: usize, other: usize, names: &Names) -> bool {
        self.described().all(|(_, column)| column.cell(row, names) == column.cell(other, names))
    }

    pub(crate) fn row(&'a self, row: usize, names: &'a Names) -> RowView<'a> {
        RowView { table: self, row, names, with_notes: true }
    }

    /// All rows, in order.
    pub(crate) fn rows(&'a self, names: &'a Names) -> impl Iterator<Item = RowView<'a>> {
        (0..self.len).map(|row| self.row(row, names))
    }

    /// What the columns hold, `ref` last.
    pub(crate) fn kinds(&self) -> impl Iterator<Item = CellKind> {
        self.columns.iter().map(|column| column.kind())
    }

    /// The columns of the table's own with what they are for.
    fn described(&self) -> impl Iterator<Item = (&'static ColumnInfo, &'a dyn AnyColumn)> {
        iter::zip(self.info.columns, self.columns.iter().copied())
    }
}

/// The id of a row among those of its table.
pub(crate) fn id_at(ids: &[Symbol], row: usize) -> Option<Symbol> {
    ids.get(row).copied().filter(|symbol| *symbol != Symbol::NONE)
}

/// A row of a table of any kind, as it is written: absent cells are left out.
#[derive(Clone, Copy)]
pub(crate) struct RowView<'a> {
    table: &'a View<'a>,
    row: usize,
    names: &'a Names,
    with_notes: bool,
}

impl<'a> RowView<'a> {
    /// The row without what belongs neither to its name nor to a comparison: `ref` and `x_`.
    pub(crate) fn without_notes(self) -> Self {
        Self { with_notes: false, ..self }
    }

    /// The cells in the order of the columns, `ref` last.
    pub(crate) fn cells(self) -> impl Iterator<Item = Cell<'a>> {
        self.table.columns.iter().map(move |column| column.cell(self.row, self.names))
    }

    /// What stands in columns of one's own.
    pub(crate) fn extra(self) -> Option<&'a crate::value::Extra> {
        self.table.extra.borrowed(self.row)
    }
}

impl Serialize for RowView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let names = self.table.info.columns.iter().map(|column| column.name);
        for (name, cell) in names.chain(self.with_notes.then_some(REF)).zip(self.cells()) {
            if !cell.is_absent() {
                map.serialize_entry(name, &cell)?;
            }
        }
        for (name, value) in self.extra().filter(|_| self.with_notes).into_iter().flatten() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
