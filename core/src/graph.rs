//! The graph of all elements: typed nodes and edges, in petgraph, which stays private.
//!
//! An edge is named by the column that states it (`areas`, `responsible`, `after`, ...) or, for a
//! link, by its kind. It points as the row does: from a milestone to its actions, from a fact to
//! what it is about. Containment is a DAG, never a tree.

mod export;
mod options;
mod report;

use std::collections::VecDeque;

use petgraph::Direction as Petgraph;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use crate::document::Tables;
use crate::elements::Elements;
use crate::names::Symbol;
use crate::table::View;
use crate::word::{ElementKind, words};
pub use export::GraphFormat;
pub(crate) use export::export;
pub use options::{ElementsOptions, GraphOptions, NeighboursOptions, ReachOptions};
pub use report::{Element, ElementRow, ElementsReport};
pub(crate) use report::{element, elements, neighbours, path, reach, row_of};

words! {
    /// Which way edges are followed.
    #[derive(Default)]
    Direction, "direction", InvalidOption {
        /// From a row to what it names.
        Out = "out",
        /// From a row to those that name it.
        In = "in",
        /// Both.
        #[default]
        Both = "both",
    }
}

/// An element as a node: its kind and its row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    pub(crate) kind: ElementKind,
    pub(crate) row: u32,
}

/// The graph, and the node of every id.
pub(crate) struct Graph {
    graph: DiGraph<Node, &'static str>,
    node_of: Vec<Option<NodeIndex>>,
    /// The number of the first edge that a link is; those before it are columns.
    first_link: usize,
}

/// A node met on the way: by which edge, which way, after how many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Met {
    pub(crate) node: Node,
    pub(crate) via: Option<&'static str>,
    pub(crate) direction: Option<Direction>,
    pub(crate) distance: Option<u32>,
    /// Whether the edge is a link, and no column.
    pub(crate) by_link: bool,
}

/// A step that can be taken.
#[derive(Clone, Copy)]
struct Step {
    to: NodeIndex,
    via: &'static str,
    direction: Direction,
    by_link: bool,
}

impl Graph {
    pub(crate) fn build(tables: &Tables, elements: &Elements) -> Self {
        let mut build = Build {
            elements,
            graph: Self { graph: DiGraph::new(), node_of: vec![None; tables.names.len()], first_link: 0 },
        };
        // All nodes before any edge: rows may name what stands in a later table.
        tables.views().iter().for_each(|table| build.nodes(table));
        tables.views().iter().for_each(|table| build.edges(table));
        build.graph.first_link = build.graph.graph.edge_count();
        build.links(tables);
        build.graph
    }

    pub(crate) fn node(&self, symbol: Symbol) -> Option<NodeIndex> {
        self.node_of.get(symbol.index()).copied().flatten()
    }

    /// The steps from a node, in the order in which the rows state them, outward ones first.
    fn steps(&self, from: NodeIndex, direction: Direction) -> Vec<Step> {
        let mut steps = Vec::new();
        let ways = [(Petgraph::Outgoing, Direction::Out), (Petgraph::Incoming, Direction::In)];
        for (way, named) in ways {
            if direction != Direction::Both && direction != named {
                continue;
            }
            let start = steps.len();
            steps.extend(self.graph.edges_directed(from, way).map(|edge| Step {
                to: if named == Direction::Out { edge.target() } else { edge.source() },
                via: edge.weight(),
                direction: named,
                by_link: edge.id().index() >= self.first_link,
            }));
            // Petgraph gives the last edge first.
            if let Some(own) = steps.get_mut(start..) {
                own.reverse();
            }
        }
        steps
    }

    /// The elements next to one.
    pub(crate) fn neighbours(&self, from: NodeIndex, direction: Direction) -> Vec<Met> {
        self.steps(from, direction).into_iter().filter_map(|step| self.met(step, 1)).collect()
    }

    /// The elements that can be reached from one, nearest first.
    pub(crate) fn reach(&self, from: NodeIndex, direction: Direction) -> Vec<Met> {
        let mut seen = vec![false; self.graph.node_count()];
        let mut queue = VecDeque::from([(from, 0_u32)]);
        let mut met = Vec::new();
        mark(&mut seen, from);
        while let Some((at, distance)) = queue.pop_front() {
            for step in self.steps(at, direction) {
                if mark(&mut seen, step.to) {
                    queue.push_back((step.to, distance + 1));
                    met.extend(self.met(step, distance + 1));
                }
            }
        }
        met
    }

    /// A shortest way from one element to another, following edges as they point; the first in order
    /// of rows where there are several. Nothing when there is none.
    pub(crate) fn path(&self, from: NodeIndex, to: NodeIndex) -> Vec<Met> {
        let mut came_by: Vec<Option<(NodeIndex, Step)>> = vec![None; self.graph.node_count()];
        let mut seen = vec![false; self.graph.node_count()];
        let mut queue = VecDeque::from([from]);
        mark(&mut seen, from);
        while let Some(at) = queue.pop_front() {
            if at == to {
                break;
            }
            for step in self.steps(at, Direction::Out) {
                if mark(&mut seen, step.to) {
                    if let Some(slot) = came_by.get_mut(step.to.index()) {
                        *slot = Some((at, step));
                    }
                    queue.push_back(step.to);
                }
            }
        }
        if !seen.get(to.index()).copied().unwrap_or_default() {
            return Vec::new();
        }
        let mut steps = Vec::new();
        let mut at = to;
        while let Some((before, step)) = came_by.get(at.index()).copied().flatten() {
            steps.push(step);
            at = before;
        }
        let start = self.graph.node_weight(from).map(|node| Met {
            node: *node,
            via: None,
            direction: None,
            distance: Some(0),
            by_link: false,
        });
        let way = steps.into_iter().rev().zip(1..).filter_map(|(step, distance)| self.met(step, distance));
        start.into_iter().chain(way).collect()
    }

    fn met(&self, step: Step, distance: u32) -> Option<Met> {
        let node = *self.graph.node_weight(step.to)?;
        let (via, direction) = (Some(step.via), Some(step.direction));
        Some(Met { node, via, direction, distance: Some(distance), by_link: step.by_link })
    }
}

/// Marks a node as seen; says whether it was new.
fn mark(seen: &mut [bool], node: NodeIndex) -> bool {
    seen.get_mut(node.index()).is_some_and(|slot| !std::mem::replace(slot, true))
}

struct Build<'a> {
    elements: &'a Elements,
    graph: Graph,
}

impl Build<'_> {
    fn symbol(&self, table: &View<'_>, kind: ElementKind, row: usize) -> Option<Symbol> {
        self.elements.symbol_of(kind, row, || table.id(row))
    }

    fn nodes(&mut self, table: &View<'_>) {
        let Some(kind) = table.kind else { return };
        for row in 0..table.len() {
            let node = self.graph.graph.add_node(Node { kind, row: row as u32 });
            let symbol = self.symbol(table, kind, row);
            if let Some(slot) = symbol.and_then(|symbol| self.graph.node_of.get_mut(symbol.index())) {
                *slot = Some(node);
            }
        }
    }

    fn edges(&mut self, table: &View<'_>) {
        let Some(kind) = table.kind else { return };
        table.references(&mut |row, column, to| {
            let from = self.symbol(table, kind, row);
            self.edge(from, Some(to), column.name);
        });
    }

    fn edge(&mut self, from: Option<Symbol>, to: Option<Symbol>, name: &'static str) {
        let node = |symbol: Option<Symbol>| symbol.and_then(|symbol| self.graph.node(symbol));
        if let (Some(from), Some(to)) = (node(from), node(to)) {
            self.graph.graph.add_edge(from, to, name);
        }
    }

    /// A link is an edge between its ends, beside being an element of its own.
    fn links(&mut self, tables: &Tables) {
        let columns = &tables.links.columns;
        for row in 0..tables.links.len() {
            if let Some(kind) = columns.kind.at(row) {
                self.edge(columns.from.at(row), columns.to.at(row), kind.as_str());
            }
        }
    }
}
