//! Which milestones a report is about: `within` and `where`.

use std::collections::BTreeSet;

use crate::error::{Code, Error};
use crate::id::Id;
use crate::index::{MilestoneRecord, NONE};
use crate::order;
use crate::portfolio::Inner;
use crate::progress::options::Where;
use crate::word::{ElementKind, MilestoneBasis};

/// A set of milestones, by rank.
pub(crate) struct Scope {
    /// `None` is all of them.
    within: Option<Reach>,
    filter: Option<Filter>,
}

impl Scope {
    pub(crate) fn new(portfolio: &Inner, within: Option<&[Id]>, wanted: Option<&Where>) -> Result<Self, Error> {
        Ok(Self {
            within: within.map(|ids| reachable(portfolio, ids)).transpose()?,
            filter: wanted.map(|wanted| Filter::new(portfolio, wanted)).transpose()?,
        })
    }

    #[inline(always)]
    pub(crate) fn holds(&self, portfolio: &Inner, rank: usize, milestone: &MilestoneRecord) -> bool {
        self.within.as_ref().is_none_or(|within| within.reaches(portfolio, rank, milestone))
            && self.filter.as_ref().is_none_or(|filter| filter.fits(portfolio, rank, milestone))
    }

    /// Whether an action itself is in scope, whatever its milestones.
    pub(crate) fn holds_action(&self, portfolio: &Inner, action: usize) -> bool {
        self.within.as_ref().is_none_or(|within| within.reaches_action(action))
            && self.filter.as_ref().is_none_or(|filter| filter.fits_action(portfolio, action))
    }

    /// Whether an element that is no milestone is in scope for what is said of itself: a report on everything
    /// holds all of them, one that is limited holds those that `within` names.
    pub(crate) fn holds_subject(&self, kind: ElementKind, row: usize) -> bool {
        self.filter.is_none() && self.within.as_ref().is_none_or(|within| within.names(kind, row as u32))
    }
}

/// What `within` can name.
const WITHIN: &[ElementKind] = &[
    ElementKind::Strategy,
    ElementKind::Area,
    ElementKind::Action,
    ElementKind::Milestone,
    ElementKind::Theme,
    ElementKind::Actor,
    ElementKind::Group,
];

/// What is reachable from some elements. Milestones are asked one by one, so that a question about a few of many
/// costs little.
struct Reach {
    /// What was named, in order.
    roots: Vec<(ElementKind, u32)>,
    /// The milestones that are named themselves, by row.
    milestones: BTreeSet<u32>,
    /// Actions, by row.
    actions: Vec<bool>,
}

impl Reach {
    fn names(&self, kind: ElementKind, row: u32) -> bool {
        self.roots.binary_search(&(kind, row)).is_ok()
    }

    fn reaches(&self, portfolio: &Inner, rank: usize, milestone: &MilestoneRecord) -> bool {
        let actions = portfolio.index.actions_of.at(rank);
        actions.iter().any(|action| self.reaches_action(*action as usize)) || self.milestones.contains(&milestone.row)
    }

    fn reaches_action(&self, action: usize) -> bool {
        self.actions.get(action).copied().unwrap_or_default()
    }
}

/// What is reachable from any of some elements.
fn reachable(portfolio: &Inner, ids: &[Id]) -> Result<Reach, Error> {
    let index = &portfolio.index;
    let mut roots: Vec<(ElementKind, u32)> = Vec::with_capacity(ids.len());
    for id in ids {
        let (kind, row) = portfolio.locate(id, WITHIN).map_err(|error| error.with_path("within"))?;
        roots.push((kind, row as u32));
    }
    order::ascending(&mut roots);
    let named = |kind: ElementKind, row: u32| roots.binary_search(&(kind, row)).is_ok();
    let mut grouped = BTreeSet::new();
    for (kind, row) in &roots {
        if *kind == ElementKind::Group {
            grouped.extend(index.group_actions.at(*row as usize).iter().copied());
        }
    }
    let in_area = |area: u32| named(ElementKind::Area, area) || named(ElementKind::Strategy, index.strategy(area));
    let actions: Vec<bool> = (0..portfolio.tables.actions.len())
        .map(|action| {
            named(ElementKind::Action, action as u32)
                || grouped.contains(&(action as u32))
                || index.areas_of.at(action).iter().any(|area| in_area(*area))
                || index.themes_of.at(action).iter().any(|theme| named(ElementKind::Theme, *theme))
                || index.responsible_of.at(action).iter().any(|actor| named(ElementKind::Actor, *actor))
        })
        .collect();
    let milestones = roots.iter().filter(|(kind, _)| *kind == ElementKind::Milestone).map(|(_, row)| *row).collect();
    Ok(Reach { roots, milestones, actions })
}

/// `where`, with its ids and words as numbers.
struct Filter {
    /// Actions of which a responsible actor, or a theme, is wanted.
    by_actor: Option<Vec<bool>>,
    by_theme: Option<Vec<bool>>,
    /// Actors of the countries wanted.
    of_country: Option<BTreeSet<u32>>,
    kinds: Option<BTreeSet<u32>>,
    basis: Option<Vec<MilestoneBasis>>,
}

impl Filter {
    fn new(portfolio: &Inner, wanted: &Where) -> Result<Self, Error> {
        let index = &portfolio.index;
        let rows = |ids: &[Id], kind: ElementKind, path: &str| -> Result<BTreeSet<u32>, Error> {
            let row = |id: &Id| portfolio.locate(id, &[kind]).map(|(_, row)| row as u32);
            ids.iter().map(|id| row(id).map_err(|error| error.with_path(path))).collect()
        };
        let actions = |of: &dyn Fn(usize) -> bool| (0..portfolio.tables.actions.len()).map(of).collect::<Vec<bool>>();
        let any = |list: &[u32], wanted: &BTreeSet<u32>| list.iter().any(|row| wanted.contains(row));
        let actor = wanted.actor.as_deref().map(|ids| rows(ids, ElementKind::Actor, "where.actor")).transpose()?;
        let theme = wanted.theme.as_deref().map(|ids| rows(ids, ElementKind::Theme, "where.theme")).transpose()?;
        let country = wanted.country.as_deref().map(|names| countries(portfolio, names));
        let kinds = wanted.kind.as_deref().map(|names| kinds(&index.kinds, names));
        let basis = wanted.basis.as_deref().map(bases).transpose()?;
        Ok(Self {
            by_actor: actor.map(|wanted| actions(&|action| any(index.responsible_of.at(action), &wanted))),
            by_theme: theme.map(|wanted| actions(&|action| any(index.themes_of.at(action), &wanted))),
            of_country: country,
            kinds,
            basis,
        })
    }

    #[inline(never)]
    fn fits(&self, portfolio: &Inner, rank: usize, milestone: &MilestoneRecord) -> bool {
        let index = &portfolio.index;
        let actions = index.actions_of.at(rank);
        let some_action = |set: &Vec<bool>| actions.iter().any(|at| set.get(*at as usize).copied().unwrap_or_default());
        let in_country = |actors: &BTreeSet<u32>| {
            index.members_of.at(rank).iter().any(|member| actors.contains(member))
                || actions
                    .iter()
                    .any(|action| index.responsible_of.at(*action as usize).iter().any(|actor| actors.contains(actor)))
        };
        let kind = || index.kind_of.get(rank).copied().unwrap_or(NONE);
        let basis = if milestone.emergent { MilestoneBasis::Emergent } else { MilestoneBasis::Stated };
        self.by_actor.as_ref().is_none_or(some_action)
            && self.by_theme.as_ref().is_none_or(some_action)
            && self.of_country.as_ref().is_none_or(in_country)
            && self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind()))
            && self.basis.as_ref().is_none_or(|wanted| wanted.contains(&basis))
    }

    /// Whether an action fits by what it says itself. Kind and basis are said of milestones, so none fits those.
    fn fits_action(&self, portfolio: &Inner, action: usize) -> bool {
        let own = |set: &Vec<bool>| set.get(action).copied().unwrap_or_default();
        let responsible = portfolio.index.responsible_of.at(action);
        self.kinds.is_none()
            && self.basis.is_none()
            && self.by_actor.as_ref().is_none_or(own)
            && self.by_theme.as_ref().is_none_or(own)
            && self.of_country.as_ref().is_none_or(|actors| responsible.iter().any(|actor| actors.contains(actor)))
    }
}

/// The actors of some countries; a country that no actor has holds for nobody.
fn countries(portfolio: &Inner, names: &[String]) -> BTreeSet<u32> {
    let actors = &portfolio.tables.actors;
    let wanted = |row: &usize| actors.columns.country.text(*row).is_some_and(|of| names.iter().any(|name| name == of));
    (0..actors.len()).filter(wanted).map(|row| row as u32).collect()
}

/// The numbers of some kinds; a kind that no milestone has holds for none.
fn kinds(known: &[String], names: &[String]) -> BTreeSet<u32> {
    names.iter().filter_map(|name| known.binary_search(name).ok()).map(|at| at as u32).collect()
}

fn bases(names: &[String]) -> Result<Vec<MilestoneBasis>, Error> {
    let word = |name: &String| {
        name.parse().map_err(|error: Error| {
            Error::new(Code::InvalidOption, error.message())
                .with_path("where.basis")
                .with_hint(error.hint().map(str::to_owned))
        })
    };
    names.iter().map(word).collect()
}
