"""Why a number is held to be missing, in Chinese and English."""

from __future__ import annotations

from typing import NamedTuple


class Reason(NamedTuple):
    """One sentence without its stop."""

    zh: str
    en: str


_PARTS_OF_DATE = {"年": ("年份", "year"), "月": ("月份", "month"), "日": ("日期", "day")}

SPACE_LEFT = Reason("只留下空格", "only a space is left")
HALF_RATIO = Reason("比例只剩一半", "only half of a ratio is left")
HALF_RANGE = Reason("区间前面的数字缺失", "the first number of a range is missing")
EMPTY_POINT = Reason("小数点前后没有数字", "no digits on either side of the decimal point")
EMPTY_DATE = Reason("日期没有填写", "the date is not filled in")
HALF_DOCUMENT_NUMBER = Reason("发文字号没有写全", "the document number is incomplete")


def nothing_before(words: str) -> Reason:
    """A unit without its number.

    >>> nothing_before("亿元").en
    'no number in front of “亿元”'
    """
    return Reason(f"“{words}”前面没有数字", f"no number in front of “{words}”")


def nothing_behind(words: str) -> Reason:
    """A word that announces a number, without it."""
    return Reason(f"“{words}”后面没有数字", f"no number behind “{words}”")


def nothing_between(first: str, last: str) -> Reason:
    """The two ends of an expression without the number in its middle."""
    return Reason(f"“{first}”与“{last}”之间没有数字", f"no number between “{first}” and “{last}”")


def half_left(words: str) -> Reason:
    """A number of which one side of the decimal point is gone."""
    return Reason(f"数字“{words}”只剩一半", f"only half of the number “{words}” is left")


def held_by(words: str) -> Reason:
    """A placeholder."""
    return Reason(f"“{words}”占着数字的位置", f"“{words}” holds the place of the number")


def masked(unit: str, words: str) -> Reason:
    """A year, month or day (`unit` 年, 月 or 日) of which some digits are masked."""
    zh, en = _PARTS_OF_DATE[unit]
    return Reason(f"{zh}“{words}”没有写全", f"the {en} “{words}” is incomplete")


def others_missing(count: int) -> Reason:
    """What the rest of the document says for a doubtful place."""
    return Reason(f"文中另有{count}处确定的缺数", f"{count} other numbers are certainly missing")


def joined(*reasons: Reason) -> Reason:
    """Several reasons as one.

    >>> joined(nothing_before("%"), SPACE_LEFT).zh
    '“%”前面没有数字，只留下空格'
    """
    return Reason("，".join(r.zh for r in reasons), "; ".join(r.en for r in reasons))
