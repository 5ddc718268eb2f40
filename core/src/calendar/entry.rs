//! One entry: an event of iCalendar that takes whole days and blocks nobody's time.

use super::Asked;
use super::content::{Content, written};
use crate::digest;
use crate::word::ElementKind;

/// How much of the hash of an id names an entry: 128 bits.
const UID_DIGITS: usize = 32;

/// What stands in a calendar.
pub(super) struct Entry<'a> {
    pub(super) id: &'a str,
    /// First and last day.
    pub(super) days: (i32, i32),
    pub(super) summary: String,
    /// The description, a sentence a line.
    pub(super) description: Vec<String>,
    pub(super) location: Option<&'a str>,
    pub(super) address: Option<&'a str>,
    pub(super) categories: Vec<String>,
    pub(super) status: &'static str,
}

impl<'a> Entry<'a> {
    /// An entry about an element, to be filled.
    pub(super) fn about(asked: &Asked<'a>, kind: ElementKind, row: usize) -> Self {
        Self {
            id: asked.inner.id_text(kind, row).unwrap_or_default(),
            days: (0, 0),
            summary: String::new(),
            description: Vec::new(),
            location: None,
            address: None,
            categories: vec![asked.texts.word("kind", kind.as_str())],
            status: "CONFIRMED",
        }
    }

    pub(super) fn write(mut self, content: &mut Content, stamp: i32) {
        let (first, last) = self.days;
        content.line("BEGIN", "VEVENT");
        let uid: String = digest::hex(&digest::sha256(self.id.as_bytes())).chars().take(UID_DIGITS).collect();
        content.line("UID", &format!("{uid}@milepost"));
        // No clock is asked: what a calendar says changes with the moment, and with nothing else.
        content.line("DTSTAMP", &format!("{}T000000Z", written(stamp)));
        content.day("DTSTART;VALUE=DATE", first);
        if last > first {
            // The day after the last. One day needs no end.
            content.day("DTEND;VALUE=DATE", last.saturating_add(1));
        }
        content.text("SUMMARY", &self.summary);
        self.description.push(self.id.to_owned());
        content.text("DESCRIPTION", &self.description.join("\n"));
        if let Some(location) = self.location {
            content.text("LOCATION", location);
        }
        content.list("CATEGORIES", &self.categories);
        content.line("STATUS", self.status);
        content.line("TRANSP", "TRANSPARENT");
        if let Some(address) = self.address {
            content.address("URL", address);
        }
        content.line("END", "VEVENT");
    }
}
