//! The tables of a portfolio as CSV, so that reading them again gives the same portfolio.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::{Cell, CellKind};
use crate::document::{FORMAT, Tables};
use crate::frame::{note_cell, prerequisites, text_cell};
use crate::names::Names;
use crate::table::View;
use crate::value::Ref;

/// Every table that has rows, and the head as a table of one row.
pub(crate) fn write(tables: &Tables) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let head = match &tables.lang {
        Some(lang) => {
            let mut text = format!("milepost,lang\n{FORMAT},");
            quote(&mut text, &text_cell(lang));
            text.push('\n');
            text
        }
        None => format!("milepost\n{FORMAT}\n"),
    };
    all.insert("milepost".to_owned(), head);
    for table in tables.views().iter().filter(|table| table.len() > 0) {
        all.insert(table.info.name.to_owned(), one(table, &tables.names));
    }
    all
}

fn one(table: &View<'_>, names: &Names) -> String {
    // Columns that no row uses are left out, but for those that a row must have.
    let mut used: Vec<bool> = table.info.columns.iter().map(|column| column.required).chain([false]).collect();
    let mut extra = BTreeSet::new();
    for row in table.rows(names) {
        for (used, cell) in used.iter_mut().zip(row.cells()) {
            *used |= !cell.is_absent();
        }
        extra.extend(row.extra().into_iter().flat_map(|extra| extra.keys()));
    }
    let kinds: Vec<CellKind> = table.kinds().collect();
    let mut text = String::new();
    let header = table.info.columns.iter().map(|column| column.name).chain(["ref"]);
    for ((name, kind), _) in header.zip(&kinds).zip(&used).filter(|(_, used)| **used) {
        if kind.parts().is_empty() {
            add(&mut text, name);
        }
        kind.parts().iter().for_each(|part| add(&mut text, &format!("{name}.{part}")));
    }
    extra.iter().for_each(|name| add(&mut text, name));
    end(&mut text);
    for row in table.rows(names) {
        for ((cell, kind), _) in row.cells().zip(&kinds).zip(&used).filter(|(_, used)| **used) {
            write_cell(&mut text, cell, *kind);
        }
        for name in &extra {
            let value = row.extra().and_then(|extra| extra.get(*name));
            add(&mut text, &value.map(note_cell).unwrap_or_default());
        }
        end(&mut text);
    }
    text
}

fn write_cell(text: &mut String, cell: Cell<'_>, kind: CellKind) {
    let number = |number: f64| ryu_js::Buffer::new().format(number).to_owned();
    match cell {
        Cell::Absent if kind.parts().is_empty() => add(text, ""),
        Cell::Absent => kind.parts().iter().for_each(|_| add(text, "")),
        Cell::Text(value) => add(text, &text_cell(&value)),
        Cell::Word(at, words) => add(text, words.texts.get(at).copied().unwrap_or_default()),
        Cell::Number(value) => add(text, &number(value)),
        Cell::Whole(value) => add(text, &value.to_string()),
        Cell::Bool(value) => add(text, if value { "true" } else { "false" }),
        Cell::Date(date) => add(text, &date.to_string()),
        Cell::Period(period) => {
            add(text, &period.start.to_string());
            add(text, &period.end.to_string());
        }
        Cell::Point(point) => {
            add(text, &point.period.to_string());
            add(text, &point.value.map(number).unwrap_or_default());
        }
        Cell::Ref(Ref::Number(value)) => add(text, &number(value)),
        Cell::Ref(Ref::Text(value)) => add(text, &note_cell(&value.into())),
        Cell::Ids(ids) => add(text, &ids.join(" ")),
        Cell::After(list) => add(text, &prerequisites(&list)),
    }
}

/// Adds a cell and a comma behind it.
fn add(text: &mut String, cell: &str) {
    quote(text, cell);
    text.push(',');
}

/// Ends a row, at the comma behind its last cell.
fn end(text: &mut String) {
    text.pop();
    text.push('\n');
}

/// A cell, quoted also where it has another delimiter in it: what parts the columns is told from where they are named.
fn quote(text: &mut String, cell: &str) {
    if cell.contains([',', ';', '\t', '"', '\r', '\n']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
