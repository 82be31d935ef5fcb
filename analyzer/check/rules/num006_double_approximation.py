"""Two approximations round one number.

What: 约30人左右、近50%左右、超过10万以上、至少5个以上、大约近百人：前后两个约数词。
Why: 一个数字只需一个约数词，重复或互相矛盾。
Wrong: 全县约300人左右参加。
Right: 全县约300人参加。
Source: 编辑校对惯例（一个数只用一个约数词）
What (en): Two words of approximation round one number: 约30人左右, 超过10万以上, 至少5个以上.
Why (en): One such word is enough; two repeat or contradict each other.
Source (en): editing practice (one word of approximation for one number)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..patterns import pattern_findings
from ..rule import Finding, Findings, Rule

_NUMBER = r"(?:\d[\d,.]*|[一二两三四五六七八九十百千]{1,7})"
_UNIT = r"(?:[%‰]|个百分点|[万亿千百]?[\u4e00-\u9fff]{0,3}?)"
# 签约30个, 附近3所: the last character of another word is no 约 and no 近.
_OTHER_WORD = "(?<![签预节公合违条契履邀特制最附邻临新靠集][约近])"
_PATTERN = regex(
    rf"(?:大约|大概|将近|接近|约|近){_OTHER_WORD}[为有占]?{_NUMBER}{_UNIT}(?:左右|上下|(?<!级)以上)"
    rf"|(?:超过|至少|不少于|不低于|最少){_NUMBER}{_UNIT}(?:左右|上下|(?<!级)以上)"
    rf"|至少[\u4e00-\u9fff]{{1,4}}\d[\d,.]*{_UNIT}以上"
    rf"|大(?:约|概)[为有占]?(?:将近|接近|[约近])(?={_NUMBER})"
)


def check(found: Findings) -> Iterator[Finding]:
    """Matches of the pattern."""
    return pattern_findings(
        found,
        _PATTERN,
        zh="“{it}”前后两个约数词重复，保留一个即可",
        en="two approximations in {it}; keep one",
        folded=True,
    )


RULE = Rule(
    code="NUM006",
    name="double-approximation",
    severity="warning",
    source="编辑校对惯例",
    zh="一个数字前后用了两个约数词。",
    en="One number has two approximations.",
    check=check,
)
