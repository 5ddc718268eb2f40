//! Recommendations: what was answered, what addresses each, and how far that has got.

mod options;
mod report;

use crate::date::{BEFORE_TIME, Date};
use crate::id::Id;
use crate::index::links::LinkRecord;
use crate::moment::Moment;
use crate::names::Symbol;
use crate::order;
use crate::portfolio::{Inner, Origin, Portfolio};
use crate::progress::{Addend, Tally};
use crate::state::{Evaluator, subject};
use crate::succession::Belonging;
use crate::word::{ElementKind, LinkKind, Status};
pub use options::RecommendationsOptions;
pub use report::{RecommendationResponse, RecommendationsReport, RecommendationsTotal};

pub(crate) fn recommendations(
    portfolio: &Portfolio,
    moment: Moment,
    options: &RecommendationsOptions,
) -> RecommendationsReport {
    let inner = portfolio.inner();
    let evaluator = Evaluator::new(&inner.tables, &inner.index, moment, options.standing, options.credit, i32::MAX);
    let made: Vec<Made> = made(inner, &evaluator);
    let (tallies, whole) = completion(inner, &evaluator, &made);
    let mut total = RecommendationsTotal::default();
    let mut least_horizon: Option<i32> = None;
    let mut rows = Vec::with_capacity(made.len());
    for (made, tally) in made.iter().zip(&tallies) {
        least_horizon = Some(least_horizon.map_or(made.horizon, |least| least.min(made.horizon)));
        let row = row(inner, &evaluator, made, tally);
        total.add(&row);
        rows.push(row);
    }
    let shares = whole.shares();
    total.milestones = whole.milestones();
    total.completion_low = shares.completion_low;
    total.completion_high = shares.completion_high;
    RecommendationsReport {
        origin: Origin(portfolio.clone()),
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report: "recommendations",
        moment,
        credit: options.credit,
        standing: options.standing,
        days_beyond_data: least_horizon.map(|horizon| evaluator.as_of - horizon),
        rows,
        total,
    }
}

/// A recommendation that has been made by the moment, and what addresses it.
struct Made {
    element: Symbol,
    row: usize,
    horizon: i32,
    addressed_by: Vec<Symbol>,
    candidates: Vec<Symbol>,
}

/// The recommendations that were published by the moment on both clocks, in the order of their table.
fn made(inner: &Inner, evaluator: &Evaluator<'_>) -> Vec<Made> {
    let columns = &inner.tables.recommendations.columns;
    let belonging = Belonging { inner };
    let asked = evaluator.as_of.min(evaluator.known_on);
    (0..inner.tables.recommendations.len())
        .filter_map(|row| {
            let sources = || evaluator.index.sources.earliest(columns.sources.at(row), &inner.elements);
            let published = columns.published.at(row).map(Date::end_day).or_else(sources);
            if published.unwrap_or(BEFORE_TIME) > asked {
                return None;
            }
            let element = inner.symbol(ElementKind::Recommendation, row)?;
            let mut compiled: Option<i32> = None;
            for about in columns.about.at(row) {
                belonging.strategies(*about, &mut |strategy| {
                    let date = inner.tables.strategies.columns.compiled.at(strategy as usize);
                    compiled = compiled.max(date.map(Date::end_day));
                });
            }
            let links = || {
                let known = |link: &&LinkRecord| link.kind == LinkKind::Addresses && link.is_known(evaluator.known_on);
                evaluator.index.links.to(element).filter(known)
            };
            let starts = |candidates: bool| {
                let mut starts: Vec<Symbol> = Vec::new();
                for link in links().filter(|link| link.is_candidate() == candidates) {
                    if !starts.contains(&link.from) {
                        starts.push(link.from);
                    }
                }
                starts
            };
            let horizon = compiled.map_or(asked, |compiled| asked.min(compiled));
            Some(Made { element, row, horizon, addressed_by: starts(false), candidates: starts(true) })
        })
        .collect()
}

/// How far the milestones have got that address each recommendation, themselves or through their actions;
/// and all of them, each once.
fn completion(inner: &Inner, evaluator: &Evaluator<'_>, made: &[Made]) -> (Vec<Tally>, Tally) {
    let mut by_action: Vec<Vec<u32>> = vec![Vec::new(); inner.tables.actions.len()];
    let mut by_milestone: Vec<(u32, u32)> = Vec::new();
    for (at, made) in made.iter().enumerate() {
        for element in &made.addressed_by {
            match inner.elements.get(*element) {
                Some((ElementKind::Action, row)) => {
                    if let Some(of_action) = by_action.get_mut(row) {
                        of_action.push(at as u32);
                    }
                }
                Some((ElementKind::Milestone, row)) => by_milestone.push((row as u32, at as u32)),
                _ => {}
            }
        }
    }
    order::by_key(&mut by_milestone, |(row, _)| *row);
    let mut tallies = vec![Tally::default(); made.len()];
    let mut whole = Tally::default();
    let (mut items, mut addressed) = (Vec::new(), Vec::<u32>::new());
    for (rank, milestone) in inner.index.milestones.iter().enumerate() {
        addressed.clear();
        for action in inner.index.actions_of.at(rank) {
            addressed.extend(by_action.get(*action as usize).into_iter().flatten());
        }
        let first = by_milestone.partition_point(|(row, _)| *row < milestone.row);
        let own = by_milestone.iter().skip(first).take_while(|(row, _)| *row == milestone.row);
        addressed.extend(own.map(|(_, at)| *at));
        if addressed.is_empty() {
            continue;
        }
        order::numbers(&mut addressed);
        addressed.dedup();
        let addend = Addend::of(&evaluator.one(rank, milestone, &mut items), evaluator.as_of);
        whole.add(&addend);
        for at in &addressed {
            if let Some(tally) = tallies.get_mut(*at as usize) {
                tally.add(&addend);
            }
        }
    }
    (tallies, whole)
}

fn row(inner: &Inner, evaluator: &Evaluator<'_>, made: &Made, tally: &Tally) -> RecommendationResponse {
    let columns = &inner.tables.recommendations.columns;
    let ids = |symbols: &[Symbol]| symbols.iter().map(|symbol| inner.tables.names.text(*symbol).into()).collect();
    let stated = subject::stated(evaluator, made.element);
    let status = stated.map(|stated| stated.status);
    let due = columns.due.at(made.row);
    let is_open = !matches!(status, Some(Status::Rejected | Status::Fulfilled));
    let (mut certainly, mut possibly) = (false, false);
    if let Some(due) = due.filter(|_| is_open) {
        certainly = made.horizon > due.end_day() && !subject::may_be(evaluator, made.element, Status::Fulfilled);
        possibly = evaluator.as_of > due.end_day() && !certainly;
    }
    let shares = tally.shares();
    let fact = |row: u32| -> Id { inner.id_text(ElementKind::Fact, row as usize).unwrap_or_default().into() };
    RecommendationResponse {
        key: inner.tables.names.text(made.element).into(),
        title: columns.title.text(made.row).to_owned(),
        issuer: columns.issuer.at(made.row).map(|issuer| inner.tables.names.text(issuer).into()),
        to: ids(columns.to.at(made.row)),
        about: ids(columns.about.at(made.row)),
        published: columns.published.at(made.row),
        due,
        response: status.map_or("none", Status::as_str),
        since: stated.and_then(|stated| subject::happened(evaluator, &inner.elements, &stated.first)),
        fact: stated.map(|stated| fact(stated.fact)),
        overdue: match (certainly, possibly) {
            (true, _) => "certainly",
            (_, true) => "possibly",
            _ => "no",
        },
        addressed_by: ids(&made.addressed_by),
        candidates: ids(&made.candidates),
        milestones: tally.milestones(),
        completion_low: shares.completion_low,
        completion_high: shares.completion_high,
    }
}
