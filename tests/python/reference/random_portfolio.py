"""A seeded generator of small valid portfolios, skewed to the cases in which rules meet."""

from __future__ import annotations

from datetime import timedelta

from .dates import parse
from .dice import Dice
from .portfolio import hash_name

STATUSES = ["completed"] * 7 + ["in_progress"] * 7 + ["not_started"] * 2 + ["dropped"] * 3 + ["withdrawn"] * 3
WEIGHTS = [0, 0.1, 0.2, 0.3, 0.7, 1, 1.5, 2.0, 3, 1e-7, 0.30000000000000004]
SHARES = [0, 0.1, 0.25, 1 / 3, 0.5, 0.7, 0.9, 1]
COUNTRIES = ["AT", "DE", "EL"]
KINDS = ["legislation", "report", "Event", "funding"]
ACTOR_KINDS = ["institution", "agency", "member_state", "country", "civil_society"]
# Ids whose order differs from the order of their numbers and of their rows.
MILESTONE_IDS = ["m/2", "m10", "M:1", "m9", "m.3", "m-4", "m_5"]


def actors(dice: Dice) -> list[dict]:
    rows = []
    for number in range(dice.whole(2, 5)):
        row = {"id": f"actor{number}", "name": f"Actor {number}"}
        dice.maybe(row, "kind", 0.5, lambda: dice.one(ACTOR_KINDS))
        dice.maybe(row, "country", 0.5, lambda: dice.one(COUNTRIES))
        if rows:
            dice.maybe(row, "part_of", 0.4, lambda: dice.one(rows)["id"])
        rows.append(row)
    return rows


def sources(dice: Dice, actor_ids: list[str]) -> list[dict]:
    rows = []
    for number in range(dice.whole(2, 6)):
        row = {"id": f"source{number}", "title": f"Source {number}"}
        dice.maybe(row, "publisher", 0.8, lambda: dice.one(actor_ids))
        dice.maybe(row, "published", 0.5, dice.date)
        if rows:
            dice.maybe(row, "based_on", 0.3, lambda: [below["id"] for below in dice.some(rows, 1, 2)])
        dice.maybe(row, "url", 0.2, lambda: "https://example.org/Ä?q=1")
        rows.append(row)
    return rows


def events(dice: Dice, source_ids: list[str]) -> list[dict]:
    rows = []
    for number in range(dice.whole(0, 2)):
        row = {"id": f"event{number}", "title": f"Event {number}"}
        dice.maybe(row, "held", 0.8, dice.date)
        dice.maybe(row, "sources", 0.7, lambda: dice.some(source_ids, 1, 2))
        dice.maybe(row, "participants", 0.3, lambda: dice.whole(2, 500))
        rows.append(row)
    return rows


def strategies(dice: Dice) -> list[dict]:
    rows = []
    for number in range(dice.whole(1, 3)):
        row = {"id": f"s{number}", "title": f"Strategy {number}"}
        dice.maybe(row, "adopted", 0.5, dice.date)
        dice.maybe(row, "compiled", 0.5, dice.date)
        dice.maybe(row, "period", 0.3, lambda: {"start": "2023", "end": "2027-Q2"})
        rows.append(row)
    return rows


def areas(dice: Dice, strategy_ids: list[str]) -> list[dict]:
    count = dice.whole(1, 4)
    return [{"id": f"area{n}", "strategy": dice.one(strategy_ids), "title": f"Area {n}"} for n in range(count)]


def actions(dice: Dice, area_ids: list[str], actor_ids: list[str], theme_ids: list[str]) -> list[dict]:
    rows = []
    for number in range(dice.one([1, 2, 3, 4, 8])):
        row = {"id": f"a{number}", "areas": dice.some(area_ids, 1, dice.one([1, 1, 2])), "title": f"Action {number}"}
        dice.maybe(row, "responsible", 0.6, lambda: dice.some(actor_ids, 1, 2))
        if theme_ids:
            dice.maybe(row, "themes", 0.6, lambda: dice.some(theme_ids, 1, 2))
        dice.maybe(row, "basis", 0.2, lambda: dice.one(["own_text", "official", "summary"]))
        rows.append(row)
    return rows


def milestones(dice: Dice, action_ids: list[str], actor_ids: list[str]) -> list[dict]:
    rows = []
    for id in dice.some(MILESTONE_IDS, 2, 6):
        row = {"id": id, "actions": dice.some(action_ids, 1, dice.one([1, 1, 2, 5])), "title": f"Milestone {id}"}
        dice.maybe(row, "due", 0.6, dice.date)
        dice.maybe(row, "committed", 0.3, dice.date)
        dice.maybe(row, "kind", 0.6, lambda: dice.one(KINDS))
        dice.maybe(row, "basis", 0.3, lambda: dice.one(["stated", "emergent"]))
        dice.maybe(row, "continuing", 0.2, lambda: dice.chance(0.8))
        dice.maybe(row, "weight", 0.6, lambda: dice.one(WEIGHTS))
        dice.maybe(row, "duration_days", 0.2, lambda: dice.whole(0, 90))
        dice.maybe(row, "members", 0.4, lambda: dice.some(actor_ids, dice.one([0, 1, 1, 1, 2]), 3))
        dice.maybe(row, "ref", 0.3, lambda: dice.one([7, 2.5, "Row 7"]))
        if rows:
            dice.maybe(row, "after", 0.4, lambda: [after(dice, m["id"]) for m in dice.some(rows, 1, 2)])
        rows.append(row)
    dice.random.shuffle(rows)
    return rows


def after(dice: Dice, id: str) -> dict:
    link = {"milestone": id}
    dice.maybe(link, "type", 0.7, lambda: dice.one(["fs", "ss", "ff", "sf"]))
    dice.maybe(link, "lag_days", 0.3, lambda: dice.whole(-30, 30))
    return link


def happened_again(dice: Dice, earlier: list[dict]) -> str:
    """A date that often ends on the same day as that of an earlier fact."""
    dated = [fact["happened"] for fact in earlier if "happened" in fact]
    return dice.ending(parse(dice.one(dated)).end) if dated and dice.chance(0.5) else dice.date()


def published_near(dice: Dice, happened: str) -> str:
    """After, within, at the end of, or (rarely) before what happened."""
    when = parse(happened)
    inside = when.end - timedelta(days=dice.one([1, 5, 20]))
    near = [when.end, when.end + timedelta(days=10), when.end + timedelta(days=200), inside, dice.day()]
    return dice.ending(dice.one(near)) if dice.chance(0.5) else str(dice.one(near))


def fact_about(dice: Dice, milestone: dict, earlier: list[dict], source_ids: list[str], held: list[str]) -> dict:
    """One more fact about a milestone: a status, a due date, a retraction, or several of these."""
    fact = {"about": milestone["id"]}
    if held and dice.chance(0.2):
        fact["event"] = dice.one(held)
    if "event" not in fact or dice.chance(0.3):
        fact["happened"] = happened_again(dice, earlier)
        dice.maybe(fact, "published", 0.5, lambda: published_near(dice, fact["happened"]))
    else:
        dice.maybe(fact, "published", 0.3, dice.date)
    dice.maybe(fact, "status", 0.88, lambda: dice.one(STATUSES))
    if fact.get("status") == "in_progress":
        dice.maybe(fact, "progress", 0.6, lambda: dice.one(SHARES))
    dice.maybe(fact, "due", 0.2, dice.date)
    dice.maybe(fact, "standing", 0.6, lambda: dice.one(["claimed", "assessed", "on_record"]))
    dice.maybe(fact, "sources", 0.8, lambda: dice.some(source_ids, dice.one([0, 1, 1, 1, 1]), 2))
    if milestone.get("members"):
        # A due revision concerns the whole milestone.
        dice.maybe(fact, "member", 0.0 if "due" in fact else 0.55, lambda: dice.one(milestone["members"]))
    dice.maybe(fact, "internal", 0.1, lambda: True)
    dice.maybe(fact, "note", 0.1, lambda: dice.one([None, "Seen \u2028 twice"]))
    if earlier and dice.chance(0.14):
        retractions = [other for other in earlier if "retracts" in other]
        target = dice.one(retractions if retractions and dice.chance(0.6) else earlier)
        fact["retracts"] = target.get("id") or hash_name(target)
        if dice.chance(0.6):
            fact.pop("status", None)
            fact.pop("progress", None)
    return fact


def round_of_members(dice: Dice, milestone: dict) -> list[dict]:
    """One fact for each member, mostly of a closing status, so that the milestone as a whole closes."""
    rows = []
    for member in milestone.get("members", []):
        status = dice.one(["completed"] * 6 + ["dropped"] * 4 + ["withdrawn"] * 2 + ["in_progress"])
        rows.append({"about": milestone["id"], "member": member, "status": status, "happened": dice.date()})
    return rows


def facts(dice: Dice, milestones: list[dict], source_ids: list[str], held: list[str]) -> list[dict]:
    rows, free = [], list(range(40))
    dice.random.shuffle(free)
    for milestone in milestones:
        own = []
        for _ in range(dice.one([0, 1, 2, 3, 4, 5, 6, 8])):
            fact = fact_about(dice, milestone, own, source_ids, held)
            if dice.chance(0.6):
                fact["id"] = f"f{free.pop()}"
            own.append(fact)
            if dice.chance(0.06):
                own.append({**fact, "ref": dice.whole(1, 99), "x_again": True})
        if dice.chance(0.3):
            own.extend(round_of_members(dice, milestone))
        rows.extend(own)
    dice.random.shuffle(rows)
    return rows


def groups(dice: Dice, action_ids: list[str]) -> list[dict]:
    rows = []
    for number in range(dice.whole(1, 3)):
        row = {"id": f"g{number}", "grouping": "grouping", "title": f"Group {number}"}
        dice.maybe(row, "actions", 0.9, lambda: dice.some(action_ids, 1, 3))
        rows.append(row)
    return rows


def around(dice: Dice, document: dict) -> None:
    """Rows that bear on no figure but on the hash: other elements, facts about them, links, observations, texts."""
    strategy, milestone = document["strategies"][0]["id"], document["milestones"][0]["id"]
    action = document["actions"][0]["id"]
    if dice.chance(0.3):
        document["instruments"] = [{"id": "instrument", "title": "Directive", "documents": ["source0"]}]
        document["facts"].append({"about": "instrument", "happened": dice.date(), "status": "proposed"})
        document["links"] = [{"from": milestone, "to": "instrument", "kind": "delivers", "basis": "stated"}]
    if dice.chance(0.3):
        document["recommendations"] = [{"id": "recommendation", "title": "Do it", "to": ["actor0"]}]
        document["facts"].append({"about": "recommendation", "happened": dice.date(), "status": "accepted"})
        link = {"from": action, "to": "recommendation", "kind": "addresses", "by": "actor1"}
        document["links"] = document.get("links", []) + [link]
    if dice.chance(0.3):
        fact = {"about": strategy, "happened": dice.date(), "status": "adopted", "note": "É\n\u2028😀"}
        document["facts"].append(fact)
    if dice.chance(0.3):
        document["indicators"] = [{"id": "indicator", "title": "Rate", "unit": "%", "direction": "up"}]
        values = [-0.5, 1e21, 1e-7, 123456789.125, 1e300, 5e-324, 100]
        document["observations"] = [
            {"indicator": "indicator", "period": str(2020 + number), "value": value}
            for number, value in enumerate(dice.some(values, 1, 3))
        ]
    if dice.chance(0.2):
        document["texts"] = [{"element": strategy, "column": "title", "lang": "de", "text": "Strategie „A“"}]
    if dice.chance(0.2):
        document["milestones"][0].update({"x_own": {"b": [1, 2.50, "ü"], "a": True}, "criterion": None})
    if dice.chance(0.2):
        document["areas"].append(dict(document["areas"][0], ref="again"))


def random_portfolio(seed: int) -> dict:
    """The document of a seed."""
    dice = Dice(f"portfolio {seed}")
    document: dict = {"milepost": 1}
    dice.maybe(document, "lang", 0.7, lambda: dice.one(["en", "de"]))
    document["strategies"] = strategies(dice)
    document["areas"] = areas(dice, [row["id"] for row in document["strategies"]])
    document["actors"] = actors(dice)
    actor_ids = [row["id"] for row in document["actors"]]
    document["sources"] = sources(dice, actor_ids)
    source_ids = [row["id"] for row in document["sources"]]
    document["themes"] = [{"id": f"t{n}", "title": f"Theme {n}"} for n in range(dice.whole(0, 3))]
    theme_ids = [row["id"] for row in document["themes"]]
    document["actions"] = actions(dice, [row["id"] for row in document["areas"]], actor_ids, theme_ids)
    action_ids = [row["id"] for row in document["actions"]]
    document["milestones"] = milestones(dice, action_ids, actor_ids)
    document["events"] = events(dice, source_ids)
    held = [row["id"] for row in document["events"] if "held" in row]
    document["facts"] = facts(dice, document["milestones"], source_ids, held)
    if dice.chance(0.5):
        document["groupings"] = [{"id": "grouping", "title": "Grouping"}]
        document["groups"] = groups(dice, action_ids)
    around(dice, document)
    for table in ("strategies", "areas", "actions", "actors", "sources"):
        if dice.chance(0.5):
            dice.random.shuffle(document[table])
    return document
