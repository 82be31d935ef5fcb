"""Automatic numbers of paragraphs (一、 （一） 1.), which the file only declares and Word computes."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from ...text.numerals import write_numeral
from ...text.regex import regex

_LEVEL = regex(r"%(\d)")
_CIRCLED = 0x2460
_CIRCLED_LAST = 20
_CHINESE = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "taiwaneseCounting",
        "japaneseCounting",
        "ideographDigital",
    }
)


class _Level(NamedTuple):
    start: int
    form: str
    text: str


class Numbering:
    """Counts the numbered paragraphs of one document, in their order."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - python-docx has no types
        self._levels: dict[str, dict[int, _Level]] = {}
        self._styles = _style_numbers(document)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._abstract: dict[str, str] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        definitions = {e.get(qn("w:abstractNumId")): e for e in root.findall(qn("w:abstractNum"))}
        for num in root.findall(qn("w:num")):
            key = num.get(qn("w:numId"))
            abstract = _value(num, "w:abstractNumId")
            self._abstract[key] = abstract
            self._levels[key] = _levels(definitions.get(abstract), num)

    def label(self, paragraph: Any) -> str:  # noqa: ANN401
        """The number in front of a paragraph, counted on; empty where it has none."""
        place = self._place(paragraph)
        if place is None:
            return ""
        num, level = place
        levels = self._levels.get(num, {})
        if level not in levels:
            return ""
        # Numbers of one definition count together, whichever list instance they belong to.
        counts = self._counts[self._abstract[num]]
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [k for k in counts if k > level]:
            del counts[deeper]

        def shown(match: re.Match[str]) -> str:
            k = int(match[1]) - 1
            form = levels[k].form if k in levels else "decimal"
            return _written(counts.get(k, levels[k].start if k in levels else 1), form)

        return "" if levels[level].form in ("bullet", "none") else _LEVEL.sub(shown, levels[level].text)

    def _place(self, paragraph: Any) -> tuple[str, int] | None:  # noqa: ANN401
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return None
        own = _num_pr(properties.find(qn("w:numPr")))
        if own is None:
            own = self._styles.get(_value(properties, "w:pStyle"))
        return None if own is None or own[0] == "0" else own


def _levels(definition: Any, num: Any) -> dict[int, _Level]:  # noqa: ANN401
    if definition is None:
        return {}
    levels = {}
    for element in definition.findall(qn("w:lvl")):
        start = _value(element, "w:start")
        levels[_depth(element)] = _Level(
            int(start) if start.isdecimal() else 1,
            _value(element, "w:numFmt") or "decimal",
            _value(element, "w:lvlText"),
        )
    for override in num.findall(qn("w:lvlOverride")):
        start = _value(override, "w:startOverride")
        level = _depth(override)
        if start.isdecimal() and level in levels:
            levels[level] = levels[level]._replace(start=int(start))
    return levels


def _depth(element: Any) -> int:  # noqa: ANN401
    # The attribute is compulsory, but not every program that writes Word files knows.
    depth = element.get(qn("w:ilvl")) or ""
    return int(depth) if depth.isdecimal() else 0


def _style_numbers(document: Any) -> dict[str, tuple[str, int]]:  # noqa: ANN401
    found = {}
    for style in document.styles.element.findall(qn("w:style")):
        properties = style.find(qn("w:pPr"))
        place = _num_pr(properties.find(qn("w:numPr"))) if properties is not None else None
        if place is not None:
            found[style.get(qn("w:styleId"))] = place
    return found


def _num_pr(element: Any) -> tuple[str, int] | None:  # noqa: ANN401
    if element is None or not (num := _value(element, "w:numId")):
        return None
    level = _value(element, "w:ilvl")
    return num, int(level) if level.isdecimal() else 0


def _value(element: Any, tag: str) -> str:  # noqa: ANN401
    child = element.find(qn(tag))
    return (child.get(qn("w:val")) or "") if child is not None else ""


def _written(number: int, form: str) -> str:
    """A number in one of Word's number formats (ECMA-376, 17.18.59)."""
    if form in _CHINESE:
        return write_numeral(number)
    if form == "decimalEnclosedCircle" and 1 <= number <= _CIRCLED_LAST:
        return chr(_CIRCLED + number - 1)
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter if form == "lowerLetter" else letter.upper()
    if form == "decimalFullWidth":
        return str(number).translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"})
    return str(number)
