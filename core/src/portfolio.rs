//! The portfolio: checked, indexed, immutable, cheap to clone.

mod extent;
mod hash;
mod name;
mod publishable;
mod translations;

pub use extent::Extent;
pub(crate) use translations::Origin;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::audit::options::AuditOptions;
use crate::audit::{self, AuditReport};
use crate::blockers::report::BlockersReport;
use crate::brief::{self, BriefOptions, BriefReport};
use crate::calendar::{self, CalendarOptions};
use crate::canonical;
use crate::changes::options::ChangesOptions;
use crate::changes::report::ChangesReport;
use crate::check::{self, Checked};
use crate::csv;
use crate::document::{Document, FORMAT, Tables};
use crate::dossier::{self, Dossier};
use crate::earned_schedule::options::EarnedScheduleOptions;
use crate::earned_schedule::report::EarnedScheduleReport;
use crate::elements::Elements;
use crate::error::Error;
use crate::explain::measure::Measure;
use crate::explain::options::ExplainOptions;
use crate::explain::report::ExplainReport;
use crate::finding::{Finding, Findings};
use crate::frame::{self, Given, Sink, TableColumn};
use crate::graph::{
    self, Element, ElementsOptions, ElementsReport, Graph, GraphFormat, GraphOptions, NeighboursOptions, ReachOptions,
};
use crate::impact::report::ImpactReport;
use crate::index::Index;
use crate::indicators::{IndicatorsOptions, IndicatorsReport};
use crate::limits::Limits;
use crate::moment::Moment;
use crate::on_scale::options::OnScaleOptions;
use crate::on_scale::{self, OnScaleReport, Scale};
use crate::progress::options::{ProgressOptions, StatesOptions};
use crate::progress::report::ProgressReport;
use crate::progress::settled::Settled;
use crate::read::given::Part;
use crate::read::{self, Head, Reading};
use crate::recommendations::{RecommendationsOptions, RecommendationsReport};
use crate::render::row::RowList;
use crate::schedule::network::Network;
use crate::schedule::options::ScheduleOptions;
use crate::schedule::report::ScheduleReport;
use crate::states::StatesReport;
use crate::succession::{SuccessionOptions, SuccessionReport};
use crate::table::{TableInfo, View};
use crate::timeline::options::TimelineOptions;
use crate::timeline::report::TimelineReport;
use crate::{
    blockers, changes, earned_schedule, explain, impact, indicators, progress, recommendations, schedule, states,
    succession, timeline,
};
use hash::Digests;
use translations::Translations;

/// One or more strategies with everything known about them: dated, sourced facts on a graph.
///
/// A portfolio is checked when it is built and never changes after; methods that change something
/// give a new one. Cloning is cheap, and clones may be used from several threads.
///
/// ```
/// use milepost::{Moment, Portfolio};
/// let portfolio = Portfolio::from_json(
///     r#"{
///         "milepost": 1,
///         "strategies": [{"id": "s", "title": "A strategy", "adopted": "2021-04-14"}],
///         "areas": [{"id": "s/a", "strategy": "s", "title": "An area"}],
///         "actions": [{"id": "s/a/1", "areas": ["s/a"], "title": "An action"}],
///         "milestones": [{"id": "m", "actions": ["s/a/1"], "title": "Act proposed"}],
///         "facts": [{"about": "m", "status": "completed", "happened": "2022-12-19"}]
///     }"#,
///     &Default::default(),
/// )?;
/// let report = portfolio.progress("2023-01-01".parse::<Moment>()?, &Default::default())?;
/// assert_eq!(report.total().completion_low, Some(1.0));
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone)]
pub struct Portfolio(Arc<Inner>);

/// What a portfolio consists of.
pub(crate) struct Inner {
    pub(crate) tables: Tables,
    pub(crate) elements: Elements,
    pub(crate) index: Index,
    /// Milestones by rank, as they are once all is known.
    pub(crate) settled: Vec<Settled>,
    digests: OnceLock<Digests>,
    graph: OnceLock<Graph>,
    network: OnceLock<Network>,
    translations: OnceLock<Translations>,
}

impl Portfolio {
    /// Loads a portfolio from the JSON text of a document.
    ///
    /// # Errors
    /// One error that carries [everything that is wrong](Error::findings) with the document.
    pub fn from_json(text: &str, limits: &Limits) -> Result<Self, Error> {
        Self::from_reading(read::document(text, limits, Head::Required), None)
    }

    /// Loads a portfolio from a document given as plain data.
    ///
    /// # Errors
    /// One error that carries [everything that is wrong](Error::findings) with the rows.
    pub fn from_document(document: Document, limits: &Limits) -> Result<Self, Error> {
        let mut reading = Reading::default();
        reading.tables.lang.clone_from(&document.lang);
        reading.tables.extend(document);
        if reading.tables.count() as u64 > limits.max_rows {
            let max_rows = usize::try_from(limits.max_rows).unwrap_or(usize::MAX);
            let refused: serde_json::Error = read::too_many_rows(max_rows);
            let (code, message, hint) = crate::refusal::read(&refused.to_string());
            reading.findings.push(Finding::of_document(code, message).with_hint(hint));
            return Err(Error::from_findings(reading.findings));
        }
        Self::from_reading(reading, None)
    }

    /// Loads a portfolio from the CSV texts of its tables, each under the name of its table.
    ///
    /// Commas, semicolons or tabs part the cells, whichever part the names of the columns. An empty cell is an absent
    /// one; ids stay text, whatever they look like. How lists and the like are written is told in the guide under
    /// [tables](crate::guide::tables). What [`to_csv`](Self::to_csv) gives loads again as the same portfolio.
    ///
    /// ```
    /// use milepost::Portfolio;
    /// let portfolio = Portfolio::from_csv(
    ///     [
    ///         ("strategies", "id;title;period.start;period.end\ns;A strategy;2021;2025\n"),
    ///         ("areas", "id,strategy,title\ns/a,s,An area\n"),
    ///     ],
    ///     &Default::default(),
    /// )?;
    /// assert_eq!(portfolio.element("s")?.row["period"]["end"], "2025");
    /// # Ok::<(), milepost::Error>(())
    /// ```
    ///
    /// # Errors
    /// One error that carries [everything that is wrong](Error::findings) with the tables. The path of a finding says
    /// where in the files: `milestones.csv row 17 column due`, with the number that a spreadsheet shows.
    pub fn from_csv<K: AsRef<str>, V: AsRef<str>>(
        tables: impl IntoIterator<Item = (K, V)>,
        limits: &Limits,
    ) -> Result<Self, Error> {
        let tables: Vec<(K, V)> = tables.into_iter().collect();
        let tables: Vec<_> = tables.iter().map(|(name, text)| (name.as_ref(), text.as_ref())).collect();
        let (reading, parts) = read::given::csv(&tables, limits);
        Self::from_given(reading, &parts)
    }

    /// Loads a portfolio from tables that another program holds column by column.
    ///
    /// This is a seam for bindings, described under [`frame`](crate::frame).
    ///
    /// # Errors
    /// One error that carries [everything that is wrong](Error::findings) with the tables.
    pub fn from_frames(tables: &[Given<'_>], limits: &Limits) -> Result<Self, Error> {
        let (reading, parts) = read::given::tables(tables.iter().map(Part::of).collect(), limits);
        Self::from_given(reading, &parts)
    }

    fn from_given(reading: Reading, parts: &[Part<'_>]) -> Result<Self, Error> {
        Self::from_reading_or(reading, None).map_err(|mut findings| {
            read::given::place(&mut findings, parts);
            Error::from_findings(findings)
        })
    }

    /// Builds a portfolio from several documents at once, as merging them would.
    #[cfg(feature = "embedded")]
    pub(crate) fn from_parts(parts: &[&str]) -> Result<Self, Error> {
        let mut all = Reading::default();
        for part in parts {
            let reading = read::document(part, &Limits::default(), Head::Required);
            if reading.findings.has_errors() {
                return Err(Error::from_findings(reading.findings));
            }
            if all.tables.lang.is_none() {
                all.tables.lang.clone_from(&reading.tables.lang);
            }
            all.tables.append(&reading.tables);
        }
        Self::from_reading(all, None)
    }

    fn from_reading(reading: Reading, known: Option<&Digests>) -> Result<Self, Error> {
        Self::from_reading_or(reading, known).map_err(Error::from_findings)
    }

    fn from_reading_or(reading: Reading, known: Option<&Digests>) -> Result<Self, Findings> {
        let Checked { tables, elements } = check::check(reading)?;
        let index = Index::build(&tables, &elements);
        let settled = Settled::all(&tables, &index);
        let inner = Inner {
            tables,
            elements,
            index,
            settled,
            digests: OnceLock::new(),
            graph: OnceLock::new(),
            network: OnceLock::new(),
            translations: OnceLock::new(),
        };
        if let Some(known) = known {
            // Rows that were there before keep their digests; only new ones cost anything.
            inner.digests.get_or_init(|| Digests::of(&inner.tables, Some(known)));
        }
        Ok(Self(Arc::new(inner)))
    }

    /// This portfolio and another: the union of their rows, one's own first. The head stays.
    ///
    /// # Errors
    /// An error with findings when an id stands in both with different content.
    pub fn merge(&self, other: &Self) -> Result<Self, Error> {
        let mut tables = self.0.tables.clone();
        tables.append(&other.0.tables);
        Self::from_reading(Reading { tables, ..Reading::default() }, self.0.digests.get())
    }

    /// This portfolio with further rows.
    ///
    /// # Errors
    /// An error with findings when the rows do not fit.
    pub fn with_rows(&self, rows: Document) -> Result<Self, Error> {
        let mut tables = self.0.tables.clone();
        tables.extend(rows);
        Self::from_reading(Reading { tables, ..Reading::default() }, self.0.digests.get())
    }

    /// This portfolio with further rows, given as the JSON text of a document; its head may be left out.
    ///
    /// # Errors
    /// An error with findings when the text cannot be read or the rows do not fit.
    pub fn with_rows_json(&self, text: &str, limits: &Limits) -> Result<Self, Error> {
        let read = read::document(text, limits, Head::Optional);
        if read.findings.has_errors() {
            return Err(Error::from_findings(read.findings));
        }
        let mut tables = self.0.tables.clone();
        tables.append(&read.tables);
        Self::from_reading(Reading { tables, ..Reading::default() }, self.0.digests.get())
    }

    /// This portfolio without what is internal: facts so marked, and what only concerns them.
    ///
    /// Left out are also the links and texts that name such a fact, and the sources and events that
    /// nothing else names. Actors stay. A fact that takes back an internal one stays if it states something itself. Where an internal
    /// fact takes back a public one, the public one counts again.
    ///
    /// # Errors
    /// None that a portfolio can cause; rows are checked again like any others.
    pub fn publishable(&self) -> Result<Self, Error> {
        let tables = publishable::tables(&self.0);
        Self::from_reading(Reading { tables, ..Reading::default() }, None)
    }

    /// The document as canonical JSON (RFC 8785): rows as they were written, nulls and empty lists left out.
    #[must_use]
    pub fn to_json(&self) -> String {
        canonical::to_string(&DocumentText(&self.0.tables))
    }

    /// The tables as CSV, each under its name: what `from_csv` loads again as the same portfolio.
    ///
    /// A table without rows is left out, and so is a column that no row uses. The head stands in a table of its own,
    /// `milepost`, of one row. Cells are parted by commas, lines end in a line feed.
    ///
    /// ```
    /// use milepost::Portfolio;
    /// let portfolio = milepost::embedded();
    /// let tables = portfolio.to_csv();
    /// assert!(tables["milestones"].starts_with("id,actions,title,"));
    /// assert_eq!(Portfolio::from_csv(&tables, &Default::default())?.hash(), portfolio.hash());
    /// # Ok::<(), milepost::Error>(())
    /// ```
    #[must_use]
    pub fn to_csv(&self) -> BTreeMap<String, String> {
        csv::write(&self.0.tables)
    }

    /// The tables that have rows, with the columns that these use, for [`put_table`](Self::put_table).
    #[doc(hidden)]
    #[must_use]
    pub fn table_columns(&self) -> Vec<(&'static str, usize, Vec<TableColumn>)> {
        let Tables { names, .. } = &self.0.tables;
        let columns = |table: &View<'_>| (table.info.name, table.len(), frame::table_columns(table, names));
        self.0.tables.views().iter().filter(|table| table.len() > 0).map(columns).collect()
    }

    /// Writes the rows of a table cell by cell into columns of another program.
    #[doc(hidden)]
    pub fn put_table(&self, name: &str, sink: &mut dyn Sink) {
        for table in self.0.tables.views().iter().filter(|table| table.info.name == name) {
            frame::write_table(table, &self.0.tables.names, sink);
        }
    }

    /// The language of the document's head.
    #[doc(hidden)]
    #[must_use]
    pub fn head_lang(&self) -> Option<&str> {
        self.0.tables.lang.as_deref()
    }

    /// The SHA-256 of the portfolio's content, as 64 hexadecimal digits: the same in every language.
    ///
    /// It is computed when first asked for. Two portfolios with the same rows in the same order have
    /// the same hash.
    #[must_use]
    pub fn hash(&self) -> String {
        self.0.digests().text().to_owned()
    }

    /// The first and last dates on both clocks, up to when sources were searched, and the day to show first.
    #[must_use]
    pub fn extent(&self) -> Extent {
        extent::of(self)
    }

    /// How far each row has got at a moment: counts, completion as a range, what is overdue, what stands behind it.
    ///
    /// # Errors
    /// `unknown_id` or `wrong_kind` for ids in the options, `invalid_option` for a basis that does not exist,
    /// `unsupported` for a roll-up from children of rows that have none.
    pub fn progress(&self, moment: impl Into<Moment>, options: &ProgressOptions) -> Result<ProgressReport, Error> {
        progress::progress(self, moment.into(), options)
    }

    /// The state of every milestone, or of each of its members, at a moment.
    ///
    /// # Errors
    /// `unknown_id`, `wrong_kind` or `invalid_option` for what the options name.
    pub fn states(&self, moment: impl Into<Moment>, options: &StatesOptions) -> Result<StatesReport, Error> {
        states::states(self, moment.into(), options)
    }

    /// Completion and what is overdue, on a series of days.
    ///
    /// The days run from `start` by steps and end with `end`. The row of a day says what [`progress`](Self::progress)
    /// says at the moment of that day, bit for bit.
    ///
    /// # Errors
    /// `invalid_moment` for an end before the start, `limit_exceeded` for more days or rows than are kept,
    /// `unknown_id`, `wrong_kind` or `invalid_option` for what the options name.
    pub fn timeline(
        &self,
        start: NaiveDate,
        end: NaiveDate,
        options: &TimelineOptions,
    ) -> Result<TimelineReport, Error> {
        timeline::timeline(self, start, end, options)
    }

    /// What differs between two moments: each difference with exactly one cause, and its share of the whole.
    ///
    /// With [`earlier`](ChangesOptions::earlier), last year's file say, what differs between the files at the earlier moment is told too, as
    /// `edited`. The parts of the causes in [`totals`](ChangesReport::totals) add up to the difference.
    ///
    /// # Errors
    /// `invalid_moment` where the earlier moment is later on either clock, `unsupported` for an earlier file about
    /// other strategies, `unknown_id`, `wrong_kind` or `invalid_option` for what the options name.
    pub fn changes(
        &self,
        before: impl Into<Moment>,
        after: impl Into<Moment>,
        options: &ChangesOptions,
    ) -> Result<ChangesReport, Error> {
        changes::changes(self, before.into(), after.into(), options)
    }

    /// Why a figure is what it is: the facts that make it, those that do not and why, the rules, and the arithmetic.
    ///
    /// Explained is a key of a progress row, of the total, or of a state. `key` names what the row is about, or the
    /// milestone whose state it is; without it, the total is explained. The last step gives the figure.
    ///
    /// ```
    /// use milepost::{ExplainOptions, Measure, Moment};
    /// let (portfolio, moment) = (milepost::embedded(), "2026-07-01".parse::<Moment>()?);
    /// let options = ExplainOptions { key: Some("thb21".to_owned()), ..Default::default() };
    /// let explained = portfolio.explain(Measure::CompletionLow, moment, &options)?;
    /// for row in explained.rows() {
    ///     assert!(row.sentence.split_whitespace().count() <= 30);
    /// }
    /// # Ok::<(), milepost::Error>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_id` or `wrong_kind` for ids, `invalid_option` where `key` names an actor that is both responsible and a
    /// member, `unsupported` where there is no such figure.
    pub fn explain(
        &self,
        measure: Measure,
        moment: impl Into<Moment>,
        options: &ExplainOptions,
    ) -> Result<ExplainReport, Error> {
        explain::explain(self, measure, moment.into(), options)
    }

    /// What the data cannot support at a moment, one finding a row, and how punctual its sources are.
    ///
    /// Findings never keep anything from being computed: they say on which figures not to build. Days of
    /// punctuality are calendar days from the end of what happened to the end of publication.
    ///
    /// ```
    /// use milepost::{AuditOptions, Code, Moment};
    /// let audit = milepost::embedded().audit("2026-07-01".parse::<Moment>()?, &AuditOptions::default())?;
    /// for finding in audit.rows().filter(|finding| finding.code == Code::Contested) {
    ///     println!("{}: {}", finding.ids.join(" "), finding.message);
    /// }
    /// # Ok::<(), milepost::Error>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_id`, `wrong_kind` or `invalid_option` for what the options name.
    pub fn audit(&self, moment: impl Into<Moment>, options: &AuditOptions) -> Result<AuditReport, Error> {
        audit::audit(self, moment.into(), options)
    }

    /// The milestones in the plan on a published scale, with what the scale cannot carry and what it loses.
    ///
    /// A level that would say more than the data hold is not given; the row says what is missing. The headline is
    /// the share that the institution itself puts first, by count.
    ///
    /// ```
    /// use milepost::{Moment, OnScaleOptions, Scale};
    /// let portfolio = milepost::embedded();
    /// let report = portfolio.on_scale(Scale::Greco, "2026-07-01".parse::<Moment>()?, &OnScaleOptions::default())?;
    /// assert!(report.rows().all(|row| row.level.is_some() != row.reason.is_some()));
    /// # Ok::<(), milepost::Error>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_id`, `wrong_kind` or `invalid_option` for what the options name.
    pub fn on_scale(
        &self,
        name: Scale,
        moment: impl Into<Moment>,
        options: &OnScaleOptions,
    ) -> Result<OnScaleReport, Error> {
        on_scale::on_scale(self, name, moment.into(), options)
    }

    /// One document for a parliament: how far it has got, what was done, what is late, disputed or not known, and why.
    ///
    /// It holds completion as a range and under every rule of counting, the areas, the state of every milestone of the
    /// plan, what was completed since an earlier moment, what is overdue, disputed or unreported, and the sources
    /// behind it all. Its figures are those of [`progress`](Self::progress) with its defaults, its states those of
    /// [`states`](Self::states).
    ///
    /// # Errors
    /// `unknown_id` or `wrong_kind` for ids in `within`; `invalid_option` for a `since` that is later than the
    /// moment on either clock.
    pub fn brief(&self, moment: impl Into<Moment>, options: &BriefOptions) -> Result<BriefReport, Error> {
        brief::brief(self, moment.into(), options)
    }

    /// What becomes of the commitments of a strategy in the one that follows, or what remains open of it.
    ///
    /// State and lineage are kept apart: a commitment that is not closed is carried over, strengthened,
    /// narrowed, merged, split, replaced, dropped or unaddressed, as links from the new strategy to the old
    /// one say, and undecided while the new one is not adopted. Weights are those of milestones. Without
    /// `new`, the rows are the open commitments, oldest first.
    ///
    /// # Errors
    /// `unknown_id` or `wrong_kind` for a strategy that there is not; `unsupported` for a `new` that is the
    /// old one, or to which no link of lineage leads back.
    pub fn succession(
        &self,
        old: &str,
        moment: impl Into<Moment>,
        options: &SuccessionOptions,
    ) -> Result<SuccessionReport, Error> {
        succession::succession(self, old, moment.into(), options)
    }

    /// What was answered to each recommendation, what addresses it, and how far that has got.
    ///
    /// A row stands for every recommendation that was made by the moment. Completion is that of the
    /// milestones that address it, themselves or through their actions, each counted once.
    #[must_use]
    pub fn recommendations(
        &self,
        moment: impl Into<Moment>,
        options: &RecommendationsOptions,
    ) -> RecommendationsReport {
        recommendations::recommendations(self, moment.into(), options)
    }

    /// Whether indicators move as they are meant to, by a published method; and where that cannot be told, why.
    ///
    /// A row stands for every indicator, and for every country that has observations of it. The latest vintage
    /// that is known of each period counts. The formulas and where they come from stand in the
    /// [guide](crate::guide::indicators).
    ///
    /// # Errors
    /// `unknown_id` or `wrong_kind` for what the options name; `invalid_option` for a number that is none, or
    /// for two values of one indicator where there can be one.
    pub fn indicators(
        &self,
        moment: impl Into<Moment>,
        options: &IndicatorsOptions,
    ) -> Result<IndicatorsReport, Error> {
        indicators::indicators(self, moment.into(), options)
    }

    /// What holds the plan up: when each milestone can and must be reached, with how much room, and what is critical.
    ///
    /// The critical path method over the milestones in the plan and the links of `after`, all four types with lags.
    /// What is completed stands at its day, what is open cannot finish before the moment, and what depends on a
    /// duration that nobody states is not known. Every rule stands in the [guide](crate::guide::schedule).
    ///
    /// ```
    /// use milepost::{Moment, Portfolio};
    /// let portfolio = Portfolio::from_json(
    ///     r#"{
    ///         "milepost": 1,
    ///         "strategies": [{"id": "s", "title": "A strategy", "period": {"start": "2030", "end": "2031"}}],
    ///         "areas": [{"id": "s/a", "strategy": "s", "title": "An area"}],
    ///         "actions": [{"id": "s/a/1", "areas": ["s/a"], "title": "An action"}],
    ///         "milestones": [
    ///             {"id": "draft", "actions": ["s/a/1"], "title": "Act proposed", "duration_days": 90},
    ///             {"id": "vote", "actions": ["s/a/1"], "title": "Act adopted", "duration_days": 300,
    ///              "after": [{"milestone": "draft", "lag_days": 14}]}
    ///         ]
    ///     }"#,
    ///     &Default::default(),
    /// )?;
    /// let schedule = portfolio.schedule("2029-06-01".parse::<Moment>()?, &Default::default())?;
    /// assert_eq!(schedule.length_days(), Some(90 + 14 + 300));
    /// assert!(schedule.rows().all(|row| row.critical_by_float && row.critical_by_path));
    /// # Ok::<(), milepost::Error>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_id`, `wrong_kind` or `invalid_option` for what the options name; `date_out_of_range` where a day would
    /// lie outside the years 1000 to 9999.
    pub fn schedule(&self, moment: impl Into<Moment>, options: &ScheduleOptions) -> Result<ScheduleReport, Error> {
        schedule::schedule(self, moment.into(), options)
    }

    /// What slips when a milestone finishes later, by how much at least, and which due dates can then not be met.
    ///
    /// The delay is in calendar days from its earliest finish; its start stays. Unknown durations count as at least 0,
    /// so that much can be said of plans of which few durations are known: what is said holds however long they are.
    /// Every rule stands in the [guide](crate::guide::schedule).
    ///
    /// # Errors
    /// `unknown_id` or `wrong_kind` for the milestone and for what the options name; `unsupported` for a milestone that
    /// is closed or not in the plan; `invalid_option` for a delay below 0; `date_out_of_range` where a day would lie
    /// outside the years 1000 to 9999.
    pub fn impact(
        &self,
        id: &str,
        delay_days: i64,
        moment: impl Into<Moment>,
        options: &ScheduleOptions,
    ) -> Result<ImpactReport, Error> {
        impact::impact(self, id, delay_days, moment.into(), options)
    }

    /// What to finish first: overdue milestones that wait on nothing overdue, by what completing each would free.
    ///
    /// What it would free is what a report of the same moment says once it is completed, and no estimate. Days are
    /// calendar days from the due date to the day up to which anybody looked.
    ///
    /// # Errors
    /// `unknown_id`, `wrong_kind` or `invalid_option` for what the options name.
    pub fn blockers(&self, moment: impl Into<Moment>, options: &ScheduleOptions) -> Result<BlockersReport, Error> {
        blockers::blockers(self, moment.into(), options)
    }

    /// How far behind its plan each row is, in calendar days, and when it is finished if it goes on like that.
    ///
    /// The method is earned schedule (Lipke): the day of the plan by which as much weight was due as is done, against
    /// the day that it is. Each figure is a range, from what is known to be done to what may be. Where it cannot be
    /// told, `reason` says why. The formulas stand in the [guide](crate::guide::schedule).
    ///
    /// # Errors
    /// `unknown_id`, `wrong_kind` or `invalid_option` for what the options name.
    pub fn earned_schedule(
        &self,
        moment: impl Into<Moment>,
        options: &EarnedScheduleOptions,
    ) -> Result<EarnedScheduleReport, Error> {
        earned_schedule::earned_schedule(self, moment.into(), options)
    }

    /// One element of any kind, with its row as it was written.
    ///
    /// # Errors
    /// `unknown_id`, naming the nearest.
    pub fn element(&self, id: &str) -> Result<Element, Error> {
        graph::element(self, id)
    }

    /// Everything known of one element: row, state, all facts about it on both clocks, and what is joined to it.
    ///
    /// The history holds every fact about it, those that do not apply at the moment with the reason. The state of
    /// a strategy, an instrument, an event or a recommendation follows the same rule of clocks as that of a milestone.
    ///
    /// ```
    /// use milepost::Moment;
    /// let dossier = milepost::embedded().dossier("thb21/ov/revise/transposed", "2026-07-01".parse::<Moment>()?)?;
    /// let told: Vec<_> = dossier.history.iter().filter(|fact| fact.decides).map(|fact| fact.status).collect();
    /// assert!(dossier.items.len() > 1 && told.len() <= dossier.items.len());
    /// # Ok::<(), milepost::Error>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_id`, naming the nearest.
    pub fn dossier(&self, id: &str, moment: impl Into<Moment>) -> Result<Dossier, Error> {
        dossier::dossier(self, id, moment.into())
    }

    /// The elements of the portfolio, kind by kind in the order of their tables.
    #[must_use]
    pub fn elements(&self, options: &ElementsOptions) -> ElementsReport {
        graph::elements(self, options)
    }

    /// The elements next to one in the graph, and by which edge each is.
    ///
    /// # Errors
    /// `unknown_id`, naming the nearest.
    pub fn neighbours(&self, id: &str, options: &NeighboursOptions) -> Result<ElementsReport, Error> {
        graph::neighbours(self, id, options)
    }

    /// The elements that can be reached from one, nearest first.
    ///
    /// # Errors
    /// `unknown_id`, naming the nearest.
    pub fn reach(&self, id: &str, options: &ReachOptions) -> Result<ElementsReport, Error> {
        graph::reach(self, id, options)
    }

    /// A shortest way from one element to another along the edges; without rows when there is none.
    ///
    /// # Errors
    /// `unknown_id`, naming the nearest.
    pub fn path(&self, source: &str, target: &str) -> Result<ElementsReport, Error> {
        graph::path(self, source, target)
    }

    /// The dates as an iCalendar (RFC 5545): what is due at a moment, and what took place or is to.
    ///
    /// An open milestone in the plan stands on the last day of its due date in force, a recommendation with a due date
    /// likewise until it is fulfilled or rejected, an event on its days. What is past due says so, and no more than the
    /// sources do. Each entry has the same UID in every calendar, so that a program that reads a newer one updates what
    /// it has. What stands where is told in the guide under [exports](crate::guide::exports).
    ///
    /// ```
    /// use milepost::{CalendarOptions, Lang, Moment};
    /// let options = CalendarOptions { within: Some(vec!["thb21".into()]), lang: Lang::French };
    /// let calendar = milepost::embedded().calendar("2026-07-01".parse::<Moment>()?, &options)?;
    /// assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    /// # Ok::<(), milepost::Error>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_id` or `wrong_kind` for ids in the options.
    pub fn calendar(&self, moment: impl Into<Moment>, options: &CalendarOptions) -> Result<String, Error> {
        calendar::calendar(self, moment.into(), options)
    }

    /// The graph as text that other programs read: typed nodes and edges in Mermaid, DOT, GraphML or JSON.
    ///
    /// The nodes are elements with their kind and title, in the order of their tables; the edges are what rows and
    /// links state, and `after` says how. With a root, they are what hangs together with it, or lies within a depth.
    /// Facts, sources, observations and links are nodes only where `kinds` names them; links are edges anyway. What
    /// each format looks like stands in the guide under [exports](crate::guide::exports).
    ///
    /// ```
    /// use milepost::{GraphFormat, GraphOptions};
    /// let near = GraphOptions { root: Some("thb21".into()), depth: Some(1), ..Default::default() };
    /// let page = milepost::embedded().graph(GraphFormat::Mermaid, &near)?;
    /// assert!(page.contains("\n  %% n0 = thb21\n"));
    /// # Ok::<(), milepost::Error>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_id` for the root, naming the nearest; `unsupported` for a depth without a root.
    pub fn graph(&self, format: GraphFormat, options: &GraphOptions) -> Result<String, Error> {
        graph::export(self, format, options)
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }
}

impl Inner {
    fn digests(&self) -> &Digests {
        self.digests.get_or_init(|| Digests::of(&self.tables, None))
    }

    /// Whether a row of a table is written as a row of another portfolio is.
    pub(crate) fn has_bytes_of(&self, table: &TableInfo, row: usize, other: &Self, there: usize) -> bool {
        self.digests().row(table, row) == other.digests().row(table, there)
    }

    /// The graph of all elements, built when first asked for: reports do not need it.
    pub(crate) fn graph(&self) -> &Graph {
        self.graph.get_or_init(|| Graph::build(&self.tables, &self.elements))
    }

    /// The milestones in the order of what waits on what, derived when first asked for.
    pub(crate) fn network(&self) -> &Network {
        self.network.get_or_init(|| Network::build(&self.tables, &self.elements, &self.index))
    }
}

impl fmt::Debug for Portfolio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tables = &self.0.tables;
        f.debug_struct("Portfolio")
            .field("strategies", &tables.strategies.len())
            .field("milestones", &tables.milestones.len())
            .field("facts", &tables.facts.len())
            .finish_non_exhaustive()
    }
}

/// What is wrong with a document; never fails.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "CheckDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "CheckDocument"))]
pub struct CheckReport {
    /// The version of milepost.
    pub milepost: String,
    /// `check`.
    #[cfg_attr(feature = "typescript", ts(type = "\"check\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "check")))]
    pub report: &'static str,
    /// How many findings there are, shown or not.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub findings_total: usize,
    /// The first 1,000.
    pub rows: Vec<Finding>,
}

impl CheckReport {
    fn new(findings: &Findings) -> Self {
        Self {
            milepost: crate::VERSION.to_owned(),
            report: "check",
            findings_total: findings.total(),
            rows: findings.rows().to_vec(),
        }
    }
}

/// Says everything that is wrong with a document; never fails for a bad one.
///
/// The document is given as JSON text. The report is empty when it would load.
///
/// ```
/// let report = milepost::check(r#"{"milepost": 1, "areas": [{"id": "a", "title": "An area"}]}"#, &Default::default());
/// assert_eq!(report.findings_total, 1);
/// assert_eq!(report.rows[0].path.as_deref(), Some("areas[0].strategy"));
/// ```
#[must_use]
pub fn check(text: &str, limits: &Limits) -> CheckReport {
    match check::check(read::document(text, limits, Head::Required)) {
        Ok(_) => CheckReport::new(&Findings::default()),
        Err(findings) => CheckReport::new(&findings),
    }
}

/// Says everything that is wrong with CSV tables, each under the name of its table; never fails for bad ones.
///
/// ```
/// let report = milepost::check_csv([("areas", "id,title\na,An area\n")], &Default::default());
/// assert_eq!(report.rows[0].path.as_deref(), Some("areas.csv row 1 column strategy"));
/// ```
#[must_use]
pub fn check_csv<K: AsRef<str>, V: AsRef<str>>(
    tables: impl IntoIterator<Item = (K, V)>,
    limits: &Limits,
) -> CheckReport {
    let tables: Vec<(K, V)> = tables.into_iter().collect();
    let tables: Vec<_> = tables.iter().map(|(name, text)| (name.as_ref(), text.as_ref())).collect();
    let (reading, parts) = read::given::csv(&tables, limits);
    check_given(reading, &parts)
}

/// Says everything that is wrong with tables that another program holds; never fails for bad ones.
#[must_use]
pub fn check_frames(tables: &[Given<'_>], limits: &Limits) -> CheckReport {
    let (reading, parts) = read::given::tables(tables.iter().map(Part::of).collect(), limits);
    check_given(reading, &parts)
}

fn check_given(reading: Reading, parts: &[Part<'_>]) -> CheckReport {
    let mut findings = check::check(reading).err().unwrap_or_default();
    read::given::place(&mut findings, parts);
    CheckReport::new(&findings)
}

/// The head and the tables of a document, written row by row.
struct DocumentText<'a>(&'a Tables);

impl Serialize for DocumentText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("milepost", &FORMAT)?;
        if let Some(lang) = &self.0.lang {
            map.serialize_entry("lang", lang)?;
        }
        for table in self.0.views().iter().filter(|table| table.len() > 0) {
            map.serialize_entry(table.info.name, &RowList(|| table.rows(&self.0.names)))?;
        }
        map.end()
    }
}
