//! Rows as comma-separated values (RFC 4180).
//!
//! Written here because it is twenty lines, of which a library would make a twentieth of what a web page loads.

use super::row::{Cell, ReportRow};

/// The rows under a line of column names. Nothing is an empty cell; numbers are written in full.
pub(super) fn write<R: ReportRow>(rows: impl Iterator<Item = R>) -> String {
    let mut text = String::new();
    line(&mut text, R::COLUMNS.iter().map(|name| (*name).to_owned()));
    for row in rows {
        line(&mut text, row.cells().into_iter().map(cell));
    }
    text
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push('\n');
}

/// The text of a cell, as it is before it is quoted.
pub(super) fn cell(cell: Cell) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Text(text) => text,
        Cell::Whole(number) => number.to_string(),
        Cell::Number(number) => ryu_js::Buffer::new().format(number).to_owned(),
        Cell::Bool(value) => value.to_string(),
        Cell::List(items) => items.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let mut text = String::new();
        line(
            &mut text,
            ["plain", "", "a, b", "say \"so\"", "two\nlines", "carriage\rreturn"].map(str::to_owned).into_iter(),
        );
        assert_eq!(text, "plain,,\"a, b\",\"say \"\"so\"\"\",\"two\nlines\",\"carriage\rreturn\"\n");
    }
}
