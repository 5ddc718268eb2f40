//! Rows of reports as cells, for every form that has columns.

use chrono::NaiveDate;
use serde::ser::{Serialize, Serializer};

use crate::changes::cause::Cause;
use crate::date::Date;
use crate::error::Code;
use crate::finding::Severity;
use crate::frame::{ColumnKind, Sink};
use crate::id::Id;
use crate::on_scale::NoLevel;
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
    /// What it holds, as a column of another program.
    const KIND: ColumnKind;

    fn to_cell(&self) -> Cell;

    /// Writes it into a column of another program.
    fn put(&self, column: usize, sink: &mut dyn Sink) {
        match (Self::KIND, self.to_cell()) {
            (_, Cell::Null) => sink.null(column),
            (_, Cell::Text(text)) => sink.text(column, &text),
            // A column of anything is a column of texts.
            (ColumnKind::Text, cell) => sink.text(column, &super::csv::cell(cell)),
            (_, Cell::Whole(number)) => sink.whole(column, number),
            (_, Cell::Number(number)) => sink.number(column, number),
            (_, Cell::Bool(value)) => sink.truth(column, value),
            (_, Cell::List(items)) => put_list(&items, column, sink),
        }
    }
}

impl<T: ToCell> ToCell for Option<T> {
    const KIND: ColumnKind = T::KIND;

    fn to_cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Null, ToCell::to_cell)
    }

    fn put(&self, column: usize, sink: &mut dyn Sink) {
        match self {
            Some(value) => value.put(column, sink),
            None => sink.null(column),
        }
    }
}

impl<T: ToString + AsRef<str>> ToCell for Vec<T> {
    const KIND: ColumnKind = ColumnKind::Texts;

    fn to_cell(&self) -> Cell {
        Cell::List(self.iter().map(ToString::to_string).collect())
    }

    fn put(&self, column: usize, sink: &mut dyn Sink) {
        put_list(self, column, sink);
    }
}

fn put_list(items: &[impl AsRef<str>], column: usize, sink: &mut dyn Sink) {
    sink.open(column);
    items.iter().for_each(|item| sink.text(column, item.as_ref()));
    sink.close(column);
}

/// Says for types what cell they are, of which kind, and how they are put into a column where that needs no copy.
macro_rules! to_cell {
    ($($type:ty: $kind:ident, $value:ident => $cell:expr $(, |$column:ident, $sink:ident| $put:expr)?;)+) => {
        $(impl ToCell for $type {
            const KIND: ColumnKind = ColumnKind::$kind;

            fn to_cell(&self) -> Cell {
                let $value = self;
                $cell
            }

            $(fn put(&self, $column: usize, $sink: &mut dyn Sink) {
                let $value = self;
                $put;
            })?
        })+
    };
}

to_cell! {
    String: Text, text => Cell::Text(text.clone()), |column, sink| sink.text(column, text);
    &'static str: Text, text => Cell::Text((*text).to_owned()), |column, sink| sink.text(column, text);
    Id: Text, id => Cell::Text(id.to_string()), |column, sink| sink.text(column, id);
    Ref: Text, reference => Cell::Text(reference.to_string());
    u32: Whole, number => Cell::Whole(i64::from(*number)), |column, sink| sink.whole(column, i64::from(*number));
    i32: Whole, number => Cell::Whole(i64::from(*number)), |column, sink| sink.whole(column, i64::from(*number));
    usize: Whole, number => Cell::Whole(*number as i64);
    f64: Number, number => Cell::Number(*number), |column, sink| sink.number(column, *number);
    bool: Bool, value => Cell::Bool(*value);
    NaiveDate: Day, day => Cell::Text(day.to_string()), |column, sink| sink.day(column, *day);
    Date: Text, date => Cell::Text(date.to_string());
    Standing: Text, standing => Cell::Text(standing.to_string());
    Cause: Text, cause => Cell::Text(cause.to_string());
    ElementKind: Text, kind => Cell::Text(kind.to_string());
    NoLevel: Text, reason => Cell::Text(reason.to_string());
    Code: Text, code => Cell::Text(code.to_string());
    Severity: Text, severity => Cell::Text(severity.as_str().to_owned());
}

/// A row whose fields are columns.
pub(crate) trait ReportRow: Serialize {
    const COLUMNS: &'static [&'static str];
    /// What the columns hold.
    const KINDS: &'static [ColumnKind];

    fn cells(&self) -> Vec<Cell>;

    /// Writes the row into columns of another program.
    fn put(&self, sink: &mut dyn Sink);
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
            const KINDS: &'static [$crate::frame::ColumnKind] =
                &[$(<$type as $crate::render::row::ToCell>::KIND),+];

            fn cells(&self) -> Vec<$crate::render::row::Cell> {
                vec![$($crate::render::row::ToCell::to_cell(&self.$field)),+]
            }

            fn put(&self, sink: &mut dyn $crate::frame::Sink) {
                let columns = 0_usize..;
                $(let (column, columns) = $crate::render::row::next(columns);
                $crate::render::row::ToCell::put(&self.$field, column, sink);)+
                let _ = columns;
            }
        }
    };
}
pub(crate) use report_row;

/// The number of the next column, and those after it.
pub(crate) fn next(columns: std::ops::RangeFrom<usize>) -> (usize, std::ops::RangeFrom<usize>) {
    (columns.start, columns.start + 1..)
}

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
