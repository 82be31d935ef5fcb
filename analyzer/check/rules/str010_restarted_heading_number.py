"""Heading numbers that start again.

What: 一、二、三、一、二、：同一层标题的序号中途从头编起。
Why: 拼接文稿后没有统一编号，引用“第二部分”时有两处。
Wrong: 一、基本情况　二、主要做法　一、存在问题
Right: 一、基本情况　二、主要做法　三、存在问题
Source: 编辑校对惯例（同级序号应连续）；GB/T 9704-2012 7.3.3
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...structure.lookup import ZoneIndex
from ..paragraphs import PROSE
from ..rule import Finding, Findings, Rule
from ..series import sibling_series

# 一是, 第一 and 首先 count within a paragraph or two and start again in the next.
_SPOKEN = frozenset({"shi", "ord"})


def check(found: Findings) -> Iterator[Finding]:
    """Headings with number one behind a sibling with a higher number, in one and the same stretch of text."""
    zones = ZoneIndex(found.layout)
    for series in sibling_series(found):
        for before, after in pairwise(series):
            kind = zones.kind(after.number.start)
            same = kind in PROSE and kind == zones.kind(before.number.start)
            if same and after.number.style not in _SPOKEN and after.number.value == 1 < before.number.value:
                yield Finding(
                    start=after.number.start,
                    end=after.number.end,
                    zh=f"“{before.section.number}”之后又从“{after.section.number}”编起",
                    en=f"the numbers start again behind {before.section.number}",
                    confidence=0.6,
                )


RULE = Rule(
    code="STR010",
    name="restarted-heading-number",
    severity="info",
    status="preview",
    source="编辑校对惯例；GB/T 9704-2012 7.3.3",
    zh="同级标题序号中途从头编起。",
    en="Heading numbers start again.",
    check=check,
)
