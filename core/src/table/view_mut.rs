//! A table without its type that rows are added to: those of another table, or those that are read.

use std::fmt;
use std::iter;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};

use super::read::{missing_column, repeated_column, unknown_column};
use super::view::{REF, RowView};
use super::{ColumnInfo, TableInfo};
use crate::cell::{CellKind, Text};
use crate::column::{AnyColumn, Column, ExtraColumn, Shrink};
use crate::names::Names;
use crate::value::Extra;

/// A table of any kind, to be changed.
pub(crate) struct ViewMut<'a> {
    info: &'static TableInfo,
    pub(super) len: &'a mut usize,
    /// The columns in order, and `ref` behind them.
    pub(super) slots: Vec<Slot<'a>>,
    pub(super) extra: &'a mut ExtraColumn,
    pub(super) names: &'a mut Names,
}

/// A column with what reading asks of it for every row.
pub(super) struct Slot<'a> {
    pub(super) name: &'static str,
    pub(super) kind: CellKind,
    /// Whether a row without it is refused. Lists that must not be empty are refused later, empty or absent.
    pub(super) required: bool,
    pub(super) column: &'a mut dyn AnyColumn,
}

impl<'a> ViewMut<'a> {
    pub(super) fn new(
        info: &'static TableInfo,
        len: &'a mut usize,
        (columns, extra): (Vec<&'a mut dyn AnyColumn>, &'a mut ExtraColumn),
        names: &'a mut Names,
    ) -> Self {
        let described = info.columns.iter().map(|column: &ColumnInfo| (column.name, column.required));
        let slots = iter::zip(described.chain([(REF, false)]), columns).map(|((name, required), column)| {
            let kind = column.kind();
            Slot { name, kind, required: required && !kind.is_list(), column }
        });
        Self { info, len, slots: slots.collect(), extra, names }
    }

    pub(crate) fn info(&self) -> &'static TableInfo {
        self.info
    }

    /// What the cells of a column hold; `None` where there is no such column.
    pub(crate) fn kind(&self, column: &str) -> Option<CellKind> {
        self.slots.iter().find(|slot| slot.name == column).map(|slot| slot.kind)
    }

    /// Adds a row of another table of the same kind.
    pub(crate) fn push(&mut self, row: RowView<'_>) {
        for (slot, cell) in iter::zip(&mut self.slots, row.cells()) {
            if !cell.is_absent() {
                slot.column.put(*self.len, cell, self.names);
            }
        }
        self.extra.push(*self.len, row.extra().cloned(), self.names);
        *self.len += 1;
    }

    pub(crate) fn shrink(&mut self) {
        self.slots.iter_mut().for_each(|slot| slot.column.shrink());
        self.extra.shrink();
    }
}

/// Reads a row cell by cell into the columns. What was read of a row that is refused stays there, so that the table
/// is worth nothing then.
impl<'de> DeserializeSeed<'de> for &mut ViewMut<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut ViewMut<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a row of `{}`, which is an object", self.info.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let row = *self.len;
        // A bit for every column, which has fewer than 32 in any table.
        let (mut seen, mut filled) = (0_u32, 0_u32);
        let mut extra = Extra::new();
        let mut expected = 0;
        while let Some(name) = map.next_key_seed(Text("the name of a column"))? {
            // Rows mostly have their columns in order, so the next one is looked for from where the last one was.
            let (before, after) = self.slots.split_at_mut(expected);
            let found = after.iter_mut().zip(expected..).chain(before.iter_mut().zip(0..));
            if let Some((slot, at)) = found.into_iter().find(|(slot, _)| slot.name == name) {
                if seen & 1 << at != 0 {
                    return Err(repeated_column(&name));
                }
                seen |= 1 << at;
                expected = at + 1;
                let cell = map.next_value_seed(slot.kind)?;
                if !cell.is_absent() {
                    filled |= 1 << at;
                    slot.column.put(row, cell, self.names);
                }
            } else if name.starts_with("x_") {
                if extra.contains_key(&*name) {
                    return Err(repeated_column(&name));
                }
                extra.insert(name.into_owned(), map.next_value()?);
            } else {
                return Err(unknown_column(self.info, &name));
            }
        }
        if let Some((slot, _)) = self.slots.iter().zip(0..).find(|(slot, at)| slot.required && filled & 1 << at == 0) {
            return Err(missing_column(self.info, slot.name));
        }
        // Absent and null are one thing, in your own columns too.
        extra.retain(|_, value| !value.is_null());
        self.extra.push(row, (!extra.is_empty()).then_some(extra), self.names);
        *self.len += 1;
        Ok(())
    }
}
