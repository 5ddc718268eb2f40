//! Dossiers: everything that is known of one element of any kind, in one report.
//!
//! Nothing here looks at all facts: the graph, made once, says which rows name the element.

mod around;
mod history;

use serde::Serialize;

use crate::date::Date;
use crate::error::{Code, Error};
use crate::graph::ElementRow;
use crate::id::Id;
use crate::index::facts::PublishedBy;
use crate::milestone_state::State;
use crate::moment::Moment;
use crate::portfolio::{Inner, Origin, Portfolio};
use crate::progress::options::{Credit, STALE_AFTER_DAYS, StandingFilter};
use crate::state::{Evaluator, item, subject};
use crate::states::{StateRow, rows_of};
use crate::word::{ElementKind, Standing};
pub use around::{DossierEvent, DossierIndicator, DossierLink, DossierRecommendation, DossierSource};
pub use history::DossierFact;

/// The state of an element at a moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DossierState {
    /// The status that wins; `unreported` where no fact that applies states one.
    pub status: &'static str,
    /// Whether a milestone may have been completed within an imprecise date.
    pub possibly_completed: bool,
    /// When the state began, as the sources state it.
    pub since: Option<Date>,
    /// The standing of the deciding fact; absent where several items decide.
    pub standing: Option<Standing>,
    /// The deciding fact; absent where several items decide.
    pub fact: Option<Id>,
}

/// Everything that is known of one element of any kind.
///
/// ```
/// let dossier = milepost::embedded().dossier("thb21", "2026-07-01".parse::<milepost::Moment>()?)?;
/// assert_eq!(dossier.state.as_ref().map(|state| state.status), Some("adopted"));
/// for fact in dossier.history.iter().filter(|fact| !fact.applies) {
///     println!("{} does not apply: {}", fact.key, fact.why_not.unwrap_or_default());
/// }
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DossierDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DossierDocument"))]
pub struct Dossier {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `dossier`.
    #[cfg_attr(feature = "typescript", ts(type = "\"dossier\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "dossier")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// By how many days the moment lies beyond what was looked for; absent for what is no milestone.
    pub days_beyond_data: Option<i32>,
    /// Its id.
    pub id: Id,
    /// Its kind.
    pub kind: ElementKind,
    /// What a person calls it.
    pub title: String,
    /// Its row, as it was written.
    #[cfg_attr(feature = "typescript", ts(type = "Record<string, unknown>"))]
    #[cfg_attr(feature = "schema", schemars(extend("type" = "object")))]
    pub row: serde_json::Value,
    /// Its state at the moment; absent for what has none, such as a source.
    pub state: Option<DossierState>,
    /// The items of a milestone, as `states` gives them: one for each member, or one.
    pub items: Vec<StateRow>,
    /// Every fact about it, in the order in which they count.
    pub history: Vec<DossierFact>,
    /// The sources that it and the facts about it name.
    pub sources: Vec<DossierSource>,
    /// The other elements that it names, and that name it.
    pub neighbours: Vec<ElementRow>,
    /// Links from it and to it.
    pub links: Vec<DossierLink>,
    /// Events about it.
    pub events: Vec<DossierEvent>,
    /// Recommendations that concern it, or that a link joins to it.
    pub recommendations: Vec<DossierRecommendation>,
    /// Indicators about it.
    pub indicators: Vec<DossierIndicator>,
    /// For titles in other languages.
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub(crate) origin: Origin,
}

/// The kinds of elements of which facts state a status.
fn has_state(kind: ElementKind) -> bool {
    !crate::check::facts::words_for(kind).is_empty()
}

pub(crate) fn dossier(portfolio: &Portfolio, id: &str, moment: Moment) -> Result<Dossier, Error> {
    let inner = portfolio.inner();
    let (kind, row) = inner.locate(id, ElementKind::ALL)?;
    let node = inner.tables.names.find(id).and_then(|symbol| inner.graph().node(symbol));
    let Some(node) = node else {
        return Err(Error::new(Code::UnknownId, format!("nothing has the id `{id}`")).with_ids([id]));
    };
    let stale_after = i32::try_from(STALE_AFTER_DAYS).unwrap_or(i32::MAX);
    let (standing, credit) = (StandingFilter::Any, Credit::None);
    let evaluator = Evaluator::new(&inner.tables, &inner.index, moment, standing, credit, stale_after);
    let rank = (kind == ElementKind::Milestone).then(|| inner.index.rank_of.get(row).copied()).flatten();
    let milestone = rank.and_then(|rank| inner.index.milestones.get(rank as usize));
    let around = around::Around::of(inner, &evaluator, node);
    let history = history::of(inner, kind, row, around.facts);
    let items = rank.map(|rank| rows_of(inner, &evaluator, rank as usize)).unwrap_or_default();
    let state = match rank {
        Some(rank) => Some(of_milestone(&evaluator, rank as usize, &items)),
        None => has_state(kind).then(|| of_subject(inner, &evaluator, kind, row)),
    };
    let (history, sources) = history.told(inner, &evaluator, &items, state.as_ref(), around.sources);
    Ok(Dossier {
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report: "dossier",
        moment,
        days_beyond_data: milestone.map(|milestone| evaluator.as_of - evaluator.horizon(milestone)),
        id: id.into(),
        kind,
        title: inner.title(kind, row),
        row: inner.row_json(kind, row),
        state,
        items,
        history,
        sources,
        neighbours: around.neighbours,
        links: around.links,
        events: around.events,
        recommendations: around.recommendations,
        indicators: around.indicators,
        origin: Origin(portfolio.clone()),
    })
}

/// The state of a milestone as a whole.
fn of_milestone(evaluator: &Evaluator<'_>, rank: usize, items: &[StateRow]) -> DossierState {
    let whole = item::combine(&evaluator.items(rank));
    if let [only] = items
        && only.member.is_none()
    {
        return DossierState {
            status: only.status,
            possibly_completed: only.possibly_completed,
            since: only.since,
            standing: only.standing,
            fact: only.fact.clone(),
        };
    }
    DossierState {
        status: whole.state.as_str(),
        possibly_completed: whole.possibly_completed,
        since: whole.since.map(|(start, end)| Date::between(start, end)),
        standing: None,
        fact: None,
    }
}

/// The state of what is no milestone.
fn of_subject(inner: &Inner, evaluator: &Evaluator<'_>, kind: ElementKind, row: usize) -> DossierState {
    let stated = inner.symbol(kind, row).and_then(|element| subject::stated(evaluator, element));
    let standing = |fact: u32| inner.tables.facts.columns.standing.at(fact as usize).unwrap_or(Standing::Claimed);
    DossierState {
        status: stated.map_or(State::Unreported.as_str(), |stated| stated.status.as_str()),
        possibly_completed: false,
        since: stated.and_then(|stated| subject::happened(evaluator, &inner.elements, &stated.first)),
        standing: stated.map(|stated| standing(stated.fact)),
        fact: stated.and_then(|stated| inner.id_text(ElementKind::Fact, stated.fact as usize)).map(Id::from),
    }
}

/// The day on which a fact became known, the same as it is stated, and where that was read.
fn published(inner: &Inner, evaluator: &Evaluator<'_>, fact: u32) -> Option<(i32, Date, &'static str)> {
    let (day, by) = evaluator.published(&inner.elements, fact)?;
    let (stated, basis) = match by {
        PublishedBy::Fact => (inner.tables.facts.columns.published.at(fact as usize), "stated"),
        PublishedBy::Source(source) => (inner.tables.sources.columns.published.at(source as usize), "source"),
        PublishedBy::Assumed => (None, "assumed"),
    };
    Some((day, stated.unwrap_or(Date::from_day_number(day)), basis))
}
