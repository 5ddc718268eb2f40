//! Figures for people: rounded, but never so that they say more than is true.

/// A share as a percentage, its sign never on another line. 100 % is all and 0 % is none; what only rounds to them is said to.
pub(super) fn percent(share: f64) -> String {
    let rounded = (share * 100.0).round();
    if rounded >= 100.0 && share < 1.0 {
        ">99\u{a0}%".to_owned()
    } else if rounded <= 0.0 && share > 0.0 {
        "<1\u{a0}%".to_owned()
    } else {
        format!("{rounded}\u{a0}%")
    }
}

/// A share that may be absent.
pub(super) fn percent_or_dash(share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), percent)
}

/// A range of shares, or one where both ends are the same.
pub(super) fn range(low: Option<f64>, high: Option<f64>) -> String {
    let (Some(low), Some(high)) = (low, high) else { return "–".to_owned() };
    let (low_text, high_text) = (percent(low), percent(high));
    if low_text == high_text {
        return low_text;
    }
    format!("{}–{high_text}", low_text.trim_end_matches("\u{a0}%"))
}

/// Parts of a whole as whole percentages that add up to 100, by the method of the largest remainder.
///
/// A part that is not nothing is never given 0, nor one that is not all 100: it takes its point from
/// the largest part, or gives it to the others.
pub(super) fn parts(counts: &[u32]) -> Vec<u32> {
    let whole: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    if whole == 0 {
        return vec![0; counts.len()];
    }
    let mut shares: Vec<u32> = counts.iter().map(|count| (u64::from(*count) * 100 / whole) as u32).collect();
    let mut order: Vec<usize> = (0..counts.len()).collect();
    let remainder = |at: &usize| counts.get(*at).map(|count| u64::from(*count) * 100 % whole).unwrap_or_default();
    order.sort_by_key(|at| (std::cmp::Reverse(remainder(at)), *at));
    let missing = 100 - shares.iter().sum::<u32>();
    for at in order.into_iter().take(missing as usize) {
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
    }
    for at in 0..counts.len() {
        let is_hidden = counts.get(at).is_some_and(|count| *count > 0) && shares.get(at) == Some(&0);
        let largest = (0..shares.len()).max_by_key(|at| shares.get(*at).copied());
        if let (true, Some(largest)) = (is_hidden, largest) {
            if let Some(share) = shares.get_mut(largest) {
                *share -= 1;
            }
            if let Some(share) = shares.get_mut(at) {
                *share = 1;
            }
        }
    }
    shares
}

/// A count of something, in words that fit it.
pub(super) fn count(number: u32, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_and_none_are_said_only_of_all_and_none() {
        assert_eq!(percent(1.0), "100 %".replace(' ', "\u{a0}"));
        assert_eq!(percent(0.9999), ">99 %".replace(' ', "\u{a0}"));
        assert_eq!(percent(0.0), "0 %".replace(' ', "\u{a0}"));
        assert_eq!(percent(0.0001), "<1 %".replace(' ', "\u{a0}"));
        assert_eq!(range(Some(0.341), Some(0.61)), "34–61 %".replace(' ', "\u{a0}"));
        assert_eq!(range(Some(0.0), Some(0.0)), "0 %".replace(' ', "\u{a0}"));
        assert_eq!(range(None, None), "–");
    }

    #[test]
    fn parts_add_up_and_hide_nobody() {
        assert_eq!(parts(&[1, 1, 1]), [34, 33, 33]);
        assert_eq!(parts(&[999, 1]), [99, 1]);
        assert_eq!(parts(&[0, 5]), [0, 100]);
        assert_eq!(parts(&[0, 0]), [0, 0]);
        assert_eq!(parts(&[10_000, 1, 1, 1]).iter().sum::<u32>(), 100);
    }
}
