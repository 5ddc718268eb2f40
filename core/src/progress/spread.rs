//! Days of delay and of slipping, kept apart from the sums: a median needs all of them.
//!
//! Days of nothing, which most slips are, are only counted, with the sums. The others are gathered
//! once for each milestone, and handed to the rows that it belongs to when all are known.

/// The medians of one row.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Medians {
    pub(crate) delay: Option<f64>,
    pub(crate) slip: Option<f64>,
}

/// Days that are not nothing, each with the row that it belongs to.
pub(crate) type Days = Vec<(u32, i32)>;

/// The median of every row, of its days and of so many zeros.
pub(crate) fn medians(days: &[(u32, i32)], zeros: impl ExactSizeIterator<Item = u32>) -> Vec<Option<f64>> {
    // Days are put together by row first: to sort them all would cost more than all the rest.
    let mut ends = vec![0_usize; zeros.len() + 1];
    for (row, _) in days {
        if let Some(end) = ends.get_mut(*row as usize + 1) {
            *end += 1;
        }
    }
    let mut before = 0;
    for end in &mut ends {
        before += *end;
        *end = before;
    }
    let mut together = vec![0; days.len()];
    let mut next = ends.clone();
    for (row, day) in days {
        if let Some(at) = next.get_mut(*row as usize) {
            if let Some(slot) = together.get_mut(*at) {
                *slot = *day;
            }
            *at += 1;
        }
    }
    let mut rest = together.as_mut_slice();
    let mut medians = Vec::with_capacity(zeros.len());
    for (pair, zeros) in ends.windows(2).zip(zeros) {
        let count = pair.last().zip(pair.first()).map_or(0, |(end, start)| end - start);
        let (own, after) = rest.split_at_mut(count);
        rest = after;
        medians.push(median(own, zeros as usize));
    }
    medians
}

/// The median of one row to which all days belong.
pub(super) fn median_of_all(days: &[(u32, i32)], zeros: u32) -> Option<f64> {
    let mut days: Vec<i32> = days.iter().map(|(_, day)| *day).collect();
    median(&mut days, zeros as usize)
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
            medians(&days, [0, zeros].into_iter())
        };
        assert_eq!(of(&[]), [None, None]);
        assert_eq!(of(&[7]), [None, Some(7.0)]);
        assert_eq!(of(&[0, 9, -4]), [None, Some(0.0)]);
        assert_eq!(of(&[0, 0, 9, 3]), [None, Some(1.5)]);
        assert_eq!(of(&[-5, -3, 0, 8]), [None, Some(-1.5)]);
        assert_eq!(of(&[0, 0, 0]), [None, Some(0.0)]);
    }
}
