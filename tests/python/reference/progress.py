"""The progress report (section 4)."""

from __future__ import annotations

from datetime import date

from .hash import portfolio_hash
from .measures import add, measures
from .moment import View
from .portfolio import Portfolio
from .scope import days_beyond_data, groups, in_scope
from .state import Unit, item_unit, milestone_unit

VERSION = "0.1.0"
ROLLED_UP = ("completion_low", "completion_high", "planned", "schedule_gap")


def mean(values: list[float | None]) -> float | None:
    """Section 4: nulls skipped; the sum in the order given, then one division."""
    known = [value for value in values if value is not None]
    return add(known) / len(known) if known else None


def by_id(rows: list[dict]) -> list[dict]:
    """Section 4: sums run in id order."""
    return sorted(rows, key=lambda row: row["id"])


class Children:
    """Section 4, roll_up `children`: action = its milestones by weight, area = mean of its actions, strategy = mean of
    its areas, total = mean of strategies; nulls skipped; a shared child counts under each parent."""

    def __init__(self, portfolio: Portfolio, units: dict[str, Unit], as_of: date, credit: str, measure: str):
        self.portfolio, self.units, self.as_of, self.credit, self.measure = portfolio, units, as_of, credit, measure

    def action(self, id: str) -> float | None:
        """Its milestones by weight, as far as they are in scope."""
        own = [self.units[m["id"]] for m in self.portfolio.rows("milestones") if self._is_own(m, id)]
        return measures(own, self.as_of, self.credit)[self.measure]

    def _is_own(self, milestone: dict, action: str) -> bool:
        return milestone["id"] in self.units and action in milestone["actions"]

    def area(self, id: str) -> float | None:
        """Mean of its actions."""
        actions = [action for action in by_id(self.portfolio.rows("actions")) if id in action["areas"]]
        return mean([self.action(action["id"]) for action in actions])

    def strategy(self, id: str) -> float | None:
        """Mean of its areas."""
        areas = [area for area in by_id(self.portfolio.rows("areas")) if area["strategy"] == id]
        return mean([self.area(area["id"]) for area in areas])

    def total(self) -> float | None:
        """Mean of strategies."""
        return mean([self.strategy(strategy["id"]) for strategy in by_id(self.portfolio.rows("strategies"))])


def progress(
    portfolio: Portfolio,
    as_of: str,
    known_on: str | None = None,
    by: str = "area",
    within: list[str] | None = None,
    where: dict | None = None,
    credit: str = "none",
    roll_up: str = "milestones",
    standing: str = "any",
    stale_after_days: int = 270,
) -> dict:
    """Section 4: one row of measures for each group, and `total` for the whole scope, each milestone once."""
    view = View(
        portfolio,
        date.fromisoformat(as_of),
        None if known_on is None else date.fromisoformat(known_on),
        standing,
        stale_after_days,
    )
    scope = in_scope(portfolio, within, where)
    units = {milestone["id"]: milestone_unit(view, milestone) for milestone in scope}
    rows = []
    for group in groups(portfolio, by, scope):
        if by == "member":
            reached = [item_unit(view, milestone, group.key) for milestone in group.milestones]
        else:
            reached = [units[milestone["id"]] for milestone in group.milestones]
        figures = measures(reached, view.as_of, credit)
        if roll_up == "children":
            for measure in ROLLED_UP:
                children = Children(portfolio, units, view.as_of, credit, measure)
                figures[measure] = getattr(children, by)(group.key)
        rows.append({"key": group.key, "title": group.title, "parents": group.parents, **figures})
    total = {"key": None, "title": None, "parents": [], **measures(list(units.values()), view.as_of, credit)}
    if roll_up == "children":
        for measure in ROLLED_UP:
            total[measure] = Children(portfolio, units, view.as_of, credit, measure).total()
    return {
        "milepost": VERSION,
        "portfolio": portfolio_hash(portfolio),
        "report": "progress",
        "moment": view.document(),
        "by": by,
        "within": within,
        "where": where,
        "credit": credit,
        "roll_up": roll_up,
        "standing": standing,
        "stale_after_days": stale_after_days,
        "days_beyond_data": days_beyond_data(view, scope),
        "rows": rows,
        "total": total,
    }
