//! The one error type, and the codes that name every way in which a call can fail.

use std::fmt;

use serde::Serialize;

use crate::finding::{Finding, Findings};

/// Declares an enum of codes, each with its stable text and its meaning.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[doc = $doc])+ #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every code, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable text of the code, in snake_case.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }
    };
}

codes! {
    /// What went wrong, as a stable word that a program may branch on.
    ///
    /// Codes are only ever added, so match on the ones you handle and treat any other as a plain error.
    #[non_exhaustive]
    Code {
        // Reading a document.
        /// The text is empty or white space only.
        EmptyDocument = "empty_document",
        /// The text is not JSON.
        NotJson = "not_json",
        /// The JSON is not a document: an object of tables, each a list of rows, each row an object.
        WrongShape = "wrong_shape",
        /// The document has no `milepost` number, or one that this version cannot read.
        WrongVersion = "wrong_version",
        /// The document has a table of a name that does not exist.
        UnknownTable = "unknown_table",
        /// A row has a column of a name that does not exist in its table.
        UnknownColumn = "unknown_column",
        /// A row names the same column twice.
        RepeatedColumn = "repeated_column",
        /// A row lacks a column that its table requires.
        MissingColumn = "missing_column",
        /// A value is not of its column's type.
        WrongType = "wrong_type",
        /// A date is not written in a form that milepost reads, or names a day that does not exist.
        MalformedDate = "malformed_date",
        /// An id is empty, too long, or has a character that ids cannot have.
        MalformedId = "malformed_id",
        /// A column that takes one of a few words has another one.
        UnknownWord = "unknown_word",
        /// A number is too large to be one, or not a number at all.
        NotFinite = "not_finite",
        /// A number that cannot be negative is.
        NegativeNumber = "negative_number",
        /// A document is larger than the limits given.
        LimitExceeded = "limit_exceeded",
        // Checking a portfolio.
        /// Two rows with different content have the same id.
        DuplicateId = "duplicate_id",
        /// A row refers to an id that no row has.
        UnknownReference = "unknown_reference",
        /// A row refers to an element of a kind that cannot stand there.
        WrongKind = "wrong_kind",
        /// A list that needs one entry or more has none.
        EmptyList = "empty_list",
        /// A period or interval ends before it starts.
        ReversedPeriod = "reversed_period",
        /// Milestones wait on each other in a circle.
        CircularAfter = "circular_after",
        /// Actors answer to each other in a circle.
        CircularPartOf = "circular_part_of",
        /// Sources rest on each other in a circle.
        CircularBasedOn = "circular_based_on",
        /// Facts retract each other in a circle.
        CircularRetracts = "circular_retracts",
        /// A status word does not fit what the fact is about.
        MisfitStatus = "misfit_status",
        /// A column does not fit what the fact is about.
        MisfitColumn = "misfit_column",
        /// A due revision names a member; it concerns the whole milestone.
        DueWithMember = "due_with_member",
        /// `progress` stands without the status `in_progress`.
        ProgressWithoutInProgress = "progress_without_in_progress",
        /// `progress` is above 1.
        ProgressAboveOne = "progress_above_one",
        /// A fact names a member that its milestone does not have.
        NotAMember = "not_a_member",
        /// A fact says when nothing happened: it has no `happened`, and its event lends none.
        MissingHappened = "missing_happened",
        /// A fact retracts a fact about another element.
        RetractsElsewhere = "retracts_elsewhere",
        /// Several findings, or one, kept a document from loading; see `findings`.
        InvalidDocument = "invalid_document",
        // Auditing a portfolio. In the order of its report.
        /// Something is said to be completed, and no source that was known says so.
        CompletedWithoutSource = "completed_without_source",
        /// A milestone is completed, and one that it had to wait on is not, or was later.
        CompletedBeforePrerequisite = "completed_before_prerequisite",
        /// A milestone is completed, and nothing is known of one that it had to wait on.
        CompletedBeforeUnreported = "completed_before_unreported",
        /// Only those who are responsible for it say how far something has got.
        SelfReported = "self_reported",
        /// Nobody can tell whether a third party says how far something has got.
        IndependenceUnknown = "independence_unknown",
        /// Publishers disagree about a state.
        Contested = "contested",
        /// A fact was published before it began to happen, and never applies.
        Expectation = "expectation",
        /// Nothing says when a fact became known; it is assumed to have been when it had happened.
        AssumedPublication = "assumed_publication",
        /// A due date lies after the period of the strategy.
        DueAfterPeriod = "due_after_period",
        /// An action has no milestone, so that no figure is about it.
        ActionWithoutMilestones = "action_without_milestones",
        /// All milestones of an action are known only because they happened.
        EmergentOnly = "emergent_only",
        /// A fact takes back one that others had published.
        RetractsOtherPublisher = "retracts_other_publisher",
        /// Nothing has been heard for too long of something that was begun or is known not to be.
        Stale = "stale",
        // Calling.
        /// No element has this id.
        UnknownId = "unknown_id",
        /// An option has a value, or a name, that does not exist.
        InvalidOption = "invalid_option",
        /// A moment is not a date, or is not written as one.
        InvalidMoment = "invalid_moment",
        /// A day that is computed lies outside the years 1000 to 9999.
        DateOutOfRange = "date_out_of_range",
        /// This combination of options has no meaning.
        Unsupported = "unsupported",
        /// A value of the host language has no place in a document.
        NotPlainData = "not_plain_data",
        /// A handle was used after it was given back.
        Released = "released",
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a call failed: a stable code, a sentence for a person, where, which ids, and what to do.
///
/// A failed load carries everything that is wrong with the document: the first 1,000
/// [findings](Error::findings) and [how many there are](Error::findings_total).
///
/// ```
/// let error = milepost::Portfolio::from_json("", &Default::default()).unwrap_err();
/// assert_eq!(error.code().as_str(), "empty_document");
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.0.message)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq)]
struct Inner {
    code: Code,
    message: String,
    path: Option<String>,
    ids: Vec<String>,
    hint: Option<String>,
    findings: Findings,
}

impl Error {
    /// An error with a code and a message; the rest is added by the `with_` methods.
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            code,
            message: message.into(),
            path: None,
            ids: Vec::new(),
            hint: None,
            findings: Findings::default(),
        }))
    }

    /// The same error, saying where.
    #[must_use]
    pub fn with_path(mut self, path: impl Into<String>) -> Self {
        self.0.path = Some(path.into());
        self
    }

    /// The same error, naming the ids concerned.
    #[must_use]
    pub fn with_ids<T: Into<String>>(mut self, ids: impl IntoIterator<Item = T>) -> Self {
        self.0.ids = ids.into_iter().map(Into::into).collect();
        self
    }

    /// The same error, saying what to do.
    #[must_use]
    pub fn with_hint(mut self, hint: Option<String>) -> Self {
        self.0.hint = hint;
        self
    }

    /// The error of a load that failed: the first finding speaks, the others follow.
    pub(crate) fn from_findings(findings: Findings) -> Self {
        let Some(first) = findings.errors().next().cloned() else {
            return Self::new(Code::InvalidDocument, "the document could not be loaded");
        };
        let more = findings.total().saturating_sub(1);
        let message = match more {
            0 => first.message,
            1 => format!("{} (and 1 more finding)", first.message),
            _ => format!("{} (and {more} more findings)", first.message),
        };
        // A document that is no document at all has one finding, and its own code says most.
        let code = match first.code {
            Code::EmptyDocument | Code::NotJson | Code::WrongShape | Code::WrongVersion | Code::LimitExceeded => {
                first.code
            }
            _ => Code::InvalidDocument,
        };
        Self(Box::new(Inner { code, message, path: first.path, ids: first.ids, hint: first.hint, findings }))
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// One sentence for a person.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Where: `facts[3].happened`, or the name of an option.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.0.path.as_deref()
    }

    /// The ids concerned, possibly none.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.0.ids
    }

    /// What to do about it, where there is something to say.
    #[must_use]
    pub fn hint(&self) -> Option<&str> {
        self.0.hint.as_deref()
    }

    /// Everything that kept a document from loading: the first 1,000.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        self.0.findings.rows()
    }

    /// How many findings there are, shown or not.
    #[must_use]
    pub fn findings_total(&self) -> usize {
        self.0.findings.total()
    }

    /// The error as canonical JSON: `code message path ids hint findings findings_total`.
    #[must_use]
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct Wire<'a> {
            code: Code,
            message: &'a str,
            path: Option<&'a str>,
            ids: &'a [String],
            hint: Option<&'a str>,
            findings: &'a [Finding],
            findings_total: usize,
        }
        crate::canonical::to_string(&Wire {
            code: self.code(),
            message: self.message(),
            path: self.path(),
            ids: self.ids(),
            hint: self.hint(),
            findings: self.findings(),
            findings_total: self.findings_total(),
        })
    }
}
