//! A page for a person: a heading, sentences, a table, notes. As Markdown or as plain text.
//!
//! What a document says reaches a page as text and nothing else: no mark-up, no control characters, and none that
//! turn the direction of writing, behind which a text can hide.

/// Which way a column leans.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Align {
    Left,
    Right,
}

/// What a person reads.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub(super) heading: String,
    /// Sentences before the table, a paragraph each.
    pub(super) intro: Vec<String>,
    pub(super) columns: Vec<(String, Align)>,
    pub(super) rows: Vec<Vec<String>>,
    /// The last row, set apart.
    pub(super) total: Option<Vec<String>>,
    /// Sentences after the table, a paragraph each.
    pub(super) notes: Vec<String>,
}

impl Page {
    pub(super) fn markdown(&self) -> String {
        let mut lines = vec![format!("## {}", escaped(&self.heading)), String::new()];
        for sentence in &self.intro {
            lines.extend([escaped(sentence), String::new()]);
        }
        if !self.columns.is_empty() {
            lines.push(line(self.columns.iter().map(|(label, _)| escaped(label))));
            lines.push(line(self.columns.iter().map(|(_, align)| match align {
                Align::Left => ":--".to_owned(),
                Align::Right => "--:".to_owned(),
            })));
            for row in &self.rows {
                lines.push(line(row.iter().map(|cell| escaped(cell))));
            }
            if let Some(total) = &self.total {
                let bold =
                    |cell: &String| if cell.is_empty() { String::new() } else { format!("**{}**", escaped(cell)) };
                lines.push(line(total.iter().map(bold)));
            }
            lines.push(String::new());
        }
        for sentence in &self.notes {
            lines.extend([escaped(sentence), String::new()]);
        }
        lines.pop();
        lines.join("\n") + "\n"
    }

    pub(super) fn text(&self) -> String {
        let heading = plain(&self.heading);
        let rule = "=".repeat(width(&heading));
        let mut lines = vec![heading, rule, String::new()];
        for sentence in &self.intro {
            lines.extend(wrapped(sentence));
            lines.push(String::new());
        }
        if !self.columns.is_empty() {
            let all = || self.rows.iter().chain(&self.total);
            let widths: Vec<usize> = self
                .columns
                .iter()
                .enumerate()
                .map(|(at, (label, _))| {
                    let cells = all().filter_map(|row| row.get(at)).map(|cell| width(cell).min(WIDEST));
                    // A heading may take several lines, each of its words one.
                    let words = label.split_whitespace().map(width);
                    cells.chain(words).max().unwrap_or_default()
                })
                .collect();
            let rule = widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("  ");
            let labels: Vec<String> = self.columns.iter().map(|(label, _)| label.clone()).collect();
            lines.extend(self.set(&labels, &widths));
            lines.push(rule.clone());
            for row in &self.rows {
                lines.extend(self.set(row, &widths));
            }
            if let Some(total) = &self.total {
                lines.push(rule);
                lines.extend(self.set(total, &widths));
            }
            lines.push(String::new());
        }
        for sentence in &self.notes {
            lines.extend(wrapped(sentence));
            lines.push(String::new());
        }
        lines.pop();
        lines.join("\n") + "\n"
    }

    /// One row of a table, on as many lines as its longest cell needs.
    fn set(&self, row: &[String], widths: &[usize]) -> Vec<String> {
        let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| folded(cell, *width)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        (0..height)
            .map(|at| {
                let mut text = String::new();
                for ((lines, wide), (_, align)) in cells.iter().zip(widths).zip(&self.columns) {
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
}

/// Several pages that are read as one: what does not fit into one table.
pub(super) struct Pages(pub(super) Vec<Page>);

impl Pages {
    pub(super) fn markdown(&self) -> String {
        self.0.iter().map(Page::markdown).collect::<Vec<_>>().join("\n")
    }

    pub(super) fn text(&self) -> String {
        self.0.iter().map(Page::text).collect::<Vec<_>>().join("\n")
    }
}

/// The widest that a column of text gets before its cells are folded.
const WIDEST: usize = 48;
/// The width of running text.
const PAGE: usize = 100;

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// Text that cannot be mistaken for Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '#' | '~' => plain.extend(['\\', character]),
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '&' => plain.push_str("&amp;"),
            _ => plain.extend(visible(character)),
        }
    }
    plain
}

/// Text without control characters.
fn plain(text: &str) -> String {
    text.chars().filter_map(visible).collect()
}

/// What a character may do to a page: breaks and tabs part words, other controls are left out.
///
/// The controls of direction are U+202A to U+202E, U+2066 to U+2069. The marks U+200E, U+200F and U+061C, which only
/// say how punctuation leans in a text that is written from right to left, stay.
fn visible(character: char) -> Option<char> {
    match character {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        character if character.is_control() => None,
        character => Some(character),
    }
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

fn wrapped(sentence: &str) -> Vec<String> {
    fold(&plain(sentence), PAGE)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hides_behind_controls() {
        let hostile = "a\u{202e}b\u{2066}c\u{2069}\u{0}d\u{1b}[31m\u{7f}\u{85}e\nf\tg\u{2028}h\u{200f}";
        assert_eq!(plain(hostile), "abcd[31me f g h\u{200f}");
        assert_eq!(escaped(hostile), "abcd\\[31me f g h\u{200f}");
        let page = Page {
            heading: hostile.to_owned(),
            intro: vec![hostile.to_owned()],
            columns: vec![(hostile.to_owned(), Align::Left)],
            rows: vec![vec![hostile.to_owned()]],
            total: Some(vec![hostile.to_owned()]),
            notes: vec![hostile.to_owned()],
        };
        for form in [page.markdown(), page.text()] {
            let left = form.chars().find(|c| *c != '\n' && visible(*c) != Some(*c));
            assert_eq!(left, None, "{form:?}");
        }
    }
}
