//! What stands on and beside the bars of a schedule.

use super::super::paint;
use super::super::pen::{Pen, Trace, UNIT};
use super::{BAR, LANE};

/// A diamond on the day by which something is due.
pub(super) fn due(pen: &mut Pen, x: i32, y: i32) {
    let half = 5 * UNIT;
    let diamond = Trace::through(&[(x - half, y), (x, y - half), (x + half, y), (x, y + half)]);
    pen.path("due", &diamond.close(), paint::DUE);
}

/// How much later something can finish.
pub(super) fn float(pen: &mut Pen, start: i32, end: i32, y: i32) {
    let mut line = Trace::through(&[(start, y), (end, y)]);
    line.add(&[(end, y - 3 * UNIT), (end, y + 3 * UNIT)]);
    pen.path("float", &line, paint::OUTLINE);
}

/// What cannot finish any later.
pub(super) fn wall(pen: &mut Pen, x: i32, y: i32) {
    pen.rect("no_float", [x - 15, y - LANE / 2 - UNIT, 3 * UNIT, LANE + 2 * UNIT], paint::SIGN);
}

/// A bar of which only one end is known: closed there, open at the other.
pub(super) fn open_end(pen: &mut Pen, known: i32, open: i32, y: i32) {
    let half = BAR / 2;
    pen.path("open", &Trace::through(&[(known, y - half), (known, y + half)]), paint::OUTLINE);
    let mut sides = Trace::through(&[(known, y - half), (open, y - half)]);
    sides.add(&[(known, y + half), (open, y + half)]);
    pen.path("open", &sides, paint::OUTLINE_OPEN);
}
