"""Many strategies as rows of data frames: every engine gives the rows that one portfolio of all of them has."""

from __future__ import annotations

import copy
import datetime
import importlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import milepost
import polars as pl
import pyarrow as pa
import pytest
from documents import small
from milepost import MilepostError, Portfolio

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples/python/many_strategies.py"
GUIDE = ROOT / "core/src/guide/many-strategies.md"
MOMENT = "2023-08-01"


# Java that is to live for seconds does best without compiling what it may run often.
ENVIRONMENT = {**os.environ, "JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs Python; a cluster that cannot start would be waited for for ever."""
    return subprocess.run(
        [sys.executable, *map(str, command)], capture_output=True, text=True, timeout=600, env=ENVIRONMENT, check=False
    )


def example() -> Any:
    """The example as a module, which finds its neighbour as when it is run."""
    folder = str(EXAMPLE.parent)
    if folder not in sys.path:
        sys.path.append(folder)
    return importlib.import_module("many_strategies")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty plans and 800 milestones as Parquet files."""
    made = tmp_path_factory.mktemp("plans")
    example().make_up(made, 40, 800)
    return made


# --- Engines --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("engine", ["spark", "dask", "duckdb", "polars"])
def test_every_engine_agrees_with_one_process(engine: str, folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "rows.parquet"
    done = run(EXAMPLE, "--engine", engine, "--folder", folder, "--check", "--output", output)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "every row, and their sum, as in one portfolio of all strategies" in done.stdout
    rows = pl.read_parquet(output)
    assert (rows.height, rows["milestones"].sum(), rows["error"].null_count()) == (40, 800, 40)
    # Plans of different sizes, none of them empty of what is compared.
    assert rows["milestones"].n_unique() > 5
    assert (rows["blocked"].sum() > 0) and (rows["median_slip_days"].null_count() < 40)


APPLY_IN_ARROW = """
import os, sys
import milepost, pyarrow as pa
os.environ.update(SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)
from pyspark.sql import SparkSession, functions as f
settings = {"spark.ui.enabled": False, "spark.sql.shuffle.partitions": 2}
spark = SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()
# The milestones as themes, which stand alone.
row = f.struct("id", "title")
groups = spark.read.parquet(sys.argv[1]).groupBy("plan").agg(f.collect_list(row).alias("themes"))
reports = lambda groups: milepost.report_each(groups, "2026-07-01", group="plan")
none = pa.RecordBatchReader.from_stream(reports([])).schema.empty_table()
columns = spark.createDataFrame(none).schema
rows = groups.groupBy("plan").applyInArrow(lambda table: pa.table(reports(table)), columns).toArrow()
print(rows.num_rows, sum(rows["milestones"].to_pylist()), len(set(rows["plan"].to_pylist())))
spark.stop()
"""


def test_spark_takes_single_groups_by_apply_in_arrow(folder: Path) -> None:
    """In a process of its own, as Spark's machine stays with the process that started it."""
    done = run("-c", APPLY_IN_ARROW, folder / "milestones.parquet")
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["40", "0", "40"]


def test_what_the_example_cannot_do_is_said() -> None:
    done = run(EXAMPLE, "--engine", "abacus")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    done = run(EXAMPLE, "--help")
    assert done.stdout.startswith("How far have many strategies got")


def test_the_example_finds_what_differs(folder: Path) -> None:
    module = example()
    rows, total = module.with_polars(folder)
    assert module.differences(rows, total, folder) == []
    at = rows.schema.get_field_index("completed")
    wrong = rows.set_column(at, "completed", pa.array([1 + count for count in rows["completed"].to_pylist()]))
    assert len(module.differences(wrong, total, folder)) == 40
    assert len(module.differences(rows.slice(1), total, folder)) > 1


# --- The shape ------------------------------------------------------------------------------------------------------


def groups(*names: str) -> pa.Table:
    """A group of each name, all with the tables of the small document."""
    document = {name: table for name, table in small().items() if isinstance(table, list)}
    for row in document["milestones"]:
        row.pop("ref", None)
        # Within one table of Arrow, all rows have all fields; those that hold nothing are left out.
        row.pop("after", None)
    return pa.table({"strategy": list(names), **{name: [table] * len(names) for name, table in document.items()}})


def rows(reports: milepost.GroupReports) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pa.table(reports).to_pylist()
    return found


def alone() -> Portfolio:
    document = copy.deepcopy(small())
    for row in document["milestones"]:
        row.pop("ref", None)
        row.pop("after", None)
    return Portfolio.from_document(document)


def test_a_row_is_that_of_the_report_and_what_is_behind_it() -> None:
    [row, other] = rows(milepost.report_each(groups("one", "two"), MOMENT))
    assert (row.pop("strategy"), other.pop("strategy")) == ("one", "two")
    assert row == other
    total = alone().progress(MOMENT).total
    for key in pa.table(alone().progress(MOMENT)).column_names:
        expected = getattr(total, key)
        assert row[key] == (list(expected) if isinstance(expected, tuple) else expected), key
    assert row["weight_completed_low"] / row["weight"] == total.completion_low
    assert row["weight_completed_high"] / row["weight"] == total.completion_high
    assert row["weight_planned"] / row["weight_with_baseline"] == total.planned
    gap = row["weight_completed_with_baseline"] / row["weight_with_baseline"] - total.planned
    assert gap == total.schedule_gap
    assert row["weight_sourced"] / row["weight_done"] == total.sourced
    assert row["on_time"] / row["on_time_judged"] == total.on_time_share
    assert row["error"] is None


@pytest.mark.parametrize("by", ["strategy", "area", "action", "milestone", "actor", "theme", "kind"])
def test_rows_of_each_report_repeat_the_name_of_the_group(by: str) -> None:
    found = rows(milepost.report_each(groups("one", "two"), MOMENT, by=by))
    expected = alone().progress(MOMENT, by=by)
    assert [row["key"] for row in found] == 2 * [row.key for row in expected]
    assert [row["strategy"] for row in found] == ["one"] * len(expected) + ["two"] * len(expected)
    for row, own in zip(found, expected.rows, strict=False):
        assert row["completion_high"] == own.completion_high
        if row["weight"]:
            assert row["weight_completed_high"] / row["weight"] == own.completion_high


def test_options_are_those_of_progress() -> None:
    options: dict[str, Any] = {"credit": "stated", "standing": "assessed", "stale_after_days": 10, "where": {"kind": ["act"]}}
    moment = milepost.Moment(MOMENT, known_on="2023-07-15")
    [row] = rows(milepost.report_each(groups("one"), moment, within=["s/a"], **options))
    total = alone().progress(moment, within=["s/a"], **options).total
    assert (row["milestones"], row["completion_low"], row["stalled"]) == (2, total.completion_low, total.stalled)
    [row] = rows(milepost.report_each(groups("one"), MOMENT, credit="stated"))
    assert row["weight_completed_low"] == 1.25


def test_means_of_means_have_no_weights_behind_them() -> None:
    [row] = rows(milepost.report_each(groups("one"), MOMENT, roll_up="children"))
    assert row["completion_low"] == alone().progress(MOMENT, by="strategy", roll_up="children").total.completion_low
    assert row["weight"] == 3 and row["weight_completed_low"] is None and row["weight_planned"] is None


@pytest.mark.parametrize("key", [pa.int64(), pa.large_string(), pa.date32(), pa.dictionary(pa.int8(), pa.string())])
def test_names_of_groups_keep_their_type(key: pa.DataType) -> None:
    names = {pa.int64(): [7, 8], pa.date32(): [datetime.date(2021, 1, 1), None]}.get(key, ["a", "b"])
    table = groups("one", "two").set_column(0, "which", pa.array(names, key))
    reports = pa.table(milepost.report_each(table, MOMENT, group="which", by="milestone"))
    assert reports.schema.field("which").type == key
    assert reports["which"].to_pylist() == [names[0]] * 3 + [names[1]] * 3


def test_tables_may_be_shared() -> None:
    table = groups("one").drop_columns(["actors"])
    actors = small()["actors"]
    [row] = rows(milepost.report_each(table, MOMENT, shared={"actors": actors}, where={"actor": ["body"]}))
    assert row["milestones"] == 3
    [row] = rows(milepost.report_each(table, MOMENT, shared={"actors": pl.DataFrame(actors)}))
    assert row["milestones"] == 3
    with pytest.raises(MilepostError) as caught:
        pa.table(milepost.report_each(groups("one"), MOMENT, shared={"actors": actors}))
    assert "actors" in str(caught.value)


def test_groups_come_from_every_library_whole_or_in_batches() -> None:
    expected = rows(milepost.report_each(groups("one", "two", "three"), MOMENT))
    table = groups("one", "two", "three")
    relation = duckdb.connect().from_arrow(table)
    for given in [table, pl.DataFrame(table), relation, table.to_batches(1), [table.slice(0, 2), table.slice(2)]]:
        assert rows(milepost.report_each(given, MOMENT)) == expected
    reports = milepost.report_each(table, MOMENT)
    assert pl.DataFrame(reports)["weight"].to_list() == [3.0] * 3
    relation = duckdb.sql("select weight from reports")
    assert relation is not None
    assert relation.fetchall() == [(3.0,)] * 3


def test_rows_that_an_outer_join_left_behind_are_none() -> None:
    table = groups("one", "two")
    facts = table.column("facts").to_pylist()
    at = table.schema.get_field_index("facts")
    kind = table.schema.field("facts").type
    table = table.set_column(at, "facts", pa.array([[None, *facts[0], None], None], kind))
    [one, two] = rows(milepost.report_each(table, MOMENT))
    assert (one["completed"], two["completed"], two["unreported"]) == (1, 0, 3)
    nothing = table.select(["strategy"]).append_column("areas", pa.nulls(2)).append_column("links", pa.array([[], []]))
    assert [row["milestones"] for row in rows(milepost.report_each(nothing, MOMENT))] == [0, 0]


def test_batches_are_drawn_when_they_are_read() -> None:
    drawn = []

    def batches() -> Iterator[pa.RecordBatch]:
        for name in "abcdef":
            drawn.append(name)
            yield from groups(name).to_batches()

    reader = pa.RecordBatchReader.from_stream(milepost.report_each(batches(), MOMENT))
    assert len(drawn) == 1
    reader.read_next_batch()
    reader.read_next_batch()
    assert len(drawn) == 2
    assert reader.read_all().num_rows == 4


def test_of_no_groups_the_answer_has_the_same_columns() -> None:
    full = pa.table(milepost.report_each(groups("one"), MOMENT))
    for none in [[], iter([]), groups("one").slice(0, 0), [groups("one").slice(0, 0)]]:
        empty = pa.table(milepost.report_each(none, MOMENT))
        assert (empty.num_rows, empty.schema) == (0, full.schema)


# --- What is wrong --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "code", "words"),
    [
        (groups("one").drop_columns(["strategy"]), "invalid_option", "no column `strategy`"),
        (groups("one").append_column("owner", pa.array(["x"])), "not_plain_data", "`owner` holds `Utf8`"),
        (groups("one").append_column("facts_of", pa.array([[{"id": "x"}]])), "invalid_document", "facts_of"),
        (7, "not_plain_data", "`int`"),
        ("text", "not_plain_data", "`str`"),
        ([{"strategy": "one"}], "not_plain_data", "`dict`"),
    ],
)
def test_what_is_no_table_of_groups_is_said_before_any_is_read(given: Any, code: str, words: str) -> None:
    with pytest.raises(MilepostError, match=re.escape(words)) as caught:
        pa.table(milepost.report_each(given, MOMENT))
    assert caught.value.code == code, caught.value


@pytest.mark.parametrize(
    ("options", "path"),
    [
        ({"by": "aera"}, "by"),
        ({"errors": "ignore"}, "errors"),
        ({"credit": "much"}, "credit"),
        ({"within": "s"}, "within"),
    ],
)
def test_bad_options_are_refused_at_once(options: Any, path: str) -> None:
    with pytest.raises(MilepostError) as caught:
        milepost.report_each([], MOMENT, **options)
    assert (caught.value.code, caught.value.path) == ("invalid_option", path)
    with pytest.raises(MilepostError, match="column of the answers"):
        pa.table(milepost.report_each([], MOMENT, group="title"))


def broken() -> pa.Table:
    """Three groups of which the second has a fact about nothing."""
    table = groups("one", "two", "three")
    at = table.schema.get_field_index("facts")
    facts = table.column("facts").to_pylist()
    facts[1] = [{**facts[1][0], "about": "nobody"}]
    return table.set_column(at, "facts", pa.array(facts, table.schema.field("facts").type))


def test_a_group_that_does_not_load_ends_the_stream_and_is_named() -> None:
    with pytest.raises(pa.ArrowInvalid, match=r"the group `two` has no report: .*facts\[0\].about"):
        pa.table(milepost.report_each(broken(), MOMENT))
    with pytest.raises(Exception, match="the group `two` has no report"):
        pl.DataFrame(milepost.report_each(broken(), MOMENT))


def test_or_it_has_a_row_that_says_what_is_wrong() -> None:
    for by, each in [(None, 1), ("milestone", 3)]:
        found = rows(milepost.report_each(broken(), MOMENT, errors="column", by=by))
        assert [row["strategy"] for row in found] == ["one"] * each + ["two"] + ["three"] * each
        wrong = found[each]
        assert "nobody" in wrong["error"] and "[invalid_document at facts[0].about]" in wrong["error"]
        assert [key for key, value in wrong.items() if value is not None] == ["strategy", "error"]
    found = rows(milepost.report_each(groups("one"), MOMENT, errors="column", within=["nowhere"]))
    assert "unknown_id" in found[0]["error"]
    tight = milepost.Limits(max_rows=2)
    assert "limit_exceeded" in rows(milepost.report_each(groups("one"), MOMENT, errors="column", limits=tight))[0]["error"]


def test_groups_that_come_once_are_read_once() -> None:
    reports = milepost.report_each(iter([groups("one")]), MOMENT)
    assert len(rows(reports)) == 1
    with pytest.raises(MilepostError, match="used up"):
        rows(reports)
    reports = milepost.report_each(pa.RecordBatchReader.from_stream(groups("one")), MOMENT)
    assert len(rows(reports)) == 1
    with pytest.raises(MilepostError):
        rows(reports)
    again = milepost.report_each([groups("one")], MOMENT)
    assert rows(again) == rows(again)


def test_batches_of_another_kind_are_refused() -> None:
    other = groups("one").set_column(0, "strategy", pa.array([1]))
    with pytest.raises(pa.ArrowInvalid, match=r"held `Utf8` in the first batch, and holds `Int64`"):
        pa.table(milepost.report_each([groups("one"), other], MOMENT))
    with pytest.raises(pa.ArrowInvalid, match=r"one of Arrow, not of class `int`"):
        pa.table(milepost.report_each([groups("one"), 7], MOMENT))

    def failing() -> Iterator[pa.Table]:
        yield groups("one")
        raise OSError("the disk is gone")

    with pytest.raises(pa.ArrowInvalid, match="the disk is gone"):
        pa.table(milepost.report_each(failing(), MOMENT))


# --- The guide ------------------------------------------------------------------------------------------------------


def test_the_guide_adds_up_every_count_and_every_share() -> None:
    module = example()
    columns = pa.table(milepost.report_each([], MOMENT)).column_names
    own = {"strategy", "key", "title", "parents", "error"}
    weights = {name for name in columns if name.startswith(("weight", "on_time"))} - {"on_time_share", "on_time_undecided"}
    assert set(module.COLUMNS) == set(columns) - own - weights
    text = GUIDE.read_text("utf-8")
    assert all(f"`{name}`" in text for name in weights)


def test_the_recipe_of_the_guide_for_adding_up_runs() -> None:
    [query] = re.findall(r"```sql\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    reports = pa.table(milepost.report_each(groups("one", "two"), MOMENT))
    relation = duckdb.sql(query.strip().rstrip(";"))
    assert relation is not None
    [found] = relation.to_arrow_table().to_pylist()
    total = alone().progress(MOMENT).total
    assert found["milestones"] == 2 * total.milestones
    assert (found["completion_low"], found["completion_high"]) == (total.completion_low, total.completion_high)
    assert reports.num_rows == 2
