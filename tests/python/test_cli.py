"""The command `milepost` gives the library's bytes, and says by its exit code what was wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import milepost
import pytest
from documents import small

EXAMPLE = Path(__file__).parents[2] / "examples/python/report.py"
MOMENT = milepost.Moment("2024-01-01", known_on="2023-12-31")
ASKED = ["--as-of", "2024-01-01", "--known-on=2023-12-31"]


def run(*arguments: str | Path, program: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [program] if program else ["-m", "milepost"]
    return subprocess.run([sys.executable, *command, *map(str, arguments)], capture_output=True, check=False)


def printed(*arguments: str | Path) -> str:
    done = run(*arguments)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


def test_it_is_installed() -> None:
    command = Path(sys.executable).with_name("milepost.exe" if os.name == "nt" else "milepost")
    done = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"milepost {milepost.__version__}\n"


EU = ["thb21"]


@pytest.mark.parametrize(
    ("arguments", "report"),
    [
        (["report"], lambda it: it.progress(MOMENT, within=EU)),
        (
            ["report", "--by", "action", "--credit", "half", "--standing", "assessed"],
            lambda it: it.progress(MOMENT, by="action", within=EU, credit="half", standing="assessed"),
        ),
        (["report", "--roll-up", "children"], lambda it: it.progress(MOMENT, within=EU, roll_up="children")),
        (["states", "--within", "thb21/ov"], lambda it: it.states(MOMENT, within=["thb21/ov"])),
        (["audit"], lambda it: it.audit(MOMENT, within=EU)),
        (
            ["changes", "--since", "2023-01-01"],
            lambda it: it.changes(milepost.Moment("2023-01-01", known_on="2023-01-01"), MOMENT, within=EU),
        ),
        (["explain", "--key", "thb21"], lambda it: it.explain("completion_low", MOMENT, key="thb21")),
        (["explain", "--measure", "overdue"], lambda it: it.explain("overdue", MOMENT, within=EU)),
        (
            ["brief", "--since", "2023-01-01"],
            lambda it: it.brief(MOMENT, since=milepost.Moment("2023-01-01", known_on="2023-01-01"), within=EU),
        ),
    ],
)
def test_the_output_is_the_librarys(
    arguments: list[str], report: Callable[[milepost.Portfolio], milepost.ProgressReport]
) -> None:
    made = report(milepost.embedded())
    assert printed(*arguments, *ASKED) == made.to_text()
    assert printed(*arguments, *ASKED, "--format", "json") == made.to_json() + "\n"
    assert printed(*arguments, *ASKED, "--format", "csv") == made.to_csv()
    assert printed(*arguments, *ASKED, "--format", "html", "--lang", "fr") == made.to_html("fr")


@pytest.mark.parametrize("format", ["text", "markdown", "json", "csv"])
def test_it_gives_the_bytes_of_the_example(format: str) -> None:
    options = [*ASKED, "--by", "action", "--credit", "half", "--format", format]
    assert run("report", *options).stdout == run(*options, program=EXAMPLE).stdout
    states = run(*ASKED, "--states", "--format", format, program=EXAMPLE).stdout
    assert run("states", *ASKED, "--format", format).stdout == states


def test_a_portfolio_of_ones_own_is_a_file_or_a_folder(tmp_path: Path) -> None:
    portfolio = milepost.Portfolio.from_document(small())
    file, folder, output = tmp_path / "plan.json", tmp_path / "plan", tmp_path / "report.csv"
    file.write_text(portfolio.to_json(), "utf-8")
    folder.mkdir()
    for name, text in portfolio.to_csv().items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    expected = portfolio.progress("2024-01-01").to_csv()
    for own in (file, folder):
        asked = ["report", "--as-of", "2024-01-01", "--portfolio", own, "--format", "csv"]
        assert printed(*asked) == expected
        assert printed(*asked, "--output", output) == ""
        assert output.read_bytes() == expected.encode()
        assert "findings_total\":0" in printed("check", own, "--format", "json")


def test_wrong_data_ends_with_1(tmp_path: Path) -> None:
    document = small()
    document["facts"][0]["happened"] = "yesterday"
    document["facts"][1]["about"] = "opn"
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(document), "utf-8")
    done = run("report", "--portfolio", file)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "facts[0].happened" in done.stderr.decode()
    assert "did you mean `open`?" in printed_with(1, "check", file, "--format", "csv")
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / "themes.csv").write_text("id;titel\nt;T\n", "utf-8")
    assert "themes.csv row 1 column titel" in printed_with(1, "check", folder, "--format", "csv")
    (folder / "themes.csv").write_text('id;title\nt;"T\n', "utf-8")
    assert run("report", "--portfolio", folder).returncode == 1


def printed_with(code: int, *arguments: str | Path) -> str:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (code, b"")
    return done.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "which command?"),
        (["reprot"], "there is no command reprot"),
        (["check"], "check needs a file"),
        (["report", "plan.json"], "--portfolio does"),
        (["report", "--bye", "area"], "--help"),
        (["report", "--format", "pdf"], "invalid choice"),
        (["report", "--as-of", "yesterday"], "yesterday"),
        (["report", "--by", "aera"], "did you mean `area`?"),
        (["report", "--within", "nothing"], "where: within"),
        (["report", "--lang", "it", "--format", "html"], "`it`"),
        (["changes"], "--since"),
        (["explain", "--measure", "complete"], "complete"),
        (["report", "--portfolio", "nowhere.json"], "cannot read nowhere.json"),
        (["check", "tests"], "there is no CSV file"),
        (["report", "--output", "/nowhere/report.txt"], "cannot write"),
    ],
)
def test_a_wrong_question_ends_with_2(arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tests").mkdir()
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    complaint = done.stderr.decode()
    assert said in complaint
    assert complaint.startswith("milepost: ")
    assert "Traceback" not in complaint


def test_help_names_every_command_and_option() -> None:
    from milepost import cli

    usage = printed("--help")
    assert usage == cli.USAGE
    assert all(f"\n  {command} " in usage for command in cli.COMMANDS)
    for option in ("as-of", "known-on", "by", "within", "credit", "roll-up", "standing", "since", "measure", "key"):
        assert f"  --{option} " in usage


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
@pytest.mark.parametrize("on_terminal", [True, False])
def test_progress_is_shown_on_a_terminal_only(on_terminal: bool, tmp_path: Path) -> None:
    """The file is a pipe that stays empty until the bar was seen, so that the work lasts as long as it has to."""
    pipe = tmp_path / "plan.json"
    os.mkfifo(pipe)
    master, slave = os.openpty()
    command = [sys.executable, "-m", "milepost", "report", "--as-of", "2024-01-01", "--portfolio", str(pipe)]
    portfolio = milepost.Portfolio.from_document(small())
    try:
        error: Any = slave if on_terminal else subprocess.PIPE
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=error) as process:
            with pipe.open("w", encoding="utf-8") as file:
                screen = b""
                while on_terminal and screen.count(b"\r") < 3:
                    screen += os.read(master, 1000)
                file.write(portfolio.to_json())
            printed, complained = process.communicate()
        assert process.returncode == 0
        assert printed.decode() == portfolio.progress("2024-01-01").to_text()
        if on_terminal:
            os.set_blocking(master, False)
            screen += os.read(master, 100_000)
            first = screen.decode().split("\r")[1]
            assert first.startswith(f"loading {pipe} [=====               ] ")
            # Nothing is left of it.
            assert screen.decode().split("\r")[-2].strip() == "" and screen.endswith(b"\r")
        else:
            assert complained == b""
    finally:
        os.close(master)
        os.close(slave)


def test_the_bar_goes_to_and_fro() -> None:
    from milepost import cli

    bars = [cli._bar(at) for at in range(31)]
    assert {len(bar) for bar in bars} == {20}
    assert (bars[0], bars[15], bars[30]) == ("=====" + " " * 15, " " * 15 + "=====", bars[0])
    assert bars[1:15] == bars[29:15:-1]


def test_a_reader_that_has_read_enough_is_no_error() -> None:
    command = f"{sys.executable} -m milepost states --format csv | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("key,member,")
    assert done.stderr == ""
