"""A placeholder where a number should stand.

What: XX%、××个、＿＿万元、（ ）名、待补、${…}，以及用*或x遮住的数字。
Why: 草稿或模板中的记号没有填上。
Wrong: 培训教师XX人次，合格率达到**%。
Right: 培训教师3200人次，合格率达到98%。
Source: 编辑校对惯例（定稿不得留有占位符）
What (en): Marks of a draft in place of a number (XX%, ＿＿万元, （ ）名, 待补, ${…}), and numbers masked
    with * or x.
Why (en): A mark of the draft or template was never filled in.
Source (en): editing practice (no placeholder in a final text)
"""

from __future__ import annotations

from collections.abc import Iterator

from ..missing import missing_numbers
from ..rule import Finding, Findings, Rule


def check(found: Findings) -> Iterator[Finding]:
    """Metrics whose value is a placeholder."""
    return missing_numbers(
        found, "placeholder", percentage=None, zh="数字处仍是占位符", en="placeholder for a number"
    )


RULE = Rule(
    code="NUM003",
    name="placeholder-number",
    severity="error",
    source="编辑校对惯例",
    zh="该写数字的地方仍是占位符。",
    en="A placeholder stands where a number should.",
    check=check,
)
