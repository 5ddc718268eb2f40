"""Portfolios, questions and reports cross processes: what arrives equals what was sent."""

from __future__ import annotations

import copy
import inspect
import multiprocessing
import pickle
from typing import Any

import milepost
import polars as pl
import pytest
from documents import small
from milepost import Moment, Portfolio

EMBEDDED = milepost.embedded()
PORTFOLIO = Portfolio.from_document(small())
BOTH = Moment("2024-06-30", known_on="2023-12-31")
LAST_YEAR = Portfolio.from_document({**small(), "facts": small()["facts"][:1]})
WITH_INDICATOR = Portfolio.from_document(
    {
        "milepost": 1,
        "indicators": [{"id": "i", "title": "Places", "direction": "up"}],
        "observations": [{"indicator": "i", "period": str(year), "value": year / 7} for year in (2020, 2021)],
    }
)

REPORTS: list[Any] = [
    EMBEDDED.progress("2024-01-01"),
    EMBEDDED.progress(BOTH, by="action", within=["thb21"], where={"basis": ["stated"]}, credit="half", roll_up="children"),
    EMBEDDED.states(BOTH, within=("thb21",), standing="assessed", stale_after_days=30),
    EMBEDDED.timeline("2024-01-01", "2024-06-30", step="quarter", by="area", known_on="as_published"),
    EMBEDDED.timeline("2024-01-01", "2024-06-30", known_on=BOTH.as_of),
    EMBEDDED.changes(Moment("2023-01-01", known_on="2023-06-30"), BOTH, within=["thb21"]),
    PORTFOLIO.changes("2023-01-01", "2024-01-01", earlier=LAST_YEAR),
    EMBEDDED.explain("completion_low", BOTH, key="thb21", by="strategy"),
    EMBEDDED.audit(BOTH, stale_after_days=90),
    EMBEDDED.on_scale("greco", BOTH, within=["thb21"]),
    EMBEDDED.brief(BOTH, since=Moment("2023-01-01", known_on="2023-12-31"), lang="fr"),
    EMBEDDED.brief("2024-01-01", since="2023-01-01"),
    EMBEDDED.schedule(BOTH, within=["thb21"]),
    EMBEDDED.impact("thb21/ov/revise/agreed", 90, "2023-06-30"),
    EMBEDDED.blockers(BOTH),
    EMBEDDED.earned_schedule(BOTH, by="strategy", credit="stated"),
    EMBEDDED.succession("thb21", "2026-07-01"),
    EMBEDDED.recommendations(BOTH, credit="half"),
    EMBEDDED.indicators("2026-07-01"),
    WITH_INDICATOR.indicators(
        "2024-01-01",
        method="linear",
        targets=[{"indicator": "i", "period": "2030", "value": 300.1}],
        natural_limits=[{"indicator": "i", "value": 0}],
        rules=["zero_replaced"],
    ),
    EMBEDDED.element("thb21"),
    EMBEDDED.dossier("thb21", BOTH),
    EMBEDDED.elements(kind="area"),
    EMBEDDED.neighbours("thb21", direction="in", kinds=["area"]),
    EMBEDDED.reach("thb21", direction="in", kinds=("action",)),
    PORTFOLIO.path("open", "s"),
    EMBEDDED.extent(),
    milepost.check({"milepost": 1}),
    milepost.check({"milepost": 1, "areas": [{}], "themes": [{"id": "t t", "titel": "T"}]}),
]
VALUES: list[Any] = [EMBEDDED, PORTFOLIO, BOTH, Moment("2024-01-01"), milepost.Limits(max_rows=5), REPORTS[-1].rows[0]]


def named(value: object) -> str:
    return type(value).__name__


def test_every_report_class_is_here() -> None:
    """A class is a report if it has a form as JSON; only a portfolio has one beside."""
    classes = {name for name, value in vars(milepost).items() if inspect.isclass(value) and hasattr(value, "to_json")}
    assert {named(report) for report in REPORTS} == classes - {"Portfolio"}


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("value", REPORTS + VALUES, ids=named)
def test_it_is_loaded_as_it_was(value: Any, protocol: int) -> None:
    again = pickle.loads(pickle.dumps(value, protocol))
    assert type(again) is type(value)
    assert again == value
    assert repr(again) == repr(value)
    assert not again != value
    # And once more, from what was loaded.
    assert pickle.loads(pickle.dumps(again)) == value


@pytest.mark.parametrize("report", REPORTS, ids=named)
def test_a_report_is_loaded_with_every_form(report: Any) -> None:
    again = pickle.loads(pickle.dumps(report))
    assert again.to_json() == report.to_json()
    assert again.to_html() == report.to_html()
    assert again.to_csv() == report.to_csv()
    assert hash(again) == hash(report)
    assert copy.copy(report) is report
    assert copy.deepcopy([report])[0] is report


def test_a_list_given_to_a_question_is_the_askers_own() -> None:
    within = ["thb21"]
    where = {"basis": ["stated"]}
    report = EMBEDDED.progress("2024-01-01", within=within, where=where)
    within.append("nothing")
    where["basis"].append("nothing")
    assert pickle.loads(pickle.dumps(report)) == report


def test_reports_of_one_portfolio_carry_it_once() -> None:
    reports = [EMBEDDED.progress(f"2024-01-{day:02}") for day in range(1, 11)]
    pickled = pickle.dumps((EMBEDDED, reports))
    assert len(pickled) < 1.1 * len(pickle.dumps(EMBEDDED))
    assert pickle.loads(pickled)[1] == reports


def test_a_report_of_another_version_is_refused() -> None:
    report = EMBEDDED.progress("2024-01-01")
    reduced: Any = report.__reduce__()
    function, (_, *others) = reduced
    with pytest.raises(milepost.MilepostError) as raised:
        function("0.0.1", *others)
    assert raised.value.code == "wrong_version"
    assert "0.0.1" in raised.value.message and milepost.__version__ in raised.value.message
    assert raised.value.hint is not None and "to_json" in raised.value.hint


def test_a_check_keeps_the_version_that_made_it() -> None:
    report = milepost.CheckReport("0.0.1", 0, [])
    assert pickle.loads(pickle.dumps(report)).milepost == "0.0.1"
    finding = milepost.Finding("not_yet", "error", None, None, [], None, "message", None)
    with pytest.raises(milepost.MilepostError, match="not_yet"):
        milepost.CheckReport("9.9.9", 1, [finding])


def test_a_row_is_pickled_with_its_report() -> None:
    row = EMBEDDED.progress("2024-01-01").rows[0]
    with pytest.raises(TypeError, match="cannot pickle a 'ProgressRow' by itself: pickle its report"):
        pickle.dumps(row)
    assert copy.copy(row) is row
    assert copy.deepcopy(row) is row


def asked(question: tuple[Portfolio, Moment]) -> milepost.ProgressReport:
    portfolio, moment = question
    return portfolio.progress(moment, by="area")


def echoed(value: Any) -> Any:
    return value


def test_processes_that_start_afresh_answer_alike() -> None:
    """As on every system since Python 3.14, and on some always: nothing is inherited, all of it is pickled both ways."""
    moments = [Moment(f"{year}-01-01") for year in range(2022, 2027)]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(asked, [(EMBEDDED, moment) for moment in moments]) == [
            EMBEDDED.progress(moment, by="area") for moment in moments
        ]
        assert pool.map(echoed, REPORTS + VALUES) == REPORTS + VALUES


@pytest.mark.parametrize("name", ["milepost", "strategies", "milestones", "facts"])
@pytest.mark.parametrize("send", [copy.copy, copy.deepcopy, lambda table: pickle.loads(pickle.dumps(table))])
def test_a_table_arrives_with_its_rows(name: str, send: Any) -> None:
    table = EMBEDDED.to_tables()[name]
    arrived = send(table)
    assert (arrived.name, arrived.columns, len(arrived)) == (table.name, table.columns, len(table))
    assert pl.DataFrame(arrived).equals(pl.DataFrame(table))
