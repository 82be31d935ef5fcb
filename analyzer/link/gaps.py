"""What is left over: problems that no measure answers, measures that answer no problem."""

from __future__ import annotations

from ..model.findings import Point
from ..model.report import Report


def unanswered(report: Report) -> tuple[Point, ...]:
    r"""The single problems (items without points, else points) to which no link leads.

    >>> from analyzer import analyze
    >>> report = analyze("一、存在的问题\n（一）教师数量不足。\n二、下一步措施\n（一）加快修建灌渠，改造泵站。\n")
    >>> [problem.text for problem in unanswered(report)]
    ['（一）教师数量不足。']
    """
    parents = {p.parent for p in report.problems}
    answered = {link.problem for link in report.links}
    return tuple(p for p in report.problems if p.id not in parents and p.id not in answered)


def unprompted(report: Report) -> tuple[Point, ...]:
    """The measures (items) that answer no problem of the document, neither they nor one of their points."""
    parent = {m.id: m.parent for m in report.measures}
    linked = {parent.get(link.measure) or link.measure for link in report.links}
    return tuple(m for m in report.measures if m.parent is None and m.id not in linked)
