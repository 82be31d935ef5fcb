"""Pairs the findings of two reports and says which are new, gone or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, TypeVar

from msgspec import Struct

from ..model.findings import Initiative, Metric, Point, Reference
from ..model.report import Report

Kind = Literal["metric", "initiative", "reference", "problem", "measure"]
Item = TypeVar("Item")

# Two points alike to this degree are one point reworded; below it one went and another came.
_REWORDED = 0.6


class Change(Struct, frozen=True, kw_only=True):
    """One difference; `old` and `new` are the words of the two versions, None where there is none."""

    kind: Kind
    name: str
    old: str | None
    new: str | None
    old_start: int | None = None
    new_start: int | None = None


def compare_reports(old: Report, new: Report) -> tuple[Change, ...]:
    """Every difference, kind by kind, each in the order of the new text (gone ones behind)."""
    return (
        *_metrics(old.metrics, new.metrics),
        *_named("initiative", _initiatives(old.initiatives), _initiatives(new.initiatives)),
        *_named("reference", _references(old.references), _references(new.references)),
        *_points("problem", old.problems, new.problems),
        *_points("measure", old.measures, new.measures),
    )


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


def _points(kind: Kind, old: Sequence[Point], new: Sequence[Point]) -> Iterator[Change]:
    """Single points: unchanged, reworded (the most alike of what is left), new or gone."""
    left = _leaves(old)
    words = {p.text for p in left}
    fresh = [p for p in _leaves(new) if p.text not in words]
    kept = {p.text for p in _leaves(new)}
    left = [p for p in left if p.text not in kept]
    for point in fresh:
        best = max(left, key=lambda p: _alike(p.text, point.text), default=None)
        if best is not None and _alike(best.text, point.text) >= _REWORDED:
            left.remove(best)
            yield Change(
                kind=kind,
                name=point.id,
                old=best.text,
                new=point.text,
                old_start=best.start,
                new_start=point.start,
            )
        else:
            yield Change(kind=kind, name=point.id, old=None, new=point.text, new_start=point.start)
    for point in left:
        yield Change(kind=kind, name=point.id, old=point.text, new=None, old_start=point.start)


def _leaves(points: Sequence[Point]) -> list[Point]:
    parents = {p.parent for p in points}
    return [p for p in points if p.id not in parents]


def _alike(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _REWORDED else 0.0


def _grouped(items: Iterable[Item], key: Callable[[Item], str]) -> dict[str, list[Item]]:
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups
