"""One document under two numbers.

What: 同一文件名称在文中带了两个不同的发文字号。
Why: 至少有一个是错的，读者无法核对原文。
Wrong: 《青岚省学前教育条例》（青教发〔2021〕3号）……《青岚省学前教育条例》（青教发〔2021〕8号）
Right: 两处都写青教发〔2021〕3号
Source: 编辑校对惯例（引文核对）
What (en): One title that stands with two different document numbers.
Why (en): At least one of them is wrong, and a reader cannot look the document up.
Source (en): editing practice (checking of citations)
"""

from __future__ import annotations

from collections.abc import Iterator

from ..document_numbers import count_document_numbers
from ..rule import Finding, Findings, Rule

# Short titles (《纲要》《通知》) stand for different documents.
_SHORTEST_TITLE = 10


def check(found: Findings) -> Iterator[Finding]:
    """Later references whose number is not the one given first for that title."""
    if found.shared(count_document_numbers) < 2:
        return
    first: dict[str, str] = {}
    for reference in found.references:
        if not reference.title or not reference.number or len(reference.title) < _SHORTEST_TITLE:
            continue
        known = first.setdefault(reference.title, reference.number)
        if known != reference.number:
            yield Finding(
                start=reference.start,
                end=reference.end,
                zh=f"同一文件前文作“{known}”，这里作“{reference.number}”",
                en=f"the same document has the number {known} before and {reference.number} here",
                confidence=0.85,
            )


RULE = Rule(
    code="REF006",
    name="title-with-two-numbers",
    severity="warning",
    source="编辑校对惯例",
    zh="同一文件带了两个发文字号。",
    en="One document under two numbers.",
    check=check,
)
