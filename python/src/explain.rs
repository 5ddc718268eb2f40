//! Explanations of figures.

use milepost::{ExplainDocument, Figure, Inputs, LostReason, Rule, VERSION};
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use pyo3::{IntoPyObjectExt, PyTypeInfo, type_hint_identifier, type_hint_subscript, type_hint_union};

use crate::asked::{Asked, asked};
use crate::moment::Moment;
use crate::object::Object;
use crate::options::WhereShown;
use crate::report::{RowCache, forms, rows};
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// A fact that does not decide, and why.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> why = milepost.embedded().explain("completed", "2024-01-01", within=["thb21"])
    ///     >>> all(lost.reason != "retracted" or lost.by for row in why for lost in row.lost)
    ///     True
    Lost {
        /// The id of the fact.
        fact: String,
        /// The reason, such as `superseded`; the guide has them all.
        reason: &'static str,
        /// The id of the fact that took its place, or took it back.
        by: Option<String>,
        /// The same in a sentence.
        sentence: String,
    }
}

value_class! {
    /// One step of an explanation.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> step = milepost.embedded().explain("completed", "2024-01-01", key="thb21").rows[-1]
    ///     >>> step.rule, step.inputs["counted"] == step.value
    ///     ('count', True)
    ExplainRow {
        /// Its number, from 1.
        step: usize,
        /// The rule that it applies, such as `last_applicable_fact`; the guide has them all.
        rule: &'static str,
        /// What goes into it, by name.
        inputs: InputsShown,
        /// What comes out of it.
        value: FigureShown,
        /// The ids of the facts that it rests on, in the order in which they count; the last decides.
        facts: Texts,
        /// The facts that it does not rest on, each with its reason.
        lost: Losses,
        /// The step in a sentence of at most 30 words.
        sentence: String,
    }
}

impl Shown<&'static str> for Rule {
    fn shown(self) -> &'static str {
        self.as_str()
    }
}

impl Shown<&'static str> for LostReason {
    fn shown(self) -> &'static str {
        self.as_str()
    }
}

/// A value in an explanation: whatever it is in Python, and a list as a tuple.
#[derive(Clone, PartialEq)]
pub(crate) struct FigureShown(Figure);

impl Shown<FigureShown> for Figure {
    fn shown(self) -> FigureShown {
        FigureShown(self)
    }
}

impl<'py> IntoPyObject<'py> for FigureShown {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = <&Self>::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (&self).into_pyobject(py)
    }
}

impl<'py> IntoPyObject<'py> for &FigureShown {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("builtins", "bool"),
        type_hint_identifier!("builtins", "int"),
        type_hint_identifier!("builtins", "float"),
        type_hint_identifier!("builtins", "str"),
        <&Texts>::OUTPUT_TYPE,
        PyStaticExpr::Constant { value: PyStaticConstant::None }
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match &self.0 {
            Figure::Nothing => Ok(py.None().into_bound(py)),
            Figure::Flag(value) => value.into_bound_py_any(py),
            Figure::Whole(number) => number.into_bound_py_any(py),
            Figure::Number(number) => number.into_bound_py_any(py),
            Figure::Text(text) => text.into_bound_py_any(py),
            Figure::List(list) => Texts(list.clone()).into_bound_py_any(py),
        }
    }
}

/// The inputs of a step as a dict of one's own.
#[derive(Clone, PartialEq)]
pub(crate) struct InputsShown(Inputs);

impl Shown<InputsShown> for Inputs {
    fn shown(self) -> InputsShown {
        InputsShown(self)
    }
}

impl<'py> IntoPyObject<'py> for &InputsShown {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = Object::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(crate::object::to_python(py, &self.0)?.into_pyobject(py)?)
    }
}

/// The facts that do not decide, as a tuple.
#[derive(Clone, PartialEq)]
pub(crate) struct Losses(Vec<Lost>);

impl Shown<Losses> for Vec<milepost::Lost> {
    fn shown(self) -> Losses {
        Losses(self.into_iter().map(Lost::from).collect())
    }
}

impl<'py> IntoPyObject<'py> for &Losses {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        Lost::TYPE_HINT,
        PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.iter().cloned())
    }
}

/// Why a figure is what it is, made by `Portfolio.explain`.
///
/// Every key of its JSON is an attribute. Iterating gives the steps, in the order in which the figure is made, and `len`
/// their number; the last gives the figure, which is also `value`.
///
/// Example:
///     >>> import milepost
///     >>> why = milepost.embedded().explain("completion_low", "2024-01-01", key="thb21")
///     >>> why.rows[-1].value == why.value
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct ExplainReport {
    inner: milepost::ExplainReport,
    asked: Asked,
    rows: RowCache,
}

asked!(ExplainReport { rows });
rows!(ExplainReport of ExplainRow, |report| report.rows(), report.len());
forms!(
    ExplainReport,
    |report| {
        let milepost::ExplainOptions {
            key,
            by: _,
            member,
            within,
            r#where,
            credit,
            roll_up,
            standing,
            stale_after_days,
        } = report.options().clone();
        ExplainDocument {
            milepost: VERSION.to_owned(),
            portfolio: report.portfolio_hash(),
            report: "explain",
            measure: report.measure(),
            moment: report.moment(),
            key,
            title: report.title(),
            by: report.by(),
            member,
            within,
            r#where,
            credit,
            roll_up,
            standing,
            stale_after_days,
            days_beyond_data: report.days_beyond_data(),
            value: report.value().clone(),
            rows: report.rows().collect::<Vec<_>>(),
        }
    },
    "milepost.embedded().explain(\"completed\", \"2024-01-01\")"
);

#[pymethods]
impl ExplainReport {
    /// The version of milepost.
    #[getter]
    fn milepost(&self) -> &'static str {
        VERSION
    }

    /// The hash of the portfolio.
    #[getter]
    fn portfolio(&self) -> String {
        self.inner.portfolio_hash()
    }

    /// Which report it is: `explain`.
    #[getter]
    fn report(&self) -> &'static str {
        "explain"
    }

    /// The figure that is explained.
    #[getter]
    fn measure(&self) -> &'static str {
        self.inner.measure().as_str()
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment().into()
    }

    /// What the row is about, or the milestone whose state it is; `None` for the total.
    #[getter]
    fn key(&self) -> Option<String> {
        self.inner.options().key.clone()
    }

    /// Its title.
    #[getter]
    fn title(&self) -> Option<String> {
        self.inner.title()
    }

    /// What the rows are; `None` for the total and for a state.
    #[getter]
    fn by(&self) -> Option<String> {
        self.inner.by().map(|by| by.to_string())
    }

    /// The id of the member whose state it is.
    #[getter]
    fn member(&self) -> Option<String> {
        self.inner.options().member.clone().shown()
    }

    /// The ids of what the report was restricted to, or `None`.
    #[getter]
    fn within(&self) -> Option<Texts> {
        self.inner.options().within.clone().map(Shown::shown)
    }

    /// What the milestones had to fit, by key, or `None`.
    #[getter]
    fn r#where(&self) -> Option<WhereShown> {
        self.inner.options().r#where.clone().map(WhereShown::from)
    }

    /// How much a milestone in progress counts: `none`, `stated` or `half`.
    #[getter]
    fn credit(&self) -> &'static str {
        self.inner.options().credit.as_str()
    }

    /// How completion is rolled up: `milestones` or `children`.
    #[getter]
    fn roll_up(&self) -> &'static str {
        self.inner.options().roll_up.as_str()
    }

    /// Whose word counts: `any` or `assessed`.
    #[getter]
    fn standing(&self) -> &'static str {
        self.inner.options().standing.as_str()
    }

    /// After how many days without a fact an open milestone is stalled.
    #[getter]
    fn stale_after_days(&self) -> u32 {
        self.inner.options().stale_after_days
    }

    /// By how many days the moment lies beyond what was looked for, among the milestones that the figure is about.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data()
    }

    /// The figure itself.
    #[getter]
    fn value(&self) -> FigureShown {
        self.inner.value().clone().shown()
    }

    fn __repr__(&self) -> String {
        let of = self.inner.options().key.as_deref().unwrap_or("the total");
        format!(
            "<ExplainReport {} of {of} as of {}: {} steps>",
            self.inner.measure(),
            self.inner.moment(),
            self.inner.len()
        )
    }
}
