"""Durations that state something (压缩至3个工作日, 优良天数320天), and those that only date (连续5年, 30分钟内)."""

from __future__ import annotations

from ...text.regex import regex
from .quantity import Quantity
from .vocabulary import Vocabulary, longest_before

_SUM = regex(r"(?:共|累计|平均)$")
# 累计培训1300小时, 年均工作约1300小时
_SUMMED = regex(r"(?:累计|合计|总计|年均|平均)[^，,。；;、：:（(0-9连每续满]{0,6}$")
# 由20个工作日压缩到…
_ORIGIN = regex(r"[从由](?:[^，,。；;]{0,8}的)?$")
_SHIFT = regex(r"(?:大幅|进一步|再)?[降缩压减提增延](?!前)")
# 平均受教育年限11.2年
_YEARS = regex(r"(?:年限|寿命)(?:达到?|为|约|提高到|延长至|[提增延][^，,。；;、]{0,2}[至到])?$")
# 分别压缩至2个月、12个月: all are what the first is
_LISTED = regex(r"(?:[0-9.]+[个工作]{0,3}[年月周日天][、和及与])+$")
_LONGEST_LIST = 40
# 4个月的平均审查周期
_OF_TIME = regex(r"的[^，,。；;、的0-9]{0,8}(?:周期|时限|公告期)")
_REACH = 14
# 平均寿命2020年达到…: a calendar year is no length of time.
_LONGEST = 200


def measured_time(quantity: Quantity, text: str, words: Vocabulary) -> bool:
    """Whether a duration in Arabic digits is what the sentence measures."""
    low, place = max(0, quantity.start - _REACH), quantity.start
    if quantity.chinese:
        return False
    if quantity.unit == "年":
        return (quantity.value or 0) < _LONGEST and _YEARS.search(text, low, place) is not None
    if quantity.unit not in words.time_units:
        return False
    if _OF_TIME.match(text, quantity.end) is not None:
        return True
    if (listed := _LISTED.search(text, max(0, place - _LONGEST_LIST), place)) is not None:
        low, place = max(0, listed.start() - _REACH), listed.start()
    if quantity.before.endswith(words.time_bounds) or longest_before(words.timed, text, place, low):
        return True
    summed = _SUM.search(text, low, place)
    if longest_before(words.time_nouns, text, summed.start() if summed is not None else place, low):
        return True
    if _SUMMED.search(text, low, place) is not None:
        return True
    return _ORIGIN.search(text, low, place) is not None and _SHIFT.match(text, quantity.end) is not None
