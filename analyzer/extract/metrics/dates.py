"""Dates without their numbers: 年 月 日, 成立于年月, 改革开放周年."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from .gaps import Gap, blank
from .vocabulary import Vocabulary, longest_before

_DATE = regex(r"年 {0,8}月 {0,8}日|年 {1,8}月")
_NOT_DATE = frozenset("零〇一二三四五六七八九十岁逐历多少同生}")
# 成立于年5月, 截至年，; at the head of a clause only what 年均 and 年底 are not.
_YEAR = regex(r"年(?:[月，,0-9]|全[县市镇乡省区]|实现)")
_CLAUSE_ENDS = frozenset("。；;，,")
_JUBILEE = regex(r" *周年(?!庆(?!祝)|纪念[日币])")
_NO_GAP = frozenset("一二两三四五六七八九十百几多数每逢满整")


def date_blanks(text: str, words: Vocabulary) -> Iterator[Gap]:
    """The places of a folded text where a year, a month or a day is missing."""
    yield from _forms(text)
    for match in _YEAR.finditer(text):
        place = match.start()
        opening = text[place - 1 : place] in _CLAUSE_ENDS and not text[place + 1].isdigit()
        if opening or (longest_before(words.dated, text, place, 0) and not match[0].endswith("实现")):
            yield blank(place, place + 1, 0.9, "“年”前面没有数字", unit="年", unit_type="duration")
    for match in _JUBILEE.finditer(text):
        start = match.start()
        before = text[start - 1 : start]
        if "\u4e00" <= before <= "\u9fff" and before not in _NO_GAP:
            yield blank(start, match.end(), 0.9, "“周年”前面没有数字", unit="周年", unit_type="duration")


def _forms(text: str) -> Iterator[Gap]:
    """年 月 日, 2020年 月 日: a date that nobody filled in."""
    for match in _DATE.finditer(text):
        start, end = match.span()
        before = text[max(0, start - 8) : start].rstrip(" ")[-1:]
        spaced = " " in match[0]
        if (before in _NOT_DATE and before) or (
            not spaced and not (before.isdigit() or before in "\n:)" or not before)
        ):
            continue
        if spaced and not match[0].endswith("日") and not before.isdigit():
            continue
        place = start + 1 if before.isdigit() else start
        yield blank(place, end, 0.93, "日期没有填写", unit="月", unit_type="duration")
