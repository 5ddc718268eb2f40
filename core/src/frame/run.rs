//! Many cells of a table that another program holds.

/// Cells of a column that lie side by side, all of one type.
#[derive(Clone, Debug, PartialEq)]
pub enum Run<'a> {
    /// Texts, or nothing.
    Texts(Vec<Option<&'a str>>),
    /// Days, or nothing, counted from 1 January 1970, which is 0.
    Days(Vec<Option<i32>>),
    /// Numbers, or nothing.
    Numbers(Vec<Option<f64>>),
    /// Lists of texts: all texts one after the other, and how many belong to each cell. An empty list is nothing.
    Lists(Vec<&'a str>, Vec<u32>),
}

impl Run<'_> {
    /// How many bytes of text they bring.
    pub(crate) fn bytes(&self) -> u64 {
        match self {
            Self::Texts(texts) => texts.iter().flatten().map(|text| text.len() as u64).sum(),
            Self::Lists(texts, _) => texts.iter().map(|text| text.len() as u64).sum(),
            Self::Days(_) | Self::Numbers(_) => 0,
        }
    }
}
