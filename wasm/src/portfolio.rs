//! Portfolios: handles on those of the core.

use milepost::{
    ElementsOptions, Error, Limits, Moment, NeighboursOptions, ProgressOptions, ReachOptions, StatesOptions,
    TimelineOptions,
};
use wasm_bindgen::prelude::*;

use crate::boundary::{document_json, moment_json, only_option_json, options_json, plain_text, second_handle, thrown};
use crate::elements::{Element, ElementsReport};
use crate::extent::Extent;
use crate::progress::ProgressReport;
use crate::states::StatesReport;
use crate::timeline::TimelineReport;

pub(crate) type Thrown<T> = Result<T, JsValue>;

/// One or more strategies with everything known about them: dated, sourced facts on a graph.
///
/// A portfolio is checked when it is loaded and never changes after; methods that change something
/// give a new one. It lives in the memory of the compiled core: the garbage collector releases it
/// some time after its last use, `free()` or `using` at once.
#[wasm_bindgen]
pub struct Portfolio(pub(crate) milepost::Portfolio);

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

    /// One element of any kind, with its row as it was written.
    ///
    /// @throws {MilepostError} `unknown_id`, naming the nearest
    pub fn element(&self, #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue) -> Thrown<Element> {
        self.0.element(&plain_text(id, "id")?).map(Into::into).map_err(thrown)
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

pub(crate) fn at(moment: &JsValue) -> Thrown<Moment> {
    Moment::from_json(&moment_json(moment)?).map_err(thrown)
}

/// A day as text, as the moment that it stands for.
fn day(day: &JsValue, name: &str) -> Thrown<Moment> {
    plain_text(day, name)?.parse().map_err(|error: Error| thrown(error.with_path(name)))
}

pub(crate) fn read<T>(options: &JsValue, from_json: impl FnOnce(&str) -> Result<T, milepost::Error>) -> Thrown<T> {
    from_json(&options_json(options)?).map_err(thrown)
}
