"""Lines set on a page, and which of them are page furniture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ...text.regex import regex

# Where headers and footers stand: the outer tenth of a page's height.
_MARGIN = 0.1
_PAGE_NUMBER = regex(
    r"\s*(?:[-—–·]?\s*\d{1,4}\s*[-—–·]?|第\s*\d+\s*页(?:\s*[共/,，]\s*第?\s*\d+\s*页)?|\d+\s*/\s*\d+)\s*"
)
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
    repeated = Counter(key for key, _ in {(_key(line), line.page) for line in lines if line.in_margin})
    often = max(_FEWEST_PAGES, pages / 2)
    return [
        line
        for line in lines
        if not (line.in_margin and (_PAGE_NUMBER.fullmatch(line.text) or repeated[_key(line)] >= often))
    ]


def _key(line: PageLine) -> str:
    return _DIGITS.sub("#", "".join(line.text.split()))
