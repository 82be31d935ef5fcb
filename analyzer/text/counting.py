"""Names that count: how many members a number formula (三早, 四个自信, 十二项措施) says it has."""

from __future__ import annotations

from .numerals import read_numeral
from .regex import regex

_COUNT = regex(r"(十[一二三四五六七八九]|[一二两三四五六七八九十双]|\d{1,4})")
# 三早, 四个自信, 五篇大文章, 双一流: a numeral (and a measure word) first, no sum (1+X), no code (761), no
# measure of time or length (八字方针, 十年禁渔).
_COUNTING = regex(rf"^{_COUNT.pattern}(?![\d字年日月季次届岁])[\u4e00-\u9fff]+$")


def counted(name: str) -> frozenset[int]:
    """How many members a number formula says it has; empty where it does not say or says several numbers.

    >>> sorted(counted("三早")), sorted(counted("十二项措施")), sorted(counted("六卓越一拔尖")), sorted(counted("1+X"))
    ([3], [12], [], [])
    """
    if _COUNTING.match(name) is None:
        return frozenset()
    numbers = [_number(piece) for piece in _COUNT.findall(name)]
    # 双一流 are two of the first rank.
    alone = len(numbers) == 1 or (len(numbers) == 2 and name[1] == "一")
    return frozenset(numbers[:1]) - {1} if alone else frozenset()


def _number(piece: str) -> int:
    if piece.isdigit():
        return int(piece)
    read = read_numeral(piece.replace("双", "两"))
    return int(read[0]) if read is not None else 1
