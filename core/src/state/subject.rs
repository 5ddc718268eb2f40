//! What is stated of a subject other than a milestone: of a strategy, a recommendation. The same clocks
//! and the same order decide.

use super::Evaluator;
use crate::date::Date;
use crate::elements::Elements;
use crate::index::facts::{FactRecord, happened_of};
use crate::names::Symbol;
use crate::word::Status;

/// The status that wins, and the facts that state it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stated {
    pub(crate) status: Status,
    /// The row of the fact that wins.
    pub(crate) fact: u32,
    /// The first of the final run.
    pub(crate) first: FactRecord,
}

/// What the facts about a subject state at a moment.
pub(crate) fn stated(evaluator: &Evaluator<'_>, subject: Symbol) -> Option<Stated> {
    let mut stated: Option<Stated> = None;
    for fact in evaluator.index.facts.about(subject) {
        let Some(status) = status_of(evaluator, fact).filter(|_| evaluator.applies(fact)) else { continue };
        let first = stated.filter(|before| before.status == status).map_or(*fact, |before| before.first);
        stated = Some(Stated { status, fact: fact.row, first });
    }
    stated
}

/// Whether a subject may have come to a status within an imprecise date that is not over.
pub(crate) fn may_be(evaluator: &Evaluator<'_>, subject: Symbol, status: Status) -> bool {
    evaluator.index.facts.about(subject).any(|fact| {
        status_of(evaluator, fact) == Some(status)
            && fact.happened_start <= evaluator.as_of
            && evaluator.as_of < fact.happened_end
            && evaluator.is_known(fact)
    })
}

/// When a fact about a subject happened, as its source states it.
pub(crate) fn happened(evaluator: &Evaluator<'_>, elements: &Elements, fact: &FactRecord) -> Option<Date> {
    happened_of(fact.row as usize, evaluator.tables, elements).map(|stated| fact.happened(stated))
}

fn status_of(evaluator: &Evaluator<'_>, fact: &FactRecord) -> Option<Status> {
    evaluator.tables.facts.columns.status.at(fact.row as usize)
}
