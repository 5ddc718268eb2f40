//! The timeline as a report.

use chrono::NaiveDate;
use serde::Serialize;

use super::days::Days;
use super::options::{KnownOn, Step, TimelineOptions};
use super::sweep::{Figures, Sums};
use crate::id::Id;
use crate::portfolio::Portfolio;
use crate::progress::options::{By, Credit, StandingFilter, Where};
use crate::progress::report::Subject;
use crate::render::row::{RowList, report_row};

report_row! {
    /// One day of a timeline: what a progress report of that day says of one row, or of the whole scope.
    pub struct TimelineRow {
        /// The day.
        date: NaiveDate,
        /// The id of what the row is about (or the kind itself); absent for the whole scope.
        key: Option<String>,
        /// Its title; absent for the whole scope.
        title: Option<String>,
        /// How many milestones there are in the plan, continuing duties aside.
        milestones: u32,
        /// Completion by weight, if everything that is silent is undone.
        completion_low: Option<f64>,
        /// Completion by weight, if everything that is silent, or possibly done, is done.
        completion_high: Option<f64>,
        /// The share, by weight, that was planned to be done by then, among those with a baseline.
        planned: Option<f64>,
        /// How many are certainly overdue.
        overdue: u32,
        /// How many are overdue unless something happened that nobody has looked for yet.
        possibly_overdue: u32,
    }
}

/// Completion and what is overdue, on a series of days. Rows are made when asked for.
///
/// ```
/// use milepost::{KnownOn, Step, TimelineOptions};
/// let (start, end) = ("2021-04-30".parse()?, "2026-04-30".parse()?);
/// let options = TimelineOptions { step: Step::Quarter, known_on: KnownOn::AsPublished, ..Default::default() };
/// let timeline = milepost::embedded().timeline(start, end, &options)?;
/// assert_eq!(timeline.rows().count(), 21);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct TimelineReport {
    portfolio: Portfolio,
    days: Days,
    options: TimelineOptions,
    /// The rows of each day, in their order.
    shown: Vec<usize>,
    sums: Sums,
    days_beyond_data: Option<i32>,
}

/// The JSON of a timeline.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "TimelineDocument", concrete(R = Vec<TimelineRow>)))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "TimelineDocument"))]
pub struct TimelineDocument<R> {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `timeline`.
    #[cfg_attr(feature = "typescript", ts(type = "\"timeline\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "timeline")))]
    pub report: &'static str,
    /// The first day.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub start: NaiveDate,
    /// The last day.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub end: NaiveDate,
    /// How far the days lie apart.
    pub step: Step,
    /// What is known on each day: everything, what was by a day, or what was by each.
    pub known_on: KnownOn,
    /// What the rows of each day are; absent for the whole scope.
    #[cfg_attr(feature = "typescript", ts(type = "By | null"))]
    pub by: Option<By>,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    pub r#where: Option<Where>,
    /// How much a milestone in progress counts.
    pub credit: Credit,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// By how many days the last day lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// The rows, day by day.
    pub rows: R,
}

impl TimelineReport {
    pub(super) fn new(
        portfolio: Portfolio,
        days: Days,
        options: TimelineOptions,
        shown: Vec<usize>,
        sums: Sums,
        days_beyond_data: Option<i32>,
    ) -> Self {
        Self { portfolio, days, options, shown, sums, days_beyond_data }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.days.len() * self.shown.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows: day by day, those of a day in the order of their table.
    pub fn rows(&self) -> impl Iterator<Item = TimelineRow> + '_ {
        self.days.iter().enumerate().flat_map(move |(at, date)| {
            (0..self.shown.len()).filter_map(move |place| {
                let figures = self.figures(place, at)?;
                let (key, title) = self.named(place);
                Some(TimelineRow {
                    date,
                    key,
                    title,
                    milestones: figures.milestones,
                    completion_low: figures.completion_low,
                    completion_high: figures.completion_high,
                    planned: figures.planned,
                    overdue: figures.overdue,
                    possibly_overdue: figures.possibly_overdue,
                })
            })
        })
    }

    /// The days.
    pub(crate) fn days(&self) -> &Days {
        &self.days
    }

    /// How many rows each day has.
    pub(crate) fn rows_of_a_day(&self) -> usize {
        self.shown.len()
    }

    /// The id and the title of a row by its place among those of a day; the whole scope has neither.
    pub(crate) fn named(&self, place: usize) -> (Option<String>, Option<String>) {
        let subject = self.options.by.as_ref().map(Subject::of);
        let named =
            subject.zip(self.shown.get(place)).map(|(subject, row)| subject.named(self.portfolio.inner(), *row));
        named.unwrap_or_default()
    }

    /// The figures of a row on a day, both by their places.
    pub(crate) fn figures(&self, place: usize, day: usize) -> Option<Figures> {
        self.sums.figures(*self.shown.get(place)?, day)
    }

    /// What was asked.
    #[must_use]
    pub fn options(&self) -> &TimelineOptions {
        &self.options
    }

    /// The first day and the last.
    #[must_use]
    pub fn span(&self) -> (NaiveDate, NaiveDate) {
        let end = |at: usize| self.days.at(at).unwrap_or_default();
        (end(0), end(self.days.len().saturating_sub(1)))
    }

    /// By how many days the last day lies beyond what was looked for; absent for an empty scope.
    #[must_use]
    pub fn days_beyond_data(&self) -> Option<i32> {
        self.days_beyond_data
    }

    /// The hash of the portfolio.
    #[must_use]
    pub fn portfolio_hash(&self) -> String {
        self.portfolio.hash()
    }

    pub(crate) fn document(&self) -> TimelineDocument<impl Serialize> {
        let (start, end) = self.span();
        TimelineDocument {
            milepost: crate::VERSION.to_owned(),
            portfolio: self.portfolio.hash(),
            report: "timeline",
            start,
            end,
            step: self.options.step,
            known_on: self.options.known_on,
            by: self.options.by.clone(),
            within: self.options.within.clone(),
            r#where: self.options.r#where.clone(),
            credit: self.options.credit,
            standing: self.options.standing,
            days_beyond_data: self.days_beyond_data,
            rows: RowList(|| self.rows()),
        }
    }

    pub(crate) fn portfolio(&self) -> &Portfolio {
        &self.portfolio
    }
}
