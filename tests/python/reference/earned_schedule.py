"""Earned schedule, from the guide: a day as the period of the published formula."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil

from .hash import portfolio_hash
from .measures import add, high, low
from .moment import View
from .network import period_start
from .portfolio import Portfolio
from .progress import VERSION
from .scope import days_beyond_data, groups, in_scope
from .state import Unit, item_unit, milestone_unit

BOUNDS = ("low", "high")


def planned_value(units: list[Unit], day: int) -> float:
    """The weight of what is due by a day; the units come in the order of due dates."""
    return add([unit.weight if unit.baseline.end.toordinal() <= day else 0.0 for unit in units])


def earned_days(units: list[Unit], earned: float, start: int, last: int) -> float:
    """ES = C + (EV - PV(C)) / (PV(C + 1) - PV(C)), C the largest day from the start with PV(C) <= EV; at most PD."""
    if earned >= planned_value(units, last):
        return float(last - start)
    if planned_value(units, start) > earned:
        return 0.0
    # Planned value only changes on due dates: C is the day before the first on which it exceeds what is earned.
    dues = sorted({unit.baseline.end.toordinal() for unit in units})
    day = next(due for due in dues if planned_value(units, due) > earned) - 1
    before, after = planned_value(units, day), planned_value(units, day + 1)
    return (day - start) + (earned - before) / (after - before)


def assess(units: list[tuple[Unit, int | None]], as_of: int, credit: str) -> dict:
    """One row."""
    counting = [
        (unit, start) for unit, start in units if unit.in_plan and not unit.continuing and unit.baseline is not None
    ]
    counting.sort(key=lambda pair: (pair[0].baseline.end, pair[0].id))
    plan = [unit for unit, _ in counting]
    starts = [start for _, start in counting if start is not None]
    keys = ["weight", "planned_value", "earned_value_low", "earned_value_high", "start", "planned_days", "actual_days"]
    keys += [f"{name}_{bound}" for name in ("earned_days", "variance_days", "index") for bound in BOUNDS]
    keys += [f"{name}_{bound}" for name in ("estimate_days", "estimated_finish") for bound in BOUNDS]
    row = {"milestones": len(plan), **dict.fromkeys([*keys, "completed", "reason"])}
    if not plan:
        return {**row, "reason": "no_baseline"}
    weight = add([unit.weight for unit in plan])
    if weight <= 0:
        return {**row, "reason": "no_weight"}
    last = plan[-1].baseline.end.toordinal()
    done = all(unit.status == "completed" for unit in plan)
    until = max(unit.since.end.toordinal() for unit in plan) if done else as_of
    earned = {"low": add([unit.weight * low(unit, credit) for unit in plan])}
    earned["high"] = add([unit.weight * high(unit, credit) for unit in plan])
    row.update(weight=weight, planned_value=planned_value(plan, until))
    row.update(earned_value_low=earned["low"], earned_value_high=earned["high"])
    if not starts:
        return {**row, "reason": "no_start"}
    start = min(starts)
    row.update(start=str(date.fromordinal(start)), planned_days=last - start, actual_days=until - start)
    row["completed"] = str(date.fromordinal(until)) if done else None
    if last <= start or until <= start:
        return {**row, "reason": "no_days"}
    if row["planned_value"] == 0 and earned["low"] == 0:
        return {**row, "reason": "nothing_due"}
    for bound in BOUNDS:
        days, actual = earned_days(plan, earned[bound], start, last), float(until - start)
        estimate = actual if done else (last - start) / (days / actual) if days > 0 else None
        row[f"earned_days_{bound}"] = float(days)
        row[f"variance_days_{bound}"] = days - actual
        row[f"index_{bound}"] = days / actual
        row[f"estimate_days_{bound}"] = estimate
        row[f"estimated_finish_{bound}"] = finish(start, estimate)
    return row


def finish(start: int, days: float | None) -> str | None:
    """So many full days after the start, a millionth passed over; nothing beyond the calendar."""
    if days is None or start + ceil(days - 1e-6) > date.max.toordinal():
        return None
    return str(date.fromordinal(start) + timedelta(days=ceil(days - 1e-6)))


def earned_schedule(
    portfolio: Portfolio,
    as_of: str,
    known_on: str | None = None,
    by: str = "area",
    within: list[str] | None = None,
    where: dict | None = None,
    credit: str = "none",
    standing: str = "any",
) -> dict:
    """One row for each group, and `total` for the whole scope, each milestone once."""
    view = View(portfolio, date.fromisoformat(as_of), date.fromisoformat(known_on) if known_on else None, standing)
    scope = in_scope(portfolio, within, where)
    day = view.as_of.toordinal()

    def row(milestones: list[dict], member: str | None = None) -> dict:
        units = []
        for milestone in milestones:
            unit = item_unit(view, milestone, member) if member else milestone_unit(view, milestone)
            units.append((unit, period_start(view, milestone)))
        return assess(units, day, credit)

    rows = []
    for group in groups(portfolio, by, scope):
        figures = row(group.milestones, group.key if by == "member" else None)
        rows.append({"key": group.key, "title": group.title, **figures})
    return {
        "milepost": VERSION,
        "portfolio": portfolio_hash(portfolio),
        "report": "earned_schedule",
        "moment": view.document(),
        "by": by,
        "within": within,
        "where": where,
        "credit": credit,
        "standing": standing,
        "days_beyond_data": days_beyond_data(view, scope),
        "rows": rows,
        "total": {"key": None, "title": None, **row(scope)},
    }
