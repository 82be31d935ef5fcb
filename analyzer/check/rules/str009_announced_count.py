"""An announced count that the list does not keep.

What: “以下三个方面”之后列了四项，或只列了两项。
Why: 增删内容后没有改前面的数字。
Wrong: 重点抓好以下三项工作：一是加强领导；二是落实责任；三是强化监督；四是严格考核。
Right: 重点抓好以下四项工作：一是加强领导；二是落实责任；三是强化监督；四是严格考核。
Source: 编辑校对惯例（数字与列项一致）
What (en): A list with more or fewer items than the words in front of it announce (以下三个方面).
Why (en): The number was not mended when an item was added or taken out.
Source (en): editing practice (the number agrees with the list)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...structure.numbering import Number, cn_value, find_numbers
from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_ANNOUNCED = regex(
    r"(?P<at>(?P<count>[二两三四五六七八九十\d](?<![\d一二三四五六七八九十第].)"
    r"(?:(?P<led>(?<=以下.)|(?<=下列.)|(?<=下面.)|(?<=如下.))|)(?:(?<=\d)\d)?)"
    r"(?:个方面|大?方面|个问题|项工作|项任务|项措施|条措施|点意见|个重点|个环节|[点项条类]))"
    # Without 以下 the list must follow at once.
    r"(?(led)[^。\n]{0,12}[:。]|(?:工作|任务|措施|问题|要求|意见|建议|原则)?:)\s*(?=[\d一(第首①])"
)
_REACH = 100_000
_LAST = 99


def check(found: Findings) -> Iterator[Finding]:
    """Counts in front of a numbered list that has more or fewer items."""
    for match in body_matches(found, _ANNOUNCED, folded=True):
        count = 2 if match["count"] == "两" else cn_value(match["count"])
        listed = _listed(found.folded, match.end())
        if listed > 1 and listed != count:
            start, end = match.span("at")
            yield Finding(
                start=start,
                end=end,
                zh=f"前面说“{found.text[start:end]}”，后面列了{listed}项",
                en=f"{count} are announced, {listed} are listed",
                confidence=0.7,
            )


def _listed(folded: str, start: int) -> int:
    """How many items the list that starts there counts; 0 where no list starts.

    A list whose first number begins a line has all its numbers there.
    """
    first: Number | None = None
    value = 0
    in_lines = _begins_line(folded, start)
    for number in find_numbers(folded, start, start + _REACH):
        if in_lines and not _begins_line(folded, number.start):
            continue
        if first is None:
            if number.value != 1 or number.start != start:
                return 0
            first = number
        if number.style != first.style:
            continue
        if number.value == value + 1 or number.value == _LAST:
            value += 1
        elif number.value == 1:
            break
    return value


def _begins_line(folded: str, place: int) -> bool:
    return not folded[folded.rfind("\n", 0, place) + 1 : place].strip()


RULE = Rule(
    code="STR009",
    name="announced-count",
    severity="warning",
    source="编辑校对惯例（数字与列项一致）",
    zh="列项的数目与前文所说不符。",
    en="A list does not have as many items as announced.",
    check=check,
)
