"""More facts for a random portfolio, so that much differs between two moments, and for every reason."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from .dates import parse
from .dice import Dice
from .portfolio import hash_name
from .random_portfolio import after, published_near, random_portfolio

Row = dict[str, Any]
STANDINGS = ["claimed", "assessed", "on_record"]


class Histories:
    """Adds facts to a document; each is named, so that it can be taken back."""

    def __init__(self, dice: Dice, document: Row):
        self.dice = dice
        self.document = document
        self.names = [f"h{number}" for number in range(400)]
        dice.random.shuffle(self.names)

    def tell(self, milestone: Row, happened: str, published: str | None = None, **columns: Any) -> Row:
        """One more fact."""
        fact = {"id": self.names.pop(), "about": milestone["id"], "happened": happened, **columns}
        if published is not None:
            fact["published"] = published
        else:
            self.dice.maybe(fact, "published", 0.6, lambda: published_near(self.dice, happened))
        self.dice.maybe(fact, "standing", 0.7, lambda: self.dice.one(STANDINGS))
        self.document["facts"].append(fact)
        return fact

    def later(self, day: date) -> date:
        """One of the portfolio's days that is not before another, or soon after it."""
        days = [other for other in self.dice.ends if other >= day]
        return self.dice.one(days) if days else day + timedelta(days=self.dice.one([1, 30, 200]))

    def member_of(self, milestone: Row) -> Row:
        """A member of the milestone as columns of a fact, or none."""
        if milestone.get("members") and self.dice.chance(0.8):
            return {"member": self.dice.one(milestone["members"])}
        return {}

    def comes_and_goes(self, milestone: Row) -> None:
        """A member's item that was withdrawn and comes back, or the other way round, mostly with another beside it
        that goes the other way."""
        first, second = self.later(min(self.dice.ends)), self.dice.day()
        ways = [["withdrawn", self.dice.one(["completed", "in_progress", "not_started"])]]
        ways.append([self.dice.one(["completed", "in_progress", "dropped"]), "withdrawn"])
        self.dice.random.shuffle(ways)
        for member, way in zip(milestone["members"], ways):
            for status, day in zip(way, sorted([first, second])):
                self.tell(milestone, self.dice.ending(day), member=member, status=status)

    def passed_over(self, milestone: Row) -> None:
        """What is said of all, and then of one member: `in_progress` of all is not heard for that member any more, so
        that often what was said of all before it counts again."""
        days = sorted([self.dice.day(), self.dice.day()])
        closed = self.dice.one(["completed", "completed", "dropped", "not_started"])
        for status, day in zip([closed, "in_progress"], days):
            self.tell(milestone, self.dice.ending(day), status=status)
        named = self.dice.one([closed, closed, "in_progress", "not_started"])
        happened = self.dice.ending(self.dice.one(days))
        fact = self.tell(milestone, happened, status=named, member=self.dice.one(milestone["members"]))
        if self.dice.chance(0.4):
            self.taken_back(milestone, fact)

    def completed_some_time(self, milestone: Row) -> None:
        """A completion that is only known to lie within many days, published at their end or after it."""
        end = self.later(self.dice.day())
        happened = f"{end - timedelta(days=self.dice.one([20, 100, 300]))}/{end}"
        published = str(end + timedelta(days=self.dice.one([0, 0, 1, 90])))
        if self.dice.chance(0.5):
            self.tell(milestone, self.dice.date(), status="in_progress", progress=self.dice.one([0.1, 0.5]))
        member = self.member_of(milestone)
        fact = self.tell(milestone, happened, published, status="completed", **member)
        if self.dice.chance(0.5):
            self.taken_back(milestone, fact)
        elif self.dice.chance(0.5):
            # It was not, after all: somebody saw it in progress when it should have been.
            self.tell(milestone, str(end + timedelta(days=self.dice.one([0, 1, 20]))), status="in_progress", **member)

    def first_dated(self, milestone: Row) -> None:
        """A milestone without a due date that is given one, and then others."""
        milestone.pop("due", None)
        for _ in range(self.dice.whole(1, 3)):
            fact = self.tell(milestone, self.dice.date(), due=self.dice.date())
            if self.dice.chance(0.3):
                self.taken_back(milestone, fact)

    def taken_back(self, milestone: Row, fact: Row) -> None:
        """A retraction, which may be retracted in turn."""
        day, what = self.later(parse(fact.get("published", fact["happened"])).end), fact
        for _ in range(self.dice.one([1, 1, 2, 3])):
            what = self.tell(milestone, str(day), str(day), retracts=what.get("id") or hash_name(what))
            day = self.later(day)

    def told(self, milestone: Row) -> None:
        """Some fact that is there is taken back."""
        own = [fact for fact in self.document["facts"] if fact["about"] == milestone["id"] and "happened" in fact]
        if own:
            self.taken_back(milestone, self.dice.one(own))

    def waits(self, milestone: Row) -> None:
        """A prerequisite that opens and closes, mostly of a milestone that is open."""
        others = self.document["milestones"][: self.document["milestones"].index(milestone)]
        if not others:
            return
        before = self.dice.one(others)
        # Milestones stand in any order, and an order of them all has no circles.
        if not reaches(self.document["milestones"], before["id"], milestone["id"]):
            links = [link for link in milestone.get("after", []) if link["milestone"] != before["id"]]
            milestone["after"] = [*links, after(self.dice, before["id"])]
        days = sorted([self.dice.day(), self.dice.day()])
        for status, day in zip(self.dice.some(["completed", "in_progress", "dropped", "withdrawn"], 2, 2), days):
            self.tell(before, self.dice.ending(day), status=status, **self.member_of(before))
        self.tell(milestone, self.dice.date(), status="in_progress")


def reaches(milestones: list[Row], start: str, goal: str) -> bool:
    """Whether one milestone waits, directly or not, on another."""
    links = {row["id"]: [link["milestone"] for link in row.get("after", [])] for row in milestones}
    waiting, seen = [start], set()
    while waiting:
        id = waiting.pop()
        if id == goal:
            return True
        if id not in seen:
            seen.add(id)
            waiting.extend(links[id])
    return False


def random_history(seed: int) -> Row:
    """The document of a seed: a random portfolio in which more happens."""
    document = random_portfolio(seed)
    # Dice of the same name have the same days as the portfolio.
    dice = Dice(f"portfolio {seed}")
    dice.random.seed(f"history {seed}")
    histories = Histories(dice, document)
    actors = [actor["id"] for actor in document["actors"]]
    for milestone in document["milestones"]:
        if "members" not in milestone and dice.chance(0.3):
            milestone["members"] = dice.some(actors, 2, 3)
        ways = [histories.completed_some_time, histories.first_dated, histories.told, histories.waits]
        if len(milestone.get("members", [])) > 1:
            ways += [histories.comes_and_goes, histories.comes_and_goes, histories.passed_over]
        for way in dice.some(ways, 1, 4):
            way(milestone)
    dice.random.shuffle(document["facts"])
    return document
