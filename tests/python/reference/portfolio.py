"""A document read as tables of rows (section 1)."""

from __future__ import annotations

import hashlib

from .canonical import canonical

TABLES = [
    "strategies", "areas", "actions", "milestones", "facts", "sources", "actors", "events", "instruments",
    "recommendations", "indicators", "observations", "themes", "groupings", "groups", "links", "texts",
]  # fmt: skip
NAMED_BY_CONTENT = ["facts", "links", "observations"]


def without_nulls(row: dict) -> dict:
    """Section 7: nulls are left out of documents, within `after`, `period` and points too.

    A list without entries says no more than no list, and is left out like null. What stands in a column of
    one's own (`x_`) is kept as it is.
    """
    return {key: part if key.startswith("x_") else _bare(part) for key, part in row.items() if part not in (None, [])}


def _bare(value):
    if isinstance(value, dict):
        return {key: _bare(part) for key, part in value.items() if part is not None}
    if isinstance(value, list):
        return [_bare(part) for part in value]
    return value


def content(row: dict) -> dict:
    """Section 1: `ref` and `x_` columns belong neither to a row's hash name nor to the comparison of rows."""
    return {key: value for key, value in row.items() if key != "ref" and not key.startswith("x_")}


def hash_name(row: dict) -> str:
    """Section 1: a fact, link or observation without id is named by the hash of its content."""
    bare = {key: value for key, value in content(without_nulls(row)).items() if key != "id"}
    return hashlib.sha256(canonical(bare).encode("utf-8")).hexdigest()


def distinct(rows: list[dict]) -> list[dict]:
    """Section 1: the same row twice is one row; it stands where it stood first."""
    seen, kept = [], []
    for row in rows:
        if content(row) not in seen:
            seen.append(content(row))
            kept.append(row)
    return kept


class Portfolio:
    """Section 1: a document *is* its tables; every table may be absent or empty."""

    def __init__(self, document: dict):
        self.head = {key: document[key] for key in ("milepost", "lang") if document.get(key) is not None}
        self.written = {name: distinct([without_nulls(row) for row in document.get(name) or []]) for name in TABLES}
        self.named = {name: self._named(name) for name in TABLES}

    def _named(self, table: str) -> list[dict]:
        if table not in NAMED_BY_CONTENT:
            return self.written[table]
        return [row if "id" in row else {**row, "id": hash_name(row)} for row in self.written[table]]

    def rows(self, table: str) -> list[dict]:
        """All rows of a table in table order, each with its id."""
        return self.named[table]

    def row(self, table: str, id: str) -> dict:
        """The one row of a table with this id."""
        for row in self.named[table]:
            if row["id"] == id:
                return row
        raise KeyError(f"{table}: {id}")

    def rows_of(self, table: str, ids: list[str] | None) -> list[dict]:
        """The rows of a list of ids, as listed; an absent list is empty."""
        return [self.row(table, id) for id in ids or []]
