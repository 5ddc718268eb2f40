"""The library against the independent reference: random portfolios, random queries, every figure equal."""

from __future__ import annotations

import json

import milepost
import pytest

from reference import Portfolio, canonical, portfolio_hash, progress, states
from reference.random_portfolio import random_portfolio
from reference.random_query import Queries

SEEDS = 2000
SEEDS_A_TEST = 20
PROGRESS_QUERIES = 8
STATES_QUERIES = 4
SHOWN = 12


def ask(portfolio, report: str, query: dict) -> str:
    """The library's answer; a query is the reference's, with the two clocks apart."""
    options = {key: value for key, value in query.items() if key not in ("as_of", "known_on")}
    if query["known_on"] is None:
        moment = query["as_of"]
    else:
        moment = milepost.Moment(query["as_of"], query["known_on"])
    return getattr(portfolio, report)(moment, **options).to_json()


def rows_of(report: dict) -> dict:
    """The rows by key (and member), the total, and all that stands around them."""
    found = {"around the rows": {key: value for key, value in report.items() if key not in ("rows", "total")}}
    for row in report["rows"]:
        found[f"row {row['key']}" + (f" of {row['member']}" if row.get("member") else "")] = row
    if "total" in report:
        found["total"] = report["total"]
    return found


def differences(got: dict, expected: dict) -> list[str]:
    """Key by key; floats have to be equal to the last bit."""
    found = []
    got_rows, expected_rows = rows_of(got), rows_of(expected)
    if list(got_rows) != list(expected_rows):
        found.append(f"rows: library {list(got_rows)}, reference {list(expected_rows)}")
    for name in expected_rows:
        left, right = got_rows.get(name, {}), expected_rows[name]
        for key in sorted({*left, *right}):
            if key not in left or key not in right:
                found.append(f"{name}: only in the {'library' if key in left else 'reference'}: {key}")
            elif canonical(left[key]) != canonical(right[key]):
                found.append(f"{name}: {key}: library {canonical(left[key])}, reference {canonical(right[key])}")
    return found


def compare(seed: int) -> list[str]:
    """All differences of one seed, each with the seed and the query that show it."""
    document = random_portfolio(seed)
    portfolio = milepost.Portfolio.from_json(json.dumps(document))
    reference = Portfolio(document)
    found = []
    if portfolio.hash() != portfolio_hash(reference):
        found.append(f"seed {seed}: hash: library {portfolio.hash()}, reference {portfolio_hash(reference)}")
    queries = Queries(seed, document)
    asked = [("progress", progress, queries.progress()) for _ in range(PROGRESS_QUERIES)]
    asked += [("states", states, queries.states()) for _ in range(STATES_QUERIES)]
    for report, calculate, query in asked:
        text = ask(portfolio, report, query)
        expected = calculate(reference, **query)
        told = [f"seed {seed}: {report} {query}: {line}" for line in differences(json.loads(text), expected)]
        if not told and text != canonical(expected):
            told = [f"seed {seed}: {report} {query}: same values, other bytes:\n{text}\n{canonical(expected)}"]
        found.extend(told)
    return found


@pytest.mark.parametrize("first", range(0, SEEDS, SEEDS_A_TEST))
def test_library_agrees_with_the_reference(first):
    found = []
    for seed in range(first, first + SEEDS_A_TEST):
        found.extend(compare(seed))
    if found:
        pytest.fail("\n".join([f"{len(found)} differences", *found[:SHOWN]]), pytrace=False)
