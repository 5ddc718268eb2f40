//! The totals of both moments, and the part of each cause in what differs.

use chrono::NaiveDate;

use super::Total;
use super::cause::Cause;
use super::pass::Sums;
use crate::explain::figure::Figure;
use crate::explain::measure::Measure as Field;
use crate::render::row::report_row;

report_row! {
    /// A figure of the whole scope at both moments, and what each cause did to it.
    ///
    /// The parts add up to the difference. There are none for medians, dates and shares of evidence, which are no
    /// sums over milestones, and none where the figure is absent at either moment.
    pub struct ChangeTotal {
        /// The key of a progress report.
        field: &'static str,
        /// Its value at the earlier moment; in the earlier file, where one is given.
        #[cfg_attr(feature = "typescript", ts(type = "number | string | null"))]
        before: Figure,
        /// Its value at the later moment.
        #[cfg_attr(feature = "typescript", ts(type = "number | string | null"))]
        after: Figure,
        /// The part of what was edited in the file.
        edited: Option<f64>,
        /// The part of changes of the plan.
        plan: Option<f64>,
        /// The part of time.
        time_passed: Option<f64>,
        /// The part of due dates that were moved.
        deadline_revised: Option<f64>,
        /// The part of what happened in between.
        happened: Option<f64>,
        /// The part of what had happened before and became known in between.
        published_late: Option<f64>,
        /// The part of what is no longer taken for true.
        corrected: Option<f64>,
    }
}

/// The totals at both moments, of this file, and the sums in between.
pub(super) struct Step<'a> {
    pub(super) before: &'a Total,
    pub(super) after: &'a Total,
    pub(super) sums: &'a Sums,
}

/// What a weight is divided by to be a share; nothing where there are no shares.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    weight: Option<f64>,
    with_baseline: Option<f64>,
}

impl Scale {
    pub(super) fn of(step: &Step<'_>) -> Self {
        let (before, after) = (step.before, step.after);
        let shares = |left: Option<f64>, right: Option<f64>, whole: f64| left.and(right).and(Some(whole));
        Self {
            weight: shares(before.completion_low, after.completion_low, step.sums.weight),
            with_baseline: shares(before.planned, after.planned, step.sums.with_baseline),
        }
    }

    /// The share of a field that an amount is; `None` where it is none.
    pub(super) fn share(&self, field: Field, amount: f64) -> Option<f64> {
        match field {
            Field::Status | Field::Progress | Field::PossiblyCompleted | Field::DueInForce => None,
            Field::CompletionLow | Field::CompletionHigh => self.weight.map(|weight| amount / weight),
            Field::Planned => self.with_baseline.map(|weight| amount / weight),
            _ => Some(amount),
        }
    }
}

/// One row for each figure; `edited` is the total of the earlier file at the earlier moment.
pub(super) fn of(step: &Step<'_>, edited: Option<&Total>) -> Vec<ChangeTotal> {
    let scale = Scale::of(step);
    let (before, after) = (figures(edited.unwrap_or(step.before)), figures(step.after));
    let own = figures(step.before);
    before
        .into_iter()
        .zip(own)
        .zip(after)
        .map(|(((field, name, before), (.., own)), (.., after))| {
            let whole = |figure: &Known| figure.number();
            let known = field.zip(whole(&before)).zip(whole(&own)).zip(whole(&after));
            let parts = known.and_then(|(((field, before), own), _)| parts(step, &scale, field, before, own));
            let part = |cause: Cause| parts.and_then(|parts| parts.get(cause as usize).copied());
            ChangeTotal {
                field: name,
                before: before.figure(),
                after: after.figure(),
                edited: part(Cause::Edited),
                plan: part(Cause::Plan),
                time_passed: part(Cause::TimePassed),
                deadline_revised: part(Cause::DeadlineRevised),
                happened: part(Cause::Happened),
                published_late: part(Cause::PublishedLate),
                corrected: part(Cause::Corrected),
            }
        })
        .collect()
}

/// The parts of all causes in the difference of a field.
fn parts(step: &Step<'_>, scale: &Scale, field: Field, before: f64, own: f64) -> Option<[f64; Cause::COUNT]> {
    let mut parts = [0.0; Cause::COUNT];
    let sums = step.sums.differences.get(field as usize)?;
    for (part, amount) in parts.iter_mut().zip(sums) {
        *part = scale.share(field, *amount)?;
    }
    let on_later_plan = scale.share(field, step.sums.before.get(field as usize).copied()?)?;
    if let Some(plan) = parts.get_mut(Cause::Plan as usize) {
        *plan = on_later_plan - own;
    }
    if let Some(edited) = parts.get_mut(Cause::Edited as usize) {
        *edited = own - before;
    }
    Some(parts)
}

/// A figure of a total.
#[derive(Clone, Copy)]
enum Known {
    Count(u32),
    Share(Option<f64>),
    Day(Option<NaiveDate>),
}

impl Known {
    fn number(&self) -> Option<f64> {
        match self {
            Self::Count(count) => Some(f64::from(*count)),
            Self::Share(share) => *share,
            Self::Day(_) => None,
        }
    }

    fn figure(self) -> Figure {
        match self {
            Self::Count(count) => Figure::Whole(i64::from(count)),
            Self::Share(share) => share.map_or(Figure::Nothing, Figure::Number),
            Self::Day(day) => day.map_or(Figure::Nothing, |day| Figure::Text(day.to_string())),
        }
    }
}

/// All figures of a total, in their order, and of which of them causes have parts.
fn figures(total: &Total) -> Vec<(Option<Field>, &'static str, Known)> {
    use Known::{Count, Day, Share};
    let with = |field: Field, known: Known| (Some(field), field.as_str(), known);
    let without = |name: &'static str, known: Known| (None, name, known);
    vec![
        with(Field::Milestones, Count(total.milestones)),
        with(Field::Completed, Count(total.completed)),
        with(Field::InProgress, Count(total.in_progress)),
        with(Field::NotStarted, Count(total.not_started)),
        with(Field::Unreported, Count(total.unreported)),
        with(Field::Dropped, Count(total.dropped)),
        with(Field::Withdrawn, Count(total.withdrawn)),
        with(Field::Continuing, Count(total.continuing)),
        with(Field::Upheld, Count(total.upheld)),
        with(Field::CompletionLow, Share(total.completion_low)),
        with(Field::CompletionHigh, Share(total.completion_high)),
        with(Field::Planned, Share(total.planned)),
        without("schedule_gap", Share(total.schedule_gap)),
        with(Field::Overdue, Count(total.overdue)),
        with(Field::PossiblyOverdue, Count(total.possibly_overdue)),
        with(Field::Blocked, Count(total.blocked)),
        with(Field::Stalled, Count(total.stalled)),
        without("contested", Count(total.contested)),
        without("sourced", Share(total.sourced)),
        without("corroborated", Share(total.corroborated)),
        without("independent", Share(total.independent)),
        without("assessed", Share(total.assessed)),
        without("on_time_share", Share(total.on_time_share)),
        without("on_time_undecided", Count(total.on_time_undecided)),
        without("median_delay_days", Share(total.median_delay_days)),
        without("median_slip_days", Share(total.median_slip_days)),
        without("last_fact", Day(total.last_fact)),
        without("next_due", Day(total.next_due)),
    ]
}
