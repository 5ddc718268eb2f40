"""The timeline: figures of the progress report on a series of days."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from .portfolio import Portfolio
from .progress import progress

KEYS = ("key", "title", "milestones", "completion_low", "completion_high", "planned", "overdue", "possibly_overdue")
MONTHS = {"month": 1, "quarter": 3, "year": 12}
DAYS = {"day": 1, "week": 7}


def later(start: date, step: str, times: int) -> date:
    """So many steps after the start: the same day of a later month, or its last where it has no such day."""
    if step in DAYS:
        return start + timedelta(days=DAYS[step] * times)
    years, month = divmod(start.month - 1 + MONTHS[step] * times, 12)
    last = calendar.monthrange(start.year + years, month + 1)[1]
    return date(start.year + years, month + 1, min(start.day, last))


def days(start: date, end: date, step: str) -> list[date]:
    """From the start by steps, counted from it; the end is always the last."""
    found = []
    while (day := later(start, step, len(found))) < end:
        found.append(day)
    return [*found, end]


def timeline(
    portfolio: Portfolio,
    start: str,
    end: str,
    step: str = "month",
    by: str | None = None,
    known_on: str | None = None,
    within: list[str] | None = None,
    where: dict | None = None,
    credit: str = "none",
    standing: str = "any",
) -> dict:
    """What a progress report of each day says, of its rows or of the whole scope."""
    shared = {"within": within, "where": where, "credit": credit, "standing": standing}
    rows, report = [], {}
    for day in days(date.fromisoformat(start), date.fromisoformat(end), step):
        known = str(day) if known_on == "as_published" else known_on
        report = progress(portfolio, str(day), known_on=known, **({"by": by} if by else {}), **shared)
        shown = report["rows"] if by else [report["total"]]
        rows.extend({"date": str(day), **{key: row[key] for key in KEYS}} for row in shown)
    return {
        "milepost": report["milepost"],
        "portfolio": report["portfolio"],
        "report": "timeline",
        "start": start,
        "end": end,
        "step": step,
        "known_on": known_on,
        "by": by,
        **shared,
        "days_beyond_data": report["days_beyond_data"],
        "rows": rows,
    }
