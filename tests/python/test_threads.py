"""Threads share a portfolio, and work runs detached from the interpreter."""

from __future__ import annotations

import json
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import milepost
from documents import chain, small


def test_eight_threads_share_one_portfolio() -> None:
    portfolio = milepost.Portfolio.from_document(small())
    expected = portfolio.progress("2023-07-31").to_json()

    def work(at: int) -> set[str]:
        found = {portfolio.progress("2023-07-31").to_json() for _ in range(50)}
        own = milepost.Portfolio.from_document(small())
        assert own == portfolio
        assert own.merge(portfolio) == portfolio
        assert portfolio.states("2023-07-31", within=["s"]).rows[0].key == "done"
        assert portfolio.reach("s", direction="in").rows
        return found

    with ThreadPoolExecutor(8) as pool:
        for found in pool.map(work, range(32)):
            assert found == {expected}


def test_one_report_is_read_by_eight_threads() -> None:
    states = milepost.Portfolio.from_document(small()).states("2023-07-31")
    with ThreadPoolExecutor(8) as pool:
        rows = list(pool.map(lambda _: states.rows, range(64)))
    assert all(row is rows[0] for row in rows)


def test_the_interpreter_goes_on_while_a_portfolio_loads() -> None:
    text = json.dumps(chain(50_000))
    ticks = 0
    loading = threading.Event()
    done = threading.Event()

    def load() -> None:
        loading.set()
        milepost.Portfolio.from_json(text)
        done.set()

    before = sys.getswitchinterval()
    # With a switch only every ten seconds, this thread gets its turn because loading lets go, or not at all.
    sys.setswitchinterval(10)
    try:
        thread = threading.Thread(target=load)
        thread.start()
        loading.wait()
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)
        thread.join()
    finally:
        sys.setswitchinterval(before)
    assert ticks > 3
