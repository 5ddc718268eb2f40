"""HTML as text, escaped where it is not HTML already."""

from __future__ import annotations

import re


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_CHARACTERS = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "#39": "'"}


def escaped(text: str) -> str:
    """Text as it stands in an element, or between double quotes in an attribute; HTML as it is."""
    return text if isinstance(text, Html) else text.translate(_ESCAPED)


def html(*parts: str | Html) -> Html:
    """What stands one after the other: at even places HTML, between them what is text unless it is HTML."""
    return Html("".join(part if at % 2 == 0 else escaped(part) for at, part in enumerate(parts)))


def boxed(text: str) -> Html:
    """HTML whose tables stand in boxes that move sideways, each called what its table is."""

    def opened(table: re.Match[str]) -> str:
        label = plain(table[1])
        return html('<div class="table" role="group" tabindex="0" aria-label="', label, '">\n') + table[0]

    return Html(re.sub(r"<table>\n<caption>(.*?)</caption>", opened, text).replace("</table>", "</table>\n</div>"))


def plain(text: str) -> str:
    """HTML of one line as the text that it shows."""
    shown = re.sub(r"<[^>]*>", "", text)
    return re.sub(r"&([a-z]+|#39);", lambda entity: _CHARACTERS.get(entity[1], entity[0]), shown)
