"""The impact of a delay, from the guide: least dates, what they move by, and what is certain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .hash import portfolio_hash
from .measures import add, iso
from .moment import View
from .network import FIRST, LAST, Network, Node, OutOfRange, network
from .portfolio import Portfolio
from .progress import VERSION
from .scope import days_beyond_data, in_scope


@dataclass(frozen=True)
class Date:
    """An early date: the least that it can be (None: there is no least), whether an unknown duration can make it
    later, the least with the delay, and the move that is certain."""

    least: int | None
    open: bool
    delayed: int | None
    certain: int

    def plus(self, days: int, open: bool = False) -> Date:
        if self.least is None:
            return self
        return Date(self.least + days, self.open or open, self.delayed + days, self.certain)


def fixed(day: int) -> Date:
    return Date(day, False, day, 0)


NO_LEAST = Date(None, True, None, 0)


def latest(dates: list[Date]) -> Date:
    """The greatest of some dates. It moves for certain as far as the greatest of those that move for certain gets
    beyond it, but no further than the least certain move of any that an unknown duration can make the greatest."""
    known = [date for date in dates if date.least is not None]
    open = any(date.open for date in dates)
    if not known:
        return NO_LEAST
    least = max(date.least for date in known)
    certain = max(date.least + date.certain for date in known) - least
    certain = min([certain, *(date.certain for date in dates if date.open)])
    return Date(least, open, max(date.delayed for date in known), certain)


def dates_of(net: Network, as_of: int, delayed: str, delay: int) -> dict[str, dict[str, Date]]:
    """Start and finish of each, with and without the delay. Unknown durations count as 0."""
    found: dict[str, dict[str, Date]] = {}
    for id in net.order:
        node = net.nodes[id]
        found[id] = of_completed(node) if node.completed else of_open(net, found, node, as_of)
        if id == delayed:
            finish = found[id]["finish"]
            found[id]["finish"] = Date(finish.least, finish.open, finish.delayed + delay, delay)
    return found


def of_completed(node: Node) -> dict[str, Date]:
    """It stands at its day; without a duration nobody knows when it started."""
    start = NO_LEAST if node.duration is None else fixed(node.done - node.duration)
    return {"start": start, "finish": fixed(node.done)}


def of_open(net: Network, found: dict, node: Node, as_of: int) -> dict[str, Date]:
    bounds = {"start": [], "finish": []}
    for link in net.into(node.id):
        bounds[link.bounds].append(found[link.before][link.reads].plus(link.lag))
    if node.period_start is not None:
        bounds["start"].append(fixed(node.period_start))
    start = latest(bounds["start"] or [fixed(as_of)])
    own = start.plus(node.duration or 0, node.duration is None)
    dates = {"start": start, "finish": latest([own, *bounds["finish"], fixed(as_of)])}
    for each in dates.values():
        if each.least is not None and not FIRST <= each.least <= LAST:
            raise OutOfRange
    return dates


def impact(
    portfolio: Portfolio,
    id: str,
    delay_days: int,
    as_of: str,
    known_on: str | None = None,
    within: list[str] | None = None,
    where: dict | None = None,
    standing: str = "any",
) -> dict | None:
    """Rows for those of the scope whose least finish moves, in table order; None where nothing can delay it."""
    view = View(portfolio, date.fromisoformat(as_of), date.fromisoformat(known_on) if known_on else None, standing)
    net = network(view)
    if id not in net.nodes or net.nodes[id].completed:
        return None
    dates = dates_of(net, view.as_of.toordinal(), id, delay_days)
    if dates[id]["finish"].delayed > LAST:
        raise OutOfRange
    milestones = in_scope(portfolio, within, where)
    rows = []
    for milestone in milestones:
        if milestone["id"] not in net.nodes:
            continue
        node, finish = net.nodes[milestone["id"]], dates[milestone["id"]]["finish"]
        if node.completed or finish.delayed == finish.least:
            continue
        if finish.delayed > LAST:
            raise OutOfRange
        rows.append(
            {
                "key": node.id,
                "title": milestone["title"],
                "slips_days": finish.delayed - finish.least,
                "certain_days": finish.certain,
                "finish": str(date.fromordinal(finish.delayed)),
                "at_least": finish.open,
                "deadline": iso(node.unit.due),
                "missed": node.due is not None and finish.least <= node.due < finish.delayed,
                "weight": node.unit.weight,
            }
        )
    missed = sorted((row for row in rows if row["missed"]), key=lambda row: (net.nodes[row["key"]].due, row["key"]))
    by_id = sorted(missed, key=lambda row: row["key"])
    return {
        "milepost": VERSION,
        "portfolio": portfolio_hash(portfolio),
        "report": "impact",
        "moment": view.document(),
        "id": id,
        "delay_days": delay_days,
        "within": within,
        "where": where,
        "standing": standing,
        "days_beyond_data": days_beyond_data(view, milestones),
        "at_least": any(row["at_least"] for row in rows),
        "missed": len(missed),
        "first_missed": missed[0]["key"] if missed else None,
        "first_deadline": missed[0]["deadline"] if missed else None,
        "weight_at_risk": add([row["weight"] for row in by_id]),
        "rows": rows,
    }
