"""A growth that its two values do not bear out.

What: 由120亿元增加到150亿元，增长35%：两个数值算出的增幅是25%。
Why: 三个数字至少有一个有误。
Wrong: 产值由120亿元增加到150亿元，增长35%。
Right: 产值由120亿元增加到150亿元，增长25%。
Source: 编辑校对惯例（数据勾稽关系）
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_NUMBER = r"\d+(?:\.\d+)?"
_GROWTH = regex(
    rf"[由从](?:[^。;,\d]{{0,12}}的)?(?P<low>{_NUMBER})(?P<unit>[^\d。;,、%]{{1,5}}?)"
    rf"(?:增加|增长|提高|提升|上升|扩大)(?:到|至)(?P<high>{_NUMBER})(?P=unit),"
    rf"(?:累计|总体|共)?(?:增长|增幅为?|增加)了?(?P<growth>{_NUMBER})%"
)
# Rounded values let the true growth differ a little from the one that is computed.
_TOLERANCE = 1.0


def check(found: Findings) -> Iterator[Finding]:
    """Growth rates that differ from the computed one by more than rounding of the values can explain."""
    for match in body_matches(found, _GROWTH, folded=True):
        low, high, stated = (float(match[name]) for name in ("low", "high", "growth"))
        if low <= 0:
            continue
        growth = (high - low) / low * 100
        slack = _TOLERANCE + 100 * high / low * (
            _last_place(match["low"]) / low + _last_place(match["high"]) / high
        )
        if abs(growth - stated) > slack:
            start, end = match.span("growth")
            yield Finding(
                start=start,
                end=end + 1,
                zh=f"由{match['low']}到{match['high']}，增幅应为{growth:.1f}%，文中为{stated:g}%",
                en=f"from {match['low']} to {match['high']} is {growth:.1f} %, not {stated:g} %",
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
