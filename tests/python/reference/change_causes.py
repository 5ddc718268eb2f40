"""Why an item, a milestone or a due date differs between two moments (section 5, rule 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .dates import Span
from .facts import about, happened, is_known, published
from .items import members, speaks_for
from .snapshot import Row, Snapshot


@dataclass(frozen=True)
class Cause:
    """A word, and the fact that made the difference, where one did."""

    word: str
    fact: Row | None = None


@dataclass(frozen=True)
class Pair:
    """The two moments that are compared."""

    before: Snapshot
    after: Snapshot


TIME_PASSED = Cause("time_passed")
PLAN = Cause("plan")


def happened_of(pair: Pair, fact: Row) -> Span:
    return happened(pair.after.view.portfolio, fact)


def published_end(pair: Pair, fact: Row) -> date:
    return published(pair.after.view.portfolio, fact).end


def was_unknown(pair: Pair, fact: Row) -> bool:
    """Rule 2: d.published.end > before.known_on."""
    known_on = pair.before.view.known_on
    return known_on is not None and published_end(pair, fact) > known_on


def by_fact(pair: Pair, d: Row | None, former: Row | None) -> Cause:
    """Rule 2: no d, or d applied before: corrected. Else d.happened.end > before.as_of: happened. Else
    d.published.end > before.known_on: corrected if there was a former winner that no longer applies or whose
    happened.end >= d's, else published_late. Else corrected."""
    if d is None or pair.before.has(d):
        return Cause("corrected", d)
    end = happened_of(pair, d).end
    if end > pair.before.view.as_of:
        return Cause("happened", d)
    if not was_unknown(pair, d):
        return Cause("corrected", d)
    if former is not None and (not pair.after.has(former) or happened_of(pair, former).end >= end):
        return Cause("corrected", d)
    return Cause("published_late", d)


def status_cause(pair: Pair, milestone: Row, member: str | None) -> Cause:
    """Rule 2: d = the first fact of the later final run; where it applied before and the former winner still applies
    (it is passed over now), the first of that run that did not apply before."""
    run = pair.after.run(milestone, member)
    former = pair.before.item(milestone, member).winner
    d = run[0] if run else None
    if d is not None and pair.before.has(d) and former is not None and pair.after.has(former):
        d = next((fact for fact in run if not pair.before.has(fact)), None)
    return by_fact(pair, d, former)


def later_winner_cause(pair: Pair, milestone: Row, member: str | None) -> Cause:
    """Rule 2: where only stated progress differs, d = the later winner."""
    return by_fact(pair, pair.after.item(milestone, member).winner, pair.before.item(milestone, member).winner)


def giving(snapshot: Snapshot, milestone: Row, member: str | None) -> list[Row]:
    """Section 3: the known, unretracted facts, no expectations, that state completed with
    happened.start <= as_of < happened.end and speak for the item."""
    view = snapshot.view
    found = []
    for fact in about(view, milestone):
        if fact.get("status") == "completed" and is_known(view, fact) and speaks_for(view, milestone, fact, member):
            when = happened(view.portfolio, fact)
            if when.start <= view.as_of < when.end:
                found.append(fact)
    return found


def gained_cause(pair: Pair, milestone: Row, member: str | None) -> Cause:
    """Rule 2: possible completion gained: d = the least by (happened.start, published.end, id) that gives it:
    d.happened.start > before.as_of: happened, else d.published.end > before.known_on: published_late, else
    corrected."""
    d = min(
        giving(pair.after, milestone, member),
        key=lambda fact: (happened_of(pair, fact).start, published_end(pair, fact), fact["id"]),
    )
    if happened_of(pair, d).start > pair.before.view.as_of:
        return Cause("happened", d)
    return Cause("published_late" if was_unknown(pair, d) else "corrected", d)


def lost_cause(pair: Pair, milestone: Row, member: str | None) -> Cause:
    """Rule 2: possible completion lost: d = the last in fact order that gave it: happened if it applies now, else
    corrected."""
    d = max(giving(pair.before, milestone, member), key=pair.before.place)
    return Cause("happened" if pair.after.has(d) else "corrected", d)


def progress_differs(pair: Pair, milestone: Row, member: str | None) -> bool:
    """Whether the winners state another progress."""
    left, right = pair.before.item(milestone, member).winner, pair.after.item(milestone, member).winner
    return (left or {}).get("progress") != (right or {}).get("progress")


def status_differs(pair: Pair, milestone: Row, member: str | None) -> bool:
    return pair.before.item(milestone, member).status != pair.after.item(milestone, member).status


def possibly_differs(pair: Pair, milestone: Row, member: str | None) -> bool:
    before, after = pair.before.item(milestone, member), pair.after.item(milestone, member)
    return before.possibly_completed != after.possibly_completed


def possibly_cause(pair: Pair, milestone: Row, member: str | None) -> Cause:
    """Gained or lost."""
    if pair.after.item(milestone, member).possibly_completed:
        return gained_cause(pair, milestone, member)
    return lost_cause(pair, milestone, member)


def item_cause(pair: Pair, milestone: Row, member: str | None, field: str) -> Cause | None:
    """Rule 2: the status decides where it differs; else possible completion, for completion_low (and for what is
    stated) progress. Nothing where none of them differs."""
    if status_differs(pair, milestone, member):
        return status_cause(pair, milestone, member)
    by_progress = progress_differs(pair, milestone, member)
    if by_progress and field in ("completion_low", "progress"):
        return later_winner_cause(pair, milestone, member)
    if possibly_differs(pair, milestone, member):
        return possibly_cause(pair, milestone, member)
    return later_winner_cause(pair, milestone, member) if by_progress else None


def last_of(pair: Pair, causes: list[Cause]) -> Cause:
    """Rule 2: the cause whose d stands last in fact order; those without d come first."""
    found = [cause for cause in causes if cause.fact is not None]
    return max(found, key=lambda cause: pair.after.place(cause.fact or {})) if found else causes[0]


def milestone_cause(pair: Pair, milestone: Row, items: list[str | None]) -> Cause:
    """Rule 2: a milestone takes the cause of its changed item whose d stands last in fact order; what changed is the
    status or possible completion, for nothing about a milestone as a whole hangs on stated progress."""
    causes = []
    for member in items:
        if status_differs(pair, milestone, member):
            causes.append(status_cause(pair, milestone, member))
        elif possibly_differs(pair, milestone, member):
            causes.append(possibly_cause(pair, milestone, member))
    return last_of(pair, causes)


def stalled_cause(pair: Pair, milestone: Row, items: list[str | None]) -> Cause:
    """Rule 3: for stalled, an item whose status stands but whose last fact differs has the later last fact as d."""
    causes = []
    for member in items:
        before, after = pair.before.item(milestone, member), pair.after.item(milestone, member)
        if status_differs(pair, milestone, member):
            causes.append(status_cause(pair, milestone, member))
        elif before.last_fact != after.last_fact:
            # The last fact is that of the greatest happened.end: the winner.
            causes.append(later_winner_cause(pair, milestone, member))
        elif possibly_differs(pair, milestone, member):
            causes.append(possibly_cause(pair, milestone, member))
    return last_of(pair, causes)


def prerequisites_cause(pair: Pair, milestone: Row) -> Cause:
    """Rule 3: among the prerequisites that opened or closed, the one whose d stands last. A prerequisite is looked at
    as a whole, with the items that it had."""
    portfolio = pair.after.view.portfolio
    before, after = pair.before.units[milestone["id"]], pair.after.units[milestone["id"]]
    turned = set(before.open_prerequisites) ^ set(after.open_prerequisites)
    causes = []
    for link in milestone.get("after", []):
        if link["milestone"] in turned:
            prerequisite = portfolio.row("milestones", link["milestone"])
            causes.append(milestone_cause(pair, prerequisite, members(prerequisite)))
    return last_of(pair, causes)


def revision_cause(pair: Pair, later: Row | None) -> Cause:
    """Rule 3: deadline_revised if the later revision did not apply before, else corrected."""
    if later is not None and not pair.before.has(later):
        return Cause("deadline_revised", later)
    return Cause("corrected", later)
