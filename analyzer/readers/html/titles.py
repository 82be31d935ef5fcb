"""Where the title of a page's document stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .furniture import Furniture, han
from .judged import JudgedPage, squeezed

_MOST_LINES, _SHORTEST, _LONGEST_NAME = 4, 6, 300
# How far above the text it is looked for.
_ABOVE = 60
# How surely lines are a title: all of the page's name, a part of it, a heading.
_NAME, _NAMED, _HEADING = 3, 2, 1


class _Found(NamedTuple):
    rank: tuple[int, int]
    lines: range


class TitleFinder:
    """Knows what a page calls itself: `names`, the surest first."""

    def __init__(self, page: JudgedPage, names: Sequence[str], furniture: Furniture) -> None:
        self._page, self._furniture = page, furniture
        self._names = [_Name(name) for name in names]

    def of_text(self, text: range) -> range | None:
        """The lines of the title above a text; None where the text begins with it, or no line says it is one."""
        found = self._best(max(0, text.start - _ABOVE), text.start)
        head = self._best(text.start, min(text.start + 2 * _MOST_LINES, text.stop))
        if found.rank > (head.rank if head.rank[0] > _HEADING else (0, 0)):
            return found.lines
        return None if head.rank[0] > _HEADING else self._above_labels(text.start)

    def stands_between(self, first: int, stop: int) -> bool:
        """Whether a title stands among lines."""
        return self._best(max(first, stop - _ABOVE), stop).rank[0] > 0

    def _above_labels(self, place: int) -> range | None:
        """The line above those with day and source, where nothing else says which is the title."""
        page, i = self._page, place - 1
        while i >= 0 and (page.labels[i] or page.tools[i]):
            i -= 1
        if not 0 <= i < place - 1 or page.sentences[i] or page.links[i]:
            return None
        return range(i, i + 1) if len(squeezed(page.lines[i].text)) >= _SHORTEST else None

    def _best(self, first: int, stop: int) -> _Found:
        """The surest title among lines; of equally sure ones the longest part of a name, the lowest heading."""
        best = _Found((0, 0), range(0))
        for i in range(first, stop):
            words = ""
            for end in range(i + 1, min(i + _MOST_LINES, stop) + 1):
                words += squeezed(self._page.lines[end - 1].text[:_LONGEST_NAME])
                rank = self._rank(i, end, words)
                key = (rank, len(han(words)) if rank == _NAMED else 0)
                if rank and key >= best.rank:
                    best = _Found(key, range(i, end))
        return best

    def _rank(self, first: int, end: int, words: str) -> int:
        if self._names and words == self._names[0].words:
            return _NAME
        page, line = self._page, self._page.lines[first]
        if len(words) < _SHORTEST or page.labels[first] or page.tools[first] or any(page.links[first:end]):
            return 0
        if any(name.has_part(words) for name in self._names):
            return _NAMED
        titled = line.heading or self._furniture.is_title(page.blocks[line.block].names)
        return _HEADING if titled and not page.outside[first] and end == first + 1 else 0


class _Name:
    """What a page calls itself, as a rule title, column and site in some order: 标题_栏目_网站."""

    def __init__(self, name: str) -> None:
        self.words = ""
        self._bounds = {0}
        for character in name[:_LONGEST_NAME]:
            bound = not "\u4e00" <= character <= "\u9fff"
            self._bounds |= {len(self.words)} if bound else set()
            self.words += character.strip()
            self._bounds |= {len(self.words)} if bound else set()
        self._bounds.add(len(self.words))

    def has_part(self, words: str) -> bool:
        """Whether words are the name or a part of it, up to a blank or a mark."""
        start = self.words.find(words)
        return start in self._bounds and start + len(words) in self._bounds
