"""Headings of one parent and one kind of number, as the rules on numbering look at them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from ..model.layout import Section
from ..structure.numbering import Number, number_at
from .rule import Findings

# Series whose numbers carry no order.
_COUNTLESS = frozenset({"bullet", "box", "piece"})


class Numbered(Struct, frozen=True):
    """A section with its parsed number."""

    section: Section
    number: Number


def sibling_series(found: Findings) -> Iterator[list[Numbered]]:
    """The numbered sections below each parent, cut where the kind of number changes."""
    families: dict[str | None, list[Numbered]] = {}
    for section in found.layout.sections:
        number = number_at(found.folded, section.heading_start) if section.number else None
        if number is not None and number.style not in _COUNTLESS:
            families.setdefault(section.parent, []).append(Numbered(section, number))
    for family in families.values():
        yield from _cut_by_style(family)


def _cut_by_style(family: list[Numbered]) -> Iterator[list[Numbered]]:
    run = family[:1]
    for before, after in pairwise(family):
        if before.number.style != after.number.style:
            yield run
            run = []
        run.append(after)
    yield run
