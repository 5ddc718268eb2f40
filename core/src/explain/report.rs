//! The explanation of a figure: its steps, and what stands around them.

use serde::Serialize;

use super::arithmetic::{Figures, Level};
use super::figure::{Figure, Inputs};
use super::measure::Measure;
use super::options::ExplainOptions;
use super::rule::{LostReason, Rule};
use super::step::{Loss, Step};
use super::subject::Subject;
use super::teller::Teller;
use crate::frame::ColumnKind;
use crate::id::Id;
use crate::index::NONE;
use crate::moment::Moment;
use crate::portfolio::Portfolio;
use crate::progress::options::{By, Credit, RollUp, StandingFilter, Where};
use crate::render::row::{Cell, RowList, ToCell, report_row};
use crate::texts::{Lang, Telling};
use crate::word::ElementKind;

/// A fact that does not decide, and why.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lost {
    /// The fact.
    pub fact: Id,
    /// Why it does not decide.
    pub reason: LostReason,
    /// The fact that took its place, or took it back.
    pub by: Option<Id>,
    /// The same in a sentence.
    pub sentence: String,
}

impl ToCell for Vec<Lost> {
    const KIND: ColumnKind = ColumnKind::Text;

    fn to_cell(&self) -> Cell<'_> {
        Cell::Lost(self)
    }
}

impl ToCell for Rule {
    const KIND: ColumnKind = ColumnKind::Text;

    fn to_cell(&self) -> Cell<'_> {
        Cell::Text(self.as_str().into())
    }
}

report_row! {
    /// One step of an explanation.
    pub struct ExplainRow {
        /// Its number, from 1.
        step: usize,
        /// The rule that it applies.
        rule: Rule,
        /// What goes into it, by name.
        inputs: Inputs,
        /// What comes out of it.
        value: Figure,
        /// The facts that it rests on, in the order in which they count; the last decides.
        facts: Vec<Id>,
        /// The facts that it does not rest on, each with its reason.
        lost: Vec<Lost>,
        /// The step in a sentence of at most 30 words.
        sentence: String,
    }
}

/// Why a figure is what it is: the facts, the rules and the arithmetic, step by step.
///
/// The last step gives the figure; whoever does the arithmetic again from the inputs of the steps gets the same number,
/// to the last bit. Steps are made when asked for.
///
/// ```
/// use milepost::{ExplainOptions, Measure, Moment};
/// let options = ExplainOptions { key: Some("thb21".to_owned()), ..Default::default() };
/// let report = milepost::embedded().explain(Measure::CompletionLow, "2026-07-01".parse::<Moment>()?, &options)?;
/// assert_eq!(report.rows().last().map(|row| row.value), Some(report.value().clone()));
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ExplainReport {
    pub(super) portfolio: Portfolio,
    pub(super) measure: Measure,
    pub(super) moment: Moment,
    pub(super) options: ExplainOptions,
    pub(super) subject: Subject,
    pub(super) value: Figure,
    pub(super) days_beyond_data: Option<i32>,
    pub(super) pieces: Vec<Piece>,
    pub(super) len: usize,
}

/// Steps that are made when asked for.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// The milestones of a row by rank, or a member's items of them.
    Milestones(Vec<u32>, u32),
    /// What they add up to.
    Figures(Box<Figures>),
    /// The mean over children.
    Level(Box<Level>),
    /// One state.
    State(u32, u32),
    /// A state that was not asked for.
    OutOfScope(u32, u32),
}

/// The JSON of an explanation.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ExplainDocument", concrete(R = Vec<ExplainRow>)))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ExplainDocument"))]
pub struct ExplainDocument<R> {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `explain`.
    #[cfg_attr(feature = "typescript", ts(type = "\"explain\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "explain")))]
    pub report: &'static str,
    /// The figure that is explained.
    pub measure: Measure,
    /// The moment.
    pub moment: Moment,
    /// What the row is about, or the milestone whose state it is; absent for the total.
    pub key: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// What the rows are; absent for the total and for a state.
    #[cfg_attr(feature = "typescript", ts(type = "By | null"))]
    pub by: Option<By>,
    /// The member whose state it is.
    pub member: Option<Id>,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    pub r#where: Option<Where>,
    /// How much a milestone in progress counts.
    pub credit: Credit,
    /// How completion is rolled up.
    pub roll_up: RollUp,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// After how many days an open milestone is stalled.
    pub stale_after_days: u32,
    /// By how many days the moment lies beyond what was looked for, among the milestones that the figure is about.
    pub days_beyond_data: Option<i32>,
    /// The figure itself.
    pub value: Figure,
    /// The steps that lead to it.
    pub rows: R,
}

impl ExplainReport {
    /// How many steps there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no step; there always is one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The figure itself, as the report has it that it stands in.
    #[must_use]
    pub fn value(&self) -> &Figure {
        &self.value
    }

    /// The figure that is explained.
    #[must_use]
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// The title of what the figure is of; absent for the total.
    #[must_use]
    pub fn title(&self) -> Option<String> {
        self.titled(|kind, row| self.portfolio.inner().title(kind, row))
    }

    /// The same in a language.
    pub(crate) fn title_in(&self, telling: Telling) -> Option<String> {
        self.titled(|kind, row| self.portfolio.inner().title_in(kind, row, telling))
    }

    fn titled(&self, title: impl Fn(ElementKind, usize) -> String) -> Option<String> {
        let index = &self.portfolio.inner().index;
        match &self.subject {
            Subject::Total => None,
            Subject::Row(By::Kind, kind) => index.kinds.get(*kind as usize).cloned(),
            Subject::Row(By::Milestone, rank) | Subject::State(rank, _) => {
                let milestone = index.milestones.get(*rank as usize)?;
                Some(title(ElementKind::Milestone, milestone.row as usize))
            }
            Subject::Row(by, row) => Some(title(super::kind_of(by)?, *row as usize)),
        }
    }

    /// What the rows are that the figure stands in; absent for the total and for a state.
    #[must_use]
    pub fn by(&self) -> Option<By> {
        match &self.subject {
            Subject::Row(by, _) => Some(by.clone()),
            Subject::Total | Subject::State(..) => None,
        }
    }

    /// Whether it is a state that is explained.
    pub(crate) fn is_state(&self) -> bool {
        matches!(self.subject, Subject::State(..))
    }

    /// The moment asked at.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// What was asked.
    #[must_use]
    pub fn options(&self) -> &ExplainOptions {
        &self.options
    }

    /// By how many days the moment lies beyond what was looked for, among the milestones that the figure is about.
    #[must_use]
    pub fn days_beyond_data(&self) -> Option<i32> {
        self.days_beyond_data
    }

    /// The hash of the portfolio.
    #[must_use]
    pub fn portfolio_hash(&self) -> String {
        self.portfolio.hash()
    }

    /// The steps, in the order in which the figure is made.
    pub fn rows(&self) -> impl Iterator<Item = ExplainRow> + '_ {
        self.rows_in(Lang::English)
    }

    /// The same with sentences in a language.
    pub(crate) fn rows_in(&self, telling: impl Into<Telling>) -> impl Iterator<Item = ExplainRow> + '_ {
        let (inner, telling) = (self.portfolio.inner(), telling.into());
        let evaluator = super::evaluator(inner, self.moment, &self.options);
        let mut number = 0;
        let mut pieces = self.pieces.iter();
        let mut ranks: std::slice::Iter<'_, u32> = [].iter();
        let mut member = NONE;
        let mut ready = Vec::new().into_iter();
        // One milestone at a time, so that an explanation of a million keeps none.
        std::iter::from_fn(move || {
            let teller = Teller::new(inner, &evaluator, telling);
            loop {
                if let Some(step) = ready.next() {
                    number += 1;
                    return Some(row(&teller, number, step));
                }
                if let Some(rank) = ranks.next() {
                    ready = teller.of_row(self.measure, *rank as usize, member).into_iter();
                    continue;
                }
                match pieces.next()? {
                    Piece::Milestones(all, of) => (ranks, member) = (all.iter(), *of),
                    Piece::Figures(figures) => ready = teller.conclude(self.measure, figures).into_iter(),
                    Piece::Level(level) => ready = vec![teller.level(self.measure, level)].into_iter(),
                    Piece::State(rank, member) => {
                        ready = teller.of_state(self.measure, *rank as usize, *member).into_iter();
                    }
                    Piece::OutOfScope(rank, member) => {
                        ready = vec![teller.out_of_scope(*rank as usize, *member)].into_iter();
                    }
                }
            }
        })
    }

    pub(crate) fn document(&self) -> ExplainDocument<impl Serialize> {
        ExplainDocument {
            milepost: crate::VERSION.to_owned(),
            portfolio: self.portfolio.hash(),
            report: "explain",
            measure: self.measure,
            moment: self.moment,
            key: self.options.key.clone(),
            title: self.title(),
            by: self.by(),
            member: self.options.member.clone(),
            within: self.options.within.clone(),
            r#where: self.options.r#where.clone(),
            credit: self.options.credit,
            roll_up: self.options.roll_up,
            standing: self.options.standing,
            stale_after_days: self.options.stale_after_days,
            days_beyond_data: self.days_beyond_data,
            value: self.value.clone(),
            rows: RowList(|| self.rows()),
        }
    }

    pub(crate) fn portfolio(&self) -> &Portfolio {
        &self.portfolio
    }
}

/// A step as a row: numbered, with ids in the place of rows.
fn row(teller: &Teller<'_>, number: usize, step: Step) -> ExplainRow {
    let id = |fact: u32| Id::from(teller.inner.id_text(ElementKind::Fact, fact as usize).unwrap_or_default());
    let lost = |loss: &Loss| Lost {
        fact: id(loss.fact),
        reason: loss.reason,
        by: loss.by.map(id),
        sentence: teller.lost(loss),
    };
    ExplainRow {
        step: number,
        rule: step.rule,
        lost: step.lost.iter().map(lost).collect(),
        facts: step.facts.into_iter().map(id).collect(),
        inputs: step.inputs,
        value: step.value,
        sentence: step.sentence,
    }
}
