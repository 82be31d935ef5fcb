"""Findings as flat rows with their place in the document: what tables, CSV files and data frames are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from ..errors import Lang
from ..model.findings import Initiative, Metric
from ..model.report import Report
from ..text.positions import LineIndex
from ..text.regex import regex
from .groups import heading
from .places import Places

_AROUND = 16
_LINE_END = regex(r"[\r\n]")


class MetricEntry(Struct, frozen=True, kw_only=True):
    """A metric, and where it stands. `before` and `after` are the words around; a missing number is between them."""

    document: str
    line: int
    column: int
    place: str | None = None
    """Page, paragraph or cell, where the file is no plain text."""
    section: str | None
    """Number and title of the section."""
    indicator: str | None
    value: float | None
    value_text: str
    unit: str | None
    status: str
    relation: str | None
    period: str | None
    confidence: float
    reason: str | None
    """Why a number is held to be missing."""
    before: str
    text: str
    after: str
    start: int
    end: int


class Mention(Struct, frozen=True, kw_only=True):
    """One place where an initiative is named."""

    document: str
    line: int
    column: int
    text: str
    place: str | None = None
    """Page, paragraph or cell, where the file is no plain text."""


class InitiativeEntry(Struct, frozen=True, kw_only=True):
    """One initiative over all documents of a run."""

    name: str
    """The lexicon's key, or the name as found."""
    known: bool
    """Whether the lexicon has it."""
    kind: str
    domain: str | None
    count: int
    documents: int
    mentions: tuple[Mention, ...]


def metric_entries(report: Report, lang: Lang = "zh") -> Iterator[MetricEntry]:
    """A row for each metric, in the order of the text; line and column are those of its number."""
    lines, places = LineIndex(report.text), Places(report, lang)
    sections = _section_names(report)
    for metric in report.metrics:
        line, column = lines.locate(metric.value_start)
        before, after = _around(report.text, metric)
        yield MetricEntry(
            document=report.source.path or report.source.id,
            line=line,
            column=column,
            place=places.at(metric.value_start),
            section=sections.get(metric.section or ""),
            indicator=metric.indicator,
            value=metric.value,
            value_text=metric.value_text,
            unit=metric.unit,
            status=metric.status,
            relation=metric.relation,
            period=metric.period,
            confidence=metric.confidence,
            reason=metric.reason_en if lang == "en" else metric.reason,
            before=before,
            text=metric.text,
            after=after,
            start=metric.start,
            end=metric.end,
        )


def initiative_entries(reports: Iterable[Report], lang: Lang = "zh") -> list[InitiativeEntry]:
    """A row for each initiative over all reports, the one named most often first."""
    groups: dict[tuple[str | None, str], list[tuple[Initiative, Mention]]] = {}
    for report in reports:
        lines, places = LineIndex(report.text), Places(report, lang)
        document = report.source.path or report.source.id
        for found in report.initiatives:
            line, column = lines.locate(found.start)
            mention = Mention(
                document=document, line=line, column=column, text=found.text, place=places.at(found.start)
            )
            groups.setdefault((found.entry, found.entry or found.name), []).append((found, mention))
    rows = [_entry(entry is not None, name, found) for (entry, name), found in groups.items()]
    return sorted(rows, key=lambda row: (-row.count, row.name))


def _entry(known: bool, name: str, found: list[tuple[Initiative, Mention]]) -> InitiativeEntry:
    first = found[0][0]
    mentions = tuple(mention for _, mention in found)
    return InitiativeEntry(
        name=name,
        known=known,
        kind=first.kind,
        domain=first.domain,
        count=len(mentions),
        documents=len({m.document for m in mentions}),
        mentions=mentions,
    )


def _section_names(report: Report) -> dict[str, str]:
    return {s.id: heading(s) for s in report.outline}


def _around(text: str, metric: Metric) -> tuple[str, str]:
    start = metric.start if metric.status == "given" else metric.value_start
    end = metric.end if metric.status == "given" else metric.value_end
    # A line end is a border, as in an excerpt: a row of CSV stays on one line.
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return _LINE_END.split(before)[-1], _LINE_END.split(after)[0]
