"""Pictures: well-formed, accessible, without styles, and free of what the document says."""

from __future__ import annotations

import json
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import milepost
import pytest
from documents import small

CASES = Path(__file__).parents[1] / "cases"
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "]]></title></desc></svg><script>alert(1)</script><style>*{}</style>\u202e\u0000\u0007\ufffe\uffff\n'\"&\u0301"


def of_cases() -> Iterator[object]:
    """Every text of the cases that is a picture or holds one."""
    for path in sorted(CASES.rglob("*.expected")):
        for number, line in enumerate(path.read_text("utf-8").split("\n")):
            if "<svg " in line:
                name = f"{path.relative_to(CASES).with_suffix('')}-{number}"
                yield pytest.param(json.loads(line), id=name)


def pictures(text: str) -> list[str]:
    return re.findall(r"<svg .*?</svg>", text, re.DOTALL)


def drawn() -> dict[str, str]:
    """Every kind of picture of the embedded portfolio, in the three languages."""
    portfolio = milepost.embedded()
    days = ("2021-04-30", "2026-04-30")
    reports = {
        "progress": portfolio.progress("2026-07-01"),
        "progress-by-milestone": portfolio.progress("2026-07-01", by="milestone"),
        "states": portfolio.states("2026-07-01"),
        "timeline": portfolio.timeline(*days),
        "timeline-by-area": portfolio.timeline(*days, by="area"),
        "succession": portfolio.succession("thb21", "2026-07-01", new="thb26"),
        "what-remains": portfolio.succession("thb21", "2026-07-01"),
        "schedule": portfolio.schedule("2026-07-01"),
    }
    return {f"{name}-{lang}": report.to_svg(lang) for name, report in reports.items() for lang in ("en", "fr", "de")}


@pytest.mark.parametrize("text", list(of_cases()))
def test_of_every_case(text: str) -> None:
    assert pictures(text)
    for svg in pictures(text):
        check(svg)


@pytest.mark.parametrize(("name", "svg"), drawn().items(), ids=drawn().keys())
def test_of_the_embedded_portfolio(name: str, svg: str) -> None:
    check(svg)
    root = ET.fromstring(svg)
    assert f"milepost-picture-{root.get('class', '').rsplit('-', 1)[1]}" in root.get("class", "").split()
    assert root.get("lang") == name.rsplit("-", 1)[1]
    # The message has figures in it.
    assert re.search(r"\d", root.findtext(f"{SVG}desc") or "")


def check(svg: str) -> None:
    """What holds of every picture."""
    root = ET.fromstring(svg)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("lang") in ("en", "fr", "de")
    # It has a name and a description, and says so.
    title, desc = root[0], root[1]
    assert (title.tag, desc.tag) == (f"{SVG}title", f"{SVG}desc")
    assert (title.text or "").strip()
    assert (desc.text or "").strip()
    assert root.get("aria-labelledby", "").split() == [title.get("id"), desc.get("id")]
    # It scales.
    left, top, width, height = map(float, root.get("viewBox", "").split())
    assert width > 0
    assert root.get("width") == "100%"
    assert float(root.get("height", "")) == height
    own = set()
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS, element.tag
        for name, value in element.attrib.items():
            assert name in ATTRIBUTES, name
            if name == "id":
                own.add(value)
                assert re.fullmatch(r"milepost-[a-z]+-[0-9a-f]{12}-(title|desc|possible)", value)
            if name == "class":
                assert all(part.startswith("milepost-") for part in value.split())
            if name in ("x", "y"):
                assert re.fullmatch(r"-?\d+(\.\d)?", value), f"{name}={value}"
            # Whatever is named is in the picture itself.
            assert re.findall(r"url\((?!#)|https?:|javascript:|data:", value) == []
    for name in re.findall(r"url\(#([^)]*)\)", svg):
        assert name in own
    assert len(own) == svg.count(' id="')
    inside(root, left, top, width, height)
    apart(root)


ELEMENTS = {"svg", "title", "desc", "defs", "pattern", "g", "path", "rect", "text"}
ATTRIBUTES = {
    *("aria-labelledby", "class", "d", "fill", "font-family", "font-size", "font-weight", "height", "id", "lang"),
    *("patternUnits", "preserveAspectRatio", "role", "stroke", "stroke-dasharray", "stroke-opacity", "stroke-width"),
    *("text-anchor", "transform", "viewBox", "width", "x", "y"),
}


def inside(root: ET.Element, left: float, top: float, width: float, height: float) -> None:
    """Nothing is drawn beyond the edge, and no bar has less than no length."""
    for rect in drawn_elements(root, "rect"):
        x, y, wide, high = (float(rect.get(name, "")) for name in ("x", "y", "width", "height"))
        assert wide > 0 and high > 0
        assert left <= x and x + wide <= left + width, rect.attrib
        assert top <= y and y + high <= top + height, rect.attrib
    for path in drawn_elements(root, "path"):
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d)?", path.get("d", ""))]
        assert re.fullmatch(r"([MLC ]?-?\d+(\.\d)?|Z)+", path.get("d", "")), path.get("d")
        assert all(left <= x <= left + width for x in numbers[::2]), path.attrib
        assert all(top <= y <= top + height for y in numbers[1::2]), path.attrib


def apart(root: ET.Element) -> None:
    """No line of text runs into another, or over an edge."""
    lines: dict[float, list[tuple[float, float, str]]] = {}
    for text in drawn_elements(root, "text"):
        if text.get("transform"):
            continue
        assert text.text, "no text is drawn without letters"
        width = wide(text.text) * float(text.get("font-size", "13")) * (1.1 if text.get("font-weight") else 1)
        x = float(text.get("x", "")) - {"end": width, "middle": width / 2}.get(text.get("text-anchor", ""), 0)
        lines.setdefault(float(text.get("y", "")), []).append((x, x + width, text.text))
    for texts in lines.values():
        texts.sort()
        for (_, end, before), (start, _, after) in zip(texts, texts[1:], strict=False):
            # The signs of states have a pitch of their own.
            assert end <= start + 1, (before, after)
        assert texts[0][0] >= -7
        assert texts[-1][1] <= 487


def wide(text: str) -> float:
    """A low estimate of the width of a text, by the letters of a font that is not wide."""
    return sum(map(width_of, text))


def width_of(letter: str) -> float:
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1
    narrow, broad = "ijlrtfI.,:;!'|()[] \u00a0-", "mwMWOQGD%@—…"
    return 0.24 if letter in narrow else 0.7 if letter in broad else 0.48


def drawn_elements(root: ET.Element, tag: str) -> Iterator[ET.Element]:
    """The elements that are drawn, which those of a pattern are not."""
    patterns = {id(child) for pattern in root.iter(f"{SVG}pattern") for child in pattern.iter()}
    return (element for element in root.iter(SVG + tag) if id(element) not in patterns)


def test_ids_are_those_of_one_picture() -> None:
    """Pictures that differ, if only in language, share no id; the same picture has the same ones."""
    every = [re.findall(r' id="([^"]*)"', svg) for svg in drawn().values()]
    counts = Counter(name for ids in every for name in ids)
    assert max(counts.values()) == 1
    assert drawn() == drawn()


def test_html_holds_the_picture_above_the_table() -> None:
    html = milepost.embedded().progress("2026-07-01").to_html(fragment=True)
    assert html.index('<figure class="milepost-figure">') < html.index("<svg ") < html.index("<figcaption>")
    assert html.index("</figure>") < html.index("<table>")
    assert html.count("<svg ") == 1
    assert "<svg " not in milepost.embedded().audit("2026-07-01").to_html()


def hostile(title: str) -> milepost.Portfolio:
    """A portfolio in which every title is a given one."""
    document = small()
    for table, rows in document.items():
        if isinstance(rows, list):
            for row in rows:
                for column in ("title", "name"):
                    if column in row and table != "texts":
                        row[column] = title
    return milepost.Portfolio.from_document(document)


@pytest.mark.parametrize(
    "title",
    [HOSTILE, "x" * 10_000, "很" * 10_000, "a\u0301" * 5_000, "\u202e" * 50, "", "עברית " * 20, "😀" * 40, "{n} {title}"],
    ids=["mark-up", "long", "wide", "marks", "nothing-to-see", "empty", "from-right", "beyond", "places"],
)
def test_whatever_the_document_says(title: str) -> None:
    portfolio = hostile(title)
    reports = [
        portfolio.progress("2024-01-01", by="milestone"),
        portfolio.states("2024-01-01"),
        portfolio.timeline("2020-01-01", "2024-01-01", by="area"),
        portfolio.succession("s", "2024-01-01"),
        portfolio.schedule("2024-01-01"),
    ]
    for report in reports:
        svg = report.to_svg()
        check(svg)
        root = ET.fromstring(svg)
        if title == HOSTILE:
            assert "<script" not in svg
            assert not set("\u202e\u0000\u0007\ufffe\uffff") & set(svg)
        if len(title) == 10_000 and isinstance(report, milepost.StatesReport):
            assert any((title in (group.text or "")) for group in root.iter(f"{SVG}title")), "the whole title is kept"
            assert all(len(text.text or "") < 200 for text in root.iter(f"{SVG}text"))
        Balanced().check(report.to_html())


class Balanced(HTMLParser):
    """Every element of a page is closed where it should be."""

    VOID = ("meta",)

    def check(self, html: str) -> None:
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "link", "img", "foreignobject")
        if tag == "style":
            assert self.open == ["html", "head"], "its own, and nothing that a document says"
        assert not any(name == "style" or name.startswith("on") for name, _ in attrs)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def test_a_picture_does_not_grow_without_bound() -> None:
    document = small()
    action = document["actions"][0]["id"]
    document["milestones"] = [{"id": f"m{at}", "actions": [action], "title": "A step"} for at in range(3_000)]
    document["facts"] = []
    for table in ("links", "texts", "indicators", "observations", "recommendations", "instruments"):
        document.pop(table, None)
    portfolio = milepost.Portfolio.from_document(document)
    for report in (
        portfolio.progress("2024-01-01", by="milestone"),
        portfolio.states("2024-01-01"),
        portfolio.timeline("2020-01-01", "2024-01-01", by="milestone"),
        portfolio.schedule("2024-01-01"),
    ):
        svg, html = report.to_svg(), report.to_html()
        check(svg)
        assert len(svg) < 5_000_000
        drawn = len(re.findall('class="milepost-row"', svg))
        above = len(re.findall('class="milepost-row"', html))
        assert 0 < above < drawn < 3_000
        # It says how many it leaves out; the total of a progress report is a row more.
        assert f"and {3_000 - drawn} more" in svg or f"and {3_001 - drawn} more" in svg
        assert f"and {3_000 - above} more" in html or f"and {3_001 - above} more" in html
