"""The state of a milestone from its items (section 3), and the flags that need more than one item (section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from . import plan
from .dates import Span, computed
from .facts import applicable, happened
from .items import CLOSED, Item, item, members
from .moment import View


@dataclass(frozen=True)
class Unit:
    """What measures count: a milestone with its items, or one item that stands for a milestone (rows by member).
    `items` are those that are not withdrawn."""

    id: str
    weight: float
    continuing: bool
    committed: bool
    status: str
    items: list[Item]
    possibly_completed: bool
    since: Span | None
    last_fact: date | None
    horizon: date
    baseline: Span | None
    due: Span | None
    open_prerequisites: list[str]

    @property
    def in_plan(self) -> bool:
        """Section 3: committed and not withdrawn. Dropped ones stay in."""
        return self.committed and self.status != "withdrawn"

    @property
    def open(self) -> bool:
        """Section 3: not completed, dropped or withdrawn."""
        return self.status not in CLOSED

    @property
    def blocked_by(self) -> list[str]:
        """Section 4: blocked: open, and a prerequisite is open."""
        return self.open_prerequisites if self.open else []

    @property
    def stalled(self) -> bool:
        """Section 4: every open item is stale (and one is open)."""
        return self.open and all(item.stale for item in self.items if item.open)

    @property
    def contested(self) -> bool:
        """Section 4: has a contested item."""
        return any(item.contested for item in self.items)

    def overdue(self, as_of: date) -> str:
        """Section 4: certainly: open, horizon > due.end in force, not possibly completed. Possibly: open,
        as_of > due.end, and not certainly."""
        if not self.open or self.due is None:
            return "no"
        if self.horizon > self.due.end and not self.possibly_completed:
            return "certainly"
        return "possibly" if as_of > self.due.end else "no"

    @property
    def delay_days(self) -> int | None:
        """Section 4: of a completed one with baseline: since.end - baseline.end."""
        if self.status != "completed" or self.baseline is None:
            return None
        return (self.since.end - self.baseline.end).days

    @property
    def slip_days(self) -> int | None:
        """Section 4: end of due in force - baseline.end, where it has both."""
        if self.due is None or self.baseline is None:
            return None
        return (self.due.end - self.baseline.end).days


def status_of(items: list[Item]) -> str:
    """Section 3: withdrawn when all items are; withdrawn items leave the milestone. Then unreported or dropped when all
    items are; completed when each is completed or dropped and one is completed; not_started when all are not_started
    or unreported; else in_progress."""
    statuses = [item.status for item in items if item.status != "withdrawn"]
    if not statuses:
        return "withdrawn"
    for same in ("unreported", "dropped"):
        if all(status == same for status in statuses):
            return same
    if all(status in ("completed", "dropped") for status in statuses):
        return "completed"
    if all(status in ("not_started", "unreported") for status in statuses):
        return "not_started"
    return "in_progress"


def since_of(items: list[Item], status: str) -> Span | None:
    """Section 3: of a completed milestone: from the latest start to the latest end of its items'. The same for one that
    is dropped or withdrawn as a whole; none for the others, unless there is only the one item."""
    if len(items) == 1:
        return items[0].since
    if status not in CLOSED:
        return None
    theirs = [item.since for item in items if status == "withdrawn" or item.status != "withdrawn"]
    return computed(max(since.start for since in theirs), max(since.end for since in theirs))


def possibly_completed_of(items: list[Item]) -> bool:
    """Section 3: a milestone is, if all its items are completed, dropped or possibly completed and at least one is
    possibly completed."""
    staying = [item for item in items if item.status != "withdrawn"]
    return any(item.possibly_completed for item in staying) and all(
        item.possibly_completed or item.status in ("completed", "dropped") for item in staying
    )


def milestone_status(view: View, milestone: dict) -> str:
    """The status of a milestone as a whole."""
    return status_of([item(view, milestone, member) for member in members(milestone)])


def open_prerequisites(view: View, milestone: dict) -> list[str]:
    """Section 4: the open ones among what stands in `after`, whatever the type of the link; one outside the scope or
    plan or continuing counts; of one with members the whole is looked at. Each once, as written."""
    found = []
    for link in milestone.get("after", []):
        id = link["milestone"]
        if id not in found and milestone_status(view, view.portfolio.row("milestones", id)) not in CLOSED:
            found.append(id)
    return found


def unit(view: View, milestone: dict, items: list[Item], last_fact: date | None) -> Unit:
    """A milestone made of these items."""
    status = status_of(items)
    return Unit(
        id=milestone["id"],
        weight=float(milestone.get("weight", 1)),
        continuing=milestone.get("continuing", False),
        committed=plan.is_committed(view, milestone),
        status=status,
        items=[item for item in items if item.status != "withdrawn"],
        possibly_completed=possibly_completed_of(items),
        since=since_of(items, status),
        last_fact=last_fact,
        horizon=plan.horizon(view, milestone),
        baseline=plan.baseline(view, milestone),
        due=plan.due_in_force(view, milestone),
        open_prerequisites=open_prerequisites(view, milestone),
    )


def milestone_unit(view: View, milestone: dict) -> Unit:
    """A milestone with all its items. Section 4: last_fact = greatest happened.end of an applicable fact that states a
    status."""
    items = [item(view, milestone, member) for member in members(milestone)]
    ends = [happened(view.portfolio, fact).end for fact in applicable(view, milestone) if "status" in fact]
    return unit(view, milestone, items, max(ends, default=None))


def item_unit(view: View, milestone: dict, member: str | None) -> Unit:
    """Section 4: by member a row is about that member's items, weight w each; blocked looks at the whole
    prerequisite."""
    alone = item(view, milestone, member)
    return unit(view, milestone, [alone], alone.last_fact)
