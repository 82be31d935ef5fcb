"""A date that does not exist.

What: 2月30日、4月31日、13月5日、2021年2月29日、2021-02-30、二月三十日：历法上没有的日期。
Why: 多为录入错误，文件的时间效力因此无法确定。
Wrong: 会议定于2021年2月29日召开。
Right: 会议定于2021年2月28日召开。
Source: 编辑校对惯例（历法）
What (en): Dates that no calendar has: 30 February, 31 April, a thirteenth month, 29 February of a year
    that is no leap year.
Why (en): Usually a typing error; from when on the document holds can then not be told.
Source (en): editing practice (the calendar)
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from ...structure.numbering import cn_value
from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_NUMERALS = "一二三四五六七八九十"
_DAY = regex(rf"(?P<month>\d{{1,2}}|[{_NUMERALS}]{{1,2}})月(?:(?P<day>\d{{1,2}}|[{_NUMERALS}]{{1,3}})日)?")
_YEAR = regex(r"(?<!\d)(\d{4})年$")
_ISO = regex(
    r"(?P<year>(?:19|20)\d\d)(?<![\d.\-/]\d{4})(?P<mark>[-/.])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?![\d.\-/])"
)
# 5、6月 and 三十一月份: what stands in front belongs to the number.
_JOINED = frozenset(f"0123456789{_NUMERALS}、")
_LEAP_YEAR = 2000


def check(found: Findings) -> Iterator[Finding]:
    """Dates with a month over 12 or a day over the month's last; without a year 2月29日 is let pass."""
    for match in body_matches(found, _DAY, folded=True):
        year = _YEAR.search(found.folded, max(0, match.start() - 6), match.start())
        begins = year.start() if year else match.start()
        whole = found.folded[begins - 1 : begins] not in _JOINED
        if whole and (year or match["day"]) and not _exists(year[1] if year else None, match):
            yield _finding(found, begins, match.end())
    for match in body_matches(found, _ISO, folded=True):
        if not _exists(match["year"], match):
            yield _finding(found, match.start(), match.end())


def _exists(year: str | None, match: re.Match[str]) -> bool:
    month, day = cn_value(match["month"]), cn_value(match["day"] or "1")
    return 1 <= month <= 12 and 1 <= day <= monthrange(int(year or 0) or _LEAP_YEAR, month)[1]


def _finding(found: Findings, start: int, end: int) -> Finding:
    it = found.text[start:end]
    return Finding(start=start, end=end, zh=f"没有“{it}”这一天", en=f"there is no {it}")


RULE = Rule(
    code="DAT001",
    name="impossible-date",
    severity="error",
    source="编辑校对惯例",
    zh="历法上没有的日期。",
    en="A date that does not exist.",
    check=check,
)
