"""An item before it has its id: a span and the spans of its single points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ...model.findings import Point
from ...model.layout import Layout
from ...structure.lookup import SectionIndex
from .clauses import Span
from .domains import DomainTagger


class Item(Struct, frozen=True):
    """A problem or a measure: its whole span, its heading's or lead's span, the spans of its points."""

    start: int
    end: int
    lead: Span
    points: tuple[Span, ...]


def as_points(items: Sequence[Item], letter: str, layout: Layout, tagger: DomainTagger) -> tuple[Point, ...]:
    """Items and their points with ids (p1, p1.1, …) in the order of the text."""
    index = SectionIndex(layout.sections)
    return tuple(_points(sorted(items, key=lambda i: i.start), letter, layout, tagger, index))


def _points(
    items: Sequence[Item], letter: str, layout: Layout, tagger: DomainTagger, index: SectionIndex
) -> Iterator[Point]:
    text = layout.text
    for number, item in enumerate(items, 1):
        key = f"{letter}{number}"
        domain = tagger.domain(text[item.start : item.end], text[item.lead[0] : item.lead[1]])
        yield Point(
            id=key,
            parent=None,
            text=text[item.start : item.end],
            start=item.start,
            end=item.end,
            section=index.at(item.start),
            domain=domain,
        )
        for place, (start, end) in enumerate(item.points, 1):
            yield Point(
                id=f"{key}.{place}",
                parent=key,
                text=text[start:end],
                start=start,
                end=end,
                section=index.at(start),
                domain=tagger.domain(text[start:end]) or domain,
            )
