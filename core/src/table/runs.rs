//! Filling a table from runs of cells of one type: what [`fill`](super::fill) does for each cell, at once for many.
//!
//! Whatever is not plainly right ends it, and is looked at cell by cell.

use super::ViewMut;
use super::fill::OWN_ID;
use super::view_mut::Slot;
use crate::cell::{Cell, CellKind};
use crate::column::Bulk;
use crate::frame::{Frame, Place, Plan, Run};
use crate::names::{Many, Names};

/// How many cells are read at a time.
const CELLS: usize = 1024;

impl ViewMut<'_> {
    /// Fills what it can of the columns of some frames: see [`Quick`](super::fill::Quick).
    pub(crate) fn fill_runs(
        &mut self,
        plan: &Plan,
        frames: &[&dyn Frame],
        own_ids: bool,
        room: &mut u64,
    ) -> Vec<usize> {
        let first = *self.len;
        let mut done = vec![0; plan.own.len()];
        for ((at, place), done) in plan.own.iter().zip(&mut done) {
            let (Some(slot), Place::Column(column)) = (self.slots.get_mut(*at), place) else { continue };
            if (slot.name == OWN_ID) != own_ids {
                continue;
            }
            *done = if own_ids {
                slot.put_ids(first, &mut runs(frames, *column), self.names, room)
            } else {
                let mut put = 0;
                for (rows, run) in runs(frames, *column) {
                    if !run.is_some_and(|run| slot.put_run(first + put, &run, self.names, room)) {
                        break;
                    }
                    put += rows;
                }
                put
            };
        }
        done
    }
}

/// The runs of a column, each with the number of its rows.
fn runs<'a>(frames: &'a [&dyn Frame], column: usize) -> impl Iterator<Item = (usize, Option<Run<'a>>)> {
    frames.iter().flat_map(move |frame| {
        let starts = (0..frame.rows()).step_by(CELLS);
        starts.map(move |start| {
            let rows = start..(start + CELLS).min(frame.rows());
            (rows.len(), frame.run(column, rows))
        })
    })
}

impl Slot<'_> {
    /// Puts a run of cells into the column, or nothing.
    fn put_run(&mut self, first: usize, run: &Run<'_>, names: &mut Names, room: &mut u64) -> bool {
        let Some(left) = room.checked_sub(run.bytes()) else { return false };
        let done = match run {
            Run::Texts(texts) => !(self.required && texts.contains(&None)) && self.put_texts(first, texts, names),
            Run::Days(days) => !(self.required && days.contains(&None)) && self.column.bulk().put_days(first, days),
            Run::Numbers(numbers) => {
                !(self.required && numbers.contains(&None)) && self.column.bulk().put_numbers(first, numbers)
            }
            Run::Lists(texts, counts) => self.column.bulk().put_lists(first, texts, counts, names),
        };
        if done {
            *room = left;
        }
        done
    }

    fn put_texts(&mut self, first: usize, texts: &[Option<&str>], names: &mut Names) -> bool {
        let CellKind::Word(words) = self.kind else {
            return self.column.bulk().put_texts(first, texts, names);
        };
        let mut places = Vec::with_capacity(texts.len());
        // The same word often stands in many rows.
        let mut last: Option<(&str, usize)> = None;
        for (row, text) in (first..).zip(texts) {
            let Some(text) = text else { continue };
            let known = last.filter(|(before, _)| before == text).map(|(_, place)| place);
            let Some(place) = known.or_else(|| words.place(text)) else { return false };
            last = Some((text, place));
            places.push((row, place));
        }
        for (row, place) in places {
            self.column.put(row, Cell::Word(place, words), names);
        }
        true
    }

    /// Puts the ids of the rows into the column, as far as each has one; gives how many.
    fn put_ids(
        &mut self,
        first: usize,
        runs: &mut dyn Iterator<Item = (usize, Option<Run<'_>>)>,
        names: &mut Names,
        room: &mut u64,
    ) -> usize {
        let Bulk::Ids(column) = self.column.bulk() else { return 0 };
        let mut many = Many::new(names);
        for (_, run) in runs {
            let Some(run) = run else { break };
            let left = room.checked_sub(run.bytes());
            let (Some(left), Run::Texts(texts)) = (left, run) else { break };
            if texts.contains(&None) {
                break;
            }
            *room = left;
            texts.iter().flatten().for_each(|text| many.add(text, names));
        }
        let symbols = many.settle(names);
        let count = symbols.len();
        column.extend(first, symbols.into_iter());
        count
    }
}
