"""A range whose first number has lost its percent sign or scale.

What: 5～10%、13～17万元：前一个数没有重复百分号或“万”“亿”。
Why: 5～10%可以读成“5到10%”，9～16亿可以读成“9到16亿”，相差一亿倍。
Wrong: 增速保持在5～10%。
Right: 增速保持在5%～10%。
Source: GB/T 15835-2011 5.1.3 数值范围
What (en): A range whose first number does not repeat the percent sign or 万, 亿: 5～10%, 13～17万元.
Why (en): 5～10% may be read as "5 to 10 %", and 9～16亿 as "9 to 1.6 billion".
Source (en): GB/T 15835-2011 5.1.3 (ranges)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(
    r"""(?P<at>(?P<low>\d(?<![\d.,:/年月日%~\-—第].)\d*(?:\.\d+)?)(?P<to>[-~—－～至]{1,2})(?P<high>\d+(?:\.\d+)?)(?P<unit>[%‰]|[万亿](?=[元吨亩人户台套件株立平美]|$)))"""
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="范围“{it}”应重复单位，写作“{fix}”",
        en="repeat the unit in the range {it}: {fix}",
        folded=True,
        fix=_fix,
    )


def _fix(m: re.Match[str]) -> str:
    return f"{m['low']}{m['unit']}{m['to']}{m['high']}{m['unit']}"


RULE = Rule(
    code="NUM004",
    name="range-without-repeated-unit",
    severity="warning",
    source="GB/T 15835-2011 5.1.3 数值范围",
    zh="数值范围中前一个数缺少百分号或“万”“亿”。",
    en="A range gives its percent sign or scale only once.",
    check=check,
)
