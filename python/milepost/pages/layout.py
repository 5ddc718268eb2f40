"""What every page has: head, policy, skip link, navigation, language links, and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .html import Html, html
from .titles import Title
from .words import Words, given


def folder_of(id: str) -> str:
    """The folder of an element, from its id: the same from build to build, and no two ids share one."""

    def folder(part: str) -> str:
        if re.fullmatch(r"\.{0,2}", part) or part == "index.html":
            return f"~{len(part)}"
        return part.replace(":", "~~")

    return "/".join(folder(part) for part in id.split("/"))


def file_of(name: str) -> str:
    """The file of a page that the navigation leads to."""
    return "index.html" if name == "home" else f"{name}.html"


@dataclass(frozen=True)
class Made:
    """What the pages follow from."""

    version: str
    hash: str


def page(words: Words, langs: Sequence[str], title: str, at: str, body: Html, made: Made, enhanced: bool) -> str:
    """A page that lies `at` a place in the folder of its language."""

    def way(to: str) -> str:
        return "../" * at.count("/") + to

    def here(to: str) -> Html:
        return Html(' aria-current="page"' if to == at else "")

    common = given()
    alternates = "".join(
        html('<link rel="alternate" hreflang="', lang, '" href="', way(f"../{lang}/{at}"), '">\n')
        for lang in langs
        if lang != words.lang
    )
    scripts = html(
        '<link rel="preload" href="', way("../milepost/dashboard.wasm"),
        '" as="fetch" type="application/wasm" crossorigin>\n<link rel="preload" href="', way("../plan.json"),
        '" as="fetch" type="application/json" crossorigin>\n<link rel="modulepreload" href="',
        way(f"../milepost/dashboard-{words.lang}.js"), '">\n<script type="module" src="',
        way("../milepost/dashboard.js"), '"></script>\n',
    )  # fmt: skip
    pages = "".join(
        html(
            '<li><a href="', way(file_of(name)), '"', here(file_of(name)), ">", words.get(f"site.{name}"), "</a></li>\n"
        )
        for name in common["pages"]
    )  # fmt: skip
    return html(
        '<!doctype html>\n<html lang="', words.lang, '" dir="', words.direction,
        '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="', common["policy"],
        '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>', title,
        '</title>\n<link rel="stylesheet" href="', way("../style.css"),
        '">\n', Html(alternates), "", scripts if enhanced else "",
        '</head>\n<body>\n<header>\n<a class="skip" href="#content">', words.get("site.skip"),
        '</a>\n<nav aria-label="', words.get("site.pages"), '">\n<ul>\n', Html(pages), "</ul>\n</nav>\n",
        _languages(words, langs, way(".."), at),
        '</header>\n<main id="content" class="milepost">\n', body,
        "\n</main>\n<footer>\n<p>", words.get("site.made", version=made.version, hash=made.hash),
        "</p>\n</footer>\n</body>\n</html>\n",
    )  # fmt: skip


def _languages(words: Words, langs: Sequence[str], up: str, at: str) -> Html:
    """The same page in other languages, where there are any."""
    if len(langs) < 2:
        return Html("")
    links = "".join(
        html(
            '<li><a href="', f"{up}/{lang}/{at}", '" hreflang="', lang, '" lang="', lang, '"',
            Html(' aria-current="true"' if lang == words.lang else ""), ">", Words(lang).name, "</a></li>\n",
        )
        for lang in langs
    )  # fmt: skip
    return html('<nav aria-label="', words.get("site.languages"), '">\n<ul>\n', Html(links), "</ul>\n</nav>\n")


def entrance(title: Title, words: Sequence[Words]) -> str:
    """The page before all others: which language?"""
    links = "".join(
        html(
            '<p lang="', each.lang, '"><a href="', f"{each.lang}/index.html", '" hreflang="', each.lang, '">', each.name,
            "</a> – ", each.get("site.home"), "</p>\n",
        )
        for each in words
    )  # fmt: skip
    return html(
        '<!doctype html>\n<html lang="', words[0].lang,
        '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="', given()["policy"],
        '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>', title.text,
        '</title>\n<link rel="stylesheet" href="style.css">\n</head>\n<body>\n<main>\n<h1>', title.html,
        "</h1>\n", Html(links), "</main>\n</body>\n</html>\n",
    )  # fmt: skip
