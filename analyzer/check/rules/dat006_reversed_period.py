"""A period that ends before it begins.

What: 2025—2021年：起止年份颠倒。
Why: 多为录入或复制错误，期限无法成立。
Wrong: 实施三年行动（2023—2021年）。
Right: 实施三年行动（2021—2023年）。
Source: 编辑校对惯例
What (en): A period whose last year lies before its first one, as in 2025—2021年.
Why (en): Usually an error of typing or copying; such a period cannot be kept.
Source (en): editing practice
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_PERIOD = regex(r"(?P<first>(?:19|20)(?<!\d..)\d\d)年?[-—~至到]{1,2}(?P<last>(?:19|20)\d\d)年")


def check(found: Findings) -> Iterator[Finding]:
    """Periods of years whose first is later than the last."""
    for match in body_matches(found, _PERIOD, folded=True):
        if int(match["first"]) > int(match["last"]):
            it = match.group()
            yield Finding(
                start=match.start(), end=match.end(), zh=f"“{it}”起止颠倒", en=f"{it} ends before it begins"
            )


RULE = Rule(
    code="DAT006",
    name="reversed-period",
    severity="error",
    source="编辑校对惯例",
    zh="起止年份颠倒。",
    en="A period ends before it begins.",
    check=check,
)
