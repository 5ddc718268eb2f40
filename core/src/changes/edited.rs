//! What differs between two files: rows rewritten, vanished and added.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Total;
use super::cause::Cause;
use super::report::ChangeRow;
use crate::canonical;
use crate::error::{Code, Error};
use crate::explain::figure::Figure;
use crate::id::Id;
use crate::moment::Moment;
use crate::order;
use crate::portfolio::{Inner, Portfolio};
use crate::progress::options::ProgressOptions;
use crate::progress::progress;
use crate::word::ElementKind;

/// The earlier file: its total at the earlier moment, and what differs of its rows.
pub(super) struct Edited {
    pub(super) total: Total,
    pub(super) rows: Vec<ChangeRow>,
}

/// Compares an earlier file with this one.
pub(super) fn of(
    earlier: &Portfolio,
    later: &Portfolio,
    moment: Moment,
    asked: &ProgressOptions,
) -> Result<Edited, Error> {
    let strategies = |inner: &Inner, row: usize| inner.id_text(ElementKind::Strategy, row).map(str::to_owned);
    let known = |inner: &Inner| -> Vec<String> { (0..).map_while(|row| strategies(inner, row)).collect() };
    let (of_earlier, of_later) = (known(earlier.inner()), known(later.inner()));
    if !of_later.is_empty() && !of_earlier.is_empty() && !of_earlier.iter().any(|id| of_later.contains(id)) {
        return Err(Error::new(Code::Unsupported, "the earlier file is about other strategies than this one")
            .with_path("earlier")
            .with_ids(of_earlier)
            .with_hint(Some("compare with a file of the same strategy".to_owned())));
    }
    // What is named now may not have been there before; then nothing of it was.
    let there = |id: &Id| earlier.inner().locate(id, ElementKind::ALL).is_ok();
    let within = asked.within.as_ref().map(|ids| ids.iter().filter(|id| there(id)).cloned().collect());
    let asked = ProgressOptions { within, ..asked.clone() };
    let total = progress(earlier, moment, &asked).map_err(|error| error.with_path("earlier"))?.total();
    let mut rows = Vec::new();
    let (old, new) = (earlier.inner(), later.inner());
    against(new, old, false, &mut rows);
    against(old, new, true, &mut rows);
    texts(old, new, &mut rows);
    Ok(Edited { total, rows })
}

/// Goes through the rows of one file and looks for each in the other. Of those that have `vanished` only what the
/// other lacks is told; what both have was told before.
fn against(own: &Inner, other: &Inner, vanished: bool, rows: &mut Vec<ChangeRow>) {
    for table in own.tables.views() {
        let Some(kind) = table.kind else { continue };
        for row in 0..table.len() {
            let Some(id) = own.id_text(kind, row) else { continue };
            let title = || Some(own.title(kind, row));
            let found = other.tables.names.find(id).and_then(|symbol| other.elements.row(symbol, kind));
            let name = Figure::Text(table.info.name.to_owned());
            match found {
                None if vanished => rows.push(edited(id, title(), "row", name, Figure::Nothing)),
                None => rows.push(edited(id, title(), "row", Figure::Nothing, name)),
                Some(_) if vanished => {}
                Some(before) => {
                    if own.has_bytes_of(table.info, row, other, before) {
                        continue;
                    }
                    let (old, new) = (other.row_json(kind, before), own.row_json(kind, row));
                    for column in table.info.columns {
                        let (before, after) = (old.get(column.name), new.get(column.name));
                        if before != after {
                            rows.push(edited(id, title(), column.name, figure(before), figure(after)));
                        }
                    }
                }
            }
        }
    }
}

/// Translations have no id: they are known by what they translate, and into what.
fn texts(old: &Inner, new: &Inner, rows: &mut Vec<ChangeRow>) {
    fn known(inner: &Inner) -> BTreeMap<(String, String), String> {
        let texts = inner.tables.texts.rows(&inner.tables.names);
        texts.map(|row| ((row.element.to_string(), format!("{}.{}", row.column, row.lang)), row.text)).collect()
    }
    let (old, new) = (known(old), known(new));
    let text = |text: Option<&String>| text.map_or(Figure::Nothing, |text| Figure::Text(text.clone()));
    let mut keys: Vec<&(String, String)> = old.keys().chain(new.keys()).collect();
    order::ascending(&mut keys);
    keys.dedup();
    for key in keys.into_iter().filter(|key| old.get(*key) != new.get(*key)) {
        rows.push(edited(&key.0, None, &key.1, text(old.get(key)), text(new.get(key))));
    }
}

fn edited(id: &str, title: Option<String>, field: &str, before: Figure, after: Figure) -> ChangeRow {
    ChangeRow {
        key: id.into(),
        title,
        member: None,
        field: field.to_owned(),
        before,
        after,
        cause: Cause::Edited,
        facts: Vec::new(),
        share: None,
    }
}

/// A cell as a value; what has parts of its own is written as JSON.
fn figure(cell: Option<&Value>) -> Figure {
    match cell {
        None | Some(Value::Null) => Figure::Nothing,
        Some(Value::Bool(value)) => Figure::Flag(*value),
        Some(Value::Number(number)) => number.as_f64().map_or(Figure::Nothing, Figure::Number),
        Some(Value::String(text)) => Figure::Text(text.clone()),
        Some(Value::Array(list)) if list.iter().all(Value::is_string) => {
            Figure::List(list.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        }
        Some(other) => Figure::Text(canonical::to_string(other)),
    }
}
