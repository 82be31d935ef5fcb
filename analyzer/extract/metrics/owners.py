"""Whose number it is where the words beside it do not say: the owner of a bare head, of money, of a predicate."""

from __future__ import annotations

from ...text.regex import regex
from .clauses import clause_start
from .edges import LeftEdge, clean
from .vocabulary import Vocabulary, longest_at, longest_before

_MARKS = frozenset("，,。；;！!？?：:\n、（(")
# 消费对经济增长的贡献率: what is spoken of is 消费
_TOWARDS = regex(r"对[^，,。；;]{2,10}的?贡献率$")
_LONGEST_OWNER = 14
_TRIM_HEADS = ("播种面积", "种植面积", "总产量", "面积", "产量")
_SHORT = 3
_LONGEST_SAID = 14
# Nouns that name nothing without what is said of them (3家企业获评…).
_PREDICATE = regex(
    r"(?:成功|首次|均|全部)?(获评|获批|获得|荣获|获|入选|入围|上榜|入驻|列入|纳入|进入|跻身|通过|被评为|被认定为|成为|晋升|晋级)"
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


def told_of(clause: str, words: Vocabulary) -> str:
    """What a clause tells of: 居民消费价格 of 居民消费价格小幅下降; the clause itself where it has no predicate."""
    end = len(clause)
    while predicate := longest_before(words.predicates, clause, end, 2):
        end -= len(predicate)
    return clause[:end]


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
    if text[end : end + 1] == "、":
        return ""  # several things: the money is not for the first alone
    noun = clean(text[edge.skip_leads(start + len(verb), end) : end], words)
    return noun if 3 <= len(noun) <= 20 else ""


def predicate(text: str, noun: str, end: int) -> tuple[str, int]:
    """The name of things of which the words behind tell, and their end: 2家企业获评省级示范 counts 获评省级示范企业."""
    match = _PREDICATE.match(text, end) if len(noun) <= _SHORT else None
    if match is None or text[match.end() : match.end() + 1] not in _MARKS:
        return "", end
    said = match[1] + match[2].rstrip("了")
    return (said if said.endswith(noun) else said + noun), match.end()


def told_behind(text: str, at: int, words: Vocabulary) -> tuple[str, int]:
    """What is said from `at` on, to the end of the clause, and where that is; ("", at) unless a verb stands there."""
    verb = longest_at(words.stops, text, at)
    moved = verb in words.relations and words.relations[verb].direction is not None
    if len(verb) < 2 or moved:
        return "", at
    end = at
    while end < len(text) and end - at <= _LONGEST_SAID and text[end] not in _MARKS:
        if text[end].isdigit():
            return "", at
        end += 1
    return (text[at:end].removesuffix("了"), end) if 2 <= end - at <= _LONGEST_SAID else ("", at)


def wider_name(
    text: str, noun: str, floor: int, last: str | None, edge: LeftEdge, words: Vocabulary
) -> str | None:
    """比例, 产量 …: the owner stands in the clause before (消除大班额，比例降至…)."""
    if last and last.endswith(_TRIM_HEADS):
        for head in _TRIM_HEADS:
            if last.endswith(head) and len(last) > len(head):
                return last.removesuffix(head) + noun
    if floor < 2 or text[floor - 1] not in "，,":
        return None
    low = max(0, floor - 40)
    end = floor - 1
    opened = clause_start(text, end, low)
    start = edge.skip_leads(opened, end)
    if longest_at(words.stops, text, start) and opened > low and text[opened - 1] in ",，":
        # 粮食总产再创新高，位居全国首位，增量…: the subject stands one clause further on
        end = opened - 1
        start = edge.skip_leads(clause_start(text, end, low), end)
    if (quote := text.rfind("”", start, end)) >= 0:
        start = edge.skip_leads(quote + 1, end)  # “一县一案”消除大班额
    clause = clean(text[start:end], words)
    whose = told_of(clause, words)
    if whose == clause and last:
        return None  # the clause does something; its object is not what the quantity before was about
    stated = any(c.isdigit() or c == "%" for c in whose)
    return whose + noun if 2 <= len(whose) <= _LONGEST_OWNER and not stated else None


def before_mark(text: str, floor: int, low: int, edge: LeftEdge, words: Vocabulary) -> str:
    """The noun in front of the bracket or colon behind which a quantity stands: 白酒（增长8%）, 标准：500元."""
    if floor - low < 3 or text[floor - 1] not in "(（:：":
        return ""
    at = clause_start(text, floor - 1, low)
    at = max(at, text.rfind("、", at, floor - 1) + 1)
    noun = clean(text[edge.noun_start(at, floor - 1) : floor - 1], words)
    return noun if 2 <= len(noun) <= _LONGEST_OWNER else ""


def told_before(text: str, floor: int, low: int, edge: LeftEdge, words: Vocabulary) -> str:
    """What the clause right before tells of: 预算外资金大幅度增加，1985年达到1430亿元."""
    if floor - low < 4 or text[floor - 1] not in "，,":
        return ""
    at = clause_start(text, floor - 1, low)
    if text[at] == "的":
        return ""  # 在增长8%的基础上，
    clause = clean(text[edge.skip_leads(at, floor - 1) : floor - 1], words)
    told = told_of(clause, words)
    said = told != clause or longest_before(words.heads, clause, len(clause), 0)
    return told if said and 2 <= len(told) <= _LONGEST_OWNER else ""
