"""Which milestones a call and each of its rows are about (section 4)."""

from __future__ import annotations

from dataclasses import dataclass

from .evidence import responsible
from .moment import View
from .plan import horizon
from .portfolio import Portfolio


@dataclass(frozen=True)
class Group:
    """One row to be: what it is called and which milestones of the scope it reaches."""

    key: str
    title: str
    parents: list[str]
    milestones: list[dict]


def reached_from(portfolio: Portfolio, milestone: dict) -> set[str]:
    """Section 4: all ids from which a milestone is reached: itself, its actions, their areas and strategies, their
    themes, their responsible actors (directly responsible), the groups that list them."""
    found = {milestone["id"], *milestone["actions"], *responsible(portfolio, milestone)}
    for action in portfolio.rows_of("actions", milestone["actions"]):
        found |= {*action["areas"], *action.get("themes", [])}
        found |= {area["strategy"] for area in portfolio.rows_of("areas", action["areas"])}
        found |= {group["id"] for group in portfolio.rows("groups") if action["id"] in group.get("actions", [])}
    return found


def themes_of(portfolio: Portfolio, milestone: dict) -> list[str]:
    """The themes of all its actions."""
    found = []
    for action in portfolio.rows_of("actions", milestone["actions"]):
        found.extend(action.get("themes", []))
    return found


def countries_of(portfolio: Portfolio, milestone: dict) -> list[str]:
    """The countries of its responsible actors and members."""
    actors = responsible(portfolio, milestone) + (milestone.get("members") or [])
    return [actor["country"] for actor in portfolio.rows_of("actors", actors) if "country" in actor]


def holds(portfolio: Portfolio, milestone: dict, where: dict) -> bool:
    """Section 4: where = lists by key, all keys to hold, each by one value of its list; a milestone is in or out as a
    whole."""
    values = {
        "actor": responsible(portfolio, milestone),
        "theme": themes_of(portfolio, milestone),
        "country": countries_of(portfolio, milestone),
        "kind": [milestone["kind"]] if "kind" in milestone else [],
        "basis": [milestone.get("basis", "stated")],
    }
    return all(any(wanted in values[key] for wanted in where[key]) for key in where)


def in_scope(portfolio: Portfolio, within: list[str] | None, where: dict | None) -> list[dict]:
    """Section 4: `within` = union of what is reachable from the given elements; in table order, in the plan or not."""
    return [
        milestone
        for milestone in portfolio.rows("milestones")
        if (within is None or any(id in reached_from(portfolio, milestone) for id in within))
        and (where is None or holds(portfolio, milestone, where))
    ]


def groups(portfolio: Portfolio, by: str, scope: list[dict]) -> list[Group]:
    """Section 4: rows in table order (kinds alphabetical); strategy, area, action and group rows always, others
    wherever the scope holds one of their milestones, in the plan or not."""
    if by == "kind":
        kinds = sorted({milestone["kind"] for milestone in scope if "kind" in milestone})
        return [Group(kind, kind, [], [m for m in scope if m.get("kind") == kind]) for kind in kinds]
    if by == "member":
        found = [
            Group(actor["id"], actor["name"], [], [m for m in scope if actor["id"] in m.get("members", [])])
            for actor in portfolio.rows("actors")
        ]
        return [group for group in found if group.milestones]
    if by.startswith("grouping:"):
        grouping = by[len("grouping:") :]
        rows = [(group, [grouping]) for group in portfolio.rows("groups") if group["grouping"] == grouping]
    elif by == "strategy":
        rows = [(row, []) for row in portfolio.rows("strategies")]
    elif by == "area":
        rows = [(row, [row["strategy"]]) for row in portfolio.rows("areas")]
    elif by == "action":
        rows = [(row, row["areas"]) for row in portfolio.rows("actions")]
    elif by == "milestone":
        rows = [(row, row["actions"]) for row in portfolio.rows("milestones")]
    else:
        rows = [(row, []) for row in portfolio.rows({"actor": "actors", "theme": "themes"}[by])]
    found = [
        Group(
            row["id"],
            row["name"] if by == "actor" else row["title"],
            parents,
            [m for m in scope if row["id"] in reached_from(portfolio, m)],
        )
        for row, parents in rows
    ]
    always = by in ("strategy", "area", "action") or by.startswith("grouping:")
    return [group for group in found if always or group.milestones]


def days_beyond_data(view: View, scope: list[dict]) -> int | None:
    """Section 4: as_of - least horizon in scope; null where the scope is empty."""
    horizons = [horizon(view, milestone) for milestone in scope]
    return (view.as_of - min(horizons)).days if horizons else None
