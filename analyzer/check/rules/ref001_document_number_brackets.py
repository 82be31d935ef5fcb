"""The year of a document number in other brackets than 〔〕.

What: 国发[2020]3号、（2020）3号、【2020】3号：年份应用六角括号。
Why: 公文发文字号的年份用六角括号“〔〕”括入。
Wrong: 青教发[2021]12号
Right: 青教发〔2021〕12号
Source: GB/T 9704-2012 7.2.5 发文字号
What (en): The year of a document number in [ ], （ ） or 【 】.
Why (en): The layout standard puts it into the brackets 〔〕.
Source (en): GB/T 9704-2012 7.2.5 (document number)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"(?P<at>[\[［【(（〈<＜](?<=[\u4e00-\u9fff].)(?P<year>(?:19|20)\d\d)年?[\]］】)）〉>＞])(?=第?\d{1,4}号)"
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="发文字号的年份应写作“{fix}”",
        en="write the year of a document number as {fix}",
        fix=_fix,
    )


def _fix(m: re.Match[str]) -> str:
    return f"〔{m['year']}〕"


RULE = Rule(
    code="REF001",
    name="document-number-brackets",
    severity="warning",
    source="GB/T 9704-2012 7.2.5 发文字号",
    zh="发文字号的年份应用六角括号〔〕。",
    en="The year of a document number is not in 〔〕.",
    check=check,
)
