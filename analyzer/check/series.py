"""Headings of one parent and one kind of number, as the rules on numbering look at them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from ..model.layout import Section
from ..structure.numbering import Number, number_at
from .paragraphs import body_paragraphs
from .rule import Findings

# Series whose numbers carry no order.
_COUNTLESS = frozenset({"bullet", "box", "piece"})


# Numbers that items of a list begin their lines with.
_OF_LISTS = frozenset({"cn", "pcn", "par", "dot", "comma"})


class Numbered(Struct, frozen=True):
    """A section with its parsed number."""

    section: Section
    number: Number


def sibling_series(found: Findings) -> tuple[list[Numbered], ...]:
    """The numbered sections below each parent, cut where the kind of number changes.

    Where the numbers run on through the chapters (一、（一）（二） 二、（三）（四）), all of a kind are one series.
    """
    families: dict[str | None, list[Numbered]] = {}
    for section in found.layout.sections:
        number = number_at(found.folded, section.heading_start) if section.number else None
        if number is not None and number.style not in _COUNTLESS:
            families.setdefault(section.parent, []).append(Numbered(section, number))
    runs = [run for family in families.values() for run in _cut_by_style(family)]
    by_style: dict[str, list[list[Numbered]]] = {}
    for run in runs:
        by_style.setdefault(run[0].number.style, []).append(run)
    return tuple(
        series
        for same in by_style.values()
        for series in ([[one for run in same for one in run]] if _runs_on(same) else same)
    )


def _runs_on(runs: list[list[Numbered]]) -> bool:
    """Whether no chapter counts from one again and most begin with the number behind the last one."""
    later = runs[1:]
    followed = sum(run[0].number.value == before[-1].number.value + 1 for before, run in pairwise(runs))
    return followed * 2 > len(later) and all(run[0].number.value > 1 for run in later)


def _cut_by_style(family: list[Numbered]) -> Iterator[list[Numbered]]:
    run = family[:1]
    for before, after in pairwise(family):
        if before.number.style != after.number.style:
            yield run
            run = []
        run.append(after)
    yield run


def list_neighbours(found: Findings) -> tuple[tuple[Number, Number], ...]:
    """Two items of a list that follow each other, with at most one unnumbered line between.

    Both begin their lines with the same kind of number, and one of them at least is no heading.
    """
    headings = {section.heading_start for section in found.layout.sections}
    pairs: list[tuple[Number, Number]] = []
    last: Number | None = None
    unnumbered = 0
    for start, _ in found.shared(body_paragraphs):
        number = number_at(found.folded, start)
        if number is None or number.style not in _OF_LISTS:
            unnumbered += 1
            continue
        near = last is not None and last.style == number.style and unnumbered <= 1
        if near and last is not None and not {last.start, number.start} <= headings:
            pairs.append((last, number))
        last, unnumbered = number, 0
    return tuple(pairs)
