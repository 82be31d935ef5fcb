"""Numbered items that are a list inside the text, not sections: 一是…；二是…, (一)…；(二)…。"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from .lines import Line
from .markers import LINE, Marker
from .numbering import BULLETS, LAST, number_at
from .titles import title_span

_END_MARKS = "。！？!?"
_ALWAYS = frozenset({"part", "chapter", "section", "article", "piece", "step", "bare"})
# Of this series （一） what opens sections below one chapter opens them below its sisters.
_PARTS = "pcn"
_LIGHT = frozenset({"shi", "ord", "circ", "rpar"})
_ORDER = {
    "part": 0,
    "chapter": 1,
    "section": 2,
    "article": 3,
    "cn": 4,
    "pcn": 5,
    "dot": 6,
    "comma": 6,
    "par": 7,
    "rpar": 8,
    "ord": 10,
}
_ONE_LINE_ITEM = 40
_CONTENTS_RUN, _CONTENTS_ENTRY = 5, 50


def drop_lists(folded: str, lines: Sequence[Line], markers: Sequence[Marker]) -> list[Marker]:
    """Markers that open sections; those of mere lists, and what only they held, are left out."""
    kept: list[Marker | None] = list(markers)
    for style, groups in groupby(_groups(markers), key=lambda group: markers[group[0]].style):
        sections: list[list[int]] = []
        lists: list[list[int]] = []
        for group in groups:
            if len(group) > 1 and _is_last_word(folded, lines, markers[group[-1]]):
                kept[group.pop()] = None
            open_sections = _is_section_group(folded, lines, kept, [markers[i] for i in group], group)
            (sections if open_sections else lists).append(group)
        for group in lists:
            usual = style == _PARTS and len(sections) >= len(lists)
            if usual and _may_be_parts(folded, lines, [markers[i] for i in group]):
                continue
            for i in group:
                kept[i] = None
    return [m for m in kept if m is not None]


def _may_be_parts(folded: str, lines: Sequence[Line], group: Sequence[Marker]) -> bool:
    """Whether numbered sentences are the parts of a chapter whose sister chapters have parts: no list is announced."""
    if any(marker.place != LINE for marker in group) or _introduced(folded, group[0]):
        return False
    ends = [folded[lines[marker.line].end - 1] for marker in group]
    return all(end in _END_MARKS for end in ends)


def _is_last_word(folded: str, lines: Sequence[Line], marker: Marker) -> bool:
    """Whether 最后 begins no block but the one sentence with which a speaker ends."""
    if marker.number.value != LAST or _heads_paragraph(folded, lines, marker):
        return False
    return sum(folded.count(mark, marker.start, lines[marker.line].end) for mark in _END_MARKS) < 2


def without_contents(folded: str, markers: Sequence[Marker]) -> list[Marker]:
    """Markers without those of a table of contents inside a line: a run with no sentence between, all to come again."""
    kept = list(markers)
    dropped: set[int] = set()
    first = 0
    for i in range(1, len(markers) + 1):
        if i < len(markers) and _next_entry(folded, markers[i - 1], markers[i]):
            continue
        run = kept[first:i]
        again = next((k for k, m in enumerate(run) if k and _same(m, run[0])), len(run))
        run = run[:again]  # the first heading of the text may stand right behind the last entry
        if len(run) >= _CONTENTS_RUN and all(m.place != LINE for m in run[1:]):
            later = {(m.style, m.number.value) for m in markers[first + len(run) :]}
            if all((m.style, m.number.value) in later for m in run[:-1]):
                dropped.update(range(first, first + len(run)))
        first = i
    return [m for k, m in enumerate(kept) if k not in dropped]


def _same(one: Marker, other: Marker) -> bool:
    return (one.style, one.number.value) == (other.style, other.number.value)


def _next_entry(folded: str, marker: Marker, following: Marker) -> bool:
    between = folded[marker.number.end : following.start]
    return len(between) <= _CONTENTS_ENTRY and not any(mark in between for mark in _END_MARKS)


def _groups(markers: Sequence[Marker]) -> list[list[int]]:
    """Runs of one series whose values rise with no higher series between, inner series first.

    A series that counts on behind a higher heading is one run: its items open sections everywhere or nowhere.
    """
    groups: list[list[int]] = []
    running: dict[str, list[int]] = {}
    closed: dict[str, list[int]] = {}
    for i, marker in enumerate(markers):
        style, value = marker.style, marker.number.value
        for inner in [s for s in running if s != style and _ORDER.get(s, 9) > _ORDER.get(style, 9)]:
            closed[inner] = running.pop(inner)
        group = running.get(style)
        if (
            group is None
            and style in closed
            and value == markers[closed[style][-1]].number.value + 1
            and value > 1
        ):
            group = running[style] = closed[style]
        if group is not None and (value > markers[group[-1]].number.value or style == "bullet"):
            group.append(i)
        else:
            running[style] = [i]
            groups.append(running[style])
    return sorted(groups, key=lambda g: -_ORDER.get(markers[g[0]].style, 9))


def _is_section_group(
    folded: str,
    lines: Sequence[Line],
    markers: Sequence[Marker | None],
    group: Sequence[Marker],
    indexes: Sequence[int],
) -> bool:
    style = group[0].style
    if style in _ALWAYS or style.startswith("dec"):
        return True
    if style == "bullet":
        return True  # judged one by one
    spans = [_extent(lines, markers, m, i) for m, i in zip(group, indexes, strict=True)]
    judged = spans[:-1] if len(spans) > 1 else spans
    nested = [_holds_markers(markers, m, i) for m, i in zip(group, indexes, strict=True)][: len(judged)]
    counts = [sum(folded.count(mark, a, b) for mark in _END_MARKS) for a, b in judged]
    inline = any(m.place != LINE and not lines[m.line].glued for m in group)
    if style in _LIGHT or (inline and style != "cn"):
        blocks = sum(n >= 2 or inner for n, inner in zip(counts, nested, strict=True))
        if len(group) == 1 and style in _LIGHT:
            return _is_cut_off(folded, lines, group[0]) or _heads_paragraph(folded, lines, group[0])
        return 2 * blocks >= len(judged) and blocks > 0
    semicolons = sum(folded[a:b].rstrip().endswith(";") for a, b in judged)
    if 2 * semicolons >= len(judged):
        return False
    bare = sum(
        n <= 1 and not inner and _one_line(lines, a, b) and _long_or_closed(folded, a, b)
        for (a, b), n, inner in zip(judged, counts, nested, strict=True)
    )
    if 10 * bare < 6 * len(judged):
        return True
    # 现批复如下: what announces the only series of a document announces its body.
    return style == "cn" and (_is_only_series(markers, group) or not _introduced(folded, group[0]))


def _is_cut_off(folded: str, lines: Sequence[Line], marker: Marker) -> bool:
    """Whether an excerpt begins with the last block of a series (九是…), or ends with its first: several sentences."""
    line = lines[marker.line]
    edge = marker.start == lines[0].start if marker.number.value > 1 else line is lines[-1]
    return (
        edge
        and marker.start == line.start
        and sum(folded.count(mark, line.start, line.end) for mark in _END_MARKS) > 1
    )


def _heads_paragraph(folded: str, lines: Sequence[Line], marker: Marker) -> bool:
    """Whether a number stands in a line that is one short sentence, above a longer line that no number opens."""
    if marker.place != LINE or marker.line + 1 >= len(lines):
        return False
    line, below = lines[marker.line], lines[marker.line + 1]
    short = line.end - line.start <= _ONE_LINE_ITEM < below.end - below.start
    closed = (
        folded.find("。", line.start, line.end) in {-1, line.end - 1} and folded[line.end - 1] not in ":;,"
    )
    return short and closed and number_at(folded, below.start) is None


def _extent(
    lines: Sequence[Line], markers: Sequence[Marker | None], marker: Marker, i: int
) -> tuple[int, int]:
    """From behind the number to the next marker of the same or a higher series, or to the text's end."""
    end = lines[-1].end
    if marker.place != LINE and _ORDER.get(marker.style, 9) > 5:
        end = lines[marker.line].end
    for other in markers[i + 1 :]:
        if other is not None and _ORDER.get(other.style, 9) <= _ORDER.get(marker.style, 9):
            end = min(end, other.start)
            break
    return marker.number.end, end


def _holds_markers(markers: Sequence[Marker | None], marker: Marker, i: int) -> bool:
    following = next((m for m in markers[i + 1 :] if m is not None), None)
    return following is not None and _ORDER.get(following.style, 9) > _ORDER.get(marker.style, 9)


def _one_line(lines: Sequence[Line], start: int, end: int) -> bool:
    return _line_at(lines, max(end - 1, start)) == _line_at(lines, start)


def _line_at(lines: Sequence[Line], offset: int) -> int:
    return bisect_right(lines, offset, key=lambda line: line.start)


def _long_or_closed(folded: str, start: int, end: int) -> bool:
    """A sentence, not a bare title: long, or closed by an end mark."""
    a, b = title_span(folded, start, end)
    return end - start > _ONE_LINE_ITEM or folded[start:end].rstrip()[-1:] in _END_MARKS or b == a


def _is_only_series(markers: Sequence[Marker | None], group: Sequence[Marker]) -> bool:
    high = [m for m in markers if m is not None and _ORDER.get(m.style, 9) <= _ORDER[group[0].style]]
    return len(high) == len(group) and group[0].number.value == 1


def _introduced(folded: str, first: Marker) -> bool:
    return folded[: first.start].rstrip(" \t\r\n\u3000" + BULLETS).endswith(":")
