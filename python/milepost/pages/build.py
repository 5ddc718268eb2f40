"""A portfolio as a folder of pages that are complete without a script, and that the dashboard enhances."""

from __future__ import annotations

import datetime
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import MilepostError, Moment, Portfolio
from .html import Html, boxed, html
from .layout import Made, entrance, file_of, folder_of, page
from .measures import measures
from .titles import Title, inside, joined, said, title_of
from .words import PARTS, Words, given


@dataclass(frozen=True)
class Scope:
    """What the pages are about."""

    moment: Moment
    by: str
    since: datetime.date
    within: list[str] | None


def build(whole: Portfolio, out: Path, scope: Scope, langs: Sequence[str]) -> int:
    """Writes the pages; gives how many there are. What is internal is left out of everything."""
    portfolio = whole.publishable()

    def write(name: str, text: str) -> None:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(text.encode())

    made = Made(portfolio.extent().milepost, portfolio.hash())
    milestones = dict.fromkeys(row.key for row in portfolio.states(scope.moment, within=scope.within).rows)
    pages = 1
    for lang in langs:
        words = Words(lang)
        bodies = {file_of(name): _page(portfolio, name, scope, words) for name in given()["pages"]}
        for at, (title, body) in bodies.items():
            write(f"{lang}/{at}", page(words, langs, title.text, at, body, made, enhanced=at == "index.html"))
        for id in milestones:
            at = f"m/{folder_of(id)}/index.html"
            body = _section(portfolio.dossier(id, scope.moment).to_html(words.core, fragment=True), words)
            title = title_of(portfolio, id, words)
            write(f"{lang}/{at}", page(words, langs, title.text, at, body, made, enhanced=False))
        pages += len(bodies) + len(milestones)
    all_words = [Words(lang) for lang in langs]
    write("index.html", entrance(_called(portfolio, scope.within, all_words[0]), all_words))
    write("style.css", given()["style"])
    for name, text in _files(portfolio, scope, langs).items():
        write(name, text)
    (out / "milepost").mkdir(parents=True, exist_ok=True)
    for part in [*given()["modules"], *sorted(file.name for file in PARTS.glob("LICENSE*"))]:
        shutil.copyfile(PARTS / part, out / "milepost" / part)
    return pages


def _called(portfolio: Portfolio, within: list[str] | None, words: Words) -> Title:
    """What the pages are about: the strategy, or how many they are."""
    strategies = [row.id for row in portfolio.elements(kind="strategy").rows]
    ids = [id for id in strategies if within is None or id in within]
    if len(ids) > 1:
        return said(words.count("dashboard.many", len(ids)))
    if ids:
        return title_of(portfolio, ids[0], words)
    if within is None:
        return said("milepost")
    return joined(title_of(portfolio, id, words) for id in within)


def _page(portfolio: Portfolio, name: str, scope: Scope, words: Words) -> tuple[Title, Html]:
    moment, within, lang = scope.moment, scope.within, words.core
    before = Moment(scope.since, known_on=moment.known_on)

    def section(text: str) -> Html:
        return _section(text, words)

    bodies: dict[str, Callable[[], Html]] = {
        "measures": lambda: measures(portfolio, moment, within, words),
        "changes": lambda: section(portfolio.changes(before, moment, within=within).to_html(lang, fragment=True)),
        "succession": lambda: section(_successions(portfolio, scope, words)),
        "brief": lambda: section(
            portfolio.brief(moment, since=before, within=within, lang=lang).to_html(lang, fragment=True)
        ),
        "audit": lambda: section(portfolio.audit(moment, within=within).to_html(lang, fragment=True)),
        "accessibility": lambda: _statement(words),
    }
    if name == "home":
        return _home(portfolio, scope, words)
    return said(words.get("statement.title" if name == "accessibility" else f"site.{name}")), bodies[name]()


def _home(portfolio: Portfolio, scope: Scope, words: Words) -> tuple[Title, Html]:
    moment, within = scope.moment, scope.within
    heading = inside(words.get("dashboard.name"), _called(portfolio, within, words))
    progress = portfolio.progress(moment, by=scope.by, within=within)
    reports = progress.to_html(words.core, fragment=True) + _curve(portfolio, scope, words)
    known_on = html(' known-on="', str(moment.known_on), '"') if moment.known_on else Html("")
    only = html(' within="', " ".join(within), '"') if within is not None else Html("")
    files = "".join(
        html('<li><a href="../', file.replace("{lang}", words.lang), '">', words.get(key), "</a></li>\n")
        for file, key in given()["files"]
    )
    return heading, html(
        "<h1>", heading.html, '</h1>\n<milepost-dashboard src="../plan.json" as-of="', str(moment.as_of), '"', known_on,
        ' by="', scope.by, '"', only, '>\n<p class="note">', words.get("site.without"), "</p>\n", _reachable(reports, words),
        "</milepost-dashboard>\n<h2>", words.get("site.files"), "</h2>\n<ul>\n", Html(files), "</ul>",
    )  # fmt: skip


def _statement(words: Words) -> Html:
    """A template of the statement that public bodies have to publish."""
    sections = "".join(
        html("<h2>", words.get(f"statement.{section}"), "</h2>\n<p>", words.get(f"statement.{section}.text"), "</p>\n")
        for section in given()["statement"]
    )
    return html(
        "<h1>", words.get("statement.title"), '</h1>\n<p class="notice"><strong>', words.get("statement.fill"),
        "</strong></p>\n<p>", words.get("statement.scope"), "</p>\n", Html(sections),
    )  # fmt: skip


def _section(text: str, words: Words) -> Html:
    """A section of the core as the whole of a page: its heading is the first of all."""
    return _reachable(re.sub(r"<(/?)h([23])>", lambda tag: f"<{tag[1]}h{int(tag[2]) - 1}>", text), words)


def _reachable(text: str, words: Words) -> Html:
    """HTML of the core whose pictures and tables, which a narrow page shows in part, can be moved by keyboard too."""
    named = html('<figure class="milepost-figure" tabindex="0" aria-label="', words.get("site.picture"), '">')
    return boxed(text.replace('<figure class="milepost-figure">', named))


def _curve(portfolio: Portfolio, scope: Scope, words: Words) -> str:
    """Completion by quarters, from the first adoption on."""
    within = scope.within
    ids = [row.id for row in portfolio.elements(kind="strategy").rows if within is None or row.id in within]
    adopted = [date for date in (portfolio.element(id).row.get("adopted") for id in ids) if isinstance(date, str)]
    days = [f"{date.split('/')[0]}-01-01"[:10] for date in adopted]
    first = min((day for day in days if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day)), default=None)
    as_of = scope.moment.as_of
    if first is None or first >= str(as_of):
        return ""
    curve = portfolio.timeline(first, as_of, step="quarter", known_on=scope.moment.known_on, within=within)
    return curve.to_html(words.core, fragment=True)


def _successions(portfolio: Portfolio, scope: Scope, words: Words) -> str:
    """What becomes of the first adopted strategy: what remains open, or what the one not adopted yet takes up."""
    within = scope.within
    adopted: list[str] = []
    following: list[str] = []
    for row in portfolio.elements(kind="strategy").rows:
        is_adopted = "adopted" in portfolio.element(row.id).row
        (adopted if is_adopted else following).append(row.id)
    old = next((id for id in adopted if within is None or id in within), None)
    if old is None:
        return "<p>–</p>"
    try:
        succession = portfolio.succession(old, scope.moment, new=next(iter(following), None))
    except MilepostError:
        # A plan that is not adopted yet need not be the next of this one.
        succession = portfolio.succession(old, scope.moment, new=None)
    return succession.to_html(words.core, fragment=True)


def _files(portfolio: Portfolio, scope: Scope, langs: Sequence[str]) -> dict[str, str]:
    progress = portfolio.progress(scope.moment, by=scope.by, within=scope.within)
    files = {
        "plan.json": portfolio.to_json(),
        "files/progress.json": progress.to_json(),
        "files/progress.csv": progress.to_csv(),
        "files/states.csv": portfolio.states(scope.moment, within=scope.within).to_csv(),
    }
    for lang in langs:
        calendar = portfolio.calendar(scope.moment, within=scope.within, lang=Words(lang).core)
        files[f"files/calendar-{lang}.ics"] = calendar
    return files
