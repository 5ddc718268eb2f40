//! Reading a cell from JSON by what its column holds.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, SeqAccess, Visitor};

use super::Cell;
use crate::date::Date;
use crate::error::Code;
use crate::refusal::refuse;
use crate::value::{Period, Point, Ref};
use crate::word::unknown_word;

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum CellKind {
    /// A text or an id.
    Text,
    Word(&'static Words),
    Number,
    Whole,
    Bool,
    Date,
    Period,
    Point,
    Ref,
    /// A list of ids.
    Ids,
    /// A list of what a milestone waits on.
    After,
}

/// The words of which one can stand in a cell.
#[derive(Debug, PartialEq)]
pub(crate) struct Words {
    /// What each of them is, such as `status`.
    pub(crate) what: &'static str,
    /// The same as something to expect: `a status as text`.
    pub(crate) expected: &'static str,
    pub(crate) texts: &'static [&'static str],
}

impl CellKind {
    pub(crate) fn is_list(self) -> bool {
        matches!(self, Self::Ids | Self::After)
    }
}

impl<'de> DeserializeSeed<'de> for CellKind {
    type Value = Cell<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cell<'de>, D::Error> {
        // Absent and null are one thing.
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for CellKind {
    type Value = Cell<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a cell")
    }

    fn visit_none<E: de::Error>(self) -> Result<Cell<'de>, E> {
        Ok(Cell::Absent)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Cell<'de>, E> {
        Ok(Cell::Absent)
    }

    fn visit_some<D: Deserializer<'de>>(self, cell: D) -> Result<Cell<'de>, D::Error> {
        Ok(match self {
            Self::Text => Cell::Text(Text("a string").deserialize(cell)?),
            Self::Word(words) => Cell::Word(words.find(&Text(words.expected).deserialize(cell)?)?, words),
            Self::Number => Cell::Number(f64::deserialize(cell)?),
            Self::Whole => Cell::Whole(u32::deserialize(cell)?),
            Self::Bool => Cell::Bool(bool::deserialize(cell)?),
            Self::Date => Cell::Date(Date::deserialize(cell)?),
            Self::Period => Cell::Period(Period::deserialize(cell)?),
            Self::Point => Cell::Point(Point::deserialize(cell)?),
            Self::Ref => Cell::Ref(Ref::deserialize(cell)?),
            Self::Ids => Cell::Ids(cell.deserialize_seq(Ids)?),
            Self::After => Cell::After(Vec::deserialize(cell)?),
        })
    }
}

impl Words {
    /// The place of a word.
    pub(crate) fn place(&self, text: &str) -> Option<usize> {
        self.texts.iter().position(|word| *word == text)
    }

    /// The place of a word among those that can stand here.
    fn find<E: de::Error>(&self, text: &str) -> Result<usize, E> {
        self.place(text).ok_or_else(|| {
            let error = unknown_word(Code::UnknownWord, self.what, text, self.texts);
            refuse(error.code(), error.message(), error.hint())
        })
    }
}

/// Reads a text, borrowed from where it stands if it stands there as it is; says what was expected where there is none.
pub(crate) struct Text(pub(crate) &'static str);

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

/// Reads a list of ids.
struct Ids;

impl<'de> Visitor<'de> for Ids {
    type Value = Vec<Cow<'de, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut ids = Vec::new();
        while let Some(id) = list.next_element_seed(Text("a string"))? {
            ids.push(id);
        }
        Ok(ids)
    }
}
