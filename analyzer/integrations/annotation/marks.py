"""What all tools share: stretches of a text with a label, and ties between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from ...model.findings import Metric, Point
from ...model.report import Report
from .twin import twin

INITIATIVE, METRIC, MISSING, REFERENCE = "Initiative", "Metric", "Missing", "Reference"
PROBLEM, PROBLEM_POINT, MEASURE, MEASURE_POINT = "Problem", "ProblemPoint", "Measure", "MeasurePoint"
HEADINGS = tuple(f"Heading{level}" for level in range(1, 7))
LABELS = (
    INITIATIVE,
    METRIC,
    MISSING,
    REFERENCE,
    PROBLEM,
    PROBLEM_POINT,
    MEASURE,
    MEASURE_POINT,
    *HEADINGS,
)
ANSWERS = "Answers"
"""The tie from a problem to a measure that answers it."""


class Mark(Struct, frozen=True, kw_only=True):
    """A labelled stretch, never empty; `role` is that of a heading's section."""

    id: str
    label: str
    start: int
    end: int
    role: str | None = None


class Marked(Struct, frozen=True, kw_only=True):
    """The twin of a document's text with its marks; `ties` are pairs of ids, problem and measure."""

    name: str
    text: str
    marks: tuple[Mark, ...]
    ties: tuple[tuple[str, str], ...] = ()


def mark_report(report: Report) -> Marked:
    """The findings of a report as marks, in the order of the text.

    A missing number has no width; its mark covers the placeholder and the unit behind the gap.
    """
    found = sorted(
        (mark for mark in _marks(report) if mark.start < mark.end), key=lambda m: (m.start, -m.end, m.label)
    )
    known = {mark.id for mark in found}
    ties = tuple(
        (link.problem, link.measure) for link in report.links if {link.problem, link.measure} <= known
    )
    return Marked(name=report.source.id, text=twin(report.text), marks=tuple(found), ties=ties)


def distinct(documents: Iterable[Marked]) -> Iterator[Marked]:
    """The documents, each under a name of its own: the second 报告.txt is called 报告-2.txt."""
    taken: set[str] = set()
    for marked in documents:
        name, number = marked.name, 1
        while name.lower() in taken:
            number += 1
            stem, dot, suffix = marked.name.rpartition(".")
            name = f"{stem}-{number}{dot}{suffix}" if dot else f"{marked.name}-{number}"
        taken.add(name.lower())
        yield structs.replace(marked, name=name)


def missing_span(text: str, metric: Metric) -> tuple[int, int]:
    """Where a missing number is marked: from its place to the end of its unit, at least one character."""
    start, end = metric.value_start, metric.value_end
    if metric.unit and text.startswith(metric.unit, end):
        end += len(metric.unit)
    return start, max(end, min(start + 1, len(text)))


def _marks(report: Report) -> Iterator[Mark]:
    for n, found in enumerate(report.initiatives, 1):
        yield Mark(id=f"i{n}", label=INITIATIVE, start=found.start, end=found.end)
    for n, metric in enumerate(report.metrics, 1):
        yield Mark(id=f"n{n}", label=METRIC, start=metric.start, end=metric.end)
        if metric.status != "given":
            start, end = missing_span(report.text, metric)
            yield Mark(id=f"b{n}", label=MISSING, start=start, end=end)
    for n, reference in enumerate(report.references, 1):
        yield Mark(id=f"r{n}", label=REFERENCE, start=reference.start, end=reference.end)
    yield from (_point(report.text, p, PROBLEM, PROBLEM_POINT) for p in report.problems)
    yield from (_point(report.text, m, MEASURE, MEASURE_POINT) for m in report.measures)
    for section in report.outline:
        label = HEADINGS[min(section.level, len(HEADINGS)) - 1]
        start, end = section.heading_start, section.heading_end
        yield Mark(id=f"h-{section.id}", label=label, start=start, end=end, role=section.role)


def _point(text: str, point: Point, item: str, single: str) -> Mark:
    label = item if point.parent is None else single
    # Line ends at the end are no part of what a person would mark.
    end = point.start + len(text[point.start : point.end].rstrip("\r\n"))
    return Mark(id=point.id, label=label, start=point.start, end=end)
