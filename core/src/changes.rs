//! Changes: what differs between two moments, each difference with its one cause and its share.
//!
//! A figure differs because the plan changed, because time passed, because a due date was moved, because
//! something happened, because it was published late, or because somebody was corrected. First the earlier
//! moment is looked at over the later plan; what that changes is the plan's. All else is followed milestone
//! by milestone to the one fact that made the difference.

pub(crate) mod cause;
mod compare;
mod edited;
mod flags;
mod item;
pub(crate) mod options;
mod pass;
pub(crate) mod report;
pub(crate) mod totals;

use crate::error::{Code, Error};
use crate::moment::Moment;
use crate::portfolio::Portfolio;
use crate::progress::options::{By, ProgressOptions};
use crate::progress::progress;
use crate::progress::report::ProgressRow;
use crate::state::Evaluator;
use compare::Comparison;
use options::ChangesOptions;
use pass::Pass;
use report::{ChangesReport, Hindsight};

/// Compares two moments; with an earlier file, also that with this one at the first of them.
pub(crate) fn changes(
    portfolio: &Portfolio,
    before: Moment,
    after: Moment,
    options: &ChangesOptions,
) -> Result<ChangesReport, Error> {
    let earlier = options.earlier.as_ref();
    in_order(before, after)?;
    let asked = options.as_progress();
    let total_before = progress(portfolio, before, &asked)?.total();
    let later = progress(portfolio, after, &asked)?;
    let edited = earlier.map(|earlier| edited::of(earlier, portfolio, before, &asked)).transpose()?;
    let hindsight = Moment::new(before.as_of, after.known_on);
    let comparison = Comparison::new(portfolio.inner(), before, after, options);
    let mut pass = Pass::new(&comparison, evaluator(portfolio, hindsight, options));
    pass.run(options)?;
    let known_later = progress(portfolio, hindsight, &asked)?.total();
    let hindsight = Hindsight::new(
        after.known_on,
        total_before.completion_low,
        known_later.completion_low,
        pass.completed_unknown_to_all(),
    );
    let total_after = later.total();
    let step = totals::Step { before: &total_before, after: &total_after, sums: &pass.sums };
    let totals = totals::of(&step, edited.as_ref().map(|edited| &edited.total));
    let scale = totals::Scale::of(&step);
    let (ranks, days_beyond_data) = (pass.changed_in_table_order(), later.days_beyond_data());
    Ok(ChangesReport {
        portfolio: portfolio.clone(),
        before,
        after,
        earlier: earlier.map(Portfolio::hash),
        options: options.clone(),
        days_beyond_data,
        totals,
        scale,
        hindsight,
        differences: pass.differences,
        edited: edited.map(|edited| edited.rows).unwrap_or_default(),
        ranks,
    })
}

/// Two moments can be compared where neither clock runs backwards.
fn in_order(before: Moment, after: Moment) -> Result<(), Error> {
    let refused = |clock: &str, told: String| {
        Err(Error::new(Code::InvalidMoment, told)
            .with_path("before")
            .with_hint(Some(format!("the earlier moment comes first, on both clocks; `{clock}` runs backwards here"))))
    };
    if before.as_of > after.as_of {
        return refused("as_of", format!("{} is not before {}", before.as_of, after.as_of));
    }
    if before.known_on_day() > after.known_on_day() {
        let known = |moment: Moment| moment.known_on.map_or_else(|| "everything".to_owned(), |day| day.to_string());
        return refused("known_on", format!("what was known by {} is more than by {}", known(before), known(after)));
    }
    Ok(())
}

fn evaluator<'a>(portfolio: &'a Portfolio, moment: Moment, options: &ChangesOptions) -> Evaluator<'a> {
    crate::progress::evaluator(portfolio.inner(), moment, &options.as_progress())
}

impl ChangesOptions {
    /// The same question to a progress report, of which only the total is wanted.
    fn as_progress(&self) -> ProgressOptions {
        ProgressOptions {
            by: By::Milestone,
            within: self.within.clone(),
            r#where: self.r#where.clone(),
            credit: self.credit,
            standing: self.standing,
            stale_after_days: self.stale_after_days,
            ..ProgressOptions::default()
        }
    }
}

/// The total of a report.
type Total = ProgressRow;
