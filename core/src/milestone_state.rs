//! The states that a milestone, or an item of one, can be in.

use crate::word::Status;

/// The state of a milestone or of an item of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum State {
    Unreported,
    NotStarted,
    InProgress,
    Completed,
    Dropped,
    Withdrawn,
}

impl State {
    pub(crate) const ALL: [Self; 6] =
        [Self::Unreported, Self::NotStarted, Self::InProgress, Self::Completed, Self::Dropped, Self::Withdrawn];
    pub(crate) const COUNT: usize = Self::ALL.len();

    /// The value for this state in a list of one for each. A look-up costs less than a choice that
    /// cannot be foreseen.
    #[expect(clippy::indexing_slicing, reason = "a state is a number below the length of the list")]
    pub(crate) const fn among<T>(self, values: &[T; Self::COUNT]) -> &T {
        &values[self as usize]
    }

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Unreported => "unreported",
            Self::NotStarted => "not_started",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Dropped => "dropped",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Not completed, dropped or withdrawn.
    pub(crate) const fn is_open(self) -> bool {
        // States are numbered with the open ones first.
        (self as u8) <= Self::InProgress as u8
    }

    /// The state that a status word states of a milestone.
    pub(crate) fn of(status: Status) -> Self {
        match status {
            Status::NotStarted => Self::NotStarted,
            Status::InProgress => Self::InProgress,
            Status::Completed => Self::Completed,
            Status::Dropped => Self::Dropped,
            Status::Withdrawn => Self::Withdrawn,
            // Words of other subjects were refused when the portfolio was checked.
            Status::Announced
            | Status::Consulted
            | Status::Adopted
            | Status::Concluded
            | Status::Proposed
            | Status::Agreed
            | Status::InForce
            | Status::Applied
            | Status::Repealed
            | Status::Held
            | Status::Cancelled
            | Status::Accepted
            | Status::Rejected
            | Status::Fulfilled => Self::Unreported,
        }
    }
}
