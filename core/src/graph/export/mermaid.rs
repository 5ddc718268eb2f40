//! Mermaid. Its lexer knows many words, and its labels are Markdown and HTML: so nodes are numbered, and in
//! labels every sign that could mean something stands as the code of a character.

use std::fmt::Write as _;

use super::{Drawing, label};
use crate::render::lines;
use crate::word::ElementKind;

pub(super) fn write(drawing: &Drawing<'_>) -> String {
    let mut out = format!("%% milepost {}, portfolio {}\nflowchart RL\n", crate::VERSION, drawing.portfolio);
    // Writing into a String cannot fail.
    for (n, node) in drawing.shown().enumerate() {
        let (open, close) = shape(node.kind);
        let _ = write!(out, "  %% n{n} = {}\n  n{n}{open}\"", node.id);
        write_label(&mut out, &node.title);
        let _ = writeln!(out, "\"{close}:::{}", node.kind);
    }
    for edge in &drawing.edges {
        let _ = writeln!(out, "  n{} -->|\"{}\"| n{}", edge.from, label::of_edge(edge), edge.to);
    }
    out
}

fn write_label(out: &mut String, title: &str) {
    let start = out.len();
    for (number, line) in lines(title).into_iter().enumerate() {
        if number > 0 {
            out.push_str("<br>");
        }
        let mut before = Before::Nothing;
        for character in line.chars() {
            let plain = match character {
                ' ' | ',' | ';' | '/' | '(' | '\'' | '!' | '?' | '%' => true,
                '-' => before != Before::Nothing,
                '.' | ')' => before != Before::Number,
                other => !other.is_ascii() || other.is_ascii_alphanumeric(),
            };
            if plain {
                out.push(character);
            } else {
                // Writing into a String cannot fail.
                let _ = write!(out, "#{};", u32::from(character));
            }
            before = match before {
                Before::Nothing if character == ' ' => Before::Nothing,
                Before::Nothing | Before::Number if character.is_ascii_digit() => Before::Number,
                _ => Before::Words,
            };
        }
    }
    if out.len() == start {
        // Mermaid does not take a label of nothing.
        out.push(' ');
    }
}

/// What stands in a line so far. A dash after nothing, or a full stop after a number, would begin a list.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    Nothing,
    Number,
    Words,
}

fn shape(kind: ElementKind) -> (&'static str, &'static str) {
    match kind {
        ElementKind::Strategy => ("[[", "]]"),
        ElementKind::Action => ("(", ")"),
        ElementKind::Milestone => ("([", "])"),
        ElementKind::Actor => ("{{", "}}"),
        ElementKind::Event => (">", "]"),
        ElementKind::Instrument | ElementKind::Source => ("[(", ")]"),
        ElementKind::Recommendation => ("[/", "/]"),
        ElementKind::Indicator | ElementKind::Observation => ("[\\", "\\]"),
        ElementKind::Area
        | ElementKind::Fact
        | ElementKind::Theme
        | ElementKind::Grouping
        | ElementKind::Group
        | ElementKind::Link => ("[", "]"),
    }
}
