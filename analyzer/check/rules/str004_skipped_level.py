"""A level of headings that is passed over.

What: 一、之下直接用（1），或者用了三层序号却跳过（一）。
Why: 公文结构层次依次用“一、”“（一）”“1.”“（1）”；只有两层时，“一、”之下可以直接用“1.”。
Wrong: 一、主要任务　1.加强领导　（1）明确分工
Right: 一、主要任务　（一）加强领导　1.明确分工
Source: GB/T 9704-2012 7.3.3 结构层次序数
What (en): （1） directly below 一、, or three levels of numbers without （一）.
Why (en): The levels are 一、 （一） 1. （1） in this order; 1. may follow 一、 where there are only two.
Source (en): GB/T 9704-2012 7.3.3 (numbers of the levels)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...structure.numbering import number_at
from ..rule import Finding, Findings, Rule

_LEVELS = ("cn", "pcn", "dot", "par")
# The one step over a level that a text of two levels may take.
_ALLOWED = ("cn", "dot")


def check(found: Findings) -> Iterator[Finding]:
    """First children whose number stands two or more levels below their parent's, once for each such step."""
    numbers = {
        section.id: number
        for section in found.layout.sections
        if section.number and (number := number_at(found.folded, section.heading_start))
    }
    used = {number.style for number in numbers.values() if number.style in _LEVELS}
    reported: set[tuple[str, str]] = set()
    for section in found.layout.sections:
        above, own = numbers.get(section.parent or ""), numbers.get(section.id)
        if above is None or own is None or own.value != 1 or not {above.style, own.style} <= used:
            continue
        step = (above.style, own.style)
        skips = _LEVELS.index(own.style) - _LEVELS.index(above.style) > 1
        if skips and step not in reported and (step != _ALLOWED or used != set(_ALLOWED)):
            reported.add(step)
            yield Finding(
                start=section.heading_start,
                end=section.heading_end,
                zh=f"“{section.number}”之上缺少一级序号（依次为一、（一）1.（1））",
                en=f"a level is skipped above {section.number}",
                confidence=0.9,
            )


RULE = Rule(
    code="STR004",
    name="skipped-level",
    severity="info",
    status="preview",
    source="GB/T 9704-2012 7.3.3",
    zh="标题层次跳级。",
    en="A level of headings is passed over.",
    check=check,
)
