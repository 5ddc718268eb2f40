"""The entries of a calendar (guide, exports): what is due, what was recommended by when, what takes place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .dates import LONG_AGO, Span, optional, parse
from .facts import applicable, happened
from .moment import View
from .portfolio import Portfolio
from .scope import in_scope
from .state import milestone_unit


@dataclass(frozen=True)
class Entry:
    """What stands in a calendar: about which element, on which days, how late, in which state."""

    id: str
    kind: str
    first: date
    last: date
    overdue: str = "no"
    status: str = "CONFIRMED"


def stated(view: View, row: dict) -> list[dict]:
    """The final run of the facts about an element that is no milestone: those at the end that state the status of the
    last one."""
    stating = [fact for fact in applicable(view, row) if "status" in fact]
    run: list[dict] = []
    for fact in reversed(stating):
        if fact["status"] != stating[-1]["status"]:
            break
        run.insert(0, fact)
    return run


def known_from(portfolio: Portfolio, row: dict) -> date | None:
    """Its `published`, or else the earliest of its sources that has a date; nothing where it is known always."""
    if "published" in row:
        return parse(row["published"]).end
    dates = [optional(source.get("published")) for source in portfolio.rows_of("sources", row.get("sources"))]
    return min((date.end for date in dates if date is not None), default=None)


def covered(view: View, within: list[str] | None) -> set[str]:
    """The given elements, and the areas, actions and milestones that one of them reaches."""
    portfolio = view.portfolio
    found = set(within or [])
    found |= {area["id"] for area in portfolio.rows("areas") if area["strategy"] in (within or [])}
    for action in portfolio.rows("actions"):
        areas = portfolio.rows_of("areas", action["areas"])
        ways = {*action["areas"], *(area["strategy"] for area in areas), *action.get("themes", [])}
        ways |= set(action.get("responsible", []))
        ways |= {group["id"] for group in portfolio.rows("groups") if action["id"] in group.get("actions", [])}
        if ways & set(within or []):
            found.add(action["id"])
    return found | {milestone["id"] for milestone in in_scope(portfolio, within, None)}


def milestones(view: View, within: list[str] | None) -> list[Entry]:
    """Open, in the plan, with a due date in force: on its last day."""
    found = []
    for milestone in in_scope(view.portfolio, within, None):
        unit = milestone_unit(view, milestone)
        if unit.open and unit.in_plan and unit.due is not None:
            end = unit.due.end
            found.append(Entry(milestone["id"], "milestone", end, end, unit.overdue(view.as_of)))
    return found


def recommendations(view: View, within: list[str] | None) -> list[Entry]:
    """Made by both clocks, with a due date, neither fulfilled nor rejected: on its last day. Never overdue; `passed`
    says only that the day has."""
    found, inside = [], covered(view, within)
    for row in view.portfolio.rows("recommendations"):
        made = known_from(view.portfolio, row)
        addressed = any(
            link["kind"] == "addresses"
            and link["to"] == row["id"]
            and link["from"] in inside
            and link.get("basis") != "candidate"
            and is_link_known(view, link)
            for link in view.portfolio.rows("links")
        )
        named = {*row.get("about", []), *row.get("to", [])} & inside
        run = stated(view, row)
        if (
            "due" in row
            and (made is None or made <= view.earlier_clock)
            and (within is None or named or addressed)
            and not (run and run[-1]["status"] in ("fulfilled", "rejected"))
        ):
            end = parse(row["due"]).end
            found.append(Entry(row["id"], "recommendation", end, end, "passed" if view.as_of > end else "no"))
    return found


def is_link_known(view: View, link: dict) -> bool:
    """Published, or with a source that was, by known_on; always where neither has a date."""
    day = known_from(view.portfolio, link)
    return day is None or view.known_on is None or day <= view.known_on


def events(view: View, within: list[str] | None) -> list[Entry]:
    """On its days, once it is known: what is over by known_on, what is not by both clocks, or where a fact tells of it."""
    found, inside = [], covered(view, within)
    for row in view.portfolio.rows("events"):
        run = stated(view, row)
        status = run[-1]["status"] if run else None
        days = optional(row.get("held"))
        if days is None and status == "held":
            days = happened(view.portfolio, run[0])
        if days is None:
            continue
        over = days.end <= view.as_of
        by = view.known_on if over else view.earlier_clock
        since = known_from(view.portfolio, {"sources": row.get("sources")})
        known = bool(run) or since is None or by is None or since <= by
        concerned = {*row.get("about", []), *row.get("themes", []), *row.get("convened_by", []), *row.get("chairs", [])}
        if not known or not (within is None or concerned & inside):
            continue
        words = {"cancelled": "CANCELLED", "announced": "TENTATIVE", "held": "CONFIRMED"}
        word = words[status] if status else "CONFIRMED" if over else "TENTATIVE"
        found.append(Entry(row["id"], "event", first_day(days), days.end, status=word))
    return found


def first_day(days: Span) -> date:
    """Of a date that states only its end, the end."""
    return days.end if days.start == LONG_AGO else days.start


def calendar(
    portfolio: Portfolio, as_of: str, known_on: str | None = None, within: list[str] | None = None
) -> list[Entry]:
    """All entries, in the order of the tables."""
    view = View(portfolio, date.fromisoformat(as_of), None if known_on is None else date.fromisoformat(known_on))
    return milestones(view, within) + recommendations(view, within) + events(view, within)
