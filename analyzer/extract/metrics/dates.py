"""Dates without their numbers: 年 月 日, 成立于年5月, 自年以来, （—年）, 上世纪年代, 连续年, 改革开放周年."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from .gaps import Gap, blank
from .reasons import EMPTY_DATE, nothing_before
from .vocabulary import Vocabulary, longest_at, longest_before

_DATE = regex(r"年 {0,8}月 {0,8}日|年 {1,8}月")
_NOT_DATE = frozenset("零〇一二三四五六七八九十岁逐历多少同生}")
# 成立于年5月, 截至年，; at the head of a clause only what 年均 and 年底 are not.
_YEAR = regex(r"年(?:月(?![均度\n])|[，,0-9]|以来|起|(?:全[县市镇乡省区]|实现))")
_CLAUSE_ENDS = frozenset("。；;:，,(\n")
# 年以上 and 日以下 need a number, wherever they stand; 全年, 近年 and 工作日 are words.
_SPAN = regex(r"年(?=左右|以[上内下]|[0-9]{1,2}月)|日(?=以[上内下])")
_DAY = regex(r"月(?=日(?![均本寇军伪用])|[0-9]{1,2}日)|日(?<=日[至到~—-]日)(?![均常益前])")
_BARE = regex(r"年(?!月?\n)|月份")
_DECADE = regex(r"世纪(?:初|中叶|末)?(?=年代)")
# （—年）, 2021—年, 1-月; 从年到年
_OPEN_SPAN = regex(r"[-—~至]{1,2}(?=[年月](?![均度底末终初尾中间]))")
_YEARS = regex(r"年[-—~至到](?=年(?![均度底末终初尾中间]))")
_SPAN_BEGINS = frozenset("(为自从")
_LASTING = regex(r"年(?![均度级月轻老龄限])|个月|天(?=[以，,。；;、])")
_JUBILEE = regex(r"周年(?!代|庆(?!祝)|纪念[日币])")
_NO_GAP = frozenset("零〇○一二两三四五六七八九十百千几半数多每逢满整全该首开头末次单双那这某")
_NO_SPAN = _NO_GAP | {"作"}
# With so many years lost, and more than are left, one at the head of a clause is lost, too.
_RUINED = 3
_GIVEN = regex(r"[12][0-9]{3} ?年")


def date_blanks(text: str, words: Vocabulary) -> Iterator[Gap]:
    """The places of a folded text where a year, a month or a day is missing."""
    places = {*_years(text, words), *_spans(text, words)}
    yield from (_gap(place, text[place] if text[place] in "月日天" else "年") for place in sorted(places))
    for match in _DAY.finditer(text):
        place = match.start()
        if match[0] == "日":
            yield _gap(place, "日")
        elif text[place + 1] == "日":
            if text[place - 1 : place].isdigit():
                yield _gap(place + 1, "日")
            elif _opens(text, place, words) or (text[place - 1] == "年" and _word(text, place - 1, words)):
                yield _gap(place, "月")  # 于月日, 同年月日
        elif not _word(text, place, words) and text[place - 1] not in _NO_GAP and text[place - 1] != "个":
            yield _gap(place, "月")
    for match in _JUBILEE.finditer(text):
        start = match.start()
        while text[start - 1 : start] == " ":
            start -= 1
        before = text[start - 1 : start]
        if "\u4e00" <= before <= "\u9fff" and before not in _NO_GAP:
            yield blank(start, match.end(), 0.9, nothing_before("周年"), unit="周年", unit_type="duration")


def empty_dates(text: str) -> Iterator[Gap]:
    """年 月 日, 2020年 月 日: a date that nobody filled in, which does not show that the text has lost numbers."""
    for match in _DATE.finditer(text):
        start, end = match.span()
        before = text[max(0, start - 8) : start].rstrip(" ")[-1:]
        spaced = " " in match[0]
        if (before in _NOT_DATE and before) or (
            not spaced and not (before.isdigit() or before in "\n:)—" or not before)
        ):
            continue
        if spaced and not match[0].endswith("日") and not before.isdigit():
            continue
        place = start + 1 if before.isdigit() else start
        yield blank(place, end, 0.93, EMPTY_DATE, unit="月", unit_type="duration")


def lost_years(text: str, words: Vocabulary) -> Iterator[Gap]:
    """年获得称号, 预计年建成, 月份增长: years and months where a date begins, in a text that has lost its dates."""
    for match in _BARE.finditer(text):
        place = match.start()
        if (_opens(text, place, words) or text[place - 1] in ":、《“") and not longest_at(
            words.annual, text, place
        ):
            yield _gap(place, match[0][0])


def years_are_lost(text: str, gaps: list[Gap]) -> bool:
    """Whether the text has lost more years than it gives."""
    lost = sum(g.quantity.unit == "年" and g.status == "blank" for g in gaps)
    return lost >= _RUINED and lost > sum(1 for _ in _GIVEN.finditer(text))


def _gap(place: int, unit: str) -> Gap:
    return blank(place, place + 1, 0.9, nothing_before(unit), unit=unit, unit_type="duration")


def _years(text: str, words: Vocabulary) -> Iterator[int]:
    for match in _YEAR.finditer(text):
        place, after = match.start(), match[0][1:]
        behind = _dated(text, place, words)
        form = after.isdigit() or text.startswith("月日", place + 1)
        if (behind and after != "实现") or (not behind and not form and _opens(text, place, words)):
            yield place
    for match in _OPEN_SPAN.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        if before in _SPAN_BEGINS and text[end] == "年":
            yield from (start, end)
        elif "0" <= before <= "9":
            yield end
    for match in _YEARS.finditer(text):
        if text[match.start() - 1 : match.start()].isdigit():
            yield match.end()
        elif _opens(text, match.start(), words):
            yield from (match.start(), match.end())


def _spans(text: str, words: Vocabulary) -> Iterator[int]:
    for match in _SPAN.finditer(text):
        place = match.start()
        before = text[place - 1 : place]
        inside = "\u4e00" <= before <= "\u9fff" and before not in _NO_SPAN and not _word(text, place, words)
        opening = not text[max(0, place - 3) : place].rstrip(" ")[-1:].isalnum()
        if inside or (opening and text[place + 1].isdigit()):
            yield place
    yield from (match.end() for match in _DECADE.finditer(text))
    for match in _LASTING.finditer(text):
        if longest_before(words.lasting, text, match.start(), 0):
            yield match.start()


def _opens(text: str, place: int, words: Vocabulary) -> bool:
    """Whether a date begins here: at the head of a clause or of a line, or behind 于, 自 ..."""
    before = text[max(0, place - 6) : place].rstrip(" ")[-1:]
    return not before or before in _CLAUSE_ENDS or _dated(text, place, words)


def _dated(text: str, place: int, words: Vocabulary) -> bool:
    return bool(longest_before(words.dated, text, place, 0))


def _word(text: str, place: int, words: Vocabulary) -> bool:
    """Whether the character ends a word: 今年, 学年, 本月."""
    word = text[max(0, place - 1) : place + 1]
    return len(word) < 2 or word[0].isdigit() or word in words.compounds or word in words.pairs
