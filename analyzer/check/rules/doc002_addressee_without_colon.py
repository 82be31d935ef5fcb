"""An addressee without its colon.

What: 主送机关之后没有用全角冒号，而是逗号、句号或什么也没有。
Why: 主送机关编排于标题下空一行，回行时仍顶格，最后一个机关名称后标全角冒号。
Wrong: 各市、县人民政府，省政府各部门。
Right: 各市、县人民政府，省政府各部门：
Source: GB/T 9704-2012 7.3.2 主送机关
What (en): A line of addressees that ends in a comma, a full stop or nothing, not in a full-width colon.
Why (en): The layout standard closes the last addressee with a full-width colon.
Source (en): GB/T 9704-2012 7.3.2 (addressees)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_ADDRESSEE = regex(
    r"^[ \u3000\t]*各[^。:;!?\d\n]{2,80}"
    r"(?:政府|部门|单位|机构|企业|公司|社区|小学|中学|大学|[厅局委办处院校会团市区县])(?P<at>[,。;.]?)[ \u3000]*$",
    re.MULTILINE,
)
_HEAD = 800


def check(found: Findings) -> Iterator[Finding]:
    """Lines near the head that list offices and end without ：."""
    for match in body_matches(found, _ADDRESSEE, folded=True):
        if match.start() > _HEAD:
            return
        place = match.start("at")
        yield Finding(
            start=place if match["at"] else place - 1,
            end=match.end("at"),
            zh="主送机关之后应用全角冒号",
            en="a colon belongs behind the addressees",
            confidence=0.7,
        )
        return


RULE = Rule(
    code="DOC002",
    name="addressee-without-colon",
    severity="info",
    source="GB/T 9704-2012 7.3.2",
    zh="主送机关之后没有冒号。",
    en="The addressees are not followed by a colon.",
    check=check,
)
