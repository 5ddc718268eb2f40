"""Bad input gives a clear error that says where and what to do, and what was there stays usable."""

from __future__ import annotations

import datetime
import decimal
import json
import math
from collections.abc import Callable
from typing import Any

import milepost
import pytest
from documents import small


def refused(call: Callable[[], object]) -> milepost.MilepostError:
    with pytest.raises(milepost.MilepostError) as caught:
        call()
    assert caught.value.message
    return caught.value


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty_document"),
        (" \n", "empty_document"),
        ("milepost", "not_json"),
        ('{"milepost": 1', "not_json"),
        ("[]", "wrong_shape"),
        ('"text"', "wrong_shape"),
        ("null", "wrong_shape"),
        ('{"milepost": 1, "areas": {}}', "wrong_shape"),
        ("{}", "wrong_version"),
        ('{"milepost": 2}', "wrong_version"),
        ('{"milepost": 1, "area": []}', "invalid_document"),
        ('{"milepost": 1, "themes": [{"id": "a\\u0000b", "title": "T"}]}', "invalid_document"),
        ('{"milepost": 1, "observations": [{"value": NaN}]}', "not_json"),
        ("[" * 100_000, "limit_exceeded"),
    ],
)
def test_texts_that_are_no_document(text: str, code: str) -> None:
    error = refused(lambda: milepost.Portfolio.from_json(text))
    assert error.code == code
    assert error.findings_total >= 1
    report = milepost.check(text)
    assert report.findings_total == error.findings_total
    assert report.rows == error.findings


@pytest.mark.parametrize("day", ["0000", "10000", "0999-12-31", "2023-02-30", "2023-13", "2023-Q5", "2026/..", "15.07.2026"])
def test_dates_that_do_not_exist(day: str) -> None:
    document = small()
    document["facts"][1]["happened"] = day
    error = refused(lambda: milepost.Portfolio.from_document(document))
    assert (error.code, error.findings[0].code, error.path) == ("invalid_document", "malformed_date", "facts[1].happened")
    assert error.hint


def test_all_that_is_wrong_is_told_at_once() -> None:
    document = small()
    document["themes"] = [{"id": f"t {at}", "title": "T"} for at in range(10_000)]
    error = refused(lambda: milepost.Portfolio.from_document(document))
    assert error.findings_total == 10_000
    assert len(error.findings) == 1_000
    assert error.findings[0].path == "themes[0].id"
    assert str(error).count("\n") < 10
    assert "9995 more" in str(error)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (datetime.datetime(2022, 12, 19, 14, 30), "time of day"),
        (datetime.datetime(2022, 12, 19, 0, 0, 0, 1), "time of day"),
        (datetime.time(14, 30), "datetime.time"),
        (math.nan, "NaN"),
        (math.inf, "inf"),
        pytest.param(10**5000, "too large", id="5000 digits"),
        (decimal.Decimal("0.5"), "decimal.Decimal"),
        ({1, 2}, "set"),
        (b"2022", "bytes"),
        (object(), "object"),
        ("\ud800", "surrogate"),
        ({1: "one"}, "key"),
    ],
)
def test_objects_that_are_no_plain_data(value: object, message: str) -> None:
    document = small()
    document["facts"][1]["happened"] = value
    error = refused(lambda: milepost.Portfolio.from_document(document))
    assert (error.code, error.path) == ("not_plain_data", "facts[1].happened")
    assert message in error.message
    assert error.hint
    report = milepost.check(document)
    assert [(row.code, row.path) for row in report] == [("not_plain_data", "facts[1].happened")]
    assert refused(lambda: milepost.embedded().with_rows(document)).code == "not_plain_data"


def test_an_object_that_contains_itself() -> None:
    document = small()
    document["themes"] = [document]
    error = refused(lambda: milepost.Portfolio.from_document(document))
    assert error.code == "not_plain_data"
    assert error.path is not None and error.path.startswith("themes[0].")


def test_a_document_of_another_class() -> None:
    for document in (None, 5, [], [("milepost", 1)], b"{}", object()):
        assert milepost.check(document).findings_total == 1  # type: ignore[arg-type]
        refused(lambda: milepost.Portfolio.from_document(document))  # type: ignore[arg-type]


def test_dates_of_python_are_days() -> None:
    document = small()
    plain = milepost.Portfolio.from_document(document)
    document["facts"][0]["happened"] = datetime.date(2022, 12, 19)
    assert milepost.Portfolio.from_document(document) == plain
    document["facts"][0]["happened"] = datetime.datetime(2022, 12, 19)
    assert milepost.Portfolio.from_document(document) == plain


def test_a_document_reads_as_its_json() -> None:
    document = small()
    document["themes"] = [{"id": "t", "title": 'Quoted "text"\\ \n\x1f\u2028é😀', "x_any": [None, True, 1, 0.1, 1e300, {}]}]
    assert milepost.Portfolio.from_document(document) == milepost.Portfolio.from_json(json.dumps(document))
    document["areas"] = tuple(document["areas"])
    assert milepost.Portfolio.from_document(document) == milepost.Portfolio.from_json(json.dumps(document))


@pytest.mark.parametrize(
    "moment",
    [
        "",
        "2023",
        "2023-02-30",
        "yesterday",
        "2023-01-01T00:00",
        datetime.datetime(2023, 1, 1, 12),
        datetime.time(12),
        5,
        None,
        ["2023-01-01"],
    ],
)
def test_moments_that_are_none(moment: Any) -> None:
    portfolio = milepost.Portfolio.from_document(small())
    for call in (
        lambda: portfolio.progress(moment),
        lambda: portfolio.states(moment),
        lambda: milepost.Moment(moment),
    ):
        error = refused(call)
        assert error.code == "invalid_moment"
        assert error.hint


def test_the_second_clock_takes_days_only() -> None:
    for day in ("2023", datetime.datetime(2023, 1, 1, 12), 5):
        error = refused(lambda: milepost.Moment("2023-01-01", known_on=day))  # type: ignore[arg-type]
        assert error.code == "invalid_moment"


def test_a_moment_is_a_date_a_text_or_both_clocks() -> None:
    portfolio = milepost.Portfolio.from_document(small())
    answers = {
        portfolio.progress(moment).to_json()
        for moment in (
            "2023-01-01",
            datetime.date(2023, 1, 1),
            datetime.datetime(2023, 1, 1),
            milepost.Moment("2023-01-01"),
            milepost.Moment(datetime.date(2023, 1, 1), known_on=None),
        )
    }
    assert len(answers) == 1


@pytest.mark.parametrize(
    ("options", "code", "path"),
    [
        ({"by": "aera"}, "invalid_option", "by"),
        ({"by": "grouping:none"}, "unknown_id", None),
        ({"credit": "halve"}, "invalid_option", "credit"),
        ({"roll_up": "child"}, "invalid_option", "roll_up"),
        ({"standing": "all"}, "invalid_option", "standing"),
        ({"stale_after_days": -1}, "invalid_option", "stale_after_days"),
        ({"within": "s"}, "invalid_option", "within"),
        ({"within": ["none"]}, "unknown_id", "within"),
        ({"within": {"s"}}, "invalid_option", "within"),
        ({"where": {"kind": "act"}}, "invalid_option", "where.kind"),
        ({"where": {"kinds": ["act"]}}, "invalid_option", None),
        ({"where": {"basis": ["promised"]}}, "invalid_option", "where.basis"),
        ({"where": ["act"]}, "invalid_option", "where"),
        ({"by": "kind", "roll_up": "children"}, "unsupported", "roll_up"),
    ],
)
def test_options_that_do_not_exist(options: dict[str, Any], code: str, path: str | None) -> None:
    portfolio = milepost.Portfolio.from_document(small())
    error = refused(lambda: portfolio.progress("2023-01-01", **options))
    assert error.code == code
    if path is not None:
        assert error.path == path
    assert portfolio.progress("2023-01-01").total.completed == 1


def test_arguments_of_another_class_are_type_errors() -> None:
    portfolio = milepost.Portfolio.from_document(small())
    for call in (
        lambda: milepost.Portfolio.from_json(b"{}"),  # type: ignore[arg-type]
        lambda: portfolio.progress("2023-01-01", by=5),  # type: ignore[arg-type]
        lambda: portfolio.progress("2023-01-01", areas=["s"]),  # type: ignore[call-arg]
        lambda: portfolio.progress(),  # type: ignore[call-arg]
        lambda: portfolio.merge({}),  # type: ignore[arg-type]
        lambda: portfolio.element(5),  # type: ignore[arg-type]
    ):
        with pytest.raises(TypeError):
            call()


def test_ids_that_nothing_has() -> None:
    portfolio = milepost.Portfolio.from_document(small())
    for call in (
        lambda: portfolio.element("don"),
        lambda: portfolio.neighbours("don"),
        lambda: portfolio.reach("don"),
        lambda: portfolio.path("don", "s"),
        lambda: portfolio.path("s", "don"),
    ):
        error = refused(call)
        assert (error.code, error.ids) == ("unknown_id", ("don",))
        assert error.hint is not None and "done" in error.hint


def test_words_of_the_graph() -> None:
    portfolio = milepost.Portfolio.from_document(small())
    assert refused(lambda: portfolio.elements(kind="areas")).code == "invalid_option"  # type: ignore[arg-type]
    assert refused(lambda: portfolio.neighbours("s", direction="up")).code == "invalid_option"  # type: ignore[arg-type]
    assert refused(lambda: portfolio.reach("s", kinds=["areas"])).code == "invalid_option"  # type: ignore[list-item]
    assert refused(lambda: portfolio.reach("s", kinds="area")).path == "kinds"  # type: ignore[arg-type]


def test_a_language_that_there_is_not() -> None:
    assert refused(lambda: milepost.embedded().extent().to_markdown("xx")).code == "invalid_option"


@pytest.mark.parametrize(
    ("tables", "path", "message"),
    [
        ({"milestones": 5}, "milestones", "a table of CSV is text, and this one is of class `int`"),
        ({"milestones": b"id"}, "milestones", "a table of CSV is text, and this one is of class `bytes`"),
        ({5: "id"}, "tables", "the name of a table is text, and this one is of class `int`"),
        (["id"], "tables", "tables are texts by name, not of class `list`"),
        ("id", "tables", "tables are texts by name, not of class `str`"),
    ],
)
def test_tables_of_csv_that_are_no_text(tables: Any, path: str, message: str) -> None:
    error = refused(lambda: milepost.Portfolio.from_csv(tables))
    assert (error.code, error.path, error.message) == ("not_plain_data", path, message)
    assert error.hint is not None and "under the name of" in error.hint


def test_names_with_control_characters_are_written_out() -> None:
    text = "id,title,ti\x07tle\nt,T,x\n"
    error = refused(lambda: milepost.Portfolio.from_csv({"themes": text}))
    assert error.path == r"themes.csv row 1 column ti\u{7}tle"
    error = refused(lambda: milepost.Portfolio.from_document({"milepost": 1, "themes": [{"\x1b[31m": 1}]}))
    assert {finding.path for finding in error.findings} >= {r"themes[0].\u{1b}[31m"}


def test_limits() -> None:
    text = json.dumps(small())
    for limits in (milepost.Limits(max_bytes=10), milepost.Limits(max_rows=5)):
        error = refused(lambda: milepost.Portfolio.from_json(text, limits=limits))
        assert error.code == "limit_exceeded"
        assert refused(lambda: milepost.Portfolio.from_document(small(), limits=limits)).code == "limit_exceeded"
    assert milepost.Portfolio.from_json(text, limits=milepost.Limits(max_rows=50))
    with pytest.raises(OverflowError):
        milepost.Limits(max_rows=-1)


def test_rows_that_do_not_fit_leave_the_portfolio_as_it_was() -> None:
    portfolio = milepost.Portfolio.from_document(small())
    before = portfolio.to_json()
    error = refused(lambda: portfolio.with_rows({"facts": [{"about": "none", "status": "completed", "happened": "2022"}]}))
    assert error.findings[0].code == "unknown_reference"
    assert portfolio.to_json() == before
    other = small()
    other["milestones"][0]["title"] = "Another title"
    error = refused(lambda: portfolio.merge(milepost.Portfolio.from_document(other)))
    assert (error.findings[0].code, error.findings[0].ids) == ("duplicate_id", ("done",))
    assert portfolio.to_json() == before
