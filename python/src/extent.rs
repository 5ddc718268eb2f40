//! How far a portfolio reaches on both clocks.

use chrono::NaiveDate;
use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::report::forms;

/// The first and last dates of a portfolio on both clocks, made by `Portfolio.extent`.
///
/// Example:
///     >>> import milepost
///     >>> extent = milepost.embedded().extent()
///     >>> extent.default_as_of == extent.compiled
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct Extent {
    inner: milepost::Extent,
    asked: Asked,
}

asked!(Extent {});
forms!(Extent, |extent| extent, "milepost.embedded().extent()");

#[pymethods]
impl Extent {
    /// The version of milepost.
    #[getter]
    fn milepost(&self) -> &str {
        &self.inner.milepost
    }

    /// The hash of the portfolio.
    #[getter]
    fn portfolio(&self) -> &str {
        &self.inner.portfolio
    }

    /// Which report it is: `extent`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// The first day of the earliest `happened` of any fact.
    #[getter]
    fn first_happened(&self) -> Option<NaiveDate> {
        self.inner.first_happened
    }

    /// The last day of the latest.
    #[getter]
    fn last_happened(&self) -> Option<NaiveDate> {
        self.inner.last_happened
    }

    /// The day on which the first fact became known.
    #[getter]
    fn first_published(&self) -> Option<NaiveDate> {
        self.inner.first_published
    }

    /// The day on which the last did.
    #[getter]
    fn last_published(&self) -> Option<NaiveDate> {
        self.inner.last_published
    }

    /// The last day up to which sources of any strategy were searched.
    #[getter]
    fn compiled(&self) -> Option<NaiveDate> {
        self.inner.compiled
    }

    /// The day to show when nobody chose one: `compiled`, or else `last_happened`.
    #[getter]
    fn default_as_of(&self) -> Option<NaiveDate> {
        self.inner.default_as_of
    }

    fn __repr__(&self) -> String {
        let day = |day: Option<NaiveDate>| day.map_or_else(|| "?".to_owned(), |day| day.to_string());
        format!(
            "<Extent happened {} to {}, published {} to {}, compiled {}>",
            day(self.inner.first_happened),
            day(self.inner.last_happened),
            day(self.inner.first_published),
            day(self.inner.last_published),
            day(self.inner.compiled),
        )
    }
}
