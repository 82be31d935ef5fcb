"""Pairs the findings of two reports and says which are new, gone or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import structs

from ..digest.groups import heading
from ..model.findings import Initiative, Metric, Reference
from ..model.report import Report
from .change import Change, Kind
from .points import compare_points

Item = TypeVar("Item")


def compare_reports(old: Report, new: Report) -> tuple[Change, ...]:
    """Every difference, kind by kind, each in the order of the new text (gone ones behind)."""
    return (
        *_metrics(old.metrics, new.metrics),
        *_named("initiative", _initiatives(old.initiatives), _initiatives(new.initiatives)),
        *_named("reference", _references(old.references), _references(new.references)),
        *_points("problem", old, new),
        *_points("measure", old, new),
    )


def _points(kind: Kind, old: Report, new: Report) -> Iterator[Change]:
    """Changes of points, each under the heading it stands below."""
    before, after = ({s.id: heading(s) for s in report.outline} for report in (old, new))
    for change in compare_points(kind, getattr(old, f"{kind}s"), getattr(new, f"{kind}s")):
        headings = before if change.new is None else after
        yield structs.replace(change, name=headings.get(change.name, ""))


def _metrics(old: Sequence[Metric], new: Sequence[Metric]) -> Iterator[Change]:
    """Metrics of the same indicator, unit and direction are one; its value may have changed, or its unit."""
    waiting = _grouped(old, _indicator)
    for metric in new:
        candidates = waiting.get(_indicator(metric), [])
        if not candidates:
            yield _change("metric", metric.indicator or metric.text, None, metric)
            continue
        place = next((i for i, m in enumerate(candidates) if _figure(m) == _figure(metric)), 0)
        before = candidates.pop(place)
        if _figure(before) != _figure(metric):
            yield _change("metric", metric.indicator or metric.text, before, metric)
    for metric in sorted((m for rest in waiting.values() for m in rest), key=lambda m: m.start):
        yield _change("metric", metric.indicator or metric.text, metric, None)


def _change(kind: Kind, name: str, old: Metric | None, new: Metric | None) -> Change:
    return Change(
        kind=kind,
        name=name,
        old=_figure(old) if old else None,
        new=_figure(new) if new else None,
        old_start=old.start if old else None,
        new_start=new.start if new else None,
    )


def _indicator(metric: Metric) -> str:
    kind = metric.kind if metric.kind in ("points", "rank") else ""
    return f"{metric.indicator}|{metric.direction}|{kind}"


def _figure(metric: Metric) -> str:
    value = metric.value_text.strip() if metric.status == "given" else "【缺】"
    return f"{value}{metric.unit or ''}"


def _initiatives(mentions: Iterable[Initiative]) -> list[tuple[str, str, int]]:
    return [(m.entry or m.name, m.name, m.start) for m in mentions]


def _references(references: Iterable[Reference]) -> list[tuple[str, str, int]]:
    # A title that is the same is the same document, even if its number was added or mended.
    return [
        (r.title or r.number or r.text, f"{r.title or ''} {r.number or ''}".strip(), r.start)
        for r in references
    ]


def _named(kind: Kind, old: list[tuple[str, str, int]], new: list[tuple[str, str, int]]) -> Iterator[Change]:
    """By key: named for the first time, named no longer, or named with other words."""
    before, after = _firsts(old), _firsts(new)
    for key, (words, start) in after.items():
        known = before.get(key)
        if known is None:
            yield Change(kind=kind, name=key, old=None, new=words, new_start=start)
        elif known[0] != words:
            yield Change(kind=kind, name=key, old=known[0], new=words, old_start=known[1], new_start=start)
    for key, (words, start) in before.items():
        if key not in after:
            yield Change(kind=kind, name=key, old=words, new=None, old_start=start)


def _firsts(items: Iterable[tuple[str, str, int]]) -> dict[str, tuple[str, int]]:
    firsts: dict[str, tuple[str, int]] = {}
    for key, words, start in items:
        firsts.setdefault(key, (words, start))
    return firsts


def _grouped(items: Iterable[Item], key: Callable[[Item], str]) -> dict[str, list[Item]]:
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups
