"""The document's text cut into pieces that lie in the same findings, so that marks may overlap as they like."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from ...text.regex import regex

# Shown as pictures: what HTML does not allow, and what reorders the characters around it. One for one, so that
# the text keeps its length. Line ends, tabs and invisible joiners stay.
_SHOWN = {
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)},
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD),
    **dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF], 0xFFFD),
}
_LINE = regex(r".*?(?:\r\n|\r|\n)|.+", re.DOTALL)


class Mark(Struct, frozen=True):
    """A stretch of the text that a finding covers; `name` leads to the finding's entry beside the text."""

    start: int
    end: int
    kind: str
    name: str


class Gap(Struct, frozen=True):
    """A missing number: of no width, or as wide as its placeholder."""

    start: int
    end: int
    name: str


class Piece(Struct, frozen=True, kw_only=True):
    """What the page writes one after the other: anchors, perhaps a gap's mark, then a stretch of text."""

    text: str
    kinds: str
    """Classes of the findings that cover it, "" for none."""
    names: str
    anchors: tuple[str, ...]
    gaps: tuple[str, ...]
    """Names of the missing numbers that stand in front of the text."""


class TextLine(Struct, frozen=True):
    """A line of the text with its line end."""

    pieces: tuple[Piece, ...]


def marked_lines(
    text: str, marks: Sequence[Mark], gaps: Sequence[Gap], anchors: Iterable[tuple[int, str]] = ()
) -> Iterator[TextLine]:
    """The text line by line. Put together, the pieces are the text again (controls as pictures).

    >>> [p.kinds for line in marked_lines("投入三早工程", [Mark(0, 6, "m", "m1"), Mark(2, 4, "i", "i1")], [])
    ...  for p in line.pieces]
    ['m', 'i m', 'm']
    """
    shown = text.translate(_SHOWN)
    cover = [m for m in marks if m.start < m.end] + [
        Mark(g.start, g.end, "gap", g.name) for g in gaps if g.start < g.end
    ]
    sweep = _Sweep(cover, anchors, [g for g in gaps if g.start == g.end])
    for found in _LINE.finditer(shown):
        yield TextLine(tuple(sweep.pieces(shown, found.start(), found.end())))
    if sweep.left(len(shown)):
        yield TextLine(tuple(sweep.pieces(shown, len(shown), len(shown))))


class _Sweep:
    """Goes once through the text and knows at each place which marks are open."""

    def __init__(self, cover: Sequence[Mark], points: Iterable[tuple[int, str]], gaps: Sequence[Gap]) -> None:
        self._opening = sorted(cover, key=lambda m: (m.start, -m.end))
        self._next = 0
        self._open: list[Mark] = []
        self._anchors = _by_offset(points)
        self._gaps = _by_offset((g.start, g.name) for g in gaps)
        self._borders = sorted(
            {m.start for m in cover} | {m.end for m in cover} | set(self._anchors) | set(self._gaps)
        )

    def left(self, offset: int) -> bool:
        """Whether something is still to be written at an offset."""
        return offset in self._anchors or offset in self._gaps

    def pieces(self, shown: str, start: int, end: int) -> Iterator[Piece]:
        """The pieces of one line; nothing is kept open beyond what the line needs."""
        inner = self._borders[bisect_left(self._borders, start + 1) : bisect_left(self._borders, end)]
        edges = [start, *inner, end]
        for left, right in pairwise(edges):
            self._move(left)
            yield Piece(
                text=shown[left:right],
                kinds=" ".join(sorted({m.kind for m in self._open})),
                names=" ".join(dict.fromkeys(m.name for m in reversed(self._open))),
                anchors=tuple(dict.fromkeys(self._anchors.pop(left, ()))),
                gaps=tuple(self._gaps.pop(left, ())),
            )

    def _move(self, offset: int) -> None:
        self._open = [m for m in self._open if m.end > offset]
        while self._next < len(self._opening) and self._opening[self._next].start <= offset:
            mark = self._opening[self._next]
            self._next += 1
            if mark.end > offset:
                self._open.append(mark)


def _by_offset(points: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for offset, name in points:
        found.setdefault(offset, []).append(name)
    return found
