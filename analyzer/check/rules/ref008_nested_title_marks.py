"""《》 inside 《》.

What: 《关于印发《方案》的通知》：书名号内的书名号应用单书名号〈〉。
Why: 双层书名号使标题的起止无法判断。
Wrong: 《关于印发《试点方案》的通知》
Right: 《关于印发〈试点方案〉的通知》
Source: GB/T 15834-2011 4.15 书名号
What (en): 《》 within 《》, where 〈〉 belongs: 《关于印发《方案》的通知》.
Why (en): With the same marks twice nobody can tell where the title ends.
Source (en): GB/T 15834-2011 4.15 (title marks)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"""《[^《》\n]{1,60}(?P<at>《[^《》\n]{1,80}》)[^《》\n]{0,60}》""")


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="内层书名号应写作“{fix}”",
        en="write the inner title as {fix}",
        fix=_fix,
    )


def _fix(m: re.Match[str]) -> str:
    return f"〈{m['at'][1:-1]}〉"


RULE = Rule(
    code="REF008",
    name="nested-title-marks",
    severity="warning",
    source="GB/T 15834-2011 4.15",
    zh="书名号内再用书名号时应用〈〉。",
    en="Title marks nested in title marks.",
    check=check,
)
