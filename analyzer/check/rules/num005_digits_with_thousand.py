"""Arabic digits mixed with 千 or 百 as a scale.

What: 3千余人、3千5百户、5百亩、8百万元：阿拉伯数字后只能用“万”“亿”。
Why: 标准只允许“万”“亿”与阿拉伯数字连用，“千”“百”混写易误读。
Wrong: 培训农民3千余人。
Right: 培训农民3000余人。
Source: GB/T 15835-2011（只有“万”“亿”可与阿拉伯数字连用）
What (en): Arabic digits followed by 千 or 百: 3千余人, 3千5百户, 8百万元.
Why (en): The standard lets only 万 and 亿 follow Arabic digits; 千 and 百 behind them are easily misread.
Source (en): GB/T 15835-2011 (only 万 and 亿 follow Arabic digits)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"\d(?<![\d.第].)\d*(?:\.\d+)?(?:[万亿]\d+(?:\.\d+)?)?[千百](?:\d+[百十]?)?[余多]?[万亿]?[余多]?"
    r"(?:公里|公顷|平方|[个名人户家条项次亩元台辆所件座处头株套])"
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”把阿拉伯数字与“千”“百”混写，应全用数字",
        en="{it} mixes Arabic digits with 千 or 百",
        folded=True,
    )


RULE = Rule(
    code="NUM005",
    name="digits-with-thousand",
    severity="warning",
    source="GB/T 15835-2011",
    zh="阿拉伯数字与“千”“百”混用。",
    en="Arabic digits mixed with 千 or 百.",
    check=check,
)
