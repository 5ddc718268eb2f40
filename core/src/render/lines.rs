//! A text of a document as lines that other programs show.

/// A text line by line, with nothing in it that nobody sees: no control characters, and none that turn the direction
/// of writing. A tab becomes a space.
pub(crate) fn lines(text: &str) -> Vec<String> {
    let line = |line: &str| line.chars().filter_map(visible).collect();
    text.replace("\r\n", "\n").split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).map(line).collect()
}

fn visible(character: char) -> Option<char> {
    match character {
        '\t' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => None,
        character => (!character.is_control()).then_some(character),
    }
}
