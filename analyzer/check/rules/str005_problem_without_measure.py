"""A problem that no measure answers.

What: 问题部分提到的一点，措施部分没有与之对应的内容。
Why: 整改报告和自评报告要求问题与措施一一对应。
Wrong: 问题：农村教师流失严重。措施：加强校园安全。
Right: 问题：农村教师流失严重。措施：提高农村教师待遇。
Source: 自查、整改类报告的编写惯例
What (en): A point of the part on problems that nothing in the part on measures answers.
Why (en): Reports on rectification and self-evaluation have to answer each problem with a measure.
Source (en): how reports on rectification and self-evaluation are written
"""

from __future__ import annotations

from collections.abc import Iterator

from ..rule import Finding, Findings, Rule


def check(found: Findings) -> Iterator[Finding]:
    """Single points (or items without points) without a link, where the document has measures at all."""
    if not found.measures:
        return
    parents = {point.parent for point in found.problems}
    linked = {link.problem for link in found.links}
    for point in found.problems:
        if point.id not in parents and point.id not in linked and point.parent not in linked:
            yield Finding(
                start=point.start,
                end=point.end,
                zh=f"没有找到对应的措施：{point.text[:20]}…",
                en=f"no measure answers this problem: {point.text[:20]}…",
                confidence=0.5,
            )


RULE = Rule(
    code="STR005",
    name="problem-without-measure",
    severity="info",
    status="preview",
    source="自查、整改类报告的编写惯例",
    zh="问题没有对应的措施。",
    en="A problem that no measure answers.",
    check=check,
)
