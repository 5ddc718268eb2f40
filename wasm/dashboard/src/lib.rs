//! What the dashboard asks of milepost, and no more, so that the linker leaves all else out of the module that pages load.
//!
//! This is no interface for others: only `../npm/src/dashboard/answers/core.ts` asks here. What is asked crosses as texts,
//! and what is told as JSON, CSV, Markdown, HTML or SVG. No word of a report is in the module: a page loads those of its
//! own language, and hands them on.

mod asked;
mod report;

use milepost::{
    BriefOptions, CalendarOptions, ChangesOptions, ElementsOptions, Error, ExplainOptions, Lang, Limits,
    ProgressOptions, StatesOptions, SuccessionOptions, TimelineOptions, Where,
};
use wasm_bindgen::prelude::*;

use crate::asked::{Asked, maybe, moment, read};
use crate::report::Report;

#[wasm_bindgen(raw_module = "./errors.js")]
extern "C" {
    #[wasm_bindgen(js_name = milepostError)]
    fn milepost_error(json: &str) -> JsValue;
}

type Thrown<T> = Result<T, JsValue>;

/// An error of the core as it is thrown.
#[expect(clippy::needless_pass_by_value, reason = "it fits `map_err`")]
fn thrown(error: Error) -> JsValue {
    milepost_error(&error.to_json())
}

/// Gives the core the words of reports in a language: a line each, `key = text`, in the order of their keys.
#[wasm_bindgen]
pub fn learn(lang: &str, words: String) -> Thrown<()> {
    read::<Lang>(lang)?.learn(words);
    Ok(())
}

/// A portfolio, and what the dashboard asks of it.
#[wasm_bindgen]
pub struct Portfolio(milepost::Portfolio);

#[wasm_bindgen]
impl Portfolio {
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(text: &str) -> Thrown<Self> {
        milepost::Portfolio::from_json(text, &Limits::default()).map(Self).map_err(thrown)
    }

    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        self.0.to_json()
    }

    pub fn extent(&self) -> String {
        self.0.extent().to_json()
    }

    pub fn elements(&self, kind: &str) -> Thrown<String> {
        Ok(self.0.elements(&ElementsOptions { kind: Some(read(kind)?), text: None }).to_json())
    }

    pub fn element(&self, id: &str) -> Thrown<String> {
        self.0.element(id).map(|element| element.to_json()).map_err(thrown)
    }

    pub fn progress(&self, asked: &Asked, by: &str) -> Thrown<Report> {
        let options = ProgressOptions { by: read(by)?, within: asked.within(), ..ProgressOptions::default() };
        self.0.progress(asked.moment, &options).map(Report::from).map_err(thrown)
    }

    /// The states of the milestones of an actor, a theme or a country, or of all.
    pub fn states(
        &self,
        asked: &Asked,
        actor: Option<String>,
        theme: Option<String>,
        country: Option<String>,
    ) -> Thrown<Report> {
        let fits = Where {
            actor: actor.map(|id| vec![id.into()]),
            theme: theme.map(|id| vec![id.into()]),
            country: country.map(|code| vec![code]),
            ..Where::default()
        };
        let r#where = (fits != Where::default()).then_some(fits);
        let options = StatesOptions { within: asked.within(), r#where, ..StatesOptions::default() };
        self.0.states(asked.moment, &options).map(Report::from).map_err(thrown)
    }

    /// The days between two, told by what is known at the moment.
    pub fn timeline(&self, asked: &Asked, start: &str, end: &str, step: &str) -> Thrown<Report> {
        let (start, end) = (moment(start, None)?, moment(end, None)?);
        let options = TimelineOptions {
            step: read(step)?,
            known_on: asked.moment.known_on.into(),
            within: asked.within(),
            ..TimelineOptions::default()
        };
        self.0.timeline(start.as_of, end.as_of, &options).map(Report::from).map_err(thrown)
    }

    /// What differs from another moment.
    pub fn changes(&self, asked: &Asked, since: &str, since_known_on: Option<String>) -> Thrown<Report> {
        let options = ChangesOptions { within: asked.within(), ..ChangesOptions::default() };
        let since = moment(since, since_known_on)?;
        self.0.changes(since, asked.moment, &options).map(Report::from).map_err(thrown)
    }

    pub fn explain(
        &self,
        asked: &Asked,
        measure: &str,
        key: Option<String>,
        by: Option<String>,
        member: Option<String>,
    ) -> Thrown<Report> {
        let options = ExplainOptions {
            key,
            by: maybe(by)?,
            member: member.map(Into::into),
            within: asked.within(),
            ..ExplainOptions::default()
        };
        self.0.explain(read(measure)?, asked.moment, &options).map(Report::from).map_err(thrown)
    }

    pub fn succession(&self, asked: &Asked, old: &str, new: Option<String>) -> Thrown<Report> {
        let options = SuccessionOptions { new: new.map(Into::into), ..SuccessionOptions::default() };
        self.0.succession(old, asked.moment, &options).map(Report::from).map_err(thrown)
    }

    pub fn dossier(&self, asked: &Asked, id: &str) -> Thrown<String> {
        self.0.dossier(id, asked.moment).map(|dossier| dossier.to_json()).map_err(thrown)
    }

    pub fn brief(
        &self,
        asked: &Asked,
        since: Option<String>,
        since_known_on: Option<String>,
        lang: &str,
    ) -> Thrown<Report> {
        let since = since.map(|day| moment(&day, since_known_on)).transpose()?;
        let options = BriefOptions { since, within: asked.within(), lang: read(lang)? };
        self.0.brief(asked.moment, &options).map(Report::from).map_err(thrown)
    }

    pub fn calendar(&self, asked: &Asked, lang: &str) -> Thrown<String> {
        let options = CalendarOptions { within: asked.within(), lang: read(lang)? };
        self.0.calendar(asked.moment, &options).map_err(thrown)
    }
}
