"""The state of one item of a milestone (section 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from . import evidence
from .dates import Span
from .facts import about, applicable, happened, is_known, standing
from .moment import View
from .plan import horizon

CLOSED = ("completed", "dropped", "withdrawn")


@dataclass(frozen=True)
class Item:
    """All that is said about one item: the milestone without members, or one of its members."""

    member: str | None
    status: str
    winner: dict | None
    since: Span | None
    possibly_completed: bool
    last_fact: date | None
    stale: bool
    contested: bool
    standing: str | None
    sourced: bool | None
    corroborated: bool | None
    independent: bool | None
    support: list[str]

    @property
    def open(self) -> bool:
        """Section 3: not completed, dropped or withdrawn."""
        return self.status not in CLOSED


def members(milestone: dict) -> list[str | None]:
    """Section 3: with members there is one item each, else one."""
    return milestone.get("members") or [None]


def speaks_for(view: View, milestone: dict, fact: dict, member: str | None) -> bool:
    """Section 3: a fact without `member` speaks for every member, except that one stating in_progress or not_started
    is passed over for a member that an applicable status fact names."""
    if member is None or fact.get("member") == member:
        return True
    if "member" in fact:
        return False
    if fact.get("status") not in ("in_progress", "not_started"):
        return True
    return not any("status" in other and other.get("member") == member for other in applicable(view, milestone))


def status_facts(view: View, milestone: dict, member: str | None) -> list[dict]:
    """Section 3: the applicable facts that state a status and speak for the item, in order."""
    return [
        fact for fact in applicable(view, milestone) if "status" in fact and speaks_for(view, milestone, fact, member)
    ]


def final_run(stating: list[dict]) -> list[dict]:
    """Section 3: the unbroken sequence at the end that states the winning status."""
    run = []
    for fact in reversed(stating):
        if fact["status"] != stating[-1]["status"]:
            break
        run.insert(0, fact)
    return run


def may_be_completed(view: View, milestone: dict, member: str | None) -> bool:
    """Section 3: a known, unretracted fact, not an expectation, states completed with
    happened.start <= as_of < happened.end."""
    for fact in about(view, milestone):
        if fact.get("status") == "completed" and speaks_for(view, milestone, fact, member) and is_known(view, fact):
            when = happened(view.portfolio, fact)
            if when.start <= view.as_of < when.end:
                return True
    return False


def item(view: View, milestone: dict, member: str | None) -> Item:
    """Section 3: the last fact that states a status wins; unreported if there is none; `since` is the `happened` of
    the earliest fact of the final run. Section 4: an item is stale if open, reported, and horizon - last_fact is more
    than 270 days (a parameter)."""
    stating = status_facts(view, milestone, member)
    run = final_run(stating)
    winner = run[-1] if run else None
    status = winner["status"] if winner else "unreported"
    is_open = status not in CLOSED
    last_fact = max((happened(view.portfolio, fact).end for fact in stating), default=None)
    stale = is_open and last_fact is not None and (horizon(view, milestone) - last_fact).days > view.stale_after_days
    return Item(
        member=member,
        status=status,
        winner=winner,
        since=happened(view.portfolio, run[0]) if run else None,
        possibly_completed=is_open and may_be_completed(view, milestone, member),
        last_fact=last_fact,
        stale=stale,
        contested=evidence.is_contested(view, stating),
        standing=standing(winner) if winner else None,
        sourced=evidence.is_sourced(view, run) if winner else None,
        corroborated=evidence.is_corroborated(view, run) if winner else None,
        independent=evidence.is_independent(view, milestone, member, run) if winner else None,
        support=sorted(source["id"] for source in evidence.support(view, run)),
    )
