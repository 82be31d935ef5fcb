"""Which places a document speaks for: they say whose a local document number is (宝政办发)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ...lexicon import Lexicon
from ...lexicon.matcher import TermMatcher
from ...lexicon.rows import RegionRow
from ...model.layout import Layout

# The issuing place stands in the title, the salutation or the signature.
_HEAD = 600
_TAIL = 200


class Speaker(NamedTuple):
    """A region that a document may speak for, with the letters its document numbers may begin with."""

    region: RegionRow
    letters: tuple[str, ...]
    province: str
    named: bool
    """Whether the document names it; else its letter is known to be its own (皖, 穗)."""


class Places:
    """Regions by name and by the letters that stand for them. Ask for it by `lexicon.built(Places)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._rows = lexicon.table("regions", RegionRow)
        self._matcher = TermMatcher([row.name for row in self._rows])
        self._provinces = {row.code: row.name for row in self._rows if row.level == "province"}
        letters = Counter(a for row in self._rows for a in row.abbreviations)
        self._lettered = [
            self._speaker(row, own, named=False)
            for row in self._rows
            if (own := tuple(a for a in row.abbreviations if letters[a] == 1))
        ]

    def speaking(self, layout: Layout) -> Sequence[Speaker]:
        """Regions named at the head and the foot of a document, then those whose letter is theirs alone.

        >>> from analyzer.lexicon import Lexicon
        >>> from analyzer.structure import read_layout
        >>> lexicon = Lexicon()
        >>> Places(lexicon).speaking(read_layout("广元市教育局文件", lexicon))[0].letters
        ('广元', '广')
        """
        text = layout.text
        ends = text[:_HEAD] + "\n" + text[max(_HEAD, len(text) - _TAIL) :]
        named = dict.fromkeys(i for _, _, i in self._matcher.find(ends))
        return [*(self._named(self._rows[i]) for i in named), *self._lettered]

    def _named(self, row: RegionRow) -> Speaker:
        if row.level == "province":
            return self._speaker(row, row.abbreviations, named=True)
        letters = dict.fromkeys((*row.abbreviations, row.short, row.short[:2], row.short[:1]))
        return self._speaker(row, tuple(letters), named=True)

    def _speaker(self, row: RegionRow, letters: tuple[str, ...], *, named: bool) -> Speaker:
        return Speaker(row, letters, self._provinces.get(row.code[:2], row.name), named)
