"""Seeded queries for a random portfolio: moments, scopes and options of the reports."""

from __future__ import annotations

from datetime import date, timedelta

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
        """The options of `progress` and `states`."""
        query = {"as_of": self.clock(), "known_on": self.clock() if self.dice.chance(0.4) else None}
        return {**query, **self.scoped()}

    def scoped(self) -> dict:
        """Which milestones, whose word, and what is stale."""
        dice, query = self.dice, {}
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
        query["by"] = dice.one(self.ways())
        dice.maybe(query, "credit", 0.6, lambda: dice.one(["none", "stated", "half"]))
        if query["by"] in TREE:
            dice.maybe(query, "roll_up", 0.5, lambda: dice.one(["milestones", "children", "children"]))
        return query

    def changes(self) -> dict:
        """Two moments, the later one before the other on neither clock: two days told by the same knowledge, each by
        its own (in hindsight: by more than could be known on either), or one day told by two dates of knowledge."""
        dice = self.dice
        as_of, known_on = sorted([self.clock(), self.clock()]), sorted([self.clock(), self.clock()])
        way = dice.one(["all known", "own clocks", "hindsight", "hindsight", "as published", "learnt", "learnt"])
        if way == "all known":
            moments = [(as_of[0], None), (as_of[1], None)]
        elif way == "as published":
            moments = [(day, day) for day in as_of]
        elif way == "learnt":
            moments = [(as_of[1], known_on[0]), (as_of[1], known_on[1] if dice.chance(0.7) else None)]
        else:
            if way == "hindsight":
                later = date.fromisoformat(as_of[1])
                known_on = sorted(str(later + timedelta(days=dice.one([0, 1, 30, 90, 200, 400]))) for _ in as_of)
            moments = [(as_of[0], known_on[0]), (as_of[1], known_on[1] if dice.chance(0.7) else None)]
        query = {"before": moments[0], "after": moments[1], **self.scoped()}
        dice.maybe(query, "credit", 0.6, lambda: dice.one(["none", "stated", "half"]))
        return query

    def ways(self) -> list[str]:
        """What the rows can be."""
        found = [*TREE, "milestone", "milestone", "actor", "theme", "member", "member", "kind"]
        return found + (["grouping:grouping"] if self.document.get("groupings") else [])
