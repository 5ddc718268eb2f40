//! States as signs that differ in shape, so that colour only helps.

use super::legend::Sign;
use super::measure::SMALL;
use super::paint;
use super::pen::{Anchor, Pen, Trace, UNIT};
use crate::milestone_state::State;
use crate::texts::Texts;

/// How wide and high a sign is.
pub(super) const SIZE: i32 = 12 * UNIT;

/// The sign of a state: a check mark, half a box, an empty box, hatching, a cross, a dash; a
/// question mark where it may be completed although that is not certain.
pub(super) fn draw(pen: &mut Pen, [x, y]: [i32; 2], state: State, possibly_completed: bool) {
    let edge = [x + UNIT / 2, y + UNIT / 2, SIZE - UNIT, SIZE - UNIT];
    let at = |right: i32, down: i32| (x + right * UNIT / 2, y + down * UNIT / 2);
    if possibly_completed {
        pen.rect("possible", edge, paint::POSSIBLE_LINE);
        pen.text(SMALL, x + SIZE / 2, y + SMALL.baseline() - UNIT, Anchor::Middle, "?");
        return;
    }
    match state {
        State::Completed => {
            pen.rect("completed", [x, y, SIZE, SIZE], paint::DONE);
            pen.path("check", &Trace::through(&[at(5, 13), at(10, 18), at(19, 6)]), paint::CHECK);
        }
        State::InProgress => {
            pen.rect("in_progress", [x, y, SIZE / 2, SIZE], paint::STARTED);
            pen.rect("whole", edge, paint::OUTLINE);
        }
        State::NotStarted => pen.rect("not_started", edge, paint::OUTLINE),
        State::Unreported => pen.rect("unreported", edge, paint::POSSIBLE),
        State::Dropped => {
            let mut cross = Trace::through(&[at(6, 6), at(18, 18)]);
            cross.add(&[at(6, 18), at(18, 6)]);
            pen.rect("dropped", edge, paint::OUTLINE);
            pen.path("dropped", &cross, paint::OUTLINE);
        }
        State::Withdrawn => {
            pen.rect("withdrawn", edge, paint::OUTLINE_OPEN);
            pen.path("withdrawn", &Trace::through(&[at(6, 12), at(18, 12)]), paint::OUTLINE);
        }
    }
}

/// The states of which there are some, with how many, as a legend has them.
pub(super) fn legend(counts: &[usize; State::COUNT], texts: &Texts) -> Vec<(State, String)> {
    let there = State::ALL.into_iter().zip(counts).filter(|(_, count)| **count > 0);
    // What is known best comes first.
    let order =
        [State::Completed, State::InProgress, State::NotStarted, State::Unreported, State::Dropped, State::Withdrawn];
    let there: Vec<(State, &usize)> = there.collect();
    order
        .into_iter()
        .filter_map(|state| there.iter().find(|(other, _)| *other == state))
        .map(|(state, count)| (*state, [&texts.word("state", state.as_str()), " ", &count.to_string()].concat()))
        .collect()
}

/// What draws the sign of a state in a legend.
pub(super) fn sign(state: State) -> impl Fn(&mut Pen, [i32; 2]) {
    move |pen, [x, y]| draw(pen, [x, y - UNIT], state, false)
}

/// A legend of states and of further signs.
pub(super) fn draw_legend(pen: &mut Pen, told: &[(State, String)], further: &[(Sign<'_>, String)]) -> i32 {
    let signs: Vec<_> = told.iter().map(|(state, told)| (sign(*state), told)).collect();
    let mut entries: Vec<(Sign<'_>, String)> =
        signs.iter().map(|(sign, told)| (sign as Sign<'_>, (*told).clone())).collect();
    entries.extend(further.iter().cloned());
    super::legend::draw(pen, 0, &entries)
}
