//! What a person reads, whatever it is written as: a heading, and below it paragraphs, lists, tables, further headings.

use super::table::{Align, Page, Parts};
use crate::marks;

/// A page with everything that stands on it.
#[derive(Clone, Debug, Default)]
pub(super) struct Document {
    pub(super) heading: String,
    /// Whether it is read on its own rather than among others: its heading is one of the first level.
    pub(super) stands_alone: bool,
    pub(super) blocks: Vec<Block>,
}

/// One thing below another.
#[derive(Clone, Debug)]
pub(super) enum Block {
    /// The heading of a section.
    Heading(String),
    Paragraph(Running),
    List(Vec<Running>),
    /// A list whose entries are numbered from 1, so that the text can refer to them.
    Numbered(Vec<Running>),
    Table(Table),
}

/// Running text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Running(pub(super) Vec<Span>);

/// A part of running text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Span {
    Plain(String),
    /// A title under which there is something to open.
    Link {
        title: String,
        url: String,
    },
}

/// Rows under columns; the first cell of a row says what the row is about.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// What the table is, for whoever meets it on its own.
    pub(super) caption: String,
    pub(super) columns: Vec<(String, Align)>,
    pub(super) rows: Vec<Vec<String>>,
    /// The last row, set apart.
    pub(super) total: Option<Vec<String>>,
}

impl From<String> for Running {
    fn from(text: String) -> Self {
        if has_address(&text) { Self(parted(&text)) } else { Self(vec![Span::Plain(text)]) }
    }
}

impl Table {
    fn unmark(&mut self) {
        self.caption = marks::unmarked(&self.caption);
        for cell in self.rows.iter_mut().chain(&mut self.total).flatten() {
            *cell = marks::unmarked(cell);
        }
    }
}

impl Running {
    /// Put together again, for an address may have stood at a mark.
    fn unmark(&mut self) {
        let spans = std::mem::take(&mut self.0);
        let unmarked = spans.into_iter().flat_map(|span| match span {
            Span::Plain(text) => Self::from(marks::unmarked(&text)).0,
            Span::Link { title, url } => {
                vec![Span::Link { title: marks::unmarked(&title), url: marks::unmarked(&url) }]
            }
        });
        self.0 = unmarked.collect();
    }

    /// Whether it is this text, addresses being the same as what they are called.
    fn says(&self, text: &str) -> bool {
        let spans = self.0.iter().map(|span| match span {
            Span::Plain(text) => Some(text.as_str()),
            Span::Link { title, url } => (title == url).then_some(url.as_str()),
        });
        let mut rest = Some(text);
        for span in spans {
            rest = rest.zip(span).and_then(|(rest, span)| rest.strip_prefix(span));
        }
        rest == Some("")
    }
}

/// Whether there may be an address in a text, which few have.
pub(super) fn has_address(text: &str) -> bool {
    text.contains("://")
}

/// A text with the addresses of the web in it as links.
pub(super) fn parted(text: &str) -> Vec<Span> {
    let (mut spans, mut before) = (Vec::new(), String::new());
    for word in text.split_inclusive(' ') {
        let url = word.trim_end_matches([' ', '.', ',', ';', ':', '?', '!', ')']);
        if is_web_address(url) {
            if !before.is_empty() {
                spans.push(Span::Plain(std::mem::take(&mut before)));
            }
            spans.push(Span::Link { title: url.to_owned(), url: url.to_owned() });
            before.push_str(word.get(url.len()..).unwrap_or_default());
        } else {
            before.push_str(word);
        }
    }
    if !before.is_empty() {
        spans.push(Span::Plain(before));
    }
    spans
}

impl Document {
    /// The same where nothing is said of languages.
    pub(super) fn unmarked(mut self) -> Self {
        self.heading = marks::unmarked(&self.heading);
        for block in &mut self.blocks {
            match block {
                Block::Heading(text) => *text = marks::unmarked(text),
                Block::Paragraph(text) => text.unmark(),
                Block::List(entries) | Block::Numbered(entries) => entries.iter_mut().for_each(Running::unmark),
                Block::Table(table) => table.unmark(),
            }
        }
        self
    }

    /// Whether a paragraph is what a table below is called.
    pub(super) fn is_caption(&self, text: &Running) -> bool {
        self.blocks.iter().any(|block| matches!(block, Block::Table(table) if text.says(&table.caption)))
    }
}

impl From<Parts> for Document {
    fn from(parts: Parts) -> Self {
        let Parts { first, parts, notes } = parts;
        let mut document = Self::from(first);
        for part in parts.into_iter().map(Self::from) {
            document.blocks.push(Block::Heading(part.heading));
            document.blocks.extend(part.blocks);
        }
        document.blocks.extend(notes.into_iter().map(|note| Block::Paragraph(note.into())));
        document
    }
}

impl From<Page> for Document {
    fn from(page: Page) -> Self {
        let Page { heading, intro, columns, rows, total, notes } = page;
        let paragraph = |text: String| Block::Paragraph(text.into());
        // The first sentence sums the table up, so it is what the table is called where captions are written.
        let caption = intro.first().unwrap_or(&heading).clone();
        let mut blocks: Vec<Block> = intro.into_iter().map(paragraph).collect();
        if !columns.is_empty() {
            blocks.push(Block::Table(Table { caption, columns, rows, total }));
        }
        blocks.extend(notes.into_iter().map(paragraph));
        Self { heading, stands_alone: false, blocks }
    }
}

/// What a character may do to a page: breaks and tabs part words, other controls are left out, and so are marks.
///
/// The controls of direction are U+202A to U+202E, U+2066 to U+2069. The marks U+200E, U+200F and U+061C, which only
/// say how punctuation leans in a text that is written from right to left, stay.
pub(super) fn visible(character: char) -> Option<char> {
    match character {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        character if character.is_control() || marks::is_mark(character) => None,
        character => Some(character),
    }
}

/// Text without control characters.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter_map(visible).collect()
}

/// An address that may be opened from a page: on the web, in plain characters, and nothing else.
pub(super) fn is_web_address(url: &str) -> bool {
    let (scheme, rest) = url.split_once("://").unwrap_or_default();
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
        && rest.chars().next().is_some_and(char::is_alphanumeric)
        && url
            .chars()
            .all(|letter| !letter.is_whitespace() && visible(letter).is_some() && !"<>\"\\`^{|}".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_opened() {
        for url in ["https://example.org/a_(b)?c=d&e=%20#f", "HTTP://example.org", "https://exämple.org"] {
            assert!(is_web_address(url), "{url}");
        }
        for url in [
            "javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "data:text/html,x",
            "//example.org",
            "https://",
            "https:///x",
            "https://example.org/a b",
            "https://example.org/\"onclick=",
            "https://example.org/>",
            "https://example.org/\u{202e}gpj.exe",
            " https://example.org",
            "",
        ] {
            assert!(!is_web_address(url), "{url}");
        }
    }

    #[test]
    fn controls_part_words_or_vanish() {
        let hostile = "a\u{202e}b\u{2066}c\u{2069}\u{0}d\u{1b}[31m\u{7f}\u{85}e\nf\tg\u{2028}h\u{200f}";
        assert_eq!(plain(hostile), "abcd[31me f g h\u{200f}");
    }
}
