//! Rows of reports as cells, for every form that has columns.

use chrono::NaiveDate;
use serde::ser::{Serialize, Serializer};

use crate::date::Date;
use crate::id::Id;
use crate::value::Ref;
use crate::word::{ElementKind, Standing};

/// One value in a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Null,
    Text(String),
    Whole(i64),
    Number(f64),
    Bool(bool),
    List(Vec<String>),
}

/// Turns a field of a row into a cell.
pub(crate) trait ToCell {
    fn to_cell(&self) -> Cell;
}

impl<T: ToCell> ToCell for Option<T> {
    fn to_cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Null, ToCell::to_cell)
    }
}

impl<T: ToString> ToCell for Vec<T> {
    fn to_cell(&self) -> Cell {
        Cell::List(self.iter().map(ToString::to_string).collect())
    }
}

macro_rules! to_cell {
    ($($type:ty: $value:ident => $cell:expr),+ $(,)?) => {
        $(impl ToCell for $type {
            fn to_cell(&self) -> Cell {
                let $value = self;
                $cell
            }
        })+
    };
}

to_cell! {
    String: text => Cell::Text(text.clone()),
    &'static str: text => Cell::Text((*text).to_owned()),
    Id: id => Cell::Text(id.to_string()),
    Ref: reference => Cell::Text(reference.to_string()),
    u32: number => Cell::Whole(i64::from(*number)),
    i32: number => Cell::Whole(i64::from(*number)),
    usize: number => Cell::Whole(*number as i64),
    f64: number => Cell::Number(*number),
    bool: value => Cell::Bool(*value),
    NaiveDate: day => Cell::Text(day.to_string()),
    Date: date => Cell::Text(date.to_string()),
    Standing: standing => Cell::Text(standing.to_string()),
    ElementKind: kind => Cell::Text(kind.to_string()),
}

/// A row whose fields are columns.
pub(crate) trait ReportRow: Serialize {
    const COLUMNS: &'static [&'static str];

    fn cells(&self) -> Vec<Cell>;
}

/// Declares a row of a report: its struct, its JSON and its columns are one list.
macro_rules! report_row {
    (
        $(#[$meta:meta])*
        $vis:vis struct $row:ident {
            $($(#[$field_meta:meta])* $field:ident: $type:ty,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $vis struct $row {
            $($(#[$field_meta])* pub $field: $type,)+
        }

        impl $crate::render::row::ReportRow for $row {
            const COLUMNS: &'static [&'static str] = &[$($crate::render::row::plain_name(stringify!($field))),+];

            fn cells(&self) -> Vec<$crate::render::row::Cell> {
                vec![$($crate::render::row::ToCell::to_cell(&self.$field)),+]
            }
        }
    };
}
pub(crate) use report_row;

/// The name of a field without the mark that lets it be a word of the language, as in `r#ref`.
pub(crate) const fn plain_name(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// Rows that are made while they are written.
pub(crate) struct RowList<F>(pub(crate) F);

impl<F, I> Serialize for RowList<F>
where
    F: Fn() -> I,
    I: Iterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}
