//! What there is to say of one milestone, or of one item of it: each aspect is a step.

mod credit;
mod due;
mod evidence;
mod plan;
mod punctual;
mod silence;
mod status;

pub(super) use status::waits_on;

use super::figure::Figure;
use super::measure::Measure;
use super::step::Step;
use super::teller::{Part, Teller};
use crate::date::{Date, day_of};
use crate::index::facts::FactRecord;
use crate::index::{MilestoneRecord, NONE};
use crate::state::item::Item;
use crate::state::{Dues, NEVER, Unit};
use crate::word::ElementKind;

/// One thing that can be said of a milestone or of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aspect {
    Status,
    Possibly,
    Since,
    StatedProgress,
    Counted,
    Continuing,
    InPlan,
    Written,
    Credit,
    Upper,
    Planned,
    Gap,
    Baseline,
    DueInForce,
    Horizon,
    Overdue,
    Slip,
    NextDue,
    Blocked,
    LastFact,
    Stale,
    Upheld,
    Contested,
    Sourced,
    Corroborated,
    Independent,
    Assessed,
    Support,
    DecidingFact,
    OnTime,
    Delay,
}

/// A milestone, or one item of it, with all that the evaluator says of it.
pub(super) struct Look<'a> {
    pub(super) rank: usize,
    pub(super) record: &'a MilestoneRecord,
    /// The member whose item it is, or [`NONE`].
    pub(super) member: u32,
    pub(super) unit: Unit,
    /// The one item that it is; a milestone with members has several.
    pub(super) item: Option<Item>,
    pub(super) items: Vec<Item>,
    pub(super) dues: Dues,
    /// Whether it is one item among those of its milestone.
    pub(super) part: bool,
}

impl<'a> Look<'a> {
    /// A milestone as a whole.
    pub(super) fn whole(teller: &Teller<'a>, rank: usize) -> Option<Self> {
        let record = teller.inner.index.milestones.get(rank)?;
        let dues = teller.evaluator.dues(rank);
        let items = teller.evaluator.items(rank);
        if let [item] = items.as_slice()
            && item.member == NONE
        {
            let unit = teller.evaluator.one_item(record, item, dues);
            return Some(Self {
                rank,
                record,
                member: NONE,
                unit,
                item: Some(*item),
                items: Vec::new(),
                dues,
                part: false,
            });
        }
        let unit = teller.evaluator.one(rank, record, &mut Vec::new());
        Some(Self { rank, record, member: NONE, unit, item: None, items, dues, part: false })
    }

    /// One member's item.
    pub(super) fn of_member(teller: &Teller<'a>, rank: usize, member: u32) -> Option<Self> {
        let whole = Self::whole(teller, rank)?;
        let item = *whole.items.iter().find(|item| item.member == member)?;
        Some(Self { part: false, ..whole.part(teller, item) })
    }

    /// One item of a milestone, as a part of it.
    pub(super) fn part(&self, teller: &Teller<'a>, item: Item) -> Self {
        let unit = teller.evaluator.one_item(self.record, &item, self.dues);
        let (rank, record, dues) = (self.rank, self.record, self.dues);
        Self { rank, record, member: item.member, unit, item: Some(item), items: Vec::new(), dues, part: true }
    }

    /// What it is called in a sentence.
    fn name(&self, teller: &Teller<'_>) -> Part {
        teller.milestone(self.rank, self.member)
    }

    fn facts<'t>(&self, teller: &Teller<'t>) -> &'t [FactRecord] {
        teller.inner.index.facts.of(self.rank).1
    }

    /// A step about it begins with saying what it is about.
    fn step(&self, teller: &Teller<'_>, mut step: Step) -> Step {
        let id = |kind, row: u32| teller.inner.id_text(kind, row as usize).unwrap_or_default().to_owned();
        step.inputs.set("milestone", id(ElementKind::Milestone, self.record.row).into());
        if self.member != NONE {
            step.inputs.set("member", id(ElementKind::Actor, self.member).into());
        }
        step
    }

    fn status(&self, teller: &Teller<'_>) -> Part {
        teller.word("state", self.unit.state.as_str()).into()
    }
}

/// A day as a figure, where there is one.
fn day(day: i32) -> Figure {
    if day == NEVER { Figure::Nothing } else { day_of(day).into() }
}

fn maybe_day(found: Option<i32>) -> Figure {
    found.map_or(Figure::Nothing, day)
}

/// A day in a sentence.
fn day_text(day: i32) -> Part {
    day_of(day).into()
}

impl<'a> Teller<'a> {
    /// The state of a milestone, with the facts of all its items.
    pub(super) fn status_with_facts(&self, look: &Look<'a>) -> Step {
        let own = self.aspect(Aspect::Status, look);
        let parts = look.items.iter().map(|item| self.aspect(Aspect::Status, &look.part(self, *item)));
        let parts: Vec<Step> = parts.collect();
        let value = own.value.clone();
        let (facts, lost) = Step::merged(parts).map(|all| (all.facts, all.lost)).unwrap_or_default();
        if look.items.is_empty() { own } else { Step { value, ..own }.resting_on(facts, lost) }
    }

    /// What there is to say of one aspect.
    pub(super) fn aspect(&self, aspect: Aspect, look: &Look<'_>) -> Step {
        let step = match aspect {
            Aspect::Status => status::status(self, look),
            Aspect::Possibly => status::possibly(self, look),
            Aspect::Since => status::since(self, look),
            Aspect::StatedProgress => status::stated_progress(self, look),
            Aspect::Counted => plan::counted(self, look),
            Aspect::Continuing => plan::continuing(self, look),
            Aspect::InPlan => plan::in_plan(self, look),
            Aspect::Written => plan::written(self, look),
            Aspect::Credit => credit::credit(self, look),
            Aspect::Upper => credit::upper(self, look),
            Aspect::Planned => credit::planned(self, look),
            Aspect::Gap => credit::gap(self, look),
            Aspect::Baseline => due::baseline(self, look),
            Aspect::DueInForce => due::in_force(self, look),
            Aspect::Horizon => due::horizon(self, look),
            Aspect::Overdue => due::overdue(self, look),
            Aspect::Slip => due::slip(self, look),
            Aspect::NextDue => due::next_due(self, look),
            Aspect::Blocked => status::blocked(self, look),
            Aspect::LastFact => silence::last_fact(self, look),
            Aspect::Stale => silence::stale(self, look),
            Aspect::Upheld => silence::upheld(self, look),
            Aspect::Contested => evidence::contested(self, look),
            Aspect::Sourced | Aspect::Corroborated | Aspect::Independent | Aspect::Assessed => {
                evidence::of_kind(self, look, aspect)
            }
            Aspect::Support => evidence::support(self, look),
            Aspect::DecidingFact => evidence::deciding_fact(self, look),
            Aspect::OnTime => punctual::on_time(self, look),
            Aspect::Delay => punctual::delay(self, look),
        };
        look.step(self, step)
    }
}

/// The aspects on which a figure of a progress row rests, for one milestone; the last makes the figure.
pub(super) fn of_progress(measure: Measure) -> &'static [Aspect] {
    match measure {
        Measure::Milestones => &[Aspect::Counted],
        Measure::Continuing => &[Aspect::Continuing],
        Measure::Upheld => &[Aspect::Status, Aspect::LastFact, Aspect::Horizon, Aspect::Stale, Aspect::Upheld],
        Measure::CompletionLow => &[Aspect::Status, Aspect::Credit],
        Measure::CompletionHigh => &[Aspect::Status, Aspect::Possibly, Aspect::Upper],
        Measure::Planned => &[Aspect::Baseline, Aspect::Planned],
        Measure::ScheduleGap => &[Aspect::Status, Aspect::Credit, Aspect::Baseline, Aspect::Gap],
        Measure::PossiblyOverdue => of_state(Measure::Overdue),
        Measure::Blocked => of_state(Measure::BlockedBy),
        Measure::Assessed => of_state(Measure::Standing),
        Measure::OnTimeShare | Measure::OnTimeUndecided => {
            &[Aspect::Status, Aspect::Since, Aspect::Baseline, Aspect::Horizon, Aspect::OnTime]
        }
        Measure::MedianDelayDays => of_state(Measure::DelayDays),
        Measure::MedianSlipDays => of_state(Measure::SlipDays),
        Measure::NextDue => &[Aspect::Status, Aspect::DueInForce, Aspect::NextDue],
        Measure::DaysBeyondData => &[Aspect::Horizon],
        // Counts of states, and what a state has under the same name.
        _ => of_state(measure),
    }
}

/// The aspects on which a key of a state rests; the last makes its value.
pub(super) fn of_state(measure: Measure) -> &'static [Aspect] {
    match measure {
        Measure::Key
        | Measure::Member
        | Measure::Title
        | Measure::Ref
        | Measure::Parents
        | Measure::Kind
        | Measure::Continuing => &[Aspect::Written],
        Measure::InPlan => &[Aspect::Status, Aspect::InPlan],
        Measure::PossiblyCompleted => &[Aspect::Status, Aspect::Possibly],
        Measure::Since => &[Aspect::Status, Aspect::Since],
        Measure::Progress => &[Aspect::Status, Aspect::StatedProgress],
        Measure::Due => &[Aspect::Baseline],
        Measure::DueInForce => &[Aspect::DueInForce],
        Measure::Overdue => &[Aspect::Status, Aspect::Possibly, Aspect::DueInForce, Aspect::Horizon, Aspect::Overdue],
        Measure::DelayDays => &[Aspect::Status, Aspect::Since, Aspect::Baseline, Aspect::Delay],
        Measure::SlipDays => &[Aspect::Baseline, Aspect::DueInForce, Aspect::Slip],
        Measure::BlockedBy => &[Aspect::Status, Aspect::Blocked],
        Measure::Stalled => &[Aspect::Status, Aspect::LastFact, Aspect::Horizon, Aspect::Stale],
        Measure::Contested => &[Aspect::Status, Aspect::Contested],
        Measure::Sourced => &[Aspect::Status, Aspect::Sourced],
        Measure::Corroborated => &[Aspect::Status, Aspect::Corroborated],
        Measure::Independent => &[Aspect::Status, Aspect::Independent],
        Measure::Standing => &[Aspect::Status, Aspect::Assessed],
        Measure::Fact => &[Aspect::Status, Aspect::DecidingFact],
        Measure::Sources => &[Aspect::Status, Aspect::Support],
        Measure::LastFact => &[Aspect::LastFact],
        _ => &[Aspect::Status],
    }
}

/// The aspects of each item of a milestone with members, where the figure rests on them.
pub(super) fn of_items(measure: Measure) -> Option<&'static [Aspect]> {
    Some(match measure {
        Measure::Milestones
        | Measure::Continuing
        | Measure::Planned
        | Measure::MedianSlipDays
        | Measure::LastFact
        | Measure::DaysBeyondData
        | Measure::Key
        | Measure::Title
        | Measure::Ref
        | Measure::Parents
        | Measure::Kind
        | Measure::Due
        | Measure::DueInForce
        | Measure::SlipDays => return None,
        Measure::CompletionLow | Measure::ScheduleGap => &[Aspect::Status, Aspect::Credit],
        Measure::CompletionHigh => &[Aspect::Status, Aspect::Possibly, Aspect::Upper],
        Measure::Overdue | Measure::PossiblyOverdue | Measure::PossiblyCompleted => &[Aspect::Status, Aspect::Possibly],
        Measure::Stalled | Measure::Upheld => of_state(Measure::Stalled),
        Measure::Contested | Measure::Sourced | Measure::Corroborated | Measure::Independent => of_state(measure),
        Measure::Assessed => of_state(Measure::Standing),
        Measure::OnTimeShare
        | Measure::OnTimeUndecided
        | Measure::MedianDelayDays
        | Measure::DelayDays
        | Measure::Since => &[Aspect::Status, Aspect::Since],
        _ => &[Aspect::Status],
    })
}
