"""A heading number that is left out.

What: 一、三、；（一）（三）：同一层标题的序号中间缺号。
Why: 可能漏了一段，也可能编错了号；引用“第二部分”时会落空。
Wrong: 一、总体要求　三、保障措施
Right: 一、总体要求　二、保障措施
Source: 编辑校对惯例（同级序号应连续）；GB/T 9704-2012 7.3.3
What (en): A number left out among the headings of one level: 一、 三、.
Why (en): A part may be lost, or the count is wrong; who looks for "part two" finds nothing.
Source (en): editing practice (numbers of one level run on); GB/T 9704-2012 7.3.3
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...structure.numbering import Number, cn_value, find_numbers
from ...text.regex import regex
from ..rule import Finding, Findings, Rule
from ..series import Numbered, list_neighbours, sibling_series

# 二是以……、三是指……: no heading numbers elsewhere, but behind 一是 they are.
_SPOKEN = regex("([一二三四五六七八九十]{1,3})是")
_DOTTED_FIGURE = regex(r"^[ \t\u3000]*(\d{1,2})\.\d", re.MULTILINE)
_WIDEST = 3


def check(found: Findings) -> Iterator[Finding]:
    """Headings whose number jumps over one or two, and items of a list whose number jumps over one.

    Wider gaps are another series, not a lost number.
    """
    told: set[int] = set()
    for series in found.shared(sibling_series):
        # A short list inside the first series (一二三四 一二三 五) leaves no gap where it ends.
        seen: set[int] = set()
        for before, after in pairwise(series):
            seen.add(before.number.value)
            gap = range(before.number.value + 1, after.number.value)
            if (
                0 < len(gap) < _WIDEST
                and not seen.issuperset(gap)
                and not _written(found, before, after, gap)
            ):
                told.add(after.number.start)
                yield _finding(found, before.number, after.number)
    for first, second in found.shared(list_neighbours):
        lost = second.value == first.value + 2 and second.start not in told
        if lost and not _begins_a_line(found.folded[first.end : second.start], first.value + 1):
            yield _finding(found, first, second)


def _begins_a_line(between: str, value: int) -> bool:
    """Whether a line begins with that number and a figure behind its dot (3.10种金属), which reads as one figure."""
    return any(int(match[1]) == value for match in _DOTTED_FIGURE.finditer(between))


def _finding(found: Findings, before: Number, after: Number) -> Finding:
    first, second = (found.text[n.start : n.end].strip() for n in (before, after))
    return Finding(
        start=after.start,
        end=after.end,
        zh=f"“{first}”之后是“{second}”，中间缺号",
        en=f"a number is missing between {first} and {second}",
        confidence=0.9,
    )


def _written(found: Findings, before: Numbered, after: Numbered, wanted: range) -> bool:
    """Whether a number that seems to be missing is there after all, in a line that was not taken for a heading."""
    start, end = before.number.end, after.number.start
    between = find_numbers(found.folded, start, end)
    if any(n.style == after.number.style and n.value in wanted for n in between):
        return True
    if any(_begins_a_line(found.folded[start:end], value) for value in wanted):
        return True
    spoken = _SPOKEN.finditer(found.folded, start, end) if after.number.style == "shi" else ()
    return any(cn_value(match[1]) in wanted for match in spoken)


RULE = Rule(
    code="STR001",
    name="missing-heading-number",
    severity="warning",
    source="编辑校对惯例；GB/T 9704-2012 7.3.3",
    zh="同级标题序号缺号。",
    en="A heading number is left out.",
    check=check,
)
