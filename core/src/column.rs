//! How the columns of a table are kept: flat, each by its type, absent cells costing next to nothing.
//!
//! A portfolio of a million milestones cannot afford a struct of texts for every row. So rows are
//! taken apart into columns when they are read, ids becoming numbers, and put together again when
//! somebody asks for the row as it was written.

mod bulk;
mod list;
mod plain;
mod symbol;
mod text;

use crate::cell::{Cell, CellKind};
use crate::date::Date;
use crate::id::Id;
use crate::names::{Names, Symbol};
use crate::value::{After, Extra, Period, Point, Ref};
use crate::word::{ActionBasis, ActorKind, Direction, Flag, LinkBasis, LinkKind, MilestoneBasis, Standing, Status};
pub(crate) use bulk::Bulk;
pub(crate) use list::{AfterCell, ListColumn};
pub(crate) use plain::{Late, Plain, Sparse};
pub(crate) use symbol::SymbolColumn;
pub(crate) use text::TextColumn;

/// The type of one column in the struct of a row.
pub(crate) trait Field: Sized {
    /// How a whole column of it is kept.
    type Column: Column<Self> + Default + Clone;

    /// Whether it is left out of documents.
    fn is_absent(&self) -> bool {
        false
    }
}

/// A column by the type of its fields: they are pushed in order of rows and read by row.
pub(crate) trait Column<T> {
    fn push(&mut self, row: usize, field: T, names: &mut Names);
    fn get(&self, row: usize, names: &Names) -> T;
}

/// A column, whatever it holds.
pub(crate) trait AnyColumn: Shrink {
    /// What its cells hold.
    fn kind(&self) -> CellKind;

    /// Pushes a cell of this kind; absent ones need not be pushed.
    fn put(&mut self, row: usize, cell: Cell<'_>, names: &mut Names);

    /// Pushes the cells of several rows.
    fn put_all(&mut self, cells: &mut Vec<(usize, Cell<'_>)>, names: &mut Names) {
        cells.drain(..).for_each(|(row, cell)| self.put(row, cell, names));
    }

    /// The column as what it is, where many cells can be put into it at once.
    fn bulk(&mut self) -> Bulk<'_> {
        Bulk::Other
    }

    /// The cell of a row.
    fn cell<'a>(&'a self, row: usize, names: &'a Names) -> Cell<'a>;

    /// Calls back for every id in a cell.
    fn symbols(&self, _row: usize, _each: &mut dyn FnMut(Symbol)) {}

    /// All ids in it, with [`Symbol::NONE`] where one may be absent; `None` for a column that keeps them in another way.
    fn all_symbols(&self) -> Option<&[Symbol]> {
        None
    }
}

/// What can give back the room that growing took in advance.
pub(crate) trait Shrink {
    fn shrink(&mut self);
}

/// A column of what stands in columns of one's own, all of a row's together.
pub(crate) type ExtraColumn = Sparse<Plain<Extra>>;

/// Says in which column fields of a type are kept that must be there.
macro_rules! required {
    ($($type:ty => $column:ty),+ $(,)?) => {
        $(impl Field for $type {
            type Column = $column;
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

/// Says in which column fields of a type are kept that may be absent.
macro_rules! optional {
    ($($type:ty => $column:ty),+ $(,)?) => {
        $(impl Field for Option<$type> {
            type Column = $column;

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
    Extra => ExtraColumn,
}

/// Says in which column lists of a type are kept; an empty one is an absent one.
macro_rules! lists {
    ($($type:ty => $column:ty),+ $(,)?) => {
        $(impl Field for Vec<$type> {
            type Column = $column;

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
