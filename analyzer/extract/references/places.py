"""Which places a document speaks for: they say whose a local document number is (宝政办发)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from ...lexicon import Lexicon
from ...lexicon.matcher import TermMatcher
from ...lexicon.rows import RegionRow
from ...model.layout import Layout

# The issuing place stands in the title, the salutation or the signature.
_HEAD = 600
_TAIL = 200


class Places:
    """Regions by name and by the letters that stand for them; built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._rows = lexicon.table("regions", RegionRow)
        self._matcher = TermMatcher([row.name for row in self._rows])
        letters = Counter(a for row in self._rows for a in row.abbreviations)
        self._lettered = tuple(r for r in self._rows if any(letters[a] == 1 for a in r.abbreviations))

    def speaking(self, layout: Layout) -> Sequence[RegionRow]:
        """Regions named at the head and the foot of a document, then those whose letter is theirs alone.

        >>> from analyzer.lexicon import Lexicon
        >>> from analyzer.structure import read_layout
        >>> lexicon = Lexicon()
        >>> Places(lexicon).speaking(read_layout("广元市教育局文件", lexicon))[0].name
        '广元市'
        """
        text = layout.text
        ends = text[:_HEAD] + "\n" + text[max(_HEAD, len(text) - _TAIL) :]
        named = dict.fromkeys(i for _, _, i in self._matcher.find(ends))
        return [*(self._rows[i] for i in named), *self._lettered]


@lru_cache(maxsize=4)
def places(lexicon: Lexicon) -> Places:
    """The places of a lexicon, built when first asked for."""
    return Places(lexicon)
