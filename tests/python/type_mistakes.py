"""Mistakes that a type checker must find before anything runs: each marked line has one, and no other line has.

This file is never run. `test_types.py` asks mypy and pyright which lines are wrong. A line in which a mistake stands and is
not found says that a stub promises too little; an error anywhere else, that it promises too much.
"""

import datetime

import milepost
from milepost import Moment, Portfolio

portfolio = milepost.embedded()
today = datetime.date(2024, 1, 1)

# --- What is right ----------------------------------------------------------------------------------------------------

report = portfolio.progress(today, by="area", within=["thb21"], credit="half")
low: float | None = report.total.completion_low
titles: list[str] = [row.title for row in report if row.title is not None]
moment = Moment("2024-01-01", known_on=today)
areas = portfolio.elements(kind="area")
milestones = portfolio.states(moment, within=("thb21",), where={"basis": ["stated"]})

# --- Loading ----------------------------------------------------------------------------------------------------------

Portfolio.from_json(b"{}")  # mistake
Portfolio.from_json({"milepost": 1})  # mistake
Portfolio.from_document('{"milepost": 1}')  # mistake
Portfolio.from_csv({"milestones": 5})  # mistake
Portfolio.from_csv("milestones.csv")  # mistake
Portfolio.from_tables([])  # mistake
Portfolio.from_json("{}", milepost.Limits())  # mistake
Portfolio.from_json("{}", limits=5)  # mistake
milepost.check(5)  # mistake
milepost.Limits(max_rows="5")  # mistake

# --- Moments ----------------------------------------------------------------------------------------------------------

Moment()  # mistake
Moment(2024)  # mistake
Moment("2024-01-01", until="2025-01-01")  # mistake
portfolio.progress()  # mistake
portfolio.progress(None)  # mistake
portfolio.progress(2024)  # mistake
portfolio.timeline(moment, "2025-01-01")  # mistake

# --- Options ----------------------------------------------------------------------------------------------------------

portfolio.progress(today, "area")  # mistake
portfolio.progress(today, areas=["thb21"])  # mistake
portfolio.progress(today, within="thb21")  # mistake
portfolio.progress(today, within=[1])  # mistake
portfolio.progress(today, where={"kind": "act"})  # mistake
portfolio.progress(today, where=["act"])  # mistake
portfolio.progress(today, credit="halve")  # mistake
portfolio.progress(today, roll_up="child")  # mistake
portfolio.progress(today, standing="all")  # mistake
portfolio.progress(today, stale_after_days="90")  # mistake
portfolio.progress(today, by=5)  # mistake
portfolio.timeline(today, today, step="days")  # mistake
portfolio.on_scale("gdp", today)  # mistake
portfolio.brief(today, lang="it")  # mistake
portfolio.indicators(today, method="guess")  # mistake
portfolio.indicators(today, targets={"indicator": "i"})  # mistake
portfolio.impact("m", "90", today)  # mistake
portfolio.impact("m", today, 90)  # mistake
portfolio.changes(today, today, earlier="last.json")  # mistake
portfolio.elements(kind="areas")  # mistake
portfolio.neighbours("thb21", direction="up")  # mistake
portfolio.reach("thb21", kinds="area")  # mistake
portfolio.graph("svg")  # mistake
portfolio.merge({"themes": []})  # mistake

# --- What is done with an answer --------------------------------------------------------------------------------------

portfolio.progres(today)  # mistake
report.completion_low  # mistake
report.total.completion  # mistake
report.total.completion_low + 1  # mistake
share: float = report.total.completion_low  # mistake
report.total.completion_low = 1.0  # mistake
report.rows.append(report.total)  # mistake
report.rows[0] = report.total  # mistake
report["rows"]  # mistake
count: str = report.total.completed  # mistake
day: str = report.moment.as_of  # mistake
late: datetime.date = milestones.rows[0].due  # mistake
report.to_html("de", "yes")  # mistake
portfolio.extent().to_svg()  # mistake
wrong: milepost.StatesReport = portfolio.progress(today)  # mistake
for area in areas:
    area.completion_low  # mistake


class Mine(Portfolio):  # mistake
    """A portfolio cannot be inherited from."""
