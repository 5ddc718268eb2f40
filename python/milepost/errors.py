"""The one exception of milepost.

It is written in Python because a compiled class cannot inherit from `ValueError` on every Python version that the wheel supports.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._core import Finding

__all__ = ["MilepostError"]

# A traceback should show what to mend, not scroll the screen away; `findings` holds the rest.
_SHOWN = 5


class MilepostError(ValueError):
    """Why a call failed.

    Attributes:
        code: A stable word such as `unknown_id`, to branch on. Codes are added over time, never renamed.
        message: One sentence for a person.
        path: Where: `facts[3].happened` in a document, or the name of an argument; `None` where there is no place.
        ids: The ids concerned; for a circle, all of it in order.
        hint: What to do about it, or `None`.
        findings: Everything that kept a document from loading, at most the first 1,000.
        findings_total: How many findings there are, shown or not.

    Example:
        >>> import milepost
        >>> try:
        ...     milepost.Portfolio.from_json('{"milepost": 1, "strategies": [{"id": "s"}]}')
        ... except milepost.MilepostError as error:
        ...     print(error.code, error.path)
        invalid_document strategies[0].title
    """

    code: str
    message: str
    path: str | None
    ids: tuple[str, ...]
    hint: str | None
    findings: tuple[Finding, ...]
    findings_total: int

    def __init__(
        self,
        message: str,
        code: str,
        path: str | None = None,
        ids: Sequence[str] = (),
        hint: str | None = None,
        findings: Sequence[Finding] = (),
        findings_total: int = 0,
    ) -> None:
        # All of it goes to `args`, from which pickling and copying make the exception again.
        super().__init__(message, code, path, tuple(ids), hint, tuple(findings), findings_total)
        self.message = message
        self.code = code
        self.path = path
        self.ids = tuple(ids)
        self.hint = hint
        self.findings = tuple(findings)
        self.findings_total = findings_total

    def __str__(self) -> str:
        lines = [f"{self.message} [{_place(self.code, self.path)}]"]
        if self.hint is not None:
            lines.append(f"  {self.hint}")
        if self.findings_total > 1:
            lines.extend(
                f"  {_place(finding.code, finding.path)}: {finding.message}" for finding in self.findings[:_SHOWN]
            )
            if self.findings_total > _SHOWN:
                lines.append(f"  ... {self.findings_total - _SHOWN} more in `findings`")
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.message!r}, {self.code!r})"


def _place(code: str, path: str | None) -> str:
    return code if path is None else f"{code} at {path}"
