"""A meeting, course or activity in 《》.

What: 《全省教育工作会议》《读书月活动》：会议、活动、课程用了书名号。
Why: 书名号只用于书、报、刊、文件、作品等的名称，会议、活动、课程不用。
Wrong: 召开《全省教育工作会议》。
Right: 召开全省教育工作会议。
Source: GB/T 15834-2011 4.15 书名号
What (en): Title marks round the name of a meeting, an activity or a course.
Why (en): They are for books, papers, documents and works only.
Source (en): GB/T 15834-2011 4.15 (title marks)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"(?P<at>《[^《》\n]{2,30}(?:工作会议|座谈会|研讨会|动员会|推进会|培训班|讲座|主题活动|志愿活动|论坛|大赛|竞赛)》"
    r"|《[^《》\n]{2,20}[月周日节]》(?=活动|系列活动|主题活动)"
    r"|《第[一二三四五六七八九十\d]{1,3}[届次][^《》\n]{1,24}[会节赛展]》)"
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="{it}是会议、活动或课程，不用书名号",
        en="{it} is a meeting, course or activity: no title marks",
    )


RULE = Rule(
    code="REF005",
    name="meeting-in-title-marks",
    severity="warning",
    source="GB/T 15834-2011 4.15 书名号",
    zh="会议、活动、课程不用书名号。",
    en="A meeting, course or activity stands in title marks.",
    check=check,
)
