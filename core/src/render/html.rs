//! Pages as HTML: headings, paragraphs, lists and real tables, all text escaped, and no scripts.
//!
//! Whoever embeds a report styles it; cells with numbers have the class `milepost-number`, those with dates `milepost-date`.

use super::document::{Block, Document, Running, Span, Table, has_address, is_web_address, parted, visible};
use super::picture::{Picture, Stands};
use super::style;
use super::table::Align;
use crate::marks;
use crate::texts::Lang;

/// A whole document, or a section to stand among others; a picture stands above its table.
pub(super) fn write(document: &Document, picture: Option<Picture>, lang: Lang, fragment: bool) -> String {
    let (heading, title) = (marked_up(&document.heading), escaped(&document.heading));
    let lang = lang.as_str();
    let mut html = Html { text: String::new(), picture };
    if fragment {
        html.line(&["<section class=\"milepost\" lang=\"", lang, "\">"]);
        html.blocks(document, &heading, ["h2", "h3"]);
        html.line(&["</section>"]);
    } else {
        html.line(&["<!doctype html>\n<html lang=\"", lang, "\">\n<head>\n<meta charset=\"utf-8\">"]);
        html.line(&["<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"]);
        html.line(&["<title>", &title, "</title>"]);
        html.element("style", &["\n", style::PAGE, style::TABLES].concat());
        html.line(&["</head>\n<body>\n<main class=\"milepost\">"]);
        html.blocks(document, &heading, ["h1", "h2"]);
        html.line(&["</main>\n</body>\n</html>"]);
    }
    html.text
}

/// A section with a style of its own, for a page that has none for it.
pub(super) fn styled(section: &str) -> String {
    ["<style>\n", style::TABLES, "</style>\n", section].concat()
}

struct Html {
    text: String,
    /// What has still to be shown.
    picture: Option<Picture>,
}

impl Html {
    fn add(&mut self, parts: &[&str]) {
        self.text.extend(parts.iter().copied());
    }

    fn line(&mut self, parts: &[&str]) {
        self.add(parts);
        self.text.push('\n');
    }

    /// An element on a line of its own; what it holds is HTML already.
    fn element(&mut self, tag: &str, inner: &str) {
        self.line(&["<", tag, ">", inner, "</", tag, ">"]);
    }

    fn blocks(&mut self, document: &Document, heading: &str, [top, below]: [&str; 2]) {
        self.element(top, heading);
        for block in &document.blocks {
            match block {
                Block::Heading(heading) => self.element(below, &marked_up(heading)),
                // It stands on its table, where it belongs more closely.
                Block::Paragraph(text) if document.is_caption(text) => {}
                Block::Paragraph(text) => self.element("p", &running(text)),
                Block::List(entries) => self.list("ul", entries),
                Block::Numbered(entries) => self.list("ol", entries),
                Block::Table(table) => {
                    self.figure();
                    self.table(table);
                }
            }
        }
        self.figure();
    }

    fn figure(&mut self) {
        if let Some(picture) = self.picture.take() {
            let caption = escaped(&picture.caption);
            self.line(&["<figure class=\"milepost-figure\">"]);
            self.add(&[&picture.svg(Stands::AboveTable)]);
            if !caption.is_empty() {
                self.element("figcaption", &caption);
            }
            self.line(&["</figure>"]);
        }
    }

    fn list(&mut self, tag: &str, entries: &[Running]) {
        self.line(&["<", tag, ">"]);
        for entry in entries {
            self.element("li", &running(entry));
        }
        self.line(&["</", tag, ">"]);
    }

    fn table(&mut self, table: &Table) {
        self.line(&["<table>"]);
        self.element("caption", &cell(&table.caption));
        self.add(&["<thead>\n<tr>"]);
        for (label, align) in &table.columns {
            self.add(&["<th scope=\"col\"", class(*align, ""), ">", &escaped(label), "</th>"]);
        }
        self.line(&["</tr>\n</thead>\n<tbody>"]);
        table.rows.iter().for_each(|row| self.row(table, row));
        self.line(&["</tbody>"]);
        if let Some(total) = &table.total {
            self.line(&["<tfoot>"]);
            self.row(table, total);
            self.line(&["</tfoot>"]);
        }
        self.line(&["</table>"]);
    }

    fn row(&mut self, table: &Table, row: &[String]) {
        self.add(&["<tr>"]);
        for ((cell, (_, align)), at) in row.iter().zip(&table.columns).zip(0..) {
            // A heading that says nothing would be none.
            let (open, close) = if at == 0 && !cell.is_empty() { ("th scope=\"row\"", "th") } else { ("td", "td") };
            self.add(&["<", open, class(*align, cell), ">", &self::cell(cell), "</", close, ">"]);
        }
        self.line(&["</tr>"]);
    }
}

fn class(align: Align, cell: &str) -> &'static str {
    match align {
        Align::Right => " class=\"milepost-number\"",
        Align::Left if is_date(cell) => " class=\"milepost-date\"",
        Align::Left => "",
    }
}

/// Whether a cell holds a date and nothing else, which is not to be broken at its hyphens.
fn is_date(cell: &str) -> bool {
    cell.len() == "2021-04-14".len()
        && cell
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
}

fn cell(text: &str) -> String {
    in_languages(text, |text| if has_address(text) { spans(&parted(text)) } else { escaped(text) })
}

/// A text without links, as a heading is.
fn marked_up(text: &str) -> String {
    in_languages(text, escaped)
}

/// A text whose stretches in other languages say so.
fn in_languages(text: &str, written: impl Fn(&str) -> String) -> String {
    let stretches = marks::stretches(text).into_iter().map(|(tag, stretch)| match tag {
        Some(tag) => ["<span lang=\"", &escaped(&tag), "\">", &written(stretch), "</span>"].concat(),
        None => written(stretch),
    });
    stretches.collect()
}

fn running(text: &Running) -> String {
    spans(&text.0)
}

fn spans(spans: &[Span]) -> String {
    let spans = spans.iter().map(|span| match span {
        Span::Plain(text) => marked_up(text),
        Span::Link { title, url } if is_web_address(url) => {
            ["<a href=\"", &escaped(url), "\">", &marked_up(title), "</a>"].concat()
        }
        Span::Link { title, .. } => marked_up(title),
    });
    spans.collect()
}

/// Text that is text in an element and in an attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars().filter_map(visible) {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(character),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hostile() -> Document {
        let text = "</p><script>alert('1')</script>\" onclick=\"x\u{202e}\u{0}&amp;".to_owned();
        let link = |url: &str| Running(vec![Span::Link { title: text.clone(), url: url.to_owned() }]);
        Document {
            heading: text.clone(),
            stands_alone: true,
            blocks: vec![
                Block::Heading(text.clone()),
                Block::Paragraph(text.clone().into()),
                Block::List(vec![text.clone().into(), link("javascript:alert(1)")]),
                Block::Numbered(vec![link("https://example.org/?a=1&b='2'"), link("https://example.org/\"x")]),
                Block::Table(Table {
                    caption: text.clone(),
                    columns: vec![(text.clone(), Align::Left), (text.clone(), Align::Right)],
                    rows: vec![vec![text.clone(), text.clone()], vec![String::new(), text.clone()]],
                    total: Some(vec![text.clone(), text]),
                }),
            ],
        }
    }

    #[test]
    fn what_a_document_says_stays_text() {
        for fragment in [false, true] {
            let html = write(&hostile(), None, Lang::English, fragment);
            for mark_up in ["<script", "javascript:", "<p></p>", " onclick=\"", "\u{202e}", "\u{0}", " style="] {
                assert!(!html.contains(mark_up), "{mark_up} in {html}");
            }
            // A page that a section stands in says how it looks, and its policy may let nobody else do so.
            assert_eq!(html.matches("<style>").count(), usize::from(!fragment));
            assert!(html.contains("&lt;script&gt;alert(&#39;1&#39;)"));
            assert_eq!(html.matches("<a href=").count(), 1);
            assert!(html.contains("<a href=\"https://example.org/?a=1&amp;b=&#39;2&#39;\">"));
        }
    }

    #[test]
    fn every_element_is_closed() {
        for fragment in [false, true] {
            let html = write(&hostile(), None, Lang::German, fragment);
            let mut open: Vec<&str> = Vec::new();
            for tag in html.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
                let name = tag.split(' ').next().unwrap();
                match name.strip_prefix('/') {
                    Some(name) => assert_eq!(open.pop(), Some(name)),
                    None if ["!doctype", "meta"].contains(&name) => {}
                    None => open.push(name),
                }
            }
            assert!(open.is_empty(), "{open:?}");
            assert_eq!(html.starts_with("<!doctype html>\n<html lang=\"de\">"), !fragment);
            assert_eq!(html.starts_with("<section class=\"milepost\" lang=\"de\">\n<h2>"), fragment);
        }
    }
}
