//! The rules that explanations name. The guide says of each what it does and what its inputs are.

use crate::word::words;

words! {
    /// The rule that a step of an explanation applies.
    Rule, "rule", InvalidOption {
        /// The last applicable fact that states a status decides.
        LastApplicableFact = "last_applicable_fact",
        /// No applicable fact states a status.
        NothingApplies = "nothing_applies",
        /// The items of its members make the state of a milestone.
        ItemsCombined = "items_combined",
        /// A milestone that is not committed yet does not count.
        NotInPlan = "not_in_plan",
        /// A milestone that was withdrawn does not count.
        Withdrawn = "withdrawn",
        /// A continuing duty stands aside.
        Continuing = "continuing",
        /// A milestone in the plan counts as one.
        Counted = "counted",
        /// Committed by the moment, and not withdrawn.
        InPlan = "in_plan",
        /// A known fact completes it at a date that has begun and not ended.
        PossiblyCompleted = "possibly_completed",
        /// What an item is credited with.
        Credit = "credit",
        /// The same, with everything that is silent or possibly completed taken for done.
        UpperCredit = "upper_credit",
        /// When the first fact of the final run happened.
        Since = "since",
        /// The progress that the deciding fact states.
        StatedProgress = "stated_progress",
        /// The due date as first set.
        Baseline = "baseline",
        /// The last due date that applies.
        DueInForce = "due_in_force",
        /// Whether the baseline has passed.
        Planned = "planned",
        /// What is done of a milestone, and what was planned of it.
        ScheduleGap = "schedule_gap",
        /// The day beyond which nobody looked.
        Horizon = "horizon",
        /// Whether it is overdue, and how certainly.
        Overdue = "overdue",
        /// Which open milestones it waits on.
        Blocked = "blocked",
        /// The last applicable fact that states a status.
        LastFact = "last_fact",
        /// Whether nobody has reported on it for too long.
        Stale = "stale",
        /// Whether a continuing duty is kept up.
        Upheld = "upheld",
        /// Which publishers say otherwise.
        Contested = "contested",
        /// Whether the deciding fact has a known source.
        Sourced = "sourced",
        /// Whether there are two witnesses.
        Corroborated = "corroborated",
        /// Whether a witness is a third party.
        Independent = "independent",
        /// The standing of the deciding fact.
        Assessed = "assessed",
        /// The known sources of the final run.
        Support = "support",
        /// The fact that decides.
        DecidingFact = "deciding_fact",
        /// Whether completion was on time.
        OnTime = "on_time",
        /// Days from baseline to completion.
        Delay = "delay",
        /// Days from baseline to the due date in force.
        Slip = "slip",
        /// The due date in force of something open, not yet past.
        NextDue = "next_due",
        /// It stands so in the row of the milestone.
        AsWritten = "as_written",
        /// When a fact was published is not stated, and therefore assumed.
        AssumedPublication = "assumed_publication",
        /// It is outside the scope that was asked for.
        OutOfScope = "out_of_scope",
        /// How many of the milestones count.
        Count = "count",
        /// The weights, or what stands in their place, added up.
        SumOfWhole = "sum_of_whole",
        /// What counts of them, added up.
        SumOfPart = "sum_of_part",
        /// One sum divided by the other.
        Share = "share",
        /// One share less another.
        Difference = "difference",
        /// The value in the middle.
        Median = "median",
        /// The latest of some days.
        Latest = "latest",
        /// The earliest of some days.
        Earliest = "earliest",
        /// The moment less the least horizon.
        DaysBeyondData = "days_beyond_data",
        /// The mean of those children that have a value.
        MeanOfChildren = "mean_of_children",
    }
}

words! {
    /// Why a fact does not decide.
    LostReason, "reason", InvalidOption {
        /// It states no status.
        StatesNoStatus = "states_no_status",
        /// It was published before it began to happen: an expectation never applies.
        Expectation = "expectation",
        /// It is published after `known_on`.
        NotYetKnown = "not_yet_known",
        /// An effective retraction takes it back.
        Retracted = "retracted",
        /// It is only claimed, and only what was assessed or is on record is heard.
        StandingTooLow = "standing_too_low",
        /// It had not happened by `as_of`.
        NotYetHappened = "not_yet_happened",
        /// It speaks of all members, and another fact names this one.
        PassedOver = "passed_over",
        /// A later fact states something else.
        Superseded = "superseded",
        /// The baseline is the milestone's own due date.
        OwnDueStands = "own_due_stands",
        /// The baseline is the first due date that a fact states.
        NotFirst = "not_first",
    }
}
