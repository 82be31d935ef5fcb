"""The findings as entries beside the text, each with the places in the text it leads to."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, structs

from ...check.missing import CERTAIN
from ...digest.excerpts import Excerpt, lead, metric_excerpt, printable, shorten
from ...digest.groups import InitiativeGroup, group_initiatives, heading
from ...digest.places import Places
from ...errors import Lang
from ...model.findings import Metric, Point, Reference
from ...model.layout import Section
from ...model.report import Diagnostic, Report
from ..labels import label

_LONGEST = 60


class Entry(Struct, frozen=True, kw_only=True):
    """A finding, or an initiative with all its mentions."""

    name: str
    """Unique on the page; anchors in the text are called `name`, then `name-2`, `name-3` …"""
    kind: str
    """The class of its marks: i, m, gap, p, a, r, d."""
    title: str
    note: str = ""
    role: str = ""
    depth: int = 0
    spans: tuple[tuple[int, int], ...] = ()
    passage: Excerpt | None = None
    place: str = ""
    """Page, paragraph or cell of a Word file or PDF."""

    @property
    def anchors(self) -> list[str]:
        """The names of its places in the text."""
        return [self.name if i == 0 else f"{self.name}-{i + 1}" for i in range(len(self.spans))]


class MetricRow(Struct, frozen=True, kw_only=True):
    """A row of the table of metrics."""

    name: str
    metric: Metric
    place: str
    """Line and column; of a Word file or PDF the page, paragraph or cell."""
    order: int
    section: str
    value: str
    passage: Excerpt


class Lists(Struct, frozen=True, kw_only=True):
    """All entries of a page by kind."""

    outline: list[Entry]
    missing: list[Entry]
    initiatives: list[Entry]
    metrics: list[Entry]
    problems: list[Entry]
    measures: list[Entry]
    references: list[Entry]
    diagnostics: list[Entry]

    def everything(self) -> list[Entry]:
        """Every entry once; what lies outside comes first."""
        points = [*self.problems, *self.measures]
        return [*self.outline, *points, *self.references, *self.initiatives, *self.metrics, *self.diagnostics]


def make_lists(report: Report, lang: Lang) -> Lists:
    """The entries of a report in the order of the text."""
    metrics = [_metric(report, f"n{i}", m, lang) for i, m in enumerate(report.metrics, 1)]
    groups = group_initiatives(report.initiatives)
    places = Places(report, lang)

    def placed(entries: Iterable[Entry]) -> list[Entry]:
        return [structs.replace(e, place=places.at(e.spans[0][0]) or "") for e in entries]

    return Lists(
        outline=placed(_section(report, s, lang) for s in report.outline),
        missing=placed(e for e in metrics if e.kind == "gap"),
        initiatives=placed(_initiative(f"i{n}", group, lang) for n, group in enumerate(groups, 1)),
        metrics=placed(metrics),
        problems=placed(_point("p", point, lang) for point in report.problems),
        measures=placed(_point("a", point, lang) for point in report.measures),
        references=placed(_reference(f"r{n}", found) for n, found in enumerate(report.references, 1)),
        diagnostics=placed(
            _diagnostic(report, f"d{n}", found, lang) for n, found in enumerate(report.diagnostics, 1)
        ),
    )


def metric_rows(report: Report, lang: Lang) -> list[MetricRow]:
    """The rows of the table of metrics, named as the entries are."""
    places = Places(report, lang)
    sections = {s.id: heading(s) for s in report.outline}
    rows = []
    for number, metric in enumerate(report.metrics, 1):
        rows.append(
            MetricRow(
                name=f"n{number}",
                metric=metric,
                place=places.shown(metric.value_start),
                order=number,
                section=printable(sections.get(metric.section or "", "")),
                value=printable(metric.value_text),
                passage=metric_excerpt(report.text, metric, label("mark", lang), 20),
            )
        )
    return rows


def _section(report: Report, section: Section, lang: Lang) -> Entry:
    top = min(s.level for s in report.outline)
    return Entry(
        name=f"o-{section.id}",
        kind="h",
        title=shorten(heading(section), _LONGEST),
        note=label(f"role.{section.role}", lang),
        role=section.role,
        depth=section.level - top,
        spans=((section.heading_start, section.heading_end),),
    )


def _metric(report: Report, name: str, metric: Metric, lang: Lang) -> Entry:
    entry = Entry(
        name=name,
        kind="m",
        title=shorten(metric.indicator or "—", _LONGEST),
        spans=((metric.start, metric.end),),
    )
    if metric.status == "given":
        parts = [metric.period, metric.relation, metric.value_text + (metric.unit or ""), metric.comparator]
        return structs.replace(entry, note=printable(" ".join(part for part in parts if part)))
    sure = f"{label('confidence', lang)} {metric.confidence:.2f}"
    reason = metric.reason_en if lang == "en" else metric.reason
    return structs.replace(
        entry,
        kind="gap",
        role="" if metric.confidence >= CERTAIN else "doubt",
        note=printable(" · ".join(part for part in (sure, reason) if part)),
        passage=metric_excerpt(report.text, metric, label("mark", lang), 14),
    )


def _initiative(name: str, group: InitiativeGroup, lang: Lang) -> Entry:
    parts = [label(f"kind.{group.kind}", lang)]
    parts += [label(f"domain.{group.domain}", lang)] if group.domain else []
    parts += [] if group.known else [label("new_terms", lang)]
    if expansion := next((m.expansion for m in group.mentions if m.expansion), None):
        parts.append(shorten(expansion, _LONGEST))
    return Entry(
        name=name,
        kind="i",
        title=shorten(group.form, _LONGEST),
        note=" · ".join(parts),
        spans=tuple((m.start, m.end) for m in group.mentions),
    )


def _point(kind: str, point: Point, lang: Lang) -> Entry:
    return Entry(
        name=f"{kind}-{point.id}",
        kind=kind,
        title=lead(point.text, _LONGEST),
        note=label(f"domain.{point.domain}", lang) if point.domain else "",
        depth=int(point.parent is not None),
        spans=((point.start, point.end),),
    )


def _reference(name: str, found: Reference) -> Entry:
    facts = [found.number if found.title else None, found.issuer, str(found.year or "")]
    return Entry(
        name=name,
        kind="r",
        title=shorten(f"《{found.title}》" if found.title else found.number or found.text, _LONGEST),
        note=printable(" · ".join(fact for fact in facts if fact)),
        spans=((found.start, found.end),),
    )


def _diagnostic(report: Report, name: str, found: Diagnostic, lang: Lang) -> Entry:
    facts = [found.code, label(f"severity.{found.severity}", lang)]
    return Entry(
        name=name,
        kind="d",
        title=shorten((found.message_en if lang == "en" else "") or found.message, 2 * _LONGEST),
        note=" · ".join(facts if report.origins else [f"{found.line}:{found.column}", *facts]),
        role=found.severity,
        spans=((found.start, found.end),),
    )
