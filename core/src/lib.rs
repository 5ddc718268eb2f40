//! How far has a strategy got?
//!
//! milepost models a strategy and its successor as priority areas, actions and milestones linked in
//! a graph, holds dated, sourced facts about them, and computes progress reports that can be
//! defended number by number:
//!
//! - every fact has two dates, when it happened and when it became known, so that any past report
//!   can be made again ([`Moment`]);
//! - unknown is never shown as not done, and completion is a range ([`ProgressRow`]);
//! - the same portfolio, question and version give the same bytes in Rust, Python and JavaScript.
//!
//! ```
//! use milepost::{Lang, Moment};
//!
//! let portfolio = milepost::embedded();
//! let moment: Moment = "2026-07-01".parse()?;
//! let report = portfolio.progress(moment, &Default::default())?;
//! println!("{}", report.to_markdown(Lang::English));
//! # Ok::<(), milepost::Error>(())
//! ```
//!
//! Everything is a dated, sourced fact on a graph; every report is a pure function of the graph and
//! two clocks. The core has no clock of its own, reads no files and starts no threads: "today" is
//! always an argument.
//!
//! The [guide] says how to model a strategy, what every figure means, and how to reproduce a report.

pub mod document;
pub mod frame;
pub mod guide;

mod audit;
mod blockers;
mod brief;
mod calendar;
mod canonical;
mod cell;
mod changes;
mod check;
mod column;
mod csv;
mod date;
mod digest;
mod dossier;
mod earned_schedule;
mod elements;
#[cfg(feature = "embedded")]
mod embedded;
mod error;
mod explain;
mod finding;
mod graph;
mod id;
mod impact;
mod index;
mod indicators;
mod limits;
mod located;
mod marks;
mod milestone_state;
mod moment;
mod names;
mod on_scale;
mod options;
mod order;
mod portfolio;
mod progress;
mod read;
mod recommendations;
mod refusal;
mod render;
mod schedule;
#[cfg(feature = "schema")]
mod schema;
mod scope;
mod state;
mod states;
mod succession;
mod table;
mod texts;
mod timeline;
#[cfg(feature = "typescript")]
mod typescript;
mod value;
mod word;

pub use audit::options::AuditOptions;
pub use audit::{AuditCount, AuditDocument, AuditReport, AuditSource};
pub use blockers::report::{BlockerRow, BlockersReport};
pub use brief::{BriefItem, BriefMethod, BriefOptions, BriefReport, BriefRow, BriefSource};
pub use calendar::CalendarOptions;
pub use changes::cause::Cause;
pub use changes::options::ChangesOptions;
pub use changes::report::{ChangeRow, ChangesDocument, ChangesReport, Hindsight};
pub use changes::totals::ChangeTotal;
pub use date::Date;
pub use dossier::{
    Dossier, DossierEvent, DossierFact, DossierIndicator, DossierLink, DossierRecommendation, DossierSource,
    DossierState,
};
pub use earned_schedule::options::EarnedScheduleOptions;
pub use earned_schedule::report::{EarnedScheduleReport, EarnedScheduleRow};
#[cfg(feature = "embedded")]
pub use embedded::embedded;
pub use error::{Code, Error};
pub use explain::figure::{Figure, Inputs};
pub use explain::measure::Measure;
pub use explain::options::ExplainOptions;
pub use explain::report::{ExplainDocument, ExplainReport, ExplainRow, Lost};
pub use explain::rule::{LostReason, Rule};
pub use finding::{FINDINGS_KEPT, Finding, Severity};
pub use graph::{
    Direction, Element, ElementRow, ElementsOptions, ElementsReport, GraphFormat, GraphOptions, NeighboursOptions,
    ReachOptions,
};
pub use id::Id;
pub use impact::report::{ImpactReport, ImpactRow};
pub use indicators::{
    IndicatorPoint, IndicatorRule, IndicatorVerdict, IndicatorsOptions, IndicatorsReport, IndicatorsTotal, Method,
    NaturalLimit,
};
pub use limits::Limits;
pub use moment::Moment;
pub use on_scale::options::OnScaleOptions;
pub use on_scale::{
    NoLevel, OnScaleDocument, OnScaleReport, Scale, ScaleHeadline, ScaleLevel, ScaleLoss, ScaleReason, ScaleRow,
};
pub use portfolio::{CheckReport, Extent, Portfolio, check, check_csv, check_frames};
pub use progress::options::{
    By, Credit, ProgressOptions, RollUp, STALE_AFTER_DAYS, StandingFilter, StatesOptions, Where,
};
pub use progress::report::{ProgressDocument, ProgressReport, ProgressRow};
pub use recommendations::{
    RecommendationResponse, RecommendationsOptions, RecommendationsReport, RecommendationsTotal,
};
pub use render::HtmlOptions;
pub use schedule::options::ScheduleOptions;
pub use schedule::report::{ScheduleDocument, ScheduleReport, ScheduleRow};
pub use states::{StateRow, StatesDocument, StatesReport};
pub use succession::{CandidateRow, SuccessionOptions, SuccessionReport, SuccessionRow, SuccessionTotal};
pub use texts::Lang;
pub use timeline::options::{KnownOn, Step, TimelineOptions};
pub use timeline::report::{TimelineDocument, TimelineReport, TimelineRow};
pub use word::ElementKind;

/// The version of the library, which every report carries.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Runs the Rust of the README as a test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
