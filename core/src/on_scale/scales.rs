//! The published scales, a table each. What an institution means by its levels stands behind the address.

use super::mapping::Need::{Assessed, Due, DueAhead, DuePassed, MostDone, PartDone, Searched, SomeDone};
use super::mapping::Then::{Is, Not};
use super::mapping::{HeadlineRule, Mapping, NoLevel, coded, level, rule};
use crate::milestone_state::State::{Completed, Dropped, InProgress, NotStarted, Unreported};
use crate::word::words;

words! {
    /// A published scale of progress.
    Scale, "scale", InvalidOption {
        /// The Recovery and Resilience Scoreboard of the European Commission.
        Rrf = "rrf",
        /// The status of milestones in the Open Contracting Data Standard.
        Ocds = "ocds",
        /// Completion by the Independent Reporting Mechanism of the Open Government Partnership.
        Ogp = "ogp",
        /// The follow-up of recommendations by the European Court of Auditors.
        Eca = "eca",
        /// Compliance by the Group of States against Corruption.
        Greco = "greco",
        /// Progress with country-specific recommendations in the European Semester.
        Csr = "csr",
        /// The status of activities in the International Aid Transparency Initiative.
        Iati = "iati",
    }
}

impl Scale {
    pub(super) fn mapping(self) -> &'static Mapping {
        match self {
            Self::Rrf => &RRF,
            Self::Ocds => &OCDS,
            Self::Ogp => &OGP,
            Self::Eca => &ECA,
            Self::Greco => &GRECO,
            Self::Csr => &CSR,
            Self::Iati => &IATI,
        }
    }
}

// Regulation (EU) 2021/241, Article 24; the share as in Delegated Regulation (EU) 2021/2106, Article 1(a):
// fulfilled ones over all that the decision sets out, whether due or not.
static RRF: Mapping = Mapping {
    url: "https://ec.europa.eu/economy_finance/recovery-and-resilience-scoreboard/milestones_and_targets.html",
    levels: &[level("satisfactorily_fulfilled"), level("not_satisfactorily_fulfilled")],
    rules: &[
        rule(&[Completed], &[Assessed], Is("satisfactorily_fulfilled")),
        rule(&[InProgress, NotStarted, Dropped], &[Assessed, DuePassed], Is("not_satisfactorily_fulfilled")),
        rule(&[InProgress, NotStarted, Dropped], &[Assessed, Due], Not(NoLevel::NotYetDue)),
        rule(&[InProgress, NotStarted, Dropped], &[Assessed], Not(NoLevel::NoDueDate)),
        rule(&[Completed, InProgress, NotStarted, Dropped], &[], Not(NoLevel::NotAssessed)),
    ],
    headline: Some(HeadlineRule { levels: &["satisfactorily_fulfilled"], of_all: true }),
    losses: &[
        "assessor_not_checked",
        "unreported_lost",
        "progress_lost",
        "dropped_lost",
        "delay_lost",
        "contest_lost",
        "members_lost",
        "weights_lost",
    ],
};

// `scheduled` is for a due date and no review so far; the two negative levels are findings of a review. What a
// review finds before the due date is met or partly met, or has no level: "not met" would read as missed.
static OCDS: Mapping = Mapping {
    url: "https://standard.open-contracting.org/latest/en/schema/codelists/#milestone-status",
    levels: &[
        coded("scheduled", "scheduled"),
        coded("met", "met"),
        coded("not_met", "notMet"),
        coded("partially_met", "partiallyMet"),
    ],
    rules: &[
        rule(&[Completed], &[], Is("met")),
        rule(&[InProgress], &[PartDone], Is("partially_met")),
        rule(&[InProgress, NotStarted, Dropped], &[Assessed, DuePassed], Is("not_met")),
        rule(&[InProgress, NotStarted, Dropped], &[Assessed, Due], Not(NoLevel::NotYetDue)),
        rule(&[InProgress, NotStarted, Dropped], &[Assessed], Not(NoLevel::NoDueDate)),
        rule(&[InProgress, NotStarted], &[DueAhead], Is("scheduled")),
        rule(&[InProgress, NotStarted, Dropped], &[Due], Not(NoLevel::NotAssessed)),
        rule(&[InProgress, NotStarted], &[], Not(NoLevel::NoDueDate)),
        rule(&[Dropped], &[], Not(NoLevel::NotAssessed)),
    ],
    headline: None,
    losses: &[
        "standing_lost",
        "assessor_not_checked",
        "unreported_lost",
        "progress_lost",
        "dropped_lost",
        "delay_lost",
        "contest_lost",
        "members_lost",
    ],
};

// The two upper levels together are "high completion".
static OGP: Mapping = Mapping {
    url: "https://www.opengovpartnership.org/glossary/completion/",
    levels: &[
        level("no_evidence_available"),
        level("not_started"),
        level("limited"),
        level("substantial"),
        level("complete"),
    ],
    rules: &[
        rule(&[Unreported], &[Searched], Is("no_evidence_available")),
        rule(&[NotStarted], &[Assessed], Is("not_started")),
        rule(&[InProgress], &[MostDone], Is("substantial")),
        rule(&[InProgress], &[SomeDone], Is("limited")),
        rule(&[InProgress], &[Assessed], Not(NoLevel::PartNotStated)),
        rule(&[Completed], &[Assessed], Is("complete")),
        rule(&[NotStarted, InProgress, Completed], &[], Not(NoLevel::NotAssessed)),
    ],
    headline: Some(HeadlineRule { levels: &["substantial", "complete"], of_all: false }),
    losses: &[
        "unit_changed",
        "assessor_not_checked",
        "cut_at_half",
        "silence_is_no_evidence",
        "delay_lost",
        "contest_lost",
        "members_lost",
        "weights_lost",
    ],
};

static ECA: Mapping = Mapping {
    url: "https://doi.org/10.2865/22257",
    levels: &[
        level("fully_implemented"),
        level("in_most_respects"),
        level("in_some_respects"),
        level("not_implemented"),
    ],
    rules: &[
        rule(&[Completed], &[Assessed], Is("fully_implemented")),
        rule(&[InProgress], &[MostDone], Is("in_most_respects")),
        rule(&[InProgress], &[SomeDone], Is("in_some_respects")),
        rule(&[InProgress], &[Assessed], Not(NoLevel::PartNotStated)),
        rule(&[NotStarted, Dropped], &[Assessed], Is("not_implemented")),
        rule(&[Completed, InProgress, NotStarted, Dropped], &[], Not(NoLevel::NotAssessed)),
    ],
    headline: Some(HeadlineRule { levels: &["fully_implemented", "in_most_respects"], of_all: false }),
    losses: &[
        "unit_changed",
        "assessor_not_checked",
        "cut_at_half",
        "unreported_lost",
        "dropped_lost",
        "delay_lost",
        "contest_lost",
        "members_lost",
        "weights_lost",
    ],
};

static GRECO: Mapping = Mapping {
    url: "https://www.coe.int/en/web/greco/evaluations",
    levels: &[level("satisfactory"), level("partly_implemented"), level("not_implemented")],
    rules: &[
        rule(&[Completed], &[Assessed], Is("satisfactory")),
        rule(&[InProgress], &[PartDone], Is("partly_implemented")),
        rule(&[InProgress], &[Assessed], Not(NoLevel::PartNotStated)),
        rule(&[NotStarted, Dropped], &[Assessed], Is("not_implemented")),
        rule(&[Completed, InProgress, NotStarted, Dropped], &[], Not(NoLevel::NotAssessed)),
    ],
    headline: Some(HeadlineRule { levels: &["satisfactory"], of_all: false }),
    losses: &[
        "unit_changed",
        "assessor_not_checked",
        "progress_lost",
        "unreported_lost",
        "dropped_lost",
        "delay_lost",
        "contest_lost",
        "members_lost",
        "weights_lost",
    ],
};

// The Commission's headline is the share of at least some progress, which cannot be had without the middle levels.
static CSR: Mapping = Mapping {
    url: "https://ec.europa.eu/economy_finance/country-specific-recommendations-database/",
    levels: &[
        level("no_progress"),
        level("limited_progress"),
        level("some_progress"),
        level("substantial_progress"),
        level("full_implementation"),
    ],
    rules: &[
        rule(&[NotStarted], &[Assessed], Is("no_progress")),
        rule(&[InProgress], &[Assessed], Not(NoLevel::DegreeNotJudged)),
        rule(&[Completed], &[Assessed], Is("full_implementation")),
        rule(&[NotStarted, InProgress, Completed], &[], Not(NoLevel::NotAssessed)),
    ],
    headline: None,
    losses: &[
        "unit_changed",
        "assessor_not_checked",
        "middle_levels_unused",
        "years_lost",
        "unreported_lost",
        "delay_lost",
        "contest_lost",
        "members_lost",
    ],
};

static IATI: Mapping = Mapping {
    url: "https://iatistandard.org/en/iati-standard/203/codelists/activitystatus/",
    levels: &[
        coded("pipeline", "1"),
        coded("implementation", "2"),
        coded("finalisation", "3"),
        coded("closed", "4"),
        coded("cancelled", "5"),
        coded("suspended", "6"),
    ],
    rules: &[
        rule(&[NotStarted], &[], Is("pipeline")),
        rule(&[InProgress], &[], Is("implementation")),
        rule(&[Completed], &[], Is("closed")),
        rule(&[Dropped], &[], Is("cancelled")),
    ],
    headline: None,
    losses: &[
        "unit_changed",
        "standing_lost",
        "finalisation_unknown",
        "suspension_unknown",
        "unreported_lost",
        "progress_lost",
        "delay_lost",
        "contest_lost",
        "members_lost",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn what_a_table_names_exists() {
        let texts = Lang::English.texts();
        for scale in Scale::ALL {
            let mapping = scale.mapping();
            for key in mapping.named_levels() {
                assert!(mapping.levels.iter().any(|level| level.key == key), "{scale} has no level `{key}`");
            }
            for level in mapping.levels {
                assert_ne!(
                    texts.word("on_scale.level", level.key),
                    level.key.replace('_', " "),
                    "{scale}: {}",
                    level.key
                );
            }
            assert_ne!(texts.word("on_scale.institution", scale.as_str()), scale.as_str());
            for loss in mapping.losses {
                assert!(texts.word("on_scale.loss", loss).ends_with('.'), "{scale}: {loss}");
            }
        }
    }
}
