//! Rows as comma-separated values (RFC 4180).
//!
//! Written here because it is twenty lines, of which a library would make a twentieth of what a web page loads.

use std::borrow::Cow;

use super::row::Row;
use crate::frame::ColumnKind;

/// A line of column names, under which rows are added.
pub(super) fn begin(columns: &[(&'static str, ColumnKind)]) -> String {
    let mut text = String::new();
    line(&mut text, columns.iter().map(|(name, _)| Cow::Borrowed(*name)));
    text
}

/// Adds a row. Nothing is an empty cell; numbers are written in full.
pub(super) fn add(text: &mut String, row: &dyn Row) {
    row.fields(&mut |fields| {
        for (at, field) in fields.iter().enumerate() {
            cell(text, at, &field.cell().text());
        }
    });
    text.push('\n');
}

fn line<'a>(text: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    cells.enumerate().for_each(|(at, content)| cell(text, at, &content));
    text.push('\n');
}

fn cell(text: &mut String, at: usize, content: &str) {
    if at > 0 {
        text.push(',');
    }
    if content.contains([',', '"', '\r', '\n']) {
        text.push('"');
        text.push_str(&content.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(content);
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
            ["plain", "", "a, b", "say \"so\"", "two\nlines", "carriage\rreturn"].map(Into::into).into_iter(),
        );
        assert_eq!(text, "plain,,\"a, b\",\"say \"\"so\"\"\",\"two\nlines\",\"carriage\rreturn\"\n");
    }
}
