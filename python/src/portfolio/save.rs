//! What a portfolio is as text and as tables, and what it holds.

use std::collections::BTreeMap;

use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::Portfolio;
use crate::asked::Asked;
use crate::extent::Extent;
use crate::table::Table;

#[pymethods]
impl Portfolio {
    /// The document as canonical JSON (RFC 8785): rows as they were written, nulls and empty lists left out.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.Portfolio.from_json('{"lang": "en", "milepost": 1, "areas": []}').to_json()
    ///     '{"lang":"en","milepost":1}'
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.to_json())
    }

    /// The tables as CSV, each under its name: what `from_csv` loads again as the same portfolio.
    ///
    /// A table without rows is left out, and so is a column that no row uses. The head stands in a table of its own,
    /// `milepost`, of one row.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.embedded()
    ///     >>> tables = portfolio.to_csv()
    ///     >>> milepost.Portfolio.from_csv(tables) == portfolio
    ///     True
    fn to_csv(&self, py: Python<'_>) -> BTreeMap<String, String> {
        py.detach(|| self.0.to_csv())
    }

    /// The tables for data frames, each under its name: what `from_tables` loads again as the same portfolio.
    ///
    /// A table without rows is left out, and so is a column that no row uses. The head stands in a table of its own,
    /// `milepost`, of one row.
    ///
    /// Returns:
    ///     By name, what `polars.DataFrame`, `pyarrow.table`, `pandas.DataFrame.from_arrow` and DuckDB take.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> tables = milepost.embedded().to_tables()
    ///     >>> "milestones" in tables, "id" in tables["milestones"].columns
    ///     (True, True)
    #[pyo3(signature = () -> "dict[str, Table]")]
    fn to_tables<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let tables = PyDict::new(py);
        for table in Table::all(py, &self.0) {
            tables.set_item(table.own_name(), Py::new(py, table)?)?;
        }
        Ok(tables)
    }

    /// The first and last dates on both clocks, up to when sources were searched, and the day to show first.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> extent = milepost.embedded().extent()
    ///     >>> extent.first_happened <= extent.last_happened
    ///     True
    fn extent(slf: &Bound<'_, Self>) -> PyResult<Extent> {
        Asked::new(slf, "extent", ())?.answer(slf.py(), |portfolio| Ok(portfolio.extent()))
    }
}
