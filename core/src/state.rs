//! What is true of a milestone at a moment: one rule of clocks and winners for all.
//!
//! An [`Evaluator`] is a pure function of a portfolio and a moment. It answers for one milestone
//! at a time, so that a report over a million of them keeps none.

pub(crate) mod evidence;
pub(crate) mod item;
pub(crate) mod subject;
pub(crate) mod why;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::hint::cold_path;

use crate::date::{AFTER_TIME, BEFORE_TIME};
use crate::document::Tables;
use crate::index::facts::FactRecord;
use crate::index::{Index, MilestoneRecord, NONE};
use crate::milestone_state::State;
use crate::moment::Moment;
use crate::progress::options::{Credit, StandingFilter};
use crate::word::Standing;
use item::{Item, Whole};

/// Stands for "no such day", before every day there is.
pub(crate) const NEVER: i32 = BEFORE_TIME;

/// What silence adds to the upper bound, by state: all of an item of which nothing is known.
const SILENT: [f64; State::COUNT] = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0];

/// Asks what is true at a moment.
pub(crate) struct Evaluator<'a> {
    pub(crate) tables: &'a Tables,
    pub(crate) index: &'a Index,
    pub(crate) as_of: i32,
    pub(crate) known_on: i32,
    /// The bit of the facts that are admitted by their standing.
    admits: u8,
    /// The credit of an item by its state, and whether what its source states takes the place of it.
    credits: [f64; State::COUNT],
    stated_counts: bool,
    /// Whether sums are more than counts: some milestone weighs other than 1, or is done in part.
    pub(crate) weighed: bool,
    stale_after: i32,
    /// The rows of facts that an effective retraction takes back.
    struck: BTreeSet<u32>,
    something_waits: bool,
    /// Whether milestones are open, as far as anybody has asked; empty until somebody does.
    open: RefCell<Vec<Option<bool>>>,
    /// Working memory for telling who has been heard.
    pub(crate) heard: RefCell<Vec<u32>>,
}

/// Whether a [`Unit`] says who contests it, what waits on it and what evidence there is, or only how far it has
/// got: all that a report over many moments or two needs of each.
pub(crate) const DETAILED: bool = true;
pub(crate) const PLAIN: bool = false;

/// What the measures need to know of a milestone, or of one item of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    pub(crate) state: State,
    pub(crate) possibly_completed: bool,
    /// In the plan, or withdrawn from it.
    pub(crate) committed: bool,
    pub(crate) continuing: bool,
    pub(crate) contested: bool,
    pub(crate) stalled: bool,
    pub(crate) blocked: bool,
    pub(crate) weight: f64,
    /// How many items it has, withdrawn ones aside.
    pub(crate) items: u32,
    /// The mean credit of its items, and with every silent one taken for done.
    pub(crate) credit: f64,
    pub(crate) high: f64,
    /// First and last day of `since`; [`NEVER`] where nothing is known.
    pub(crate) since: Option<(i32, i32)>,
    pub(crate) baseline: Option<i32>,
    pub(crate) due_in_force: Option<i32>,
    pub(crate) horizon: i32,
    pub(crate) last_fact: i32,
    /// How many items are completed, and how many of these have evidence of each kind.
    pub(crate) completed_items: u32,
    pub(crate) sourced_items: u32,
    pub(crate) corroborated_items: u32,
    pub(crate) independent_items: u32,
    pub(crate) assessed_items: u32,
}

impl Unit {
    pub(crate) fn is_open(&self) -> bool {
        self.state.is_open()
    }
}

/// The due dates of a milestone at a moment: first and in force.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Dues {
    /// The fact that revised it first, and last.
    first: Option<u32>,
    last: Option<u32>,
}

impl<'a> Evaluator<'a> {
    pub(crate) fn new(
        tables: &'a Tables,
        index: &'a Index,
        moment: Moment,
        standing: StandingFilter,
        credit: Credit,
        stale_after: i32,
    ) -> Self {
        let known_on = moment.known_on_day();
        let something_waits = !index.after_of.is_empty();
        Self {
            tables,
            index,
            as_of: moment.as_of_day(),
            known_on,
            admits: 1 << standing as u8,
            credits: State::ALL.map(|state| match (state, credit) {
                (State::Completed, _) => 1.0,
                (State::InProgress, Credit::Half) => 0.5,
                _ => 0.0,
            }),
            stated_counts: credit == Credit::Stated,
            weighed: credit != Credit::None || index.weighed,
            stale_after,
            struck: struck(index, known_on),
            something_waits,
            open: RefCell::default(),
            heard: RefCell::default(),
        }
    }

    /// Asks what is true when all has happened that ever will, and all is known.
    pub(crate) fn at_last(tables: &'a Tables, index: &'a Index) -> Self {
        Self {
            tables,
            index,
            as_of: AFTER_TIME,
            known_on: AFTER_TIME,
            admits: 1 << StandingFilter::Any as u8,
            credits: [0.0; State::COUNT],
            stated_counts: false,
            weighed: index.weighed,
            stale_after: 0,
            struck: BTreeSet::new(),
            something_waits: false,
            open: RefCell::default(),
            heard: RefCell::default(),
        }
    }

    /// The moment by which milestones may be [settled](crate::progress::settled::Settled); before all time, where facts are
    /// passed over for their standing.
    #[inline(always)]
    pub(crate) fn settled_at(&self) -> (i32, i32) {
        let admits_all = self.admits == 1 << StandingFilter::Any as u8;
        if admits_all { (self.as_of, self.known_on) } else { (NEVER, NEVER) }
    }

    /// Whether a fact is known, taken seriously, and not taken back.
    pub(crate) fn is_known(&self, fact: &FactRecord) -> bool {
        let known = self.is_admitted(fact);
        if fact.is_retracted_by_some() {
            cold_path();
            return known && !self.is_struck(fact.row);
        }
        known
    }

    /// Whether a fact is known and taken seriously.
    #[inline(always)]
    fn is_admitted(&self, fact: &FactRecord) -> bool {
        // Both are cheap, and one branch that is hard to foresee is better than two.
        (fact.published_end <= self.known_on) & (fact.is_admitted_by(self.admits))
    }

    /// Whether a fact applies of which nothing [special](FactRecord::special) has to be asked.
    #[inline(always)]
    pub(crate) fn applies_plainly(&self, fact: &FactRecord) -> bool {
        (fact.happened_end <= self.as_of) & self.is_admitted(fact)
    }

    /// Whether an effective retraction takes a fact back.
    pub(crate) fn is_struck(&self, fact: u32) -> bool {
        self.struck.contains(&fact)
    }

    /// Whether a fact applies: it has happened, it is known, and nobody took it back.
    pub(crate) fn applies(&self, fact: &FactRecord) -> bool {
        (fact.happened_end <= self.as_of) & self.is_known(fact)
    }

    /// Whether a fact says that something may have been completed within its imprecise date.
    pub(crate) fn may_complete(&self, fact: &FactRecord) -> bool {
        // One comparison says whether the moment lies in the date before its end, which is never so of a day.
        let into = self.as_of.wrapping_sub(fact.happened_start).cast_unsigned();
        let within = into < fact.happened_end.wrapping_sub(fact.happened_start).cast_unsigned();
        if within {
            cold_path();
            return fact.state == State::Completed && self.is_known(fact);
        }
        false
    }

    /// The day beyond which nobody looked.
    pub(crate) fn horizon(&self, milestone: &MilestoneRecord) -> i32 {
        self.as_of.min(self.known_on).min(milestone.compiled)
    }

    /// Whether a milestone belongs to the plan at the moment, withdrawn or not.
    pub(crate) fn is_committed(&self, milestone: &MilestoneRecord) -> bool {
        milestone.committed <= self.as_of.min(self.known_on)
    }

    /// Whether a milestone is open: not completed, dropped or withdrawn.
    pub(crate) fn is_open(&self, rank: u32) -> bool {
        if let Some(known) = self.open.borrow().get(rank as usize).copied().flatten() {
            return known;
        }
        let open = item::whole(self, rank as usize).is_open();
        let mut known = self.open.borrow_mut();
        if known.is_empty() {
            known.resize(self.index.milestones.len(), None);
        }
        if let Some(slot) = known.get_mut(rank as usize) {
            *slot = Some(open);
        }
        open
    }

    /// The open prerequisites of a milestone, in the order in which they are written.
    pub(crate) fn open_prerequisites(&self, rank: usize) -> impl Iterator<Item = u32> {
        self.index.after_of.at(rank).iter().copied().filter(|before| self.is_open(*before))
    }

    /// Whether any milestone waits for another.
    pub(crate) fn something_waits(&self) -> bool {
        self.something_waits
    }

    /// Whether a milestone, if it is open, waits for another that is open.
    #[inline(always)]
    pub(crate) fn is_blocked(&self, rank: usize, is_open: bool) -> bool {
        if self.something_waits {
            cold_path();
            return is_open && self.open_prerequisites(rank).next().is_some();
        }
        false
    }

    /// Facts that apply and revise the due date: the first and the last.
    pub(crate) fn dues(&self, rank: usize) -> Dues {
        let mut dues = Dues::default();
        for fact in self.index.facts.of(rank).1 {
            if fact.revises_due() && self.applies(fact) {
                dues.revise(fact);
            }
        }
        dues
    }

    pub(crate) fn baseline(&self, milestone: &MilestoneRecord, dues: Dues) -> Option<crate::Date> {
        self.stated_due(milestone).or_else(|| self.due_of(dues.first))
    }

    pub(crate) fn due_in_force(&self, milestone: &MilestoneRecord, dues: Dues) -> Option<crate::Date> {
        self.due_of(dues.last).or_else(|| self.stated_due(milestone))
    }

    fn stated_due(&self, milestone: &MilestoneRecord) -> Option<crate::Date> {
        self.tables.milestones.columns.due.at(milestone.row as usize)
    }

    fn due_of(&self, fact: Option<u32>) -> Option<crate::Date> {
        fact.and_then(|row| self.tables.facts.columns.due.at(row as usize))
    }

    /// The last days of the baseline and of the due date in force.
    #[inline(always)]
    pub(crate) fn due_days(&self, record: &MilestoneRecord, dues: Dues) -> (Option<i32>, Option<i32>) {
        let stated = (record.due != NEVER).then_some(record.due);
        if dues.last.is_none() {
            return (stated, stated);
        }
        cold_path();
        let day = |fact: Option<u32>| self.due_of(fact).map(|date| date.end_day());
        (stated.or_else(|| day(dues.first)), day(dues.last).or(stated))
    }

    /// What an item adds to its milestone, as a share of it: for certain, and if all that is silent were done.
    pub(crate) fn range_of(&self, item: &Item) -> (f64, f64) {
        let credit = self.credit_of(item);
        (credit, if item.possibly_completed { 1.0 } else { credit + *item.state.among(&SILENT) })
    }

    /// The same of an item in a state, unless that [depends on its source](Self::asks_source) or something was possibly completed.
    #[inline(always)]
    pub(crate) fn range_in(&self, state: State) -> (f64, f64) {
        let credit = *state.among(&self.credits);
        (credit, credit + *state.among(&SILENT))
    }

    /// Whether the source of an item says itself how much of it is done.
    #[inline(always)]
    pub(crate) fn asks_source(&self, state: State) -> bool {
        self.stated_counts & (state == State::InProgress)
    }

    /// The credit of an item, as a share of it.
    #[inline]
    fn credit_of(&self, item: &Item) -> f64 {
        if self.stated_counts {
            cold_path();
            if item.state == State::InProgress {
                return self.stated_progress(item).unwrap_or_default();
            }
        }
        *item.state.among(&self.credits)
    }

    /// The progress that the winner states.
    pub(crate) fn stated_progress(&self, item: &Item) -> Option<f64> {
        let winner = self.index.facts.of(item.rank as usize).1.get(item.winner()? as usize)?;
        self.tables.facts.columns.progress.at(winner.row as usize)
    }

    /// After how many days without a fact an open item is stale.
    pub(crate) fn stale_after(&self) -> i32 {
        self.stale_after
    }

    /// Whether nothing has been heard of an open item for too long.
    pub(crate) fn is_stale(&self, item: &Item, horizon: i32) -> bool {
        item.state.is_open()
            && item.state != State::Unreported
            && i64::from(horizon) - i64::from(item.last_fact) > i64::from(self.stale_after)
    }

    /// A milestone as a whole. `items` takes those of its members; it has none of a milestone without.
    #[inline(always)]
    pub(crate) fn milestone(&self, rank: usize, record: &MilestoneRecord, items: &mut Vec<Item>) -> Unit {
        items.clear();
        self.single(rank, record).unwrap_or_else(|| {
            item::of_members(self, rank, self.index.members_of.at(rank), items);
            self.unit_of_items::<DETAILED>(rank, record, items, self.dues(rank))
        })
    }

    /// A milestone without members, as nearly all are: in registers, where one that may be either is in memory.
    #[inline(always)]
    pub(crate) fn single(&self, rank: usize, record: &MilestoneRecord) -> Option<Unit> {
        if !self.index.members_of.at(rank).is_empty() {
            return None;
        }
        let (item, dues) = item::single(self, rank);
        Some(self.unit_of_item::<DETAILED>(rank, record, &item, dues))
    }

    /// The items of a milestone: one for each member, or the one that it is.
    pub(crate) fn items(&self, rank: usize) -> Vec<Item> {
        let members = self.index.members_of.at(rank);
        if members.is_empty() {
            return vec![item::single(self, rank).0];
        }
        let mut items = Vec::with_capacity(members.len());
        item::of_members(self, rank, members, &mut items);
        items
    }

    /// The items of a milestone, put into the place of others, and its due dates.
    #[inline(always)]
    pub(crate) fn look_at(&self, rank: usize, items: &mut Vec<Item>) -> Dues {
        items.clear();
        let members = self.index.members_of.at(rank);
        if members.is_empty() {
            let (item, dues) = item::single(self, rank);
            items.push(item);
            return dues;
        }
        item::of_members(self, rank, members, items);
        self.dues(rank)
    }

    /// How far a milestone has got, and no more, from its items.
    #[inline(always)]
    pub(crate) fn plain(&self, rank: usize, record: &MilestoneRecord, items: &[Item], dues: Dues) -> Unit {
        match items {
            [only] if only.member == NONE => self.unit_of_item::<PLAIN>(rank, record, only, dues),
            _ => self.unit_of_items::<PLAIN>(rank, record, items, dues),
        }
    }

    /// A milestone from its items.
    #[inline(never)]
    pub(crate) fn unit_of_items<const DETAIL: bool>(
        &self,
        rank: usize,
        record: &MilestoneRecord,
        items: &[Item],
        dues: Dues,
    ) -> Unit {
        let whole = item::combine(items);
        let mut unit = self.unit::<DETAIL>(rank, record, &whole, dues);
        let mut open = 0;
        let mut stale = 0;
        for item in items.iter().filter(|item| item.state != State::Withdrawn) {
            self.account::<DETAIL>(&mut unit, item);
            open += u32::from(item.state.is_open());
            stale += u32::from(self.is_stale(item, unit.horizon));
        }
        unit.stalled = open > 0 && open == stale;
        if unit.items > 0 {
            unit.credit /= f64::from(unit.items);
            unit.high /= f64::from(unit.items);
        }
        // A fact that is passed over for every member is still the last that was heard.
        unit.last_fact = item::last_fact(self, rank);
        unit
    }

    /// One item of a milestone, as if it were one of its own.
    #[inline(always)]
    pub(crate) fn unit_of_item<const DETAIL: bool>(
        &self,
        rank: usize,
        record: &MilestoneRecord,
        item: &Item,
        dues: Dues,
    ) -> Unit {
        let whole = Whole { state: item.state, possibly_completed: item.possibly_completed, since: item.since() };
        let mut unit = self.unit::<DETAIL>(rank, record, &whole, dues);
        if item.state != State::Withdrawn {
            self.account::<DETAIL>(&mut unit, item);
            unit.stalled = self.is_stale(item, unit.horizon);
        }
        unit
    }

    /// A milestone as a whole, for those who ask about few: what [`milestone`](Self::milestone) puts into every place
    /// that asks stands in one here.
    #[inline(never)]
    pub(crate) fn one(&self, rank: usize, record: &MilestoneRecord, items: &mut Vec<Item>) -> Unit {
        self.milestone(rank, record, items)
    }

    /// One item as if it were a milestone of its own, for those who ask about few.
    #[inline(never)]
    pub(crate) fn one_item(&self, record: &MilestoneRecord, item: &Item, dues: Dues) -> Unit {
        self.unit_of_item::<DETAILED>(item.rank as usize, record, item, dues)
    }

    /// What is true of a milestone before its items are looked at one by one.
    #[inline(always)]
    fn unit<const DETAIL: bool>(&self, rank: usize, record: &MilestoneRecord, whole: &Whole, dues: Dues) -> Unit {
        let (baseline, due_in_force) = self.due_days(record, dues);
        Unit {
            state: whole.state,
            possibly_completed: whole.possibly_completed,
            committed: self.is_committed(record),
            continuing: record.continuing,
            contested: false,
            stalled: false,
            blocked: DETAIL && self.is_blocked(rank, whole.state.is_open()),
            weight: record.weight,
            items: 0,
            credit: 0.0,
            high: 0.0,
            since: whole.since,
            baseline,
            due_in_force,
            horizon: self.horizon(record),
            last_fact: NEVER,
            completed_items: 0,
            sourced_items: 0,
            corroborated_items: 0,
            independent_items: 0,
            assessed_items: 0,
        }
    }

    /// Adds what one item that has not been withdrawn contributes.
    #[inline(always)]
    fn account<const DETAIL: bool>(&self, unit: &mut Unit, item: &Item) {
        unit.items += 1;
        let credit = self.credit_of(item);
        unit.credit += credit;
        unit.high += if item.possibly_completed { 1.0 } else { credit + *item.state.among(&SILENT) };
        unit.last_fact = unit.last_fact.max(item.last_fact);
        unit.contested |= DETAIL && evidence::is_contested(self, item);
        if DETAIL && item.state == State::Completed {
            let evidence = evidence::of(self, item);
            unit.completed_items += 1;
            unit.sourced_items += u32::from(evidence.sourced);
            unit.corroborated_items += u32::from(evidence.corroborated);
            unit.independent_items += u32::from(evidence.independent);
            unit.assessed_items += u32::from(evidence.standing >= Standing::Assessed);
        }
    }
}

impl Dues {
    /// The fact that revised it last, or first.
    pub(crate) fn fact(&self, last: bool) -> Option<u32> {
        if last { self.last } else { self.first }
    }

    fn revise(&mut self, fact: &FactRecord) {
        self.first = self.first.or(Some(fact.row));
        self.last = Some(fact.row);
    }
}

/// The facts that effective retractions take back. Each retraction stands after those that take it
/// back itself, so one pass decides all.
fn struck(index: &Index, known_on: i32) -> BTreeSet<u32> {
    let mut struck = BTreeSet::new();
    for retraction in &index.facts.retractions {
        if retraction.published_end <= known_on && !struck.contains(&retraction.fact) {
            struck.insert(retraction.target);
        }
    }
    struck
}

/// The member that an item is about, if it has one.
pub(crate) fn member(item: &Item) -> Option<u32> {
    (item.member != NONE).then_some(item.member)
}
