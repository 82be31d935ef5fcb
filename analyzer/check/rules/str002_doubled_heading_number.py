"""A heading number that occurs twice.

What: 一、二、二、：同一层标题的序号重复。
Why: 多为增删段落后没有重新编号，引用时无法区分。
Wrong: 二、主要任务　二、保障措施
Right: 二、主要任务　三、保障措施
Source: 编辑校对惯例（同级序号应连续）；GB/T 9704-2012 7.3.3
What (en): The same number twice among the headings of one level: 一、 二、 二、.
Why (en): The numbers were not mended after a change, and a citation may mean either part.
Source (en): editing practice (numbers of one level run on); GB/T 9704-2012 7.3.3
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...structure.numbering import Number, find_numbers
from ..rule import Finding, Findings, Rule
from ..series import Numbered, list_neighbours, sibling_series


def check(found: Findings) -> Iterator[Finding]:
    """Headings, or items of a list, with the number of the one before."""
    told: set[int] = set()
    for series in found.shared(sibling_series):
        for before, after in pairwise(series):
            doubled = after.number.value == before.number.value and after.number.value > 1
            if doubled and not _counted_anew(found, before, after):
                told.add(after.number.start)
                yield _finding(found, after.number)
    for first, second in found.shared(list_neighbours):
        if second.value == first.value > 1 and second.start not in told:
            yield _finding(found, second)


def _finding(found: Findings, number: Number) -> Finding:
    words = found.text[number.start : number.end].strip()
    return Finding(
        start=number.start,
        end=number.end,
        zh=f"序号“{words}”重复",
        en=f"number {words} occurs twice",
        confidence=0.9,
    )


def _counted_anew(found: Findings, before: Numbered, after: Numbered) -> bool:
    """Whether a smaller number of the same kind stands between: then another list has begun there."""
    between = find_numbers(found.folded, before.number.end, after.number.start)
    return any(n.style == after.number.style and n.value < after.number.value for n in between)


RULE = Rule(
    code="STR002",
    name="doubled-heading-number",
    severity="warning",
    source="编辑校对惯例；GB/T 9704-2012 7.3.3",
    zh="同级标题序号重复。",
    en="A heading number occurs twice.",
    check=check,
)
