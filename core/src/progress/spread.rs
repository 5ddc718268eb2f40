//! Days of delay and of slipping, kept apart from the sums: a median needs all of them.
//!
//! Days of nothing, which most slips are, are only counted, with the sums. The others are gathered
//! once for each milestone, and handed to the rows that it belongs to when all are known.

use super::tally::{BATCH, Batch, Tally};
use crate::index::NONE;

/// The medians of one row.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Medians {
    pub(crate) delay: Option<f64>,
    pub(crate) slip: Option<f64>,
}

/// Days that are not nothing, each with the row that it belongs to.
pub(crate) type Days = Vec<(u32, i32)>;

/// The days of one kind.
#[derive(Default)]
struct Gathered {
    /// Those of every milestone, once: with its first row, or [`NONE`] where it has none, or has many.
    first: Days,
    /// The same days with what other rows they belong to.
    other: Days,
}

impl Gathered {
    fn add_to_row(&mut self, row: u32, day: i32) {
        if day != 0 {
            self.other.push((row, day));
        }
    }

    /// The days of a batch. Whether a milestone has any cannot be foreseen, so each is written down, and
    /// written over by the next where it is nothing.
    #[inline(always)]
    fn add_batch(&mut self, days: &[i32], rows: &[u32; BATCH]) {
        if days.iter().fold(0, |all, day| all | day) == 0 {
            return;
        }
        let mut first = [(NONE, 0); BATCH];
        let mut filled = 0;
        for (day, row) in days.iter().zip(rows) {
            if let Some(slot) = first.get_mut(filled) {
                *slot = (*row, *day);
            }
            filled += usize::from(*day != 0);
        }
        self.first.extend_from_slice(first.get(..filled).unwrap_or_default());
    }

    fn medians(&self, zeros: impl ExactSizeIterator<Item = u32>) -> Vec<Option<f64>> {
        medians(&[&self.first, &self.other], zeros)
    }

    fn median_of_all(&self, zeros: u32) -> Option<f64> {
        let mut days: Vec<i32> = self.first.iter().map(|(_, day)| *day).collect();
        median(&mut days, zeros as usize)
    }
}

/// Days of delay and of slipping.
#[derive(Default)]
pub(super) struct Spread {
    delays: Gathered,
    slips: Gathered,
}

impl Spread {
    /// The days of delay and of slipping of one more row of a milestone, or of a row for a part of it.
    #[inline(always)]
    pub(super) fn add_to_row(&mut self, row: u32, (delay, slip): (i32, i32)) {
        self.delays.add_to_row(row, delay);
        self.slips.add_to_row(row, slip);
    }

    /// The days of a batch, with the first row of each milestone.
    #[inline(always)]
    pub(super) fn add_batch(&mut self, batch: &Batch, rows: &[u32; BATCH]) {
        self.delays.add_batch(batch.delays(), rows);
        self.slips.add_batch(batch.slips(), rows);
    }

    /// The medians of rows, whose sums say how many days were nothing.
    pub(super) fn medians(&self, tallies: &[Tally]) -> Vec<Medians> {
        let delays = self.delays.medians(tallies.iter().map(|tally| tally.zeros().0));
        let slips = self.slips.medians(tallies.iter().map(|tally| tally.zeros().1));
        delays.into_iter().zip(slips).map(|(delay, slip)| Medians { delay, slip }).collect()
    }

    /// The medians of one row to which all milestones belong.
    pub(super) fn medians_of_all(&self, tally: &Tally) -> Medians {
        let (no_delay, no_slip) = tally.zeros();
        Medians { delay: self.delays.median_of_all(no_delay), slip: self.slips.median_of_all(no_slip) }
    }
}

/// The median of every row, of its days, which may stand in several lists, and of so many zeros.
pub(crate) fn medians(days: &[&[(u32, i32)]], zeros: impl ExactSizeIterator<Item = u32>) -> Vec<Option<f64>> {
    // Days are put together by row first: to sort them all would cost more than all the rest.
    let mut next = vec![0_usize; zeros.len()];
    let mut count = 0;
    for list in days {
        for (row, _) in *list {
            if let Some(own) = next.get_mut(*row as usize) {
                *own += 1;
                count += 1;
            }
        }
    }
    let mut before = 0;
    for next in &mut next {
        before += std::mem::replace(next, before);
    }
    let mut together = vec![0; count];
    for list in days {
        for (row, day) in *list {
            let Some(at) = next.get_mut(*row as usize) else { continue };
            if let Some(slot) = together.get_mut(*at) {
                *slot = *day;
            }
            *at += 1;
        }
    }
    // Each row now ends where the next one starts.
    let mut start = 0;
    next.iter()
        .zip(zeros)
        .map(|(end, zeros)| {
            let own = together.get_mut(std::mem::replace(&mut start, *end)..*end).unwrap_or_default();
            median(own, zeros as usize)
        })
        .collect()
}

/// The middle value, or the mean of the two in the middle, of days none of which is 0, and of some zeros.
fn median(days: &mut [i32], zeros: usize) -> Option<f64> {
    let count = days.len() + zeros;
    if count == 0 {
        return None;
    }
    let negative = days.iter().filter(|day| **day < 0).count();
    // Where a place of all, were they sorted, lies among the days, were they; nowhere where it is one of the zeros.
    let among_days = |place: usize| match place {
        _ if place < negative => Some(place),
        _ if place < negative + zeros => None,
        _ => Some(place - zeros),
    };
    let (upper, lower) = (count / 2, (count - 1) / 2);
    let Some(at) = among_days(upper) else {
        let below = among_days(lower).and_then(|_| days.iter().copied().filter(|day| *day < 0).max());
        return Some(f64::from(below.unwrap_or_default()) / 2.0);
    };
    let (before, value, _) = days.select_nth_unstable(at);
    let value = f64::from(*value);
    if lower == upper {
        return Some(value);
    }
    let below = among_days(lower).and_then(|_| before.iter().copied().max());
    Some((f64::from(below.unwrap_or_default()) + value) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_are_of_all_days_zeros_included() {
        let of = |all: &[i32]| {
            let days: Days = all.iter().filter(|day| **day != 0).map(|day| (1, *day)).collect();
            let zeros = (all.len() - days.len()) as u32;
            medians(&[&days], [0, zeros].into_iter())
        };
        assert_eq!(of(&[]), [None, None]);
        assert_eq!(of(&[7]), [None, Some(7.0)]);
        assert_eq!(of(&[0, 9, -4]), [None, Some(0.0)]);
        assert_eq!(of(&[0, 0, 9, 3]), [None, Some(1.5)]);
        assert_eq!(of(&[-5, -3, 0, 8]), [None, Some(-1.5)]);
        assert_eq!(of(&[0, 0, 0]), [None, Some(0.0)]);
    }
}
