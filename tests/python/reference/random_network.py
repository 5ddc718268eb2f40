"""A seeded generator of networks of milestones: all types of links, lags, unknown durations, states, due dates."""

from __future__ import annotations

from datetime import date, timedelta

from .dice import Dice

TYPES = ["fs", "fs", "fs", "ss", "ff", "sf"]
START = date(2024, 1, 1)


def day(dice: Dice, first: int = -200, last: int = 400) -> str:
    return str(START + timedelta(days=dice.whole(first, last)))


def links(dice: Dice, before: list[dict]) -> list[dict]:
    """Up to four links to earlier milestones; the same pair may have several."""
    found = []
    for _ in range(dice.one([0, 1, 1, 2, 2, 3, 4])):
        link = {"milestone": dice.one(before)["id"]}
        dice.maybe(link, "type", 0.7, lambda: dice.one(TYPES))
        dice.maybe(link, "lag_days", 0.4, lambda: dice.whole(-20, 40))
        found.append(link)
    return found


def milestones(dice: Dice, known: float, huge: bool) -> list[dict]:
    rows: list[dict] = []
    ids = dice.some([f"m{number}" for number in range(1, 13)], 2, 11)
    for id in ids:
        row = {"id": id, "actions": dice.some(["x", "y"], 1, 2), "title": f"Milestone {id}"}
        dice.maybe(row, "duration_days", known, lambda: dice.one([0, 1, 5, 10, 30, 30, 90]))
        dice.maybe(row, "due", 0.4, lambda: day(dice))
        dice.maybe(row, "weight", 0.4, lambda: dice.one([0, 0.1, 0.7, 2, 3]))
        dice.maybe(row, "committed", 0.1, lambda: day(dice))
        dice.maybe(row, "continuing", 0.1, lambda: True)
        dice.maybe(row, "members", 0.15, lambda: dice.some(["AT", "DE", "EL"], 1, 3))
        if rows:
            row["after"] = links(dice, rows)
        rows.append(row)
    if huge:
        row = dice.one(rows)
        if row.get("after") and dice.chance(0.5):
            row["after"][0]["lag_days"] = dice.one([3_000_000, -2_000_000, 2**31 - 1, -(2**31)])
        else:
            row["duration_days"] = dice.one([3_000_000, 2**32 - 1])
    dice.random.shuffle(rows)
    return rows


def facts(dice: Dice, milestone: dict) -> list[dict]:
    rows = []
    for _ in range(dice.one([0, 0, 1, 1, 2, 3])):
        fact = {"about": milestone["id"], "happened": day(dice)}
        statuses = ["completed"] * 5 + ["in_progress"] * 3 + ["not_started", "dropped", "withdrawn"]
        dice.maybe(fact, "status", 0.8, lambda: dice.one(statuses))
        dice.maybe(fact, "due", 0.2, lambda: day(dice))
        dice.maybe(fact, "published", 0.2, lambda: day(dice))
        dice.maybe(fact, "standing", 0.4, lambda: dice.one(["claimed", "assessed"]))
        if fact.get("status") == "in_progress":
            dice.maybe(fact, "progress", 0.5, lambda: dice.one([0, 0.25, 1]))
        if milestone.get("members") and "due" not in fact:
            dice.maybe(fact, "member", 0.5, lambda: dice.one(milestone["members"]))
        rows.append(fact)
    return rows


def random_network(seed: int) -> dict:
    """The document of a seed: networks of which all durations are known, most, few or none."""
    dice = Dice(f"network {seed}")
    strategies = []
    for id in ("s", "t"):
        strategy = {"id": id, "title": f"Strategy {id}"}
        dice.maybe(strategy, "period", 0.6, lambda: {"start": day(dice), "end": "2026"})
        dice.maybe(strategy, "adopted", 0.3, lambda: day(dice))
        dice.maybe(strategy, "compiled", 0.4, lambda: day(dice))
        strategies.append(strategy)
    rows = milestones(dice, dice.one([1.0, 1.0, 0.8, 0.8, 0.3, 0.0]), dice.chance(0.05))
    return {
        "milepost": 1,
        "strategies": strategies,
        "areas": [{"id": "a", "strategy": "s", "title": "A"}, {"id": "b", "strategy": "t", "title": "B"}],
        "actors": [{"id": id, "name": id, "country": id} for id in ("AT", "DE", "EL")],
        "actions": [
            {"id": "x", "areas": ["a"], "title": "X", "responsible": ["AT"]},
            {"id": "y", "areas": dice.some(["a", "b"], 1, 2), "title": "Y"},
        ],
        "milestones": rows,
        "facts": [fact for milestone in rows for fact in facts(dice, milestone)],
    }


class NetworkQueries:
    """The queries of a seed for its network."""

    def __init__(self, seed: int, document: dict):
        self.document = document
        self.dice = Dice(f"network queries {seed}")

    def ids(self) -> list[str]:
        return [row["id"] for row in self.document["milestones"]]

    def shared(self) -> dict:
        """A moment, a scope, and whose word counts."""
        dice = self.dice
        query = {"as_of": day(dice, -250, 500), "known_on": day(dice, -250, 500) if dice.chance(0.2) else None}
        dice.maybe(query, "within", 0.3, lambda: dice.some(["s", "t", "a", "b", "x", "y", *self.ids()], 1, 3))
        dice.maybe(query, "where", 0.1, lambda: {"country": [dice.one(["AT", "DE"])]})
        dice.maybe(query, "standing", 0.2, lambda: dice.one(["any", "assessed"]))
        return query

    def impact(self) -> dict:
        return {"id": self.dice.one(self.ids()), "delay_days": self.dice.one([0, 1, 7, 30, 90, 400]), **self.shared()}

    def earned_schedule(self) -> dict:
        query = self.shared()
        ways = ["strategy", "area", "action", "milestone", "actor", "member"]
        self.dice.maybe(query, "by", 0.8, lambda: self.dice.one(ways))
        self.dice.maybe(query, "credit", 0.5, lambda: self.dice.one(["none", "stated", "half"]))
        return query
