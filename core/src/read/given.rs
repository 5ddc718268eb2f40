//! Reading tables that are given one by one: as CSV, column by column, or as rows in JSON.
//!
//! As with a document, the first pass fills columns and stops at the first problem, and only then everything is read
//! again cell by cell, as the JSON that it stands for, to tell all that is wrong in the same words.

use serde::de::DeserializeSeed;
use serde_json::{Map, Value};

use super::diagnose::{Diagnosis, refused, with_path};
use super::{Reading, too_long, too_many_rows, unknown_table, wrong_version};
use crate::csv::{Batch, Broken, Csv};
use crate::document::{FORMAT, TABLES, Tables};
use crate::error::Code;
use crate::finding::{Finding, Findings};
use crate::frame::{Frame, FrameTable, Given, Place, Plan};
use crate::limits::Limits;
use crate::order;
use crate::refusal::{self, shorten};
use crate::table::ViewMut;
use crate::table::fill::{Quick, Wrong, composed, notes};
use crate::table::read::RowsSeed;

/// A table as it is given.
pub(crate) enum Part<'a> {
    Csv(Csv<'a>),
    /// With what fills columns at once: whoever reads no such tables need not have it in the program.
    Frame(&'a FrameTable<'a>, Quick),
    Rows(&'a str, &'a str),
}

/// Takes a batch, and the rows in it that have more cells than there are columns.
type EachBatch<'a> = dyn FnMut(&dyn Frame, &[(usize, usize)]) -> Result<(), Stop> + 'a;

/// The name of the table that the head of a document is.
const HEAD: &str = "milepost";

/// The head's columns.
const HEAD_COLUMNS: [&str; 2] = ["milepost", "lang"];

impl<'a> Part<'a> {
    pub(crate) fn of(given: &'a Given<'a>) -> Self {
        match given {
            Given::Frame(table) => {
                let quick: Quick = |table, plan, frames, own_ids, room| table.fill_runs(plan, frames, own_ids, room);
                Self::Frame(table, quick)
            }
            Given::Rows(name, rows) => Self::Rows(name, rows),
        }
    }

    fn name(&self) -> &str {
        match self {
            Self::Csv(csv) => csv.name,
            Self::Frame(table, _) => &table.name,
            Self::Rows(name, _) => name,
        }
    }

    fn columns(&self) -> &[String] {
        match self {
            Self::Csv(csv) => &csv.columns,
            Self::Frame(table, _) => &table.columns,
            Self::Rows(..) => &[],
        }
    }

    /// Calls back for every batch, and for the rows of a batch that have more cells than there are columns.
    fn batches(&self, each: &mut EachBatch<'_>) -> Result<(), Stop> {
        match self {
            Self::Csv(csv) => csv.batches(|batch: &Batch<'_>| each(batch, &batch.surplus)),
            Self::Frame(table, _) => table.batches.iter().try_for_each(|batch| each(*batch, &[])),
            Self::Rows(..) => Ok(()),
        }
    }

    fn has_rows(&self) -> bool {
        match self {
            // Reading on costs nothing compared with what a row costs.
            Self::Csv(csv) => csv.has_rows(),
            Self::Frame(table, _) => table.batches.iter().any(|batch| batch.rows() > 0),
            Self::Rows(..) => false,
        }
    }
}

/// Why a pass ends early.
enum Stop {
    /// Something is wrong.
    Wrong,
    /// It is too much, so that nothing else is looked for.
    Limit(Box<Finding>),
}

impl From<Wrong> for Stop {
    fn from(_: Wrong) -> Self {
        Self::Wrong
    }
}

impl From<Broken> for Stop {
    fn from(_: Broken) -> Self {
        Self::Wrong
    }
}

/// Reads tables as far as they can be read.
pub(crate) fn tables<'a>(mut parts: Vec<Part<'a>>, limits: &Limits) -> (Reading, Vec<Part<'a>>) {
    // Findings come in the order of the tables, the head first, whatever the order of what is given.
    let place = |name: &str| match name {
        HEAD => 0,
        _ => TABLES.iter().position(|table| table.name == name).unwrap_or(TABLES.len()) + 1,
    };
    order::by(&mut parts, |left, right| {
        place(left.name()).cmp(&place(right.name())).then_with(|| left.name().cmp(right.name()))
    });
    let mut reading = Reading::default();
    match fast(&parts, limits, &mut reading.tables) {
        Ok(()) => {}
        Err(Stop::Limit(finding)) => reading.findings.push(*finding),
        Err(Stop::Wrong) => reading = slow(&parts, limits),
    }
    (reading, parts)
}

/// What may still be read.
struct Room {
    bytes: u64,
    rows: u64,
}

impl Room {
    fn take(&mut self, rows: usize, limits: &Limits) -> Result<(), Stop> {
        self.rows = self.rows.checked_sub(rows as u64).ok_or_else(|| {
            let max_rows = usize::try_from(limits.max_rows).unwrap_or(usize::MAX);
            Stop::Limit(Box::new(refused(&too_many_rows(max_rows))))
        })?;
        Ok(())
    }
}

fn fast(parts: &[Part<'_>], limits: &Limits, tables: &mut Tables) -> Result<(), Stop> {
    let mut room = Room { bytes: limits.bytes(), rows: limits.max_rows };
    for (at, part) in parts.iter().enumerate() {
        if parts.iter().take(at).any(|before| before.name() == part.name()) {
            return Err(Stop::Wrong);
        }
        if part.name() == HEAD {
            let mut findings = Findings::default();
            head(part, &mut tables.lang, &mut findings);
            if findings.has_errors() {
                return Err(Stop::Wrong);
            }
            continue;
        }
        let rows_before = tables.count();
        let mut table = tables.view_mut(part.name()).ok_or(Stop::Wrong)?;
        if let Part::Rows(_, text) = part {
            let max_rows = usize::try_from(limits.max_rows).unwrap_or(usize::MAX);
            let mut json = serde_json::Deserializer::from_str(text);
            let read = RowsSeed { table, rows_before, max_rows }.deserialize(&mut json).and_then(|()| json.end());
            match read {
                Ok(()) => room.take(tables.count() - rows_before, limits)?,
                Err(error) if refusal::read(&error.to_string()).0 == Code::LimitExceeded => {
                    return Err(Stop::Limit(Box::new(refused(&error))));
                }
                Err(_) => return Err(Stop::Wrong),
            }
            continue;
        }
        let plan = Plan::new(table.info(), &table.known(), part.columns(), part.has_rows());
        if !plan.flaws.is_empty() {
            return Err(Stop::Wrong);
        }
        if let Part::Frame(given, quick) = part {
            given.batches.iter().try_for_each(|batch| room.take(batch.rows(), limits))?;
            fill(&mut table, &plan, &given.batches, Some(*quick), &mut room, limits)?;
            continue;
        }
        part.batches(&mut |batch, surplus| {
            room.take(batch.rows(), limits)?;
            fill(&mut table, &plan, &[batch], None, &mut room, limits)?;
            if surplus.is_empty() { Ok(()) } else { Err(Stop::Wrong) }
        })?;
    }
    Ok(())
}

fn fill(
    table: &mut ViewMut<'_>,
    plan: &Plan,
    batches: &[&dyn Frame],
    quick: Option<Quick>,
    room: &mut Room,
    limits: &Limits,
) -> Result<(), Stop> {
    let before = room.bytes;
    table.fill(plan, batches, quick, &mut room.bytes).map_err(|Wrong| {
        let bytes: u64 = batches.iter().map(|batch| bytes(plan, *batch)).sum();
        let too_long = || Stop::Limit(Box::new(too_long((limits.bytes() - before) + bytes, limits)));
        if bytes > before { too_long() } else { Stop::Wrong }
    })
}

/// How many bytes of text a batch brings.
fn bytes(plan: &Plan, batch: &dyn Frame) -> u64 {
    let columns = plan.own.iter().filter_map(|(_, place)| if let Place::Column(at) = place { Some(*at) } else { None });
    columns.map(|column| (0..batch.rows()).map(|row| batch.cell(column, row).bytes()).sum::<u64>()).sum()
}

fn slow(parts: &[Part<'_>], limits: &Limits) -> Reading {
    let mut reading = Reading::default();
    // A text that is no CSV says nothing about its rows.
    for csv in parts.iter().filter_map(|part| if let Part::Csv(csv) = part { Some(csv) } else { None }) {
        if let Some(Broken { row, what }) = csv.broken() {
            let mut finding = Finding::of_document(Code::NotCsv, format!("the table is not CSV: {what}"));
            finding.table = Some(csv.name.to_owned());
            finding.path = Some(format!("{}.csv row {row}", csv.name));
            let hint = "a cell with a quotation mark in it stands in quotation marks, and has it twice";
            reading.findings.push(finding.with_hint(Some(hint.to_owned())));
        }
    }
    if reading.findings.has_errors() {
        return reading;
    }
    for (at, part) in parts.iter().enumerate() {
        let name = part.name();
        if parts.iter().take(at).any(|before| before.name() == name) {
            let message = format!("the table `{}` is given twice", shorten(name));
            reading.findings.push(with_path(Finding::of_document(Code::WrongShape, message), name));
            continue;
        }
        if name == HEAD {
            head(part, &mut reading.tables.lang, &mut reading.findings);
            continue;
        }
        let Reading { tables, findings, unread } = &mut reading;
        let Some(table) = tables.view_mut(name) else {
            findings.push(with_path(refused(&unknown_table(name)), name));
            continue;
        };
        let mut diagnosis = Diagnosis::new(findings, unread, table);
        match part {
            Part::Rows(_, text) => match serde_json::from_str(text) {
                Ok(Value::Array(rows)) => rows.into_iter().enumerate().for_each(|(at, row)| diagnosis.row(at, row)),
                Ok(_) | Err(_) => {
                    let message = format!("`{name}` is not a list of rows");
                    diagnosis.push_finding(with_path(Finding::of_document(Code::WrongShape, message), name));
                }
            },
            _ => cells(part, &mut diagnosis, limits),
        }
        diagnosis.finish();
    }
    reading
}

/// Tells what is wrong with the columns and the cells of a table.
fn cells(part: &Part<'_>, diagnosis: &mut Diagnosis<'_>, limits: &Limits) {
    let (info, known) = (diagnosis.table.info(), diagnosis.table.known());
    let mut plan = Plan::new(info, &known, part.columns(), part.has_rows());
    for flaw in plan.flaws.drain(..) {
        diagnosis.push_finding(flaw.finding);
        if let Some(column) = flaw.unread {
            diagnosis.unread.column(info.name, column);
        }
    }
    let mut first = 0;
    // It never stops early: what there is too much of was found in the first pass, unless something was wrong before.
    let _ = part.batches(&mut |batch, surplus| {
        for row in 0..batch.rows() {
            let number = first + row;
            if let (Some((_, cells)), Part::Csv(csv)) = (surplus.iter().find(|(at, _)| *at == row), part) {
                let (columns, between) = (csv.columns.len(), csv.delimiter());
                let message = format!("the row has {cells} cells, and the table has {columns} columns");
                let hint = format!("a cell with {between} in it stands in quotation marks");
                let finding = Finding::of_row(Code::RaggedRow, info.name, number, None, message);
                diagnosis.push_finding(finding.with_hint(Some(hint)));
            }
            let row = row_as_json(&plan, &known, batch, row, number, diagnosis);
            diagnosis.row(number, Value::Object(row));
        }
        first += batch.rows();
        if first as u64 > limits.max_rows { Err(Stop::Wrong) } else { Ok(()) }
    });
}

/// A row as the JSON that it stands for, without the cells that stand for none.
fn row_as_json(
    plan: &Plan,
    known: &[(&'static str, crate::cell::CellKind)],
    batch: &dyn Frame,
    row: usize,
    number: usize,
    diagnosis: &mut Diagnosis<'_>,
) -> Map<String, Value> {
    let mut cells = Map::new();
    for (at, place) in &plan.own {
        let Some((name, kind)) = known.get(*at) else { continue };
        let value = match place {
            Place::Column(column) => batch.cell(*column, row).json(*kind),
            Place::Parts(parts) => composed(*kind, parts, batch, row),
        };
        match value {
            Ok(Value::Null) => {}
            Ok(value) => drop(cells.insert((*name).to_owned(), value)),
            Err(unfit) => diagnosis.unfit(number, name, unfit),
        }
    }
    match notes(plan, batch, row) {
        Ok(notes) => cells.extend(notes),
        Err((column, unfit)) => diagnosis.unfit(number, column, unfit),
    }
    cells
}

/// Reads the head of a document from a table of one row.
fn head(part: &Part<'_>, lang: &mut Option<String>, findings: &mut Findings) {
    let mut cells: Map<String, Value> = Map::new();
    let mut rows = 0;
    match part {
        Part::Rows(_, text) => {
            let read: Vec<Map<String, Value>> = serde_json::from_str(text).unwrap_or_default();
            rows = read.len();
            cells = read.into_iter().next().unwrap_or_default();
        }
        _ => {
            // What cannot be read of a table of one row is no head.
            let _ = part.batches(&mut |batch, _| {
                for (at, name) in part.columns().iter().enumerate().filter(|_| rows == 0 && batch.rows() > 0) {
                    cells.insert(name.trim().to_owned(), batch.cell(at, 0).plain().unwrap_or_default());
                }
                rows += batch.rows();
                Ok(())
            });
        }
    }
    if rows > 1 {
        let message = "the table `milepost` is the head of the document, and has one row";
        findings.push(with_path(Finding::of_document(Code::WrongShape, message), HEAD));
    }
    for (name, value) in cells {
        match (&*name, value) {
            (_, Value::Null) => {}
            ("milepost", version) if version.as_f64() == Some(f64::from(FORMAT)) => {}
            ("milepost", version) => findings.push(refused(&wrong_version(Some(&refusal::json(&version))))),
            ("lang", Value::String(text)) if text.is_empty() => {}
            ("lang", Value::String(text)) => *lang = Some(text),
            ("lang", other) => {
                let message = format!("`lang` is {}, not a text", refusal::json(&other));
                findings.push(with_path(Finding::of_document(Code::WrongType, message), "lang"));
            }
            (other, _) => {
                let message = format!("`{}` is no column of `{HEAD}`", shorten(other));
                let hint = crate::finding::did_you_mean(other, HEAD_COLUMNS);
                findings.push(Finding::of_column(Code::UnknownColumn, HEAD, other, message).with_hint(hint));
            }
        }
    }
}

/// Says of findings where they are in the files that were given: `milestones.csv row 17 column due`.
pub(crate) fn place(findings: &mut Findings, parts: &[Part<'_>]) {
    for csv in parts.iter().filter_map(|part| if let Part::Csv(csv) = part { Some(csv) } else { None }) {
        let mut numbers = None;
        for finding in findings.rows_mut().iter_mut().filter(|finding| finding.table.as_deref() == Some(csv.name)) {
            let Some(rest) = finding.path.as_ref().and_then(|path| path.strip_prefix(csv.name)) else { continue };
            let (row, column) = match (finding.row, rest.split_once('.')) {
                (Some(row), column) => {
                    let numbers = numbers.get_or_insert_with(|| csv.row_numbers());
                    let column = column.filter(|_| rest.starts_with('[')).map(|(_, column)| column);
                    (numbers.get(row).copied().unwrap_or(row), column)
                }
                (None, Some(("", column))) if !rest.starts_with(".csv row ") => (csv.header_row(), Some(column)),
                (None, None) => (csv.header_row(), None),
                _ => continue,
            };
            let column = column.map(|column| format!(" column {column}")).unwrap_or_default();
            finding.path = Some(format!("{}.csv row {row}{column}", csv.name));
        }
    }
}

/// Reads tables of CSV.
pub(crate) fn csv<'a>(tables: &[(&'a str, &'a str)], limits: &Limits) -> (Reading, Vec<Part<'a>>) {
    let bytes: u64 = tables.iter().map(|(_, text)| text.len() as u64).sum();
    if bytes > limits.bytes() {
        let mut reading = Reading::default();
        reading.findings.push(too_long(bytes, limits));
        return (reading, Vec::new());
    }
    self::tables(tables.iter().map(|(name, text)| Part::Csv(Csv::new(name, text))).collect(), limits)
}
