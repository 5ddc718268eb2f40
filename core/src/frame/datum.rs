//! One cell of a table that another program holds, and what it means in a column of a portfolio.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::notation;
use crate::cell::{Cell, CellKind};
use crate::date::Date;
use crate::error::Code;
use crate::value::{After, Ref};

/// What stands in a cell of a table of another program.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum<'a> {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// Any number.
    Number(f64),
    /// A text. In a column of lists it is read as in CSV.
    Text(Cow<'a, str>),
    /// What is written in a cell that has no type of its own, as in CSV: what it means depends on its column.
    Written(Cow<'a, str>),
    /// A day, which stands for its ISO text.
    Day(NaiveDate),
    /// A list.
    List(Vec<Datum<'a>>),
    /// Values by name.
    Object(Vec<(&'a str, Datum<'a>)>),
    /// What a portfolio has no place for.
    Unfit(Unfit),
}

/// Why a value of another program has no place in a portfolio.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfit {
    /// The code of the finding.
    pub code: Code,
    /// One sentence for a person.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// Beyond this a number no longer tells one whole number from the next.
const WHOLE: f64 = 9_007_199_254_740_992.0;

impl<'a> Datum<'a> {
    /// The cell of a column of a kind, for all that is plainly right. `None` says nothing yet: whether the value can
    /// be read, and what is wrong with it, is told by the reader of JSON.
    pub(crate) fn cell(self, kind: CellKind) -> Option<Cell<'a>> {
        Some(match (kind, self) {
            (_, Self::Null) => Cell::Absent,
            (CellKind::Text, Self::Text(text)) => Cell::Text(text),
            (CellKind::Text, Self::Written(text)) => match notation::text(text) {
                Some(text) => Cell::Text(text),
                None => Cell::Absent,
            },
            (CellKind::Ref, Self::Text(text)) => Cell::Ref(Ref::Text(text.into_owned())),
            (CellKind::Ref, Self::Whole(number)) => Cell::Ref(Ref::Number(number as f64)),
            (kind, Self::Written(text)) if notation::is_empty(kind, &text) => Cell::Absent,
            (CellKind::Word(words), Self::Text(text)) => Cell::Word(words.place(&text)?, words),
            (CellKind::Word(words), Self::Written(text)) => Cell::Word(words.place(text.trim())?, words),
            (CellKind::Date, Self::Day(day)) => Cell::Date(Date::day(day).ok()?),
            (CellKind::Date, Self::Text(text)) => Cell::Date(text.parse().ok()?),
            (CellKind::Date, Self::Written(text)) => Cell::Date(text.trim().parse().ok()?),
            (CellKind::Number, Self::Number(number)) if number.is_finite() => Cell::Number(number),
            (CellKind::Number, Self::Whole(number)) => Cell::Number(number as f64),
            (CellKind::Number, Self::Written(text)) => Cell::Number(notation::number(&text)?),
            (CellKind::Whole, Self::Whole(number)) => Cell::Whole(u32::try_from(number).ok()?),
            (CellKind::Whole, Self::Written(text)) => Cell::Whole(text.trim().parse().ok()?),
            (CellKind::Bool, Self::Bool(value)) => Cell::Bool(value),
            (CellKind::Bool, Self::Written(text)) => Cell::Bool(notation::truth(&text)?),
            (CellKind::Ids, Self::List(items)) => {
                let text = |item| if let Self::Text(text) = item { Some(text) } else { None };
                Cell::Ids(items.into_iter().map(text).collect::<Option<_>>()?)
            }
            (CellKind::Ids, Self::Text(Cow::Borrowed(text)) | Self::Written(Cow::Borrowed(text))) => {
                Cell::Ids(notation::ids(text).map(Cow::Borrowed).collect())
            }
            (CellKind::After, Self::List(items)) => Cell::After(items.into_iter().map(after).collect::<Option<_>>()?),
            _ => return None,
        })
    }

    /// The value as JSON, as the reader of JSON would find it in a column of a kind.
    pub(crate) fn json(self, kind: CellKind) -> Result<Value, Unfit> {
        Ok(match self {
            Self::Text(text) if kind.is_list() => notation::list(kind, &text),
            Self::Written(text) => return notation::written(kind, &text),
            Self::Number(number) if kind == CellKind::Whole && number.fract() == 0.0 && number.abs() < WHOLE => {
                Value::from(number as i64)
            }
            other => return other.plain(),
        })
    }

    /// The value as JSON, whatever its column.
    pub(crate) fn plain(self) -> Result<Value, Unfit> {
        Ok(match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::from(value),
            Self::Whole(number) => Value::from(number),
            Self::Number(number) => {
                let read = serde_json::Number::from_f64(number).map(Value::Number);
                return read.ok_or_else(|| not_finite(number));
            }
            Self::Text(text) => Value::from(text),
            Self::Written(text) => notation::note(&text),
            Self::Day(day) => Value::from(day.to_string()),
            Self::List(items) => items.into_iter().map(Self::plain).collect::<Result<_, _>>()?,
            Self::Object(fields) => {
                let mut object = Map::new();
                for (name, value) in fields {
                    // A field of a struct is there in every row; where it holds nothing, it is left out as in JSON.
                    let value = value.plain()?;
                    if !value.is_null() {
                        object.insert(name.to_owned(), value);
                    }
                }
                Value::Object(object)
            }
            Self::Unfit(unfit) => return Err(unfit),
        })
    }

    /// How many bytes of text it brings.
    pub(crate) fn bytes(&self) -> u64 {
        match self {
            Self::Text(text) | Self::Written(text) => text.len() as u64,
            Self::List(items) => items.iter().map(Self::bytes).sum(),
            _ => 0,
        }
    }
}

fn not_finite(number: f64) -> Unfit {
    Unfit {
        code: Code::NotFinite,
        message: format!("`{number}` is not a number that a portfolio can hold"),
        hint: Some("leave the cell empty".to_owned()),
    }
}

/// What a milestone waits on, where every field is plainly right.
fn after(datum: Datum<'_>) -> Option<After> {
    let Datum::Object(fields) = datum else { return None };
    let mut after = After::default();
    let mut named = false;
    for (name, value) in fields {
        match (name, value) {
            ("milestone", Datum::Text(text)) => (after.milestone, named) = ((&*text).into(), true),
            ("type", Datum::Text(text)) => after.r#type = Some(text.parse().ok()?),
            ("lag_days", Datum::Whole(days)) => after.lag_days = Some(i32::try_from(days).ok()?),
            ("type" | "lag_days", Datum::Null) => {}
            _ => return None,
        }
    }
    named.then_some(after)
}
