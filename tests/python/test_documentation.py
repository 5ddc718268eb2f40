"""Everything public is documented, and every example in it runs."""

from __future__ import annotations

import doctest
import inspect
from collections.abc import Iterator
from types import ModuleType

import pytest

import milepost


def public() -> Iterator[tuple[str, object]]:
    """The module, what it exports, and the public members of its classes."""
    yield "milepost", milepost
    for name in milepost.__all__:
        thing = getattr(milepost, name)
        if isinstance(thing, ModuleType) or name.startswith("_"):
            continue
        yield name, thing
        if inspect.isclass(thing):
            for member, value in vars(thing).items():
                if not member.startswith("_"):
                    yield f"{name}.{member}", value


THINGS = dict(public())


@pytest.mark.parametrize("name", THINGS)
def test_is_documented(name: str) -> None:
    text = inspect.getdoc(THINGS[name]) or ""
    first = text.split("\n\n")[0]
    assert first.endswith((".", ":", "?")), f"{name} needs a first sentence: {first!r}"


# An attribute says enough in a sentence.
@pytest.mark.parametrize("name", [name for name, thing in THINGS.items() if not inspect.isdatadescriptor(thing)])
def test_has_an_example(name: str) -> None:
    assert ">>> " in (inspect.getdoc(THINGS[name]) or ""), f"{name} has no example"


@pytest.mark.parametrize("name", [name for name, thing in THINGS.items() if ">>> " in (inspect.getdoc(thing) or "")])
def test_examples_run(name: str) -> None:
    text = inspect.getdoc(THINGS[name]) or ""
    example = doctest.DocTestParser().get_doctest(text, {}, name, None, 0)
    report: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example, out=report.append)
    assert result.failed == 0, "".join(report)
