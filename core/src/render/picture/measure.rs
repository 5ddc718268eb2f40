//! How wide texts are, so that they neither overlap nor run over the edge.
//!
//! Nobody knows which font a reader has. The widths are those of a wide one, so that in most fonts texts end a little
//! before the place that is kept for them.

use super::pen::UNIT;

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) class: &'static str,
    /// The height of the letters.
    size: i32,
    /// Bold letters are wider.
    is_bold: bool,
    pub(super) paint: &'static str,
}

/// What is called by its name: rows, areas, milestones.
pub(super) const LABEL: Type = Type { class: "label", size: 13, is_bold: false, paint: "" };
/// The same where it stands out.
pub(super) const STRONG: Type = Type { class: "strong", size: 13, is_bold: true, paint: " font-weight=\"bold\"" };
/// What stands beside: ticks, legends, remarks.
pub(super) const SMALL: Type = Type { class: "small", size: 11, is_bold: false, paint: " font-size=\"11\"" };
/// What has no more room.
pub(super) const TINY: Type = Type { class: "tiny", size: 9, is_bold: false, paint: " font-size=\"9\"" };
/// What a picture is called.
pub(super) const HEADING: Type =
    Type { class: "heading", size: 15, is_bold: true, paint: " font-size=\"15\" font-weight=\"bold\"" };

/// The widths of the characters from space to tilde, in hundredths of the height of the letters.
const WIDTHS: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69,
    62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64,
    60, 82, 60, 60, 53, 64, 34, 64, 84,
];

/// What stands for the rest of a text.
const REST: char = '…';

fn width_of(character: char) -> i32 {
    if let Some(width) = (character as usize).checked_sub(0x20).and_then(|at| WIDTHS.get(at)) {
        return i32::from(*width);
    }
    match character {
        // Marks that stand on the letter before them, and what only says how letters join.
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5bd}'
        | '\u{64b}'..='\u{65f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{a0}' | '\u{202f}' => 32,
        '–' | '·' => 50,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 100,
        '\u{10000}'.. => 130,
        '…' | '—' | '→' => 100,
        _ => 72,
    }
}

impl Type {
    /// How far one line lies below another.
    pub(super) fn line(self) -> i32 {
        (self.size + 4) * UNIT
    }

    /// From the top of a line to its baseline.
    pub(super) fn baseline(self) -> i32 {
        self.size * UNIT
    }

    fn width_of(self, character: char) -> i32 {
        // Hundredths of the letters' height, in tenths of a unit.
        width_of(character) * self.size * if self.is_bold { 11 } else { 10 } / 100
    }

    /// How wide a text is on one line; no wider than `most`, where that is enough to know.
    fn width_up_to(self, text: &str, most: i32) -> i32 {
        let mut width = 0;
        for character in text.chars() {
            width += self.width_of(character);
            if width > most {
                break;
            }
        }
        width
    }

    /// How wide a text is on one line.
    pub(super) fn width(self, text: &str) -> i32 {
        // Wider than any picture, and far from the end of numbers.
        self.width_up_to(text, 1_000_000)
    }

    /// A text on at most so many lines, none of them wider than `width`; what is left over shows as an ellipsis.
    pub(super) fn wrap(self, text: &str, width: i32, lines: usize) -> Vec<String> {
        let mut wrapped: Vec<String> = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() && wrapped.len() < lines {
            let is_last = wrapped.len() + 1 == lines;
            let (line, after) = self.break_off(rest, width, is_last);
            wrapped.push(line);
            rest = after;
        }
        wrapped
    }

    /// The first line of a text, and what comes after it.
    fn break_off(self, text: &str, width: i32, is_last: bool) -> (String, &str) {
        if self.width_up_to(text, width) <= width {
            return (text.to_owned(), "");
        }
        // Where the line can end, so that an ellipsis has room behind it where it is the last.
        let room = if is_last { width - self.width_of(REST) } else { width };
        let (mut used, mut fits, mut after_word) = (0, 0, 0);
        for (at, character) in text.char_indices() {
            if matches!(character, ' ' | '\n' | '\t') && used <= room {
                after_word = at;
            }
            used += self.width_of(character);
            if used > room {
                break;
            }
            fits = at + character.len_utf8();
            // Dates and numbers stay whole.
            let before_digit =
                text.get(fits..).is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit()));
            if matches!(character, '-' | '/' | '–' | '—') && !before_digit {
                after_word = fits;
            }
        }
        // A word that is longer than a line is broken where the line ends, and so is the last line: every letter helps.
        let end = if after_word > 0 && !is_last { after_word } else { fits.max(first_length(text)) };
        let (line, after) = text.split_at_checked(end).unwrap_or((text, ""));
        let mut line = line.trim_end().to_owned();
        if is_last {
            line.push(REST);
        }
        (line, after.trim_start())
    }

    /// A text on one line no wider than `width`.
    pub(super) fn cut(self, text: &str, width: i32) -> String {
        self.wrap(text, width, 1).pop().unwrap_or_default()
    }
}

/// How long the first character is: a line holds at least one, however narrow it is.
fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        let texts = [
            "Revised directive transposed by the Member States",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "合法的な移住と庇護に関する欧州連合の新しい戦略と行動計画",
            "e\u{301}\u{301}\u{301} \u{301}a",
            "a b",
            "",
        ];
        for text in texts {
            for (width, lines) in [(50, 3), (500, 1), (500, 2), (1_000, 2), (100_000, 1)] {
                let wrapped = LABEL.wrap(text, width, lines);
                assert!(wrapped.len() <= lines);
                for line in &wrapped {
                    assert!(width == 50 || LABEL.width(line) <= width, "{line:?} in {width}");
                }
                let joined: String = wrapped.concat().replace([' ', REST], "");
                assert!(text.replace(' ', "").starts_with(&joined), "{wrapped:?}");
            }
        }
    }

    #[test]
    fn long_texts_are_read_no_further_than_needed() {
        let text = "W".repeat(1_000_000);
        assert_eq!(LABEL.wrap(&text, 1_000, 2).len(), 2);
        assert!(LABEL.cut(&text, 1_000).chars().count() < 12);
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(LABEL.wrap("one two three", LABEL.width("one two"), 2), ["one two", "three"]);
        assert_eq!(LABEL.wrap("one two three", LABEL.width("one two"), 1), ["one t…"]);
        assert_eq!(LABEL.wrap("one-two", LABEL.width("one-t"), 2), ["one-", "two"]);
        assert_eq!(LABEL.wrap("by 2025-03-01", LABEL.width("by 2025-03-"), 2), ["by", "2025-03-01"]);
    }
}
