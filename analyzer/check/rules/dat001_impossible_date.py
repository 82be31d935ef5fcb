"""A date that does not exist.

What: 2月30日、4月31日、13月5日、2021年2月29日：历法上没有的日期。
Why: 多为录入错误，文件的时间效力因此无法确定。
Wrong: 会议定于2021年2月29日召开。
Right: 会议定于2021年2月28日召开。
Source: 编辑校对惯例（历法）
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_DATE = regex(r"(?<!\d)(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_LEAP_YEAR = 2000


def check(found: Findings) -> Iterator[Finding]:
    """Dates with a month over 12 or a day over the month's last; without a year 2月29日 is let pass."""
    for match in body_matches(found, _DATE, folded=True):
        year = int(match["year"] or _LEAP_YEAR)
        month, day = int(match["month"]), int(match["day"])
        if not (1 <= month <= 12 and 1 <= day <= monthrange(year or _LEAP_YEAR, month)[1]):
            it = match.group()
            yield Finding(
                start=match.start(), end=match.end(), zh=f"没有“{it}”这一天", en=f"there is no {it}"
            )


RULE = Rule(
    code="DAT001",
    name="impossible-date",
    severity="error",
    source="编辑校对惯例",
    zh="历法上没有的日期。",
    en="A date that does not exist.",
    check=check,
)
