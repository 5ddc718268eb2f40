//! What is wrong with a document, one finding a problem, all of them at once.

use std::borrow::Cow;

use serde::Serialize;

use crate::error::Code;

/// How many findings are kept; the rest is only counted.
pub const FINDINGS_KEPT: usize = 1_000;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The document does not load.
    Error,
    /// The document loads, and says something that cannot be right, or for which nothing speaks.
    Warning,
    /// Nothing is wrong; somebody who reads the figures should know.
    Note,
}

impl Severity {
    /// The word in reports: `error`, `warning` or `note`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One thing that is wrong: what, where, which ids, what to do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// The stable code.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The table, where the problem lies in one.
    pub table: Option<String>,
    /// The number of the row in its table, counted from 0.
    #[cfg_attr(feature = "typescript", ts(type = "number | null"))]
    pub row: Option<usize>,
    /// The ids concerned; for a circle, all of it in order.
    pub ids: Vec<String>,
    /// Where in the document, such as `facts[3].happened`.
    pub path: Option<String>,
    /// One sentence for a person.
    pub message: String,
    /// What to do about it, where there is something to say.
    pub hint: Option<String>,
}

impl Finding {
    /// A finding about the document as a whole.
    pub(crate) fn of_document(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            table: None,
            row: None,
            ids: Vec::new(),
            path: None,
            message: message.into(),
            hint: None,
        }
    }

    /// A finding about one row, or about one column of it.
    pub(crate) fn of_row(
        code: Code,
        table: &str,
        row: usize,
        column: Option<&str>,
        message: impl Into<String>,
    ) -> Self {
        let path = match column {
            Some(column) => format!("{table}[{row}].{}", visible(column)),
            None => format!("{table}[{row}]"),
        };
        Self { table: Some(table.to_owned()), row: Some(row), path: Some(path), ..Self::of_document(code, message) }
    }

    /// A finding about a column of a table, whatever stands in it.
    pub(crate) fn of_column(code: Code, table: &str, column: &str, message: impl Into<String>) -> Self {
        let path = Some(format!("{table}.{}", visible(column)));
        Self { table: Some(table.to_owned()), path, ..Self::of_document(code, message) }
    }

    pub(crate) fn with_ids<T: Into<String>>(mut self, ids: impl IntoIterator<Item = T>) -> Self {
        self.ids = ids.into_iter().map(Into::into).collect();
        self
    }

    pub(crate) fn with_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint;
        self
    }
}

/// The first [`FINDINGS_KEPT`] findings and the count of all.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Findings {
    rows: Vec<Finding>,
    total: usize,
    errors: usize,
}

impl Findings {
    pub(crate) fn push(&mut self, finding: Finding) {
        self.total += 1;
        if finding.severity == Severity::Error {
            self.errors += 1;
        }
        if self.rows.len() < FINDINGS_KEPT {
            self.rows.push(finding);
        }
    }

    pub(crate) fn rows(&self) -> &[Finding] {
        &self.rows
    }

    pub(crate) fn rows_mut(&mut self) -> &mut [Finding] {
        &mut self.rows
    }

    pub(crate) fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.rows.iter().filter(|finding| finding.severity == Severity::Error)
    }

    pub(crate) fn total(&self) -> usize {
        self.total
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.errors > 0
    }
}

/// A name from a document as a path shows it: whole, but with its control characters written out, since a path is printed
/// on terminals and in logs.
pub(crate) fn visible(name: &str) -> Cow<'_, str> {
    let hidden =
        |letter: char| letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !name.contains(hidden) {
        return Cow::Borrowed(name);
    }
    let mut shown = String::new();
    for letter in name.chars() {
        if hidden(letter) { shown.extend(letter.escape_debug()) } else { shown.push(letter) }
    }
    Cow::Owned(shown)
}

/// The candidate nearest to a misspelt word, when one is near enough to be meant.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| {
            let letters = candidate.chars().count();
            // A word of which no letter stays is another word.
            *distance <= 2.max(letters / 3) && *distance < letters.max(lower.chars().count())
        })
        // Ties go to the word that sorts first, so that a hint never depends on an order of rows.
        .min_by(|left, right| left.0.cmp(&right.0).then_with(|| left.1.cmp(right.1)))
        .map(|(_, candidate)| candidate)
}

/// "Did you mean ...?", when something near exists.
pub(crate) fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, candidates).map(|candidate| format!("did you mean `{candidate}`?"))
}
