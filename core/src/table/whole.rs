//! What is done to the tables of a portfolio as a whole.

use super::View;
use crate::document::{TABLES, Tables};
use crate::word::ElementKind;

impl Tables {
    /// The table of the elements of a kind.
    pub(crate) fn view(&self, kind: ElementKind) -> Option<View<'_>> {
        self.views().into_iter().find(|table| table.kind == Some(kind))
    }

    /// Adds the rows of other tables behind one's own; the head stays.
    pub(crate) fn append(&mut self, other: &Self) {
        self.append_some(other, &|_, _| true);
    }

    /// The same tables without some rows; `keep` is asked for each.
    pub(crate) fn filtered(&self, keep: &dyn Fn(&View<'_>, usize) -> bool) -> Self {
        let mut kept = Self { lang: self.lang.clone(), ..Self::default() };
        kept.append_some(self, keep);
        kept
    }

    fn append_some(&mut self, other: &Self, keep: &dyn Fn(&View<'_>, usize) -> bool) {
        for table in other.views() {
            let Some(mut own) = self.view_mut(table.info.name) else { continue };
            for row in (0..table.len()).filter(|row| keep(&table, *row)) {
                own.push(table.row(row, &other.names));
            }
        }
    }

    /// Gives back the room that growing took in advance.
    pub(crate) fn shrink(&mut self) {
        self.names.shrink();
        for info in TABLES {
            if let Some(mut table) = self.view_mut(info.name) {
                table.shrink();
            }
        }
    }
}
