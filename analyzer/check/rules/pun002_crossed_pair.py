"""Two pairs of marks that cross.

What: （即“双减）”：两对标点交叉，先开的先关。
Why: 层次无法判断。
Wrong: 落实减负要求（即“双减）”。
Right: 落实减负要求（即“双减”）。
Source: GB/T 15834-2011 4.8、4.9 引号与括号（成对使用）
What (en): Two pairs of marks that cross: the one opened first is closed first.
Why (en): Which stands inside which cannot be told.
Source (en): GB/T 15834-2011 4.8, 4.9 (quotation marks and brackets come in pairs)
"""

from __future__ import annotations

from collections.abc import Iterator

from ..paragraphs import pair_faults_by_paragraph
from ..rule import Finding, Findings, Rule


def check(found: Findings) -> Iterator[Finding]:
    """Closing marks that close over a pair still open."""
    for fault in found.shared(pair_faults_by_paragraph):
        if fault.kind == "crossed":
            yield Finding(
                start=fault.position,
                end=fault.position + 1,
                zh=f"“{fault.mark}”与另一对标点交叉",
                en=f"{fault.mark} crosses another pair",
                confidence=0.9,
            )


RULE = Rule(
    code="PUN002",
    name="crossed-pair",
    severity="error",
    source="GB/T 15834-2011 4.8、4.9",
    zh="两对标点交叉。",
    en="Two pairs of marks cross.",
    check=check,
)
