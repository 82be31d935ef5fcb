"""Two marks where one belongs.

What: ，，、。。、，。、；。：同一处连用两个句内或句末标点。
Why: 修改后遗留的多余标点。
Wrong: 加强领导，，落实责任。
Right: 加强领导，落实责任。
Source: GB/T 15834-2011；编辑校对惯例
What (en): Two marks in one place, such as ，， or 、，.
Why (en): One of them was left over when the sentence was changed.
Source (en): GB/T 15834-2011; editing practice
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"(?P<at>([。，、；：])(?<![。，、；：！？…].)(?:\2|(?<!。)[。，、；])(?<!：，))(?![。，、；：])"
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="标点“{it}”重复",
        en="doubled mark {it}",
        fix=_fix,
    )


def _fix(m: re.Match[str]) -> str | None:
    return m["at"][0] if m["at"][0] == m["at"][1] else None


RULE = Rule(
    code="PUN007",
    name="doubled-mark",
    severity="error",
    source="GB/T 15834-2011；编辑校对惯例",
    zh="标点重复。",
    en="A mark is doubled.",
    check=check,
)
