"""The measures of a document, searched for the words and matters of its problems."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from ..lexicon.matcher import TermMatcher
from ..model.findings import Point
from .profile import Profile, Profiler, unit

# How much more a matter counts that is named again and again.
_REPEAT = 0.5


class Measure(Struct, frozen=True):
    """A top measure: its points, the problems' words and matters in it and in its heading, its domains."""

    point: Point
    parts: tuple[Point, ...]
    places: dict[str, list[int]]
    """For each word and matter the numbers of the points that hold it."""
    words: frozenset[str]
    concepts: dict[str, float]
    """Each matter with 1 where it is named once, and more where it is named often."""
    lead: frozenset[str]
    domains: dict[str, float]


class MeasureReader:
    """Searches measures for the words of a document's problems.

    Only the problems are cut into words; in the measures their words are searched as they stand.
    """

    def __init__(self, profiles: Iterable[Profile], profiler: Profiler) -> None:
        self._profiler = profiler
        self._vocabulary = sorted({word for profile in profiles for word in profile.words})
        self._matcher = TermMatcher(self._vocabulary) if self._vocabulary else None

    def read(self, measures: Sequence[Point]) -> list[Measure]:
        """The top measures with all that was found in them."""
        parts: dict[str, list[Point]] = defaultdict(list)
        for measure in measures:
            if measure.parent is not None:
                parts[measure.parent].append(measure)
        return [self._measure(top, parts[top.id]) for top in measures if top.parent is None]

    def _measure(self, top: Point, points: Sequence[Point]) -> Measure:
        lead = top.text[: points[0].start - top.start] if points else top.text
        words, concepts = self._words(lead), self._profiler.concepts(lead)
        in_lead = frozenset((*words, *concepts))
        places: dict[str, list[int]] = defaultdict(list)
        for number, point in enumerate(points):
            found, matters = self._words(point.text), self._profiler.concepts(point.text)
            for key in found | matters.keys():
                places[key].append(number)
            words |= found
            concepts.update(matters)
        weights = {key: 1.0 + _REPEAT * math.log(count) for key, count in concepts.items()}
        domains = unit(self._profiler.domains(top.text, lead))
        return Measure(top, tuple(points), places, frozenset(words), weights, in_lead, domains)

    def _words(self, text: str) -> set[str]:
        if self._matcher is None:
            return set()
        return {self._vocabulary[index] for _, _, index in self._matcher.find(text)}


def rarity(measures: Sequence[Measure]) -> dict[str, float]:
    """For each word and matter how few of the measures hold it, from about 0 (all) to 1 (one of very many)."""
    counts: Counter[str] = Counter()
    for measure in measures:
        counts.update(measure.words | measure.concepts.keys())
    scale = math.log(len(measures) + 1.5)
    return {key: math.log((len(measures) + 1) / (count + 0.5)) / scale for key, count in counts.items()}
