"""The clocks of the plan: commitment, horizon, baseline and the due date in force (section 3)."""

from __future__ import annotations

from datetime import date

from .dates import Span, optional, parse
from .facts import applicable
from .moment import View
from .portfolio import Portfolio


def strategies_of(portfolio: Portfolio, milestone: dict) -> list[dict]:
    """The strategies of the areas of the actions of a milestone, each once."""
    found = []
    for action in portfolio.rows_of("actions", milestone["actions"]):
        for area in portfolio.rows_of("areas", action["areas"]):
            strategy = portfolio.row("strategies", area["strategy"])
            if strategy not in found:
                found.append(strategy)
    return found


def horizon(view: View, milestone: dict) -> date:
    """Section 3: the earliest of as_of, known_on and the latest compiled.end of its strategies (those without one
    passed over)."""
    compiled = [
        parse(strategy["compiled"]).end
        for strategy in strategies_of(view.portfolio, milestone)
        if "compiled" in strategy
    ]
    return min(view.earlier_clock, max(compiled)) if compiled else view.earlier_clock


def is_committed(view: View, milestone: dict) -> bool:
    """Section 3: in the plan if committed.end (default: the earliest adopted.end of its strategies, those without one
    passed over, else always) <= min(as_of, known_on). That it is not withdrawn is asked elsewhere."""
    if "committed" in milestone:
        return parse(milestone["committed"]).end <= view.earlier_clock
    adopted = [
        parse(strategy["adopted"]).end for strategy in strategies_of(view.portfolio, milestone) if "adopted" in strategy
    ]
    return not adopted or min(adopted) <= view.earlier_clock


def revisions(view: View, milestone: dict) -> list[dict]:
    """Section 3: the applicable facts that state a due date, in order; a revision concerns the whole milestone, also
    where it names a member."""
    return [fact for fact in applicable(view, milestone) if "due" in fact]


def due_in_force(view: View, milestone: dict) -> Span | None:
    """Section 3: the last revision, else `due`."""
    revised = revisions(view, milestone)
    return parse(revised[-1]["due"]) if revised else optional(milestone.get("due"))


def baseline(view: View, milestone: dict) -> Span | None:
    """Section 3: `due`, else the first due fact."""
    if "due" in milestone:
        return parse(milestone["due"])
    revised = revisions(view, milestone)
    return parse(revised[0]["due"]) if revised else None
