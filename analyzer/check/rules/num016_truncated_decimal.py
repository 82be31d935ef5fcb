"""A decimal that has lost one of its halves.

What: 增长3.%、投入12.亿元、达到.5%：小数点前或后没有数字。
Why: 转换或录入时丢了数字，数值无法读取。
Wrong: 全年增长3.%。
Right: 全年增长3.6%。
Source: 编辑校对惯例（数值应完整）
What (en): A decimal point with digits on one side only: 增长3.%, 投入12.亿元, 达到.5%.
Why (en): The digits were lost in converting or typing, and the value cannot be read.
Source (en): editing practice (a figure is complete)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_TAILLESS = regex(r"\d(?<=[\u4e00-\u9fff].)\d{0,3}\.(?=[%‰]|个百分点|[万亿][元吨亩人户千平立])")
_HEADLESS = regex(r"\.(?<=[\u4e00-\u9fff].)\d{1,3}(?=[%‰]|个百分点)")


def check(found: Findings) -> Iterator[Finding]:
    """Points with digits on one side only, in front of a unit."""
    for pattern in (_TAILLESS, _HEADLESS):
        yield from pattern_findings(
            found,
            pattern,
            zh="“{it}”的小数缺了一半",
            en="half of the decimal {it} is missing",
            folded=True,
        )


RULE = Rule(
    code="NUM016",
    name="truncated-decimal",
    severity="error",
    source="编辑校对惯例",
    zh="小数点前或后没有数字。",
    en="A decimal has lost one of its halves.",
    check=check,
)
