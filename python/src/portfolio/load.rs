//! Loading a portfolio.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

use super::Portfolio;
use crate::document;
use crate::error::raise;
use crate::limits::Limits;
use crate::options::{CsvTables, DocumentArgument, Tables};
use crate::table::GivenTables;

#[pymethods]
impl Portfolio {
    /// Loads a portfolio from the JSON text of a document.
    ///
    /// Args:
    ///     text: A document: `{"milepost": 1, "strategies": [...], "areas": [...], ...}`.
    ///     limits: The largest document to take; `None` for the defaults.
    ///
    /// Raises:
    ///     MilepostError: `empty_document`, `not_json`, `wrong_shape`, `wrong_version` or `limit_exceeded` where the text
    ///         is no document, else `invalid_document`; `findings` says all that is wrong at once.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.Portfolio.from_json('{"milepost": 1}')
    ///     >>> portfolio.progress("2024-01-01").total.completion_low is None
    ///     True
    #[classmethod]
    #[pyo3(signature = (text, *, limits=None))]
    fn from_json(class: &Bound<'_, PyType>, text: &Bound<'_, PyString>, limits: Option<Limits>) -> PyResult<Self> {
        let text = document::utf8(text).map_err(raise)?;
        load(class.py(), &text, limits)
    }

    /// Loads a portfolio from a document given as plain data.
    ///
    /// That is a dict such as `json.load` makes. What it holds must be plain: dict, list, str, int, float, bool, None, and `datetime.date`, which is read as ISO
    /// text. A `datetime` counts as its day at midnight only.
    ///
    /// Args:
    ///     document: The document.
    ///     limits: The largest document to take, in bytes of its JSON; `None` for the defaults.
    ///
    /// Raises:
    ///     MilepostError: `not_plain_data` for anything else in it, saying where; and all that `from_json` raises.
    ///
    /// Example:
    ///     >>> import datetime, milepost
    ///     >>> document = {"milepost": 1, "strategies": [{"id": "s", "title": "S", "adopted": datetime.date(2021, 4, 14)}]}
    ///     >>> milepost.Portfolio.from_document(document).element("s").row["adopted"]
    ///     '2021-04-14'
    #[classmethod]
    #[pyo3(signature = (document, *, limits=None))]
    fn from_document(
        class: &Bound<'_, PyType>,
        document: DocumentArgument<'_>,
        limits: Option<Limits>,
    ) -> PyResult<Self> {
        let text = document::to_text(&document.0).map_err(raise)?;
        load(class.py(), &text, limits)
    }

    /// Loads a portfolio from the CSV texts of its tables, each under the name of its table.
    ///
    /// Commas, semicolons or tabs part the cells, whichever part the names of the columns. An empty cell is an absent one;
    /// ids stay text, whatever they look like. Entries of a list are parted by spaces, and the parts of a period stand in
    /// columns of their own, such as `period.start`. What `to_csv` gives loads again as the same portfolio.
    ///
    /// Args:
    ///     tables: The texts by table; a name may end in `.csv`.
    ///     limits: The largest tables to take, in bytes and rows of all together; `None` for the defaults.
    ///
    /// Raises:
    ///     MilepostError: `not_csv` or `limit_exceeded` where a text is no table, else `invalid_document`; `findings` says
    ///         all that is wrong at once, and where: `milestones.csv row 17 column due`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> tables = {"strategies": "id;title;period.start;period.end\ns;A strategy;2021;2025\n"}
    ///     >>> milepost.Portfolio.from_csv(tables).element("s").row["period"]["end"]
    ///     '2025'
    #[classmethod]
    #[pyo3(signature = (tables, *, limits=None))]
    fn from_csv(class: &Bound<'_, PyType>, tables: CsvTables<'_>, limits: Option<Limits>) -> PyResult<Self> {
        let tables = tables.checked()?;
        let limits = limits.map(milepost::Limits::from).unwrap_or_default();
        class.py().detach(|| milepost::Portfolio::from_csv(tables, &limits)).map(Self).map_err(raise)
    }

    /// Loads a portfolio from data frames, or lists of rows, each under the name of its table.
    ///
    /// A data frame is anything with `__arrow_c_stream__`: of polars, pandas, pyarrow, DuckDB. Its columns are those of the
    /// table; lists and structs are as in a document, or lists are texts as in CSV, and the parts of a period stand in
    /// columns of their own, such as `period.start`. Dates may be dates, texts, or points in time at midnight.
    ///
    /// Args:
    ///     tables: Data frames and lists of dicts by table. The head of a document may stand beside them, as
    ///         `"lang": "de"`.
    ///     limits: The most rows of all tables together, and the most bytes of their texts; `None` for the defaults.
    ///
    /// Raises:
    ///     MilepostError: `not_plain_data` for what is no table, saying which; `limit_exceeded`; else `invalid_document`, and
    ///         `findings` says all that is wrong at once.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> tables = milepost.embedded().to_tables()
    ///     >>> milepost.Portfolio.from_tables(tables) == milepost.embedded()
    ///     True
    ///     >>> milepost.Portfolio.from_tables({"themes": [{"id": "t", "title": "A theme"}]}).element("t").title
    ///     'A theme'
    #[classmethod]
    #[pyo3(signature = (tables, *, limits=None))]
    fn from_tables(class: &Bound<'_, PyType>, tables: Tables<'_>, limits: Option<Limits>) -> PyResult<Self> {
        let given = GivenTables::read(&tables)?;
        let limits = limits.map(milepost::Limits::from).unwrap_or_default();
        class.py().detach(|| milepost::Portfolio::from_frames(&given.given(), &limits)).map(Self).map_err(raise)
    }
}

fn load(py: Python<'_>, text: &str, limits: Option<Limits>) -> PyResult<Portfolio> {
    let limits = limits.map(milepost::Limits::from).unwrap_or_default();
    py.detach(|| milepost::Portfolio::from_json(text, &limits)).map(Portfolio).map_err(raise)
}
