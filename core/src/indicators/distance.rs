//! Distance: how much of the way has been covered, against how much should have been by then.

/// How near two shares of a way must be to be the same: what the last digits of a double can hold.
const SAME: f64 = 1e-12;

/// Where a value stands on a way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Distance {
    /// The share of the way that has been covered.
    pub(super) covered: f64,
    /// The share that should have been.
    pub(super) expected: f64,
    pub(super) gap: f64,
    /// How many years earlier the way should have led there; negative is behind. Absent where it never does.
    pub(super) years: Option<f64>,
}

impl Distance {
    /// Whether no less has been covered than should have been.
    pub(super) fn is_on_way(&self) -> bool {
        self.gap >= -SAME
    }
}

/// Where a value stands in a year on a way of points (year and value), two or more, the years rising.
/// Nothing where the way does not reach that year.
pub(super) fn along(way: &[(i32, f64)], year: i32, value: f64) -> Option<Distance> {
    let (&(first_year, first), &(last_year, last)) = (way.first()?, way.last()?);
    let expected = if way.len() == 2 {
        if !(first_year..=last_year).contains(&year) {
            return None;
        }
        f64::from(year - first_year) / f64::from(last_year - first_year)
    } else {
        (value_in(way, year)? - first) / (last - first)
    };
    let covered = (value - first) / (last - first);
    let gap = covered - expected;
    let years = reached(way, value).map(|reached| reached - f64::from(year));
    Some(Distance { covered, expected, gap, years })
}

/// The value of a way in a year, on a straight line between the points around it.
fn value_in(way: &[(i32, f64)], year: i32) -> Option<f64> {
    way.windows(2).find_map(|pair| {
        let (&(from_year, from), &(to_year, to)) = (pair.first()?, pair.last()?);
        let share = f64::from(year - from_year) / f64::from(to_year - from_year);
        (from_year..=to_year).contains(&year).then_some(from + (to - from) * share)
    })
}

/// When a way first leads to a value.
fn reached(way: &[(i32, f64)], value: f64) -> Option<f64> {
    way.windows(2).find_map(|pair| {
        let (&(from_year, from), &(to_year, to)) = (pair.first()?, pair.last()?);
        let is_between = from.min(to) <= value && value <= from.max(to);
        let share = if from == to { 0.0 } else { (value - from) / (to - from) };
        is_between.then(|| f64::from(from_year) + share * f64::from(to_year - from_year))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_way_is_covered_with_time() {
        let way = [(2020, 100.0), (2030, 50.0)];
        assert_eq!(
            along(&way, 2025, 80.0),
            Some(Distance { covered: 0.4, expected: 0.5, gap: 0.4 - 0.5, years: Some(-1.0) })
        );
        assert!(along(&way, 2023, 85.0).unwrap().is_on_way());
        assert_eq!(along(&way, 2022, 110.0).unwrap().years, None, "it never led there");
        assert_eq!(along(&way, 2031, 50.0), None);
        assert_eq!(along(&way, 2019, 50.0), None);
    }

    #[test]
    fn a_supplied_way_may_bend() {
        let way = [(2020, 0.0), (2024, 10.0), (2026, 10.0), (2030, 110.0)];
        assert_eq!(along(&way, 2022, 5.0).unwrap().gap, 0.0);
        let late = along(&way, 2028, 10.0).unwrap();
        assert_eq!((late.covered, late.expected), (10.0 / 110.0, 60.0 / 110.0));
        assert_eq!(late.years, Some(-4.0), "it should have stood there in 2024");
    }
}
