"""Numbers in Arabic digits: decimals, ranges, ratios, fractions, and digits that a scan has set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.regex import regex
from .quantity import Quantity, Tail, assemble, plain, read_tail
from .vocabulary import Vocabulary, scale_size

_ARABIC = regex(r"[0-9](?:[0-9]{0,2}(?:,[0-9]{3})+(?![0-9])|[0-9]*)(?:\.[0-9]+)?")
# Old scans set digits apart: "1 9 9 8", "12. 5%".
_SPACED = regex(
    r"[0-9](?: [0-9]){0,12} ?\. ?[0-9](?: [0-9]){0,6}(?= ?[%万亿])"
    r"|[0-9](?: [0-9]){0,12} \. ?[0-9](?: [0-9]){0,6}(?= ?[‰\u4e00-\u9fff])"
    r"|[0-9](?: [0-9](?![0-9.])){1,12}(?=[ 年%万亿])"
    r"|[0-9]+(?:\. ?| \.)[0-9]+(?= ?%)"
)
# 1万6千户, 3亿2000万: one number in two steps
_TWO_STEPS = regex(r"([万亿])([0-9]{1,4})([百千]?)(?![0-9.年月])")
_RANGE = regex(r"[~\-—]{1,2}|[至到]")
_RATIO = regex(r" ?: ?([0-9]+(?:\.[0-9]+)?)(?: ?: ?([0-9]+(?:\.[0-9]+)?))?(?![0-9:])")
# 07:00:44, 9:05: a time of day
_CLOCK = regex(r"[0-9]{1,2} ?: ?(?:[0-5][0-9] ?: ?[0-5][0-9]|0[0-9])(?![0-9.])")
_FRACTION = regex(r"/([0-9]{1,2})(?![0-9/])")
_LONGEST = 20
_COMPARED = ("不低于", "不高于", "不超过", "达到", "结构为", "配置为", "调整为", "优化为", "调整到")


def arabic(text: str, words: Vocabulary) -> Iterator[Quantity]:
    """Quantities in Arabic digits, with or without a unit, in the order of the text."""
    position = 0
    search = _ARABIC.search
    while (match := search(text, position)) is not None:
        start, end = match.span()
        digits = match[0]
        if text[end : end + 1] in " ." and (spaced := _SPACED.match(text, start)) is not None:
            end, digits = spaced.end(), spaced[0].replace(" ", "")
        before = text[start - 1 : start]
        code = len(digits) > _LONGEST  # a telephone or serial number
        if code or (before and (before.isascii() and (before.isalpha() or before in "._#&"))):
            position = end
            continue
        quantity = _quantity(text, start, end, float(digits.replace(",", "")), words)
        position = max(end, quantity.end)
        yield quantity


def _quantity(text: str, start: int, end: int, value: float, words: Vocabulary) -> Quantity:
    """The quantity whose digits stand at start..end."""
    if (steps := _TWO_STEPS.match(text, end)) is not None:
        tail = read_tail(text, steps.end(), words)
        low = int(steps[2]) * scale_size(steps[3]) * scale_size(tail.scale)
        if (steps[3] or tail.scale or len(steps[2]) > 2) and low < scale_size(steps[1]):
            whole = (value * scale_size(steps[1]) + low) / scale_size(tail.scale)
            return assemble(text, start, whole, None, tail, words, chinese=False)
    nxt = text[end : end + 2]
    if nxt[:1] in ":" or nxt == " :":
        if (ratio := _RATIO.match(text, end)) is not None and _is_ratio(text, start, ratio):
            over = float(ratio[1])
            quotient = value / over if over and ratio[2] is None else None
            return plain(text, start, ratio.end(), quotient, "ratio", words)
    elif (
        nxt[:1] == "/"
        and (fraction := _FRACTION.match(text, end)) is not None
        and value < int(fraction[1]) > 1
    ):
        return plain(text, start, fraction.end(), value / int(fraction[1]), "fraction", words)
    tail = read_tail(text, end, words)
    high: float | None = None
    low_tail = tail
    if (mark := _RANGE.match(text, tail.end)) is not None:
        second = _ARABIC.match(text, mark.end())
        if second is not None:
            upper = read_tail(text, second.end(), words)
            if _same_kind(tail, upper, mark[0]):
                high, tail = float(second[0].replace(",", "")), upper
                if low_tail.unit is not None and low_tail.scale != upper.scale:
                    value = value * scale_size(low_tail.scale) / scale_size(upper.scale)
    return assemble(text, start, value, high, tail, words, chinese=False)


def _same_kind(low: Tail, upper: Tail, mark: str) -> bool:
    if upper.unit is None and not upper.scale:
        return low.unit is None and mark in ("-", "~", "—", "--", "——")
    if low.unit is None:
        return not low.scale or low.scale == upper.scale or mark not in "至到"
    return upper.unit is not None and low.unit.text == upper.unit.text


def _is_ratio(text: str, start: int, ratio: re.Match[str]) -> bool:
    """Whether a:b is a ratio and no time of day and no colon before a list."""
    clause = text[max(0, start - 14) : start]
    if _CLOCK.match(text, start):
        return False
    if text[ratio.end() : ratio.end() + 1] in ("年", ".", "、"):
        return False
    if ratio[2] is not None or clause.endswith(_COMPARED) or any(c in clause for c in "比率按"):
        return True
    return (
        len(ratio[1].partition(".")[0]) != 2
        and text[start] == "1"
        and clause[-1:] not in ("表", "图", "件", "栏")
    )
