//! What a table is: rows of one kind, kept by column. [`one`] declares a table, [`all`] all of them.
//!
//! What is done to every table alike, and that is nearly everything, is done to a [`View`] of it: the program would
//! otherwise hold it once for each.

pub(crate) mod all;
pub(crate) mod fill;
pub(crate) mod one;
pub(crate) mod read;
mod runs;
mod view;
mod view_mut;
mod whole;

use crate::column::{AnyColumn, ExtraColumn};
use crate::names::{Names, Symbol};
use crate::word::ElementKind;
pub(crate) use view::{View, id_at};
pub(crate) use view_mut::ViewMut;

/// What a column of a document is for: its name, whether it must be there, what it refers to.
///
/// The tables of a portfolio describe themselves, so that readers of other formats, schemas and
/// documentation follow the one declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnInfo {
    /// The name in documents.
    pub name: &'static str,
    /// The Rust type of the cell, such as `Option<Date>`.
    pub type_name: &'static str,
    /// Whether every row must have it.
    pub required: bool,
    /// What the ids in it may refer to; empty when it holds none.
    pub refers_to: &'static [ElementKind],
    /// What it says; empty in builds without the feature `analysis`.
    pub doc: &'static str,
}

/// A table of a document: its name and its columns, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableInfo {
    /// The name in documents, such as `milestones`.
    pub name: &'static str,
    /// The columns, without `ref` and `x_`, which every table may have.
    pub columns: &'static [ColumnInfo],
}

/// A row of some table.
pub(crate) trait Row: Sized {
    const TABLE: &'static TableInfo;
    /// The kind of element that its rows are; texts are none.
    const KIND: Option<ElementKind>;
    type Columns: Default + Clone;

    fn push(self, row: usize, columns: &mut Self::Columns, names: &mut Names);
    fn get(columns: &Self::Columns, row: usize, names: &Names) -> Self;
    /// The id as written; some tables may leave it out.
    fn id(columns: &Self::Columns, row: usize) -> Option<Symbol>;
    /// All columns in order, `ref` behind them, and those of one's own.
    fn columns(columns: &Self::Columns) -> (Vec<&dyn AnyColumn>, &ExtraColumn);
    fn columns_mut(columns: &mut Self::Columns) -> (Vec<&mut dyn AnyColumn>, &mut ExtraColumn);
}

/// The rows of a table, kept by column.
#[derive(Clone)]
pub(crate) struct Table<R: Row> {
    pub(crate) columns: R::Columns,
    len: usize,
}

impl<R: Row> Default for Table<R> {
    fn default() -> Self {
        Self { columns: R::Columns::default(), len: 0 }
    }
}

impl<R: Row> Table<R> {
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn push(&mut self, row: R, names: &mut Names) {
        row.push(self.len, &mut self.columns, names);
        self.len += 1;
    }

    pub(crate) fn get(&self, row: usize, names: &Names) -> R {
        R::get(&self.columns, row, names)
    }

    pub(crate) fn id(&self, row: usize) -> Option<Symbol> {
        R::id(&self.columns, row)
    }

    pub(crate) fn rows<'a>(&'a self, names: &'a Names) -> impl Iterator<Item = R> + 'a {
        (0..self.len).map(|row| self.get(row, names))
    }

    /// The table without its type.
    pub(crate) fn view(&self) -> View<'_> {
        View::new(R::TABLE, R::KIND, self.len, R::columns(&self.columns))
    }

    /// The same, to be changed.
    pub(crate) fn view_mut<'a>(&'a mut self, names: &'a mut Names) -> ViewMut<'a> {
        ViewMut::new(R::TABLE, &mut self.len, R::columns_mut(&mut self.columns), names)
    }
}
