"""A character reference of HTML left in the text.

What: &quot;、&nbsp;、&#8220;：网页代码没有还原成文字。
Why: 复制网页时的残留，打印出来就是乱码。
Wrong: 推进“双减&quot;工作。
Right: 推进“双减”工作。
Source: 编辑校对惯例
What (en): Code of a web page that was not turned back into text: &quot;, &nbsp;, &#8220;.
Why (en): It was left over when the page was copied, and prints as rubbish.
Source (en): editing practice
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import once_per_document
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"""&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});""")


def check(found: Findings) -> Iterator[Finding]:
    """The first reference, with the count of all."""
    return once_per_document(
        found,
        _PATTERN,
        zh="“{it}”是网页代码，应还原成文字（全文共{count}处）",
        en="{it} is a character reference of HTML ({count} in all)",
    )


RULE = Rule(
    code="PUN012",
    name="html-entity",
    severity="warning",
    source="编辑校对惯例",
    zh="文中残留网页代码。",
    en="A character reference of HTML is left in the text.",
    check=check,
)
