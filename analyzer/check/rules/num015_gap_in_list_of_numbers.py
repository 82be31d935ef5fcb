"""A list of numbers with an item missing.

What: 分别为3.2%、和5%，分别达到、6所：列举的数字少了一项。
Why: 数字丢失后只剩下顿号，与前面列举的名称对不上。
Wrong: 三县分别增长3.2%、和5.1%。
Right: 三县分别增长3.2%、4.6%和5.1%。
Source: 编辑校对惯例（列举各项应对应）
What (en): A list of numbers of which one is gone and only its mark is left: 分别为3.2%、和5%.
Why (en): The numbers no longer answer to the names listed before them.
Source (en): editing practice (listed items answer to each other)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_LATE = regex(
    r"、(?=[和及与][\d。;,]|[。;,])"
    r"(?:(?<=\d[%‰元人个所户项名次家].)|(?<=\d[万亿][元人个所户项名次家].)|(?<=\d个百分点.))"
)
_EARLY = regex(r"分别(?:为|是|达|达到|占|增长|下降|提高|增加|减少|完成|有)(?P<at>、)(?=[和及]?\d)")


def check(found: Findings) -> Iterator[Finding]:
    """A 、 with nothing in front of it, or nothing between it and the 和 behind it, among numbers."""
    for pattern in (_EARLY, _LATE):
        yield from pattern_findings(
            found,
            pattern,
            zh="列举的数字在这里缺一项",
            en="an item is missing in this list of numbers",
            folded=True,
            confidence=0.9,
        )


RULE = Rule(
    code="NUM015",
    name="gap-in-list-of-numbers",
    severity="error",
    source="编辑校对惯例",
    zh="列举的数字缺一项。",
    en="An item is missing in a list of numbers.",
    check=check,
)
