"""A 、 behind an Arabic heading number.

What: 1、2、：阿拉伯数字序号后应用下脚点“1.”。
Why: 顿号只用于汉字数字序号（一、）。
Wrong: 1、加强组织领导。
Right: 1.加强组织领导。
Source: GB/T 15834-2011 附录B（序次语之后的标点）；GB/T 9704-2012 7.3.3
What (en): A 、 behind an Arabic heading number: 1、 where 1. belongs.
Why (en): The mark 、 follows Chinese numerals only (一、).
Source (en): GB/T 15834-2011 annex B (marks behind ordinals); GB/T 9704-2012 7.3.3
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"""^[ 　\t]*\d{1,2}(?P<at>、)(?=[\u4e00-\u9fff“《])""", re.MULTILINE)
_HABIT = 3


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="阿拉伯数字序号后应用“.”",
        en="use . behind an Arabic heading number",
        fix=_fix,
        habit=_HABIT,
    )


def _fix(_: re.Match[str]) -> str:
    return "."


RULE = Rule(
    code="PUN009",
    name="comma-after-arabic-number",
    severity="info",
    source="GB/T 15834-2011 附录B；GB/T 9704-2012 7.3.3",
    zh="阿拉伯数字序号后应用“.”，不用顿号。",
    en="An Arabic heading number is followed by 、.",
    check=check,
)
