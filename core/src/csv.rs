//! Tables as comma-separated values (RFC 4180), as spreadsheets write them: with commas, semicolons or tabs, with or
//! without a byte order mark, with any line ends.
//!
//! Read here rather than by a library, because cells are to be borrowed from the text, rows are to have the numbers that
//! a spreadsheet shows, and a quotation mark that is never closed has to be told rather than to swallow the file.

mod write;

use std::borrow::Cow;
use std::ops::Range;

use crate::frame::{Datum, Frame};
pub(crate) use write::write;

/// A table as text, with its columns read.
pub(crate) struct Csv<'a> {
    pub(crate) name: &'a str,
    /// The names of the columns.
    pub(crate) columns: Vec<String>,
    text: &'a str,
    delimiter: u8,
    /// Behind the names of the columns.
    rows: Reader<'a>,
    /// Where the names cannot be read.
    broken: Option<Broken>,
}

/// How a text fails to be CSV, in which row.
#[derive(Clone, Copy)]
pub(crate) struct Broken {
    pub(crate) row: usize,
    pub(crate) what: &'static str,
}

/// How many rows are read at a time.
const ROWS_AT_A_TIME: usize = 4096;

impl<'a> Csv<'a> {
    /// Reads the names of the columns. A name such as `milestones.csv` is that of the table `milestones`.
    pub(crate) fn new(name: &'a str, text: &'a str) -> Self {
        let name = name.strip_suffix(".csv").unwrap_or(name);
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let delimiter = delimiter(text);
        let mut rows = Reader { text, delimiter, at: 0, row: 0, cells: Vec::new() };
        let (there, broken) = match rows.next() {
            Ok(there) => (there, None),
            Err(broken) => (false, Some(broken)),
        };
        let mut columns = Vec::new();
        if there {
            columns.extend(rows.cells.iter().map(|cell| cell.text(text).into_owned()));
            // A delimiter at the end of every line is no column.
            while columns.last().is_some_and(String::is_empty) {
                columns.pop();
            }
        }
        Self { name, columns, text, delimiter, rows, broken }
    }

    /// The number of the row that names the columns.
    pub(crate) fn header_row(&self) -> usize {
        self.rows.row.max(1)
    }

    /// Reads the rows, some at a time; `each` gets them with those that have more cells than there are columns.
    pub(crate) fn batches<E: From<Broken>>(&self, mut each: impl FnMut(&Batch<'a>) -> Result<(), E>) -> Result<(), E> {
        if let Some(broken) = self.broken {
            return Err(broken.into());
        }
        let mut rows = self.rows.clone();
        let width = self.columns.len();
        let mut batch = Batch { text: self.text, width, rows: 0, cells: Vec::new(), surplus: Vec::new() };
        while rows.next()? {
            let own = rows.cells.get(..width).unwrap_or(&rows.cells);
            batch.cells.extend_from_slice(own);
            batch.rows += 1;
            batch.cells.resize(batch.rows * width, Piece::default());
            if rows.cells.iter().skip(width).any(|cell| !cell.is_empty()) {
                batch.surplus.push((batch.rows - 1, rows.cells.len()));
            }
            if batch.rows == ROWS_AT_A_TIME {
                each(&batch)?;
                (batch.rows, batch.cells, batch.surplus) = (0, Vec::new(), Vec::new());
            }
        }
        each(&batch)
    }

    /// Whether a row follows the names of the columns.
    pub(crate) fn has_rows(&self) -> bool {
        matches!(self.rows.clone().next(), Ok(true))
    }

    /// What a spreadsheet calls the rows: a number for each row of the table that has a cell.
    pub(crate) fn row_numbers(&self) -> Vec<usize> {
        let mut rows = self.rows.clone();
        let mut numbers = Vec::new();
        while let Ok(true) = rows.next() {
            numbers.push(rows.row);
        }
        numbers
    }

    /// What keeps the text from being CSV.
    pub(crate) fn broken(&self) -> Option<Broken> {
        let mut rows = self.rows.clone();
        self.broken.or_else(|| {
            loop {
                match rows.next() {
                    Ok(true) => {}
                    Ok(false) => return None,
                    Err(broken) => return Some(broken),
                }
            }
        })
    }

    /// What parts the cells, in words.
    pub(crate) fn delimiter(&self) -> &'static str {
        match self.delimiter {
            b';' => "semicolons",
            b'\t' => "tabs",
            _ => "commas",
        }
    }
}

/// What parts the names of the columns most often outside quotation marks; in doubt the comma.
fn delimiter(text: &str) -> u8 {
    let (mut quoted, mut any) = (false, false);
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0)];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted && any => break,
            _ if !quoted => {
                counts.iter_mut().filter(|(delimiter, _)| *delimiter == byte).for_each(|(_, count)| *count += 1);
            }
            _ => {}
        }
        any |= !byte.is_ascii_whitespace();
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    counts.iter().find(|(_, count)| *count == most).map_or(b',', |(delimiter, _)| *delimiter)
}

/// Where a cell stands in the text, without its quotation marks.
#[derive(Clone, Default)]
struct Piece {
    place: Range<usize>,
    /// Whether quotation marks in it are doubled.
    doubled: bool,
}

impl Piece {
    fn is_empty(&self) -> bool {
        self.place.is_empty()
    }

    fn text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let written = text.get(self.place.clone()).unwrap_or_default();
        if self.doubled { Cow::Owned(written.replace("\"\"", "\"")) } else { Cow::Borrowed(written) }
    }
}

/// Reads row after row.
#[derive(Clone)]
struct Reader<'a> {
    text: &'a str,
    delimiter: u8,
    at: usize,
    /// The number of the row read last, as a spreadsheet counts: from 1, rows without a cell included.
    row: usize,
    cells: Vec<Piece>,
}

impl Reader<'_> {
    /// Reads the next row that has a cell; false when there is none.
    fn next(&mut self) -> Result<bool, Broken> {
        while self.at < self.text.len() {
            self.row += 1;
            self.cells.clear();
            self.one()?;
            if self.cells.iter().any(|cell| !cell.is_empty()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn one(&mut self) -> Result<(), Broken> {
        let bytes = self.text.as_bytes();
        let byte = |at: usize| bytes.get(at).copied();
        loop {
            let mut cell = Piece::default();
            let end;
            if byte(self.at) == Some(b'"') {
                let start = self.at + 1;
                let mut close = start;
                loop {
                    let rest = bytes.get(close..).unwrap_or_default();
                    let Some(next) = rest.iter().position(|byte| *byte == b'"') else {
                        return Err(Broken { row: self.row, what: "a quotation mark is never closed" });
                    };
                    close += next;
                    if byte(close + 1) != Some(b'"') {
                        break;
                    }
                    cell.doubled = true;
                    close += 2;
                }
                cell.place = start..close;
                end = close + 1;
                if byte(end).is_some_and(|next| next != self.delimiter && next != b'\r' && next != b'\n') {
                    return Err(Broken { row: self.row, what: "there is text behind a closing quotation mark" });
                }
            } else {
                let rest = bytes.get(self.at..).unwrap_or_default();
                let ends = |byte: &u8| *byte == self.delimiter || *byte == b'\n' || *byte == b'\r';
                end = self.at + rest.iter().position(ends).unwrap_or(rest.len());
                cell.place = self.at..end;
            }
            self.cells.push(cell);
            self.at = match (byte(end), byte(end + 1)) {
                (Some(next), _) if next == self.delimiter => end + 1,
                (Some(b'\r'), Some(b'\n')) => return self.ends_at(end + 2),
                _ => return self.ends_at(end + 1),
            };
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "it ends a function that may fail")]
    fn ends_at(&mut self, at: usize) -> Result<(), Broken> {
        self.at = at;
        Ok(())
    }
}

/// Some rows.
pub(crate) struct Batch<'a> {
    text: &'a str,
    width: usize,
    rows: usize,
    cells: Vec<Piece>,
    /// Rows with more cells than there are columns, and how many they have.
    pub(crate) surplus: Vec<(usize, usize)>,
}

impl Frame for Batch<'_> {
    fn rows(&self) -> usize {
        self.rows
    }

    fn cell(&self, column: usize, row: usize) -> Datum<'_> {
        self.cells.get(row * self.width + column).map_or(Datum::Null, |cell| Datum::Written(cell.text(self.text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let csv = Csv::new("t", text);
        let mut rows = vec![csv.columns.clone()];
        csv.batches(|batch| -> Result<(), Broken> {
            for row in 0..batch.rows {
                let cell = |column| match batch.cell(column, row) {
                    Datum::Written(text) => text.into_owned(),
                    other => format!("{other:?}"),
                };
                rows.push((0..csv.columns.len()).map(cell).collect());
            }
            Ok(())
        })
        .unwrap_or_else(|broken| panic!("row {}: {}", broken.row, broken.what));
        rows
    }

    #[test]
    fn delimiters_line_ends_and_marks_are_found_out() {
        for text in ["a,b\n1,2\n", "\u{feff}a;b\r\n1;2\r\n", "a\tb\r1\t2", "\n\na,b,,\n\n1,2\n,,,\n"] {
            assert_eq!(rows(text), [["a", "b"], ["1", "2"]], "{text:?}");
        }
        assert_eq!(rows("\"a;b;c\",d\n1,2"), [["a;b;c", "d"], ["1", "2"]]);
        assert_eq!(rows(""), [[""; 0]]);
    }

    #[test]
    fn quoted_cells_hold_anything() {
        assert_eq!(
            rows("a;b\n\"x;\"\"y\"\"\r\nz\";\"\"\n\"\"\"\"\"\";1"),
            [["a", "b"], ["x;\"y\"\r\nz", ""], ["\"\"", "1"]]
        );
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_shows() {
        assert_eq!(Csv::new("t", "a,b\n\n\"1\n2\",3\n,\n4,5\n").row_numbers(), [3, 5]);
    }

    #[test]
    fn what_is_no_csv_is_told_with_its_row() {
        for (text, row) in [("a,b\n1,\"2\n3,4\n", 2), ("a\n1\n\"x\"y\n", 3), ("\"a\n1\n", 1)] {
            assert_eq!(Csv::new("t", text).broken().map(|broken| broken.row), Some(row), "{text:?}");
        }
    }
}
