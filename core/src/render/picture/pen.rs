//! Writes the elements of a picture one after another: rectangles, paths, texts, groups.
//!
//! Places and lengths are whole tenths of a unit, so that the same picture is the same bytes everywhere. How something
//! looks is said by attributes alone, which any rule of a page's own overrules.

use super::measure::Type;
use crate::render::document::visible;

/// Stands where the id of a picture will, which is made from all that is drawn. Nothing that a document says can hold
/// it, for control characters are left out of that.
pub(super) const ID: char = '\u{1}';

/// One unit, in tenths.
pub(super) const UNIT: i32 = 10;

/// Which end of a text stands at its place.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// What has been drawn so far.
#[derive(Default)]
pub(super) struct Pen {
    pub(super) drawn: String,
}

impl Pen {
    /// Mark-up as it stands.
    pub(super) fn raw(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.drawn.push_str(part));
    }

    /// A number of tenths, as short as it can be written.
    pub(super) fn number(&mut self, tenths: i32) {
        let whole = (tenths / UNIT).to_string();
        let rest = (tenths % UNIT).unsigned_abs().to_string();
        let sign = if tenths < 0 && tenths > -UNIT { "-" } else { "" };
        if rest == "0" { self.raw(&[&whole]) } else { self.raw(&[sign, &whole, ".", &rest]) }
    }

    fn place(&mut self, name: &str, tenths: i32) {
        self.raw(&[" ", name, "=\""]);
        self.number(tenths);
        self.drawn.push('"');
    }

    fn open(&mut self, tag: &str, class: &str) {
        self.raw(&["<", tag, " class=\"milepost-", class, "\""]);
    }

    /// What has no element in it; `paint` are further attributes.
    fn shut(&mut self, paint: &str) {
        self.raw(&[if paint.is_empty() { "" } else { " " }, paint, "/>\n"]);
    }

    /// A rectangle: left, top, width, height.
    pub(super) fn rect(&mut self, class: &str, [x, y, width, height]: [i32; 4], paint: &str) {
        self.open("rect", class);
        self.place("x", x);
        self.place("y", y);
        self.place("width", width);
        self.place("height", height);
        self.shut(paint);
    }

    /// Lines and areas.
    pub(super) fn path(&mut self, class: &str, trace: &Trace, paint: &str) {
        if trace.0.drawn.is_empty() {
            return;
        }
        self.open("path", class);
        self.raw(&[" d=\"", &trace.0.drawn, "\""]);
        self.shut(paint);
    }

    /// One line of text, its baseline at `y`; nothing where no letter is to be seen.
    pub(super) fn text(&mut self, letters: Type, x: i32, y: i32, anchor: Anchor, text: &str) {
        if !text.chars().filter_map(visible).any(|letter| !letter.is_whitespace()) {
            return;
        }
        self.open("text", letters.class);
        self.place("x", x);
        self.place("y", y);
        self.raw(&[letters.paint]);
        self.raw(&[match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        }]);
        self.drawn.push('>');
        self.escape(text);
        self.raw(&["</text>\n"]);
    }

    /// A text that reads upwards from its place.
    pub(super) fn upright(&mut self, letters: Type, x: i32, y: i32, text: &str) {
        self.open("text", letters.class);
        self.raw(&[" transform=\"translate("]);
        self.number(x);
        self.raw(&[" "]);
        self.number(y);
        self.raw(&[") rotate(-90)\"", letters.paint, ">"]);
        self.escape(text);
        self.raw(&["</text>\n"]);
    }

    /// Begins a group; `title` is what is shown of it to whoever points at it.
    pub(super) fn group(&mut self, class: &str, title: &str) {
        self.open("g", class);
        self.raw(&[">"]);
        if !title.is_empty() {
            self.raw(&["<title>"]);
            self.escape(title);
            self.raw(&["</title>"]);
        }
        self.drawn.push('\n');
    }

    pub(super) fn end_group(&mut self) {
        self.raw(&["</g>\n"]);
    }

    /// Text that is text in XML and in HTML, in an element and in an attribute.
    pub(super) fn escape(&mut self, text: &str) {
        for character in text.chars().filter_map(visible) {
            match character {
                '&' => self.raw(&["&amp;"]),
                '<' => self.raw(&["&lt;"]),
                '>' => self.raw(&["&gt;"]),
                '"' => self.raw(&["&quot;"]),
                '\'' => self.raw(&["&#39;"]),
                // XML knows no such characters.
                '\u{fffe}' | '\u{ffff}' => {}
                character => self.drawn.push(character),
            }
        }
    }
}

/// The way of a line, from place to place.
#[derive(Default)]
pub(super) struct Trace(Pen);

impl Trace {
    /// The way through some places; the first is where it starts.
    pub(super) fn through(places: &[(i32, i32)]) -> Self {
        let mut trace = Self::default();
        trace.add(places);
        trace
    }

    /// A further way, on its own.
    pub(super) fn add(&mut self, places: &[(i32, i32)]) {
        for (at, (x, y)) in places.iter().enumerate() {
            self.0.raw(&[if at == 0 { "M" } else { "L" }]);
            self.0.number(*x);
            self.0.raw(&[" "]);
            self.0.number(*y);
        }
    }

    /// A curve to a place, the last of three; it leans to the two before.
    pub(super) fn curve(&mut self, places: [(i32, i32); 3]) {
        for ((x, y), sign) in places.into_iter().zip(["C", " ", " "]) {
            self.0.raw(&[sign]);
            self.0.number(x);
            self.0.raw(&[" "]);
            self.0.number(y);
        }
    }

    /// Back to where the last way started.
    pub(super) fn close(mut self) -> Self {
        self.0.raw(&["Z"]);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_at_most_one_place() {
        let mut pen = Pen::default();
        for tenths in [0, 5, -5, 10, -10, 123, -123, 4800] {
            pen.number(tenths);
            pen.raw(&[" "]);
        }
        assert_eq!(pen.drawn, "0 0.5 -0.5 1 -1 12.3 -12.3 480 ");
    }

    #[test]
    fn text_stays_text() {
        let mut pen = Pen::default();
        pen.group("row", "]]><script>\u{0}\u{1}\u{202e}a\u{ffff}\u{fffe}\n'\"&");
        assert_eq!(pen.drawn, "<g class=\"milepost-row\"><title>]]&gt;&lt;script&gt;a &#39;&quot;&amp;</title>\n");
    }
}
