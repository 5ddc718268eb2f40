//! What stands around an element: neighbours, links, events, recommendations, indicators, sources.

use petgraph::graph::NodeIndex;

use crate::date::Date;
use crate::graph::{Direction, ElementRow, row_of};
use crate::id::Id;
use crate::names::Symbol;
use crate::portfolio::Inner;
use crate::render::row::report_row;
use crate::state::Evaluator;
use crate::word::ElementKind;

report_row! {
    /// A source that an element, or a fact about it, names.
    pub struct DossierSource {
        /// Its id.
        key: Id,
        /// Its title.
        title: String,
        /// Who published it.
        publisher: Option<Id>,
        /// When.
        published: Option<Date>,
        /// Its address.
        url: Option<String>,
        /// The address of an archived copy.
        archived: Option<String>,
        /// Whether it is undated or was published by the moment.
        known: bool,
    }
}

report_row! {
    /// A link from an element or to it.
    pub struct DossierLink {
        /// Its id.
        key: Id,
        /// What it says.
        kind: &'static str,
        /// Whether it starts here, `out`, or ends here, `in`.
        #[cfg_attr(feature = "typescript", ts(type = "\"out\" | \"in\""))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["out", "in"])))]
        direction: &'static str,
        /// The element at its other end.
        element: Id,
        /// What a person calls that.
        title: String,
        /// How sure it is; a link without it is stated.
        basis: &'static str,
        /// Who put it forward.
        by: Option<Id>,
        /// When.
        published: Option<Date>,
        /// Its sources.
        sources: Vec<Id>,
        /// A note.
        note: Option<String>,
    }
}

report_row! {
    /// An event about an element.
    pub struct DossierEvent {
        /// Its id.
        key: Id,
        /// Its title.
        title: String,
        /// Its kind.
        kind: Option<String>,
        /// When it took place.
        held: Option<Date>,
        /// Where.
        place: Option<String>,
        /// Its status at the moment.
        status: &'static str,
    }
}

report_row! {
    /// A recommendation that concerns an element, or that a link joins to it.
    pub struct DossierRecommendation {
        /// Its id.
        key: Id,
        /// Its title.
        title: String,
        /// `about`, or the kind of the link.
        via: &'static str,
        /// Who asked.
        issuer: Option<Id>,
        /// Who was asked.
        to: Vec<Id>,
        /// When.
        published: Option<Date>,
        /// By when it was to be done.
        due: Option<Date>,
        /// Its status at the moment.
        status: &'static str,
    }
}

report_row! {
    /// An indicator about an element.
    pub struct DossierIndicator {
        /// Its id.
        key: Id,
        /// Its title.
        title: String,
        /// Its unit.
        unit: Option<String>,
        /// Which way it is meant to move.
        direction: Option<&'static str>,
        /// How many observations of it there are.
        observations: usize,
    }
}

/// What stands around an element.
#[derive(Default)]
pub(super) struct Around {
    /// Of a fact: those that it takes back or that take it back, by row.
    pub(super) facts: Vec<u32>,
    /// The sources that it names itself, by row.
    pub(super) sources: Vec<u32>,
    pub(super) neighbours: Vec<ElementRow>,
    pub(super) links: Vec<DossierLink>,
    pub(super) events: Vec<DossierEvent>,
    pub(super) recommendations: Vec<DossierRecommendation>,
    pub(super) indicators: Vec<DossierIndicator>,
}

impl Around {
    pub(super) fn of(inner: &Inner, evaluator: &Evaluator<'_>, node: NodeIndex) -> Self {
        let mut around = Self::default();
        for met in inner.graph().neighbours(node, Direction::Both) {
            let (kind, row) = (met.node.kind, met.node.row);
            let out = met.direction == Some(Direction::Out);
            let via = met.via.unwrap_or_default();
            match (out, via, kind) {
                (false, "about", ElementKind::Fact) => {}
                (_, "retracts", ElementKind::Fact) => around.facts.push(row),
                (true, "sources" | "documents", ElementKind::Source) => around.sources.push(row),
                (false, "about", ElementKind::Event) => around.events.push(event(inner, evaluator, row as usize)),
                (false, "about", ElementKind::Recommendation) => {
                    around.recommendations.push(recommendation(inner, evaluator, row as usize, "about"));
                }
                (false, "about", ElementKind::Indicator) => around.indicators.push(indicator(inner, row as usize)),
                (false, "from" | "to", ElementKind::Link) => around.link(inner, evaluator, row as usize, via),
                _ if met.by_link => {}
                _ => around.neighbours.push(row_of(inner, met)),
            }
        }
        around
    }

    /// A link that starts (`from`) or ends (`to`) here.
    fn link(&mut self, inner: &Inner, evaluator: &Evaluator<'_>, row: usize, end: &str) {
        let columns = &inner.tables.links.columns;
        let (direction, other) = if end == "from" { ("out", columns.to.at(row)) } else { ("in", columns.from.at(row)) };
        let (Some(kind), Some(other)) = (columns.kind.at(row), other) else { return };
        let text = |symbol: Symbol| Id::from(inner.tables.names.text(symbol));
        let element = inner.elements.get(other);
        if let Some((ElementKind::Recommendation, at)) = element {
            self.recommendations.push(recommendation(inner, evaluator, at, kind.as_str()));
        }
        self.links.push(DossierLink {
            key: inner.id_text(ElementKind::Link, row).map(Id::from).unwrap_or_default(),
            kind: kind.as_str(),
            direction,
            element: text(other),
            title: element.map(|(of, at)| inner.title(of, at)).unwrap_or_default(),
            basis: columns.basis.at(row).map_or("stated", |basis| basis.as_str()),
            by: columns.by.at(row).map(text),
            published: columns.published.at(row),
            sources: columns.sources.at(row).iter().map(|symbol| text(*symbol)).collect(),
            note: columns.note.text(row).map(str::to_owned),
        });
    }
}

impl DossierSource {
    pub(super) fn of(inner: &Inner, evaluator: &Evaluator<'_>, source: u32) -> Self {
        let (columns, row) = (&inner.tables.sources.columns, source as usize);
        Self {
            key: inner.id_text(ElementKind::Source, row).map(Id::from).unwrap_or_default(),
            title: columns.title.text(row).to_owned(),
            publisher: columns.publisher.at(row).map(|symbol| inner.tables.names.text(symbol).into()),
            published: columns.published.at(row),
            url: columns.url.text(row).map(str::to_owned),
            archived: columns.archived.text(row).map(str::to_owned),
            known: inner.index.sources.is_known(source, evaluator.known_on),
        }
    }
}

/// The status of an event or a recommendation at the moment.
fn status(inner: &Inner, evaluator: &Evaluator<'_>, kind: ElementKind, row: usize) -> &'static str {
    super::of_subject(inner, evaluator, kind, row).status
}

fn event(inner: &Inner, evaluator: &Evaluator<'_>, row: usize) -> DossierEvent {
    let columns = &inner.tables.events.columns;
    DossierEvent {
        key: inner.id_text(ElementKind::Event, row).map(Id::from).unwrap_or_default(),
        title: columns.title.text(row).to_owned(),
        kind: columns.kind.text(row).map(str::to_owned),
        held: columns.held.at(row),
        place: columns.place.text(row).map(str::to_owned),
        status: status(inner, evaluator, ElementKind::Event, row),
    }
}

fn recommendation(inner: &Inner, evaluator: &Evaluator<'_>, row: usize, via: &'static str) -> DossierRecommendation {
    let columns = &inner.tables.recommendations.columns;
    let text = |symbol: Symbol| Id::from(inner.tables.names.text(symbol));
    DossierRecommendation {
        key: inner.id_text(ElementKind::Recommendation, row).map(Id::from).unwrap_or_default(),
        title: columns.title.text(row).to_owned(),
        via,
        issuer: columns.issuer.at(row).map(text),
        to: columns.to.at(row).iter().map(|symbol| text(*symbol)).collect(),
        published: columns.published.at(row),
        due: columns.due.at(row),
        status: status(inner, evaluator, ElementKind::Recommendation, row),
    }
}

fn indicator(inner: &Inner, row: usize) -> DossierIndicator {
    let columns = &inner.tables.indicators.columns;
    let node = inner.symbol(ElementKind::Indicator, row).and_then(|symbol| inner.graph().node(symbol));
    let met = node.map(|node| inner.graph().neighbours(node, Direction::In)).unwrap_or_default();
    DossierIndicator {
        key: inner.id_text(ElementKind::Indicator, row).map(Id::from).unwrap_or_default(),
        title: columns.title.text(row).to_owned(),
        unit: columns.unit.text(row).map(str::to_owned),
        direction: columns.direction.at(row).map(|direction| direction.as_str()),
        observations: met.iter().filter(|met| met.via == Some("indicator")).count(),
    }
}
