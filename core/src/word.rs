//! The columns and options that take one of a few words.

use crate::error::{Code, Error};
use crate::finding::did_you_mean;

/// The refusal of a word that is none of those that can stand here.
pub(crate) fn unknown_word(code: Code, what: &str, text: &str, known: &[&str]) -> Error {
    let hint =
        did_you_mean(text, known.iter().copied()).unwrap_or_else(|| format!("it is one of: {}", known.join(", ")));
    Error::new(code, format!("`{}` is no {what}", crate::refusal::shorten(text))).with_hint(Some(hint))
}

/// Declares an enum of words: its variants, their texts, and reading and writing them.
macro_rules! words {
    ($(#[doc = $doc:literal])+ $(#[derive($derived:ident)])? $name:ident $(as $typescript:literal)?, $what:literal, $code:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[doc = $doc])+
        $(#[derive($derived)])?
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vmeta])* $variant,)+
        }

        impl $name {
            /// Every word, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The texts of all words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($text),+];
            /// What it is, for messages.
            pub(crate) const WHAT: &'static str = $what;
            /// What it is as something to read.
            pub(crate) const EXPECTED: &'static str = concat!("a ", $what, " as text");

            /// The word itself.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::error::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err($crate::word::unknown_word($crate::error::Code::$code, Self::WHAT, text, Self::WORDS)),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::refusal::from_text(deserializer, Self::EXPECTED)
            }
        }

        #[cfg(feature = "typescript")]
        $crate::typescript::declared!(
            $name as $crate::word::name!($name $($typescript)?), concat!($($doc, "\n"),+), |_config| $crate::typescript::words(Self::WORDS), []
        );

        #[cfg(feature = "schema")]
        $crate::schema::declared!(
            $name as $crate::word::name!($name $($typescript)?),
            |_generator| $crate::schema::words(concat!($($doc),+), Self::WORDS)
        );
    };
}
pub(crate) use words;

/// The name of a type in declarations of other languages, which is its own unless another one says so.
#[cfg(any(feature = "schema", feature = "typescript"))]
macro_rules! name {
    ($type:ident) => {
        stringify!($type)
    };
    ($type:ident $other:literal) => {
        $other
    };
}
#[cfg(any(feature = "schema", feature = "typescript"))]
pub(crate) use name;

words! {
    /// What a fact states. Which words fit depends on what the fact is about.
    Status, "status", UnknownWord {
        /// A milestone: work has not begun.
        NotStarted = "not_started",
        /// A milestone: work has begun.
        InProgress = "in_progress",
        /// A milestone: what counts as done is done.
        Completed = "completed",
        /// A milestone: given up; it stays in the plan.
        Dropped = "dropped",
        /// A milestone: taken out of the plan.
        Withdrawn = "withdrawn",
        /// A strategy or an event: made known beforehand.
        Announced = "announced",
        /// A strategy: opinions are, or were, asked for.
        Consulted = "consulted",
        /// A strategy or an instrument: adopted.
        Adopted = "adopted",
        /// A strategy: over.
        Concluded = "concluded",
        /// An instrument: proposed.
        Proposed = "proposed",
        /// An instrument: agreed in substance.
        Agreed = "agreed",
        /// An instrument: in force.
        InForce = "in_force",
        /// An instrument: its rules apply.
        Applied = "applied",
        /// An instrument: repealed.
        Repealed = "repealed",
        /// An event: it took place.
        Held = "held",
        /// An event: it will not take place.
        Cancelled = "cancelled",
        /// A recommendation: accepted by whom it addresses.
        Accepted = "accepted",
        /// A recommendation: rejected.
        Rejected = "rejected",
        /// A recommendation: fulfilled.
        Fulfilled = "fulfilled",
    }
}

words! {
    /// How much weight a statement carries; a fact without one is claimed.
    Standing, "standing", UnknownWord {
        /// Said by somebody, unexamined.
        Claimed = "claimed",
        /// Found by somebody who examined it.
        Assessed = "assessed",
        /// A matter of record, such as an act in an official journal.
        OnRecord = "on_record",
    }
}

words! {
    /// Where the wording of an action was read.
    ActionBasis, "basis of an action", UnknownWord {
        /// In the strategy's own text.
        OwnText = "own_text",
        /// On an official page about it.
        Official = "official",
        /// In somebody's summary.
        Summary = "summary",
    }
}

words! {
    /// Whether a milestone was promised, or is known only because it happened.
    MilestoneBasis, "basis of a milestone", UnknownWord {
        /// Written from the wording of the commitment. The default.
        Stated = "stated",
        /// Known only because it happened.
        Emergent = "emergent",
    }
}

words! {
    /// How sure a link is.
    LinkBasis, "basis of a link", UnknownWord {
        /// A source states it. The default.
        Stated = "stated",
        /// Concluded from sources that do not state it.
        Inferred = "inferred",
        /// Put forward, not adopted.
        Candidate = "candidate",
    }
}

words! {
    /// What kind of body or person an actor is.
    ActorKind, "kind of actor", UnknownWord {
        /// An institution.
        Institution = "institution",
        /// An agency; it does not answer to "the EU".
        Agency = "agency",
        /// A member state.
        MemberState = "member_state",
        /// Another country.
        Country = "country",
        /// A network.
        Network = "network",
        /// A civil society organisation.
        CivilSociety = "civil_society",
        /// A company.
        Company = "company",
        /// An international organisation.
        International = "international",
        /// A presidency of the Council.
        Presidency = "presidency",
        /// A newspaper, agency or broadcaster.
        Media = "media",
        /// A person.
        Person = "person",
    }
}

words! {
    /// How two milestones are ordered: what of the prerequisite bounds what of the dependent.
    AfterType, "type of order", UnknownWord {
        /// Finish to start. The default.
        FinishToStart = "fs",
        /// Start to start.
        StartToStart = "ss",
        /// Finish to finish.
        FinishToFinish = "ff",
        /// Start to finish.
        StartToFinish = "sf",
    }
}

words! {
    /// Which way an indicator is meant to move.
    Direction as "IndicatorDirection", "direction", UnknownWord {
        /// More is better.
        Up = "up",
        /// Less is better.
        Down = "down",
        /// Near to one is better.
        JustRight = "just_right",
        /// No way is better: the indicator describes.
        None = "none",
    }
}

words! {
    /// What to know about an observed value.
    Flag, "flag", UnknownWord {
        /// The source says "more than".
        MoreThan = "more_than",
        /// The source rounds.
        Rounded = "rounded",
        /// Provisional.
        Provisional = "provisional",
        /// Revised since first published.
        Revised = "revised",
        /// The series breaks here.
        Break = "break",
    }
}

words! {
    /// What a link says. It points from dependent to prerequisite, from part to whole, from new to old.
    LinkKind, "kind of link", UnknownWord {
        /// An action answers a recommendation.
        Addresses = "addresses",
        /// A milestone produces something.
        Delivers = "delivers",
        /// A new act changes an old one.
        Amends = "amends",
        /// Lineage: carries on unchanged.
        Continues = "continues",
        /// Lineage: carries on, more of it.
        Strengthens = "strengthens",
        /// Lineage: carries on, less of it.
        Narrows = "narrows",
        /// Lineage: one from several.
        Merges = "merges",
        /// Lineage: one of several from one.
        Splits = "splits",
        /// Lineage: takes the place of.
        Replaces = "replaces",
        /// Lineage: leaves out.
        Drops = "drops",
        /// Helps towards.
        ContributesTo = "contributes_to",
        /// Supplies something to.
        FeedsInto = "feeds_into",
        /// Carries out.
        Implements = "implements",
        /// Is watched by.
        MonitoredBy = "monitored_by",
        /// Waits on. Between milestones, `after` says this instead.
        DependsOn = "depends_on",
        /// Belongs to a whole.
        PartOf = "part_of",
    }
}

words! {
    /// The kind of an element.
    ElementKind, "kind of element", InvalidOption {
        /// A strategy.
        Strategy = "strategy",
        /// A priority area of a strategy.
        Area = "area",
        /// An action within one or more areas.
        Action = "action",
        /// A milestone of one or more actions.
        Milestone = "milestone",
        /// A dated, sourced statement.
        Fact = "fact",
        /// A publication.
        Source = "source",
        /// A body or a person.
        Actor = "actor",
        /// Something that took place.
        Event = "event",
        /// A work, such as an act.
        Instrument = "instrument",
        /// Something that somebody asked somebody to do.
        Recommendation = "recommendation",
        /// A measured quantity.
        Indicator = "indicator",
        /// One value of an indicator.
        Observation = "observation",
        /// A theme across areas.
        Theme = "theme",
        /// Another way of grouping actions.
        Grouping = "grouping",
        /// One group of a grouping.
        Group = "group",
        /// A typed link between two elements.
        Link = "link",
    }
}
