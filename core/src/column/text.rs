//! A column of texts in one arena.

use super::{AnyColumn, Bulk, Column, Shrink, Sparse};
use crate::cell::{Cell, CellKind};
use crate::names::{Names, text_at};

/// Texts end to end, and where each ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextColumn {
    text: String,
    ends: Vec<u32>,
}

impl TextColumn {
    pub(crate) fn text(&self, row: usize) -> &str {
        text_at(&self.text, &self.ends, row)
    }

    pub(super) fn add(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
    }
}

impl Sparse<TextColumn> {
    pub(crate) fn text(&self, row: usize) -> Option<&str> {
        self.slot(row).map(|(cells, slot)| cells.text(slot))
    }
}

impl Column<String> for TextColumn {
    fn push(&mut self, _: usize, field: String, _: &mut Names) {
        self.add(&field);
    }

    fn get(&self, row: usize, _: &Names) -> String {
        self.text(row).to_owned()
    }
}

impl AnyColumn for TextColumn {
    fn kind(&self) -> CellKind {
        CellKind::Text
    }

    fn put(&mut self, _: usize, cell: Cell<'_>, _: &mut Names) {
        if let Cell::Text(text) = cell {
            self.add(&text);
        }
    }

    fn bulk(&mut self) -> Bulk<'_> {
        Bulk::Texts(self)
    }

    fn cell<'a>(&'a self, row: usize, _: &'a Names) -> Cell<'a> {
        Cell::Text(self.text(row).into())
    }
}

impl Shrink for TextColumn {
    fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}
