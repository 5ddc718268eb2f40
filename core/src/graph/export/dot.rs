//! DOT. Nodes are named by their ids in quotation marks; kinds and edges are classes, which pictures keep.

use std::fmt::Write as _;

use super::{Drawing, label};
use crate::render::lines;
use crate::word::ElementKind;

pub(super) fn write(drawing: &Drawing<'_>) -> String {
    let mut out = format!("// milepost {}, portfolio {}\n", crate::VERSION, drawing.portfolio);
    out.push_str("digraph milepost {\n  rankdir=RL;\n");
    // Writing into a String cannot fail.
    for node in drawing.shown() {
        let _ = write!(out, "  \"{}\" [label=\"", node.id);
        write_label(&mut out, &node.title);
        let _ = writeln!(out, "\", class=\"{}\", shape={}];", node.kind, shape(node.kind));
    }
    for edge in &drawing.edges {
        let (from, to, label) = (drawing.id(edge.from), drawing.id(edge.to), label::of_edge(edge));
        let _ = write!(out, "  \"{from}\" -> \"{to}\" [label=\"{label}\", class=\"{}\"", edge.via);
        if let Some((order, lag)) = edge.order {
            let _ = write!(out, ", type=\"{order}\", lag_days={lag}");
        }
        out.push_str("];\n");
    }
    out.push_str("}\n");
    out
}

fn write_label(out: &mut String, title: &str) {
    for (number, line) in lines(title).into_iter().enumerate() {
        if number > 0 {
            out.push_str("\\n");
        }
        for (at, character) in line.char_indices() {
            match character {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '&' if begins_an_entity(line.get(at + 1..).unwrap_or_default()) => out.push_str("&amp;"),
                other => out.push(other),
            }
        }
    }
}

/// Whether Graphviz would take an `&` with what follows it for the name of a character.
fn begins_an_entity(rest: &str) -> bool {
    let name = rest.split(|character: char| !(character == '#' || character.is_ascii_alphanumeric())).next();
    name.is_some_and(|name| !name.is_empty() && rest.as_bytes().get(name.len()) == Some(&b';'))
}

fn shape(kind: ElementKind) -> &'static str {
    match kind {
        ElementKind::Strategy => "box3d",
        ElementKind::Milestone => "ellipse",
        ElementKind::Actor => "hexagon",
        ElementKind::Event => "cds",
        ElementKind::Instrument | ElementKind::Source => "note",
        ElementKind::Recommendation => "parallelogram",
        ElementKind::Indicator | ElementKind::Observation => "trapezium",
        ElementKind::Theme | ElementKind::Grouping | ElementKind::Group => "tab",
        ElementKind::Area | ElementKind::Action | ElementKind::Fact | ElementKind::Link => "box",
    }
}
