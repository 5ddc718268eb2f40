//! Tables that another program holds column by column: how they are read into a portfolio, and reports into them.
//!
//! This is a seam for bindings and for readers of other formats; most programs load [JSON](crate::Portfolio::from_json)
//! or [CSV](crate::Portfolio::from_csv). A table is given as a [`FrameTable`]: the names of its columns, and its rows in
//! one or more batches, each of which is a [`Frame`] that hands out one cell at a time as a [`Datum`]. No text stands
//! between, and nothing is copied that need not be. What the cells may hold is checked as in JSON, by the same code and
//! with the same messages. In the other direction, [`Sink`] takes the rows of a report cell by cell.

use std::ops::Range;

mod datum;
mod notation;
mod plan;
mod run;
mod sink;
mod table;

pub use datum::{Datum, Unfit};
pub(crate) use notation::{note_cell, prerequisites, text_cell};
pub(crate) use plan::{Place, Plan};
pub use run::Run;
pub(crate) use sink::columns_of;
pub use sink::{ColumnKind, Sink};
pub use table::TableColumn;
pub(crate) use table::{table_columns, write_table};

/// Some rows of a table, of which any cell can be asked for.
///
/// ```
/// use milepost::frame::{Datum, Frame, FrameTable};
///
/// /// Themes, by title.
/// struct Themes(Vec<String>);
///
/// impl Frame for Themes {
///     fn rows(&self) -> usize {
///         self.0.len()
///     }
///
///     fn cell(&self, column: usize, row: usize) -> Datum<'_> {
///         match column {
///             0 => Datum::Text(format!("theme-{row}").into()),
///             _ => Datum::Text((&*self.0[row]).into()),
///         }
///     }
/// }
///
/// let themes = Themes(vec!["Prevention".into(), "Protection".into()]);
/// let columns = vec!["id".into(), "title".into()];
/// let table = FrameTable { name: "themes".into(), columns, batches: vec![&themes] };
/// let portfolio = milepost::Portfolio::from_frames(&[table.into()], &Default::default())?;
/// assert_eq!(portfolio.element("theme-1")?.title, "Protection");
/// # Ok::<(), milepost::Error>(())
/// ```
pub trait Frame {
    /// How many rows there are.
    fn rows(&self) -> usize;

    /// The cell of a column, by its place among the names, in a row; both are counted from 0 and are there.
    fn cell(&self, column: usize, row: usize) -> Datum<'_>;

    /// The cells of a column in some rows, where all of them are plainly of one type: the same as [`cell`](Self::cell)
    /// gives one by one, and quicker. `None` says nothing about them.
    fn run(&self, column: usize, rows: Range<usize>) -> Option<Run<'_>> {
        let _ = (column, rows);
        None
    }
}

/// A table that is given column by column.
pub struct FrameTable<'a> {
    /// The name of the table, such as `milestones`; `milepost` for the head of a document, a table of one row.
    pub name: String,
    /// The names of its columns; a part of a cell of several values may stand in a column of its own, as in
    /// `period.start`.
    pub columns: Vec<String>,
    /// Its rows, one batch after the other.
    pub batches: Vec<&'a dyn Frame>,
}

/// A table in one of the ways in which [`Portfolio::from_frames`](crate::Portfolio::from_frames) takes one.
pub enum Given<'a> {
    /// Column by column.
    Frame(FrameTable<'a>),
    /// The name of a table, and its rows as the JSON text of a list of objects.
    Rows(String, String),
}

impl<'a> From<FrameTable<'a>> for Given<'a> {
    fn from(table: FrameTable<'a>) -> Self {
        Self::Frame(table)
    }
}
