//! Moments: the two clocks of every question.

use chrono::NaiveDate;
use milepost::{Code, Error};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::PyString;
use pyo3::{PyTypeInfo, type_hint_identifier, type_hint_union};

use crate::day::read_day;
use crate::document::class_of;
use crate::error::raise;

/// What had happened by one day, as far as it was known by another.
///
/// Wherever a moment is asked for, a `datetime.date` or ISO text stands for the moment with everything known.
///
/// Args:
///     as_of: The day up to which things had happened: a `datetime.date` or ISO text such as `2024-01-31`.
///     known_on: The day up to which something must have been published to count; `None` for everything.
///
/// Raises:
///     MilepostError: `invalid_moment` where a day is no day, or has a time of day.
///
/// Example:
///     >>> import milepost
///     >>> moment = milepost.Moment("2024-01-01", known_on="2023-06-30")
///     >>> moment.known_on
///     datetime.date(2023, 6, 30)
#[pyclass(frozen, eq, hash, module = "milepost")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Moment(milepost::Moment);

impl From<milepost::Moment> for Moment {
    fn from(moment: milepost::Moment) -> Self {
        Self(moment)
    }
}

#[pymethods]
impl Moment {
    #[new]
    #[pyo3(signature = (as_of, known_on=None))]
    fn new(as_of: DayArgument, known_on: Option<DayArgument>) -> PyResult<Self> {
        // As an object in JSON, which is how every language says it, so that a bad day is refused in the same words.
        let known_on = known_on.map(DayArgument::text);
        let moment = serde_json::json!({"as_of": as_of.text(), "known_on": known_on});
        milepost::Moment::from_json(&moment.to_string()).map(Self).map_err(raise)
    }

    /// The day up to which things had happened.
    #[getter]
    fn as_of(&self) -> NaiveDate {
        self.0.as_of
    }

    /// The day up to which something must have been published to count; `None` for everything.
    #[getter]
    fn known_on(&self) -> Option<NaiveDate> {
        self.0.known_on
    }

    fn __repr__(&self) -> String {
        match self.0.known_on {
            None => format!("Moment('{}')", self.0.as_of),
            Some(known_on) => format!("Moment('{}', known_on='{known_on}')", self.0.as_of),
        }
    }

    fn __getnewargs__(&self) -> (NaiveDate, Option<NaiveDate>) {
        (self.0.as_of, self.0.known_on)
    }
}

/// A day as an argument: `datetime.date`, or ISO text, which the core reads.
pub(crate) enum DayArgument {
    Day(NaiveDate),
    Text(String),
}

impl DayArgument {
    /// The day, an argument of this name.
    pub(crate) fn day(self, name: &str) -> PyResult<NaiveDate> {
        match self {
            Self::Day(day) => Ok(day),
            Self::Text(text) => {
                let moment: Result<milepost::Moment, Error> = text.parse();
                moment.map(|moment| moment.as_of).map_err(|error| raise(error.with_path(name)))
            }
        }
    }

    fn text(self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Text(text) => text,
        }
    }
}

impl FromPyObject<'_, '_> for DayArgument {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(type_hint_identifier!("datetime", "date"), type_hint_identifier!("builtins", "str"));

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = value.cast::<PyString>() {
            return Ok(Self::Text(text.to_string_lossy().into_owned()));
        }
        let refused = match read_day(&value) {
            Some(Ok(day)) => return Ok(Self::Day(day)),
            Some(Err(no_day)) => {
                Error::new(Code::InvalidMoment, no_day.message).with_hint(Some(no_day.hint.to_owned()))
            }
            None => Error::new(Code::InvalidMoment, format!("a value of class `{}` is no day", class_of(&value)))
                .with_hint(Some("pass a datetime.date, text such as 2024-12-31, or a milepost.Moment".to_owned())),
        };
        Err(raise(refused))
    }
}

/// A moment as an argument: `datetime.date`, ISO text, or `Moment`.
pub(crate) struct MomentArgument(pub(crate) milepost::Moment);

impl MomentArgument {
    /// The same as an object of Python.
    pub(crate) fn own(&self) -> Moment {
        self.0.into()
    }
}

impl FromPyObject<'_, '_> for MomentArgument {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("datetime", "date"),
        type_hint_identifier!("builtins", "str"),
        Moment::TYPE_HINT
    );

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(moment) = value.cast::<Moment>() {
            return Ok(Self(moment.get().0));
        }
        match value.extract()? {
            DayArgument::Day(day) => Ok(Self(day.into())),
            DayArgument::Text(text) => text.parse().map(Self).map_err(raise),
        }
    }
}
