"""A year written with two digits.

What: 98年5月、08年度、’21年、到25年底：年份只写了后两位。
Why: 年份应写全，避免跨世纪误读。
Wrong: 自08年5月起施行。
Right: 自2008年5月起施行。
Source: GB/T 15835-2011（年份的写法）
What (en): Years with their last two digits only: 98年5月, 08年度, ’21年, 到25年底.
Why (en): A year is written in full, so that nobody takes it for one of another century.
Source (en): GB/T 15835-2011 (how years are written)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"[089'’‘12](?:(?<![\d.,〔\[(（近约满第超逾余过达前后共至到~\-—].)(?<=[089])\d年(?=\d{1,2}月|度|底|初|末)"
    r"|(?<=['’‘])\d\d年"
    # 25年底 and 21年3月以来 name a year; 20年 alone is as often a span of time.
    r"|(?<![\d.,第近逾余].)(?<=[12])\d年(?=底(?![蕴线部])|\d{1,2}月(?:\d{1,2}日|[底起份]|以来)))"
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”的年份应写四位",
        en="write the year of {it} in full",
        folded=True,
    )


RULE = Rule(
    code="DAT003",
    name="shortened-year",
    severity="warning",
    source="GB/T 15835-2011",
    zh="年份应写四位。",
    en="A year has only two digits.",
    check=check,
)
