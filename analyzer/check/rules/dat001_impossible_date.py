"""A date that does not exist.

What: 2月30日、4月31日、13月5日、2021年2月29日、2021-02-30、二月三十日：历法上没有的日期。
Why: 多为录入错误，文件的时间效力因此无法确定。
Wrong: 会议定于2021年2月29日召开。
Right: 会议定于2021年2月28日召开。
Source: 编辑校对惯例（历法）
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from ...structure.numbering import cn_value
from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_CN = "[一二三四五六七八九十]"
_DATE = regex(
    r"(?<!\d)(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"|(?<!\d)\d{4}年(?P<only>\d{1,2})月"
    r"|(?<![\d.\-/])(?P<iso>(?:19|20)\d\d)(?P<mark>[-/.])(?P<iso_month>\d{2})(?P=mark)(?P<iso_day>\d{2})(?![\d.\-/])"
    rf"|(?<![一二三四五六七八九十、])(?P<cn_month>{_CN}{{1,2}})月(?P<cn_day>{_CN}{{1,3}})日"
)
_LEAP_YEAR = 2000


def check(found: Findings) -> Iterator[Finding]:
    """Dates with a month over 12 or a day over the month's last; without a year 2月29日 is let pass."""
    for match in body_matches(found, _DATE, folded=True):
        if not _exists(match):
            it = match.group()
            yield Finding(
                start=match.start(), end=match.end(), zh=f"没有“{it}”这一天", en=f"there is no {it}"
            )


def _exists(match: re.Match[str]) -> bool:
    year = int(match["year"] or match["iso"] or _LEAP_YEAR) or _LEAP_YEAR
    month = cn_value(match["month"] or match["only"] or match["iso_month"] or match["cn_month"])
    day = cn_value(match["day"] or match["iso_day"] or match["cn_day"] or "1")
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


RULE = Rule(
    code="DAT001",
    name="impossible-date",
    severity="error",
    source="编辑校对惯例",
    zh="历法上没有的日期。",
    en="A date that does not exist.",
    check=check,
)
