"""A 《 or 》 whose partner is missing.

What: 《关于加强…的通知：书名号只有一半。
Why: 文件名称的起止无法判断，无法检索和核对。
Wrong: 认真落实《关于加强教师队伍建设的意见，完善制度。
Right: 认真落实《关于加强教师队伍建设的意见》，完善制度。
Source: GB/T 15834-2011 4.15 书名号（成对使用）
What (en): 《 or 》 without its partner.
Why (en): Where the title begins or ends cannot be told, so it can be neither searched for nor checked.
Source (en): GB/T 15834-2011 4.15 (title marks come in pairs)
"""

from __future__ import annotations

from collections.abc import Iterator

from ..pairs import CLOSING
from ..paragraphs import pair_faults_by_paragraph
from ..rule import Finding, Findings, Rule

_TITLE_MARKS = frozenset("《》〈〉")


def check(found: Findings) -> Iterator[Finding]:
    """Title marks without a partner."""
    for fault in found.shared(pair_faults_by_paragraph):
        if fault.kind != "crossed" and fault.mark in _TITLE_MARKS:
            half = "前" if fault.mark in CLOSING else "后"
            yield Finding(
                start=fault.position,
                end=fault.position + 1,
                zh=f"书名号“{fault.mark}”缺少{half}一半",
                en=f"title mark {fault.mark} has no partner",
                confidence=0.93,
            )


RULE = Rule(
    code="REF004",
    name="unclosed-title-mark",
    severity="error",
    source="GB/T 15834-2011 4.15",
    zh="书名号只有一半。",
    en="A title mark has no partner.",
    check=check,
)
