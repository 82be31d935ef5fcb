"""Two approximations round one number.

What: 约30人左右、近50%左右、超过10万以上、至少5个以上：前后两个约数词。
Why: 一个数字只需一个约数词，重复或互相矛盾。
Wrong: 全县约300人左右参加。
Right: 全县约300人参加。
Source: 编辑校对惯例（一个数只用一个约数词）
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"""(?P<at>(?:大约|大概|约|近|将近|接近)(?:为|有|占)?\d[\d,.]*(?:[%‰]|个百分点|[万亿千百]?[\u4e00-\u9fff]{0,3}?)(?:左右|上下)|(?:超过|至少|不少于|不低于|最少)\d[\d,.]*(?:[%‰]|个百分点|[万亿]?[\u4e00-\u9fff]{0,2}?)以上)"""
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”前后两个约数词重复，保留一个即可",
        en="two approximations in {it}; keep one",
        folded=True,
    )


RULE = Rule(
    code="NUM006",
    name="double-approximation",
    severity="warning",
    source="编辑校对惯例",
    zh="一个数字前后用了两个约数词。",
    en="One number has two approximations.",
    check=check,
)
