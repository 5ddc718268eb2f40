"""The changes report (section 5): what differs between two moments, each difference with one cause."""

from __future__ import annotations

from datetime import date
from typing import Any

from .change_causes import PLAN, Cause, Pair, item_cause, progress_differs, revision_cause
from .change_flags import FLAGS, Stage, earlier_stage, flag_change, staying
from .dates import Span
from .hash import portfolio_hash
from .items import Item, members
from .measures import add, credit_of, iso, measures
from .moment import View
from .portfolio import Portfolio
from .progress import VERSION
from .scope import days_beyond_data, in_scope
from .snapshot import Row, Snapshot

CAUSES = ("edited", "plan", "time_passed", "deadline_revised", "happened", "published_late", "corrected")
COMPLETION = ("completion_low", "completion_high")
BY_PLAN = ("milestones", "withdrawn", "continuing")


def credit_in(item: Item, field: str, credit: str) -> float:
    """Section 4: the credit of an item, and 1 in completion_high if unreported or possibly completed. Section 5: one
    that is withdrawn counts 0."""
    if field == "completion_high" and (item.status == "unreported" or item.possibly_completed):
        return 1.0
    return credit_of(item, credit)


class Comparison:
    """One portfolio at two moments."""

    def __init__(self, pair: Pair, credit: str):
        self.pair = pair
        self.credit = credit
        self.before = measures(list(pair.before.units.values()), pair.before.view.as_of, credit)
        self.after = measures(list(pair.after.units.values()), pair.after.view.as_of, credit)
        by_id = sorted(pair.after.scope, key=lambda milestone: milestone["id"])
        later = [milestone for milestone in by_id if pair.after.units[milestone["id"]].in_plan]
        self.counted = [milestone for milestone in later if not milestone.get("continuing", False)]
        self.continuing = [milestone for milestone in later if milestone.get("continuing", False)]

    def enters(self, milestone: Row) -> bool:
        units = self.pair.before.units, self.pair.after.units
        return [unit[milestone["id"]].in_plan for unit in units] == [False, True]

    def weight_of(self, milestones: list[Row]) -> float:
        return add([self.pair.after.units[milestone["id"]].weight for milestone in milestones])

    def divisor(self, field: str) -> float:
        """Rule 4: W of the later set; for planned D, those of it with a baseline; 1 for counts."""
        if field in COMPLETION:
            return self.weight_of(self.counted)
        if field == "planned":
            units = self.pair.after.units
            return self.weight_of([one for one in self.counted if units[one["id"]].baseline is not None])
        return 1.0

    def between(self, field: str) -> float | None:
        """Rule 1: the earlier moment on the later set; one that enters counts as it is at the later moment."""
        if field in BY_PLAN:
            return float(self.after[field])
        divisor = self.divisor(field)
        if divisor == 0:
            return None
        parts = []
        for milestone in self.continuing if field == "upheld" else self.counted:
            weight = self.pair.after.units[milestone["id"]].weight
            if field in COMPLETION:
                source = self.pair.after if self.enters(milestone) else self.pair.before
                items = [source.item(milestone, member) for member in staying(self.pair, milestone)]
                parts.append(weight * (add([credit_in(item, field, self.credit) for item in items]) / len(items)))
            elif self.then(milestone, field):
                parts.append(weight if field == "planned" else 1.0)
        return add(parts) / divisor

    def then(self, milestone: Row, field: str) -> bool:
        """Whether a milestone of the later set counts in the plan's part."""
        unit = self.pair.after.units[milestone["id"]]
        if self.enters(milestone):
            return Stage(unit, self.pair.after.view.as_of).counts_in(field)
        if field == "planned" and unit.baseline is None:
            return False
        return earlier_stage(self.pair, milestone).counts_in(field)

    def has_shares(self, field: str) -> bool:
        """Rule 4: null at either moment or in between: no shares."""
        return None not in (self.before[field], self.between(field), self.after[field])

    def share(self, milestone: Row, field: str, difference: float) -> float | None:
        """Rule 4: counts, the milestone's difference; completion, item difference times w/(nW); planned, milestone
        difference times w/D."""
        if not self.has_shares(field):
            return None
        if field not in (*COMPLETION, "planned"):
            return difference
        weight = self.pair.after.units[milestone["id"]].weight / self.divisor(field)
        return difference * weight / (len(staying(self.pair, milestone)) if field in COMPLETION else 1)

    def rows(self) -> list[Row]:
        """Milestones in table order."""
        found: list[Row] = []
        for milestone in self.pair.after.scope:
            found.extend(self.rows_of(milestone))
        return found

    def rows_of(self, milestone: Row) -> list[Row]:
        """Rule 1: a milestone that enters or leaves is one row, cause plan, and no other."""
        before, after = (snapshot.units[milestone["id"]] for snapshot in (self.pair.before, self.pair.after))
        if before.in_plan != after.in_plan:
            field = "continuing" if after.continuing else "milestones"
            share = 1.0 if after.in_plan else -1.0
            return [row(milestone, None, field, before.in_plan, after.in_plan, PLAN, share)]
        if not after.in_plan:
            was, now = (unit.committed and unit.status == "withdrawn" for unit in (before, after))
            share = 1.0 if now else -1.0
            return [row(milestone, None, "withdrawn", was, now, PLAN, share)] if was != now else []
        found = []
        for member in members(milestone):
            found.extend(self.item_rows(milestone, member))
        if end_of(before.due) != end_of(after.due):
            revisions = self.pair.after.revisions(milestone)
            cause = revision_cause(self.pair, revisions[-1] if revisions else None)
            found.append(row(milestone, None, "due_in_force", iso(before.due), iso(after.due), cause, None))
        for field in FLAGS:
            if field == "planned" and after.baseline is None:
                continue
            change = flag_change(self.pair, milestone, field)
            if change is not None:
                was, now, cause = change
                share = self.share(milestone, field, 1.0 if now else -1.0)
                found.append(row(milestone, None, field, was, now, cause, share))
        return found

    def item_rows(self, milestone: Row, member: str | None) -> list[Row]:
        """Rule 2, with the figures in which the item counts."""
        before, after = self.pair.before.item(milestone, member), self.pair.after.item(milestone, member)
        if after.status == "withdrawn":
            if before.status == "withdrawn":
                return []
            return [row(milestone, member, "status", before.status, after.status, PLAN, None)]
        found: list[Row] = []
        values: list[tuple[str, Any, Any]] = []
        if before.status != after.status:
            values.append(("status", before.status, after.status))
        if progress_differs(self.pair, milestone, member):
            stated = [(one.winner or {}).get("progress") for one in (before, after)]
            values.append(("progress", stated[0], stated[1]))
        if before.possibly_completed != after.possibly_completed:
            values.append(("possibly_completed", before.possibly_completed, after.possibly_completed))
        if not milestone.get("continuing", False):
            values += [(f, credit_in(before, f, self.credit), credit_in(after, f, self.credit)) for f in COMPLETION]
        for field, was, now in values:
            cause = item_cause(self.pair, milestone, member, field)
            if was != now and cause is not None:
                share = self.share(milestone, field, now - was) if field in COMPLETION else None
                found.append(row(milestone, member, field, was, now, cause, share))
        return found

    def totals(self, rows: list[Row]) -> list[Row]:
        """Every figure of the scope, and the part of each cause where it has shares."""
        found = []
        for field in self.before:
            if field in ("key", "title", "parents"):
                continue
            total: Row = {"field": field, "before": self.before[field], "after": self.after[field]}
            total.update(dict.fromkeys(CAUSES))
            if field in (*BY_PLAN, *COMPLETION, *FLAGS) and self.has_shares(field):
                total.update(dict.fromkeys(CAUSES, 0.0))
                if field not in BY_PLAN:
                    for one in rows:
                        if one["field"] == field and one["cause"] != "plan":
                            total[one["cause"]] += one["share"]
                total["plan"] = self.between(field) - self.before[field]
            found.append(total)
        return found


def end_of(due: Span | None) -> date | None:
    """Section 2: due means by its end, so nothing is moved where that stands."""
    return None if due is None else due.end


def row(milestone: Row, member: str | None, field: str, was: Any, now: Any, cause: Cause, share: float | None) -> Row:
    return {
        "key": milestone["id"],
        "title": milestone["title"],
        "member": member,
        "field": field,
        "before": was,
        "after": now,
        "cause": cause.word,
        "facts": [] if cause.fact is None else [cause.fact["id"]],
        "share": share,
    }


def hindsight(pair: Pair, credit: str) -> Row:
    """What was already done on the earlier day, as is known at the later moment, and was not known then."""
    then = pair.before.view
    view = View(then.portfolio, then.as_of, pair.after.view.known_on, then.standing, then.stale_after_days)
    now = Snapshot(view, pair.before.scope)
    low_then = measures(list(pair.before.units.values()), then.as_of, credit)["completion_low"]
    low_now = measures(list(now.units.values()), then.as_of, credit)["completion_low"]
    done = [
        milestone["id"]
        for milestone in now.scope
        if now.units[milestone["id"]].status == "completed"
        and now.units[milestone["id"]].in_plan
        and not milestone.get("continuing", False)
        and pair.before.units[milestone["id"]].status != "completed"
    ]
    return {
        "known_on": None if view.known_on is None else str(view.known_on),
        "completion_low_then": low_then,
        "completion_low_now": low_now,
        "gap": None if low_then is None or low_now is None else low_now - low_then,
        "milestones": done,
    }


def changes(
    portfolio: Portfolio,
    before: tuple[str, str | None],
    after: tuple[str, str | None],
    within: list[str] | None = None,
    where: dict[str, list[str]] | None = None,
    credit: str = "none",
    standing: str = "any",
    stale_after_days: int = 270,
) -> Row:
    """Two moments, each as_of and known_on."""
    scope = in_scope(portfolio, within, where)
    snapshots = []
    for as_of, known_on in (before, after):
        knowledge = None if known_on is None else date.fromisoformat(known_on)
        view = View(portfolio, date.fromisoformat(as_of), knowledge, standing, stale_after_days)
        snapshots.append(Snapshot(view, scope))
    pair = Pair(*snapshots)
    comparison = Comparison(pair, credit)
    rows = comparison.rows()
    return {
        "milepost": VERSION,
        "portfolio": portfolio_hash(portfolio),
        "report": "changes",
        "before": pair.before.view.document(),
        "after": pair.after.view.document(),
        "earlier": None,
        "within": within,
        "where": where,
        "credit": credit,
        "standing": standing,
        "stale_after_days": stale_after_days,
        "days_beyond_data": days_beyond_data(pair.after.view, scope),
        "totals": comparison.totals(rows),
        "hindsight": hindsight(pair, credit),
        "rows": rows,
    }
