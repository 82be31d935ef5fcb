"""A report put together for reading: mentions as groups, problems beside their measures. Every rendering reads this."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from ..model.findings import Initiative, InitiativeKind, Metric, Point
from ..model.layout import Section
from ..model.report import Report

KINDS: tuple[InitiativeKind, ...] = ("programme", "slogan", "concept")


class InitiativeGroup(Struct, frozen=True, kw_only=True):
    """One initiative with all its mentions in a document."""

    name: str
    """Lexicon entry, or the name as first written."""
    kind: InitiativeKind
    domain: str | None
    known: bool
    mentions: tuple[Initiative, ...]

    @property
    def form(self) -> str:
        """The mention as it is written most often; the first of those that tie."""
        return Counter(m.text for m in self.mentions).most_common(1)[0][0]


class Answer(Struct, frozen=True, kw_only=True):
    """A measure that answers a problem, with the words that tie them."""

    measure: Point
    score: float
    words: tuple[str, ...]


class Answered(Struct, frozen=True, kw_only=True):
    """A problem (item or single point) and its measures, best first."""

    problem: Point
    answers: tuple[Answer, ...]


def group_initiatives(mentions: Iterable[Initiative]) -> list[InitiativeGroup]:
    """Mentions of one initiative together, in the order of first mention."""
    groups: dict[tuple[str, str], list[Initiative]] = {}
    for mention in mentions:
        groups.setdefault((mention.entry or "", mention.entry or mention.name), []).append(mention)
    return [
        InitiativeGroup(
            name=name, kind=found[0].kind, domain=found[0].domain, known=bool(entry), mentions=tuple(found)
        )
        for (entry, name), found in groups.items()
    ]


def missing(metrics: Iterable[Metric]) -> list[Metric]:
    """The metrics whose number is missing, in the order of the text."""
    return [m for m in metrics if m.status != "given"]


def children(points: Iterable[Point]) -> dict[str, list[Point]]:
    """The single points below each item, by the item's id."""
    found: dict[str, list[Point]] = {}
    for point in points:
        if point.parent is None:
            found.setdefault(point.id, [])
        else:
            found.setdefault(point.parent, []).append(point)
    return found


def item_answers(report: Report) -> list[Answered]:
    """Each problem item with the measure items that answer it or one of its points, best first."""
    measures = {m.id: m for m in report.measures}
    parents = {p.id: p.parent or p.id for p in report.problems}
    best: dict[str, dict[str, Answer]] = {p.id: {} for p in report.problems if p.parent is None}
    for link in report.links:
        measure = measures.get(link.measure)
        item = parents.get(link.problem)
        if measure is None or item not in best:
            continue
        top = measures.get(measure.parent or "", measure)
        known = best[item].get(top.id)
        if known is None or known.score < link.score:
            best[item][top.id] = Answer(measure=top, score=link.score, words=link.words)
    return [
        Answered(problem=p, answers=_ranked(best[p.id].values())) for p in report.problems if p.parent is None
    ]


def point_answers(report: Report) -> list[Answered]:
    """Every problem, items and single points as in the report, each with the measures linked to itself."""
    measures = {m.id: m for m in report.measures}
    found: dict[str, list[Answer]] = {p.id: [] for p in report.problems}
    for link in report.links:
        if link.measure in measures and link.problem in found:
            answer = Answer(measure=measures[link.measure], score=link.score, words=link.words)
            found[link.problem].append(answer)
    return [Answered(problem=p, answers=_ranked(found[p.id])) for p in report.problems]


def unanswered(report: Report) -> list[Point]:
    """Problem items for which, their points included, no measure was found."""
    return [a.problem for a in item_answers(report) if not a.answers]


def unasked(report: Report) -> list[Point]:
    """Measure items that answer no problem; empty where the document names no problems at all."""
    if not report.problems:
        return []
    items = {m.id: m.parent or m.id for m in report.measures}
    used = {items.get(link.measure) for link in report.links}
    return [m for m in report.measures if m.parent is None and m.id not in used]


def heading(section: Section) -> str:
    """Number and title as one line, a blank between 第一章 and its title."""
    number = section.number or ""
    blank = " " if number and number[-1] in "章节条编篇" else ""
    return f"{number}{blank}{section.title}"


def _ranked(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    return tuple(sorted(answers, key=lambda a: -a.score))
