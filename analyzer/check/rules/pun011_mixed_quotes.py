"""A quotation opened with one kind of mark and closed with another.

What: “双减"：前引号是弯引号，后引号是直引号。
Why: 引号不成对，排版和检索都会出错。
Wrong: 推进“双减"工作。
Right: 推进“双减”工作。
Source: GB/T 15834-2011 4.8 引号
What (en): A quotation that a curly mark opens and a straight mark closes, or the other way round.
Why (en): The marks are no pair; setting and searching go wrong.
Source (en): GB/T 15834-2011 4.8 (quotation marks)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"“[^“”\"\n]{1,40}(?P<at>\")|\"(?<!\"\")[^“”\"\n]{1,40}”")
_HABIT = 3


def check(found: Findings) -> Iterator[Finding]:
    """Curly opened and straight closed, or the other way round."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="前后引号形式不一致",
        en="the two quotation marks are of different kinds",
        habit=_HABIT,
    )


RULE = Rule(
    code="PUN011",
    name="mixed-quotes",
    severity="warning",
    source="GB/T 15834-2011 4.8",
    zh="前后引号形式不一致。",
    en="The two marks of a quotation are of different kinds.",
    check=check,
)
