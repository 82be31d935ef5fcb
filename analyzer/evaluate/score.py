"""One report against one annotation."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from ..model.report import Report
from .count import Count
from .findings import score_blanks, score_initiatives, score_metrics, score_references
from .gold import Gold
from .points import score_links, score_points
from .structure import score_headings, score_roles


class Scores(Struct, frozen=True, kw_only=True):
    """A count for each thing that was annotated; None for what was not."""

    blanks: Count | None = None
    initiatives: Count | None = None
    references: Count | None = None
    headings: Count | None = None
    roles: Count | None = None
    metrics: Count | None = None
    indicators: Count | None = None
    problems: Count | None = None
    problem_items: Count | None = None
    measures: Count | None = None
    measure_items: Count | None = None
    links: Count | None = None

    def counts(self) -> Iterator[tuple[str, Count]]:
        """Name and count of each thing that was scored.

        >>> [name for name, _ in Scores(blanks=Count(1, 1, 1)).counts()]
        ['blanks']
        """
        for name in MEASURES:
            count: Count | None = getattr(self, name)
            if count is not None:
                yield name, count

    def __add__(self, other: Scores) -> Scores:
        """Both together, micro-averaged: the counts are added up."""
        mine, theirs = dict(self.counts()), dict(other.counts())
        return Scores(**{n: mine.get(n, Count()) + theirs.get(n, Count()) for n in {**mine, **theirs}})


MEASURES = tuple(field.name for field in msgspec.structs.fields(Scores))


def score(gold: Gold, report: Report) -> Scores:
    """Scores of a report of the annotated document. What each figure means is said at its function."""
    length = len(report.text)
    counts: dict[str, Count] = {}
    if gold.blanks is not None:
        counts["blanks"] = score_blanks(report.metrics, gold.blanks)
    if gold.initiatives is not None:
        counts["initiatives"] = score_initiatives(
            report.initiatives, gold.initiatives, gold.initiatives_optional
        )
    if gold.references is not None:
        counts["references"] = score_references(report.references, gold.references, gold.references_optional)
    if gold.outline is not None:
        doubtful = [h.start for h in gold.outline_optional]
        counts["headings"] = score_headings(report.outline, gold.outline, doubtful)
        if gold.outline:
            counts["roles"] = score_roles(report.outline, gold.outline, length)
    if gold.metrics is not None:
        counts["metrics"], counts["indicators"] = score_metrics(report.metrics, gold.metrics)
    if gold.problems is not None:
        counts["problems"], counts["problem_items"] = score_points(report.problems, gold.problems, length)
    if gold.measures is not None:
        counts["measures"], counts["measure_items"] = score_points(report.measures, gold.measures, length)
    if gold.links:
        counts["links"] = score_links(report.problems, report.measures, report.links, gold.links)
    return Scores(**counts)
