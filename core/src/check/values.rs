//! Values that are wrong in themselves: lists without an entry, periods in reverse, numbers out of range.

use super::Check;
use crate::document::Tables;
use crate::error::Code;
use crate::order;

pub(super) fn check(tables: &Tables, check: &mut Check<'_>) {
    for row in 0..tables.strategies.len() {
        if let Some(period) = tables.strategies.columns.period.at(row)
            && period.start.start_day() > period.end.end_day()
        {
            let message = format!("the period from {} to {} ends before it starts", period.start, period.end);
            check.push(Code::ReversedPeriod, "strategies", row, Some("period"), message, &[]);
        }
    }
    for row in 0..tables.actions.len() {
        if tables.actions.columns.areas.at(row).is_empty() {
            empty_list(check, "actions", row, "areas", "area");
        }
    }
    for row in 0..tables.milestones.len() {
        if tables.milestones.columns.actions.at(row).is_empty() {
            empty_list(check, "milestones", row, "actions", "action");
        }
        number(check, "milestones", row, "weight", tables.milestones.columns.weight.at(row), true);
        let members = tables.milestones.columns.members.at(row);
        if members.len() < 2 {
            continue;
        }
        let mut sorted = members.to_vec();
        order::ascending(&mut sorted);
        if let Some(twice) = sorted.windows(2).find_map(|pair| match pair {
            [left, right] if left == right => Some(*left),
            _ => None,
        }) {
            let id = tables.names.text(twice);
            let message = format!("`{id}` is a member of this milestone twice");
            check.push(Code::DuplicateId, "milestones", row, Some("members"), message, &[id]);
        }
    }
    for row in 0..tables.indicators.len() {
        let columns = &tables.indicators.columns;
        let value = |point: Option<crate::value::Point>| point.and_then(|point| point.value);
        number(check, "indicators", row, "baseline.value", value(columns.baseline.at(row)), false);
        number(check, "indicators", row, "target.value", value(columns.target.at(row)), false);
    }
    for row in 0..tables.observations.len() {
        number(check, "observations", row, "value", tables.observations.columns.value.at(row), false);
    }
}

fn empty_list(check: &mut Check<'_>, table: &'static str, row: usize, column: &str, what: &str) {
    let message = format!("`{column}` of a row of `{table}` needs one {what} or more");
    check.push(Code::EmptyList, table, row, Some(column), message, &[]);
}

/// Refuses numbers that are none, and negative ones where they have no meaning.
pub(super) fn number(
    check: &mut Check<'_>,
    table: &'static str,
    row: usize,
    column: &str,
    value: Option<f64>,
    positive: bool,
) {
    match value {
        Some(value) if !value.is_finite() => {
            let message = format!("`{column}` is not a finite number");
            check.push(Code::NotFinite, table, row, Some(column), message, &[]);
        }
        Some(value) if positive && value < 0.0 => {
            let message = format!("`{column}` is {value}; it cannot be negative");
            check.push(Code::NegativeNumber, table, row, Some(column), message, &[]);
        }
        _ => {}
    }
}
