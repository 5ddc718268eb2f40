//! Options: keyword arguments, read by the core as it reads those of every language.
//!
//! They cross as JSON text, so a misspelt word gets one and the same answer everywhere. The types
//! here only say in the stubs what can be passed.

use milepost::{Code, ElementKind, Error};
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyString};
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};

use crate::asked::Asked;
use crate::document;
use crate::error::raise;
use crate::moment::{Moment, MomentArgument};

/// Keyword arguments on their way to the core.
pub(crate) struct Options<'py> {
    /// What crosses to the core.
    plain: Bound<'py, PyDict>,
    /// What does not, or not in the form in which it was given; kept for asking again.
    objects: Option<Bound<'py, PyDict>>,
}

impl<'py> Options<'py> {
    pub(crate) fn new(py: Python<'py>) -> Self {
        Self { plain: PyDict::new(py), objects: None }
    }

    pub(crate) fn with(self, name: &str, value: impl IntoPyObject<'py>) -> PyResult<Self> {
        self.plain.set_item(name, value)?;
        Ok(self)
    }

    /// `within` and `where`, which most questions have.
    pub(crate) fn scope(self, within: Option<List<'py>>, r#where: Option<Where<'py>>) -> PyResult<Self> {
        self.list("within", within)?.with("where", r#where.map(Where::checked).transpose()?)
    }

    /// A list of texts.
    pub(crate) fn list(self, name: &str, list: Option<List<'py>>) -> PyResult<Self> {
        let list = list.map(|list| list.checked(name)).transpose()?;
        self.with(name, list)
    }

    /// A list of plain objects.
    pub(crate) fn points(self, name: &str, points: Option<Objects<'py>>) -> PyResult<Self> {
        let points = points.map(|points| points.checked(name)).transpose()?;
        self.with(name, points)
    }

    /// Kinds of elements.
    pub(crate) fn kinds(self, kinds: Option<Kinds<'py>>) -> PyResult<Self> {
        self.with("kinds", kinds.map(Kinds::checked).transpose()?)
    }

    /// A day or both clocks.
    pub(crate) fn moment(self, name: &str, moment: Option<MomentOption<'py>>) -> PyResult<Self> {
        let Some(moment) = moment else { return self.with(name, moment) };
        let given = moment.0.clone();
        self.with(name, moment.plain()?)?.object(name, given)
    }

    /// What the core is not told as text.
    pub(crate) fn object(self, name: &str, object: impl IntoPyObject<'py>) -> PyResult<Self> {
        let objects = self.objects.unwrap_or_else(|| PyDict::new(self.plain.py()));
        objects.set_item(name, object)?;
        Ok(Self { objects: Some(objects), ..self })
    }

    /// What the core makes of them.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&str) -> Result<T, Error>) -> PyResult<T> {
        read(&self.text()?).map_err(raise)
    }

    /// The report that answers a question with these options.
    pub(crate) fn ask<O, T, R>(
        self,
        asked: Asked,
        read: impl FnOnce(&str) -> Result<O, Error>,
        ask: impl FnOnce(&milepost::Portfolio, &O) -> Result<R, Error> + Send,
    ) -> PyResult<T>
    where
        O: Send,
        T: From<(R, Asked)>,
        R: Send,
    {
        let text = self.text()?;
        let options = read(&text).map_err(raise)?;
        let py = self.plain.py();
        asked.with_options(text, self.objects).answer(py, move |portfolio| ask(portfolio, &options))
    }

    fn text(&self) -> PyResult<String> {
        document::to_text(&self.plain).map_err(|error| raise(as_option(&error)))
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
        let text = |value: &Bound<'_, PyAny>, what: &str, path: &str| -> PyResult<String> {
            let text = value.cast::<PyString>().map_err(|_| {
                let message = format!("{what} is text, and this one is of class `{}`", document::class_of(value));
                let hint = "give the text of each table, such as a file of CSV holds, under the name of the table";
                raise(refused(message).with_path(path).with_hint(Some(hint.to_owned())))
            })?;
            document::utf8(text).map_err(|error| raise(error.with_path(path)))
        };
        let mut tables = Vec::new();
        for item in mapping.items()?.iter() {
            let name = text(&item.get_item(0)?, "the name of a table", "tables")?;
            let csv = text(&item.get_item(1)?, "a table of CSV", &name)?;
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
