//! Observations, laid out indicator by indicator, country by country, period by period, oldest vintage first.

use super::sources::Sources;
use crate::date::BEFORE_TIME;
use crate::document::Tables;
use crate::elements::Elements;
use crate::names::Symbol;
use crate::order;
use crate::word::{ElementKind, Flag};

/// The day on which projections become known: after the last on which anything does. What is published
/// before its period begins is no observation.
const UNKNOWABLE: i32 = i32::MAX;

/// What a query asks of an observation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ObservationRecord {
    pub(crate) row: u32,
    /// The last day of its period, or the day of publication where that falls inside.
    pub(crate) observed_end: i32,
    /// The last day of `published`, stated or assumed.
    pub(crate) published_end: i32,
}

/// The observations of a portfolio.
#[derive(Clone, Debug, Default)]
pub(crate) struct Observations {
    records: Vec<ObservationRecord>,
    /// Where those of each indicator start, and where those of the last end.
    bounds: Vec<u32>,
}

impl Observations {
    pub(super) fn build(tables: &Tables, elements: &Elements, known: &Sources) -> Self {
        let columns = &tables.observations.columns;
        let id = |row: u32| {
            let written = || tables.observations.id(row as usize);
            let symbol = elements.symbol_of(ElementKind::Observation, row as usize, written);
            symbol.map(|symbol: Symbol| tables.names.text(symbol)).unwrap_or_default()
        };
        let mut of_indicator: Vec<(u32, ObservationRecord)> = Vec::new();
        for row in 0..tables.observations.len() {
            let indicator = columns.indicator.at(row).and_then(|id| elements.row(id, ElementKind::Indicator));
            let (Some(indicator), Some(period)) = (indicator, columns.period.at(row)) else { continue };
            let (start, end) = (period.start_day(), period.end_day());
            let published = match columns.published.at(row) {
                Some(published) => published.end_day(),
                None => known.earliest_since(start, columns.sources.at(row), elements).unwrap_or(end),
            };
            let published_end = if published < start { UNKNOWABLE } else { published };
            let record = ObservationRecord { row: row as u32, observed_end: end.min(published_end), published_end };
            of_indicator.push((indicator as u32, record));
        }
        let period = |record: &ObservationRecord| {
            columns.period.at(record.row as usize).map(|period| (period.end_day(), period.start_day()))
        };
        let country = |record: &ObservationRecord| columns.country.text(record.row as usize);
        let revised = |record: &ObservationRecord| columns.flag.at(record.row as usize) == Some(Flag::Revised);
        order::by(&mut of_indicator, |(left_indicator, left), (right_indicator, right)| {
            left_indicator
                .cmp(right_indicator)
                .then_with(|| country(left).cmp(&country(right)))
                .then_with(|| period(left).cmp(&period(right)))
                .then_with(|| left.published_end.cmp(&right.published_end))
                .then_with(|| revised(left).cmp(&revised(right)))
                .then_with(|| id(left.row).cmp(id(right.row)))
        });
        let mut observations = Self::default();
        for (indicator, record) in of_indicator {
            observations.bounds.resize(indicator as usize + 1, observations.records.len() as u32);
            observations.records.push(record);
        }
        observations.bounds.resize(tables.indicators.len() + 1, observations.records.len() as u32);
        observations.records.shrink_to_fit();
        observations
    }

    /// The observations of an indicator: those without a country first, then by country, period and vintage.
    pub(crate) fn of(&self, indicator: usize) -> &[ObservationRecord] {
        match (self.bounds.get(indicator), self.bounds.get(indicator + 1)) {
            (Some(start), Some(end)) => self.records.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}

impl Sources {
    /// The last day of the publication of the earliest of some sources that does not end before a day.
    fn earliest_since(&self, day: i32, sources: &[Symbol], elements: &Elements) -> Option<i32> {
        let rows = sources.iter().filter_map(|id| elements.row(*id, ElementKind::Source));
        let days = rows.filter_map(|row| self.published.get(row).copied());
        days.filter(|published| *published != BEFORE_TIME && *published >= day).min()
    }
}
