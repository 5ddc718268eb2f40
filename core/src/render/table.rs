//! A page for a person: a heading, sentences, a table, notes. As Markdown or as plain text.

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
        self.markdown_under("##")
    }

    /// The same under a heading of another level.
    fn markdown_under(&self, level: &str) -> String {
        let mut lines = vec![format!("{level} {}", escaped(&self.heading)), String::new()];
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
        self.text_under("=")
    }

    /// The same with another line under its heading.
    fn text_under(&self, line: &str) -> String {
        let mut lines = vec![self.heading.clone(), line.repeat(width(&self.heading)), String::new()];
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

/// A page with parts, each with a heading and a table of its own.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    pub(super) first: Page,
    pub(super) parts: Vec<Page>,
    /// Sentences after all of them, a paragraph each.
    pub(super) notes: Vec<String>,
}

impl Parts {
    pub(super) fn markdown(&self) -> String {
        let mut pages = vec![self.first.markdown()];
        pages.extend(self.parts.iter().map(|part| part.markdown_under("###")));
        pages.extend(self.notes.iter().map(|note| escaped(note) + "\n"));
        pages.join("\n")
    }

    pub(super) fn text(&self) -> String {
        let mut pages = vec![self.first.text()];
        pages.extend(self.parts.iter().map(|part| part.text_under("-")));
        pages.extend(self.notes.iter().map(|note| wrapped(note).join("\n") + "\n"));
        pages.join("\n")
    }
}

/// The widest that a column of text gets before its cells are folded.
const WIDEST: usize = 48;
/// The width of running text.
const PAGE: usize = 100;

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// Text that cannot be mistaken for Markdown or HTML. Addresses are marked as such, so that they can be followed.
fn escaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            plain.push(' ');
        }
        if is_address(word) {
            plain.extend(["<", word, ">"]);
        } else {
            escape(word, &mut plain);
        }
    }
    plain
}

/// Whether a word is a web address, of characters that mean nothing else in it.
fn is_address(word: &str) -> bool {
    let harmless = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:/?#=%+,;@".contains(&byte);
    (word.starts_with("https://") || word.starts_with("http://"))
        && word.bytes().all(harmless)
        && !word.ends_with(['.', ',', ';', ':', '?'])
}

fn escape(text: &str, plain: &mut String) {
    for character in text.chars() {
        match character {
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '#' | '~' => plain.extend(['\\', character]),
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '&' => plain.push_str("&amp;"),
            '\n' | '\r' | '\t' => plain.push(' '),
            character if character.is_control() => {}
            _ => plain.push(character),
        }
    }
}

/// How many columns of a terminal a text takes, taking each character for one.
fn width(text: &str) -> usize {
    text.chars().count()
}

/// The words of a cell on lines no wider than its column.
fn folded(cell: &str, wide: usize) -> Vec<String> {
    let plain: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if width(&plain) <= wide {
        return vec![plain];
    }
    fold(&plain, wide)
}

fn wrapped(sentence: &str) -> Vec<String> {
    fold(sentence, PAGE)
}

fn fold(text: &str, wide: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    // Not at no-break spaces, which keep a number and its sign together.
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
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
