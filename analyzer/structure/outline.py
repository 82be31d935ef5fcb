"""Headings and the tree they form."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from ..lexicon.matcher import TermMatcher
from .hierarchy import Item, levels
from .lines import Line
from .lists import drop_lists, without_contents
from .markers import LINE, Marker, find_markers
from .plain import bullet_title_end, find_unnumbered, keep_title_bullets
from .titles import question_title, title_span


class Heading(Struct, frozen=True):
    """A heading and where its section ends. `parent` is the index of the heading above it."""

    style: str
    level: int
    parent: int | None
    start: int
    number_end: int
    title_start: int
    end: int
    section_end: int


def read_headings(
    folded: str, lines: list[Line], not_numbers: TermMatcher, is_body: Callable[[int], bool], end: int
) -> list[Heading]:
    """Every heading in the order of the text. `end` is where the last section ends."""
    if not lines:
        return []
    markers = [m for m in find_markers(folded, lines, not_numbers) if is_body(m.start)]
    markers = without_contents(folded, markers)
    markers = keep_title_bullets(folded, lines, markers)
    markers = drop_lists(folded, lines, markers)
    if sum(m.style == "piece" for m in markers) < 2:
        markers = [m for m in markers if m.style != "piece"]
    unnumbered = find_unnumbered(folded, lines, markers, is_body)
    markers = sorted([*markers, *unnumbered], key=lambda m: m.start)
    found = levels([Item(m.style, m.number.value) for m in markers])
    return _tree(folded, lines, markers, found, end)


def _tree(
    folded: str, lines: Sequence[Line], markers: Sequence[Marker], found: Sequence[int], end: int
) -> list[Heading]:
    spans = [
        _span(folded, lines, m, markers[i + 1].start if i + 1 < len(markers) else end)
        for i, m in enumerate(markers)
    ]
    headings: list[Heading] = []
    stack: list[int] = []
    for i, (marker, level) in enumerate(zip(markers, found, strict=True)):
        while stack and found[stack[-1]] >= level:
            stack.pop()
        section_end = next((markers[k].start for k in range(i + 1, len(markers)) if found[k] <= level), end)
        number_end, title_start, heading_end = spans[i]
        headings.append(
            Heading(
                style=marker.style,
                level=level,
                parent=stack[-1] if stack else None,
                start=marker.start,
                number_end=number_end,
                title_start=title_start,
                end=heading_end,
                section_end=section_end,
            )
        )
        stack.append(i)
    return headings


def _span(folded: str, lines: Sequence[Line], marker: Marker, next_start: int) -> tuple[int, int, int]:
    """(number's end, title's start, heading's end)."""
    number_end = marker.number.end
    limit = min(lines[marker.line].end, next_start)
    line = lines[marker.line]
    if marker.style == "bullet" and (end := bullet_title_end(folded, lines, marker)) is not None:
        return number_end, min(end[0], limit), min(end[1], limit)
    if marker.style == "ask" and (asked := question_title(folded, number_end, limit)) is not None:
        return number_end, *asked
    if marker.style == "topic":
        return number_end, line.start, line.end - 1
    title_start, title_end = title_span(folded, number_end, limit, glued=line.glued)
    if title_end <= title_start:
        return number_end, number_end, number_end
    return number_end, title_start, title_end


__all__ = ["LINE", "Heading", "read_headings"]
