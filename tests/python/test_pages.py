"""`milepost build` writes what the command of the npm package writes, byte for byte, and refuses what it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import milepost
import pytest
from documents import small
from milepost.pages.words import PARTS

COMMAND = Path(__file__).parents[2] / "wasm/npm/dist/cli.mjs"

HOSTILE = {
    "milepost": 1,
    "lang": "fr",
    "strategies": [
        {"id": "s", "title": "Plan <script>alert(1)</script> & \"plus\"", "adopted": "2021-02"},
        {"id": "t", "title": "Suite"},
    ],
    "areas": [{"id": "a", "strategy": "s", "title": "L'eau"}],
    "actions": [{"id": "c", "areas": ["a"], "title": "Mesure"}],
    "milestones": [
        {"id": "s:m/index.html", "actions": ["c"], "title": "Jalon 'un'", "due": "2022-Q3"},
        {"id": "m2", "actions": ["c"], "title": "Deux\u202e", "due": "../2023-05"},
        {"id": "m3", "actions": ["c"], "title": "Trois", "due": "2021-06/2021-08"},
    ],
    "texts": [{"element": "m2", "column": "title", "lang": "de", "text": "Zwei"}],
    "facts": [
        {"about": "s:m/index.html", "status": "completed", "happened": "2022-01-05", "published": "2022-02-01"},
        {"about": "m2", "status": "dropped", "happened": "2022-06-01", "internal": True, "note": "for the ministry only"},
    ],
}


def python(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "milepost", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def javascript(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = ["node", str(COMMAND), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def folders(root: Path) -> dict[str, Path]:
    """Portfolios of every form that the command takes."""
    whole, hostile, tables, parts = (root / name for name in ("whole", "hostile", "tables", "parts"))
    for folder in (whole, hostile, tables, parts):
        folder.mkdir()
    (whole / "plan.json").write_text(milepost.embedded().to_json(), "utf-8")
    (hostile / "plan.json").write_text(json.dumps(HOSTILE), "utf-8")
    for name, text in milepost.embedded().to_csv().items():
        (tables / f"{name}.csv").write_bytes(text.encode())
    facts = HOSTILE["facts"]
    (parts / "a.json").write_text(json.dumps({**HOSTILE, "facts": []}), "utf-8")
    (parts / "b.json").write_text(json.dumps({**HOSTILE, "facts": facts}), "utf-8")
    return {"whole": whole, "hostile": hostile, "tables": tables, "parts": parts}


@pytest.mark.parametrize(
    ("which", "options"),
    [
        ("whole", ["--lang", "de,fr"]),
        ("whole", ["--as-of", "2024-02-29", "--known-on", "2024-02-29", "--within", "thb21", "--by", "action"]),
        ("whole", ["--as-of", "2024-01-01", "--since", "2022-05-01", "--by", "grouping:g/nov2023", "--lang", "fr,fr,en"]),
        ("hostile", ["--lang", "en,fr,de", "--as-of", "2022-07-01"]),
        ("hostile", ["--within", "s", "--as-of", "2022-07-01", "--known-on", "2022-06-01"]),
        ("tables", []),
        ("parts", ["--as-of", "2023-01-01"]),
    ],
)
def test_both_commands_write_the_same_bytes(tmp_path: Path, which: str, options: list[str]) -> None:
    folder = folders(tmp_path)[which]
    told = [
        command("build", folder, "--site", tmp_path / "out" / command.__name__, *options)
        for command in (python, javascript)
    ]
    assert [(done.returncode, done.stderr) for done in told] == [(0, ""), (0, "")]
    assert told[0].stdout == told[1].stdout.replace("javascript", "python")
    written = files(tmp_path / "out" / "python")
    assert "index.html" in written
    assert written == files(tmp_path / "out" / "javascript")
    assert not any(b"for the ministry only" in content for content in written.values())


REFUSED = [
    (["build"], 2, "--help"),
    (["build", "{plan}"], 2, "--site"),
    (["build", "{plan}/nothing", "--site", "{out}"], 2, "there is no"),
    (["build", "{plan}", "--site", "{out}", "--lang", "de,xx"], 2, "`xx`: en, fr, de"),
    (["build", "{plan}", "--site", "{out}", "--as-of", "2026-02-30"], 2, "--as-of is a day"),
    (["build", "{plan}", "--site", "{out}", "--since", "2999-01-01"], 2, "--since is later"),
    (["build", "{plan}", "--site", "{out}", "--by", "areas"], 2, "areas"),
    (["build", "{plan}", "--site", "{out}", "--within", "nobody"], 2, "nobody"),
    (["build", "{bad}", "--site", "{out}"], 1, "nowhere"),
]


@pytest.mark.parametrize(("words", "code", "message"), REFUSED)
def test_what_cannot_be_is_refused_in_the_same_words(tmp_path: Path, words: list[str], code: int, message: str) -> None:
    plan, bad, out = tmp_path / "plan", tmp_path / "bad", tmp_path / "out"
    plan.mkdir()
    bad.mkdir()
    (plan / "plan.json").write_text(json.dumps(small()), "utf-8")
    wrong = {"milepost": 1, "milestones": [{"id": name, "actions": ["nowhere"], "title": name} for name in "mn"]}
    (bad / "plan.json").write_text(json.dumps(wrong), "utf-8")
    asked = [word.format(plan=plan, bad=bad, out=out) for word in words]
    told = [python(*asked), javascript(*asked)]
    assert [done.returncode for done in told] == [code, code], told
    assert message in told[0].stderr
    assert told[0].stderr == told[1].stderr
    assert not out.exists()


def test_help_is_the_same() -> None:
    assert python("build", "--help").stdout == javascript("build", "--help").stdout


def test_no_part_of_the_dashboard_is_missing() -> None:
    given = json.loads((PARTS / "given.json").read_text("utf-8"))
    assert {file.name for file in PARTS.iterdir()} >= {*given["modules"], "LICENSE"}
