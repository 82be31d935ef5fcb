"""Lines set on a page, and which of them are page furniture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ...text.regex import regex

# Where headers and footers stand: the outer tenth of a page's height.
_MARGIN = 0.1
_PAGE_NUMBER = regex(
    r"\s*(?:[-—–·]?\s*\d{1,4}\s*[-—–·]?|第\s*\d+\s*页(?:\s*[/,，]?\s*共?\s*第?\s*\d+\s*页)?|\d+\s*/\s*\d+)\s*"
)
# What a browser prints round a page: its address with the page's number, the day in front of its title.
_ADDRESS = regex(r"\s*(?:https?|file)://[^\s\u4e00-\u9fff]+(?:\s+\d+\s*/\s*\d+)?\s*")
_PRINTED = regex(
    r"\s*\d{1,4}/\d{1,2}/\d{1,4}(?:,?\s*(?:[上下]午)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?)?(?!\S)"
)
# Baselines nearer than this, in points, are one line.
_SAME_LINE = 2
# A line of prose may come again and stand in the margin; what stands there on every page does not end so.
_PROSE = ("。", "；", "，", "、")
_DIGITS = regex(r"\d+")
_FEWEST_PAGES = 3


class PageLine(NamedTuple):
    """One line of one page (from 1); the box is left, bottom, right, top in points from the lower left."""

    text: str
    page: int
    height: float
    box: tuple[float, float, float, float]

    @property
    def in_margin(self) -> bool:
        """Whether it stands where headers and footers do."""
        middle = (self.box[1] + self.box[3]) / 2
        return not _MARGIN * self.height < middle < (1 - _MARGIN) * self.height


def without_furniture(lines: Sequence[PageLine], pages: int) -> list[PageLine]:
    """The lines without page numbers and without what stands in the margin of at least every second page."""
    repeated = Counter(key for key, _ in {(_key(line), line.page) for line in lines if _may_repeat(line)})
    often = max(_FEWEST_PAGES, pages / 2)
    printed = [line for line in lines if line.in_margin and _PRINTED.match(line.text)]
    return [
        line
        for line in lines
        if not line.in_margin
        or not (_is_number(line) or repeated[_key(line)] >= often or _beside(line, printed))
    ]


def _may_repeat(line: PageLine) -> bool:
    return line.in_margin and not line.text.endswith(_PROSE)


def _is_number(line: PageLine) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(line.text) or _ADDRESS.fullmatch(line.text))


def _beside(line: PageLine, printed: Sequence[PageLine]) -> bool:
    """Whether a line is the day of printing, or the title of the page that stands in one line with it."""
    return any(p.page == line.page and abs(p.box[1] - line.box[1]) < _SAME_LINE for p in printed)


def _key(line: PageLine) -> str:
    return _DIGITS.sub("#", "".join(line.text.split()))
