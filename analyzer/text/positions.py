r"""Offsets to lines and columns, both from 1, in characters; \r\n is one line end."""

from __future__ import annotations

from bisect import bisect_right

from .regex import regex

_LINE_END = regex(r"\r\n|\r|\n")


class LineIndex:
    r"""Where each line of a text starts.

    >>> LineIndex("一\n投入亿元").locate(4)
    (2, 3)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(m.end() for m in _LINE_END.finditer(text))]

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column of a character offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
