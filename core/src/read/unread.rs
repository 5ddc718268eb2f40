//! What of a document could not be read: remembered, so that nothing is told twice and nobody is told that
//! something is missing which is only illegible.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::diagnose::read_cell;
use crate::cell::CellKind;
use crate::word::LinkKind;

/// The rows and cells of a document that could not be read.
#[derive(Default)]
pub(crate) struct Unread {
    /// The numbers that rows have in the document, for tables of which some were left out.
    kept: BTreeMap<&'static str, Vec<usize>>,
    /// Cells by table, number of the row in the document, and column.
    cells: BTreeSet<(&'static str, usize, String)>,
    /// Whole columns by table.
    columns: BTreeSet<(&'static str, &'static str)>,
}

impl Unread {
    pub(super) fn keep_only(&mut self, table: &'static str, numbers: Vec<usize>) {
        self.kept.insert(table, numbers);
    }

    pub(super) fn cell(&mut self, table: &'static str, number: usize, column: &str) {
        self.cells.insert((table, number, column.to_owned()));
    }

    pub(super) fn column(&mut self, table: &'static str, column: &'static str) {
        self.columns.insert((table, column));
    }

    pub(super) fn has_cell(&self, table: &'static str, number: usize, column: &str) -> bool {
        self.columns.iter().any(|known| *known == (table, column))
            || self.cells.contains(&(table, number, column.to_owned()))
    }

    /// The number of a row in the document as it was written.
    pub(crate) fn number(&self, table: &str, row: usize) -> usize {
        self.kept.get(table).and_then(|kept| kept.get(row)).copied().unwrap_or(row)
    }

    /// Whether a cell of a row, or the one that it is a part of, was there and could not be read.
    pub(crate) fn holds(&self, table: &'static str, row: usize, column: &str) -> bool {
        if self.cells.is_empty() && self.columns.is_empty() {
            return false;
        }
        let whole = column.split(['.', '[']).next().unwrap_or(column);
        self.has_cell(table, self.number(table, row), whole)
    }
}

/// The entries of a list that can be read, where others cannot; nothing if there are none.
pub(super) fn rest_of_list(kind: CellKind, value: Value) -> Option<Value> {
    let Value::Array(entries) = value else { return None };
    let can_be_read = |entry: &Value| read_cell(kind, Value::Array(vec![entry.clone()])).is_ok();
    let rest: Vec<Value> = entries.into_iter().filter(can_be_read).collect();
    (!rest.is_empty()).then_some(Value::Array(rest))
}

/// Something that can stand in a cell which must be there and is not: an id that is nobody's, a date, a number,
/// a list or a word.
pub(super) fn stand_in(kind: CellKind, number: usize) -> Option<Value> {
    // So long that it is near no id that anybody could have meant.
    let nobody = format!("{}{number}", "\u{0}".repeat(80));
    let word = LinkKind::WORDS.first().copied().unwrap_or_default();
    let all = [nobody.into(), "2000".into(), 0.into(), Value::Array(Vec::new()), word.into()];
    all.into_iter().find(|value| read_cell(kind, value.clone()).is_ok())
}
