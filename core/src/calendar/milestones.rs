//! What is due: open milestones in the plan, on the last day of the due date in force.

use super::Asked;
use super::entry::Entry;
use crate::date::AFTER_TIME;
use crate::progress::overdue;
use crate::state::item::Item;
use crate::state::member;
use crate::word::ElementKind::{Action, Actor, Milestone};

pub(super) fn entries<'a>(asked: &Asked<'a>) -> impl Iterator<Item = Entry<'a>> {
    let mut items = Vec::new();
    (0..asked.inner.tables.milestones.len()).filter_map(move |row| entry(asked, row, &mut items))
}

fn entry<'a>(asked: &Asked<'a>, row: usize, items: &mut Vec<Item>) -> Option<Entry<'a>> {
    let (inner, evaluator) = (asked.inner, &asked.evaluator);
    let rank = *inner.index.rank_of.get(row)? as usize;
    let record = inner.index.milestones.get(rank)?;
    if !asked.scope.holds(inner, rank, record) || !evaluator.is_committed(record) {
        return None;
    }
    let dues = evaluator.dues(rank);
    let due = evaluator.due_in_force(record, dues)?;
    let unit = evaluator.one(rank, record, items);
    if !unit.is_open() {
        return None;
    }
    let (certainly, possibly) = overdue(&unit, evaluator.as_of);
    let mut entry = Entry::about(asked, Milestone, row);
    entry.days = (due.end_day(), due.end_day());
    let (summary, mark) = match (certainly, possibly) {
        (true, _) => ("calendar.overdue", Some("calendar.mark_overdue")),
        (_, true) => ("calendar.possibly_overdue", Some("calendar.mark_possibly_overdue")),
        _ => ("calendar.due", None),
    };
    entry.summary = asked.titled(summary, Milestone, row);
    entry.categories.extend(mark.map(|mark| asked.texts.get(mark).to_owned()));
    let lines = &mut entry.description;
    if due.start_day() != due.end_day() {
        lines.push(asked.stating("calendar.stated_due", due));
    }
    let baseline = evaluator.baseline(record, dues).filter(|baseline| *baseline != due);
    lines.extend(baseline.map(|baseline| asked.stating("calendar.first_due", baseline)));
    lines.push(asked.in_state(unit.state.as_str()));
    if (certainly || possibly) && record.compiled != AFTER_TIME {
        lines.push(asked.stating("calendar.searched", crate::Date::from_day_number(unit.horizon)));
    }
    if unit.possibly_completed {
        lines.push(asked.texts.get("calendar.possibly_completed").to_owned());
    }
    let columns = &inner.tables.milestones.columns;
    let criterion = columns.criterion.text(row);
    lines.extend(criterion.map(|text| asked.texts.fill("calendar.criterion", &[("text", text)])));
    lines.extend(asked.naming("calendar.part_of", Action, columns.actions.at(row)));
    let actions = inner.index.actions_of.at(rank).iter().map(|action| *action as usize);
    let responsible = actions.clone().flat_map(|action| inner.tables.actions.columns.responsible.at(action));
    let mut several = Vec::new();
    for actor in responsible {
        if !several.contains(actor) {
            several.push(*actor);
        }
    }
    lines.extend(asked.naming("calendar.responsible", Actor, &several));
    let open = items.iter().filter(|item| item.state.is_open()).filter_map(member);
    let open: Vec<_> = open.filter_map(|actor| inner.symbol(Actor, actor as usize)).collect();
    lines.extend(asked.naming("calendar.open_for", Actor, &open));
    let mut documents = actions.map(|action| inner.tables.actions.columns.sources.at(action));
    entry.address = documents.find_map(|sources| asked.address(sources));
    Some(entry)
}
