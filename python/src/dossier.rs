//! Everything that is known of one element.

use pyo3::prelude::*;

use crate::asked::{Asked, asked};
use crate::elements::ElementRow;
use crate::moment::Moment;
use crate::object::{Object, to_python};
use crate::report::{RowCache, Rows, forms};
use crate::states::StateRow;
use crate::value::{Shown, Texts, value_class};

value_class! {
    /// The state of an element at a moment.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().dossier("thb26", "2026-07-01").state.status
    ///     'consulted'
    DossierState {
        /// The status that wins; `unreported` where no fact that applies states one.
        status: &'static str,
        /// Whether a milestone may have been completed within an imprecise date.
        possibly_completed: bool,
        /// When the state began, as the sources state it.
        since: Option<String>,
        /// The standing of the deciding fact; `None` where several items decide.
        standing: Option<&'static str>,
        /// The id of the deciding fact; `None` where several items decide.
        fact: Option<String>,
    }
}

value_class! {
    /// A fact about an element, and what becomes of it at the moment.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().dossier("thb21", "2026-07-01").history[0].key != ""
    ///     True
    DossierFact {
        /// Its id.
        key: String,
        /// The id of the member that it speaks of; `None` means all.
        member: Option<String>,
        /// The status that it states.
        status: Option<&'static str>,
        /// How far, from 0 to 1.
        progress: Option<f64>,
        /// The due date that it states.
        due: Option<String>,
        /// When it happened, as stated or as its event lends it.
        happened: Option<String>,
        /// When it became known: as stated, else the day that counts.
        published: Option<String>,
        /// Where that was read: `stated` in the fact, in a `source`, or `assumed`.
        published_basis: &'static str,
        /// `claimed`, `assessed` or `on_record`.
        standing: &'static str,
        /// Whether it applies at the moment.
        applies: bool,
        /// Why it does not: `not_yet_known`, `expectation`, `retracted` or `not_yet_happened`.
        why_not: Option<&'static str>,
        /// Whether it decides a state at the moment.
        decides: bool,
        /// The id of the fact that it takes back.
        retracts: Option<String>,
        /// Whether that is taken back at the moment; `None` for a fact that takes back none.
        effective: Option<bool>,
        /// The ids of the facts that take it back, effective or not.
        retracted_by: Texts,
        /// The id of the event that it comes from.
        event: Option<String>,
        /// The ids of its sources, or else of those of its event.
        sources: Texts,
        /// Where in them.
        locator: Option<String>,
        /// A note.
        note: Option<String>,
        /// Whether it is for internal use.
        internal: bool,
    }
}

value_class! {
    /// A source that an element, or a fact about it, names.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().dossier("thb21", "2026-07-01").sources[0].title != ""
    ///     True
    DossierSource {
        /// Its id.
        key: String,
        /// Its title.
        title: String,
        /// The id of who published it.
        publisher: Option<String>,
        /// When.
        published: Option<String>,
        /// Its address.
        url: Option<String>,
        /// The address of an archived copy.
        archived: Option<String>,
        /// Whether it is undated or was published by the moment.
        known: bool,
    }
}

value_class! {
    /// A link from an element or to it.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> link = milepost.embedded().dossier("thb26", "2026-07-01").links[0]
    ///     >>> link.kind, link.direction, link.element
    ///     ('continues', 'out', 'thb21')
    DossierLink {
        /// Its id.
        key: String,
        /// What it says.
        kind: &'static str,
        /// Whether it starts here, `out`, or ends here, `in`.
        direction: &'static str,
        /// The id of the element at its other end.
        element: String,
        /// What a person calls that.
        title: String,
        /// How sure it is: `stated`, `inferred` or `candidate`.
        basis: &'static str,
        /// The id of who put it forward.
        by: Option<String>,
        /// When.
        published: Option<String>,
        /// The ids of its sources.
        sources: Texts,
        /// A note.
        note: Option<String>,
    }
}

value_class! {
    /// An event about an element.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().dossier("thb21", "2026-07-01").events[0].held
    ///     '2021-02-10'
    DossierEvent {
        /// Its id.
        key: String,
        /// Its title.
        title: String,
        /// Its kind.
        kind: Option<String>,
        /// When it took place.
        held: Option<String>,
        /// Where.
        place: Option<String>,
        /// Its status at the moment.
        status: &'static str,
    }
}

value_class! {
    /// A recommendation that concerns an element, or that a link joins to it.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().dossier("thb21", "2026-07-01").recommendations[0].via
    ///     'about'
    DossierRecommendation {
        /// Its id.
        key: String,
        /// Its title.
        title: String,
        /// `about`, or the kind of the link.
        via: &'static str,
        /// The id of who asked.
        issuer: Option<String>,
        /// The ids of those who were asked.
        to: Texts,
        /// When.
        published: Option<String>,
        /// By when it was to be done.
        due: Option<String>,
        /// Its status at the moment.
        status: &'static str,
    }
}

value_class! {
    /// An indicator about an element.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().dossier("thb21", "2026-07-01").indicators[0].unit
    ///     'persons a year'
    DossierIndicator {
        /// Its id.
        key: String,
        /// Its title.
        title: String,
        /// Its unit.
        unit: Option<String>,
        /// Which way it is meant to move: `up`, `down`, `just_right` or `none`.
        direction: Option<&'static str>,
        /// How many observations of it there are.
        observations: usize,
    }
}

/// Everything that is known of one element, made by `Portfolio.dossier`.
///
/// Every key of its JSON is an attribute.
///
/// Example:
///     >>> import milepost
///     >>> dossier = milepost.embedded().dossier("thb21", "2026-07-01")
///     >>> dossier.state.status
///     'adopted'
///     >>> [fact.key for fact in dossier.history if fact.decides] == [dossier.state.fact]
///     True
#[pyclass(frozen, module = "milepost")]
pub(crate) struct Dossier {
    inner: milepost::Dossier,
    asked: Asked,
    items: RowCache,
    history: RowCache,
    sources: RowCache,
    neighbours: RowCache,
    links: RowCache,
    events: RowCache,
    recommendations: RowCache,
    indicators: RowCache,
}

asked!(Dossier { items, history, sources, neighbours, links, events, recommendations, indicators });
forms!(Dossier, |dossier| dossier, "milepost.embedded().dossier(\"thb21\", \"2026-07-01\")");

#[pymethods]
impl Dossier {
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

    /// Which report it is: `dossier`.
    #[getter]
    fn report(&self) -> &'static str {
        self.inner.report
    }

    /// The moment asked at.
    #[getter]
    fn moment(&self) -> Moment {
        self.inner.moment.into()
    }

    /// By how many days the moment lies beyond what was looked for; `None` for what is no milestone.
    #[getter]
    fn days_beyond_data(&self) -> Option<i32> {
        self.inner.days_beyond_data
    }

    /// Its id.
    #[getter]
    fn id(&self) -> String {
        self.inner.id.clone().shown()
    }

    /// Its kind, such as `milestone`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.inner.kind.as_str()
    }

    /// What a person calls it.
    #[getter]
    fn title(&self) -> &str {
        &self.inner.title
    }

    /// Its row as it was written, as a new dict.
    #[getter]
    fn row<'py>(&self, py: Python<'py>) -> PyResult<Object<'py>> {
        to_python(py, &self.inner.row)
    }

    /// Its state at the moment; `None` for what has none, such as a source.
    #[getter]
    fn state(&self) -> Option<DossierState> {
        self.inner.state.clone().map(DossierState::from)
    }

    /// The items of a milestone, as `states` gives them: one for each member, or one.
    #[getter]
    fn items<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, StateRow>> {
        self.items.get(py, || self.inner.items.iter().cloned())
    }

    /// Every fact about it, in the order in which they count.
    #[getter]
    fn history<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, DossierFact>> {
        self.history.get(py, || self.inner.history.iter().cloned())
    }

    /// The sources that it and the facts about it name.
    #[getter]
    fn sources<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, DossierSource>> {
        self.sources.get(py, || self.inner.sources.iter().cloned())
    }

    /// The other elements that it names, and that name it.
    #[getter]
    fn neighbours<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, ElementRow>> {
        self.neighbours.get(py, || self.inner.neighbours.iter().cloned())
    }

    /// Links from it and to it.
    #[getter]
    fn links<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, DossierLink>> {
        self.links.get(py, || self.inner.links.iter().cloned())
    }

    /// Events about it.
    #[getter]
    fn events<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, DossierEvent>> {
        self.events.get(py, || self.inner.events.iter().cloned())
    }

    /// Recommendations that concern it, or that a link joins to it.
    #[getter]
    fn recommendations<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, DossierRecommendation>> {
        self.recommendations.get(py, || self.inner.recommendations.iter().cloned())
    }

    /// Indicators about it.
    #[getter]
    fn indicators<'py>(&self, py: Python<'py>) -> PyResult<Rows<'py, DossierIndicator>> {
        self.indicators.get(py, || self.inner.indicators.iter().cloned())
    }

    fn __repr__(&self) -> String {
        format!("<Dossier {} `{}` as of {}>", self.inner.kind, self.inner.id, self.inner.moment)
    }
}
