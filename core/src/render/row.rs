//! Rows of reports as cells, for every form that has columns.

use std::borrow::Cow;
use std::iter::zip;

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::canonical;
use crate::changes::cause::Cause;
use crate::date::Date;
use crate::error::Code;
use crate::explain::{figure::Inputs, report::Lost};
use crate::finding::Severity;
use crate::frame::{ColumnKind, Sink};
use crate::id::Id;
use crate::on_scale::NoLevel;
use crate::value::Ref;
use crate::word::{ElementKind, Standing};

/// One value in a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell<'a> {
    Null,
    Text(Cow<'a, str>),
    Whole(i64),
    Number(f64),
    Bool(bool),
    Day(NaiveDate),
    Ref(&'a Ref),
    List(Vec<&'a str>),
    Inputs(&'a Inputs),
    Lost(&'a [Lost]),
}

impl Cell<'_> {
    /// The cell as a text, which is what it is in CSV before it is quoted. Numbers are written in full.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Null => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Whole(number) => number.to_string().into(),
            Self::Number(number) => ryu_js::Buffer::new().format(*number).to_owned().into(),
            Self::Bool(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
            Self::Day(day) => day.to_string().into(),
            Self::Ref(reference) => reference.to_string().into(),
            Self::List(items) => items.join(" ").into(),
            Self::Inputs(inputs) => canonical::to_string(inputs).into(),
            Self::Lost(lost) => canonical::to_string(lost).into(),
        }
    }

    /// Writes it into a column of another program.
    fn put(&self, kind: ColumnKind, column: usize, sink: &mut dyn Sink) {
        match (kind, self) {
            (_, Self::Null) => sink.null(column),
            (ColumnKind::Texts, Self::List(items)) => {
                sink.open(column);
                items.iter().for_each(|item| sink.text(column, item));
                sink.close(column);
            }
            (ColumnKind::Text, Self::Text(text)) => sink.text(column, text),
            (ColumnKind::Whole, Self::Whole(number)) => sink.whole(column, *number),
            (ColumnKind::Number, Self::Number(number)) => sink.number(column, *number),
            (ColumnKind::Bool, Self::Bool(value)) => sink.truth(column, *value),
            (ColumnKind::Day, Self::Day(day)) => sink.day(column, *day),
            // A column of anything is a column of texts.
            _ => sink.text(column, &self.text()),
        }
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Day(_) => serializer.serialize_str(&self.text()),
            Self::Ref(reference) => reference.serialize(serializer),
            Self::List(items) => items.serialize(serializer),
            Self::Inputs(inputs) => inputs.serialize(serializer),
            Self::Lost(lost) => lost.serialize(serializer),
        }
    }
}

/// Turns a field of a row into a cell.
pub(crate) trait ToCell {
    /// What it holds, as a column of another program.
    const KIND: ColumnKind;

    fn to_cell(&self) -> Cell<'_>;

    /// Writes such fields of several rows into a column of another program.
    fn put_all<'a>(fields: impl Iterator<Item = Option<&'a Self>>, column: usize, sink: &mut dyn Sink)
    where
        Self: 'a,
    {
        let cells = fields.map(|field| field.map_or(Cell::Null, Self::to_cell));
        // Which one it is, is known when it is compiled.
        match Self::KIND {
            ColumnKind::Whole => {
                let number = |cell| if let Cell::Whole(number) = cell { Some(number) } else { None };
                sink.wholes(column, &cells.map(number).collect::<Vec<_>>());
            }
            ColumnKind::Number => {
                let number = |cell| if let Cell::Number(number) = cell { Some(number) } else { None };
                sink.numbers(column, &cells.map(number).collect::<Vec<_>>());
            }
            ColumnKind::Day => {
                let day = |cell| if let Cell::Day(day) = cell { Some(day) } else { None };
                sink.days(column, &cells.map(day).collect::<Vec<_>>());
            }
            kind => cells.for_each(|cell| cell.put(kind, column, sink)),
        }
    }
}

/// A field of a row, of whatever type.
pub(crate) trait Field {
    fn cell(&self) -> Cell<'_>;
}

impl<T: ToCell> Field for T {
    fn cell(&self) -> Cell<'_> {
        self.to_cell()
    }
}

impl<T: ToCell> ToCell for Option<T> {
    const KIND: ColumnKind = T::KIND;

    fn to_cell(&self) -> Cell<'_> {
        self.as_ref().map_or(Cell::Null, ToCell::to_cell)
    }

    fn put_all<'a>(fields: impl Iterator<Item = Option<&'a Self>>, column: usize, sink: &mut dyn Sink)
    where
        Self: 'a,
    {
        T::put_all(fields.map(|field| field.and_then(Option::as_ref)), column, sink);
    }
}

impl<T: AsRef<str>> ToCell for Vec<T> {
    const KIND: ColumnKind = ColumnKind::Texts;

    fn to_cell(&self) -> Cell<'_> {
        Cell::List(self.iter().map(AsRef::as_ref).collect())
    }

    fn put_all<'a>(fields: impl Iterator<Item = Option<&'a Self>>, column: usize, sink: &mut dyn Sink)
    where
        Self: 'a,
    {
        for field in fields {
            let Some(items) = field else {
                sink.null(column);
                continue;
            };
            sink.open(column);
            items.iter().for_each(|item| sink.text(column, item.as_ref()));
            sink.close(column);
        }
    }
}

/// Says for types what cell they are, and of which kind.
macro_rules! to_cell {
    ($($type:ty: $kind:ident, $value:ident => $cell:expr;)+) => {
        $(impl ToCell for $type {
            const KIND: ColumnKind = ColumnKind::$kind;

            fn to_cell(&self) -> Cell<'_> {
                let $value = self;
                $cell
            }
        })+
    };
}

to_cell! {
    String: Text, text => Cell::Text(text.into());
    &'static str: Text, text => Cell::Text((*text).into());
    Id: Text, id => Cell::Text(id.as_str().into());
    Ref: Text, reference => Cell::Ref(reference);
    u32: Whole, number => Cell::Whole(i64::from(*number));
    i32: Whole, number => Cell::Whole(i64::from(*number));
    usize: Whole, number => Cell::Whole(*number as i64);
    f64: Number, number => Cell::Number(*number);
    bool: Bool, value => Cell::Bool(*value);
    NaiveDate: Day, day => Cell::Day(*day);
    Date: Text, date => Cell::Text(date.to_string().into());
    Standing: Text, standing => Cell::Text(standing.as_str().into());
    Cause: Text, cause => Cell::Text(cause.as_str().into());
    ElementKind: Text, kind => Cell::Text(kind.as_str().into());
    NoLevel: Text, reason => Cell::Text(reason.as_str().into());
    Code: Text, code => Cell::Text(code.as_str().into());
    Severity: Text, severity => Cell::Text(severity.as_str().into());
}

/// A row, of whatever type. What is done with rows is compiled once, for this.
pub(crate) trait Row {
    /// Hands out its fields, in the order of its columns.
    fn fields(&self, take: &mut dyn FnMut(&[&dyn Field]));
}

/// A row whose fields are columns.
pub(crate) trait ReportRow: Row + Serialize {
    const COLUMNS: &'static [&'static str];
    /// What the columns hold.
    const KINDS: &'static [ColumnKind];

    /// Writes several rows into columns of another program, column by column, but for the first so many.
    fn put_columns(rows: &[&Self], but_for: usize, sink: &mut dyn Sink);
}

impl<R: Row> Row for &R {
    fn fields(&self, take: &mut dyn FnMut(&[&dyn Field])) {
        (*self).fields(take);
    }
}

impl<R: ReportRow> ReportRow for &R {
    const COLUMNS: &'static [&'static str] = R::COLUMNS;
    const KINDS: &'static [ColumnKind] = R::KINDS;

    fn put_columns(rows: &[&Self], but_for: usize, sink: &mut dyn Sink) {
        R::put_columns(&rows.iter().map(|row| **row).collect::<Vec<_>>(), but_for, sink);
    }
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
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $vis struct $row {
            $($(#[$field_meta])* pub $field: $type,)+
        }

        impl $crate::render::row::Row for $row {
            fn fields(&self, take: &mut dyn FnMut(&[&dyn $crate::render::row::Field])) {
                take(&[$(&self.$field),+]);
            }
        }

        impl $crate::render::row::ReportRow for $row {
            const COLUMNS: &'static [&'static str] = &[$($crate::render::row::plain_name(stringify!($field))),+];
            const KINDS: &'static [$crate::frame::ColumnKind] =
                &[$(<$type as $crate::render::row::ToCell>::KIND),+];

            fn put_columns(rows: &[&Self], but_for: usize, sink: &mut dyn $crate::frame::Sink) {
                let mut columns = 0..;
                $(if let Some(column) = columns.next().filter(|column| *column >= but_for) {
                    let fields = rows.iter().map(|row| Some(&row.$field));
                    <$type as $crate::render::row::ToCell>::put_all(fields, column, sink);
                })+
            }
        }

        impl serde::Serialize for $row {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let columns = <Self as $crate::render::row::ReportRow>::COLUMNS;
                $crate::render::row::serialize(self, stringify!($row), columns, serializer)
            }
        }
    };
}
pub(crate) use report_row;

/// A row as an object.
pub(crate) fn serialize<S: Serializer>(
    row: &dyn Row,
    name: &'static str,
    columns: &[&'static str],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_struct(name, columns.len())?;
    let mut written = Ok(());
    row.fields(&mut |fields| {
        written = zip(columns, fields).try_for_each(|(column, field)| object.serialize_field(column, &field.cell()));
    });
    written?;
    object.end()
}

/// Writes a row into columns of another program.
pub(crate) fn put(row: &dyn Row, kinds: &[ColumnKind], sink: &mut dyn Sink) {
    row.fields(&mut |fields| {
        for (column, (field, kind)) in zip(fields, kinds).enumerate() {
            field.cell().put(*kind, column, sink);
        }
    });
    sink.end_row();
}

/// Writes rows into columns of another program, as many at once as it takes.
pub(crate) fn put_all<R: ReportRow>(rows: impl Iterator<Item = R>, sink: &mut dyn Sink) {
    let mut batch: Vec<R> = Vec::new();
    let put = |batch: &mut Vec<R>, sink: &mut dyn Sink| {
        R::put_columns(&batch.iter().collect::<Vec<_>>(), 0, sink);
        batch.drain(..).for_each(|_| sink.end_row());
    };
    rows.for_each(|row| {
        batch.push(row);
        if batch.len() >= sink.rows_at_once() {
            put(&mut batch, sink);
        }
    });
    put(&mut batch, sink);
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
