//! The values that are kept as they are, and the cells that they stand in.

use super::{Cell, CellKind, Words};
use crate::column::{Bulk, Late};
use crate::date::Date;
use crate::value::{Period, Point, Ref};
use crate::word::{ActionBasis, ActorKind, Direction, Flag, LinkBasis, LinkKind, MilestoneBasis, Standing, Status};

/// A value that a column keeps as it is.
pub(crate) trait Value: Clone {
    const KIND: CellKind;

    /// The value in a cell; `None` for a cell of another kind.
    fn of(cell: Cell<'_>) -> Option<Self>;
    fn cell(&self) -> Cell<'static>;

    /// A column of such values that many can be put into at once.
    fn bulk(_: &mut Late<Self>) -> Bulk<'_> {
        Bulk::Other
    }
}

macro_rules! values {
    ($($type:ident in $kind:ident $(as $bulk:ident)?),+ $(,)?) => {
        $(impl Value for $type {
            const KIND: CellKind = CellKind::$kind;

            fn of(cell: Cell<'_>) -> Option<Self> {
                if let Cell::$kind(value) = cell { Some(value) } else { None }
            }

            fn cell(&self) -> Cell<'static> {
                Cell::$kind(self.clone())
            }

            $(fn bulk(column: &mut Late<Self>) -> Bulk<'_> {
                Bulk::$bulk(column)
            })?
        })+
    };
}

values! {
    f64 in Number as Numbers,
    u32 in Whole,
    bool in Bool,
    Date in Date as Dates,
    Period in Period,
    Point in Point,
    Ref in Ref,
}

macro_rules! words {
    ($($type:ident),+ $(,)?) => {
        $(impl Value for $type {
            const KIND: CellKind = CellKind::Word(Self::KNOWN);

            fn of(cell: Cell<'_>) -> Option<Self> {
                if let Cell::Word(at, _) = cell { Self::ALL.get(at).copied() } else { None }
            }

            fn cell(&self) -> Cell<'static> {
                Cell::Word(*self as usize, Self::KNOWN)
            }
        }

        impl $type {
            const KNOWN: &'static Words =
                &Words { what: Self::WHAT, expected: Self::EXPECTED, texts: Self::WORDS };
        })+
    };
}

words! { Status, Standing, ActionBasis, MilestoneBasis, LinkBasis, ActorKind, Direction, Flag, LinkKind }
