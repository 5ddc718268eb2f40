//! Items: the one of a milestone without members, or one for each member.

use std::hint::{cold_path, select_unpredictable};

use super::{Dues, Evaluator, NEVER};
use crate::index::NONE;
use crate::index::facts::FactRecord;
use crate::milestone_state::State;
use crate::order;

/// What is true of an item at a moment. Facts are named by their place among those of the milestone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item {
    pub(crate) rank: u32,
    /// The actor, or [`NONE`].
    pub(crate) member: u32,
    pub(crate) state: State,
    pub(crate) possibly_completed: bool,
    /// The fact that decides, or [`NONE`].
    winner: u32,
    /// The first of the final run.
    pub(crate) run_first: u32,
    /// First and last day of the `happened` of that one.
    since: (i32, i32),
    pub(crate) last_fact: i32,
    /// The states that applicable facts state, a bit each.
    stated: u8,
    /// Different things are stated of the day that the winner is of.
    differs_that_day: bool,
    /// Some applicable fact names the member, so that general words of no completion are passed over.
    pub(crate) named: bool,
    may_be_completed: bool,
}

impl Item {
    fn new(rank: usize, member: u32, named: bool) -> Self {
        Self {
            rank: rank as u32,
            member,
            state: State::Unreported,
            possibly_completed: false,
            winner: NONE,
            run_first: 0,
            since: (NEVER, NEVER),
            last_fact: NEVER,
            stated: 0,
            differs_that_day: false,
            named,
            may_be_completed: false,
        }
    }

    /// The fact that decides.
    pub(crate) fn winner(&self) -> Option<u32> {
        (self.winner != NONE).then_some(self.winner)
    }

    /// First and last day of the `happened` of the first of the final run.
    pub(crate) fn since(&self) -> Option<(i32, i32)> {
        self.winner().map(|_| self.since)
    }

    /// The same, [`NEVER`] where nothing is known.
    pub(crate) fn since_days(&self) -> (i32, i32) {
        self.since
    }

    /// Takes the next fact that may state something of it, if it `counts`. Whether it does, and whether that
    /// is something new, cannot be foreseen, so values are chosen rather than paths.
    #[inline(always)]
    fn take(&mut self, at: usize, fact: &FactRecord, counts: bool) {
        let news = counts & (self.state != fact.state);
        let same_day = self.last_fact == fact.happened_end;
        self.differs_that_day = same_day & (self.differs_that_day | news) | !counts & self.differs_that_day;
        self.stated |= u8::from(counts) << fact.state as u8;
        self.run_first = select_unpredictable(news, at as u32, self.run_first);
        self.state = select_unpredictable(counts, fact.state, self.state);
        self.winner = select_unpredictable(counts, at as u32, self.winner);
        self.last_fact = select_unpredictable(counts, fact.happened_end, self.last_fact);
    }

    /// Whether any fact says otherwise in a way that could contest the winner, whoever publishes it.
    pub(crate) fn may_be_contested(&self) -> bool {
        let closed = 1 << State::Completed as u8 | 1 << State::Dropped as u8;
        self.differs_that_day | (self.stated & closed & !(1 << self.state as u8) != 0)
    }

    /// All facts have been taken; `facts` are those of its milestone.
    #[inline(always)]
    fn close(&mut self, facts: &[FactRecord]) {
        if self.winner != NONE
            && let Some(first) = facts.get(self.run_first as usize)
        {
            self.since = (first.happened_start, first.happened_end);
        }
        self.possibly_completed = self.state.is_open() && self.may_be_completed;
    }

    /// Whether a fact about the milestone speaks of this item.
    pub(crate) fn hears(&self, fact: &FactRecord) -> bool {
        if fact.member != NONE {
            return fact.member == self.member;
        }
        !(self.named && is_vague(fact))
    }
}

/// A general word that nothing is done yet, which a word about a member overrules.
fn is_vague(fact: &FactRecord) -> bool {
    matches!(fact.state, State::InProgress | State::NotStarted)
}

/// The item of a milestone without members, and its due dates, in one pass over its facts.
#[inline(always)]
pub(crate) fn single(evaluator: &Evaluator<'_>, rank: usize) -> (Item, Dues) {
    let mut item = Item::new(rank, NONE, false);
    let mut dues = Dues::default();
    let facts = evaluator.index.facts.of(rank).1;
    for (at, fact) in facts.iter().enumerate() {
        if fact.is_special() {
            cold_path();
            let applies = evaluator.applies(fact);
            if fact.revises_due() && applies {
                dues.revise(fact);
            }
            item.take(at, fact, applies & fact.states_something());
            item.may_be_completed |= evaluator.may_complete(fact);
            continue;
        }
        item.take(at, fact, evaluator.applies_plainly(fact) & fact.states_something());
    }
    item.close(facts);
    (item, dues)
}

/// The items of a milestone with members, in their order.
pub(crate) fn of_members(evaluator: &Evaluator<'_>, rank: usize, members: &[u32], items: &mut Vec<Item>) {
    // Facts that name a member, by member, and facts that speak for all: each in fact order.
    let mut naming: Vec<(u32, usize, &FactRecord)> = Vec::new();
    let mut general: Vec<(usize, &FactRecord)> = Vec::new();
    let facts = evaluator.index.facts.of(rank).1;
    for (at, fact) in facts.iter().enumerate() {
        let counts = fact.states_something() && evaluator.applies(fact);
        if !counts && !evaluator.may_complete(fact) {
            continue;
        }
        if fact.member == NONE {
            general.push((at, fact));
        } else {
            naming.push((fact.member, at, fact));
        }
    }
    order::by_key(&mut naming, |(member, ..)| *member);
    for &member in members {
        let first = naming.partition_point(|(named, ..)| *named < member);
        let last = naming.partition_point(|(named, ..)| *named <= member);
        let own = naming.get(first..last).unwrap_or_default();
        let named = own.iter().any(|(.., fact)| evaluator.applies(fact));
        let mut item = Item::new(rank, member, named);
        let mut own = own.iter().map(|(_, at, fact)| (*at, *fact)).peekable();
        let mut general = general.iter().copied().filter(|(_, fact)| !(named && is_vague(fact))).peekable();
        loop {
            let next = match (own.peek(), general.peek()) {
                (Some((left, _)), Some((right, _))) if left < right => own.next(),
                (Some(_), None) => own.next(),
                _ => general.next(),
            };
            let Some((at, fact)) = next else { break };
            let applies = evaluator.applies(fact);
            item.take(at, fact, applies);
            item.may_be_completed |= !applies;
        }
        item.close(facts);
        items.push(item);
    }
}

/// The state of a whole milestone, and no more.
pub(super) fn whole(evaluator: &Evaluator<'_>, rank: usize) -> State {
    let members = evaluator.index.members_of.at(rank);
    if members.is_empty() {
        return single(evaluator, rank).0.state;
    }
    let mut items = Vec::with_capacity(members.len());
    of_members(evaluator, rank, members, &mut items);
    combine(&items).state
}

/// The last day on which an applicable fact about a milestone states a status, of whomever.
pub(super) fn last_fact(evaluator: &Evaluator<'_>, rank: usize) -> i32 {
    let facts = evaluator.index.facts.of(rank).1;
    let last = facts.iter().rev().find(|fact| fact.states_something() && evaluator.applies(fact));
    last.map_or(NEVER, |fact| fact.happened_end)
}

/// What items make of their milestone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Whole {
    pub(crate) state: State,
    pub(crate) possibly_completed: bool,
    pub(crate) since: Option<(i32, i32)>,
}

/// The state of a milestone from those of its items. Withdrawn items leave it, unless all are.
pub(crate) fn combine(items: &[Item]) -> Whole {
    let left = || items.iter().filter(|item| item.state != State::Withdrawn);
    let all = |wanted: &[State]| left().all(|item| wanted.contains(&item.state));
    let any = |wanted: State| left().any(|item| item.state == wanted);
    let state = if left().next().is_none() {
        State::Withdrawn
    } else if all(&[State::Unreported]) {
        State::Unreported
    } else if all(&[State::Dropped]) {
        State::Dropped
    } else if all(&[State::Completed, State::Dropped]) && any(State::Completed) {
        State::Completed
    } else if all(&[State::NotStarted, State::Unreported]) {
        State::NotStarted
    } else {
        State::InProgress
    };
    let settled = |item: &Item| matches!(item.state, State::Completed | State::Dropped) || item.possibly_completed;
    let possibly_completed = state.is_open() && left().all(settled) && left().any(|item| item.possibly_completed);
    let latest = |items: &mut dyn Iterator<Item = &Item>| {
        items.filter_map(Item::since).reduce(|left, right| (left.0.max(right.0), left.1.max(right.1)))
    };
    let since = match state {
        State::Completed | State::Dropped => latest(&mut left()),
        State::Withdrawn => latest(&mut items.iter()),
        State::Unreported | State::NotStarted | State::InProgress => None,
    };
    Whole { state, possibly_completed, since }
}
