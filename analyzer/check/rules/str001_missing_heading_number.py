"""A heading number that is left out.

What: 一、三、；（一）（三）：同一层标题的序号中间缺号。
Why: 可能漏了一段，也可能编错了号；引用“第二部分”时会落空。
Wrong: 一、总体要求　三、保障措施
Right: 一、总体要求　二、保障措施
Source: 编辑校对惯例（同级序号应连续）；GB/T 9704-2012 7.3.3
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...structure.numbering import find_numbers
from ..rule import Finding, Findings, Rule
from ..series import Numbered, sibling_series


def check(found: Findings) -> Iterator[Finding]:
    """Headings whose number jumps over one or two; wider gaps are another series, not a lost heading."""
    for series in sibling_series(found):
        for before, after in pairwise(series):
            gap = after.number.value - before.number.value
            if 1 < gap <= _WIDEST and not _stands_between(found, before, after):
                yield Finding(
                    start=after.number.start,
                    end=after.number.end,
                    zh=f"“{before.section.number}”之后是“{after.section.number}”，中间缺号",
                    en=f"a number is missing between {before.section.number} and {after.section.number}",
                    confidence=0.9,
                )


def _stands_between(found: Findings, before: Numbered, after: Numbered) -> bool:
    """Whether a number that seems to be missing is there after all, in a line that was not taken for a heading."""
    between = find_numbers(found.folded, before.number.end, after.number.start)
    wanted = range(before.number.value + 1, after.number.value)
    return any(n.style == after.number.style and n.value in wanted for n in between)


_WIDEST = 3

RULE = Rule(
    code="STR001",
    name="missing-heading-number",
    severity="warning",
    source="编辑校对惯例；GB/T 9704-2012 7.3.3",
    zh="同级标题序号缺号。",
    en="A heading number is left out.",
    check=check,
)
