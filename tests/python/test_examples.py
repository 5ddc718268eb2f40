"""The example programs run, and say no more than the library does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import milepost
import pytest
from documents import small

REPORT = Path(__file__).parents[2] / "examples/python/report.py"
ANALYSIS = REPORT.with_name("analysis.py")


def run(*arguments: str | Path, program: Path = REPORT) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, program, *map(str, arguments)], capture_output=True, check=False)


def printed(*arguments: str | Path, program: Path = REPORT) -> str:
    done = run(*arguments, program=program)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_the_embedded_strategy_today() -> None:
    assert "Completion is a range" in printed()


@pytest.mark.parametrize("format", ["text", "markdown", "html", "svg", "json", "csv"])
def test_every_format_is_that_of_the_library(format: str) -> None:
    moment = milepost.Moment("2024-01-01", known_on="2023-12-31")
    report = milepost.embedded().progress(moment, by="action", within=["thb21"], credit="half", standing="assessed")
    expected = getattr(report, f"to_{format}")() + ("\n" if format == "json" else "")
    options = ["--as-of", "2024-01-01", "--known-on=2023-12-31", "--by", "action", "--credit", "half"]
    assert printed(*options, "--standing", "assessed", "--format", format) == expected


def test_states_of_a_portfolio_of_ones_own(tmp_path: Path) -> None:
    portfolio, output = tmp_path / "portfolio.json", tmp_path / "states.csv"
    portfolio.write_text(json.dumps(small()), "utf-8")
    asked = ["--states", "--as-of", "2024-01-01", "--format", "csv"]
    assert printed(*asked, "--portfolio", portfolio, "--output", output) == ""
    states = milepost.Portfolio.from_document(small()).states("2024-01-01")
    assert output.read_bytes() == states.to_csv().encode()


def test_help() -> None:
    assert printed("--help").startswith("How far has a strategy got?")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--as-of", "yesterday"],
        ["--within", "nothing"],
        ["--by", "aera"],
        ["--format", "pdf"],
        ["--portfolio", "no such file"],
        ["--portfolio", __file__],
        ["--unknown"],
    ],
)
def test_what_cannot_be_done_is_said(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().strip()
    assert "Traceback" not in done.stderr.decode()


def test_analysis_says_what_the_library_says(tmp_path: Path) -> None:
    portfolio = milepost.embedded()
    moment = milepost.Moment("2024-01-01", known_on="2023-12-31")
    asked = ["--as-of", "2024-01-01", "--known-on=2023-12-31", "--within", "thb21", "--lang", "de"]
    expected = portfolio.calendar(moment, within=["thb21"], lang="de")
    assert printed("calendar", *asked, program=ANALYSIS) == expected
    asked = ["--as-of", "2023-06-30", "--key", "thb21/ov/revise/agreed", "--days", "30"]
    expected = portfolio.impact("thb21/ov/revise/agreed", 30, "2023-06-30").to_markdown()
    assert printed("impact", *asked, program=ANALYSIS) == expected
    output = tmp_path / "near.dot"
    asked = ["--format", "dot", "--root", "thb21", "--depth", "1", "--kinds", "area,source", "--output", str(output)]
    assert printed("graph", *asked, program=ANALYSIS) == ""
    expected = portfolio.graph("dot", root="thb21", depth=1, kinds=["area", "source"])
    assert output.read_bytes() == expected.encode()


@pytest.mark.parametrize(
    "arguments",
    [[], ["horoscope"], ["calendar", "--lang", "it"], ["graph", "--depth", "1"], ["graph", "--kinds", "areas"], ["impact"], ["impact", "--key", "thb21"]],
)
def test_what_analysis_cannot_do_is_said(arguments: list[str]) -> None:
    done = run(*arguments, program=ANALYSIS)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().strip()
    assert "Traceback" not in done.stderr.decode()
