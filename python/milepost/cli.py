"""The command `milepost`: the library's reports from a terminal.

The output is what the library gives, byte for byte. Exit codes: 0, all is well; 1, something is wrong with the data; 2,
something is wrong with the question, or a file cannot be read or written.
"""

from __future__ import annotations

import argparse
import datetime
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Literal, NoReturn, TypeAlias

from . import (
    AuditReport,
    BriefReport,
    ChangesReport,
    CheckReport,
    ExplainReport,
    MilepostError,
    Moment,
    Portfolio,
    ProgressReport,
    StatesReport,
    __version__,
    check,
    embedded,
)
from .pages import command as pages

_Report: TypeAlias = (
    ProgressReport | StatesReport | AuditReport | ChangesReport | ExplainReport | BriefReport | CheckReport
)

__all__ = ["main"]

USAGE = """\
How far has a strategy got?

usage: milepost COMMAND [options]

  report               how far each row has got: completion as a range, what is overdue, what stands behind it
  states               the state of every milestone
  audit                what the data cannot support
  changes              what differs between the day of --since and that of --as-of, and why
  explain              why a figure is what it is: that of --measure and --key
  brief                one document for a parliament
  check FILE           what is wrong with a portfolio, all at once
  build FOLDER         public pages from a portfolio, complete without a script (build --help says more)

  --as-of DATE         what had happened by this day (default: today)
  --known-on DATE      told only by what was published by this day (default: everything)
  --by WHAT            strategy, area, action, milestone, actor, theme, member, kind or grouping:<id> (default: area)
  --within ID[,ID...]  only what is reachable from these (default: thb21; all of a --portfolio)
  --credit RULE        none, stated or half (default: none)
  --roll-up WAY        milestones or children (default: milestones)
  --standing WHICH     any or assessed (default: any)
  --since DATE         for changes and brief: the earlier day, as it was known then
  --measure KEY        for explain: a key of a report or of a state (default: completion_low)
  --key ID             for explain: what the figure is about (default: all)
  --format FORMAT      text, markdown, html, json or csv (default: text)
  --lang LANGUAGE      of markdown and html: en, fr or de (default: en)
  --portfolio FILE     a portfolio of your own instead of the embedded one: a JSON file, or a folder of CSV files
  --output FILE        write there instead of to the terminal
  --version            the version of the library

Exit codes: 0, all is well; 1, something is wrong with the data; 2, with the question or with a file.
"""

COMMANDS = ("report", "states", "audit", "changes", "explain", "brief", "check", "build")
FORMATS = ("text", "markdown", "html", "json", "csv")

DATA, QUESTION = 1, 2


class _Failure(Exception):
    """Why the command ends, and with which code."""

    def __init__(self, code: int, error: MilepostError | str) -> None:
        super().__init__(str(error))
        self.code = code
        self.error = error


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Failure(QUESTION, f"{message}; --help lists the options")


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was asked. Words and dates are checked by the library, which says what could be meant."""
    parser = _Parser(prog="milepost", add_help=False, allow_abbrev=False)
    parser.add_argument("command", nargs="?")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--version", action="store_true")
    for name in ("as-of", "known-on", "within", "since", "key"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--by", default="area")
    parser.add_argument("--credit", default="none")
    parser.add_argument("--roll-up", default="milestones")
    parser.add_argument("--standing", default="any")
    parser.add_argument("--measure", default="completion_low")
    parser.add_argument("--format", default="text", choices=FORMATS)
    parser.add_argument("--lang")
    parser.add_argument("--portfolio", type=Path)
    parser.add_argument("--output", type=Path)
    asked = parser.parse_args(arguments)
    if asked.help or asked.version:
        return asked
    if asked.command not in COMMANDS:
        known = ", ".join(COMMANDS)
        parser.error(f"there is no command {asked.command}: {known}" if asked.command else f"which command? {known}")
    if asked.command == "build":
        parser.error("build comes first, its options behind it")
    if (asked.command == "check") != (asked.file is not None):
        parser.error("check needs a file" if asked.command == "check" else f"{asked.command} takes no file; --portfolio does")
    return asked


class _Busy:
    """Says on a terminal, and nowhere else, that something takes its time."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._done = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> None:
        if sys.stderr.isatty():
            self._thread = threading.Thread(target=self._show, daemon=True)
            self._thread.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._done.set()
        if self._thread:
            self._thread.join()

    def _show(self) -> None:
        start = time.monotonic()
        # What is done at once needs no word.
        if self._done.wait(0.5):
            return
        width = at = 0
        while not self._done.wait(0.1):
            line = f"{self._what} [{_bar(at)}] {time.monotonic() - start:.0f} s"
            width = max(width, len(line))
            sys.stderr.write(f"\r{line}")
            sys.stderr.flush()
            at += 1
        sys.stderr.write("\r" + " " * width + "\r")
        sys.stderr.flush()


def _bar(at: int) -> str:
    """A piece that goes to and fro: how much is left, nobody knows before it is done, and so it is not shown."""
    room = 15
    before = room - abs(room - at % (2 * room))
    return " " * before + "=" * 5 + " " * (room - before)


def _read(path: Path) -> str | dict[str, str]:
    """The text of a document, or the texts of the CSV files of a folder."""
    try:
        if not path.is_dir():
            return path.read_text("utf-8-sig")
        tables = {file.name: file.read_text("utf-8-sig") for file in sorted(path.glob("*.csv"))}
    except (OSError, UnicodeDecodeError) as error:
        raise _Failure(QUESTION, f"cannot read {path}: {error}") from error
    if not tables:
        raise _Failure(QUESTION, f"there is no CSV file in {path}")
    return tables


def _portfolio(path: Path | None) -> Portfolio:
    if path is None:
        return embedded()
    with _Busy(f"loading {path}"):
        given = _read(path)
        try:
            return Portfolio.from_json(given) if isinstance(given, str) else Portfolio.from_csv(given)
        except MilepostError as error:
            raise _Failure(DATA, error) from error


def _report(asked: argparse.Namespace) -> _Report:
    if asked.command == "check":
        with _Busy(f"checking {asked.file}"):
            return check(_read(asked.file))
    portfolio = _portfolio(asked.portfolio)
    within: list[str] | None = asked.within.split(",") if asked.within else None if asked.portfolio else ["thb21"]
    # The same day everywhere on Earth.
    as_of = asked.as_of or datetime.datetime.now(datetime.timezone.utc).date()
    with _Busy("computing"):
        moment = Moment(as_of, known_on=asked.known_on)
        before = Moment(asked.since, known_on=asked.since) if asked.since else None
        standing: Literal["any", "assessed"] = asked.standing
        match asked.command:
            case "states":
                return portfolio.states(moment, within=within, standing=standing)
            case "audit":
                return portfolio.audit(moment, within=within)
            case "changes":
                if before is None:
                    raise _Failure(QUESTION, "since when? --since says")
                return portfolio.changes(before, moment, within=within, credit=asked.credit, standing=standing)
            case "explain":
                # What `--key` names says of itself what it is in.
                return portfolio.explain(
                    asked.measure,
                    moment,
                    key=asked.key,
                    within=within if asked.within or asked.key is None else None,
                    credit=asked.credit,
                    roll_up=asked.roll_up,
                    standing=standing,
                )
            case "brief":
                return portfolio.brief(moment, since=before, within=within, lang=asked.lang or "en")
        return portfolio.progress(
            moment, by=asked.by, within=within, credit=asked.credit, roll_up=asked.roll_up, standing=standing
        )


def _rendered(report: _Report, asked: argparse.Namespace) -> str:
    match asked.format:
        case "markdown":
            return report.to_markdown(asked.lang)
        case "html":
            return report.to_html(asked.lang)
        case "json":
            return report.to_json() + "\n"
        case "csv":
            return report.to_csv()
    return report.to_text()


def _write(text: str, output: Path | None) -> None:
    # As bytes, so that no platform turns line ends into its own.
    try:
        if output:
            output.write_bytes(text.encode())
        else:
            sys.stdout.buffer.write(text.encode())
            sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has read enough. The interpreter would complain once more when it ends.
        sys.stderr.close()
    except OSError as error:
        raise _Failure(QUESTION, f"cannot write {output or 'the output'}: {error}") from error


def _complain(error: MilepostError | str) -> None:
    """Says what is wrong, where, and what to do."""
    if isinstance(error, str):
        print(f"milepost: {error}", file=sys.stderr)
        return
    print(f"milepost: {error.message}", file=sys.stderr)
    for what, said in (("where", error.path), ("hint", error.hint)):
        if said:
            print(f"  {what}: {said}", file=sys.stderr)
    for finding in error.findings[1:10]:
        print(f"  {finding.path or 'document'}: {finding.message}", file=sys.stderr)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command, and gives its exit code.

    Args:
        arguments: The words behind `milepost`; those of the command line if left out.

    Returns:
        0 where all is well, 1 where something is wrong with the data, 2 where something is wrong with the question or
        with a file.

    Example:
        >>> from milepost import cli
        >>> cli.main(["--version"]) == 0
        True
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["build"]:
        return pages.main(words)
    try:
        asked = _asked(words)
        if asked.help or asked.version:
            _write(USAGE if asked.help else f"milepost {__version__}\n", None)
            return 0
        report = _report(asked)
        _write(_rendered(report, asked), asked.output)
    except MilepostError as error:
        _complain(error)
        return QUESTION
    except _Failure as failure:
        _complain(failure.error)
        return failure.code
    return DATA if isinstance(report, CheckReport) and report.findings_total else 0
