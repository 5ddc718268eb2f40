//! What took place, and what is to.

use super::Asked;
use super::entry::Entry;
use crate::date::BEFORE_TIME;
use crate::index::facts::happened_of;
use crate::state::subject::{Stated, stated};
use crate::word::ElementKind::{Actor, Event};
use crate::word::Status;

pub(super) fn entries<'a>(asked: &Asked<'a>) -> impl Iterator<Item = Entry<'a>> {
    (0..asked.inner.tables.events.len()).filter_map(move |row| entry(asked, row))
}

fn entry<'a>(asked: &Asked<'a>, row: usize) -> Option<Entry<'a>> {
    let (inner, evaluator) = (asked.inner, &asked.evaluator);
    let columns = &inner.tables.events.columns;
    let told = stated(evaluator, inner.symbol(Event, row)?);
    let date = columns.held.at(row).or_else(|| told.and_then(|told| when_held(asked, &told)))?;
    let is_over = date.end_day() <= evaluator.as_of;
    // What is over became known when it was published; what is to come must have been announced by then.
    let by = if is_over { evaluator.known_on } else { asked.now() };
    let sources = columns.sources.at(row);
    let is_known = told.is_some() || asked.known_from(None, sources).is_none_or(|day| day <= by);
    let lists = [columns.about.at(row), columns.themes.at(row), columns.convened_by.at(row), columns.chairs.at(row)];
    let is_covered = || lists.into_iter().flatten().any(|element| asked.covers(*element));
    if !is_known || !(asked.scope.holds_subject(Event, row) || is_covered()) {
        return None;
    }
    let status = match told.map(|told| told.status) {
        Some(status) => status,
        None if is_over => Status::Held,
        None => Status::Announced,
    };
    let mut entry = Entry::about(asked, Event, row);
    let first = if date.start_day() == BEFORE_TIME { date.end_day() } else { date.start_day() };
    entry.days = (first, date.end_day());
    let (summary, word) = match status {
        Status::Cancelled => ("calendar.cancelled", "CANCELLED"),
        Status::Announced => ("calendar.event", "TENTATIVE"),
        _ => ("calendar.event", "CONFIRMED"),
    };
    entry.summary = asked.titled(summary, Event, row);
    entry.status = word;
    let lines = &mut entry.description;
    if !date.is_of_days() {
        lines.push(asked.stating("calendar.stated", date));
    }
    lines.push(asked.in_state(status.as_str()));
    if is_over && status == Status::Announced {
        lines.push(asked.texts.get("calendar.unconfirmed").to_owned());
    }
    lines.extend(columns.summary.text(row).map(str::to_owned));
    lines.extend(asked.naming("calendar.convened_by", Actor, columns.convened_by.at(row)));
    entry.location = columns.place.text(row);
    entry.address = asked.address(sources);
    Some(entry)
}

/// The date that a fact lends to an event without one: when it was held.
fn when_held(asked: &Asked<'_>, told: &Stated) -> Option<crate::Date> {
    let happened = happened_of(told.first.row as usize, &asked.inner.tables, &asked.inner.elements)?;
    (told.status == Status::Held).then(|| told.first.happened(happened))
}
