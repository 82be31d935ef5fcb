"""The words of the metric extractor, made ready for looking up; built once for each Lexicon."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from ...lexicon import Lexicon
from ...lexicon.matcher import TermMatcher
from ...lexicon.rows import IdfRow, JointRow, RelationRow, UnitRow, WordRow
from ...text.folding import fold
from ...text.regex import regex

# 千瓦 and 千米 are units of their own, so that the 千 in front of 瓦 is no scale.
_SCALE = regex(r"[十百千]?万亿|[十百千]?[万亿]|[百千]")
_NUMBER_ENDS = frozenset("0123456789万亿")
_SCALE_SIZE = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
# Behind a verb they make a noun of it, where they open no word of their own.
_NOUN_ENDS = frozenset("率量额费户员者站厂业品房价权物")
# Looked for without a number wherever they stand; those that are everyday words (小时, 年度) are not.
_LONG_TYPES = frozenset({"measure", "money", "counter", "multiple", "age"})
_CHINESE = regex(r"[\u4e00-\u9fff]")
_LONG_DURATIONS = frozenset({"个工作日", "工作日", "个月", "小时", "个小时", "分钟", "个星期", "个学期"})


class Unit(NamedTuple):
    """A unit as it stands in a text: its characters, what it is, and its plain name."""

    text: str
    type: str
    base: str


class Vocabulary:
    """Units by first character, relation words by last character, and the plain word lists."""

    def __init__(self, lexicon: Lexicon) -> None:
        units = lexicon.table("units", UnitRow)
        self.units: dict[str, Unit] = {fold(r.unit): Unit(fold(r.unit), r.type, r.base) for r in units}
        self.data_units = frozenset(fold(r.unit) for r in units if r.dimension in ("data", "rate"))
        self._unit_lengths = {
            c: tuple(sorted({len(u) for u in us}, reverse=True)) for c, us in _by_first(self.units).items()
        }
        self.long_unit_list = [u for u in self.units.values() if _is_long(u)]
        self.long_units = TermMatcher([u.text for u in self.long_unit_list])
        self.joint = {r.word: r.members for r in lexicon.table("joint_words", JointRow)}
        self.relations = _relations(lexicon.table("metric_relations", RelationRow))
        self._relation_lists = _by_last(self.relations)
        self.pairs = lexicon.kept("word_idf", frozenset[str], _pairs)
        self.names = TermMatcher(lexicon.kept("initiatives", tuple[str, ...], _formula_names))
        self._take_words(lexicon.kept("metric_words", dict[str, frozenset[str]], _folded_classes))

    def _take_words(self, words: dict[str, frozenset[str]]) -> None:
        """The classes of `metric_words`, each as it is looked up."""
        self._not_units = _by_first(words["not_unit"])
        self.before = _by_last(words["before"])
        self.after = _by_first(words["after"])
        self.verb_set = words["verb"]
        self.verbs = _by_first(words["verb"])
        self.verb_tails = _by_last(words["verb"])
        self.lead_set = words["lead"]
        self.leads = _by_first(words["lead"])
        self.tails = _by_last(words["tail"])
        self.predicates = _by_last(words["predicate"])
        self.effects = words["effect"]
        self.frames = _by_last(words["frame"])
        self.ranked = _by_last(words["ranked"])
        self.worlds = _by_last(words["world"])
        self.dated = _by_last(words["dated"])
        self.lasting = _by_last(words["lasting"])
        self.annual = _by_first(words["annual"])
        self.grant_set = words["grant"]
        self.grants = _by_last(words["grant"])
        self.head_set = words["head"]
        self.heads = _by_last(self.head_set)
        self.holders = _by_last(words["holder"])
        self.tellers = (self.verb_tails, self.heads, self.predicates)
        self.work_units = words["work_unit"]
        self.not_counted = _by_first(words["not_counted"])
        self.never_counted = _by_first(words["never_counted"])
        self.timed = _by_last(words["timed"])
        self.time_bounds = tuple(words["time_bound"])
        self.time_nouns = _by_last(words["time_noun"])
        self.time_units = words["time_unit"]
        self._kept = _by_first(words["kept"])
        self.held = _by_first(words["held"])
        self.bare = words["bare"]
        self.bare_tails = _by_last(words["bare"])
        self.owned = words["owned"]
        self.general = words["general"]
        self.stops = _by_first(words["stop"] | words["cut"])
        self.stop_first = frozenset(self.stops)
        self.noun_tails = words["noun_tail"]
        self.people = _by_first(words["people"])
        self.compounds = words["compound"]
        self.words_too = words["word_too"]
        self.surnames = words["surname"]
        self.fields = words["field"] | words["placeholder"]
        self.placeholders = TermMatcher(sorted(words["placeholder"]))
        self.scale_tails = _by_first(words["scale_tail"])
        self.scale_words = _by_first(words["scale_word"])
        self.scale_heads = _by_last(words["scale_head"])
        self.scope_set = words["scope"]
        self.scopes = _by_first(self.scope_set)
        self.strong = words["strong"]
        self.cuts = tuple(sorted(words["cut"], key=len, reverse=True))
        self.cut_matcher = TermMatcher(self.cuts)
        self.aim_target = TermMatcher(sorted(words["aim_target"]))
        self.aim_hint = TermMatcher(sorted(words["aim_hint"]))
        self.aim_past = TermMatcher(sorted(words["aim_past"]))
        self.aim_done = TermMatcher(sorted(words["aim_done"]))

    def unit_at(self, text: str, place: int) -> Unit | None:
        """The longest unit that starts at `place`, one divided by another (元/吨) included."""
        unit = self._single(text, place)
        if unit is None:
            return None
        after = place + len(unit.text)
        if text[after : after + 1] == "/" and (below := self._single(text, after + 1)) is not None:
            joined = f"{unit.text}/{below.text}"
            return Unit(joined, unit.type, f"{unit.base}/{below.text}")
        return unit

    def _single(self, text: str, place: int) -> Unit | None:
        for length in self._unit_lengths.get(text[place : place + 1], ()):
            unit = self.units.get(text[place : place + length])
            if unit is not None:
                return None if length == 1 and self._opens_noun(text, place) else unit
        return None

    def _opens_noun(self, text: str, place: int) -> bool:
        """Whether a noun (名家, 人口) and no measure word stands at `place`; not in 80名家庭困难学生."""
        split = (
            text[place - 1 : place] in _NUMBER_ENDS
            and text[place + 1 : place + 3] in self.pairs
            and text[place + 2 : place + 4] not in self.pairs  # 4部门联合
        )
        return bool(longest_at(self._not_units, text, place)) and not split

    def scale_at(self, text: str, place: int) -> str:
        """The scale (万, 亿, 百万, 万亿 …) at `place`, "" where none stands or it begins a unit (千瓦)."""
        match = _SCALE.match(text, place)
        if match is None:
            return ""
        if match[0][0] in "千百十" and (unit := self._single(text, place)) is not None and len(unit.text) > 1:
            return ""
        return match[0]

    def keeps(self, text: str, place: int) -> bool:
        """Whether the verb or adverb that seems to stand at `place` opens a noun: 应届生, 检查费, 养殖户."""
        if longest_at(self._kept, text, place):
            return True
        verb = longest_at(self.verbs, text, place)
        after = place + len(verb)
        ends = len(verb) > 1 and text[after : after + 1] in _NOUN_ENDS
        return ends and text[after : after + 1] != "" and text[after : after + 2] not in self.pairs

    def relation_before(self, text: str, place: int, floor: int) -> RelationRow | None:
        """The longest relation word that ends at `place` and starts at `floor` or later."""
        for word in self._relation_lists.get(text[place - 1 : place], ()):
            if place - len(word) >= floor and text.startswith(word, place - len(word)):
                return self.relations[word]
        return None


def _is_long(unit: Unit) -> bool:
    if unit.type == "duration":
        return unit.text in _LONG_DURATIONS
    return len(unit.text) > 1 and unit.type in _LONG_TYPES and _CHINESE.search(unit.text) is not None


def scale_size(scale: str) -> int:
    """How many a scale word stands for.

    >>> scale_size("百万"), scale_size("万亿")
    (1000000, 1000000000000)
    """
    size = 1
    for c in scale:
        size *= _SCALE_SIZE[c]
    return size


def longest_at(lists: dict[str, tuple[str, ...]], text: str, place: int) -> str:
    """The longest word of `lists` (by first character) that starts at `place`, or ""."""
    for word in lists.get(text[place : place + 1], ()):
        if text.startswith(word, place):
            return word
    return ""


def longest_before(lists: dict[str, tuple[str, ...]], text: str, place: int, floor: int) -> str:
    """The longest word of `lists` (by last character) that ends at `place` and starts at `floor` or later, or ""."""
    for word in lists.get(text[place - 1 : place], ()):
        if place - len(word) >= floor and text.startswith(word, place - len(word)):
            return word
    return ""


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    lists: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        lists.setdefault(word[0], []).append(word)
    return {c: tuple(ws) for c, ws in lists.items()}


def _by_last(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    lists: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        lists.setdefault(word[-1], []).append(word)
    return {c: tuple(ws) for c, ws in lists.items()}


def _relations(rows: Iterable[RelationRow]) -> dict[str, RelationRow]:
    """The relation words of the table, and for each word of change what it reads with 到, 至, 为 and 了 behind it."""
    relations: dict[str, RelationRow] = {}
    for row in rows:
        if row.type in ("change", "shift"):
            for end in _ENDS_OF_CHANGE:
                reached = row.relation if end == "为" else "达到"
                if row.direction is not None:
                    reached = "提高到" if row.direction == "up" else "降至"
                relations[row.word + end] = replace(row, word=row.word + end, type="reach", relation=reached)
        if row.type == "change":
            relations[row.word + "了"] = replace(row, word=row.word + "了")
        if row.type != "shift":
            relations[row.word] = replace(row, type="change") if row.type == "rate" else row
    return relations


_ENDS_OF_CHANGE = ("到", "至", "为")


def _folded_classes(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The words of metrics by class."""
    classes: dict[str, set[str]] = {}
    for row in lexicon.table("metric_words", WordRow):
        classes.setdefault(row.type or "", set()).add(fold(row.word))
    return {kind: frozenset(words) for kind, words in classes.items()}


def _pairs(lexicon: Lexicon) -> frozenset[str]:
    """Common words of two characters."""
    return frozenset(row.word for row in lexicon.table("word_idf", IdfRow) if len(row.word) == 2)


def _formula_names(lexicon: Lexicon) -> tuple[str, ...]:
    """Names that hold a number or a unit (三个代表, 万人计划): what stands in them is no quantity."""
    names = {
        fold(word)
        for row in lexicon.initiatives()
        for word in (row.name, *row.aliases)
        if len(word) > 2 and not word.isdecimal() and not _NUMERALS.isdisjoint(word)
    }
    return tuple(sorted(names))


_NUMERALS = frozenset("0123456789一二两三四五六七八九十百千万亿")


@lru_cache(maxsize=8)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a lexicon, built when it is first asked for."""
    return Vocabulary(lexicon)
