"""Measures over a set of milestones (section 4). Each takes the units in id order; empty sets give None."""

from __future__ import annotations

from datetime import date

from .dates import Span
from .items import Item
from .state import Unit


def add(numbers: list[float]) -> float:
    """Section 4: sums run one by one in plain f64, never compensated."""
    total = 0.0
    for number in numbers:
        total = total + number
    return total


def share(part: list[float], whole: list[float]) -> float | None:
    """One division of two sums; None where there is nothing to divide by."""
    divisor = add(whole)
    return add(part) / divisor if divisor > 0 else None


def median(numbers: list[int]) -> float | None:
    """Section 4: even: mean of the middle two."""
    if not numbers:
        return None
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    if len(ordered) % 2 == 1:
        return float(ordered[middle])
    return (ordered[middle - 1] + ordered[middle]) / 2


def credit_of(item: Item, credit: str) -> float:
    """Section 4: completed 1; in_progress 0, or the winner's `progress` under `stated`, or 1/2 under `half`; else 0."""
    if item.status == "completed":
        return 1.0
    if item.status == "in_progress" and credit == "half":
        return 0.5
    if item.status == "in_progress" and credit == "stated":
        return float(item.winner.get("progress", 0))
    return 0.0


def low(unit: Unit, credit: str) -> float:
    """Section 4: x = mean over items."""
    return add([credit_of(item, credit) for item in unit.items]) / len(unit.items)


def high(unit: Unit, credit: str) -> float:
    """Section 4: h = mean over items of 1 if unreported or possibly completed, else its credit."""
    credits = [
        1.0 if item.status == "unreported" or item.possibly_completed else credit_of(item, credit)
        for item in unit.items
    ]
    return add(credits) / len(unit.items)


def completion_low(units: list[Unit], credit: str) -> float | None:
    """Section 4: sum(w x)/W."""
    return share([unit.weight * low(unit, credit) for unit in units], [unit.weight for unit in units])


def completion_high(units: list[Unit], credit: str) -> float | None:
    """Section 4: sum(w h)/W."""
    return share([unit.weight * high(unit, credit) for unit in units], [unit.weight for unit in units])


def planned(units: list[Unit], as_of: date) -> float | None:
    """Section 4: weight share, among those with a baseline, of those with baseline.end <= as_of."""
    dated = [unit for unit in units if unit.baseline is not None]
    fallen_due = [unit.weight for unit in dated if unit.baseline.end <= as_of]
    return share(fallen_due, [unit.weight for unit in dated])


def schedule_gap(units: list[Unit], as_of: date, credit: str) -> float | None:
    """Section 4: completion_low among those with a baseline - planned."""
    dated = [unit for unit in units if unit.baseline is not None]
    done = completion_low(dated, credit)
    return None if done is None else done - planned(dated, as_of)


def punctuality(unit: Unit) -> str | None:
    """Section 4: a completed one with baseline is on time if its delay <= 0, late if since.start > baseline.end, else
    undecided; one not completed with baseline.end < horizon is missed (dropped included)."""
    if unit.baseline is None:
        return None
    if unit.status != "completed":
        return "missed" if unit.baseline.end < unit.horizon else None
    if unit.delay_days <= 0:
        return "on_time"
    return "late" if unit.since.start > unit.baseline.end else "undecided"


def on_time_share(units: list[Unit]) -> float | None:
    """Section 4: by count, on time among those that are on time, late, or missed."""
    counted = [p for p in map(punctuality, units) if p in ("on_time", "late", "missed")]
    return counted.count("on_time") / len(counted) if counted else None


def evidence_share(units: list[Unit], has) -> float | None:
    """Section 4: share of the weight of completed items, w/n each."""
    completed = [
        (item, unit.weight / len(unit.items)) for unit in units for item in unit.items if item.status == "completed"
    ]
    return share([weight for item, weight in completed if has(item)], [weight for _, weight in completed])


def next_due(units: list[Unit], as_of: date) -> date | None:
    """Section 4: earliest due.end in force >= as_of of an open one."""
    ends = [unit.due.end for unit in units if unit.open and unit.due is not None and unit.due.end >= as_of]
    return min(ends, default=None)


def iso(day: date | Span | None) -> str | None:
    """A day as ISO text, a date as it was stated."""
    if isinstance(day, Span):
        return day.text
    return None if day is None else str(day)


def measures(reached: list[Unit], as_of: date, credit: str) -> dict:
    """Section 4: M(g) = those in the plan; continuing ones stand aside, counted as `continuing`, and `upheld` if
    in_progress or completed and not stalled; all else is about the others. `withdrawn` = the committed ones that are
    withdrawn, continuing ones included."""
    reached = sorted(reached, key=lambda unit: unit.id)
    plan = [unit for unit in reached if unit.in_plan]
    continuing = [unit for unit in plan if unit.continuing]
    units = [unit for unit in plan if not unit.continuing]
    statuses = [unit.status for unit in units]
    overdue = [unit.overdue(as_of) for unit in units]
    delays = [unit.delay_days for unit in units if unit.delay_days is not None]
    slips = [unit.slip_days for unit in units if unit.slip_days is not None]
    last_facts = [unit.last_fact for unit in units if unit.last_fact is not None]
    return {
        "milestones": len(units),
        "completed": statuses.count("completed"),
        "in_progress": statuses.count("in_progress"),
        "not_started": statuses.count("not_started"),
        "unreported": statuses.count("unreported"),
        "dropped": statuses.count("dropped"),
        "withdrawn": len([unit for unit in reached if unit.committed and unit.status == "withdrawn"]),
        "continuing": len(continuing),
        "upheld": len([u for u in continuing if u.status in ("in_progress", "completed") and not u.stalled]),
        "completion_low": completion_low(units, credit),
        "completion_high": completion_high(units, credit),
        "planned": planned(units, as_of),
        "schedule_gap": schedule_gap(units, as_of, credit),
        "overdue": overdue.count("certainly"),
        "possibly_overdue": overdue.count("possibly"),
        "blocked": len([unit for unit in units if unit.blocked_by]),
        "stalled": len([unit for unit in units if unit.stalled]),
        "contested": len([unit for unit in units if unit.contested]),
        "sourced": evidence_share(units, lambda item: item.sourced),
        "corroborated": evidence_share(units, lambda item: item.corroborated),
        "independent": evidence_share(units, lambda item: item.independent),
        "assessed": evidence_share(units, lambda item: item.standing in ("assessed", "on_record")),
        "on_time_share": on_time_share(units),
        "on_time_undecided": len([unit for unit in units if punctuality(unit) == "undecided"]),
        "median_delay_days": median(delays),
        "median_slip_days": median(slips),
        "last_fact": iso(max(last_facts, default=None)),
        "next_due": iso(next_due(units, as_of)),
    }
