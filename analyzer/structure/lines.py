"""Lines as a reader sees them: hard line ends, and wide gaps inside a long line that stand for lost ones."""

from __future__ import annotations

from msgspec import Struct

from ..text.regex import regex

_HARD = regex(r"[^\r\n\v\f\u2028\u2029]+")
_VISIBLE = regex(r"[^\s\u200b\u200c\u200d\u2060\ufeff]")
_INVISIBLE_TAIL = regex(r"[\s\u200b\u200c\u200d\u2060\ufeff]+$")
# Two ideographic spaces indent a paragraph; in a long line they show where one began.
_INDENT = regex(r"[ \t]*\u3000[\u3000 \t]+")
_INDENT_BEFORE_NUMBER = regex(
    _INDENT.pattern
    + r"(?=第[一二三四五六七八九十百\d]{1,5}[编章节条]"
    + r"|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])"
)
_WIDE_GAP = "\u3000\u3000"
_LONG = 120
# A line so long holds paragraphs that lost their ends; in a text of hardly any lines a shorter one does.
_GLUED, _GLUED_ALONE, _FEW = 600, 150, 3


class Line(Struct, frozen=True):
    """Visible part of a line, without outer blanks.

    `hard` where a real line end stands before it; `glued` where it is so long that line ends inside it were lost.
    """

    start: int
    end: int
    hard: bool
    glued: bool = False


def split_lines(text: str) -> list[Line]:
    r"""All visible lines of a text, in order.

    >>> [(l.start, l.end) for l in split_lines("　　一、目标\n\n　　二、任务")]
    [(2, 6), (10, 14)]
    """
    lines: list[Line] = []
    for match in _HARD.finditer(text):
        start, end = match.span()
        hard = True
        if text.find(_WIDE_GAP, start, end) >= 0:
            gaps = _INDENT if end - start > _LONG else _INDENT_BEFORE_NUMBER
            for gap in gaps.finditer(text, start, end):
                hard = _append(lines, text, start, gap.start(), hard)
                start = gap.end()
        _append(lines, text, start, end, hard)
    limit = _GLUED_ALONE if len(lines) <= _FEW else _GLUED
    return [Line(x.start, x.end, x.hard, True) if x.end - x.start > limit else x for x in lines]


def _append(lines: list[Line], text: str, start: int, end: int, hard: bool) -> bool:
    """Adds the visible part; says whether the next part still stands first in its hard line."""
    first = _VISIBLE.search(text, start, end)
    if first is None:
        return hard
    tail = _INVISIBLE_TAIL.search(text[first.start() : end])
    lines.append(Line(first.start(), end - (len(tail[0]) if tail else 0), hard))
    return False
