"""How wide words are in a picture, without a font at hand: a Chinese character is as wide as it is high."""

from __future__ import annotations

import unicodedata

_NARROW = 0.56


def text_width(words: str, size: float) -> float:
    """The width of words at a size, in the same unit.

    >>> text_width("教育A", 10)
    25.6
    """
    return sum(size if unicodedata.east_asian_width(c) in "WFA" else size * _NARROW for c in words)


def fitted(words: str, width: float, size: float) -> str:
    """The words, cut with an ellipsis where they are wider.

    >>> fitted("学前教育普及普惠", 50, 10)
    '学前教育…'
    """
    if text_width(words, size) <= width:
        return words
    room = width - size
    used = 0.0
    for i, c in enumerate(words):
        used += text_width(c, size)
        if used > room:
            return words[:i] + "…"
    return words
