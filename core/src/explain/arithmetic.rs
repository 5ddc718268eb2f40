//! From the milestones of a row to its figure: sums, quotients, medians, and the levels of a roll-up.

use super::figure::Figure;
use super::measure::{Arithmetic, Measure};
use super::rule::Rule;
use super::step::Step;
use super::teller::{Part, Teller};
use crate::date::day_of;
use crate::order;
use crate::progress::children::Mean;
use crate::progress::report::ProgressRow;
use crate::progress::spread::{self, Medians};
use crate::progress::tally::{Addend, Shares, Tally};
use crate::render::figures::percent;
use crate::render::row::{ReportRow, ToCell};
use crate::state::Unit;
use crate::word::ElementKind;

/// What a figure is of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Of {
    Total,
    Element(ElementKind, u32),
    /// A kind of milestones, by its number.
    Kind(u32),
}

/// What is added up over milestones, as a progress report adds it up.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    tally: Tally,
    /// Days of delay or of slipping, where the measure is a median of them.
    days: Vec<i32>,
    in_scope: u32,
    pub(super) least_horizon: Option<i32>,
}

impl Sums {
    pub(super) fn add(&mut self, measure: Measure, unit: &Unit, as_of: i32) {
        let addend = Addend::of(unit, as_of);
        self.tally.add(&addend);
        self.in_scope += 1;
        self.least_horizon = Some(self.least_horizon.map_or(unit.horizon, |before| before.min(unit.horizon)));
        self.days.extend(match measure {
            Measure::MedianDelayDays => addend.delay(),
            Measure::MedianSlipDays => addend.slip(),
            _ => None,
        });
    }

    /// The shares that a level above takes the mean of.
    pub(super) fn shares(&self) -> Shares {
        self.tally.shares()
    }

    /// What stays once everything is added.
    pub(super) fn closed(mut self, of: Of) -> Figures {
        let zeros = self.days.iter().filter(|day| **day == 0).count() as u32;
        let others: spread::Days = self.days.iter().filter(|day| **day != 0).map(|day| (0, *day)).collect();
        let median = spread::medians(&[&others], std::iter::once(zeros)).first().copied().flatten();
        order::ascending(&mut self.days);
        let count = self.days.len();
        let middle = |at: usize| self.days.get(at).copied();
        Figures {
            of,
            tally: self.tally,
            in_scope: self.in_scope,
            least_horizon: self.least_horizon,
            values: count as u32,
            lower: middle(count.saturating_sub(1) / 2),
            upper: middle(count / 2),
            median,
        }
    }
}

/// The sums over some milestones, and the figure that they give.
#[derive(Clone, Debug)]
pub(super) struct Figures {
    of: Of,
    tally: Tally,
    in_scope: u32,
    pub(super) least_horizon: Option<i32>,
    /// Of how many values the median is, and the middle ones of them.
    values: u32,
    lower: Option<i32>,
    upper: Option<i32>,
    median: Option<f64>,
}

impl Figures {
    /// The row of a progress report with these sums.
    fn row(&self) -> ProgressRow {
        self.tally.row(self.tally.shares(), Medians { delay: self.median, slip: self.median })
    }

    /// The figure itself, as a progress report shows it.
    pub(super) fn value(&self, measure: Measure, as_of: i32) -> Figure {
        match measure {
            Measure::DaysBeyondData => self.least_horizon.map(|horizon| as_of - horizon).into(),
            _ => cell(&self.row(), measure.as_str()),
        }
    }
}

/// What a row has under a name.
pub(super) fn cell<R: ReportRow>(row: &R, name: &str) -> Figure {
    let at = R::COLUMNS.iter().position(|column| *column == name);
    let mut figure = Figure::Nothing;
    row.fields(&mut |fields| {
        if let Some(field) = at.and_then(|at| fields.get(at)) {
            figure = field.cell().into();
        }
    });
    figure
}

/// What one milestone adds to a count.
pub(super) fn counted(measure: Measure, unit: &Unit, as_of: i32) -> Figure {
    let mut tally = Tally::default();
    tally.add(&Addend::of(unit, as_of));
    cell(&tally.row(Shares::default(), Medians::default()), measure.as_str())
}

/// The share of a measure among those that can be rolled up.
pub(super) fn share_of(measure: Measure, shares: &Shares) -> Option<f64> {
    match measure {
        Measure::CompletionLow => shares.completion_low,
        Measure::CompletionHigh => shares.completion_high,
        Measure::Planned => shares.planned,
        _ => shares.schedule_gap,
    }
}

/// The mean over children: those that have a value, with their rows.
#[derive(Clone, Debug)]
pub(super) struct Level {
    pub(super) of: Of,
    pub(super) kind: ElementKind,
    pub(super) children: Vec<u32>,
    pub(super) mean: Mean,
}

impl Level {
    pub(super) fn value(&self, measure: Measure) -> Option<f64> {
        share_of(measure, &self.mean.shares())
    }

    fn sum(&self, measure: Measure) -> f64 {
        let [low, high, planned, gap] = self.mean.sums;
        match measure {
            Measure::CompletionLow => low,
            Measure::CompletionHigh => high,
            Measure::Planned => planned,
            _ => gap,
        }
    }
}

impl Teller<'_> {
    /// What it is of, in data and in words.
    fn of(&self, of: Of) -> (Figure, Part) {
        match of {
            Of::Total => (Figure::Nothing, Part::Phrase("explain.total", Vec::new())),
            Of::Element(kind, row) => {
                let title = Part::Title(self.title(kind, row));
                let id = self.inner.id_text(kind, row as usize);
                (id.into(), Part::Phrase("explain.milestone", vec![("title", title)]))
            }
            Of::Kind(at) => {
                let kind = self.inner.index.kinds.get(at as usize).cloned().unwrap_or_default();
                let title = Part::Title(kind.clone());
                (kind.into(), Part::Phrase("explain.milestone", vec![("title", title)]))
            }
        }
    }

    /// The steps from the sums to the figure.
    pub(super) fn conclude(&self, measure: Measure, figures: &Figures) -> Vec<Step> {
        let (id, name) = self.of(figures.of);
        let value = figures.value(measure, self.evaluator.as_of);
        let label = || Part::from(self.word("measure", measure.as_str()));
        let key = measure.as_str();
        let mut steps = match measure.arithmetic() {
            Some(Arithmetic::Share) if measure == Measure::OnTimeShare => {
                let (part, whole) = figures.tally.parts(key);
                vec![self.share(part, whole, name, value)]
            }
            Some(Arithmetic::Share) => {
                let (part, whole) = figures.tally.parts(key);
                let mut steps = self.sums(part, whole);
                steps.push(self.share(part, whole, name, value));
                steps
            }
            Some(Arithmetic::Gap) => {
                let (done, whole) = figures.tally.parts(key);
                let (planned, _) = figures.tally.parts(Measure::Planned.as_str());
                let shares = figures.shares();
                let mut steps = self.sums(done, whole);
                steps.push(self.share(done, whole, name.clone(), shares.0.into()));
                steps.push(self.sum(Rule::SumOfPart, "explain.sum_of_planned", planned));
                steps.push(self.share(planned, whole, name, shares.1.into()));
                steps.push(self.difference(shares, value));
                steps
            }
            Some(Arithmetic::Median) => vec![self.median(figures, value)],
            Some(Arithmetic::Latest) => vec![self.extreme(Rule::Latest, value)],
            Some(Arithmetic::Earliest) => vec![self.extreme(Rule::Earliest, value)],
            Some(Arithmetic::Beyond) => vec![self.beyond(figures, value)],
            Some(Arithmetic::Count) | None => {
                let places = [("n", shown(&value)), ("of", figures.in_scope.into()), ("measure", label())];
                let step = Step::new(Rule::Count, value.clone(), self.say("explain.count", &places));
                vec![step.with("counted", value).with("in_scope", figures.in_scope)]
            }
        };
        if let Some(last) = steps.last_mut() {
            last.inputs.set("of", id);
        }
        steps
    }

    fn sums(&self, part: f64, whole: f64) -> Vec<Step> {
        vec![
            self.sum(Rule::SumOfWhole, "explain.sum_of_whole", whole),
            self.sum(Rule::SumOfPart, "explain.sum_of_part", part),
        ]
    }

    fn sum(&self, rule: Rule, key: &'static str, sum: f64) -> Step {
        Step::new(rule, sum, self.say(key, &[("sum", self.number(sum).into())]))
    }

    fn share(&self, part: f64, whole: f64, name: Part, value: Figure) -> Step {
        let places = [
            ("part", self.number(part).into()),
            ("whole", self.number(whole).into()),
            ("name", name),
            ("percent", self.percent(&value)),
        ];
        let key = if value == Figure::Nothing { "explain.no_share" } else { "explain.share" };
        Step::new(Rule::Share, value, self.say(key, &places)).with("part", part).with("whole", whole)
    }

    fn difference(&self, (done, planned): (Option<f64>, Option<f64>), value: Figure) -> Step {
        let places = [
            ("done", self.percent(&done.into())),
            ("planned", self.percent(&planned.into())),
            ("percent", self.percent(&value)),
        ];
        let key = if value == Figure::Nothing { "explain.no_difference" } else { "explain.difference" };
        Step::new(Rule::Difference, value, self.say(key, &places)).with("done", done).with("planned", planned)
    }

    fn median(&self, figures: &Figures, value: Figure) -> Step {
        let median = figures.median.map(|median| self.number(median)).unwrap_or_default();
        let places = [("n", figures.values.into()), ("median", median.into())];
        let key = if value == Figure::Nothing { "explain.no_median" } else { "explain.median" };
        Step::new(Rule::Median, value, self.say(key, &places))
            .with("values", figures.values)
            .with("lower", figures.lower)
            .with("upper", figures.upper)
    }

    fn extreme(&self, rule: Rule, value: Figure) -> Step {
        let key = match (&value, rule) {
            (Figure::Nothing, _) => "explain.no_day",
            (_, Rule::Latest) => "explain.latest",
            _ => "explain.earliest",
        };
        let sentence = self.say(key, &[("day", shown(&value))]);
        Step::new(rule, value, sentence)
    }

    fn beyond(&self, figures: &Figures, value: Figure) -> Step {
        let as_of = day_of(self.evaluator.as_of);
        let horizon = figures.least_horizon.map(day_of);
        let sentence = match horizon {
            Some(horizon) => {
                let places = [("as_of", as_of.into()), ("horizon", horizon.into()), ("days", shown(&value))];
                self.say("explain.days_beyond_data", &places)
            }
            None => self.say("explain.nothing_in_scope", &[]),
        };
        Step::new(Rule::DaysBeyondData, value, sentence).with("as_of", as_of).with("least_horizon", horizon)
    }

    /// The mean over the children of a level.
    pub(super) fn level(&self, measure: Measure, level: &Level) -> Step {
        let (id, name) = self.of(level.of);
        let value: Figure = level.value(measure).into();
        let n = level.children.len();
        let key = if value == Figure::Nothing { "explain.no_mean" } else { "explain.mean" };
        let places = [("name", name), ("n", n.into()), ("percent", self.percent(&value))];
        let ids = level.children.iter().filter_map(|row| self.inner.id_text(level.kind, *row as usize));
        Step::new(Rule::MeanOfChildren, value, self.say(key, &places))
            .with("of", id)
            .with("children", ids.map(str::to_owned).collect::<Vec<_>>())
            .with("sum", level.sum(measure))
            .with("count", n)
    }

    fn percent(&self, value: &Figure) -> Part {
        match value {
            Figure::Number(share) => percent(*share).into(),
            _ => "–".into(),
        }
    }
}

impl Figures {
    /// Completion among those with a baseline, and what was planned.
    fn shares(&self) -> (Option<f64>, Option<f64>) {
        let shares = self.tally.shares();
        let (done, whole) = self.tally.parts("schedule_gap");
        (shares.planned.map(|_| done / whole), shares.planned)
    }
}

/// A figure in a sentence, as it is.
fn shown(figure: &Figure) -> Part {
    match figure.to_cell() {
        crate::render::row::Cell::Text(text) => text.into_owned().into(),
        crate::render::row::Cell::Whole(number) => number.into(),
        _ => "–".into(),
    }
}
