//! The value of one column in one row, whatever the column is.
//!
//! Rows have a struct for each table, and programs that build a portfolio in code use these. Reading,
//! writing and comparing rows needs none of that: it is done once for all tables, cell by cell.

mod kind;
mod value;

use std::borrow::Cow;

use serde::ser::{Serialize, Serializer};

use crate::date::Date;
use crate::value::{After, Period, Point, Ref};
pub(crate) use kind::{CellKind, Text, Words};
pub(crate) use value::Value;

/// What stands in a cell, borrowed from the text or the column that it was read from where that can be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell<'a> {
    /// Nothing: null, an empty list, or not written at all. These are one thing.
    Absent,
    /// A text or an id.
    Text(Cow<'a, str>),
    /// One of a few words, by its place among them.
    Word(usize, &'static Words),
    Number(f64),
    Whole(u32),
    Bool(bool),
    Date(Date),
    Period(Period),
    Point(Point),
    Ref(Ref),
    Ids(Vec<Cow<'a, str>>),
    After(Vec<After>),
}

impl Cell<'_> {
    pub(crate) fn is_absent(&self) -> bool {
        match self {
            Self::Absent => true,
            Self::Ids(ids) => ids.is_empty(),
            Self::After(list) => list.is_empty(),
            _ => false,
        }
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_unit(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Word(at, words) => serializer.serialize_str(words.texts.get(*at).copied().unwrap_or_default()),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Whole(number) => serializer.serialize_u32(*number),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Date(date) => date.serialize(serializer),
            Self::Period(period) => period.serialize(serializer),
            Self::Point(point) => point.serialize(serializer),
            Self::Ref(reference) => reference.serialize(serializer),
            Self::Ids(ids) => serializer.collect_seq(ids),
            Self::After(list) => serializer.collect_seq(list),
        }
    }
}
