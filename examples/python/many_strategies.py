"""Many strategies as Parquet files, reported by PySpark, Dask, DuckDB, polars, or by milepost alone."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import milepost
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
from fictional_plans import GROUP, SHARED, TABLES, make_up

USAGE = """\
How far have many strategies got, on more than one machine or core?

usage: many_strategies [options]

  --engine NAME     spark, dask, duckdb, polars or single (default: spark)
  --strategies N    how many strategies to make up, an even number (default: 200)
  --milestones N    how many milestones they have together (default: 100 each)
  --folder FOLDER   where the Parquet files stand, or are written if there are none (default: a temporary one)
  --master URL      Spark's cluster (default: local-cluster[2,1,1024], two workers of one core on this machine)
  --check           compare every row, and the sum, with one portfolio of all strategies in one process
  --output FILE     write the rows there, as Parquet
"""

MOMENT = "2026-07-01"

# --- The one thing that every engine does: groups in, reports out --------------------------------------------------


def shared(folder: Path) -> dict[str, Any]:
    return {name: pq.read_table(folder / f"{name}.parquet") for name in SHARED}


def report(groups: Any, common: dict[str, Any]) -> pa.RecordBatchReader:
    """A row for each group; nothing is computed before somebody reads it."""
    return pa.RecordBatchReader.from_stream(milepost.report_each(groups, MOMENT, group=GROUP, shared=common))


# --- Engines: each groups the tables in its own way, and the rows are the same -------------------------------------


def with_spark(folder: Path, master: str) -> tuple[pa.Table, pa.Table]:
    import pyspark
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql import functions as f

    with tempfile.TemporaryDirectory() as scratch:
        if master.startswith("local"):
            # A cluster on this machine: Spark where pip put it, on its workers this Python, which has the wheel, no network.
            os.environ.setdefault("SPARK_HOME", str(Path(pyspark.__file__).parent))
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
            os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
            os.environ.setdefault("SPARK_WORKER_DIR", scratch)
        settings = SparkSession.builder.master(master).appName("many strategies")
        settings = settings.config("spark.ui.enabled", False).config("spark.ui.showConsoleProgress", False)
        settings = settings.config("spark.local.dir", scratch).config("spark.sql.warehouse.dir", scratch)
        settings = settings.config("spark.sql.shuffle.partitions", 8)
        # How many groups cross to Python at a time: the memory of a worker holds one batch.
        spark = settings.config("spark.sql.execution.arrow.maxRecordsPerBatch", 200).getOrCreate()
        spark.sparkContext.setLogLevel("ERROR")

        def grouped(name: str) -> DataFrame:
            table = spark.read.parquet(str(folder / f"{name}.parquet"))
            row = f.struct(*(column for column in table.columns if column != GROUP))
            return table.groupBy(GROUP).agg(f.collect_list(row).alias(name))

        groups = grouped(TABLES[0])
        for name in TABLES[1:]:
            groups = groups.join(grouped(name), GROUP, "left")
        common = shared(folder)

        def answer(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            yield from report(batches, common)

        # The answer for no groups has no rows, and the columns that there will be.
        columns = spark.createDataFrame(report([], common).schema.empty_table()).schema
        reports = groups.mapInArrow(answer, columns).persist()
        rows = reports.toArrow()
        reports.createOrReplaceTempView("reports")
        total = spark.sql(ADDED_UP).toArrow()
        spark.stop()
    return rows, total


def with_dask(folder: Path) -> tuple[pa.Table, pa.Table]:
    import dask as without_types

    dask: Any = without_types
    names = pq.read_table(folder / "strategies.parquet", columns=[GROUP]).column(GROUP).to_pylist()
    common = shared(folder)

    def answer(first: str, last: str) -> pa.Table:
        return report(grouped_by_polars(folder, (first, last)), common).read_all()

    task = dask.delayed(answer)
    parts = [names[start : start + 100] for start in range(0, len(names), 100)]
    answers = dask.compute(*(task(part[0], part[-1]) for part in parts), scheduler="threads", num_workers=2)
    return added_up(pa.concat_tables(answers))


def grouped_by_polars(folder: Path, between: tuple[str, str] | None = None) -> Any:
    import polars as pl

    def grouped(name: str) -> pl.LazyFrame:
        table = pl.scan_parquet(folder / f"{name}.parquet")
        if between:
            first, last = between
            table = table.filter(pl.col(GROUP).is_between(pl.lit(first), pl.lit(last)))
        return table.group_by(GROUP).agg(pl.struct(pl.exclude(GROUP)).alias(name))

    groups = grouped(TABLES[0])
    for name in TABLES[1:]:
        groups = groups.join(grouped(name), on=GROUP, how="left")
    return groups.collect()


def with_polars(folder: Path) -> tuple[pa.Table, pa.Table]:
    return added_up(report(grouped_by_polars(folder), shared(folder)).read_all())


def with_duckdb(folder: Path) -> tuple[pa.Table, pa.Table]:
    import duckdb

    def grouped(name: str) -> str:
        columns = pq.read_schema(folder / f"{name}.parquet").names
        row = ", ".join(f'"{column}" := "{column}"' for column in columns if column != GROUP)
        file = str(folder / f"{name}.parquet").replace("'", "''")
        return f"(select {GROUP}, list(struct_pack({row})) as {name} from '{file}' group by {GROUP})"

    joined = " left join ".join([grouped(TABLES[0]), *(f"{grouped(name)} using ({GROUP})" for name in TABLES[1:])])
    groups = duckdb.connect().sql(f"from {joined}")
    return added_up(report(groups, shared(folder)).read_all())


def alone(folder: Path) -> tuple[pa.Table, pa.Table]:
    """All strategies as one portfolio in one process, without groups: what the others must agree with."""
    tables = {name: pq.read_table(folder / f"{name}.parquet") for name in TABLES + SHARED}
    own = {name: table.drop_columns([GROUP]) if name in TABLES else table for name, table in tables.items()}
    progress = milepost.Portfolio.from_tables(own).progress(MOMENT, by="strategy")
    rows = pa.table(progress)
    total = {name: [getattr(progress.total, name)] for name in COLUMNS}
    return rows.append_column(GROUP, rows["key"]), pa.table(total)


# --- Adding up ------------------------------------------------------------------------------------------------------

COUNTS = [
    "milestones", "completed", "in_progress", "not_started", "unreported", "dropped", "withdrawn", "continuing", "upheld",
    "overdue", "possibly_overdue", "blocked", "stalled", "contested", "on_time_undecided",
]  # fmt: skip
# A share is the sum of its parts divided by the sum of its wholes.
SHARES = {
    "completion_low": ("weight_completed_low", "weight"),
    "completion_high": ("weight_completed_high", "weight"),
    "planned": ("weight_planned", "weight_with_baseline"),
    "sourced": ("weight_sourced", "weight_done"),
    "corroborated": ("weight_corroborated", "weight_done"),
    "independent": ("weight_independent", "weight_done"),
    "assessed": ("weight_assessed", "weight_done"),
    "on_time_share": ("on_time", "on_time_judged"),
}
MEDIANS = ["median_delay_days", "median_slip_days"]
COLUMNS = [*COUNTS, *SHARES, "schedule_gap", *MEDIANS, "last_fact", "next_due"]
# The same words for Spark and for DuckDB.
ADDED_UP = ", ".join(
    [
        "select " + ", ".join(f"cast(sum({count}) as bigint) as {count}" for count in COUNTS),
        *(f"sum({part}) / nullif(sum({whole}), 0) as {share}" for share, (part, whole) in SHARES.items()),
        "sum(weight_completed_with_baseline) / nullif(sum(weight_with_baseline), 0)"
        " - sum(weight_planned) / nullif(sum(weight_with_baseline), 0) as schedule_gap",
        # The median of all cannot be had from the medians of parts.
        *(f"cast(null as double) as {median}" for median in MEDIANS),
        "max(last_fact) as last_fact",
        "min(next_due) as next_due from reports",
    ]
)


def added_up(rows: pa.Table) -> tuple[pa.Table, pa.Table]:
    import duckdb

    connection = duckdb.connect()
    connection.register("reports", rows)
    return rows, pa.table(connection.sql(ADDED_UP))


def differences(rows: pa.Table, total: pa.Table, folder: Path) -> list[str]:
    """Where the rows of an engine, or their sum, are not those of one portfolio of all strategies."""
    expected, whole = alone(folder)
    found = {row[GROUP]: row for row in rows.to_pylist()}
    wrong: list[str] = []
    for row in expected.to_pylist():
        own = found.pop(row[GROUP], None)
        wrong.extend(f"{row[GROUP]}: {name}" for name in COLUMNS if own is None or own[name] != row[name])
    wrong.extend(f"{name}: there is no such plan" for name in found)
    [ours], [theirs] = total.to_pylist(), whole.to_pylist()
    for name in COLUMNS:
        mine, value = ours[name], theirs[name]
        if name in MEDIANS:
            agree = mine is None
        elif isinstance(value, float):
            # Sums of sums may round otherwise than one sum.
            agree = mine is not None and abs(mine - value) < 1e-12
        else:
            agree = str(mine) == str(value)
        if not agree:
            wrong.append(f"sum of {name}: {mine} and not {value}")
    return wrong


def asked() -> argparse.Namespace:
    """What was asked on the command line."""
    parser = argparse.ArgumentParser(prog="many_strategies", add_help=False, allow_abbrev=False)
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--engine", choices=["spark", "dask", "duckdb", "polars", "single"], default="spark")
    parser.add_argument("--strategies", type=int, default=200)
    parser.add_argument("--milestones", type=int)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--output", type=Path)
    return parser.parse_args()


def run(options: argparse.Namespace, folder: Path) -> int:
    milestones = options.milestones or 100 * options.strategies
    if not (folder / "strategies.parquet").exists():
        make_up(folder, options.strategies, milestones)
    engines: dict[str, Callable[[], tuple[pa.Table, pa.Table]]] = {
        "spark": lambda: with_spark(folder, options.master),
        "dask": lambda: with_dask(folder),
        "duckdb": lambda: with_duckdb(folder),
        "polars": lambda: with_polars(folder),
        "single": lambda: alone(folder),
    }
    start = time.monotonic()
    rows, total = engines[options.engine]()
    seconds = time.monotonic() - start
    [sums] = total.to_pylist()
    low, high = sums["completion_low"], sums["completion_high"]
    print(f"{rows.num_rows} strategies, {sums['milestones']} milestones by {options.engine}: {seconds:.1f} s")
    print(f"all together: completion {low:.4f} to {high:.4f}, {sums['overdue']} overdue, {sums['blocked']} blocked")
    if options.output:
        pq.write_table(rows, options.output)
    if options.check and options.engine != "single":
        wrong = differences(rows, total, folder)
        print("\n".join(wrong[:20]) or "every row, and their sum, as in one portfolio of all strategies")
        return 1 if wrong else 0
    return 0


def main() -> int:
    options = asked()
    if options.help:
        print(USAGE, end="")
        return 0
    if options.folder:
        return run(options, options.folder)
    with tempfile.TemporaryDirectory() as folder:
        return run(options, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
