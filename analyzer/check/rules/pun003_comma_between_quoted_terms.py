"""A 、 between two quoted or bracketed terms.

What: “双一流”、“双高”，《甲》、《乙》：并列的引号、书名号之间不用顿号。
Why: 引号、书名号本身已把并列成分隔开。
Wrong: 推进“双减”、“双升”工作。
Right: 推进“双减”“双升”工作。
Source: GB/T 15834-2011 4.5.3.5
What (en): A 、 between quoted words or titles in a row: “双一流”、“双高”.
Why (en): Quotation and title marks part the items by themselves.
Source (en): GB/T 15834-2011 4.5.3.5
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"""(?<=[”》])(?P<at>、)(?=[“《])""")


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="并列的引号、书名号之间不用顿号",
        en="no 、 between adjacent quoted terms",
        fix=_fix,
    )


def _fix(_: re.Match[str]) -> str:
    return ""


RULE = Rule(
    code="PUN003",
    name="comma-between-quoted-terms",
    severity="info",
    status="preview",
    source="GB/T 15834-2011 4.5.3.5",
    zh="并列的引号或书名号之间通常不用顿号。",
    en="No 、 between adjacent quoted terms.",
    check=check,
)
