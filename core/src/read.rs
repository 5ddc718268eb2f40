//! Reading a JSON document: fast while all is well, thorough when something is wrong.
//!
//! The first pass streams rows straight into columns and stops at the first problem. Only then is
//! the text read again, cell by cell, so that everything that is wrong is told at once.

mod diagnose;
pub(crate) mod given;
mod repeated;
mod unread;

use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};

use crate::cell::Text;
use crate::document::{FORMAT, TABLES, Tables};
use crate::error::Code;
use crate::finding::{Finding, Findings, did_you_mean};
use crate::limits::Limits;
use crate::refusal::{self, refuse, shorten};
use crate::table::read::RowsSeed;
pub(crate) use diagnose::read_cell;
pub(crate) use unread::Unread;

/// What reading gave: the rows as far as they could be read, and what is wrong with them.
#[derive(Default)]
pub(crate) struct Reading {
    pub(crate) tables: Tables,
    pub(crate) findings: Findings,
    /// What could not be read of rows and cells.
    pub(crate) unread: Unread,
}

/// Whether a text has to say which version of the format it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Head {
    /// A document has.
    Required,
    /// Rows for a portfolio that is there already need not.
    Optional,
}

/// Reads a document as far as it can be read.
pub(crate) fn document(text: &str, limits: &Limits, head: Head) -> Reading {
    let mut reading = Reading::default();
    if text.len() as u64 > limits.bytes() {
        reading.findings.push(too_long(text.len() as u64, limits));
        return reading;
    }
    // Some editors begin a file with a mark that is no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        reading.findings.push(
            Finding::of_document(Code::EmptyDocument, "the document is empty")
                .with_hint(Some("the smallest document is {\"milepost\": 1}".to_owned())),
        );
        return reading;
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let seed = DocumentSeed { tables: &mut reading.tables, limits, head };
    match seed.deserialize(&mut deserializer).and_then(|()| deserializer.end()) {
        Ok(()) => reading,
        Err(error) => diagnose::document(text, &error, head),
    }
}

pub(crate) fn too_long(bytes: u64, limits: &Limits) -> Finding {
    Finding::of_document(
        Code::LimitExceeded,
        format!("the document has {bytes} bytes, more than the {} allowed", limits.bytes()),
    )
    .with_hint(Some("raise `max_bytes` in the limits if the document is meant to be that large".to_owned()))
}

/// The refusal of more rows than the limits allow.
pub(crate) fn too_many_rows<E: de::Error>(max_rows: usize) -> E {
    refuse(
        Code::LimitExceeded,
        &format!("the document has more than the {max_rows} rows allowed"),
        Some("raise `max_rows` in the limits if the document is meant to be that large"),
    )
}

/// The refusal of a document that this version cannot read.
pub(crate) fn wrong_version<E: de::Error>(found: Option<&str>) -> E {
    match found {
        None => refuse(
            Code::WrongVersion,
            "the document does not say which version of the format it has",
            Some("add \"milepost\": 1"),
        ),
        Some(found) => refuse(
            Code::WrongVersion,
            &format!("the document has version {} of the format; this library reads version {FORMAT}", shorten(found)),
            Some("a newer file needs a newer milepost"),
        ),
    }
}

/// The refusal of a table that does not exist.
pub(crate) fn unknown_table<E: de::Error>(name: &str) -> E {
    let known = TABLES.iter().map(|table| table.name).chain(["milepost", "lang"]);
    refuse(
        Code::UnknownTable,
        &format!("`{}` is no table of a document", shorten(name)),
        did_you_mean(name, known).as_deref(),
    )
}

/// Reads a whole document straight into tables.
struct DocumentSeed<'a> {
    tables: &'a mut Tables,
    limits: &'a Limits,
    head: Head,
}

impl<'de> DeserializeSeed<'de> for DocumentSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for DocumentSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a document, which is an object of tables")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen: Vec<String> = Vec::new();
        let max_rows = usize::try_from(self.limits.max_rows).unwrap_or(usize::MAX);
        while let Some(name) = map.next_key_seed(Text("the name of a column"))? {
            if seen.iter().any(|before| **before == *name) {
                return Err(refuse(
                    Code::WrongShape,
                    &format!("`{}` stands twice in the document", shorten(&name)),
                    None,
                ));
            }
            match &*name {
                "milepost" => {
                    let version: serde_json::Value = map.next_value()?;
                    if version.as_f64() != Some(f64::from(FORMAT)) {
                        return Err(wrong_version(Some(&refusal::json(&version))));
                    }
                }
                "lang" => self.tables.lang = map.next_value()?,
                table => {
                    let rows_before = self.tables.count();
                    let table = self.tables.view_mut(table).ok_or_else(|| unknown_table(table))?;
                    map.next_value_seed(RowsSeed { table, rows_before, max_rows })?;
                }
            }
            seen.push(name.into_owned());
        }
        if self.head == Head::Required && !seen.iter().any(|name| name == "milepost") {
            return Err(wrong_version(None));
        }
        Ok(())
    }
}
