"""The milestones of the plan as a graph (section 6): who takes part, and what waits on what."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import networkx

from .dates import LONG_AGO, parse
from .moment import View
from .plan import strategies_of
from .state import Unit, milestone_unit

FIRST, LAST = date(1000, 1, 1).toordinal(), date(9999, 12, 31).toordinal()


class OutOfRange(Exception):
    """A day lies outside the years 1000 to 9999."""


@dataclass(frozen=True)
class Link:
    """What one milestone waits on."""

    before: str
    after: str
    type: str
    lag: int

    @property
    def reads(self) -> str:
        """Section 6: FS and FF read when the prerequisite finishes, SS and SF when it starts."""
        return "finish" if self.type in ("fs", "ff") else "start"

    @property
    def bounds(self) -> str:
        """Section 6: FS and SS bound when what waits starts, FF and SF when it finishes."""
        return "start" if self.type in ("fs", "ss") else "finish"


@dataclass(frozen=True)
class Node:
    """A milestone that takes part. Days are ordinals; None is not known, or not there."""

    id: str
    unit: Unit
    duration: int | None
    period_start: int | None

    @property
    def completed(self) -> bool:
        return self.unit.status == "completed"

    @property
    def done(self) -> int:
        """The last day of since."""
        return self.unit.since.end.toordinal()

    @property
    def due(self) -> int | None:
        """The last day of the due date in force."""
        return None if self.unit.due is None else self.unit.due.end.toordinal()


@dataclass
class Network:
    """Who takes part, and their links; `order` has nobody before what it waits on."""

    nodes: dict[str, Node]
    links: list[Link]
    units: dict[str, Unit]
    order: list[str] = field(default_factory=list)

    def into(self, id: str) -> list[Link]:
        return [link for link in self.links if link.after == id]

    def out_of(self, id: str) -> list[Link]:
        return [link for link in self.links if link.before == id]


def period_start(view: View, milestone: dict) -> int | None:
    """Section 6: the earliest period.start of its strategies."""
    periods = [strategy["period"] for strategy in strategies_of(view.portfolio, milestone) if "period" in strategy]
    starts = [parse(period["start"]).start for period in periods]
    return min((start.toordinal() for start in starts if start != LONG_AGO), default=None)


def network(view: View) -> Network:
    """Those in the plan; dropped and withdrawn ones are left out with their links."""
    milestones = view.portfolio.rows("milestones")
    units = {milestone["id"]: milestone_unit(view, milestone) for milestone in milestones}
    nodes = {
        milestone["id"]: Node(
            milestone["id"], units[milestone["id"]], milestone.get("duration_days"), period_start(view, milestone)
        )
        for milestone in milestones
        if units[milestone["id"]].in_plan and units[milestone["id"]].status != "dropped"
    }
    links = [
        Link(link["milestone"], milestone["id"], link.get("type", "fs"), link.get("lag_days", 0))
        for milestone in milestones
        for link in milestone.get("after", [])
        if milestone["id"] in nodes and link["milestone"] in nodes
    ]
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from((link.before, link.after) for link in links)
    return Network(nodes, links, units, list(networkx.topological_sort(graph)))
