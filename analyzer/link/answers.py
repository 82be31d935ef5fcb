"""Problem points and the measures that answer them, ranked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from ..extract.points.cues import Cues, compile_cues
from ..lexicon import Lexicon
from ..model.findings import Link, Point
from .measures import Measure, MeasureReader, rarity
from .profile import Profile, Profiler, likeness

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
_THRESHOLD = 0.2
# The domain counts the less, the more alike all measures (of a document with some) are in it.
_FEW, _SAMENESS = 3, 0.7
# Further answers are kept when they come so near to the best one.
_NEAR = 0.7
_MOST = 3
_MOST_WORDS = 6
# One point speaks for its measure when it holds this share of the words that the measure shares.
_CARRIES = 0.8
# A point that holds so much of what the problem says is judged by its own domain as well.
_COVERS = 0.5
# Every problem is compared with every measure. A text with more pairs is no one document, but many in one file:
# what answers what in it nobody could say, and comparing would take minutes.
_MOST_PAIRS = 4_000_000


class _Answer(Struct):
    score: float
    measure: str
    words: tuple[str, ...]


class _Carried(Struct):
    point: Point
    weight: float


def link_answers(problems: Sequence[Point], measures: Sequence[Point], lexicon: Lexicon) -> tuple[Link, ...]:
    """Links, best first for each problem point; none where nothing fits.

    A link rests on the words and matters that both share, weighted by how rare they are in policy texts and
    among the document's own measures, and on the domains of both. It names a single point of a measure where
    that point alone carries the match, else the measure. Scores lie between 0 and 1.

    >>> def point(id, text):
    ...     return Point(id=id, parent=None, text=text, start=0, end=len(text), section=None)
    >>> measures = [point("m1", "加强灌区节水改造。"), point("m2", "培育乡村旅游品牌。")]
    >>> [link.measure for link in link_answers([point("p1", "灌区设施老化。")], measures, Lexicon())]
    ['m1']
    """
    parents = {p.parent for p in problems}
    leaves = [p for p in problems if p.id not in parents]
    if not leaves or not measures or len(leaves) * len(measures) > _MOST_PAIRS:
        return ()
    leads = _leads(problems, lexicon.built(compile_cues))
    profiler = lexicon.built(Profiler)
    profiles = [profiler.problem(leaf.text, leads.get(leaf.parent, "")) for leaf in leaves]
    linker = _Linker(MeasureReader(profiles, profiler).read(measures))
    pairs = zip(leaves, profiles, strict=True)
    return tuple(link for leaf, profile in pairs for link in linker.links(leaf, profile))


def _leads(problems: Sequence[Point], cues: Cues) -> dict[str | None, str]:
    """For each problem with points its heading; an admission (我们也清醒地看到) is none."""
    leads: dict[str | None, str] = {}
    items = {p.id: p for p in problems}
    for point in problems:
        if point.parent is not None and point.parent not in leads:
            item = items[point.parent]
            lead = item.text[: point.start - item.start]
            leads[point.parent] = "" if cues.admissions.find(lead) or lead.startswith(cues.buts) else lead
    return leads


class _Linker:
    """The measures of a document, made ready to be asked."""

    def __init__(self, measures: Sequence[Measure]) -> None:
        self._measures = measures
        self._rarity = rarity(measures)
        self._words: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._concepts: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, measure in enumerate(measures):
            for word in measure.words:
                self._words[word].append((number, self._factor(word, measure)))
            for concept, times in measure.concepts.items():
                worth = _CONCEPT_WEIGHT * times * self._factor(concept, measure)
                self._concepts[concept].append((number, worth))

    def links(self, problem: Point, profile: Profile) -> list[Link]:
        """The answers to a problem point, best first."""
        kept: list[_Answer] = []
        shared = self._shared(profile)
        total = sum(profile.words.values()) + _CONCEPT_WEIGHT * sum(profile.concepts.values())
        alike = [likeness(profile.domains, measure.domains) for measure in self._measures]
        trust = _trust(alike)
        closest = max(profile.domains.values(), default=0.0)
        # No measure scores more than it would if all that it shares stood in one point of the problem's domain.
        # That both are of one field of policy alone is no answer.
        bounds = {
            number: _score(sum(held.values()), total, trust * max(alike[number], closest))
            for number, held in enumerate(shared)
            if held
        }
        for number in sorted(bounds, key=lambda n: -bounds[n]):
            least = kept[_MOST - 1].score if len(kept) >= _MOST else _THRESHOLD
            if bounds[number] < least:
                break
            carried = _carried(self._measures[number], shared[number])
            domain = alike[number]
            if carried.weight >= _COVERS * total:
                domain = max(domain, profile.domains.get(carried.point.domain or "", 0.0))
            evidence = (1 - _POINT_SHARE) * sum(shared[number].values()) + _POINT_SHARE * carried.weight
            words = _reasons(shared[number], problem.text, self._measures[number].point.text)
            answer = _Answer(_score(evidence, total, trust * domain), carried.point.id, words)
            if answer.score >= _THRESHOLD:
                kept.append(answer)
                kept.sort(key=lambda a: -a.score)
        return [
            Link(problem=problem.id, measure=a.measure, score=round(a.score, 3), words=a.words)
            for a in kept[:_MOST]
            if a.score >= _NEAR * kept[0].score
        ]

    def _shared(self, problem: Profile) -> list[dict[str, float]]:
        """For each measure the words and matters of a problem that it holds, with what each adds."""
        shared: list[dict[str, float]] = [{} for _ in self._measures]
        for word, weight in problem.words.items():
            for number, factor in self._words.get(word, ()):
                shared[number][word] = weight * factor
        for concept, weight in problem.concepts.items():
            for number, worth in self._concepts.get(concept, ()):
                shared[number][concept] = shared[number].get(concept, 0.0) + weight * worth
        return shared

    def _factor(self, key: str, measure: Measure) -> float:
        rare = _LEAST_RARITY + (1 - _LEAST_RARITY) * self._rarity[key]
        return rare * (_LEAD_FACTOR if key in measure.lead else 1.0)


def _carried(measure: Measure, shared: dict[str, float]) -> _Carried:
    """The point that alone holds nearly all that a measure shares, else the measure; with what the best point holds."""
    item = sum(shared.values())
    if not measure.parts:
        return _Carried(measure.point, item)
    values = [0.0] * len(measure.parts)
    for key, weight in shared.items():
        for number in measure.places.get(key, ()):
            values[number] += weight
    best = max(values)
    alone = len(values) > 1 and len(shared) > 1 and best >= _CARRIES * item
    return _Carried(measure.parts[values.index(best)] if alone else measure.point, best)


def _reasons(shared: dict[str, float], problem: str, measure: str) -> tuple[str, ...]:
    """The words a reader finds in both texts, weightiest first; the names of the matters where there are none."""
    ranked = sorted(shared, key=lambda key: -shared[key])
    seen = [word for word in ranked if word in problem and word in measure]
    return tuple((seen or ranked)[:_MOST_WORDS])


def _score(evidence: float, total: float, domain: float) -> float:
    return _WORD_SHARE * evidence / (evidence + _HALF + _HALF_SHARE * total) + _DOMAIN_SHARE * domain


def _trust(alike: Sequence[float]) -> float:
    """How far the domain tells measures apart: hardly in a document that is all on education."""
    if len(alike) < _FEW:
        return 1.0
    return 1.0 - _SAMENESS * sum(alike) / len(alike)
