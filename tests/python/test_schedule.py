"""Schedules, impacts, blockers, earned schedule: the library against the independent reference on random networks."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import date
from typing import Any

import milepost
import pytest

from reference import Portfolio, blockers, canonical, earned_schedule, impact, schedule
from reference.dates import computed
from reference.moment import View
from reference.network import Network, OutOfRange, network
from reference.random_network import NetworkQueries, random_network
from reference.random_portfolio import random_portfolio
from reference.random_query import Queries
from reference.schedule import early_dates

SEEDS = 500
SEEDS_A_TEST = 25
GROUPS = range(0, SEEDS, SEEDS_A_TEST)
UNKNOWN = [0, 1, 3, 12, 40, 200, 900]


def moment(query: dict) -> milepost.Moment | str:
    """The library takes both clocks as one argument."""
    as_of, known_on = query["as_of"], query["known_on"]
    return as_of if known_on is None else milepost.Moment(as_of, known_on)


def options(query: dict, *but: str) -> dict:
    return {key: value for key, value in query.items() if key not in ("as_of", "known_on", *but)}


def answer(call) -> str:
    """The JSON of a report, or the code of the error."""
    try:
        return call().to_json()
    except milepost.MilepostError as error:
        return error.code


def expected(call) -> str:
    try:
        report = call()
    except OutOfRange:
        return "date_out_of_range"
    return "unsupported" if report is None else canonical(report)


def compare(portfolio, reference: Portfolio, queries: NetworkQueries, told: str) -> set[str]:
    """The four reports of a seed; gives the kinds of answers that were met."""
    met = set()
    query = queries.shared()
    for name, calculate in (("schedule", schedule), ("blockers", blockers)):
        got = answer(lambda: getattr(portfolio, name)(moment(query), **options(query)))
        want = expected(lambda: calculate(reference, **query))
        assert got == want, f"{told}: {name} {query}"
        met.add(f"{name} {got if len(got) < 40 else 'report'}")
    query = queries.impact()
    id, days = query["id"], query["delay_days"]
    got = answer(lambda: portfolio.impact(id, days, moment(query), **options(query, "id", "delay_days")))
    assert got == expected(lambda: impact(reference, **query)), f"{told}: impact {query}"
    met.add(f"impact {got if len(got) < 40 else 'report'}")
    query = queries.earned_schedule()
    got = answer(lambda: portfolio.earned_schedule(moment(query), **options(query)))
    assert got == expected(lambda: earned_schedule(reference, **query)), f"{told}: earned_schedule {query}"
    met.update(f"reason {row['reason']}" for row in json.loads(got)["rows"])
    return met


def test_random_networks_agree_with_the_reference():
    met: set[str] = set()
    for seed in range(SEEDS):
        document = random_network(seed)
        portfolio, reference = milepost.Portfolio.from_json(json.dumps(document)), Portfolio(document)
        queries = NetworkQueries(seed, document)
        for _ in range(3):
            met |= compare(portfolio, reference, queries, f"seed {seed}")
    kinds = {f"{name} report" for name in ("schedule", "blockers", "impact")}
    kinds |= {"schedule date_out_of_range", "impact date_out_of_range", "impact unsupported"}
    kinds |= {f"reason {reason}" for reason in (None, "no_baseline", "no_weight", "no_start", "no_days", "nothing_due")}
    assert met == kinds


@pytest.mark.parametrize("first", GROUPS)
def test_random_portfolios_agree_with_the_reference(first):
    """Portfolios that were made for the clocks: members, retractions, imprecise dates."""
    for seed in range(first, first + SEEDS_A_TEST):
        document = random_portfolio(seed)
        portfolio, reference = milepost.Portfolio.from_json(json.dumps(document)), Portfolio(document)
        queries = Queries(seed, document)
        query = queries.states()
        query.pop("stale_after_days", None)
        for name, calculate in (("schedule", schedule), ("blockers", blockers)):
            got = answer(lambda: getattr(portfolio, name)(moment(query), **options(query)))
            assert got == expected(lambda: calculate(reference, **query)), f"seed {seed}: {name} {query}"
        query = queries.progress()
        for key in ("roll_up", "stale_after_days"):
            query.pop(key, None)
        got = answer(lambda: portfolio.earned_schedule(moment(query), **options(query)))
        assert got == expected(lambda: earned_schedule(reference, **query)), f"seed {seed}: earned_schedule {query}"


@pytest.mark.parametrize("first", GROUPS)
def test_what_completing_a_blocker_frees_is_what_a_report_says_once_it_is_completed(first):
    """A full re-run: a fact is added that completes it, and the whole portfolio is asked again."""
    for seed in range(first, first + SEEDS_A_TEST):
        document = random_network(seed)
        portfolio = milepost.Portfolio.from_json(json.dumps(document))
        as_of = NetworkQueries(seed, document).shared()["as_of"]
        before = portfolio.progress(as_of).total.blocked
        for row in portfolio.blockers(as_of):
            done = {"about": row.key, "status": "completed", "happened": as_of, "published": as_of}
            after = portfolio.with_rows({"facts": [{**done, "standing": "on_record", "id": "zzz"}]})
            status = {state.key: state.status for state in after.states(as_of) if state.member is None}
            if status.get(row.key) != "completed":
                continue
            own = any(state.key == row.key and state.blocked_by for state in portfolio.states(as_of))
            assert before - after.progress(as_of).total.blocked == row.freed + own, f"seed {seed}: {row.key}"


def with_durations(net: Network, dice: random.Random) -> Network:
    """The same network with some duration for each that has none."""
    nodes = {
        id: replace(node, duration=dice.choice(UNKNOWN) if node.duration is None else node.duration)
        for id, node in net.nodes.items()
    }
    return replace(net, nodes=nodes)


def delayed(net: Network, id: str, days: int, as_of: int) -> dict[str, Any]:
    """Early dates with one milestone finishing later: as if completed on that day, having begun when it does."""
    early: Any = early_dates(net, as_of)[id]
    finish = early["finish"] + days
    since = computed(date.fromordinal(finish), date.fromordinal(finish))
    done = replace(net.nodes[id].unit, status="completed", since=since)
    late = replace(net.nodes[id], unit=done, duration=finish - early["start"])
    return early_dates(replace(net, nodes={**net.nodes, id: late}), as_of)


@pytest.mark.parametrize("first", GROUPS)
def test_what_an_impact_says_holds_however_long_the_unknown_takes(first):
    for seed in range(first, first + SEEDS_A_TEST):
        document = random_network(seed)
        portfolio = milepost.Portfolio.from_json(json.dumps(document))
        query = NetworkQueries(seed, document).impact()
        id, days, as_of = query["id"], query["delay_days"], query["as_of"]
        try:
            report = portfolio.impact(id, days, as_of)
        except milepost.MilepostError:
            continue
        net = network(View(Portfolio(document), date.fromisoformat(as_of)))
        rows = {row.key: row for row in report}
        dice = random.Random(f"durations {seed}")
        for _ in range(8):
            some = with_durations(net, dice)
            today = date.fromisoformat(as_of).toordinal()
            before, after = early_dates(some, today), delayed(some, id, days, today)
            for key, row in rows.items():
                slip = after[key]["finish"] - before[key]["finish"]
                assert slip >= row.certain_days, f"seed {seed}: {key} slips"
                assert after[key]["finish"] >= row.finish.toordinal(), f"seed {seed}: {key} finishes"
                if not row.at_least:
                    assert slip == row.slips_days == row.certain_days, f"seed {seed}: {key} is exact"
                if row.missed:
                    assert after[key]["finish"] > net.nodes[key].due, f"seed {seed}: {key} is missed"


def test_a_million_days_of_delay_leave_the_calendar():
    document = random_network(1)
    portfolio = milepost.Portfolio.from_json(json.dumps(document))
    for days, code in ((-1, "invalid_option"), (3_000_000, "date_out_of_range"), (2**62, "invalid_option")):
        open = next(row.key for row in portfolio.schedule("2024-01-01") if row.state != "completed")
        with pytest.raises(milepost.MilepostError) as caught:
            portfolio.impact(open, days, "2024-01-01")
        assert caught.value.code == code
