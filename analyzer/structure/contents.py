"""Tables of contents: where a text lists its own headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..text.regex import regex
from .lines import Line
from .numbering import find_numbers, number_at

_CONTENTS = regex(r"目\s*[录次]$")
_PAGE = regex(r"[.…·\s—\-]*\d{0,4}$")
_SHORT_LINE = 60
_SHORTEST_HEADING = 5
_FEWEST_LINES = 3
# A table that was printed into one line: how long it is, and how many numbers it holds, at the least.
_LONG_LINE, _FEWEST_NUMBERS = 80, 4
_LISTED_STYLES = frozenset({"part", "chapter", "section", "cn"})


def contents(folded: str, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """A table of contents: under 目录, a run of short lines that all come again, or one line of many numbers."""
    texts = [_PAGE.sub("", folded[line.start : line.end]) for line in lines]
    last = {text: i for i, text in enumerate(texts)}
    i = 0
    while i < len(lines):
        stop = _contents_end(folded, lines, texts, last, i)
        if stop > i:
            yield lines[i].start, lines[stop - 1].end
        i = max(stop, i + 1)


def _contents_end(
    folded: str, lines: Sequence[Line], texts: list[str], last: Mapping[str, int], i: int
) -> int:
    """Index of the first line behind a table of contents that begins at line i; i if none begins there."""
    if _CONTENTS.match(texts[i]) and i + 1 < len(lines):
        first = texts[i + 1]
        stop = i + 1
        while stop < len(lines) and _is_entry(folded, lines[stop], texts[stop]):
            if stop > i + 1 and (texts[stop] == first or _listed(texts[stop], texts[i + 1 : stop])):
                return stop
            stop += 1
        return stop if stop - i >= _FEWEST_LINES else i
    if _many_numbers(folded, lines[i]):
        return i + 1
    stop = i
    while (
        stop < len(lines)
        and _is_entry(folded, lines[stop], texts[stop])
        and number_at(folded, lines[stop].start)
    ):
        if last[texts[stop]] == stop:
            break
        stop += 1
    return stop if stop - i >= _FEWEST_LINES else i


def _listed(text: str, entries: Sequence[str]) -> bool:
    """Whether a heading is one of many that stand in one line of the table above."""
    return len(text) >= _SHORTEST_HEADING and any(len(e) > _SHORT_LINE and text in e for e in entries)


def _is_entry(folded: str, line: Line, text: str) -> bool:
    return _many_numbers(folded, line) or (len(text) <= _SHORT_LINE and "。" not in text)


def _many_numbers(folded: str, line: Line) -> bool:
    if line.end - line.start < _LONG_LINE or folded.find("。", line.start, line.end) >= 0:
        return False
    numbers = find_numbers(folded, line.start, line.end)
    return sum(number.style in _LISTED_STYLES for number in numbers) >= _FEWEST_NUMBERS
