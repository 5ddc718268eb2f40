//! Tables of a portfolio as data frames take them, and data frames as tables.

use milepost::frame::{ColumnKind, Given, Sink, TableColumn};
use milepost::{Code, Error};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyInt, PyList, PyMapping, PyString, PyTuple};

use crate::arrow::{Incoming, stream};
use crate::asked::Reduced;
use crate::document::{self, class_of};
use crate::error::raise;
use crate::options::Tables;
use crate::portfolio::Portfolio;
use crate::value::Texts;

/// One table of a portfolio, made by `Portfolio.to_tables`: what a data frame is made of.
///
/// `polars.DataFrame(table)`, `pyarrow.table(table)`, `pandas.DataFrame.from_arrow(table)` and DuckDB read it by the Arrow
/// C stream interface. Dates are texts as stated, such as `2026-Q3`, lists are lists, and `period` is a struct.
///
/// Example:
///     >>> import milepost
///     >>> table = milepost.embedded().to_tables()["strategies"]
///     >>> table.columns[:2], len(table) > 0
///     (('id', 'title'), True)
#[pyclass(frozen, module = "milepost")]
pub(crate) struct Table {
    portfolio: milepost::Portfolio,
    name: &'static str,
    rows: usize,
    columns: Vec<TableColumn>,
}

/// The name of the table that the head of a document is.
const HEAD: &str = "milepost";

impl Table {
    /// All tables that have rows, the head first.
    pub(crate) fn all(py: Python<'_>, portfolio: &milepost::Portfolio) -> Vec<Self> {
        let column = |name: &str, kind| TableColumn { name: name.to_owned(), kind, written: false };
        let mut head = vec![column(HEAD, ColumnKind::Whole)];
        head.extend(portfolio.head_lang().map(|_| column("lang", ColumnKind::Text)));
        let table = |(name, rows, columns)| Self { portfolio: portfolio.clone(), name, rows, columns };
        let tables = py.detach(|| portfolio.table_columns());
        [(HEAD, 1, head)].into_iter().chain(tables).map(table).collect()
    }

    pub(crate) fn own_name(&self) -> &'static str {
        self.name
    }
}

#[pymethods]
impl Table {
    /// The name of the table, such as `milestones`.
    #[getter]
    fn name(&self) -> &'static str {
        self.name
    }

    /// The names of its columns: those that some row uses, and those that each must have.
    #[getter]
    fn columns(&self) -> Texts {
        Texts(self.columns.iter().map(|column| column.name.clone()).collect())
    }

    fn __len__(&self) -> usize {
        self.rows
    }

    fn __repr__(&self) -> String {
        format!("<Table {}: {} rows, {} columns>", self.name, self.rows, self.columns.len())
    }

    /// Pickled as its portfolio and its name.
    #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        let again = py.import("milepost.pickles")?.getattr("table_again")?;
        Ok((again, (Portfolio(self.portfolio.clone()), self.name).into_pyobject(py)?))
    }

    /// The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
    #[pyo3(signature = (requested_schema: "object | None"=None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        stream(py, self.columns.clone(), |sink: &mut dyn Sink| {
            if self.name == HEAD {
                sink.whole(0, i64::from(milepost::document::FORMAT));
                if let Some(lang) = self.portfolio.head_lang() {
                    sink.text(1, lang);
                }
                sink.end_row();
            } else {
                self.portfolio.put_table(self.name, sink);
            }
        })
    }
}

/// Tables as they were given, to be read by the core.
pub(crate) struct GivenTables(Vec<(String, One)>);

enum One {
    Frame(Incoming),
    Rows(String),
}

impl GivenTables {
    /// Reads data frames and lists of rows, by table; the head may stand beside them as in a document.
    pub(crate) fn read(tables: &Tables<'_>) -> PyResult<Self> {
        let tables = &tables.0;
        let mapping = tables.cast::<PyMapping>().map_err(|_| {
            refused("tables", format!("tables are data frames by name, not of class `{}`", class_of(tables)))
        })?;
        let head = PyDict::new(tables.py());
        let mut given = Vec::new();
        for item in mapping.items()?.iter() {
            let (name, table) = (item.get_item(0)?, item.get_item(1)?);
            let name = name.cast::<PyString>().map_err(|_| {
                refused(
                    "tables",
                    format!("the name of a table is text, and this one is of class `{}`", class_of(&name)),
                )
            })?;
            let name = document::utf8(name).map_err(|error| raise(error.with_path("tables")))?;
            let scalar = table.cast::<PyInt>().is_ok() || table.cast::<PyString>().is_ok();
            if table.is_none() {
                // Absent and None are one thing.
            } else if let Some(frame) = Incoming::read(&name, &table)? {
                given.push((name, One::Frame(frame)));
            } else if scalar && [HEAD, "lang"].contains(&&*name) {
                head.set_item(name, table)?;
            } else if table.cast::<PyList>().is_ok() || table.cast::<PyTuple>().is_ok() {
                let rows = document::to_text_at(&name, &table).map_err(raise)?;
                given.push((name, One::Rows(rows)));
            } else {
                let message =
                    format!("a table is a data frame or a list of dicts, not of class `{}`", class_of(&table));
                let hint =
                    if table.cast::<PyString>().is_ok() { "tables of CSV are loaded by `from_csv`" } else { FRAMES };
                let error = Error::new(Code::NotPlainData, message).with_path(name);
                return Err(raise(error.with_hint(Some(hint.to_owned()))));
            }
        }
        if !head.is_empty() {
            let rows = document::to_text(&head).map_err(raise)?;
            given.push((HEAD.to_owned(), One::Rows(format!("[{rows}]"))));
        }
        Ok(Self(given))
    }

    /// The names of the tables.
    pub(crate) fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }

    /// The same for the core.
    pub(crate) fn given(&self) -> Vec<Given<'_>> {
        let mut given = Vec::new();
        for (name, one) in &self.0 {
            given.push(match one {
                One::Frame(frame) => Given::Frame(frame.table(name)),
                One::Rows(rows) => Given::Rows(name.clone(), rows.clone()),
            });
        }
        given
    }
}

const FRAMES: &str = "give a data frame of polars, pandas, pyarrow or DuckDB, or a list of dicts";

fn refused(path: &str, message: String) -> PyErr {
    raise(Error::new(Code::NotPlainData, message).with_path(path).with_hint(Some(FRAMES.to_owned())))
}
