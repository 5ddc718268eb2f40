"""What a milestone counts as, on the way from one moment to another (section 5, rules 1 and 3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from .change_causes import (
    TIME_PASSED,
    Cause,
    Pair,
    milestone_cause,
    prerequisites_cause,
    revision_cause,
    stalled_cause,
)
from .items import CLOSED, Item, members
from .moment import View
from .snapshot import Row
from .state import Unit, possibly_completed_of, status_of

STATUSES = ("completed", "in_progress", "not_started", "unreported", "dropped")


@dataclass(frozen=True)
class Stage:
    """A milestone of which some things stand as they did and some as they do."""

    unit: Unit
    as_of: date

    def counts_in(self, field: str) -> bool:
        """Section 4: whether it counts in a figure that is a number of milestones, or in `planned`."""
        unit = self.unit
        if field == "upheld":
            return unit.continuing and unit.status in ("in_progress", "completed") and not unit.stalled
        if unit.continuing:
            return False
        if field == "planned":
            return unit.baseline is not None and unit.baseline.end <= self.as_of
        if field in STATUSES:
            return unit.status == field
        return {
            "overdue": unit.overdue(self.as_of) == "certainly",
            "possibly_overdue": unit.overdue(self.as_of) == "possibly",
            "blocked": bool(unit.blocked_by),
            "stalled": unit.stalled,
        }[field]


FLAGS = (*STATUSES, "planned", "overdue", "possibly_overdue", "blocked", "stalled", "upheld")


def staying(pair: Pair, milestone: Row) -> list[str | None]:
    """Rule 1: the members whose items are not withdrawn at the later moment."""
    return [member for member in members(milestone) if pair.after.item(milestone, member).status != "withdrawn"]


def stale(view: View, item: Item, horizon: date) -> bool:
    """Section 4: open, reported, and horizon - last_fact is more than 270 days (a parameter)."""
    if item.status in CLOSED or item.last_fact is None:
        return False
    return (horizon - item.last_fact).days > view.stale_after_days


def earlier_stage(pair: Pair, milestone: Row) -> Stage:
    """Rule 1: the earlier moment on the later set: its items that are not withdrawn later."""
    items = [pair.before.item(milestone, member) for member in staying(pair, milestone)]
    unit = replace(
        pair.before.units[milestone["id"]],
        status=status_of(items),
        items=[item for item in items if item.status != "withdrawn"],
        possibly_completed=possibly_completed_of(items),
    )
    return Stage(unit, pair.before.view.as_of)


def stages(pair: Pair, milestone: Row) -> list[Stage]:
    """Rule 3: as_of and horizon, due in force (and baseline), prerequisites, own status and possible completion."""
    view, after = pair.after.view, pair.after.units[milestone["id"]]
    first = earlier_stage(pair, milestone)
    items = [replace(item, stale=stale(view, item, after.horizon)) for item in first.unit.items]
    in_time = replace(first.unit, horizon=after.horizon, items=items)
    revised = replace(in_time, due=after.due, baseline=after.baseline)
    freed = replace(revised, open_prerequisites=after.open_prerequisites)
    return [first, *(Stage(unit, view.as_of) for unit in (in_time, revised, freed, after))]


def flag_change(pair: Pair, milestone: Row, field: str) -> tuple[bool, bool, Cause] | None:
    """Rule 3: a net change belongs whole to the last step that changed it."""
    values = [stage.counts_in(field) for stage in stages(pair, milestone)]
    if values[0] == values[-1]:
        return None
    step = max(number for number in range(1, len(values)) if values[number] != values[number - 1])
    return values[0], values[-1], step_cause(pair, milestone, field, step)


def step_cause(pair: Pair, milestone: Row, field: str, step: int) -> Cause:
    """The cause of the difference that one step makes."""
    if step == 1:
        return TIME_PASSED
    if step == 2:
        revisions = pair.after.revisions(milestone)
        if field == "planned":
            return revision_cause(pair, revisions[0] if revisions and "due" not in milestone else None)
        return revision_cause(pair, revisions[-1] if revisions else None)
    if step == 3:
        return prerequisites_cause(pair, milestone)
    own = staying(pair, milestone)
    return (stalled_cause if field in ("stalled", "upheld") else milestone_cause)(pair, milestone, own)
