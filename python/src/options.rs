//! Options: keyword arguments, read by the core as it reads those of every language.
//!
//! They cross as JSON text, so a misspelt word gets one and the same answer everywhere. The types
//! here only say in the stubs what can be passed.

use milepost::{Code, ElementKind, Error};
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyString};
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};

use crate::document;
use crate::error::raise;
use crate::moment::{Moment, MomentArgument};

/// Keyword arguments on their way to the core.
pub(crate) struct Options<'py>(Bound<'py, PyDict>);

impl<'py> Options<'py> {
    pub(crate) fn new(py: Python<'py>) -> Self {
        Self(PyDict::new(py))
    }

    pub(crate) fn with(self, name: &str, value: impl IntoPyObject<'py>) -> PyResult<Self> {
        self.0.set_item(name, value)?;
        Ok(self)
    }

    /// What the core makes of them.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&str) -> Result<T, Error>) -> PyResult<T> {
        let text = document::to_text(&self.0).map_err(|error| raise(as_option(&error)))?;
        read(&text).map_err(raise)
    }
}

/// What is no plain data in a document is no value of an option here.
fn as_option(error: &Error) -> Error {
    let refused = Error::new(Code::InvalidOption, error.message());
    let refused = match error.path() {
        Some(path) => refused.with_path(path),
        None => refused,
    };
    refused
        .with_hint(Some("options are text, whole numbers, lists of text and, for `where`, a dict of lists".to_owned()))
}

/// Declares an argument that is handed on as it is, and its type in the stubs.
macro_rules! argument {
    ($(#[$meta:meta])* $name:ident: $hint:expr) => {
        $(#[$meta])*
        pub(crate) struct $name<'py>(pub(crate) Bound<'py, PyAny>);

        impl<'a, 'py> FromPyObject<'a, 'py> for $name<'py> {
            type Error = PyErr;

            const INPUT_TYPE: PyStaticExpr = $hint;

            fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
                Ok(Self(value.to_owned()))
            }
        }

        impl<'py> IntoPyObject<'py> for $name<'py> {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = std::convert::Infallible;

            const OUTPUT_TYPE: PyStaticExpr = $hint;

            fn into_pyobject(self, _py: Python<'py>) -> Result<Self::Output, Self::Error> {
                Ok(self.0)
            }
        }
    };
}

const TEXT: PyStaticExpr = type_hint_identifier!("builtins", "str");

/// `list[str] | tuple[str, ...]`: not `Sequence[str]`, which a text is as well.
const TEXTS: PyStaticExpr = type_hint_union!(
    type_hint_subscript!(type_hint_identifier!("builtins", "list"), TEXT),
    type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        TEXT,
        PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }
    )
);

argument! {
    /// A list of ids or words.
    List: TEXTS
}
argument! {
    /// `where`: lists by key.
    Where: type_hint_subscript!(type_hint_identifier!("collections.abc", "Mapping"), TEXT, TEXTS)
}

/// Words as constants of the stubs.
const fn constants<const N: usize>(words: &'static [&'static str]) -> [PyStaticExpr; N] {
    let mut constants = [PyStaticExpr::Constant { value: PyStaticConstant::None }; N];
    let mut at = 0;
    while at < N {
        #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
        let word = words[at];
        #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
        let constant = &mut constants[at];
        *constant = PyStaticExpr::Constant { value: PyStaticConstant::Str(word) };
        at += 1;
    }
    constants
}

/// `Literal["strategy", "area", ...]`.
const KIND: PyStaticExpr = {
    const WORDS: &[PyStaticExpr] = &constants::<{ ElementKind::WORDS.len() }>(ElementKind::WORDS);
    type_hint_subscript!(type_hint_identifier!("typing", "Literal"), PyStaticExpr::Tuple { elts: WORDS })
};

argument! {
    /// A moment as an option: a day, or both clocks.
    MomentOption: <MomentArgument as FromPyObject<'static, 'static>>::INPUT_TYPE
}
argument! {
    /// What is known on the days of a timeline: what was by a day, or `as_published`.
    KnownOn: type_hint_union!(type_hint_identifier!("datetime", "date"), TEXT)
}
argument! {
    /// A kind of element.
    Kind: KIND
}
argument! {
    /// Kinds of elements.
    Kinds: type_hint_union!(
        type_hint_subscript!(type_hint_identifier!("builtins", "list"), KIND),
        type_hint_subscript!(
            type_hint_identifier!("builtins", "tuple"),
            KIND,
            PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }
        )
    )
}
/// `Mapping[str, object]`.
const MAPPING: PyStaticExpr = type_hint_subscript!(
    type_hint_identifier!("collections.abc", "Mapping"),
    TEXT,
    type_hint_identifier!("builtins", "object")
);

argument! {
    /// A list of plain objects, such as the points of a trajectory.
    Objects: type_hint_union!(
        type_hint_subscript!(type_hint_identifier!("builtins", "list"), MAPPING),
        type_hint_subscript!(
            type_hint_identifier!("builtins", "tuple"),
            MAPPING,
            PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }
        )
    )
}
argument! {
    /// A whole number, which the core holds to what it can be.
    Whole: type_hint_identifier!("builtins", "int")
}
argument! {
    /// A document as Python objects, or a part of one.
    DocumentArgument: type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Mapping"),
        TEXT,
        type_hint_identifier!("builtins", "object")
    )
}
argument! {
    /// Data frames and lists of rows, by name.
    Tables: type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Mapping"),
        TEXT,
        type_hint_identifier!("builtins", "object")
    )
}
argument! {
    /// A data frame, or batches of one: nothing that a type of Python names.
    Groups: type_hint_identifier!("builtins", "object")
}
argument! {
    /// Texts by name.
    CsvTables: type_hint_subscript!(type_hint_identifier!("collections.abc", "Mapping"), TEXT, TEXT)
}
argument! {
    /// A document as Python objects or as JSON text.
    DocumentOrText: type_hint_union!(
        TEXT,
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Mapping"),
            TEXT,
            type_hint_identifier!("builtins", "object")
        )
    )
}

impl CsvTables<'_> {
    /// The texts by name.
    pub(crate) fn checked(&self) -> PyResult<Vec<(String, String)>> {
        let refused = |message: String| Error::new(Code::NotPlainData, message).with_path("tables");
        let mapping = self.0.cast::<PyMapping>().map_err(|_| {
            let message = format!("tables are texts by name, not of class `{}`", document::class_of(&self.0));
            raise(refused(message).with_hint(Some("give each text under the name of its table".to_owned())))
        })?;
        let text = |value: &Bound<'_, PyAny>, path: &str| -> PyResult<String> {
            let text = value.cast::<PyString>().map_err(|_| {
                let message = format!("this is text, and not of class `{}`", document::class_of(value));
                raise(refused(message).with_path(path))
            })?;
            document::utf8(text).map_err(|error| raise(error.with_path(path)))
        };
        let mut tables = Vec::new();
        for item in mapping.items()?.iter() {
            let name = text(&item.get_item(0)?, "tables")?;
            let csv = text(&item.get_item(1)?, &name)?;
            tables.push((name, csv));
        }
        Ok(tables)
    }
}

impl<'py> List<'py> {
    /// Refuses a single text, whose letters would be taken for the entries of a list.
    pub(crate) fn checked(self, name: &str) -> PyResult<Self> {
        refuse_text(&self.0, name)?;
        Ok(self)
    }
}

impl<'py> MomentOption<'py> {
    /// A `Moment` as its clocks; a day is plain data already.
    pub(crate) fn plain(self) -> PyResult<Bound<'py, PyAny>> {
        let Ok(moment) = self.0.cast::<Moment>() else { return Ok(self.0) };
        let clocks = PyDict::new(moment.py());
        for clock in ["as_of", "known_on"] {
            clocks.set_item(clock, moment.getattr(clock)?)?;
        }
        Ok(clocks.into_any())
    }
}

impl Objects<'_> {
    /// Refuses a single text where a list is meant.
    pub(crate) fn checked(self, name: &str) -> PyResult<Self> {
        refuse_text(&self.0, name)?;
        Ok(self)
    }
}

impl Kinds<'_> {
    /// Refuses a single text where a list is meant.
    pub(crate) fn checked(self) -> PyResult<Self> {
        refuse_text(&self.0, "kinds")?;
        Ok(self)
    }
}

impl Where<'_> {
    /// Refuses what is no dict, and a single text where one of its lists is meant.
    pub(crate) fn checked(self) -> PyResult<Self> {
        let Ok(mapping) = self.0.cast::<PyMapping>() else {
            let error = Error::new(Code::InvalidOption, "`where` is a dict of lists").with_path("where").with_hint(
                Some("write {'kind': ['...']}, with the keys actor, theme, country, kind or basis".to_owned()),
            );
            return Err(raise(error));
        };
        for entry in mapping.items()? {
            let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = entry.extract()?;
            refuse_text(&value, &format!("where.{key}"))?;
        }
        Ok(self)
    }
}

fn refuse_text(value: &Bound<'_, PyAny>, path: &str) -> PyResult<()> {
    let Ok(text) = value.cast::<PyString>() else { return Ok(()) };
    let error = Error::new(Code::InvalidOption, format!("`{path}` is a list, and this is a single text"))
        .with_path(path)
        .with_hint(Some(format!("write [{}]", text.repr()?)));
    Err(raise(error))
}

/// `where` as a report shows it: a dict with the keys that were given.
pub(crate) struct WhereShown(milepost::Where);

impl From<milepost::Where> for WhereShown {
    fn from(wanted: milepost::Where) -> Self {
        Self(wanted)
    }
}

impl<'py> IntoPyObject<'py> for WhereShown {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "dict"),
        TEXT,
        type_hint_subscript!(type_hint_identifier!("builtins", "list"), TEXT)
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(crate::object::to_python(py, &self.0)?.into_pyobject(py)?)
    }
}
