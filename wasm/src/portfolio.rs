//! Portfolios: handles on those of the core.

use milepost::{
    AuditOptions, BriefOptions, CalendarOptions, ChangesOptions, ElementsOptions, Error, ExplainOptions, GraphFormat,
    GraphOptions, IndicatorsOptions, Limits, Measure, Moment, NeighboursOptions, OnScaleOptions, ProgressOptions,
    ReachOptions, RecommendationsOptions, StatesOptions, SuccessionOptions, TimelineOptions,
};
use wasm_bindgen::prelude::*;

use crate::audit::AuditReport;
use crate::boundary::{
    document_json, moment_json, only_option_json, option_handle, options_json, other_options_json, plain_text,
    second_handle, thrown,
};
use crate::brief::BriefReport;
use crate::changes::ChangesReport;
use crate::dossier::Dossier;
use crate::elements::{Element, ElementsReport};
use crate::explain::ExplainReport;
use crate::extent::Extent;
use crate::indicators::IndicatorsReport;
use crate::on_scale::OnScaleReport;
use crate::progress::ProgressReport;
use crate::recommendations::RecommendationsReport;
use crate::states::StatesReport;
use crate::succession::SuccessionReport;
use crate::timeline::TimelineReport;

type Thrown<T> = Result<T, JsValue>;

/// One or more strategies with everything known about them: dated, sourced facts on a graph.
///
/// A portfolio is checked when it is loaded and never changes after; methods that change something
/// give a new one. It lives in the memory of the compiled core: the garbage collector releases it
/// some time after its last use, `free()` or `using` at once.
#[wasm_bindgen]
pub struct Portfolio(milepost::Portfolio);

#[wasm_bindgen]
impl Portfolio {
    /// Loads a portfolio from the JSON text of a document.
    ///
    /// @throws {MilepostError} one that carries everything that is wrong with the document in `findings`
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "LoadOptions")] options: &JsValue,
    ) -> Thrown<Self> {
        load(&plain_text(text, "text")?, options)
    }

    /// Loads a portfolio from a document given as plain data.
    ///
    /// Plain data is what `JSON.parse` makes: objects, lists, texts, numbers, booleans and null.
    ///
    /// @throws {MilepostError} `not_plain_data` for what JSON cannot say, such as a Date, a Map or NaN,
    /// saying where; else one that carries everything that is wrong with the document in `findings`
    #[wasm_bindgen(js_name = fromDocument)]
    pub fn from_document(
        #[wasm_bindgen(unchecked_param_type = "PortfolioDocument")] document: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "LoadOptions")] options: &JsValue,
    ) -> Thrown<Self> {
        load(&document_json(document)?, options)
    }

    /// This portfolio and another: the union of their rows, one's own first. The head stays.
    ///
    /// @throws {MilepostError} `invalid_document` when an id stands in both with different content
    pub fn merge(&self, #[wasm_bindgen(unchecked_param_type = "Portfolio")] other: &JsValue) -> Thrown<Self> {
        let other = second_handle(other, "other")?;
        self.0.merge(&other.0).map(Self).map_err(thrown)
    }

    /// This portfolio with further rows.
    ///
    /// @param tables - the rows by table, as in a document; its head may be left out
    /// @throws {MilepostError} `not_plain_data` or `invalid_document`, as when loading
    #[wasm_bindgen(js_name = withRows)]
    pub fn with_rows(&self, #[wasm_bindgen(unchecked_param_type = "Tables")] tables: &JsValue) -> Thrown<Self> {
        self.0.with_rows_json(&document_json(tables)?, &Limits::default()).map(Self).map_err(thrown)
    }

    /// This portfolio without what is internal: facts so marked, and what only concerns them.
    pub fn publishable(&self) -> Thrown<Self> {
        self.0.publishable().map(Self).map_err(thrown)
    }

    /// The document as canonical JSON (RFC 8785): rows as they were written, nulls and empty lists left out.
    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        self.0.to_json()
    }

    /// The SHA-256 of the portfolio's content, as 64 hexadecimal digits: the same in every language.
    pub fn hash(&self) -> String {
        self.0.hash()
    }

    /// The first and last dates on both clocks, up to when sources were searched, and the day to show first.
    pub fn extent(&self) -> Extent {
        self.0.extent().into()
    }

    /// How far each row has got at a moment: counts, completion as a range, what is overdue, what stands behind it.
    ///
    /// Completion is a range because silence is not failure: `completion_low` takes what no source
    /// reports for undone, `completion_high` for done. A milestone of several actions counts once in
    /// each row and once in the total.
    ///
    /// @throws {MilepostError} `invalid_moment`; `invalid_option` for an option or word that there is not;
    /// `unknown_id` or `wrong_kind` for an id; `invalid_option` for a basis that does not exist; `unsupported`
    /// for `children` of rows that have none
    pub fn progress(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ProgressOptions")] options: &JsValue,
    ) -> Thrown<ProgressReport> {
        let (moment, options) = (at(moment)?, read(options, ProgressOptions::from_json)?);
        self.0.progress(moment, &options).map(Into::into).map_err(thrown)
    }

    /// The state of every milestone, or of each of its members, at a moment.
    ///
    /// @throws {MilepostError} as for `progress`
    pub fn states(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "StatesOptions")] options: &JsValue,
    ) -> Thrown<StatesReport> {
        let (moment, options) = (at(moment)?, read(options, StatesOptions::from_json)?);
        self.0.states(moment, &options).map(Into::into).map_err(thrown)
    }

    /// Why a figure is what it is: the facts that make it, those that do not and why, the rules, and the arithmetic.
    ///
    /// The last step gives the figure, the same as in the report that has it.
    ///
    /// @param measure - a key of a progress row such as `completion_low`, of a state such as `status`, or `days_beyond_data`
    /// @throws {MilepostError} as for `progress`; `invalid_option` also for a measure that there is not, or where `key`
    /// names an actor that is both responsible and a member; `unsupported` where there is no such figure
    pub fn explain(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Measure")] measure: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ExplainOptions")] options: &JsValue,
    ) -> Thrown<ExplainReport> {
        let moment = at(moment)?;
        let measure = plain_text(measure, "measure")?.parse::<Measure>();
        let measure = measure.map_err(|error| thrown(error.with_path("measure")))?;
        let options = read(options, ExplainOptions::from_json)?;
        self.0.explain(measure, moment, &options).map(Into::into).map_err(thrown)
    }

    /// What the data cannot support at a moment, one finding a row, and how punctual its sources are.
    ///
    /// Findings keep nothing from being computed: they say on which figures not to build.
    ///
    /// @throws {MilepostError} as for `progress`
    pub fn audit(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AuditOptions")] options: &JsValue,
    ) -> Thrown<AuditReport> {
        let (moment, options) = (at(moment)?, read(options, AuditOptions::from_json)?);
        self.0.audit(moment, &options).map(Into::into).map_err(thrown)
    }

    /// The milestones in the plan on a published scale, with what the scale cannot carry and what it loses.
    ///
    /// A level that would say more than the data hold is not given; the row says what is missing.
    ///
    /// @throws {MilepostError} `invalid_option` for a scale that there is not, naming the nearest; else as for
    /// `progress`
    #[wasm_bindgen(js_name = onScale)]
    pub fn on_scale(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Scale")] name: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "OnScaleOptions")] options: &JsValue,
    ) -> Thrown<OnScaleReport> {
        let name = plain_text(name, "name")?.parse().map_err(thrown)?;
        let (moment, options) = (at(moment)?, read(options, OnScaleOptions::from_json)?);
        self.0.on_scale(name, moment, &options).map(Into::into).map_err(thrown)
    }

    /// Completion and what is overdue, on a series of days.
    ///
    /// The row of a day says what `progress` says at the moment of that day. Days are counted from the start; the end is
    /// always one of them.
    ///
    /// @throws {MilepostError} `invalid_moment` for what is no day, or an end before the start; `limit_exceeded` for more
    /// than 36,525 days or 20,000,000 rows; `unknown_id`, `wrong_kind` or `invalid_option` for what the options name
    pub fn timeline(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] start: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] end: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "TimelineOptions")] options: &JsValue,
    ) -> Thrown<TimelineReport> {
        let (start, end) = (day(start, "start")?, day(end, "end")?);
        let options = read(options, TimelineOptions::from_json)?;
        self.0.timeline(start.as_of, end.as_of, &options).map(Into::into).map_err(thrown)
    }

    /// What differs between two moments: each difference with exactly one cause, and its share of the whole.
    ///
    /// With `earlier`, last year's file say, what differs between the files at the earlier moment is told too, as
    /// `edited`. The parts of the causes in `totals` add up to the difference.
    ///
    /// @throws {MilepostError} `invalid_moment`, also where the earlier moment is later on either clock; `unsupported`
    /// for an earlier file about other strategies; `unknown_id`, `wrong_kind` or `invalid_option` for what the options name
    pub fn changes(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] before: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] after: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ChangesOptions")] options: &JsValue,
    ) -> Thrown<ChangesReport> {
        let (before, after) = (at(before)?, at(after)?);
        let earlier = option_handle(options, "earlier")?.map(|portfolio| portfolio.0);
        let plain = ChangesOptions::from_json(&other_options_json(options, "earlier")?).map_err(thrown)?;
        let options = ChangesOptions { earlier, ..plain };
        self.0.changes(before, after, &options).map(Into::into).map_err(thrown)
    }

    /// One document for a parliament: how far it has got, what was done, what is late, disputed or not known, and why.
    ///
    /// Its figures are those of `progress` with its defaults, its states those of `states`.
    ///
    /// @throws {MilepostError} `invalid_moment`; `invalid_option` for an option or a language that there is not, or a
    /// `since` that is later than the moment on either clock; `unknown_id` or `wrong_kind` for an id
    pub fn brief(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "BriefOptions")] options: &JsValue,
    ) -> Thrown<BriefReport> {
        let (moment, options) = (at(moment)?, read(options, BriefOptions::from_json)?);
        self.0.brief(moment, &options).map(Into::into).map_err(thrown)
    }

    /// What becomes of the commitments of a strategy in the one that follows, or what remains open of it.
    ///
    /// State and lineage are kept apart: a commitment that is not closed is what links from the new strategy
    /// to the old one say, and undecided while the new one is not adopted. What was only put forward decides
    /// nothing. Without `new`, the rows are the open commitments, oldest first.
    ///
    /// @throws {MilepostError} `invalid_moment`, `invalid_option`; `unknown_id` or `wrong_kind` for a strategy;
    /// `unsupported` for a `new` that is the old one, or to which no link of lineage leads back
    pub fn succession(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] old: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "SuccessionOptions")] options: &JsValue,
    ) -> Thrown<SuccessionReport> {
        let (old, moment) = (plain_text(old, "old")?, at(moment)?);
        let options = read(options, SuccessionOptions::from_json)?;
        self.0.succession(&old, moment, &options).map(Into::into).map_err(thrown)
    }

    /// What was answered to each recommendation, what addresses it, and how far that has got.
    ///
    /// Completion is that of the milestones that address it, themselves or through their actions, each
    /// counted once.
    ///
    /// @throws {MilepostError} `invalid_moment`, `invalid_option`
    pub fn recommendations(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "RecommendationsOptions")] options: &JsValue,
    ) -> Thrown<RecommendationsReport> {
        let (moment, options) = (at(moment)?, read(options, RecommendationsOptions::from_json)?);
        Ok(self.0.recommendations(moment, &options).into())
    }

    /// Whether indicators move as they are meant to, by a published method; and where that cannot be told, why.
    ///
    /// The latest vintage that is known of each period counts.
    ///
    /// @throws {MilepostError} `invalid_moment`, `invalid_option`, `unknown_id` or `wrong_kind`
    pub fn indicators(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "IndicatorsOptions")] options: &JsValue,
    ) -> Thrown<IndicatorsReport> {
        let (moment, options) = (at(moment)?, read(options, IndicatorsOptions::from_json)?);
        self.0.indicators(moment, &options).map(Into::into).map_err(thrown)
    }

    /// One element of any kind, with its row as it was written.
    ///
    /// @throws {MilepostError} `unknown_id`, naming the nearest
    pub fn element(&self, #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue) -> Thrown<Element> {
        self.0.element(&plain_text(id, "id")?).map(Into::into).map_err(thrown)
    }

    /// Everything known of one element: row, state, all facts about it on both clocks, and what is joined to it.
    ///
    /// @throws {MilepostError} `unknown_id`, naming the nearest; `invalid_moment`
    pub fn dossier(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
    ) -> Thrown<Dossier> {
        let (id, moment) = (plain_text(id, "id")?, at(moment)?);
        self.0.dossier(&id, moment).map(Into::into).map_err(thrown)
    }

    /// The elements of the portfolio, kind by kind in the order of their tables.
    ///
    /// @throws {MilepostError} `invalid_option` for an option or a kind that there is not
    pub fn elements(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "ElementsOptions")] options: &JsValue,
    ) -> Thrown<ElementsReport> {
        Ok(self.0.elements(&read(options, ElementsOptions::from_json)?).into())
    }

    /// The elements next to one in the graph, and by which edge each is.
    ///
    /// @throws {MilepostError} `unknown_id`, naming the nearest; `invalid_option`
    pub fn neighbours(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "NeighboursOptions")] options: &JsValue,
    ) -> Thrown<ElementsReport> {
        let (id, options) = (plain_text(id, "id")?, read(options, NeighboursOptions::from_json)?);
        self.0.neighbours(&id, &options).map(Into::into).map_err(thrown)
    }

    /// The elements that can be reached from one, nearest first.
    ///
    /// @throws {MilepostError} `unknown_id`, naming the nearest; `invalid_option`
    pub fn reach(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ReachOptions")] options: &JsValue,
    ) -> Thrown<ElementsReport> {
        let (id, options) = (plain_text(id, "id")?, read(options, ReachOptions::from_json)?);
        self.0.reach(&id, &options).map(Into::into).map_err(thrown)
    }

    /// A shortest way from one element to another along the edges; without rows when there is none.
    ///
    /// @throws {MilepostError} `unknown_id`, naming the nearest
    pub fn path(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] source: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] target: &JsValue,
    ) -> Thrown<ElementsReport> {
        let (source, target) = (plain_text(source, "source")?, plain_text(target, "target")?);
        self.0.path(&source, &target).map(Into::into).map_err(thrown)
    }

    /// The dates as an iCalendar (RFC 5545): what is due at a moment, and what took place or is to.
    ///
    /// An open milestone in the plan stands on the last day of its due date in force, a recommendation with a due
    /// date likewise until it is fulfilled or rejected, an event on its days. Each has the same UID in every
    /// calendar, so that a newer one updates an older one.
    ///
    /// @throws {MilepostError} `invalid_moment`; `invalid_option` for an option or a language that there is not;
    /// `unknown_id` or `wrong_kind` for an id
    pub fn calendar(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CalendarOptions")] options: &JsValue,
    ) -> Thrown<String> {
        let (moment, options) = (at(moment)?, read(options, CalendarOptions::from_json)?);
        self.0.calendar(moment, &options).map_err(thrown)
    }

    /// The graph as text that other programs read: typed nodes and edges in Mermaid, DOT, GraphML or JSON.
    ///
    /// Facts, sources, observations and links are nodes only where `kinds` names them; links are edges anyway.
    ///
    /// @throws {MilepostError} `invalid_option` for a format, option or kind that there is not; `unknown_id` for the
    /// root, naming the nearest; `unsupported` for a depth without a root
    pub fn graph(
        &self,
        #[wasm_bindgen(unchecked_param_type = "GraphFormat")] format: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "GraphOptions")] options: &JsValue,
    ) -> Thrown<String> {
        let format: GraphFormat =
            plain_text(format, "format")?.parse().map_err(|error: Error| thrown(error.with_path("format")))?;
        self.0.graph(format, &read(options, GraphOptions::from_json)?).map_err(thrown)
    }

    // What `JSON.stringify` calls, so that a portfolio does not silently become `{}`.
    #[wasm_bindgen(js_name = toJSON, skip_typescript)]
    pub fn when_written(&self) -> JsValue {
        crate::boundary::parse(&self.0.to_json())
    }

    /// Another handle on the same portfolio, with which one can be handed to the core as an argument.
    #[wasm_bindgen(js_name = __secondHandle, skip_typescript)]
    pub fn second_handle(&self) -> Self {
        Self(self.0.clone())
    }
}

fn load(text: &str, options: &JsValue) -> Thrown<Portfolio> {
    let limits = Limits::from_json(&only_option_json(options, "limits")?).map_err(thrown)?;
    milepost::Portfolio::from_json(text, &limits).map(Portfolio).map_err(thrown)
}

fn at(moment: &JsValue) -> Thrown<Moment> {
    Moment::from_json(&moment_json(moment)?).map_err(thrown)
}

/// A day as text, as the moment that it stands for.
fn day(day: &JsValue, name: &str) -> Thrown<Moment> {
    plain_text(day, name)?.parse().map_err(|error: Error| thrown(error.with_path(name)))
}

fn read<T>(options: &JsValue, from_json: impl FnOnce(&str) -> Result<T, milepost::Error>) -> Thrown<T> {
    from_json(&options_json(options)?).map_err(thrown)
}
