//! The progress report.

use chrono::NaiveDate;
use milepost::{ProgressDocument, VERSION};
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::options::WhereShown;
use crate::report::{RowCache, forms, picture, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// How far one area, action, milestone, actor ... has got; or, as `total`, the whole scope.
    ///
    /// Counts and shares are about the milestones of the row that are in the plan and not continuing duties, unless
    /// said otherwise; a milestone of several actions counts once. Shares run from 0 to 1, by weight unless said
    /// otherwise, and are `None` over nothing.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> row = milepost.embedded().progress("2024-01-01", within=["thb21"]).total
    ///     >>> row.completion_low <= row.completion_high
    ///     True
    ProgressRow {
        /// The id of what the row is about, or the kind itself; `None` in a total.
        key: Option<String>,
        /// Its title; `None` in a total.
        title: Option<String>,
        /// The ids of what it belongs to, such as the areas of an action.
        parents: Texts,
        /// How many milestones there are.
        milestones: u32,
        /// How many are completed.
        completed: u32,
        /// How many are in progress.
        in_progress: u32,
        /// How many are known not to have been started.
        not_started: u32,
        /// Of how many nothing is known, which is not the same as not started.
        unreported: u32,
        /// How many were given up; they stay in the plan, undone.
        dropped: u32,
        /// How many were taken out of the plan, continuing duties included; not among `milestones`.
        withdrawn: u32,
        /// How many continuing duties there are; not among `milestones`.
        continuing: u32,
        /// How many of these are kept up: in progress or completed, and not stalled.
        upheld: u32,
        /// Completion if everything that is silent is undone.
        completion_low: Option<f64>,
        /// Completion if everything that is silent, or possibly done, is done.
        completion_high: Option<f64>,
        /// The share that was planned to be done by then, among milestones with a first due date.
        planned: Option<f64>,
        /// Completion among milestones with a first due date, less `planned`; negative is behind.
        schedule_gap: Option<f64>,
        /// How many are certainly past the due date in force.
        overdue: u32,
        /// How many are, unless something happened that nobody has looked for yet.
        possibly_overdue: u32,
        /// How many open ones wait on a milestone that is open itself.
        blocked: u32,
        /// How many open ones nobody has reported on for more than `stale_after_days`.
        stalled: u32,
        /// Of how many publishers disagree about the state.
        contested: u32,
        /// Of what is completed, the share with a source.
        sourced: Option<f64>,
        /// Of what is completed, the share that two bodies attest which do not answer to the same.
        corroborated: Option<f64>,
        /// Of what is completed, the share that a body attests which is not responsible for it.
        independent: Option<f64>,
        /// Of what is completed, the share that was assessed or is on record, rather than claimed.
        assessed: Option<f64>,
        /// By count, the share done on time among those that are on time, late, or past their first due date undone.
        on_time_share: Option<f64>,
        /// How many were completed on time or late, and the dates are too coarse to say which.
        on_time_undecided: u32,
        /// The median of days from first due date to completion; negative is early.
        median_delay_days: Option<f64>,
        /// The median of days by which due dates were moved, those that never moved included.
        median_slip_days: Option<f64>,
        /// The last day of which anything is known.
        last_fact: Option<NaiveDate>,
        /// The next day by which an open one is due.
        next_due: Option<NaiveDate>,
    }
}

/// How far a strategy had got at a moment, made by `Portfolio.progress`.
///
/// It carries what is needed to defend it: moment, scope, options, the hash of the portfolio and the version that
/// computed it. Every key of its JSON is an attribute. Iterating gives the rows, `len` their number, and `total` is the
/// whole scope with each milestone counted once, so that rows which overlap do not add up to it.
///
/// Example:
///     >>> import milepost
///     >>> report = milepost.embedded().progress("2024-01-01", within=["thb21"])
///     >>> {row.parents for row in report if row.milestones}
///     {('thb21',)}
#[pyclass(frozen, module = "milepost")]
pub(crate) struct ProgressReport {
    inner: milepost::ProgressReport,
    asked: Asked,
    rows: RowCache,
}

asked!(ProgressReport { rows });
rows!(ProgressReport of ProgressRow, |report| report.rows(), report.len());
forms!(
    ProgressReport,
    |report| {
        let milepost::ProgressOptions { by, within, r#where, credit, roll_up, standing, stale_after_days } =
            report.options().clone();
        ProgressDocument {
            milepost: VERSION.to_owned(),
            portfolio: report.portfolio_hash(),
            report: "progress",
            moment: report.moment(),
            by,
            within,
            r#where,
            credit,
            roll_up,
            standing,
            stale_after_days,
            days_beyond_data: report.days_beyond_data(),
            rows: report.rows().collect::<Vec<_>>(),
            total: report.total(),
        }
    },
    "milepost.embedded().progress(\"2024-01-01\")"
);
picture!(ProgressReport, "milepost.embedded().progress(\"2024-01-01\")");

#[pymethods]
impl ProgressReport {
    /// The whole scope, each milestone once, whatever the rows are.
    #[getter]
    fn total(&self) -> ProgressRow {
        self.inner.total().into()
    }

    /// The version of milepost.
    #[getter]
    fn milepost(&self) -> &'static str {
        VERSION
    }

    /// The hash of the portfolio.
    #[getter]
    fn portfolio(&self) -> String {
        self.inner.portfolio_hash()
    }

    /// Which report it is: `progress`.
    #[getter]
    fn report(&self) -> &'static str {
        "progress"
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment().into()
    }

    /// What the rows are.
    #[getter]
    fn by(&self) -> String {
        self.inner.options().by.to_string()
    }

    /// The ids of what the report was restricted to, or `None`.
    #[getter]
    fn within(&self) -> Option<Texts> {
        self.inner.options().within.clone().map(Shown::shown)
    }

    /// What the milestones had to fit, by key, or `None`.
    #[getter]
    fn r#where(&self) -> Option<WhereShown> {
        self.inner.options().r#where.clone().map(WhereShown::from)
    }

    /// How much a milestone in progress counts: `none`, `stated` or `half`.
    #[getter]
    fn credit(&self) -> &'static str {
        self.inner.options().credit.as_str()
    }

    /// How completion is rolled up: `milestones` or `children`.
    #[getter]
    fn roll_up(&self) -> &'static str {
        self.inner.options().roll_up.as_str()
    }

    /// Whose word counts: `any` or `assessed`.
    #[getter]
    fn standing(&self) -> &'static str {
        self.inner.options().standing.as_str()
    }

    /// After how many days without a fact an open milestone is stalled.
    #[getter]
    fn stale_after_days(&self) -> u32 {
        self.inner.options().stale_after_days
    }

    /// By how many days the moment lies beyond what was looked for; `None` for an empty scope.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data()
    }

    fn __repr__(&self) -> String {
        let total = self.inner.total();
        let completion = match (total.completion_low, total.completion_high) {
            (Some(low), Some(high)) => format!(", completion {low:.3} to {high:.3}"),
            _ => String::new(),
        };
        format!(
            "<ProgressReport as of {} by {}: {} rows, {} milestones{completion}>",
            self.inner.moment(),
            self.inner.options().by,
            self.inner.len(),
            total.milestones,
        )
    }
}
