"""A weekday that does not belong to the date.

What: 2021年3月5日（星期四）：这一天其实是星期五。
Why: 日期和星期至少有一个写错，会议通知因此误事。
Wrong: 定于2021年3月5日（星期四）召开。
Right: 定于2021年3月5日（星期五）召开。
Source: 编辑校对惯例（历法）
What (en): A date with a weekday in brackets that the calendar does not bear out.
Why (en): Either the date or the weekday is wrong, and people come to a meeting on the wrong day.
Source (en): editing practice (the calendar)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_DATE = regex(
    r"(?P<year>(?:19|20)(?<!\d..)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日 ?\(?"
    r"(?P<at>(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天]))(?![\u4e00-\u9fff])"
)
_WEEKDAYS = "一二三四五六日"


def check(found: Findings) -> Iterator[Finding]:
    """Dates with year, month, day and a weekday that the calendar does not give them."""
    for match in body_matches(found, _DATE, folded=True):
        try:
            day = date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        proper = _WEEKDAYS[day.weekday()]
        if match["weekday"].replace("天", "日") != proper:
            start, end = match.span("at")
            yield Finding(
                start=start,
                end=end,
                zh=f"这一天是星期{proper}，文中作“{match['at']}”",
                en=f"that day is a {day:%A}, not {match['at']}",
            )


RULE = Rule(
    code="DAT007",
    name="wrong-weekday",
    severity="error",
    source="编辑校对惯例",
    zh="日期与星期不符。",
    en="A weekday does not belong to its date.",
    check=check,
)
