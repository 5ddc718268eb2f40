"""Small documents that several tests use."""

from __future__ import annotations

from typing import Any


def small() -> dict[str, Any]:
    """One strategy with a completed, an open and a silent milestone."""
    return {
        "milepost": 1,
        "strategies": [{"id": "s", "title": "A strategy", "adopted": "2021-04-14"}],
        "areas": [{"id": "s/a", "strategy": "s", "title": "An area"}],
        "actors": [{"id": "body", "name": "A body", "country": "BE"}],
        "actions": [{"id": "s/a/1", "areas": ["s/a"], "title": "An action", "responsible": ["body"]}],
        "milestones": [
            {"id": "done", "actions": ["s/a/1"], "title": "Act proposed", "kind": "act", "due": "2022-Q4", "ref": 7},
            {"id": "open", "actions": ["s/a/1"], "title": "Act adopted", "kind": "act", "after": [{"milestone": "done"}]},
            {"id": "silent", "actions": ["s/a/1"], "title": "Report published", "basis": "emergent"},
        ],
        "facts": [
            {"about": "done", "status": "completed", "happened": "2022-12-19"},
            {"about": "open", "status": "in_progress", "progress": 0.25, "happened": "2023-06", "published": "2023-07-01"},
        ],
    }


def chain(length: int) -> dict[str, Any]:
    """Milestones of which each waits on the one before; the first half is completed."""
    return {
        "milepost": 1,
        "strategies": [{"id": "s", "title": "A strategy"}],
        "areas": [{"id": "a", "strategy": "s", "title": "An area"}],
        "actions": [{"id": "x", "areas": ["a"], "title": "An action"}],
        "milestones": [
            {
                "id": f"m{at}",
                "actions": ["x"],
                "title": f"Step {at}",
                "after": [{"milestone": f"m{at - 1}"}] if at else [],
            }
            for at in range(length)
        ],
        "facts": [{"about": f"m{at}", "status": "completed", "happened": "2022"} for at in range(length // 2)],
    }
