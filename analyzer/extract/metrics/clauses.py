"""Where the clause in front of a quantity begins."""

from __future__ import annotations

from .lists import bracket_start

BREAK = frozenset("，,。；;！!？?：:\n\t()（）〔〕【】…|")
"""Marks at which the name of a quantity ends."""


def clause_start(text: str, at: int, low: int) -> int:
    """Back to the mark in front of `at`, past short brackets inside a name: 污水治理（管控）率."""
    while at > low:
        if text[at - 1] in BREAK:
            opened = bracket_start(text, at, low)
            if opened < 0:
                break
            at = opened
        else:
            at -= 1
    return at
