"""零 in a year written in Chinese numerals.

What: 二零二零年：汉字年份中的“0”应写“〇”。
Why: 标准规定年份用“〇”，不用“零”。
Wrong: 二零二一年三月
Right: 二〇二一年三月
Source: GB/T 15835-2011（“零”和“〇”）
What (en): A year in Chinese numerals whose zero is written 零, as in 二零二零年.
Why (en): The standard writes the zero of a year as 〇, never as 零.
Source (en): GB/T 15835-2011 (零 and 〇)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"[一二](?<![一二三四五六七八九零〇○0].)(?=[^年]{0,2}[零0])[一二三四五六七八九零〇0]{3}年")
_HABIT = 3


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”中的零应写作“〇”：{fix}",
        en="write 〇 in {it}: {fix}",
        fix=_fix,
        habit=_HABIT,
    )


def _fix(m: re.Match[str]) -> str:
    return re.sub("[零0]", "〇", m.group())


RULE = Rule(
    code="DAT004",
    name="zero-in-chinese-year",
    severity="warning",
    source="GB/T 15835-2011",
    zh="汉字年份中应用“〇”，不用“零”。",
    en="A year in Chinese numerals has 零 instead of 〇.",
    check=check,
)
