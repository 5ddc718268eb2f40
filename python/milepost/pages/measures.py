"""Every milestone as a line of a table, each leading to a page of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .. import Moment, Portfolio, StateRow
from .html import Html, boxed, html
from .layout import folder_of
from .titles import title_of
from .words import Words

_COLUMNS = ("column.milestone", "column.state", "column.since", "column.due", "column.overdue")


def measures(portfolio: Portfolio, moment: Moment, within: list[str] | None, words: Words) -> Html:
    """The list of measures."""
    groups: dict[str, list[StateRow]] = {}
    for row in portfolio.states(moment, within=within).rows:
        groups.setdefault(row.key, []).append(row)
    columns = "".join(html('<th scope="col">', words.get(key), "</th>") for key in _COLUMNS)
    lines = "".join(_line(title_of(portfolio, id, words).html, id, items, words) for id, items in groups.items())
    table = html(
        "<table>\n<caption>",
        f"{words.moment(moment)}, {words.count('measures.found', len(groups))}",
        "</caption>\n<thead><tr>", Html(columns), "</tr></thead>\n<tbody>\n", Html(lines), "</tbody>\n</table>",
    )  # fmt: skip
    return html("<h1>", words.get("site.measures"), "</h1>\n", boxed(table))


def _line(title: Html, id: str, items: Sequence[StateRow], words: Words) -> Html:
    first = items[0]
    lateness = {item.overdue for item in items}
    late = next((word for word in ("certainly", "possibly") if word in lateness), "no")
    return html(
        '<tr><th scope="row"><a href="m/', folder_of(id), '/index.html">', title, "</a></th><td>", _states(items, words),
        "</td><td>", words.date(first.since) if first.member is None else "–", "</td><td>",
        words.date(first.due_in_force), "</td><td>", words.word("overdue", late), "</td></tr>\n",
    )  # fmt: skip


def _states(items: Sequence[StateRow], words: Words) -> str:
    """The state, or how many members have which."""
    if items[0].member is None:
        return words.word("state", items[0].status)
    counts = Counter(item.status for item in items)
    all_of_them = words.number(len(items))
    return "; ".join(
        words.get("measures.members", n=words.number(n), all=all_of_them, state=words.word("state", status))
        for status, n in counts.items()
    )
