//! Many reports on their way out: batches of groups are drawn one at a time, and answered when somebody asks.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchOptions, RecordBatchReader, make_array};
use arrow_data::transform::MutableArrayData;
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Schema, SchemaRef};
use milepost::frame::Sink;
use milepost::{Code, Error, Limits, Moment, ProgressOptions, ProgressReport};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyIterator};

use super::STREAM;
use super::incoming::{opened, refused};
use super::nested::{Groups, Layout};
use super::outgoing::{Columns, ROWS_IN_A_BATCH, plain};
use crate::document::class_of;
use crate::error::raise;
use crate::table::GivenTables;

/// What is asked of every group.
pub(crate) struct Ask {
    /// The column that names the groups.
    pub(crate) group: String,
    pub(crate) moment: Moment,
    pub(crate) options: ProgressOptions,
    /// Whether a group has one row, its total.
    pub(crate) only_total: bool,
    /// Tables that every group has.
    pub(crate) shared: GivenTables,
    pub(crate) limits: Limits,
    /// Whether what is wrong with a group stands in its row, and does not end the stream.
    pub(crate) keeps_errors: bool,
}

/// Where groups come from.
enum Source {
    /// The batches of one stream.
    Stream,
    /// What an iterator of Python gives, each a stream of its own.
    Iterator(Py<PyIterator>),
}

/// The answers, batch by batch.
pub(crate) struct Each {
    ask: Arc<Ask>,
    source: Source,
    reader: Option<(RecordBatchStreamReader, Layout)>,
    key: FieldRef,
    schema: SchemaRef,
    ready: VecDeque<RecordBatch>,
    is_over: bool,
}

const GROUPS: &str = "groups";

impl Each {
    /// A capsule with the stream of answers for groups, which are one stream or an iterable of such.
    pub(crate) fn capsule<'py>(groups: &Bound<'py, PyAny>, ask: Arc<Ask>) -> PyResult<Bound<'py, PyCapsule>> {
        let py = groups.py();
        let (source, first) = match opened(GROUPS, groups)? {
            Some(stream) => (Source::Stream, Some(stream)),
            None => {
                let mut batches = groups.try_iter().map_err(|_| no_groups(groups))?;
                let first = batches.next().transpose()?.map(|batch| item(&batch)).transpose()?;
                (Source::Iterator(batches.unbind()), first)
            }
        };
        let reader = py.detach(|| first.map(|stream| read(stream, &ask)).transpose());
        let reader = reader.map_err(|error| raise(error.into_error()))?;
        // Of groups that never come, nothing says what names them.
        let unnamed = || Arc::new(Field::new(&ask.group, DataType::Utf8, true));
        let key = reader.as_ref().map_or_else(unnamed, |(_, layout)| layout.key.clone());
        let schema = schema(&key, &ask).map_err(raise)?;
        let each = Self { ask, source, reader, key, schema, ready: VecDeque::new(), is_over: false };
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(each)), STREAM)
    }

    /// The next batch of groups, and which of its columns are what.
    fn draw(&mut self) -> Result<Option<(RecordBatch, &Layout)>, ArrowError> {
        loop {
            if let Some((reader, _)) = &mut self.reader
                && let Some(batch) = reader.next()
            {
                let batch = batch?;
                return Ok(self.reader.as_ref().map(|(_, layout)| (batch, layout)));
            }
            let Source::Iterator(batches) = &self.source else { return Ok(None) };
            let next = Python::attach(|py| {
                let next = batches.bind(py).clone().next().transpose();
                next.and_then(|batch| batch.map(|batch| item(&batch)).transpose()).map_err(|error| error.to_string())
            });
            let Some(stream) = next.map_err(ArrowError::ComputeError)? else { return Ok(None) };
            let (reader, layout) = read(stream, &self.ask).map_err(|error| said(&error.into_error()))?;
            if layout.key.data_type() != self.key.data_type() {
                let (name, was, is) = (self.key.name(), self.key.data_type(), layout.key.data_type());
                let message =
                    format!("the column `{name}` held `{was}` in the first batch, and holds `{is}` in this one");
                return Err(ArrowError::SchemaError(message));
            }
            self.reader = Some((reader, layout));
        }
    }

    /// Draws groups and answers them; whether there were any.
    fn step(&mut self) -> Result<bool, ArrowError> {
        let (ask, schema) = (self.ask.clone(), self.schema.clone());
        let Some((batch, layout)) = self.draw()? else { return Ok(false) };
        let groups = Groups::new(&batch, layout)?;
        let answers = answers(&groups, &ask, &schema)?;
        self.ready.extend(answers);
        Ok(true)
    }
}

impl Iterator for Each {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() && !self.is_over {
            // Whoever asks may hold the interpreter, which neither the work nor the source of the groups can have wait.
            let step = catch_unwind(AssertUnwindSafe(|| Python::attach(|py| py.detach(|| self.step()))));
            match step {
                Ok(Ok(more)) => self.is_over = !more,
                Ok(Err(error)) => {
                    self.is_over = true;
                    return Some(Err(error));
                }
                Err(_) => {
                    self.is_over = true;
                    let message = "what the groups say of themselves does not fit together".to_owned();
                    return Some(Err(ArrowError::CDataInterface(message)));
                }
            }
        }
        self.ready.pop_front().map(Ok)
    }
}

impl RecordBatchReader for Each {
    fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }
}

fn no_groups(groups: &Bound<'_, PyAny>) -> PyErr {
    refused(GROUPS, &format!("groups are a data frame, or batches of one, not of class `{}`", class_of(groups)))
}

/// One of several batches.
fn item(batch: &Bound<'_, PyAny>) -> PyResult<FFI_ArrowArrayStream> {
    opened(GROUPS, batch)?.ok_or_else(|| {
        refused(
            GROUPS,
            &format!("each of several batches of groups is one of Arrow, not of class `{}`", class_of(batch)),
        )
    })
}

/// Why a stream cannot be read: because it is none, or because it holds no groups.
enum Unread {
    Broken(String),
    Refused(Error),
}

impl Unread {
    fn into_error(self) -> Error {
        match self {
            Self::Broken(message) => {
                Error::new(Code::NotPlainData, format!("the groups cannot be read: {message}")).with_path(GROUPS)
            }
            Self::Refused(error) => error,
        }
    }
}

fn read(stream: FFI_ArrowArrayStream, ask: &Ask) -> Result<(RecordBatchStreamReader, Layout), Unread> {
    let reader = catch_unwind(AssertUnwindSafe(|| RecordBatchStreamReader::try_new(stream)));
    let reader = reader.map_err(|_| Unread::Broken("what they say of themselves does not fit together".to_owned()))?;
    let reader = reader.map_err(|error| Unread::Broken(error.to_string()))?;
    let layout = Layout::new(&reader.schema(), &ask.group, &ask.shared.names()).map_err(Unread::Refused)?;
    Ok((reader, layout))
}

/// An error of the core as a sentence, with its place and what to do.
fn sentence(error: &Error) -> String {
    let place = error.path().map_or_else(String::new, |path| format!(" at {path}"));
    let hint = error.hint().map_or_else(String::new, |hint| format!("; {hint}"));
    format!("{} [{}{place}]{hint}", error.message(), error.code())
}

fn said(error: &Error) -> ArrowError {
    // A text with a zero in it would not cross the interface.
    ArrowError::ComputeError(sentence(error).replace('\0', " "))
}

/// The columns of answers: the name of the group, the row of its report, the sums behind it, and what is wrong.
fn schema(key: &FieldRef, ask: &Ask) -> Result<SchemaRef, Error> {
    let columns = [ProgressReport::row_columns(), ProgressReport::weight_columns()];
    let named = columns.iter().flatten().map(|(name, _)| *name).chain([ERROR]);
    if let Some(taken) = named.into_iter().find(|name| *name == ask.group) {
        return Err(Error::new(Code::InvalidOption, format!("`{taken}` is a column of the answers already"))
            .with_path("group")
            .with_hint(Some("give the column that names the groups another name".to_owned())));
    }
    let mut fields = vec![Arc::new(Field::new(key.name(), key.data_type().clone(), true))];
    for columns in columns {
        if let Ok((schema, _)) = Columns::new(&plain(columns)).finish() {
            fields.extend(schema.fields().iter().cloned());
        }
    }
    fields.push(Arc::new(Field::new(ERROR, DataType::Utf8, true)));
    Ok(Arc::new(Schema::new(fields)))
}

/// The column that says what is wrong with a group.
const ERROR: &str = "error";

/// Answers for a batch of groups, of rows that were not written yet.
struct Writing {
    rows: Columns,
    weights: Columns,
    /// Which group each row is about.
    of: Vec<usize>,
    errors: Vec<Option<String>>,
}

fn answers(groups: &Groups, ask: &Ask, schema: &SchemaRef) -> Result<Vec<RecordBatch>, ArrowError> {
    let shared = ask.shared.given();
    let columns = [ProgressReport::row_columns(), ProgressReport::weight_columns()];
    let lengths = columns.clone().map(|columns| columns.len());
    let [rows, weights] = columns.map(|columns| Columns::new(&plain(columns)));
    let mut writing = Writing { rows, weights, of: Vec::new(), errors: Vec::new() };
    for group in 0..groups.len() {
        let report = groups.portfolio(group, &shared, &ask.limits);
        let report = report.and_then(|portfolio| portfolio.progress(ask.moment, &ask.options));
        let written = report.and_then(|report| writing.put(&report, group, ask.only_total));
        if let Err(error) = written {
            if !ask.keeps_errors {
                let message = format!("the group `{}` has no report: {}", groups.name(group), sentence(&error));
                return Err(ArrowError::ComputeError(message.replace('\0', " ")));
            }
            writing.put_error(sentence(&error), group, lengths);
        }
    }
    writing.finish(groups, schema)
}

impl Writing {
    fn put(&mut self, report: &ProgressReport, group: usize, only_total: bool) -> Result<(), Error> {
        report.put_weights(only_total, &mut self.weights)?;
        let rows = if only_total {
            report.put_total(&mut self.rows);
            1
        } else {
            report.put_rows(&mut self.rows);
            report.len()
        };
        self.of.extend(std::iter::repeat_n(group, rows));
        self.errors.extend(std::iter::repeat_n(None, rows));
        Ok(())
    }

    fn put_error(&mut self, error: String, group: usize, lengths: [usize; 2]) {
        for (sink, columns) in [&mut self.rows, &mut self.weights].into_iter().zip(lengths) {
            (0..columns).for_each(|column| sink.null(column));
            sink.end_row();
        }
        self.of.push(group);
        self.errors.push(Some(error));
    }

    fn finish(self, groups: &Groups, schema: &SchemaRef) -> Result<Vec<RecordBatch>, ArrowError> {
        let (_, rows) = self.rows.finish()?;
        let (_, weights) = self.weights.finish()?;
        let parts = self.of.chunks(ROWS_IN_A_BATCH).zip(self.errors.chunks(ROWS_IN_A_BATCH));
        let keys = groups.keys.to_data();
        let mut batches = Vec::new();
        for ((rows, weights), (of, errors)) in rows.iter().zip(&weights).zip(parts) {
            let mut repeated = MutableArrayData::new(vec![&keys], false, of.len());
            for group in of {
                repeated.try_extend(0, *group, group + 1)?;
            }
            let mut texts = StringBuilder::new();
            errors.iter().for_each(|error| texts.append_option(error.as_deref()));
            let mut columns: Vec<ArrayRef> = vec![make_array(repeated.freeze())];
            columns.extend(rows.columns().iter().chain(weights.columns()).cloned());
            columns.push(Arc::new(texts.finish()));
            let options = RecordBatchOptions::new().with_row_count(Some(of.len()));
            batches.push(RecordBatch::try_new_with_options(schema.clone(), columns, &options)?);
        }
        Ok(batches)
    }
}
