"""Sizes at which a careless walk would overflow, or take for ever."""

from __future__ import annotations

import milepost
from documents import chain


def test_a_chain_of_200_000_milestones_loads_and_reports() -> None:
    portfolio = milepost.Portfolio.from_document(chain(200_000))
    total = portfolio.progress("2023-01-01").total
    assert (total.milestones, total.completed, total.blocked) == (200_000, 100_000, 99_999)
    states = portfolio.states("2023-01-01", within=["x"])
    assert len(states) == 200_000
    assert states.rows[150_000].blocked_by == ("m149999",)
    assert portfolio.path("m199999", "m0").rows[-1].distance == 199_999
