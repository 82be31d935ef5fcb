"""One document as the steps of this package see it: folded text, quotes, and what is out of bounds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ...model.layout import Layout
from ...structure.lookup import ZoneIndex
from ...text.regex import regex
from .quotes import MARK, Quoted, find_quoted

_TITLE_MARK = regex("[《》]")
_LONGEST_TITLE, _AROUND = 120, 60
_KINDS = frozenset({"body", "attachment", "table", "front"})


class Passage:
    """Folded text with its quoted stretches, by their starts and by their ends."""

    def __init__(self, layout: Layout) -> None:
        self.text = layout.folded
        self.title = layout.title or ""
        self.quoted = find_quoted(self.text)
        self._quote_starts = [q.start for q in self.quoted]
        self.opening = {q.start: q for q in self.quoted}
        self.closing = {q.end: q for q in self.quoted}
        self.marks = [match.start() for match in MARK.finditer(self.text)]
        self._zones = ZoneIndex(layout)
        self._titles = _title_spans(self.text)
        self._title_starts = [start for start, _ in self._titles]
        self._seen: dict[str, bool] = {}

    def mentions(self, word: str) -> bool:
        """Whether the words stand anywhere in the document."""
        if word not in self._seen:
            self._seen[word] = word in self.text
        return self._seen[word]

    def is_open(self, start: int) -> bool:
        """Whether a mention may begin here: in the document's own text and not inside 《》."""
        place = bisect_right(self._title_starts, start) - 1
        inside = place >= 0 and start < self._titles[place][1]
        return not inside and self._zones.kind(start) in _KINDS

    def around(self, start: int, end: int) -> str:
        """The mention with the characters before and behind it."""
        return self.text[max(0, start - _AROUND) : end + _AROUND]

    def with_quotes(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch with the marks that touch it; None where a quoted stretch would be cut in two.

        Marks inside the stretch must pair inside it, or with one that stands right beside it.
        """
        for mark in self.marks_in(start, end):
            pair = self.opening.get(mark) or self.closing.get(mark + 1)
            if pair is None or pair.start < start - 1 or pair.end > end + 1:
                return None
            start, end = min(start, pair.start), max(end, pair.end)
        outer = self.opening.get(start - 1)
        while outer is not None and outer.end == end + 1:
            start, end = outer.start, outer.end
            outer = self.opening.get(start - 1)
        return start, end

    def marks_in(self, start: int, end: int) -> list[int]:
        """Where quotation marks stand in a stretch."""
        return self.marks[bisect_left(self.marks, start) : bisect_left(self.marks, end)]

    def enclosing(self, start: int, end: int) -> Quoted | None:
        """The innermost quoted stretch that holds this one and more beside it."""
        place = bisect_right(self._quote_starts, start) - 1
        for quote in self.quoted[max(0, place - 3) : place + 1][::-1]:
            if quote.end >= end and (quote.start, quote.end) != (start, end):
                return quote
        return None


def _title_spans(text: str) -> list[tuple[int, int]]:
    """The outermost titles in 《》, those too long to be one left out; in one pass, however deep the marks nest."""
    spans: list[tuple[int, int]] = []
    waiting: list[int] = []
    for mark in _TITLE_MARK.finditer(text):
        if mark.group() == "《":
            waiting.append(mark.start())
        elif waiting and mark.end() - (start := waiting.pop()) <= _LONGEST_TITLE:
            spans.append((start, mark.end()))
    outermost: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not outermost or span[0] >= outermost[-1][1]:
            outermost.append(span)
    return outermost
