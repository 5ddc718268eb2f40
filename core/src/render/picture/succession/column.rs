//! A list of a succession: entries below each other, and where lines meet them.

use super::super::Numbers;
use super::super::measure::{LABEL, SMALL, STRONG};
use super::super::pen::{Anchor, Pen, UNIT};
use super::super::symbol::{self, SIZE};
use crate::milestone_state::State;

/// One of the lists.
#[derive(Default)]
pub(super) struct Column<'a> {
    pub(super) left: i32,
    pub(super) end: i32,
    /// How far entries stand from the left, so that lines have room to arrive.
    pub(super) indent: i32,
    /// Where the next entry begins.
    pub(super) top: i32,
    /// The heights at which lines meet what is listed, by its id.
    pub(super) places: Places<'a>,
}

impl<'a> Column<'a> {
    /// A heading; gives the height at which lines meet it.
    pub(super) fn head(&mut self, pen: &mut Pen, text: &str) -> i32 {
        let middle = self.top + 9 * UNIT;
        for line in STRONG.wrap(text, self.end - self.left, 3) {
            pen.text(STRONG, self.left, self.top + STRONG.baseline(), Anchor::Start, &line);
            self.top += STRONG.line();
        }
        self.top += 5 * UNIT;
        middle
    }

    /// An entry: its sign, its title, what is said of it.
    pub(super) fn entry(&mut self, pen: &mut Pen, id: &'a str, title: &str, state: Option<State>, told: &str) {
        self.places.put(id, self.top + 8 * UNIT);
        pen.group("row", title);
        let mut left = self.left + self.indent;
        if let Some(state) = state {
            symbol::draw(pen, [left, self.top + 2 * UNIT], state, false);
            left += SIZE;
        }
        left += 6 * UNIT;
        for (letters, text) in [(LABEL, title), (SMALL, told)] {
            for line in letters.wrap(text, self.end - left - 4 * UNIT, 3) {
                pen.text(letters, left, self.top + letters.baseline(), Anchor::Start, &line);
                self.top += letters.line();
            }
        }
        pen.end_group();
        self.top += 6 * UNIT;
    }
}

/// Heights by ids.
#[derive(Default)]
pub(super) struct Places<'a> {
    numbers: Numbers<'a>,
    heights: Vec<i32>,
}

impl<'a> Places<'a> {
    /// What was put first stays.
    pub(super) fn put(&mut self, id: &'a str, height: i32) {
        if self.numbers.of(id) == self.heights.len() {
            self.heights.push(height);
        }
    }

    pub(super) fn at(&self, id: &str) -> Option<i32> {
        self.heights.get(self.numbers.find(id)?).copied()
    }
}

/// What will be listed, before it is known where.
#[derive(Default)]
pub(super) struct Listed<'a> {
    numbers: Numbers<'a>,
    pub(super) entries: Vec<Entry<'a>>,
}

/// One of these.
#[derive(Default)]
pub(super) struct Entry<'a> {
    pub(super) id: &'a str,
    pub(super) heights: Heights,
    pub(super) state: Option<State>,
    pub(super) told: Vec<String>,
}

impl<'a> Listed<'a> {
    /// The entry of an id, new if there is none.
    #[expect(clippy::indexing_slicing, reason = "an id that is new is given an entry just before")]
    pub(super) fn entry(&mut self, id: &'a str) -> &mut Entry<'a> {
        let at = self.numbers.of(id);
        if at == self.entries.len() {
            self.entries.push(Entry { id, ..Entry::default() });
        }
        &mut self.entries[at]
    }
}

/// The heights of some places.
#[derive(Default)]
pub(super) struct Heights {
    sum: i64,
    count: i64,
}

impl Heights {
    pub(super) fn add(&mut self, height: Option<i32>) {
        self.sum += height.map_or(0, i64::from);
        self.count += i64::from(height.is_some());
    }

    /// Their mean; what has no place comes last.
    pub(super) fn middle(&self) -> i32 {
        self.sum.checked_div(self.count).map_or(i32::MAX, |middle| middle as i32)
    }
}
