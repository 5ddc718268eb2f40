//! The case files: `cases/<group>/<name>.json`, and beside each `<name>.expected`, one line a call.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value};

/// What is loaded, what is asked, and what is known of the answers.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Case {
    /// What it shows, in one sentence.
    pub about: String,
    /// A document, loaded as plain data and as text.
    pub document: Option<Value>,
    /// Rows that are made rather than written: they stand behind those of `document`.
    pub repeat: Vec<Repeat>,
    /// A document as raw text.
    pub text: Option<String>,
    /// Tables as CSV texts, by name.
    pub csv: Option<BTreeMap<String, String>>,
    /// The portfolio compiled into the library.
    pub embedded: bool,
    /// The limits for the loaders.
    pub limits: Option<Value>,
    /// The calls, in order.
    pub calls: Vec<Call>,
}

/// Rows made from one: `{n}` in its texts counts from 1, `{n-1}` from 0.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    pub table: String,
    pub times: usize,
    pub row: Value,
}

/// One call on what was loaded.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Call {
    /// `load`, `check`, or a method of a portfolio.
    pub call: String,
    /// Its arguments by name; those left out take the default of the language.
    pub args: Map<String, Value>,
    /// The method called on the result.
    pub then: Option<String>,
    pub then_args: Map<String, Value>,
    /// Whether only the length and the SHA-256 of the answer are kept.
    pub digest: bool,
    /// What must be true of the answer, by dotted path: worked out by hand.
    pub expect: Option<Map<String, Value>>,
    /// What must be true of the error.
    pub expect_error: Option<Map<String, Value>>,
    /// The languages that cannot make this call, and why.
    pub not_in: BTreeMap<String, String>,
}

/// A case and where it stands.
#[derive(Debug)]
pub struct Named {
    /// `<group>/<name>`.
    pub name: String,
    pub path: PathBuf,
    pub case: Case,
}

impl Named {
    /// The file of the answers.
    pub fn expected(&self) -> PathBuf {
        self.path.with_extension("expected")
    }
}

/// All cases, by name.
pub fn all() -> Vec<Named> {
    let root = crate::tests().join("cases");
    let mut cases = Vec::new();
    for group in entries(&root) {
        for path in entries(&group) {
            if path.extension().is_some_and(|extension| extension == "json") {
                let text = crate::read(&path);
                let case = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                let name = path.strip_prefix(&root).unwrap_or(&path).with_extension("");
                cases.push(Named { name: name.display().to_string(), path, case });
            }
        }
    }
    cases
}

/// What stands in a folder, by name.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = read.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.sort();
    paths
}

impl Case {
    /// The document with the rows of `repeat`.
    pub fn whole_document(&self) -> Option<Value> {
        let mut document = self.document.clone()?;
        for repeat in &self.repeat {
            let rows = document.as_object_mut().expect("`repeat` needs an object").entry(&repeat.table);
            let rows = rows.or_insert_with(|| Value::Array(Vec::new())).as_array_mut().expect("a table is a list");
            rows.extend((1..=repeat.times).map(|n| numbered(&repeat.row, n)));
        }
        Some(document)
    }
}

fn numbered(value: &Value, n: usize) -> Value {
    match value {
        Value::String(text) => text.replace("{n}", &n.to_string()).replace("{n-1}", &(n - 1).to_string()).into(),
        Value::Array(list) => list.iter().map(|value| numbered(value, n)).collect(),
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), numbered(value, n))).collect(),
        other => other.clone(),
    }
}
