//! GraphML. Ids of elements are data, not names of nodes: those are XML name tokens, in which no `/` can stand.

use std::fmt::Write as _;

use super::Drawing;

/// The data that a graph, a node and an edge can have: the name, what it is of, its type.
const KEYS: &[(&str, &str, &str)] = &[
    ("milepost", "graph", "string"),
    ("portfolio", "graph", "string"),
    ("id", "node", "string"),
    ("kind", "node", "string"),
    ("title", "node", "string"),
    ("via", "edge", "string"),
    ("type", "edge", "string"),
    ("lag_days", "edge", "int"),
];

pub(super) fn write(drawing: &Drawing<'_>) -> String {
    let mut out = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" ",
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ",
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns ",
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n",
    ));
    // Writing into a String cannot fail.
    for (name, of, kind) in KEYS {
        let _ = writeln!(out, "  <key id=\"{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>");
    }
    out.push_str("  <graph id=\"portfolio\" edgedefault=\"directed\">\n   ");
    data(&mut out, "milepost", crate::VERSION);
    data(&mut out, "portfolio", &drawing.portfolio);
    out.push('\n');
    for (n, node) in drawing.shown().enumerate() {
        let _ = write!(out, "    <node id=\"n{n}\">");
        data(&mut out, "id", node.id);
        data(&mut out, "kind", node.kind.as_str());
        data(&mut out, "title", &node.title);
        out.push_str("</node>\n");
    }
    for (n, edge) in drawing.edges.iter().enumerate() {
        let _ = write!(out, "    <edge id=\"e{n}\" source=\"n{}\" target=\"n{}\">", edge.from, edge.to);
        data(&mut out, "via", edge.via);
        if let Some((order, lag)) = edge.order {
            data(&mut out, "type", order.as_str());
            let _ = write!(out, "<data key=\"lag_days\">{lag}</data>");
        }
        out.push_str("</edge>\n");
    }
    out.push_str("  </graph>\n</graphml>\n");
    out
}

fn data(out: &mut String, key: &str, text: &str) {
    out.push_str("<data key=\"");
    out.push_str(key);
    out.push_str("\">");
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // Readers of XML turn it into a line feed.
            '\r' => out.push_str("&#13;"),
            // No XML can hold these, not even by their numbers.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            other => out.push(other),
        }
    }
    out.push_str("</data>");
}
