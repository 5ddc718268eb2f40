"""The hash of a portfolio (section 7)."""

from __future__ import annotations

import hashlib

from .canonical import canonical
from .portfolio import TABLES, Portfolio


def row_digest(row: dict) -> bytes:
    """Section 7: SHA-256 of the row's canonical JSON, as written, `ref` and `x_` columns included."""
    return hashlib.sha256(canonical(row).encode("utf-8")).digest()


def portfolio_hash(portfolio: Portfolio) -> str:
    """Section 7: SHA-256 over a first line with the document head, then, for each non-empty table in the order of
    section 1: its name, a newline, the SHA-256 of the concatenated SHA-256 of its rows in table order."""
    whole = hashlib.sha256()
    whole.update(canonical(portfolio.head).encode("utf-8") + b"\n")
    for table in TABLES:
        rows = portfolio.written[table]
        if rows:
            digests = b"".join(row_digest(row) for row in rows)
            whole.update(table.encode("utf-8") + b"\n" + hashlib.sha256(digests).digest())
    return whole.hexdigest()
