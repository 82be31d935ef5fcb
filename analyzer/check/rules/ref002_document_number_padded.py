"""第 or a leading zero in a document number.

What: 〔2020〕第3号、〔2020〕03号：序号前不加“第”，不编虚位。
Why: 发文顺序号不加“第”字，不编虚位。
Wrong: 青政发〔2021〕第3号
Right: 青政发〔2021〕3号
Source: GB/T 9704-2012 7.2.5 发文字号
What (en): 第, or a filling zero, in front of the serial number of a document: 〔2020〕第3号,
    〔2020〕03号.
Why (en): The layout standard has the bare number.
Source (en): GB/T 9704-2012 7.2.5 (document number)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"""[〔\[［【(（](?:19|20)\d\d年?[〕\]］】)）](?P<at>第?0*)(?=[1-9]\d{0,3}号)(?<=第|0)""")


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="发文顺序号前不加“{it}”",
        en="no {it} in front of the serial number",
        fix=_fix,
    )


def _fix(_: re.Match[str]) -> str:
    return ""


RULE = Rule(
    code="REF002",
    name="document-number-padded",
    severity="warning",
    source="GB/T 9704-2012 7.2.5 发文字号",
    zh="发文顺序号前不加“第”或“0”。",
    en="A document number has 第 or a leading zero.",
    check=check,
)
