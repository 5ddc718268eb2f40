//! Pages as Markdown with tables, as GitHub and most others read it.

use super::document::{Block, Document, Running, Span, Table, is_web_address, visible};
use super::table::Align;

pub(super) fn write(document: &Document) -> String {
    let top = if document.stands_alone { "#" } else { "##" };
    let mut lines = vec![format!("{top} {}", escaped(&document.heading)), String::new()];
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => lines.push(format!("{top}# {}", escaped(heading))),
            Block::Paragraph(text) => lines.push(running(text)),
            Block::List(entries) => lines.extend(entries.iter().map(|entry| format!("- {}", running(entry)))),
            Block::Numbered(entries) => {
                lines.extend(entries.iter().zip(1..).map(|(entry, number)| format!("{number}. {}", running(entry))));
            }
            Block::Table(table) => self::table(table, &mut lines),
        }
        lines.push(String::new());
    }
    lines.pop();
    lines.join("\n") + "\n"
}

fn table(table: &Table, lines: &mut Vec<String>) {
    lines.push(line(table.columns.iter().map(|(label, _)| escaped(label))));
    lines.push(line(table.columns.iter().map(|(_, align)| match align {
        Align::Left => ":--".to_owned(),
        Align::Right => "--:".to_owned(),
    })));
    lines.extend(table.rows.iter().map(|row| line(row.iter().map(|cell| escaped(cell)))));
    let bold = |cell: &String| if cell.is_empty() { String::new() } else { format!("**{}**", escaped(cell)) };
    lines.extend(table.total.iter().map(|total| line(total.iter().map(bold))));
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// Running text on one line, whose beginning makes no list of it.
fn running(text: &Running) -> String {
    let spans = text.0.iter().map(|span| match span {
        Span::Plain(text) => escaped(text),
        Span::Link { title, url } if is_web_address(url) => format!("[{}](<{url}>)", escaped(title)),
        Span::Link { title, .. } => escaped(title),
    });
    let text = spans.collect::<String>();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let marks: &[char] = if digits > 0 { &['.', ')'] } else { &['-', '+', '='] };
    if rest.starts_with(marks) { format!("{number}\\{rest}") } else { text }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_not_read_as_markdown() {
        let hostile = "a\u{202e}b\u{1b}[31m <b> & | *c* _d_ `e` # ~f~\n- g";
        assert_eq!(escaped(hostile), "ab\\[31m &lt;b&gt; &amp; \\| \\*c\\* \\_d\\_ \\`e\\` \\# \\~f\\~ - g");
        let told = |text: &str| running(&text.to_owned().into());
        assert_eq!(told("- no list"), "\\- no list");
        assert_eq!(told("+ no list"), "\\+ no list");
        assert_eq!(told("2026. no list"), "2026\\. no list");
        assert_eq!(told("1) no list"), "1\\) no list");
        assert_eq!(told("12 milestones."), "12 milestones.");
    }

    #[test]
    fn links_lead_to_the_web_or_nowhere() {
        let link = |url: &str| running(&Running(vec![Span::Link { title: "a] b".to_owned(), url: url.to_owned() }]));
        assert_eq!(link("https://example.org/(x)"), "[a\\] b](<https://example.org/(x)>)");
        assert_eq!(link("javascript:alert(1)"), "a\\] b");
        assert_eq!(link("https://example.org/> [x](y)"), "a\\] b");
    }
}
