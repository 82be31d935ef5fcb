"""A mark behind the name of an attachment.

What: 附件：1.实施方案。：附件名称后用了标点。
Why: 附件说明中，附件名称后不加标点。
Wrong: 附件：1.任务分工表；
Right: 附件：1.任务分工表
Source: GB/T 9704-2012 7.3.4 附件说明
What (en): A punctuation mark behind the name of an attachment in the note that lists the attachments.
Why (en): The layout standard puts no mark there.
Source (en): GB/T 9704-2012 7.3.4 (note on attachments)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"""^[ 　\t]*附件[:：][ 　]*(?:\d{1,2}[.．、][ 　]*)?[^\n。；;，,]{2,50}(?P<at>[。；;])[ 　]*$""",
    re.MULTILINE,
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="附件名称后不加“{it}”",
        en="no mark behind the name of an attachment",
        fix=_fix,
    )


def _fix(_: re.Match[str]) -> str:
    return ""


RULE = Rule(
    code="DOC006",
    name="mark-after-attachment-name",
    severity="info",
    source="GB/T 9704-2012 7.3.4 附件说明",
    zh="附件名称后不加标点。",
    en="The name of an attachment is followed by a mark.",
    check=check,
)
