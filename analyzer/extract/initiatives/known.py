"""Initiatives of the lexicon: where one of their names stands, whatever quotes stand in or round it."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from ...lexicon import Lexicon
from ...lexicon.matcher import TermMatcher
from ...lexicon.rows import InitiativeRow
from ...text.folding import fold
from ...text.regex import regex
from .formulas import NUMERAL, is_formula, is_one_formula, is_plan_period
from .passage import Passage
from .quotes import MARK

_COUNT_BEFORE = regex(r"[一二两三四五六七八九十百千万第\d]$")
# Shorter names stand for themselves only in quotes: 三通 is in 第三通道 too.
_SURE_LENGTH = 4
# What may stand between names that are quoted by themselves.
_JOINTS = ("、", ",", "和", "与", "及")


class Known(Struct, frozen=True):
    """One place where a name of the lexicon stands; `rows` are the senses it may have."""

    start: int
    end: int
    name: str
    """As it stands in the lexicon, folded and without quotes."""
    quoted: bool
    rows: tuple[InitiativeRow, ...]


class KnownNames:
    """All names and aliases of a lexicon in one automaton. Build with `lexicon.built(known_names)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        all_rows = lexicon.initiatives()
        senses = lexicon.kept("initiatives", dict[str, list[int]], _senses)
        self.rows: dict[str, tuple[InitiativeRow, ...]] = {
            name: tuple([all_rows[place] for place in places]) for name, places in senses.items()
        }
        self.families = {
            name: rows[0] for name, rows in self.rows.items() if name.endswith(("+", "×")) and len(rows) == 1
        }
        """Open formulas (互联网+), of which 互联网+教育 is a case."""
        self._names = list(self.rows)
        self._matcher = TermMatcher(self._names) if self._names else None

    def find(self, passage: Passage) -> list[Known]:
        """Every place where a name stands, in the order of the text.

        The text is matched without its quotation marks, so that 双一流建设 is found in “双一流”建设.
        """
        if self._matcher is None:
            return []
        plain = _joined_alike(MARK.sub("", passage.text))
        # The character at i of the plain text stands behind all marks whose own place there is i or less.
        shifts = [place - n for n, place in enumerate(passage.marks)]
        found = []
        for low, high, index in self._matcher.find(plain):
            start, end = low + bisect_right(shifts, low), high + bisect_right(shifts, high - 1)
            if passage.is_open(start) and (known := self._known(passage, start, end, self._names[index])):
                found += _one_by_one(known, passage)
        quoted = {k.name for k in found if k.quoted}
        return [k for k in found if k.quoted or self._stands_alone(passage, k, quoted)]

    def _known(self, passage: Passage, start: int, end: int, name: str) -> Known | None:
        whole = passage.with_quotes(start, end)
        if whole is None or (is_plan_period(name) and not self._says_more(passage, whole[1], name)):
            return None
        low, high = whole
        marks = passage.marks_in(low, high)
        # 高校党组织“对标争先”建设计划: what stands before the quoted words says whose it is.
        return Known(marks[0] if marks else low, high, name, bool(marks), self.rows[name])

    def _says_more(self, passage: Passage, end: int, name: str) -> bool:
        """Whether a cue follows at once: “七五”普法 is a campaign, “七五”期间 a period."""
        behind = passage.text[end : end + 4]
        return any(cue in behind for row in self.rows[name] for cue in row.cues)

    @staticmethod
    def _stands_alone(passage: Passage, known: Known, quoted: set[str]) -> bool:
        if known.name[0] in NUMERAL or known.name[0].isdigit():
            if _COUNT_BEFORE.search(passage.text, max(0, known.start - 1), known.start):
                return False
            if known.name in quoted:
                return True
            if is_plan_period(known.name) or known.name.isdigit():
                return False
        if len(known.name) >= _SURE_LENGTH:
            return True
        if is_formula(known.name) or is_one_formula(known.name):
            return len(known.name) > 2 and known.name[-1] not in "个条项大年"
        return len(known.name) > 2 and any(row.kind == "programme" for row in known.rows)


def _one_by_one(known: Known, passage: Passage) -> list[Known]:
    """The quoted stretches of a name by themselves where it has several: “两不愁”“三保障”, “两学”、“一做”."""
    quotes, place = [], known.start
    while place < known.end and (quote := passage.opening.get(place)):
        quotes.append(quote)
        place = quote.end + passage.text.startswith(_JOINTS, quote.end)
    if len(quotes) < 2:
        return [known]
    return [replace(known, start=q.start, end=q.end, name=bare(q.inner(passage.text))) for q in quotes]


def known_names(lexicon: Lexicon) -> KnownNames:
    """The automaton of a lexicon's initiatives."""
    return KnownNames(lexicon)


def _senses(lexicon: Lexicon) -> dict[str, list[int]]:
    """The places of the rows that have a name, by bare name."""
    senses: dict[str, list[int]] = {}
    for place, row in enumerate(lexicon.initiatives()):
        for name in dict.fromkeys(bare(n) for n in (row.name, *row.aliases)):
            if len(name) > 1:
                senses.setdefault(name, []).append(place)
    return senses


@lru_cache(maxsize=65536)
def bare(name: str) -> str:
    """A name folded and without quotation marks.

    >>> bare("“三个代表”重要思想")
    '三个代表重要思想'
    """
    return _joined_alike(MARK.sub("", fold(name)))


def _joined_alike(text: str) -> str:
    """Parts of a name are joined by either mark: 百花齐放、百家争鸣 and 百花齐放，百家争鸣."""
    return text.replace(",", "、")
