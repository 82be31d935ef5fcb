"""Lists in a name: several subjects that share one head."""

from __future__ import annotations

from ...text.regex import regex
from .vocabulary import Vocabulary, longest_at, longest_before

_EACH = regex(r"(?:[人户亩生]|平)均.{2,}")
# 农村自来水、卫生户厕普及率, 每千人托位、床位数: what opens the first holds for all
_FRONT = regex(r"(?:每[百千万]?(?:人口?|户)|农村|城镇(?!化))(?=..)")
_OWN_FRONT = regex(r"每|全[国省市县]|农村|城市|城镇|[人户亩生]均")
_OUTER_MARKS = regex(r"、|和|(?<!普)及")
_ITEM_MARKS = regex(r"[、和与]|(?<!普)及|以及")


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
    if len(items) != count:  # 与 and 和 may stand inside a member
        items = [item for item in _OUTER_MARKS.split(listed) if item]
    if len(items) != count:
        items = [item for item in listed.split("、") if item]
    if len(items) != count:
        return _joint_item(noun, position, count, words)
    if done:
        return items[position] + (done if done in words.bare else "")
    last = items[-1]
    item = items[position]
    front = _FRONT.match(items[0])
    if position and front is not None and _OWN_FRONT.search(item) is None:
        item = front[0] + item
    verb = longest_at(words.verbs, last, 0)
    acts = len(verb) > 1 or (verb and last[:2] not in words.pairs)  # 建筑业 builds nothing
    head = "" if acts else _shared_tail(item, last, words)
    if position and item in words.bare and (shared := _without_head(items[0], words)):
        return shared + item  # 一般公共预算收入、支出
    if position == count - 1 or not head:
        return item
    alone = not longest_before(words.heads, item, len(item), 0) and not item.endswith(head)
    return item + head if alone else item


def _joint_item(noun: str, position: int, count: int, words: Vocabulary) -> str:
    """The n-th of the subjects that one word names (城乡居民收入); the noun where none does."""
    for word, members in words.joint.items():
        if len(members) == count and word in noun:
            return noun.replace(word, members[position], 1)
    return noun


def _shared_tail(item: str, last: str, words: Vocabulary) -> str:
    """What the last item says of all: 评分 of 太原、大同和临汾评分, 教师待遇 of 小学、初中教师待遇."""
    member = item[len(longest_at(words.scopes, item, 0)) :] or item
    rest = last[len(member) :]
    if longest_at(words.people, rest, 0):
        return rest
    if (each := _EACH.search(last)) is not None:
        return each[0]  # 医保和公共卫生人均补助标准
    if rest in words.owned:
        return rest
    if {member, last[: len(member)], rest[:2]} <= words.pairs:
        return rest  # 城市、县城污水处理率: three whole words
    tail = longest_before(words.bare_tails, last, len(last), 1)
    return tail[2:] if tail[1:] == item[-1] + "数" else tail  # 托位、床位数: 托位数


def _without_head(item: str, words: Vocabulary) -> str:
    head = longest_before(words.bare_tails, item, len(item), 1)
    return item[: len(item) - len(head)] if head else ""
