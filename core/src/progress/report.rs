//! The progress report: its rows, and what stands around them.

use chrono::NaiveDate;
use serde::Serialize;

use super::options::{By, Credit, ProgressOptions, RollUp, StandingFilter, Where};
use crate::frame::Sink;
use crate::id::Id;
use crate::moment::Moment;
use crate::portfolio::{Inner, Portfolio};
use crate::render::row::{ReportRow as _, RowList, report_row};
use crate::word::ElementKind;

report_row! {
    /// One row of a progress report: what is true of a set of milestones at a moment.
    ///
    /// Counts and shares are about the milestones of the set that are in the plan and not continuing
    /// duties, unless said otherwise. A share is a number from 0 to 1, and absent over an empty set.
    pub struct ProgressRow {
        /// The id of what the row is about (or the kind itself); absent in a total.
        key: Option<String>,
        /// Its title; absent in a total.
        title: Option<String>,
        /// What it belongs to, such as the strategy of an area.
        parents: Vec<Id>,
        /// How many milestones there are.
        milestones: u32,
        /// How many are completed.
        completed: u32,
        /// How many are in progress.
        in_progress: u32,
        /// How many are known not to have been started.
        not_started: u32,
        /// Of how many nothing is known. Unknown is not the same as not started.
        unreported: u32,
        /// How many were given up; they stay in the plan.
        dropped: u32,
        /// How many were taken out of the plan, continuing duties included; not among `milestones`.
        withdrawn: u32,
        /// How many continuing duties there are; not among `milestones`.
        continuing: u32,
        /// How many of these are kept up: in progress or completed, and not stalled.
        upheld: u32,
        /// Completion by weight, if everything that is silent is undone.
        completion_low: Option<f64>,
        /// Completion by weight, if everything that is silent, or possibly done, is done.
        completion_high: Option<f64>,
        /// The share, by weight, that was planned to be done by now, among those with a baseline.
        planned: Option<f64>,
        /// Completion among those with a baseline, less `planned`; negative is behind.
        schedule_gap: Option<f64>,
        /// How many are certainly overdue.
        overdue: u32,
        /// How many are overdue unless something happened that nobody has looked for yet.
        possibly_overdue: u32,
        /// How many wait on something that is open.
        blocked: u32,
        /// How many nobody has reported on for too long.
        stalled: u32,
        /// How many somebody disputes.
        contested: u32,
        /// Of completed items, the share by weight with a source.
        sourced: Option<f64>,
        /// Of completed items, the share by weight with two witnesses.
        corroborated: Option<f64>,
        /// Of completed items, the share by weight with a witness that is a third party.
        independent: Option<f64>,
        /// Of completed items, the share by weight that was assessed or is on record.
        assessed: Option<f64>,
        /// Of those that were certainly on time or not, the share that was.
        on_time_share: Option<f64>,
        /// How many were completed on time or late, one cannot say which.
        on_time_undecided: u32,
        /// The median of days from baseline to completion; negative is early.
        median_delay_days: Option<f64>,
        /// The median of days by which due dates were moved.
        median_slip_days: Option<f64>,
        /// The last day of which anything is known.
        last_fact: Option<NaiveDate>,
        /// The next day by which something open is due.
        next_due: Option<NaiveDate>,
    }
}

/// What the rows of a report are about: a kind of element, or the kinds of milestones, which are none.
#[derive(Clone, Copy)]
pub(crate) struct Subject(pub(crate) Option<ElementKind>);

impl Subject {
    pub(crate) fn of(by: &By) -> Self {
        Self(Some(match by {
            By::Strategy => ElementKind::Strategy,
            By::Area => ElementKind::Area,
            By::Action => ElementKind::Action,
            By::Milestone => ElementKind::Milestone,
            By::Actor | By::Member => ElementKind::Actor,
            By::Theme => ElementKind::Theme,
            By::Grouping(_) => ElementKind::Group,
            By::Kind => return Self(None),
        }))
    }

    /// The id and the title of what a row is about, or twice the kind of milestones.
    pub(crate) fn named(self, inner: &Inner, row: usize) -> (Option<String>, Option<String>) {
        (self.id(inner, row).map(str::to_owned), self.title(inner, row).map(str::to_owned))
    }

    fn id(self, inner: &Inner, row: usize) -> Option<&str> {
        match self.0 {
            None => inner.index.kinds.get(row).map(String::as_str),
            Some(kind) => inner.id_text(kind, row),
        }
    }

    fn title(self, inner: &Inner, row: usize) -> Option<&str> {
        match self.0 {
            None => inner.index.kinds.get(row).map(String::as_str),
            // What rows are about has a title of its own, of whatever kind it is.
            Some(kind) => inner.own_title(kind, row),
        }
    }

    fn parents(self, inner: &Inner, row: usize) -> Vec<Id> {
        self.0.map(|kind| inner.parents(kind, row)).unwrap_or_default()
    }
}

/// A progress report, with all that is needed to defend it: moment, scope, options, the portfolio's
/// hash and the version that computed it.
///
/// Rows stand in the order of their table. They are made when asked for, so a report by milestone
/// over a million of them is not a million texts.
///
/// ```
/// let report = milepost::embedded().progress("2026-07-01".parse::<milepost::Moment>()?, &Default::default())?;
/// let total = report.total();
/// assert!(total.completion_low <= total.completion_high);
/// for row in report.rows() {
///     println!("{}: {} of {}", row.title.unwrap_or_default(), row.completed, row.milestones);
/// }
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ProgressReport {
    portfolio: Portfolio,
    moment: Moment,
    options: ProgressOptions,
    days_beyond_data: Option<i32>,
    rows: Rows,
    total: ProgressRow,
}

/// Where the rows of a report come from.
#[derive(Clone, Debug)]
pub(super) enum Rows {
    /// What each row is about, and its figures.
    Kept(Vec<(u32, ProgressRow)>),
    /// The milestones by rank, in the order of their table: their figures are made when asked for.
    ByMilestone(Vec<u32>),
}

/// The JSON of a progress report.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ProgressDocument", concrete(R = Vec<ProgressRow>)))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ProgressDocument"))]
pub struct ProgressDocument<R> {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `progress`.
    #[cfg_attr(feature = "typescript", ts(type = "\"progress\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "progress")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// What the rows are.
    #[cfg_attr(feature = "typescript", ts(type = "By"))]
    pub by: By,
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
    /// By how many days the moment lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// The rows.
    pub rows: R,
    /// The whole scope, each milestone once.
    pub total: ProgressRow,
}

impl ProgressReport {
    pub(super) fn new(
        portfolio: Portfolio,
        moment: Moment,
        options: ProgressOptions,
        days_beyond_data: Option<i32>,
        rows: Rows,
        total: ProgressRow,
    ) -> Self {
        Self { portfolio, moment, options, days_beyond_data, rows, total }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.rows {
            Rows::Kept(rows) => rows.len(),
            Rows::ByMilestone(ranks) => ranks.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows, in the order of their table; kinds in alphabetical order.
    pub fn rows(&self) -> impl Iterator<Item = ProgressRow> + '_ {
        self.unnamed().map(|(at, figures)| self.named(at, figures))
    }

    /// What each row is about, and its figures.
    fn unnamed(&self) -> impl Iterator<Item = (u32, ProgressRow)> + '_ {
        let (kept, ranks) = match &self.rows {
            Rows::Kept(rows) => (rows.as_slice(), Default::default()),
            Rows::ByMilestone(ranks) => (Default::default(), ranks.as_slice()),
        };
        let inner = self.portfolio.inner();
        let evaluator = super::evaluator(inner, self.moment, &self.options);
        let mut items = Vec::new();
        let of_milestones = ranks.iter().filter_map(move |rank| {
            let row = inner.index.milestones.get(*rank as usize)?.row;
            Some((row, super::row_of_milestone(inner, &evaluator, *rank as usize, &mut items)?))
        });
        kept.iter().map(|(at, figures)| (*at, figures.clone())).chain(of_milestones)
    }

    /// Writes the rows into columns of another program. Their names are written from where they stand: a million rows are
    /// a million texts, which need not be made first.
    pub(crate) fn put(&self, sink: &mut dyn Sink) {
        let (mut about, mut figures) = (Vec::new(), Vec::new());
        // Rows are large; so taken, they are made where they are kept.
        self.unnamed().for_each(|(at, row)| {
            about.push(at as usize);
            figures.push(row);
            if figures.len() >= sink.rows_at_once() {
                self.put_named(&mut about, &mut figures, sink);
            }
        });
        self.put_named(&mut about, &mut figures, sink);
    }

    fn put_named(&self, about: &mut Vec<usize>, figures: &mut Vec<ProgressRow>, sink: &mut dyn Sink) {
        let inner = self.portfolio.inner();
        let subject = Subject::of(&self.options.by);
        let texts = [Subject::id, Subject::title];
        for (column, text) in texts.iter().enumerate() {
            for at in about.iter() {
                match text(subject, inner, *at) {
                    Some(text) => sink.text(column, text),
                    None => sink.null(column),
                }
            }
        }
        for at in about.iter() {
            sink.open(texts.len());
            for parent in subject.0.into_iter().flat_map(|kind| inner.parent_ids(kind, *at)) {
                sink.text(texts.len(), parent);
            }
            sink.close(texts.len());
        }
        ProgressRow::put_columns(&figures.iter().collect::<Vec<_>>(), texts.len() + 1, sink);
        figures.iter().for_each(|_| sink.end_row());
        about.clear();
        figures.clear();
    }

    /// The whole scope, each milestone once, whatever the rows are.
    #[must_use]
    pub fn total(&self) -> ProgressRow {
        self.total.clone()
    }

    /// The moment asked at.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// What was asked.
    #[must_use]
    pub fn options(&self) -> &ProgressOptions {
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

    fn named(&self, at: u32, figures: ProgressRow) -> ProgressRow {
        let inner = self.portfolio.inner();
        let subject = Subject::of(&self.options.by);
        let (key, title) = subject.named(inner, at as usize);
        let parents = subject.parents(inner, at as usize);
        ProgressRow { key, title, parents, ..figures }
    }

    pub(crate) fn document(&self) -> ProgressDocument<impl Serialize> {
        ProgressDocument {
            milepost: crate::VERSION.to_owned(),
            portfolio: self.portfolio.hash(),
            report: "progress",
            moment: self.moment,
            by: self.options.by.clone(),
            within: self.options.within.clone(),
            r#where: self.options.r#where.clone(),
            credit: self.options.credit,
            roll_up: self.options.roll_up,
            standing: self.options.standing,
            stale_after_days: self.options.stale_after_days,
            days_beyond_data: self.days_beyond_data,
            rows: RowList(|| self.rows()),
            total: self.total(),
        }
    }

    pub(crate) fn portfolio(&self) -> &Portfolio {
        &self.portfolio
    }
}
