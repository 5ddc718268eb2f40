"""The shared cases: the same calls as in Rust and JavaScript, and the same bytes."""

from __future__ import annotations

import copy
import hashlib
import json
from pathlib import Path
from typing import Any

import milepost
import pytest

CASES = Path(__file__).parents[1] / "cases"
PATHS = sorted(CASES.rglob("*.json"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: str(path.relative_to(CASES).with_suffix("")))
def test_case(path: Path) -> None:
    case = json.loads(path.read_bytes())
    expected = path.with_suffix(".expected").read_text("utf-8").split("\n")
    assert expected.pop() == ""
    for call, line in zip(case["calls"], expected, strict=True):
        if "python" in call.get("not_in", {}):
            continue
        said = outcome(case, call)
        expect(json.loads(said), call)
        assert (digest(said) if call.get("digest") else said) == line


def test_there_are_cases() -> None:
    assert PATHS


def outcome(case: dict[str, Any], call: dict[str, Any]) -> str:
    """What a call gives, as canonical JSON."""
    try:
        result = answer(case, call["call"], call.get("args", {}))
        if "then" in call:
            result = then(result, call["then"], call.get("then_args", {}))
    except milepost.MilepostError as error:
        return canonical({"error": plain(error)})
    if isinstance(result, Json):
        return result.text
    return canonical(result) if isinstance(result, str) else str(result.to_json())


class Json:
    """A text that is JSON already."""

    def __init__(self, text: str) -> None:
        self.text = text


def answer(case: dict[str, Any], call: str, args: dict[str, Any]) -> Any:
    if call == "check":
        if "csv" in case:
            return milepost.check(case["csv"])
        return milepost.check(case["text"] if "text" in case else whole_document(case))
    portfolio = load(case)
    if call == "load":
        return portfolio
    if call == "to_json":
        return Json(portfolio.to_json(**args))
    if call == "to_csv":
        return Json(canonical(portfolio.to_csv(**args)))
    return getattr(portfolio, call)(**{name: argument(name, value) for name, value in args.items()})


def then(result: Any, call: str, args: dict[str, Any]) -> Any:
    if call == "to_object":
        assert result.to_object(**args) == json.loads(result.to_json())
        return result
    said = getattr(result, call)(**args)
    return Json(said) if call == "to_json" else said


def load(case: dict[str, Any]) -> milepost.Portfolio:
    """Loads what the case says; a document in both ways that there are."""
    if case.get("embedded"):
        return milepost.embedded()
    limits = milepost.Limits(**case.get("limits", {}))
    if "text" in case:
        return milepost.Portfolio.from_json(case["text"], limits=limits)
    if "csv" in case:
        return milepost.Portfolio.from_csv(case["csv"], limits=limits)
    document = whole_document(case)
    if not isinstance(document, dict):
        return milepost.Portfolio.from_json(json.dumps(document), limits=limits)
    portfolio = milepost.Portfolio.from_document(document, limits=limits)
    assert milepost.Portfolio.from_json(json.dumps(document), limits=limits) == portfolio
    return portfolio


def whole_document(case: dict[str, Any]) -> Any:
    """The document with the rows of `repeat`: made from one row, in whose texts `{n}` counts from 1."""
    document = copy.deepcopy(case["document"])
    for repeat in case.get("repeat", []):
        rows = document.setdefault(repeat["table"], [])
        rows.extend(numbered(repeat["row"], n) for n in range(1, repeat["times"] + 1))
    return document


def numbered(value: Any, n: int) -> Any:
    match value:
        case str():
            return value.replace("{n}", str(n)).replace("{n-1}", str(n - 1))
        case list():
            return [numbered(entry, n) for entry in value]
        case dict():
            return {key: numbered(entry, n) for key, entry in value.items()}
    return value


def argument(name: str, value: Any) -> Any:
    """Arguments that JSON has no class for."""
    if name in ("moment", "since", "before", "after") and isinstance(value, dict):
        return milepost.Moment(**value)
    if name in ("other", "earlier") and value is not None:
        return load(value)
    return value


def plain(error: milepost.MilepostError) -> dict[str, Any]:
    keys = ("code", "message", "path", "ids", "hint", "findings_total")
    findings = [{key: getattr(row, key) for key in FINDING} for row in error.findings]
    return {"findings": findings, **{key: getattr(error, key) for key in keys}}


FINDING = ("code", "severity", "table", "row", "ids", "path", "message", "hint")


def canonical(value: Any) -> str:
    """RFC 8785 for texts, whole numbers and what is made of them; the library writes the rest itself."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(said: str) -> str:
    """What a case keeps of a long answer."""
    data = said.encode()
    return canonical({"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()})


def expect(said: Any, call: dict[str, Any]) -> None:
    """What the author of the case wrote by hand, at dotted paths."""
    failed = isinstance(said, dict) and "error" in said
    assert failed == ("expect_error" in call), said
    wanted = call["expect_error"] if failed else call.get("expect", {})
    for path, value in wanted.items():
        found = at(said["error"] if failed else said, path)
        assert found == value, f"{call['call']}: {path}"


def at(value: Any, path: str) -> Any:
    """The value at a path: keys of objects, numbers of list entries or of the lines of a text, and `length` of either."""
    for step in filter(None, path.split(".")):
        if isinstance(value, str):
            value = value.replace("\r\n", "\n").removesuffix("\n").split("\n")
        if isinstance(value, list):
            value = len(value) if step == "length" else value[int(step)]
        else:
            value = value[step]
    return value
