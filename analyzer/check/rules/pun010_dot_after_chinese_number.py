"""A dot or comma behind a Chinese heading number.

What: 一. 二，：汉字数字序号后应用顿号。
Why: 公文第一层序号写作“一、”。
Wrong: 一.指导思想
Right: 一、指导思想
Source: GB/T 15834-2011 附录B（序次语之后的标点）；GB/T 9704-2012 7.3.3
What (en): A dot or a comma behind a Chinese heading number: 一. where 一、 belongs.
Why (en): The first level of a document is numbered 一、.
Source (en): GB/T 15834-2011 annex B (marks behind ordinals); GB/T 9704-2012 7.3.3
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"""^[ 　\t]*[一二三四五六七八九十]{1,3}(?P<at>[.．])(?=[ 　]*[\u4e00-\u9fff“《])""", re.MULTILINE
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="汉字数字序号后应用“、”",
        en="use 、 behind a Chinese heading number",
        fix=_fix,
    )


def _fix(_: re.Match[str]) -> str:
    return "、"


RULE = Rule(
    code="PUN010",
    name="dot-after-chinese-number",
    severity="warning",
    source="GB/T 15834-2011 附录B；GB/T 9704-2012 7.3.3",
    zh="汉字数字序号后应用顿号。",
    en="A Chinese heading number is not followed by 、.",
    check=check,
)
