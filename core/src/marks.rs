//! Marks in a text where its language changes, on the way from a title to the page that it is written into.
//!
//! A screen reader reads a title aloud in the language that it is in, if the page says which. Sentences are put together from
//! titles long before anyone writes HTML, so what is in another language carries marks: noncharacters, which Unicode keeps for
//! such purposes and no text has to hold. HTML turns them into elements with `lang`; whatever else is written leaves them out.

const BEGIN: char = '\u{fdd0}';
const END: char = '\u{fdd1}';
/// The first of those that stand for the letters of a language and for the hyphen, behind `BEGIN`.
const LETTERS: u32 = 0xfdd2;
const SPELLED: &str = "abcdefghijklmnopqrstuvwxyz-";

/// Whether a character is a mark, or might be taken for one.
pub(crate) fn is_mark(character: char) -> bool {
    ('\u{fdd0}'..='\u{fdef}').contains(&character)
}

/// A text that is in the language of a tag such as `en`.
pub(crate) fn marked(text: &str, tag: &str) -> String {
    let tag = tag.to_ascii_lowercase();
    let letters: Option<String> = tag.chars().map(mark_of).collect();
    match letters {
        Some(letters) if !text.is_empty() && !letters.is_empty() => format!("{BEGIN}{letters}{}{END}", unmarked(text)),
        _ => text.to_owned(),
    }
}

/// The text alone.
pub(crate) fn unmarked(text: &str) -> String {
    text.chars().filter(|character| !is_mark(*character)).collect()
}

/// The end of what a text begins, for a text that is cut off before it.
pub(crate) fn end_of(text: &str) -> &'static str {
    if text.starts_with(BEGIN) { "\u{fdd1}" } else { "" }
}

/// A text in stretches of one language each, with the tag of those that are marked.
pub(crate) fn stretches(text: &str) -> Vec<(Option<String>, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        found.push((None, before));
        let inner = after.trim_start_matches(|mark| letter_of(mark).is_some());
        let letters = after.get(..after.len() - inner.len()).unwrap_or_default();
        let (inside, behind) = inner.split_once(END).unwrap_or((inner, ""));
        let tag: String = letters.chars().filter_map(letter_of).collect();
        found.push(((!tag.is_empty()).then_some(tag), inside));
        rest = behind;
    }
    found.push((None, rest));
    found.retain(|(_, stretch)| !stretch.is_empty());
    found
}

fn mark_of(letter: char) -> Option<char> {
    let at = SPELLED.chars().position(|spelled| spelled == letter)?;
    char::from_u32(LETTERS + at as u32)
}

fn letter_of(mark: char) -> Option<char> {
    let at = (mark as u32).checked_sub(LETTERS)?;
    SPELLED.chars().nth(at as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_found_again() {
        let text = format!("on {}, then {}.", marked("A title", "en-GB"), marked("Titel", "de"));
        let en = Some("en-gb".to_owned());
        let de = Some("de".to_owned());
        assert_eq!(stretches(&text), [(None, "on "), (en, "A title"), (None, ", then "), (de, "Titel"), (None, ".")]);
        assert_eq!(unmarked(&text), "on A title, then Titel.");
    }

    #[test]
    fn a_text_cannot_forge_marks() {
        let hostile = "a\u{fdd1}b\u{fdd0}\u{fdd3}c\u{fdef}";
        assert_eq!(unmarked(&marked(hostile, "en")), "abc");
        assert_eq!(stretches(&marked(hostile, "en")), [(Some("en".to_owned()), "abc")]);
        // What was never marked is one stretch in some language, and nothing worse.
        assert_eq!(stretches(hostile), [(None, "a\u{fdd1}b"), (Some("b".to_owned()), "c\u{fdef}")]);
        assert_eq!(marked("a", "x\"><script>"), "a");
        assert_eq!(marked("", "en"), "");
    }
}
