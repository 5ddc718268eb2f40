//! What was recommended by a day, until it is fulfilled or rejected.

use super::Asked;
use super::entry::Entry;
use crate::state::subject::stated;
use crate::word::ElementKind::{Actor, Recommendation};
use crate::word::Status;

pub(super) fn entries<'a>(asked: &Asked<'a>) -> impl Iterator<Item = Entry<'a>> {
    (0..asked.inner.tables.recommendations.len()).filter_map(move |row| entry(asked, row))
}

fn entry<'a>(asked: &Asked<'a>, row: usize) -> Option<Entry<'a>> {
    let (inner, evaluator) = (asked.inner, &asked.evaluator);
    let columns = &inner.tables.recommendations.columns;
    let due = columns.due.at(row)?;
    let (sources, to) = (columns.sources.at(row), columns.to.at(row));
    let was_made = asked.known_from(columns.published.at(row), sources).is_none_or(|day| day <= asked.now());
    let symbol = inner.symbol(Recommendation, row)?;
    let named = || columns.about.at(row).iter().chain(to).any(|element| asked.covers(*element));
    if !was_made || !(asked.scope.holds_subject(Recommendation, row) || named() || asked.is_addressed(symbol)) {
        return None;
    }
    let response = stated(evaluator, symbol).map(|stated| stated.status);
    if matches!(response, Some(Status::Fulfilled | Status::Rejected)) {
        return None;
    }
    let mut entry = Entry::about(asked, Recommendation, row);
    entry.days = (due.end_day(), due.end_day());
    // Nobody says up to when responses were looked for, so no recommendation is called overdue.
    let passed = evaluator.as_of > due.end_day();
    let summary = if passed { "calendar.recommendation_passed" } else { "calendar.recommendation" };
    entry.summary = asked.titled(summary, Recommendation, row);
    let lines = &mut entry.description;
    if due.start_day() != due.end_day() {
        lines.push(asked.stating("calendar.stated_due", due));
    }
    let silence = || asked.texts.get("calendar.no_response").to_owned();
    lines.push(response.map_or_else(silence, |status| asked.in_state(status.as_str())));
    let issuer: Vec<_> = columns.issuer.at(row).into_iter().collect();
    lines.extend(asked.naming("calendar.issuer", Actor, &issuer));
    lines.extend(asked.naming("calendar.to", Actor, to));
    entry.address = asked.address(sources);
    Some(entry)
}
