"""Lists in a name: several subjects that share one head, and brackets that stand inside a name."""

from __future__ import annotations

from ...text.regex import regex
from .vocabulary import Vocabulary, longest_before

_ITEM_MARKS = regex(r"[、和及与]|以及")
# 国内生产总值（GDP）, 县（市、区）: what explains a name, no clause of its own
_INSIDE = regex(r"[\u4e00-\u9fffA-Za-z、/·“”.]{1,10}")
_LONGEST_BRACKET = 12


def split_items(listed: str) -> list[str]:
    """The members of a list.

    >>> split_items("小学、初中和高中")
    ['小学', '初中', '高中']
    """
    return [item for item in _ITEM_MARKS.split(listed) if item]


def nth_item(noun: str, position: int, count: int, words: Vocabulary) -> str:
    """The n-th of the listed subjects with the head they share, where there are as many as there are values.

    Of 一产、二产增加值 the first is 一产增加值.
    """
    listed, _, done = noun.partition("分别")
    items = split_items(listed)
    if len(items) != count:
        items = [item for item in listed.split("、") if item]
    if len(items) != count:
        return noun
    if done:
        return items[position]
    last = items[-1]
    head = longest_before(words.bare_tails, last, len(last), 1)
    item = items[position]
    if position and item in words.bare and (shared := _without_head(items[0], words)):
        return shared + item  # 一般公共预算收入、支出
    if position == count - 1 or not head:
        return item
    alone = not longest_before(words.heads, item, len(item), 0) and not item.endswith(head)
    return item + head if alone else item


def _without_head(item: str, words: Vocabulary) -> str:
    head = longest_before(words.bare_tails, item, len(item), 1)
    return item[: len(item) - len(head)] if head else ""


def without_examples(noun: str, words: Vocabulary) -> str:
    """新兴产业 of 电子信息、生物医药等新兴产业; "" where no examples stand in front."""
    at = noun.find("等", noun.find("、") + 1)
    if noun.find("、") <= 0 or at < 0 or len(noun) - at < 5 or noun[at + 1] in "级次额距效":
        return ""
    return "" if noun[at - 1 : at + 1] in words.noun_tails else noun[at + 1 :]


def bracket_start(text: str, end: int, low: int) -> int:
    """Where a short bracket that ends at `end` opens inside a name; -1 where it is none."""
    if text[end - 1 : end] not in (")", "）"):
        return -1
    start = max(low, end - _LONGEST_BRACKET)
    opened = max(text.rfind("(", start, end - 1), text.rfind("（", start, end - 1))
    if opened <= low or not "\u4e00" <= text[opened - 1] <= "\u9fff":
        return -1
    return opened if _INSIDE.fullmatch(text, opened + 1, end - 1) else -1


def bracket_end(text: str, start: int) -> int:
    """Where a short bracket that opens at `start` ends inside a name; -1 where it is none."""
    if text[start : start + 1] not in ("(", "（"):
        return -1
    for at in range(start + 2, min(len(text), start + _LONGEST_BRACKET)):
        if text[at] in ")）":
            return at + 1 if _INSIDE.fullmatch(text, start + 1, at) else -1
    return -1
