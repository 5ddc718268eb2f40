//! Sorting, compiled once.
//!
//! A sort of the standard library is compiled anew for every type of row and for every comparison, each time to some
//! four thousand bytes of what a web page loads. Here a single one serves all: it sorts places, and rows move when the
//! order of their places is known. All sorts are stable.
#![expect(clippy::disallowed_methods, reason = "the one sort that all others go through")]

use std::cmp::Ordering;

/// Sorts rows by a comparison.
pub(crate) fn by<T>(rows: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut compare_places = |left: u32, right: u32| match (rows.get(left as usize), rows.get(right as usize)) {
        (Some(left), Some(right)) => compare(left, right),
        _ => Ordering::Equal,
    };
    for (at, from) in exchanges(rows.len() as u32, &mut compare_places) {
        rows.swap(at as usize, from as usize);
    }
}

/// Sorts rows by what a function gives for each.
pub(crate) fn by_key<T, K: Ord>(rows: &mut [T], key: impl Fn(&T) -> K) {
    by(rows, |left, right| key(left).cmp(&key(right)));
}

/// Sorts rows that have an order of their own.
pub(crate) fn ascending<T: Ord>(rows: &mut [T]) {
    by(rows, T::cmp);
}

/// Sorts numbers: with no detour, since places are numbers too.
pub(crate) fn numbers(numbers: &mut [u32]) {
    sort(numbers, &mut |left, right| left.cmp(&right));
}

/// Sorts numbers, such as those of rows, by what a function gives for each.
pub(crate) fn numbers_by_key<K: Ord>(numbers: &mut [u32], key: impl Fn(u32) -> K) {
    sort(numbers, &mut |left, right| key(left).cmp(&key(right)));
}

/// The places to exchange with each other, one pair after the other, to put so many rows into order.
fn exchanges(len: u32, compare: &mut dyn FnMut(u32, u32) -> Ordering) -> Vec<(u32, u32)> {
    let mut exchanges = Vec::new();
    // Many lists are in order as they come.
    if (1..len).all(|at| compare(at - 1, at) != Ordering::Greater) {
        return exchanges;
    }
    let mut order: Vec<u32> = (0..len).collect();
    sort(&mut order, compare);
    // Rows move in rings, each to the place that the one before it has left. Who has arrived is put down at its own
    // place, which ends the ring.
    for start in 0..len {
        let mut at = start;
        while let Some(place) = order.get_mut(at as usize) {
            let from = std::mem::replace(place, at);
            if from == start || from == at {
                break;
            }
            exchanges.push((at, from));
            at = from;
        }
    }
    exchanges
}

/// The only sort of the program but for those that say why they are not.
fn sort(numbers: &mut [u32], compare: &mut dyn FnMut(u32, u32) -> Ordering) {
    numbers.sort_by(|left, right| compare(*left, *right));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn rows_are_sorted_as_the_standard_library_sorts_them(rows: Vec<(u8, u32)>) {
            let mut own = rows.clone();
            by_key(&mut own, |(key, _)| *key);
            let mut expected = rows;
            expected.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(own, expected);
        }

        #[test]
        fn numbers_are_sorted(list: Vec<u32>) {
            let mut own = list.clone();
            numbers(&mut own);
            let mut expected = list.clone();
            expected.sort_unstable();
            prop_assert_eq!(&own, &expected);
            numbers_by_key(&mut own, std::cmp::Reverse);
            expected.reverse();
            prop_assert_eq!(own, expected);
        }
    }
}
