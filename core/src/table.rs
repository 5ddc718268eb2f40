//! What a table is: rows of one kind, kept by column. [`one`] declares a table, [`all`] all of them.

pub(crate) mod all;
pub(crate) mod one;
pub(crate) mod read;

use serde::de;

use crate::names::{Names, Symbol};
use crate::word::ElementKind;

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
    /// What it says.
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
pub(crate) trait Row: Clone + PartialEq + serde::Serialize + de::DeserializeOwned {
    const TABLE: &'static TableInfo;
    /// The kind of element that its rows are; texts are none.
    const KIND: Option<ElementKind>;
    type Columns: Default + Clone;

    fn push(self, row: usize, columns: &mut Self::Columns, names: &mut Names);
    fn get(columns: &Self::Columns, row: usize, names: &Names) -> Self;
    /// The id as written; some tables may leave it out.
    fn id(columns: &Self::Columns, row: usize) -> Option<Symbol>;
    /// Calls back for every reference of a row with its column, what it may refer to, and the id.
    fn references(columns: &Self::Columns, row: usize, each: &mut Reference<'_>);
    fn shrink(columns: &mut Self::Columns);
    /// The row without what belongs neither to its name nor to a comparison: `ref` and `x_`.
    fn without_notes(self) -> Self;
    /// Reads one cell as the reader would, to say what is wrong with it.
    fn try_cell(column: &str, value: serde_json::Value) -> Result<(), serde_path_to_error::Error<serde_json::Error>>;
}

/// What is called for a reference: the column, what it may refer to, the id.
pub(crate) type Reference<'a> = dyn FnMut(&'static ColumnInfo, Symbol) + 'a;

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
}

/// Something done to every table in turn.
pub(crate) trait TableVisitor {
    fn visit<R: Row>(&mut self, table: &Table<R>, names: &Names);
}

/// Decides which rows stay.
pub(crate) trait RowFilter {
    fn keeps<R: Row>(&self, row: usize) -> bool;
}

/// Says what is wrong with a row, or gives it.
pub(crate) trait TableDiagnosis {
    fn row<R: Row>(&mut self, number: usize, value: serde_json::Value) -> Option<R>;
}
