//! The tables of a portfolio, cell by cell into columns of another program.

use std::collections::BTreeMap;

use serde_json::Value;

use super::notation::note_cell;
use super::{ColumnKind, Sink};
use crate::cell::{Cell, CellKind};
use crate::names::Names;
use crate::table::View;
use crate::value::Ref;

/// A column of a table of a portfolio.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name.
    pub name: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Whether its cells are written as in CSV, because they hold values of several kinds.
    pub written: bool,
}

impl TableColumn {
    fn new(name: &str, kind: ColumnKind) -> Self {
        Self { name: name.to_owned(), kind, written: false }
    }

    fn any(name: &str, kind: Option<Option<ColumnKind>>) -> Self {
        match kind.flatten() {
            Some(kind) => Self::new(name, kind),
            None => Self { written: true, ..Self::new(name, ColumnKind::Text) },
        }
    }
}

/// The columns that rows of a table use, and those that they must have: the table's own by their place, and one's own.
struct Used<'a> {
    own: Vec<(usize, TableColumn)>,
    extra: BTreeMap<&'a str, TableColumn>,
}

/// What a value of any kind is, where a column can hold it as such.
fn kind_of(value: &Value) -> Option<ColumnKind> {
    match value {
        Value::Bool(_) => Some(ColumnKind::Bool),
        Value::Number(_) => Some(ColumnKind::Number),
        Value::String(_) => Some(ColumnKind::Text),
        Value::Array(items) if items.iter().all(Value::is_string) => Some(ColumnKind::Texts),
        _ => None,
    }
}

/// What several values have in common: `Some(None)` where they have nothing.
fn common(before: Option<Option<ColumnKind>>, kind: Option<ColumnKind>) -> Option<Option<ColumnKind>> {
    match before {
        Some(before) if before != kind => Some(None),
        _ => Some(kind),
    }
}

fn used<'a>(table: &'a View<'_>, names: &'a Names) -> Used<'a> {
    let mut there: Vec<bool> = table.info.columns.iter().map(|column| column.required).chain([false]).collect();
    let (mut reference, mut extra) = (None, BTreeMap::new());
    for row in table.rows(names) {
        for (there, cell) in there.iter_mut().zip(row.cells()) {
            *there |= !cell.is_absent();
            if let Cell::Ref(found) = cell {
                let number = matches!(found, Ref::Number(_));
                reference = common(reference, Some(if number { ColumnKind::Number } else { ColumnKind::Text }));
            }
        }
        for (name, value) in row.extra().into_iter().flatten() {
            let kind = extra.entry(&**name).or_insert(None);
            *kind = common(*kind, kind_of(value));
        }
    }
    let described = table.info.columns.iter().map(|column| column.name).chain(["ref"]).zip(table.kinds());
    let own = described.zip(there).enumerate().filter(|(_, (_, there))| *there).map(|(at, ((name, kind), _))| {
        let column = match kind {
            CellKind::Ref => TableColumn::any(name, reference),
            CellKind::Text | CellKind::Word(_) | CellKind::Date => TableColumn::new(name, ColumnKind::Text),
            CellKind::Number => TableColumn::new(name, ColumnKind::Number),
            CellKind::Whole => TableColumn::new(name, ColumnKind::Whole),
            CellKind::Bool => TableColumn::new(name, ColumnKind::Bool),
            CellKind::Period => TableColumn::new(name, ColumnKind::Period),
            CellKind::Point => TableColumn::new(name, ColumnKind::Point),
            CellKind::Ids => TableColumn::new(name, ColumnKind::Texts),
            CellKind::After => TableColumn::new(name, ColumnKind::After),
        };
        (at, column)
    });
    let own = own.collect();
    let extra = extra.into_iter().map(|(name, kind)| (name, TableColumn::any(name, kind))).collect();
    Used { own, extra }
}

/// The columns that the rows of a table use.
pub(crate) fn table_columns(table: &View<'_>, names: &Names) -> Vec<TableColumn> {
    let Used { own, extra } = used(table, names);
    own.into_iter().map(|(_, column)| column).chain(extra.into_values()).collect()
}

/// Writes the rows of a table, in the columns of [`table_columns`].
pub(crate) fn write_table(table: &View<'_>, names: &Names, sink: &mut dyn Sink) {
    let Used { own, extra } = used(table, names);
    for row in table.rows(names) {
        let mut wanted = own.iter().zip(0..).peekable();
        for (at, cell) in row.cells().enumerate() {
            if let Some(((_, column), number)) = wanted.next_if(|((place, _), _)| *place == at) {
                put(cell, column, number, sink);
            }
        }
        for ((name, column), number) in extra.iter().zip(own.len()..) {
            match row.extra().and_then(|extra| extra.get(*name)) {
                Some(value) => put_any(value, column, number, sink),
                None => sink.null(number),
            }
        }
        sink.end_row();
    }
}

fn put(cell: Cell<'_>, column: &TableColumn, number: usize, sink: &mut dyn Sink) {
    match cell {
        cell if cell.is_absent() => sink.null(number),
        Cell::Absent => sink.null(number),
        Cell::Text(text) => sink.text(number, &text),
        Cell::Word(at, words) => sink.text(number, words.texts.get(at).copied().unwrap_or_default()),
        Cell::Number(value) => sink.number(number, value),
        Cell::Whole(value) => sink.whole(number, i64::from(value)),
        Cell::Bool(value) => sink.truth(number, value),
        Cell::Date(date) => sink.text(number, &date.to_string()),
        Cell::Period(period) => sink.period(number, &period.start.to_string(), &period.end.to_string()),
        Cell::Point(point) => sink.point(number, &point.period.to_string(), point.value),
        Cell::Ref(Ref::Number(value)) if !column.written => sink.number(number, value),
        Cell::Ref(Ref::Number(value)) => sink.text(number, &note_cell(&value.into())),
        Cell::Ref(Ref::Text(text)) if !column.written => sink.text(number, &text),
        Cell::Ref(Ref::Text(text)) => sink.text(number, &note_cell(&text.into())),
        Cell::Ids(ids) => {
            sink.open(number);
            ids.iter().for_each(|id| sink.text(number, id));
            sink.close(number);
        }
        Cell::After(list) => {
            sink.open(number);
            for after in &list {
                sink.after(number, &after.milestone, after.r#type.map(|order| order.as_str()), after.lag_days);
            }
            sink.close(number);
        }
    }
}

fn put_any(value: &Value, column: &TableColumn, number: usize, sink: &mut dyn Sink) {
    match value {
        other if column.written => sink.text(number, &note_cell(other)),
        Value::Bool(value) => sink.truth(number, *value),
        Value::Number(value) => sink.number(number, value.as_f64().unwrap_or_default()),
        Value::String(text) => sink.text(number, text),
        Value::Array(items) => {
            sink.open(number);
            items.iter().filter_map(Value::as_str).for_each(|item| sink.text(number, item));
            sink.close(number);
        }
        Value::Null | Value::Object(_) => sink.null(number),
    }
}
