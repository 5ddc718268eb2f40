//! What can be explained: every figure of a progress row, and every key of a state row.

use crate::word::words;

words! {
    /// A figure that can be explained: a key of a progress row, a key of a state row, or `days_beyond_data`.
    Measure, "measure", InvalidOption {
        /// How many milestones there are.
        Milestones = "milestones",
        /// How many are completed.
        Completed = "completed",
        /// How many are in progress.
        InProgress = "in_progress",
        /// How many are known not to have been started.
        NotStarted = "not_started",
        /// Of how many nothing is known.
        Unreported = "unreported",
        /// How many were given up.
        Dropped = "dropped",
        /// How many were taken out of the plan.
        Withdrawn = "withdrawn",
        /// How many continuing duties there are; of a state, whether it is one.
        Continuing = "continuing",
        /// How many of these are kept up.
        Upheld = "upheld",
        /// Completion, if everything that is silent is undone.
        CompletionLow = "completion_low",
        /// Completion, if everything that is silent is done.
        CompletionHigh = "completion_high",
        /// The share that was planned to be done.
        Planned = "planned",
        /// Completion less what was planned.
        ScheduleGap = "schedule_gap",
        /// How many are certainly overdue; of a state, whether it is, and how certainly.
        Overdue = "overdue",
        /// How many are possibly overdue.
        PossiblyOverdue = "possibly_overdue",
        /// How many wait on something open.
        Blocked = "blocked",
        /// How many nobody has reported on for too long; of a state, whether it is one.
        Stalled = "stalled",
        /// How many somebody disputes; of a state, whether somebody does.
        Contested = "contested",
        /// The share of what is completed that has a source; of a state, whether it has.
        Sourced = "sourced",
        /// The share of what is completed that has two witnesses; of a state, whether it has.
        Corroborated = "corroborated",
        /// The share of what is completed that a third party attests; of a state, whether one does.
        Independent = "independent",
        /// The share of what is completed that was assessed or is on record.
        Assessed = "assessed",
        /// The share that was on time.
        OnTimeShare = "on_time_share",
        /// How many were on time or late, one cannot say which.
        OnTimeUndecided = "on_time_undecided",
        /// The median of days from baseline to completion.
        MedianDelayDays = "median_delay_days",
        /// The median of days by which due dates were moved.
        MedianSlipDays = "median_slip_days",
        /// The last day of which anything is known.
        LastFact = "last_fact",
        /// The next day by which something open is due.
        NextDue = "next_due",
        /// By how many days the moment lies beyond what was looked for.
        DaysBeyondData = "days_beyond_data",
        /// Of a state: the id of the milestone.
        Key = "key",
        /// Of a state: the member.
        Member = "member",
        /// Of a state: the title of the milestone.
        Title = "title",
        /// Of a state: its number in its own source.
        Ref = "ref",
        /// Of a state: its actions.
        Parents = "parents",
        /// Of a state: its kind.
        Kind = "kind",
        /// Of a state: whether it is in the plan.
        InPlan = "in_plan",
        /// Of a state: the state itself.
        Status = "status",
        /// Of a state: whether it may have been completed.
        PossiblyCompleted = "possibly_completed",
        /// Of a state: since when.
        Since = "since",
        /// Of a state: how far it is said to have got.
        Progress = "progress",
        /// Of a state: the baseline.
        Due = "due",
        /// Of a state: the due date in force.
        DueInForce = "due_in_force",
        /// Of a state: days from baseline to completion.
        DelayDays = "delay_days",
        /// Of a state: days by which the due date was moved.
        SlipDays = "slip_days",
        /// Of a state: what it waits on.
        BlockedBy = "blocked_by",
        /// Of a state: the standing of the deciding fact.
        Standing = "standing",
        /// Of a state: the deciding fact.
        Fact = "fact",
        /// Of a state: the sources behind it.
        Sources = "sources",
    }
}

/// How the milestones of a row make a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arithmetic {
    Count,
    Share,
    Gap,
    Median,
    Latest,
    Earliest,
    Beyond,
}

impl Measure {
    /// How it is worked out in a progress row, where there is such a figure.
    pub(super) fn arithmetic(self) -> Option<Arithmetic> {
        Some(match self {
            Self::Milestones
            | Self::Completed
            | Self::InProgress
            | Self::NotStarted
            | Self::Unreported
            | Self::Dropped
            | Self::Withdrawn
            | Self::Continuing
            | Self::Upheld
            | Self::Overdue
            | Self::PossiblyOverdue
            | Self::Blocked
            | Self::Stalled
            | Self::Contested
            | Self::OnTimeUndecided => Arithmetic::Count,
            Self::CompletionLow
            | Self::CompletionHigh
            | Self::Planned
            | Self::Sourced
            | Self::Corroborated
            | Self::Independent
            | Self::Assessed
            | Self::OnTimeShare => Arithmetic::Share,
            Self::ScheduleGap => Arithmetic::Gap,
            Self::MedianDelayDays | Self::MedianSlipDays => Arithmetic::Median,
            Self::LastFact => Arithmetic::Latest,
            Self::NextDue => Arithmetic::Earliest,
            Self::DaysBeyondData => Arithmetic::Beyond,
            _ => return None,
        })
    }

    /// Whether it is a number of milestones.
    pub(super) fn is_count(self) -> bool {
        self.arithmetic() == Some(Arithmetic::Count)
    }

    /// Whether it is a share, which people read in per cent.
    pub(crate) fn is_share(self) -> bool {
        self == Self::Progress || matches!(self.arithmetic(), Some(Arithmetic::Share | Arithmetic::Gap))
    }

    /// Whether a state row has it.
    pub(super) fn is_of_state(self) -> bool {
        let shared = matches!(
            self,
            Self::Continuing
                | Self::Overdue
                | Self::Stalled
                | Self::Contested
                | Self::Sourced
                | Self::Corroborated
                | Self::Independent
                | Self::LastFact
        );
        shared || self.arithmetic().is_none()
    }

    /// Whether only a single item has it, and not a milestone of several members.
    pub(super) fn is_of_item(self) -> bool {
        matches!(
            self,
            Self::Member
                | Self::Progress
                | Self::Standing
                | Self::Fact
                | Self::Sources
                | Self::Sourced
                | Self::Corroborated
                | Self::Independent
        )
    }

    /// Whether it can be rolled up from children.
    pub(super) fn rolls_up(self) -> bool {
        matches!(self, Self::CompletionLow | Self::CompletionHigh | Self::Planned | Self::ScheduleGap)
    }
}
