"""
The compiled part of milepost; import `milepost` instead.
"""

from _typeshed import SupportsGetItem
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, Literal, SupportsIndex, final

__all__ = ["__version__", "CheckReport", "Element", "ElementRow", "ElementsReport", "Extent", "Finding", "Limits", "Moment", "Portfolio", "ProgressReport", "ProgressRow", "StateRow", "StatesReport", "check", "embedded"]

__version__: Final[str]
"""
The version of the library, which every report carries.
"""

@final
class CheckReport:
    """
    Everything that is wrong with a document, made by `check`; without rows when it would load.

    Example:
        >>> import milepost
        >>> report = milepost.check('{"milepost": 1}')
        >>> report.findings_total, len(report)
        (0, 0)
    """
    def __iter__(self, /) -> Iterator[Finding]: ...
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def findings_total(self, /) -> int:
        """
        How many findings there are, among the rows or not.
        """
    @property
    def milepost(self, /) -> str:
        """
        The version of milepost.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `check`.
        """
    @property
    def rows(self, /) -> tuple[Finding, ...]:
        """
        The rows, in the order of the portfolio's tables.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.check({"milepost": 1, "areas": [{}]})
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.check({"milepost": 1, "areas": [{}]})
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str = "en") -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings and words; `en` is the only one so far.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.check({"milepost": 1, "areas": [{}]})
            >>> "|" in report.to_markdown()
            True
        """
    def to_object(self, /) -> dict[str, object]:
        """
        The report as plain objects of one's own, with the keys of its JSON.

        The keys stand in the order of their documentation, and days are ISO text, as in JSON. Where there are rows, `pandas.DataFrame(report.to_object()["rows"])` is
        a data frame of them.

        Example:
            >>> import json, milepost
            >>> report = milepost.check({"milepost": 1, "areas": [{}]})
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.check({"milepost": 1, "areas": [{}]})
            >>> report.to_text() == str(report)
            True
        """

@final
class Element:
    """
    One element with its row as it was written, made by `Portfolio.element`.

    Example:
        >>> import milepost
        >>> element = milepost.embedded().element("thb21")
        >>> element.kind, element.row["adopted"]
        ('strategy', '2021-04-14')
    """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def kind(self, /) -> str:
        """
        Its kind, such as `milestone`.
        """
    @property
    def milepost(self, /) -> str:
        """
        The version of milepost.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `element`.
        """
    @property
    def row(self, /) -> dict[str, object]:
        """
        Its row as it was written, as a new dict.
        """
    @property
    def title(self, /) -> str:
        """
        What a person calls it.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().element("thb21")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().element("thb21")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str = "en") -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings and words; `en` is the only one so far.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().element("thb21")
            >>> "|" in report.to_markdown()
            True
        """
    def to_object(self, /) -> dict[str, object]:
        """
        The report as plain objects of one's own, with the keys of its JSON.

        The keys stand in the order of their documentation, and days are ISO text, as in JSON. Where there are rows, `pandas.DataFrame(report.to_object()["rows"])` is
        a data frame of them.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().element("thb21")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().element("thb21")
            >>> report.to_text() == str(report)
            True
        """

@final
class ElementRow:
    """
    An element in a list, and how it was come by.

    Example:
        >>> import milepost
        >>> row = milepost.embedded().neighbours("thb21", direction="in", kinds=["area"]).rows[0]
        >>> row.kind, row.via, row.direction, row.distance
        ('area', 'strategy', 'in', 1)
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def direction(self, /) -> str | None:
        """
        Whether that edge was followed `out`, as it points, or `in`.
        """
    @property
    def distance(self, /) -> int | None:
        """
        After how many edges.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def kind(self, /) -> str:
        """
        Its kind, such as `milestone`.
        """
    @property
    def title(self, /) -> str:
        """
        What a person calls it.
        """
    @property
    def via(self, /) -> str | None:
        """
        The edge by which it was come by: a column, or the kind of a link.
        """

@final
class ElementsReport:
    """
    A list of elements: made by `Portfolio.elements`, `neighbours`, `reach` and `path`.

    Iterating gives the rows, and `len` their number.

    Example:
        >>> import milepost
        >>> areas = milepost.embedded().elements(kind="area")
        >>> {row.kind for row in areas}
        {'area'}
    """
    def __iter__(self, /) -> Iterator[ElementRow]: ...
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def id(self, /) -> str | None:
        """
        The id of the element asked from, if any.
        """
    @property
    def milepost(self, /) -> str:
        """
        The version of milepost.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def report(self, /) -> str:
        """
        Which list it is: `elements`, `neighbours`, `reach` or `path`.
        """
    @property
    def rows(self, /) -> tuple[ElementRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
        """
    @property
    def target(self, /) -> str | None:
        """
        The id of the element that a way was to lead to, if one was asked for.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().elements(kind="area")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().elements(kind="area")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str = "en") -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings and words; `en` is the only one so far.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().elements(kind="area")
            >>> "|" in report.to_markdown()
            True
        """
    def to_object(self, /) -> dict[str, object]:
        """
        The report as plain objects of one's own, with the keys of its JSON.

        The keys stand in the order of their documentation, and days are ISO text, as in JSON. Where there are rows, `pandas.DataFrame(report.to_object()["rows"])` is
        a data frame of them.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().elements(kind="area")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().elements(kind="area")
            >>> report.to_text() == str(report)
            True
        """

@final
class Extent:
    """
    The first and last dates of a portfolio on both clocks, made by `Portfolio.extent`.

    Example:
        >>> import milepost
        >>> extent = milepost.embedded().extent()
        >>> extent.default_as_of == extent.compiled
        True
    """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def compiled(self, /) -> date | None:
        """
        The last day up to which sources of any strategy were searched.
        """
    @property
    def default_as_of(self, /) -> date | None:
        """
        The day to show when nobody chose one: `compiled`, or else `last_happened`.
        """
    @property
    def first_happened(self, /) -> date | None:
        """
        The first day of the earliest `happened` of any fact.
        """
    @property
    def first_published(self, /) -> date | None:
        """
        The day on which the first fact became known.
        """
    @property
    def last_happened(self, /) -> date | None:
        """
        The last day of the latest.
        """
    @property
    def last_published(self, /) -> date | None:
        """
        The day on which the last did.
        """
    @property
    def milepost(self, /) -> str:
        """
        The version of milepost.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `extent`.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().extent()
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().extent()
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str = "en") -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings and words; `en` is the only one so far.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().extent()
            >>> "|" in report.to_markdown()
            True
        """
    def to_object(self, /) -> dict[str, object]:
        """
        The report as plain objects of one's own, with the keys of its JSON.

        The keys stand in the order of their documentation, and days are ISO text, as in JSON. Where there are rows, `pandas.DataFrame(report.to_object()["rows"])` is
        a data frame of them.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().extent()
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().extent()
            >>> report.to_text() == str(report)
            True
        """

@final
class Finding:
    """
    One thing that is wrong with a document: what, where, which ids, what to do.

    Example:
        >>> import milepost
        >>> finding = milepost.check({"milepost": 1, "areas": [{"id": "a", "titel": "A"}]}).rows[0]
        >>> finding.table, finding.row
        ('areas', 0)
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, code: str, severity: str, table: str | None, row: SupportsIndex | None, ids: SupportsGetItem[int, str], path: str | None, message: str, hint: str | None) -> Finding:
        """
        Findings are made by the library; the constructor serves pickling, for an exception that crosses processes.
        """
    def __reduce__(self, /) -> "tuple[type[Finding], tuple[object, ...]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        A stable word, such as `unknown_column`.
        """
    @property
    def hint(self, /) -> str | None:
        """
        What to do about it, where there is something to say.
        """
    @property
    def ids(self, /) -> tuple[str, ...]:
        """
        The ids concerned; for a circle, all of it in order.
        """
    @property
    def message(self, /) -> str:
        """
        One sentence for a person.
        """
    @property
    def path(self, /) -> str | None:
        """
        Where in the document, such as `facts[3].happened`.
        """
    @property
    def row(self, /) -> int | None:
        """
        The number of the row in its table, counted from 0.
        """
    @property
    def severity(self, /) -> str:
        """
        `error` where it keeps the document from loading, else `warning`.
        """
    @property
    def table(self, /) -> str | None:
        """
        The table, where the problem lies in one.
        """

@final
class Limits:
    """
    The largest document that a loader takes; beyond it, it refuses with `limit_exceeded`.

    The defaults keep a mistake from filling the memory, and are far above any real portfolio.

    Args:
        max_bytes: The longest text of a document, in bytes; never more than 4 GiB.
        max_rows: The most rows of all tables together.

    Example:
        >>> import milepost
        >>> tight = milepost.Limits(max_rows=1)
        >>> milepost.Portfolio.from_json('{"milepost": 1}', limits=tight)
        Portfolio(strategies=0, milestones=0, facts=0)
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs_ex__(self, /) -> tuple[tuple[()], dict]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, max_bytes: SupportsIndex | None = None, max_rows: SupportsIndex | None = None) -> Limits: ...
    def __repr__(self, /) -> str: ...
    @property
    def max_bytes(self, /) -> int:
        """
        The longest text of a document, in bytes.
        """
    @property
    def max_rows(self, /) -> int:
        """
        The most rows of all tables together.
        """

@final
class Moment:
    """
    What had happened by one day, as far as it was known by another.

    Wherever a moment is asked for, a `datetime.date` or ISO text stands for the moment with everything known.

    Args:
        as_of: The day up to which things had happened: a `datetime.date` or ISO text such as `2024-01-31`.
        known_on: The day up to which something must have been published to count; `None` for everything.

    Raises:
        MilepostError: `invalid_moment` where a day is no day, or has a time of day.

    Example:
        >>> import milepost
        >>> moment = milepost.Moment("2024-01-01", known_on="2023-06-30")
        >>> moment.known_on
        datetime.date(2023, 6, 30)
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[date, date | None]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, as_of: date | str, known_on: date | str | None = None) -> Moment: ...
    def __repr__(self, /) -> str: ...
    @property
    def as_of(self, /) -> date:
        """
        The day up to which things had happened.
        """
    @property
    def known_on(self, /) -> date | None:
        """
        The day up to which something must have been published to count; `None` for everything.
        """

@final
class Portfolio:
    """
    One or more strategies with everything known about them: dated, sourced facts on a graph.

    A portfolio is checked when it is loaded and never changes after; methods that change something give a new one.
    Copying costs nothing, threads may share one, and calls run detached from the interpreter. Two portfolios are equal
    when their hashes are, and one can be pickled, as its JSON.

    Example:
        >>> import milepost
        >>> portfolio = milepost.Portfolio.from_document({
        ...     "milepost": 1,
        ...     "strategies": [{"id": "s", "title": "A strategy", "adopted": "2021-04-14"}],
        ...     "areas": [{"id": "s/a", "strategy": "s", "title": "An area"}],
        ...     "actions": [{"id": "s/a/1", "areas": ["s/a"], "title": "An action"}],
        ...     "milestones": [{"id": "m", "actions": ["s/a/1"], "title": "Act proposed"}],
        ...     "facts": [{"about": "m", "status": "completed", "happened": "2022-12-19"}],
        ... })
        >>> portfolio.progress("2023-01-01").total.completion_low
        1.0
    """
    def __copy__(self, /) -> Portfolio: ...
    def __deepcopy__(self, /, _memo: Any) -> Portfolio: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]":
        """
        What was loaded once loads again, whatever its size.
        """
    def __repr__(self, /) -> str: ...
    def element(self, /, id: str) -> Element:
        """
        One element of any kind, with its row as it was written.

        Args:
            id: Its id; facts, links and observations without one are named by the hash of their content.

        Raises:
            MilepostError: `unknown_id`, with the nearest id as a hint.

        Example:
            >>> import milepost
            >>> milepost.embedded().element("thb21").kind
            'strategy'
        """
    def elements(self, /, *, kind: Literal["strategy", "area", "action", "milestone", "fact", "source", "actor", "event", "instrument", "recommendation", "indicator", "observation", "theme", "grouping", "group", "link"] | None = None, text: str | None = None) -> ElementsReport:
        """
        The elements of the portfolio, kind by kind in the order of their tables.

        Args:
            kind: Only elements of this kind.
            text: Only those whose title or id contains this, whatever its case.

        Raises:
            MilepostError: `invalid_option` for a kind that there is not.

        Example:
            >>> import milepost
            >>> len(milepost.embedded().elements(kind="strategy")) > 0
            True
        """
    def extent(self, /) -> Extent:
        """
        The first and last dates on both clocks, up to when sources were searched, and the day to show first.

        Example:
            >>> import milepost
            >>> extent = milepost.embedded().extent()
            >>> extent.first_happened <= extent.last_happened
            True
        """
    @classmethod
    def from_document(cls, /, document: Mapping[str, object], *, limits: Limits | None = None) -> Portfolio:
        """
        Loads a portfolio from a document given as plain data.

        That is a dict such as `json.load` makes. What it holds must be plain: dict, list, str, int, float, bool, None, and `datetime.date`, which is read as ISO
        text. A `datetime` counts as its day at midnight only.

        Args:
            document: The document.
            limits: The largest document to take, in bytes of its JSON; `None` for the defaults.

        Raises:
            MilepostError: `not_plain_data` for anything else in it, saying where; and all that `from_json` raises.

        Example:
            >>> import datetime, milepost
            >>> document = {"milepost": 1, "strategies": [{"id": "s", "title": "S", "adopted": datetime.date(2021, 4, 14)}]}
            >>> milepost.Portfolio.from_document(document).element("s").row["adopted"]
            '2021-04-14'
        """
    @classmethod
    def from_json(cls, /, text: str, *, limits: Limits | None = None) -> Portfolio:
        """
        Loads a portfolio from the JSON text of a document.

        Args:
            text: A document: `{"milepost": 1, "strategies": [...], "areas": [...], ...}`.
            limits: The largest document to take; `None` for the defaults.

        Raises:
            MilepostError: `empty_document`, `not_json`, `wrong_shape`, `wrong_version` or `limit_exceeded` where the text
                is no document, else `invalid_document`; `findings` says all that is wrong at once.

        Example:
            >>> import milepost
            >>> portfolio = milepost.Portfolio.from_json('{"milepost": 1}')
            >>> portfolio.progress("2024-01-01").total.completion_low is None
            True
        """
    def hash(self, /) -> str:
        """
        The SHA-256 of the portfolio's content, as 64 hexadecimal digits: the same in every language.

        It is computed when first asked for.

        Example:
            >>> import milepost
            >>> len(milepost.embedded().hash())
            64
        """
    def merge(self, /, other: Portfolio) -> Portfolio:
        """
        This portfolio and another: the union of their rows, one's own first.

        The language in the head stays one's own. The same row in both counts once.

        Args:
            other: The other portfolio.

        Raises:
            MilepostError: `invalid_document` when an id stands in both with different content; `findings` names both tables.

        Example:
            >>> import milepost
            >>> portfolio = milepost.embedded()
            >>> portfolio.merge(portfolio) == portfolio
            True
        """
    def neighbours(self, /, id: str, *, direction: "Literal['out', 'in', 'both']" = "both", kinds: list[Literal["strategy", "area", "action", "milestone", "fact", "source", "actor", "event", "instrument", "recommendation", "indicator", "observation", "theme", "grouping", "group", "link"]] | tuple[Literal["strategy", "area", "action", "milestone", "fact", "source", "actor", "event", "instrument", "recommendation", "indicator", "observation", "theme", "grouping", "group", "link"], ...] | None = None) -> ElementsReport:
        """
        The elements next to one in the graph, and by which edge each is.

        These are what its row names, what names it, and what links join to it.

        Args:
            id: The element.
            direction: Which way edges are followed: `out` from a row to what it names, `in`, or `both`.
            kinds: Only elements of these kinds.

        Raises:
            MilepostError: `unknown_id`, or `invalid_option` for a word that there is not.

        Example:
            >>> import milepost
            >>> {row.kind for row in milepost.embedded().neighbours("thb21", direction="in", kinds=["area"])}
            {'area'}
        """
    def path(self, /, source: str, target: str) -> ElementsReport:
        """
        A shortest way from one element to another along the edges; without rows when there is none.

        Edges are followed as they point.

        Args:
            source: The id of the element to start from.
            target: The id of the element to arrive at.

        Raises:
            MilepostError: `unknown_id`.

        Example:
            >>> import milepost
            >>> portfolio = milepost.embedded()
            >>> area = portfolio.neighbours("thb21", direction="in", kinds=["area"]).rows[0].id
            >>> [row.kind for row in portfolio.path(area, "thb21")]
            ['area', 'strategy']
        """
    def progress(self, /, moment: date | str | Moment, *, by: str = "area", within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, credit: "Literal['none', 'stated', 'half']" = "none", roll_up: "Literal['milestones', 'children']" = "milestones", standing: "Literal['any', 'assessed']" = "any", stale_after_days: "int" = 270) -> ProgressReport:
        """
        How far each row has got at a moment: counts, completion as a range, what is overdue, what stands behind it.

        Completion is a range because silence is not failure: `completion_low` takes what no source reports for undone,
        `completion_high` for done. A milestone of several actions counts once in each row and once in the total.

        Args:
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            by: What the rows are: `strategy`, `area`, `action`, `milestone`, `actor` (responsible itself), `theme`,
                `member`, `kind`, or `grouping:<id>`.
            within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
                groups, by id.
            where: Only milestones that fit every key given with one of its values: `actor`, `theme`, `country`, `kind`,
                `basis`.
            credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
            roll_up: `milestones` by weight; or `children`, where an area is the mean of its actions and a strategy that of
                its areas.
            standing: Whose word counts: `any`, or only what was `assessed` or is on record.
            stale_after_days: After how many days without a fact an open milestone is stalled; 270 are nine months, as the
                European Parliament counts.

        Raises:
            MilepostError: `invalid_moment`; `invalid_option` for a word or a key that there is not; `unknown_id` or
                `wrong_kind` for an id; `unsupported` for `children` of rows that have none.

        Example:
            >>> import milepost
            >>> moment = milepost.Moment("2024-01-01", known_on="2024-01-01")
            >>> report = milepost.embedded().progress(moment, by="strategy", within=["thb21"])
            >>> [row.key for row in report if row.milestones]
            ['thb21']
        """
    def publishable(self, /) -> Portfolio:
        """
        This portfolio without what is internal: facts so marked, and what only concerns them.

        Example:
            >>> import milepost
            >>> milepost.embedded().publishable() == milepost.embedded()
            True
        """
    def reach(self, /, id: str, *, direction: "Literal['out', 'in', 'both']" = "out", kinds: list[Literal["strategy", "area", "action", "milestone", "fact", "source", "actor", "event", "instrument", "recommendation", "indicator", "observation", "theme", "grouping", "group", "link"]] | tuple[Literal["strategy", "area", "action", "milestone", "fact", "source", "actor", "event", "instrument", "recommendation", "indicator", "observation", "theme", "grouping", "group", "link"], ...] | None = None) -> ElementsReport:
        """
        The elements that can be reached from one, nearest first.

        Args:
            id: The element.
            direction: Which way edges are followed: `out` from a row to what it names, `in`, or `both`.
            kinds: Only elements of these kinds; the way may lead through others.

        Raises:
            MilepostError: `unknown_id`, or `invalid_option` for a word that there is not.

        Example:
            >>> import milepost
            >>> actions = milepost.embedded().reach("thb21", direction="in", kinds=["action"])
            >>> min(row.distance for row in actions)
            2
        """
    def states(self, /, moment: date | str | Moment, *, within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, standing: "Literal['any', 'assessed']" = "any", stale_after_days: "int" = 270) -> StatesReport:
        """
        The state of every milestone, or of each of its members, at a moment.

        Args:
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
                groups, by id.
            where: Only milestones that fit every key given with one of its values: `actor`, `theme`, `country`, `kind`,
                `basis`.
            standing: Whose word counts: `any`, or only what was `assessed` or is on record.
            stale_after_days: After how many days without a fact an open milestone is stalled; 270 are nine months, as the
                European Parliament counts.

        Raises:
            MilepostError: `invalid_moment`, `invalid_option`, `unknown_id` or `wrong_kind`, as for
                `progress`.

        Example:
            >>> import milepost
            >>> states = milepost.embedded().states("2024-01-01", within=["thb21"])
            >>> all(row.status != "completed" or row.since for row in states)
            True
        """
    def to_json(self, /) -> str:
        """
        The document as canonical JSON (RFC 8785): rows as they were written, nulls and empty lists left out.

        Example:
            >>> import milepost
            >>> milepost.Portfolio.from_json('{"lang": "en", "milepost": 1, "areas": []}').to_json()
            '{"lang":"en","milepost":1}'
        """
    def with_rows(self, /, tables: Mapping[str, object]) -> Portfolio:
        """
        This portfolio with further rows.

        Args:
            tables: The rows by table, as in a document; its head may be left out.

        Raises:
            MilepostError: `not_plain_data` or `invalid_document`, as when loading.

        Example:
            >>> import milepost
            >>> portfolio = milepost.Portfolio.from_json('{"milepost": 1}')
            >>> portfolio.with_rows({"themes": [{"id": "t", "title": "A theme"}]}).element("t").title
            'A theme'
        """

@final
class ProgressReport:
    """
    How far a strategy had got at a moment, made by `Portfolio.progress`.

    It carries what is needed to defend it: moment, scope, options, the hash of the portfolio and the version that
    computed it. Every key of its JSON is an attribute. Iterating gives the rows, `len` their number, and `total` is the
    whole scope with each milestone counted once, so that rows which overlap do not add up to it.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().progress("2024-01-01", within=["thb21"])
        >>> {row.parents for row in report if row.milestones}
        {('thb21',)}
    """
    def __iter__(self, /) -> Iterator[ProgressRow]: ...
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def by(self, /) -> str:
        """
        What the rows are.
        """
    @property
    def credit(self, /) -> str:
        """
        How much a milestone in progress counts: `none`, `stated` or `half`.
        """
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the moment lies beyond what was looked for; `None` for an empty scope.
        """
    @property
    def milepost(self, /) -> str:
        """
        The version of milepost.
        """
    @property
    def moment(self, /) -> Moment:
        """
        The moment asked at.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `progress`.
        """
    @property
    def roll_up(self, /) -> str:
        """
        How completion is rolled up: `milestones` or `children`.
        """
    @property
    def rows(self, /) -> tuple[ProgressRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
        """
    @property
    def stale_after_days(self, /) -> int:
        """
        After how many days without a fact an open milestone is stalled.
        """
    @property
    def standing(self, /) -> str:
        """
        Whose word counts: `any` or `assessed`.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().progress("2024-01-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().progress("2024-01-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str = "en") -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings and words; `en` is the only one so far.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().progress("2024-01-01")
            >>> "|" in report.to_markdown()
            True
        """
    def to_object(self, /) -> dict[str, object]:
        """
        The report as plain objects of one's own, with the keys of its JSON.

        The keys stand in the order of their documentation, and days are ISO text, as in JSON. Where there are rows, `pandas.DataFrame(report.to_object()["rows"])` is
        a data frame of them.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().progress("2024-01-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().progress("2024-01-01")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def total(self, /) -> ProgressRow:
        """
        The whole scope, each milestone once, whatever the rows are.
        """
    @property
    def where(self, /) -> dict[str, list[str]] | None:
        """
        What the milestones had to fit, by key, or `None`.
        """
    @property
    def within(self, /) -> tuple[str, ...] | None:
        """
        The ids of what the report was restricted to, or `None`.
        """

@final
class ProgressRow:
    """
    How far one area, action, milestone, actor ... has got; or, as `total`, the whole scope.

    Counts and shares are about the milestones of the row that are in the plan and not continuing duties, unless
    said otherwise; a milestone of several actions counts once. Shares run from 0 to 1, by weight unless said
    otherwise, and are `None` over nothing.

    Example:
        >>> import milepost
        >>> row = milepost.embedded().progress("2024-01-01", within=["thb21"]).total
        >>> row.completion_low <= row.completion_high
        True
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def assessed(self, /) -> float | None:
        """
        Of what is completed, the share that was assessed or is on record, rather than claimed.
        """
    @property
    def blocked(self, /) -> int:
        """
        How many open ones wait on a milestone that is open itself.
        """
    @property
    def completed(self, /) -> int:
        """
        How many are completed.
        """
    @property
    def completion_high(self, /) -> float | None:
        """
        Completion if everything that is silent, or possibly done, is done.
        """
    @property
    def completion_low(self, /) -> float | None:
        """
        Completion if everything that is silent is undone.
        """
    @property
    def contested(self, /) -> int:
        """
        Of how many publishers disagree about the state.
        """
    @property
    def continuing(self, /) -> int:
        """
        How many continuing duties there are; not among `milestones`.
        """
    @property
    def corroborated(self, /) -> float | None:
        """
        Of what is completed, the share that two bodies attest which do not answer to the same.
        """
    @property
    def dropped(self, /) -> int:
        """
        How many were given up; they stay in the plan, undone.
        """
    @property
    def in_progress(self, /) -> int:
        """
        How many are in progress.
        """
    @property
    def independent(self, /) -> float | None:
        """
        Of what is completed, the share that a body attests which is not responsible for it.
        """
    @property
    def key(self, /) -> str | None:
        """
        The id of what the row is about, or the kind itself; `None` in a total.
        """
    @property
    def last_fact(self, /) -> date | None:
        """
        The last day of which anything is known.
        """
    @property
    def median_delay_days(self, /) -> float | None:
        """
        The median of days from first due date to completion; negative is early.
        """
    @property
    def median_slip_days(self, /) -> float | None:
        """
        The median of days by which due dates were moved, those that never moved included.
        """
    @property
    def milestones(self, /) -> int:
        """
        How many milestones there are.
        """
    @property
    def next_due(self, /) -> date | None:
        """
        The next day by which an open one is due.
        """
    @property
    def not_started(self, /) -> int:
        """
        How many are known not to have been started.
        """
    @property
    def on_time_share(self, /) -> float | None:
        """
        By count, the share done on time among those that are on time, late, or past their first due date undone.
        """
    @property
    def on_time_undecided(self, /) -> int:
        """
        How many were completed on time or late, and the dates are too coarse to say which.
        """
    @property
    def overdue(self, /) -> int:
        """
        How many are certainly past the due date in force.
        """
    @property
    def parents(self, /) -> tuple[str, ...]:
        """
        The ids of what it belongs to, such as the areas of an action.
        """
    @property
    def planned(self, /) -> float | None:
        """
        The share that was planned to be done by then, among milestones with a first due date.
        """
    @property
    def possibly_overdue(self, /) -> int:
        """
        How many are, unless something happened that nobody has looked for yet.
        """
    @property
    def schedule_gap(self, /) -> float | None:
        """
        Completion among milestones with a first due date, less `planned`; negative is behind.
        """
    @property
    def sourced(self, /) -> float | None:
        """
        Of what is completed, the share with a source.
        """
    @property
    def stalled(self, /) -> int:
        """
        How many open ones nobody has reported on for more than `stale_after_days`.
        """
    @property
    def title(self, /) -> str | None:
        """
        Its title; `None` in a total.
        """
    @property
    def unreported(self, /) -> int:
        """
        Of how many nothing is known, which is not the same as not started.
        """
    @property
    def upheld(self, /) -> int:
        """
        How many of these are kept up: in progress or completed, and not stalled.
        """
    @property
    def withdrawn(self, /) -> int:
        """
        How many were taken out of the plan, continuing duties included; not among `milestones`.
        """

@final
class StateRow:
    """
    The state of a milestone, or of one member's part of it, at a moment.

    Dates of stated precision are text: a day, a month `2026-07`, a quarter `2026-Q3`, a year, or `start/end`.

    Example:
        >>> import milepost
        >>> row = milepost.embedded().states("2024-01-01").rows[0]
        >>> row.overdue in ("no", "possibly", "certainly")
        True
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def blocked_by(self, /) -> tuple[str, ...]:
        """
        The ids of the open milestones that it waits on.
        """
    @property
    def contested(self, /) -> bool:
        """
        Whether publishers disagree about its state.
        """
    @property
    def continuing(self, /) -> bool:
        """
        Whether it is a duty to keep up rather than something to finish.
        """
    @property
    def corroborated(self, /) -> bool | None:
        """
        Whether two bodies attest it which do not answer to the same; `None` when nothing is reported.
        """
    @property
    def delay_days(self, /) -> int | None:
        """
        Days from the first due date to completion, once completed; negative is early.
        """
    @property
    def due(self, /) -> str | None:
        """
        When it was first to be done.
        """
    @property
    def due_in_force(self, /) -> str | None:
        """
        When it is to be done now.
        """
    @property
    def fact(self, /) -> str | None:
        """
        The id of the deciding fact.
        """
    @property
    def in_plan(self, /) -> bool:
        """
        Whether it is in the plan at the moment: committed, and not withdrawn.
        """
    @property
    def independent(self, /) -> bool | None:
        """
        Whether a body attests it which is not responsible for it; `None` when nothing is reported.
        """
    @property
    def key(self, /) -> str:
        """
        The id of the milestone.
        """
    @property
    def kind(self, /) -> str | None:
        """
        Its kind.
        """
    @property
    def last_fact(self, /) -> date | None:
        """
        The last day of which anything is known.
        """
    @property
    def member(self, /) -> str | None:
        """
        The member that the row is about; `None` for a milestone without members.
        """
    @property
    def overdue(self, /) -> str:
        """
        `no`, `possibly` or `certainly`.
        """
    @property
    def parents(self, /) -> tuple[str, ...]:
        """
        The ids of its actions.
        """
    @property
    def possibly_completed(self, /) -> bool:
        """
        Whether it may have been completed within an imprecise date.
        """
    @property
    def progress(self, /) -> float | None:
        """
        How far it is said to have got, from 0 to 1.
        """
    @property
    def ref(self, /) -> int | str | None:
        """
        Its number in its own source.
        """
    @property
    def since(self, /) -> str | None:
        """
        When the state began, as the sources state it.
        """
    @property
    def slip_days(self, /) -> int | None:
        """
        Days by which the due date was moved.
        """
    @property
    def sourced(self, /) -> bool | None:
        """
        Whether its state has a source; `None` when nothing is reported.
        """
    @property
    def sources(self, /) -> tuple[str, ...]:
        """
        The ids of the sources behind the state, sorted.
        """
    @property
    def stalled(self, /) -> bool:
        """
        Whether nobody has reported on it for too long.
        """
    @property
    def standing(self, /) -> str | None:
        """
        `claimed`, `assessed` or `on_record`: the standing of the deciding fact; `None` when nothing is reported.
        """
    @property
    def status(self, /) -> str:
        """
        `unreported`, `not_started`, `in_progress`, `completed`, `dropped` or `withdrawn`.
        """
    @property
    def title(self, /) -> str:
        """
        The title of the milestone.
        """

@final
class StatesReport:
    """
    The states of milestones at a moment, made by `Portfolio.states`.

    Every key of its JSON is an attribute. Iterating gives the rows, in the order of the table of milestones and of the
    members within each; `len` is their number.

    Example:
        >>> import milepost
        >>> states = milepost.embedded().states("2024-01-01", within=["thb21"])
        >>> late = [row.key for row in states if row.overdue == "certainly"]
    """
    def __iter__(self, /) -> Iterator[StateRow]: ...
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the moment lies beyond what was looked for; `None` for an empty scope.
        """
    @property
    def milepost(self, /) -> str:
        """
        The version of milepost.
        """
    @property
    def moment(self, /) -> Moment:
        """
        The moment asked at.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `states`.
        """
    @property
    def rows(self, /) -> tuple[StateRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
        """
    @property
    def stale_after_days(self, /) -> int:
        """
        After how many days without a fact an open milestone is stalled.
        """
    @property
    def standing(self, /) -> str:
        """
        Whose word counts: `any` or `assessed`.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().states("2024-01-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().states("2024-01-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str = "en") -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings and words; `en` is the only one so far.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().states("2024-01-01")
            >>> "|" in report.to_markdown()
            True
        """
    def to_object(self, /) -> dict[str, object]:
        """
        The report as plain objects of one's own, with the keys of its JSON.

        The keys stand in the order of their documentation, and days are ISO text, as in JSON. Where there are rows, `pandas.DataFrame(report.to_object()["rows"])` is
        a data frame of them.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().states("2024-01-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().states("2024-01-01")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def where(self, /) -> dict[str, list[str]] | None:
        """
        What the milestones had to fit, by key, or `None`.
        """
    @property
    def within(self, /) -> tuple[str, ...] | None:
        """
        The ids of what the report was restricted to, or `None`.
        """

def check(document: str | Mapping[str, object]) -> CheckReport:
    """
    Says everything that is wrong with a document; never fails for a bad one.

    Loading raises the same findings as an exception. Here they are a report, to be shown or saved.

    Args:
        document: The JSON text of a document, or the document as a dict (see `Portfolio.from_document`).

    Returns:
        A row for each problem, at most the first 1,000, and how many there are; no row when the document would load.

    Example:
        >>> import milepost
        >>> report = milepost.check({"milepost": 1, "areas": [{"id": "a", "title": "An area"}]})
        >>> report.rows[0].path, report.rows[0].code
        ('areas[0].strategy', 'missing_column')
    """

def embedded() -> Portfolio:
    """
    The portfolio compiled into the library.

    It holds the EU Strategy on Combatting Trafficking in Human Beings 2021-2025 (`thb21`), its announced successor, and
    the evidence of how it was carried out. It is as complete as the material that was read: what was not found is
    unreported.

    Example:
        >>> import milepost
        >>> milepost.embedded().element("thb21").row["adopted"]
        '2021-04-14'
    """
