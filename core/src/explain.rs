//! Explanations: which facts make a figure, which do not and why, by what rules, and the arithmetic.
//!
//! What is explained is asked of the same evaluator and added up by the same sums as the report that has the figure,
//! so that the two cannot differ.

mod arithmetic;
mod aspect;
pub(crate) mod figure;
mod levels;
mod losses;
pub(crate) mod measure;
pub(crate) mod options;
pub(crate) mod report;
pub(crate) mod rule;
mod step;
mod steps;
mod subject;
pub(crate) mod teller;

use arithmetic::{Of, Sums};
use figure::Figure;
use measure::Measure;
use options::ExplainOptions;
use report::{ExplainReport, Piece};
use steps::items_told;
use subject::Subject;
use teller::Teller;

use crate::error::Error;
use crate::index::NONE;
use crate::moment::Moment;
use crate::portfolio::{Inner, Portfolio};
use crate::progress;
use crate::progress::options::By;
use crate::scope::Scope;
use crate::state::Evaluator;
use crate::word::ElementKind;

/// Explains one figure of a progress report, or one key of a state.
pub(crate) fn explain(
    portfolio: &Portfolio,
    measure: Measure,
    moment: Moment,
    options: &ExplainOptions,
) -> Result<ExplainReport, Error> {
    let inner = portfolio.inner();
    let subject = subject::find(inner, measure, options)?;
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let evaluator = evaluator(inner, moment, options);
    let asked = Asked { inner, evaluator: &evaluator, measure, scope };
    let mut found = match &subject {
        Subject::State(rank, member) => asked.state(*rank, *member),
        Subject::Total => {
            let by = options.by.clone().unwrap_or_default();
            match progress::level(options.roll_up, &by)?.filter(|_| measure.rolls_up()) {
                Some(_) => asked.levels(None),
                None => asked.milestones(None),
            }
        }
        Subject::Row(by, row) => match progress::level(options.roll_up, by)?.filter(|_| measure.rolls_up()) {
            Some(level) => asked.levels(Some((level, *row))),
            None => asked.milestones(Some((by, *row))),
        },
    };
    if measure == Measure::DaysBeyondData {
        found.value = found.days_beyond_data.into();
    }
    Ok(ExplainReport {
        portfolio: portfolio.clone(),
        measure,
        moment,
        options: options.clone(),
        subject,
        value: found.value,
        days_beyond_data: found.days_beyond_data,
        pieces: found.pieces,
        len: found.len,
    })
}

/// Asks as the report asks that has the figure.
fn evaluator<'a>(inner: &'a Inner, moment: Moment, options: &ExplainOptions) -> Evaluator<'a> {
    progress::evaluator(inner, moment, &options.as_of_progress())
}

/// The kind of element that the rows of a report are about.
fn kind_of(by: &By) -> Option<ElementKind> {
    progress::report::Subject::of(by).0
}

/// What is found out once: the figure, and how its steps are made.
#[derive(Default)]
struct Found {
    value: Figure,
    days_beyond_data: Option<i32>,
    pieces: Vec<Piece>,
    len: usize,
}

/// What is asked, of what, about which milestones.
struct Asked<'a> {
    inner: &'a Inner,
    evaluator: &'a Evaluator<'a>,
    measure: Measure,
    scope: Scope,
}

impl Asked<'_> {
    fn teller(&self) -> Teller<'_> {
        Teller::new(self.inner, self.evaluator, crate::texts::Lang::English.into())
    }

    /// One state.
    fn state(&self, rank: u32, member: u32) -> Found {
        let Some(record) = self.inner.index.milestones.get(rank as usize) else { return Found::default() };
        if !self.scope.holds(self.inner, rank as usize, record) {
            return Found { pieces: vec![Piece::OutOfScope(rank, member)], len: 1, ..Found::default() };
        }
        let steps = self.teller().of_state(self.measure, rank as usize, member);
        Found {
            value: steps.last().map(|step| step.value.clone()).unwrap_or_default(),
            days_beyond_data: Some(self.evaluator.as_of - self.evaluator.horizon(record)),
            len: steps.len(),
            pieces: vec![Piece::State(rank, member)],
        }
    }

    /// A row, or the total, from its milestones.
    fn milestones(&self, of: Option<(&By, u32)>) -> Found {
        let ranks = subject::milestones(self.inner, &self.scope, of);
        let member = match of {
            Some((By::Member, actor)) => actor,
            _ => NONE,
        };
        let element = match of {
            None => Of::Total,
            Some((By::Milestone, rank)) => {
                let milestone = self.inner.index.milestones.get(rank as usize);
                Of::Element(ElementKind::Milestone, milestone.map_or(NONE, |milestone| milestone.row))
            }
            Some((by, row)) => kind_of(by).map_or(Of::Kind(row), |kind| Of::Element(kind, row)),
        };
        let (sums, steps) = self.add_up(&ranks, member);
        let figures = sums.closed(element);
        let conclusion = self.teller().conclude(self.measure, &figures).len();
        Found {
            value: figures.value(self.measure, self.evaluator.as_of),
            days_beyond_data: figures.least_horizon.map(|horizon| self.evaluator.as_of - horizon),
            len: steps + conclusion,
            pieces: vec![Piece::Milestones(ranks, member), Piece::Figures(Box::new(figures))],
        }
    }

    /// Adds up milestones, or a member's items of them, and counts the steps that they take.
    fn add_up(&self, ranks: &[u32], member: u32) -> (Sums, usize) {
        let (mut sums, mut steps, mut items) = (Sums::default(), 0, Vec::new());
        for &rank in ranks {
            let Some(record) = self.inner.index.milestones.get(rank as usize) else { continue };
            let mut unit = self.evaluator.one(rank as usize, record, &mut items);
            if member != NONE {
                let Some(item) = items.drain(..).find(|item| item.member == member) else { continue };
                unit = self.evaluator.one_item(record, &item, self.evaluator.dues(rank as usize));
                items = Vec::new();
            }
            sums.add(self.measure, &unit, self.evaluator.as_of);
            steps += 1 + items_told(self.measure, &unit, &items).len();
        }
        (sums, steps)
    }
}
