"""A level of headings that is passed over.

What: 一、之下直接用1.，没有（一）。
Why: 公文结构层次依次用“一、”“（一）”“1.”“（1）”；短文可以跳级，所以只作提示。
Wrong: 一、主要任务　1.加强领导
Right: 一、主要任务　（一）加强领导
Source: GB/T 9704-2012 7.3.3 结构层次序数
"""

from __future__ import annotations

from collections.abc import Iterator

from ...structure.numbering import number_at
from ..rule import Finding, Findings, Rule

_LEVELS = ("cn", "pcn", "dot", "par")


def check(found: Findings) -> Iterator[Finding]:
    """First children whose number stands two or more levels below their parent's."""
    styles = {
        section.id: number.style
        for section in found.layout.sections
        if section.number and (number := number_at(found.folded, section.heading_start))
    }
    reported: set[tuple[str, str]] = set()
    for section in found.layout.sections:
        above, own = styles.get(section.parent or ""), styles.get(section.id)
        if above not in _LEVELS or own not in _LEVELS or (above, own) in reported:
            continue
        if _LEVELS.index(own) - _LEVELS.index(above) > 1:
            reported.add((above, own))
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
