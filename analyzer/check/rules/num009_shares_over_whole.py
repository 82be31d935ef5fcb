"""Shares of one whole that add up to more than 100 %.

What: 分别占45%、38%、25%：同一整体的各部分之和超过100%。
Why: 至少有一个数字有误。
Wrong: 小学、初中、高中学生分别占45%、38%、25%。
Right: 小学、初中、高中学生分别占45%、35%、20%。
Source: 统计用语规范（结构相对数之和等于100%）
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_SHARES = regex(r"分别占[^。;%\d]{0,14}(?:为)?(?P<list>\d+(?:\.\d+)?%(?:[、,和及]+\d+(?:\.\d+)?%){1,9})")
_ROUNDING = 100.5
# A sum far beyond the whole belongs to shares of several wholes (分别占甲的90%、乙的75%).
_ONE_WHOLE = 120


def check(found: Findings) -> Iterator[Finding]:
    """Lists behind 分别占 whose sum is over 100 by more than rounding can explain."""
    for match in body_matches(found, _SHARES, folded=True):
        total = sum(float(share) for share in re.findall(r"\d+(?:\.\d+)?", match["list"]))
        if _ROUNDING < total <= _ONE_WHOLE:
            start, end = match.span("list")
            yield Finding(
                start=start,
                end=end,
                zh=f"各部分之和为{total:g}%，超过100%",
                en=f"the shares add up to {total:g} %",
                confidence=0.7,
            )


RULE = Rule(
    code="NUM009",
    name="shares-over-whole",
    severity="warning",
    status="preview",
    source="统计用语规范",
    zh="各部分占比之和超过100%。",
    en="Shares of one whole add up to more than 100 %.",
    check=check,
)
