//! Circles: milestones that wait on each other, actors, sources and facts that lead back to themselves.

use std::collections::{BTreeMap, VecDeque};

use petgraph::algo::{kosaraju_scc, toposort};
use petgraph::graph::{DiGraph, NodeIndex};

use super::Check;
use crate::document::Tables;
use crate::elements::Elements;
use crate::error::Code;
use crate::names::Symbol;
use crate::order;
use crate::word::ElementKind;

pub(super) fn check(tables: &Tables, elements: &Elements, check: &mut Check<'_>) {
    let mut after = Vec::new();
    for row in 0..tables.milestones.len() {
        let Some(id) = tables.milestones.id(row) else { continue };
        after.extend(tables.milestones.columns.after.at(row).iter().map(|cell| (id, cell.milestone)));
    }
    report(
        &after,
        ElementKind::Milestone,
        "milestones",
        "after",
        Code::CircularAfter,
        "wait on each other",
        tables,
        elements,
        check,
    );

    let mut part_of = Vec::new();
    for row in 0..tables.actors.len() {
        part_of.extend(tables.actors.id(row).zip(tables.actors.columns.part_of.at(row)));
    }
    report(
        &part_of,
        ElementKind::Actor,
        "actors",
        "part_of",
        Code::CircularPartOf,
        "answer to each other",
        tables,
        elements,
        check,
    );

    let mut based_on = Vec::new();
    for row in 0..tables.sources.len() {
        let Some(id) = tables.sources.id(row) else { continue };
        based_on.extend(tables.sources.columns.based_on.at(row).iter().map(|source| (id, *source)));
    }
    report(
        &based_on,
        ElementKind::Source,
        "sources",
        "based_on",
        Code::CircularBasedOn,
        "draw on each other",
        tables,
        elements,
        check,
    );

    let mut retracts = Vec::new();
    for row in 0..tables.facts.len() {
        retracts.extend(tables.facts.columns.retracts.at(row).map(|target| (elements.fact(row), target)));
    }
    report(
        &retracts,
        ElementKind::Fact,
        "facts",
        "retracts",
        Code::CircularRetracts,
        "retract each other",
        tables,
        elements,
        check,
    );
}

/// Adds a finding for every circle in a relation, naming all of it.
#[expect(clippy::too_many_arguments, reason = "one relation, said whole in one place")]
fn report(
    edges: &[(Symbol, Symbol)],
    kind: ElementKind,
    table: &'static str,
    column: &str,
    code: Code,
    doing: &str,
    tables: &Tables,
    elements: &Elements,
    check: &mut Check<'_>,
) {
    for circle in circles(edges) {
        // The circle is told from the id that sorts first, so that it reads the same in any order of rows.
        let ids: Vec<&str> = circle.iter().map(|symbol| tables.names.text(*symbol)).collect();
        let least = (0..ids.len()).min_by_key(|at| ids.get(*at)).unwrap_or_default();
        let mut ids = ids;
        ids.rotate_left(least);
        let row = ids.first().and_then(|id| tables.names.find(id)).and_then(|symbol| elements.row(symbol, kind));
        let mut told: Vec<String> = ids.iter().take(12).map(|id| format!("`{id}`")).collect();
        if ids.len() > 12 {
            told.push(format!("… {} more …", ids.len() - 12));
        }
        told.extend(ids.first().map(|id| format!("`{id}`")));
        let message = format!("these {table} {doing} in a circle: {}", told.join(" → "));
        check.push(code, table, row.unwrap_or_default(), Some(column), message, &ids);
    }
}

/// One circle of every knot of a relation, in the order in which it runs.
fn circles(edges: &[(Symbol, Symbol)]) -> Vec<Vec<Symbol>> {
    if edges.is_empty() {
        return Vec::new();
    }
    let mut nodes: Vec<u32> = edges.iter().flat_map(|(from, to)| [from.0, to.0]).collect();
    order::numbers(&mut nodes);
    nodes.dedup();
    let node = |symbol: &Symbol| nodes.binary_search(&symbol.0).unwrap_or_default() as u32;
    let graph: DiGraph<(), ()> = DiGraph::from_edges(edges.iter().map(|(from, to)| (node(from), node(to))));
    if toposort(&graph, None).is_ok() {
        return Vec::new();
    }
    let mut found: Vec<Vec<Symbol>> = kosaraju_scc(&graph)
        .into_iter()
        .filter_map(|knot| {
            let first = *knot.iter().min()?;
            let circle = shortest_circle(&graph, first, knot)?;
            Some(circle.into_iter().filter_map(|at| nodes.get(at.index()).copied().map(Symbol)).collect())
        })
        .collect();
    order::ascending(&mut found);
    found
}

/// The shortest way from a node back to itself without leaving a knot.
fn shortest_circle(graph: &DiGraph<(), ()>, first: NodeIndex, mut knot: Vec<NodeIndex>) -> Option<Vec<NodeIndex>> {
    order::ascending(&mut knot);
    let mut came_from: BTreeMap<NodeIndex, NodeIndex> = BTreeMap::new();
    let mut queue = VecDeque::from([first]);
    while let Some(at) = queue.pop_front() {
        let mut next: Vec<NodeIndex> = graph.neighbors(at).filter(|to| knot.binary_search(to).is_ok()).collect();
        order::ascending(&mut next);
        for to in next {
            if to == first {
                let mut circle = vec![at];
                while let Some(before) = circle.last().and_then(|last| came_from.get(last)) {
                    circle.push(*before);
                }
                circle.reverse();
                return Some(circle);
            }
            if !came_from.contains_key(&to) && to != first {
                came_from.insert(to, at);
                queue.push_back(to);
            }
        }
    }
    None
}
