//! Facts about milestones, laid out milestone by milestone in the order in which they count.

mod layout;
mod record;

use layout::Layout;
pub(crate) use record::{Backing, FactRecord, SEVERAL, fact_order};
use record::{Flags, UNKNOWABLE};

use super::sources::Sources;
use super::{Lists, NONE};
use crate::date::{BEFORE_TIME, Date};
use crate::document::Tables;
use crate::elements::Elements;
use crate::milestone_state::State;
use crate::names::Symbol;
use crate::order;
use crate::word::{ElementKind, Standing};

/// A fact that takes back another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Retraction {
    pub(crate) fact: u32,
    pub(crate) target: u32,
    pub(crate) published_end: i32,
}

/// The facts of a portfolio, ready to be asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    records: Vec<FactRecord>,
    /// Where the facts of each milestone (by rank) start, and where those of the last end.
    bounds: Vec<u32>,
    /// The sources of each record, its own or its event's.
    sources: Lists,
    /// Retractions, each after those that take it back.
    pub(crate) retractions: Vec<Retraction>,
    /// Facts about anything but milestones, each with what it is about: subject by subject, in fact order.
    others: Vec<(Symbol, FactRecord)>,
    /// The first and last day on each clock, over all facts: happened, published.
    pub(crate) happened: Option<(i32, i32)>,
    pub(crate) published: Option<(i32, i32)>,
}

/// The dates of a fact as they are read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dated {
    pub(crate) happened_start: i32,
    /// The last day of `happened`, or the day of publication where that falls inside.
    pub(crate) happened_end: i32,
    /// The last day of `happened` as stated.
    pub(crate) stated_end: i32,
    pub(crate) published_end: i32,
    pub(crate) published_by: PublishedBy,
}

impl Dated {
    /// Whether the fact was published before it began to happen, so that it never applies.
    pub(crate) fn is_expectation(&self) -> bool {
        self.published_end < self.happened_start
    }
}

impl Facts {
    pub(super) fn build(
        tables: &Tables,
        elements: &Elements,
        rank_of: &[u32],
        milestones: usize,
        known: &Sources,
        is_third: impl Fn(u32, u32) -> bool,
    ) -> Self {
        let count = tables.facts.len();
        let columns = &tables.facts.columns;
        let mut facts = Self::default();
        let mut retracted = Retracted::default();
        for row in 0..count {
            if let Some(target) = columns.retracts.at(row).and_then(|id| elements.row(id, ElementKind::Fact)) {
                retracted.pairs.push((row as u32, target as u32));
            }
        }
        retracted.finish();
        let ranks = layout::ranks(tables, elements, rank_of);
        let mut layout = Layout::new(&ranks, milestones);
        for (row, &rank) in ranks.iter().enumerate() {
            let Some(dated) = dates(row, tables, elements, known) else { continue };
            facts.note_extent(&dated);
            let Some(about) = columns.about.at(row) else { continue };
            let rank = Some(rank).filter(|rank| *rank != NONE);
            let member = columns.member.at(row).and_then(|id| elements.row(id, ElementKind::Actor));
            let standing = columns.standing.at(row).unwrap_or(Standing::Claimed);
            let (retracted, revises_due) = (retracted.is_target(row as u32), columns.due.at(row).is_some());
            let retracts = columns.retracts.at(row).is_some();
            let is_third = |witness| rank.is_some_and(|rank| is_third(rank, witness));
            let (backing, evidence) = backing(row, tables, elements, known, is_third);
            let record = FactRecord {
                happened_start: dated.happened_start,
                happened_end: dated.happened_end,
                published_end: if dated.is_expectation() { UNKNOWABLE } else { dated.published_end },
                row: row as u32,
                member: member.map_or(NONE, |row| row as u32),
                state: columns.status.at(row).map_or(State::Unreported, State::of),
                standing,
                flags: Flags::admitted(standing, retracts)
                    | Flags::RETRACTS.when(retracts)
                    | Flags::RETRACTED.when(retracted)
                    | Flags::REVISES_DUE.when(revises_due)
                    | Flags::SPECIAL.when(retracted || revises_due || dated.happened_start != dated.happened_end)
                    | evidence,
                backing,
            };
            match rank {
                Some(rank) => layout.put(rank, record),
                None => facts.others.push((about, record)),
            }
        }
        let id = |record: &FactRecord| tables.names.text(elements.fact(record.row as usize));
        (facts.records, facts.bounds) =
            layout.finish(&|left, right| fact_order(left, right).then_with(|| id(left).cmp(id(right))));
        if facts.records.iter().any(FactRecord::is_sourced) {
            for record in &facts.records {
                facts.sources.push(sources_of(record.row as usize, tables, elements));
            }
            facts.sources.shrink();
        }
        facts.order_others(tables, elements);
        facts.retractions = retracted.in_order(|fact| dates(fact as usize, tables, elements, known));
        facts
    }

    fn note_extent(&mut self, dated: &Dated) {
        let widen = |range: &mut Option<(i32, i32)>, first: i32, last: i32| {
            let (least, most) = range.unwrap_or((first, last));
            *range = Some((least.min(first), most.max(last)));
        };
        let first = if dated.happened_start == BEFORE_TIME { dated.happened_end } else { dated.happened_start };
        widen(&mut self.happened, first, dated.happened_end);
        widen(&mut self.published, dated.published_end, dated.published_end);
    }

    fn order_others(&mut self, tables: &Tables, elements: &Elements) {
        let id = |record: &FactRecord| tables.names.text(elements.fact(record.row as usize));
        order::by(&mut self.others, |(left_about, left), (right_about, right)| {
            left_about.cmp(right_about).then_with(|| fact_order(left, right)).then_with(|| id(left).cmp(id(right)))
        });
        self.others.shrink_to_fit();
    }

    /// The facts about anything but a milestone, in fact order.
    pub(crate) fn about(&self, subject: Symbol) -> impl DoubleEndedIterator<Item = &FactRecord> {
        let first = self.others.partition_point(|(about, _)| *about < subject);
        let last = self.others.partition_point(|(about, _)| *about <= subject);
        self.others.get(first..last).unwrap_or_default().iter().map(|(_, fact)| fact)
    }

    /// The facts about a milestone, and the number of the first among all.
    pub(crate) fn of(&self, rank: usize) -> (usize, &[FactRecord]) {
        match (self.bounds.get(rank), self.bounds.get(rank + 1)) {
            (Some(start), Some(end)) => {
                let (start, end) = (*start as usize, *end as usize);
                (start, self.records.get(start..end).unwrap_or_default())
            }
            _ => (0, &[]),
        }
    }

    /// The sources of a record by its number.
    pub(crate) fn sources(&self, record: usize) -> &[u32] {
        self.sources.at(record)
    }
}

/// The sources of a fact: its own, or else those of its event.
pub(crate) fn sources_of<'a>(row: usize, tables: &'a Tables, elements: &'a Elements) -> impl Iterator<Item = u32> + 'a {
    let own = tables.facts.columns.sources.at(row);
    let lent = if own.is_empty() {
        let event = tables.facts.columns.event.at(row).and_then(|id| elements.row(id, ElementKind::Event));
        event.map(|event| tables.events.columns.sources.at(event)).unwrap_or_default()
    } else {
        own
    };
    lent.iter().filter_map(|id| elements.row(*id, ElementKind::Source)).map(|row| row as u32)
}

/// What stands behind a fact, and the flags that tell of it; `is_third` says of a witness whether it is a third party.
fn backing(
    row: usize,
    tables: &Tables,
    elements: &Elements,
    known: &Sources,
    is_third: impl Fn(u32) -> bool,
) -> (Backing, Flags) {
    let (mut backing, mut flags) = (Backing::NOTHING, Flags::NONE);
    let one_or_several = |before: u32, more: u32| if before == NONE || before == more { more } else { SEVERAL };
    for source in sources_of(row, tables, elements) {
        let published = known.published.get(source as usize).copied().unwrap_or(BEFORE_TIME);
        backing.known_from = backing.known_from.max(published);
        flags = flags | Flags::SOURCED;
        if let Some(publisher) = known.publisher(source) {
            backing.publisher = one_or_several(backing.publisher, publisher);
        }
        for &witness in known.witnesses.at(source as usize) {
            backing.witness = one_or_several(backing.witness, witness);
            flags = flags | Flags::INDEPENDENT.when(is_third(witness));
        }
    }
    (backing, flags)
}

/// When a fact happened, as stated or as its event lends it.
pub(crate) fn happened_of(row: usize, tables: &Tables, elements: &Elements) -> Option<Date> {
    tables.facts.columns.happened.at(row).or_else(|| {
        let event = tables.facts.columns.event.at(row).and_then(|id| elements.row(id, ElementKind::Event))?;
        tables.events.columns.held.at(event)
    })
}

/// When a fact happened and became known.
pub(crate) fn dates(row: usize, tables: &Tables, elements: &Elements, known: &Sources) -> Option<Dated> {
    let happened = happened_of(row, tables, elements)?;
    let (start, stated_end) = (happened.start_day(), happened.end_day());
    let (published_end, published_by) = published(row, happened, tables, elements, known);
    let happened_end = if start <= published_end && published_end < stated_end { published_end } else { stated_end };
    Some(Dated { happened_start: start, happened_end, stated_end, published_end, published_by })
}

/// Where the day on which a fact was published is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PublishedBy {
    /// The fact states it.
    Fact,
    /// It is that of this source.
    Source(u32),
    /// It is assumed to be the day on which the fact had happened.
    Assumed,
}

/// The last day of `published`: the stated one, else the earliest of its sources' that does not end before it began to
/// happen, else when it had happened.
pub(crate) fn published(
    row: usize,
    happened: Date,
    tables: &Tables,
    elements: &Elements,
    known: &Sources,
) -> (i32, PublishedBy) {
    if let Some(stated) = tables.facts.columns.published.at(row) {
        return (stated.end_day(), PublishedBy::Fact);
    }
    let fits = |published: i32| published != BEFORE_TIME && published >= happened.start_day();
    sources_of(row, tables, elements)
        .filter_map(|source| Some((known.published.get(source as usize).copied()?, source)))
        .filter(|(published, _)| fits(*published))
        .min_by_key(|(published, _)| *published)
        .map_or((happened.end_day(), PublishedBy::Assumed), |(published, source)| {
            (published, PublishedBy::Source(source))
        })
}

/// Who takes back whom.
#[derive(Default)]
struct Retracted {
    /// Retracting fact and its target.
    pairs: Vec<(u32, u32)>,
    targets: Vec<u32>,
}

impl Retracted {
    fn finish(&mut self) {
        self.targets = self.pairs.iter().map(|(_, target)| *target).collect();
        order::numbers(&mut self.targets);
    }

    fn is_target(&self, row: u32) -> bool {
        self.targets.binary_search(&row).is_ok()
    }

    /// Retractions in an order in which each comes after all that take it back.
    fn in_order(&self, dates: impl Fn(u32) -> Option<Dated>) -> Vec<Retraction> {
        let at = |fact: u32| self.pairs.binary_search_by_key(&fact, |(fact, _)| *fact).ok();
        let mut waiting: Vec<usize> = self
            .pairs
            .iter()
            .map(|(fact, _)| {
                let first = self.targets.partition_point(|target| target < fact);
                let last = self.targets.partition_point(|target| target <= fact);
                last - first
            })
            .collect();
        let mut ready: Vec<usize> = (0..waiting.len()).filter(|at| waiting.get(*at) == Some(&0)).collect();
        let mut order = Vec::with_capacity(self.pairs.len());
        while let Some(next) = ready.pop() {
            let Some(&(fact, target)) = self.pairs.get(next) else { continue };
            if let Some(Dated { published_end, .. }) = dates(fact) {
                order.push(Retraction { fact, target, published_end });
            }
            if let Some(above) = at(target)
                && let Some(left) = waiting.get_mut(above)
            {
                *left -= 1;
                if *left == 0 {
                    ready.push(above);
                }
            }
        }
        order
    }
}
