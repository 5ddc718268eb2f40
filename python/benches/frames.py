"""From data frames to a status report by area, beside polars and DuckDB doing the same job by hand.

The job: of each milestone the status that the latest fact states that had happened and was known on a day, and of each
area the share of its milestones, by weight, that are completed. milepost checks every id, date and word on the way, and
its report holds some thirty figures more; the others compute the one share only.

Run with polars, pyarrow and DuckDB installed beside milepost built for release:

    python python/benches/frames.py --milestones 1000000 --facts 5000000

`--rust` asks the same reports of the crate too, built by cargo, and says how many times as long they take from Python.
"""

from __future__ import annotations

import argparse
import datetime
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import milepost
import polars as pl

AS_OF = datetime.date(2025, 1, 1)
STATUSES = ["not_started", "in_progress", "completed"]


def tables(milestones: int, facts: int, areas: int = 100) -> dict[str, pl.DataFrame]:
    """A plan of its size, the same each time: actions of a hundred milestones, facts spread over ten years."""
    actions = max(areas, milestones // 100)
    at = pl.int_range(milestones, eager=True)
    fact = pl.int_range(facts, eager=True)
    # Numbers that look drawn, and are the same on every machine.
    drawn = ((fact.cast(pl.UInt64) * 2_654_435_761) % 4_294_967_291).cast(pl.Int64)
    happened = pl.Series([datetime.date(2016, 1, 1)]).new_from_index(0, facts) + pl.Series(
        drawn % 3650 * 86_400_000, dtype=pl.Duration("ms")
    )
    area = pl.int_range(areas, eager=True).cast(pl.String)
    action = pl.int_range(actions, eager=True)
    return {
        "strategies": pl.DataFrame({"id": ["s"], "title": ["A strategy"]}),
        "areas": pl.DataFrame({"id": "s/" + area, "strategy": "s", "title": "Area " + area}),
        "actions": pl.DataFrame(
            {
                "id": "x" + action.cast(pl.String),
                "areas": ("s/" + (action % areas).cast(pl.String)).reshape((-1, 1)).arr.to_list(),
                "title": "Action " + action.cast(pl.String),
            }
        ),
        "milestones": pl.DataFrame(
            {
                "id": "m" + at.cast(pl.String),
                "actions": ("x" + (at % actions).cast(pl.String)).reshape((-1, 1)).arr.to_list(),
                "title": "Milestone " + at.cast(pl.String),
                "weight": (at % 7 + 1).cast(pl.Float64),
                "due": pl.Series([datetime.date(2020, 1, 1)]).new_from_index(0, milestones)
                + pl.Series(at % 3650 * 86_400_000, dtype=pl.Duration("ms")),
            }
        ),
        "facts": pl.DataFrame(
            {
                "id": "f" + fact.cast(pl.String),
                "about": "m" + ((drawn * 31) % milestones).cast(pl.String),
                "status": pl.Series(STATUSES).gather(drawn // 7 % 3),
                "happened": happened,
                "published": happened + pl.Series(drawn % 90 * 86_400_000, dtype=pl.Duration("ms")),
            }
        ),
    }


def by_milepost(given: dict[str, pl.DataFrame]) -> dict[str, float | None]:
    portfolio = milepost.Portfolio.from_tables(given)
    report = portfolio.progress(milepost.Moment(AS_OF, known_on=AS_OF), by="area")
    return {str(row.key): row.completion_low for row in report}


def by_polars(given: dict[str, pl.DataFrame]) -> dict[str, float | None]:
    latest = (
        given["facts"]
        .lazy()
        .filter((pl.col("happened") <= AS_OF) & (pl.col("published") <= AS_OF))
        .sort("happened", "published", "id")
        .group_by("about")
        .agg(pl.col("status").last())
    )
    shares = (
        given["milestones"]
        .lazy()
        .select("id", "weight", action=pl.col("actions").list.first())
        .join(latest, left_on="id", right_on="about", how="left")
        .join(given["actions"].lazy().select("id", area=pl.col("areas").list.first()), left_on="action", right_on="id")
        .group_by("area")
        .agg((pl.col("weight").filter(pl.col("status") == "completed").sum() / pl.col("weight").sum()).alias("share"))
        .collect()
    )
    return dict(shares.select("area", "share").rows())


def by_duckdb(given: dict[str, pl.DataFrame]) -> dict[str, float | None]:
    import duckdb

    connection = duckdb.connect()
    for name, table in given.items():
        connection.register(name, table)
    rows = connection.execute(
        """
        with latest as (
            select about, last(status order by happened, published, id) as status
            from facts where happened <= $day and published <= $day group by about
        )
        select actions.areas[1], coalesce(sum(weight) filter (where status = 'completed'), 0) / sum(weight)
        from milestones
        join actions on actions.id = milestones.actions[1]
        left join latest on latest.about = milestones.id
        group by 1
        """,
        {"day": AS_OF},
    ).fetchall()
    return dict(rows)


class Taken(NamedTuple):
    """Seconds by the clock, and of all processors together: on a machine that others use, only the latter compare."""

    clock: float
    processors: float

    def __str__(self) -> str:
        return f"{self.clock:7.3f} s by the clock, {self.processors:7.3f} s of processors"

    def times(self, other: Taken) -> str:
        """How many times as long as another it takes."""
        return f"{self.clock / other.clock:.2f} times by the clock, {self.processors / other.processors:.2f} of processors"


def best(repeat: int, run: Callable[[], Any]) -> tuple[Taken, Any]:
    """The shortest of several runs, and what it gave."""
    shortest, result = Taken(float("inf"), float("inf")), None
    for _ in range(repeat):
        result = None  # Two of them at once would be twice the memory.
        start = Taken(time.perf_counter(), time.process_time())
        result = run()
        shortest = min(shortest, Taken(time.perf_counter() - start.clock, time.process_time() - start.processors))
    return shortest, result


def peak() -> float:
    """The most memory that the process has held, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9


def from_rust(portfolio: milepost.Portfolio) -> dict[str, float]:
    """The seconds by the clock that reports on the same portfolio take in Rust, by what their rows are."""
    root = Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "document.json"
        document.write_text(portfolio.to_json())
        run = subprocess.run(
            ["cargo", "bench", "--locked", "-p", "milepost", "--bench", "document"],
            cwd=root,
            env={**os.environ, "MILEPOST_BENCH_DOCUMENT": str(document)},
            check=True,
            capture_output=True,
            text=True,
        )
    return {by: float(seconds) for by, seconds in (line.split() for line in run.stdout.splitlines() if line)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--milestones", type=int, default=1_000_000)
    parser.add_argument("--facts", type=int, default=5_000_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--only", choices=["milepost"], help="for its memory alone")
    parser.add_argument("--rust", action="store_true", help="beside the crate too, which cargo builds")
    given = parser.parse_args()
    frames = tables(given.milestones, given.facts)
    size = sum(frame.estimated_size() for frame in frames.values()) / 1e9
    print(f"{given.milestones:,} milestones, {given.facts:,} facts: {size:.2f} GB of frames, {peak():.2f} GB at most so far")

    own, shares = best(given.repeat, lambda: by_milepost(frames))
    print(f"milepost, frames to report by area    {own}, {peak():.2f} GB at most so far")
    load, portfolio = best(given.repeat, lambda: milepost.Portfolio.from_tables(frames))
    print(f"  of which loading and checking       {load}")
    moment = milepost.Moment(AS_OF, known_on=AS_OF)
    reports = {by: best(5 * given.repeat, partial(portfolio.progress, moment, by=by)) for by in ("area", "milestone")}
    print(f"  of which the report                 {reports['area'][0]}")
    rows, _ = best(given.repeat, lambda: pl.DataFrame(portfolio.progress(moment, by="milestone")))
    print(f"  by milestone, as a frame, comes to  {rows}")
    print(f"  memory at most                      {peak():7.2f} GB")
    if given.rust:
        for by, seconds in from_rust(portfolio).items():
            own_seconds = reports[by][0].clock
            both = f"{own_seconds:.4f} s and {seconds:.4f} s"
            print(f"  the report by {by} takes {own_seconds / seconds:.2f} times as long as in Rust, {both}")
    if given.only:
        return
    failed = False
    for name, run in {"polars": by_polars, "duckdb": by_duckdb}.items():
        taken, other = best(given.repeat, partial(run, frames))
        differ = max(abs((other[key] or 0) - (share or 0)) for key, share in shares.items())
        failed |= len(other) != len(shares) or differ > 1e-12
        print(f"{name:8} the one share of each area     {taken}")
        print(f"  milepost takes {own.times(taken)}")
    if failed:
        sys.exit("the shares differ")


if __name__ == "__main__":
    main()
