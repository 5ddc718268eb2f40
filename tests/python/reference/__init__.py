"""A second, independent implementation of what every milepost number means.

It is written for reading, not for speed: plain loops over plain rows, one rule a function, each rule
paraphrased in its docstring with the section of the semantics it comes from. It shares no code with the
library, expects valid documents and returns the JSON documents of the reports as Python dicts.
"""

from .calendar import Entry, calendar
from .canonical import canonical
from .hash import portfolio_hash
from .portfolio import Portfolio
from .progress import progress
from .states import states
from .timeline import timeline

__all__ = ["Entry", "Portfolio", "calendar", "canonical", "portfolio_hash", "progress", "states", "timeline"]
