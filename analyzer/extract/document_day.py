"""The day a document bears: declared above it, signed below it, read out, or the day it was put on the net."""

from __future__ import annotations

import re

from ..model.layout import Layout
from ..structure.card import iso_day
from ..text.numerals import read_numeral
from ..text.regex import regex
from .document_year import CN_DIGITS, session_line

_NUMBER = r"[\d一二三四五六七八九十]{1,3}"
# （2031年4月12日） below a title; the history of a law says more: （2031年4月12日通过）.
_BRACKETED = regex(rf"\(\s*(?:\d|[〇○零O一二三四五六七八九]){{4}}年{_NUMBER}月{_NUMBER}日\s*\)")
# 发表时间：2031-04-12, or 2031年4月12日07:09 来源：…
_PUBLISHED = regex(
    r"(?:发[布表]|更新)(?:时间|日期)[: ]*(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}"
    r"|(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日? *(?:\d{1,2}:\d\d(?::\d\d)?)? *来源"
)
# The history of a law: 2031年4月12日 某省第九届人民代表大会常务委员会第三次会议通过.
_PASSED = regex(
    rf"(?:^[ \t]*|\(|根据)(\d{{4}}年{_NUMBER}月{_NUMBER}日)[^\n。,年]{{0,60}}?(?:通过|公布|发布|颁布|修订|修正)",
    re.MULTILINE,
)
_HEAD, _HISTORY = 300, 800
_CHINESE = regex(
    "([一二][〇○零0O一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)


def document_day(layout: Layout) -> str | None:
    """Year-month-day, None where the document does not say.

    The labels above it go first; then the first signature (what is attached bears days of its own), the line that says
    when a report was read out, a day in brackets below the title, the day its page was published, and at last the
    latest of a law's history.
    """
    signature = next((zone for zone in layout.zones if zone.kind == "signature"), None)
    signed = _day(layout.folded[signature.start : signature.end]) if signature else None
    return (
        layout.card.written
        or signed
        or _day(session_line(layout) or "")
        or layout.card.published
        or _day_at(_BRACKETED, layout)
        or _day_at(_PUBLISHED, layout)
        or _last_version(layout)
    )


def _last_version(layout: Layout) -> str | None:
    """The day a law was last passed, put out or changed, by its history below the title."""
    days = (_day(match[1]) for match in _PASSED.finditer(layout.folded, 0, _HISTORY))
    return max(filter(None, days), default=None)


def _day_at(pattern: re.Pattern[str], layout: Layout) -> str | None:
    """The day that stands in the head of a document as the pattern has it."""
    match = pattern.search(layout.folded, 0, _HEAD)
    return _day(match[0]) if match else None


def _day(words: str) -> str | None:
    """The day a line names, in digits or Chinese numerals.

    >>> _day("二〇三一年四月十二日")
    '2031-04-12'
    """
    match = _CHINESE.search(words)
    if match is None:
        return iso_day(words)
    month, day = (read_numeral(part) for part in match.groups()[1:])
    if month is None or day is None:
        return None
    return iso_day(f"{match[1].translate(CN_DIGITS)}-{month[0]:.0f}-{day[0]:.0f}")
