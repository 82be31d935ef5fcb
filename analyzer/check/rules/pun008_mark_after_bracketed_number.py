"""A mark behind a heading number in brackets.

What: （一）、 （1）.：带括号的序次语后面不加标点。
Why: 括号已把序号与文字隔开。
Wrong: （一）、加强领导
Right: （一）加强领导
Source: GB/T 15834-2011 附录B（序次语之后的标点）；GB/T 9704-2012 7.3.3
What (en): A mark behind a heading number in brackets: （一）、 or （1）.
Why (en): The brackets part the number from the words already.
Source (en): GB/T 15834-2011 annex B (marks behind ordinals); GB/T 9704-2012 7.3.3
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"""[（(](?<![^\n。；;　 ].)[一二三四五六七八九十\d]{1,3}[）)](?P<at>[、.．，,])(?=[\u4e00-\u9fff])"""
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="带括号的序号后不加“{it}”",
        en="no mark behind a bracketed number",
        fix=_fix,
    )


def _fix(_: re.Match[str]) -> str:
    return ""


RULE = Rule(
    code="PUN008",
    name="mark-after-bracketed-number",
    severity="warning",
    source="GB/T 15834-2011 附录B；GB/T 9704-2012 7.3.3",
    zh="带括号的序号后不加标点。",
    en="A bracketed heading number is followed by a mark.",
    check=check,
)
