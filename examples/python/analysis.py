"""What else can be asked of a strategy, besides how far it has got?"""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

import milepost

USAGE = """\
What else can be asked of a strategy, besides how far it has got?

usage: analysis QUESTION [options]

  progress             how far each area had got
  changes              what has changed since the day of --since, as it was known then
  explain              why a figure is what it is: that of --measure and --key
  succession           what is left to a successor of --strategy, or became of it in --successor
  brief                all of it in one document, as for a parliament
  audit                what the data cannot support
  schedule             what holds the plan up: when each milestone can and must be reached
  impact               what slips when the milestone of --key takes so many --days longer
  blockers             what to finish first, by what it would free
  calendar             what is due, what took place and what is to, as an iCalendar
  graph                the elements and what joins them, for other programs

  --as-of DATE         what had happened by this day (default: today)
  --known-on DATE      told only by what was published by this day (default: everything)
  --within ID[,ID...]  only what is reachable from these (default: all)
  --since DATE         for changes: the earlier day
  --measure KEY        for explain: a key of a progress report (default: completion_low)
  --key ID             for explain: what the figure is about (default: all); for impact: the milestone
  --days COUNT         for impact: the calendar days of the delay (default: 90)
  --strategy ID        for succession: the older strategy (default: thb21)
  --successor ID       for succession: the newer one (default: what remains open)
  --lang LANGUAGE      en, fr or de (default: en)
  --format FORMAT      of a graph: mermaid, dot, graphml or json (default: mermaid)
  --root ID            of a graph: only what hangs together with this element (default: all)
  --depth COUNT        of a graph: only what lies within so many edges of the root
  --kinds KIND[,KIND]  of a graph: only elements of these kinds
  --portfolio FILE     a portfolio of your own instead of the embedded one
  --output FILE        write there instead of to the terminal
"""


QUESTIONS = (
    "progress", "changes", "explain", "succession", "brief", "audit", "schedule", "impact", "blockers", "calendar",
    "graph",
)  # fmt: skip


def asked() -> argparse.Namespace:
    """What was asked on the command line. Words are checked by the library, which says what could be meant."""
    parser = argparse.ArgumentParser(prog="analysis", add_help=False, allow_abbrev=False)
    parser.add_argument("question", nargs="?")
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--as-of")
    parser.add_argument("--known-on")
    parser.add_argument("--within")
    parser.add_argument("--since")
    parser.add_argument("--measure", default="completion_low")
    parser.add_argument("--key")
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--strategy", default="thb21")
    parser.add_argument("--successor")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--format", default="mermaid")
    parser.add_argument("--root")
    parser.add_argument("--depth", type=int)
    parser.add_argument("--kinds")
    parser.add_argument("--portfolio", type=Path)
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    if not options.help and options.question not in QUESTIONS:
        parser.error("what is the question? --help lists them")
    return options


def answer(asked: argparse.Namespace) -> str:
    if asked.portfolio:
        portfolio = milepost.Portfolio.from_json(asked.portfolio.read_text("utf-8"))
    else:
        portfolio = milepost.embedded()
    if asked.question == "graph":
        kinds = asked.kinds.split(",") if asked.kinds else None
        return portfolio.graph(asked.format, root=asked.root, depth=asked.depth, kinds=kinds)
    within = asked.within.split(",") if asked.within else None
    # The same day everywhere on Earth, as for the programs in the other languages.
    as_of = asked.as_of or datetime.datetime.now(datetime.timezone.utc).date()
    moment = milepost.Moment(as_of, known_on=asked.known_on)
    if asked.question == "calendar":
        return portfolio.calendar(moment, within=within, lang=asked.lang)
    return report(portfolio, asked, moment, within).to_markdown(asked.lang)


def report(
    portfolio: milepost.Portfolio, asked: argparse.Namespace, moment: milepost.Moment, within: list[str] | None
) -> (
    milepost.ProgressReport
    | milepost.ChangesReport
    | milepost.ExplainReport
    | milepost.SuccessionReport
    | milepost.BriefReport
    | milepost.AuditReport
    | milepost.ScheduleReport
    | milepost.ImpactReport
    | milepost.BlockersReport
):
    match asked.question:
        case "progress":
            return portfolio.progress(moment, within=within)
        case "changes":
            if asked.since is None:
                raise ValueError("since when? --since says")
            return portfolio.changes(milepost.Moment(asked.since, known_on=asked.since), moment, within=within)
        case "explain":
            return portfolio.explain(asked.measure, moment, key=asked.key, within=within)
        case "succession":
            return portfolio.succession(asked.strategy, moment, new=asked.successor)
        case "brief":
            return portfolio.brief(moment, within=within, lang=asked.lang)
        case "schedule":
            return portfolio.schedule(moment, within=within)
        case "impact":
            if asked.key is None:
                raise ValueError("which milestone? --key says")
            return portfolio.impact(asked.key, asked.days, moment, within=within)
        case "blockers":
            return portfolio.blockers(moment, within=within)
        case _:
            return portfolio.audit(moment, within=within)


def main() -> int:
    options = asked()
    if options.help:
        print(USAGE, end="")
        return 0
    try:
        text = answer(options)
        # As bytes, so that no platform turns line ends into its own.
        if options.output:
            options.output.write_bytes(text.encode())
        else:
            sys.stdout.buffer.write(text.encode())
    except milepost.MilepostError as error:
        print(f"analysis: {error.message}", file=sys.stderr)
        for what, said in (("where", error.path), ("hint", error.hint)):
            if said:
                print(f"  {what}: {said}", file=sys.stderr)
        return 2
    except (OSError, ValueError) as error:
        print(f"analysis: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
