"""The committed JSON Schemas, read by another library: every report and every document of the cases keeps to them."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

REPOSITORY = Path(__file__).parents[2]
SCHEMAS = REPOSITORY / "core" / "schema"
CASES = sorted((REPOSITORY / "tests" / "cases").rglob("*.json"))
DATA = sorted([*(REPOSITORY / "core" / "data").glob("*.json"), *(REPOSITORY / "examples" / "data").glob("*.json")])

# Findings that a schema can make as well; all others need the whole document, a calendar or another reader of JSON.
SHAPE = {
    "empty_list",
    "malformed_id",
    "missing_column",
    "negative_number",
    "progress_above_one",
    "unknown_column",
    "unknown_table",
    "unknown_word",
    "wrong_shape",
    "wrong_type",
    "wrong_version",
}


@cache
def schemas() -> dict[str, Any]:
    """All schemas by the report that they describe, and that of the document."""
    found = {}
    for path in sorted(SCHEMAS.glob("*.json")):
        schema = json.loads(path.read_text("utf-8"))
        names = [path.stem]
        if path.stem != "document":
            report = schema["properties"]["report"]
            names = report.get("enum") or [report["const"]]
        found.update(dict.fromkeys(names, schema))
    return found


@cache
def validator(name: str) -> Draft202012Validator:
    """Refuses keys that a schema does not name, too: others may add some, the library may not."""
    schema = closed(schemas()[name])
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [closed(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: closed(value) for key, value in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        schema.setdefault("additionalProperties", False)
    return schema


def expected(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.with_suffix(".expected").read_text("utf-8").split("\n") if line]


def document_of(case: dict[str, Any]) -> Any:
    """The document of a case, or nothing where it has none that is JSON."""
    if "text" not in case:
        return case.get("document")
    try:
        return json.loads(case["text"], object_pairs_hook=once)
    except ValueError:
        return None


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand in it once; others are nothing that a schema can speak of."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def codes(answers: list[Any]) -> set[str]:
    """What was found wrong with a document."""
    found = set()
    for answer in answers:
        if isinstance(answer, dict) and answer.get("report") == "check":
            found |= {row["code"] for row in answer["rows"]}
        if isinstance(answer, dict) and "error" in answer:
            found |= {row["code"] for row in answer["error"]["findings"]}
    return found


def test_the_schemas_are_schemas() -> None:
    assert {"document", "progress", "states", "check"} <= set(schemas())
    for schema in schemas().values():
        Draft202012Validator.check_schema(schema)


def test_every_report_of_the_library_has_a_schema() -> None:
    answers = (answer for path in CASES for answer in expected(path) if isinstance(answer, dict))
    assert {answer["report"] for answer in answers if "report" in answer} <= set(schemas())


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case(path: Path) -> None:
    answers = expected(path)
    for answer in answers:
        if isinstance(answer, dict) and "report" in answer:
            validator(answer["report"]).validate(answer)

    case = json.loads(path.read_bytes())
    document = document_of(case)
    if document is None:
        return
    found = codes(expected_of_loading(case, answers))
    if not found:
        validator("document").validate(document)
    elif found & SHAPE and not case.get("repeat"):
        assert not validator("document").is_valid(document), found & SHAPE


def expected_of_loading(case: dict[str, Any], answers: list[Any]) -> list[Any]:
    return [answer for call, answer in zip(case["calls"], answers, strict=True) if call["call"] in ("load", "check")]


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_data(path: Path) -> None:
    document = json.loads(path.read_bytes())
    if "milepost" in document:
        validator("document").validate(document)


def test_your_own_columns_are_welcome_and_others_are_not() -> None:
    document = {"milepost": 1, "themes": [{"id": "t", "title": "T", "ref": 3, "x_colour": ["blue"]}], "areas": None}
    validator("document").validate(document)
    for column in ("colour", "X_colour"):
        other = copy.deepcopy(document)
        other["themes"][0][column] = "blue"
        assert not validator("document").is_valid(other)
