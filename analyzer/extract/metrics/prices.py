"""Lists of prices: 从八大类消费品看，食品上涨2%，衣着下降1% names goods, and what rises or falls is their price."""

from __future__ import annotations

from bisect import bisect_right

from ...text.regex import regex
from .vocabulary import Vocabulary, longest_before

_SENTENCE = regex(r"[^。！!？?\n]+")
_HEAD = regex(r"价格|[物油粮菜房]价|CPI|PPI")
# 分类别看, 从…价格看, 其中: the list under the head begins
_OPENS = regex(r"其中|[从分按][^，,。；;]{1,12}看|八大类|七涨一降")
_MOVES = ("上涨", "下降", "下跌", "涨", "跌", "持平", "回落")


class PriceLists:
    """The sentences of one text that list how prices moved."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._opens: list[int] = []
        self._ends: list[int] = []
        under = False
        previous_end = -1
        for match in _SENTENCE.finditer(text):
            # a list may stand in the sentence behind its head, in the same paragraph
            under = under and "\n" not in text[previous_end : match.start()]
            head = _HEAD.search(match[0])
            opening = _OPENS.search(match[0], head.start() if head and not under else 0)
            if opening is not None and (head or under) and _MOVES_IN.search(match[0]):
                self._opens.append(match.start() + opening.start())
                self._ends.append(match.end())
            under = head is not None
            previous_end = match.end()

    def lists(self, noun: str, place: int, last: str | None, words: Vocabulary) -> bool:
        """Whether the noun that ends at `place` is goods in such a list, and what follows tells of its price."""
        if not noun or not self._opens:
            return False
        at = bisect_right(self._opens, place) - 1
        if at < 0 or place > self._ends[at] or longest_before(words.heads, noun, len(noun), 0):
            return False
        if last is not None and not last.endswith(("价格", "指数", "价")):
            return False
        return self._text[place : place + 8].lstrip("同环比分别均").startswith(_MOVES)


_MOVES_IN = regex(r"上涨|下降|下跌|回落")
