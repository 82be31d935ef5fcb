"""Whose number it is where the words beside it do not say: the owner of a bare head, what money is for."""

from __future__ import annotations

from ...text.regex import regex
from .behind import KINDS
from .clauses import clause_start
from .edges import LeftEdge, clean
from .quantity import Quantity
from .vocabulary import Vocabulary, longest_at, longest_before

_MARKS = frozenset("，,。；;！!？?：:\n、（(")
_COMMAS = ("，", ",")
# 消费对经济增长的贡献率: what is spoken of is 消费
_TOWARDS = regex(r"对[^，,。；;]{2,10}的?贡献率$")
_AREA = regex(r"(?:城市|农村|城镇|乡村|地区|区域|县城|[省市县州旗乡镇村]|(?<![园社校小库景灾林矿牧])区)$")
_AREAS = regex(r".{0,8}?(?:城市|农村|城镇|乡村|地区|区域|县城|全[国省市县区])(?=..)")
_LONGEST_OWNER = 14
_LONGEST_KIND = 6
_LONGEST_TOLD = 20
_TRIM_HEADS = ("播种面积", "种植面积", "总产量", "面积", "产量")


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


class Owners:
    """Finds, in the clauses round a quantity of one text, whose number it is."""

    def __init__(self, text: str, words: Vocabulary, edge: LeftEdge) -> None:
        self._text = text
        self._words = words
        self._edge = edge

    def built(self, floor: int) -> str:
        """What the clause that opens the sentence in front of `floor` plans: 煤炭工业建设，五年投资90亿元."""
        text = self._text
        if text[floor - 1 : floor] not in _COMMAS:
            return ""
        start = clause_start(text, floor - 1, max(0, floor - _LONGEST_TOLD))
        clause = text[start : floor - 1].strip(" 　")
        opens = text[max(0, start - 1) : start] in ("", "\n", "。")
        return clause if opens and clause.endswith("建设") and 4 <= len(clause) <= _LONGEST_OWNER else ""

    def invested(self, place: int) -> str:
        """What the money in front of `place` is for, where the next clause says it: 投资2亿元，建设城市展览馆."""
        text = self._text
        start = place + 1
        verb = longest_at(self._words.verbs, text, start) if text[place:start] in ("，", ",") else ""
        if not verb:
            return ""
        end = start
        while end < len(text) and end - start < 24 and text[end] not in _MARKS and text[end] != "的":
            if text[end].isdigit():
                return ""
            end += 1
        if text[end : end + 1] == "、":
            return ""  # several things: the money is not for the first alone
        noun = clean(text[self._edge.skip_leads(start + len(verb), end) : end], self._words)
        return noun if 3 <= len(noun) <= 20 else ""

    def wider(self, noun: str, floor: int, last: str | None) -> str | None:
        """比例, 产量 … with the owner that the clause before names (消除大班额，比例降至…), or None."""
        if last and (head := next((h for h in _TRIM_HEADS if last.endswith(h) and last != h), "")):
            return last.removesuffix(head) + noun
        if floor < 2 or self._text[floor - 1] not in _COMMAS:
            return None
        clause = self._clause_before(floor)
        whose = told_of(clause, self._words)
        if whose == clause and last:
            return None  # the clause does something; its object is not what the quantity before was about
        stated = any(c.isdigit() or c == "%" for c in whose) or self._acts(whose)
        return whose + noun if 2 <= len(whose) <= _LONGEST_OWNER and not stated else None

    def _acts(self, clause: str) -> bool:
        """Whether a verb stands inside a clause, so that it is no owner: 高速公路贯穿北部."""
        words = self._words
        return any(len(longest_at(words.stops, clause, at)) > 1 for at in range(2, len(clause) - 1))

    def _clause_before(self, floor: int) -> str:
        """The clause in front of the comma at `floor`, or the one before where that has no subject of its own."""
        text, edge, low = self._text, self._edge, max(0, floor - 40)
        end = floor - 1
        opened = clause_start(text, end, low)
        start = edge.skip_leads(opened, end)
        if longest_at(self._words.stops, text, start) and opened > low and text[opened - 1] in _COMMAS:
            end = opened - 1  # 粮食总产再创新高，位居全国首位，增量…
            start = edge.skip_leads(clause_start(text, end, low), end)
        if (quote := text.rfind("”", start, end)) >= 0:
            start = edge.skip_leads(quote + 1, end)  # “一县一案”消除大班额
        return clean(text[start:end], self._words)

    def part(self, noun: str, whole: str) -> str:
        """The name of a part: 高速公路里程 of 公路里程, 小麦产量 of 粮食产量; "" where it has a head of its own."""
        words = self._words
        if noun[-1:] in KINDS:
            thing = whole[max(whole.rfind(kind) for kind in KINDS) + 1 :]
            return noun + thing if thing else ""  # 工业类 of 城建类项目
        done = longest_before(words.verb_tails, noun, len(noun), 0) or whole.endswith(noun[-2:])
        if done or longest_before(words.heads, noun, len(noun), 0) or noun in words.bare:
            return ""
        if _AREA.search(noun):
            area = _AREAS.match(whole)
            return noun + whole[area.end() if area is not None else 0 :]  # 农村 beside 城市每千人口医生数
        for size in range(len(noun), 1, -1):
            at = whole.find(noun[-size:], 0, len(noun) + _LONGEST_KIND)
            if at >= 0 and len(whole) > at + size:
                return noun + whole[at + size :]  # 住宅用地 beside 商业用地地价
        head = longest_before(words.bare_tails, whole, len(whole), 1)
        return noun + head if head else ""

    def granted(self, quantity: Quantity, floor: int) -> str:
        """What the clause before grants, where a number only limits it: 给予奖补，单个企业最高300万元."""
        if quantity.unit_type != "money" or quantity.before[:1] not in ("最", "不"):
            return ""
        text = self._text
        if floor < 2 or text[floor - 1] not in _COMMAS:
            return ""
        return longest_before(self._words.grants, text, floor - 1, floor - 8)

    def before_mark(self, floor: int, low: int) -> str:
        """The noun in front of the bracket or colon behind which a quantity stands: 白酒（增长8%）, 标准：500元."""
        text = self._text
        if floor - low < 3 or text[floor - 1] not in "(（:：":
            return ""
        at = clause_start(text, floor - 1, low)
        at = max(at, text.rfind("、", at, floor - 1) + 1)
        noun = clean(text[self._edge.noun_start(at, floor - 1) : floor - 1], self._words)
        return noun if 2 <= len(noun) <= _LONGEST_OWNER else ""

    def told_before(self, floor: int, low: int) -> str:
        """What the clause right before tells of: 预算外资金大幅度增加，1985年达到1430亿元."""
        text, words = self._text, self._words
        if floor - low < 4 or text[floor - 1] not in _COMMAS:
            return ""
        at = clause_start(text, floor - 1, low)
        if text[at] == "的":
            return ""  # 在增长8%的基础上，
        at = self._edge.skip_leads(at, floor - 1)
        moved = words.relations.get(text[at : at + 2])
        if moved is not None and moved.direction is not None:
            at += 2  # 下调缴费比例，
        clause = clean(text[at : floor - 1], words)
        told = told_of(clause, words)
        said = told != clause or longest_before(words.heads, clause, len(clause), 0)
        return told if said and 2 <= len(told) <= _LONGEST_TOLD else ""
