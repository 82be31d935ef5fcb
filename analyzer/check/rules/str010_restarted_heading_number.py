"""Heading numbers that start again.

What: 一、二、三、一、二、：同一层标题的序号中途从头编起。
Why: 拼接文稿后没有统一编号，引用“第二部分”时有两处。
Wrong: 一、基本情况　二、主要做法　一、存在问题
Right: 一、基本情况　二、主要做法　三、存在问题
Source: 编辑校对惯例（同级序号应连续）；GB/T 9704-2012 7.3.3
What (en): Headings of one level that begin to count from one again: 一、 二、 三、 一、.
Why (en): Drafts were joined without numbering them anew; a "part two" then stands in two places.
Source (en): editing practice (numbers of one level run on); GB/T 9704-2012 7.3.3
"""

from __future__ import annotations

from collections.abc import Iterator

from ...structure.numbering import Number, number_at
from ...text.regex import regex
from ..paragraphs import body_paragraphs
from ..rule import Finding, Findings, Rule

_LEVELS = ("part", "chapter", "section", "article", "cn", "pcn", "dot")
# Above these a count begins anew in every document that a file holds.
_COUNTED = frozenset({"cn", "pcn", "dot"})
_SENTENCE_END = regex("[。；！？;!?][”’）)]?$")


def check(found: Findings) -> Iterator[Finding]:
    """Numbers that begin a line and count from one again behind a higher one of their kind, with nothing between
    that explains it: no number of a higher level, and no line but whole sentences (a title, a date, 如下：).
    """
    for number, before in _numbered_lines(found):
        if before is not None and number.value == 1 < before.value:
            first, again = (found.text[n.start : n.end].strip() for n in (before, number))
            yield Finding(
                start=number.start,
                end=number.end,
                zh=f"“{first}”之后又从“{again}”编起",
                en=f"the numbers start again with {again} behind {first}",
                confidence=0.8,
            )


def _numbered_lines(found: Findings) -> Iterator[tuple[Number, Number | None]]:
    """Each number that begins a line, with the last of its kind where only sentences stand between."""
    last: dict[str, Number] = {}
    for start, end in found.shared(body_paragraphs):
        number = number_at(found.folded, start)
        if number is None or number.style not in _LEVELS:
            if not _SENTENCE_END.search(found.text[start:end].rstrip()):
                last.clear()
            continue
        for style in _LEVELS[_LEVELS.index(number.style) + 1 :]:
            last.pop(style, None)
        yield number, last.get(number.style) if number.style in _COUNTED else None
        last[number.style] = number


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
