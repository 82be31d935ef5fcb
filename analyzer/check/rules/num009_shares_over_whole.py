"""Shares of one whole that do not add up to 100 %.

What: 分别占45%、38%、25%，三次产业结构为8:40:42：同一整体的各部分之和不是100%。
Why: 至少有一个数字有误。
Wrong: 小学、初中、高中学生分别占45%、38%、25%。
Right: 小学、初中、高中学生分别占45%、35%、20%。
Source: 统计用语规范（结构相对数之和等于100%）
What (en): Shares of one whole, or the ratio of the three industries, whose sum is not 100 %.
Why (en): At least one of the numbers is wrong.
Source (en): usage of statistics (shares of one whole add up to 100 %)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_FIGURE = r"\d+(?:\.\d+)?"
_SHARE_OF = rf"占(?:比为?)?{_FIGURE}%"
_RATIO = rf"{_FIGURE}(?::{_FIGURE}){{2}}"
_SHARES = regex(
    rf"分别(?:占[^。;%\d]{{0,14}}为?|(?:(?<=比例分别)|(?<=比重分别)|(?<=占比分别))[为是达]到?)"
    rf"(?P<list>{_FIGURE}%(?:[、,和及]+{_FIGURE}%){{1,9}})"
    rf"|(?P<parts>{_SHARE_OF}(?:,[^。;,%\d]{{1,12}}{_SHARE_OF}){{2,5}})(?=[。;])"
    rf"|产业(?:增加值)?(?:结构|比例|比重)[^。;\d]{{0,12}}(?:{_RATIO}[^。;\d]{{0,8}})??(?P<ratio>{_RATIO})(?![\d:])"
)
_NUMBER = regex(_FIGURE)
_ROUNDING = 0.5
# A sum far from the whole belongs to shares of several wholes (分别占甲的90%、乙的75%).
_ONE_WHOLE = 20


def check(found: Findings) -> Iterator[Finding]:
    """Lists of shares whose sum is over 100, and ratios of the three sectors that do not make 100.

    Listed shares may leave a rest, so that less than 100 is no fault of theirs.
    """
    for match in body_matches(found, _SHARES, folded=True):
        name = match.lastgroup or "list"
        total = sum(map(float, _NUMBER.findall(match[name])))
        excess = total - 100
        if _ROUNDING < (abs(excess) if name == "ratio" else excess) <= _ONE_WHOLE:
            yield Finding(
                start=match.start(name),
                end=match.end(name),
                zh=f"各部分之和为{total:g}%，{'超过' if excess > 0 else '不足'}100%",
                en=f"the shares add up to {total:g}%, {'more' if excess > 0 else 'less'} than 100%",
                confidence=0.7,
            )


RULE = Rule(
    code="NUM009",
    name="shares-over-whole",
    severity="warning",
    source="统计用语规范",
    zh="各部分占比之和不是100%。",
    en="Shares of one whole do not add up to 100 %.",
    check=check,
)
