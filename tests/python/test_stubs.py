"""The committed stubs are those of the library, and type checkers agree with them."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import milepost
import pytest

ROOT = Path(__file__).parents[2]
STUBS = ROOT / "python/milepost/_core.pyi"


def run(*command: str | Path) -> None:
    done = subprocess.run([sys.executable, "-m", *map(str, command)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_committed_stubs_are_generated_from_the_library(tmp_path: Path) -> None:
    manifest = ROOT / "python/Cargo.toml"
    # The interpreter and profile of the wheel, so that nothing is compiled again.
    same = ("--interpreter", sys.executable, "--profile", "release")
    run("maturin", "generate-stubs", *same, "--manifest-path", manifest, "--out", tmp_path)
    fresh = (tmp_path / "milepost/_core.pyi").read_text("utf-8")
    assert STUBS.read_text("utf-8") == fresh, "make them again, as CONTRIBUTING.md says"


def test_the_stubs_fit_the_library() -> None:
    run("mypy.stubtest", "milepost")


def test_the_installed_package_is_typed() -> None:
    installed = Path(milepost.__file__).parent
    assert (installed / "py.typed").exists()
    assert (installed / "_core.pyi").read_text("utf-8") == STUBS.read_text("utf-8")


@pytest.mark.parametrize(
    ("method", "option"),
    [
        ("progress", "credit"),
        ("progress", "roll_up"),
        ("progress", "standing"),
        ("states", "standing"),
        ("schedule", "standing"),
        ("blockers", "standing"),
        ("earned_schedule", "credit"),
        ("earned_schedule", "standing"),
        ("neighbours", "direction"),
        ("reach", "direction"),
        ("calendar", "lang"),
    ],
)
def test_the_words_in_the_stubs_are_those_of_the_core(method: str, option: str) -> None:
    """They are written by hand in the signatures, so the core is asked which it knows."""
    call = getattr(milepost.embedded(), method)
    with pytest.raises(milepost.MilepostError) as caught:
        call("2024-01-01", **{option: "?" * 20})
    assert caught.value.hint is not None
    known = caught.value.hint.removeprefix("it is one of: ").split(", ")
    assert literals(method, option) == known


def literals(method: str, option: str) -> list[str]:
    """The words of `Literal[...]` in the annotation of an option."""
    portfolio = next(
        node
        for node in ast.parse(STUBS.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name == "Portfolio"
    )
    function = next(node for node in portfolio.body if isinstance(node, ast.FunctionDef) and node.name == method)
    annotation = next(argument.annotation for argument in function.args.kwonlyargs if argument.arg == option)
    assert isinstance(annotation, ast.Constant) and isinstance(annotation.value, str)
    return [
        node.value
        for node in ast.walk(ast.parse(annotation.value))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
