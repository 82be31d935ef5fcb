"""How wide a text is on a terminal."""

from __future__ import annotations

import unicodedata


def cells(text: str) -> int:
    """Cells of a terminal that a text fills; a wide character takes two.

    >>> cells("增长5%")
    6
    """
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
