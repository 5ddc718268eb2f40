//! Rows on their way out: columns of Arrow, as a stream in a capsule.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Float64Builder, Int64Builder, ListBuilder, PrimitiveBuilder, StringBuilder,
    StructBuilder,
};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{ArrayRef, ArrowPrimitiveType, RecordBatch, RecordBatchIterator, RecordBatchOptions};
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, SchemaRef};
use chrono::{Datelike, NaiveDate};
use milepost::frame::{ColumnKind, Sink, TableColumn};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use super::{STREAM, WRITTEN};

/// How many rows a batch has.
pub(super) const ROWS_IN_A_BATCH: usize = 64 * 1024;

/// For how many rows there is room from the beginning: many reports have no more.
const FEW_ROWS: usize = 64;

/// A capsule with the rows that `put` writes.
pub(crate) fn stream<'py>(
    py: Python<'py>,
    columns: Vec<TableColumn>,
    put: impl FnOnce(&mut dyn Sink) + Send,
) -> PyResult<Bound<'py, PyCapsule>> {
    let made = py.detach(|| {
        let mut sink = Columns::new(&columns);
        put(&mut sink);
        sink.finish()
    });
    let (schema, batches) = made.map_err(|error| pyo3::exceptions::PyRuntimeError::new_err(error.to_string()))?;
    let reader = RecordBatchIterator::new(batches.into_iter().map(Ok), schema);
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), STREAM)
}

/// A capsule with the rows of a report.
pub(crate) fn report<'py>(
    py: Python<'py>,
    columns: Vec<(&'static str, ColumnKind)>,
    put: impl FnOnce(&mut dyn Sink) + Send,
) -> PyResult<Bound<'py, PyCapsule>> {
    stream(py, plain(columns), put)
}

/// The columns of a report as those of a table.
pub(super) fn plain(columns: Vec<(&'static str, ColumnKind)>) -> Vec<TableColumn> {
    let column = |(name, kind): (&str, _)| TableColumn { name: name.to_owned(), kind, written: false };
    columns.into_iter().map(column).collect()
}

/// Rows that are being written.
pub(super) struct Columns {
    schema: SchemaRef,
    kinds: Vec<ColumnKind>,
    builders: Vec<Builder>,
    /// How many rows the batch has that is being written.
    rows: usize,
    batches: Vec<RecordBatch>,
    failed: Option<ArrowError>,
}

enum Builder {
    Text(StringBuilder),
    Whole(Int64Builder),
    Number(Float64Builder),
    Bool(BooleanBuilder),
    Day(Date32Builder),
    Texts(ListBuilder<StringBuilder>),
    Period(StructBuilder),
    Point(StructBuilder),
    After(ListBuilder<StructBuilder>),
}

fn fields(kind: ColumnKind) -> Fields {
    let text = |name: &str| Field::new(name, DataType::Utf8, true);
    match kind {
        ColumnKind::Period => vec![text("start"), text("end")],
        ColumnKind::Point => vec![text("period"), Field::new("value", DataType::Float64, true)],
        ColumnKind::After => vec![text("milestone"), text("type"), Field::new("lag_days", DataType::Int64, true)],
        _ => Vec::new(),
    }
    .into()
}

fn field(column: &TableColumn) -> Field {
    let list = |item: DataType| DataType::List(Arc::new(Field::new("item", item, true)));
    let kind = match column.kind {
        ColumnKind::Text => DataType::Utf8,
        ColumnKind::Whole => DataType::Int64,
        ColumnKind::Number => DataType::Float64,
        ColumnKind::Bool => DataType::Boolean,
        ColumnKind::Day => DataType::Date32,
        ColumnKind::Texts => list(DataType::Utf8),
        ColumnKind::Period | ColumnKind::Point => DataType::Struct(fields(column.kind)),
        ColumnKind::After => list(DataType::Struct(fields(column.kind))),
    };
    let field = Field::new(&column.name, kind, true);
    if column.written { field.with_metadata(HashMap::from([(WRITTEN.to_owned(), String::new())])) } else { field }
}

impl Builder {
    /// A builder with room for so many rows.
    fn new(kind: ColumnKind, rows: usize) -> Self {
        let parts = || StructBuilder::from_fields(fields(kind), 0);
        match kind {
            ColumnKind::Text => Self::Text(StringBuilder::with_capacity(rows, rows)),
            ColumnKind::Whole => Self::Whole(Int64Builder::with_capacity(rows)),
            ColumnKind::Number => Self::Number(Float64Builder::with_capacity(rows)),
            ColumnKind::Bool => Self::Bool(BooleanBuilder::with_capacity(rows)),
            ColumnKind::Day => Self::Day(Date32Builder::with_capacity(rows)),
            ColumnKind::Texts => Self::Texts(ListBuilder::new(StringBuilder::new())),
            ColumnKind::Period => Self::Period(parts()),
            ColumnKind::Point => Self::Point(parts()),
            ColumnKind::After => Self::After(ListBuilder::new(parts())),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(builder) => Arc::new(builder.finish()),
            Self::Whole(builder) => Arc::new(builder.finish()),
            Self::Number(builder) => Arc::new(builder.finish()),
            Self::Bool(builder) => Arc::new(builder.finish()),
            Self::Day(builder) => Arc::new(builder.finish()),
            Self::Texts(builder) => Arc::new(builder.finish()),
            Self::Period(builder) | Self::Point(builder) => Arc::new(builder.finish()),
            Self::After(builder) => Arc::new(builder.finish()),
        }
    }
}

/// Adds cells of several rows.
fn append<T: ArrowPrimitiveType, V: Copy>(
    builder: &mut PrimitiveBuilder<T>,
    cells: &[Option<V>],
    value: impl Fn(V) -> T::Native,
) {
    let is_there: Vec<bool> = cells.iter().map(Option::is_some).collect();
    let values: Vec<T::Native> = cells.iter().map(|cell| cell.map_or_else(T::default_value, &value)).collect();
    if is_there.contains(&false) {
        builder.append_values(&values, &is_there);
    } else {
        builder.append_slice(&values);
    }
}

fn since_1970(day: NaiveDate) -> i32 {
    /// The first of January 1970, counted from that of the year 1.
    const EPOCH: i32 = 719_163;
    day.num_days_from_ce() - EPOCH
}

impl Columns {
    pub(super) fn new(columns: &[TableColumn]) -> Self {
        let schema = Arc::new(Schema::new(columns.iter().map(field).collect::<Fields>()));
        let kinds: Vec<ColumnKind> = columns.iter().map(|column| column.kind).collect();
        let builders = kinds.iter().map(|kind| Builder::new(*kind, FEW_ROWS)).collect();
        Self { schema, kinds, builders, rows: 0, batches: Vec::new(), failed: None }
    }

    pub(super) fn finish(mut self) -> Result<(SchemaRef, Vec<RecordBatch>), ArrowError> {
        if self.rows > 0 {
            self.end_batch();
        }
        match self.failed {
            Some(error) => Err(error),
            None => Ok((self.schema, self.batches)),
        }
    }

    fn end_batch(&mut self) {
        let columns = self.builders.iter_mut().map(Builder::finish).collect();
        let options = RecordBatchOptions::new().with_row_count(Some(self.rows));
        match RecordBatch::try_new_with_options(self.schema.clone(), columns, &options) {
            Ok(batch) => self.batches.push(batch),
            Err(error) => self.failed = Some(error),
        }
        if self.rows == ROWS_IN_A_BATCH {
            // After a full batch another one is likely, and growing to its size would copy it several times.
            self.builders = self.kinds.iter().map(|kind| Builder::new(*kind, ROWS_IN_A_BATCH)).collect();
        }
        self.rows = 0;
    }

    fn with(&mut self, column: usize, write: impl FnOnce(&mut Builder)) {
        if let Some(builder) = self.builders.get_mut(column) {
            write(builder);
        }
    }
}

/// Writes a part of a struct; which parts there are is decided where the builder is made.
macro_rules! part {
    ($builder:expr, $at:literal, $type:ty, $value:expr) => {
        if let Some(part) = $builder.field_builder::<$type>($at) {
            part.append_option($value);
        }
    };
}

impl Sink for Columns {
    fn null(&mut self, column: usize) {
        self.with(column, |builder| match builder {
            Builder::Text(builder) => builder.append_null(),
            Builder::Whole(builder) => builder.append_null(),
            Builder::Number(builder) => builder.append_null(),
            Builder::Bool(builder) => builder.append_null(),
            Builder::Day(builder) => builder.append_null(),
            Builder::Texts(builder) => builder.append_null(),
            Builder::Period(builder) => {
                part!(builder, 0, StringBuilder, None::<&str>);
                part!(builder, 1, StringBuilder, None::<&str>);
                builder.append(false);
            }
            Builder::Point(builder) => {
                part!(builder, 0, StringBuilder, None::<&str>);
                part!(builder, 1, Float64Builder, None);
                builder.append(false);
            }
            Builder::After(builder) => builder.append_null(),
        });
    }

    fn text(&mut self, column: usize, text: &str) {
        self.with(column, |builder| match builder {
            Builder::Text(builder) => builder.append_value(text),
            Builder::Texts(builder) => builder.values().append_value(text),
            _ => debug_assert!(false, "a text in a column of something else"),
        });
    }

    fn rows_at_once(&self) -> usize {
        /// So many rows of a report stay in the cache while their columns are written.
        const ROWS: usize = 256;
        ROWS.min(ROWS_IN_A_BATCH - self.rows)
    }

    fn wholes(&mut self, column: usize, numbers: &[Option<i64>]) {
        self.with(column, |builder| match builder {
            Builder::Whole(builder) => append(builder, numbers, |number| number),
            _ => debug_assert!(false, "whole numbers in a column of something else"),
        });
    }

    fn numbers(&mut self, column: usize, numbers: &[Option<f64>]) {
        self.with(column, |builder| match builder {
            Builder::Number(builder) => append(builder, numbers, |number| number),
            _ => debug_assert!(false, "numbers in a column of something else"),
        });
    }

    fn days(&mut self, column: usize, days: &[Option<NaiveDate>]) {
        self.with(column, |builder| match builder {
            Builder::Day(builder) => append(builder, days, since_1970),
            _ => debug_assert!(false, "days in a column of something else"),
        });
    }

    fn whole(&mut self, column: usize, number: i64) {
        self.with(column, |builder| match builder {
            Builder::Whole(builder) => builder.append_value(number),
            _ => debug_assert!(false, "a whole number in a column of something else"),
        });
    }

    fn number(&mut self, column: usize, number: f64) {
        self.with(column, |builder| match builder {
            Builder::Number(builder) => builder.append_value(number),
            _ => debug_assert!(false, "a number in a column of something else"),
        });
    }

    fn truth(&mut self, column: usize, value: bool) {
        self.with(column, |builder| match builder {
            Builder::Bool(builder) => builder.append_value(value),
            _ => debug_assert!(false, "a truth in a column of something else"),
        });
    }

    fn day(&mut self, column: usize, day: NaiveDate) {
        self.with(column, |builder| match builder {
            Builder::Day(builder) => builder.append_value(since_1970(day)),
            _ => debug_assert!(false, "a day in a column of something else"),
        });
    }

    fn open(&mut self, _: usize) {}

    fn close(&mut self, column: usize) {
        self.with(column, |builder| match builder {
            Builder::Texts(builder) => builder.append(true),
            Builder::After(builder) => builder.append(true),
            _ => debug_assert!(false, "a list in a column of something else"),
        });
    }

    fn period(&mut self, column: usize, start: &str, end: &str) {
        self.with(column, |builder| {
            if let Builder::Period(builder) = builder {
                part!(builder, 0, StringBuilder, Some(start));
                part!(builder, 1, StringBuilder, Some(end));
                builder.append(true);
            }
        });
    }

    fn point(&mut self, column: usize, period: &str, value: Option<f64>) {
        self.with(column, |builder| {
            if let Builder::Point(builder) = builder {
                part!(builder, 0, StringBuilder, Some(period));
                part!(builder, 1, Float64Builder, value);
                builder.append(true);
            }
        });
    }

    fn after(&mut self, column: usize, milestone: &str, order: Option<&str>, lag_days: Option<i32>) {
        self.with(column, |builder| {
            if let Builder::After(builder) = builder {
                let item = builder.values();
                part!(item, 0, StringBuilder, Some(milestone));
                part!(item, 1, StringBuilder, order);
                part!(item, 2, Int64Builder, lag_days.map(i64::from));
                item.append(true);
            }
        });
    }

    fn end_row(&mut self) {
        self.rows += 1;
        if self.rows == ROWS_IN_A_BATCH {
            self.end_batch();
        }
    }
}
