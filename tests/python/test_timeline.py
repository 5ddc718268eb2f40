"""Timelines against the independent reference: random portfolios, random spans, the same bytes."""

from __future__ import annotations

import json

import milepost
import pytest

from reference import Portfolio, canonical, timeline
from reference.random_portfolio import random_portfolio
from reference.random_query import Queries

SEEDS = 400
SEEDS_A_TEST = 20
QUERIES = 3


def asked(queries: Queries) -> dict:
    """What a progress report could be asked, over a span of days."""
    query = queries.progress()
    dice = queries.dice
    start, end = sorted([query.pop("as_of"), queries.clock()])
    known_on = dice.one([query.pop("known_on"), None, "as_published"])
    span = int(end[:4]) - int(start[:4])
    # A few dozen days at most: the reference is slow.
    step = dice.one(["year"] if span > 8 else ["quarter", "year"] if span > 2 else ["month", "quarter", "year"])
    for key in ("roll_up", "stale_after_days"):
        query.pop(key, None)
    by = dice.one([query.pop("by"), None])
    return {"start": start, "end": end, "step": step, "known_on": known_on, "by": by, **query}


@pytest.mark.parametrize("first", range(0, SEEDS, SEEDS_A_TEST))
def test_timelines_agree_with_the_reference(first):
    for seed in range(first, first + SEEDS_A_TEST):
        document = random_portfolio(seed)
        portfolio, reference = milepost.Portfolio.from_json(json.dumps(document)), Portfolio(document)
        queries = Queries(seed, document)
        for _ in range(QUERIES):
            query = asked(queries)
            start, end = query.pop("start"), query.pop("end")
            got = portfolio.timeline(start, end, **query).to_json()
            expected = canonical(timeline(reference, start, end, **query))
            assert got == expected, f"seed {seed}: from {start} to {end}, {query}"


def test_every_step_counts_from_the_start():
    reference = Portfolio({"milepost": 1})
    portfolio = milepost.Portfolio.from_json('{"milepost": 1}')
    for step in ("day", "week", "month", "quarter", "year"):
        got = portfolio.timeline("2019-11-30", "2020-03-15", step=step).to_json()
        assert got == canonical(timeline(reference, "2019-11-30", "2020-03-15", step=step)), step
