//! Days as places on a line, and the days that are marked on it.

use chrono::{Datelike, NaiveDate};

use super::measure::SMALL;
use super::paint;
use super::pen::{Anchor, Pen, Trace, UNIT};
use crate::date::{day_number, day_of};

/// A stretch of days, and the line that it lies on.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    pub(super) first: i32,
    pub(super) last: i32,
    pub(super) left: i32,
    pub(super) width: i32,
}

/// How far marks may lie apart: days, and months from a year on.
const DAYS: [i32; 3] = [1, 7, 14];
const MONTHS: [i32; 14] = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000, 60_000];

impl Scale {
    /// The place of a day; a stretch of one day has it in the middle.
    pub(super) fn at(self, day: i32) -> i32 {
        let span = i64::from(self.last) - i64::from(self.first);
        if span <= 0 {
            return self.left + self.width / 2;
        }
        let day = i64::from(day.clamp(self.first, self.last)) - i64::from(self.first);
        self.left + ((day * i64::from(self.width) + span / 2) / span) as i32
    }

    /// Whether a mark of this width every so many days leaves room between them.
    fn has_room(self, days: i32, label: &str) -> bool {
        let span = i64::from(self.last) - i64::from(self.first);
        span * i64::from(SMALL.width(label) + 10 * UNIT) <= i64::from(self.width) * i64::from(days)
    }

    /// The days to mark, as close together as there is room: days, Mondays, every other Monday, or firsts of months and years.
    fn marks(self) -> Vec<(i32, String)> {
        if let Some(step) = DAYS.into_iter().find(|step| self.has_room(*step, "2000-00-00")) {
            // The first day that is counted, in the year 1, is a Monday.
            let first = self.first + (1 - self.first).rem_euclid(step);
            let days = (first..=self.last).step_by(step as usize);
            return days.map(|day| (day, day_of(day).to_string())).filter(|(_, label)| label.len() == 10).collect();
        }
        let label = |step: i32| if step < 12 { "2000-00" } else { "2000" };
        let step = MONTHS.into_iter().find(|step| self.has_room(30 * step, label(*step))).unwrap_or(60_000);
        let month = |day: i32| day_of(day).year() * 12 + day_of(day).month0() as i32;
        let firsts = (month(self.first)..=month(self.last)).filter(|month| month % step == 0);
        let days = firsts.filter_map(|month| NaiveDate::from_ymd_opt(month / 12, (month % 12) as u32 + 1, 1));
        days.map(|first| {
            let text = first.to_string();
            (day_number(first), text.get(..label(step).len()).unwrap_or_default().to_owned())
        })
        // A margin may reach beyond the last year that has four digits.
        .filter(|(day, label)| *day >= self.first && !label.starts_with('+'))
        .collect()
    }

    /// Draws the line of days below something, with guides up to its top; gives where the next thing can begin.
    pub(super) fn draw(self, pen: &mut Pen, top: i32, bottom: i32) -> i32 {
        let (left, right) = (self.left, self.left + self.width);
        pen.path("axis", &Trace::through(&[(left, bottom), (right, bottom)]), paint::OUTLINE);
        for (day, _) in self.marks() {
            let x = self.at(day);
            pen.path("guide", &Trace::through(&[(x, top), (x, bottom)]), paint::GUIDE);
            pen.path("tick", &Trace::through(&[(x, bottom), (x, bottom + 4 * UNIT)]), paint::OUTLINE);
        }
        self.labels(pen, bottom + 5 * UNIT + SMALL.baseline());
        bottom + 5 * UNIT + SMALL.line()
    }

    /// Writes the days that are marked.
    pub(super) fn labels(self, pen: &mut Pen, baseline: i32) {
        let right = self.left + self.width;
        let mut free = self.left;
        for (day, label) in self.marks() {
            // A label that would stand out on a side leans back from it; one that has no room then is left out.
            let width = SMALL.width(&label);
            let start = (self.at(day) - width / 2).min(right - width).max(self.left);
            if start >= free {
                pen.text(SMALL, start + width / 2, baseline, Anchor::Middle, &label);
                free = start + width + 4 * UNIT;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(first: &str, last: &str) -> Vec<String> {
        let day = |text: &str| day_number(text.parse().unwrap());
        let scale = Scale { first: day(first), last: day(last), left: 0, width: 400 * UNIT };
        scale.marks().into_iter().map(|(_, label)| label).collect()
    }

    #[test]
    fn marks_are_as_close_as_there_is_room() {
        assert_eq!(marks("2026-07-01", "2026-07-01"), ["2026-07-01"]);
        assert_eq!(marks("2026-07-01", "2026-07-03"), ["2026-07-01", "2026-07-02", "2026-07-03"]);
        assert_eq!(marks("2026-07-01", "2026-07-27"), ["2026-07-06", "2026-07-13", "2026-07-20", "2026-07-27"]);
        assert_eq!(marks("2026-01-02", "2026-06-30"), ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
        assert_eq!(marks("2021-04-14", "2026-07-01"), ["2022", "2023", "2024", "2025", "2026"]);
        assert_eq!(
            marks("1000-01-01", "9999-12-31"),
            ["1000", "2000", "3000", "4000", "5000", "6000", "7000", "8000", "9000"]
        );
    }

    #[test]
    fn places_stay_on_the_line() {
        let scale = Scale { first: 100, last: 200, left: 50, width: 1_000 };
        assert_eq!([i32::MIN, 100, 150, 200, i32::MAX].map(|day| scale.at(day)), [50, 50, 550, 1_050, 1_050]);
        let scale = Scale { first: 100, last: 100, left: 50, width: 1_000 };
        assert_eq!(scale.at(100), 550);
    }
}
