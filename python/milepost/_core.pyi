"""
The compiled part of milepost; import `milepost` instead.
"""

from _typeshed import SupportsGetItem
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, Literal, SupportsIndex, final

__all__ = ["__version__", "AuditCount", "AuditReport", "AuditSource", "BlockerRow", "BlockersReport", "BriefItem", "BriefMethod", "BriefReport", "BriefRow", "BriefSource", "CandidateRow", "ChangeRow", "ChangeTotal", "ChangesReport", "CheckReport", "Dossier", "DossierEvent", "DossierFact", "DossierIndicator", "DossierLink", "DossierRecommendation", "DossierSource", "DossierState", "EarnedScheduleReport", "EarnedScheduleRow", "Element", "ElementRow", "ElementsReport", "ExplainReport", "ExplainRow", "Extent", "Finding", "GroupReports", "Hindsight", "ImpactReport", "ImpactRow", "IndicatorVerdict", "IndicatorsReport", "IndicatorsTotal", "Limits", "Lost", "Moment", "OnScaleReport", "Portfolio", "ProgressReport", "ProgressRow", "RecommendationResponse", "RecommendationsReport", "RecommendationsTotal", "ScaleHeadline", "ScaleLevel", "ScaleLoss", "ScaleReason", "ScaleRow", "ScheduleReport", "ScheduleRow", "StateRow", "StatesReport", "SuccessionReport", "SuccessionRow", "SuccessionTotal", "Table", "TimelineReport", "TimelineRow", "check", "embedded", "report_each"]

__version__: Final[str]
"""
The version of the library, which every report carries.
"""

@final
class AuditCount:
    """
    How many findings an audit has under a code.

    Example:
        >>> import milepost
        >>> milepost.embedded().audit("2026-07-01").counts[0].code
        'completed_without_source'
    """
    def __copy__(self, /) -> AuditCount: ...
    def __deepcopy__(self, /, _memo: Any) -> AuditCount: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        A stable word, such as `self_reported`.
        """
    @property
    def findings(self, /) -> int:
        """
        How many there are.
        """
    @property
    def severity(self, /) -> str:
        """
        `warning` or `note`.
        """

@final
class AuditReport:
    """
    What the data of a portfolio cannot support at a moment, made by `Portfolio.audit`.

    Every key of its JSON is an attribute. Iterating gives the findings, in the order of their codes; `len` is their
    number.

    Example:
        >>> import milepost
        >>> audit = milepost.embedded().audit("2026-07-01")
        >>> contested = [finding.ids for finding in audit if finding.code == "contested"]
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> AuditReport: ...
    def __deepcopy__(self, /, _memo: Any) -> AuditReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Finding]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def counts(self, /) -> tuple[AuditCount, ...]:
        """
        How many findings there are under each code, none included.
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
        Which report it is: `audit`.
        """
    @property
    def rows(self, /) -> tuple[Finding, ...]:
        """
        The rows, in the order of the portfolio's tables.
        """
    @property
    def sources(self, /) -> tuple[AuditSource, ...]:
        """
        How punctual publishers are, and behind them single sources.
        """
    @property
    def stale_after_days(self, /) -> int:
        """
        After how many days without a fact something is stale.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().audit("2024-01-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().audit("2024-01-01")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().audit("2024-01-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().audit("2024-01-01")
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
            >>> report = milepost.embedded().audit("2024-01-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().audit("2024-01-01")
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

@final
class AuditSource:
    """
    How punctual a publisher, or one source, is: the days from what happened to its word of it.

    Example:
        >>> import milepost
        >>> milepost.embedded().audit("2026-07-01").sources[0].kind
        'actor'
    """
    def __copy__(self, /) -> AuditSource: ...
    def __deepcopy__(self, /, _memo: Any) -> AuditSource: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def dated(self, /) -> int:
        """
        Of how many of these it is known when it said so.
        """
    @property
    def facts(self, /) -> int:
        """
        How many facts that apply it speaks for.
        """
    @property
    def key(self, /) -> str:
        """
        The id of the publisher or of the source.
        """
    @property
    def kind(self, /) -> str:
        """
        `actor` for a publisher, `source` for one of its publications.
        """
    @property
    def max_days(self, /) -> int | None:
        """
        The most.
        """
    @property
    def median_days(self, /) -> float | None:
        """
        The median of the days over these.
        """
    @property
    def publisher(self, /) -> str | None:
        """
        Who published a source; `None` for publishers themselves.
        """
    @property
    def title(self, /) -> str:
        """
        What a person calls it.
        """

@final
class BlockerRow:
    """
    An overdue milestone that waits on nothing that is overdue.

    Example:
        >>> import milepost
        >>> rows = milepost.embedded().blockers("2024-06-30").rows
        >>> all(row.freed <= row.released <= row.waiting for row in rows)
        True
    """
    def __copy__(self, /) -> BlockerRow: ...
    def __deepcopy__(self, /, _memo: Any) -> BlockerRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def due(self, /) -> str | None:
        """
        When it is due now.
        """
    @property
    def freed(self, /) -> int:
        """
        How many milestones would no longer be blocked if it were completed.
        """
    @property
    def key(self, /) -> str:
        """
        The id of the milestone.
        """
    @property
    def overdue_days(self, /) -> int:
        """
        By how many days it is certainly overdue.
        """
    @property
    def released(self, /) -> int:
        """
        How many of these wait on nothing else that is overdue.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def waiting(self, /) -> int:
        """
        How many open milestones wait on it, themselves or through others that are open.
        """

@final
class BlockersReport:
    """
    What to finish first, by what completing each would free; made by `Portfolio.blockers`.

    Iterating gives the rows, and `len` their number.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().blockers("2024-06-30")
        >>> len(report) <= report.overdue
        True
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> BlockersReport: ...
    def __deepcopy__(self, /, _memo: Any) -> BlockersReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[BlockerRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
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
    def overdue(self, /) -> int:
        """
        How many milestones are certainly overdue; those that are no row wait on one that is, in scope or not.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `blockers`.
        """
    @property
    def rows(self, /) -> tuple[BlockerRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
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
            >>> report = milepost.embedded().with_rows({"milestones": [{"id": "late", "actions": ["thb21/ov/revise"], "title": "Late", "due": "2023"}]}).blockers("2024-06-30")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().with_rows({"milestones": [{"id": "late", "actions": ["thb21/ov/revise"], "title": "Late", "due": "2023"}]}).blockers("2024-06-30")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().with_rows({"milestones": [{"id": "late", "actions": ["thb21/ov/revise"], "title": "Late", "due": "2023"}]}).blockers("2024-06-30")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().with_rows({"milestones": [{"id": "late", "actions": ["thb21/ov/revise"], "title": "Late", "due": "2023"}]}).blockers("2024-06-30")
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
            >>> report = milepost.embedded().with_rows({"milestones": [{"id": "late", "actions": ["thb21/ov/revise"], "title": "Late", "due": "2023"}]}).blockers("2024-06-30")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().with_rows({"milestones": [{"id": "late", "actions": ["thb21/ov/revise"], "title": "Late", "due": "2023"}]}).blockers("2024-06-30")
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

@final
class BriefItem:
    """
    An item of a milestone: the one that it is, or that of a member.

    Example:
        >>> import milepost
        >>> item = milepost.embedded().brief("2026-07-01").unreported[0]
        >>> item.key, item.member
        ('thb21/ov/revise/transposed', 'a/ms/at')
    """
    def __copy__(self, /) -> BriefItem: ...
    def __deepcopy__(self, /, _memo: Any) -> BriefItem: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def key(self, /) -> str:
        """
        The id of the milestone.
        """
    @property
    def member(self, /) -> str | None:
        """
        The id of the member; `None` for a milestone without members.
        """

@final
class BriefMethod:
    """
    Completion of the whole scope under one rule.

    Example:
        >>> import milepost
        >>> first = milepost.embedded().brief("2024-01-01").methods[0]
        >>> first.credit, first.roll_up, first.standing
        ('none', 'milestones', 'any')
    """
    def __copy__(self, /) -> BriefMethod: ...
    def __deepcopy__(self, /, _memo: Any) -> BriefMethod: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
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
    def credit(self, /) -> str:
        """
        How much a milestone in progress counts: `none`, `stated` or `half`.
        """
    @property
    def roll_up(self, /) -> str:
        """
        How completion is rolled up: `milestones` or `children`.
        """
    @property
    def standing(self, /) -> str:
        """
        Whose word counts: `any` or `assessed`.
        """

@final
class BriefReport:
    """
    One document for a parliament, made by `Portfolio.brief`.

    `to_markdown` and `to_html` write it for a person, in the language of the call or in another. Every key of its JSON is
    an attribute. Iterating gives the rows, one for each milestone of the plan; `len` is their number.

    Example:
        >>> import milepost
        >>> brief = milepost.embedded().brief("2024-01-01", since="2023-01-01", within=["thb21"])
        >>> len(brief.done) > 0
        True
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> BriefReport: ...
    def __deepcopy__(self, /, _memo: Any) -> BriefReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[BriefRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def areas(self, /) -> tuple[ProgressRow, ...]:
        """
        The areas that the scope holds something of.
        """
    @property
    def contested(self, /) -> tuple[BriefItem, ...]:
        """
        What somebody disputes.
        """
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the moment lies beyond what was looked for; `None` for an empty scope.
        """
    @property
    def done(self, /) -> tuple[BriefItem, ...] | None:
        """
        What is completed, and was not at `since`; `None` without it.
        """
    @property
    def lang(self, /) -> str:
        """
        The language that it is written in where none is asked for.
        """
    @property
    def methods(self, /) -> tuple[BriefMethod, ...]:
        """
        Completion of the whole scope under every rule of credit, roll-up and standing.
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
    def no_longer_completed(self, /) -> tuple[BriefItem, ...] | None:
        """
        What was completed at `since`, and is not any more; `None` without it.
        """
    @property
    def overdue(self, /) -> tuple[BriefItem, ...]:
        """
        What is certainly overdue.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def possibly_overdue(self, /) -> tuple[BriefItem, ...]:
        """
        What is overdue unless something happened that nobody has looked for yet.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `brief`.
        """
    @property
    def rows(self, /) -> tuple[BriefRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
        """
    @property
    def since(self, /) -> Moment | None:
        """
        The moment of comparison, or `None`.
        """
    @property
    def sources(self, /) -> tuple[BriefSource, ...]:
        """
        The sources behind the states, in the order in which the rows name them first.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().brief("2024-01-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().brief("2024-01-01")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().brief("2024-01-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().brief("2024-01-01")
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
            >>> report = milepost.embedded().brief("2024-01-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().brief("2024-01-01")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def total(self, /) -> ProgressRow:
        """
        The whole scope, each milestone once.
        """
    @property
    def unreported(self, /) -> tuple[BriefItem, ...]:
        """
        What nothing is known of.
        """
    @property
    def within(self, /) -> tuple[str, ...] | None:
        """
        The ids of what the report was restricted to, or `None`.
        """

@final
class BriefRow:
    """
    A milestone in a brief: its state as a whole, and how many of its items are in which state.

    Dates of stated precision are text: a day, a month `2026-07`, a quarter `2026-Q3`, a year, or `start/end`.

    Example:
        >>> import milepost
        >>> row = milepost.embedded().brief("2024-01-01").rows[0]
        >>> row.items >= row.items_completed
        True
    """
    def __copy__(self, /) -> BriefRow: ...
    def __deepcopy__(self, /, _memo: Any) -> BriefRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def blocked(self, /) -> bool:
        """
        Whether it waits on something that is open.
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
    def items(self, /) -> int:
        """
        How many items it has, withdrawn ones aside: one for each member, or one.
        """
    @property
    def items_completed(self, /) -> int:
        """
        Of these, how many are completed.
        """
    @property
    def items_dropped(self, /) -> int:
        """
        Of these, how many were given up.
        """
    @property
    def items_in_progress(self, /) -> int:
        """
        Of these, how many are in progress.
        """
    @property
    def items_not_started(self, /) -> int:
        """
        Of these, how many are known not to have been started.
        """
    @property
    def items_unreported(self, /) -> int:
        """
        Of these, of how many nothing is known.
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
    def ref(self, /) -> int | str | None:
        """
        Its number in its own source.
        """
    @property
    def since(self, /) -> str | None:
        """
        When the state began; with members, from the first day to the last on which theirs may have.
        """
    @property
    def sources(self, /) -> tuple[str, ...]:
        """
        The ids of the sources behind the states of its items, sorted.
        """
    @property
    def stalled(self, /) -> bool:
        """
        Whether nobody has reported on it for too long.
        """
    @property
    def status(self, /) -> str:
        """
        `unreported`, `not_started`, `in_progress`, `completed`, `dropped` or `withdrawn`.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def upheld(self, /) -> bool | None:
        """
        Whether a continuing duty is kept up; `None` for what can be finished.
        """

@final
class BriefSource:
    """
    A source that a state in the brief rests on.

    Example:
        >>> import milepost
        >>> source = milepost.embedded().brief("2024-01-01").sources[0]
        >>> source.title != ""
        True
    """
    def __copy__(self, /) -> BriefSource: ...
    def __deepcopy__(self, /, _memo: Any) -> BriefSource: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def published(self, /) -> str | None:
        """
        When it was published, as text.
        """
    @property
    def publisher(self, /) -> str | None:
        """
        The id of who published it.
        """
    @property
    def publisher_name(self, /) -> str | None:
        """
        What the publisher is called.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def url(self, /) -> str | None:
        """
        Where it can be read, as the portfolio has it.
        """

@final
class CandidateRow:
    """
    A link of lineage that decides nothing: put forward, and not adopted.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().succession("thb21", "2026-07-01", new="thb26")
        >>> {row.basis for row in report.candidates}
        {'candidate'}
    """
    def __copy__(self, /) -> CandidateRow: ...
    def __deepcopy__(self, /, _memo: Any) -> CandidateRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def basis(self, /) -> str:
        """
        How sure it is.
        """
    @property
    def by(self, /) -> str | None:
        """
        Who put it forward.
        """
    @property
    def concerns(self, /) -> str:
        """
        The element of the old strategy at which it ends.
        """
    @property
    def element(self, /) -> str:
        """
        The element from which it starts.
        """
    @property
    def key(self, /) -> str:
        """
        The link.
        """
    @property
    def kind(self, /) -> str:
        """
        Its kind.
        """
    @property
    def published(self, /) -> str | None:
        """
        When it was published.
        """
    @property
    def title(self, /) -> str:
        """
        What a person calls that.
        """

@final
class ChangeRow:
    """
    Something that differs between two moments, or between two files.

    Example:
        >>> import milepost
        >>> row = milepost.embedded().changes("2023-11-10", "2026-07-01").rows[0]
        >>> row.before != row.after
        True
    """
    def __copy__(self, /) -> ChangeRow: ...
    def __deepcopy__(self, /, _memo: Any) -> ChangeRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def after(self, /) -> bool | int | float | str | tuple[str, ...] | None:
        """
        What it is.
        """
    @property
    def before(self, /) -> bool | int | float | str | tuple[str, ...] | None:
        """
        What it was.
        """
    @property
    def cause(self, /) -> str:
        """
        The one cause: `edited`, `plan`, `time_passed`, `deadline_revised`, `happened`, `published_late` or
        `corrected`.
        """
    @property
    def facts(self, /) -> tuple[str, ...]:
        """
        The id of the fact that made the difference, if one did.
        """
    @property
    def field(self, /) -> str:
        """
        What differs: `status`, `progress`, `possibly_completed`, `due_in_force`, a key of a progress report, or a
        column that was edited (`row` for a whole row).
        """
    @property
    def key(self, /) -> str:
        """
        The id of the milestone, or of the element whose row was edited.
        """
    @property
    def member(self, /) -> str | None:
        """
        The id of the member whose item it is; `None` for a milestone as a whole.
        """
    @property
    def share(self, /) -> float | None:
        """
        Its part in the difference of the total; `None` for what is in no total.
        """
    @property
    def title(self, /) -> str | None:
        """
        Its title.
        """

@final
class ChangeTotal:
    """
    A figure of the whole scope at both moments, and what each cause did to it.

    The parts add up to the difference. There are none for medians, dates and shares of evidence, which are no sums
    over milestones, and none where the figure is absent at either moment.

    Example:
        >>> import milepost
        >>> total = milepost.embedded().changes("2023-11-10", "2026-07-01").totals[0]
        >>> total.field
        'milestones'
    """
    def __copy__(self, /) -> ChangeTotal: ...
    def __deepcopy__(self, /, _memo: Any) -> ChangeTotal: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def after(self, /) -> bool | int | float | str | tuple[str, ...] | None:
        """
        Its value at the later moment.
        """
    @property
    def before(self, /) -> bool | int | float | str | tuple[str, ...] | None:
        """
        Its value at the earlier moment; in the earlier file, where one is given.
        """
    @property
    def corrected(self, /) -> float | None:
        """
        The part of what is no longer taken for true.
        """
    @property
    def deadline_revised(self, /) -> float | None:
        """
        The part of due dates that were moved.
        """
    @property
    def edited(self, /) -> float | None:
        """
        The part of what was edited in the file.
        """
    @property
    def field(self, /) -> str:
        """
        The key of a progress report.
        """
    @property
    def happened(self, /) -> float | None:
        """
        The part of what happened in between.
        """
    @property
    def plan(self, /) -> float | None:
        """
        The part of changes of the plan.
        """
    @property
    def published_late(self, /) -> float | None:
        """
        The part of what had happened before and became known in between.
        """
    @property
    def time_passed(self, /) -> float | None:
        """
        The part of time.
        """

@final
class ChangesReport:
    """
    What differs between two moments, made by `Portfolio.changes`.

    Iterating gives the rows, each with one cause, and `len` their number. `totals` has every figure of the whole scope
    at both moments, with the part of each cause.

    Example:
        >>> import milepost
        >>> changes = milepost.embedded().changes("2023-11-10", "2026-07-01")
        >>> low = next(total for total in changes.totals if total.field == "completion_low")
        >>> parts = (low.plan, low.time_passed, low.happened, low.published_late, low.corrected)
        >>> abs(sum(parts) - (low.after - low.before)) < 1e-12
        True
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> ChangesReport: ...
    def __deepcopy__(self, /, _memo: Any) -> ChangesReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[ChangeRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def after(self, /) -> Moment:
        """
        The later moment.
        """
    @property
    def before(self, /) -> Moment:
        """
        The earlier moment.
        """
    @property
    def credit(self, /) -> str:
        """
        How much a milestone in progress counts: `none`, `stated` or `half`.
        """
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the later moment lies beyond what was looked for; `None` for an empty scope.
        """
    @property
    def earlier(self, /) -> str | None:
        """
        The hash of the earlier file, or `None`.
        """
    @property
    def hindsight(self, /) -> Hindsight:
        """
        What was already done at the earlier moment, and nobody could know.
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
        Which report it is: `changes`.
        """
    @property
    def rows(self, /) -> tuple[ChangeRow, ...]:
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
            >>> report = milepost.embedded().changes("2023-11-10", "2026-07-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().changes("2023-11-10", "2026-07-01")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().changes("2023-11-10", "2026-07-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().changes("2023-11-10", "2026-07-01")
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
            >>> report = milepost.embedded().changes("2023-11-10", "2026-07-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().changes("2023-11-10", "2026-07-01")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def totals(self, /) -> tuple[ChangeTotal, ...]:
        """
        Every figure of the whole scope at both moments, and the part of each cause in what differs.
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
class CheckReport:
    """
    Everything that is wrong with a document, made by `check`; without rows when it would load.

    Example:
        >>> import milepost
        >>> report = milepost.check('{"milepost": 1}')
        >>> report.findings_total, len(report)
        (0, 0)
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> CheckReport: ...
    def __deepcopy__(self, /, _memo: Any) -> CheckReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Finding]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, /, milepost: str, findings_total: SupportsIndex, rows: SupportsGetItem[int, Finding]) -> CheckReport:
        """
        Made by `check`; the constructor serves pickling. A check is pickled with what it found, not with the document.
        """
    def __reduce__(self, /) -> "tuple[type[CheckReport], tuple[object, ...]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
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
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.check({"milepost": 1, "areas": [{}]})
            >>> "<table>" in report.to_html(fragment=True)
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
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

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
class Dossier:
    """
    Everything that is known of one element, made by `Portfolio.dossier`.

    Every key of its JSON is an attribute.

    Example:
        >>> import milepost
        >>> dossier = milepost.embedded().dossier("thb21", "2026-07-01")
        >>> dossier.state.status
        'adopted'
        >>> [fact.key for fact in dossier.history if fact.decides] == [dossier.state.fact]
        True
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> Dossier: ...
    def __deepcopy__(self, /, _memo: Any) -> Dossier: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the moment lies beyond what was looked for; `None` for what is no milestone.
        """
    @property
    def events(self, /) -> tuple[DossierEvent, ...]:
        """
        Events about it.
        """
    @property
    def history(self, /) -> tuple[DossierFact, ...]:
        """
        Every fact about it, in the order in which they count.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def indicators(self, /) -> tuple[DossierIndicator, ...]:
        """
        Indicators about it.
        """
    @property
    def items(self, /) -> tuple[StateRow, ...]:
        """
        The items of a milestone, as `states` gives them: one for each member, or one.
        """
    @property
    def kind(self, /) -> str:
        """
        Its kind, such as `milestone`.
        """
    @property
    def links(self, /) -> tuple[DossierLink, ...]:
        """
        Links from it and to it.
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
    def neighbours(self, /) -> tuple[ElementRow, ...]:
        """
        The other elements that it names, and that name it.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def recommendations(self, /) -> tuple[DossierRecommendation, ...]:
        """
        Recommendations that concern it, or that a link joins to it.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `dossier`.
        """
    @property
    def row(self, /) -> dict[str, object]:
        """
        Its row as it was written, as a new dict.
        """
    @property
    def sources(self, /) -> tuple[DossierSource, ...]:
        """
        The sources that it and the facts about it name.
        """
    @property
    def state(self, /) -> DossierState | None:
        """
        Its state at the moment; `None` for what has none, such as a source.
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
            >>> report = milepost.embedded().dossier("thb21", "2026-07-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().dossier("thb21", "2026-07-01")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().dossier("thb21", "2026-07-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().dossier("thb21", "2026-07-01")
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
            >>> report = milepost.embedded().dossier("thb21", "2026-07-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().dossier("thb21", "2026-07-01")
            >>> report.to_text() == str(report)
            True
        """

@final
class DossierEvent:
    """
    An event about an element.

    Example:
        >>> import milepost
        >>> milepost.embedded().dossier("thb21", "2026-07-01").events[0].held
        '2021-02-10'
    """
    def __copy__(self, /) -> DossierEvent: ...
    def __deepcopy__(self, /, _memo: Any) -> DossierEvent: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def held(self, /) -> str | None:
        """
        When it took place.
        """
    @property
    def key(self, /) -> str:
        """
        Its id.
        """
    @property
    def kind(self, /) -> str | None:
        """
        Its kind.
        """
    @property
    def place(self, /) -> str | None:
        """
        Where.
        """
    @property
    def status(self, /) -> str:
        """
        Its status at the moment.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """

@final
class DossierFact:
    """
    A fact about an element, and what becomes of it at the moment.

    Example:
        >>> import milepost
        >>> milepost.embedded().dossier("thb21", "2026-07-01").history[0].key != ""
        True
    """
    def __copy__(self, /) -> DossierFact: ...
    def __deepcopy__(self, /, _memo: Any) -> DossierFact: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def applies(self, /) -> bool:
        """
        Whether it applies at the moment.
        """
    @property
    def decides(self, /) -> bool:
        """
        Whether it decides a state at the moment.
        """
    @property
    def due(self, /) -> str | None:
        """
        The due date that it states.
        """
    @property
    def effective(self, /) -> bool | None:
        """
        Whether that is taken back at the moment; `None` for a fact that takes back none.
        """
    @property
    def event(self, /) -> str | None:
        """
        The id of the event that it comes from.
        """
    @property
    def happened(self, /) -> str | None:
        """
        When it happened, as stated or as its event lends it.
        """
    @property
    def internal(self, /) -> bool:
        """
        Whether it is for internal use.
        """
    @property
    def key(self, /) -> str:
        """
        Its id.
        """
    @property
    def locator(self, /) -> str | None:
        """
        Where in them.
        """
    @property
    def member(self, /) -> str | None:
        """
        The id of the member that it speaks of; `None` means all.
        """
    @property
    def note(self, /) -> str | None:
        """
        A note.
        """
    @property
    def progress(self, /) -> float | None:
        """
        How far, from 0 to 1.
        """
    @property
    def published(self, /) -> str | None:
        """
        When it became known: as stated, else the day that counts.
        """
    @property
    def published_basis(self, /) -> str:
        """
        Where that was read: `stated` in the fact, in a `source`, or `assumed`.
        """
    @property
    def retracted_by(self, /) -> tuple[str, ...]:
        """
        The ids of the facts that take it back, effective or not.
        """
    @property
    def retracts(self, /) -> str | None:
        """
        The id of the fact that it takes back.
        """
    @property
    def sources(self, /) -> tuple[str, ...]:
        """
        The ids of its sources, or else of those of its event.
        """
    @property
    def standing(self, /) -> str:
        """
        `claimed`, `assessed` or `on_record`.
        """
    @property
    def status(self, /) -> str | None:
        """
        The status that it states.
        """
    @property
    def why_not(self, /) -> str | None:
        """
        Why it does not: `not_yet_known`, `expectation`, `retracted` or `not_yet_happened`.
        """

@final
class DossierIndicator:
    """
    An indicator about an element.

    Example:
        >>> import milepost
        >>> milepost.embedded().dossier("thb21", "2026-07-01").indicators[0].unit
        'persons a year'
    """
    def __copy__(self, /) -> DossierIndicator: ...
    def __deepcopy__(self, /, _memo: Any) -> DossierIndicator: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def direction(self, /) -> str | None:
        """
        Which way it is meant to move: `up`, `down`, `just_right` or `none`.
        """
    @property
    def key(self, /) -> str:
        """
        Its id.
        """
    @property
    def observations(self, /) -> int:
        """
        How many observations of it there are.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def unit(self, /) -> str | None:
        """
        Its unit.
        """

@final
class DossierLink:
    """
    A link from an element or to it.

    Example:
        >>> import milepost
        >>> link = milepost.embedded().dossier("thb26", "2026-07-01").links[0]
        >>> link.kind, link.direction, link.element
        ('continues', 'out', 'thb21')
    """
    def __copy__(self, /) -> DossierLink: ...
    def __deepcopy__(self, /, _memo: Any) -> DossierLink: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def basis(self, /) -> str:
        """
        How sure it is: `stated`, `inferred` or `candidate`.
        """
    @property
    def by(self, /) -> str | None:
        """
        The id of who put it forward.
        """
    @property
    def direction(self, /) -> str:
        """
        Whether it starts here, `out`, or ends here, `in`.
        """
    @property
    def element(self, /) -> str:
        """
        The id of the element at its other end.
        """
    @property
    def key(self, /) -> str:
        """
        Its id.
        """
    @property
    def kind(self, /) -> str:
        """
        What it says.
        """
    @property
    def note(self, /) -> str | None:
        """
        A note.
        """
    @property
    def published(self, /) -> str | None:
        """
        When.
        """
    @property
    def sources(self, /) -> tuple[str, ...]:
        """
        The ids of its sources.
        """
    @property
    def title(self, /) -> str:
        """
        What a person calls that.
        """

@final
class DossierRecommendation:
    """
    A recommendation that concerns an element, or that a link joins to it.

    Example:
        >>> import milepost
        >>> milepost.embedded().dossier("thb21", "2026-07-01").recommendations[0].via
        'about'
    """
    def __copy__(self, /) -> DossierRecommendation: ...
    def __deepcopy__(self, /, _memo: Any) -> DossierRecommendation: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def due(self, /) -> str | None:
        """
        By when it was to be done.
        """
    @property
    def issuer(self, /) -> str | None:
        """
        The id of who asked.
        """
    @property
    def key(self, /) -> str:
        """
        Its id.
        """
    @property
    def published(self, /) -> str | None:
        """
        When.
        """
    @property
    def status(self, /) -> str:
        """
        Its status at the moment.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def to(self, /) -> tuple[str, ...]:
        """
        The ids of those who were asked.
        """
    @property
    def via(self, /) -> str:
        """
        `about`, or the kind of the link.
        """

@final
class DossierSource:
    """
    A source that an element, or a fact about it, names.

    Example:
        >>> import milepost
        >>> milepost.embedded().dossier("thb21", "2026-07-01").sources[0].title != ""
        True
    """
    def __copy__(self, /) -> DossierSource: ...
    def __deepcopy__(self, /, _memo: Any) -> DossierSource: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def archived(self, /) -> str | None:
        """
        The address of an archived copy.
        """
    @property
    def key(self, /) -> str:
        """
        Its id.
        """
    @property
    def known(self, /) -> bool:
        """
        Whether it is undated or was published by the moment.
        """
    @property
    def published(self, /) -> str | None:
        """
        When.
        """
    @property
    def publisher(self, /) -> str | None:
        """
        The id of who published it.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def url(self, /) -> str | None:
        """
        Its address.
        """

@final
class DossierState:
    """
    The state of an element at a moment.

    Example:
        >>> import milepost
        >>> milepost.embedded().dossier("thb26", "2026-07-01").state.status
        'consulted'
    """
    def __copy__(self, /) -> DossierState: ...
    def __deepcopy__(self, /, _memo: Any) -> DossierState: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def fact(self, /) -> str | None:
        """
        The id of the deciding fact; `None` where several items decide.
        """
    @property
    def possibly_completed(self, /) -> bool:
        """
        Whether a milestone may have been completed within an imprecise date.
        """
    @property
    def since(self, /) -> str | None:
        """
        When the state began, as the sources state it.
        """
    @property
    def standing(self, /) -> str | None:
        """
        The standing of the deciding fact; `None` where several items decide.
        """
    @property
    def status(self, /) -> str:
        """
        The status that wins; `unreported` where no fact that applies states one.
        """

@final
class EarnedScheduleReport:
    """
    How far behind its plan something is, in calendar days; made by `Portfolio.earned_schedule`.

    Iterating gives the rows, and `len` their number.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().earned_schedule("2024-06-30", within=["thb21"])
        >>> all(row.reason is not None or row.index_low <= row.index_high for row in report)
        True
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> EarnedScheduleReport: ...
    def __deepcopy__(self, /, _memo: Any) -> EarnedScheduleReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[EarnedScheduleRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
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
        Which report it is: `earned_schedule`.
        """
    @property
    def rows(self, /) -> tuple[EarnedScheduleRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
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
            >>> report = milepost.embedded().earned_schedule("2024-06-30")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().earned_schedule("2024-06-30")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().earned_schedule("2024-06-30")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().earned_schedule("2024-06-30")
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
            >>> report = milepost.embedded().earned_schedule("2024-06-30")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().earned_schedule("2024-06-30")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def total(self, /) -> EarnedScheduleRow:
        """
        The whole scope, each milestone once.
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
class EarnedScheduleRow:
    """
    How far behind its plan a set of milestones is, in calendar days, if what is silent is undone and if it is done.

    Example:
        >>> import milepost
        >>> row = milepost.embedded().earned_schedule("2024-06-30", by="strategy", within=["thb21"]).total
        >>> row.earned_days_low <= row.earned_days_high
        True
    """
    def __copy__(self, /) -> EarnedScheduleRow: ...
    def __deepcopy__(self, /, _memo: Any) -> EarnedScheduleRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def actual_days(self, /) -> int | None:
        """
        The days from the start to the moment, or to the completion of all: the actual time.
        """
    @property
    def completed(self, /) -> date | None:
        """
        The day on which the last was completed, once all are.
        """
    @property
    def earned_days_high(self, /) -> float | None:
        """
        The same with everything that is silent done.
        """
    @property
    def earned_days_low(self, /) -> float | None:
        """
        The days from the start by which as much was to be done as is: the earned schedule.
        """
    @property
    def earned_value_high(self, /) -> float | None:
        """
        The weight that is done, if everything that is silent, or possibly done, is done.
        """
    @property
    def earned_value_low(self, /) -> float | None:
        """
        The weight that is done, if everything that is silent is undone.
        """
    @property
    def estimate_days_high(self, /) -> float | None:
        """
        The same with everything that is silent done.
        """
    @property
    def estimate_days_low(self, /) -> float | None:
        """
        The days from the start to the end, if it goes on at that speed.
        """
    @property
    def estimated_finish_high(self, /) -> date | None:
        """
        The same with everything that is silent done.
        """
    @property
    def estimated_finish_low(self, /) -> date | None:
        """
        The day on which it would then be finished.
        """
    @property
    def index_high(self, /) -> float | None:
        """
        The same with everything that is silent done.
        """
    @property
    def index_low(self, /) -> float | None:
        """
        Earned by actual days; below 1 is slower than planned.
        """
    @property
    def key(self, /) -> str | None:
        """
        The id of what the row is about (or the kind itself); `None` in a total.
        """
    @property
    def milestones(self, /) -> int:
        """
        How many milestones count: those in the plan with a baseline, continuing duties aside.
        """
    @property
    def planned_days(self, /) -> int | None:
        """
        The days from the start to the last due date: the planned duration.
        """
    @property
    def planned_value(self, /) -> float | None:
        """
        The weight of those that were due by the moment.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Why it cannot be assessed: `no_baseline`, `no_weight`, `no_start`, `no_days` or `nothing_due`.
        """
    @property
    def start(self, /) -> date | None:
        """
        The first day of the plan.
        """
    @property
    def title(self, /) -> str | None:
        """
        Its title; `None` in a total.
        """
    @property
    def variance_days_high(self, /) -> float | None:
        """
        The same with everything that is silent done.
        """
    @property
    def variance_days_low(self, /) -> float | None:
        """
        Earned less actual days; negative is behind the plan.
        """
    @property
    def weight(self, /) -> float | None:
        """
        Their weight.
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
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> Element: ...
    def __deepcopy__(self, /, _memo: Any) -> Element: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
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
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().element("thb21")
            >>> "<table>" in report.to_html(fragment=True)
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
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

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
    def __copy__(self, /) -> ElementRow: ...
    def __deepcopy__(self, /, _memo: Any) -> ElementRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
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
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> ElementsReport: ...
    def __deepcopy__(self, /, _memo: Any) -> ElementsReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[ElementRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
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
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().elements(kind="area")
            >>> "<table>" in report.to_html(fragment=True)
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
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

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
class ExplainReport:
    """
    Why a figure is what it is, made by `Portfolio.explain`.

    Every key of its JSON is an attribute. Iterating gives the steps, in the order in which the figure is made, and `len`
    their number; the last gives the figure, which is also `value`.

    Example:
        >>> import milepost
        >>> why = milepost.embedded().explain("completion_low", "2024-01-01", key="thb21")
        >>> why.rows[-1].value == why.value
        True
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> ExplainReport: ...
    def __deepcopy__(self, /, _memo: Any) -> ExplainReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[ExplainRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def by(self, /) -> str | None:
        """
        What the rows are; `None` for the total and for a state.
        """
    @property
    def credit(self, /) -> str:
        """
        How much a milestone in progress counts: `none`, `stated` or `half`.
        """
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the moment lies beyond what was looked for, among the milestones that the figure is about.
        """
    @property
    def key(self, /) -> str | None:
        """
        What the row is about, or the milestone whose state it is; `None` for the total.
        """
    @property
    def measure(self, /) -> str:
        """
        The figure that is explained.
        """
    @property
    def member(self, /) -> str | None:
        """
        The id of the member whose state it is.
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
        Which report it is: `explain`.
        """
    @property
    def roll_up(self, /) -> str:
        """
        How completion is rolled up: `milestones` or `children`.
        """
    @property
    def rows(self, /) -> tuple[ExplainRow, ...]:
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
    @property
    def title(self, /) -> str | None:
        """
        Its title.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().explain("completed", "2024-01-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().explain("completed", "2024-01-01")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().explain("completed", "2024-01-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().explain("completed", "2024-01-01")
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
            >>> report = milepost.embedded().explain("completed", "2024-01-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().explain("completed", "2024-01-01")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def value(self, /) -> bool | int | float | str | tuple[str, ...] | None:
        """
        The figure itself.
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
class ExplainRow:
    """
    One step of an explanation.

    Example:
        >>> import milepost
        >>> step = milepost.embedded().explain("completed", "2024-01-01", key="thb21").rows[-1]
        >>> step.rule, step.inputs["counted"] == step.value
        ('count', True)
    """
    def __copy__(self, /) -> ExplainRow: ...
    def __deepcopy__(self, /, _memo: Any) -> ExplainRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def facts(self, /) -> tuple[str, ...]:
        """
        The ids of the facts that it rests on, in the order in which they count; the last decides.
        """
    @property
    def inputs(self, /) -> dict[str, object]:
        """
        What goes into it, by name.
        """
    @property
    def lost(self, /) -> tuple[Lost, ...]:
        """
        The facts that it does not rest on, each with its reason.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule that it applies, such as `last_applicable_fact`; the guide has them all.
        """
    @property
    def sentence(self, /) -> str:
        """
        The step in a sentence of at most 30 words.
        """
    @property
    def step(self, /) -> int:
        """
        Its number, from 1.
        """
    @property
    def value(self, /) -> bool | int | float | str | tuple[str, ...] | None:
        """
        What comes out of it.
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
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> Extent: ...
    def __deepcopy__(self, /, _memo: Any) -> Extent: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
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
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().extent()
            >>> "<table>" in report.to_html(fragment=True)
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
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

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
    One thing that is wrong with a document, or that its data cannot support: what, where, which ids, what to do.

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
        `error` where it keeps a document from loading; else `warning` or `note`.
        """
    @property
    def table(self, /) -> str | None:
        """
        The table, where the problem lies in one.
        """

@final
class GroupReports:
    """
    Progress reports on many portfolios, made by `report_each`: a stream of Arrow, computed while it is read.

    `polars.DataFrame(reports)`, `pyarrow.table(reports)`, `pandas.DataFrame.from_arrow(reports)` and DuckDB read it, and
    `pyarrow.RecordBatchReader.from_stream(reports)` gives one batch at a time. It can be read again where the groups can.

    Example:
        >>> import milepost
        >>> milepost.report_each([], "2024-01-01")
        <GroupReports as of 2024-01-01 by total>
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The reports as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __repr__(self, /) -> str: ...

@final
class Hindsight:
    """
    What was already done at the earlier moment, and nobody could know.

    Example:
        >>> import milepost
        >>> then = milepost.Moment("2023-11-10", "2023-11-10")
        >>> hindsight = milepost.embedded().changes(then, "2026-07-01").hindsight
        >>> hindsight.completion_low_now >= hindsight.completion_low_then
        True
    """
    def __copy__(self, /) -> Hindsight: ...
    def __deepcopy__(self, /, _memo: Any) -> Hindsight: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def completion_low_now(self, /) -> float | None:
        """
        The same day, told by what is known at the later moment.
        """
    @property
    def completion_low_then(self, /) -> float | None:
        """
        `completion_low` of the earlier moment, as it was known then.
        """
    @property
    def gap(self, /) -> float | None:
        """
        The second less the first.
        """
    @property
    def known_on(self, /) -> date | None:
        """
        By when what is known now was published; `None` is everything.
        """
    @property
    def milestones(self, /) -> tuple[str, ...]:
        """
        The ids of the milestones that were completed by then, as is known now and was not known then.
        """

@final
class ImpactReport:
    """
    What slips when a milestone finishes later; made by `Portfolio.impact`.

    Iterating gives the rows, and `len` their number.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
        >>> report.at_least, len(report) > 1
        (True, True)
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> ImpactReport: ...
    def __deepcopy__(self, /, _memo: Any) -> ImpactReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[ImpactRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def at_least(self, /) -> bool:
        """
        Whether an unknown duration counts as 0 in any row, so that it may be worse.
        """
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the moment lies beyond what was looked for; `None` for an empty scope.
        """
    @property
    def delay_days(self, /) -> int:
        """
        By how many days it finishes later.
        """
    @property
    def first_deadline(self, /) -> str | None:
        """
        That due date.
        """
    @property
    def first_missed(self, /) -> str | None:
        """
        The milestone whose due date is the first of these.
        """
    @property
    def id(self, /) -> str:
        """
        The milestone that is delayed.
        """
    @property
    def milepost(self, /) -> str:
        """
        The version of milepost.
        """
    @property
    def missed(self, /) -> int:
        """
        How many due dates cannot be met any more.
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
        Which report it is: `impact`.
        """
    @property
    def rows(self, /) -> tuple[ImpactRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
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
            >>> report = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
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
            >>> report = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def weight_at_risk(self, /) -> float:
        """
        The weight of the milestones whose due dates cannot be met any more.
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
class ImpactRow:
    """
    A milestone that slips when another is delayed.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
        >>> report.rows[0].slips_days
        90
    """
    def __copy__(self, /) -> ImpactRow: ...
    def __deepcopy__(self, /, _memo: Any) -> ImpactRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def at_least(self, /) -> bool:
        """
        Whether an unknown duration counts as 0 in that, so that it may finish later.
        """
    @property
    def certain_days(self, /) -> int:
        """
        By how many days it slips at least, however long what is unknown takes.
        """
    @property
    def deadline(self, /) -> str | None:
        """
        When it is due now.
        """
    @property
    def finish(self, /) -> date:
        """
        The day on which it can be finished at the earliest with the delay.
        """
    @property
    def key(self, /) -> str:
        """
        The id of the milestone.
        """
    @property
    def missed(self, /) -> bool:
        """
        Whether its due date could be met without the delay, and with it cannot.
        """
    @property
    def slips_days(self, /) -> int:
        """
        By how many days the earliest finish moves that is possible, with unknown durations counted as 0.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def weight(self, /) -> float:
        """
        Its weight.
        """

@final
class IndicatorVerdict:
    """
    An indicator at a moment, for the whole or for one country: what was used, and what it amounts to.

    Example:
        >>> import milepost
        >>> row = milepost.embedded().indicators("2026-07-01").rows[0]
        >>> row.verdict, row.reason
        (None, 'descriptive')
    """
    def __copy__(self, /) -> IndicatorVerdict: ...
    def __deepcopy__(self, /, _memo: Any) -> IndicatorVerdict: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def baseline(self, /) -> float | None:
        """
        From where it is measured.
        """
    @property
    def baseline_flag(self, /) -> str | None:
        """
        What to know about that value.
        """
    @property
    def baseline_observation(self, /) -> str | None:
        """
        The observation that it is; `None` where it is stated.
        """
    @property
    def baseline_period(self, /) -> str | None:
        """
        The period of that value.
        """
    @property
    def baseline_vintage(self, /) -> date | None:
        """
        When that became known.
        """
    @property
    def country(self, /) -> str | None:
        """
        The country that the row is about; `None` for the whole.
        """
    @property
    def direction(self, /) -> str | None:
        """
        Which way it is meant to move.
        """
    @property
    def factor(self, /) -> float | None:
        """
        By how much a natural limit lowers what is asked.
        """
    @property
    def flag(self, /) -> str | None:
        """
        What to know about the latest value.
        """
    @property
    def gap(self, /) -> float | None:
        """
        The share covered less the share that should have been.
        """
    @property
    def key(self, /) -> str:
        """
        The id of the indicator.
        """
    @property
    def latest(self, /) -> float | None:
        """
        The latest value.
        """
    @property
    def method(self, /) -> str:
        """
        The method and its version.
        """
    @property
    def notes(self, /) -> tuple[str, ...]:
        """
        What else to know of how it was judged.
        """
    @property
    def observation(self, /) -> str | None:
        """
        The observation that it is.
        """
    @property
    def observed(self, /) -> float | None:
        """
        The growth a year, or the share of the way that was covered.
        """
    @property
    def period(self, /) -> str | None:
        """
        The period of the latest value.
        """
    @property
    def ratio(self, /) -> float | None:
        """
        Growth in the good direction over the size of the required one.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Why there is no figure.
        """
    @property
    def required(self, /) -> float | None:
        """
        The growth a year that the target requires, or the share that should have been covered.
        """
    @property
    def rule(self, /) -> str | None:
        """
        Which part of the method decided: `target`, `no_target`, `trajectory`, or mere `comparison`.
        """
    @property
    def score(self, /) -> float | None:
        """
        The score from -5 to 5, where the method gives one.
        """
    @property
    def target(self, /) -> float | None:
        """
        Where it is to get.
        """
    @property
    def target_period(self, /) -> str | None:
        """
        When.
        """
    @property
    def time_gap_years(self, /) -> float | None:
        """
        How many years ahead of the trajectory it is; negative is behind.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def unit(self, /) -> str | None:
        """
        Its unit.
        """
    @property
    def verdict(self, /) -> str | None:
        """
        The verdict in the words of the method; `None` where it cannot be judged.
        """
    @property
    def vintage(self, /) -> date | None:
        """
        When that became known: of several vintages the last that was known.
        """

@final
class IndicatorsReport:
    """
    Whether indicators move as they are meant to, made by `Portfolio.indicators`.

    Iterating gives the rows, and `len` their number.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().indicators("2026-07-01", method="linear")
        >>> {row.method for row in report}
        {'linear/1'}
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> IndicatorsReport: ...
    def __deepcopy__(self, /, _memo: Any) -> IndicatorsReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[IndicatorVerdict]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def method(self, /) -> str:
        """
        How indicators are judged: `growth_rate`, `linear` or `trajectory`.
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
    def natural_limits(self, /) -> list[dict[str, object]] | None:
        """
        Natural limits.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def rates(self, /) -> tuple[str, ...] | None:
        """
        The ids of indicators that are rates of change themselves.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `indicators`.
        """
    @property
    def rows(self, /) -> tuple[IndicatorVerdict, ...]:
        """
        The rows, in the order of the portfolio's tables.
        """
    @property
    def rules(self, /) -> tuple[str, ...] | None:
        """
        Rules that some institutions apply.
        """
    @property
    def targets(self, /) -> list[dict[str, object]] | None:
        """
        Targets for countries, or in the place of those in the table.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().indicators("2026-07-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().indicators("2026-07-01")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().indicators("2026-07-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().indicators("2026-07-01")
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
            >>> report = milepost.embedded().indicators("2026-07-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().indicators("2026-07-01")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def total(self, /) -> IndicatorsTotal:
        """
        How many rows there are of each kind.
        """
    @property
    def trajectory(self, /) -> list[dict[str, object]] | None:
        """
        The points of the trajectories.
        """
    @property
    def yes_no(self, /) -> tuple[str, ...] | None:
        """
        The ids of indicators that are met or not.
        """

@final
class IndicatorsTotal:
    """
    How many rows there are of each kind.

    Example:
        >>> import milepost
        >>> total = milepost.embedded().indicators("2026-07-01").total
        >>> total.not_assessable == total.rows
        True
    """
    def __copy__(self, /) -> IndicatorsTotal: ...
    def __deepcopy__(self, /, _memo: Any) -> IndicatorsTotal: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def acceleration_needed(self, /) -> int:
        """
        How many make progress that has to become faster.
        """
    @property
    def behind_trajectory(self, /) -> int:
        """
        How many are behind it.
        """
    @property
    def deterioration(self, /) -> int:
        """
        How many deteriorate.
        """
    @property
    def limited_progress(self, /) -> int:
        """
        How many make limited progress.
        """
    @property
    def not_assessable(self, /) -> int:
        """
        How many cannot be judged.
        """
    @property
    def on_track(self, /) -> int:
        """
        How many are on track.
        """
    @property
    def on_trajectory(self, /) -> int:
        """
        How many are on their trajectory, or ahead of it.
        """
    @property
    def rows(self, /) -> int:
        """
        How many rows there are: the sum of the next nine.
        """
    @property
    def target_achieved(self, /) -> int:
        """
        How many have achieved their target.
        """
    @property
    def target_not_achieved(self, /) -> int:
        """
        How many have not achieved a target whose time is over, or that is met or not.
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
    def __getnewargs_ex__(self, /) -> tuple[tuple[()], dict[str, int]]: ...
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
class Lost:
    """
    A fact that does not decide, and why.

    Example:
        >>> import milepost
        >>> why = milepost.embedded().explain("completed", "2024-01-01", within=["thb21"])
        >>> all(lost.reason != "retracted" or lost.by for row in why for lost in row.lost)
        True
    """
    def __copy__(self, /) -> Lost: ...
    def __deepcopy__(self, /, _memo: Any) -> Lost: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def by(self, /) -> str | None:
        """
        The id of the fact that took its place, or took it back.
        """
    @property
    def fact(self, /) -> str:
        """
        The id of the fact.
        """
    @property
    def reason(self, /) -> str:
        """
        The reason, such as `superseded`; the guide has them all.
        """
    @property
    def sentence(self, /) -> str:
        """
        The same in a sentence.
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
class OnScaleReport:
    """
    The milestones in the plan on a published scale, made by `Portfolio.on_scale`.

    Every key of its JSON is an attribute. Iterating gives the milestones, in the order of their table; `len` is their
    number.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().on_scale("rrf", "2026-07-01")
        >>> all((row.level is None) != (row.reason is None) for row in report)
        True
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> OnScaleReport: ...
    def __deepcopy__(self, /, _memo: Any) -> OnScaleReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[ScaleRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the moment lies beyond what was looked for; `None` for an empty scope.
        """
    @property
    def headline(self, /) -> ScaleHeadline | None:
        """
        What the institution puts first; `None` where it publishes none, or the data cannot carry it.
        """
    @property
    def institution(self, /) -> str:
        """
        Whose scale it is.
        """
    @property
    def levels(self, /) -> tuple[ScaleLevel, ...]:
        """
        Every level, and how many milestones have it.
        """
    @property
    def losses(self, /) -> tuple[ScaleLoss, ...]:
        """
        What the scale does not show of what the data hold.
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
    def name(self, /) -> str:
        """
        The scale, such as `rrf`.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `on_scale`.
        """
    @property
    def rows(self, /) -> tuple[ScaleRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().on_scale("rrf", "2024-01-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().on_scale("rrf", "2024-01-01")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().on_scale("rrf", "2024-01-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().on_scale("rrf", "2024-01-01")
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
            >>> report = milepost.embedded().on_scale("rrf", "2024-01-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().on_scale("rrf", "2024-01-01")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def url(self, /) -> str:
        """
        Where it is published.
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
    @property
    def without_level(self, /) -> tuple[ScaleReason, ...]:
        """
        Why other milestones have none, and how many.
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
    def _repr_html_(self, /) -> str:
        """
        What a notebook shows: the dates between which the portfolio knows something.
        """
    def audit(self, /, moment: date | str | Moment, *, within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, stale_after_days: "int" = 270) -> AuditReport:
        """
        What the data cannot support at a moment, one finding a row, and how punctual its sources are.

        Findings keep nothing from being computed: they say on which figures not to build.

        Args:
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
                groups, by id.
            where: Only milestones that fit every key given with one of its values: `actor`, `theme`, `country`, `kind`,
                `basis`.
            stale_after_days: After how many days without a fact something that was begun is stale.

        Raises:
            MilepostError: `invalid_moment`, `invalid_option`, `unknown_id` or `wrong_kind`, as for
                `progress`.

        Example:
            >>> import milepost
            >>> audit = milepost.embedded().audit("2026-07-01", within=["thb21"])
            >>> sum(count.findings for count in audit.counts) == len(audit)
            True
        """
    def blockers(self, /, moment: date | str | Moment, *, within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, standing: "Literal['any', 'assessed']" = "any") -> BlockersReport:
        """
        What to finish first: overdue milestones that wait on nothing overdue, by what completing each would free.

        What it would free is what a report of the same moment says once it is completed, and no estimate.

        Args:
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            within: Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups.
            where: Only what fits: lists under `actor`, `theme`, `country`, `kind`, `basis`, all keys to hold.
            standing: Whose word counts: `any`, or only what was `assessed` or is on record.

        Raises:
            MilepostError: `invalid_moment`, `invalid_option`; `unknown_id` or `wrong_kind` for an id.

        Example:
            >>> import milepost
            >>> [row.key for row in milepost.embedded().blockers("2020-12-31")]
            []
        """
    def brief(self, /, moment: date | str | Moment, *, since: date | str | Moment | None = None, within: list[str] | tuple[str, ...] | None = None, lang: "Literal['en', 'fr', 'de']" = "en") -> BriefReport:
        """
        One document for a parliament: how far it has got, what was done, what is late, disputed or not known, and why.

        Its figures are those of `progress` with its defaults, its states those of `states`.

        Args:
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            since: The moment of the last brief, in the same forms: what was completed since is listed. A day is told by
                what the brief is told by.
            within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
                groups, by id.
            lang: The language that it is written in where `to_markdown` or `to_html` asks for none: `en`, `fr` or `de`.
                The data is the same in all.

        Raises:
            MilepostError: `invalid_moment`; `invalid_option` for a language that there is not, or a `since` that is
                later than the moment on either clock; `unknown_id` or `wrong_kind` for an id.

        Example:
            >>> import milepost
            >>> brief = milepost.embedded().brief("2024-01-01", since="2023-01-01", lang="fr")
            >>> print(brief.to_markdown().splitlines()[0])
            # Note sur l’état d’avancement au 2024-01-01
        """
    def calendar(self, /, moment: date | str | Moment, *, within: list[str] | tuple[str, ...] | None = None, lang: "Literal['en', 'fr', 'de']" = "en") -> str:
        """
        The dates as an iCalendar (RFC 5545): what is due at a moment, and what took place or is to.

        An open milestone in the plan stands on the last day of its due date in force, a recommendation with a due date
        likewise until it is fulfilled or rejected, an event on its days. Each has the same UID in every calendar, so
        that a newer one updates an older one. Lines end as RFC 5545 asks: write the text with `newline=""`, or encoded.

        Args:
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
                groups, by id.
            lang: The language of words and titles: `en`, `fr` or `de`. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_moment`, `invalid_option`, `unknown_id` or `wrong_kind`.

        Example:
            >>> import milepost
            >>> calendar = milepost.embedded().calendar("2026-07-01", within=["thb21"], lang="de")
            >>> calendar.splitlines()[0]
            'BEGIN:VCALENDAR'
        """
    def changes(self, /, before: date | str | Moment, after: date | str | Moment, *, earlier: Portfolio | None = None, within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, credit: "Literal['none', 'stated', 'half']" = "none", standing: "Literal['any', 'assessed']" = "any", stale_after_days: "int" = 270) -> ChangesReport:
        """
        What differs between two moments: each difference with exactly one cause, and its share of the whole.

        The parts of the causes in `totals` add up to the difference of each figure.

        Args:
            before: The earlier moment: a `datetime.date`, ISO text, or a `Moment`.
            after: The later moment, in the same forms; on neither clock may it be earlier.
            earlier: Last year's file, say: what differs between it and this one at the earlier moment is told too, as
                `edited`.
            within: Ids of strategies, areas, actions, milestones, themes, actors or groups; only what is reachable from
                these counts.
            where: What milestones have to fit: a dict of `actor`, `theme`, `country`, `kind` and `basis`, each a list.
            credit: How much a milestone in progress counts: `none`, `stated` or `half`.
            standing: Whose word counts: `any` or `assessed`.
            stale_after_days: After how many days without a fact an open milestone is stalled.

        Raises:
            MilepostError: `invalid_moment`, also where the earlier moment is later on either clock; `unsupported` for an
                earlier file about other strategies; `unknown_id`, `wrong_kind` or `invalid_option` for what the options
                name.

        Example:
            >>> import milepost
            >>> changes = milepost.embedded().changes("2023-11-10", "2026-07-01")
            >>> {row.cause for row in changes} <= {"plan", "time_passed", "deadline_revised", "happened",
            ...                                    "published_late", "corrected"}
            True
        """
    def dossier(self, /, id: str, moment: date | str | Moment) -> Dossier:
        """
        Everything known of one element: row, state, all facts about it on both clocks, and what is joined to it.

        Args:
            id: The element, of any kind.
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.

        Raises:
            MilepostError: `unknown_id`, with the nearest id as a hint; `invalid_moment`.

        Example:
            >>> import milepost
            >>> dossier = milepost.embedded().dossier("thb21", "2020-12-31")
            >>> {fact.why_not for fact in dossier.history if not fact.applies} <= {"not_yet_happened", "expectation"}
            True
        """
    def earned_schedule(self, /, moment: date | str | Moment, *, by: str = "area", within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, credit: "Literal['none', 'stated', 'half']" = "none", standing: "Literal['any', 'assessed']" = "any") -> EarnedScheduleReport:
        """
        How far behind its plan each row is, in calendar days, and when it is finished if it goes on like that.

        The method is earned schedule (Lipke): the day of the plan by which as much weight was due as is done, against the day
        that it is. Each figure is a range, from what is known to be done to what may be. Where it cannot be told, `reason`
        says why.

        Args:
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            by: What the rows are: `strategy`, `area`, `action`, `milestone`, `actor`, `theme`, `member`, `kind` or
                `grouping:<id>`.
            within: Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups.
            where: Only what fits: lists under `actor`, `theme`, `country`, `kind`, `basis`, all keys to hold.
            credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
            standing: Whose word counts: `any`, or only what was `assessed` or is on record.

        Raises:
            MilepostError: `invalid_moment`, `invalid_option`; `unknown_id` or `wrong_kind` for an id.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().earned_schedule("2024-06-30", by="strategy", within=["thb21"])
            >>> report.total.actual_days
            1276
        """
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
    def explain(self, /, measure: str, moment: date | str | Moment, *, key: str | None = None, by: str | None = None, member: str | None = None, within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, credit: "Literal['none', 'stated', 'half']" = "none", roll_up: "Literal['milestones', 'children']" = "milestones", standing: "Literal['any', 'assessed']" = "any", stale_after_days: "int" = 270) -> ExplainReport:
        """
        Why a figure is what it is: the facts that make it, those that do not and why, the rules, and the arithmetic.

        The last step gives the figure, the same as in the report that has it. Whoever does the arithmetic again from the
        inputs of the steps gets the same number.

        Args:
            measure: A key of a progress row such as `completion_low`, of a state such as `status`, or
                `days_beyond_data`.
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            key: The id of what the row is about, or of the milestone whose state it is; the total if left out.
            by: What the rows are, as for `progress`; if left out, what `key` names.
            member: The id of the member whose state it is.
            within: Only what is reachable from any of these, as for `progress`.
            where: Only milestones that fit, as for `progress`.
            credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
            roll_up: `milestones` by weight; or `children`, level by level.
            standing: Whose word counts: `any`, or only what was `assessed` or is on record.
            stale_after_days: After how many days without a fact an open milestone is stalled.

        Raises:
            MilepostError: `invalid_moment`; `invalid_option` for a measure or a word that there is not, or where `key`
                names an actor that is both responsible and a member; `unknown_id` or `wrong_kind` for an id;
                `unsupported` where there is no such figure.

        Example:
            >>> import milepost
            >>> portfolio = milepost.embedded()
            >>> why = portfolio.explain("completed", "2024-01-01", key="thb21")
            >>> why.value == portfolio.progress("2024-01-01", by="strategy", within=["thb21"]).total.completed
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
    def from_csv(cls, /, tables: Mapping[str, str], *, limits: Limits | None = None) -> Portfolio:
        """
        Loads a portfolio from the CSV texts of its tables, each under the name of its table.

        Commas, semicolons or tabs part the cells, whichever part the names of the columns. An empty cell is an absent one;
        ids stay text, whatever they look like. Entries of a list are parted by spaces, and the parts of a period stand in
        columns of their own, such as `period.start`. What `to_csv` gives loads again as the same portfolio.

        Args:
            tables: The texts by table; a name may end in `.csv`.
            limits: The largest tables to take, in bytes and rows of all together; `None` for the defaults.

        Raises:
            MilepostError: `not_csv` or `limit_exceeded` where a text is no table, else `invalid_document`; `findings` says
                all that is wrong at once, and where: `milestones.csv row 17 column due`.

        Example:
            >>> import milepost
            >>> tables = {"strategies": "id;title;period.start;period.end\\ns;A strategy;2021;2025\\n"}
            >>> milepost.Portfolio.from_csv(tables).element("s").row["period"]["end"]
            '2025'
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
    @classmethod
    def from_tables(cls, /, tables: Mapping[str, object], *, limits: Limits | None = None) -> Portfolio:
        """
        Loads a portfolio from data frames, or lists of rows, each under the name of its table.

        A data frame is anything with `__arrow_c_stream__`: of polars, pandas, pyarrow, DuckDB. Its columns are those of the
        table; lists and structs are as in a document, or lists are texts as in CSV, and the parts of a period stand in
        columns of their own, such as `period.start`. Dates may be dates, texts, or points in time at midnight.

        Args:
            tables: Data frames and lists of dicts by table. The head of a document may stand beside them, as
                `"lang": "de"`.
            limits: The most rows of all tables together, and the most bytes of their texts; `None` for the defaults.

        Raises:
            MilepostError: `not_plain_data` for what is no table, saying which; `limit_exceeded`; else `invalid_document`, and
                `findings` says all that is wrong at once.

        Example:
            >>> import milepost
            >>> tables = milepost.embedded().to_tables()
            >>> milepost.Portfolio.from_tables(tables) == milepost.embedded()
            True
            >>> milepost.Portfolio.from_tables({"themes": [{"id": "t", "title": "A theme"}]}).element("t").title
            'A theme'
        """
    def graph(self, /, format: "Literal['mermaid', 'dot', 'graphml', 'json']", *, root: "str | None" = None, depth: int | None = None, kinds: list[Literal["strategy", "area", "action", "milestone", "fact", "source", "actor", "event", "instrument", "recommendation", "indicator", "observation", "theme", "grouping", "group", "link"]] | tuple[Literal["strategy", "area", "action", "milestone", "fact", "source", "actor", "event", "instrument", "recommendation", "indicator", "observation", "theme", "grouping", "group", "link"], ...] | None = None) -> str:
        """
        The graph as text that other programs read: typed nodes and edges in Mermaid, DOT, GraphML or JSON.

        JSON has the keys that `networkx.node_link_graph` reads by default. Facts, sources, observations and links are
        nodes only where `kinds` names them; links are edges anyway.

        Args:
            format: `mermaid`, `dot`, `graphml` or `json`.
            root: Only what hangs together with this element, whatever its kind.
            depth: Only what lies within so many edges of the root, followed both ways.
            kinds: Only elements of these kinds.

        Raises:
            MilepostError: `invalid_option` for a word that there is not; `unknown_id` for the root; `unsupported` for a
                depth without a root.

        Example:
            >>> import json, milepost
            >>> near = json.loads(milepost.embedded().graph("json", root="thb21", depth=1, kinds=["area"]))
            >>> {(edge["target"], edge["via"]) for edge in near["edges"]}
            {('thb21', 'strategy')}
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
    def impact(self, /, id: str, delay_days: SupportsIndex, moment: date | str | Moment, *, within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, standing: "Literal['any', 'assessed']" = "any") -> ImpactReport:
        """
        What slips when a milestone finishes later, by how much at least, and which due dates can then not be met.

        Unknown durations count as at least 0: what is said holds however long they are.

        Args:
            id: The milestone that is delayed.
            delay_days: By how many calendar days it finishes later; its start stays.
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            within: Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups.
            where: Only what fits: lists under `actor`, `theme`, `country`, `kind`, `basis`, all keys to hold.
            standing: Whose word counts: `any`, or only what was `assessed` or is on record.

        Raises:
            MilepostError: `invalid_moment`; `unknown_id` or `wrong_kind` for an id; `unsupported` for a milestone that is closed
                or not in the plan; `invalid_option` for a delay below 0; `date_out_of_range` where a day would lie outside the
                years 1000 to 9999.

        Example:
            >>> import milepost
            >>> impact = milepost.embedded().impact("thb21/ov/revise/agreed", 90, "2023-06-30")
            >>> [row.key for row in impact if row.certain_days == 90][-1]
            'thb21/ov/revise/in-force'
        """
    def indicators(self, /, moment: date | str | Moment, *, method: "Literal['growth_rate', 'linear', 'trajectory']" = "growth_rate", targets: list[Mapping[str, object]] | tuple[Mapping[str, object], ...] | None = None, trajectory: list[Mapping[str, object]] | tuple[Mapping[str, object], ...] | None = None, natural_limits: list[Mapping[str, object]] | tuple[Mapping[str, object], ...] | None = None, rates: list[str] | tuple[str, ...] | None = None, yes_no: list[str] | tuple[str, ...] | None = None, rules: list[str] | tuple[str, ...] | None = None) -> IndicatorsReport:
        """
        Whether indicators move as they are meant to, by a published method; and where that cannot be told, why.

        A row stands for every indicator, and for every country that has observations of it. The latest vintage that is
        known of each period counts.

        Args:
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            method: `growth_rate` against the required one or fixed ones, `linear` distance to the target, or `trajectory`.
            targets: Targets for countries, or in the place of those in the table: dicts with `indicator`, `period`, `value`
                and perhaps `country`.
            trajectory: The points of trajectories, in the same form, two or more for each.
            natural_limits: Values that cannot be passed: dicts with `indicator` and `value`.
            rates: Indicators that are rates of change themselves, by id.
            yes_no: Indicators that are met or not, by id.
            rules: `within_one_point` of a target of 0 or 100 is met; `zero_replaced` by 0.001.

        Raises:
            MilepostError: `invalid_moment`, `invalid_option`, `unknown_id` or `wrong_kind`.

        Example:
            >>> import milepost
            >>> portfolio = milepost.Portfolio.from_document({
            ...     "milepost": 1,
            ...     "indicators": [{"id": "i", "title": "Places", "direction": "up"}],
            ...     "observations": [
            ...         {"indicator": "i", "period": "2020", "value": 100},
            ...         {"indicator": "i", "period": "2021", "value": 150},
            ...     ],
            ... })
            >>> row = portfolio.indicators("2022-01-01").rows[0]
            >>> row.verdict, row.observed
            ('on_track', 0.5)
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
    def on_scale(self, /, name: "Literal['rrf', 'ocds', 'ogp', 'eca', 'greco', 'csr', 'iati']", moment: date | str | Moment, *, within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None) -> OnScaleReport:
        """
        The milestones in the plan on a published scale, with what the scale cannot carry and what it loses.

        A level that would say more than the data hold is not given; the row says what is missing.

        Args:
            name: The scale: `rrf` (Recovery and Resilience Scoreboard), `ocds` (Open Contracting), `ogp` (Open Government
                Partnership), `eca` (European Court of Auditors), `greco`, `csr` (European Semester) or `iati`.
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
                groups, by id.
            where: Only milestones that fit every key given with one of its values: `actor`, `theme`, `country`, `kind`,
                `basis`.

        Raises:
            MilepostError: `invalid_option` for a scale that there is not, with the nearest as a hint; `invalid_moment`,
                `unknown_id` or `wrong_kind`, as for `progress`.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().on_scale("rrf", "2026-07-01", within=["thb21"])
            >>> report.headline.milestones <= report.headline.of
            True
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
    def recommendations(self, /, moment: date | str | Moment, *, credit: "Literal['none', 'stated', 'half']" = "none", standing: "Literal['any', 'assessed']" = "any") -> RecommendationsReport:
        """
        What was answered to each recommendation, what addresses it, and how far that has got.

        A row stands for every recommendation that was made by the moment. Completion is that of the milestones that
        address it, themselves or through their actions, each counted once.

        Args:
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
            standing: Whose word counts: `any`, or only what was `assessed` or is on record.

        Raises:
            MilepostError: `invalid_moment`, `invalid_option`.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().recommendations("2026-07-01")
            >>> report.total.addressed <= len(report)
            True
        """
    def schedule(self, /, moment: date | str | Moment, *, within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, standing: "Literal['any', 'assessed']" = "any") -> ScheduleReport:
        """
        What holds the plan up: when each milestone can and must be reached, with how much room, and what is critical.

        The critical path method over the milestones in the plan and the links of `after`, all four types with lags. What is
        completed stands at its day, what is open cannot finish before the moment, and what depends on a duration that nobody
        states is `None`.

        Args:
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            within: Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups.
                What is outside still bounds what is inside.
            where: Only what fits: lists under `actor`, `theme`, `country`, `kind`, `basis`, all keys to hold.
            standing: Whose word counts: `any`, or only what was `assessed` or is on record.

        Raises:
            MilepostError: `invalid_moment`, `invalid_option`; `unknown_id` or `wrong_kind` for an id; `date_out_of_range` where
                a day would lie outside the years 1000 to 9999.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().schedule("2024-06-30", within=["thb21"])
            >>> any(row.critical_by_path for row in report)
            True
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
    def succession(self, /, old: str, moment: date | str | Moment, *, new: str | None = None, standing: "Literal['any', 'assessed']" = "any") -> SuccessionReport:
        """
        What becomes of the commitments of a strategy in the one that follows, or what remains open of it.

        State and lineage are kept apart: a commitment that is not closed is carried over, strengthened, narrowed, merged,
        split, replaced, dropped or unaddressed, as links from the new strategy to the old one say, and undecided while the
        new one is not adopted. What was only put forward decides nothing.

        Args:
            old: The strategy whose commitments are looked at.
            moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
            new: The strategy that follows; without one the rows are the open commitments, oldest first.
            standing: Whose word counts: `any`, or only what was `assessed` or is on record.

        Raises:
            MilepostError: `invalid_moment`, `invalid_option`; `unknown_id` or `wrong_kind` for a strategy; `unsupported` for
                a `new` that is the old one, or to which no link of lineage leads back.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().succession("thb21", "2026-07-01", new="thb26")
            >>> report.total.undecided_weight == report.total.open_weight
            True
        """
    def timeline(self, /, start: date | str, end: date | str, *, step: "Literal['day', 'week', 'month', 'quarter', 'year']" = "month", by: str | None = None, known_on: date | str | None = None, within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, credit: "Literal['none', 'stated', 'half']" = "none", standing: "Literal['any', 'assessed']" = "any") -> TimelineReport:
        """
        Completion and what is overdue, on a series of days.

        The row of a day says what `progress` says at the moment of that day.

        Args:
            start: The first day: a `datetime.date` or ISO text.
            end: The last day, which is always one of the timeline.
            step: How far the days lie apart, counted from the start: `day`, `week`, `month`, `quarter` or `year`.
            by: What the rows of each day are, as for `progress`; one row, the whole scope, if left out.
            known_on: What is known on each day: everything if left out, what was published by a day, or with
                `as_published` what was by each day.
            within: Only what is reachable from any of these, as for `progress`.
            where: Only milestones that fit, as for `progress`.
            credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
            standing: Whose word counts: `any`, or only what was `assessed` or is on record.

        Raises:
            MilepostError: `invalid_moment` for what is no day, or an end before the start; `limit_exceeded` for more than
                36,525 days or 20,000,000 rows; `unknown_id`, `wrong_kind` or `invalid_option` for what the options name.

        Example:
            >>> import milepost
            >>> timeline = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="quarter", known_on="as_published")
            >>> [str(row.date) for row in timeline.rows[:3]]
            ['2021-04-30', '2021-07-30', '2021-10-30']
        """
    def to_csv(self, /) -> dict[str, str]:
        """
        The tables as CSV, each under its name: what `from_csv` loads again as the same portfolio.

        A table without rows is left out, and so is a column that no row uses. The head stands in a table of its own,
        `milepost`, of one row.

        Example:
            >>> import milepost
            >>> portfolio = milepost.embedded()
            >>> tables = portfolio.to_csv()
            >>> milepost.Portfolio.from_csv(tables) == portfolio
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
    def to_tables(self, /) -> "dict[str, Table]":
        """
        The tables for data frames, each under its name: what `from_tables` loads again as the same portfolio.

        A table without rows is left out, and so is a column that no row uses. The head stands in a table of its own,
        `milepost`, of one row.

        Returns:
            By name, what `polars.DataFrame`, `pyarrow.table`, `pandas.DataFrame.from_arrow` and DuckDB take.

        Example:
            >>> import milepost
            >>> tables = milepost.embedded().to_tables()
            >>> "milestones" in tables, "id" in tables["milestones"].columns
            (True, True)
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
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> ProgressReport: ...
    def __deepcopy__(self, /, _memo: Any) -> ProgressReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[ProgressRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
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
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().progress("2024-01-01")
            >>> "<table>" in report.to_html(fragment=True)
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
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

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
    def to_svg(self, /, lang: str | None = None) -> str:
        """
        The report as a picture: SVG to stand in a page or in a file, without scripts or styles.

        It says in words what it shows, tells nothing by colour alone, and takes the colour of the text around it.
        `to_html` holds it above the table.

        Args:
            lang: As for `to_markdown`.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().progress("2024-01-01")
            >>> report.to_svg().startswith("<svg ")
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
    def __copy__(self, /) -> ProgressRow: ...
    def __deepcopy__(self, /, _memo: Any) -> ProgressRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
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
class RecommendationResponse:
    """
    A recommendation at a moment: what was answered, what addresses it, and how far that has got.

    Example:
        >>> import milepost
        >>> row = milepost.embedded().recommendations("2026-07-01").rows[0]
        >>> row.response
        'none'
    """
    def __copy__(self, /) -> RecommendationResponse: ...
    def __deepcopy__(self, /, _memo: Any) -> RecommendationResponse: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def about(self, /) -> tuple[str, ...]:
        """
        What it concerns.
        """
    @property
    def addressed_by(self, /) -> tuple[str, ...]:
        """
        What is stated, or was concluded, to address it.
        """
    @property
    def candidates(self, /) -> tuple[str, ...]:
        """
        What was only put forward as addressing it.
        """
    @property
    def completion_high(self, /) -> float | None:
        """
        The same, if everything that is silent, or possibly done, is done.
        """
    @property
    def completion_low(self, /) -> float | None:
        """
        Completion of these by weight, if everything that is silent is undone.
        """
    @property
    def due(self, /) -> str | None:
        """
        By when it was to be followed.
        """
    @property
    def fact(self, /) -> str | None:
        """
        The fact that decides.
        """
    @property
    def issuer(self, /) -> str | None:
        """
        Who made it.
        """
    @property
    def key(self, /) -> str:
        """
        The id of the recommendation.
        """
    @property
    def milestones(self, /) -> int:
        """
        How many milestones are in the plan that address it, themselves or through their actions.
        """
    @property
    def overdue(self, /) -> str:
        """
        `no`, `possibly` or `certainly`.
        """
    @property
    def published(self, /) -> str | None:
        """
        When it was made.
        """
    @property
    def response(self, /) -> str:
        """
        What was answered; `none` where no answer is known.
        """
    @property
    def since(self, /) -> str | None:
        """
        Since when that is the answer.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def to(self, /) -> tuple[str, ...]:
        """
        To whom.
        """

@final
class RecommendationsReport:
    """
    What became of recommendations, made by `Portfolio.recommendations`.

    Iterating gives the rows, and `len` their number.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().recommendations("2026-07-01")
        >>> all(row.completion_low is None or row.addressed_by for row in report)
        True
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> RecommendationsReport: ...
    def __deepcopy__(self, /, _memo: Any) -> RecommendationsReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[RecommendationResponse]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def credit(self, /) -> str:
        """
        How much a milestone in progress counts: `none`, `stated` or `half`.
        """
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the moment lies beyond what was looked for; `None` without a recommendation.
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
        Which report it is: `recommendations`.
        """
    @property
    def rows(self, /) -> tuple[RecommendationResponse, ...]:
        """
        The rows, in the order of the portfolio's tables.
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
            >>> report = milepost.embedded().recommendations("2026-07-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().recommendations("2026-07-01")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().recommendations("2026-07-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().recommendations("2026-07-01")
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
            >>> report = milepost.embedded().recommendations("2026-07-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().recommendations("2026-07-01")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def total(self, /) -> RecommendationsTotal:
        """
        All of them.
        """

@final
class RecommendationsTotal:
    """
    All recommendations that were made by the moment.

    Example:
        >>> import milepost
        >>> total = milepost.embedded().recommendations("2026-07-01").total
        >>> total.unanswered + total.accepted + total.rejected + total.fulfilled == total.recommendations
        True
    """
    def __copy__(self, /) -> RecommendationsTotal: ...
    def __deepcopy__(self, /, _memo: Any) -> RecommendationsTotal: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def accepted(self, /) -> int:
        """
        How many were accepted, and no more is known.
        """
    @property
    def addressed(self, /) -> int:
        """
        How many something addresses.
        """
    @property
    def completion_high(self, /) -> float | None:
        """
        The same, if everything that is silent, or possibly done, is done.
        """
    @property
    def completion_low(self, /) -> float | None:
        """
        Completion of these, each once, if everything that is silent is undone.
        """
    @property
    def fulfilled(self, /) -> int:
        """
        How many were fulfilled.
        """
    @property
    def milestones(self, /) -> int:
        """
        How many milestones address any of them.
        """
    @property
    def overdue(self, /) -> int:
        """
        How many are certainly overdue.
        """
    @property
    def possibly_overdue(self, /) -> int:
        """
        How many are overdue unless something happened that nobody has looked for yet.
        """
    @property
    def recommendations(self, /) -> int:
        """
        How many there are: the sum of the next four.
        """
    @property
    def rejected(self, /) -> int:
        """
        How many were rejected.
        """
    @property
    def unanswered(self, /) -> int:
        """
        To how many no answer is known.
        """

@final
class ScaleHeadline:
    """
    What the institution puts first: the share of some levels.

    Example:
        >>> import milepost
        >>> headline = milepost.embedded().on_scale("greco", "2026-07-01").headline
        >>> headline.milestones <= headline.of
        True
    """
    def __copy__(self, /) -> ScaleHeadline: ...
    def __deepcopy__(self, /, _memo: Any) -> ScaleHeadline: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def levels(self, /) -> tuple[str, ...]:
        """
        The levels that are counted.
        """
    @property
    def milestones(self, /) -> int:
        """
        How many milestones have one of them.
        """
    @property
    def of(self, /) -> int:
        """
        Of how many: of all that are not continuing, or of those that have a level, as the institution counts.
        """
    @property
    def share(self, /) -> float | None:
        """
        The share; `None` where there are none.
        """

@final
class ScaleLevel:
    """
    A level of a scale, and how many milestones have it.

    Example:
        >>> import milepost
        >>> milepost.embedded().on_scale("greco", "2026-07-01").levels[0].level
        'satisfactory'
    """
    def __copy__(self, /) -> ScaleLevel: ...
    def __deepcopy__(self, /, _memo: Any) -> ScaleLevel: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str | None:
        """
        The code that the institution gives it.
        """
    @property
    def level(self, /) -> str:
        """
        Its name in rows.
        """
    @property
    def milestones(self, /) -> int:
        """
        How many milestones have it.
        """
    @property
    def name(self, /) -> str:
        """
        What the institution calls it.
        """

@final
class ScaleLoss:
    """
    Something that a scale does not show.

    Example:
        >>> import milepost
        >>> milepost.embedded().on_scale("greco", "2026-07-01").losses[0].code
        'unit_changed'
    """
    def __copy__(self, /) -> ScaleLoss: ...
    def __deepcopy__(self, /, _memo: Any) -> ScaleLoss: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        A stable word.
        """
    @property
    def sentence(self, /) -> str:
        """
        One sentence for a person.
        """

@final
class ScaleReason:
    """
    Why milestones have no level, and how many have none for this.

    Example:
        >>> import milepost
        >>> milepost.embedded().on_scale("greco", "2026-07-01").without_level[0].reason
        'continuing'
    """
    def __copy__(self, /) -> ScaleReason: ...
    def __deepcopy__(self, /, _memo: Any) -> ScaleReason: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def milestones(self, /) -> int:
        """
        How many milestones.
        """
    @property
    def reason(self, /) -> str:
        """
        The reason, as in rows.
        """

@final
class ScaleRow:
    """
    A milestone on a scale.

    Example:
        >>> import milepost
        >>> milepost.embedded().on_scale("greco", "2026-07-01").rows[0].reason
        'continuing'
    """
    def __copy__(self, /) -> ScaleRow: ...
    def __deepcopy__(self, /, _memo: Any) -> ScaleRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def key(self, /) -> str:
        """
        The id of the milestone.
        """
    @property
    def level(self, /) -> str | None:
        """
        Its level; `None` where the data cannot carry one.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Why it has none, such as `not_assessed`.
        """
    @property
    def status(self, /) -> str:
        """
        Its status.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """

@final
class ScheduleReport:
    """
    What holds a plan up: early and late dates, floats, and what is critical; made by `Portfolio.schedule`.

    Iterating gives the rows, and `len` their number.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().schedule("2024-06-30", within=["thb21"])
        >>> # Nobody states how long anything takes, so when it can be done is not known of what is open.
        >>> report.unknown == len([row for row in report if row.state != "completed"])
        True
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> ScheduleReport: ...
    def __deepcopy__(self, /, _memo: Any) -> ScheduleReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[ScheduleRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the moment lies beyond what was looked for; `None` for an empty scope.
        """
    @property
    def finish(self, /) -> date | None:
        """
        The greatest early finish that is known.
        """
    @property
    def length_days(self, /) -> int | None:
        """
        The days from the start to the finish.
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
        Which report it is: `schedule`.
        """
    @property
    def rows(self, /) -> tuple[ScheduleRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
        """
    @property
    def standing(self, /) -> str:
        """
        Whose word counts: `any` or `assessed`.
        """
    @property
    def start(self, /) -> date | None:
        """
        The least early start that is known.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().schedule("2024-06-30")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().schedule("2024-06-30")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().schedule("2024-06-30")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().schedule("2024-06-30")
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
            >>> report = milepost.embedded().schedule("2024-06-30")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_svg(self, /, lang: str | None = None) -> str:
        """
        The report as a picture: SVG to stand in a page or in a file, without scripts or styles.

        It says in words what it shows, tells nothing by colour alone, and takes the colour of the text around it.
        `to_html` holds it above the table.

        Args:
            lang: As for `to_markdown`.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().schedule("2024-06-30")
            >>> report.to_svg().startswith("<svg ")
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().schedule("2024-06-30")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def unknown(self, /) -> int:
        """
        Of how many milestones the early finish is not known: the finish is that of the others.
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
class ScheduleRow:
    """
    When a milestone can be reached at the earliest and has to be at the latest, and what decides that.

    Example:
        >>> import milepost
        >>> rows = milepost.embedded().schedule("2024-06-30", within=["thb21"]).rows
        >>> {row.driver for row in rows if row.state == "completed"}
        {'done'}
    """
    def __copy__(self, /) -> ScheduleRow: ...
    def __deepcopy__(self, /, _memo: Any) -> ScheduleRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def critical_by_float(self, /) -> bool:
        """
        Whether it has no float left; not where the float is not known.
        """
    @property
    def critical_by_path(self, /) -> bool:
        """
        Whether it is on the chain of drivers that leads to the finish.
        """
    @property
    def driver(self, /) -> str | None:
        """
        What decides when it finishes at the earliest: the id of a milestone, `start`, `as_of`, or `done`.
        """
    @property
    def due(self, /) -> str | None:
        """
        When it is due now.
        """
    @property
    def early_finish(self, /) -> date | None:
        """
        The day on which it can be finished at the earliest, or was; `None` where that is not known.
        """
    @property
    def early_start(self, /) -> date | None:
        """
        The day on which it can start at the earliest; `None` where that is not known.
        """
    @property
    def free_float_days(self, /) -> int | None:
        """
        By how many days it can finish later without moving anything that waits on it.
        """
    @property
    def key(self, /) -> str:
        """
        The id of the milestone.
        """
    @property
    def late_finish(self, /) -> date | None:
        """
        The day by which it has to be finished; `None` where that is not known.
        """
    @property
    def late_start(self, /) -> date | None:
        """
        The day on which it has to start at the latest; `None` where that is not known.
        """
    @property
    def state(self, /) -> str:
        """
        `unreported`, `not_started`, `in_progress` or `completed`.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    @property
    def total_float_days(self, /) -> int | None:
        """
        By how many days it can finish later than at the earliest; negative where a due date is missed anyway.
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
    def __copy__(self, /) -> StateRow: ...
    def __deepcopy__(self, /, _memo: Any) -> StateRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
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
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> StatesReport: ...
    def __deepcopy__(self, /, _memo: Any) -> StatesReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[StateRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
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
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().states("2024-01-01")
            >>> "<table>" in report.to_html(fragment=True)
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
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

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
    def to_svg(self, /, lang: str | None = None) -> str:
        """
        The report as a picture: SVG to stand in a page or in a file, without scripts or styles.

        It says in words what it shows, tells nothing by colour alone, and takes the colour of the text around it.
        `to_html` holds it above the table.

        Args:
            lang: As for `to_markdown`.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().states("2024-01-01")
            >>> report.to_svg().startswith("<svg ")
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

@final
class SuccessionReport:
    """
    What becomes of the commitments of a strategy in the next one, made by `Portfolio.succession`.

    Iterating gives the rows, and `len` their number. What was only put forward stands in `candidates`.

    Example:
        >>> import milepost
        >>> report = milepost.embedded().succession("thb21", "2026-07-01", new="thb26")
        >>> report.new_adopted, report.total.carried_weight
        (False, None)
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> SuccessionReport: ...
    def __deepcopy__(self, /, _memo: Any) -> SuccessionReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[SuccessionRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def candidates(self, /) -> tuple[CandidateRow, ...]:
        """
        What was put forward and decides nothing, in the order of the table of links.
        """
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the moment lies beyond what was looked for; `None` without a milestone.
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
    def new(self, /) -> str | None:
        """
        The id of the one that follows, if one was named.
        """
    @property
    def new_adopted(self, /) -> bool | None:
        """
        Whether the new strategy is adopted at the moment; `None` where none was named.
        """
    @property
    def new_status(self, /) -> str | None:
        """
        What is stated of the new strategy at the moment.
        """
    @property
    def old(self, /) -> str:
        """
        The id of the strategy whose commitments are looked at.
        """
    @property
    def portfolio(self, /) -> str:
        """
        The hash of the portfolio.
        """
    @property
    def report(self, /) -> str:
        """
        Which report it is: `succession`.
        """
    @property
    def rows(self, /) -> tuple[SuccessionRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
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
            >>> report = milepost.embedded().succession("thb21", "2026-07-01")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().succession("thb21", "2026-07-01")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().succession("thb21", "2026-07-01")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().succession("thb21", "2026-07-01")
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
            >>> report = milepost.embedded().succession("thb21", "2026-07-01")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_svg(self, /, lang: str | None = None) -> str:
        """
        The report as a picture: SVG to stand in a page or in a file, without scripts or styles.

        It says in words what it shows, tells nothing by colour alone, and takes the colour of the text around it.
        `to_html` holds it above the table.

        Args:
            lang: As for `to_markdown`.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().succession("thb21", "2026-07-01")
            >>> report.to_svg().startswith("<svg ")
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().succession("thb21", "2026-07-01")
            >>> report.to_text() == str(report)
            True
        """
    @property
    def total(self, /) -> SuccessionTotal:
        """
        The whole of the old strategy, and how much of the new one comes from it.
        """

@final
class SuccessionRow:
    """
    A commitment of the old or of the new strategy: its state, its lineage, and what follows.

    Example:
        >>> import milepost
        >>> row = milepost.embedded().succession("thb21", "2026-07-01", new="thb26").rows[0]
        >>> row.side, row.outcome in ("closed", "undecided")
        ('old', True)
    """
    def __copy__(self, /) -> SuccessionRow: ...
    def __deepcopy__(self, /, _memo: Any) -> SuccessionRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def basis(self, /) -> str | None:
        """
        How sure that link is: `stated` or `inferred`.
        """
    @property
    def candidates(self, /) -> int:
        """
        How many links that decide nothing concern it, its actions or its areas.
        """
    @property
    def chain(self, /) -> tuple[str, ...]:
        """
        What it comes from in older strategies, oldest first.
        """
    @property
    def committed(self, /) -> str | None:
        """
        When it was promised.
        """
    @property
    def continuing(self, /) -> bool:
        """
        Whether it is a duty to keep up rather than something to finish.
        """
    @property
    def due(self, /) -> str | None:
        """
        When it is to be done now.
        """
    @property
    def first_promised(self, /) -> str | None:
        """
        When it was promised first, in whatever form.
        """
    @property
    def key(self, /) -> str:
        """
        The id of the milestone.
        """
    @property
    def lineage(self, /) -> str | None:
        """
        The kind of the link that decides, if there is one.
        """
    @property
    def links(self, /) -> tuple[str, ...]:
        """
        The links.
        """
    @property
    def open_weight(self, /) -> float | None:
        """
        By weight, how much of it is open; `None` for a continuing duty.
        """
    @property
    def outcome(self, /) -> str | None:
        """
        What became of it, or where it comes from; `None` where no new strategy was named.
        """
    @property
    def promised(self, /) -> int:
        """
        In how many strategies it has been promised, this one included; 0 for what was never promised.
        """
    @property
    def relatives(self, /) -> tuple[str, ...]:
        """
        What stands at the other ends of the links, in the other strategy.
        """
    @property
    def side(self, /) -> str:
        """
        The strategy that it is a row of: `old` or `new`.
        """
    @property
    def stated_on(self, /) -> str | None:
        """
        Which element the link names: the milestone, its action or its area.
        """
    @property
    def status(self, /) -> str:
        """
        Its state, whatever the other strategy says.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """

@final
class SuccessionTotal:
    """
    The whole of a succession: commitments by number, and their weight.

    Continuing duties and withdrawn commitments stand aside: they are counted, and nothing else is about them.

    Example:
        >>> import milepost
        >>> total = milepost.embedded().succession("thb21", "2026-07-01", new="thb26").total
        >>> total.closed + total.open == total.milestones
        True
    """
    def __copy__(self, /) -> SuccessionTotal: ...
    def __deepcopy__(self, /, _memo: Any) -> SuccessionTotal: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def abandoned_weight(self, /) -> float | None:
        """
        Of what is open, what it drops or does not mention; `None` while that is undecided.
        """
    @property
    def carried_over(self, /) -> int:
        """
        How many open ones are carried over as they were.
        """
    @property
    def carried_weight(self, /) -> float | None:
        """
        Of what is open, what the new strategy takes on; `None` while that is undecided.
        """
    @property
    def closed(self, /) -> int:
        """
        How many of these are completed or dropped.
        """
    @property
    def closed_weight(self, /) -> float | None:
        """
        Of it, what is completed or dropped.
        """
    @property
    def continuing(self, /) -> int:
        """
        How many old commitments are continuing duties.
        """
    @property
    def dropped(self, /) -> int:
        """
        How many the new strategy drops in so many words.
        """
    @property
    def inherited(self, /) -> int:
        """
        How many commitments of the new strategy come from the old one.
        """
    @property
    def merged(self, /) -> int:
        """
        How many are merged with others.
        """
    @property
    def milestones(self, /) -> int:
        """
        How many commitments of the old strategy are in the plan: the sum of the next two.
        """
    @property
    def narrowed(self, /) -> int:
        """
        How many are narrowed.
        """
    @property
    def new(self, /) -> int:
        """
        How many do not.
        """
    @property
    def open(self, /) -> int:
        """
        How many are open: the sum of the next nine, where a new strategy was named.
        """
    @property
    def open_weight(self, /) -> float | None:
        """
        Of it, what is open.
        """
    @property
    def replaced(self, /) -> int:
        """
        How many are replaced by something else.
        """
    @property
    def split(self, /) -> int:
        """
        How many are split.
        """
    @property
    def strengthened(self, /) -> int:
        """
        How many are strengthened.
        """
    @property
    def unaddressed(self, /) -> int:
        """
        Of how many it says nothing.
        """
    @property
    def undecided(self, /) -> int:
        """
        Of how many nothing can be said, because the new strategy is not adopted.
        """
    @property
    def undecided_weight(self, /) -> float | None:
        """
        Of what is open, what is undecided.
        """
    @property
    def unreported_weight(self, /) -> float | None:
        """
        Of what is open, that of which nothing is known.
        """
    @property
    def weight(self, /) -> float | None:
        """
        The weight of the old commitments.
        """
    @property
    def withdrawn(self, /) -> int:
        """
        How many old commitments were withdrawn.
        """

@final
class Table:
    """
    One table of a portfolio, made by `Portfolio.to_tables`: what a data frame is made of.

    `polars.DataFrame(table)`, `pyarrow.table(table)`, `pandas.DataFrame.from_arrow(table)` and DuckDB read it by the Arrow
    C stream interface. Dates are texts as stated, such as `2026-Q3`, lists are lists, and `period` is a struct.

    Example:
        >>> import milepost
        >>> table = milepost.embedded().to_tables()["strategies"]
        >>> table.columns[:2], len(table) > 0
        (('id', 'title'), True)
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its portfolio and its name.
        """
    def __repr__(self, /) -> str: ...
    @property
    def columns(self, /) -> tuple[str, ...]:
        """
        The names of its columns: those that some row uses, and those that each must have.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the table, such as `milestones`.
        """

@final
class TimelineReport:
    """
    Completion and what is overdue on a series of days, made by `Portfolio.timeline`.

    Iterating gives the rows, day by day, and `len` their number.

    Example:
        >>> import milepost
        >>> timeline = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="quarter")
        >>> len(timeline)
        21
        >>> timeline.rows[-1].completion_low >= timeline.rows[0].completion_low
        True
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream of Arrow, in a capsule; a requested schema is not followed.
        """
    def __copy__(self, /) -> TimelineReport: ...
    def __deepcopy__(self, /, _memo: Any) -> TimelineReport: ...
    def __eq__(self, other: object, /) -> bool:
        """
        Reports are equal when their JSON is: the same portfolio, question, answer and version.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[TimelineRow]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickled as its question, with the portfolio; whoever loads it computes it again.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def by(self, /) -> str | None:
        """
        What the rows of each day are, or `None` for the whole scope.
        """
    @property
    def credit(self, /) -> str:
        """
        How much a milestone in progress counts: `none`, `stated` or `half`.
        """
    @property
    def days_beyond_data(self, /) -> int | None:
        """
        By how many days the last day lies beyond what was looked for; `None` for an empty scope.
        """
    @property
    def end(self, /) -> date:
        """
        The last day.
        """
    @property
    def known_on(self, /) -> str | None:
        """
        What is known on each day: `None` for everything, `as_published` for what was by each, or what was by a day.
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
        Which report it is: `timeline`.
        """
    @property
    def rows(self, /) -> tuple[TimelineRow, ...]:
        """
        The rows, in the order of the portfolio's tables.
        """
    @property
    def standing(self, /) -> str:
        """
        Whose word counts: `any` or `assessed`.
        """
    @property
    def start(self, /) -> date:
        """
        The first day.
        """
    @property
    def step(self, /) -> str:
        """
        How far the days lie apart: `day`, `week`, `month`, `quarter` or `year`.
        """
    def to_csv(self, /) -> str:
        """
        The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.

        Absent values are empty, and numbers are not rounded.

        Example:
            >>> import csv, io, milepost
            >>> report = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="year")
            >>> rows = list(csv.reader(io.StringIO(report.to_csv())))
            >>> len(rows) > 1
            True
        """
    def to_html(self, /, lang: str | None = None, fragment: bool = False) -> str:
        """
        The report as HTML: headings, paragraphs and tables with captions, without scripts.

        A document of its own is light or dark as the reader has it; a section has no style, so that the page that it
        stands in says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells
        with numbers have the class `milepost-number`, those with dates `milepost-date`. A notebook shows a report
        in this form.

        Args:
            lang: As for `to_markdown`.
            fragment: Whether to give a `section` to stand in another page rather than a document of its own.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="year")
            >>> "<table>" in report.to_html(fragment=True)
            True
        """
    def to_json(self, /) -> str:
        """
        The report as canonical JSON (RFC 8785): the same bytes in every language.

        Returns:
            One line of JSON with sorted keys; absent values are `null`.

        Example:
            >>> import json, milepost
            >>> report = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="year")
            >>> json.loads(report.to_json())["milepost"] == milepost.__version__
            True
        """
    def to_markdown(self, /, lang: str | None = None) -> str:
        """
        The report as Markdown: a table, and what one needs to read it.

        Figures are rounded; 100 % stands only for all, and 0 % only for none.

        Args:
            lang: The language of headings, words and titles: `en`, `fr` or `de`; `None` for that of the report, which
                is `en` unless the call that made it named another. A title that the portfolio does not translate
                stays as it is.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="year")
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
            >>> report = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="year")
            >>> report.to_object() == json.loads(report.to_json())
            True
        """
    def to_svg(self, /, lang: str | None = None) -> str:
        """
        The report as a picture: SVG to stand in a page or in a file, without scripts or styles.

        It says in words what it shows, tells nothing by colour alone, and takes the colour of the text around it.
        `to_html` holds it above the table.

        Args:
            lang: As for `to_markdown`.

        Raises:
            MilepostError: `invalid_option` for a language that there is not.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="year")
            >>> report.to_svg().startswith("<svg ")
            True
        """
    def to_text(self, /) -> str:
        """
        The report as plain text for a terminal.

        `print(report)` shows it.

        Example:
            >>> import milepost
            >>> report = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="year")
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

@final
class TimelineRow:
    """
    One day of a timeline: what a progress report of that day says of one row, or of the whole scope.

    Example:
        >>> import milepost
        >>> row = milepost.embedded().timeline("2021-04-30", "2026-04-30", step="year").rows[0]
        >>> row.date
        datetime.date(2021, 4, 30)
    """
    def __copy__(self, /) -> TimelineRow: ...
    def __deepcopy__(self, /, _memo: Any) -> TimelineRow: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, ...]":
        """
        A row has no constructor to be pickled with; its report, of which it is a part, can be pickled.
        """
    def __repr__(self, /) -> str: ...
    @property
    def completion_high(self, /) -> float | None:
        """
        Completion by weight, if everything that is silent, or possibly done, is done.
        """
    @property
    def completion_low(self, /) -> float | None:
        """
        Completion by weight, if everything that is silent is undone.
        """
    @property
    def date(self, /) -> date:
        """
        The day.
        """
    @property
    def key(self, /) -> str | None:
        """
        The id of what the row is about, or the kind itself; `None` for the whole scope.
        """
    @property
    def milestones(self, /) -> int:
        """
        How many milestones there are in the plan, continuing duties aside.
        """
    @property
    def overdue(self, /) -> int:
        """
        How many are certainly overdue.
        """
    @property
    def planned(self, /) -> float | None:
        """
        The share, by weight, that was planned to be done by then, among those with a baseline.
        """
    @property
    def possibly_overdue(self, /) -> int:
        """
        How many are overdue unless something happened that nobody has looked for yet.
        """
    @property
    def title(self, /) -> str | None:
        """
        Its title; `None` for the whole scope.
        """

def check(document: str | Mapping[str, object]) -> CheckReport:
    """
    Says everything that is wrong with a document; never fails for a bad one.

    Loading raises the same findings as an exception. Here they are a report, to be shown or saved.

    Args:
        document: The JSON text of a document, or the document as a dict (see `Portfolio.from_document`); or CSV texts by
            table, as for `Portfolio.from_csv`, or data frames by table, as for `Portfolio.from_tables`.

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

def report_each(groups: object, moment: date | str | Moment, *, group: str = "strategy", shared: Mapping[str, object] | None = None, by: str | None = None, within: list[str] | tuple[str, ...] | None = None, where: Mapping[str, list[str] | tuple[str, ...]] | None = None, credit: "Literal['none', 'stated', 'half']" = "none", roll_up: "Literal['milestones', 'children']" = "milestones", standing: "Literal['any', 'assessed']" = "any", stale_after_days: "int" = 270, errors: "Literal['raise', 'column']" = "raise", limits: Limits | None = None) -> GroupReports:
    """
    Reports on many portfolios, one for each row of a data frame, as a stream of rows.

    A row of the frame is a group, such as a strategy: a column names it, and every other column is a table of it, named
    as in a document, whose cells are lists of structs. Groups are drawn batch by batch while the result is read, so that
    memory holds one batch, and the work is detached from the interpreter.

    A row of the result has the name of the group; every column of a `ProgressRow`; what can be added up over groups,
    which are the counts and, beginning with `weight`, the sums behind the shares; and `error`. Shares are divided again
    after adding; medians cannot be added up.

    Args:
        groups: Anything with `__arrow_c_stream__`, or an iterable of such, as Spark's `mapInArrow` gives it.
        moment: A `datetime.date`, ISO text, or a `Moment` with both clocks; the same for all.
        group: The name of the column that names the groups; it holds values of any type.
        shared: Tables that every group has, as for `Portfolio.from_tables`, such as its sources and actors.
        by: What the rows of each report are, as for `progress`; `None` for one row a group, its total.
        within: Only what is reachable from any of these, as for `progress`.
        where: Only milestones that fit, as for `progress`.
        credit: How much a milestone in progress counts: `none`, what is `stated`, or `half`.
        roll_up: `milestones` by weight; or `children`, means of means, behind which there are no weights to add up.
        standing: Whose word counts: `any`, or only what was `assessed` or is on record.
        stale_after_days: After how many days without a fact an open milestone is stalled.
        errors: What a group does that has no report: `raise` ends the stream with an error that names it; `column` gives
            it a row with nothing but `error`.
        limits: The largest group to take; `None` for the defaults.

    Raises:
        MilepostError: `invalid_moment` or `invalid_option` at once; when the result is read, `not_plain_data` or
            `unknown_table` for groups that are none. Later errors come from whoever reads the stream.

    Example:
        >>> import milepost
        >>> reports = milepost.report_each([], "2024-01-01", group="country", errors="column")
        >>> hasattr(reports, "__arrow_c_stream__")
        True
    """
