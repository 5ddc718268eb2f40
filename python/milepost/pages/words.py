"""The words of the pages and of the reports, in one language. The npm package has the same in `site/words.ts`."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Literal, cast

from .. import Moment

PARTS = Path(__file__).with_name("parts")


# Read once. Not by `functools.cache`, under which the checker of types and library sees another function.
_given: list[dict[str, Any]] = []


def given() -> dict[str, Any]:
    """What the writers of pages have in common. Raises `FileNotFoundError` where the wheel was built without it."""
    if not _given:
        _given.append(json.loads((PARTS / "given.json").read_text("utf-8")))
    return _given[0]


def _filled(text: str, blanks: dict[str, str]) -> str:
    """A text with its blanks filled in one pass; a blank for which there is nothing stays."""
    return re.sub(r"\{([A-Za-z0-9_]+)\}", lambda blank: blanks.get(blank[1], blank[0]), text)


class Words:
    """The words of one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._given = given()["languages"][lang]
        self._texts: dict[str, str] = self._given["texts"]

    @property
    def core(self) -> Literal["en", "fr", "de"]:
        """The language of the core's reports."""
        return cast(Literal["en", "fr", "de"], self.get("lang.core"))

    @property
    def direction(self) -> str:
        return self.get("lang.direction")

    @property
    def name(self) -> str:
        """What the language calls itself."""
        return str(self._given["name"])

    def get(self, key: str, **blanks: str) -> str:
        """A text with its blanks filled."""
        return _filled(self._texts.get(key, key), blanks)

    def count(self, key: str, n: int) -> str:
        """A text about so many things."""
        is_one = str(n) in self.get("plural.one").split(" ")
        return self.get(f"{key}.{'one' if is_one else 'other'}", n=self.number(n))

    def word(self, group: str, word: str) -> str:
        """A word of the data, such as a state; what no text names stays as it is."""
        return self._texts.get(f"{group}.{word}", word)

    def number(self, n: int) -> str:
        """A whole number, thousands apart."""
        return f"{n:,}".replace(",", self._given["group"])

    def date(self, date: str | None) -> str:
        """A date of any precision, in words."""
        if date is None:
            return "–"
        if found := re.fullmatch(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?", date):
            year, month, day = found.groups()
            name = self._given["months"][int(month) - 1]
            if day is None:
                return _filled(self._given["month"], {"year": year, "month": name})
            return _filled(self._given["day"], {"year": year, "month": name, "day": str(int(day))})
        start, slash, end = date.partition("/")
        if not slash:
            return date
        if start == "..":
            return self.get("date.by", date=self.date(end))
        return self.get("date.from_to", start=self.date(start), end=self.date(end))

    def moment(self, moment: Moment) -> str:
        """The two clocks, in words."""
        as_of = str(moment.as_of)
        if moment.known_on is None:
            return self.date(as_of)
        known_on = str(moment.known_on)
        key = "moment.as_then_known" if known_on == as_of else "moment.as_known_on"
        return self.get(key, as_of=self.date(as_of), known_on=self.date(known_on))
