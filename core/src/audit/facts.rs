//! What is found of facts, in one pass over their table.

use std::collections::BTreeSet;

use super::kinds::{self, Kind};
use super::punctuality::Punctuality;
use super::{AuditSource, Found};
use crate::date::BEFORE_TIME;
use crate::index::facts::{Dated, PublishedBy, dates, sources_of};
use crate::names::Symbol;
use crate::portfolio::Inner;
use crate::scope::Scope;
use crate::state::Evaluator;
use crate::word::ElementKind;

/// Looks at the facts in scope: those about milestones in scope, and about other elements that are.
pub(super) fn look(
    inner: &Inner,
    evaluator: &Evaluator<'_>,
    scope: &Scope,
    milestones: &[bool],
    found: &mut Vec<Found>,
) -> Vec<AuditSource> {
    let (tables, index) = (&inner.tables, &inner.index);
    let mut punctuality = Punctuality::default();
    for row in 0..tables.facts.len() {
        let Some((kind, about)) = tables.facts.columns.about.at(row).and_then(|id| inner.elements.get(id)) else {
            continue;
        };
        let in_scope = if kind == ElementKind::Milestone {
            let rank = index.rank_of.get(about).copied().unwrap_or_default();
            milestones.get(rank as usize).copied().unwrap_or_default()
        } else {
            scope.holds_subject(kind, about)
        };
        if !in_scope || evaluator.is_struck(row as u32) {
            continue;
        }
        let Some(dated) = dates(row, tables, &inner.elements, &index.sources) else { continue };
        if dated.published_end > evaluator.known_on {
            continue;
        }
        let mut push = |kind: &'static Kind, also: Option<Symbol>| {
            let also = [also.unwrap_or(Symbol::NONE), Symbol::NONE, Symbol::NONE];
            found.push(Found { row: row as u32, kind, days: 0, also });
        };
        if let Some(target) = tables.facts.columns.retracts.at(row)
            && let Some(taken_back) = inner.elements.row(target, ElementKind::Fact)
            && have_none_in_common(inner, row, taken_back)
        {
            push(&kinds::RETRACTS_OTHER, Some(target));
        }
        if dated.is_expectation() {
            push(&kinds::EXPECTATION, None);
        } else if dated.happened_end <= evaluator.as_of {
            if dated.published_by == PublishedBy::Assumed {
                push(assumed(inner, row), None);
            }
            punctuality.note(inner, evaluator, row, &dated);
        }
    }
    punctuality.rows(inner)
}

/// Which kind of assumption it is: without any date, or against dates that are too early.
fn assumed(inner: &Inner, row: usize) -> &'static Kind {
    let published = |source: u32| inner.index.sources.published.get(source as usize).copied();
    let is_dated = |source: u32| published(source).is_some_and(|day| day != BEFORE_TIME);
    // None of its dated sources can be of use, or nothing would have to be assumed.
    let dated = sources_of(row, &inner.tables, &inner.elements).any(is_dated);
    if dated { &kinds::ONLY_OLDER_SOURCES } else { &kinds::ASSUMED_PUBLICATION }
}

/// Whether two facts have publishers, and none that answer to the same top.
fn have_none_in_common(inner: &Inner, left: usize, right: usize) -> bool {
    let roots = |fact: usize| -> BTreeSet<u32> {
        let sources = sources_of(fact, &inner.tables, &inner.elements);
        let publishers = sources.filter_map(|source| inner.index.sources.publisher(source));
        publishers.map(|publisher| inner.index.root(publisher)).collect()
    };
    let (left, right) = (roots(left), roots(right));
    !left.is_empty() && !right.is_empty() && left.is_disjoint(&right)
}

/// When a source said what a fact states: its own date, or that of the fact where it has none. Nothing
/// where neither is stated, or where the source was published before it began to happen.
pub(super) fn said(inner: &Inner, source: u32, dated: &Dated) -> Option<i32> {
    let own = inner.index.sources.published.get(source as usize).copied().filter(|day| *day != BEFORE_TIME);
    let stated = (dated.published_by == PublishedBy::Fact).then_some(dated.published_end);
    own.or(stated).filter(|day| *day >= dated.happened_start)
}
