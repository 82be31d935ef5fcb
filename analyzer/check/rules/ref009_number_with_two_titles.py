"""One document number with two titles.

What: 同一发文字号在文中带了两个不同的文件名称。
Why: 至少有一个名称或文号是错的，读者无法核对原文。
Wrong: 《青岚省学前教育条例实施办法》（青政发〔2021〕3号）……《青岚省校车安全管理暂行规定》（青政发〔2021〕3号）
Right: 两个文件各写各的文号
Source: 编辑校对惯例（引文核对）
What (en): One document number that stands with two different titles.
Why (en): At least one title or number is wrong, and a reader cannot look the document up.
Source (en): editing practice (checking of citations)
"""

from __future__ import annotations

from collections.abc import Iterator

from ..document_numbers import count_document_numbers
from ..rule import Finding, Findings, Rule

# Short titles (《纲要》《通知》) stand for longer ones.
_SHORTEST_TITLE = 10
_MARKS = str.maketrans("", "", "《》〈〉“”‘’（）() \u3000\n")


def check(found: Findings) -> Iterator[Finding]:
    """Later references whose title shares no wording with the one given first for that number.

    The notice 关于印发《…》的通知 and what it prints have one number, so a title inside another is the same.
    """
    if found.shared(count_document_numbers) < 2:
        return
    first: dict[str, str] = {}
    for reference in found.references:
        title = (reference.title or "").translate(_MARKS)
        if not reference.number or len(title) < _SHORTEST_TITLE:
            continue
        known = first.setdefault(reference.number, title)
        if known not in title and title not in known:
            yield Finding(
                start=reference.start,
                end=reference.end,
                zh=f"文号“{reference.number}”前文是另一文件：{known[:24]}",
                en=f"{reference.number} is the number of another document before: {known[:24]}",
                confidence=0.8,
            )


RULE = Rule(
    code="REF009",
    name="number-with-two-titles",
    severity="warning",
    source="编辑校对惯例",
    zh="同一发文字号带了两个文件名称。",
    en="One document number has two titles.",
    check=check,
)
