//! Many portfolios as the rows of a data frame, each reported on its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use milepost::{By, Code, Error, ProgressOptions};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict};

use crate::arrow::{Ask, Each};
use crate::error::raise;
use crate::limits::Limits;
use crate::moment::MomentArgument;
use crate::options::{Groups, List, Options, Tables, Where};
use crate::table::GivenTables;

/// Progress reports on many portfolios, made by `report_each`: a stream of Arrow, computed while it is read.
///
/// `polars.DataFrame(reports)`, `pyarrow.table(reports)`, `pandas.DataFrame.from_arrow(reports)` and DuckDB read it, and
/// `pyarrow.RecordBatchReader.from_stream(reports)` gives one batch at a time. It can be read again where the groups can.
///
/// Example:
///     >>> import milepost
///     >>> milepost.report_each([], "2024-01-01")
///     <GroupReports as of 2024-01-01 by total>
#[pyclass(frozen, module = "milepost")]
pub(crate) struct GroupReports {
    groups: Py<PyAny>,
    ask: Arc<Ask>,
    /// Whether groups that come only once have come.
    is_read: AtomicBool,
}

#[pymethods]
impl GroupReports {
    fn __repr__(&self) -> String {
        let by = if self.ask.only_total { "total".to_owned() } else { self.ask.options.by.to_string() };
        format!("<GroupReports as of {} by {by}>", self.ask.moment)
    }

    /// The reports as a stream of Arrow, in a capsule; a requested schema is not followed.
    #[pyo3(signature = (requested_schema: "object | None"=None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        let groups = self.groups.bind(py);
        let comes_once = groups.try_iter().is_ok_and(|iterator| iterator.is(groups));
        if comes_once && self.is_read.swap(true, Ordering::Relaxed) {
            let error = Error::new(Code::NotPlainData, "the groups were used up when the reports were first read");
            let hint = "keep what was read, or give the batches as a list, which can be read again";
            return Err(raise(error.with_path("groups").with_hint(Some(hint.to_owned()))));
        }
        Each::capsule(groups, self.ask.clone())
    }
}

/// Reports on many portfolios, one for each row of a data frame, as a stream of rows.
///
/// A row of the frame is a group, such as a strategy: a column names it, and every other column is a table of it, named
/// as in a document, whose cells are lists of structs. Groups are drawn batch by batch while the result is read, so that
/// memory holds one batch, and the work is detached from the interpreter.
///
/// A row of the result has the name of the group; every column of a `ProgressRow`; what can be added up over groups,
/// which are the counts and, beginning with `weight`, the sums behind the shares; and `error`. Shares are divided again
/// after adding; medians cannot be added up.
///
/// Args:
///     groups: Anything with `__arrow_c_stream__`, or an iterable of such, as Spark's `mapInArrow` gives it.
///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks; the same for all.
///     group: The name of the column that names the groups; it holds values of any type.
///     shared: Tables that every group has, as for `Portfolio.from_tables`, such as its sources and actors.
///     by: What the rows of each report are, as for `progress`; `None` for one row a group, its total.
///     within: Only what is reachable from any of these, as for `progress`.
///     where: Only milestones that fit, as for `progress`.
///     credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
///     roll_up: `milestones` by weight; or `children`, means of means, behind which there are no weights to add up.
///     standing: Whose word counts: `any`, or only what was `assessed` or is on record.
///     stale_after_days: After how many days without a fact an open milestone is stalled.
///     errors: What a group does that has no report: `raise` ends the stream with an error that names it; `column` gives
///         it a row with nothing but `error`.
///     limits: The largest group to take; `None` for the defaults.
///
/// Raises:
///     MilepostError: `invalid_moment` or `invalid_option` at once; when the result is read, `not_plain_data` or
///         `unknown_table` for groups that are none. Later errors come from whoever reads the stream.
///
/// Example:
///     >>> import milepost
///     >>> reports = milepost.report_each([], "2024-01-01", group="country", errors="column")
///     >>> hasattr(reports, "__arrow_c_stream__")
///     True
#[pyfunction]
#[pyo3(signature = (
    groups, moment, *, group="strategy", shared=None, by=None, within=None, r#where=None,
    credit: "Literal['none', 'stated', 'half']"="none", roll_up: "Literal['milestones', 'children']"="milestones",
    standing: "Literal['any', 'assessed']"="any", stale_after_days: "int"=270,
    errors: "Literal['raise', 'column']"="raise", limits=None
))]
#[expect(clippy::too_many_arguments, reason = "they are keywords in Python")]
pub(crate) fn report_each<'py>(
    py: Python<'py>,
    groups: Groups<'py>,
    moment: MomentArgument,
    group: &str,
    shared: Option<Tables<'py>>,
    by: Option<&str>,
    within: Option<List<'py>>,
    r#where: Option<Where<'py>>,
    credit: &str,
    roll_up: &str,
    standing: &str,
    stale_after_days: i64,
    errors: &str,
    limits: Option<Limits>,
) -> PyResult<GroupReports> {
    let strategy = By::Strategy.to_string();
    let options = Options::new(py)
        .with("by", by.unwrap_or(&strategy))?
        .with("within", within.map(|ids| ids.checked("within")).transpose()?)?
        .with("where", r#where.map(Where::checked).transpose()?)?
        .with("credit", credit)?
        .with("roll_up", roll_up)?
        .with("standing", standing)?
        .with("stale_after_days", stale_after_days)?
        .read(ProgressOptions::from_json)?;
    let keeps_errors = match errors {
        "raise" => false,
        "column" => true,
        other => {
            let error = Error::new(Code::InvalidOption, format!("`{other}` is no way to treat errors"));
            let hint = "it is one of: raise, column".to_owned();
            return Err(raise(error.with_path("errors").with_hint(Some(hint))));
        }
    };
    let shared = GivenTables::read(&shared.unwrap_or_else(|| Tables(PyDict::new(py).into_any())))?;
    let ask = Ask {
        group: group.to_owned(),
        moment: moment.0,
        options,
        only_total: by.is_none(),
        shared,
        limits: limits.map(milepost::Limits::from).unwrap_or_default(),
        keeps_errors,
    };
    Ok(GroupReports { groups: groups.0.unbind(), ask: Arc::new(ask), is_read: AtomicBool::new(false) })
}
