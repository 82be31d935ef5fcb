"""A letter O, o or l inside a number.

What: 2O2O年、1OO所、202I年、l00%：把字母当作数字。
Why: 扫描识别或输入失误，检索和计算都会出错。
Wrong: 建成学校1O0所。
Right: 建成学校100所。
Source: 编辑校对惯例（字母与数字形近）
What (en): A letter O, o, I or l among digits: 2O2O年, 1OO所, 202I年.
Why (en): An error of scanning or typing; searching and computing go wrong.
Source (en): editing practice (letters that look like digits)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

# O3日最大浓度 is ozone: a number may begin with l or I, not with O.
_PATTERN = regex(
    r"[\dlI](?<![A-Za-z0-9._\-/].)(?:(?<=\d)\d*[OoОоlI]|(?<=[lI])[lI]*\d)[\dOoОоlI]*(?:\.\d+)?"
    r"(?=[%‰年月日万亿元个名所家户项吨亩人]|多[个名所家人]|余[个名所家人])"
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”中有字母，应为数字",
        en="{it} holds a letter where a digit should be",
        folded=True,
    )


RULE = Rule(
    code="NUM008",
    name="letter-in-number",
    severity="error",
    source="编辑校对惯例",
    zh="数字中混入了字母。",
    en="A letter stands inside a number.",
    check=check,
)
