//! milepost for Python: handles on portfolios of the core, and its reports as frozen classes.
//!
//! Nothing is computed here. Documents and options cross as JSON text, which the core reads as it
//! does in every language; rows cross as structs that are taken apart field by field; work runs
//! detached from the interpreter.

mod arrow;
mod asked;
mod audit;
mod blockers;
mod brief;
mod changes;
mod check;
mod day;
mod document;
mod dossier;
mod earned_schedule;
mod element;
mod elements;
mod error;
mod explain;
mod extent;
mod finding;
mod impact;
mod indicators;
mod limits;
mod moment;
mod object;
mod on_scale;
mod options;
mod portfolio;
mod progress;
mod recommendations;
mod report;
mod report_each;
mod schedule;
mod states;
mod succession;
mod table;
mod timeline;
mod value;

/// The compiled part of milepost; import `milepost` instead.
#[pyo3::pymodule]
mod _core {
    #[pymodule_export]
    use crate::audit::{AuditCount, AuditReport, AuditSource};
    #[pymodule_export]
    use crate::blockers::{BlockerRow, BlockersReport};
    #[pymodule_export]
    use crate::brief::{BriefItem, BriefMethod, BriefReport, BriefRow, BriefSource};
    #[pymodule_export]
    use crate::changes::{ChangeRow, ChangeTotal, ChangesReport, Hindsight};
    #[pymodule_export]
    use crate::check::{CheckReport, check};
    #[pymodule_export]
    use crate::dossier::{
        Dossier, DossierEvent, DossierFact, DossierIndicator, DossierLink, DossierRecommendation, DossierSource,
        DossierState,
    };
    #[pymodule_export]
    use crate::earned_schedule::{EarnedScheduleReport, EarnedScheduleRow};
    #[pymodule_export]
    use crate::element::Element;
    #[pymodule_export]
    use crate::elements::{ElementRow, ElementsReport};
    #[pymodule_export]
    use crate::explain::{ExplainReport, ExplainRow, Lost};
    #[pymodule_export]
    use crate::extent::Extent;
    #[pymodule_export]
    use crate::finding::Finding;
    #[pymodule_export]
    use crate::impact::{ImpactReport, ImpactRow};
    #[pymodule_export]
    use crate::indicators::{IndicatorVerdict, IndicatorsReport, IndicatorsTotal};
    #[pymodule_export]
    use crate::limits::Limits;
    #[pymodule_export]
    use crate::moment::Moment;
    #[pymodule_export]
    use crate::on_scale::{OnScaleReport, ScaleHeadline, ScaleLevel, ScaleLoss, ScaleReason, ScaleRow};
    #[pymodule_export]
    use crate::portfolio::{Portfolio, embedded};
    #[pymodule_export]
    use crate::progress::{ProgressReport, ProgressRow};
    #[pymodule_export]
    use crate::recommendations::{RecommendationResponse, RecommendationsReport, RecommendationsTotal};
    #[pymodule_export]
    use crate::report_each::{GroupReports, report_each};
    #[pymodule_export]
    use crate::schedule::{ScheduleReport, ScheduleRow};
    #[pymodule_export]
    use crate::states::{StateRow, StatesReport};
    #[pymodule_export]
    use crate::succession::{CandidateRow, SuccessionReport, SuccessionRow, SuccessionTotal};
    #[pymodule_export]
    use crate::table::Table;
    #[pymodule_export]
    use crate::timeline::{TimelineReport, TimelineRow};

    /// The version of the library, which every report carries.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name that Python gives a version")]
    const __version__: &str = milepost::VERSION;
}
