"""ASCII brackets round Chinese.

What: 青岚县(含开发区)：中文之间的括号用了半角。
Why: 半角括号只占半个字宽，与前后文字挤在一起；同一文件里全角、半角混用也影响检索。
Wrong: 青岚县(含开发区)各学校要认真落实。
Right: 青岚县（含开发区）各学校要认真落实。
Source: GB/T 15834-2011 5.1 标点符号的形式和位置
What (en): ASCII brackets round Chinese words: 青岚县(含开发区).
Why (en): They are half as wide and press on their neighbours; a mixture of both kinds also spoils
    searching.
Source (en): GB/T 15834-2011 5.1 (form and place of punctuation)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_PATTERN = regex(r"\((?<=[\u4e00-\u9fff”》]\()[^()\n]{0,40}[\u4e00-\u9fff][^()\n]{0,40}\)")
_HABIT = 2


def check(found: Findings) -> Iterator[Finding]:
    """Pairs behind Chinese that hold Chinese; one finding where a text writes them so all along."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="中文之间的半角括号应为全角：{fix}",
        en="ASCII brackets within Chinese: {fix}",
        fix=_fix,
        habit=_HABIT,
    )


def _fix(m: re.Match[str]) -> str:
    return f"（{m.group()[1:-1]}）"


RULE = Rule(
    code="PUN013",
    name="ascii-brackets",
    severity="info",
    status="preview",
    source="GB/T 15834-2011 5.1",
    zh="中文之间用了半角括号。",
    en="ASCII brackets stand within Chinese text.",
    check=check,
)
