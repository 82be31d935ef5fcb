"""A paragraph that stands twice.

What: 同一段文字（40字以上）一字不差地出现两次。
Why: 多为粘贴重复。
Wrong: （同一段落粘贴了两遍）
Right: （每段只出现一次）
Source: 编辑校对惯例
What (en): The same paragraph of 40 characters or more, word for word, in two places.
Why (en): Usually pasted twice.
Source (en): editing practice
"""

from __future__ import annotations

from collections.abc import Iterator

from ..paragraphs import body_paragraphs
from ..rule import Finding, Findings, Rule

_SHORTEST = 40
# Titles and addresses may well stand twice; sentences may not.
_END = ("。", "；", "！")


def check(found: Findings) -> Iterator[Finding]:
    """The second and later occurrence of a long paragraph."""
    seen: set[str] = set()
    for start, end in found.shared(body_paragraphs):
        words = found.text[start:end].rstrip()
        if len(words) < _SHORTEST or not words.endswith(_END):
            continue
        if words in seen:
            yield Finding(
                start=start,
                end=end,
                zh=f"与前文重复的段落：{words[:16]}…",
                en=f"this paragraph stands twice: {words[:16]}…",
            )
        seen.add(words)


RULE = Rule(
    code="STR007",
    name="duplicate-paragraph",
    severity="warning",
    source="编辑校对惯例",
    zh="段落重复。",
    en="A paragraph stands twice.",
    check=check,
)
