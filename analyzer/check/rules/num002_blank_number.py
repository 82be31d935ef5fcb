"""A unit without its number.

What: 投入亿元、图书万册、新建学校 所：有单位，没有数字。
Why: 数字丢失后句子仍然通顺，数额却无从知道。
Wrong: 全年投入亿元，新建公办园12所。
Right: 全年投入3.6亿元，新建公办园12所。
Source: 编辑校对惯例（数值应完整）
What (en): A unit without a number: 投入亿元, 图书万册, 新建学校 所.
Why (en): The sentence still reads well when the number is lost, and the amount cannot be known.
Source (en): editing practice (a figure is complete)
"""

from __future__ import annotations

from collections.abc import Iterator

from ..missing import missing_numbers
from ..rule import Finding, Findings, Rule


def check(found: Findings) -> Iterator[Finding]:
    """Blanks whose unit is no percentage."""
    return missing_numbers(
        found, "blank", percentage=False, zh="单位前缺少数字", en="unit without its number"
    )


RULE = Rule(
    code="NUM002",
    name="blank-number",
    severity="error",
    source="编辑校对惯例",
    zh="单位前没有数字。",
    en="A unit stands without its number.",
    check=check,
)
