//! The schedule as a report.

use chrono::NaiveDate;
use serde::Serialize;

use super::day::{day, days_between, is_known};
use super::driver::{Driver, driver};
use super::early::Early;
use super::late::Late;
use super::network::Link;
use super::nodes::Nodes;
use super::options::ScheduleOptions;
use crate::date::{Date, day_of};
use crate::id::Id;
use crate::moment::Moment;
use crate::order;
use crate::portfolio::Portfolio;
use crate::progress::options::{StandingFilter, Where};
use crate::render::row::{RowList, report_row};
use crate::state::Evaluator;
use crate::word::ElementKind;

report_row! {
    /// When a milestone can be reached at the earliest and has to be at the latest, and what decides that.
    pub struct ScheduleRow {
        /// The id of the milestone.
        key: Id,
        /// Its title.
        title: String,
        /// The day on which it can start at the earliest; absent where that is not known.
        early_start: Option<NaiveDate>,
        /// The day on which it can be finished at the earliest, or was; absent where that is not known.
        early_finish: Option<NaiveDate>,
        /// The day on which it has to start at the latest; absent where that is not known.
        late_start: Option<NaiveDate>,
        /// The day by which it has to be finished; absent where that is not known.
        late_finish: Option<NaiveDate>,
        /// By how many days it can finish later than at the earliest; negative where a due date is missed anyway.
        total_float_days: Option<i32>,
        /// By how many days it can finish later without moving anything that waits on it.
        free_float_days: Option<i32>,
        /// Whether it has no float left; not where the float is not known.
        critical_by_float: bool,
        /// Whether it is on the chain of drivers that leads to the finish.
        critical_by_path: bool,
        /// What decides when it finishes at the earliest: the id of a milestone, `start`, `as_of`, or `done`.
        driver: Option<String>,
        /// When it is due now.
        due: Option<Date>,
        /// `unreported`, `not_started`, `in_progress` or `completed`.
        #[cfg_attr(feature = "typescript", ts(
            type = "\"unreported\" | \"not_started\" | \"in_progress\" | \"completed\""
        ))]
        #[cfg_attr(feature = "schema", schemars(extend(
            "enum" = ["unreported", "not_started", "in_progress", "completed"]
        )))]
        state: &'static str,
    }
}

/// What holds a plan up: early and late dates, floats, and what is critical. Rows are made when asked for.
///
/// ```
/// let schedule = milepost::embedded().schedule("2024-06-30".parse::<milepost::Moment>()?, &Default::default())?;
/// // No document states how long anything takes, so that is not known of anything that is open.
/// assert!(schedule.rows().all(|row| row.state == "completed" || row.early_finish.is_none()));
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ScheduleReport {
    pub(super) portfolio: Portfolio,
    pub(super) moment: Moment,
    pub(super) options: ScheduleOptions,
    pub(super) nodes: Nodes,
    pub(super) early: Early,
    pub(super) late: Late,
    /// The ranks of the rows, in the order of the table of milestones.
    pub(super) ranks: Vec<u32>,
    pub(super) span: Span,
}

/// From when to when a schedule runs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    /// The least early start and the greatest early finish in scope, as far as they are known.
    pub(super) start: i32,
    pub(super) finish: i32,
    /// How many in scope have no known early finish.
    pub(super) unknown: u32,
}

/// The JSON of a schedule.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ScheduleDocument", concrete(R = Vec<ScheduleRow>)))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ScheduleDocument"))]
pub struct ScheduleDocument<R> {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `schedule`.
    #[cfg_attr(feature = "typescript", ts(type = "\"schedule\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "schedule")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    pub r#where: Option<Where>,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// By how many days the moment lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// The least early start that is known.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub start: Option<NaiveDate>,
    /// The greatest early finish that is known.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub finish: Option<NaiveDate>,
    /// The days from the start to the finish.
    pub length_days: Option<i32>,
    /// Of how many milestones the early finish is not known: the finish is that of the others.
    pub unknown: u32,
    /// The rows.
    pub rows: R,
}

impl ScheduleReport {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ranks.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ranks.is_empty()
    }

    /// The rows, in the order of the table of milestones.
    pub fn rows(&self) -> impl Iterator<Item = ScheduleRow> + '_ {
        let inner = self.portfolio.inner();
        let evaluator = super::evaluator(inner, self.moment, self.options.standing);
        self.ranks.iter().filter_map(move |rank| self.row(&evaluator, *rank as usize))
    }

    /// The first rows by when they can start, or did, with the ranks of their milestones; what has no day comes last.
    pub(crate) fn by_start(&self, most: usize) -> Vec<(u32, ScheduleRow)> {
        let inner = self.portfolio.inner();
        let network = inner.network();
        let mut ranks = self.ranks.clone();
        order::numbers_by_key(&mut ranks, |rank| {
            let place = network.place(rank as usize);
            let days = [self.early.start(place), self.early.finish(place)];
            days.into_iter().find(|day| is_known(*day)).unwrap_or(i32::MAX)
        });
        let evaluator = super::evaluator(inner, self.moment, self.options.standing);
        let rows = ranks.into_iter().take(most);
        rows.filter_map(|rank| Some((rank, self.row(&evaluator, rank as usize)?))).collect()
    }

    /// What a milestone waits on, from the rank of each.
    pub(crate) fn waits_on(&self, rank: u32) -> impl Iterator<Item = Link> + '_ {
        let network = self.portfolio.inner().network();
        let links = network.incoming(network.place(rank as usize)).iter();
        links.map(|link| Link { from: network.rank(link.from as usize) as u32, ..*link })
    }

    /// Whether an id is that of the milestone of a rank.
    pub(crate) fn is_milestone(&self, rank: u32, id: &str) -> bool {
        let inner = self.portfolio.inner();
        let row = inner.index.milestones.get(rank as usize).map(|milestone| milestone.row as usize);
        row.and_then(|row| inner.id_text(ElementKind::Milestone, row)) == Some(id)
    }

    fn row(&self, evaluator: &Evaluator<'_>, rank: usize) -> Option<ScheduleRow> {
        let inner = self.portfolio.inner();
        let network = inner.network();
        let milestone = inner.index.milestones.get(rank)?;
        let (row, place) = (milestone.row as usize, network.place(rank));
        let node = self.nodes.at(place);
        let (early, late) = (&self.early, &self.late);
        let open = !node.is_completed();
        let total_float_days = days_between(early.finish(place), late.finish(place)).filter(|_| open);
        let free = days_between(early.finish(place), self.span.finish).map(|days| days.min(late.slack(place)));
        let id = |rank: usize| {
            let row = inner.index.milestones.get(rank).map_or(0, |milestone| milestone.row as usize);
            inner.id_text(ElementKind::Milestone, row).unwrap_or_default().to_owned()
        };
        Some(ScheduleRow {
            key: id(rank).as_str().into(),
            title: inner.tables.milestones.columns.title.text(row).to_owned(),
            early_start: day(early.start(place)),
            early_finish: day(early.finish(place)),
            late_start: day(late.start(place)),
            late_finish: day(late.finish(place)),
            total_float_days,
            free_float_days: free.filter(|days| open && is_known(*days)),
            critical_by_float: total_float_days.is_some_and(|days| days <= 0),
            critical_by_path: node.on_path,
            driver: driver(network, &self.nodes, early, place).map(|driver| match driver {
                Driver::Done => "done".to_owned(),
                Driver::Milestone(place) => id(network.rank(place)),
                Driver::Start => "start".to_owned(),
                Driver::AsOf => "as_of".to_owned(),
            }),
            due: evaluator.due_in_force(milestone, evaluator.dues(rank)),
            state: node.state.as_str(),
        })
    }

    /// The least early start that is known.
    #[must_use]
    pub fn start(&self) -> Option<NaiveDate> {
        is_known(self.span.start).then(|| day_of(self.span.start))
    }

    /// The greatest early finish that is known.
    #[must_use]
    pub fn finish(&self) -> Option<NaiveDate> {
        is_known(self.span.finish).then(|| day_of(self.span.finish))
    }

    /// The days from the start to the finish.
    #[must_use]
    pub fn length_days(&self) -> Option<i32> {
        days_between(self.span.start, self.span.finish)
    }

    /// Of how many milestones the early finish is not known: the finish is that of the others.
    #[must_use]
    pub fn unknown(&self) -> u32 {
        self.span.unknown
    }

    /// The moment asked at.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// What was asked.
    #[must_use]
    pub fn options(&self) -> &ScheduleOptions {
        &self.options
    }

    /// By how many days the moment lies beyond what was looked for; absent for an empty scope.
    #[must_use]
    pub fn days_beyond_data(&self) -> Option<i32> {
        self.nodes.days_beyond_data
    }

    /// The hash of the portfolio.
    #[must_use]
    pub fn portfolio_hash(&self) -> String {
        self.portfolio.hash()
    }

    pub(crate) fn document(&self) -> ScheduleDocument<impl Serialize> {
        ScheduleDocument {
            milepost: crate::VERSION.to_owned(),
            portfolio: self.portfolio.hash(),
            report: "schedule",
            moment: self.moment,
            within: self.options.within.clone(),
            r#where: self.options.r#where.clone(),
            standing: self.options.standing,
            days_beyond_data: self.days_beyond_data(),
            start: self.start(),
            finish: self.finish(),
            length_days: self.length_days(),
            unknown: self.span.unknown,
            rows: RowList(|| self.rows()),
        }
    }

    pub(crate) fn portfolio(&self) -> &Portfolio {
        &self.portfolio
    }
}
