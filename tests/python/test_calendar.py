"""The calendar as a foreign parser reads it, against the states and against the reference."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import milepost
import pytest

import reference
from reference.dates import parse
from reference.dice import Dice
from reference.random_portfolio import random_portfolio
from reference.random_query import Queries

CASES = Path(__file__).parents[1] / "cases/calendar"
OPEN = ("unreported", "not_started", "in_progress")
SEEDS = 400
SEEDS_A_TEST = 20


def read(text: str) -> icalendar.Calendar:
    """One calendar, of which everything could be read, in lines of 75 octets at most."""
    for line in text.encode().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors
    for event in calendar.events:
        assert not event.errors
    assert len(calendar.subcomponents) == len(calendar.events)
    return calendar


def uid(id: str) -> str:
    return hashlib.sha256(id.encode()).hexdigest()[:32] + "@milepost"


def last_day(event: icalendar.Event) -> date:
    """DTEND is the day after the last; without it an entry takes one day."""
    return event.decoded("DTEND") - timedelta(days=1) if "DTEND" in event else event.decoded("DTSTART")


def id_of(event: icalendar.Event) -> str:
    """The last line of the description."""
    return str(event["DESCRIPTION"]).split("\n")[-1]


def of_kind(calendar: icalendar.Calendar, kind: str) -> dict[str, icalendar.Event]:
    """The entries of a kind by the id of their element."""
    found = {id_of(event): event for event in calendar.events if event.categories[0] == kind}
    for id, event in found.items():
        assert event["UID"] == uid(id)
    return found


def documents() -> Iterator[tuple[str, Any]]:
    for path in sorted(CASES.glob("*.json")):
        case = json.loads(path.read_bytes())
        yield path.stem, None if case.get("embedded") else case["document"]


@pytest.mark.parametrize(("name", "document"), list(documents()), ids=lambda value: value if isinstance(value, str) else "")
@pytest.mark.parametrize("moment", ["2022-12-31", "2026-07-01", "2031-01-01"])
def test_milestones_are_what_the_states_say(name: str, document: Any, moment: str) -> None:
    portfolio = milepost.embedded() if document is None else milepost.Portfolio.from_document(document)
    entries = of_kind(read(portfolio.calendar(moment)), "milestone")
    rows: dict[str, list[milepost.StateRow]] = {}
    for row in portfolio.states(moment):
        rows.setdefault(row.key, []).append(row)
    # A milestone is open while one of its items is.
    due = {
        key: items[0]
        for key, items in rows.items()
        if items[0].due_in_force and any(item.in_plan and item.status in OPEN for item in items)
    }
    assert list(entries) == list(due)
    for key, row in due.items():
        event = entries[key]
        stated = parse(row.due_in_force)
        assert event.decoded("DTSTART") == last_day(event) == stated.end
        assert stated.start == stated.end or f"Stated as {row.due_in_force};" in str(event["DESCRIPTION"])
        if row.member is None:
            late = {"no": "Due: ", "possibly": "Possibly overdue: ", "certainly": "Overdue: "}[row.overdue]
            assert str(event["SUMMARY"]).startswith(late)
            # What nobody sees is left out of titles.
            assert name == "hostile" or event["SUMMARY"] == late + row.title
        assert event["STATUS"] == "CONFIRMED"
        assert event["TRANSP"] == "TRANSPARENT"
        assert f"{event.decoded('DTSTAMP'):%Y-%m-%d %H:%M:%S %Z}" == f"{moment} 00:00:00 UTC"


@pytest.mark.parametrize("lang", ["en", "fr", "de"])
def test_entries_are_the_same_in_every_language(lang: str) -> None:
    def entries(lang: Any) -> list[tuple[Any, ...]]:
        calendar = read(milepost.embedded().calendar("2026-07-01", lang=lang))
        return [(event["UID"], event.decoded("DTSTART"), last_day(event), event["STATUS"]) for event in calendar.events]

    assert entries(lang) == entries("en")


def test_a_newer_calendar_names_entries_as_the_older_did() -> None:
    document = json.loads((CASES / "calendar.json").read_bytes())["document"]
    before = milepost.Portfolio.from_document(document)
    after = before.with_rows({"facts": [{"about": "day", "due": "2027-01-31", "happened": "2026-06-15"}]})
    moved = {
        str(event["UID"]): event.decoded("DTSTART") for event in read(after.calendar("2026-07-01")).events
    }
    stood = {str(event["UID"]): event.decoded("DTSTART") for event in read(before.calendar("2026-07-01")).events}
    assert moved.keys() == stood.keys()
    assert {uid for uid in moved if moved[uid] != stood[uid]} == {uid("day")}
    assert moved[uid("day")] == date(2027, 1, 31)


def test_what_is_said_survives_the_way_to_another_program() -> None:
    document = json.loads((CASES / "calendar.json").read_bytes())["document"]
    events = of_kind(read(milepost.Portfolio.from_document(document).calendar("2026-07-01")), "event")
    meeting = events["e-two-days"]
    assert meeting["LOCATION"] == "Brussels, Belgium"
    assert (meeting.decoded("DTSTART"), meeting.decoded("DTEND")) == (date(2026, 5, 4), date(2026, 5, 6))
    assert str(meeting["DESCRIPTION"]).split("\n") == [
        "State: held.", "Two days.", "Convened by: The Commission", "e-two-days",
    ]  # fmt: skip
    hostile = json.loads((CASES / "hostile.json").read_bytes())["document"]
    calendar = read(milepost.Portfolio.from_document(hostile).calendar("2025-01-01"))
    entries = of_kind(calendar, "milestone")
    assert entries["m1"]["SUMMARY"] == "Due: One\nEND:VEVENT\nBEGIN:VALARM\ntwo\nthree"
    assert entries["m2"]["SUMMARY"] == "Due: " + hostile["milestones"][1]["title"]
    assert {"ATTENDEE", "VALARM"}.isdisjoint({name for event in calendar.events for name in event})


def dated(seed: int, document: dict[str, Any]) -> None:
    """More events and recommendations, with what a calendar asks of them."""
    dice = Dice(f"portfolio {seed}")
    dice.random.seed(f"calendar {seed}")

    def ids(*tables: str) -> list[str]:
        return [row["id"] for table in tables for row in document.get(table, [])]

    for number in range(dice.whole(1, 4)):
        row: dict[str, Any] = {"id": f"meeting{number}", "title": f"Meeting {number}"}
        dice.maybe(row, "held", 0.8, dice.date)
        dice.maybe(row, "sources", 0.6, lambda: dice.some(ids("sources"), 1, 2))
        dice.maybe(row, "about", 0.5, lambda: dice.some(ids("strategies", "areas", "actions", "milestones"), 1, 2))
        dice.maybe(row, "themes", 0.3, lambda: dice.some(ids("themes"), 0, 1))
        dice.maybe(row, "chairs", 0.3, lambda: dice.some(ids("actors"), 1, 1))
        dice.maybe(row, "convened_by", 0.3, lambda: dice.some(ids("actors"), 1, 1))
        document.setdefault("events", []).append(row)
        for _ in range(dice.whole(0, 3)):
            status = dice.one(["announced", "held", "cancelled"])
            fact = {"about": row["id"], "status": status, "happened": dice.date()}
            dice.maybe(fact, "published", 0.3, dice.date)
            dice.maybe(fact, "sources", 0.3, lambda: dice.some(ids("sources"), 1, 1))
            document["facts"].append(fact)
    for number in range(dice.whole(1, 4)):
        row = {"id": f"advice{number}", "title": f"Advice {number}"}
        dice.maybe(row, "due", 0.8, dice.date)
        dice.maybe(row, "published", 0.3, dice.date)
        dice.maybe(row, "sources", 0.4, lambda: dice.some(ids("sources"), 1, 2))
        dice.maybe(row, "about", 0.4, lambda: dice.some(ids("strategies", "areas", "actions", "milestones"), 1, 2))
        dice.maybe(row, "to", 0.4, lambda: dice.some(ids("actors"), 1, 2))
        document.setdefault("recommendations", []).append(row)
        for _ in range(dice.whole(0, 2)):
            status = dice.one(["accepted", "rejected", "fulfilled"])
            document["facts"].append({"about": row["id"], "status": status, "happened": dice.date()})
        if dice.chance(0.4):
            link = {"from": dice.one(ids("actions", "milestones")), "to": row["id"], "kind": "addresses"}
            dice.maybe(link, "basis", 0.4, lambda: dice.one(["stated", "candidate"]))
            dice.maybe(link, "published", 0.3, dice.date)
            dice.maybe(link, "sources", 0.3, lambda: dice.some(ids("sources"), 1, 1))
            document.setdefault("links", []).append(link)


PREFIXES = {
    "milestone": {"Due: ": "no", "Possibly overdue: ": "possibly", "Overdue: ": "certainly"},
    "recommendation": {"Recommendation due: ": "no", "Recommendation, date passed: ": "passed"},
    "event": {"Cancelled: ": "no", "": "no"},
}


def parsed(text: str) -> list[reference.Entry]:
    """What a foreign parser finds, as the reference says it."""
    found = []
    for event in read(text).events:
        kind = str(event.categories[0])
        overdue = next(late for prefix, late in PREFIXES[kind].items() if str(event["SUMMARY"]).startswith(prefix))
        found.append(
            reference.Entry(
                id_of(event), kind, event.decoded("DTSTART"), last_day(event), overdue, str(event["STATUS"])
            )
        )
    return found


@pytest.mark.parametrize("first", range(0, SEEDS, SEEDS_A_TEST))
def test_the_library_agrees_with_the_reference(first: int) -> None:
    for seed in range(first, first + SEEDS_A_TEST):
        document = random_portfolio(seed)
        dated(seed, document)
        portfolio, other = milepost.Portfolio.from_json(json.dumps(document)), reference.Portfolio(document)
        queries = Queries(seed, document)
        for _ in range(4):
            query = {key: value for key, value in queries.states().items() if key in ("as_of", "known_on", "within")}
            moment = milepost.Moment(query["as_of"], query["known_on"])
            text = portfolio.calendar(moment, within=query.get("within"))
            assert parsed(text) == reference.calendar(other, **query), f"seed {seed}: {query}"
