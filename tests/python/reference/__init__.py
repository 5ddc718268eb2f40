"""A second, independent implementation of what every milepost number means.

It is written for reading, not for speed: plain loops over plain rows, one rule a function, each rule
paraphrased in its docstring with the section of the semantics it comes from. It shares no code with the
library, expects valid documents and returns the JSON documents of the reports as Python dicts.
"""

from .blockers import blockers
from .calendar import Entry, calendar
from .canonical import canonical
from .changes import changes
from .earned_schedule import earned_schedule
from .hash import portfolio_hash
from .impact import impact
from .portfolio import Portfolio
from .progress import progress
from .schedule import schedule
from .states import states
from .timeline import timeline

__all__ = [
    "Entry",
    "Portfolio",
    "blockers",
    "calendar",
    "canonical",
    "changes",
    "earned_schedule",
    "impact",
    "portfolio_hash",
    "progress",
    "schedule",
    "states",
    "timeline",
]
