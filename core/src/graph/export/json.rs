//! JSON of nodes and edges, "node-link", with the keys that networkx reads when it is told nothing else.

use serde::Serialize;

use super::{Drawing, Edge};
use crate::id::Id;
use crate::render::row::RowList;
use crate::word::{AfterType, ElementKind};

#[derive(Serialize)]
struct NodeLink<'a, N, E> {
    directed: bool,
    multigraph: bool,
    graph: About<'a>,
    nodes: N,
    edges: E,
}

#[derive(Serialize)]
struct About<'a> {
    milepost: &'static str,
    portfolio: &'a str,
    root: &'a Option<Id>,
    depth: Option<u32>,
    kinds: &'a [ElementKind],
}

#[derive(Serialize)]
struct NodeJson<'a> {
    id: &'a str,
    kind: ElementKind,
    title: String,
}

#[derive(Serialize)]
struct EdgeJson<'a> {
    source: &'a str,
    target: &'a str,
    via: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#type: Option<AfterType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lag_days: Option<i32>,
}

pub(super) fn write(drawing: &Drawing<'_>) -> String {
    let edge = |edge: &Edge| EdgeJson {
        source: drawing.id(edge.from),
        target: drawing.id(edge.to),
        via: edge.via,
        r#type: edge.order.map(|(order, _)| order),
        lag_days: edge.order.map(|(_, lag)| lag),
    };
    crate::canonical::to_string(&NodeLink {
        directed: true,
        multigraph: true,
        graph: About {
            milepost: crate::VERSION,
            portfolio: &drawing.portfolio,
            root: &drawing.options.root,
            depth: drawing.options.depth,
            kinds: drawing.kinds,
        },
        nodes: RowList(|| drawing.shown().map(|node| NodeJson { id: node.id, kind: node.kind, title: node.title })),
        edges: RowList(|| drawing.edges.iter().map(edge)),
    })
}
