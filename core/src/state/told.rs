//! What facts tell of an element of any kind: the rule of clocks and winners where it is not about milestones.
//!
//! Facts about milestones lie ready in the index. Those about strategies, instruments, events and
//! recommendations are few, and are put in order when somebody asks for one of these.

use super::Evaluator;
use crate::index::facts::{Dated, dates};
use crate::portfolio::Inner;
use crate::word::{Standing, Status};

/// A fact about some element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told {
    pub(crate) row: u32,
    pub(crate) dated: Dated,
    pub(crate) standing: Standing,
    pub(crate) status: Option<Status>,
}

/// Why a fact does not apply at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Silent {
    /// It was not published by then.
    NotPublished,
    /// It was published before it began to happen.
    Expectation,
    /// An effective retraction takes it back.
    Retracted,
    /// It had not happened by then.
    NotHappened,
}

impl Silent {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::NotPublished => "not_published",
            Self::Expectation => "expectation",
            Self::Retracted => "retracted",
            Self::NotHappened => "not_happened",
        }
    }
}

/// Facts in the order in which they count.
pub(crate) fn in_order(inner: &Inner, facts: impl Iterator<Item = u32>) -> Vec<Told> {
    let columns = &inner.tables.facts.columns;
    let told = |row: u32| {
        let at = row as usize;
        Some(Told {
            row,
            dated: dates(at, &inner.tables, &inner.elements, &inner.index.sources)?,
            standing: columns.standing.at(at).unwrap_or(Standing::Claimed),
            status: columns.status.at(at),
        })
    };
    let mut order: Vec<Told> = facts.filter_map(told).collect();
    let id = |told: &Told| inner.tables.names.text(inner.elements.fact(told.row as usize));
    order.sort_unstable_by(|left, right| {
        let key = |told: &Told| (told.dated.happened_end, told.standing, told.dated.published_end);
        key(left).cmp(&key(right)).then_with(|| id(left).cmp(id(right)))
    });
    order
}

impl Evaluator<'_> {
    /// Why a fact does not apply; nothing for one that does.
    pub(crate) fn silent(&self, told: &Told) -> Option<Silent> {
        let dated = &told.dated;
        if dated.published_end > self.known_on {
            Some(Silent::NotPublished)
        } else if dated.is_expectation() {
            Some(Silent::Expectation)
        } else if self.is_struck(told.row) {
            Some(Silent::Retracted)
        } else if dated.happened_end > self.as_of {
            Some(Silent::NotHappened)
        } else {
            None
        }
    }

    /// The first fact of the final run and the one that wins, among facts in order.
    pub(crate) fn final_run<'a>(&self, told: &'a [Told]) -> Option<(&'a Told, &'a Told)> {
        let mut run: Option<(&Told, &Told)> = None;
        for fact in told.iter().filter(|fact| fact.status.is_some() && self.silent(fact).is_none()) {
            run = match run {
                Some((first, last)) if last.status == fact.status => Some((first, fact)),
                _ => Some((fact, fact)),
            };
        }
        run
    }
}
