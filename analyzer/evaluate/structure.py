"""Scores of headings and of the roles of sections."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.layout import Section
from .count import Count, share
from .gold import GoldHeading
from .matching import counted, pair

_NEAR = 1


def score_headings(found: Sequence[Section], gold: Sequence[GoldHeading], doubtful: Sequence[int]) -> Count:
    """A heading is right within one character of the annotated start and with its level."""
    expected = [g for g in gold if not g.optional]
    pairs, rest = pair(
        found, expected, lambda s, g: abs(s.heading_start - g.start) <= _NEAR and s.level == g.level
    )
    free = [*doubtful, *(g.start for g in gold if g.optional)]
    wrong = sum(not any(abs(section.heading_start - start) <= _NEAR for start in free) for section in rest)
    return counted(len(pairs), wrong, len(expected))


def score_roles(found: Sequence[Section], gold: Sequence[GoldHeading], length: int) -> Count:
    """Share of the characters below an annotated heading that stand under a heading of the same role."""
    expected = _roles([(g.start, g.role) for g in gold], length)
    reported = _roles([(s.heading_start, s.role) for s in found], length)
    right = sum(e is not None and e == r for e, r in zip(expected, reported, strict=True))
    return share(right, sum(e is not None for e in expected))


def _roles(headings: Sequence[tuple[int, str | None]], length: int) -> list[str | None]:
    """The role of each character: that of the last heading before it."""
    roles: list[str | None] = [None] * length
    ends = [start for start, _ in headings[1:]] + [length]
    for (start, role), end in zip(headings, ends, strict=True):
        roles[start:end] = [role] * max(0, end - start)
    return roles
