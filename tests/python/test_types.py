"""Two type checkers accept the examples and the tests, and find every mistake that was seeded, on its line and nowhere else.

The oldest Python that the wheel supports is the one whose syntax they hold the files to.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MISTAKES = Path(__file__).with_name("type_mistakes.py")
OLDEST = "3.10"


def mypy(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "mypy", "--strict", "--python-version", OLDEST, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout


@cache
def pyright() -> list[tuple[Path, int, str]]:
    """What pyright finds in the package, the examples and the tests: file, line and message of each error."""
    checker = ROOT / "node_modules/pyright/index.js"
    project = ["--project", "tests/python", "--pythonpath", sys.executable]
    done = subprocess.run(["node", checker, *project, "--outputjson"], cwd=ROOT, capture_output=True, text=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)["generalDiagnostics"]
    return [
        (Path(one["file"]), one["range"]["start"]["line"] + 1, one["message"]) for one in found if one["severity"] == "error"
    ]


def marked() -> set[int]:
    lines = MISTAKES.read_text("utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith("  # mistake")}


def test_mypy_accepts_the_examples_and_the_package() -> None:
    assert mypy("examples/python", "python/milepost").startswith("Success")


def test_pyright_accepts_the_examples_the_package_and_the_tests() -> None:
    assert [found for found in pyright() if found[0] != MISTAKES] == []


def test_mypy_finds_every_seeded_mistake_and_no_other() -> None:
    found = {int(line) for line in re.findall(r"type_mistakes\.py:(\d+): error:", mypy(MISTAKES))}
    assert found == marked()


def test_pyright_finds_every_seeded_mistake_and_no_other() -> None:
    assert {line for file, line, _ in pyright() if file == MISTAKES} == marked()


def test_enough_is_seeded() -> None:
    """Every method of a portfolio that takes words or lists has mistakes of its own."""
    text = MISTAKES.read_text("utf-8")
    for method in ("progress", "timeline", "brief", "indicators", "impact", "changes", "elements", "neighbours", "reach"):
        assert re.search(rf"portfolio\.{method}\(.*# mistake", text), method
    assert len(marked()) > 50
