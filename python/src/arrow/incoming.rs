//! A data frame on its way in.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use arrow_array::RecordBatch;
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_schema::{ArrowError, Schema};
use milepost::frame::{Datum, Frame, FrameTable, Run};
use milepost::{Code, Error};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyCapsuleMethods};

use super::cells::{Column, column};
use super::{STREAM, WRITTEN};
use crate::document::class_of;
use crate::error::raise;

/// The batches of a data frame, as the memory of the library that made it.
pub(crate) struct Incoming {
    columns: Vec<String>,
    batches: Vec<Batch>,
}

impl Incoming {
    /// Reads what an object with `__arrow_c_stream__` gives; `None` where it has none.
    pub(crate) fn read(name: &str, table: &Bound<'_, PyAny>) -> PyResult<Option<Self>> {
        let Some(stream) = opened(name, table)? else { return Ok(None) };
        let class = class_of(table);
        table
            .py()
            .detach(|| collect(stream))
            .map(Some)
            .map_err(|message| refused(name, &format!("the stream of `{class}` cannot be read: {message}")))
    }

    /// The table for the core.
    pub(crate) fn table(&self, name: &str) -> FrameTable<'_> {
        let batches = self.batches.iter().map(|batch| batch as &dyn Frame).collect();
        FrameTable { name: name.to_owned(), columns: self.columns.clone(), batches }
    }
}

/// The stream that an object with `__arrow_c_stream__` gives; `None` where it has none.
pub(super) fn opened(name: &str, table: &Bound<'_, PyAny>) -> PyResult<Option<FFI_ArrowArrayStream>> {
    let py = table.py();
    let Some(export) = table.getattr_opt("__arrow_c_stream__")? else { return Ok(None) };
    let class = class_of(table);
    let said = |cause: PyErr| {
        let error = refused(name, &format!("`{class}` gives no table: {}", cause.value(py)));
        error.set_cause(py, Some(cause));
        error
    };
    let given = export.call0().map_err(said)?;
    let capsule = given.cast::<PyCapsule>().map_err(|_| {
        refused(name, &format!("`{class}` gives no Arrow stream, but an object of class `{}`", class_of(&given)))
    })?;
    let pointer = capsule.pointer_checked(Some(STREAM)).map_err(said)?;
    // SAFETY: a capsule of this name holds a stream of the Arrow C stream interface for as long as it lives, and it
    // lives here. Moving the stream out leaves a released one behind, which the capsule's destructor passes over.
    Ok(Some(unsafe { FFI_ArrowArrayStream::from_raw(pointer.cast().as_ptr()) }))
}

pub(super) fn refused(name: &str, message: &str) -> PyErr {
    raise(Error::new(Code::NotPlainData, message).with_path(name).with_hint(Some(
        "give a data frame of polars, pandas, pyarrow or DuckDB that was not used up, or a list of dicts".to_owned(),
    )))
}

/// All batches of a stream.
fn collect(stream: FFI_ArrowArrayStream) -> Result<Incoming, String> {
    // What a stream says of itself is taken at its word by the library that reads it, which panics where the words do
    // not fit each other.
    let read = catch_unwind(AssertUnwindSafe(|| {
        let reader = RecordBatchStreamReader::try_new(stream)?;
        let kept = kept(&arrow_array::RecordBatchReader::schema(&reader));
        let mut incoming =
            Incoming { columns: kept.iter().map(|column| column.name.clone()).collect(), batches: Vec::new() };
        for batch in reader {
            incoming.batches.push(Batch::new(&batch?, &kept)?);
        }
        Ok(incoming)
    }));
    match read {
        Ok(read) => read.map_err(|error: ArrowError| error.to_string()),
        Err(_) => Err("what it says of itself does not fit together".to_owned()),
    }
}

/// A column that is read.
struct Kept {
    at: usize,
    name: String,
    written: bool,
}

/// The columns but for the index of a pandas data frame, which is no column to its owner.
fn kept(schema: &Schema) -> Vec<Kept> {
    let index = |name: &str| {
        let level = name.strip_prefix("__index_level_").and_then(|rest| rest.strip_suffix("__"));
        level.is_some_and(|level| level.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let fields = schema.fields().iter().enumerate().filter(|(_, field)| !index(field.name()));
    fields
        .map(|(at, field)| Kept { at, name: field.name().clone(), written: field.metadata().contains_key(WRITTEN) })
        .collect()
}

/// One batch, column by column.
struct Batch {
    rows: usize,
    columns: Vec<Box<dyn Column>>,
}

impl Batch {
    fn new(batch: &RecordBatch, kept: &[Kept]) -> Result<Self, ArrowError> {
        let read = |kept: &Kept| {
            let array = batch.column(kept.at);
            // Whoever made it may have made it wrong, and from here on it is read without looking.
            array.to_data().validate_full()?;
            Ok(column(array, kept.written))
        };
        let columns: Result<_, ArrowError> = kept.iter().map(read).collect();
        Ok(Self { rows: batch.num_rows(), columns: columns? })
    }
}

impl Frame for Batch {
    fn rows(&self) -> usize {
        self.rows
    }

    fn cell(&self, column: usize, row: usize) -> Datum<'_> {
        self.columns.get(column).map_or(Datum::Null, |column| column.datum(row))
    }

    fn run(&self, column: usize, rows: Range<usize>) -> Option<Run<'_>> {
        self.columns.get(column)?.run(rows)
    }
}
