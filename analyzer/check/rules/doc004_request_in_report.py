"""A report that asks for something.

What: 报告结尾写“请批示”“请予审批”。
Why: 报告不得夹带请示事项，请示应当一文一事另行呈送。
Wrong: 以上报告，请予审批。
Right: 特此报告。
Source: 党政机关公文处理工作条例 第十五条（四）
What (en): A report (报告) that closes with 请批示 or 请予审批.
Why (en): A report may not carry a request; a request is a document of its own, on one matter.
Source (en): 党政机关公文处理工作条例, article 15 (4)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"""以上报告[^。\n]{0,8}(?P<at>请(?:予)?(?:批示|批准|审批|批复|核准)|请(?:批示|批复))""")


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="报告中不得夹带请示事项：“{it}”",
        en="a report carries no request: {it}",
    )


RULE = Rule(
    code="DOC004",
    name="request-in-report",
    severity="warning",
    source="党政机关公文处理工作条例 第十五条（四）",
    zh="报告不得夹带请示事项。",
    en="A report carries a request.",
    check=check,
)
