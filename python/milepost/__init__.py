"""How far has a strategy got?

milepost models a strategy and its successor as areas, actions and milestones linked in a graph, holds dated, sourced
facts about them, and computes progress reports that can be defended number by number:

- every fact has two dates, when it happened and when it became known, so that any past report can be made again;
- unknown is never shown as not done, and completion is a range;
- the same portfolio, question and version give the same bytes in Rust, Python and JavaScript.

"Today" is always an argument. Lists of results are tuples, days are `datetime.date`, and dates of stated precision,
such as `2026-Q3`, are text.

Example:
    >>> import milepost
    >>> portfolio = milepost.embedded()
    >>> report = portfolio.progress("2024-01-01", by="area", within=["thb21"])
    >>> report.total.completion_low <= report.total.completion_high
    True
    >>> print(report.to_text().splitlines()[0])
    EU Strategy on Combatting Trafficking in Human Beings 2021-2025: progress by area, 2024-01-01
"""

from ._core import (
    ChangeRow, ChangesReport, ChangeTotal, Hindsight, CandidateRow, BriefItem, BriefMethod, BriefReport, BriefRow,
    BriefSource, AuditCount, AuditReport, AuditSource,
    CheckReport,
    Dossier,
    DossierEvent,
    DossierFact,
    DossierIndicator,
    DossierLink,
    DossierRecommendation,
    DossierSource,
    DossierState,
    Element,
    ElementRow,
    ElementsReport,
    ExplainReport,
    ExplainRow,
    Extent,
    Finding,
    IndicatorRow,
    IndicatorsReport,
    IndicatorsTotal,
    Limits,
    Lost,
    Moment,
    OnScaleReport,
    Portfolio,
    ProgressReport,
    ProgressRow,
    RecommendationRow, RecommendationsReport, RecommendationsTotal, ScaleHeadline, ScaleLevel, ScaleLoss, ScaleReason,
    ScaleRow,
    StateRow,
    StatesReport,
    SuccessionReport,
    SuccessionRow,
    SuccessionTotal,
    __version__,
    check,
    embedded,
)
from .errors import MilepostError

__all__ = [
    "ChangeRow", "ChangesReport", "ChangeTotal", "Hindsight", "CandidateRow", "BriefItem", "BriefMethod",
    "BriefReport", "BriefRow", "BriefSource", "AuditCount", "AuditReport", "AuditSource",
    "CheckReport",
    "Dossier",
    "DossierEvent",
    "DossierFact",
    "DossierIndicator",
    "DossierLink",
    "DossierRecommendation",
    "DossierSource",
    "DossierState",
    "Element",
    "ElementRow",
    "ElementsReport",
    "ExplainReport",
    "ExplainRow",
    "Extent",
    "Finding",
    "IndicatorRow",
    "IndicatorsReport",
    "IndicatorsTotal",
    "Limits",
    "Lost",
    "MilepostError",
    "Moment",
    "OnScaleReport",
    "Portfolio",
    "ProgressReport",
    "ProgressRow",
    "RecommendationRow", "RecommendationsReport", "RecommendationsTotal", "ScaleHeadline", "ScaleLevel", "ScaleLoss",
    "ScaleReason", "ScaleRow",
    "StateRow",
    "StatesReport",
    "SuccessionReport",
    "SuccessionRow",
    "SuccessionTotal",
    "__version__",
    "check",
    "embedded",
]
