"""A geometric circle ○ in place of the numeral 〇.

What: 二○二一年：用图形符号“○”（U+25CB）代替汉字“〇”（U+3007）。
Why: 字形相近而编码不同，检索、排序和朗读都会失败。
Wrong: 二○二一年三月
Right: 二〇二一年三月
Source: GB/T 15835-2011（“零”和“〇”）；GB 18030 字符编码
What (en): The geometric circle ○ (U+25CB) in a year where the numeral 〇 (U+3007) belongs.
Why (en): The two look alike and are different characters: searching, sorting and reading aloud fail.
Source (en): GB/T 15835-2011 (零 and 〇); GB 18030 (character codes)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import once_per_document
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"(?<![一二三四五六七八九○])[一二三四五六七八九○]{0,8}[一二三四五六七八九]○[一二三四五六七八九○]*(?=年|号)"
)


def check(found: Findings) -> Iterator[Finding]:
    """The first circle, with the count of all."""
    return once_per_document(
        found,
        _PATTERN,
        zh="“{it}”中的“○”是图形符号，应为汉字“〇”（全文共{count}处）",
        en="{it} holds the symbol ○ instead of the numeral 〇 ({count} in all)",
    )


RULE = Rule(
    code="DAT005",
    name="circle-as-zero",
    severity="info",
    source="GB/T 15835-2011；GB 18030",
    zh="用图形符号“○”代替汉字“〇”。",
    en="A geometric circle stands for the numeral 〇.",
    check=check,
)
