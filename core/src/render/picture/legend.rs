//! What the signs of a picture mean.

use super::measure::SMALL;
use super::pen::{Anchor, Pen, UNIT};
use super::{WIDTH, paint};

/// A sign in a box 14 wide and 10 high.
pub(super) type Sign<'a> = &'a dyn Fn(&mut Pen, [i32; 2]);

/// Sets signs and their meanings in as many lines as they need; gives where the next thing can begin.
pub(super) fn draw(pen: &mut Pen, top: i32, entries: &[(Sign<'_>, String)]) -> i32 {
    let (sign_width, gap) = (20 * UNIT, 16 * UNIT);
    let (mut left, mut top) = (0, top);
    pen.group("legend", "");
    for (sign, meaning) in entries {
        let meaning = SMALL.cut(meaning, WIDTH - sign_width);
        let width = sign_width + SMALL.width(&meaning);
        if left > 0 && left + width > WIDTH {
            left = 0;
            top += 17 * UNIT;
        }
        sign(pen, [left, top + 2 * UNIT]);
        pen.text(SMALL, left + sign_width, top + SMALL.baseline(), Anchor::Start, &meaning);
        left += width + gap;
    }
    pen.end_group();
    top + 20 * UNIT
}

/// The sign of what is done.
pub(super) fn done(pen: &mut Pen, [x, y]: [i32; 2]) {
    pen.rect("done", [x, y, 14 * UNIT, 10 * UNIT], paint::DONE);
}

/// The sign of what may be done.
pub(super) fn possible(pen: &mut Pen, [x, y]: [i32; 2]) {
    pen.rect("possible", [x, y, 14 * UNIT, 10 * UNIT], paint::POSSIBLE);
}
