"""Who says so: support, witnesses, independence, and contradiction (section 3)."""

from __future__ import annotations

from . import facts
from .dates import parse
from .moment import View
from .portfolio import Portfolio


def known_sources(view: View, fact: dict) -> list[dict]:
    """Section 3: the sources of a fact that are undated or published by known_on."""
    return [
        source
        for source in facts.sources(view.portfolio, fact)
        if "published" not in source or view.knows(parse(source["published"]))
    ]


def support(view: View, run: list[dict]) -> list[dict]:
    """Section 3: the known sources of the final run, each once."""
    found = []
    for fact in run:
        for source in known_sources(view, fact):
            if source not in found:
                found.append(source)
    return found


def root(portfolio: Portfolio, actor: str) -> str:
    """Section 3: the top of the `part_of` chain."""
    above = portfolio.row("actors", actor).get("part_of")
    return actor if above is None else root(portfolio, above)


def ends(portfolio: Portfolio, source: dict) -> list[dict]:
    """Section 3: what a source is ultimately `based_on`: all ends of the chains; itself where it is based on nothing."""
    if not source.get("based_on"):
        return [source]
    found = []
    for below in portfolio.rows_of("sources", source["based_on"]):
        found.extend(ends(portfolio, below))
    return found


def witnesses(portfolio: Portfolio, source: dict) -> set[str]:
    """Section 3: the roots of the publishers of what it is ultimately based on, or of its own where none of those
    names one."""
    named = [end["publisher"] for end in ends(portfolio, source) if "publisher" in end]
    if not named and "publisher" in source:
        named = [source["publisher"]]
    return {root(portfolio, publisher) for publisher in named}


def all_witnesses(view: View, run: list[dict]) -> set[str]:
    """The witnesses of all the support."""
    found = set()
    for source in support(view, run):
        found |= witnesses(view.portfolio, source)
    return found


def responsible(portfolio: Portfolio, milestone: dict) -> list[str]:
    """The responsible actors of all its actions."""
    found = []
    for action in portfolio.rows_of("actions", milestone["actions"]):
        found.extend(action.get("responsible", []))
    return found


def is_sourced(view: View, run: list[dict]) -> bool:
    """Section 3: the winner has a known source."""
    return len(known_sources(view, run[-1])) > 0


def is_corroborated(view: View, run: list[dict]) -> bool:
    """Section 3: two witnesses."""
    return len(all_witnesses(view, run)) >= 2


def is_independent(view: View, milestone: dict, member: str | None, run: list[dict]) -> bool:
    """Section 3: a witness that is neither the root of a responsible actor nor of the member; false where nobody is
    responsible."""
    actors = responsible(view.portfolio, milestone)
    if not actors:
        return False
    concerned = {root(view.portfolio, actor) for actor in actors}
    if member is not None:
        concerned.add(root(view.portfolio, member))
    return len(all_witnesses(view, run) - concerned) > 0


def publishers(view: View, fact: dict) -> set[str]:
    """Section 3: the publishers of the sources known by known_on."""
    return {source["publisher"] for source in known_sources(view, fact) if "publisher" in source}


def is_contested(view: View, status_facts: list[dict]) -> bool:
    """Section 3: for some publisher not among the winner's, the last applicable status fact citing it states another
    status and has the winner's happened.end or is completed or dropped. `status_facts` speak for the item, in order."""
    if not status_facts:
        return False
    winner = status_facts[-1]
    last_by_publisher = {}
    for fact in status_facts:
        for publisher in publishers(view, fact):
            last_by_publisher[publisher] = fact
    winner_end = facts.happened(view.portfolio, winner).end
    for publisher, last in last_by_publisher.items():
        if publisher in publishers(view, winner) or last["status"] == winner["status"]:
            continue
        same_end = facts.happened(view.portfolio, last).end == winner_end
        if same_end or last["status"] in ("completed", "dropped"):
            return True
    return False
