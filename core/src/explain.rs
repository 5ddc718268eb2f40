//! Explanations: which facts make a figure, which do not and why, by what rules, and the arithmetic.
//!
//! What is explained is asked of the same evaluator and added up by the same sums as the report that has the figure,
//! so that the two cannot differ.

mod arithmetic;
mod aspect;
pub(crate) mod figure;
mod losses;
pub(crate) mod measure;
pub(crate) mod options;
pub(crate) mod report;
pub(crate) mod rule;
mod step;
mod subject;
pub(crate) mod teller;

use arithmetic::{Level, Sums, cell, counted};
use aspect::{Aspect, Look};
use figure::Figure;
use measure::Measure;
use options::ExplainOptions;
use report::{ExplainReport, Piece};
use rule::Rule;
use step::Step;
use subject::Subject;
use teller::Teller;

use crate::error::Error;
use crate::index::NONE;
use crate::moment::Moment;
use crate::portfolio::{Inner, Portfolio};
use crate::progress::children::{self, Mean};
use crate::progress::options::By;
use crate::scope::Scope;
use crate::state::item::Item;
use crate::state::{DETAILED, Evaluator, Unit};
use crate::states;
use crate::word::ElementKind;
use crate::{date, progress};

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
        Teller::new(self.inner, self.evaluator, crate::texts::Lang::English)
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
        let element = of.and_then(|(by, row)| {
            let row = if *by == By::Milestone { self.inner.index.milestones.get(row as usize)?.row } else { row };
            Some((kind_of(by)?, row))
        });
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
            let mut unit = self.evaluator.milestone(rank as usize, record, &mut items);
            if member != NONE {
                let Some(item) = items.drain(..).find(|item| item.member == member) else { continue };
                unit = self.evaluator.unit_of_item::<DETAILED>(
                    rank as usize,
                    record,
                    &item,
                    self.evaluator.dues(rank as usize),
                );
                items = Vec::new();
            }
            sums.add(self.measure, &unit, self.evaluator.as_of);
            steps += 1 + items_told(self.measure, &unit, &items).len();
        }
        (sums, steps)
    }

    /// A row, or the total, level by level: actions by their milestones, and means of means above.
    fn levels(&self, of: Option<(children::Level, u32)>) -> Found {
        let index = &self.inner.index;
        let areas: Vec<u32> = match of {
            None => index.areas_by_id.clone(),
            Some((children::Level::Strategy, row)) => {
                index.areas_by_id.iter().copied().filter(|area| index.strategy(*area) == row).collect()
            }
            Some((children::Level::Area, row)) => vec![row],
            Some((children::Level::Action, _)) => Vec::new(),
        };
        let mut wanted = vec![false; self.inner.tables.areas.len()];
        for area in &areas {
            if let Some(slot) = wanted.get_mut(*area as usize) {
                *slot = true;
            }
        }
        let is_wanted = |area: &u32| wanted.get(*area as usize).copied().unwrap_or_default();
        let mut found = Found::default();
        let mut least_horizon: Option<i32> = None;
        let mut area_means = vec![(Vec::new(), Mean::default()); wanted.len()];
        let actions = index.actions_by_id.iter().copied().filter(|action| match of {
            Some((children::Level::Action, row)) => *action == row,
            _ => index.areas_of.at(*action as usize).iter().any(is_wanted),
        });
        for action in actions {
            let ranks = subject::milestones(self.inner, &self.scope, Some((&By::Action, action)));
            // An action of which nothing is in scope has no value, and is passed over.
            if ranks.is_empty() && !matches!(of, Some((children::Level::Action, _))) {
                continue;
            }
            let (sums, steps) = self.add_up(&ranks, NONE);
            let shares = sums.shares();
            let figures = sums.closed(Some((ElementKind::Action, action)));
            least_horizon = least_horizon.into_iter().chain(figures.least_horizon).min();
            found.len += steps + self.teller().conclude(self.measure, &figures).len();
            found.value = figures.value(self.measure, self.evaluator.as_of);
            found.pieces.push(Piece::Milestones(ranks, NONE));
            found.pieces.push(Piece::Figures(Box::new(figures)));
            for area in index.areas_of.at(action as usize).iter().filter(|area| is_wanted(area)) {
                if let Some((children, mean)) = area_means.get_mut(*area as usize) {
                    mean.add(&shares);
                    children.extend(arithmetic::share_of(self.measure, &shares).map(|_| action));
                }
            }
        }
        found.days_beyond_data = least_horizon.map(|horizon| self.evaluator.as_of - horizon);
        if !matches!(of, Some((children::Level::Action, _))) {
            self.means(&mut found, of, &areas, area_means);
        }
        found
    }

    /// The levels above actions.
    fn means(
        &self,
        found: &mut Found,
        of: Option<(children::Level, u32)>,
        areas: &[u32],
        mut area_means: Vec<(Vec<u32>, Mean)>,
    ) {
        let index = &self.inner.index;
        let measure = self.measure;
        let mut push = |of: arithmetic::Of, kind: ElementKind, children: Vec<u32>, mean: Mean| {
            let level = Level { of, kind, children, mean };
            found.value = level.value(measure).into();
            found.len += 1;
            found.pieces.push(Piece::Level(Box::new(level)));
        };
        let mut strategy_means = vec![(Vec::new(), Mean::default()); self.inner.tables.strategies.len()];
        for &area in areas {
            let Some((children, mean)) = area_means.get_mut(area as usize) else { continue };
            let (children, mean) = (std::mem::take(children), *mean);
            let shares = mean.shares();
            if let Some((children, mean)) = strategy_means.get_mut(index.strategy(area) as usize) {
                mean.add(&shares);
                children.extend(arithmetic::share_of(measure, &shares).map(|_| area));
            }
            let alone = matches!(of, Some((children::Level::Area, _)));
            if alone || !children.is_empty() {
                push(Some((ElementKind::Area, area)), ElementKind::Action, children, mean);
            }
        }
        if matches!(of, Some((children::Level::Area, _))) {
            return;
        }
        let mut total = (Vec::new(), Mean::default());
        for &strategy in &index.strategies_by_id {
            let Some((children, mean)) = strategy_means.get_mut(strategy as usize) else { continue };
            let (children, mean) = (std::mem::take(children), *mean);
            let shares = mean.shares();
            total.1.add(&shares);
            total.0.extend(arithmetic::share_of(measure, &shares).map(|_| strategy));
            let alone = matches!(of, Some((children::Level::Strategy, row)) if row == strategy);
            if alone || !children.is_empty() {
                push(Some((ElementKind::Strategy, strategy)), ElementKind::Area, children, mean);
            }
        }
        if of.is_none() {
            push(None, ElementKind::Strategy, total.0, total.1);
        }
    }
}

/// The items of a milestone that have steps of their own.
fn items_told<'i>(measure: Measure, unit: &Unit, items: &'i [Item]) -> &'i [Item] {
    if aspect::of_items(measure).is_none() || is_set_aside(measure, unit) { &[] } else { items }
}

/// Whether a milestone in scope is not among those that a figure is about.
fn is_set_aside(measure: Measure, unit: &Unit) -> bool {
    use crate::milestone_state::State;
    match measure {
        Measure::DaysBeyondData => false,
        Measure::Withdrawn => !unit.committed,
        Measure::Continuing | Measure::Upheld => !unit.committed || unit.state == State::Withdrawn,
        _ => !unit.committed || unit.state == State::Withdrawn || unit.continuing,
    }
}

impl<'a> Teller<'a> {
    /// The steps of one milestone of a row: those of its items, and its own.
    fn of_row(&self, measure: Measure, rank: usize, member: u32) -> Vec<Step> {
        let look = if member == NONE { Look::whole(self, rank) } else { Look::of_member(self, rank, member) };
        let Some(look) = look else { return Vec::new() };
        if is_set_aside(measure, &look.unit) {
            return vec![self.set_aside(measure, &look)];
        }
        let mut steps = Vec::new();
        for item in items_told(measure, &look.unit, &look.items) {
            let part = look.part(self, *item);
            let aspects = aspect::of_items(measure).unwrap_or_default();
            let own = aspects.iter().map(|aspect| self.aspect(*aspect, &part)).collect();
            steps.extend(Step::merged(own).map(|own| self.counting(measure, &part, own)));
        }
        let own = aspect::of_progress(measure).iter().map(|aspect| self.aspect(*aspect, &look)).collect();
        steps.extend(Step::merged(own).map(|own| {
            let assumed = self.all_assumed(&own);
            let mut own = self.counting(measure, &look, own);
            if measure.is_count() {
                own.value = counted(measure, &look.unit, self.evaluator.as_of);
            }
            if assumed.is_empty() { own } else { own.with("assumed_publication", assumed) }
        }));
        steps
    }

    /// The steps of a state, each aspect on its own.
    fn of_state(&self, measure: Measure, rank: usize, member: u32) -> Vec<Step> {
        let look = if member == NONE { Look::whole(self, rank) } else { Look::of_member(self, rank, member) };
        let Some(look) = look else { return Vec::new() };
        let mut steps = Vec::new();
        let mut told = std::collections::BTreeSet::new();
        let mut take = |step: Step| {
            for fact in &step.facts {
                if told.insert(*fact) {
                    steps.extend(self.assumption(*fact));
                }
            }
            steps.push(step);
        };
        for item in &look.items {
            let part = look.part(self, *item);
            for aspect in aspect::of_items(measure).unwrap_or_default() {
                take(self.aspect(*aspect, &part));
            }
        }
        let aspects = aspect::of_state(measure);
        for aspect in aspects {
            if *aspect == Aspect::Blocked {
                for prerequisite in aspect::waits_on(self, &look) {
                    if let Some(other) = Look::whole(self, prerequisite as usize) {
                        take(self.status_with_facts(&other));
                    }
                }
            }
            take(self.aspect(*aspect, &look));
        }
        if let (Some(last), [Aspect::Written]) = (steps.last_mut(), aspects) {
            last.value = self.written(measure, &look);
        }
        steps
    }

    /// What the row of a state has under a key that is only written.
    fn written(&self, measure: Measure, look: &Look<'a>) -> Figure {
        let item = look.item.as_ref().or(look.items.first());
        item.map_or(Figure::Nothing, |item| {
            let row = states::row_of(self.inner, self.evaluator, look.rank, look.record, item, look.dues);
            cell(&row, measure.as_str())
        })
    }

    /// A state that was not asked for.
    fn out_of_scope(&self, rank: usize, member: u32) -> Step {
        let name = ("milestone", self.milestone(rank, member));
        Step::new(Rule::OutOfScope, Figure::Nothing, self.say("explain.out_of_scope", &[name]))
    }

    /// Says of what has no evidence to show that it needs none.
    fn counting(&self, measure: Measure, look: &Look<'_>, mut step: Step) -> Step {
        let share = match measure {
            Measure::Sourced => look.unit.sourced_items,
            Measure::Corroborated => look.unit.corroborated_items,
            Measure::Independent => look.unit.independent_items,
            Measure::Assessed => look.unit.assessed_items,
            _ => return step,
        };
        if look.unit.completed_items == 0 {
            let status = self.word("state", look.unit.state.as_str());
            let name = ("milestone", self.milestone(look.rank, look.member));
            step.sentence = self.say("explain.only_completed", &[name, ("status", status.into())]);
            step.value = Figure::Nothing;
        } else if !look.part {
            step.value = (look.unit.weight / f64::from(look.unit.items) * f64::from(share)).into();
        }
        step
    }

    /// Those of the facts that a step rests on whose publication is assumed.
    fn all_assumed(&self, step: &Step) -> Vec<String> {
        let assumed = step.facts.iter().copied().filter(|fact| self.assumed(*fact).is_some());
        assumed.filter_map(|fact| self.inner.id_text(ElementKind::Fact, fact as usize)).map(str::to_owned).collect()
    }

    /// A step that says that the publication of a fact is assumed, if it is.
    fn assumption(&self, fact: u32) -> Option<Step> {
        let (published, source) = self.assumed(fact)?;
        let places = [("fact", self.fact(fact)), ("published", date::day_of(published).into())];
        let key = if source.is_some() { "explain.published_by_source" } else { "explain.published_at_once" };
        let source = source.and_then(|source| self.inner.id_text(ElementKind::Source, source as usize));
        let step = Step::new(Rule::AssumedPublication, date::day_of(published), self.say(key, &places));
        let id = self.inner.id_text(ElementKind::Fact, fact as usize);
        Some(step.with("fact", id).with("source", source).resting_on(vec![fact], Vec::new()))
    }
}
