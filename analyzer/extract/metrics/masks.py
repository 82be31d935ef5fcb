"""Stretches of a text in which a number belongs to a name or a title."""

from __future__ import annotations

from bisect import bisect_right

from ...text.regex import regex
from .vocabulary import Vocabulary

_TITLE = regex(r"《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})?》|〈[^〈〉]{0,60}〉")
# A quoted name: short, with a number in it ("三个集中", "十四五", "1+6").
_QUOTED = regex(r"[“\"‘][^“”\"‘’，,。；;]{1,12}[”\"’]")
_FORMULA = regex(r"[零一二两三四五六七八九十0-9]|[百千万亿]")
_NUMBER_OF_DOCUMENT = regex(r"[〔\[(（【]\s*[12][0-9]{3}\s*[〕\])）】]\s*第?\s*[0-9]+\s*号")


class Masks:
    """Stretches in which a number is part of a name: titles, quoted names, document numbers, known formulas."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        spans = [m.span() for m in _TITLE.finditer(text)]
        spans += [m.span() for m in _QUOTED.finditer(text) if _FORMULA.search(m[0])]
        spans += [m.span() for m in _NUMBER_OF_DOCUMENT.finditer(text)]
        spans += [(s, e) for s, e, _ in words.names.find(text) if not _inside_number(text, s, e)]
        self._starts, self._ends = _merged(spans)

    def hold(self, place: int) -> bool:
        """Whether the character at `place` stands in such a stretch."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._ends[at]


def _inside_number(text: str, start: int, end: int) -> bool:
    """Whether a name that begins or ends in a digit is a part of a longer number (416 in 4162)."""
    first, last = text[start : start + 1], text[end - 1 : end]
    return (first.isdigit() and text[start - 1 : start].isdigit()) or (
        last.isdigit() and text[end : end + 1].isdigit()
    )


def _merged(spans: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(spans):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends
