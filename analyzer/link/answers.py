"""Problem points and the measures that answer them, ranked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from ..lexicon import Lexicon
from ..model.findings import Link, Point
from .profile import Profile, Profiler, cosine, profiler, rarity

# Shares of a score: words and matters that both hold, and their domains.
_WORD_SHARE, _DOMAIN_SHARE = 0.55, 0.45
# Of the words' share, how much must stand together in one point of the measure.
_POINT_SHARE = 0.4
# A matter that both speak of, in whatever words, weighs as much as a fairly rare word.
_CONCEPT_WEIGHT = 3.0
# Shared weight at which the words' share is half its full size: this, and so much of the problem's whole weight.
_HALF, _HALF_SHARE = 4.0, 0.25
# A word of the measure's heading counts so much more.
_LEAD_FACTOR = 2.5
# A word that all measures hold keeps this share of its weight.
_LEAST_RARITY = 0.25
_THRESHOLD = 0.22
# The domain counts the less, the more alike all measures (of a document with some) are in it.
_FEW, _SAMENESS = 3, 0.7
# Further answers are kept when they come so near to the best one.
_NEAR = 0.7
_MOST = 3
_MOST_WORDS = 6
# One point speaks for its measure when it holds this share of the words that the measure shares.
_CARRIES = 0.8


class _Measure(Struct):
    """A top measure with its profile, those of its points, and the words of its heading."""

    point: Point
    profile: Profile
    lead: frozenset[str]
    parts: list[tuple[Point, Profile]]


class _Answer(Struct):
    score: float
    measure: str
    words: tuple[str, ...]


def link_answers(problems: Sequence[Point], measures: Sequence[Point], lexicon: Lexicon) -> tuple[Link, ...]:
    """Links, best first for each problem point; none where nothing fits.

    A link rests on the words that both share, weighted by how rare they are in policy texts and among the
    document's own measures, and on the domains of both. It names a single point of a measure where that point
    alone carries the match, else the measure.
    """
    tops = [m for m in measures if m.parent is None]
    if not problems or not tops:
        return ()
    linker = _Linker(tops, measures, lexicon.built(profiler))
    parents = {p.parent for p in problems}
    leaves = [p for p in problems if p.id not in parents]
    return tuple(link for leaf in leaves for link in linker.links(leaf))


class _Linker:
    """The measures of a document, made ready to be asked."""

    def __init__(self, tops: Sequence[Point], measures: Sequence[Point], profiler: Profiler) -> None:
        self._profiler = profiler
        parts: dict[str, list[Point]] = defaultdict(list)
        for measure in measures:
            if measure.parent is not None:
                parts[measure.parent].append(measure)
        self._measures = [self._ready(top, parts[top.id]) for top in tops]
        self._rarity = rarity((m.profile for m in self._measures), len(tops))

    def _ready(self, top: Point, parts: Sequence[Point]) -> _Measure:
        profiles = [(part, self._profiler.measure(part.text)) for part in parts]
        lead = top.text[: parts[0].start - top.start] if parts else top.text
        profile = self._profiler.measure(top.text, lead)
        keys = frozenset((*self._profiler.words(lead), *self._profiler.concepts(lead)))
        return _Measure(top, profile, keys, profiles)

    def links(self, problem: Point) -> list[Link]:
        """The answers to a problem point, best first."""
        profile = self._profiler.problem(problem.text)
        likeness = [cosine(profile.domains, measure.profile.domains) for measure in self._measures]
        trust = self._trust(likeness)
        answers = [
            self._answer(profile, measure, trust * like)
            for measure, like in zip(self._measures, likeness, strict=True)
        ]
        kept = sorted((a for a in answers if a.score >= _THRESHOLD), key=lambda a: -a.score)
        return [
            Link(problem=problem.id, measure=a.measure, score=round(a.score, 3), words=a.words)
            for a in kept[:_MOST]
            if a.score >= _NEAR * kept[0].score
        ]

    @staticmethod
    def _trust(likeness: Sequence[float]) -> float:
        """How far the domain tells measures apart: hardly in a document that is all on education."""
        if len(likeness) < _FEW:
            return 1.0
        return 1.0 - _SAMENESS * sum(likeness) / len(likeness)

    def _answer(self, problem: Profile, measure: _Measure, domain: float) -> _Answer:
        total = sum(problem.words.values()) + _CONCEPT_WEIGHT * sum(problem.concepts.values())
        shared = self._shared(problem, measure)
        item = sum(shared.values())
        best, part = 0.0, None
        if shared and measure.parts:
            for point, profile in measure.parts:
                value = sum(
                    w for word, w in shared.items() if word in profile.words or word in profile.concepts
                )
                if value > best:
                    best, part = value, point
        evidence = (1 - _POINT_SHARE) * item + _POINT_SHARE * (best if measure.parts else item)
        words_score = evidence / (evidence + _HALF + _HALF_SHARE * total)
        score = _WORD_SHARE * words_score + _DOMAIN_SHARE * domain
        carries = part is not None and len(measure.parts) > 1 and best >= _CARRIES * item and len(shared) > 1
        words = tuple(sorted(shared, key=lambda w: -shared[w])[:_MOST_WORDS])
        return _Answer(score, part.id if carries and part else measure.point.id, words)

    def _shared(self, problem: Profile, measure: _Measure) -> dict[str, float]:
        """The words and matters of a problem that a measure holds, with what each adds."""
        shared: dict[str, float] = {}
        for word, weight in problem.words.items():
            if word in measure.profile.words:
                shared[word] = weight * self._factor(word, measure)
        for concept, weight in problem.concepts.items():
            if times := measure.profile.concepts.get(concept):
                extra = _CONCEPT_WEIGHT * weight * times * self._factor(concept, measure)
                shared[concept] = shared.get(concept, 0.0) + extra
        return shared

    def _factor(self, key: str, measure: _Measure) -> float:
        rare = _LEAST_RARITY + (1 - _LEAST_RARITY) * self._rarity.get(key, 1.0)
        return rare * (_LEAD_FACTOR if key in measure.lead else 1.0)
