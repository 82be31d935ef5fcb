"""Durations that state something (压缩至3个工作日, 优良天数320天), and those that only date (连续5年, 30分钟内)."""

from __future__ import annotations

from ...text.regex import regex
from .quantity import Quantity

_UNITS = frozenset({"天", "个工作日", "工作日", "小时", "个小时", "分钟", "个月", "秒"})
_REACHED = regex(
    r"(?:达到|为|至|到|不少于|不低于|不超过|超过|压缩|缩短|延长|不得少于|达|仅需|只需|控制在|增加|减少)$"
)
_BOUNDS = frozenset({"不少于", "不低于", "不超过", "不得少于", "不得超过", "超过"})
# 优良天数320天, 年均发电时长约1300小时, 平均住院日8.2天
_NOUN = regex(r"(?:天数|时数|时间|时长|时限|工期|住院日|周期|工时|期限)(?:共|累计|平均)?$")
# 累计培训1300小时, 年均工作约1300小时
_SUMMED = regex(r"(?:累计|合计|总计|年均|平均)[^，,。；;、：:（(0-9连每续满]{0,6}$")
# 由20个工作日压缩到…
_ORIGIN = regex(r"[从由](?:[^，,。；;]{0,8}的)?$")
_CHANGES = regex(r"(?:大幅|进一步|再)?[降缩压减提增延](?!前)")
# 平均受教育年限11.2年
_YEARS = regex(r"(?:年限|寿命)(?:达到?|为|约|提高到|延长至|[提增延][^，,。；;、]{0,2}[至到])?$")
_REACH = 14
# 平均寿命2020年达到…: a calendar year is no length of time.
_LONGEST = 200


def measured_time(quantity: Quantity, text: str) -> bool:
    """Whether a duration in Arabic digits is what the sentence measures."""
    low, place = max(0, quantity.start - _REACH), quantity.start
    if quantity.chinese:
        return False
    if quantity.unit == "年":
        return (quantity.value or 0) < _LONGEST and _YEARS.search(text, low, place) is not None
    if quantity.unit not in _UNITS:
        return False
    return (
        quantity.before in _BOUNDS
        or any(pattern.search(text, low, place) for pattern in (_REACHED, _NOUN, _SUMMED))
        or (_ORIGIN.search(text, low, place) is not None and _CHANGES.match(text, quantity.end) is not None)
    )
