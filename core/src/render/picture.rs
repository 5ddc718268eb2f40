//! Reports as pictures: SVG that a page can hold as it stands.
//!
//! A picture is attributes and classes alone, without styles, scripts or anything from elsewhere, so that no policy of
//! a page blanks it. What is told by colour is told by shape, hatching or a word too. Letters and lines take the colour
//! of the text around them.

mod legend;
mod measure;
mod paint;
mod pen;
pub(super) mod progress;
mod scale;
pub(super) mod schedule;
pub(super) mod states;
pub(super) mod succession;
mod symbol;
pub(super) mod timeline;

use std::collections::BTreeMap;

use self::measure::{HEADING, LABEL, SMALL, Type};
use self::pen::{Anchor, ID, Pen, UNIT};
use crate::digest::{hex, sha256};
use crate::texts::{Lang, Texts};

/// How wide pictures are. Letters of a natural size still can be read where this shrinks to the width of a telephone.
const WIDTH: i32 = 480 * UNIT;

/// What is left free on each side, for marks at the very ends.
const MARGIN: i32 = 6 * UNIT;

/// How many rows a picture of its own has at most; it says how many more there are.
const MOST_ROWS: usize = 2_000;

/// How many rows a picture has above a table, which has them all.
const ROWS_ABOVE_TABLE: usize = 60;

/// How many lines between rows a picture has at most.
const MOST_LINES: usize = 10_000;

/// How many rows are told in words, to who does not see them.
const ROWS_TOLD: usize = 12;

/// Where a picture will stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Stands {
    /// On its own: it says what it is called, and what made it.
    Alone,
    /// In a page that says so, above the table of the same rows.
    AboveTable,
}

impl Stands {
    fn most_rows(self) -> usize {
        match self {
            Self::Alone => MOST_ROWS,
            Self::AboveTable => ROWS_ABOVE_TABLE,
        }
    }
}

/// What was drawn, and what is said of it.
pub(super) struct Picture {
    /// The word for it in classes and ids.
    kind: &'static str,
    lang: Lang,
    /// What it is called.
    title: String,
    /// What it shows, in a sentence or two.
    message: String,
    /// What it shows in figures, for who does not see it; follows the message.
    details: String,
    /// How it is to be read.
    pub(super) caption: String,
    /// What stands below it where it stands alone.
    notes: Vec<String>,
    pen: Pen,
    height: i32,
}

impl Picture {
    /// The picture as SVG.
    pub(super) fn svg(self, stands: Stands) -> String {
        let Self { kind, lang, title, message, details, caption, notes, pen, height } = self;
        let (mut above, mut below) = (Pen::default(), Pen::default());
        // Signs may stand out a little above the first line.
        let (mut top, mut bottom) = (-4 * UNIT, height);
        if stands == Stands::Alone {
            let mut lines = lines(HEADING, &title, 4);
            lines.extend(self::lines(LABEL, &message, 9));
            let room: i32 = lines.iter().map(|(letters, _)| letters.line()).sum();
            top = -room - 10 * UNIT;
            set(&mut above, top, &lines);
            let notes: Vec<_> = [caption].iter().chain(&notes).flat_map(|note| self::lines(SMALL, note, 8)).collect();
            bottom = set(&mut below, height + 8 * UNIT, &notes);
        }
        let mut inner = Pen::default();
        let id = ID.to_string();
        inner.raw(&["<title id=\"", &id, "-title\">"]);
        inner.escape(&title);
        inner.raw(&["</title>\n<desc id=\"", &id, "-desc\">"]);
        inner.escape(&message);
        inner.raw(&[if details.is_empty() { "" } else { " " }]);
        inner.escape(&details);
        inner.raw(&["</desc>\n", &above.drawn, &pen.drawn, &below.drawn, "</svg>\n"]);
        let mut all = Pen::default();
        all.raw(&["<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"milepost-picture milepost-picture-", kind]);
        all.raw(&["\" lang=\"", lang.as_str(), "\" role=\"img\" aria-labelledby=\"", &id, "-title ", &id, "-desc\""]);
        // As wide as there is room, but not so wide that letters become larger than they were meant to be.
        all.raw(&[" width=\"100%\" height=\""]);
        all.number(bottom - top);
        let mut separator = "\" viewBox=\"";
        for number in [-MARGIN, top, WIDTH + 2 * MARGIN, bottom - top] {
            all.raw(&[separator]);
            all.number(number);
            separator = " ";
        }
        all.raw(&["\" preserveAspectRatio=\"xMinYMin meet\" font-family=\"system-ui, sans-serif\" font-size=\"13\""]);
        all.raw(&[" fill=\"currentColor\">\n", &inner.drawn]);
        // The same picture has the same ids wherever it is drawn, and no other has them.
        let digest = hex(&sha256(all.drawn.as_bytes()));
        let name = ["milepost-", kind, "-", digest.get(..12).unwrap_or_default()].concat();
        all.drawn.replace(ID, &name)
    }
}

/// A text as lines as wide as a picture.
fn lines(letters: Type, text: &str, most: usize) -> Vec<(Type, String)> {
    letters.wrap(text, WIDTH, most).into_iter().map(|line| (letters, line)).collect()
}

/// Sets lines below each other; gives where the next would begin.
fn set(pen: &mut Pen, mut top: i32, lines: &[(Type, String)]) -> i32 {
    for (letters, line) in lines {
        pen.text(*letters, 0, top + letters.baseline(), Anchor::Start, line);
        top += letters.line();
    }
    top
}

/// A picture of nothing, which says so.
fn nothing(pen: &mut Pen, told: &str) -> i32 {
    let height = 60 * UNIT;
    pen.rect("empty", [UNIT / 2, UNIT / 2, WIDTH - UNIT, height - UNIT], paint::OUTLINE_OPEN);
    let told = LABEL.cut(told, WIDTH - 20 * UNIT);
    pen.text(LABEL, WIDTH / 2, height / 2 + 4 * UNIT, Anchor::Middle, &told);
    height
}

/// The part of a length that a share is. Only all of it is the whole length, and only none of it is nothing.
fn part(share: f64, length: i32) -> i32 {
    let part = (share.clamp(0.0, 1.0) * f64::from(length)).round() as i32;
    if share <= 0.0 {
        0
    } else if share >= 1.0 {
        length
    } else {
        part.clamp(UNIT, length - UNIT)
    }
}

/// Numbers for ids, from 0 on, in the order in which they come.
#[derive(Default)]
struct Numbers<'a>(BTreeMap<&'a str, usize>);

impl<'a> Numbers<'a> {
    /// The number of an id: its own, or the next.
    fn of(&mut self, id: &'a str) -> usize {
        let next = self.0.len();
        *self.0.entry(id).or_insert(next)
    }

    fn find(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }
}

/// A title as it is told in words: nobody listens to ten thousand letters.
fn short(title: &str) -> String {
    LABEL.cut(title, 3 * WIDTH)
}

/// What is told of rows, one after another.
fn joined(told: &[String], texts: &Texts) -> String {
    told.join(&[texts.get("picture.between"), " "].concat())
}

/// That there are further rows.
fn more(left_out: usize, texts: &Texts) -> Option<String> {
    (left_out > 0).then(|| texts.count("picture.more", left_out))
}

/// Says below a picture that there are further rows; gives where it ends.
fn more_below(pen: &mut Pen, top: i32, left_out: usize, texts: &Texts) -> i32 {
    more(left_out, texts).map_or(top, |told| remark(pen, top, &told))
}

/// Says something below a picture; gives where it ends.
fn remark(pen: &mut Pen, top: i32, told: &str) -> i32 {
    set(pen, top, &lines(LABEL, told, 3))
}
