"""A decrease stated in multiples.

What: 减少了2倍、下降1.5倍、降低三倍。
Why: 减少一倍即为零，减少不能用“倍”，应用分数或百分数。
Wrong: 事故起数减少了2倍。
Right: 事故起数减少了三分之二。
Source: 编辑校对惯例（“倍”只用于增加）
What (en): A decrease given in multiples: 减少了2倍, 下降1.5倍.
Why (en): A decrease by one time leaves nothing; fractions or percentages say how much went.
Source (en): editing practice (倍 is for increases only)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"""(?P<at>(?:减少|下降|降低|缩小|缩短|减轻|减低|下调|压缩|回落)了?(?:近|约|超过|超)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百几数]+)多?倍)"""
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”：减少不能用“倍”，应改为分数或百分数",
        en="{it}: a decrease cannot be given in multiples",
        folded=True,
    )


RULE = Rule(
    code="NUM007",
    name="decrease-by-multiple",
    severity="error",
    source="编辑校对惯例（“倍”只用于增加）",
    zh="减少、下降不能用“倍”。",
    en="A decrease is given in multiples.",
    check=check,
)
