"""Where the clause in front of a quantity begins, and the brackets that stand inside a name."""

from __future__ import annotations

from ...text.regex import regex

BREAK = frozenset("，,。；;！!？?：:\n\t()（）〔〕【】…|")
"""Marks at which the name of a quantity ends."""
# 国内生产总值（GDP）, 县（市、区）: what explains a name, no clause of its own
_INSIDE = regex(r"[\u4e00-\u9fffA-Za-zⅠ-Ⅻ、/·“”.~—-]{1,10}|[A-Z&]{1,4}[0-9.]{0,3}")
_LONGEST_BRACKET = 12


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


def bracket_start(text: str, end: int, low: int) -> int:
    """Where a short bracket that ends at `end` opens inside a name; -1 where it is none."""
    if text[end - 1 : end] not in (")", "）"):
        return -1
    start = max(low, end - _LONGEST_BRACKET)
    opened = max(text.rfind("(", start, end - 1), text.rfind("（", start, end - 1))
    if opened <= low or not "\u4e00" <= text[opened - 1] <= "\u9fff":
        return -1
    return opened if _INSIDE.fullmatch(text, opened + 1, end - 1) else -1


def bracket_end(text: str, start: int) -> int:
    """Where a short bracket that opens at `start` ends inside a name; -1 where it is none."""
    if text[start : start + 1] not in ("(", "（"):
        return -1
    for at in range(start + 2, min(len(text), start + _LONGEST_BRACKET)):
        if text[at] in ")）":
            return at + 1 if _INSIDE.fullmatch(text, start + 1, at) else -1
    return -1
