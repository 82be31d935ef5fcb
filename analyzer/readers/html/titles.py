"""Where the title of a page's document stands."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.regex import regex
from .furniture import Furniture
from .judged import JudgedPage, squeezed

_HAN = regex(r"[\u4e00-\u9fff]")
_MOST_LINES, _SHORTEST = 4, 6
# How far above the text it is looked for.
_ABOVE = 60
# How surely lines are a title: all of the page's name, its beginning (标题_栏目_网站), a heading.
_NAME, _NAMED, _HEADING = 3, 2, 1


class TitleFinder:
    """Knows what a page calls itself: `names`, the surest first."""

    def __init__(self, page: JudgedPage, names: Sequence[str], furniture: Furniture) -> None:
        self._page, self._furniture = page, furniture
        self._names = [squeezed(name) for name in names]

    def above(self, place: int, first: int = 0) -> range | None:
        """The lines of the title above a place, at `first` or below."""
        return self._best(max(first, place - _ABOVE), place, _HEADING)

    def heads(self, first: int, stop: int) -> bool:
        """Whether a text begins with the title."""
        return self._best(first, min(first + 2 * _MOST_LINES, stop), _NAMED) is not None

    def above_labels(self, place: int) -> range | None:
        """The line above those with day and source, where nothing else says which is the title."""
        page, i = self._page, place - 1
        while i >= 0 and (page.labels[i] or page.tools[i]):
            i -= 1
        if not 0 <= i < place - 1 or page.sentences[i] or page.is_foreign(i):
            return None
        return range(i, i + 1) if len(squeezed(page.lines[i].text)) >= _SHORTEST else None

    def _best(self, first: int, stop: int, least: int) -> range | None:
        """The surest title among lines; of equally sure ones the longest beginning of a name, the lowest heading."""
        ranked = [(0, 0, 0, 0)]
        for i in range(first, stop):
            for end in range(i + 1, min(i + _MOST_LINES, stop) + 1):
                words = squeezed("".join(line.text for line in self._page.lines[i:end]))
                rank = self._rank(i, end, words)
                ranked.append((rank, len(words) if rank == _NAMED else 0, i, end))
        rank, _, start, end = max(ranked)
        return range(start, end) if rank >= least else None

    def _rank(self, first: int, end: int, words: str) -> int:
        if words in self._names[:1]:
            return _NAME
        page, line = self._page, self._page.lines[first]
        if len(words) < _SHORTEST or page.labels[first] or page.tools[first] or any(page.links[first:end]):
            return 0
        outside = page.outside[first]
        named = any(name.startswith(words) and not _HAN.match(name, len(words)) for name in self._names)
        if named and (line.heading or not outside):
            return _NAMED
        titled = line.heading or self._furniture.is_title(page.blocks[line.block].names)
        return _HEADING if titled and not outside and end == first + 1 else 0
