"""One indicator of one period with two values.

What: 前文说2021年毛入学率为91.2%，后文说同一年为91.8%。
Why: 至少有一个数字有误。
Wrong: 2021年高中毛入学率达到91.2%。……2021年高中毛入学率为91.8%。
Right: 两处数字一致
Source: 编辑校对惯例（前后数据一致）
What (en): The same indicator has one value for a period here and another value for the same period there.
Why (en): At least one of the numbers is wrong.
Source (en): editing practice (figures agree throughout)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Metric
from ...text.regex import regex
from ..rule import Finding, Findings, Rule

_SENTENCE_END = regex("[。！？；;\\n]")
_LEVELS = frozenset({"达到", "为", "是", "占", "提高到", "降至", "增加到"})


def check(found: Findings) -> Iterator[Finding]:
    """Later values that differ from the first of the same indicator, period, unit and scope."""
    first: dict[tuple[str | None, ...], Metric] = {}
    for metric in found.metrics:
        if (
            metric.value is None
            or not metric.indicator
            or not metric.period
            or metric.relation not in _LEVELS
        ):
            continue
        key = (metric.indicator, metric.period, metric.unit, metric.scope, metric.baseline)
        known = first.setdefault(key, metric)
        # 城镇和农村……分别达到95%和85%: two values of two things in one sentence.
        apart = _SENTENCE_END.search(found.text, known.value_end, metric.value_start)
        if known.value != metric.value and apart:
            yield Finding(
                start=metric.value_start,
                end=metric.value_end,
                zh=f"{metric.period}{metric.indicator}前文为{known.value_text}，这里为{metric.value_text}",
                en=f"{metric.period}{metric.indicator} is {known.value_text} before and {metric.value_text} here",
                confidence=0.6,
            )


RULE = Rule(
    code="NUM010",
    name="indicator-with-two-values",
    severity="warning",
    source="编辑校对惯例",
    zh="同一指标同一时期有两个数值。",
    en="One indicator of one period has two values.",
    check=check,
)
