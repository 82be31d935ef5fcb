"""Ranks: 居全国第3位, 位列全省第二, 进入全国前十位, 处于第一方阵."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.numerals import read_numeral
from ...text.regex import regex
from .quantity import Quantity

_NUMBER = "[0-9]{1,3}|[一二三四五六七八九十]{1,3}"
_RANK = regex(
    r"(?:居|列|排|[位名](?!于)|跻身|进入|升[至到]|挺进|迈入|处于)[^，,。；;、0-9第前]{0,8}"
    rf"(?:第({_NUMBER})(位|名|方阵|梯队)|前({_NUMBER})(位|名|强)?(?![0-9%‰‱.年月个大项]))"
)


RANK_REMARK = regex(
    r"(?:稳居|位居|位列|居|列)?(?:全[国省市县球区]|世界|国内|省内|[东中西]部)(?:第[0-9一二三四五六七八九十]{1,3}[位名]?|前列|首位)、$"
)
"""What is said of a subject in front of its value: 港口岸线全国第六、超过900公里."""


def ranks(text: str) -> Iterator[Quantity]:
    """The ranks of a folded text, in its order; `start` takes in 第 or 前, and nothing is counted in a base unit."""
    for match in _RANK.finditer(text):
        group = 1 if match[1] else 3
        digits = match[group]
        read = (float(digits), None) if digits.isascii() else read_numeral(digits)
        if read is None:
            continue
        start, end = match.span(group)
        yield Quantity(
            start=start - 1,
            value_start=start,
            value_end=end,
            end=match.end(),
            value=read[0],
            high=None,
            unit=match[group + 1],
            unit_type="serial",
            base_value=None,
            base_unit=None,
            kind="rank",
            before="前" if group == 3 else "",
            after="",
            chinese=not digits.isascii(),
        )
