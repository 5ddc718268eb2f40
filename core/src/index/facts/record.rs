//! A fact as every query asks it: small, since there are millions, and what is asked together lies together.

use std::cmp::Ordering;
use std::ops::BitOr;

use crate::date::{BEFORE_TIME, Date};
use crate::index::NONE;
use crate::milestone_state::State;
use crate::progress::options::StandingFilter;
use crate::word::Standing;

/// The day on which expectations become known: after the last on which anything does.
pub(super) const UNKNOWABLE: i32 = i32::MAX;

/// Stands for more than one among rows.
pub(crate) const SEVERAL: u32 = u32::MAX - 1;

/// What every query asks of a fact, side by side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FactRecord {
    pub(crate) happened_start: i32,
    /// The last day of `happened`, or the day of publication where that falls inside.
    pub(crate) happened_end: i32,
    /// The last day of `published`, stated or assumed; after all days for an [expectation](Self::is_expectation), which
    /// never applies.
    pub(crate) published_end: i32,
    pub(crate) row: u32,
    /// The actor that it speaks of, or [`NONE`] when it speaks of all.
    pub(crate) member: u32,
    pub(crate) backing: Backing,
    /// The state that it states; [`State::Unreported`] when it states none.
    pub(crate) state: State,
    pub(crate) standing: Standing,
    pub(super) flags: Flags,
}

const _: () = assert!(size_of::<FactRecord>() == 36, "millions of facts are kept, and looked through for every report");

/// What stands behind a fact, from the day on which the last of its sources was published.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backing {
    /// That day.
    pub(crate) known_from: i32,
    /// The one witness, [`NONE`], or [`SEVERAL`].
    pub(crate) witness: u32,
    /// The one publisher, [`NONE`], or [`SEVERAL`].
    pub(crate) publisher: u32,
}

impl Backing {
    pub(super) const NOTHING: Self = Self { known_from: BEFORE_TIME, witness: NONE, publisher: NONE };
}

/// What does or does not hold of a fact, a bit each; the first are those of the calls that admit it, by
/// [`StandingFilter`](crate::StandingFilter).
#[derive(Clone, Copy, Debug)]
pub(super) struct Flags(u8);

impl Flags {
    pub(super) const NONE: Self = Self(0);
    pub(super) const RETRACTS: Self = Self(1 << 2);
    pub(super) const RETRACTED: Self = Self(1 << 3);
    pub(super) const REVISES_DUE: Self = Self(1 << 4);
    pub(super) const SPECIAL: Self = Self(1 << 5);
    pub(super) const SOURCED: Self = Self(1 << 6);
    pub(super) const INDEPENDENT: Self = Self(1 << 7);

    /// Which calls admit a fact. Retractions count whatever their standing.
    pub(super) fn admitted(standing: Standing, retracts: bool) -> Self {
        let assessed = retracts || standing >= Standing::Assessed;
        Self(1 << StandingFilter::Any as u8 | u8::from(assessed) << StandingFilter::Assessed as u8)
    }

    /// The flag if something holds, else none.
    pub(super) fn when(self, holds: bool) -> Self {
        if holds { self } else { Self::NONE }
    }
}

const _: () = assert!((StandingFilter::Any as u8) < 2 && (StandingFilter::Assessed as u8) < 2);

impl BitOr for Flags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl FactRecord {
    /// Stands in a place until a fact is put there.
    pub(super) const NOTHING: Self = Self {
        happened_start: BEFORE_TIME,
        happened_end: BEFORE_TIME,
        published_end: UNKNOWABLE,
        row: NONE,
        member: NONE,
        backing: Backing::NOTHING,
        state: State::Unreported,
        standing: Standing::Claimed,
        flags: Flags::NONE,
    };

    /// Whether it states a status, rather than only a due date, a retraction or a note.
    pub(crate) fn states_something(&self) -> bool {
        self.state != State::Unreported
    }

    /// Whether it was published before it began to happen.
    pub(crate) fn is_expectation(&self) -> bool {
        self.published_end == UNKNOWABLE
    }

    /// When it happened, cut short where it was published before the end.
    pub(crate) fn happened(&self, stated: Date) -> Date {
        stated.ending(self.happened_end)
    }

    /// Whether any of some calls admit it, a bit for each.
    #[inline(always)]
    pub(crate) fn is_admitted_by(&self, calls: u8) -> bool {
        self.flags.0 & calls != 0
    }

    /// Whether it takes back another fact.
    pub(crate) fn retracts(&self) -> bool {
        self.has(Flags::RETRACTS)
    }

    /// Whether some fact takes it back.
    pub(crate) fn is_retracted_by_some(&self) -> bool {
        self.has(Flags::RETRACTED)
    }

    pub(crate) fn revises_due(&self) -> bool {
        self.has(Flags::REVISES_DUE)
    }

    /// Whether more has to be asked of it than whether its days have come: it is taken back, revises the due date, or its
    /// date is imprecise.
    pub(crate) fn is_special(&self) -> bool {
        self.has(Flags::SPECIAL)
    }

    /// Whether it has a source, known or not.
    pub(crate) fn is_sourced(&self) -> bool {
        self.has(Flags::SOURCED)
    }

    /// Whether a witness answers to no responsible actor, and there is one.
    pub(crate) fn is_independent(&self) -> bool {
        self.has(Flags::INDEPENDENT)
    }

    #[inline(always)]
    fn has(&self, flag: Flags) -> bool {
        self.flags.0 & flag.0 != 0
    }
}

/// The order in which facts count, but for ties, which their ids decide.
pub(crate) fn fact_order(left: &FactRecord, right: &FactRecord) -> Ordering {
    left.happened_end
        .cmp(&right.happened_end)
        .then(left.standing.cmp(&right.standing))
        .then(left.published_end.cmp(&right.published_end))
}
