//! What was asked about each indicator, with ids as rows.

use std::collections::{BTreeMap, BTreeSet};

use super::assess::{Aim, Case, Target};
use super::options::{IndicatorPoint, IndicatorRule, IndicatorsOptions, Method};
use super::series::{Series, year};
use crate::error::{Code, Error};
use crate::id::Id;
use crate::portfolio::Inner;
use crate::word::ElementKind;

/// An indicator, and the country if the row is about one.
type Key = (u32, Option<String>);

/// The options of a report, by indicator.
pub(super) struct Asked {
    method: Method,
    targets: BTreeMap<Key, Aim>,
    trajectories: BTreeMap<Key, Vec<Aim>>,
    limits: BTreeMap<u32, f64>,
    rates: BTreeSet<u32>,
    yes_no: BTreeSet<u32>,
    rules: BTreeSet<IndicatorRule>,
}

impl Asked {
    pub(super) fn new(inner: &Inner, options: &IndicatorsOptions) -> Result<Self, Error> {
        let row = |id: &Id, path: &str| -> Result<u32, Error> {
            let found = inner.locate(id, &[ElementKind::Indicator]).map_err(|error| error.with_path(path))?;
            Ok(found.1 as u32)
        };
        let rows = |ids: &Option<Vec<Id>>, path: &str| -> Result<BTreeSet<u32>, Error> {
            let ids = ids.iter().flatten().enumerate();
            ids.map(|(at, id)| row(id, &format!("{path}[{at}]"))).collect()
        };
        let aim = |point: &IndicatorPoint, path: &str| -> Result<(Key, Aim), Error> {
            let indicator = row(&point.indicator, &format!("{path}.indicator"))?;
            finite(point.value, &format!("{path}.value"))?;
            let key = (indicator, point.country.clone());
            Ok((key, Aim { period: point.period, value: point.value }))
        };
        let mut targets = BTreeMap::new();
        for (at, point) in options.targets.iter().flatten().enumerate() {
            let path = format!("targets[{at}]");
            let (key, target) = aim(point, &path)?;
            if targets.insert(key, target).is_some() {
                return Err(twice("a target", &point.indicator, &path));
            }
        }
        let mut trajectories: BTreeMap<Key, Vec<Aim>> = BTreeMap::new();
        for (at, point) in options.trajectory.iter().flatten().enumerate() {
            let path = format!("trajectory[{at}]");
            let (key, point_of) = aim(point, &path)?;
            let points = trajectories.entry(key).or_default();
            let place = points.partition_point(|known| year(known.period) < year(point_of.period));
            if points.get(place).is_some_and(|known| year(known.period) == year(point_of.period)) {
                return Err(twice("a value for this year", &point.indicator, &path));
            }
            points.insert(place, point_of);
        }
        let mut limits = BTreeMap::new();
        for (at, limit) in options.natural_limits.iter().flatten().enumerate() {
            let path = format!("natural_limits[{at}]");
            finite(limit.value, &format!("{path}.value"))?;
            if limits.insert(row(&limit.indicator, &format!("{path}.indicator"))?, limit.value).is_some() {
                return Err(twice("a natural limit", &limit.indicator, &path));
            }
        }
        Ok(Self {
            method: options.method,
            targets,
            trajectories,
            limits,
            rates: rows(&options.rates, "rates")?,
            yes_no: rows(&options.yes_no, "yes_no")?,
            rules: options.rules.iter().flatten().copied().collect(),
        })
    }

    /// All that is to be known to judge a series.
    pub(super) fn case<'a>(&'a self, inner: &Inner, indicator: usize, series: &'a Series, as_of: i32) -> Case<'a> {
        let columns = &inner.tables.indicators.columns;
        let row = indicator as u32;
        let key = (row, series.country.clone());
        let stated = columns.target.at(indicator);
        let target = match (self.targets.get(&key), stated) {
            (Some(aim), _) => Target::Is(*aim),
            (None, None) => Target::None,
            (None, Some(_)) if series.country.is_some() => Target::OfWhole,
            (None, Some(point)) => match point.value {
                Some(value) => Target::Is(Aim { period: point.period, value }),
                None => Target::WithoutValue,
            },
        };
        Case {
            method: self.method,
            points: &series.points,
            is_whole: series.country.is_none(),
            direction: columns.direction.at(indicator),
            baseline: columns.baseline.at(indicator),
            target,
            trajectory: self.trajectories.get(&key).map(Vec::as_slice).unwrap_or_default(),
            limit: self.limits.get(&row).copied(),
            is_rate: self.rates.contains(&row),
            is_yes_no: self.yes_no.contains(&row),
            within_one_point: self.rules.contains(&IndicatorRule::WithinOnePoint),
            zero_replaced: self.rules.contains(&IndicatorRule::ZeroReplaced),
            as_of,
        }
    }
}

fn finite(value: f64, path: &str) -> Result<(), Error> {
    if value.is_finite() {
        return Ok(());
    }
    Err(Error::new(Code::InvalidOption, "this is not a finite number").with_path(path))
}

fn twice(what: &str, indicator: &Id, path: &str) -> Error {
    Error::new(Code::InvalidOption, format!("`{indicator}` has {what} already"))
        .with_path(path)
        .with_ids([indicator.as_str()])
}
