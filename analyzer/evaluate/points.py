"""Scores of problems, measures and the links between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model.findings import Link, Point
from .count import Count, share
from .gold import GoldLink, GoldPoint
from .matching import marked, pair

# How far an item's start may be off: a number or a list mark more or less.
_NEAR = 3


def score_points(found: Sequence[Point], gold: Sequence[GoldPoint], length: int) -> tuple[Count, Count]:
    """The characters marked as problem (or measure), and the top items by their start."""
    expected = marked([(g.start, g.end) for g in gold if not g.optional], length)
    doubtful = marked([(g.start, g.end) for g in gold if g.optional], length)
    reported = marked([(p.start, p.end) for p in found], length)
    kept = [r and (e or not d) for r, e, d in zip(reported, expected, doubtful, strict=True)]
    right = sum(bool(k and e) for k, e in zip(kept, expected, strict=True))
    characters = Count(right, sum(map(bool, kept)), sum(expected))

    free = [g.start for g in gold if g.optional]
    items = [
        p for p in found if p.parent is None and not any(abs(p.start - start) <= _NEAR for start in free)
    ]
    wanted = [g for g in gold if g.parent is None and not g.optional]
    pairs, _ = pair(items, wanted, lambda p, g: abs(p.start - g.start) <= _NEAR)
    return characters, Count(len(pairs), len(items), len(wanted))


def score_links(
    problems: Sequence[Point], measures: Sequence[Point], links: Sequence[Link], gold: Sequence[GoldLink]
) -> Count:
    """Share of the annotated problem points whose best-scored link leads to an acceptable top measure."""
    problem_of = {p.id: p for p in problems}
    measure_of = {m.id: m for m in measures}
    best: dict[str, Link] = {}
    for link in links:
        known = link.problem in problem_of and link.measure in measure_of
        if known and (link.problem not in best or link.score > best[link.problem].score):
            best[link.problem] = link
    linked = [problem_of[p] for p in best]
    right = 0
    for wanted in gold:
        point = _innermost(linked, (wanted.start + wanted.end) // 2)
        if point is not None:
            top = _top(measure_of[best[point.id].measure], measure_of)
            right += any(abs(top.start - start) <= _NEAR for start in wanted.measures)
    return share(right, len(gold))


def _innermost(points: Sequence[Point], place: int) -> Point | None:
    holding = [p for p in points if p.start <= place < p.end]
    return min(holding, key=lambda p: p.end - p.start) if holding else None


def _top(point: Point, known: Mapping[str, Point]) -> Point:
    while point.parent is not None and point.parent in known:
        point = known[point.parent]
    return point
