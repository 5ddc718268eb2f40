//! The page that most reports are: a heading, sentences, a table, notes.

/// Which way a column leans.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Align {
    Left,
    Right,
}

/// What a person reads.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub(super) heading: String,
    /// Sentences before the table, a paragraph each; the first sums the table up.
    pub(super) intro: Vec<String>,
    pub(super) columns: Vec<(String, Align)>,
    pub(super) rows: Vec<Vec<String>>,
    /// The last row, set apart.
    pub(super) total: Option<Vec<String>>,
    /// Sentences after the table, a paragraph each.
    pub(super) notes: Vec<String>,
}
