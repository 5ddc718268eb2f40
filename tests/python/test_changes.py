"""Changes against the independent reference: random portfolios, random pairs of moments, every row and part."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any

import milepost
import pytest

from reference import Portfolio, canonical, changes
from reference.changes import CAUSES
from reference.random_history import random_history
from reference.random_query import Queries

SEEDS = 100
SEEDS_A_TEST = 10
QUERIES = 4
SHOWN = 12
# Parts and shares are sums, which the library takes in another order.
CLOSE = 1e-12

Report = dict[str, Any]


def ask(portfolio: milepost.Portfolio, query: Report) -> Report:
    """The library's answer."""
    moments = [milepost.Moment(*clocks) for clocks in (query["before"], query["after"])]
    options = {key: value for key, value in query.items() if key not in ("before", "after")}
    found: Report = json.loads(portfolio.changes(*moments, **options).to_json())
    return found


def same(key: str, left: Any, right: Any) -> bool:
    """Equal; a part or a share within 1e-12."""
    if key in (*CAUSES, "share") and None not in (left, right):
        return bool(abs(left - right) <= CLOSE)
    return canonical(left) == canonical(right)


def named(report: Report) -> Report:
    """Each thing that is told by its name, and all that stands around them."""
    around = {key: value for key, value in report.items() if key not in ("rows", "totals")}
    # One milestone after the other, in table order.
    order = [key for key, _ in groupby(row["key"] for row in report["rows"])]
    found: Report = {"around the rows": around, "order": {"keys": order}}
    for row in report["rows"]:
        name = f"row {row['key']} {row['member']} {row['field']}"
        assert name not in found, f"{name} is told twice"
        found[name] = row
    for total in report["totals"]:
        found[f"total {total['field']}"] = total
    return found


def differences(got: Report, expected: Report) -> list[str]:
    """Key by key."""
    left, right = named(got), named(expected)
    found = []
    for name in {**right, **left}:
        if name not in left or name not in right:
            where = "library" if name in left else "reference"
            found.append(f"{name}: only in the {where}: {left.get(name, right.get(name))}")
        elif left[name].keys() != right[name].keys():
            found.append(f"{name}: keys: library {list(left[name])}, reference {list(right[name])}")
        else:
            for key, value in left[name].items():
                if not same(key, value, right[name][key]):
                    found.append(f"{name}: {key}: library {left[name]}, reference {right[name]}")
    return found


def not_adding_up(report: Report) -> list[str]:
    """Section 5: the parts add up to the whole, and the shares of the rows to the parts, within 1e-12."""
    found = []
    for total in report["totals"]:
        if total["plan"] is None:
            continue
        parts = sum(total[cause] for cause in CAUSES)
        if abs(parts - (total["after"] - total["before"])) > CLOSE:
            found.append(f"the parts do not add up: {total}")
        for cause in set(CAUSES) - {"plan"}:
            rows = [row for row in report["rows"] if row["field"] == total["field"] and row["cause"] == cause]
            if abs(sum(row["share"] for row in rows) - total[cause]) > CLOSE:
                found.append(f"the shares of {cause} do not add up: {total}")
    return found


@pytest.mark.parametrize("first", range(0, SEEDS, SEEDS_A_TEST))
def test_changes_agree_with_the_reference(first: int) -> None:
    found: list[str] = []
    for seed in range(first, first + SEEDS_A_TEST):
        document = random_history(seed)
        portfolio, reference = milepost.Portfolio.from_json(json.dumps(document)), Portfolio(document)
        queries = Queries(seed, document)
        for query in [queries.changes() for _ in range(QUERIES)]:
            got, expected = ask(portfolio, query), changes(reference, **query)
            told = differences(got, expected) + not_adding_up(got)
            found.extend(f"seed {seed}: changes {query}: {line}" for line in told)
    if found:
        pytest.fail("\n".join([f"{len(found)} differences", *found[:SHOWN]]), pytrace=False)
