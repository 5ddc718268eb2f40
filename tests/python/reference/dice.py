"""Seeded chance, and dates that often coincide."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

MONTH_ENDS = [
    date(2023, 9, 30), date(2023, 12, 31), date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31),
    date(2024, 6, 30), date(2024, 9, 30), date(2024, 12, 31), date(2025, 3, 31), date(2025, 6, 30),
]  # fmt: skip
OTHER_DAYS = [date(2023, 11, 15), date(2024, 1, 30), date(2024, 5, 15), date(2024, 8, 1), date(2025, 2, 28)]


def is_month_end(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


class Dice:
    """All randomness of a portfolio and its queries. The dates of one portfolio end on a few days, so that ties,
    dates inside intervals and moments on a boundary are frequent."""

    def __init__(self, seed: str):
        self.random = random.Random(seed)
        self.ends = self.random.sample(MONTH_ENDS, 4) + self.random.sample(OTHER_DAYS, 2)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def one(self, options: Sequence[Any]) -> Any:
        return self.random.choice(options)

    def some(self, options: list, least: int, most: int) -> list:
        """Between `least` and `most` distinct options, in any order."""
        return self.random.sample(options, min(len(options), self.random.randint(least, most)))

    def whole(self, least: int, most: int) -> int:
        return self.random.randint(least, most)

    def maybe(self, row: dict, column: str, probability: float, value) -> None:
        """Sets a column with some probability; `value` is called only then."""
        if self.chance(probability):
            row[column] = value()

    def day(self) -> date:
        """One of the portfolio's days, or a day near one."""
        day = self.one(self.ends)
        if self.chance(0.3):
            day += timedelta(days=self.one([-40, -10, -1, 1, 5, 60]))
        return day

    def date(self) -> str:
        return self.ending(self.day())

    def ending(self, end: date) -> str:
        """A date of any precision that ends on a day."""
        ways = ["day", "day", "interval", "interval", "open"]
        if is_month_end(end):
            ways += ["month", "month", "months"]
            if end.month % 3 == 0:
                ways += ["quarter", "quarter", "quarters"]
            if end.month == 12:
                ways += ["year", "year", "years"]
        way = self.one(ways)
        month, quarter, year = f"{end:%Y-%m}", f"{end.year}-Q{(end.month + 2) // 3}", str(end.year)
        if way == "day":
            return str(end)
        if way == "interval":
            return f"{end - timedelta(days=self.one([0, 1, 10, 45, 45, 150, 400]))}/{end}"
        if way == "open":
            return "../" + self.one([str(end), month if is_month_end(end) else str(end)])
        if way == "months":
            return f"{end.year - 1}-11/{month}"
        if way == "quarters":
            return f"{end.year - 1}-Q4/{quarter}"
        if way == "years":
            return f"{end.year - 1}/{year}"
        return {"month": month, "quarter": quarter, "year": year}[way]
