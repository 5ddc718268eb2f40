"""How reports and tables are pickled: as the question that was asked, which is asked again when they are loaded.

A report follows from its portfolio and its question, so a pickle holds these and no figure. Versions may differ in how
they compute, and a report says which made it: so a report is loaded by the version that made it, or not at all. To keep
a report for longer, keep its `to_json()`; a portfolio can be loaded by every version that reads its format.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from . import __version__
from ._core import Portfolio, Table
from .errors import MilepostError

__all__ = ["ask_again", "table_again"]


def ask_again(
    version: str, portfolio: Portfolio, method: str, arguments: tuple[object, ...], options: str, objects: Mapping[str, object]
) -> object:
    """Makes a report again that was pickled; called by `pickle`.

    Args:
        version: The version of milepost that made the report.
        portfolio: The portfolio that was asked.
        method: The method of it that made the report.
        arguments: What the method was asked, in order.
        options: Its keyword arguments, as JSON.
        objects: Those that JSON cannot hold.

    Raises:
        MilepostError: `wrong_version` where another version made the report.

    Example:
        >>> import milepost, pickle
        >>> report = milepost.embedded().progress("2024-01-01", by="area")
        >>> pickle.loads(pickle.dumps(report)) == report
        True
    """
    if version != __version__:
        raise MilepostError(
            f"this report was pickled by milepost {version}, and this is {__version__}, which may compute otherwise",
            "wrong_version",
            hint=f"ask the portfolio again, or load it with milepost {version}; to keep a report, keep its to_json()",
        )
    report: object = getattr(portfolio, method)(*arguments, **json.loads(options) | dict(objects))
    return report


def table_again(portfolio: Portfolio, name: str) -> Table:
    """Makes a table again that was pickled; called by `pickle`.

    Args:
        portfolio: The portfolio that it is of.
        name: What it is called.

    Example:
        >>> import milepost, pickle
        >>> table = milepost.embedded().to_tables()["areas"]
        >>> pickle.loads(pickle.dumps(table)).columns == table.columns
        True
    """
    return portfolio.to_tables()[name]
