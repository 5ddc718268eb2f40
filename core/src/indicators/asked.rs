//! What was asked about each indicator, with ids as rows.

use std::collections::BTreeSet;

use super::assess::{Aim, Case, Target};
use super::options::{IndicatorPoint, IndicatorRule, IndicatorsOptions, Method};
use super::series::{Series, year};
use crate::error::{Code, Error};
use crate::id::Id;
use crate::portfolio::Inner;
use crate::word::ElementKind;

/// An indicator, and the country if the row is about one.
type Key = (u32, Option<String>);

/// The options of a report, by indicator; lists in the order of that.
pub(super) struct Asked {
    method: Method,
    targets: Vec<(Key, Aim)>,
    /// Points in the order of time for each.
    trajectories: Vec<(Key, Vec<Aim>)>,
    limits: Vec<(u32, f64)>,
    rates: BTreeSet<u32>,
    yes_no: BTreeSet<u32>,
    rules: Vec<IndicatorRule>,
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
        let mut targets = Vec::new();
        for (at, point) in options.targets.iter().flatten().enumerate() {
            let path = format!("targets[{at}]");
            let (key, target) = aim(point, &path)?;
            match place(&targets, &key) {
                Ok(_) => return Err(twice("a target", &point.indicator, &path)),
                Err(place) => targets.insert(place, (key, target)),
            }
        }
        let mut trajectories: Vec<(Key, Vec<Aim>)> = Vec::new();
        for (at, point) in options.trajectory.iter().flatten().enumerate() {
            let path = format!("trajectory[{at}]");
            let (key, point_of) = aim(point, &path)?;
            let own = place(&trajectories, &key).unwrap_or_else(|own| {
                trajectories.insert(own, (key, Vec::new()));
                own
            });
            let Some((_, points)) = trajectories.get_mut(own) else { continue };
            let place = points.partition_point(|known| year(known.period) < year(point_of.period));
            if points.get(place).is_some_and(|known| year(known.period) == year(point_of.period)) {
                return Err(twice("a value for this year", &point.indicator, &path));
            }
            points.insert(place, point_of);
        }
        let mut limits = Vec::new();
        for (at, limit) in options.natural_limits.iter().flatten().enumerate() {
            let path = format!("natural_limits[{at}]");
            finite(limit.value, &format!("{path}.value"))?;
            let row = row(&limit.indicator, &format!("{path}.indicator"))?;
            match place(&limits, &row) {
                Ok(_) => return Err(twice("a natural limit", &limit.indicator, &path)),
                Err(place) => limits.insert(place, (row, limit.value)),
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
        let target = match (found(&self.targets, &key), stated) {
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
            trajectory: found(&self.trajectories, &key).map(Vec::as_slice).unwrap_or_default(),
            limit: found(&self.limits, &row).copied(),
            is_rate: self.rates.contains(&row),
            is_yes_no: self.yes_no.contains(&row),
            within_one_point: self.rules.contains(&IndicatorRule::WithinOnePoint),
            zero_replaced: self.rules.contains(&IndicatorRule::ZeroReplaced),
            as_of,
        }
    }
}

/// Where a key stands in a list, or else is to stand.
fn place<K: Ord, V>(list: &[(K, V)], key: &K) -> Result<usize, usize> {
    list.binary_search_by(|(known, _)| known.cmp(key))
}

/// What stands under a key of a list.
fn found<'a, K: Ord, V>(list: &'a [(K, V)], key: &K) -> Option<&'a V> {
    list.get(place(list, key).ok()?).map(|(_, value)| value)
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
