"""One enumeration counted in two ways.

What: 第一，…二是…第三，…：同一列举中混用两种序号。
Why: 读者难以判断各项是否并列。
Wrong: 一是加强领导。第二，落实责任。三是强化监督。
Right: 一是加强领导。二是落实责任。三是强化监督。
Source: 编辑校对惯例（同一列举用同一种序次语）
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...structure.numbering import find_numbers
from ...text.regex import regex
from ..paragraphs import body_paragraphs
from ..rule import Finding, Findings, Rule

_SPOKEN = frozenset({"shi", "ord"})
_LAST = 99  # 最后 closes any count
_BOTH = (regex("[一二三四五六七八九]是"), regex("第[一二三四五六七八九]{1,2}[，、：,]|[首其再][先次]"))


def check(found: Findings) -> Iterator[Finding]:
    """Inside a paragraph: the next number of a spoken count in another form than the one before."""
    if not all(way.search(found.text) for way in _BOTH):
        return
    for start, end in found.shared(body_paragraphs):
        numbers = [
            n for n in find_numbers(found.folded, start, end) if n.style in _SPOKEN and n.value != _LAST
        ]
        used = {(n.style, n.value) for n in numbers}
        for before, after in pairwise(numbers):
            counts_on = after.value == before.value + 1 and after.style != before.style
            if (
                counts_on
                and (before.style, after.value) not in used
                and (after.style, before.value) not in used
            ):
                first, second = found.text[before.start : before.end], found.text[after.start : after.end]
                yield Finding(
                    start=after.start,
                    end=after.end,
                    zh=f"前一项用“{first}”，这里用“{second}”",
                    en="the enumeration changes its way of counting here",
                    confidence=0.85,
                )


RULE = Rule(
    code="STR003",
    name="mixed-series",
    severity="warning",
    source="编辑校对惯例",
    zh="同一列举混用两种序号。",
    en="One enumeration is counted in two ways.",
    check=check,
)
