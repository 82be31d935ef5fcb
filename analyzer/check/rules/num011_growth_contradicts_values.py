"""A growth that its two values do not bear out.

What: 由120亿元增加到150亿元，增长35%：两个数值算出的增幅是25%。
Why: 三个数字至少有一个有误；人数、起数之差和百分点之差同样要对得上。
Wrong: 产值由120亿元增加到150亿元，增长35%。
Right: 产值由120亿元增加到150亿元，增长25%。
Source: 编辑校对惯例（数据勾稽关系）
What (en): A growth that differs from the one its two values give: from 120 to 150 it is 25 %, not 35 %.
Why (en): At least one of the three is wrong; differences of counts and of percentage points must agree
    just so.
Source (en): editing practice (figures bear each other out)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_NUMBER = r"\d+(?:\.\d+)?"
_UP = "增加|增长|提高|提升|上升|扩大"
_DOWN = "减少|下降|降低|缩小|压减|回落"
# 由上年的120亿元增加到150亿元，增长25%; 年均 and 同比 are rates of other spans of time.
_CHANGE = regex(
    rf"[由从](?:[^。;,]{{0,14}}的)?(?P<low>{_NUMBER})(?P<unit>[^\d。;,、]{{1,5}}?)"
    rf"(?:{_UP}|{_DOWN})了?[到至为](?:[^。;,]{{0,14}}的)?(?P<high>{_NUMBER})(?P=unit),"
    rf"(?:累计|总体|共|净)?(?:(?P<up>{_UP}|增幅)|{_DOWN}|降幅)[为达了]?到?(?P<stated>{_NUMBER})"
    r"(?P<of>%|个百分点|(?P=unit))"
)
# Rounded values let the true growth differ a little from the one that is computed.
_TOLERANCE = 1.0


def check(found: Findings) -> Iterator[Finding]:
    """Changes that differ from the computed one by more than rounding of the values can explain."""
    for match in body_matches(found, _CHANGE, folded=True):
        low, high, stated = (float(match[name]) for name in ("low", "high", "stated"))
        unit, of = match["unit"], match["of"]
        # 由85%提高到92%，提高7%: points or percent, nobody knows.
        if low <= 0 or (unit == of == "%"):
            continue
        change = (high - low) if match["up"] else (low - high)
        slack = _last_place(match["low"]) + _last_place(match["high"]) + _last_place(match["stated"])
        if of == "%":
            change *= 100 / low
            slack = _TOLERANCE + 100 * high / low * (
                _last_place(match["low"]) / low + _last_place(match["high"]) / max(high, 1e-9)
            )
        if abs(change - stated) > slack + 1e-9:
            yield _finding(match, change)


def _finding(match: re.Match[str], change: float) -> Finding:
    low, high, stated, of = match.group("low", "high", "stated", "of")
    change = round(change, 1)
    return Finding(
        start=match.start("stated"),
        end=match.end("of"),
        zh=f"由{low}到{high}，{'增' if match['up'] else '减'}幅应为{change:g}{of}，文中为{stated}{of}",
        en=f"from {low} to {high} the change is {change:g}{of}, not {stated}{of}",
        confidence=0.85,
    )


def _last_place(number: str) -> float:
    """Half a unit of the last written place."""
    decimals = len(number.partition(".")[2])
    return float(0.5 * 10**-decimals)


RULE = Rule(
    code="NUM011",
    name="growth-contradicts-values",
    severity="error",
    source="编辑校对惯例",
    zh="增幅与前后两个数值不符。",
    en="A growth rate contradicts its two values.",
    check=check,
)
