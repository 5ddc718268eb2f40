"""What the core calls an element in a language. Where it has no title in it, the core marks in which language it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from .. import Portfolio
from .html import Html, escaped, plain
from .words import Words


class Title(NamedTuple):
    """A title as it stands in a page, and without the mark of a language."""

    html: Html
    text: str


def title_of(portfolio: Portfolio, id: str, words: Words) -> Title:
    """The title of an element."""
    found = re.search(r"<h2>(.*?)</h2>", portfolio.element(id).to_html(words.core, fragment=True))
    heading = found[1] if found else ""
    return Title(Html(heading), plain(heading))


def joined(titles: Iterable[Title]) -> Title:
    """Titles one after the other, for what is about several things."""
    titles = list(titles)
    return Title(Html(" · ".join(title.html for title in titles)), " · ".join(title.text for title in titles))


def inside(text: str, title: Title) -> Title:
    """A title inside a text that has a place for it."""
    before, _, after = text.partition("{title}")
    return Title(Html(escaped(before) + title.html + escaped(after)), before + title.text + after)


def said(text: str) -> Title:
    """A text that is in the language of the page."""
    return Title(Html(escaped(text)), text)
