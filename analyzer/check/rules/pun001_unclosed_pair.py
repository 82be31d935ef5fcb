"""A quotation mark or bracket whose partner is missing.

What: “ ” （ ） 【 】 〔 〕 只有一半。
Why: 引用或注释的起止无法判断，后文都会被误读。
Wrong: 推进“双减工作，落实责任。
Right: 推进“双减”工作，落实责任。
Source: GB/T 15834-2011 4.8、4.9 引号与括号（成对使用）
What (en): One half of a pair of “ ”, （ ）, 【 】 or 〔 〕 without the other.
Why (en): Where the quotation or note begins or ends cannot be told, and all that follows is misread.
Source (en): GB/T 15834-2011 4.8, 4.9 (quotation marks and brackets come in pairs)
"""

from __future__ import annotations

from collections.abc import Iterator

from ..pairs import CLOSING
from ..paragraphs import pair_faults_by_paragraph
from ..rule import Finding, Findings, Rule

_TITLE_MARKS = frozenset("《》〈〉")


def check(found: Findings) -> Iterator[Finding]:
    """Marks without a partner in their paragraph or in the ones that follow."""
    for fault in found.shared(pair_faults_by_paragraph):
        if fault.kind == "crossed" or fault.mark in _TITLE_MARKS:
            continue
        half = "前" if fault.mark in CLOSING else "后"
        yield Finding(
            start=fault.position,
            end=fault.position + 1,
            zh=f"“{fault.mark}”缺少{half}一半",
            en=f"{fault.mark} has no partner",
            confidence=0.9,
        )


RULE = Rule(
    code="PUN001",
    name="unclosed-pair",
    severity="error",
    source="GB/T 15834-2011 4.8、4.9",
    zh="引号或括号只有一半。",
    en="A quotation mark or bracket has no partner.",
    check=check,
)
