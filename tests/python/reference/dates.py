"""Dates of stated precision (section 2). A date is a first day .. a last day."""

from __future__ import annotations

import functools
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

LONG_AGO = date.min  # the start of `../b`: before every day that can be written (years 1000-9999)


@dataclass(frozen=True)
class Span:
    """Section 2: a date is start..end; `text` is how it was stated."""

    start: date
    end: date
    text: str


@functools.cache
def parse(text: str) -> Span:
    """Section 2: day, month, quarter, year, interval a/b (first day of a to last day of b), or ../b."""
    if "/" in text:
        left, right = text.split("/")
        start = LONG_AGO if left == ".." else simple(left)[0]
        return Span(start, simple(right)[1], text)
    start, end = simple(text)
    return Span(start, end, text)


def simple(text: str) -> tuple[date, date]:
    """Section 2: the first and the last day of a day, month, quarter or year."""
    if re.fullmatch(r"\d{4}", text):
        year = int(text)
        return date(year, 1, 1), date(year, 12, 31)
    if re.fullmatch(r"\d{4}-Q[1-4]", text):
        year, last = int(text[:4]), 3 * int(text[6])
        return date(year, last - 2, 1), date(year, last, monthrange(year, last)[1])
    if re.fullmatch(r"\d{4}-\d{2}", text):
        year, month = int(text[:4]), int(text[5:])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    day = date.fromisoformat(text)
    return day, day


def optional(text: str | None) -> Span | None:
    """The date of a column that may be absent."""
    return None if text is None else parse(text)


def computed(start: date, end: date) -> Span:
    """A date that nobody stated: written start/end, or as one day where the two are equal."""
    if start == LONG_AGO:
        return Span(start, end, f"../{end}")
    return Span(start, end, str(end) if start == end else f"{start}/{end}")
