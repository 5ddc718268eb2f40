//! How often a commitment has been promised: its lineage, followed back through older strategies.

use std::collections::BTreeSet;

use super::lineage::{Belonging, leads_back, push_new};
use super::{adoption, commitments};
use crate::date::{AFTER_TIME, Date};
use crate::names::Symbol;
use crate::order;
use crate::state::Evaluator;
use crate::word::ElementKind;

/// How often a commitment has been promised, and in what form before.
#[derive(Clone, Debug, Default)]
pub(super) struct Promise {
    /// In how many strategies it stands, or what it comes from does.
    pub(super) times: u32,
    /// When it was first promised.
    pub(super) first: Option<Date>,
    /// What it comes from, oldest first.
    pub(super) chain: Vec<Symbol>,
}

/// Follows lineage back, remembering which strategies were adopted.
pub(super) struct Promises<'a> {
    belonging: &'a Belonging<'a>,
    evaluator: &'a Evaluator<'a>,
    /// By the row of a strategy, once it was asked for.
    adopted: Vec<Option<bool>>,
}

impl<'a> Promises<'a> {
    pub(super) fn new(belonging: &'a Belonging<'a>, evaluator: &'a Evaluator<'a>) -> Self {
        Self { belonging, evaluator, adopted: vec![None; belonging.inner.tables.strategies.len()] }
    }

    /// The promise behind a commitment. A circle of lineage is walked through once.
    pub(super) fn of(&mut self, commitment: Symbol) -> Promise {
        let (belonging, evaluator) = (self.belonging, self.evaluator);
        let mut seen = BTreeSet::from([commitment.0]);
        let mut waiting = vec![commitment];
        let mut strategies = BTreeSet::new();
        let emergent = self.is_emergent(commitment);
        if !emergent {
            self.note(commitment, &mut strategies);
        }
        let mut dated = Vec::new();
        while let Some(element) = waiting.pop() {
            let found = belonging.nearest(element, |on| {
                evaluator.index.links.from(on).iter().filter(|link| leads_back(link, evaluator)).copied().collect()
            });
            for (_, link) in found {
                let mut own = Vec::new();
                belonging.strategies(link.to, &mut |strategy| push_new(&mut own, strategy));
                if !own.is_empty() && seen.insert(link.to.0) {
                    waiting.push(link.to);
                    if !self.is_emergent(link.to) && self.note(link.to, &mut strategies) {
                        dated.push((self.date(link.to), link.to));
                    }
                }
            }
        }
        let names = &belonging.inner.tables.names;
        let day = |date: Option<Date>| date.map_or(AFTER_TIME, Date::end_day);
        order::by(&mut dated, |(left_date, left), (right_date, right)| {
            day(*left_date).cmp(&day(*right_date)).then_with(|| names.text(*left).cmp(names.text(*right)))
        });
        let own = if emergent { None } else { self.date(commitment) };
        let all = dated.iter().map(|(date, _)| *date).chain([own]);
        Promise {
            // What stands in a plan has been promised at least once, whatever is known of the plan.
            times: (strategies.len() as u32).max(u32::from(!emergent)),
            first: all.flatten().min_by_key(|date| date.end_day()),
            chain: dated.into_iter().map(|(_, element)| element).collect(),
        }
    }

    /// Whether a milestone is known only because it happened.
    fn is_emergent(&self, element: Symbol) -> bool {
        let inner = self.belonging.inner;
        let row = inner.elements.row(element, ElementKind::Milestone);
        let rank = row.and_then(|row| inner.index.rank_of.get(row));
        rank.and_then(|rank| inner.index.milestones.get(*rank as usize)).is_some_and(|milestone| milestone.emergent)
    }

    /// Notes the strategies of an element that were adopted; says whether there is one.
    fn note(&mut self, element: Symbol, strategies: &mut BTreeSet<u32>) -> bool {
        let mut own = Vec::new();
        self.belonging.strategies(element, &mut |strategy| push_new(&mut own, strategy));
        let mut promised = false;
        for strategy in own {
            let (inner, evaluator) = (self.belonging.inner, self.evaluator);
            let Some(known) = self.adopted.get_mut(strategy as usize) else { continue };
            if *known.get_or_insert_with(|| adoption(evaluator, inner, strategy).0) {
                strategies.insert(strategy);
                promised = true;
            }
        }
        promised
    }

    /// When something was promised: a milestone as it says, anything else with its strategy.
    fn date(&self, element: Symbol) -> Option<Date> {
        let inner = self.belonging.inner;
        if let Some(row) = inner.elements.row(element, ElementKind::Milestone) {
            return inner.index.rank_of.get(row).and_then(|rank| commitments::committed(inner, *rank as usize));
        }
        let mut first: Option<Date> = None;
        self.belonging.strategies(element, &mut |strategy| {
            let adopted = inner.tables.strategies.columns.adopted.at(strategy as usize);
            first = [first, adopted].into_iter().flatten().min_by_key(|date| date.end_day());
        });
        first
    }
}
