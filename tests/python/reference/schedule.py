"""The schedule (section 6): early and late dates, floats, drivers, what is critical."""

from __future__ import annotations

from datetime import date
from math import inf

from .hash import portfolio_hash
from .measures import iso
from .moment import View
from .network import FIRST, LAST, Network, Node, OutOfRange, network
from .portfolio import Portfolio
from .progress import VERSION
from .scope import days_beyond_data, in_scope

Dates = dict[str, dict[str, int | float | None]]


def least(values):
    """The least of some days; not known as soon as one is not."""
    values = list(values)
    return None if None in values else min(values)


def greatest(values):
    """The greatest of some days; not known as soon as one is not."""
    values = list(values)
    return None if None in values else max(values)


def plus(day, days):
    """A day so many days later; not known where either is not."""
    return None if day is None or days is None else day + days


def checked(day, may_be_later=False):
    """A day must lie in the years 1000 to 9999."""
    if day not in (None, inf) and not FIRST <= day <= LAST and not (may_be_later and day > LAST):
        raise OutOfRange
    return day


def early_dates(net: Network, as_of: int) -> Dates:
    """Section 6, from what waits on nothing onwards."""
    early: Dates = {}
    for id in net.order:
        node = net.nodes[id]
        if node.completed:
            start, finish = (None if node.duration is None else node.done - node.duration), node.done
        else:
            start, finish = early_of(net, early, node, as_of)
        early[id] = {"start": checked(start), "finish": checked(finish)}
    return early


def early_of(net: Network, early: Dates, node: Node, as_of: int):
    """ES = max(period start, FS and SS bounds), as_of without any; EF = max(ES + d, FF and SF bounds, as_of)."""
    bounds = {"start": [], "finish": []}
    for link in net.into(node.id):
        bounds[link.bounds].append(plus(early[link.before][link.reads], link.lag))
    if node.period_start is not None:
        bounds["start"].append(node.period_start)
    start = greatest(bounds["start"] or [as_of])
    return start, greatest([plus(start, node.duration), *bounds["finish"], as_of])


def late_dates(net: Network, early: Dates, scope: set[str], end: int | None) -> Dates:
    """Section 6, from what nothing waits on backwards. Guide: who is outside the scope need not keep to its finish."""
    late: Dates = {}
    for id in reversed(net.order):
        node = net.nodes[id]
        bounds = {"start": [], "finish": []}
        for link in net.out_of(id):
            if not net.nodes[link.after].completed:
                bounds[link.reads].append(plus(late[link.after][link.bounds], -link.lag))
        length = None if None in early[id].values() else early[id]["finish"] - early[id]["start"]
        of_start = [bound if bound == inf else plus(bound, length) for bound in bounds["start"]]
        own = end if id in scope else inf
        due = inf if node.due is None else node.due
        finish = None if end is None else least([own, due, *bounds["finish"], *of_start])
        before = inf if finish == inf else plus(finish, None if node.duration is None else -node.duration)
        start = least([before, *bounds["start"]])
        late[id] = {"start": checked(start, id not in scope), "finish": checked(finish, id not in scope)}
    return late


def free_float(net: Network, early: Dates, id: str, end: int | None):
    """The least of F - EF and the slack of every link to what is not completed; null if one is unknown."""
    slacks = [plus(end, None if early[id]["finish"] is None else -early[id]["finish"])]
    for link in net.out_of(id):
        if not net.nodes[link.after].completed:
            read = plus(early[link.before][link.reads], link.lag)
            slacks.append(plus(early[link.after][link.bounds], None if read is None else -read))
    return least(slacks)


def driver(net: Network, early: Dates, node: Node) -> str | None:
    """What explains the early finish: prerequisites (the least id) before `start` before `as_of`; `done`."""
    start, finish = early[node.id]["start"], early[node.id]["finish"]
    if finish is None:
        return None
    if node.completed:
        return "done"
    by_start = finish == start + node.duration
    found = []
    for link in net.into(node.id):
        bound = plus(early[link.before][link.reads], link.lag)
        if bound == finish if link.bounds == "finish" else by_start and bound == start:
            found.append(link.before)
    if found:
        return min(found)
    return "start" if by_start and node.period_start == start else "as_of"


def critical_path(net: Network, early: Dates, scope: set[str], end: int | None) -> set[str]:
    """From the item with EF = F (least id) back along `driver`."""
    last = sorted(id for id in scope if end is not None and early[id]["finish"] == end)
    path, at = set(), last[0] if last else None
    while at in net.nodes and at not in path:
        path.add(at)
        node = net.nodes[at]
        # A milestone may be called `start` or `done`; who waits on nothing and is so driven, ends the path.
        waits_on = {link.before for link in net.into(at)}
        at = driver(net, early, node) if not node.completed else None
        at = at if at in waits_on else None
    return path


def day(ordinal) -> str | None:
    return None if ordinal is None else str(date.fromordinal(int(ordinal)))


def schedule(
    portfolio: Portfolio,
    as_of: str,
    known_on: str | None = None,
    within: list[str] | None = None,
    where: dict | None = None,
    standing: str = "any",
) -> dict:
    """Rows for those of the scope that take part, in table order."""
    view = View(portfolio, date.fromisoformat(as_of), date.fromisoformat(known_on) if known_on else None, standing)
    net = network(view)
    milestones = in_scope(portfolio, within, where)
    rows = [milestone for milestone in milestones if milestone["id"] in net.nodes]
    scope = {milestone["id"] for milestone in rows}
    early = early_dates(net, view.as_of.toordinal())
    finishes = [early[id]["finish"] for id in scope if early[id]["finish"] is not None]
    starts = [early[id]["start"] for id in scope if early[id]["start"] is not None]
    end, begin = max(finishes, default=None), min(starts, default=None)
    late = late_dates(net, early, scope, end)
    path = critical_path(net, early, scope, end)
    return {
        "milepost": VERSION,
        "portfolio": portfolio_hash(portfolio),
        "report": "schedule",
        "moment": view.document(),
        "within": within,
        "where": where,
        "standing": standing,
        "days_beyond_data": days_beyond_data(view, milestones),
        "start": day(begin),
        "finish": day(end),
        "length_days": None if begin is None or end is None else end - begin,
        "unknown": len(scope) - len(finishes),
        "rows": [row(net, early, late, end, path, milestone) for milestone in rows],
    }


def row(net: Network, early: Dates, late: Dates, end: int | None, path: set[str], milestone: dict) -> dict:
    """The keys of one milestone."""
    id = milestone["id"]
    node = net.nodes[id]
    finish, latest = early[id]["finish"], late[id]["finish"]
    total = None if node.completed or finish is None or latest is None else latest - finish
    return {
        "key": id,
        "title": milestone["title"],
        "early_start": day(early[id]["start"]),
        "early_finish": day(finish),
        "late_start": day(late[id]["start"]),
        "late_finish": day(latest),
        "total_float_days": total,
        "free_float_days": None if node.completed else free_float(net, early, id, end),
        "critical_by_float": total is not None and total <= 0,
        "critical_by_path": id in path,
        "driver": driver(net, early, node),
        "due": iso(node.unit.due),
        "state": node.unit.status,
    }
