"""The notebooks run from top to bottom and show what they are committed with."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

import notebooks


@pytest.mark.parametrize("path", notebooks.paths(), ids=lambda path: path.stem)
def test_a_notebook_shows_what_is_committed(path: Path) -> None:
    committed = nbformat.read(path, as_version=4)
    now = notebooks.run(path)
    for before, after in zip(committed.cells, now.cells, strict=True):
        assert before == after, before["source"]


@pytest.mark.parametrize("path", notebooks.paths(), ids=lambda path: path.stem)
def test_a_notebook_has_been_run_and_tells_nothing_of_where(path: Path) -> None:
    committed = nbformat.read(path, as_version=4)
    code = [cell for cell in committed.cells if cell.cell_type == "code"]
    assert code, "there is nothing to run"
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert any(cell.outputs for cell in code)
    assert str(Path.home()) not in path.read_text("utf-8")


def test_there_are_notebooks() -> None:
    assert {path.stem for path in notebooks.paths()} >= {"eu-strategy", "your-own-spreadsheet", "what-is-left"}
