//! What a brief holds.

use serde::Serialize;

use crate::date::Date;
use crate::id::Id;
use crate::moment::Moment;
use crate::portfolio::Origin;
use crate::progress::options::{Credit, RollUp, StandingFilter};
use crate::progress::report::ProgressRow;
use crate::render::row::report_row;
use crate::texts::Lang;
use crate::value::Ref;

report_row! {
    /// A milestone in a brief: its state as a whole, and how many of its items are in which state.
    pub struct BriefRow {
        /// The id of the milestone.
        key: Id,
        /// Its title.
        title: String,
        /// Its number in its own source.
        r#ref: Option<Ref>,
        /// Its actions.
        parents: Vec<Id>,
        /// Its kind.
        kind: Option<String>,
        /// Whether it is a duty to keep up rather than something to finish.
        continuing: bool,
        /// Whether a continuing duty is kept up; absent for what can be finished.
        upheld: Option<bool>,
        /// `unreported`, `not_started`, `in_progress`, `completed`, `dropped` or `withdrawn`.
        #[cfg_attr(feature = "typescript", ts(
            type = "\"unreported\" | \"not_started\" | \"in_progress\" | \"completed\" | \"dropped\" | \"withdrawn\""
        ))]
        #[cfg_attr(feature = "schema", schemars(extend(
            "enum" = ["unreported", "not_started", "in_progress", "completed", "dropped", "withdrawn"]
        )))]
        status: &'static str,
        /// Whether it may have been completed within an imprecise date.
        possibly_completed: bool,
        /// When the state began; with members, from the first day to the last on which theirs may have.
        since: Option<Date>,
        /// The baseline: when it was first to be done.
        due: Option<Date>,
        /// When it is to be done now.
        due_in_force: Option<Date>,
        /// `no`, `possibly` or `certainly`.
        #[cfg_attr(feature = "typescript", ts(type = "\"no\" | \"possibly\" | \"certainly\""))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["no", "possibly", "certainly"])))]
        overdue: &'static str,
        /// Whether it waits on something that is open.
        blocked: bool,
        /// Whether nobody has reported on it for too long.
        stalled: bool,
        /// Whether somebody disputes its state.
        contested: bool,
        /// How many items it has, withdrawn ones aside: one for each member, or one.
        items: u32,
        /// Of these, how many are completed.
        items_completed: u32,
        /// Of these, how many are in progress.
        items_in_progress: u32,
        /// Of these, how many are known not to have been started.
        items_not_started: u32,
        /// Of these, of how many nothing is known.
        items_unreported: u32,
        /// Of these, how many were given up.
        items_dropped: u32,
        /// The sources behind the states of its items, in the order of their ids.
        sources: Vec<Id>,
    }
}

/// An item of a milestone: the one that it is, or that of a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BriefItem {
    /// The id of the milestone.
    pub key: Id,
    /// The member; absent for a milestone without members.
    pub member: Option<Id>,
}

/// Completion of the whole scope under one rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BriefMethod {
    /// How much a milestone in progress counts.
    pub credit: Credit,
    /// How completion is rolled up.
    pub roll_up: RollUp,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// Completion, if everything that is silent is undone.
    pub completion_low: Option<f64>,
    /// Completion, if everything that is silent, or possibly done, is done.
    pub completion_high: Option<f64>,
}

/// A source that a state in the brief rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BriefSource {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<Id>,
    /// What the publisher is called.
    pub publisher_name: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// Where it can be read, as the portfolio has it.
    pub url: Option<String>,
}

/// One document for a parliament: how far it has got, what was done, what is late, disputed or not known, by which
/// method and from which sources.
///
/// ```
/// use milepost::{BriefOptions, Lang, Moment};
/// let options = BriefOptions { since: Some("2025-07-01".parse()?), ..Default::default() };
/// let brief = milepost::embedded().brief("2026-07-01".parse::<Moment>()?, &options)?;
/// assert_eq!(brief.methods.len(), 12);
/// assert!(brief.to_markdown(Lang::French).starts_with("# "));
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "BriefDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BriefDocument"))]
pub struct BriefReport {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `brief`.
    #[cfg_attr(feature = "typescript", ts(type = "\"brief\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "brief")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// The moment of comparison, if there is one.
    pub since: Option<Moment>,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// The language that it is written in where none is asked for.
    pub lang: Lang,
    /// By how many days the moment lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// The whole scope, each milestone once.
    pub total: ProgressRow,
    /// The areas that the scope holds something of.
    pub areas: Vec<ProgressRow>,
    /// The milestones that are committed, continuing and withdrawn ones included, in the order of their table.
    pub rows: Vec<BriefRow>,
    /// What is completed, and was not at `since`; absent without it.
    pub done: Option<Vec<BriefItem>>,
    /// What was completed at `since`, and is not any more: what was said was taken back, or overruled.
    pub no_longer_completed: Option<Vec<BriefItem>>,
    /// What is certainly overdue.
    pub overdue: Vec<BriefItem>,
    /// What is overdue unless something happened that nobody has looked for yet.
    pub possibly_overdue: Vec<BriefItem>,
    /// What somebody disputes.
    pub contested: Vec<BriefItem>,
    /// What nothing is known of.
    pub unreported: Vec<BriefItem>,
    /// Completion of the whole scope under every rule of credit, roll-up and standing.
    pub methods: Vec<BriefMethod>,
    /// The sources behind the states, in the order in which the rows name them first.
    pub sources: Vec<BriefSource>,
    /// For titles in other languages.
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub(crate) origin: Origin,
}
