//! The sums behind the shares of a progress report: what can be added up over reports of several portfolios.
//!
//! Rows keep shares, which cannot be added. Whoever adds asks for the sums, and the pass is run again for them.

use super::groups::Groups;
use super::options::{By, RollUp};
use super::pass::Pass;
use super::report::ProgressReport;
use super::tally::{Addend, Tally};
use crate::error::Error;
use crate::frame::{self, ColumnKind, Sink};
use crate::render::row::{self, ReportRow, report_row};
use crate::scope::Scope;

report_row! {
    /// What is divided by what in a row of a progress report: weights, and two counts.
    ///
    /// Those of shares that are means of children are absent: nothing was divided there that could be added up.
    pub(crate) struct ProgressWeights {
        /// The weight of all milestones of the row: the whole of `completion_low` and `completion_high`.
        weight: f64,
        /// The weight of what is completed, if everything that is silent is undone.
        weight_completed_low: Option<f64>,
        /// The weight of what is completed, if everything that is silent, or possibly done, is done.
        weight_completed_high: Option<f64>,
        /// The weight of the milestones with a first due date: the whole of `planned` and `schedule_gap`.
        weight_with_baseline: Option<f64>,
        /// The weight of those whose first due date had come.
        weight_planned: Option<f64>,
        /// The weight of what is completed among those with a first due date.
        weight_completed_with_baseline: Option<f64>,
        /// The weight of completed items: the whole of the four shares of evidence.
        weight_done: f64,
        /// The weight of completed items with a source.
        weight_sourced: f64,
        /// The weight of completed items with two witnesses.
        weight_corroborated: f64,
        /// The weight of completed items with a witness that is a third party.
        weight_independent: f64,
        /// The weight of completed items that were assessed or are on record.
        weight_assessed: f64,
        /// How many were done on time.
        on_time: u32,
        /// How many were certainly on time or not: the whole of `on_time_share`.
        on_time_judged: u32,
    }
}

impl ProgressWeights {
    fn of(tally: &Tally, rolled_up: RollUp) -> Self {
        let [low, high, planned, gap] =
            ["completion_low", "completion_high", "planned", "schedule_gap"].map(|share| tally.parts(share));
        let evidence = |share| tally.parts(share).0;
        let (on_time, on_time_judged) = tally.parts("on_time_share");
        let own = |weight: f64| (rolled_up == RollUp::Milestones).then_some(weight);
        Self {
            weight: low.1,
            weight_completed_low: own(low.0),
            weight_completed_high: own(high.0),
            weight_with_baseline: own(planned.1),
            weight_planned: own(planned.0),
            weight_completed_with_baseline: own(gap.0),
            weight_done: tally.parts("sourced").1,
            weight_sourced: evidence("sourced"),
            weight_corroborated: evidence("corroborated"),
            weight_independent: evidence("independent"),
            weight_assessed: evidence("assessed"),
            on_time: on_time as u32,
            on_time_judged: on_time_judged as u32,
        }
    }
}

impl ProgressReport {
    /// The columns of [`put_weights`](Self::put_weights).
    #[doc(hidden)]
    #[must_use]
    pub fn weight_columns() -> Vec<(&'static str, ColumnKind)> {
        frame::columns_of::<ProgressWeights>()
    }

    /// The columns of the rows, which are also those of the total.
    #[doc(hidden)]
    #[must_use]
    pub fn row_columns() -> Vec<(&'static str, ColumnKind)> {
        frame::columns_of::<super::report::ProgressRow>()
    }

    /// Writes the total as the only row.
    #[doc(hidden)]
    pub fn put_total(&self, sink: &mut dyn Sink) {
        put(std::iter::once(self.total()), sink);
    }

    /// Writes the sums behind each row in the order of the rows, or of the total alone.
    #[doc(hidden)]
    pub fn put_weights(&self, of_total: bool, sink: &mut dyn Sink) -> Result<(), Error> {
        let (inner, options) = (self.portfolio().inner(), self.options());
        let groups = Groups::new(inner, &options.by)?;
        let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
        let evaluator = super::evaluator(inner, self.moment(), options);
        let mut pass = Pass::new(inner, &groups, &options.by, false);
        pass.run(&evaluator, &scope);
        let weights = |tally: &Tally| ProgressWeights::of(tally, options.roll_up);
        if of_total {
            put(std::iter::once(weights(&pass.total().0)), sink);
        } else if options.by == By::Milestone {
            let mut items = Vec::new();
            let rows = pass.ranks_in_table_order().into_iter().filter_map(|rank| {
                let unit = evaluator.milestone(rank as usize, inner.index.milestones.get(rank as usize)?, &mut items);
                let mut tally = Tally::default();
                tally.add(&Addend::of(&unit, evaluator.as_of));
                Some(weights(&tally))
            });
            put(rows, sink);
        } else {
            let shown = |group| pass.sums.get(group).filter(|tally: &&Tally| groups.always || tally.touched());
            put(groups.in_order(inner).filter_map(shown).map(weights), sink);
        }
        Ok(())
    }
}

fn put<R: ReportRow>(rows: impl Iterator<Item = R>, sink: &mut dyn Sink) {
    rows.for_each(|row| row::put(&row, R::KINDS, sink));
}
