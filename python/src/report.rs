//! What every report can do: its rows, its length, and its forms as text.

use std::convert::Infallible;
use std::marker::PhantomData;

use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyIterator, PyTuple};
use pyo3::{PyClass, PyTypeInfo, type_hint_identifier, type_hint_subscript};

/// Gives a report class its forms. `$object` makes what `to_object` shows; `$example` makes a report in its docstrings.
macro_rules! forms {
    ($report:ident, |$inner:ident| $object:expr, $example:literal) => {
        #[pymethods]
        impl $report {
            /// The report as canonical JSON (RFC 8785): the same bytes in every language.
            ///
            /// Returns:
            ///     One line of JSON with sorted keys; absent values are `null`.
            ///
            /// Example:
            ///     >>> import json, milepost
            #[doc = concat!("    >>> report = ", $example)]
            ///     >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            ///     True
            fn to_json(&self, py: Python<'_>) -> String {
                py.detach(|| self.inner.to_json())
            }

            /// The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.
            ///
            /// Absent values are empty, and numbers are not rounded.
            ///
            /// Example:
            ///     >>> import csv, io, milepost
            #[doc = concat!("    >>> report = ", $example)]
            ///     >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            ///     >>> len(rows) > 1
            ///     True
            fn to_csv(&self, py: Python<'_>) -> String {
                py.detach(|| self.inner.to_csv())
            }

            /// The report as Markdown: a table, and what one needs to read it.
            ///
            /// Figures are rounded; 100 % stands only for all, and 0 % only for none.
            ///
            /// Args:
            ///     lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
            ///         is `en` unless the call that made it named another. A title that the portfolio does not translate
            ///         stays as it is.
            ///
            /// Raises:
            ///     MilepostError: `invalid_option` for a language that there is not.
            ///
            /// Example:
            ///     >>> import milepost
            #[doc = concat!("    >>> report = ", $example)]
            ///     >>> "|" in report.to_markdown()
            ///     True
            #[pyo3(signature = (lang=None))]
            fn to_markdown(&self, py: Python<'_>, lang: Option<&str>) -> PyResult<String> {
                let lang = $crate::report::lang(lang, self.inner.lang())?;
                Ok(py.detach(|| self.inner.to_markdown(lang)))
            }

            /// The report as HTML: headings, paragraphs and tables with captions, without scripts.
            ///
            /// A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
            /// stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
            /// with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
            /// in this form.
            ///
            /// Args:
            ///     lang: As for `to_markdown`.
            ///     fragment: Whether to give a `section` to stand in another page rather than a document of its own.
            ///
            /// Raises:
            ///     MilepostError: `invalid_option` for a language that there is not.
            ///
            /// Example:
            ///     >>> import milepost
            #[doc = concat!("    >>> report = ", $example)]
            ///     >>> "<table>" in report.to_html(fragment=True)
            ///     True
            #[pyo3(signature = (lang=None, fragment=false))]
            fn to_html(&self, py: Python<'_>, lang: Option<&str>, fragment: bool) -> PyResult<String> {
                let options = $crate::options::Options::new(py)
                    .with("lang", lang)?
                    .with("fragment", fragment)?
                    .read(milepost::HtmlOptions::from_json)?;
                Ok(py.detach(|| self.inner.to_html(&options)))
            }

            fn _repr_html_(&self, py: Python<'_>) -> String {
                py.detach(|| self.inner.to_notebook())
            }

            /// The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
            #[pyo3(signature = (requested_schema: "object | None"=None) -> "object")]
            fn __arrow_c_stream__<'py>(
                &self,
                py: Python<'py>,
                requested_schema: Option<Bound<'py, PyAny>>,
            ) -> PyResult<Bound<'py, pyo3::types::PyCapsule>> {
                drop(requested_schema);
                $crate::arrow::report(py, self.inner.columns(), |sink| self.inner.put_rows(sink))
            }

            /// The report as plain text for a terminal.
            ///
            /// `print(report)` shows it.
            ///
            /// Example:
            ///     >>> import milepost
            #[doc = concat!("    >>> report = ", $example)]
            ///     >>> report.to_text() == str(report)
            ///     True
            fn to_text(&self, py: Python<'_>) -> String {
                py.detach(|| self.inner.to_text())
            }

            fn __str__(&self, py: Python<'_>) -> String {
                self.to_text(py)
            }

            /// Reports are equal when their JSON is: the same portfolio, question, answer and version.
            fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
                py.detach(|| self.inner.to_json() == other.inner.to_json())
            }

            fn __hash__(&self, py: Python<'_>) -> u64 {
                use std::hash::{DefaultHasher, Hash, Hasher};
                let mut hasher = DefaultHasher::new();
                self.to_json(py).hash(&mut hasher);
                hasher.finish()
            }

            fn __copy__(slf: Py<Self>) -> Py<Self> {
                slf
            }

            #[pyo3(signature = (_memo))]
            fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
                slf
            }

            /// The report as plain objects of one's own, with the keys of its JSON.
            ///
            /// The keys stand in the order of their documentation, and days are ISO text, as in JSON. Where there are rows, `pandas.DataFrame(report.to_object()["rows"])` is
            /// a data frame of them.
            ///
            /// Example:
            ///     >>> import json, milepost
            #[doc = concat!("    >>> report = ", $example)]
            ///     >>> report.to_object() == json.loads(report.to_json())
            ///     True
            fn to_object<'py>(&self, py: Python<'py>) -> PyResult<$crate::object::Object<'py>> {
                let $inner = &self.inner;
                $crate::object::to_python(py, &$object)
            }
        }
    };
}
pub(crate) use forms;

/// Gives a report class its picture; `$example` makes a report in the docstring.
macro_rules! picture {
    ($report:ident, $example:literal) => {
        #[pymethods]
        impl $report {
            /// The report as a picture: SVG to stand in a page or in a file, without scripts or styles.
            ///
            /// It says in words what it shows, tells nothing by colour alone, and takes the colour of the text around it.
            /// `to_html` holds it above the table.
            ///
            /// Args:
            ///     lang: As for `to_markdown`.
            ///
            /// Raises:
            ///     MilepostError: `invalid_option` for a language that there is not.
            ///
            /// Example:
            ///     >>> import milepost
            #[doc = concat!("    >>> report = ", $example)]
            ///     >>> report.to_svg().startswith("<svg ")
            ///     True
            #[pyo3(signature = (lang=None))]
            fn to_svg(&self, py: Python<'_>, lang: Option<&str>) -> PyResult<String> {
                let lang = $crate::report::lang(lang, self.inner.lang())?;
                Ok(py.detach(|| self.inner.to_svg(lang)))
            }
        }
    };
}
pub(crate) use picture;

/// The language asked for, or that of the report.
pub(crate) fn lang(asked: Option<&str>, own: milepost::Lang) -> PyResult<milepost::Lang> {
    asked.map_or(Ok(own), |lang| lang.parse().map_err(crate::error::raise))
}

/// Gives a report class its rows: `$rows` iterates over them, `$len` counts them.
macro_rules! rows {
    ($report:ident of $row:ident, |$inner:ident| $rows:expr, $len:expr) => {
        #[pymethods]
        impl $report {
            /// The rows, in the order of the portfolio's tables.
            #[getter]
            fn rows<'py>(&self, py: Python<'py>) -> PyResult<$crate::report::Rows<'py, $row>> {
                let $inner = &self.inner;
                self.rows.get(py, || $rows)
            }

            fn __len__(&self) -> usize {
                let $inner = &self.inner;
                $len
            }

            fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<$crate::report::RowIterator<'py, $row>> {
                self.rows(py)?.iterate()
            }
        }
    };
}
pub(crate) use rows;

/// The rows as Python objects, made once and only when somebody asks for them.
pub(crate) struct RowCache(PyOnceLock<Py<PyTuple>>);

impl RowCache {
    pub(crate) const fn new() -> Self {
        Self(PyOnceLock::new())
    }

    pub(crate) fn get<'py, I, T>(&self, py: Python<'py>, rows: impl FnOnce() -> I) -> PyResult<Rows<'py, T>>
    where
        I: Iterator,
        T: From<I::Item> + PyClass + Into<PyClassInitializer<T>>,
    {
        let tuple = self.0.get_or_try_init(py, || -> PyResult<_> {
            let rows: PyResult<Vec<Py<T>>> = rows().map(|row| Py::new(py, T::from(row))).collect();
            Ok(PyTuple::new(py, rows?)?.unbind())
        })?;
        Ok(Rows(tuple.bind(py).clone(), PhantomData))
    }
}

/// A list of the core as a tuple of Python objects.
pub(crate) fn tuple<'py, S, T>(py: Python<'py>, values: &[S]) -> PyResult<Rows<'py, T>>
where
    S: Clone,
    T: From<S> + PyClass + Into<PyClassInitializer<T>>,
{
    let values: PyResult<Vec<Py<T>>> = values.iter().map(|value| Py::new(py, T::from(value.clone()))).collect();
    Ok(Rows(PyTuple::new(py, values?)?, PhantomData))
}

/// `tuple[T, ...]`.
pub(crate) struct Rows<'py, T>(Bound<'py, PyTuple>, PhantomData<T>);

impl<'py, T> Rows<'py, T> {
    pub(crate) fn iterate(self) -> PyResult<RowIterator<'py, T>> {
        Ok(RowIterator(self.0.try_iter()?, PhantomData))
    }
}

impl<'py, T: PyTypeInfo> IntoPyObject<'py> for Rows<'py, T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = Infallible;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        T::TYPE_HINT,
        PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }
    );

    fn into_pyobject(self, _py: Python<'py>) -> Result<Self::Output, Infallible> {
        Ok(self.0)
    }
}

/// `Iterator[T]`.
pub(crate) struct RowIterator<'py, T>(Bound<'py, PyIterator>, PhantomData<T>);

impl<'py, T: PyTypeInfo> IntoPyObject<'py> for RowIterator<'py, T> {
    type Target = PyIterator;
    type Output = Bound<'py, PyIterator>;
    type Error = Infallible;

    const OUTPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(type_hint_identifier!("collections.abc", "Iterator"), T::TYPE_HINT);

    fn into_pyobject(self, _py: Python<'py>) -> Result<Self::Output, Infallible> {
        Ok(self.0)
    }
}
