"""Fictional plans as Parquet files, the same whenever they are made up: what `many_strategies` reports."""

from __future__ import annotations

import contextlib
import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

# Every table has this column, and no other has its name.
GROUP = "plan"
TABLES = ["strategies", "areas", "actions", "milestones", "facts"]
# What all strategies have in common is given once, beside them.
SHARED = ["sources", "actors"]

DAY = datetime.date(2023, 1, 1)
PERIOD = pa.struct([("start", pa.string()), ("end", pa.string())])
IDS = pa.list_(pa.string())
AFTER = pa.list_(pa.struct([("milestone", pa.string())]))
SCHEMAS = {
    "strategies": pa.schema([(GROUP, pa.string()), ("id", pa.string()), ("title", pa.string()), ("period", PERIOD)]),
    "areas": pa.schema([(GROUP, pa.string()), ("id", pa.string()), ("strategy", pa.string()), ("title", pa.string())]),
    "actions": pa.schema(
        [(GROUP, pa.string()), ("id", pa.string()), ("areas", IDS), ("title", pa.string()), ("responsible", IDS)]
    ),
    "milestones": pa.schema(
        [(GROUP, pa.string()), ("id", pa.string()), ("actions", IDS), ("title", pa.string()), ("kind", pa.string())]
        + [("due", pa.date32()), ("weight", pa.float64()), ("after", AFTER)]
    ),
    "facts": pa.schema(
        [(GROUP, pa.string()), ("about", pa.string()), ("status", pa.string()), ("progress", pa.float64())]
        + [("due", pa.date32()), ("happened", pa.date32()), ("sources", IDS)]
    ),
}


def plan(number: int, milestones: int) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of one plan, which follow from its number."""
    own = f"plan-{number:05}"
    title = f"Fictional: Plan {number} of Veldoria"
    areas = 2 + number % 3
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in TABLES}
    rows["strategies"].append((own, own, title, {"start": "2023", "end": "2027"}))
    for area in range(areas):
        rows["areas"].append((own, f"{own}/{area}", own, f"Area {area}"))
        actor = ["a/ministry"] if (number + area) % 2 else ["a/agency"]
        rows["actions"].append((own, f"{own}/{area}/x", [f"{own}/{area}"], f"Action of area {area}", actor))
    for at in range(milestones):
        dice = (number * 7919 + at * 104_729) % 1009
        key, due = f"{own}/m{at:04}", DAY + datetime.timedelta(days=(dice * 37 + at) % 1700)
        waits = [{"milestone": f"{own}/m{at - 1:04}"}] if dice % 4 == 0 and at else None
        kind = ["act", "report", "training"][dice % 3]
        action = [f"{own}/{at % areas}/x"]
        rows["milestones"].append((own, key, action, f"Step {at}", kind, due, float(1 + dice % 3), waits))
        happened = DAY + datetime.timedelta(days=(dice * 53) % 1300)
        if dice % 10 < 4:
            source = "s/audit" if dice % 7 == 0 else "s/report"
            rows["facts"].append((own, key, "completed", None, None, happened, [source]))
        elif dice % 10 < 7:
            rows["facts"].append((own, key, "in_progress", 0.25, None, happened, ["s/report"]))
        if dice % 11 == 0:
            later = due + datetime.timedelta(days=90)
            rows["facts"].append((own, key, None, None, later, DAY, ["s/report"]))
    return rows


def size(number: int, strategies: int, milestones: int) -> int:
    """How many milestones a plan has: some more and some fewer, and all together as many as asked."""
    mean, rest = divmod(milestones, strategies)
    off = (number // 2 * 37) % (mean // 2 + 1)
    return mean + (off if number % 2 else -off) + (1 if number < rest else 0)


def make_up(folder: Path, strategies: int, milestones: int) -> None:
    """Writes the tables of all plans, a few hundred plans at a time."""
    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(
        pa.table(
            {
                "id": ["s/report", "s/audit"],
                "title": ["Yearly report (fictional)", "Audit (fictional)"],
                "publisher": ["a/ministry", "a/audit"],
                "published": ["2026-05-01", "2026-06-01"],
            }
        ),
        folder / "sources.parquet",
    )
    names = ["Ministry of Veldoria", "Agency of Veldoria", "Audit Office of Veldoria"]
    actors = {"id": ["a/ministry", "a/agency", "a/audit"], "name": names}
    pq.write_table(pa.table(actors), folder / "actors.parquet")
    with contextlib.ExitStack() as stack:
        files = {
            name: stack.enter_context(pq.ParquetWriter(folder / f"{name}.parquet", schema))
            for name, schema in SCHEMAS.items()
        }
        for start in range(0, strategies, 200):
            numbers = range(start, min(start + 200, strategies))
            plans = [plan(number, size(number, strategies, milestones)) for number in numbers]
            for name, file in files.items():
                rows = [row for made in plans for row in made[name]]
                columns = zip(*rows, strict=True) if rows else [[] for _ in SCHEMAS[name]]
                arrays = [pa.array(values, field.type) for values, field in zip(columns, SCHEMAS[name], strict=True)]
                file.write_table(pa.table(arrays, schema=SCHEMAS[name]))
