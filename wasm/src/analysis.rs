//! The further questions that can be asked of a portfolio, which the entry `milepost/progress` does without.

use milepost::{
    AuditOptions, BriefOptions, CalendarOptions, ChangesOptions, Code, EarnedScheduleOptions, Error, ExplainOptions,
    GraphFormat, GraphOptions, IndicatorsOptions, Measure, OnScaleOptions, RecommendationsOptions, ScheduleOptions,
    SuccessionOptions,
};
use wasm_bindgen::prelude::*;

use crate::audit::AuditReport;
use crate::blockers::BlockersReport;
use crate::boundary::{option_handle, other_options_json, plain_text, thrown};
use crate::brief::BriefReport;
use crate::changes::ChangesReport;
use crate::dossier::Dossier;
use crate::earned_schedule::EarnedScheduleReport;
use crate::explain::ExplainReport;
use crate::impact::ImpactReport;
use crate::indicators::IndicatorsReport;
use crate::on_scale::OnScaleReport;
use crate::portfolio::{Portfolio, Thrown, at, read};
use crate::recommendations::RecommendationsReport;
use crate::schedule::ScheduleReport;
use crate::succession::SuccessionReport;

#[wasm_bindgen]
impl Portfolio {
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

    /// What holds the plan up: when each milestone can and must be reached, with how much room, and what is critical.
    ///
    /// The critical path method over the milestones in the plan and the links of `after`, all four types with lags.
    /// What depends on a duration that nobody states is `null`.
    ///
    /// @throws {MilepostError} as for `progress`; `date_out_of_range` where a day would lie outside the years 1000 to
    /// 9999
    pub fn schedule(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ScheduleOptions")] options: &JsValue,
    ) -> Thrown<ScheduleReport> {
        let (moment, options) = (at(moment)?, read(options, ScheduleOptions::from_json)?);
        self.0.schedule(moment, &options).map(Into::into).map_err(thrown)
    }

    /// What slips when a milestone finishes later, by how much at least, and which due dates can then not be met.
    ///
    /// Unknown durations count as at least 0: what is said holds however long they are.
    ///
    /// @param delayDays - whole calendar days; the start of the milestone stays
    /// @throws {MilepostError} as for `schedule`; `unsupported` for a milestone that is closed or not in the plan;
    /// `invalid_option` for a delay that is no whole number or below 0
    pub fn impact(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
        #[wasm_bindgen(js_name = "delayDays", unchecked_param_type = "number")] delay_days: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ScheduleOptions")] options: &JsValue,
    ) -> Thrown<ImpactReport> {
        let (id, delay_days) = (plain_text(id, "id")?, whole(delay_days, "delay_days")?);
        let (moment, options) = (at(moment)?, read(options, ScheduleOptions::from_json)?);
        self.0.impact(&id, delay_days, moment, &options).map(Into::into).map_err(thrown)
    }

    /// What to finish first: overdue milestones that wait on nothing overdue, by what completing each would free.
    ///
    /// What it would free is what a report of the same moment says once it is completed, and no estimate.
    ///
    /// @throws {MilepostError} as for `progress`
    pub fn blockers(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ScheduleOptions")] options: &JsValue,
    ) -> Thrown<BlockersReport> {
        let (moment, options) = (at(moment)?, read(options, ScheduleOptions::from_json)?);
        self.0.blockers(moment, &options).map(Into::into).map_err(thrown)
    }

    /// How far behind its plan each row is, in calendar days, and when it is finished if it goes on like that.
    ///
    /// The method is earned schedule (Lipke). Each figure is a range, from what is known to be done to what may be.
    /// Where it cannot be told, `reason` says why.
    ///
    /// @throws {MilepostError} as for `progress`
    #[wasm_bindgen(js_name = earnedSchedule)]
    pub fn earned_schedule(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MomentArgument")] moment: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "EarnedScheduleOptions")] options: &JsValue,
    ) -> Thrown<EarnedScheduleReport> {
        let (moment, options) = (at(moment)?, read(options, EarnedScheduleOptions::from_json)?);
        self.0.earned_schedule(moment, &options).map(Into::into).map_err(thrown)
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
}

/// A whole number of JavaScript; anything else is refused.
fn whole(value: &JsValue, name: &str) -> Thrown<i64> {
    // Beyond 2^53 not every whole number is one of JavaScript's.
    let number = value.as_f64().filter(|number| number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0);
    number.map(|number| number as i64).ok_or_else(|| {
        let refused = Error::new(Code::InvalidOption, format!("`{name}` is no whole number"));
        thrown(refused.with_path(name).with_hint(Some("write a whole number of calendar days, such as 90".to_owned())))
    })
}
