"""The graph as foreign programs read it, against what `elements` and `neighbours` say.

networkx reads GraphML and JSON, pydot reads DOT. Mermaid and Graphviz themselves are asked in tests/js/graph.test.mjs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import milepost
import networkx
import pydot
import pytest

from reference.random_portfolio import random_portfolio

CASES = Path(__file__).parents[1] / "cases/graph"
# The kinds that are written when none are named, as the guide says.
STRUCTURE = [
    "strategy", "area", "action", "milestone", "actor", "event", "instrument", "recommendation", "indicator", "theme",
    "grouping", "group",
]  # fmt: skip
ALL: list[Any] = [*STRUCTURE, "fact", "source", "observation", "link"]
SEEDS = 20

Node = tuple[str, str, str]
Edge = tuple[str, str, str, str | None, int | None]


def portfolios() -> list[tuple[str, milepost.Portfolio]]:
    found = [("embedded", milepost.embedded())]
    for name in ("graph", "graph_titles", "graph_empty"):
        document = json.loads((CASES / f"{name}.json").read_bytes())["document"]
        found.append((name, milepost.Portfolio.from_document(document)))
    for seed in range(SEEDS):
        found.append((f"random {seed}", milepost.Portfolio.from_json(json.dumps(random_portfolio(seed)))))
    return found


PORTFOLIOS = portfolios()
each_portfolio = pytest.mark.parametrize(
    "portfolio", [portfolio for _, portfolio in PORTFOLIOS], ids=[name for name, _ in PORTFOLIOS]
)
each_choice = pytest.mark.parametrize("kinds", [None, ALL, ["milestone", "action"]], ids=["default", "all", "few"])


def nodes_of(portfolio: milepost.Portfolio, kinds: list[Any] | None) -> list[Node]:
    wanted = STRUCTURE if kinds is None else kinds
    return [(row.id, row.kind, row.title) for row in portfolio.elements() if row.kind in wanted]


def edges_of(portfolio: milepost.Portfolio, kinds: list[Any] | None) -> list[Edge]:
    """What the elements name among themselves, each in the order of its row."""
    nodes = nodes_of(portfolio, kinds)
    inside = {id for id, _, _ in nodes}
    found: list[Edge] = []
    for id, kind, _ in nodes:
        orders: Iterator[Any] = iter(())
        if kind == "milestone":
            after: Any = portfolio.element(id).row.get("after", [])
            orders = iter([(order.get("type", "fs"), order.get("lag_days", 0)) for order in after])
        for row in portfolio.neighbours(id, direction="out"):
            assert row.via is not None
            kind_of_link, lag_days = next(orders) if row.via == "after" else (None, None)
            if row.id in inside:
                found.append((id, row.id, row.via, kind_of_link, lag_days))
    return found


def in_xml(text: str) -> str:
    """What XML can hold of a text."""
    return re.sub("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)


def in_label(text: str) -> str:
    """What a label shows of a text: lines, without what nobody sees."""
    lines = re.sub("\r\n|[\n\r\x85\u2028\u2029]", "\n", text).replace("\t", " ")
    return re.sub("[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", "", lines)


@each_portfolio
@each_choice
def test_networkx_reads_the_json(portfolio: milepost.Portfolio, kinds: Any) -> None:
    text = portfolio.graph("json", kinds=kinds)
    graph = networkx.node_link_graph(json.loads(text), edges="edges")
    assert isinstance(graph, networkx.MultiDiGraph)
    assert [(id, data["kind"], data["title"]) for id, data in graph.nodes(data=True)] == nodes_of(portfolio, kinds)
    read = [(u, v, data["via"], data.get("type"), data.get("lag_days")) for u, v, data in graph.edges(data=True)]
    assert sorted(read, key=repr) == sorted(edges_of(portfolio, kinds), key=repr)
    written = [
        (edge["source"], edge["target"], edge["via"], edge.get("type"), edge.get("lag_days"))
        for edge in json.loads(text)["edges"]
    ]
    assert written == edges_of(portfolio, kinds)
    assert graph.graph["milepost"] == milepost.__version__
    assert graph.graph["portfolio"] == portfolio.hash()


def test_networkx_finds_nodes_and_edges_by_itself() -> None:
    """From 3.6 on it looks where they stand; before, it has to be told."""
    document = json.loads(milepost.embedded().graph("json", root="thb21", depth=1))
    if tuple(map(int, networkx.__version__.split(".")[:2])) < (3, 6):
        pytest.skip("this networkx looks for `links`")
    graph = networkx.node_link_graph(document)
    assert graph.number_of_edges() == len(document["edges"]) > 0


@each_portfolio
@each_choice
def test_networkx_reads_the_graphml(portfolio: milepost.Portfolio, kinds: Any) -> None:
    text = portfolio.graph("graphml", kinds=kinds)
    graph = networkx.parse_graphml(text, force_multigraph=True)
    assert graph.is_directed()
    nodes = list(graph.nodes(data=True))
    assert all(re.fullmatch("[A-Za-z0-9._:-]+", name) for name, _ in nodes), "names are name tokens of XML"
    assert [(data["id"], data["kind"], data.get("title", "")) for _, data in nodes] == [
        (id, kind, in_xml(title)) for id, kind, title in nodes_of(portfolio, kinds)
    ]
    ids = {name: data["id"] for name, data in nodes}
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: int(edge[2].removeprefix("e")))
    read = [(ids[u], ids[v], data["via"], data.get("type"), data.get("lag_days")) for u, v, _, data in edges]
    assert read == edges_of(portfolio, kinds)
    assert graph.graph["portfolio"] == portfolio.hash()


# Its parser takes seconds for everything that is known of the embedded portfolio.
@pytest.mark.parametrize(
    ("name", "kinds"),
    [("embedded", None)]
    + [(name, kinds) for name in ("graph", "graph_titles", "graph_empty", "random 0") for kinds in (None, ALL)],
)
def test_pydot_reads_the_dot(name: str, kinds: Any) -> None:
    portfolio = dict(PORTFOLIOS)[name]
    graphs = pydot.graph_from_dot_data(portfolio.graph("dot", kinds=kinds))
    assert graphs is not None and len(graphs) == 1
    graph = graphs[0]
    assert graph.get_type() == "digraph"
    assert graph.get_name() == "milepost"
    nodes = [(unquoted(node.get_name()), plain(node, "class"), label(node)) for node in graph.get_node_list()]
    assert nodes == [(id, kind, in_label(title)) for id, kind, title in nodes_of(portfolio, kinds)]
    edges = sorted(graph.get_edge_list(), key=lambda edge: edge.get_sequence() or 0)
    assert [
        (
            unquoted(edge.get_source()),
            unquoted(edge.get_destination()),
            plain(edge, "class"),
            plain(edge, "type"),
            None if edge.get("lag_days") is None else int(edge.get("lag_days")),
        )
        for edge in edges
    ] == edges_of(portfolio, kinds)


def unquoted(text: Any) -> str:
    return text[1:-1] if text.startswith('"') else text


def plain(thing: Any, name: str) -> str | None:
    value = thing.get(name)
    return None if value is None else unquoted(value)


def label(thing: Any) -> str:
    """The label as Graphviz reads it: escapes, and then the names of characters."""
    escapes = {'\\"': '"', "\\\\": "\\", "\\n": "\n"}
    text = re.sub(r'\\["\\n]', lambda found: escapes[found.group()], unquoted(thing.get("label")))
    return text.replace("&amp;", "&")


def test_a_root_and_a_depth_are_those_of_reach() -> None:
    portfolio = milepost.embedded()
    for depth in range(4):
        document = json.loads(portfolio.graph("json", root="thb21/de", depth=depth, kinds=ALL))
        near = {row.id for row in portfolio.reach("thb21/de", direction="both") if (row.distance or 0) <= depth}
        assert {node["id"] for node in document["nodes"]} == near | {"thb21/de"}


def test_what_hangs_together_is_a_component() -> None:
    document = json.loads(milepost.embedded().graph("json"))
    graph = networkx.node_link_graph(document, edges="edges")
    component = networkx.node_connected_component(graph.to_undirected(), "thb21")
    rooted = json.loads(milepost.embedded().graph("json", root="thb21"))
    assert {node["id"] for node in rooted["nodes"]} == component
    near = networkx.single_source_shortest_path_length(graph.to_undirected(), "thb21", cutoff=3)
    rooted = json.loads(milepost.embedded().graph("json", root="thb21", depth=3))
    assert {node["id"] for node in rooted["nodes"]} == near.keys()
