"""An abbreviation used before it is introduced.

What: “以下简称‘X’”之前已经用了X。
Why: 读者第一次见到简称时还不知道它指什么。
Wrong: 各地要落实《办法》。……《青岚省校车安全管理办法》（以下简称《办法》）
Right: 《青岚省校车安全管理办法》（以下简称《办法》）……各地要落实《办法》。
Source: GB/T 9704-2012；编辑校对惯例（先全称后简称）
What (en): An abbreviation that stands in the text before the place that introduces it (以下简称).
Why (en): Who meets it first does not know yet what it means.
Source (en): GB/T 9704-2012; editing practice (the full name first)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...structure.lookup import BODY
from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_INTRODUCED = regex(
    r"(?:以下|下文)(?:简|统)称为?[ ]?(?P<short>[“《][^”》\n]{2,16}[”》]|[\u4e00-\u9fff]{3,12}(?=[)）]))"
)
_CLAUSE = regex(r"[，。；：\s]")
_FULL_NAME = 60
# Where a file holds several documents, each introduces its own 《办法》.
_SEVERAL_DOCUMENTS = 12


def check(found: Findings) -> Iterator[Finding]:
    """The first use of an abbreviation that stands in front of its introduction; title and headings may use it."""
    introduced = list(body_matches(found, _INTRODUCED))
    if len(introduced) >= _SEVERAL_DOCUMENTS:
        return
    headings = [(section.heading_start, section.heading_end) for section in found.layout.sections]
    for match in introduced:
        short = match["short"]
        # 某某县教师发展中心（以下简称教师发展中心）: the short form stands inside the long one.
        long = _CLAUSE.split(found.text[max(0, match.start() - _FULL_NAME) : match.start()].rstrip("（("))[-1]
        if short[0] not in "“《" and short in long:
            continue
        place = found.text.find(short, 0, match.start())
        in_heading = any(start <= place < end for start, end in headings)
        if place >= 0 and not in_heading and found.zones.kind(place) in BODY:
            yield Finding(
                start=place,
                end=place + len(short),
                zh=f"简称{short}在说明全称之前已经使用",
                en=f"{short} is used before it is introduced",
                confidence=0.85,
            )


RULE = Rule(
    code="TRM004",
    name="abbreviation-before-introduction",
    severity="warning",
    source="编辑校对惯例（先全称后简称）",
    zh="简称在说明之前已经使用。",
    en="An abbreviation is used before it is introduced.",
    check=check,
)
