"""Problems and measures for people to read: a mark stands where a number is missing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from msgspec.structs import replace

from ..model.findings import Point
from ..model.report import Report


def marked_points(report: Report, mark: str) -> Report:
    """The report with `mark` in the texts of problems and measures, in front of each unit that lacks its number.

    For display only: the texts are no longer those of the document. No number is ever put in.
    """
    blanks = [m.value_start for m in report.metrics if m.status == "blank"]

    def marked(point: Point) -> Point:
        inside = blanks[bisect_right(blanks, point.start) : bisect_left(blanks, point.end)]
        edges = (point.start, *inside, point.end)
        words = mark.join(report.text[start:end] for start, end in pairwise(edges))
        return replace(point, text=words) if inside else point

    return replace(
        report, problems=tuple(map(marked, report.problems)), measures=tuple(map(marked, report.measures))
    )
