"""What is left over: problems that no measure answers, measures that answer no problem."""

from __future__ import annotations

from ..model.findings import Point
from ..model.report import Report


def unanswered(report: Report) -> tuple[Point, ...]:
    """The single problems (items without points, else points) to which no link leads."""
    parents = {p.parent for p in report.problems}
    answered = {link.problem for link in report.links}
    return tuple(p for p in report.problems if p.id not in parents and p.id not in answered)


def unprompted(report: Report) -> tuple[Point, ...]:
    """The measures (items) that answer no problem of the document, neither they nor one of their points."""
    parent = {m.id: m.parent for m in report.measures}
    linked = {parent.get(link.measure) or link.measure for link in report.links}
    return tuple(m for m in report.measures if m.parent is None and m.id not in linked)
