"""The year a document is of: from its title, its number, the day it was read out, signed or published."""

from __future__ import annotations

import re
from collections import Counter

from ..model.findings import Reference
from ..model.layout import Layout
from ..text.regex import regex

_YEAR = r"((?:19|20)\d\d)"
_HEAD = 600
_TAIL = 600
# 2021年工作要点, not 2018—2035年 (what a plan is for) nor 2022年，全国… (a sentence as a title).
_TITLE_YEAR = regex(rf"(?<![\d—\-~～至]){_YEAR}年(?![—\-~～至,])")
_TITLE_DAY = regex(rf"{_YEAR}[-.]\d{{1,2}}[-.]\d{{1,2}}")
_RANGE = regex(rf"{_YEAR}年?[—\-~～至]{{1,2}}(?:19|20)\d\d年")
# ——2024年1月9日在青岚省第十四届人民代表大会第二次会议上
_SESSION = regex(rf"{_YEAR}年\d{{1,2}}月\d{{1,2}}日[^\n。]{{0,4}}在[^\n。]{{2,40}}(?:会议|大会|会)上?")
_DAY_LINE = regex(
    rf"^[ \t(—-]*{_YEAR}年\d{{1,2}}月\d{{1,2}}日[ \t)]*(?P<what>[^\n]{{0,80}}?)[ \t]*$", re.MULTILINE
)
_CN_DAY_LINE = regex(
    r"^[ \t(]*([一二][〇○零0一二三四五六七八九]{3})年[一二三四五六七八九十]{1,3}月[^\W\d]{1,3}日[ \t)]*"
    r"(?:印发)?[ \t]*$",
    re.MULTILINE,
)
CN_DIGITS = str.maketrans("〇○零0O一二三四五六七八九", "00000123456789")
"""From the digits of a year in Chinese, as people write and scanners read them, to Arabic ones."""
# 2018年11月22日 第七次会议修订 tells which version it is; 施行 may be years later.
_PASSED = regex(r"(?:通过|修订|修正|公布|发布|颁布|批准)")
_IN_FORCE = regex(r"施行|实施|生效|有效期")
_PUBLISHED = regex(
    rf"(?:(?<!抓取)(?<!采集)时间|日期|来源)[^\n]{{0,20}}?{_YEAR}(?:年|[-./])\d{{1,2}}(?:月|[-./])\d{{1,2}}"
)
_REVIEW = regex(rf"{_YEAR}年[^\n]{{0,12}}(?:回顾|总结)|(?:过去|刚刚过去)的{_YEAR}年")
_PLAN = regex(
    rf"{_YEAR}年[^\n。,;]{{0,14}}(?:工作|主要|重点)[^\n。,;]{{0,6}}(?:安排|任务|部署|要求|建议|打算|重点)"
)
_SPOKEN_OF = regex(rf"(?<!\d){_YEAR}年")
_WORK_REPORT = "政府工作报告"
_TO_DEPUTIES = regex(r"^[\s　]*各位代表", re.MULTILINE)


def document_year(layout: Layout, own: Reference | None) -> int | None:
    """The year of a document; `own` is the number it bears itself. None where the document does not say.

    A title with a year goes first (2024年政府工作报告), but not one that says what the document is about (关于2025年
    节假日安排的通知): there the number and the days go before it. A work report without any day is dated by the year
    it looks back on.
    """
    title = layout.title or ""
    named = _title_year(title)
    if named is not None and "关于" not in title:
        return named
    if own is not None and own.year is not None:
        return own.year
    return _dated(layout) or named or _report_year(layout) or _range_start(title)


def session_line(layout: Layout) -> str | None:
    """The line that says when and where a report was read out.

    It stands at the head of the text: 2024年1月9日在青岚省第十四届人民代表大会第二次会议上.
    """
    match = _SESSION.search(layout.folded, 0, _HEAD)
    return match[0] if match else None


def _title_year(title: str) -> int | None:
    match = _TITLE_DAY.search(title) or _TITLE_YEAR.search(title)
    return int(match[1]) if match else None


def _range_start(title: str) -> int | None:
    match = _RANGE.search(title)
    return int(match[1]) if match else None


def _dated(layout: Layout) -> int | None:
    """The year of the day it was read out, signed, passed or published."""
    text = layout.folded
    if match := _SESSION.search(text, 0, _HEAD):
        return int(match[1])
    tail = max(0, len(text) - _TAIL)
    signed = [m for m in _DAY_LINE.finditer(text) if _signs(layout, m.start(), tail) and not m["what"][8:]]
    if signed:
        return int(signed[-1][1])
    chinese = [m for m in _CN_DAY_LINE.finditer(layout.text) if _signs(layout, m.start(), tail)]
    if chinese:
        return int(chinese[-1][1].translate(CN_DIGITS))
    heads = list(_DAY_LINE.finditer(text, 0, _HEAD))
    if any(_PASSED.search(m["what"]) for m in heads):
        return max((int(m[1]) for m in heads if not _IN_FORCE.search(m["what"])), default=None)
    published = _PUBLISHED.search(text, 0, _HEAD)
    return int(published[1]) if published else next((int(m[1]) for m in heads), None)


def _signs(layout: Layout, offset: int, tail: int) -> bool:
    return offset >= tail or any(
        zone.kind == "signature" and zone.start <= offset < zone.end for zone in layout.zones
    )


def _report_year(layout: Layout) -> int | None:
    """Of a work report: the year after the one it reviews, or the one it plans for."""
    if layout.genre != _WORK_REPORT and not _TO_DEPUTIES.search(layout.folded, 0, _HEAD):
        return None
    if match := _REVIEW.search(layout.folded):
        return int(match[1] or match[2]) + 1
    if match := _PLAN.search(layout.folded):
        return int(match[1])
    counts = Counter(int(year) for year in _SPOKEN_OF.findall(layout.folded))
    # The year just past is named most often; of those that tie, the later one.
    year, count = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return year + 1 if count > 2 else None
