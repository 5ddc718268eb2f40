"""Runs the notebooks of the examples. `python tests/python/notebooks.py` writes down what they show now."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[2] / "examples" / "notebooks"
# What a report can be looked at in, the richest first; the others show no more.
FORMS = ("text/html", "image/svg+xml", "text/plain")


def paths() -> list[Path]:
    return sorted(FOLDER.glob("*.ipynb"))


def run(path: Path) -> nbformat.NotebookNode:
    """The notebook with what its cells show, without what differs from run to run."""
    notebook = nbformat.read(path, as_version=4)
    # In a folder of its own choosing, as a reader's may be: it must not matter.
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}})
    client.execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            if "data" in output:
                form = next(form for form in FORMS if form in output.data)
                kept = {form, "text/plain"} if form == "image/svg+xml" else {form}
                output.data = {form: data for form, data in output.data.items() if form in kept}
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def text(notebook: nbformat.NotebookNode) -> str:
    return nbformat.writes(notebook) + "\n"


if __name__ == "__main__":
    for path in paths():
        path.write_text(text(run(path)), "utf-8")
        print(path.name, file=sys.stderr)
