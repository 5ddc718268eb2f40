//! Labels: what is written beside a node or an edge.

use super::Edge;
use crate::word::AfterType;

/// A title line by line, without what a label cannot show: a tab becomes a space, and a control character the
/// sign for a character that cannot be shown.
pub(super) fn lines(title: &str) -> Vec<String> {
    let line = |line: &str| line.chars().map(visible).collect();
    title.replace("\r\n", "\n").split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).map(line).collect()
}

fn visible(character: char) -> char {
    match character {
        '\t' => ' ',
        '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        character if character.is_control() => char::REPLACEMENT_CHARACTER,
        character => character,
    }
}

/// What stands at an edge: the column or the kind of link, and for `after` how, as in `after SS+3d`.
pub(super) fn of_edge(edge: &Edge) -> String {
    match edge.order {
        Some((order, lag)) if order != AfterType::FinishToStart || lag != 0 => {
            let order = order.as_str().to_uppercase();
            if lag == 0 { format!("{} {order}", edge.via) } else { format!("{} {order}{lag:+}d", edge.via) }
        }
        _ => edge.via.to_owned(),
    }
}
