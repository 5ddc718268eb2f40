//! Reading a document that has something wrong with it, cell by cell, to say all of it.

use serde::de::DeserializeSeed;
use serde_json::error::Category;
use serde_json::{Map, Value};

use super::unread::{self, Unread};
use super::{Head, Reading, repeated, unknown_table, wrong_version};
use crate::cell::{Cell, CellKind};
use crate::document::{FORMAT, TABLES};
use crate::error::Code;
use crate::finding::{Finding, Findings, nearest, visible};
use crate::frame::Unfit;
use crate::located;
use crate::order;
use crate::refusal;
use crate::table::ViewMut;
use crate::table::read::{missing_column, unknown_column};

/// Reads a document of which the fast pass found something wrong.
pub(super) fn document(text: &str, stopped_at: &serde_json::Error, head: Head) -> Reading {
    let mut reading = Reading::default();
    // Reading all of a document that is too large is what the limit is there to prevent.
    let (code, message, hint) = refusal::read(&stopped_at.to_string());
    if code == Code::LimitExceeded {
        reading.findings.push(Finding::of_document(code, message).with_hint(hint));
        return reading;
    }
    match serde_json::from_str::<Value>(text) {
        Err(error) => reading.findings.push(not_json(text, &error)),
        Ok(Value::Object(document)) => tables(document, head, &mut reading),
        Ok(other) => reading.findings.push(
            Finding::of_document(
                Code::WrongShape,
                format!("the document is {}, not an object of tables", kind_of(&other)),
            )
            .with_hint(Some("a document looks like {\"milepost\": 1, \"strategies\": [...], ...}".to_owned())),
        ),
    }
    if !reading.findings.has_errors() {
        // What only the text shows: read as a whole, an object keeps the last of two equal keys.
        let mut finding = refused(stopped_at);
        finding.path = repeated::find(text);
        reading.findings.push(finding);
    }
    reading
}

fn not_json(text: &str, error: &serde_json::Error) -> Finding {
    let (line, column) = (error.line(), error.column());
    let place = format!("line {line}, column {column}");
    let full = error.to_string();
    let what = full.split(" at line ").next().unwrap_or(&full);
    if what.starts_with("number out of range") {
        return Finding::of_document(Code::NotFinite, format!("a number at {place} is too large to be one"));
    }
    if what.starts_with("recursion limit") {
        return Finding::of_document(Code::LimitExceeded, format!("the document is nested too deeply at {place}"))
            .with_hint(Some("lists and objects can stand in each other some 120 times".to_owned()));
    }
    let rest = text.lines().nth(line.saturating_sub(1)).and_then(|line| line.get(column.saturating_sub(1)..));
    let near = rest.unwrap_or_default();
    let hint = if ["N", "I", "-I", "n", "u"].iter().any(|start| near.starts_with(start)) {
        Some("JSON has no NaN, Infinity or undefined: leave out what is not known".to_owned())
    } else if error.classify() == Category::Eof {
        Some("the text ends too early; is the file complete?".to_owned())
    } else {
        None
    };
    Finding::of_document(Code::NotJson, format!("the document is not JSON: {what} at {place}")).with_hint(hint)
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// A finding from a refusal that serde carried.
pub(super) fn refused(error: &serde_json::Error) -> Finding {
    let (code, message, hint) = refusal::read(&error.to_string());
    Finding::of_document(code, message).with_hint(hint)
}

fn tables(document: Map<String, Value>, head: Head, reading: &mut Reading) {
    match document.get("milepost") {
        None if head == Head::Optional => {}
        None => reading.findings.push(refused(&wrong_version(None))),
        Some(version) if version.as_f64() != Some(f64::from(FORMAT)) => {
            reading.findings.push(refused(&wrong_version(Some(&refusal::json(version)))));
        }
        Some(_) => {}
    }
    let Reading { tables, findings, unread } = reading;
    // Findings come in the order of the tables, whatever the order of the text.
    let place = |name: &String| TABLES.iter().position(|table| table.name == name).unwrap_or(TABLES.len());
    let mut parts: Vec<(String, Value)> = document.into_iter().collect();
    order::by(&mut parts, |(left, _), (right, _)| place(left).cmp(&place(right)).then_with(|| left.cmp(right)));
    for (name, value) in parts {
        match (&*name, value) {
            ("milepost", _) | (_, Value::Null) => {}
            ("lang", Value::String(lang)) => tables.lang = Some(lang),
            ("lang", other) => {
                let mut finding =
                    Finding::of_document(Code::WrongType, format!("`lang` is {}, not a text", kind_of(&other)));
                finding.path = Some(name);
                findings.push(finding);
            }
            (_, value) => {
                let Some(table) = tables.view_mut(&name) else {
                    findings.push(with_path(refused(&unknown_table(&name)), &name));
                    continue;
                };
                if let Value::Array(rows) = value {
                    let mut diagnosis = Diagnosis::new(findings, unread, table);
                    rows.into_iter().enumerate().for_each(|(number, row)| diagnosis.row(number, row));
                    diagnosis.finish();
                } else {
                    let message = format!("`{name}` is {}, not a list of rows", kind_of(&value));
                    findings.push(with_path(Finding::of_document(Code::WrongShape, message), &name));
                }
            }
        }
    }
}

pub(super) fn with_path(mut finding: Finding, path: &str) -> Finding {
    finding.path = Some(visible(path).into_owned());
    finding
}

/// Reads a cell, or says what is wrong with it, and where in it.
pub(crate) fn read_cell(kind: CellKind, value: Value) -> Result<Cell<'static>, (String, serde_json::Error)> {
    located::read(kind, value)
}

/// What is wrong with the rows of one table.
pub(super) struct Diagnosis<'a> {
    findings: &'a mut Findings,
    pub(super) unread: &'a mut Unread,
    pub(super) table: ViewMut<'a>,
    /// The numbers of the rows that are kept.
    numbers: Vec<usize>,
    left_out: bool,
}

impl<'a> Diagnosis<'a> {
    pub(super) fn new(findings: &'a mut Findings, unread: &'a mut Unread, table: ViewMut<'a>) -> Self {
        Self { findings, unread, table, numbers: Vec::new(), left_out: false }
    }

    pub(super) fn finish(self) {
        if self.left_out {
            self.unread.keep_only(self.table.info().name, self.numbers);
        }
    }

    pub(super) fn push_finding(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Tells of a cell that has no place in a portfolio at all.
    pub(super) fn unfit(&mut self, number: usize, column: &str, unfit: Unfit) {
        let Unfit { code, message, hint } = unfit;
        let table = self.table.info().name;
        self.findings.push(Finding::of_row(code, table, number, Some(column), message).with_hint(hint));
        self.unread.cell(table, number, column);
    }

    /// Reads a row, and keeps it if it is right.
    pub(super) fn row(&mut self, number: usize, value: Value) {
        let Value::Object(row) = value else {
            let table = self.table.info().name;
            let message = format!("a row of `{table}` is {}, not an object", kind_of(&value));
            self.findings.push(Finding::of_row(Code::WrongShape, table, number, None, message));
            self.left_out = true;
            return;
        };
        let row = refusal::json(&Value::Object(self.mended(number, row)));
        // From text again: the reader of rows exists for text alone.
        match self.table.deserialize(&mut serde_json::Deserializer::from_str(&row)) {
            Ok(()) => self.numbers.push(number),
            Err(error) => {
                self.left_out = true;
                self.push(number, None, &error);
            }
        }
    }

    fn push(&mut self, number: usize, column: Option<&str>, error: &serde_json::Error) {
        let (code, message, hint) = refusal::read(&error.to_string());
        self.findings.push(Finding::of_row(code, self.table.info().name, number, column, message).with_hint(hint));
    }

    /// A row without the cells that cannot be read, and with something harmless where there must be one, so that
    /// what else is wrong with it can be told too. Nobody ever sees it: a document with findings is not loaded.
    fn mended(&mut self, number: usize, row: Map<String, Value>) -> Map<String, Value> {
        let table = self.table.info();
        let mut mended = Map::new();
        for (name, value) in row {
            let Some(kind) = self.table.kind(&name) else {
                if name.starts_with("x_") {
                    mended.insert(name, value);
                    continue;
                }
                self.push(number, Some(&name), &unknown_column(table, &name));
                // What the column would have been is not absent, only misspelt.
                let optional = table.columns.iter().filter(|column| !column.required);
                if let Some(meant) = nearest(&name, optional.map(|column| column.name)) {
                    self.unread.cell(table.name, number, meant);
                }
                continue;
            };
            if value.is_null() {
                // Absent and null are one thing.
            } else if let Err((path, error)) = read_cell(kind, value.clone()) {
                let path = match path.as_str() {
                    "." => name.clone(),
                    list if list.starts_with('[') => format!("{name}{list}"),
                    field => format!("{name}.{field}"),
                };
                self.push(number, Some(&path), &error);
                match unread::rest_of_list(kind, value) {
                    Some(rest) => drop(mended.insert(name, rest)),
                    None => self.unread.cell(table.name, number, &name),
                }
            } else {
                mended.insert(name, value);
            }
        }
        for column in table.columns.iter().filter(|column| column.required) {
            if mended.contains_key(column.name) {
                continue;
            }
            if !self.unread.has_cell(table.name, number, column.name) {
                self.push(number, Some(column.name), &missing_column(table, column.name));
                self.unread.cell(table.name, number, column.name);
            }
            let stand_in = self.table.kind(column.name).and_then(|kind| unread::stand_in(kind, number));
            mended.extend(stand_in.map(|value| (column.name.to_owned(), value)));
        }
        mended
    }
}
