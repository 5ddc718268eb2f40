"""Data frames: tables come from them and reports go into them, by Arrow, without any library being required."""

from __future__ import annotations

import copy
import datetime
import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import duckdb
import milepost
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from documents import small
from milepost import MilepostError, Portfolio

MOMENT = "2023-08-01"


def from_arrow(table: Any) -> pd.DataFrame:
    # Older releases of pandas go by way of pyarrow.
    made: pd.DataFrame = pd.DataFrame.from_arrow(table) if hasattr(pd.DataFrame, "from_arrow") else pa.table(table).to_pandas()
    return made


def rows(name: str) -> list[dict[str, Any]]:
    return list(small()[name])


def tables(make: Callable[[list[dict[str, Any]]], Any]) -> dict[str, Any]:
    """The small document, every table made by a library."""
    document = small()
    return {name: make(table) for name, table in document.items() if isinstance(table, list)}


def in_polars(table: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(table, infer_schema_length=None)


def in_pandas(table: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(table)


def in_pyarrow(table: list[dict[str, Any]]) -> pa.Table:
    columns = {key: None for row in table for key in row}
    return pa.table({column: [row.get(column) for row in table] for column in columns})


def in_duckdb(table: list[dict[str, Any]]) -> Any:
    arrow = in_pyarrow(table)
    return duckdb.connect().from_arrow(arrow)


@pytest.mark.parametrize("make", [in_polars, in_pandas, in_pyarrow, in_duckdb, list, tuple])
def test_every_library_brings_the_same_portfolio(make: Callable[[list[dict[str, Any]]], Any]) -> None:
    assert Portfolio.from_tables(tables(make)) == Portfolio.from_document(small())


def test_libraries_are_mixed_freely() -> None:
    given: dict[str, Any] = tables(in_polars)
    given["milestones"] = in_pandas(rows("milestones"))
    given["facts"] = rows("facts")
    given["actors"] = in_pyarrow(rows("actors"))
    given["areas"] = in_duckdb(rows("areas"))
    assert Portfolio.from_tables(given) == Portfolio.from_document(small())
    assert Portfolio.from_tables({**given, "milepost": 1, "lang": "de"}).to_json().startswith('{"actions"')
    assert Portfolio.from_tables({**given, "lang": "de"}) == Portfolio.from_document({**small(), "lang": "de"})


def test_what_is_written_is_read_again() -> None:
    portfolio = milepost.embedded()
    assert Portfolio.from_tables(portfolio.to_tables()) == portfolio
    makes: list[Any] = [pl.DataFrame, pa.table, from_arrow]
    for make in makes:
        own = {name: make(table) for name, table in portfolio.to_tables().items()}
        assert Portfolio.from_tables(own) == portfolio


def test_columns_of_ones_own_come_back_as_they_are() -> None:
    document = small()
    document["milestones"][0] |= {"x_any": 1.5, "x_number": 2, "x_list": ["a", "b"], "x_bool": True, "x_text": "007"}
    document["milestones"][1] |= {"x_any": "1.5", "x_deep": {"a": [1, None]}, "ref": "7"}
    portfolio = Portfolio.from_document(document)
    tables = portfolio.to_tables()
    frame = pl.DataFrame(tables["milestones"])
    assert frame["x_number"].dtype == pl.Float64
    assert frame["x_bool"].dtype == pl.Boolean
    assert frame["x_list"].dtype == pl.List(pl.String)
    assert frame["x_any"].to_list() == ["1.5", '"1.5"', None]
    assert Portfolio.from_tables(tables) == portfolio


def one(columns: dict[str, Any]) -> dict[str, Any]:
    """A plan with one milestone, made of columns."""
    given: dict[str, Any] = {name: rows(name) for name in ("strategies", "areas", "actors", "actions")}
    return {**given, "milestones": pa.table({"id": ["m"], "actions": [["s/a/1"]], "title": ["M"], **columns})}


DAY = datetime.date(2024, 2, 29)


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("due", pa.array([DAY], pa.date32()), "2024-02-29"),
        ("due", pa.array([DAY], pa.date64()), "2024-02-29"),
        ("due", pa.array([datetime.datetime(2024, 2, 29)], pa.timestamp("s")), "2024-02-29"),
        ("due", pa.array([datetime.datetime(2024, 2, 29)], pa.timestamp("ms")), "2024-02-29"),
        ("due", pa.array([datetime.datetime(2024, 2, 29)], pa.timestamp("us", "UTC")), "2024-02-29"),
        ("due", pa.array([datetime.datetime(1024, 2, 29)], pa.timestamp("us")), "1024-02-29"),
        ("due", pa.array(["2024-Q1"], pa.large_string()), "2024-Q1"),
        ("due", pa.array(["2024-Q1"], pa.string_view()), "2024-Q1"),
        ("due", pa.array(["2024-Q1"]).dictionary_encode(), "2024-Q1"),
        ("due", pa.array([None], pa.null()), None),
        ("due", pa.array([None], pa.string()), None),
        ("basis", pa.array(["emergent"]).dictionary_encode(), "emergent"),
        ("continuing", pa.array([True]), True),
        ("duration_days", pa.array([30], pa.uint8()), 30),
        ("duration_days", pa.array([30], pa.int64()), 30),
        ("duration_days", pa.array([30.0]), 30),
        ("weight", pa.array([2], pa.int16()), 2),
        ("weight", pa.array([0.1], pa.float32()), 0.1),
        ("weight", pa.array([__import__("decimal").Decimal("0.10")]), 0.1),
        ("ref", pa.array([7]), 7),
        ("ref", pa.array(["007"]), "007"),
        ("members", pa.array([["body"]], pa.large_list(pa.string())), ["body"]),
        ("members", pa.array([["body"]], pa.list_(pa.string(), 1)), ["body"]),
        ("members", pa.array(["body"]), ["body"]),
        ("members", pa.array([[]], pa.list_(pa.string())), None),
        ("x_own", pa.array([[1, 2]]), [1, 2]),
        ("x_own", pa.array([{"a": 1, "b": None}]), {"a": 1}),
        ("x_own", pa.array([DAY]), "2024-02-29"),
    ],
)
def test_types_of_arrow(name: str, column: pa.Array, value: Any) -> None:
    row = Portfolio.from_tables(one({name: column})).element("m").row
    assert row.get(name) == value


def test_lists_of_structs_and_parts_of_periods() -> None:
    after = pa.array([[{"milestone": "m", "type": "ss", "lag_days": -3}]])
    given = one({"after": after})
    # It waits on itself, which is a circle: so it was read.
    with pytest.raises(MilepostError) as raised:
        Portfolio.from_tables(given)
    assert raised.value.findings[0].code == "circular_after"
    for columns in (
        {"period.start": [2021], "period.end": ["2025"]},
        {"period.start": ["2021"], "period.end": ["2025"]},
        {"period": [{"start": "2021", "end": "2025"}]},
    ):
        strategies = pd.DataFrame({"id": ["s"], "title": ["S"], **columns})
        if columns.get("period.start") == [2021]:
            report = milepost.check({"strategies": strategies})
            assert [(row.path, row.code) for row in report] == [("strategies[0].period.start", "wrong_type")]
        else:
            row = Portfolio.from_tables({"strategies": strategies}).element("s").row
            assert row["period"] == {"start": "2021", "end": "2025"}


def findings(given: dict[str, Any]) -> list[tuple[str | None, str, str | None]]:
    with pytest.raises(MilepostError) as raised:
        Portfolio.from_tables(given)
    found = [(row.path, row.code, row.hint) for row in raised.value.findings]
    assert [(row.path, row.code, row.hint) for row in milepost.check(given)] == found
    return found


def test_a_missing_column_is_one_finding() -> None:
    themes = pl.DataFrame({"id": ["a", "b"]})
    assert findings({"themes": themes}) == [("themes.title", "missing_column", None)]


def test_an_unknown_column_is_one_finding_that_names_the_nearest() -> None:
    themes = pl.DataFrame({"id": ["a", "b"], "title": ["A", "B"], "titel": ["A", "B"]})
    assert findings({"themes": themes}) == [("themes.titel", "unknown_column", "did you mean `title`?")]


def test_dates_in_another_form_name_table_row_and_column() -> None:
    found = findings(one({"due": pa.array(["29.02.2024"])}))
    assert found[0][:2] == ("milestones[0].due", "malformed_date")
    found = findings(one({"due": pa.array([datetime.datetime(2024, 2, 29, 10, 30)])}))
    assert found == [("milestones[0].due", "malformed_date", "cast the column to dates")]
    found = findings(one({"due": pa.array([datetime.datetime(2024, 2, 29)], pa.timestamp("us", "Europe/Brussels"))}))
    assert found == [("milestones[0].due", "wrong_type", "cast the column to dates, in the zone that is meant")]


@pytest.mark.parametrize(
    ("name", "column", "code"),
    [
        ("due", pa.array([2024]), "wrong_type"),
        ("title", pa.array([7]), "wrong_type"),
        ("weight", pa.array(["2"]), "wrong_type"),
        ("weight", pa.array([float("nan")]), "not_finite"),
        ("duration_days", pa.array([1.5]), "wrong_type"),
        ("duration_days", pa.array([-1]), "negative_number"),
        ("continuing", pa.array(["yes"]), "wrong_type"),
        ("basis", pa.array(["emergant"]), "unknown_word"),
        ("members", pa.array([[None]], pa.list_(pa.string())), "wrong_type"),
        ("members", pa.array([7]), "wrong_type"),
        ("after", pa.array([[{"milestone": "m", "lag": 1}]]), "wrong_type"),
        ("x_own", pa.array([float("inf")]), "not_finite"),
        ("title", pa.array([b"bytes"]), "wrong_type"),
        ("due", pa.array([datetime.time(10)]), "wrong_type"),
    ],
)
def test_wrong_types_name_table_row_and_column(name: str, column: pa.Array, code: str) -> None:
    given = one({name: column})
    found = findings(given)
    assert (found[0][0] or "").startswith(f"milestones[0].{name}"), found
    assert found[0][1] == code


def test_tables_that_disagree_name_both_sides() -> None:
    given = one({})
    given["facts"] = pd.DataFrame({"about": ["m", "n"], "status": "completed", "happened": "2024"})
    assert findings(given) == [("facts[1].about", "unknown_reference", None)]
    given["facts"] = pd.DataFrame({"id": ["m"], "about": "m", "status": "completed", "happened": "2024"})
    assert [row[1] for row in findings(given)] == ["duplicate_id"]


@pytest.mark.parametrize("empty", [pl.DataFrame(), pd.DataFrame(), pl.DataFrame(schema={"id": pl.String}), [], None])
def test_an_empty_frame_is_a_table_without_rows(empty: Any) -> None:
    assert Portfolio.from_tables({"milestones": empty}) == Portfolio.from_json('{"milepost": 1}')


def test_a_million_errors_are_counted() -> None:
    frame = pl.DataFrame({"id": pl.int_range(1_000_000, eager=True).cast(pl.String), "title": 7})
    with pytest.raises(MilepostError) as raised:
        Portfolio.from_tables({"themes": frame})
    assert raised.value.findings_total == 1_000_000
    assert len(raised.value.findings) == 1_000
    assert raised.value.findings[999].path == "themes[999].title"


def test_the_index_of_a_pandas_frame_is_no_column() -> None:
    frame = pd.DataFrame({"id": ["a", "b", "c"], "title": ["A", "B", "C"]})
    portfolio = Portfolio.from_tables({"themes": frame[frame.id != "b"]})
    assert [row.id for row in portfolio.elements(kind="theme")] == ["a", "c"]


class Broken:
    """Something that says that it is a data frame."""

    def __init__(self, given: Any) -> None:
        self.given = given

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        if isinstance(self.given, Exception):
            raise self.given
        return self.given


@pytest.mark.parametrize("given", [None, 7, "stream", b"", OSError("closed"), datetime.datetime.__dict__["__new__"]])
def test_what_only_claims_to_be_a_table_is_refused(given: Any) -> None:
    with pytest.raises(MilepostError) as raised:
        Portfolio.from_tables({"themes": Broken(given)})
    assert (raised.value.code, raised.value.path) == ("not_plain_data", "themes")
    assert "Broken" in raised.value.message


def test_a_capsule_of_another_name_is_refused() -> None:
    class Schema:
        def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
            return pa.schema([("id", pa.string())]).__arrow_c_schema__()

    with pytest.raises(MilepostError) as raised:
        Portfolio.from_tables({"themes": Schema()})
    assert raised.value.code == "not_plain_data"
    datetime_capsule = __import__("datetime").datetime_CAPI
    with pytest.raises(MilepostError, match="gives no table"):
        Portfolio.from_tables({"themes": Broken(datetime_capsule)})


def test_a_stream_of_something_that_is_no_table_is_refused() -> None:
    numbers = pa.chunked_array([[1, 2]])
    with pytest.raises(MilepostError) as raised:
        Portfolio.from_tables({"themes": numbers})
    assert (raised.value.code, raised.value.path) == ("not_plain_data", "themes")


def stream() -> pa.RecordBatchReader:
    return pa.table({"id": ["t"], "title": ["T"]}).to_reader()


def test_a_consumed_stream_is_refused_or_empty() -> None:
    reader = stream()
    assert Portfolio.from_tables({"themes": reader}).element("t").title == "T"
    # A reader of pyarrow that has come to its end says so, which is no error.
    assert len(Portfolio.from_tables({"themes": reader}).elements()) == 0
    # A capsule whose stream was taken out is another matter.
    again = Broken(stream().__arrow_c_stream__())
    assert Portfolio.from_tables({"themes": again}).element("t").title == "T"
    with pytest.raises(MilepostError, match="released"):
        Portfolio.from_tables({"themes": again})


def test_a_stream_of_pyarrow_gives_what_is_left_of_it() -> None:
    """Such a reader hands on what was not yet read, and says nothing of the rest: nobody can tell from outside."""

    def three() -> pa.RecordBatchReader:
        table = pa.table({"id": ["a", "b", "c"], "title": ["A", "B", "C"]})
        return pa.RecordBatchReader.from_batches(table.schema, table.to_batches(max_chunksize=1))

    half, closed = three(), three()
    half.read_next_batch()
    assert [row.id for row in Portfolio.from_tables({"themes": half}).elements()] == ["b", "c"]
    # To close a reader of what lies in memory closes nothing.
    closed.close()
    assert len(Portfolio.from_tables({"themes": closed}).elements()) == 3
    # Where another table names what is missing, it does come out.
    half = three()
    half.read_next_batch()
    about = {"texts": [{"element": "a", "column": "title", "lang": "de", "text": "A"}]}
    assert "unknown_reference" in [code for _, code, _ in findings({**about, "themes": half})]


def test_a_closed_stream_is_refused() -> None:
    closed = duckdb.connect()
    relation = closed.sql("select 't' as id, 'T' as title")
    closed.close()
    with pytest.raises(MilepostError) as raised:
        Portfolio.from_tables({"themes": relation})
    assert (raised.value.code, raised.value.path) == ("not_plain_data", "themes")


def test_a_stream_that_fails_on_its_way_says_why() -> None:
    def batches() -> Any:
        yield pa.record_batch({"id": ["t"], "title": ["T"]})
        raise OSError("the file is closed")

    schema = pa.schema([("id", pa.string()), ("title", pa.string())])
    with pytest.raises(MilepostError, match="the file is closed"):
        Portfolio.from_tables({"themes": pa.RecordBatchReader.from_batches(schema, batches())})


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ([], "tables"),
        ({1: []}, "tables"),
        ({"themes": 7}, "themes"),
        ({"themes": "id,title"}, "themes"),
        ({"themes": {"id": "t"}}, "themes"),
        ({"themes": [{"id": object()}]}, "themes[0].id"),
    ],
)
def test_what_is_no_table_is_refused(given: Any, path: str) -> None:
    with pytest.raises(MilepostError) as raised:
        Portfolio.from_tables(given)
    assert (raised.value.code, raised.value.path) == ("not_plain_data", path)


def test_limits_hold() -> None:
    frame = pl.DataFrame({"id": ["a", "b"], "title": ["A", "B"]})
    for limits in (milepost.Limits(max_rows=1), milepost.Limits(max_bytes=3)):
        with pytest.raises(MilepostError) as raised:
            Portfolio.from_tables({"themes": frame}, limits=limits)
        assert raised.value.code == "limit_exceeded"


def reports() -> list[Any]:
    portfolio = milepost.embedded()
    moment = "2026-07-01"
    return [
        portfolio.progress(moment, by="milestone"),
        portfolio.progress(moment),
        portfolio.states(moment),
        portfolio.timeline("2024-01-01", moment, by="area"),
        portfolio.changes("2024-01-01", moment),
        portfolio.explain("completion_low", moment, key="thb21"),
        portfolio.audit(moment),
        portfolio.on_scale("greco", moment),
        portfolio.brief(moment),
        portfolio.succession("thb21", moment),
        portfolio.recommendations(moment),
        portfolio.indicators(moment),
        portfolio.element("thb21"),
        portfolio.elements(),
        portfolio.neighbours("thb21"),
        portfolio.reach("thb21"),
        portfolio.dossier("thb21", moment),
        portfolio.extent(),
        milepost.check({"areas": [{}]}),
    ]


@pytest.mark.parametrize("report", reports(), ids=lambda report: type(report).__name__)
def test_every_report_is_a_data_frame(report: Any) -> None:
    frame = pl.DataFrame(report)
    arrow = pa.table(report)
    assert frame.columns == arrow.column_names == report.to_csv().split("\n", 1)[0].split(",")
    assert arrow.num_rows == len(frame) == len(from_arrow(report))
    relation = duckdb.sql("select count(*) from report")
    assert relation is not None
    assert relation.fetchall() == [(len(frame),)]
    arrow.validate(full=True)


def test_cells_are_those_of_the_report() -> None:
    report = milepost.embedded().progress("2026-07-01", by="action")
    frame = pl.DataFrame(report)
    assert frame.schema["milestones"] == pl.Int64
    assert frame.schema["completion_low"] == pl.Float64
    assert frame.schema["last_fact"] == pl.Date
    assert frame.schema["parents"] == pl.List(pl.String)
    for row, cells in zip(report, frame.iter_rows(named=True), strict=True):
        for name, value in cells.items():
            own = getattr(row, name)
            assert (list(own) if isinstance(own, tuple) else own) == value, (row.key, name)


def test_states_keep_their_stated_precision() -> None:
    states = milepost.embedded().states("2026-07-01")
    frame = pl.DataFrame(states)
    assert frame.schema["since"] == pl.String
    assert frame["since"].to_list() == [row.since for row in states]
    assert frame.schema["last_fact"] == pl.Date


def test_no_library_is_required() -> None:
    code = """
import sys
for name in ("pyarrow", "polars", "pandas", "duckdb", "numpy"):
    sys.modules[name] = None
import milepost
portfolio = milepost.Portfolio.from_tables(milepost.embedded().to_tables())
assert portfolio == milepost.embedded()
print(portfolio.progress("2024-01-01").__arrow_c_stream__())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "arrow_array_stream" in done.stdout


def test_a_stream_that_nobody_reads_is_given_back() -> None:
    report = milepost.embedded().progress("2024-01-01", by="milestone")
    for _ in range(2_000):
        report.__arrow_c_stream__()


def test_csv_that_a_library_has_read_is_a_frame() -> None:
    portfolio = milepost.embedded()
    texts = portfolio.to_csv()
    given: dict[str, Any] = {
        name: pl.read_csv(text.encode(), infer_schema=False) for name, text in texts.items() if name != "milepost"
    }
    names = ("strategies", "areas", "actions", "themes", "actors", "milestones", "sources")
    # Without their types, what is no text stays one; tables of texts alone are as good as any.
    loaded = {name: given[name] for name in names if name in ("areas", "themes", "actors")}
    report = milepost.check(loaded)
    assert {row.code for row in report} <= {"unknown_reference"}
    assert json.loads(portfolio.to_json())["areas"]


def test_a_report_equals_the_same_report() -> None:
    portfolio = milepost.embedded()
    report, same = portfolio.progress("2024-01-01"), portfolio.progress("2024-01-01")
    assert report == same
    assert hash(report) == hash(same)
    assert len({report, same, portfolio.progress("2024-01-02")}) == 2
    assert report != portfolio.states("2024-01-01")
    assert copy.copy(report) is report
    assert copy.deepcopy(report) is report


def test_a_notebook_shows_portfolios_and_reports() -> None:
    portfolio = milepost.embedded()
    for shown in (portfolio, portfolio.extent(), portfolio.progress("2024-01-01")):
        html = shown._repr_html_()
        assert html.startswith("<style>") and html.endswith("</section>\n")
        assert "<script" not in html
