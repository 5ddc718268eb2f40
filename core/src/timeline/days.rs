//! The days of a timeline, and which of them is the first on or after another.

use chrono::{Days as Count, Months, NaiveDate};

use super::options::Step;
use crate::date::day_number;
use crate::error::{Code, Error};

/// The most days that a timeline can have: every day of a century.
const MOST_DAYS: usize = 36_525;

/// The days of a timeline, in order.
#[derive(Clone, Debug)]
pub(crate) struct Days {
    days: Vec<NaiveDate>,
    /// The number of the first day.
    first: i32,
    /// For each day from the first to the last, the place of the first day of the timeline on or after it.
    places: Vec<u32>,
}

impl Days {
    /// The days from `start` on at every step, and `end` where no step falls on it.
    pub(super) fn new(start: NaiveDate, end: NaiveDate, step: Step) -> Result<Self, Error> {
        if start > end {
            let message = format!("the timeline ends on {end}, before it starts on {start}");
            return Err(Error::new(Code::InvalidMoment, message).with_path("end"));
        }
        let mut days = Vec::new();
        let mut next = Some(start);
        while let Some(day) = next.filter(|day| *day < end) {
            days.push(day);
            if days.len() >= MOST_DAYS {
                let message = format!("from {start} to {end} there are more than {MOST_DAYS} steps of a {step}");
                return Err(Error::new(Code::LimitExceeded, message)
                    .with_path("step")
                    .with_hint(Some("take a longer step".to_owned())));
            }
            // Counted from the start, so that a month of 28 days does not shorten those after it.
            next = after(start, step, days.len());
        }
        days.push(end);
        let (first, last) = (day_number(start), day_number(end));
        let mut places = Vec::new();
        for (place, day) in days.iter().enumerate() {
            places.resize((day_number(*day) - first) as usize + 1, place as u32);
        }
        debug_assert_eq!(places.len() as i32, last - first + 1);
        Ok(Self { days, first, places })
    }

    pub(crate) fn len(&self) -> usize {
        self.days.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        self.days.iter().copied()
    }

    pub(crate) fn at(&self, place: usize) -> Option<NaiveDate> {
        self.days.get(place).copied()
    }

    /// The place of the first day of the timeline on or after a day; the number of days where there is none.
    #[inline(always)]
    pub(super) fn from(&self, day: i32) -> usize {
        let after_first = day.saturating_sub(self.first).max(0);
        self.places.get(after_first as usize).map_or(self.days.len(), |place| *place as usize)
    }
}

/// So many steps after a day, if the calendar goes that far.
fn after(day: NaiveDate, step: Step, steps: usize) -> Option<NaiveDate> {
    let months = |each: usize| Months::new((steps * each) as u32);
    match step {
        Step::Day => day.checked_add_days(Count::new(steps as u64)),
        Step::Week => day.checked_add_days(Count::new(7 * steps as u64)),
        Step::Month => day.checked_add_months(months(1)),
        Step::Quarter => day.checked_add_months(months(3)),
        Step::Year => day.checked_add_months(months(12)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(start: &str, end: &str, step: Step) -> Days {
        Days::new(start.parse().unwrap(), end.parse().unwrap(), step).unwrap()
    }

    #[test]
    fn months_keep_the_day_that_they_started_with() {
        let of = |step| days("2023-01-31", "2023-04-30", step).iter().map(|day| day.to_string()).collect::<Vec<_>>();
        assert_eq!(of(Step::Month), ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30"]);
        assert_eq!(of(Step::Quarter), ["2023-01-31", "2023-04-30"]);
        assert_eq!(of(Step::Year), ["2023-01-31", "2023-04-30"]);
        assert_eq!(of(Step::Week).len(), 14);
    }

    #[test]
    fn places_are_those_of_the_first_day_not_before() {
        let days = days("2023-01-10", "2023-03-01", Step::Month);
        let from = |text: &str| days.from(day_number(text.parse().unwrap()));
        assert_eq!(
            ["2022-01-01", "2023-01-10", "2023-01-11", "2023-02-10", "2023-02-11", "2023-03-02"].map(from),
            [0, 0, 1, 1, 2, 3]
        );
        assert_eq!(days.from(i32::MIN), 0);
        assert_eq!(days.from(i32::MAX), 3);
    }
}
