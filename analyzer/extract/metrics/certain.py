"""Missing numbers that need no model: percentages, half-lost decimals, empty dates, degrees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from .gaps import Gap, empty_quantity
from .sound import UNIT_OF, short_line

_PERCENT = regex(r"[%‰]|个百分点|个千分点|个百分比点")
_HALF = regex(r"\.[0-9]+(?= ?(?:%|‰|[万亿]|个百分点|元|公里|倍))|[0-9]\.(?= ?(?:%|‰|[万亿][^0-9]|个百分点))")
_HEADING = regex(r"(?:^|\n)[ 　]*[0-9]{1,3}\.$|[表图] ?[0-9.]+$")
_FILLED = frozenset("%‰0123456789零〇一二两三四五六七八九十百千万亿几半每整各多余xX×*_)】〕}…□?)点")
_DATE = regex(r"年 {0,8}月 {0,8}日|年 {1,8}月")
_NOT_DATE = frozenset("零〇一二三四五六七八九十岁逐历多少同生}")
_PARTICULATE = regex(r"PM_?(?= {0,4}[\u4e00-\u9fff)）])")
_DEGREES = regex(r"℃|级(?=(?:左右|以上)?(?:强震|(?:特大|破坏性|强烈?)?地震|中强))")
_MAGNITUDE = regex(r"(?:里氏|震级(?:分别)?(?:为|达|均?[大小]于|约)?|M[LSlsw]) *(?=级)")
_DEGREES_FILLED = frozenset("0123456789零一二两三四五六七八九十百千几数各(/xX×*_)]}…□特")
_ORDINAL_GAP = regex(r"第 {1,6}(?=[号次届条期项位名])|第(?=[位届](?!次))|第(?=名[，,。；;、])")
_RANKED = regex(r"(?:全[国省市区县球]|世界|位?居|排名?|位?列|[升跃]至)第(?=[，,。；;、])")
_NOT_ORDINAL = frozenset("及次门科等落品府宅")
_FROM = regex(
    r"[从由](?:[^，,。；;0-9]{0,6}[0-9]{4}年的)? ?"
    r"(?=(?:提[升高]|上升|下降|缩小|增[加长]|扩大|降低?|减少|改善|优化|调整|升)"
    r"了?[至到为](?:[0-9]|[，,。；;、]))"
)
_JUBILEE = regex(
    r"(?:成立|建[党军国校团交]|诞辰|胜利|回归(?:祖国)?|解放|逝世|发表|实施|直辖) *(?=周年(?!庆(?!祝)))"
)


def certain_blanks(text: str) -> Iterator[Gap]:
    """The places that need no model."""
    yield from _percents(text)
    yield from _halves(text)
    yield from _date_gaps(text)
    yield from _degrees(text)
    for match in _PARTICULATE.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if not (before.isascii() and before.isalpha()):
            place = match.end()
            yield Gap(empty_quantity(place, place, place + 1, None, ""), "blank", 0.9, "“PM”后缺少粒径数字")
    yield from _ordinals(text)
    for match in _FROM.finditer(text):
        start = match.start() + len(match[0].rstrip(" "))
        yield Gap(
            empty_quantity(start, start, match.end(), None, ""), "blank", 0.95, f"“{match[0][0]}”后面没有数字"
        )
    for match in _JUBILEE.finditer(text):
        start = match.start() + len(match[0].rstrip(" "))
        quantity = empty_quantity(start, start, match.end() + 2, "周年", "duration")
        yield Gap(quantity, "blank", 0.9, "“周年”前面没有数字")


def _ordinals(text: str) -> Iterator[Gap]:
    """第 号, 居全国第位, 排名第。"""
    for match in _ORDINAL_GAP.finditer(text):
        start, unit = match.start() + 1, text[match.end()]
        if text[match.start() - 1 : match.start()] in _NOT_ORDINAL:
            continue
        quantity = empty_quantity(start, start, match.end() + 1, unit, "serial")
        yield Gap(quantity, "blank", 0.9, f"“第”与“{unit}”之间没有数字")
    for match in _RANKED.finditer(text):
        place = match.end()
        yield Gap(empty_quantity(place, place, place, None, "serial"), "blank", 0.9, "“第”后面没有数字")


def _halves(text: str) -> Iterator[Gap]:
    """1.% and .5%: half of a decimal is left."""
    for match in _HALF.finditer(text):
        start, end = match.span()
        tail = match[0].endswith(".")
        if _HEADING.search(text, max(0, start - 8), end) is not None:
            continue
        before = text[start - 2 : start]
        if (
            not tail
            and before
            and (before[-1] in "0123456789." or (before[-1] == " " and before[0].isdigit()))
        ):
            continue
        place = end if tail else start
        after = text[end : end + 2].lstrip(" ")[:1]
        quantity = empty_quantity(place, place, end + 1, after or None, "percent" if after == "%" else "")
        yield Gap(quantity, "blank", 0.97, f"数字“{match[0]}”只剩一半")


def _date_gaps(text: str) -> Iterator[Gap]:
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
        yield Gap(empty_quantity(place, place, end, "月", "duration"), "blank", 0.93, "日期没有填写")


def _degrees(text: str) -> Iterator[Gap]:
    for match in _MAGNITUDE.finditer(text):
        start = match.start() + len(match[0].rstrip(" "))
        quantity = empty_quantity(start, start, match.end() + 1, "级", "measure")
        yield Gap(quantity, "blank", 0.97, "“级”前面没有数字")
    for match in _DEGREES.finditer(text):
        start = match.start()
        while start and text[start - 1] == " ":
            start -= 1
        if not start or text[start - 1] in _DEGREES_FILLED:
            continue
        unit = match[0]
        yield Gap(
            empty_quantity(start, start, match.end(), unit, "measure"), "blank", 0.97, f"“{unit}”前面没有数字"
        )


def _percents(text: str) -> Iterator[Gap]:
    for match in _PERCENT.finditer(text):
        place = match.start()
        start = place
        while start > max(0, place - 12) and text[start - 1] == " ":
            start -= 1
        before = text[start - 1 : start]
        if before in _FILLED or (before == "." and text[start - 2 : start - 1].isdigit()):
            continue
        if before in ("(", "/", "[", "“", "<", "=") or (before.isascii() and before.isalpha()):
            continue
        if UNIT_OF.search(text, max(0, start - 8), start):
            continue
        unit = match[0]
        percent = len(unit) == 1
        if percent and (not before or before == "\n" or _table_cell(text, place)):
            continue
        quantity = empty_quantity(start, start, match.end(), unit, "percent" if percent else "points")
        yield Gap(
            quantity, "blank", 0.99, f"“{unit}”前面没有数字" + ("，只留下空格" if start < place else "")
        )


def _table_cell(text: str, place: int) -> bool:
    """比例% as a line of its own among other short lines: a head, not a sentence."""
    if not short_line(text, place):
        return False
    end = text.find("\n", place)
    start = text.rfind("\n", 0, place) + 1
    line = text[start:end].strip()
    return line.endswith(("%", "‰")) and len(line) <= 10 and not re.search(r"[为达到至占升降长]\s*%$", line)
