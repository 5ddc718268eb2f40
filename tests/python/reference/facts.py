"""When a fact happened, when it was published, whether it applies, and in what order facts stand (section 3)."""

from __future__ import annotations

from .dates import Span, computed, optional, parse
from .moment import View
from .portfolio import Portfolio

RANK = {"claimed": 0, "assessed": 1, "on_record": 2}


def stated_happened(portfolio: Portfolio, fact: dict) -> Span:
    """Section 1: the fact's own `happened`; where it has none, its event lends the date it was held."""
    if "happened" in fact:
        return parse(fact["happened"])
    return parse(portfolio.row("events", fact["event"])["held"])


def sources(portfolio: Portfolio, fact: dict) -> list[dict]:
    """Section 1: the fact's own sources; where it has none, its event lends its sources."""
    if fact.get("sources"):
        return portfolio.rows_of("sources", fact["sources"])
    if "event" in fact:
        return portfolio.rows_of("sources", portfolio.row("events", fact["event"]).get("sources"))
    return []


def published(portfolio: Portfolio, fact: dict) -> Span:
    """Section 3: `published` defaults to the earliest (by end) among its sources' that does not end before `happened`
    starts, else to `happened`."""
    if "published" in fact:
        return parse(fact["published"])
    happened = stated_happened(portfolio, fact)
    candidates = []
    for source in sources(portfolio, fact):
        date = optional(source.get("published"))
        if date is not None and date.end >= happened.start:
            candidates.append(date)
    return min(candidates, key=lambda date: date.end) if candidates else happened


def happened(portfolio: Portfolio, fact: dict) -> Span:
    """Section 3: where published.end falls inside `happened`, happened.end is read as published.end."""
    stated, told = stated_happened(portfolio, fact), published(portfolio, fact)
    if stated.start <= told.end < stated.end:
        return computed(stated.start, told.end)
    return stated


def is_expectation(portfolio: Portfolio, fact: dict) -> bool:
    """Section 3: a fact published before its `happened` starts is an expectation; it never applies."""
    return published(portfolio, fact).end < stated_happened(portfolio, fact).start


def is_retracted(view: View, fact: dict) -> bool:
    """Section 3: an effective retraction published by known_on names it. A retraction counts once published, whatever
    its `happened` and its standing, and is effective unless an effective one known by then retracts it."""
    return any(
        view.knows(published(view.portfolio, other)) and not is_retracted(view, other)
        for other in view.portfolio.rows("facts")
        if other.get("retracts") == fact["id"]
    )


def standing(fact: dict) -> str:
    """Section 3: without `standing` a fact is claimed."""
    return fact.get("standing", "claimed")


def is_admitted(view: View, fact: dict) -> bool:
    """Section 3: retractions count whatever their standing; of all other facts standing="assessed" on a call admits
    only assessed and on_record ones."""
    return view.standing == "any" or "retracts" in fact or standing(fact) in ("assessed", "on_record")


def is_known(view: View, fact: dict) -> bool:
    """Section 3: admitted, published by known_on, not retracted, not an expectation."""
    return (
        is_admitted(view, fact)
        and view.knows(published(view.portfolio, fact))
        and not is_expectation(view.portfolio, fact)
        and not is_retracted(view, fact)
    )


def applies(view: View, fact: dict) -> bool:
    """Section 3: a fact applies if happened.end <= as_of, published.end <= known_on, and no effective retraction
    published by known_on names it."""
    return is_known(view, fact) and happened(view.portfolio, fact).end <= view.as_of


def order(view: View, fact: dict):
    """Section 3: applicable facts are ordered by (happened.end, standing: on_record > assessed > claimed,
    published.end, id)."""
    return (
        happened(view.portfolio, fact).end,
        RANK[standing(fact)],
        published(view.portfolio, fact).end,
        fact["id"],
    )


def about(view: View, milestone: dict) -> list[dict]:
    """The facts about a milestone, in table order."""
    return [fact for fact in view.portfolio.rows("facts") if fact["about"] == milestone["id"]]


def applicable(view: View, milestone: dict) -> list[dict]:
    """Section 3: the applicable facts about a milestone, in order."""
    return sorted([fact for fact in about(view, milestone) if applies(view, fact)], key=lambda fact: order(view, fact))
