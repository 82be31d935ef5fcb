"""The lines of a PDF page in reading order, each with its box."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

# Where headers and footers stand: the outer tenth of a page's height.
_MARGIN = 0.1
_PAGE_NUMBER = re.compile(
    r"\s*(?:[-—–·]?\s*\d{1,4}\s*[-—–·]?|第\s*\d+\s*页(?:\s*[共/,，]\s*第?\s*\d+\s*页)?|\d+\s*/\s*\d+)\s*"
)
_DIGITS = re.compile(r"\d+")
_FEWEST_PAGES = 3


class PdfLine(NamedTuple):
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


def page_lines(page: Any, number: int) -> Iterator[PdfLine]:  # noqa: ANN401 - pypdfium2's raw handles
    """The lines of a page as pdfium orders them, empty ones left out."""
    height = page.get_size()[1]
    words = page.get_textpage()
    # Character for character, so that an index here is an index of a box.
    text = words.get_text_range()
    aligned = words.count_chars() == len(text)
    position = 0
    for raw in text.splitlines(keepends=True):
        line = raw.strip("\r\n\ufffe\x02 ")
        start = position + (raw.index(line) if line else 0)
        position += len(raw)
        if line.strip():
            box = _box(words, start, start + len(line)) if aligned else (0.0, 0.0, 0.0, height / 2)
            yield PdfLine(line, number, height, box)


def without_furniture(lines: Sequence[PdfLine], pages: int) -> list[PdfLine]:
    """The lines without page numbers and without what stands in the margin of at least every second page."""
    repeated = Counter(key for key, _ in {(_key(line), line.page) for line in lines if line.in_margin})
    often = max(_FEWEST_PAGES, pages / 2)
    return [
        line
        for line in lines
        if not (line.in_margin and (_PAGE_NUMBER.fullmatch(line.text) or repeated[_key(line)] >= often))
    ]


def _key(line: PdfLine) -> str:
    return _DIGITS.sub("#", "".join(line.text.split()))


def _box(words: Any, start: int, end: int) -> tuple[float, float, float, float]:  # noqa: ANN401
    first, last = words.get_charbox(start), words.get_charbox(end - 1)
    left, right = min(first[0], last[0]), max(first[2], last[2])
    bottom, top = min(first[1], last[1]), max(first[3], last[3])
    return tuple(round(v, 1) for v in (left, bottom, right, top))
