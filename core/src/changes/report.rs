//! The comparison as a report.

use chrono::NaiveDate;
use serde::Serialize;

use super::cause::Cause;
use super::compare::{Comparison, Difference, Memory, Value};
use super::options::ChangesOptions;
use super::totals::{ChangeTotal, Scale};
use crate::explain::figure::Figure;
use crate::id::Id;
use crate::index::NONE;
use crate::moment::Moment;
use crate::portfolio::Portfolio;
use crate::progress::options::{Credit, StandingFilter, Where};
use crate::render::row::{RowList, report_row};
use crate::word::ElementKind;

report_row! {
    /// Something that differs between two moments, or between two files.
    pub struct ChangeRow {
        /// The id of the milestone, or of the element whose row was edited.
        key: Id,
        /// Its title.
        title: Option<String>,
        /// The member whose item it is; absent for a milestone as a whole.
        member: Option<Id>,
        /// What differs: `status`, `progress`, `possibly_completed`, `due_in_force`, a key of a progress report, or
        /// a column that was edited (`row` for a whole row).
        field: String,
        /// What it was.
        #[cfg_attr(feature = "typescript", ts(type = "number | string | boolean | string[] | null"))]
        before: Figure,
        /// What it is.
        #[cfg_attr(feature = "typescript", ts(type = "number | string | boolean | string[] | null"))]
        after: Figure,
        /// The one cause.
        cause: Cause,
        /// The fact that made the difference, if one did.
        facts: Vec<Id>,
        /// Its part in the difference of the total; absent for what is in no total.
        share: Option<f64>,
    }
}

/// What was already done at the earlier moment, and nobody could know.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Hindsight {
    /// By when what is known now was published; absent is everything.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub known_on: Option<NaiveDate>,
    /// `completion_low` of the earlier moment, as it was known then.
    pub completion_low_then: Option<f64>,
    /// The same day, told by what is known at the later moment.
    pub completion_low_now: Option<f64>,
    /// The second less the first.
    pub gap: Option<f64>,
    /// The milestones that were completed by then, as is known now and was not known then.
    pub milestones: Vec<Id>,
}

impl Hindsight {
    pub(super) fn new(known_on: Option<NaiveDate>, then: Option<f64>, now: Option<f64>, milestones: Vec<Id>) -> Self {
        let gap = now.zip(then).map(|(now, then)| now - then);
        Self { known_on, completion_low_then: then, completion_low_now: now, gap, milestones }
    }
}

/// What differs between two moments, each difference with one cause and its share of the whole. Rows are made when
/// asked for.
///
/// ```
/// let (before, after) = ("2023-11-10".parse::<milepost::Moment>()?, "2026-07-01".parse::<milepost::Moment>()?);
/// let changes = milepost::embedded().changes(before, after, &Default::default())?;
/// let completed = changes.totals().iter().find(|total| total.field == "completion_low").unwrap();
/// let parts = [completed.plan, completed.time_passed, completed.happened, completed.published_late, completed.corrected];
/// assert!(parts.iter().all(Option::is_some));
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ChangesReport {
    pub(super) portfolio: Portfolio,
    pub(super) before: Moment,
    pub(super) after: Moment,
    pub(super) earlier: Option<String>,
    pub(super) options: ChangesOptions,
    pub(super) days_beyond_data: Option<i32>,
    pub(super) totals: Vec<ChangeTotal>,
    pub(super) scale: Scale,
    pub(super) hindsight: Hindsight,
    pub(super) edited: Vec<ChangeRow>,
    /// How much differs of milestones.
    pub(super) differences: usize,
    /// The milestones of which something differs, by rank, in the order of their table.
    pub(super) ranks: Vec<u32>,
}

/// The JSON of a comparison.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChangesDocument", concrete(R = Vec<ChangeRow>)))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ChangesDocument"))]
pub struct ChangesDocument<R> {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `changes`.
    #[cfg_attr(feature = "typescript", ts(type = "\"changes\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "changes")))]
    pub report: &'static str,
    /// The earlier moment.
    pub before: Moment,
    /// The later moment.
    pub after: Moment,
    /// The hash of the earlier file, if one was given.
    pub earlier: Option<String>,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    pub r#where: Option<Where>,
    /// How much a milestone in progress counts.
    pub credit: Credit,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// After how many days an open milestone is stalled.
    pub stale_after_days: u32,
    /// By how many days the later moment lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// Every figure of the whole scope at both moments, and the part of each cause in what differs.
    pub totals: Vec<ChangeTotal>,
    /// What was already done at the earlier moment, and nobody could know.
    pub hindsight: Hindsight,
    /// What differs: first what was edited, then milestone by milestone.
    pub rows: R,
}

impl ChangesReport {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.edited.len() + self.differences
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What differs: first what was edited, then milestone by milestone in the order of their table.
    pub fn rows(&self) -> impl Iterator<Item = ChangeRow> + '_ {
        let inner = self.portfolio.inner();
        let comparison = Comparison::new(inner, self.before, self.after, &self.options);
        let mut memory = Memory::default();
        let of_milestones = self.ranks.iter().flat_map(move |rank| {
            let rank = *rank as usize;
            let record = inner.index.milestones.get(rank);
            let rows = record.map(|record| {
                comparison.of(rank, record, &mut memory);
                let rows = memory.differences.iter();
                rows.map(|difference| self.row(&comparison, rank, difference)).collect::<Vec<_>>()
            });
            rows.unwrap_or_default()
        });
        self.edited.iter().cloned().chain(of_milestones)
    }

    fn row(&self, comparison: &Comparison<'_>, rank: usize, difference: &Difference) -> ChangeRow {
        let inner = self.portfolio.inner();
        let id = |kind, row: u32| Id::from(inner.id_text(kind, row as usize).unwrap_or_default());
        let milestone = inner.index.milestones.get(rank).map_or(NONE, |record| record.row);
        let fact = comparison.fact_row(rank, difference.why);
        ChangeRow {
            key: id(ElementKind::Milestone, milestone),
            title: Some(inner.title(ElementKind::Milestone, milestone as usize)),
            member: (difference.member != NONE).then(|| id(ElementKind::Actor, difference.member)),
            field: difference.field.to_string(),
            before: figure(difference.before),
            after: figure(difference.after),
            cause: difference.why.cause,
            facts: fact.map(|row| id(ElementKind::Fact, row)).into_iter().collect(),
            share: self.scale.share(difference.field, difference.amount),
        }
    }

    /// Every figure of the whole scope at both moments, and the part of each cause in what differs.
    #[must_use]
    pub fn totals(&self) -> &[ChangeTotal] {
        &self.totals
    }

    /// What was already done at the earlier moment, and nobody could know.
    #[must_use]
    pub fn hindsight(&self) -> &Hindsight {
        &self.hindsight
    }

    /// The two moments.
    #[must_use]
    pub fn moments(&self) -> (Moment, Moment) {
        (self.before, self.after)
    }

    /// The hash of the earlier file, if one was given.
    #[must_use]
    pub fn earlier(&self) -> Option<&str> {
        self.earlier.as_deref()
    }

    /// What was asked.
    #[must_use]
    pub fn options(&self) -> &ChangesOptions {
        &self.options
    }

    /// By how many days the later moment lies beyond what was looked for; absent for an empty scope.
    #[must_use]
    pub fn days_beyond_data(&self) -> Option<i32> {
        self.days_beyond_data
    }

    /// The hash of the portfolio.
    #[must_use]
    pub fn portfolio_hash(&self) -> String {
        self.portfolio.hash()
    }

    pub(crate) fn document(&self) -> ChangesDocument<impl Serialize> {
        ChangesDocument {
            milepost: crate::VERSION.to_owned(),
            portfolio: self.portfolio.hash(),
            report: "changes",
            before: self.before,
            after: self.after,
            earlier: self.earlier.clone(),
            within: self.options.within.clone(),
            r#where: self.options.r#where.clone(),
            credit: self.options.credit,
            standing: self.options.standing,
            stale_after_days: self.options.stale_after_days,
            days_beyond_data: self.days_beyond_data,
            totals: self.totals.clone(),
            hindsight: self.hindsight.clone(),
            rows: RowList(|| self.rows()),
        }
    }

    pub(crate) fn portfolio(&self) -> &Portfolio {
        &self.portfolio
    }
}

fn figure(value: Value) -> Figure {
    match value {
        Value::Flag(flag) => Figure::Flag(flag),
        Value::Number(number) => number.map_or(Figure::Nothing, Figure::Number),
        Value::State(state) => Figure::Text(state.as_str().to_owned()),
        Value::Date(date) => date.map_or(Figure::Nothing, |date| Figure::Text(date.to_string())),
    }
}
