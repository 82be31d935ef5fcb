"""Whose number it is where the words beside it do not say: the owner of a bare head, of money, of a predicate."""

from __future__ import annotations

import re

from .edges import LeftEdge, clean
from .vocabulary import Vocabulary, longest_at, longest_before

_MARKS = frozenset("，,。；;！!？?：:\n、（(")
# 消费对经济增长的贡献率: what is spoken of is 消费
_TOWARDS = re.compile(r"对[^，,。；;]{2,10}的?贡献率$")
_LONGEST_OWNER = 14
_SHORT = 3
# 消费价格小幅下降，总指数为99.5: the owner is what stands in front of the predicate
_PREDICATE_TAIL = re.compile(
    r"(?:方面|上)?(?:也|持续|继续|稳步|大幅度?|小幅|明显|平稳|较快|总体|有所|不断|进一步|稳定|快速|同比|基本)*"
    r"(?:下降|上涨|增长|加大力度|加大|回升|回落|提高|提升|扩大|加快|向好|改善|运行|发展|下跌|减少|增加)(?:较快|放缓|明显|步伐加快)?$"
)
# Nouns that name nothing without what is said of them (3家企业获评…).
_PREDICATE = re.compile(
    r"(?:成功|首次|均|全部)?(获评|获批|获得|荣获|获|入选|入围|上榜|入驻|列入|纳入|进入|跻身|通过|被评为|被认定为|成为|晋升|晋级|达到|实现)"
    r"((?:[^，,。；;！!？?：:\n、（()0-9]|[0-9]+强){2,18})"
)


def owner(subject: str, words: Vocabulary) -> str:
    """The owner inside a subject: 非公经济 of 非公经济增加值; the subject where it has no head; "" if unclear."""
    stripped = _TOWARDS.sub("", subject)
    if stripped != subject:
        return stripped if len(stripped) >= 2 else ""
    head = longest_before(words.bare_tails, subject, len(subject), 0)
    if head:
        rest = subject[: len(subject) - len(head)].rstrip("的")
        return rest if 2 <= len(rest) <= _LONGEST_OWNER and rest not in words.verb_set else ""
    if longest_before(words.heads, subject, len(subject), 0):
        return ""
    return subject if 2 <= len(subject) <= _LONGEST_OWNER else ""


def told_of(clause: str) -> str:
    """What a clause tells of, without its predicate; the clause itself where it has none.

    >>> told_of("居民消费价格小幅下降")
    '居民消费价格'
    """
    return _PREDICATE_TAIL.sub("", clause)


def invested(text: str, place: int, edge: LeftEdge, words: Vocabulary) -> str:
    """What the money in front of `place` is for, where the next clause says it: 投资2亿元，建设城市展览馆."""
    if text[place : place + 1] not in ("，", ","):
        return ""
    start = place + 1
    verb = longest_at(words.verbs, text, start)
    if not verb:
        return ""
    end = start
    while end < len(text) and end - start < 24 and text[end] not in _MARKS and text[end] != "的":
        if text[end].isdigit():
            return ""
        end += 1
    noun = clean(text[edge.skip_leads(start + len(verb), end) : end], words)
    return noun if 3 <= len(noun) <= 20 else ""


def predicate(text: str, noun: str, end: int) -> tuple[str, int]:
    """The name of things of which the words behind tell, and their end: 2家企业获评省级示范 counts 获评省级示范企业."""
    match = _PREDICATE.match(text, end) if len(noun) <= _SHORT else None
    if match is None or text[match.end() : match.end() + 1] not in _MARKS:
        return "", end
    said = match[1] + match[2].rstrip("了")
    return (said if said.endswith(noun) else said + noun), match.end()
