"""Which finding stands for which annotation: pairing, and how words, numbers and places are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from ..text.regex import regex
from .count import Count

Found = TypeVar("Found")
Expected = TypeVar("Expected")

_MARKS = str.maketrans({**dict.fromkeys("“”\"'‘’「」《》,，、()（）"), "％": "%"})
_RATIO = regex(r"\s*([\d.]+)\s*[:∶：]\s*([\d.]+)\s*")
# Two indicators are the same where one contains the other and is at least this long beside it.
_SHARE = 0.6
_TOLERANCE = 1e-6


def pair(
    found: Sequence[Found], expected: Iterable[Expected], fits: Callable[[Found, Expected], bool]
) -> tuple[list[tuple[Found, Expected]], list[Found]]:
    """Pairs, each finding and each annotation used once, in order; and the findings left over."""
    free = list(found)
    pairs: list[tuple[Found, Expected]] = []
    for wanted in expected:
        place = next((i for i, candidate in enumerate(free) if fits(candidate, wanted)), None)
        if place is not None:
            pairs.append((free.pop(place), wanted))
    return pairs, free


def counted(right: int, wrong: int, expected: int) -> Count:
    """A Count of pairs, of findings without a pair, and of annotations."""
    return Count(right, right + wrong, expected)


def normal(words: str | None) -> str:
    """Words without quotes, commas, brackets and spaces.

    >>> normal("“双带头人” 配备比例")
    '双带头人配备比例'
    """
    return "".join((words or "").translate(_MARKS).split())


def alike(one: str | None, other: str | None) -> bool:
    """Whether two names of an indicator mean the same: equal, or one most of the other.

    >>> alike("师生比", "专职师生比"), alike("比", "师生比")
    (True, False)
    """
    short, long = sorted((normal(one), normal(other)), key=len)
    if short == long:
        return True
    return bool(short) and short in long and len(short) >= _SHARE * len(long)


def number(value: float | str | None) -> float | None:
    """A value as a number: a ratio as its quotient, None where there is none.

    >>> number("1:4"), number("34"), number("许多")
    (0.25, 34.0, None)
    """
    if value is None or isinstance(value, int | float):
        return None if value is None else float(value)
    try:
        if ratio := _RATIO.fullmatch(value):
            return float(ratio[1]) / float(ratio[2])
        return float(value)
    except (ValueError, ZeroDivisionError):
        return None


def same_number(one: float | str | None, other: float | str | None) -> bool:
    """Whether two values are the same number."""
    first, second = number(one), number(other)
    if first is None or second is None:
        return False
    return abs(first - second) <= _TOLERANCE * max(1.0, abs(second))


def inside(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether start..end lies within one of the spans."""
    return any(a <= start and end <= b for a, b in spans)


def marked(spans: Iterable[tuple[int, int]], length: int) -> bytearray:
    """One byte a character: 1 inside any of the spans."""
    marks = bytearray(length)
    for start, end in spans:
        start, end = max(0, start), min(length, end)
        if end > start:
            marks[start:end] = b"\1" * (end - start)
    return marks
