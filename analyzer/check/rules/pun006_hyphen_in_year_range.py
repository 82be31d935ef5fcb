"""A hyphen in a range of years or numbers.

What: 2018-2022年、5%-8%、10-15人：起止年份和数值应用一字线“—”或浪纹线“～”。
Why: 短横线用于复合名词和编号，不表示起止。
Wrong: 实施方案（2018-2022年）
Right: 实施方案（2018—2022年）
Source: GB/T 15834-2011 4.13.3 连接号
What (en): A hyphen between two years or values (2018-2022年, 5%-8%) where — or ～ belongs.
Why (en): The hyphen joins compound names and numbers of models; it does not say "from … to".
Source (en): GB/T 15834-2011 4.13.3 (connecting marks)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"(?<![\d\-./A-Za-z件表图号第])\d{1,6}(?:\.\d+)?[%‰年月日]?(?P<at>[-－])"
    r"(?=(?:19|20)\d\d年|\d{1,6}(?:\.\d+)?(?:[%‰]|个百分点|[万亿]?[元吨亩人户岁]|[月日天]))"
)
_HABIT = 3


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="起止年份或数值之间应用“—”",
        en="use — in a range of years or numbers",
        fix=_fix,
        habit=_HABIT,
    )


def _fix(_: re.Match[str]) -> str:
    return "—"


RULE = Rule(
    code="PUN006",
    name="hyphen-in-year-range",
    severity="info",
    status="preview",
    source="GB/T 15834-2011 4.13.3 连接号",
    zh="起止年份和数值应用“—”或“～”，不用短横线。",
    en="A range of years or numbers has a hyphen.",
    check=check,
)
