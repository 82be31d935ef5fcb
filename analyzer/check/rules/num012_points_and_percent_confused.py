"""Percent sign and percentage points in one figure.

What: 提高了5%个百分点、百分之5、5个百分点%、增长5个百分之。
Why: “百分点”与“%”意义不同，叠用无法判断所指；“百分之”后不用阿拉伯数字。
Wrong: 入学率提高了2.1%个百分点。
Right: 入学率提高了2.1个百分点。
Source: 统计用语规范（百分数与百分点）
What (en): % and 个百分点 in one figure, or 百分之 with Arabic digits: 提高了5%个百分点, 百分之5.
Why (en): Percent and percentage points differ; written together they leave open which is meant.
Source (en): usage of statistics (percent and percentage points)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_DOUBLED = regex(r"\d(?<![\d.].)\d*(?:\.\d+)?(?:%个?百分点|个?百分点%)")
_MIXED = regex(r"百分之(?:点|\d+(?:\.\d+)?%?|(?<=个百分之)(?![\d一二两三四五六七八九十百几零]))")


def check(found: Findings) -> Iterator[Finding]:
    """Sign and words doubled, 百分之 with digits or without any number."""
    for pattern in (_DOUBLED, _MIXED):
        yield from pattern_findings(
            found,
            pattern,
            zh="“{it}”混用了“%”“百分之”和“百分点”",
            en="{it} mixes percent and percentage points",
            folded=True,
        )


RULE = Rule(
    code="NUM012",
    name="points-and-percent-confused",
    severity="error",
    source="统计用语规范",
    zh="“%”“百分之”“百分点”叠用或混写。",
    en="Percent and percentage points confused.",
    check=check,
)
