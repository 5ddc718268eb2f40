//! The impact of a delay: what slips when one milestone finishes later, and which due dates go with it.
//!
//! Of most milestones of a policy plan nobody states how long they take. So two things are told apart: by how much the
//! earliest finish moves that is possible at all, with every unknown duration counted as 0, and by how much a milestone
//! slips however long the unknown ones turn out to take.

mod pass;
pub(crate) mod report;

use crate::error::{Code, Error};
use crate::id::Id;
use crate::moment::Moment;
use crate::portfolio::{Inner, Origin, Portfolio};
use crate::schedule::day::{beyond_calendar, in_calendar};
use crate::schedule::evaluator;
use crate::schedule::nodes::Nodes;
use crate::schedule::options::ScheduleOptions;
use crate::scope::Scope;
use crate::state::Evaluator;
use crate::word::ElementKind;
use pass::{Least, Slips};
use report::{ImpactReport, ImpactRow};

pub(crate) fn impact(
    portfolio: &Portfolio,
    id: &str,
    delay_days: i64,
    moment: Moment,
    options: &ScheduleOptions,
) -> Result<ImpactReport, Error> {
    let inner = portfolio.inner();
    let network = inner.network();
    let (_, row) = inner.locate(id, &[ElementKind::Milestone]).map_err(|error| error.with_path("id"))?;
    let delay = u32::try_from(delay_days).map_err(|_| refused_delay(delay_days))?;
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let evaluator = evaluator(inner, moment, options.standing);
    let nodes = Nodes::new(inner, network, &evaluator, &scope);
    let place = network.place(inner.index.rank_of.get(row).copied().unwrap_or_default() as usize);
    let node = nodes.at(place);
    if !node.is_open() {
        let why = if node.state.is_open() { "not in the plan" } else { node.state.as_str() };
        return Err(Error::new(Code::Unsupported, format!("`{id}` is {why} at this moment, so nothing delays it"))
            .with_path("id")
            .with_ids([id])
            .with_hint(Some("name a milestone of the plan that is open".to_owned())));
    }
    let least = Least::pass(inner, network, &nodes, evaluator.as_of)?;
    let slips = Slips::pass(inner, network, &nodes, &least, evaluator.as_of, (place, delay))?;
    let rows = rows(inner, &nodes, &evaluator, &slips)?;
    let missed = || rows.iter().filter(|row| row.missed);
    // Of several due dates that end on one day, that of the first by id.
    let first = missed().min_by_key(|row| (row.deadline.map(crate::Date::end_day), row.key.to_string()));
    let mut by_id: Vec<(&Id, f64)> = missed().map(|row| (&row.key, row.weight)).collect();
    crate::order::by(&mut by_id, |left, right| left.0.cmp(right.0));
    Ok(ImpactReport {
        origin: Origin(portfolio.clone()),
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report: "impact",
        moment,
        id: id.into(),
        delay_days: delay,
        within: options.within.clone(),
        r#where: options.r#where.clone(),
        standing: options.standing,
        days_beyond_data: nodes.days_beyond_data,
        at_least: rows.iter().any(|row| row.at_least),
        missed: missed().count() as u32,
        first_missed: first.map(|row| row.key.clone()),
        first_deadline: first.and_then(|row| row.deadline),
        weight_at_risk: by_id.iter().fold(0.0, |sum, (_, weight)| sum + weight),
        rows,
    })
}

fn refused_delay(delay_days: i64) -> Error {
    let what = if delay_days < 0 { "a delay cannot be negative" } else { "no calendar is as long" };
    Error::new(Code::InvalidOption, format!("`delay_days` is {delay_days}; {what}"))
        .with_path("delay_days")
        .with_hint(Some("write a whole number of calendar days, such as 90".to_owned()))
}

/// What slips in scope, in the order of the table of milestones.
fn rows(inner: &Inner, nodes: &Nodes, evaluator: &Evaluator<'_>, slips: &Slips) -> Result<Vec<ImpactRow>, Error> {
    let network = inner.network();
    let columns = &inner.tables.milestones.columns;
    let mut rows = Vec::new();
    for (row, rank) in inner.index.rank_of.iter().enumerate() {
        let rank = *rank as usize;
        let place = network.place(rank);
        let Some(slip) = slips.at(place).filter(|_| nodes.at(place).in_scope) else { continue };
        let Some(milestone) = inner.index.milestones.get(rank) else { continue };
        let after = i64::from(slip.before) + i64::from(slip.days);
        let finish = in_calendar(after).ok_or_else(|| beyond_calendar(inner, rank, "the delayed finish"))?;
        let deadline = evaluator.due_in_force(milestone, evaluator.dues(rank));
        let misses = |due: crate::Date| slip.before <= due.end_day() && due.end_day() < finish;
        rows.push(ImpactRow {
            key: inner.id_text(ElementKind::Milestone, row).unwrap_or_default().into(),
            title: columns.title.text(row).to_owned(),
            slips_days: slip.days,
            certain_days: slip.certain,
            finish: crate::date::day_of(finish),
            at_least: slip.at_least,
            deadline,
            missed: deadline.is_some_and(misses),
            weight: milestone.weight,
        });
    }
    Ok(rows)
}
