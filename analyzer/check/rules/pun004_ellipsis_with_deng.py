"""An ellipsis together with 等.

What: ……等、等……：省略号与“等”重复。
Why: 省略号与“等”都表示列举未尽，只用一个。
Wrong: 包括图书、器材……等。
Right: 包括图书、器材等。
Source: GB/T 15834-2011 4.11 省略号；编辑校对惯例
What (en): ……等 or 等……: an ellipsis and 等 side by side.
Why (en): Both say that the list goes on; one of them is enough.
Source (en): GB/T 15834-2011 4.11 (ellipsis); editing practice
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"[….。等](?:(?:(?<=…)…?|(?<=\.)\.{5}|(?<=。)。{2,5})等(?![级待候同于到])|(?<=等)等?…{1,2})")


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”：省略号与“等”只用一个",
        en="{it}: ellipsis or 等, not both",
    )


RULE = Rule(
    code="PUN004",
    name="ellipsis-with-deng",
    severity="warning",
    source="GB/T 15834-2011 4.11",
    zh="省略号与“等”不能并用。",
    en="Ellipsis and 等 both stand.",
    check=check,
)
