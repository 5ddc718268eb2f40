//! Flags: what is yes or no of a milestone, and which of the things that it depends on made it change.

use super::cause::Cause;
use super::item::Why;

/// Why each of the things that a flag depends on differs, in the order in which they are taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reasons {
    pub(super) due: Option<Why>,
    pub(super) prerequisites: Option<Why>,
    pub(super) own: Option<Why>,
}

/// A flag as one after the other of the things that it depends on moves from the earlier moment to the later.
#[derive(Clone, Copy, Debug)]
pub(super) struct Steps {
    pub(super) before: bool,
    /// With the later day and horizon.
    pub(super) time: bool,
    /// With the later due date too.
    pub(super) due: bool,
    /// With the later prerequisites too.
    pub(super) prerequisites: bool,
    pub(super) after: bool,
}

impl Steps {
    /// The cause of a net change, which belongs whole to the last step that changed the flag.
    pub(super) fn cause(&self, reasons: &Reasons) -> Option<Why> {
        if self.before == self.after {
            return None;
        }
        // What changed without a reason that can be named was told wrong before.
        let known = |why: Option<Why>| Some(why.unwrap_or(Why { cause: Cause::Corrected, fact: None }));
        if self.after != self.prerequisites {
            known(reasons.own)
        } else if self.prerequisites != self.due {
            known(reasons.prerequisites)
        } else if self.due != self.time {
            known(reasons.due)
        } else {
            Some(Why { cause: Cause::TimePassed, fact: None })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_net_change_belongs_to_the_last_step_that_changed_it() {
        let why = |cause| Some(Why { cause, fact: None });
        let reasons = Reasons {
            due: why(Cause::DeadlineRevised),
            prerequisites: why(Cause::PublishedLate),
            own: why(Cause::Happened),
        };
        let cause = |before, time, due, prerequisites, after| {
            Steps { before, time, due, prerequisites, after }.cause(&reasons).map(|why| why.cause)
        };
        assert_eq!(cause(false, true, true, true, true), Some(Cause::TimePassed));
        assert_eq!(cause(false, true, false, true, true), Some(Cause::PublishedLate));
        assert_eq!(cause(false, false, true, true, true), Some(Cause::DeadlineRevised));
        assert_eq!(cause(true, false, true, true, false), Some(Cause::Happened));
        assert_eq!(cause(true, false, true, false, true), None);
    }
}
