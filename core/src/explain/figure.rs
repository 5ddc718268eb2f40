//! Values in an explanation: what goes into a step, and what comes out of it.

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::date::Date;
use crate::frame::ColumnKind;
use crate::id::Id;
use crate::render::row::{Cell, ToCell};

/// A value in an explanation. Days and ids are texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Figure {
    /// Nothing: the figure is not known, or there is none.
    #[default]
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A count, or a number of days.
    Whole(i64),
    /// Any other number.
    Number(f64),
    /// A word, a day, or an id.
    Text(String),
    /// Several ids.
    List(Vec<String>),
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Flag(value) => serializer.serialize_bool(*value),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => list.serialize(serializer),
        }
    }
}

#[cfg(feature = "typescript")]
crate::typescript::declared!(
    Figure as "Figure", "A value in an explanation. Days and ids are texts.",
    |_config| "number | string | boolean | string[] | null".to_owned(), []
);

#[cfg(feature = "schema")]
crate::schema::declared!(
    Figure as "Figure",
    |_generator| schemars::json_schema!({
        "type": ["number", "string", "boolean", "array", "null"],
        "items": { "type": "string" },
        "description": "A value in an explanation. Days and ids are texts.",
    })
);

impl ToCell for Figure {
    const KIND: ColumnKind = ColumnKind::Text;

    fn to_cell(&self) -> Cell<'_> {
        match self {
            Self::Nothing => Cell::Null,
            Self::Flag(value) => Cell::Bool(*value),
            Self::Whole(number) => Cell::Whole(*number),
            Self::Number(number) => Cell::Number(*number),
            Self::Text(text) => Cell::Text(text.into()),
            Self::List(list) => Cell::List(list.iter().map(String::as_str).collect()),
        }
    }
}

/// What a report shows in a cell is what an explanation explains.
impl From<Cell<'_>> for Figure {
    fn from(cell: Cell<'_>) -> Self {
        match cell {
            Cell::Null => Self::Nothing,
            Cell::Whole(number) => Self::Whole(number),
            Cell::Number(number) => Self::Number(number),
            Cell::Bool(value) => Self::Flag(value),
            Cell::List(list) => Self::List(list.into_iter().map(str::to_owned).collect()),
            Cell::Text(_) | Cell::Day(_) | Cell::Ref(_) | Cell::Inputs(_) | Cell::Lost(_) => {
                Self::Text(cell.text().into_owned())
            }
        }
    }
}

macro_rules! from {
    ($($type:ty: $value:ident => $figure:expr),+ $(,)?) => {
        $(impl From<$type> for Figure {
            fn from($value: $type) -> Self {
                $figure
            }
        })+
    };
}

from! {
    bool: value => Self::Flag(value),
    u32: number => Self::Whole(i64::from(number)),
    i32: number => Self::Whole(i64::from(number)),
    usize: number => Self::Whole(number as i64),
    f64: number => Self::Number(number),
    &str: text => Self::Text(text.to_owned()),
    String: text => Self::Text(text),
    NaiveDate: day => Self::Text(day.to_string()),
    Date: date => Self::Text(date.to_string()),
    Vec<String>: list => Self::List(list),
    Id: id => Self::Text(id.to_string()),
}

impl<T: Into<Self>> From<Option<T>> for Figure {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

/// What goes into a step, by name.
///
/// ```
/// use milepost::{Figure, Measure, Moment};
/// let moment: Moment = "2026-07-01".parse()?;
/// let report = milepost::embedded().explain(Measure::Completed, moment, &Default::default())?;
/// let last = report.rows().last().expect("there is a result");
/// assert_eq!(last.inputs.get("counted"), Some(&last.value));
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inputs(Vec<(&'static str, Figure)>);

impl Inputs {
    /// The input of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Figure> {
        self.0.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// All inputs, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Figure)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    pub(super) fn set(&mut self, name: &'static str, value: Figure) {
        match self.0.iter_mut().find(|(own, _)| *own == name) {
            Some((_, own)) => *own = value,
            None => self.0.push((name, value)),
        }
    }
}

impl Serialize for Inputs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

#[cfg(feature = "typescript")]
crate::typescript::declared!(
    Inputs as "Inputs", "What goes into a step, by name.",
    |_config| "Record<string, Figure>".to_owned(), [Figure]
);

#[cfg(feature = "schema")]
crate::schema::declared!(
    Inputs as "Inputs",
    |generator| schemars::json_schema!({
        "type": "object",
        "additionalProperties": generator.subschema_for::<Figure>(),
        "description": "What goes into a step, by name.",
    })
);

impl ToCell for Inputs {
    const KIND: ColumnKind = ColumnKind::Text;

    fn to_cell(&self) -> Cell<'_> {
        Cell::Inputs(self)
    }
}
