"""Names that differ from a known one in a single character that sounds the same."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from ..lexicon import Lexicon
from ..lexicon.names import initiative_names
from ..lexicon.rows import RegionRow
from ..text.regex import regex

_LENGTHS = range(3, 9)
# 一县一案, 一校一策: new ones are coined every day, one character off another is no slip.
_NUMERALS = frozenset("一二两三四五六七八九十百千万")
_SLOTS = regex("一.一.")
# Sounds that many speakers, and so many typists, do not tell apart.
_NEAR = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ang", "an"), ("eng", "en"), ("ing", "in"))


class SpellingIndex:
    """Known names by what is left of them when one character is masked."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known = lexicon.built(initiative_names)

    @cached_property
    def _masked(self) -> dict[str, set[str]]:
        regions = self._lexicon.table("regions", RegionRow)
        # Brands of a place are coined alike: 水韵江苏, 水运江苏.
        places = tuple(row.short for row in regions if row.level == "province")
        masked: dict[str, set[str]] = defaultdict(set)
        for row in self._lexicon.initiatives():
            if row.kind != "concept":
                for name in (row.name, *row.aliases):
                    if len(name) in _LENGTHS and not name.endswith(places):
                        for words in _masks(name):
                            masked[words].add(name)
        return masked

    def intended(self, word: str) -> str | None:
        """The known name that `word` misspells; None where it is known itself or fits no name.

        >>> SpellingIndex(Lexicon()).intended("立徳树人")
        '立德树人'
        """
        if word in self._known or len(word) not in _LENGTHS:
            return None
        if _SLOTS.fullmatch(word):
            return None
        for place, masked in enumerate(_masks(word)):
            for name in sorted(self._masked.get(masked, ())):
                # Another numeral is another formula (四项行动, 十项行动), however alike they sound.
                if not {word[place], name[place]} & _NUMERALS and _sound_alike(word, name, place):
                    return name
        return None


def _masks(word: str) -> list[str]:
    return [f"{word[:i]}*{word[i + 1 :]}" for i in range(len(word))]


def _sound_alike(word: str, name: str, place: int) -> bool:
    # pypinyin takes 0.14 s to load; only a word that is one character off a known name gets here.
    from pypinyin import lazy_pinyin

    # Read as whole words, so that 降 is jiang in 下降 and not xiang.
    return _blur(lazy_pinyin(word)[place]) == _blur(lazy_pinyin(name)[place])


def _blur(sound: str) -> str:
    for fine, plain in _NEAR:
        sound = sound.replace(fine, plain)
    return sound
