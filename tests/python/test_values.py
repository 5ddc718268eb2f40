"""Portfolios, reports and rows behave as values of Python do."""

from __future__ import annotations

import copy
import csv
import datetime
import io
import json
import pickle
from typing import Any

import milepost
import pytest
from documents import small

PORTFOLIO = milepost.Portfolio.from_document(small())
REPORTS: dict[str, Any] = {
    "progress": PORTFOLIO.progress("2023-07-31", within=["s"], where={"basis": ["stated", "emergent"]}),
    "states": PORTFOLIO.states(milepost.Moment("2023-07-31", known_on="2023-06-30"), where={"kind": ["act"]}),
    "brief": PORTFOLIO.brief("2023-07-31", since="2022-01-01"),
    "succession": PORTFOLIO.succession("s", "2023-07-31"),
    "recommendations": milepost.embedded().recommendations("2023-07-31"),
    "indicators": milepost.embedded().indicators("2023-07-31"),
    "elements": PORTFOLIO.elements(kind="milestone"),
    "neighbours": PORTFOLIO.neighbours("done"),
    "reach": PORTFOLIO.reach("open", kinds=["area", "strategy"]),
    "path": PORTFOLIO.path("open", "s"),
    "element": PORTFOLIO.element("done"),
    "extent": PORTFOLIO.extent(),
    "check": milepost.check({"milepost": 1, "areas": [{}]}),
}
WITH_ROWS = [name for name, report in REPORTS.items() if hasattr(report, "rows")]


@pytest.mark.parametrize("name", REPORTS)
def test_every_key_of_the_json_is_an_attribute(name: str) -> None:
    report = REPORTS[name]
    document = json.loads(report.to_json())
    assert document["report"] == name
    for key in document:
        assert hasattr(report, key), key
    for row in document.get("rows", []):
        for key in row:
            assert hasattr(report.rows[0], key), key


@pytest.mark.parametrize("name", REPORTS)
def test_the_object_is_the_json(name: str) -> None:
    report = REPORTS[name]
    assert report.to_object() == json.loads(report.to_json())
    assert report.to_object() is not report.to_object()


@pytest.mark.parametrize("name", REPORTS)
def test_every_form_is_text_for_people(name: str) -> None:
    report = REPORTS[name]
    assert str(report) == report.to_text()
    assert report.to_text().endswith("\n")
    assert report.to_markdown() == report.to_markdown(lang="en") == report.to_markdown("en")
    assert repr(report).startswith(f"<{type(report).__name__}")


@pytest.mark.parametrize("name", REPORTS)
def test_a_notebook_shows_a_section(name: str) -> None:
    report = REPORTS[name]
    section = report.to_html(fragment=True)
    assert section == report.to_html(None, True)
    assert section.startswith('<section class="milepost" lang="en">\n<h2>')
    style, marked, shown = report._repr_html_().partition("</style>\n")
    assert (shown, marked) == (section, "</style>\n")
    # It says nothing of anything else in the notebook.
    rules = style.removeprefix("<style>\n").replace("@media print{", "").splitlines()
    assert rules and all(rule.startswith(":is(main,section).milepost ") for rule in rules)
    assert report.to_html("de").startswith('<!doctype html>\n<html lang="de">')


def test_a_brief_takes_a_moment_in_every_form() -> None:
    portfolio = milepost.Portfolio.from_document(small())
    moment = milepost.Moment("2024-06-01", known_on="2024-06-01")
    told = [portfolio.brief(moment, since=since) for since in ("2023-01-01", datetime.date(2023, 1, 1))]
    told.append(portfolio.brief(moment, since=milepost.Moment("2023-01-01", known_on="2024-06-01")))
    assert told[0].to_json() == told[1].to_json() == told[2].to_json()
    assert told[0].since == milepost.Moment("2023-01-01", known_on="2024-06-01")
    brief = portfolio.brief(moment, lang="fr")
    assert brief.done is None
    assert brief.to_markdown() == brief.to_markdown("fr") != brief.to_markdown("en")
    assert 'lang="fr"' in brief._repr_html_()


@pytest.mark.parametrize("name", WITH_ROWS)
def test_rows_are_a_tuple_made_once(name: str) -> None:
    report = REPORTS[name]
    assert isinstance(report.rows, tuple)
    assert report.rows is report.rows
    assert list(report) == list(report.rows)
    assert len(report) == len(report.rows) == len(json.loads(report.to_json())["rows"])
    assert len(report) > 0
    lines = list(csv.DictReader(io.StringIO(report.to_csv())))
    assert lines[0].keys() == {name for name in vars(type(report.rows[0])) if not name.startswith("_")}


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_can_be_changed(name: str) -> None:
    report = REPORTS[name]
    with pytest.raises(AttributeError):
        report.milepost = "2"
    with pytest.raises(AttributeError):
        report.anything = 1
    if name in WITH_ROWS:
        with pytest.raises(AttributeError):
            report.rows[0].title = "another"
        with pytest.raises(TypeError):
            report.rows[0] = None


def test_values_have_the_types_of_python() -> None:
    report = REPORTS["progress"]
    total = report.total
    assert report.moment == milepost.Moment("2023-07-31")
    assert report.within == ("s",)
    assert report.where == {"basis": ["stated", "emergent"]}
    assert (total.key, total.title, total.parents) == (None, None, ())
    assert isinstance(total.completion_low, float)
    assert total.last_fact == datetime.date(2023, 6, 30)
    assert report.rows[0].parents == ("s",)
    done = PORTFOLIO.states("2023-07-31").rows[0]
    assert (done.ref, done.since, done.due, done.delay_days) == (7, "2022-12-19", "2022-Q4", -12)


def test_a_whole_share_stays_a_float() -> None:
    report = PORTFOLIO.progress("2023-01-01", within=["done"])
    total: Any = report.to_object()["total"]
    assert type(total["completion_low"]) is float
    assert list(total)[:4] == ["key", "title", "parents", "milestones"]


def test_rows_are_equal_by_value_and_show_their_fields() -> None:
    again = PORTFOLIO.progress("2023-07-31", within=["s"], where={"basis": ["stated", "emergent"]})
    assert again.rows == REPORTS["progress"].rows
    assert again.total != again.rows[0]
    assert repr(again.rows[0]).startswith("ProgressRow(key='s/a', title='An area', parents=('s',), milestones=3, ")
    assert "ref=7" in repr(PORTFOLIO.states("2023-07-31").rows[0])


def test_portfolios_are_equal_by_content() -> None:
    again = milepost.Portfolio.from_document(small())
    assert again == PORTFOLIO
    assert hash(again) == hash(PORTFOLIO)
    assert {again: 1}[PORTFOLIO] == 1
    other = small()
    other["milestones"][0]["title"] = "Another title"
    assert milepost.Portfolio.from_document(other) != PORTFOLIO
    assert PORTFOLIO != "s"
    assert repr(PORTFOLIO) == "Portfolio(strategies=1, milestones=3, facts=2)"


def test_portfolios_can_be_pickled_and_copied() -> None:
    for portfolio in (PORTFOLIO, milepost.embedded(), milepost.Portfolio.from_json('{"milepost": 1}')):
        again = pickle.loads(pickle.dumps(portfolio))
        assert again == portfolio
        assert again.to_json() == portfolio.to_json()
        assert copy.copy(portfolio) is portfolio
        assert copy.deepcopy(portfolio) is portfolio


@pytest.mark.parametrize(
    "value",
    [
        milepost.Moment("2023-01-01"),
        milepost.Moment("2023-01-01", known_on="2022-12-31"),
        milepost.Limits(),
        milepost.Limits(max_rows=5),
        milepost.check({"milepost": 1, "areas": [{}]}).rows[0],
    ],
)
def test_values_can_be_pickled_and_compared(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy.deepcopy(value) == value
    if not isinstance(value, milepost.Finding):
        assert hash(copy.copy(value)) == hash(value)
        assert eval(repr(value), dict(vars(milepost))) == value


def test_errors_cross_processes_whole() -> None:
    with pytest.raises(milepost.MilepostError) as caught:
        milepost.Portfolio.from_json('{"milepost": 1, "areas": [{"id": "a"}]}')
    error = caught.value
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(error, ValueError)
    assert str(again) == str(error)
    for key in ("code", "message", "path", "ids", "hint", "findings", "findings_total"):
        assert getattr(again, key) == getattr(error, key)
    assert repr(error).startswith("MilepostError(")


def test_a_subclass_of_a_portfolio_is_not_possible() -> None:
    with pytest.raises(TypeError):
        type("Mine", (milepost.Portfolio,), {})


def test_the_version_is_the_one_in_reports() -> None:
    assert REPORTS["progress"].milepost == milepost.__version__
