"""Problems and measures of two versions: which are the same, reworded, new or gone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ..model.findings import Point
from .change import Change, Kind

# Two points alike to this degree are one point reworded; below it one went and another came.
_REWORDED = 0.6
# Points are compared in full only with those that share most pairs of characters with them.
_MOST_CANDIDATES = 12


def compare_points(kind: Kind, old: Sequence[Point], new: Sequence[Point]) -> Iterator[Change]:
    """Single points that differ: reworded (the most alike of what is left), new, then those that are gone.

    `name` is the section in which a point stands, of the new version unless it is gone.

    >>> def point(text):
    ...     return Point(id="m1", parent=None, text=text, start=0, end=len(text), section=None)
    >>> before, after = point("扩建乡镇卫生院。"), point("改扩建乡镇卫生院。")
    >>> [(c.old, c.new) for c in compare_points("measure", [before], [after])]
    [('扩建乡镇卫生院。', '改扩建乡镇卫生院。')]
    """
    kept = {p.text for p in _leaves(old)} & {p.text for p in _leaves(new)}
    left = _Left([p for p in _leaves(old) if p.text not in kept])
    for point in _leaves(new):
        if point.text in kept:
            continue
        before = left.take(point.text)
        yield Change(
            kind=kind,
            name=point.section or "",
            old=before.text if before else None,
            new=point.text,
            old_start=before.start if before else None,
            new_start=point.start,
        )
    for point in left.rest():
        yield Change(kind=kind, name=point.section or "", old=point.text, new=None, old_start=point.start)


class _Left:
    """The points of the old version that no point of the new one has been found for."""

    def __init__(self, points: Sequence[Point]) -> None:
        self._points = dict(enumerate(points))
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, point in self._points.items():
            for pair in _pairs(point.text):
                self._places[pair].append(place)

    def take(self, text: str) -> Point | None:
        """The point that the text rewords, which is then no longer left; None where none is alike enough."""
        shared = Counter(
            place for pair in _pairs(text) for place in self._places.get(pair, ()) if place in self._points
        )
        # A SequenceMatcher keeps what it knows of its second text.
        matcher = SequenceMatcher(None, "", text, autojunk=False)
        best, likeness = None, 0.0
        for place, _ in shared.most_common(_MOST_CANDIDATES):
            matcher.set_seq1(self._points[place].text)
            if matcher.real_quick_ratio() >= _REWORDED and (ratio := matcher.ratio()) > likeness:
                best, likeness = place, ratio
        return self._points.pop(best) if best is not None and likeness >= _REWORDED else None

    def rest(self) -> list[Point]:
        """Those that are left, in the order of the text."""
        return list(self._points.values())


def _leaves(points: Sequence[Point]) -> list[Point]:
    parents = {p.parent for p in points}
    return [p for p in points if p.id not in parents]


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)} or {text}
