//! Content lines: names and values, escaped, folded to 75 octets, ended as RFC 5545 asks.

use std::fmt::Write as _;

use chrono::Datelike;

use crate::date::day_of;
use crate::render::lines;

/// How many octets a line may have without its end.
const LONGEST: usize = 75;

/// The text of a calendar as it grows.
#[derive(Default)]
pub(super) struct Content {
    pub(super) out: String,
}

impl Content {
    /// A line whose value needs no escaping.
    pub(super) fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if octets + character.len_utf8() > LONGEST {
                // The space that says that a line goes on counts too.
                self.out.push_str("\r\n ");
                octets = 1;
            }
            self.out.push(character);
            octets += character.len_utf8();
        }
        self.out.push_str("\r\n");
    }

    /// A line whose value is text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.line(name, &escaped(text));
    }

    /// A line whose value is a list of texts.
    pub(super) fn list(&mut self, name: &str, texts: &[String]) {
        let texts: Vec<String> = texts.iter().map(|text| escaped(text)).collect();
        self.line(name, &texts.join(","));
    }

    /// A line whose value is a day.
    pub(super) fn day(&mut self, name: &str, day: i32) {
        self.line(name, &written(day));
    }

    /// A line whose value is an address.
    pub(super) fn address(&mut self, name: &str, address: &str) {
        let mut value = String::with_capacity(address.len());
        for byte in address.bytes() {
            if byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte) {
                value.push(char::from(byte));
            } else {
                // Writing into a String cannot fail.
                let _ = write!(value, "%{byte:02X}");
            }
        }
        self.line(name, &value);
    }
}

/// A day as eight digits. Days beyond the four digits of a year, which no document has, are shown as the nearest that
/// have them.
pub(super) fn written(day: i32) -> String {
    let day = day_of(day);
    match day.year() {
        ..0 => "00000101".to_owned(),
        0..=9999 => format!("{:04}{:02}{:02}", day.year(), day.month(), day.day()),
        _ => "99991231".to_owned(),
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (number, line) in lines(text).into_iter().enumerate() {
        if number > 0 {
            escaped.push_str("\\n");
        }
        for character in line.chars() {
            if matches!(character, '\\' | ';' | ',') {
                escaped.push('\\');
            }
            escaped.push(character);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, text: &str) -> String {
        let mut content = Content::default();
        content.text(name, text);
        content.out
    }

    #[test]
    fn lines_are_folded_at_75_octets_between_characters() {
        // 8 octets of name and colon, and 67 of value, are a line.
        assert_eq!(line("SUMMARY", &"a".repeat(67)), format!("SUMMARY:{}\r\n", "a".repeat(67)));
        assert_eq!(line("SUMMARY", &"a".repeat(68)), format!("SUMMARY:{}\r\n a\r\n", "a".repeat(67)));
        // A continuation has 74 octets beside its space.
        let long = line("SUMMARY", &"a".repeat(67 + 74 + 1));
        assert_eq!(long, format!("SUMMARY:{}\r\n {}\r\n a\r\n", "a".repeat(67), "a".repeat(74)));
        // Four octets do not fit where three are left.
        assert_eq!(line("SUMMARY", &format!("{}😀", "a".repeat(64))), format!("SUMMARY:{}\r\n 😀\r\n", "a".repeat(64)));
        assert_eq!(line("SUMMARY", &format!("{}😀", "a".repeat(63))), format!("SUMMARY:{}😀\r\n", "a".repeat(63)));
    }

    #[test]
    fn what_means_something_is_escaped_and_what_nobody_sees_is_left_out() {
        assert_eq!(line("A", "a;b,c\\d:e\"f"), "A:a\\;b\\,c\\\\d:e\"f\r\n");
        assert_eq!(line("A", "a\r\nEND:VCALENDAR\nb\rc\u{2028}d\u{85}e"), "A:a\\nEND:VCALENDAR\\nb\\nc\\nd\\ne\r\n");
        assert_eq!(line("A", "a\u{0}b\u{1b}c\u{7f}d\u{202e}e\tf"), "A:abcde f\r\n");
    }

    #[test]
    fn an_address_cannot_begin_a_line_of_its_own() {
        let mut content = Content::default();
        content.address("URL", "https://example.eu/ä b?x={1}&y=%20\r\nATTENDEE:x");
        assert_eq!(content.out, "URL:https://example.eu/%C3%A4%20b?x=%7B1%7D&y=%20%0D%0AATTENDEE:x\r\n");
    }

    #[test]
    fn days_have_eight_digits() {
        use crate::date::day_number;
        use chrono::NaiveDate;
        let day = |y, m, d| written(day_number(NaiveDate::from_ymd_opt(y, m, d).unwrap()));
        assert_eq!(day(2026, 7, 5), "20260705");
        assert_eq!(day(1000, 1, 1), "10000101");
        assert_eq!(day(12345, 6, 7), "99991231");
        assert_eq!(day(-1, 6, 7), "00000101");
        assert_eq!(written(i32::MAX), "99991231");
        assert_eq!(written(i32::MIN), "00000101");
    }
}
