//! How the columns of a table are kept: flat, each by its type, absent cells costing next to nothing.
//!
//! A portfolio of a million milestones cannot afford a struct of texts for every row. So rows are
//! taken apart into columns when they are read, ids becoming numbers, and put together again when
//! somebody asks for the row as it was written.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::date::Date;
use crate::id::Id;
use crate::names::{Names, Symbol, text_at};
use crate::value::{After, Extra, Period, Point, Ref};
use crate::word::{ActionBasis, ActorKind, Direction, Flag, LinkBasis, LinkKind, MilestoneBasis, Standing, Status};

/// The value of one column in one row.
pub(crate) trait Cell: Sized + Serialize {
    /// What stands in JSON when the cell is there.
    type Wire: DeserializeOwned;
    /// How a whole column of it is kept.
    type Column: Column<Self> + Default + Clone;

    /// The cell from what was written; `None` when it was not written and has to be.
    fn from_wire(wire: Option<Self::Wire>) -> Option<Self>;

    /// Whether the cell is left out of documents.
    fn is_absent(&self) -> bool {
        false
    }
}

/// A column: cells are pushed in order of rows and read by row.
pub(crate) trait Column<T> {
    fn push(&mut self, row: usize, cell: T, names: &mut Names);
    fn get(&self, row: usize, names: &Names) -> T;

    /// Calls back for every id in the cell.
    fn symbols(&self, _row: usize, _each: &mut dyn FnMut(Symbol)) {}

    /// Gives back the room that growing took in advance.
    fn shrink(&mut self);
}

/// Says of a required cell that it must have been written.
macro_rules! required {
    ($($type:ty => $column:ty),+ $(,)?) => {
        $(impl Cell for $type {
            type Wire = Self;
            type Column = $column;

            fn from_wire(wire: Option<Self>) -> Option<Self> {
                wire
            }
        })+
    };
}

required! {
    Id => SymbolColumn,
    String => TextColumn,
    f64 => Plain<f64>,
    Date => Plain<Date>,
    LinkKind => Plain<LinkKind>,
}

/// Says of an optional cell that it may be absent.
macro_rules! optional {
    ($($type:ty => $column:ty),+ $(,)?) => {
        $(impl Cell for Option<$type> {
            type Wire = $type;
            type Column = $column;

            fn from_wire(wire: Option<$type>) -> Option<Self> {
                Some(wire)
            }

            fn is_absent(&self) -> bool {
                self.is_none()
            }
        })+
    };
}

optional! {
    Id => SymbolColumn,
    String => Sparse<TextColumn>,
    f64 => Late<f64>,
    u32 => Late<u32>,
    bool => Late<bool>,
    Date => Late<Date>,
    Status => Late<Status>,
    Standing => Late<Standing>,
    ActionBasis => Late<ActionBasis>,
    MilestoneBasis => Late<MilestoneBasis>,
    LinkBasis => Late<LinkBasis>,
    ActorKind => Late<ActorKind>,
    Direction => Late<Direction>,
    Flag => Late<Flag>,
    Period => Sparse<Plain<Period>>,
    Point => Sparse<Plain<Point>>,
    Ref => Sparse<Plain<Ref>>,
    Extra => Sparse<Plain<Extra>>,
}

/// Says of a list that an empty one is an absent one.
macro_rules! lists {
    ($($type:ty => $column:ty),+ $(,)?) => {
        $(impl Cell for Vec<$type> {
            type Wire = Self;
            type Column = $column;

            fn from_wire(wire: Option<Self>) -> Option<Self> {
                Some(wire.unwrap_or_default())
            }

            fn is_absent(&self) -> bool {
                self.is_empty()
            }
        })+
    };
}

lists! {
    Id => ListColumn<Symbol>,
    After => ListColumn<AfterCell>,
}

/// A column whose cells are all there.
#[derive(Clone, Debug)]
pub(crate) struct Plain<T>(Vec<T>);

impl<T> Default for Plain<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Plain<T> {
    pub(crate) fn at(&self, row: usize) -> Option<T> {
        self.0.get(row).copied()
    }
}

impl<T: Clone> Column<T> for Plain<T> {
    fn push(&mut self, _: usize, cell: T, _: &mut Names) {
        self.0.push(cell);
    }

    #[expect(clippy::indexing_slicing, reason = "every row of a table has been pushed to each of its columns")]
    fn get(&self, row: usize, _: &Names) -> T {
        self.0[row].clone()
    }

    fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }
}

/// A column of small cells; the rows after the last one that has a cell cost nothing.
#[derive(Clone, Debug)]
pub(crate) struct Late<T>(Vec<Option<T>>);

impl<T> Default for Late<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Late<T> {
    pub(crate) fn at(&self, row: usize) -> Option<T> {
        self.0.get(row).copied().flatten()
    }
}

impl<T: Copy> Column<Option<T>> for Late<T> {
    fn push(&mut self, row: usize, cell: Option<T>, _: &mut Names) {
        if cell.is_some() {
            self.0.resize(row, None);
            self.0.push(cell);
        }
    }

    fn get(&self, row: usize, _: &Names) -> Option<T> {
        self.at(row)
    }

    fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }
}

/// A column of large cells of which few rows have one: a number for each row, the cells apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sparse<C> {
    slots: Late<u32>,
    cells: C,
    count: u32,
}

impl<T, C: Column<T>> Column<Option<T>> for Sparse<C> {
    fn push(&mut self, row: usize, cell: Option<T>, names: &mut Names) {
        if let Some(cell) = cell {
            self.slots.push(row, Some(self.count), names);
            self.cells.push(self.count as usize, cell, names);
            self.count += 1;
        }
    }

    fn get(&self, row: usize, names: &Names) -> Option<T> {
        self.slots.at(row).map(|slot| self.cells.get(slot as usize, names))
    }

    fn shrink(&mut self) {
        self.slots.shrink();
        self.cells.shrink();
    }
}

impl Sparse<TextColumn> {
    pub(crate) fn text(&self, row: usize) -> Option<&str> {
        self.slots.at(row).map(|slot| self.cells.text(slot as usize))
    }
}

impl<T: Copy> Sparse<Plain<T>> {
    pub(crate) fn at(&self, row: usize) -> Option<T> {
        self.slots.at(row).and_then(|slot| self.cells.at(slot as usize))
    }
}

/// A column of texts in one arena.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextColumn {
    text: String,
    ends: Vec<u32>,
}

impl TextColumn {
    pub(crate) fn text(&self, row: usize) -> &str {
        text_at(&self.text, &self.ends, row)
    }
}

impl Column<String> for TextColumn {
    fn push(&mut self, _: usize, cell: String, _: &mut Names) {
        self.text.push_str(&cell);
        self.ends.push(self.text.len() as u32);
    }

    fn get(&self, row: usize, _: &Names) -> String {
        self.text(row).to_owned()
    }

    fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// A column of ids, there or not.
#[derive(Clone, Debug, Default)]
pub(crate) struct SymbolColumn(Vec<Symbol>);

impl SymbolColumn {
    pub(crate) fn at(&self, row: usize) -> Option<Symbol> {
        self.0.get(row).copied().filter(|symbol| *symbol != Symbol::NONE)
    }
}

impl Column<Option<Id>> for SymbolColumn {
    fn push(&mut self, row: usize, cell: Option<Id>, names: &mut Names) {
        if let Some(id) = cell {
            self.0.resize(row, Symbol::NONE);
            self.0.push(names.intern(&id));
        }
    }

    fn get(&self, row: usize, names: &Names) -> Option<Id> {
        self.at(row).map(|symbol| names.text(symbol).into())
    }

    fn symbols(&self, row: usize, each: &mut dyn FnMut(Symbol)) {
        if let Some(symbol) = self.at(row) {
            each(symbol);
        }
    }

    fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }
}

impl Column<Id> for SymbolColumn {
    fn push(&mut self, row: usize, cell: Id, names: &mut Names) {
        Column::<Option<Id>>::push(self, row, Some(cell), names);
    }

    fn get(&self, row: usize, names: &Names) -> Id {
        Column::<Option<Id>>::get(self, row, names).unwrap_or_default()
    }

    fn symbols(&self, row: usize, each: &mut dyn FnMut(Symbol)) {
        Column::<Option<Id>>::symbols(self, row, each);
    }

    fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }
}

/// A column of lists, end to end in one array; the rows after the last list cost nothing.
#[derive(Clone, Debug)]
pub(crate) struct ListColumn<T> {
    items: Vec<T>,
    ends: Vec<u32>,
}

impl<T> Default for ListColumn<T> {
    fn default() -> Self {
        Self { items: Vec::new(), ends: Vec::new() }
    }
}

impl<T> ListColumn<T> {
    pub(crate) fn at(&self, row: usize) -> &[T] {
        let end = self.ends.get(row).copied().unwrap_or_default() as usize;
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default() as usize;
        self.items.get(start..end).unwrap_or_default()
    }

    fn push_list(&mut self, row: usize, list: impl ExactSizeIterator<Item = T>) {
        if list.len() > 0 {
            let end = self.items.len() as u32;
            self.ends.resize(row, end);
            self.items.extend(list);
            self.ends.push(self.items.len() as u32);
        }
    }

    fn shrink_list(&mut self) {
        self.items.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

impl Column<Vec<Id>> for ListColumn<Symbol> {
    fn push(&mut self, row: usize, cell: Vec<Id>, names: &mut Names) {
        self.push_list(row, cell.iter().map(|id| names.intern(id)));
    }

    fn get(&self, row: usize, names: &Names) -> Vec<Id> {
        self.at(row).iter().map(|symbol| names.text(*symbol).into()).collect()
    }

    fn symbols(&self, row: usize, each: &mut dyn FnMut(Symbol)) {
        self.at(row).iter().for_each(|symbol| each(*symbol));
    }

    fn shrink(&mut self) {
        self.shrink_list();
    }
}

/// [`After`] with its milestone as a number. What was left out stays left out, so that the row can
/// be written as it was read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AfterCell {
    pub(crate) milestone: Symbol,
    pub(crate) lag_days: Option<i32>,
    pub(crate) order: Option<crate::word::AfterType>,
}

impl Column<Vec<After>> for ListColumn<AfterCell> {
    fn push(&mut self, row: usize, cell: Vec<After>, names: &mut Names) {
        self.push_list(
            row,
            cell.iter().map(|after| AfterCell {
                milestone: names.intern(&after.milestone),
                lag_days: after.lag_days,
                order: after.r#type,
            }),
        );
    }

    fn get(&self, row: usize, names: &Names) -> Vec<After> {
        let written = |cell: &AfterCell| After {
            milestone: names.text(cell.milestone).into(),
            r#type: cell.order,
            lag_days: cell.lag_days,
        };
        self.at(row).iter().map(written).collect()
    }

    fn symbols(&self, row: usize, each: &mut dyn FnMut(Symbol)) {
        self.at(row).iter().for_each(|cell| each(cell.milestone));
    }

    fn shrink(&mut self) {
        self.shrink_list();
    }
}
