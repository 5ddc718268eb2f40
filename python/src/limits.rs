//! How large a document may be.

use std::collections::BTreeMap;

use pyo3::prelude::*;

/// The largest document that a loader takes; beyond it, it refuses with `limit_exceeded`.
///
/// The defaults keep a mistake from filling the memory, and are far above any real portfolio.
///
/// Args:
///     max_bytes: The longest text of a document, in bytes; never more than 4 GiB.
///     max_rows: The most rows of all tables together.
///
/// Example:
///     >>> import milepost
///     >>> tight = milepost.Limits(max_rows=1)
///     >>> milepost.Portfolio.from_json('{"milepost": 1}', limits=tight)
///     Portfolio(strategies=0, milestones=0, facts=0)
#[pyclass(frozen, eq, hash, get_all, module = "milepost", from_py_object)]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Limits {
    /// The longest text of a document, in bytes.
    max_bytes: u64,
    /// The most rows of all tables together.
    max_rows: u64,
}

#[pymethods]
impl Limits {
    #[new]
    #[pyo3(signature = (*, max_bytes=None, max_rows=None))]
    fn new(max_bytes: Option<u64>, max_rows: Option<u64>) -> Self {
        let standard = Self::from(milepost::Limits::default());
        Self { max_bytes: max_bytes.unwrap_or(standard.max_bytes), max_rows: max_rows.unwrap_or(standard.max_rows) }
    }

    fn __repr__(&self) -> String {
        format!("Limits(max_bytes={}, max_rows={})", self.max_bytes, self.max_rows)
    }

    fn __getnewargs_ex__(&self) -> ((), BTreeMap<&'static str, u64>) {
        ((), BTreeMap::from([("max_bytes", self.max_bytes), ("max_rows", self.max_rows)]))
    }
}

impl From<milepost::Limits> for Limits {
    fn from(limits: milepost::Limits) -> Self {
        let milepost::Limits { max_bytes, max_rows } = limits;
        Self { max_bytes, max_rows }
    }
}

impl From<Limits> for milepost::Limits {
    fn from(limits: Limits) -> Self {
        let Limits { max_bytes, max_rows } = limits;
        Self { max_bytes, max_rows }
    }
}
