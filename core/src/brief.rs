//! A brief: one document for a parliament, with what it needs to be defended.
//!
//! Nothing is computed here that no other report says: the figures are those of `progress`, the states those of
//! `states`. What is new is the choice, and the comparison of states at two moments.

mod options;
mod report;

use std::collections::BTreeSet;

use crate::date::Date;
use crate::error::{Code, Error};
use crate::id::Id;
use crate::milestone_state::State;
use crate::moment::Moment;
use crate::order;
use crate::portfolio::{Inner, Origin, Portfolio};
use crate::progress::options::{By, Credit, ProgressOptions, StandingFilter, StatesOptions};
use crate::progress::{both_roll_ups, overdue, progress};
use crate::scope::Scope;
use crate::state::item::Item;
use crate::state::{Evaluator, Unit, evidence, member};
use crate::states;
use crate::word::ElementKind;
pub use options::BriefOptions;
pub use report::{BriefItem, BriefMethod, BriefReport, BriefRow, BriefSource};

pub(crate) fn brief(portfolio: &Portfolio, moment: Moment, options: &BriefOptions) -> Result<BriefReport, Error> {
    let inner = portfolio.inner();
    let since = options.since.map(|since| before(since, moment)).transpose()?;
    let scope = Scope::new(inner, options.within.as_deref(), None)?;
    let asked = ProgressOptions { by: By::Area, within: options.within.clone(), ..ProgressOptions::default() };
    let areas = progress(portfolio, moment, &asked)?;

    let as_states = StatesOptions::default();
    let now = states::evaluator(inner, moment, &as_states);
    let then = since.map(|since| states::evaluator(inner, since, &as_states));
    let mut measures = Measures::new(inner, &now, then.as_ref());
    for &rank in &inner.index.rank_of {
        let rank = rank as usize;
        let record = inner.index.milestones.get(rank);
        if record.is_some_and(|record| scope.holds(inner, rank, record) && now.is_committed(record)) {
            measures.take(rank);
        }
    }
    let Measures { rows, lists, sources, .. } = measures;
    let Lists { done, no_longer_completed, overdue, possibly_overdue, contested, unreported } = lists;
    Ok(BriefReport {
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report: "brief",
        moment,
        since,
        within: options.within.clone(),
        lang: options.lang,
        days_beyond_data: areas.days_beyond_data(),
        total: areas.total(),
        areas: areas.rows().filter(|row| row.milestones + row.continuing + row.withdrawn > 0).collect(),
        rows,
        done: since.map(|_| done),
        no_longer_completed: since.map(|_| no_longer_completed),
        overdue,
        possibly_overdue,
        contested,
        unreported,
        methods: methods(portfolio, moment, &asked)?,
        sources: sources.in_order.into_iter().map(|row| source(inner, row)).collect(),
        origin: Origin(portfolio.clone()),
    })
}

/// The moment of comparison. A day alone is told by what the brief is told by: the question is what was completed
/// since, not what became known since.
fn before(since: Moment, moment: Moment) -> Result<Moment, Error> {
    let since = Moment { known_on: since.known_on.or(moment.known_on), ..since };
    if since.as_of_day() > moment.as_of_day() || since.known_on_day() > moment.known_on_day() {
        let message = format!("`since` is {since}, and the brief is of {moment}: it cannot be later on either clock");
        return Err(Error::new(Code::InvalidOption, message).with_path("since"));
    }
    Ok(since)
}

/// Completion of the whole scope under every rule that there is.
fn methods(portfolio: &Portfolio, moment: Moment, asked: &ProgressOptions) -> Result<Vec<BriefMethod>, Error> {
    let mut methods = Vec::new();
    for &standing in StandingFilter::ALL {
        for &credit in Credit::ALL {
            let options = ProgressOptions { credit, standing, ..asked.clone() };
            for (roll_up, shares) in both_roll_ups(portfolio, moment, &options)? {
                let (completion_low, completion_high) = (shares.completion_low, shares.completion_high);
                methods.push(BriefMethod { credit, roll_up, standing, completion_low, completion_high });
            }
        }
    }
    Ok(methods)
}

fn source(inner: &Inner, row: u32) -> BriefSource {
    let row = row as usize;
    let columns = &inner.tables.sources.columns;
    let publisher = columns.publisher.at(row).map(|symbol| inner.tables.names.text(symbol));
    let name = |id: &str| inner.locate(id, &[ElementKind::Actor]).ok().map(|(kind, row)| inner.title(kind, row));
    BriefSource {
        id: inner.id_text(ElementKind::Source, row).unwrap_or_default().into(),
        title: columns.title.text(row).to_owned(),
        publisher: publisher.map(Id::from),
        publisher_name: publisher.and_then(name),
        published: columns.published.at(row),
        url: columns.url.text(row).map(str::to_owned),
    }
}

/// What the milestones of the plan come to, one after the other.
struct Measures<'a> {
    inner: &'a Inner,
    now: &'a Evaluator<'a>,
    then: Option<&'a Evaluator<'a>>,
    rows: Vec<BriefRow>,
    lists: Lists,
    sources: Sources,
}

/// The items that a reader looks for first.
#[derive(Default)]
struct Lists {
    done: Vec<BriefItem>,
    no_longer_completed: Vec<BriefItem>,
    overdue: Vec<BriefItem>,
    possibly_overdue: Vec<BriefItem>,
    contested: Vec<BriefItem>,
    unreported: Vec<BriefItem>,
}

/// Sources in the order in which they are first met.
#[derive(Default)]
struct Sources {
    in_order: Vec<u32>,
    met: BTreeSet<u32>,
}

impl<'a> Measures<'a> {
    fn new(inner: &'a Inner, now: &'a Evaluator<'a>, then: Option<&'a Evaluator<'a>>) -> Self {
        Self { inner, now, then, rows: Vec::new(), lists: Lists::default(), sources: Sources::default() }
    }

    fn take(&mut self, rank: usize) {
        let Some(record) = self.inner.index.milestones.get(rank) else { return };
        let unit = self.now.one(rank, record, &mut Vec::new());
        let items = self.now.items(rank);
        if !record.continuing {
            let dues = self.now.dues(rank);
            for item in items.iter().filter(|item| item.state != State::Withdrawn) {
                self.list(item, &self.now.one_item(record, item, dues));
            }
            let before = self.then.map(|then| then.items(rank)).unwrap_or_default();
            for (item, before) in items.iter().zip(&before) {
                self.compare(item, before);
            }
        }
        let row = self.row(rank, &unit, &items);
        self.rows.push(row);
    }

    fn list(&mut self, item: &Item, unit: &Unit) {
        let (certainly, possibly) = overdue(unit, self.now.as_of);
        let named = self.named(item);
        let lists = &mut self.lists;
        for (belongs, list) in [
            (certainly, &mut lists.overdue),
            (possibly, &mut lists.possibly_overdue),
            (unit.contested, &mut lists.contested),
            (unit.state == State::Unreported, &mut lists.unreported),
        ] {
            if belongs {
                list.push(named.clone());
            }
        }
    }

    fn compare(&mut self, item: &Item, before: &Item) {
        let named = self.named(item);
        match (item.state == State::Completed, before.state == State::Completed) {
            (true, false) => self.lists.done.push(named),
            (false, true) => self.lists.no_longer_completed.push(named),
            _ => {}
        }
    }

    fn named(&self, item: &Item) -> BriefItem {
        let row = self.inner.index.milestones.get(item.rank as usize).map_or(0, |record| record.row);
        BriefItem {
            key: self.id(ElementKind::Milestone, row),
            member: member(item).map(|actor| self.id(ElementKind::Actor, actor)),
        }
    }

    fn id(&self, kind: ElementKind, row: u32) -> Id {
        self.inner.id_text(kind, row as usize).unwrap_or_default().into()
    }

    fn row(&mut self, rank: usize, unit: &Unit, items: &[Item]) -> BriefRow {
        let inner = self.inner;
        let row = inner.index.milestones.get(rank).map_or(0, |record| record.row);
        let columns = &inner.tables.milestones.columns;
        let mut support: Vec<u32> = items.iter().flat_map(|item| evidence::support(self.now, item)).collect();
        order::numbers(&mut support);
        support.dedup();
        self.sources.meet(&support);
        let mut sources: Vec<Id> = support.into_iter().map(|source| self.id(ElementKind::Source, source)).collect();
        order::ascending(&mut sources);
        let (certainly, possibly) = overdue(unit, self.now.as_of);
        let count = |state: State| items.iter().filter(|item| item.state == state).count() as u32;
        let (baseline, due_in_force) = self.dues(rank);
        let upheld = matches!(unit.state, State::InProgress | State::Completed) && !unit.stalled;
        BriefRow {
            key: self.id(ElementKind::Milestone, row),
            title: columns.title.text(row as usize).to_owned(),
            r#ref: inner.reference(row as usize),
            parents: inner.parents(ElementKind::Milestone, row as usize),
            kind: columns.kind.text(row as usize).map(str::to_owned),
            continuing: unit.continuing,
            upheld: unit.continuing.then_some(upheld),
            status: unit.state.as_str(),
            possibly_completed: unit.possibly_completed,
            since: match items {
                [item] => states::since(inner, item),
                _ => unit.since.map(|(start, end)| Date::between(start, end)),
            },
            due: baseline,
            due_in_force,
            overdue: match (certainly, possibly) {
                (true, _) => "certainly",
                (_, true) => "possibly",
                _ => "no",
            },
            blocked: unit.blocked,
            stalled: unit.stalled,
            contested: unit.contested,
            items: unit.items,
            items_completed: count(State::Completed),
            items_in_progress: count(State::InProgress),
            items_not_started: count(State::NotStarted),
            items_unreported: count(State::Unreported),
            items_dropped: count(State::Dropped),
            sources,
        }
    }

    fn dues(&self, rank: usize) -> (Option<Date>, Option<Date>) {
        let Some(record) = self.inner.index.milestones.get(rank) else { return (None, None) };
        let dues = self.now.dues(rank);
        (self.now.baseline(record, dues), self.now.due_in_force(record, dues))
    }
}

impl Sources {
    fn meet(&mut self, sources: &[u32]) {
        self.in_order.extend(sources.iter().filter(|source| self.met.insert(**source)));
    }
}
