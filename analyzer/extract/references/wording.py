"""How titles are compared: without spaces, with half-width marks, without the brackets at the end."""

from __future__ import annotations

from ...text.folding import fold
from ...text.regex import regex

_SPACE = regex(r"\s+")
_LAST_BRACKETS = regex(r"[(\[][^()\[\]]*[)\]]\Z")


def plain(title: str) -> str:
    """A title without spaces and with half-width marks.

    >>> plain("乡村建设 行动方案（试行）")
    '乡村建设行动方案(试行)'
    """
    return _SPACE.sub("", fold(title))


def bare(title: str) -> str:
    """A plain title without the brackets behind it.

    >>> bare("乡村建设行动方案（试行）（征求意见稿）")
    '乡村建设行动方案'
    """
    title = plain(title)
    while match := _LAST_BRACKETS.search(title):
        if not match.start():
            break
        title = title[: match.start()]
    return title
