"""A leading zero in month or day.

What: 2020年03月05日：月、日前加了“0”。
Why: 公文成文日期的月、日不编虚位。
Wrong: 2021年03月05日
Right: 2021年3月5日
Source: GB/T 9704-2012 7.3.5.4 成文日期
What (en): A 0 in front of a one-digit month or day, as in 2020年03月05日.
Why (en): The standard writes month and day of the date of a document without filling zeros.
Source (en): GB/T 9704-2012 7.3.5.4 (date)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"\d(?<!\d\d)(?:\d{3}年(?:0[1-9]月(?:\d{1,2}日)?|1?\d月0[1-9]日)"
    r"|(?<=0)[1-9]月(?:\d{1,2}日)?|(?:(?<=1)[0-2])?月0[1-9]日)"
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”的月、日不编虚位，应作“{fix}”",
        en="no leading zero in {it}: {fix}",
        folded=True,
        fix=_fix,
    )


def _fix(m: re.Match[str]) -> str:
    return re.sub(r"(?<=[年月])0(?=\d)", "", m.group())


RULE = Rule(
    code="DAT002",
    name="date-with-leading-zero",
    severity="info",
    status="preview",
    source="GB/T 9704-2012 7.3.5.4 成文日期",
    zh="月、日前不应加“0”。",
    en="Month or day has a leading zero.",
    check=check,
)
