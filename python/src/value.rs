//! Value classes: a struct of the core as a frozen class of Python.

use milepost::document::{Ref, Standing};
use milepost::{Cause, Code, Credit, Date, ElementKind, Id, NoLevel, RollUp, Severity, StandingFilter};
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use pyo3::{IntoPyObjectExt, type_hint_identifier, type_hint_subscript, type_hint_union};

/// Declares a class with the fields of the core struct of the same name.
///
/// The struct is taken apart field by field, so a field that the core gains or loses does not
/// compile until the class says what becomes of it.
macro_rules! value_class {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$meta])*
        #[pyclass(frozen, eq, get_all, module = "milepost")]
        #[derive(Clone, PartialEq)]
        pub(crate) struct $name {
            $($(#[$about])* $field: $type,)+
        }

        impl From<milepost::$name> for $name {
            fn from(value: milepost::$name) -> Self {
                let milepost::$name { $($field,)+ } = value;
                Self { $($field: $crate::value::Shown::shown($field),)+ }
            }
        }

        #[pymethods]
        impl $name {
            fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
                $crate::value::repr(slf.as_any(), &[$(stringify!($field)),+])
            }

            /// A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
            #[pyo3(signature = () -> "tuple[object, ...]")]
            fn __reduce__(&self) -> PyResult<()> {
                Err($crate::value::no_pickle(stringify!($name)))
            }

            fn __copy__(slf: Py<Self>) -> Py<Self> {
                slf
            }

            #[pyo3(signature = (_memo))]
            fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
                slf
            }
        }
    };
}
pub(crate) use value_class;

/// Why a row cannot be pickled, and what can.
pub(crate) fn no_pickle(class: &str) -> PyErr {
    let message =
        format!("cannot pickle a '{class}' by itself: pickle its report, or its values as `to_object` gives them");
    pyo3::exceptions::PyTypeError::new_err(message)
}

/// `ProgressRow(key='a1', title='...', ...)`.
pub(crate) fn repr(value: &Bound<'_, PyAny>, fields: &[&str]) -> PyResult<String> {
    let parts: PyResult<Vec<String>> =
        // A name that is a word of Rust is written `r#ref` there.
        fields
            .iter()
            .map(|field| field.trim_start_matches("r#"))
            .map(|field| Ok(format!("{field}={}", value.getattr(field)?.repr()?)))
            .collect();
    Ok(format!("{}({})", value.get_type().name()?, parts?.join(", ")))
}

/// What a field of the core looks like in Python.
pub(crate) trait Shown<T> {
    fn shown(self) -> T;
}

impl<T> Shown<T> for T {
    fn shown(self) -> T {
        self
    }
}

impl Shown<String> for Id {
    fn shown(self) -> String {
        self.to_string()
    }
}

impl Shown<Option<String>> for Option<Id> {
    fn shown(self) -> Option<String> {
        self.map(|id| id.to_string())
    }
}

impl Shown<Texts> for Vec<Id> {
    fn shown(self) -> Texts {
        Texts(self.iter().map(ToString::to_string).collect())
    }
}

impl Shown<Texts> for Vec<String> {
    fn shown(self) -> Texts {
        Texts(self)
    }
}

impl Shown<Option<String>> for Option<Date> {
    fn shown(self) -> Option<String> {
        self.map(|date| date.to_string())
    }
}

/// Words of the core as text.
macro_rules! shown_words {
    ($($type:ty),+ $(,)?) => {
        $(impl Shown<&'static str> for $type {
            fn shown(self) -> &'static str {
                self.as_str()
            }
        })+
    };
}

shown_words!(Cause, ElementKind, Credit, NoLevel, RollUp, Severity, Standing, StandingFilter);

impl Shown<String> for Code {
    fn shown(self) -> String {
        self.to_string()
    }
}

impl Shown<Option<&'static str>> for Option<NoLevel> {
    fn shown(self) -> Option<&'static str> {
        self.map(NoLevel::as_str)
    }
}

impl Shown<Texts> for Vec<&'static str> {
    fn shown(self) -> Texts {
        Texts(self.into_iter().map(str::to_owned).collect())
    }
}

impl Shown<Option<&'static str>> for Option<Standing> {
    fn shown(self) -> Option<&'static str> {
        self.map(Standing::as_str)
    }
}

impl Shown<Option<Reference>> for Option<Ref> {
    fn shown(self) -> Option<Reference> {
        self.map(Reference)
    }
}

/// The number of a row in its own source: an int or a text, as it was written.
#[derive(Clone, PartialEq)]
pub(crate) struct Reference(Ref);

impl<'py> IntoPyObject<'py> for &Reference {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr =
        type_hint_union!(type_hint_identifier!("builtins", "int"), type_hint_identifier!("builtins", "str"));

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match &self.0 {
            Ref::Number(number) => number.into_bound_py_any(py),
            Ref::Text(text) => text.into_bound_py_any(py),
        }
    }
}

/// A list of the core as a tuple: a list could be changed, to no effect.
#[derive(Clone, PartialEq)]
pub(crate) struct Texts(pub(crate) Vec<String>);

impl<'py> IntoPyObject<'py> for Texts {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = <&Self>::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (&self).into_pyobject(py)
    }
}

impl<'py> IntoPyObject<'py> for &Texts {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        type_hint_identifier!("builtins", "str"),
        PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.0)
    }
}
