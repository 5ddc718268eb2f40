//! The report of a succession: commitments of both sides, what was put forward, and the whole by weight.

use serde::Serialize;

use super::commitments::Commitment;
use super::id_of;
use super::lineage::{Outcome, Verdict};
use super::promises::Promise;
use super::total::SuccessionTotal;
use crate::date::Date;
use crate::id::Id;
use crate::index::links::LinkRecord;
use crate::moment::Moment;
use crate::portfolio::{Inner, Origin};
use crate::progress::options::StandingFilter;
use crate::render::row::report_row;
use crate::word::{ElementKind, LinkBasis, LinkKind};

report_row! {
    /// A commitment of the old or of the new strategy: its state, its lineage, and what follows.
    pub struct SuccessionRow {
        /// The id of the milestone.
        key: Id,
        /// Its title.
        title: String,
        /// The strategy that it is a row of: `old` or `new`.
        #[cfg_attr(feature = "typescript", ts(type = "\"old\" | \"new\""))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["old", "new"])))]
        side: &'static str,
        /// Its state, whatever the other strategy says.
        #[cfg_attr(feature = "typescript", ts(
            type = "\"unreported\" | \"not_started\" | \"in_progress\" | \"completed\" | \"dropped\" | \"withdrawn\""
        ))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["unreported", "not_started", "in_progress", "completed", "dropped", "withdrawn"])))]
        status: &'static str,
        /// Whether it is a duty to keep up rather than something to finish.
        continuing: bool,
        /// When it was promised.
        committed: Option<Date>,
        /// When it is to be done now.
        due: Option<Date>,
        /// By weight, how much of it is open; absent for a continuing duty.
        open_weight: Option<f64>,
        /// The kind of the link that decides, if there is one.
        #[cfg_attr(feature = "typescript", ts(type = "LinkKind | null"))]
        lineage: Option<&'static str>,
        /// How sure that link is: `stated` or `inferred`.
        #[cfg_attr(feature = "typescript", ts(type = "\"stated\" | \"inferred\" | null"))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["stated", "inferred", null])))]
        basis: Option<&'static str>,
        /// What became of it, or where it comes from; absent where no new strategy was named.
        #[cfg_attr(feature = "typescript", ts(
            type = "\"closed\" | \"carried_over\" | \"strengthened\" | \"narrowed\" | \"merged\" | \"split\" | \"replaced\" | \"dropped\" | \"unaddressed\" | \"undecided\" | \"inherited\" | \"new\" | null"
        ))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["closed", "carried_over", "strengthened", "narrowed", "merged", "split", "replaced", "dropped", "unaddressed", "undecided", "inherited", "new", null])))]
        outcome: Option<&'static str>,
        /// Which element the link names: the milestone, its action or its area.
        stated_on: Option<Id>,
        /// What stands at the other ends of the links, in the other strategy.
        relatives: Vec<Id>,
        /// The links.
        links: Vec<Id>,
        /// How many links that decide nothing concern it, its actions or its areas.
        candidates: u32,
        /// In how many strategies it has been promised, this one included; 0 for what was never promised.
        promised: u32,
        /// When it was promised first, in whatever form.
        first_promised: Option<Date>,
        /// What it comes from in older strategies, oldest first.
        chain: Vec<Id>,
    }
}

report_row! {
    /// A link of lineage that decides nothing: put forward, and not adopted.
    pub struct CandidateRow {
        /// The link.
        key: Id,
        /// Its kind.
        #[cfg_attr(feature = "typescript", ts(type = "LinkKind"))]
        kind: &'static str,
        /// The element of the old strategy at which it ends.
        concerns: Id,
        /// The element from which it starts.
        element: Id,
        /// What a person calls that.
        title: String,
        /// Who put it forward.
        by: Option<Id>,
        /// How sure it is.
        #[cfg_attr(feature = "typescript", ts(type = "LinkBasis"))]
        basis: &'static str,
        /// When it was published.
        published: Option<Date>,
    }
}

/// What becomes of the commitments of a strategy.
///
/// ```
/// use milepost::{Moment, SuccessionOptions};
/// let moment: Moment = "2026-07-01".parse()?;
/// let options = SuccessionOptions { new: Some("thb26".into()), ..Default::default() };
/// let report = milepost::embedded().succession("thb21", moment, &options)?;
/// // The successor is announced and not adopted, so nothing is decided.
/// assert_eq!(report.new_adopted, Some(false));
/// assert_eq!(report.total.carried_weight, None);
/// assert_eq!(report.total.undecided, report.total.open);
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "SuccessionDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SuccessionDocument"))]
pub struct SuccessionReport {
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub(crate) origin: Origin,
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `succession`.
    #[cfg_attr(feature = "typescript", ts(type = "\"succession\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "succession")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// The strategy whose commitments are looked at.
    pub old: Id,
    /// The one that follows, if one was named.
    pub new: Option<Id>,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// By how many days the moment lies beyond what was looked for; absent without a milestone.
    pub days_beyond_data: Option<i32>,
    /// What is stated of the new strategy at the moment.
    #[cfg_attr(
        feature = "typescript",
        ts(type = "\"announced\" | \"consulted\" | \"adopted\" | \"concluded\" | null")
    )]
    pub new_status: Option<&'static str>,
    /// Whether the new strategy is adopted at the moment; absent where none was named.
    pub new_adopted: Option<bool>,
    /// The commitments of the old strategy, then those of the new one, in the order of their table; what
    /// remains open, oldest first, where no new strategy was named.
    pub rows: Vec<SuccessionRow>,
    /// What was put forward and decides nothing, in the order of the table of links.
    pub candidates: Vec<CandidateRow>,
    /// The whole of the old strategy, and how much of the new one comes from it.
    pub total: SuccessionTotal,
}

/// The row of a commitment.
pub(super) fn row(
    inner: &Inner,
    side: &'static str,
    commitment: &Commitment,
    verdict: Verdict,
    promise: Promise,
) -> SuccessionRow {
    let ids = |elements: Vec<crate::names::Symbol>| elements.into_iter().map(|element| id_of(inner, element)).collect();
    let link = |row: u32| inner.id_text(ElementKind::Link, row as usize).unwrap_or_default().into();
    SuccessionRow {
        key: id_of(inner, commitment.element),
        title: inner.title(ElementKind::Milestone, commitment.row as usize),
        side,
        status: commitment.state.as_str(),
        continuing: commitment.continuing,
        committed: commitment.committed,
        due: commitment.due,
        open_weight: (!commitment.continuing).then_some(commitment.open),
        lineage: verdict.lineage.map(LinkKind::as_str),
        basis: verdict.basis.map(LinkBasis::as_str),
        outcome: verdict.outcome.map(Outcome::as_str),
        stated_on: verdict.stated_on.map(|element| id_of(inner, element)),
        relatives: ids(verdict.relatives),
        links: verdict.links.into_iter().map(link).collect(),
        candidates: 0,
        promised: promise.times,
        first_promised: promise.first,
        chain: ids(promise.chain),
    }
}

/// The row of a link that decides nothing.
pub(super) fn candidate(inner: &Inner, link: &LinkRecord) -> CandidateRow {
    let columns = &inner.tables.links.columns;
    let row = link.row as usize;
    let title = inner.elements.get(link.from).map(|(kind, row)| inner.title(kind, row));
    CandidateRow {
        key: inner.id_text(ElementKind::Link, row).unwrap_or_default().into(),
        kind: link.kind.as_str(),
        concerns: id_of(inner, link.to),
        element: id_of(inner, link.from),
        title: title.unwrap_or_default(),
        by: columns.by.at(row).map(|actor| id_of(inner, actor)),
        basis: link.basis.as_str(),
        published: columns.published.at(row),
    }
}
