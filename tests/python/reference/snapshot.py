"""A portfolio at one moment, looked at as often as a comparison of two moments needs it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from . import plan
from .facts import applies, order
from .items import Item, final_run, item, members, status_facts
from .moment import View
from .state import Unit, milestone_unit

Row = dict[str, Any]


class Snapshot:
    """What sections 3 and 4 say at one moment, each thing worked out once."""

    def __init__(self, view: View, scope: list[Row]):
        self.view = view
        self.scope = scope
        self._items: dict[tuple[str, str | None], Item] = {}
        self._runs: dict[tuple[str, str | None], list[Row]] = {}

    @cached_property
    def units(self) -> dict[str, Unit]:
        """The milestones in scope."""
        return {milestone["id"]: milestone_unit(self.view, milestone) for milestone in self.scope}

    @cached_property
    def applicable(self) -> set[str]:
        """The ids of the facts that apply."""
        return {fact["id"] for fact in self.view.portfolio.rows("facts") if applies(self.view, fact)}

    def has(self, fact: Row) -> bool:
        """Whether a fact applies at this moment."""
        return fact["id"] in self.applicable

    def item(self, milestone: Row, member: str | None) -> Item:
        """One item."""
        key = (milestone["id"], member)
        if key not in self._items:
            self._items[key] = item(self.view, milestone, member)
        return self._items[key]

    def items(self, milestone: Row) -> list[Item]:
        """All items of a milestone, withdrawn or not, in member order."""
        return [self.item(milestone, member) for member in members(milestone)]

    def run(self, milestone: Row, member: str | None) -> list[Row]:
        """The final run of an item."""
        key = (milestone["id"], member)
        if key not in self._runs:
            self._runs[key] = final_run(status_facts(self.view, milestone, member))
        return self._runs[key]

    def revisions(self, milestone: Row) -> list[Row]:
        """The applicable facts that state a due date, in order."""
        return plan.revisions(self.view, milestone)

    def place(self, fact: Row) -> Any:
        """Where a fact stands in fact order, which is the same at every moment."""
        return order(self.view, fact)
