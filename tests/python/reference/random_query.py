"""Seeded queries for a random portfolio: moments, scopes and options of `progress` and `states`."""

from __future__ import annotations

from datetime import timedelta

from .dice import Dice

TREE = ["strategy", "area", "action"]


class Queries:
    """The queries of a seed for its document."""

    def __init__(self, seed: int, document: dict):
        # Dice of the same name have the same days as the portfolio; what is drawn from here on is of its own.
        self.document = document
        self.dice = Dice(f"portfolio {seed}")
        self.dice.random.seed(f"queries {seed}")

    def clock(self) -> str:
        """On a boundary, next to one, inside an interval, or far after everything."""
        days = sorted(self.dice.ends)
        day = self.dice.one(days[3:] if self.dice.chance(0.6) else days)
        return str(day + timedelta(days=self.dice.one([0, 0, 0, -1, 1, -9, -30, 30, 330])))

    def ids(self, table: str) -> list[str]:
        return sorted({row["id"] for row in self.document.get(table, [])})

    def within(self) -> list[str]:
        tables = ["strategies", "areas", "actions", "milestones", "themes", "actors", "groups"]
        found: list[str] = []
        for table in self.dice.some(tables, 1, 2):
            found.extend(self.dice.some(self.ids(table), 0, 2))
        return found or self.dice.some(self.ids("strategies"), 1, 1)

    def where(self) -> dict:
        options = {
            "actor": self.ids("actors"),
            "theme": self.ids("themes"),
            "country": ["AT", "DE", "EL"],
            "kind": sorted({row["kind"] for row in self.document["milestones"] if "kind" in row}),
            "basis": ["stated", "emergent"],
        }
        keys = self.dice.some([key for key in options if options[key]], 1, self.dice.one([1, 1, 2]))
        return {key: self.dice.some(options[key], 1, 2) for key in keys}

    def shared(self) -> dict:
        """The options of both reports."""
        dice = self.dice
        query: dict = {"as_of": self.clock(), "known_on": self.clock() if dice.chance(0.4) else None}
        dice.maybe(query, "within", 0.25, self.within)
        dice.maybe(query, "where", 0.25, self.where)
        dice.maybe(query, "standing", 0.4, lambda: dice.one(["any", "assessed", "assessed"]))
        dice.maybe(query, "stale_after_days", 0.5, lambda: dice.one([0, 30, 90, 365]))
        return query

    def states(self) -> dict:
        return self.shared()

    def progress(self) -> dict:
        dice = self.dice
        query = self.shared()
        ways = [*TREE, "milestone", "milestone", "actor", "theme", "member", "member", "kind"]
        if self.document.get("groupings"):
            ways.append("grouping:grouping")
        query["by"] = dice.one(ways)
        dice.maybe(query, "credit", 0.6, lambda: dice.one(["none", "stated", "half"]))
        if query["by"] in TREE:
            dice.maybe(query, "roll_up", 0.5, lambda: dice.one(["milestones", "children", "children"]))
        return query
