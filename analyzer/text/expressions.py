"""Expressions compiled by earlier runs.

Python compiles every expression anew in every process: half a millisecond for a class of all Chinese characters, and
a short document needs more than a hundred expressions. Here the code that its compiler made is kept (see
`analyzer.compiled`) and given to the matching engine, which checks it. These are inner parts of CPython; where they
are not what they were, `re.compile` does it all.
"""

from __future__ import annotations

import atexit
import re
import sys
from array import array
from functools import cache
from typing import Any

from msgspec import Struct

from ..compiled import keep, recall

_NAME = "expressions"
_STAMP = (sys.version, sys.implementation.name)
# The program has some four hundred; where more have come together, old ones are among them.
_MOST = 2000
_made: dict[str, Code] = {}


class Code(Struct, frozen=True, array_like=True):
    """What `re` made of an expression."""

    flags: int
    words: bytes
    groups: int
    names: dict[str, int]


def compile_expression(pattern: str | bytes, flags: int) -> re.Pattern[Any]:
    """The same as `re.compile`."""
    key = f"{int(flags)} {pattern!r}"
    try:
        import _sre  # type: ignore[import-not-found]

        code = _known().get(key)
        if code is None:
            code = _made[key] = _compiled(pattern, int(flags))
        numbered = {number: name for name, number in code.names.items()}
        names = tuple(numbered.get(number) for number in range(code.groups + 1))
        words = array("I", code.words).tolist()
        found: re.Pattern[Any] = _sre.compile(pattern, code.flags, words, code.groups, code.names, names)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        return re.compile(pattern, flags)
    return found


def _compiled(pattern: str | bytes, flags: int) -> Code:
    """The first half of what `re.compile` does."""
    parsed = re._parser.parse(pattern, flags)  # type: ignore[attr-defined]  # noqa: SLF001
    words = array("I", re._compiler._code(parsed, flags))  # type: ignore[attr-defined]  # noqa: SLF001
    state = parsed.state
    return Code(flags | state.flags, words.tobytes(), state.groups - 1, dict(state.groupdict))


@cache
def _known() -> dict[str, Code]:
    """The expressions of earlier runs; at the end of this one, those it made are added."""
    known: dict[str, Code] = recall(_NAME, _STAMP, dict[str, Code]) or {}
    atexit.register(_keep_made, known)
    return known


def _keep_made(known: dict[str, Code]) -> None:
    if _made:
        keep(_NAME, _STAMP, known | _made if len(known) < _MOST else _made)
