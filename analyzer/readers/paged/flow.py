"""Joins the lines of a page set back to the paragraphs they were broken from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median, quantiles

from ...text.regex import regex
from .lines import PageLine

# A line that reaches the right margin to within this many characters was broken there, not ended.
_SLACK = 2.2
_INDENT = 1.2
# Further in than any first line of a paragraph: centred, or set to the right (a 文号, a date).
_CENTRED = 4
_END = regex(r"[。！？!?：:；;]$")
_OPENS = regex(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节条])"
)
_LATIN = regex(r"[A-Za-z0-9,;]")


class Margins:
    """Where the text block of a document begins and ends, and how wide a character is."""

    def __init__(self, lines: Sequence[PageLine]) -> None:
        wide = [line for line in lines if len(line.text) > 1]
        self.char = median((line.box[2] - line.box[0]) / len(line.text) for line in wide) if wide else 1.0
        self.left = _quantile([line.box[0] for line in wide], 10)
        self.right = _quantile([line.box[2] for line in wide], 90)

    def is_full(self, line: PageLine) -> bool:
        """Whether the line runs up to the right margin."""
        return line.box[2] >= self.right - _SLACK * self.char

    def is_indented(self, line: PageLine, by: float = _INDENT) -> bool:
        """Whether the line begins more than so many characters to the right of the left margin."""
        return line.box[0] > self.left + by * self.char


def paragraphs(lines: Sequence[PageLine]) -> list[list[PageLine]]:
    """The lines grouped by paragraph, over page ends too."""
    if not lines:
        return []
    margins = Margins(lines)
    groups = [[lines[0]]]
    for before, line in pairwise(lines):
        if _goes_on(before, line, margins):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def separator(before: str, after: str) -> str:
    """What stands between two joined lines: a space between Latin words, nothing in Chinese."""
    return " " if _LATIN.match(before[-1:]) and _LATIN.match(after[:1]) else ""


def _goes_on(before: PageLine, line: PageLine, margins: Margins) -> bool:
    if not margins.is_full(before) or margins.is_indented(before, _CENTRED) or margins.is_indented(line):
        return False
    # A full last line of a paragraph, followed by one that is not indented: only a number shows the break.
    return not (_END.search(before.text) and _OPENS.match(line.text))


def _quantile(values: Sequence[float], percent: int) -> float:
    if not values:
        return 0.0
    return quantiles(values, n=100)[percent - 1] if len(values) > 1 else values[0]
