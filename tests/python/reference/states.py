"""The states report: one row per milestone in scope, or per member (sections 3 and 4)."""

from __future__ import annotations

from datetime import date

from .hash import portfolio_hash
from .items import item, members
from .measures import iso
from .moment import View
from .portfolio import Portfolio
from .progress import VERSION
from .scope import days_beyond_data, in_scope
from .state import item_unit


def state_row(view: View, milestone: dict, member: str | None) -> dict:
    """All that sections 3 and 4 say about one item."""
    it, unit = item(view, milestone, member), item_unit(view, milestone, member)
    return {
        "key": milestone["id"],
        "member": member,
        "title": milestone["title"],
        "ref": milestone.get("ref"),
        "parents": milestone["actions"],
        "kind": milestone.get("kind"),
        "continuing": unit.continuing,
        "in_plan": unit.in_plan,
        "status": it.status,
        "possibly_completed": it.possibly_completed,
        "since": iso(it.since),
        "progress": None if it.winner is None else it.winner.get("progress"),
        "due": iso(unit.baseline),
        "due_in_force": iso(unit.due),
        "overdue": unit.overdue(view.as_of),
        "delay_days": unit.delay_days,
        "slip_days": unit.slip_days,
        "blocked_by": unit.blocked_by,
        "stalled": it.stale,
        "contested": it.contested,
        "standing": it.standing,
        "sourced": it.sourced,
        "corroborated": it.corroborated,
        "independent": it.independent,
        "fact": None if it.winner is None else it.winner["id"],
        "sources": it.support,
        "last_fact": iso(it.last_fact),
    }


def states(
    portfolio: Portfolio,
    as_of: str,
    known_on: str | None = None,
    within: list[str] | None = None,
    where: dict | None = None,
    standing: str = "any",
    stale_after_days: int = 270,
) -> dict:
    """Rows in table order, in the plan or not; the members of a milestone in member order."""
    view = View(
        portfolio,
        date.fromisoformat(as_of),
        None if known_on is None else date.fromisoformat(known_on),
        standing,
        stale_after_days,
    )
    scope = in_scope(portfolio, within, where)
    return {
        "milepost": VERSION,
        "portfolio": portfolio_hash(portfolio),
        "report": "states",
        "moment": view.document(),
        "within": within,
        "where": where,
        "standing": standing,
        "stale_after_days": stale_after_days,
        "days_beyond_data": days_beyond_data(view, scope),
        "rows": [state_row(view, milestone, member) for milestone in scope for member in members(milestone)],
    }
