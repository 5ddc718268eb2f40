"""Blockers, from the guide: what completing each would free, by computing everything anew with it completed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import networkx

from .hash import portfolio_hash
from .measures import iso
from .moment import View
from .network import Network, network
from .portfolio import Portfolio
from .progress import VERSION
from .scope import days_beyond_data, in_scope
from .state import Unit


def is_overdue(view: View, unit: Unit) -> bool:
    """Certainly overdue, as section 4 counts: in the plan, and no continuing duty."""
    return unit.in_plan and not unit.continuing and unit.overdue(view.as_of) == "certainly"


def completed(net: Network, id: str) -> Network:
    """The same network with one milestone completed."""
    done = replace(net.units[id], status="completed")
    units = {**net.units, id: done}
    return Network({**net.nodes, id: replace(net.nodes[id], unit=done)}, net.links, units, net.order)


def open_graph(net: Network) -> networkx.DiGraph:
    """What is open, and what waits on what."""
    open = [id for id, node in net.nodes.items() if not node.completed]
    graph = networkx.DiGraph()
    graph.add_nodes_from(open)
    graph.add_edges_from((link.before, link.after) for link in net.links if {link.before, link.after} <= {*open})
    return graph


def counted(net: Network, ids) -> set[str]:
    """Continuing duties are not counted."""
    return {id for id in ids if not net.units[id].continuing}


def held_up(view: View, net: Network) -> set[str]:
    """Those that wait on something overdue, themselves or through others that are open."""
    graph = open_graph(net)
    overdue = [id for id in graph if is_overdue(view, net.units[id])]
    return counted(net, {after for id in overdue for after in networkx.descendants(graph, id)})


def blocked(view: View, net: Network) -> set[str]:
    """Section 4: open, in the plan, and a prerequisite is open, whether in the plan or not."""
    found = set()
    for milestone in view.portfolio.rows("milestones"):
        unit = net.units[milestone["id"]]
        before = [net.units[link["milestone"]] for link in milestone.get("after", [])]
        if unit.in_plan and unit.open and any(prerequisite.open for prerequisite in before):
            found.add(milestone["id"])
    return counted(net, found)


def blockers(
    portfolio: Portfolio,
    as_of: str,
    known_on: str | None = None,
    within: list[str] | None = None,
    where: dict | None = None,
    standing: str = "any",
) -> dict:
    """One row for each that is overdue and waits on nothing that is."""
    view = View(portfolio, date.fromisoformat(as_of), date.fromisoformat(known_on) if known_on else None, standing)
    net = network(view)
    graph = open_graph(net)
    milestones = in_scope(portfolio, within, where)
    overdue = [m for m in milestones if m["id"] in graph and is_overdue(view, net.units[m["id"]])]
    rows = []
    for milestone in overdue:
        id = milestone["id"]
        if any(is_overdue(view, net.units[before]) for before in networkx.ancestors(graph, id)):
            continue
        after = completed(net, id)
        unit = net.units[id]
        rows.append(
            {
                "key": id,
                "title": milestone["title"],
                "due": iso(unit.due),
                "overdue_days": (unit.horizon - unit.due.end).days,
                "waiting": len(counted(net, networkx.descendants(graph, id))),
                "released": len(held_up(view, net) - held_up(view, after)),
                "freed": len(blocked(view, net) - blocked(view, after) - {id}),
            }
        )
    rows.sort(key=lambda row: (-row["freed"], -row["released"], -row["waiting"], -row["overdue_days"], row["key"]))
    return {
        "milepost": VERSION,
        "portfolio": portfolio_hash(portfolio),
        "report": "blockers",
        "moment": view.document(),
        "within": within,
        "where": where,
        "standing": standing,
        "days_beyond_data": days_beyond_data(view, milestones),
        "overdue": len(overdue),
        "rows": rows,
    }
