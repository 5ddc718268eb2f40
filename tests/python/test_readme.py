"""The lines of Python in the README run, and print what the library says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import milepost

README = Path(__file__).parents[2] / "README.md"


def test_the_lines_of_python_run() -> None:
    snippets = re.findall(r"^```python\n(.*?)^```$", README.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert len(snippets) == 1
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", snippets[0]], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    report = milepost.embedded().progress("2026-07-01")
    row = report.rows[0]
    said = f"{report.to_markdown()}\n{row.title}: {row.completed} of {row.milestones}\n"
    assert done.stdout.decode().replace("\r\n", "\n") == said
