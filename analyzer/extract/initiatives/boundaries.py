"""Where a name without quotes begins: the words before a head noun, less those that only lead up to it."""

from __future__ import annotations

from msgspec import Struct

from ...text.regex import regex
from .passage import Passage
from .tables import NameTables

# What is no part of a name: marks, and the number of a point (八是深化惠民工程).
_BREAK = regex(r"[^\u4e00-\u9fffA-Za-z0-9+\-·—](?:[一二三四五六七八九十]{1,3}[是要])?")
_COUNT = regex(
    r"^第?[\d一二两三四五六七八九十百千多余几数]+(?:多|余)?(?:[个项批类期轮条所家处次名座户套大]|年度?)(?=.)"
)
COUNT = r"\d+(?:多|余)?[个项处所批套]"
"""Many of a kind, in front of a name or behind it: 15个示范项目, 示范项目15个."""
_COUNT_BEFORE = regex(COUNT + "$")
_YEAR = regex(r"^(?:(?:19|20)\d\d|\d{1,2})年?[度底初末]?(?:以来|起)?")
_WIDEST = 30


class Modifier(Struct, frozen=True):
    """The words before a head noun: where they begin, and whether a verb of doing rules them."""

    start: int
    words: tuple[str, ...]
    governed: bool
    counted: bool = False
    """Whether a count stood before them: 15个示范项目 are many, and no name."""


def modifier_before(passage: Passage, head_start: int, floor: int, tables: NameTables) -> Modifier:
    """What stands before the head noun at `head_start` and belongs to the name.

    `floor` is the end of the last name found, which nothing may reach over. Verbs of doing, adverbs, subjects and
    counts are stripped from the left of the clause; a verb that also opens names (推进, 规范) is stripped only
    where something is left before the head.

    >>> from analyzer.lexicon import Lexicon
    >>> from analyzer.structure import read_layout
    >>> text = "我省深入实施山区教师支持计划。"
    >>> lexicon = Lexicon()
    >>> modifier = modifier_before(Passage(read_layout(text, lexicon)), text.index("计划"), 0, NameTables(lexicon))
    >>> "".join(modifier.words), modifier.governed
    ('山区教师支持', True)
    """
    text = passage.text
    low = max(floor, head_start - _WIDEST)
    breaks = [m.end() for m in _BREAK.finditer(text, low, head_start)]
    start = breaks[-1] if breaks else low
    kept, governed = _after_last_cut(
        _with_verbs(tables.segmenter.cut(text[start:head_start]), tables), tables
    )
    named = governed
    while kept:
        step, rules = _leading(kept, named, tables)
        if not step:
            break
        governed |= rules
        # 实施提升行政效能行动: behind 实施 a verb that opens names belongs to the name.
        named |= rules and _ends_with_verb(kept[0], tables)
        kept = kept[step:]
    words = _without_count(kept)
    start = head_start - len("".join(words))
    return Modifier(start, tuple(words), governed, _COUNT_BEFORE.search(text, low, start) is not None)


def _with_verbs(words: list[str], tables: NameTables) -> list[str]:
    """The words with verbs in one piece that the segmenter cuts in two: 打 and 好, 上 and 台阶."""
    joined: list[str] = []
    measures = tables.context("programmatic")
    for word in words:
        both = joined[-1] + word if joined and len(joined[-1]) == 1 else ""
        if both in tables.verbs or both in measures:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _without_count(words: list[str]) -> list[str]:
    joined = "".join(words)
    match = _COUNT.match(joined) or _YEAR.match(joined)
    if match is None or match.end() >= len(joined):
        return words
    rest, passed = [], 0
    for word in words:
        if passed + len(word) > match.end():
            rest.append(word[max(0, match.end() - passed) :])
        passed += len(word)
    return rest


def _after_last_cut(words: list[str], tables: NameTables) -> tuple[list[str], bool]:
    """The words behind the last verb of doing or particle, and whether a verb stood there."""
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        behind = len("".join(words[place + 1 :]))
        if behind < 2:
            continue
        if _ends_with_verb(word, tables):
            return words[place + 1 :], True
        if word in tables.links and not (word in "和与及" and place > 0):
            ruled = any(_ends_with_verb(w, tables) or w in tables.openers for w in words[:place])
            return words[place + 1 :], ruled and word in ("了", "好", "的")
    return words, False


def _ends_with_verb(word: str, tables: NameTables) -> bool:
    # jieba joins 深入开展, 组织实施, 全面完成 into one word.
    return word in tables.verbs or word in tables.means or (len(word) == 4 and word[2:] in tables.verbs)


def _leading(words: list[str], named: bool, tables: NameTables) -> tuple[int, bool]:
    """How many of the first words only lead up to the name, and whether they are a verb that rules it."""
    first, rest = words[0], "".join(words[1:])
    if len(rest) < 2:
        return 0, False
    if _ends_with_verb(first, tables):
        return 1, True
    if first in tables.openers or (len(first) == 4 and first[2:] in tables.openers):
        return (1, True) if not named and (len(words) > 2 or len(rest) >= 4) else (0, False)
    # 重点推进…, but 开展重点产业链招商行动: behind a verb some adverbs are words of the name.
    attribute = named and first in tables.context("plain_modifier")
    leads = (first in tables.adverbs and not attribute) or first in tables.subjects or first in tables.links
    return int(leads or first in "好"), False
