"""The two clocks and the options of a call that decide which facts count (section 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .dates import Span
from .portfolio import Portfolio


@dataclass(frozen=True)
class View:
    """Section 3: a moment is (as_of, known_on): what had happened by as_of, told only by what was published by
    known_on (absent = everything). A view is a portfolio at a moment under the options of the call."""

    portfolio: Portfolio
    as_of: date
    known_on: date | None = None
    standing: str = "any"
    stale_after_days: int = 270

    def knows(self, published: Span) -> bool:
        """Section 3: published by known_on means that the date ends by then."""
        return self.known_on is None or published.end <= self.known_on

    @property
    def earlier_clock(self) -> date:
        """Section 3: min(as_of, known_on)."""
        return self.as_of if self.known_on is None else min(self.as_of, self.known_on)

    def document(self) -> dict:
        """The moment as reports carry it."""
        return {"as_of": str(self.as_of), "known_on": None if self.known_on is None else str(self.known_on)}
