"""Scores of blanks, initiatives, references and metrics."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.findings import Initiative, Metric, Reference
from .count import Count, share
from .gold import GoldBlank, GoldInitiative, GoldMetric, GoldReference
from .matching import alike, counted, inside, normal, number, pair, same_number

# A place may be off by one: in front of or behind a quote or a bracket.
_NEAR = 1
# How far a mention may reach beyond the annotated one.
_ROOM = 2


def score_blanks(found: Sequence[Metric], gold: Sequence[GoldBlank]) -> Count:
    """A blank or placeholder is right within one character of the annotated place."""
    blanks = [m for m in found if m.status != "given"]

    def fits(blank: Metric, wanted: GoldBlank) -> bool:
        return abs(blank.value_start - wanted.offset) <= _NEAR

    expected = [b for b in gold if not b.optional]
    pairs, rest = pair(blanks, expected, fits)
    doubtful = [b for b in gold if b.optional]
    wrong = sum(not any(fits(blank, d) for d in doubtful) for blank in rest)
    return counted(len(pairs), wrong, len(expected))


def score_initiatives(
    found: Sequence[Initiative], gold: Sequence[GoldInitiative], doubtful: Sequence[tuple[int, int]]
) -> Count:
    """A mention is right that covers the core and reaches at most two characters beyond the full mention."""

    def fits(mention: Initiative, wanted: GoldInitiative) -> bool:
        core = wanted.start + wanted.full.index(wanted.core)
        covers = mention.start <= core and mention.end >= core + len(wanted.core)
        return covers and wanted.start - _ROOM <= mention.start and mention.end <= wanted.end + _ROOM

    pairs, rest = pair(found, gold, fits)
    free = [(g.start - _ROOM, g.end + _ROOM) for _, g in pairs]
    free += [(start - _ROOM, end + _ROOM) for start, end in doubtful]
    wrong = sum(not inside(mention.start, mention.end, free) for mention in rest)
    return counted(len(pairs), wrong, len(gold))


def score_references(
    found: Sequence[Reference], gold: Sequence[GoldReference], doubtful: Sequence[tuple[int, int]]
) -> Count:
    """A reference is right with the annotated place and title, and with the number where one is annotated."""

    def fits(reference: Reference, wanted: GoldReference) -> bool:
        if abs(reference.start - wanted.start) > _NEAR or normal(reference.title) != normal(wanted.title):
            return False
        return not wanted.number or normal(reference.number) == normal(wanted.number)

    pairs, rest = pair(found, gold, fits)
    wrong = sum(not inside(reference.start, reference.end, doubtful) for reference in rest)
    return counted(len(pairs), wrong, len(gold))


def score_metrics(found: Sequence[Metric], gold: Sequence[GoldMetric]) -> tuple[Count, Count]:
    """Metrics by place, value and unit; and the share of the right ones whose indicator is right, too."""
    expected = [g for g in gold if not g.optional]
    pairs, rest = pair(found, expected, _same_metric)
    doubtful = [g for g in gold if g.optional]
    wrong = sum(not any(_overlap(metric, d) for d in doubtful) for metric in rest)
    named = sum(alike(metric.indicator, wanted.indicator) for metric, wanted in pairs)
    return counted(len(pairs), wrong, len(expected)), share(named, len(pairs))


def _overlap(metric: Metric, wanted: GoldMetric) -> bool:
    return metric.start < wanted.end and wanted.start < metric.end


def _same_metric(metric: Metric, wanted: GoldMetric) -> bool:
    if not _overlap(metric, wanted):
        return False
    if not wanted.start - _NEAR <= metric.value_start <= wanted.end + _NEAR:
        return False
    unit, wanted_unit = normal(metric.unit), normal(wanted.unit)
    if wanted.value is None:
        return metric.value is None and unit.startswith(wanted_unit[:1])
    if unit != wanted_unit:
        return False
    if isinstance(wanted.value, str) and "-" in wanted.value:
        low, high = wanted.value.split("-", 1)
        return (metric.value, metric.value_high) == (number(low), number(high))
    return same_number(metric.value, wanted.value)
