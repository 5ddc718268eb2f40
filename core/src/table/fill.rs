//! Filling a table from one that is given column by column.

use serde_json::{Map, Value};

use super::ViewMut;
use crate::cell::CellKind;
use crate::column::Column;
use crate::frame::{Datum, Frame, Place, Plan, Unfit};
use crate::read::read_cell;
use crate::value::Extra;

/// Says that there is something wrong with the cells, to be found out by reading them one by one.
pub(crate) struct Wrong;

/// Fills what it can of the columns of some frames, the ids of their own or all others, from the front; `u64` is what texts
/// may still take. Gives how many rows it has filled of each column of the plan.
pub(crate) type Quick = fn(&mut ViewMut<'_>, &Plan, &[&dyn Frame], bool, &mut u64) -> Vec<usize>;

/// The column with the ids of the rows.
pub(super) const OWN_ID: &str = "id";

/// How many cells are put into a column at a time.
const CELLS_AT_A_TIME: usize = 64;

impl ViewMut<'_> {
    /// The columns with what they hold, `ref` last.
    pub(crate) fn known(&self) -> Vec<(&'static str, CellKind)> {
        self.slots.iter().map(|slot| (slot.name, slot.kind)).collect()
    }

    /// Adds rows, column by column; `room` is what texts may still take.
    ///
    /// # Errors
    /// [`Wrong`] where anything is wrong. The table is worth nothing then.
    pub(crate) fn fill(
        &mut self,
        plan: &Plan,
        frames: &[&dyn Frame],
        quick: Option<Quick>,
        room: &mut u64,
    ) -> Result<(), Wrong> {
        let rows: usize = frames.iter().map(|frame| frame.rows()).sum();
        // Ids of their own last: what rows refer to is found faster while there are fewer ids.
        for own_ids in [false, true] {
            let done = quick.map(|quick| quick(self, plan, frames, own_ids, room)).unwrap_or_default();
            let has_ids = plan.own.iter().any(|(at, _)| self.slots.get(*at).is_some_and(|slot| slot.name == OWN_ID));
            if own_ids && has_ids && done.iter().all(|done| *done == 0) {
                self.names.reserve(rows);
            }
            let mut next = 0;
            for frame in frames {
                self.fill_columns(plan, *frame, next, own_ids, &done, room)?;
                next += frame.rows();
            }
        }
        *self.len += rows;
        Ok(())
    }

    /// Adds the rows of one of the frames, of which the first is the row `from` of all.
    fn fill_columns(
        &mut self,
        plan: &Plan,
        frame: &dyn Frame,
        from: usize,
        own_ids: bool,
        done: &[usize],
        room: &mut u64,
    ) -> Result<(), Wrong> {
        let first = *self.len + from;
        let mut cells = Vec::with_capacity(CELLS_AT_A_TIME);
        for (number, (at, place)) in plan.own.iter().enumerate() {
            let slot = self.slots.get_mut(*at).ok_or(Wrong)?;
            if (slot.name == OWN_ID) != own_ids {
                continue;
            }
            let done = done.get(number).copied().unwrap_or_default().saturating_sub(from);
            for row in done..frame.rows() {
                let cell = match place {
                    Place::Column(column) => {
                        let datum = frame.cell(*column, row);
                        *room = room.checked_sub(datum.bytes()).ok_or(Wrong)?;
                        match datum.cell(slot.kind) {
                            Some(cell) => cell,
                            None => {
                                let value = frame.cell(*column, row).json(slot.kind).map_err(|_| Wrong)?;
                                read_cell(slot.kind, value).map_err(|_| Wrong)?
                            }
                        }
                    }
                    Place::Parts(parts) => {
                        let value = composed(slot.kind, parts, frame, row).map_err(|_| Wrong)?;
                        read_cell(slot.kind, value).map_err(|_| Wrong)?
                    }
                };
                if !cell.is_absent() {
                    cells.push((first + row, cell));
                } else if slot.required {
                    return Err(Wrong);
                }
                if cells.len() == CELLS_AT_A_TIME {
                    slot.column.put_all(&mut cells, self.names);
                }
            }
            slot.column.put_all(&mut cells, self.names);
        }
        if !own_ids && !plan.extra.is_empty() {
            for row in 0..frame.rows() {
                let extra = notes(plan, frame, row).map_err(|_| Wrong)?;
                self.extra.push(first + row, (!extra.is_empty()).then_some(extra), self.names);
            }
        }
        Ok(())
    }
}

/// A cell of several values, from the columns of its parts; null where none of them has a value.
pub(crate) fn composed(
    kind: CellKind,
    parts: &[(&'static str, usize)],
    frame: &dyn Frame,
    row: usize,
) -> Result<Value, Unfit> {
    let mut object = Map::new();
    for (part, column) in parts {
        let value = frame.cell(*column, row).json(kind.part(part))?;
        if !value.is_null() {
            object.insert((*part).to_owned(), value);
        }
    }
    Ok(if object.is_empty() { Value::Null } else { Value::Object(object) })
}

/// What stands in columns of one's own.
///
/// # Errors
/// The column that has no place in a portfolio, and why.
pub(crate) fn notes<'a>(plan: &'a Plan, frame: &dyn Frame, row: usize) -> Result<Extra, (&'a str, Unfit)> {
    let mut extra = Extra::new();
    for (column, name) in &plan.extra {
        let value = match frame.cell(*column, row) {
            Datum::Written(text) if text.is_empty() => Value::Null,
            datum => datum.plain().map_err(|unfit| (&**name, unfit))?,
        };
        if !value.is_null() {
            extra.insert(name.clone(), value);
        }
    }
    Ok(extra)
}
