//! Many portfolios on their way in: a row for each, its tables as lists of structs in the columns of that row.

use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Fields, Schema};
use milepost::frame::{Datum, Frame, FrameTable, Given, Run};
use milepost::{Code, Error, Limits, Portfolio};

use super::WRITTEN;
use super::cells::{Column, column};

/// Which columns of a row are what.
pub(super) struct Layout {
    pub(super) key: FieldRef,
    key_at: usize,
    tables: Vec<Table>,
}

/// A column that holds a table of each group.
struct Table {
    at: usize,
    name: String,
    /// The columns of the table; none where the rows of all groups are missing and the type says no more.
    fields: Fields,
}

/// What the items of a list are, where a type is that of lists.
fn items(kind: &DataType) -> Option<&DataType> {
    match kind {
        DataType::List(item) | DataType::LargeList(item) => Some(item.data_type()),
        DataType::Null => Some(kind),
        _ => None,
    }
}

impl Layout {
    /// Finds the column that names the groups, and the tables in all others; `shared` names those given for all.
    pub(super) fn new(schema: &Schema, group: &str, shared: &[String]) -> Result<Self, Error> {
        let names = || schema.fields().iter().map(|field| format!("`{}`", field.name())).collect::<Vec<_>>().join(", ");
        let Some((key_at, key)) = schema.column_with_name(group) else {
            return Err(Error::new(Code::InvalidOption, format!("there is no column `{group}` to name the groups"))
                .with_path("group")
                .with_hint(Some(format!("name one of the columns that there are: {}", names()))));
        };
        let mut tables = Vec::new();
        for (at, field) in schema.fields().iter().enumerate().filter(|(at, _)| *at != key_at) {
            let name = field.name().clone();
            let fields = match items(field.data_type()) {
                Some(DataType::Struct(fields)) => fields.clone(),
                Some(DataType::Null) => Fields::empty(),
                _ => return Err(no_table(field)),
            };
            tables.push(Table { at, name, fields });
        }
        // Tables that there are not, and tables that are given twice, before the first group is read.
        let all = tables.iter().map(|table| &table.name).chain(shared);
        let empty: Vec<_> = all.map(|name| Given::Rows(name.clone(), "[]".to_owned())).collect();
        Portfolio::from_frames(&empty, &Limits::default())?;
        Ok(Self { key: key.clone().into(), key_at, tables })
    }
}

fn no_table(field: &Field) -> Error {
    let message = format!(
        "the column `{}` holds `{}`, and not lists of structs, which are the rows of a table",
        field.name(),
        field.data_type()
    );
    let hint = "collect the rows of each group into a list, leave the column out, or name it as `group`";
    Error::new(Code::NotPlainData, message).with_path(field.name()).with_hint(Some(hint.to_owned()))
}

/// A batch of groups.
pub(super) struct Groups {
    pub(super) keys: ArrayRef,
    names: Box<dyn Column>,
    tables: Vec<Rows>,
}

/// A table of all groups of a batch, the rows of one group after those of the other.
struct Rows {
    name: String,
    columns: Vec<String>,
    cells: Vec<Box<dyn Column>>,
    lists: ArrayRef,
    items: ArrayRef,
}

impl Groups {
    pub(super) fn new(batch: &RecordBatch, layout: &Layout) -> Result<Self, ArrowError> {
        let checked = |at: usize| {
            let array = batch.column(at);
            // Whoever made it may have made it wrong, and from here on it is read without looking.
            array.to_data().validate_full()?;
            Ok::<_, ArrowError>(array.clone())
        };
        let mut tables = Vec::new();
        for table in layout.tables.iter().filter(|table| !table.fields.is_empty()) {
            let lists = checked(table.at)?;
            let items = match lists.data_type() {
                DataType::LargeList(_) => lists.as_list::<i64>().values().clone(),
                _ => lists.as_list::<i32>().values().clone(),
            };
            let written = table.fields.iter().map(|field| field.metadata().contains_key(WRITTEN));
            let cells = items.as_struct().columns().iter().zip(written).map(|(part, written)| column(part, written));
            tables.push(Rows {
                name: table.name.clone(),
                columns: table.fields.iter().map(|field| field.name().clone()).collect(),
                cells: cells.collect(),
                items: items.clone(),
                lists,
            });
        }
        let keys = checked(layout.key_at)?;
        Ok(Self { names: column(&keys, false), keys, tables })
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// What a group is called, for messages.
    pub(super) fn name(&self, group: usize) -> String {
        match self.names.datum(group) {
            Datum::Text(text) => text.into_owned(),
            Datum::Whole(number) => number.to_string(),
            Datum::Number(number) => number.to_string(),
            Datum::Day(day) => day.to_string(),
            Datum::Null => "null".to_owned(),
            _ => format!("in row {group} of its batch"),
        }
    }

    /// The portfolio of a group, with the tables that all have.
    pub(super) fn portfolio(&self, group: usize, shared: &[Given<'_>], limits: &Limits) -> Result<Portfolio, Error> {
        let own: Vec<_> = self.tables.iter().map(|table| Part { cells: &table.cells, rows: table.of(group) }).collect();
        let frames = self.tables.iter().zip(&own).map(|(table, part)| {
            let batches: Vec<&dyn Frame> = vec![part];
            FrameTable { name: table.name.clone(), columns: table.columns.clone(), batches }
        });
        let shared = shared.iter().map(|table| match table {
            Given::Frame(frame) => Given::Frame(FrameTable {
                name: frame.name.clone(),
                columns: frame.columns.clone(),
                batches: frame.batches.clone(),
            }),
            Given::Rows(name, rows) => Given::Rows(name.clone(), rows.clone()),
        });
        let given: Vec<_> = frames.map(Given::Frame).chain(shared).collect();
        Portfolio::from_frames(&given, limits)
    }
}

impl Rows {
    /// The rows of a group; nulls among them, such as an outer join leaves behind, are none.
    fn of(&self, group: usize) -> Vec<usize> {
        if self.lists.is_null(group) {
            return Vec::new();
        }
        let span: Range<usize> = match self.lists.data_type() {
            DataType::LargeList(_) => span(self.lists.as_list::<i64>().value_offsets(), group),
            _ => span(self.lists.as_list::<i32>().value_offsets(), group),
        };
        span.filter(|row| !self.items.is_null(*row)).collect()
    }
}

fn span<O: arrow_array::OffsetSizeTrait>(offsets: &[O], group: usize) -> Range<usize> {
    let at = |place: usize| offsets.get(place).map_or(0, |offset| offset.as_usize());
    at(group)..at(group + 1)
}

/// The rows of one table that belong to one group.
struct Part<'a> {
    cells: &'a [Box<dyn Column>],
    rows: Vec<usize>,
}

impl Frame for Part<'_> {
    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn cell(&self, column: usize, row: usize) -> Datum<'_> {
        let cell = self.cells.get(column).zip(self.rows.get(row));
        cell.map_or(Datum::Null, |(column, row)| column.datum(*row))
    }

    fn run(&self, column: usize, rows: Range<usize>) -> Option<Run<'_>> {
        // Rows of a group lie side by side but for nulls among them.
        let own = self.rows.get(rows)?;
        let all = *own.first()?..own.last()? + 1;
        if all.len() == own.len() { self.cells.get(column)?.run(all) } else { None }
    }
}
