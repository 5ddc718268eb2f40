//! Every fact about an element, on both clocks: what it states, and why it does not apply where it does not.

use super::{DossierSource, DossierState, published};
use crate::date::Date;
use crate::id::Id;
use crate::index::facts::{FactRecord, happened_of, sources_of};
use crate::names::Symbol;
use crate::order;
use crate::portfolio::Inner;
use crate::render::row::report_row;
use crate::state::Evaluator;
use crate::states::StateRow;
use crate::word::{ElementKind, Standing};

report_row! {
    /// A fact about an element, and what becomes of it at the moment.
    pub struct DossierFact {
        /// Its id.
        key: Id,
        /// The member that it speaks of; absent means all.
        member: Option<Id>,
        /// The status that it states.
        status: Option<&'static str>,
        /// How far, from 0 to 1.
        progress: Option<f64>,
        /// The due date that it states.
        due: Option<Date>,
        /// When it happened, as stated or as its event lends it.
        happened: Option<Date>,
        /// When it became known: as stated, else the day that counts.
        published: Option<Date>,
        /// Where that was read: `stated` in the fact, in a `source`, or `assumed`.
        #[cfg_attr(feature = "typescript", ts(type = "\"stated\" | \"source\" | \"assumed\""))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["stated", "source", "assumed"])))]
        published_basis: &'static str,
        /// How much weight it carries.
        standing: Standing,
        /// Whether it applies at the moment.
        applies: bool,
        /// Why it does not.
        #[cfg_attr(feature = "typescript", ts(
            type = "\"expectation\" | \"not_yet_known\" | \"retracted\" | \"not_yet_happened\" | null"
        ))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["expectation", "not_yet_known", "retracted", "not_yet_happened", null])))]
        why_not: Option<&'static str>,
        /// Whether it decides a state at the moment.
        decides: bool,
        /// The fact that it takes back.
        retracts: Option<Id>,
        /// Whether that is taken back at the moment; absent for a fact that takes back none.
        effective: Option<bool>,
        /// The facts that take it back, effective or not.
        retracted_by: Vec<Id>,
        /// The event that it comes from.
        event: Option<Id>,
        /// Its sources, or else those of its event.
        sources: Vec<Id>,
        /// Where in them.
        locator: Option<String>,
        /// A note.
        note: Option<String>,
        /// Whether it is for internal use.
        internal: bool,
    }
}

/// The facts about an element, in the order in which they count.
pub(super) struct History {
    order: Vec<FactRecord>,
}

/// The facts about an element. Of a fact: itself, the one that it takes back, and those that take it back.
pub(super) fn of(inner: &Inner, kind: ElementKind, row: usize, mut facts: Vec<u32>) -> History {
    if kind != ElementKind::Fact {
        return History { order: about(inner, inner.symbol(kind, row)) };
    }
    facts.push(row as u32);
    order::numbers(&mut facts);
    // Facts that take back each other are about the same element.
    let mut order = about(inner, inner.tables.facts.columns.about.at(row));
    order.retain(|fact| facts.binary_search(&fact.row).is_ok());
    History { order }
}

/// The facts about an element, in their order.
fn about(inner: &Inner, element: Option<Symbol>) -> Vec<FactRecord> {
    let Some(element) = element else { return Vec::new() };
    match inner.elements.row(element, ElementKind::Milestone).and_then(|row| inner.index.rank_of.get(row)) {
        Some(rank) => inner.index.facts.of(*rank as usize).1.to_vec(),
        None => inner.index.facts.about(element).copied().collect(),
    }
}

impl History {
    /// The rows, and the sources: of the facts, and those that the element names itself.
    pub(super) fn told(
        self,
        inner: &Inner,
        evaluator: &Evaluator<'_>,
        items: &[StateRow],
        state: Option<&DossierState>,
        mut sources: Vec<u32>,
    ) -> (Vec<DossierFact>, Vec<DossierSource>) {
        let columns = &inner.tables.facts.columns;
        // Who takes back whom, by row: a retraction concerns the same element, so both stand here.
        let mut retractions: Vec<(u32, u32)> = Vec::new();
        for told in &self.order {
            let target = columns.retracts.at(told.row as usize);
            if let Some(target) = target.and_then(|id| inner.elements.row(id, ElementKind::Fact)) {
                retractions.push((target as u32, told.row));
            }
        }
        order::by_key(&mut retractions, |(target, _)| *target);
        let mut deciding: Vec<&Id> = items.iter().filter_map(|item| item.fact.as_ref()).collect();
        deciding.extend(state.and_then(|state| state.fact.as_ref()));
        order::ascending(&mut deciding);
        let fact_id = |row: u32| inner.id_text(ElementKind::Fact, row as usize).map(Id::from).unwrap_or_default();
        let rows = self.order.iter().map(|told| {
            let row = told.row as usize;
            let of_fact: Vec<u32> = sources_of(row, &inner.tables, &inner.elements).collect();
            sources.extend(&of_fact);
            let text = |symbol| Id::from(inner.tables.names.text(symbol));
            let why_not = evaluator.fate(told).why_not();
            let published = published(inner, evaluator, told.row);
            let from = retractions.partition_point(|(target, _)| *target < told.row);
            let by = retractions.get(from..).unwrap_or_default();
            let key = fact_id(told.row);
            let retracts = columns.retracts.at(row);
            let is_known = published.is_some_and(|(day, ..)| day <= evaluator.known_on);
            DossierFact {
                decides: deciding.binary_search(&&key).is_ok(),
                key,
                member: columns.member.at(row).map(text),
                status: columns.status.at(row).map(|status| status.as_str()),
                progress: columns.progress.at(row),
                due: columns.due.at(row),
                happened: happened_of(row, &inner.tables, &inner.elements),
                published: published.map(|(_, date, _)| date),
                published_basis: published.map_or("assumed", |(.., basis)| basis),
                standing: told.standing,
                applies: why_not.is_none(),
                why_not,
                retracts: retracts.map(text),
                effective: retracts.map(|_| is_known && !evaluator.is_struck(told.row)),
                retracted_by: by
                    .iter()
                    .take_while(|(target, _)| *target == told.row)
                    .map(|(_, by)| fact_id(*by))
                    .collect(),
                event: columns.event.at(row).map(text),
                sources: of_fact
                    .iter()
                    .filter_map(|source| inner.id_text(ElementKind::Source, *source as usize))
                    .map(Id::from)
                    .collect(),
                locator: columns.locator.text(row).map(str::to_owned),
                note: columns.note.text(row).map(str::to_owned),
                internal: columns.internal.at(row).unwrap_or_default(),
            }
        });
        let rows: Vec<DossierFact> = rows.collect();
        order::numbers(&mut sources);
        sources.dedup();
        let sources = sources.into_iter().map(|source| DossierSource::of(inner, evaluator, source)).collect();
        (rows, sources)
    }
}
