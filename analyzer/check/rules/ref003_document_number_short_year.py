"""A document number whose year has two digits.

What: 国发〔98〕3号：年份应标全称。
Why: 年份应标全称，便于检索。
Wrong: 青政发〔08〕3号
Right: 青政发〔2008〕3号
Source: GB/T 9704-2012 7.2.5 发文字号
What (en): A document number whose year has two digits: 国发〔98〕3号.
Why (en): The year is given in full, so that the document can be found.
Source (en): GB/T 9704-2012 7.2.5 (document number)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

# （08）3号 may count something else (某小区（一期）3号), but not behind the last character of an office's code.
_PATTERN = regex(
    r"(?P<at>[〔\[［【(（](?<=[\u4e00-\u9fff].)\d{2}(?:[〕\]］】]|(?<=[发办函字规令][(（]..)[)）]))(?=第?\d{1,4}号)"
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="发文字号的年份“{it}”应写四位",
        en="write the year of {it} in full",
    )


RULE = Rule(
    code="REF003",
    name="document-number-short-year",
    severity="warning",
    source="GB/T 9704-2012 7.2.5 发文字号",
    zh="发文字号的年份应写四位。",
    en="The year of a document number has two digits.",
    check=check,
)
