"""How far has the strategy got? The main job, on the embedded portfolio or on a file."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

import milepost

USAGE = """\
How far has a strategy got?

usage: report [options]

  --as-of DATE         what had happened by this day (default: today)
  --known-on DATE      told only by what was published by this day (default: everything)
  --by WHAT            strategy, area, action, milestone, actor, theme, member, kind or grouping:<id> (default: area)
  --within ID[,ID...]  only what is reachable from these (default: thb21; all of a --portfolio)
  --credit RULE        none, stated or half (default: none)
  --roll-up WAY        milestones or children (default: milestones)
  --standing WHICH     any or assessed (default: any)
  --states             the state of every milestone instead of a progress report
  --format FORMAT      text, markdown, html, svg, json or csv (default: text)
  --portfolio FILE     a portfolio of your own instead of the embedded one
  --output FILE        write there instead of to the terminal
"""


def asked() -> argparse.Namespace:
    """What was asked on the command line."""
    parser = argparse.ArgumentParser(prog="report", add_help=False, allow_abbrev=False)
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--as-of")
    parser.add_argument("--known-on")
    parser.add_argument("--by", default="area")
    parser.add_argument("--within")
    parser.add_argument("--credit", default="none")
    parser.add_argument("--roll-up", default="milestones")
    parser.add_argument("--standing", default="any")
    parser.add_argument("--states", action="store_true")
    parser.add_argument("--format", default="text", choices=["text", "markdown", "html", "svg", "json", "csv"])
    parser.add_argument("--portfolio", type=Path)
    parser.add_argument("--output", type=Path)
    return parser.parse_args()


def report(asked: argparse.Namespace) -> milepost.ProgressReport | milepost.StatesReport:
    within: list[str] | None = asked.within.split(",") if asked.within else None
    if asked.portfolio:
        portfolio = milepost.Portfolio.from_json(asked.portfolio.read_text("utf-8"))
    else:
        portfolio = milepost.embedded()
        within = within or ["thb21"]
    # The same day everywhere on Earth, as for the programs in the other languages.
    today = datetime.datetime.now(datetime.timezone.utc).date()
    as_of = asked.as_of or today
    moment = milepost.Moment(as_of, known_on=asked.known_on) if asked.known_on else as_of
    if asked.states:
        return portfolio.states(moment, within=within, standing=asked.standing)
    return portfolio.progress(
        moment,
        by=asked.by,
        within=within,
        credit=asked.credit,
        roll_up=asked.roll_up,
        standing=asked.standing,
    )


def rendered(report: milepost.ProgressReport | milepost.StatesReport, format: str) -> str:
    match format:
        case "markdown":
            return report.to_markdown()
        case "html":
            return report.to_html()
        case "svg":
            return report.to_svg()
        case "json":
            return report.to_json() + "\n"
        case "csv":
            return report.to_csv()
        case _:
            return report.to_text()


def main() -> int:
    options = asked()
    if options.help:
        print(USAGE, end="")
        return 0
    try:
        text = rendered(report(options), options.format)
        # As bytes, so that no platform turns line ends into its own.
        if options.output:
            options.output.write_bytes(text.encode())
        else:
            sys.stdout.buffer.write(text.encode())
    except milepost.MilepostError as error:
        complain(error)
        return 2
    except (OSError, UnicodeDecodeError) as error:
        print(f"report: {error}", file=sys.stderr)
        return 2
    return 0


def complain(error: milepost.MilepostError) -> None:
    """Says what is wrong, where, and what to do."""
    print(f"report: {error.message}", file=sys.stderr)
    if error.path:
        print(f"  where: {error.path}", file=sys.stderr)
    if error.hint:
        print(f"  hint: {error.hint}", file=sys.stderr)
    for finding in error.findings[1:10]:
        print(f"  {finding.path or 'document'}: {finding.message}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
