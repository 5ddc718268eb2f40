//! The report on recommendations.

use serde::Serialize;

use crate::date::Date;
use crate::id::Id;
use crate::moment::Moment;
use crate::portfolio::Origin;
use crate::progress::options::{Credit, StandingFilter};
use crate::render::row::report_row;

report_row! {
    /// A recommendation at a moment: what was answered, what addresses it, and how far that has got.
    pub struct RecommendationResponse {
        /// The id of the recommendation.
        key: Id,
        /// Its title.
        title: String,
        /// Who made it.
        issuer: Option<Id>,
        /// To whom.
        to: Vec<Id>,
        /// What it concerns.
        about: Vec<Id>,
        /// When it was made.
        published: Option<Date>,
        /// By when it was to be followed.
        due: Option<Date>,
        /// What was answered; `none` where no answer is known.
        #[cfg_attr(feature = "typescript", ts(type = "\"none\" | \"accepted\" | \"rejected\" | \"fulfilled\""))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["none", "accepted", "rejected", "fulfilled"])))]
        response: &'static str,
        /// Since when that is the answer.
        since: Option<Date>,
        /// The fact that decides.
        fact: Option<Id>,
        /// `no`, `possibly` or `certainly`.
        #[cfg_attr(feature = "typescript", ts(type = "\"no\" | \"possibly\" | \"certainly\""))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["no", "possibly", "certainly"])))]
        overdue: &'static str,
        /// What is stated, or was concluded, to address it.
        addressed_by: Vec<Id>,
        /// What was only put forward as addressing it.
        candidates: Vec<Id>,
        /// How many milestones are in the plan that address it, themselves or through their actions.
        milestones: u32,
        /// Completion of these by weight, if everything that is silent is undone.
        completion_low: Option<f64>,
        /// The same, if everything that is silent, or possibly done, is done.
        completion_high: Option<f64>,
    }
}

/// All recommendations that were made by the moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecommendationsTotal {
    /// How many there are: the sum of the next four.
    pub recommendations: u32,
    /// To how many no answer is known.
    pub unanswered: u32,
    /// How many were accepted, and no more is known.
    pub accepted: u32,
    /// How many were rejected.
    pub rejected: u32,
    /// How many were fulfilled.
    pub fulfilled: u32,
    /// How many something addresses.
    pub addressed: u32,
    /// How many are certainly overdue.
    pub overdue: u32,
    /// How many are overdue unless something happened that nobody has looked for yet.
    pub possibly_overdue: u32,
    /// How many milestones address any of them.
    pub milestones: u32,
    /// Completion of these, each once, if everything that is silent is undone.
    pub completion_low: Option<f64>,
    /// The same, if everything that is silent, or possibly done, is done.
    pub completion_high: Option<f64>,
}

impl RecommendationsTotal {
    pub(super) fn add(&mut self, row: &RecommendationResponse) {
        self.recommendations += 1;
        *match row.response {
            "accepted" => &mut self.accepted,
            "rejected" => &mut self.rejected,
            "fulfilled" => &mut self.fulfilled,
            _ => &mut self.unanswered,
        } += 1;
        self.addressed += u32::from(!row.addressed_by.is_empty());
        self.overdue += u32::from(row.overdue == "certainly");
        self.possibly_overdue += u32::from(row.overdue == "possibly");
    }
}

/// What became of recommendations.
///
/// ```
/// let moment: milepost::Moment = "2026-07-01".parse()?;
/// let report = milepost::embedded().recommendations(moment, &Default::default());
/// let asked = report.rows.iter().find(|row| &*row.key == "r/hub-2025/training").unwrap();
/// assert_eq!(asked.response, "none");
/// assert!(asked.completion_low <= asked.completion_high);
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RecommendationsDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "RecommendationsDocument"))]
pub struct RecommendationsReport {
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub(crate) origin: Origin,
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `recommendations`.
    #[cfg_attr(feature = "typescript", ts(type = "\"recommendations\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "recommendations")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// How much a milestone in progress counts.
    pub credit: Credit,
    /// Whose word counts.
    pub standing: StandingFilter,
    /// By how many days the moment lies beyond what was looked for; absent without a recommendation.
    pub days_beyond_data: Option<i32>,
    /// The recommendations that were made by the moment, in the order of their table.
    pub rows: Vec<RecommendationResponse>,
    /// All of them.
    pub total: RecommendationsTotal,
}
