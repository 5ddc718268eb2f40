//! Whatever the values: a figure has a meaning or there is none, and scores agree with verdicts.

#![expect(clippy::indexing_slicing, reason = "a test")]

use milepost::{IndicatorPoint, IndicatorRule, IndicatorsOptions, Method, Moment, NaturalLimit, Portfolio};
use proptest::prelude::*;
use serde_json::{Value, json};

const DIRECTIONS: [Option<&str>; 5] = [Some("up"), Some("down"), Some("just_right"), Some("none"), None];
const FLAGS: [Option<&str>; 6] =
    [None, Some("more_than"), Some("rounded"), Some("provisional"), Some("revised"), Some("break")];
const PERIODS: [&str; 8] = ["2018", "2019", "2020", "2020-06", "2021", "2021/2022", "2022", "../2019-03"];
const COUNTRIES: [Option<&str>; 2] = [None, Some("LV")];

/// Values as sources have them, and such as break formulas.
fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => (-40..200_i32).prop_map(|number| f64::from(number) / 4.0),
        1 => prop::sample::select(vec![0.0, 1.0, 100.0, 0.97, 1.03, 1e-320, 1.5e300, -1.5e300]),
    ]
}

fn document(
    direction: usize,
    observations: &[(usize, f64, usize, usize, usize)],
    baseline: Option<(usize, Option<f64>)>,
    target: Option<(usize, Option<f64>)>,
) -> Value {
    let mut indicator = json!({"id": "i", "title": "I"});
    let point = |(period, value): (usize, Option<f64>)| match value {
        Some(value) => json!({"period": PERIODS[period], "value": value}),
        None => json!({"period": PERIODS[period]}),
    };
    if let Some(direction) = DIRECTIONS[direction] {
        indicator["direction"] = direction.into();
    }
    if let Some(baseline) = baseline {
        indicator["baseline"] = point(baseline);
    }
    if let Some(target) = target {
        indicator["target"] = point(target);
    }
    let rows: Vec<Value> = observations
        .iter()
        .enumerate()
        .map(|(at, (period, value, flag, country, vintage))| {
            let mut row = json!({"id": format!("o{at}"), "indicator": "i", "period": PERIODS[*period], "value": value});
            if let Some(flag) = FLAGS[*flag] {
                row["flag"] = flag.into();
            }
            if let Some(country) = COUNTRIES[*country] {
                row["country"] = country.into();
            }
            if *vintage > 0 {
                row["published"] = format!("{}", 2019 + vintage).into();
            }
            row
        })
        .collect();
    json!({"milepost": 1, "indicators": [indicator], "observations": rows})
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_figure_has_a_meaning_or_there_is_none(
        direction in 0..DIRECTIONS.len(),
        observations in prop::collection::vec(
            (0..PERIODS.len(), value(), 0..FLAGS.len(), 0..2_usize, 0..5_usize), 0..9
        ),
        baseline in prop::option::of((0..PERIODS.len(), prop::option::of(value()))),
        target in prop::option::of((0..PERIODS.len(), prop::option::of(value()))),
        method in prop::sample::select(Method::ALL.to_vec()),
        trajectory in prop::collection::btree_map(2017..2026_i32, value(), 0..4),
        limit in prop::option::of(value()),
        rules in prop::sample::subsequence(IndicatorRule::ALL.to_vec(), 0..=2),
        yes_no in prop::bool::weighted(0.1),
        as_of in prop::sample::select(vec!["2020-12-31", "2022-06-30", "2030-01-01"]),
    ) {
        let text = document(direction, &observations, baseline, target).to_string();
        let portfolio = Portfolio::from_json(&text, &Default::default()).unwrap();
        let moment: Moment = as_of.parse().unwrap();
        let point = |(year, value): (i32, f64)| IndicatorPoint {
            indicator: "i".into(), country: None, period: year.to_string().parse().unwrap(), value,
        };
        let options = IndicatorsOptions {
            method,
            trajectory: Some(trajectory.into_iter().map(point).collect()),
            natural_limits: limit.map(|value| vec![NaturalLimit { indicator: "i".into(), value }]),
            yes_no: yes_no.then(|| vec!["i".into()]),
            rules: Some(rules),
            ..Default::default()
        };
        let report = portfolio.indicators(moment, &options).unwrap();
        prop_assert!(!report.rows.is_empty());
        let total = serde_json::to_value(&report.total).unwrap();
        let parts: u64 = total.as_object().unwrap().iter().filter(|(key, _)| *key != "rows").map(|(_, n)| n.as_u64().unwrap()).sum();
        prop_assert_eq!(parts, report.rows.len() as u64);
        for row in &report.rows {
            let figures = [row.observed, row.required, row.ratio, row.gap, row.time_gap_years, row.factor, row.score];
            prop_assert!(figures.iter().flatten().all(|figure| figure.is_finite()), "{row:?}");
            // A verdict or a reason, and no figure without a verdict.
            prop_assert!(row.verdict.is_some() || row.reason.is_some(), "{row:?}");
            if row.reason.is_some() {
                prop_assert!(figures.iter().all(Option::is_none), "{row:?}");
                prop_assert!(matches!(row.verdict, None | Some("target_not_achieved")), "{row:?}");
            }
            // What describes is neither better nor worse.
            if matches!(row.direction, None | Some("none")) {
                prop_assert_eq!(row.verdict, None);
            }
            // Scores lie in the band of their verdict.
            if let Some(score) = row.score {
                let (low, high) = match row.verdict.unwrap() {
                    "target_achieved" => (5.0, 5.0),
                    "on_track" => (2.5, 5.0),
                    "acceleration_needed" => (0.0, 2.5),
                    "limited_progress" => (-2.5, 0.0),
                    _ => (-5.0, -2.5),
                };
                prop_assert!(low - 1e-9 <= score && score <= high + 1e-9, "{row:?}");
            }
            // Every value that is shown is one that was given.
            let latest = row.observation.as_ref().map(|id| observations[id[1..].parse::<usize>().unwrap()].1);
            prop_assert_eq!(row.latest, latest);
        }
        // The same question has the same answer, in every form.
        prop_assert_eq!(report.to_json(), portfolio.indicators(moment, &options).unwrap().to_json());
        prop_assert!(!report.to_text().is_empty() && !report.to_csv().is_empty());
    }
}
