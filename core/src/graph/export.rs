//! The graph as text for other programs: Mermaid, DOT, GraphML, and JSON of nodes and edges.
//!
//! [`Drawing`] chooses what is written, in an order that follows from the rows alone; each format is a
//! page of its own that writes it.

mod dot;
mod graphml;
mod json;
mod label;
mod mermaid;

use std::collections::VecDeque;

use petgraph::graph::NodeIndex;

use super::options::GraphOptions;
use super::{Direction, Graph, Node, mark};
use crate::error::{Code, Error};
use crate::index::NONE;
use crate::portfolio::{Inner, Portfolio};
use crate::word::{AfterType, ElementKind, words};

words! {
    /// A format in which the graph can be written.
    GraphFormat, "format of the graph", InvalidOption {
        /// A flowchart of [Mermaid](https://mermaid.js.org), which Markdown pages show.
        Mermaid = "mermaid",
        /// DOT, the language of [Graphviz](https://graphviz.org).
        Dot = "dot",
        /// [GraphML](http://graphml.graphdrawing.org), which programs that analyse networks read.
        GraphMl = "graphml",
        /// Lists of nodes and edges as JSON, as networkx reads them.
        Json = "json",
    }
}

/// The kinds that are written when none are named: who and what a strategy consists of. What is known of it, facts,
/// sources and observations, is many times more. Links are edges already.
const STRUCTURE: &[ElementKind] = &[
    ElementKind::Strategy,
    ElementKind::Area,
    ElementKind::Action,
    ElementKind::Milestone,
    ElementKind::Actor,
    ElementKind::Event,
    ElementKind::Instrument,
    ElementKind::Recommendation,
    ElementKind::Indicator,
    ElementKind::Theme,
    ElementKind::Grouping,
    ElementKind::Group,
];

/// The nodes and edges to be written.
struct Drawing<'a> {
    inner: &'a Inner,
    /// In the order of their tables.
    nodes: Vec<Node>,
    /// By the element that they start from, as its row states them; links last.
    edges: Vec<Edge>,
    portfolio: String,
    kinds: &'a [ElementKind],
    options: &'a GraphOptions,
}

/// An edge between two nodes, by their places among those that are written.
#[derive(Clone, Copy)]
struct Edge {
    from: u32,
    to: u32,
    via: &'static str,
    /// Of `after`: what of the one bounds what of the other, and by how many days.
    order: Option<(AfterType, i32)>,
}

/// A node as every format shows it.
struct Shown<'a> {
    id: &'a str,
    kind: ElementKind,
    title: String,
}

pub(crate) fn export(portfolio: &Portfolio, format: GraphFormat, options: &GraphOptions) -> Result<String, Error> {
    let drawing = Drawing::new(portfolio, options)?;
    Ok(match format {
        GraphFormat::Mermaid => mermaid::write(&drawing),
        GraphFormat::Dot => dot::write(&drawing),
        GraphFormat::GraphMl => graphml::write(&drawing),
        GraphFormat::Json => json::write(&drawing),
    })
}

impl<'a> Drawing<'a> {
    fn new(portfolio: &'a Portfolio, options: &'a GraphOptions) -> Result<Self, Error> {
        let inner = portfolio.inner();
        let kinds = options.kinds.as_deref().unwrap_or(STRUCTURE);
        let graph = inner.graph();
        let root = match &options.root {
            Some(root) => {
                inner.locate(root, ElementKind::ALL).map_err(|error| error.with_path("root"))?;
                inner.tables.names.find(root).and_then(|symbol| graph.node(symbol))
            }
            None if options.depth.is_some() => {
                return Err(Error::new(Code::Unsupported, "a depth is counted from a root, and none is named")
                    .with_path("depth")
                    .with_hint(Some("name a root, or leave the depth out".to_owned())));
            }
            None => None,
        };
        let wanted =
            |at: NodeIndex| Some(at) == root || graph.graph.node_weight(at).is_some_and(|it| kinds.contains(&it.kind));
        let inside = match root {
            Some(root) => around(graph, root, options.depth, &wanted),
            None => graph.graph.node_indices().map(wanted).collect(),
        };
        let hash = portfolio.hash();
        let mut drawing = Self { inner, nodes: Vec::new(), edges: Vec::new(), portfolio: hash, kinds, options };
        drawing.draw(graph, &inside);
        Ok(drawing)
    }

    fn draw(&mut self, graph: &Graph, inside: &[bool]) {
        // The place of each node among those that are written.
        let mut places = vec![NONE; inside.len()];
        for (place, at) in places.iter_mut().zip(graph.graph.node_indices()) {
            if let (Some(true), Some(node)) = (inside.get(at.index()), graph.graph.node_weight(at)) {
                *place = self.nodes.len() as u32;
                self.nodes.push(*node);
            }
        }
        for (at, &from) in graph.graph.node_indices().zip(&places) {
            let Some(node) = graph.graph.node_weight(at).filter(|_| from != NONE) else { continue };
            let mut orders = self.orders(*node);
            for step in graph.steps(at, Direction::Out) {
                let order = if step.via == "after" { orders.next() } else { None };
                let to = places.get(step.to.index()).copied().unwrap_or(NONE);
                if to != NONE {
                    self.edges.push(Edge { from, to, via: step.via, order });
                }
            }
        }
    }

    /// How a milestone comes after each of its prerequisites, in the order in which they are written.
    fn orders(&self, node: Node) -> impl Iterator<Item = (AfterType, i32)> + use<'a> {
        let after = &self.inner.tables.milestones.columns.after;
        let cells = if node.kind == ElementKind::Milestone { after.at(node.row as usize) } else { &[] };
        cells.iter().map(|cell| (cell.order.unwrap_or(AfterType::FinishToStart), cell.lag_days.unwrap_or_default()))
    }

    /// The id of the node at a place.
    fn id(&self, place: u32) -> &'a str {
        let node = self.nodes.get(place as usize);
        node.and_then(|node| self.inner.id_text(node.kind, node.row as usize)).unwrap_or_default()
    }

    fn shown(&self) -> impl Iterator<Item = Shown<'a>> {
        let inner = self.inner;
        self.nodes.iter().map(move |node| Shown {
            id: inner.id_text(node.kind, node.row as usize).unwrap_or_default(),
            kind: node.kind,
            title: inner.title(node.kind, node.row as usize),
        })
    }
}

/// Which nodes lie within some edges of a root, both ways, through nodes that are wanted.
fn around(graph: &Graph, root: NodeIndex, depth: Option<u32>, wanted: &dyn Fn(NodeIndex) -> bool) -> Vec<bool> {
    let mut inside = vec![false; graph.graph.node_count()];
    let mut queue = VecDeque::from([(root, 0_u32)]);
    mark(&mut inside, root);
    while let Some((at, distance)) = queue.pop_front() {
        if depth.is_some_and(|depth| distance >= depth) {
            continue;
        }
        for step in graph.steps(at, Direction::Both) {
            if wanted(step.to) && mark(&mut inside, step.to) {
                queue.push_back((step.to, distance + 1));
            }
        }
    }
    inside
}
