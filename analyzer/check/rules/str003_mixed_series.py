"""One enumeration counted in two ways.

What: 第一，…二是…第三，…：同一列举中混用两种序号。
Why: 读者难以判断各项是否并列。
Wrong: 一是加强领导。第二，落实责任。三是强化监督。
Right: 一是加强领导。二是落实责任。三是强化监督。
Source: 编辑校对惯例（同一列举用同一种序次语）
What (en): One enumeration counted with two kinds of words: 第一, 二是, 第三.
Why (en): Whether the items stand side by side is hard to tell.
Source (en): editing practice (one kind of ordinals in one enumeration)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...structure.numbering import Number, find_numbers
from ...text.regex import regex
from ..paragraphs import body_paragraphs
from ..rule import Finding, Findings, Rule

_SPOKEN = frozenset({"shi", "ord"})
_LAST = 99  # 最后 closes any count
# A paragraph can mix only what the text has both of.
_BOTH = (regex("[一二三四五六七八九]是"), regex("第[一二三四五六七八九]{1,2}[，、：,]|[首其再][先次]"))


def check(found: Findings) -> Iterator[Finding]:
    """Inside a paragraph: the next number of a spoken count in another form than the one before."""
    if not all(way.search(found.text) for way in _BOTH):
        return
    for start, end in found.shared(body_paragraphs):
        numbers = find_numbers(found.folded, start, end)
        counts = list(_counts([n for n in numbers if n.style in _SPOKEN and n.value != _LAST]))
        for outer, count in pairwise([[], *counts]):
            own, round_it = ({(n.style, n.value) for n in part} for part in (count, outer))
            for before, after in pairwise(count):
                counts_on = after.value == before.value + 1 and after.style != before.style
                # 第一，一是…二是…第二，: the count in the other form may have begun round this one.
                begun = (after.style, before.value) in round_it | own
                nested = begun and (after.style, after.value) not in round_it
                if counts_on and not nested and (before.style, after.value) not in own:
                    yield _finding(found, before, after)


def _counts(numbers: list[Number]) -> Iterator[list[Number]]:
    """The numbers of a paragraph, cut in front of each one."""
    count: list[Number] = []
    for number in numbers:
        if number.value == 1 and count:
            yield count
            count = []
        count.append(number)
    yield count


def _finding(found: Findings, before: Number, after: Number) -> Finding:
    first, second = (found.text[n.start : n.end] for n in (before, after))
    return Finding(
        start=after.start,
        end=after.end,
        zh=f"前一项用“{first}”，这里用“{second}”",
        en=f"the enumeration goes on with {second} behind {first}",
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
