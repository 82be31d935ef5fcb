"""Full-width digits.

What: ２０２１年、３５％：阿拉伯数字用了全角。
Why: 全角数字占一个汉字的宽度，排版松散，也无法按数字检索。
Wrong: 入学率达到９８％。
Right: 入学率达到98%。
Source: GB/T 15835-2011（阿拉伯数字的书写格式）
What (en): Arabic digits in their full-width forms: ２０２１年, ３５％.
Why (en): They are as wide as a Chinese character, set loosely, and a search for the number does not find
    them.
Source (en): GB/T 15835-2011 (how Arabic digits are written)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import once_per_document
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"[０-９][０-９．，]*")


def check(found: Findings) -> Iterator[Finding]:
    """The first full-width number, with the count of all."""
    return once_per_document(
        found,
        _PATTERN,
        zh="“{it}”是全角数字，应用半角（全文共{count}处）",
        en="full-width digits in {it} ({count} in all)",
    )


RULE = Rule(
    code="NUM013",
    name="full-width-digits",
    severity="info",
    source="GB/T 15835-2011",
    zh="阿拉伯数字用了全角。",
    en="Digits are full-width.",
    check=check,
)
