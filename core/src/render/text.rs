//! Pages as plain text for a terminal.

use super::document::{Block, Document, Running, Span, Table, plain};
use super::table::Align;

/// The widest that a column of text gets before its cells are folded.
const WIDEST: usize = 48;
/// The width of running text.
const PAGE: usize = 100;

pub(super) fn write(document: &Document) -> String {
    let mut lines = Vec::new();
    heading(&document.heading, "=", &mut lines);
    for block in &document.blocks {
        match block {
            Block::Heading(text) => heading(text, "-", &mut lines),
            Block::Paragraph(text) => {
                lines.extend(fold(&running(text), PAGE));
                lines.push(String::new());
            }
            Block::List(entries) => {
                entries.iter().for_each(|entry| self::entry("- ", entry, &mut lines));
                lines.push(String::new());
            }
            Block::Numbered(entries) => {
                for (entry, number) in entries.iter().zip(1..) {
                    self::entry(&format!("{number}. "), entry, &mut lines);
                }
                lines.push(String::new());
            }
            Block::Table(table) => {
                self::table(table, &mut lines);
                lines.push(String::new());
            }
        }
    }
    lines.pop();
    lines.join("\n") + "\n"
}

fn heading(text: &str, rule: &str, lines: &mut Vec<String>) {
    let text = plain(text);
    let rule = rule.repeat(width(&text));
    lines.extend([text, rule, String::new()]);
}

/// An entry of a list, its further lines below its first.
fn entry(mark: &str, text: &Running, lines: &mut Vec<String>) {
    let indent = " ".repeat(width(mark));
    let folded = fold(&running(text), PAGE.saturating_sub(width(mark)));
    lines.extend(folded.iter().enumerate().map(|(at, line)| [if at == 0 { mark } else { &indent }, line].concat()));
}

/// Running text; addresses stand behind what they are the addresses of.
fn running(text: &Running) -> String {
    let spans = text.0.iter().map(|span| match span {
        Span::Plain(text) => plain(text),
        Span::Link { title, url } => plain(&format!("{title} <{url}>")),
    });
    spans.collect()
}

fn table(table: &Table, lines: &mut Vec<String>) {
    let all = || table.rows.iter().chain(&table.total);
    let column = |(at, (label, _)): (usize, &(String, Align))| {
        let cells = all().filter_map(|row| row.get(at)).map(|cell| width(cell).min(WIDEST));
        // A heading may take several lines, each of its words one.
        let words = label.split_whitespace().map(width);
        cells.chain(words).max().unwrap_or_default()
    };
    let widths: Vec<usize> = table.columns.iter().enumerate().map(column).collect();
    let rule = widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("  ");
    let labels: Vec<String> = table.columns.iter().map(|(label, _)| label.clone()).collect();
    lines.extend(set(&labels, &widths, table));
    lines.push(rule.clone());
    lines.extend(table.rows.iter().flat_map(|row| set(row, &widths, table)));
    if let Some(total) = &table.total {
        lines.push(rule);
        lines.extend(set(total, &widths, table));
    }
}

/// One row of a table, on as many lines as its longest cell needs.
fn set(row: &[String], widths: &[usize], table: &Table) -> Vec<String> {
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| folded(cell, *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    (0..height)
        .map(|at| {
            let mut text = String::new();
            for ((lines, wide), (_, align)) in cells.iter().zip(widths).zip(&table.columns) {
                let cell = lines.get(at).map(String::as_str).unwrap_or_default();
                let space = " ".repeat(wide.saturating_sub(width(cell)));
                match align {
                    Align::Left => text.extend([cell, &space]),
                    Align::Right => text.extend([&space, cell]),
                }
                text.push_str("  ");
            }
            text.trim_end().to_owned()
        })
        .collect()
}

/// How many columns of a terminal a text takes, taking each character for one.
fn width(text: &str) -> usize {
    text.chars().count()
}

/// The words of a cell on lines no wider than its column.
fn folded(cell: &str, wide: usize) -> Vec<String> {
    let plain = plain(cell);
    if width(&plain) <= wide {
        return vec![plain];
    }
    fold(&plain, wide)
}

fn fold(text: &str, wide: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    // Not at no-break spaces, which keep a number and its sign together.
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if let Some(last) = lines.last_mut() {
            if last.is_empty() {
                last.push_str(word);
                continue;
            }
            if width(last) + 1 + width(word) <= wide {
                last.push(' ');
                last.push_str(word);
                continue;
            }
        }
        lines.push(word.to_owned());
    }
    lines
}
