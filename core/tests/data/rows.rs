//! The rows of the embedded portfolio, as written in `core/data`.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use milepost::Date;
use serde_json::{Map, Value};

pub(crate) type Row = Map<String, Value>;

/// A file below `core`.
pub(crate) fn read(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    String::from_utf8(fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))).expect("UTF-8")
}

/// The data files on disk that are portfolios, by name.
pub(crate) fn files() -> Vec<String> {
    let folder = fs::read_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data")).expect("the folder is there");
    let mut names: Vec<String> = folder
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name"))
        .filter(|name| name.ends_with(".json") && name != "coverage.json")
        .collect();
    names.sort();
    names
}

/// All tables.
pub(crate) struct Data {
    tables: BTreeMap<String, Vec<Row>>,
    by_id: BTreeMap<String, (String, Row)>,
}

impl Data {
    pub(crate) fn embedded() -> Self {
        Self::of([milepost::embedded().to_json()])
    }

    /// The tables of several documents, one after the other.
    pub(crate) fn of(documents: impl IntoIterator<Item = String>) -> Self {
        let (mut tables, mut by_id) = (BTreeMap::<String, Vec<Row>>::new(), BTreeMap::new());
        for document in documents {
            let document: Row = serde_json::from_str(&document).expect("a document");
            for (table, rows) in document {
                for row in rows.as_array().into_iter().flatten() {
                    let row = row.as_object().expect("a row").clone();
                    if let Some(id) = row.get("id") {
                        let id = id.as_str().expect("an id is a text").to_owned();
                        assert!(by_id.insert(id.clone(), (table.clone(), row.clone())).is_none(), "`{id}` twice");
                    }
                    tables.entry(table.clone()).or_default().push(row);
                }
            }
        }
        Self { tables, by_id }
    }

    pub(crate) fn table(&self, name: &str) -> &[Row] {
        self.tables.get(name).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn tables(&self) -> impl Iterator<Item = (&str, &[Row])> {
        self.tables.iter().map(|(name, rows)| (name.as_str(), rows.as_slice()))
    }

    /// A row by its id.
    pub(crate) fn row(&self, id: &str) -> &Row {
        &self.by_id.get(id).unwrap_or_else(|| panic!("`{id}` is not there")).1
    }

    /// The table of an id, if there is such an id.
    pub(crate) fn table_of(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).map(|(table, _)| table.as_str())
    }

    /// The event of a fact.
    fn event(&self, fact: &Row) -> Option<&Row> {
        text(fact, "event").map(|event| self.row(event))
    }

    /// The sources of a row: its own, else those of its event.
    pub(crate) fn sources(&self, row: &Row) -> Vec<String> {
        let own = list(row, "sources");
        if own.is_empty() { self.event(row).map_or_else(Vec::new, |event| list(event, "sources")) } else { own }
    }

    /// When a fact happened, as written.
    pub(crate) fn happened<'a>(&'a self, fact: &'a Row) -> &'a str {
        text(fact, "happened").or_else(|| text(self.event(fact)?, "held")).expect("a fact has happened on some day")
    }

    /// Whether nothing says when a fact was published.
    pub(crate) fn publication_is_assumed(&self, fact: &Row) -> bool {
        let start = date(self.happened(fact)).start();
        let usable = |source: &String| {
            text(self.row(source), "published").is_some_and(|day| start.is_none_or(|start| date(day).end() >= start))
        };
        text(fact, "published").is_none() && !self.sources(fact).iter().any(usable)
    }
}

/// A cell that is a text.
pub(crate) fn text<'a>(row: &'a Row, column: &str) -> Option<&'a str> {
    row.get(column).and_then(Value::as_str)
}

/// A cell that must be there.
pub(crate) fn id(row: &Row) -> &str {
    text(row, "id").expect("the row has an id")
}

/// A cell that is a list of texts.
pub(crate) fn list(row: &Row, column: &str) -> Vec<String> {
    let cells = row.get(column).and_then(Value::as_array).into_iter().flatten();
    cells.map(|cell| cell.as_str().expect("a list of texts").to_owned()).collect()
}

/// A date as written.
pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("`{text}`: {error}"))
}

/// The ids in a section of the README: everything in backticks that holds a slash.
pub(crate) fn ids_under(heading: &str) -> Vec<String> {
    let readme = read("data/README.md");
    let section = readme.split(heading).nth(1).unwrap_or_else(|| panic!("`{heading}` is not a heading"));
    let section = section.split("\n#").next().expect("a section ends");
    section.split('`').skip(1).step_by(2).filter(|word| word.contains('/')).map(str::to_owned).collect()
}
