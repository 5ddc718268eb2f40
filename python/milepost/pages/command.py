"""The command `milepost build`: the options, the folder, and what is said of it."""

from __future__ import annotations

import argparse
import calendar
import datetime
import re
import sys
from collections.abc import Callable, Sequence
from functools import reduce
from pathlib import Path
from typing import NoReturn

from .. import MilepostError, Moment, Portfolio
from .build import Scope, build
from .words import given

USAGE = """\
Public pages from a portfolio, complete without a script.

usage: milepost build FOLDER --site OUT [options]

FOLDER holds the portfolio: JSON documents, or tables as CSV named as the tables are. What is internal is left out.

  --site OUT       the folder to write to; what has the same name there is replaced
  --lang LIST      languages, such as de,fr (default: en)
  --as-of DATE     what had happened by this day (default: up to when sources were searched)
  --known-on DATE  told only by what was published by this day (default: everything)
  --since DATE     the day that changes are counted from (default: a year before)
  --within LIST    only what is reachable from these ids (default: all)
  --by WHAT        what the rows are (default: area)

Exit codes: 0, all is well; 1, something is wrong with the data; 2, with the question or with a file.
"""

DATA, QUESTION = 1, 2

_BYS = ("strategy", "area", "action", "milestone", "actor", "theme", "member", "kind")


class _UsageError(Exception):
    """What a user did that cannot be; its message is for them."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _UsageError(message)


def main(arguments: Sequence[str]) -> int:
    """Runs the command with the words behind `milepost`, and gives its exit code."""
    try:
        sys.stdout.write(_run(arguments))
        return 0
    except MilepostError as error:
        print(_explained(error), file=sys.stderr)
        return DATA if error.findings else QUESTION
    except (_UsageError, OSError) as error:
        print(f"milepost: {error}", file=sys.stderr)
        return QUESTION


def _run(arguments: Sequence[str]) -> str:
    parser = _Parser(prog="milepost", add_help=False, allow_abbrev=False)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--by", default="area")
    for name in ("site", "as-of", "known-on", "since", "within"):
        parser.add_argument(f"--{name}")
    asked = parser.parse_intermixed_args(arguments)
    if asked.help:
        return USAGE
    if len(asked.words) != 2:
        raise _UsageError("say `milepost build FOLDER --site OUT`; more with --help")
    if asked.site is None:
        raise _UsageError("say where to write: --site OUT")
    langs = _languages(asked.lang)
    if asked.by not in _BYS and not re.fullmatch(r"grouping:[A-Za-z0-9._:/-]{1,120}", asked.by):
        raise _UsageError(f"rows cannot be by `{asked.by}`")
    portfolio = _read(Path(asked.words[1]))
    as_of = _day("as-of", asked.as_of) or _default_day(portfolio)
    since = _day("since", asked.since)
    if since is not None and since > as_of:
        raise _UsageError("--since is later than the moment of the pages")
    moment = Moment(as_of, known_on=_day("known-on", asked.known_on))
    within = [id for id in re.split(r"[\s,]+", asked.within or "") if id] or None
    pages = build(portfolio, Path(asked.site), Scope(moment, asked.by, since or _year_before(as_of), within), langs)
    return f"{pages} pages in {asked.site}, of {as_of}, portfolio {portfolio.publishable().hash()}\n"


def _languages(text: str) -> list[str]:
    try:
        known = list(given()["languages"])
    except FileNotFoundError as error:
        raise _UsageError(
            "this wheel was built without the parts of the pages: build the npm package before it, `cargo run -p pack`"
        ) from error
    langs = list(dict.fromkeys(lang for lang in text.split(",") if lang))
    for lang in langs:
        if lang not in known:
            raise _UsageError(f"there are no pages in the language `{lang}`: {', '.join(known)}")
    if not langs:
        raise _UsageError(f"name a language: {', '.join(known)}")
    return langs


def _day(option: str, text: str | None) -> datetime.date | None:
    if text is None:
        return None
    try:
        if re.fullmatch(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}", text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise _UsageError(f"--{option} is a day such as 2026-07-01, and not `{text}`")


def _default_day(portfolio: Portfolio) -> datetime.date:
    day = portfolio.extent().default_as_of
    if day is None:
        raise _UsageError("the portfolio has no date: say for which day, with --as-of")
    return datetime.date.fromisoformat(str(day))


def _year_before(day: datetime.date) -> datetime.date:
    """The same day of the year before, or the last day of that month."""
    last = calendar.monthrange(day.year - 1, day.month)[1]
    return day.replace(year=day.year - 1, day=min(day.day, last))


def _read(folder: Path) -> Portfolio:
    """A folder as a portfolio: its JSON documents together, or its tables as CSV."""
    if not folder.exists():
        raise _UsageError(f"there is no {folder}")
    files = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else [folder]
    documents = [file for file in files if file.suffix == ".json"]
    tables = [file for file in files if file.suffix == ".csv"]
    if documents and tables:
        raise _UsageError(f"{folder} holds JSON documents and CSV tables: keep one or the other")
    if tables:
        return Portfolio.from_csv({file.stem: _text(file) for file in tables})
    if not documents:
        raise _UsageError(f"{folder} holds no .json document and no .csv table")
    return reduce(Portfolio.merge, (_within(file, lambda: Portfolio.from_json(_text(file))) for file in documents))


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise _UsageError(f"{file} is no text in UTF-8") from error


def _within(file: Path, load: Callable[[], Portfolio]) -> Portfolio:
    """Says which file a problem lies in."""
    try:
        return load()
    except MilepostError as error:
        error.message = f"{file}: {error.message}"
        raise


def _explained(error: MilepostError) -> str:
    """What went wrong, in as many lines as help."""

    def hint(text: str | None) -> str:
        return "" if text is None else f" ({text})"

    lines = [f"milepost: {error.message}"]
    lines += [f"  {finding.path or 'document'}: {finding.message}{hint(finding.hint)}" for finding in error.findings]
    if error.findings_total > len(error.findings):
        lines.append(f"  and {error.findings_total - len(error.findings)} more")
    if not error.findings and error.hint is not None:
        lines.append(f"  {error.hint}")
    return "\n".join(lines)
