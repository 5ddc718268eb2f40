//! The causes of differences.

use crate::word::words;

words! {
    /// Why something differs between two moments.
    Cause, "cause", InvalidOption {
        /// The file differs from that of before.
        Edited = "edited",
        /// Something entered the plan, or left it.
        Plan = "plan",
        /// Only time passed, or somebody looked further.
        TimePassed = "time_passed",
        /// A due date was moved.
        DeadlineRevised = "deadline_revised",
        /// Something happened in between.
        Happened = "happened",
        /// It had happened before, and became known in between.
        PublishedLate = "published_late",
        /// What was taken for true is no longer.
        Corrected = "corrected",
    }
}

impl Cause {
    pub(super) const COUNT: usize = Self::ALL.len();
}
