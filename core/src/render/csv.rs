//! Rows as comma-separated values (RFC 4180).

use super::row::{Cell, ReportRow};

/// The rows under a line of column names. Nothing is an empty cell; numbers are written in full.
pub(super) fn write<R: ReportRow>(rows: impl Iterator<Item = R>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail, and neither can text that was text before.
    let _ = writer.write_record(R::COLUMNS);
    for row in rows {
        let _ = writer.write_record(row.cells().into_iter().map(text));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn text(cell: Cell) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Text(text) => text,
        Cell::Whole(number) => number.to_string(),
        Cell::Number(number) => ryu_js::Buffer::new().format(number).to_owned(),
        Cell::Bool(value) => value.to_string(),
        Cell::List(items) => items.join(" "),
    }
}
