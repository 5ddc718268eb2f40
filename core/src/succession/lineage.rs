//! Lineage: which links say what became of a commitment, and what they amount to.

use crate::index::NONE;
use crate::index::links::LinkRecord;
use crate::names::Symbol;
use crate::order;
use crate::portfolio::Inner;
use crate::state::Evaluator;
use crate::word::{ElementKind, LinkBasis, LinkKind};

/// What became of an old commitment, or where a new one comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Outcome {
    Closed,
    CarriedOver,
    Strengthened,
    Narrowed,
    Merged,
    Split,
    Replaced,
    Dropped,
    Unaddressed,
    Undecided,
    Inherited,
    New,
}

impl Outcome {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::CarriedOver => "carried_over",
            Self::Strengthened => "strengthened",
            Self::Narrowed => "narrowed",
            Self::Merged => "merged",
            Self::Split => "split",
            Self::Replaced => "replaced",
            Self::Dropped => "dropped",
            Self::Unaddressed => "unaddressed",
            Self::Undecided => "undecided",
            Self::Inherited => "inherited",
            Self::New => "new",
        }
    }
}

/// Kinds of lineage with what they make of a commitment, those that keep most of it first. Where links
/// disagree, the first of these that one of them states is the outcome.
const KEEPS_MOST: [(LinkKind, Outcome); 7] = [
    (LinkKind::Strengthens, Outcome::Strengthened),
    (LinkKind::Continues, Outcome::CarriedOver),
    (LinkKind::Merges, Outcome::Merged),
    (LinkKind::Splits, Outcome::Split),
    (LinkKind::Narrows, Outcome::Narrowed),
    (LinkKind::Replaces, Outcome::Replaced),
    (LinkKind::Drops, Outcome::Dropped),
];

/// What the links that count say of a commitment.
#[derive(Clone, Debug, Default)]
pub(super) struct Verdict {
    pub(super) lineage: Option<LinkKind>,
    pub(super) basis: Option<LinkBasis>,
    pub(super) outcome: Option<Outcome>,
    /// The element that the link names: the commitment itself, its action or its area.
    pub(super) stated_on: Option<Symbol>,
    /// What stands at the other end.
    pub(super) relatives: Vec<Symbol>,
    /// The rows of the links.
    pub(super) links: Vec<u32>,
}

impl Verdict {
    /// What links make of it, each with the element that it was found on.
    pub(super) fn of(found: &[(Symbol, LinkRecord)], other_end: impl Fn(&LinkRecord) -> Symbol) -> Self {
        let has = |kind: LinkKind| found.iter().any(|(_, link)| link.kind == kind);
        let Some((kind, outcome)) = KEEPS_MOST.into_iter().find(|(kind, _)| has(*kind)) else {
            return Self::default();
        };
        let deciding = || found.iter().filter(|(_, link)| link.kind == kind);
        let mut verdict = Self {
            lineage: Some(kind),
            basis: deciding().map(|(_, link)| link.basis).min(),
            outcome: Some(outcome),
            stated_on: deciding().map(|(on, _)| *on).next(),
            ..Self::default()
        };
        for (_, link) in found {
            if link.kind != LinkKind::Drops || kind == LinkKind::Drops {
                push_new(&mut verdict.relatives, other_end(link));
            }
            verdict.links.push(link.row);
        }
        order::numbers(&mut verdict.links);
        verdict.links.dedup();
        verdict
    }

    /// What stands in both strategies continues itself.
    pub(super) fn itself(element: Symbol) -> Self {
        Self {
            lineage: Some(LinkKind::Continues),
            basis: Some(LinkBasis::Stated),
            outcome: Some(Outcome::CarriedOver),
            stated_on: Some(element),
            relatives: vec![element],
            links: Vec::new(),
        }
    }
}

/// Whether a link says that where it starts comes from where it ends.
pub(super) fn leads_back(link: &LinkRecord, evaluator: &Evaluator<'_>) -> bool {
    link.is_lineage()
        && link.kind != LinkKind::Drops
        && !link.is_candidate()
        && link.is_known(evaluator.known_on)
        && link.from != link.to
}

/// Which strategies an element belongs to, and what it belongs to on the way there.
pub(crate) struct Belonging<'a> {
    pub(crate) inner: &'a Inner,
}

impl Belonging<'_> {
    /// Calls back for every strategy that an element is, or belongs to; perhaps more than once.
    pub(crate) fn strategies(&self, element: Symbol, each: &mut dyn FnMut(u32)) {
        let index = &self.inner.index;
        let mut of_area = |area: u32| {
            let strategy = index.strategy(area);
            if strategy != NONE {
                each(strategy);
            }
        };
        match self.inner.elements.get(element) {
            Some((ElementKind::Strategy, row)) => each(row as u32),
            Some((ElementKind::Area, row)) => of_area(row as u32),
            Some((ElementKind::Action, row)) => index.areas_of.at(row).iter().for_each(|area| of_area(*area)),
            Some((ElementKind::Milestone, row)) => {
                for &action in self.actions(row) {
                    index.areas_of.at(action as usize).iter().for_each(|area| of_area(*area));
                }
            }
            _ => {}
        }
    }

    fn actions(&self, milestone: usize) -> &[u32] {
        let index = &self.inner.index;
        index.rank_of.get(milestone).map(|rank| index.actions_of.at(*rank as usize)).unwrap_or_default()
    }

    /// Whether an element is a strategy or belongs to it.
    pub(super) fn is_of(&self, element: Symbol, strategy: u32) -> bool {
        let mut found = false;
        self.strategies(element, &mut |own| found |= own == strategy);
        found
    }

    /// Whether something feeds into a strategy without belonging to it: by a link, or as a recommendation
    /// about it.
    pub(super) fn feeds(&self, element: Symbol, strategy: u32, evaluator: &Evaluator<'_>) -> bool {
        let by_link = evaluator.index.links.from(element).iter().any(|link| {
            link.kind == LinkKind::FeedsInto && link.is_known(evaluator.known_on) && self.is_of(link.to, strategy)
        });
        by_link
            || self.inner.elements.row(element, ElementKind::Recommendation).is_some_and(|row| {
                let about = self.inner.tables.recommendations.columns.about.at(row);
                about.iter().any(|about| self.is_of(*about, strategy))
            })
    }

    /// An element, then what it belongs to, level by level, without its strategy.
    pub(super) fn levels(&self, element: Symbol) -> Vec<Vec<Symbol>> {
        let index = &self.inner.index;
        let symbols = |kind: ElementKind, rows: &[u32]| -> Vec<Symbol> {
            rows.iter().filter_map(|row| self.inner.symbol(kind, *row as usize)).collect()
        };
        let actions: &[u32] = match self.inner.elements.get(element) {
            Some((ElementKind::Milestone, row)) => self.actions(row),
            Some((ElementKind::Action, row)) => &[row as u32],
            _ => return vec![vec![element]],
        };
        let mut areas = Vec::new();
        for &action in actions {
            for &area in index.areas_of.at(action as usize) {
                push_new(&mut areas, area);
            }
        }
        let mut levels = vec![symbols(ElementKind::Action, actions), symbols(ElementKind::Area, &areas)];
        if self.inner.elements.row(element, ElementKind::Milestone).is_some() {
            levels.insert(0, vec![element]);
        }
        levels
    }

    /// The links of the nearest level that has any, each with the element that it was found on.
    pub(super) fn nearest(
        &self,
        element: Symbol,
        links_of: impl Fn(Symbol) -> Vec<LinkRecord>,
    ) -> Vec<(Symbol, LinkRecord)> {
        for level in self.levels(element) {
            let mut found = Vec::new();
            for on in level {
                found.extend(links_of(on).into_iter().map(|link| (on, link)));
            }
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }
}

/// Adds what is not there yet. Lists are short: the actions of a milestone, the links of an element.
pub(super) fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
