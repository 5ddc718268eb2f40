"""What do the graph and the dates of a strategy say? Further questions than how far it got."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

import milepost

USAGE = """\
What do the graph and the dates of a strategy say?

usage: analysis QUESTION [options]

  calendar             what is due, what took place and what is to, as an iCalendar
  graph                the elements and what joins them, for other programs

  --as-of DATE         what had happened by this day (default: today)
  --known-on DATE      told only by what was published by this day (default: everything)
  --within ID[,ID...]  only what is reachable from these (default: all)
  --lang LANGUAGE      en, fr or de (default: en)
  --format FORMAT      of a graph: mermaid, dot, graphml or json (default: mermaid)
  --root ID            of a graph: only what hangs together with this element (default: all)
  --depth COUNT        of a graph: only what lies within so many edges of the root
  --kinds KIND[,KIND]  of a graph: only elements of these kinds
  --portfolio FILE     a portfolio of your own instead of the embedded one
  --output FILE        write there instead of to the terminal
"""


def asked() -> argparse.Namespace:
    """What was asked on the command line. Words are checked by the library, which says what could be meant."""
    parser = argparse.ArgumentParser(prog="analysis", add_help=False, allow_abbrev=False)
    parser.add_argument("question", nargs="?")
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--as-of")
    parser.add_argument("--known-on")
    parser.add_argument("--within")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--format", default="mermaid")
    parser.add_argument("--root")
    parser.add_argument("--depth", type=int)
    parser.add_argument("--kinds")
    parser.add_argument("--portfolio", type=Path)
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    if not options.help and options.question not in ("calendar", "graph"):
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
    return portfolio.calendar(moment, within=within, lang=asked.lang)


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
    except (OSError, UnicodeDecodeError) as error:
        print(f"analysis: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
