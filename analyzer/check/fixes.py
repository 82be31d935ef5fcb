"""Applies safe fixes to a text and shows what they change."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from ..model.report import Diagnostic, Fix
from ..text.regex import regex

SAFE = 0.9
"""Least confidence of a finding whose fix is applied without a person looking at it."""
_LINE = regex(r"[^\n]*\n|[^\n]+")


def apply_fixes(text: str, diagnostics: Iterable[Diagnostic]) -> tuple[str, int]:
    """The mended text and how many fixes were applied.

    Fixes are applied in the order of the text; one that overlaps an earlier one waits for the next run. One
    that would bring in a digit that was not there, or whose finding is doubtful, is left to a person: numbers are
    never filled in.
    """
    safe = (found for found in diagnostics if found.confidence >= SAFE)
    wanted = sorted({fix for d in safe for fix in d.fixes}, key=lambda fix: (fix.start, fix.end))
    pieces: list[str] = []
    position = applied = 0
    for fix in wanted:
        unchanged = text[fix.start : fix.end] == fix.replacement
        if fix.start < position or unchanged or not _keeps_numbers(text, fix):
            continue
        pieces += (text[position : fix.start], fix.replacement)
        position = fix.end
        applied += 1
    return "".join([*pieces, text[position:]]), applied


def unified_diff(before: str, after: str, name: str) -> str:
    r"""What changed, in the unified format that `patch` reads; only \n ends a line there.

    >>> print(unified_diff("一，，二\n", "一，二\n", "a.txt").splitlines()[-1])
    +一，二
    """
    name = name.lstrip("/")
    lines = difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), f"a/{name}", f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _keeps_numbers(text: str, fix: Fix) -> bool:
    present = iter(char for char in text[fix.start : fix.end] if char.isdigit())
    return all(char in present for char in fix.replacement if char.isdigit())
