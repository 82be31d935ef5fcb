"""A percent sign or 个百分点 without its number.

What: 达到%、占比为 %、高于全省平均水平个百分点：说的是百分数，数字却不见了。
Why: 网站和转换工具会丢掉带小数点的数字，句子读来仍然通顺，所以没人发现。
Wrong: 高中阶段毛入学率达到%。
Right: 高中阶段毛入学率达到97.5%。
Source: 编辑校对惯例（数值应完整）
What (en): A percentage is spoken of and its number is gone: 达到%, 占比为 %, 高于全省平均水平个百分点.
Why (en): Web sites and converters lose numbers with a decimal point; the sentence still reads well, so
    nobody notices.
Source (en): editing practice (a figure is complete)
"""

from __future__ import annotations

from collections.abc import Iterator

from ..missing import missing_numbers
from ..rule import Finding, Findings, Rule


def check(found: Findings) -> Iterator[Finding]:
    """Blanks whose unit is a percentage."""
    return missing_numbers(
        found, "blank", percentage=True, zh="百分数缺少数字", en="percentage without its number"
    )


RULE = Rule(
    code="NUM001",
    name="blank-percentage",
    severity="error",
    source="编辑校对惯例",
    zh="百分号或“个百分点”前没有数字。",
    en="A percentage stands without its number.",
    check=check,
)
