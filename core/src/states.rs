//! States: one row a milestone, or a member of one, with all that can be said of it at a moment.

use chrono::NaiveDate;
use serde::Serialize;

use crate::date::{Date, day_of};
use crate::error::Error;
use crate::id::Id;
use crate::index::MilestoneRecord;
use crate::index::facts::happened_of;
use crate::milestone_state::State;
use crate::moment::Moment;
use crate::order;
use crate::portfolio::{Inner, Portfolio};
use crate::progress::options::{Credit, StandingFilter, StatesOptions, Where};
use crate::progress::overdue;
use crate::render::row::{RowList, report_row};
use crate::scope::Scope;
use crate::state::item::Item;
use crate::state::{Dues, Evaluator, NEVER, evidence, member};
use crate::value::Ref;
use crate::word::{ElementKind, Standing};

report_row! {
    /// The state of a milestone, or of one member's item of it, at a moment.
    pub struct StateRow {
        /// The id of the milestone.
        key: Id,
        /// The member that the row is about; absent for a milestone without members.
        member: Option<Id>,
        /// The title of the milestone.
        title: String,
        /// Its number in its own source.
        r#ref: Option<Ref>,
        /// Its actions.
        parents: Vec<Id>,
        /// Its kind.
        kind: Option<String>,
        /// Whether it is a duty to keep up rather than something to finish.
        continuing: bool,
        /// Whether it is in the plan at the moment: committed, and not withdrawn.
        in_plan: bool,
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
        /// When the state began, as the sources state it.
        since: Option<Date>,
        /// How far it is said to have got, from 0 to 1.
        progress: Option<f64>,
        /// The baseline: when it was first to be done.
        due: Option<Date>,
        /// When it is to be done now.
        due_in_force: Option<Date>,
        /// `no`, `possibly` or `certainly`.
        #[cfg_attr(feature = "typescript", ts(type = "\"no\" | \"possibly\" | \"certainly\""))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["no", "possibly", "certainly"])))]
        overdue: &'static str,
        /// Days from the baseline to completion, once completed; negative is early.
        delay_days: Option<i32>,
        /// Days by which the due date was moved.
        slip_days: Option<i32>,
        /// The open milestones that it waits on.
        blocked_by: Vec<Id>,
        /// Whether nobody has reported on it for too long.
        stalled: bool,
        /// Whether somebody disputes its state.
        contested: bool,
        /// The standing of the deciding fact; absent when nothing is reported.
        standing: Option<Standing>,
        /// Whether the deciding fact has a source; absent when nothing is reported.
        sourced: Option<bool>,
        /// Whether there are two witnesses; absent when nothing is reported.
        corroborated: Option<bool>,
        /// Whether a witness is a third party; absent when nothing is reported.
        independent: Option<bool>,
        /// The deciding fact.
        fact: Option<Id>,
        /// The sources behind the state, in the order of their ids.
        sources: Vec<Id>,
        /// The last day of which anything is known.
        last_fact: Option<NaiveDate>,
    }
}

/// The states of milestones at a moment. Rows are made when asked for, in the order of the table of
/// milestones, and of members within each.
///
/// ```
/// let states = milepost::embedded().states("2026-07-01".parse::<milepost::Moment>()?, &Default::default())?;
/// let counts = |row: &milepost::StateRow| row.in_plan && !row.continuing;
/// let late = states.rows().filter(|row| counts(row) && row.overdue == "certainly").count();
/// # let _ = late;
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct StatesReport {
    portfolio: Portfolio,
    moment: Moment,
    options: StatesOptions,
    days_beyond_data: Option<i32>,
    /// The milestones in scope, by rank, in the order of their table.
    ranks: Vec<u32>,
    len: usize,
}

/// The JSON of a list of states.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "StatesDocument", concrete(R = Vec<StateRow>)))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "StatesDocument"))]
pub struct StatesDocument<R> {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `states`.
    #[cfg_attr(feature = "typescript", ts(type = "\"states\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "states")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    pub r#where: Option<Where>,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// After how many days an open milestone is stalled.
    pub stale_after_days: u32,
    /// By how many days the moment lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// The rows.
    pub rows: R,
}

pub(crate) fn states(portfolio: &Portfolio, moment: Moment, options: &StatesOptions) -> Result<StatesReport, Error> {
    let inner = portfolio.inner();
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let evaluator = evaluator(inner, moment, options);
    let (mut ranks, mut len, mut least_horizon) = (Vec::new(), 0, None);
    for (rank, milestone) in inner.index.milestones.iter().enumerate() {
        if scope.holds(inner, rank, milestone) {
            let horizon = evaluator.horizon(milestone);
            least_horizon = Some(least_horizon.map_or(horizon, |before: i32| before.min(horizon)));
            len += inner.index.members_of.at(rank).len().max(1);
            ranks.push(rank as u32);
        }
    }
    order::numbers_by_key(&mut ranks, |rank| inner.index.milestones.get(rank as usize).map(|milestone| milestone.row));
    let days_beyond_data = least_horizon.map(|horizon| evaluator.as_of - horizon);
    Ok(StatesReport { portfolio: portfolio.clone(), moment, options: options.clone(), days_beyond_data, ranks, len })
}

/// Asks as a list of states asks.
pub(crate) fn evaluator<'a>(inner: &'a Inner, moment: Moment, options: &StatesOptions) -> Evaluator<'a> {
    let stale_after = i32::try_from(options.stale_after_days).unwrap_or(i32::MAX);
    Evaluator::new(&inner.tables, &inner.index, moment, options.standing, Credit::None, stale_after)
}

impl StatesReport {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The rows, in the order of the table of milestones, and of members within each.
    pub fn rows(&self) -> impl Iterator<Item = StateRow> + '_ {
        let inner = self.portfolio.inner();
        let evaluator = evaluator(inner, self.moment, &self.options);
        self.ranks.iter().flat_map(move |rank| rows_of(inner, &evaluator, *rank as usize))
    }

    /// How many rows stand in each state.
    pub(crate) fn counts(&self) -> [usize; State::COUNT] {
        let evaluator = evaluator(self.portfolio.inner(), self.moment, &self.options);
        let mut counts = [0; State::COUNT];
        for item in self.ranks.iter().flat_map(|rank| evaluator.items(*rank as usize)) {
            if let Some(count) = counts.get_mut(item.state as usize) {
                *count += 1;
            }
        }
        counts
    }

    /// The moment asked at.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// What was asked.
    #[must_use]
    pub fn options(&self) -> &StatesOptions {
        &self.options
    }

    /// By how many days the moment lies beyond what was looked for; absent for an empty scope.
    #[must_use]
    pub fn days_beyond_data(&self) -> Option<i32> {
        self.days_beyond_data
    }

    /// The hash of the portfolio.
    #[must_use]
    pub fn portfolio_hash(&self) -> String {
        self.portfolio.hash()
    }

    pub(crate) fn document(&self) -> StatesDocument<impl Serialize> {
        StatesDocument {
            milepost: crate::VERSION.to_owned(),
            portfolio: self.portfolio.hash(),
            report: "states",
            moment: self.moment,
            within: self.options.within.clone(),
            r#where: self.options.r#where.clone(),
            standing: self.options.standing,
            stale_after_days: self.options.stale_after_days,
            days_beyond_data: self.days_beyond_data,
            rows: RowList(|| self.rows()),
        }
    }

    pub(crate) fn portfolio(&self) -> &Portfolio {
        &self.portfolio
    }
}

/// When the state of an item began, as the first fact of its final run states it.
pub(crate) fn since(inner: &Inner, item: &Item) -> Option<Date> {
    item.winner()?;
    let first = inner.index.facts.of(item.rank as usize).1.get(item.run_first as usize)?;
    let stated = happened_of(first.row as usize, &inner.tables, &inner.elements)?;
    Some(first.happened(stated))
}

/// The rows of one milestone.
pub(crate) fn rows_of(inner: &Inner, evaluator: &Evaluator<'_>, rank: usize) -> Vec<StateRow> {
    let Some(milestone) = inner.index.milestones.get(rank) else { return Vec::new() };
    let dues = evaluator.dues(rank);
    evaluator.items(rank).iter().map(|item| row_of(inner, evaluator, rank, milestone, item, dues)).collect()
}

pub(crate) fn row_of(
    inner: &Inner,
    evaluator: &Evaluator<'_>,
    rank: usize,
    milestone: &MilestoneRecord,
    item: &Item,
    dues: Dues,
) -> StateRow {
    let unit = evaluator.one_item(milestone, item, dues);
    let row = milestone.row as usize;
    let columns = &inner.tables.milestones.columns;
    let id = |kind: ElementKind, row: u32| Id::from(inner.id_text(kind, row as usize).unwrap_or_default());
    let (certainly, possibly) = overdue(&unit, evaluator.as_of);
    let baseline = evaluator.baseline(milestone, dues);
    let due_in_force = evaluator.due_in_force(milestone, dues);
    let facts = inner.index.facts.of(rank).1;
    let winner = item.winner().and_then(|at| facts.get(at as usize));
    let evidence = (item.state != State::Unreported).then(|| evidence::of(evaluator, item));
    let blocked_by = if unit.is_open() {
        evaluator.open_prerequisites(rank).filter_map(|before| inner.index.milestones.get(before as usize)).collect()
    } else {
        Vec::new()
    };
    let mut sources: Vec<Id> =
        evidence::support(evaluator, item).into_iter().map(|source| id(ElementKind::Source, source)).collect();
    order::ascending(&mut sources);
    sources.dedup();
    StateRow {
        key: id(ElementKind::Milestone, milestone.row),
        member: member(item).map(|actor| id(ElementKind::Actor, actor)),
        title: columns.title.text(row).to_owned(),
        r#ref: inner.reference(row),
        parents: inner.parents(ElementKind::Milestone, row),
        kind: columns.kind.text(row).map(str::to_owned),
        continuing: milestone.continuing,
        in_plan: unit.committed && unit.state != State::Withdrawn,
        status: unit.state.as_str(),
        possibly_completed: unit.possibly_completed,
        since: since(inner, item),
        progress: evaluator.stated_progress(item),
        due: baseline,
        due_in_force,
        overdue: if certainly {
            "certainly"
        } else if possibly {
            "possibly"
        } else {
            "no"
        },
        delay_days: unit
            .baseline
            .filter(|_| unit.state == State::Completed)
            .zip(unit.since)
            .map(|(baseline, (_, end))| end - baseline),
        slip_days: unit.baseline.zip(unit.due_in_force).map(|(baseline, due)| due - baseline),
        blocked_by: blocked_by.into_iter().map(|before| id(ElementKind::Milestone, before.row)).collect(),
        stalled: unit.stalled,
        contested: evidence::is_contested(evaluator, item),
        standing: evidence.map(|evidence| evidence.standing),
        sourced: evidence.map(|evidence| evidence.sourced),
        corroborated: evidence.map(|evidence| evidence.corroborated),
        independent: evidence.map(|evidence| evidence.independent),
        fact: winner.map(|fact| id(ElementKind::Fact, fact.row)),
        sources,
        last_fact: (item.last_fact != NEVER).then(|| day_of(item.last_fact)),
    }
}
