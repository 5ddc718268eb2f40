//! The kinds of findings: code, weight, where each points, and what is said of it.

use crate::error::Code;
use crate::finding::Severity::{self, Note, Warning};
use crate::names::Symbol;
use crate::portfolio::Inner;
use crate::word::ElementKind;

/// One kind of finding. Some codes have two, which are told in other words.
#[derive(Debug)]
pub(super) struct Kind {
    pub(super) code: Code,
    pub(super) severity: Severity,
    pub(super) table: &'static str,
    pub(super) column: Option<&'static str>,
    /// The keys of its sentence and of what to do about it.
    pub(super) text: &'static str,
    pub(super) hint: Option<&'static str>,
    pub(super) counts_days: bool,
}

const fn kind(
    code: Code,
    severity: Severity,
    (table, column): (&'static str, Option<&'static str>),
    text: &'static str,
    hint: Option<&'static str>,
) -> Kind {
    Kind { code, severity, table, column, text, hint, counts_days: false }
}

const fn counting(kind: Kind) -> Kind {
    Kind { counts_days: true, ..kind }
}

const MILESTONES: &str = "milestones";
const FACTS: &str = "facts";
const ACTIONS: &str = "actions";

pub(super) static WITHOUT_SOURCE: Kind = kind(
    Code::CompletedWithoutSource,
    Warning,
    (FACTS, Some("sources")),
    "audit.completed_without_source",
    Some("audit.completed_without_source.hint"),
);
pub(super) static SOURCE_LATER: Kind =
    kind(Code::CompletedWithoutSource, Warning, (FACTS, Some("sources")), "audit.completed_by_later_source", None);
pub(super) static PREREQUISITE_OPEN: Kind = kind(
    Code::CompletedBeforePrerequisite,
    Warning,
    (MILESTONES, Some("after")),
    "audit.completed_before_prerequisite",
    None,
);
pub(super) static PREREQUISITE_LATER: Kind = kind(
    Code::CompletedBeforePrerequisite,
    Warning,
    (MILESTONES, Some("after")),
    "audit.completed_before_later_prerequisite",
    None,
);
pub(super) static PREREQUISITE_UNREPORTED: Kind =
    kind(Code::CompletedBeforeUnreported, Note, (MILESTONES, Some("after")), "audit.completed_before_unreported", None);
pub(super) static SELF_REPORTED: Kind = kind(Code::SelfReported, Note, (MILESTONES, None), "audit.self_reported", None);
pub(super) static NO_PUBLISHER: Kind =
    kind(Code::IndependenceUnknown, Note, (MILESTONES, None), "audit.no_publisher", Some("audit.no_publisher.hint"));
pub(super) static NOBODY_RESPONSIBLE: Kind = kind(
    Code::IndependenceUnknown,
    Note,
    (MILESTONES, Some("actions")),
    "audit.nobody_responsible",
    Some("audit.nobody_responsible.hint"),
);
pub(super) static CONTESTED: Kind = kind(Code::Contested, Warning, (MILESTONES, None), "audit.contested", None);
pub(super) static EXPECTATION: Kind =
    kind(Code::Expectation, Warning, (FACTS, Some("published")), "audit.expectation", Some("audit.expectation.hint"));
pub(super) static ASSUMED_PUBLICATION: Kind = kind(
    Code::AssumedPublication,
    Note,
    (FACTS, Some("published")),
    "audit.assumed_publication",
    Some("audit.assumed_publication.hint"),
);
pub(super) static ONLY_OLDER_SOURCES: Kind = kind(
    Code::AssumedPublication,
    Note,
    (FACTS, Some("published")),
    "audit.only_older_sources",
    Some("audit.only_older_sources.hint"),
);
pub(super) static DUE_AFTER_PERIOD: Kind =
    counting(kind(Code::DueAfterPeriod, Note, (MILESTONES, Some("due")), "audit.due_after_period", None));
pub(super) static WITHOUT_MILESTONES: Kind = kind(
    Code::ActionWithoutMilestones,
    Warning,
    (ACTIONS, None),
    "audit.action_without_milestones",
    Some("audit.action_without_milestones.hint"),
);
pub(super) static EMERGENT_ONLY: Kind =
    kind(Code::EmergentOnly, Note, (ACTIONS, None), "audit.emergent_only", Some("audit.emergent_only.hint"));
pub(super) static RETRACTS_OTHER: Kind =
    kind(Code::RetractsOtherPublisher, Warning, (FACTS, Some("retracts")), "audit.retracts_other_publisher", None);
pub(super) static STALE: Kind = counting(kind(Code::Stale, Note, (MILESTONES, None), "audit.stale", None));

/// All kinds, in the order of their codes.
pub(super) static KINDS: &[&Kind] = &[
    &WITHOUT_SOURCE,
    &SOURCE_LATER,
    &PREREQUISITE_OPEN,
    &PREREQUISITE_LATER,
    &PREREQUISITE_UNREPORTED,
    &SELF_REPORTED,
    &NO_PUBLISHER,
    &NOBODY_RESPONSIBLE,
    &CONTESTED,
    &EXPECTATION,
    &ASSUMED_PUBLICATION,
    &ONLY_OLDER_SOURCES,
    &DUE_AFTER_PERIOD,
    &WITHOUT_MILESTONES,
    &EMERGENT_ONLY,
    &RETRACTS_OTHER,
    &STALE,
];

impl Kind {
    /// The id of the row that a finding points at.
    pub(super) fn row_symbol(&self, inner: &Inner, row: u32) -> Option<Symbol> {
        let kind = match self.table {
            FACTS => ElementKind::Fact,
            ACTIONS => ElementKind::Action,
            _ => ElementKind::Milestone,
        };
        inner.symbol(kind, row as usize)
    }

    /// What the finding speaks of: of a fact, what that is about.
    pub(super) fn subject(&self, inner: &Inner, row: u32) -> Option<Symbol> {
        match self.table {
            FACTS => inner.tables.facts.columns.about.at(row as usize),
            _ => self.row_symbol(inner, row),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_stand_in_the_order_of_their_codes() {
        assert!(KINDS.is_sorted_by_key(|kind| kind.code));
    }
}
