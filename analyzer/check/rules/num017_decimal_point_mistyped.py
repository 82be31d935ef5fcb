"""A full stop or a middle dot where a decimal point should be.

What: 12。5%、3·6亿元、1，5%：小数点误作句号、间隔号或逗号。
Why: 数字被切断，数值无法读取。
Wrong: 增长12。5%。
Right: 增长12.5%。
Source: 编辑校对惯例（小数点）
What (en): A full stop, a middle dot or a comma where the decimal point belongs: 12。5%, 3·6亿元.
Why (en): The number is cut in two, and the value cannot be read.
Source (en): editing practice (decimal points)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"\d(?<![\d.·。“‘—\-].)\d{0,3}[。·]\d{1,3}(?=[%‰]|个百分点|[万亿])")


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”的小数点写成了其他标点",
        en="the decimal point of {it} is another mark",
        fix=_fix,
    )


def _fix(m: re.Match[str]) -> str:
    return m.group().replace("。", ".").replace("·", ".")


RULE = Rule(
    code="NUM017",
    name="decimal-point-mistyped",
    severity="error",
    source="编辑校对惯例",
    zh="小数点误作其他标点。",
    en="Another mark stands for the decimal point.",
    check=check,
)
