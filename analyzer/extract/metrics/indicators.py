"""What a number counts: the words before it or behind it, lists and pairs resolved, a subject carried on.

A quantity is named by the stretch between it and the mark (or the quantity) before it: subject, then relation
(达到, 增长, 占 …), then comparator. Where that holds no noun, the noun behind the unit names it (64所高校);
where there is none either, the subject of the quantity before it in the same sentence does (…，同比增长8.5%).
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text.regex import regex
from .behind import KINDS, noun_behind
from .clauses import clause_start
from .edges import LeftEdge, clean
from .front import Front, Left
from .lists import nth_item, split_items
from .names import NOTHING, Name, Place
from .nearby import Nearby
from .owners import owner, told_of
from .prices import PriceLists
from .quantity import Quantity
from .said import told_behind
from .sides import Sides
from .vocabulary import Vocabulary, longest_at, longest_before

WINDOW = 64
# Values in one list that are matched with the listed subjects.
_MOST_LISTED = 20
# 分别 stands at most so many characters in front of the first value.
_SPREAD_BEFORE = 6
_LIMITS = ("以上", "以下")
_THIS = regex(r"(?:这个|这一|上述)(?:比例|比重|占比|数字|指标|水平|标准|总数|差距)")
_SENTENCE_END = regex(r"[。！!？?\n]")
_JOIN = frozenset(("、", "和", "及", "与", "以及", "，", ",", "；", ";", ""))


class Namer:
    """Names the quantities of one text, which come in the order of the text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words
        self._front = Front(text, words)
        self._edge = LeftEdge(text, words)
        self._prices = PriceLists(text)
        self._sides = Sides(text, words)
        self._nearby = Nearby(text, words, self._edge)
        self._quantities: Sequence[Quantity] = ()
        self._names: list[Name] = []
        self._whole: str | None = None
        """What the present quantity is a part of, or shares its head with."""
        self._list: list[int] = []
        """Indexes of the quantities listed with the present one (3%、5%和7%), its own among them."""
        self._fronts: dict[int, tuple[str, Left]] = {}

    def name_all(self, quantities: Sequence[Quantity]) -> list[Name]:
        """One name for each quantity."""
        self._quantities, self._names, self._list = quantities, [], []
        for index in range(len(quantities)):
            if not self._list or index > self._list[-1]:
                self._list = self._listed_from(index)
            self._names.append(self._name(index))
        return self._names

    def _listed_from(self, first: int) -> list[int]:
        """Indexes of the quantities that follow each other with nothing but 、 or 和 between."""
        listed = [first]
        place = self._quantities[first].start
        spread = "分别" in self._text[max(0, place - _SPREAD_BEFORE) : place]
        for i in range(first + 1, len(self._quantities)):
            one, other = self._quantities[i - 1], self._quantities[i]
            if len(listed) == _MOST_LISTED or not self._joined(one, other, spread):
                break
            listed.append(i)
        return listed

    def _joined(self, one: Quantity, other: Quantity, spread: bool) -> bool:
        between = self._text[one.end : other.start]
        counted = spread and one.unit_type == other.unit_type == "counter" and between in ("、", "和")
        alike = one.base_unit == other.base_unit or one.unit is None or counted  # 分别达到4个、27张
        if one.after == "以上" and other.after == "以下":
            return False  # 3人以上10人以下: one range
        return alike and 0 <= other.start - one.end <= 2 and between in _JOIN

    def _name(self, index: int) -> Name:
        quantity = self._quantities[index]
        previous_end = self._quantities[index - 1].end if index else 0
        floor, left = self._front_of(quantity, previous_end)
        last = self._names[-1] if index and self._one_sentence(previous_end, quantity.start) else NOTHING
        noun, noun_start = self._noun(left, floor, previous_end)
        if index != self._list[0] and last.indicator is not None and not noun and not left.phrase:
            named = self._in_list(index)
            if named is not None:
                return named
        if "分别" in noun or (index == self._list[0] and self._each_has_own(noun)):
            left = left._replace(spread=True)
        self._fronts[index] = (noun, left)
        if left.type == "change" and self._prices.lists(noun, left.noun_end, last.subject, self._words):
            noun += "价格"
        self._whole = self._whole_of(index, floor, noun, left, last)
        place = Place(quantity, left, noun, noun_start, floor, previous_end, last, self._whole)
        subject, start = self._subject(place)
        indicator = self._indicator(quantity, left, subject)
        scope = self._scope(indicator)
        end = self._sides.covered if self._sides.covered > quantity.end and start == quantity.start else 0
        return Name(start, indicator, subject, left.relation, left.direction, left.baseline, scope, end)

    def _each_has_own(self, noun: str) -> bool:
        """Whether as many subjects as values are listed: 甲类收入和乙类支出增长8%和11%."""
        count = len(self._list)
        if count == 1:
            return False
        items = split_items(noun)
        listed = len(items) == count and all(len(item) > 1 for item in items)
        return listed or any(word in noun and len(of) == count for word, of in self._words.joint.items())

    def _whole_of(self, index: int, floor: int, noun: str, left: Left, last: Name) -> str | None:
        """The name whose head the noun shares: 其中高速公路1万公里, 工业类3个, 小学入学率为99%，初中为98%."""
        quantity, text = self._quantities[index], self._text
        if not index or quantity.base_unit != self._quantities[index - 1].base_unit:
            return None
        opened = text.startswith("其中", floor) or text.endswith(("其中：", "其中:"), 0, floor)
        if opened and quantity.unit_type in ("measure", "money", "counter"):
            return last.subject
        if self._whole is not None and last.indicator is not None and not left.relation:
            return self._whole  # the next one in the list behind 其中
        if left.type == "reach" and self._names[index - 1].relation:
            same = left.relation == "为" or left.relation == self._names[index - 1].relation
            return last.subject if same or quantity.unit_type == "percent" else None
        listed = quantity.unit_type == "money" and text.startswith("、", floor)
        return last.subject if listed or (quantity.unit_type == "counter" and noun[-1:] in KINDS) else None

    def _one_sentence(self, start: int, end: int) -> bool:
        return _SENTENCE_END.search(self._text, start, end) is None

    def _front_of(self, quantity: Quantity, previous_end: int) -> tuple[int, Left]:
        """Where the stretch in front of a quantity begins, and what stands in it."""
        used = min(self._sides.used, quantity.start)
        floor = self._floor(quantity, max(previous_end, used))
        left = self._front.read(quantity, floor)
        limit = self._text[max(0, previous_end - 2) : previous_end] in _LIMITS
        told = self._sides.covered < used and not left.held  # of 12个县粮食产量 the first counts 县
        named = left.relation or told or (limit and self._text[previous_end] != "的")
        if floor == used > previous_end and named and left.noun_end == left.noun_start:
            # 12个县粮食产量达到9万吨, 5亿元以上项目30个: what follows the first number is named by the second, too
            floor = previous_end
            left = self._front.read(quantity, floor)
        return floor, left

    def _floor(self, quantity: Quantity, low: int) -> int:
        """Where the clause in front of a quantity begins, behind `low`."""
        text, start = self._text, quantity.start
        low = max(low, start - WINDOW)
        at = start
        if at > low and text[at - 1] == "\n":
            at -= 1  # a table cell: the name stands on the line above
        at = clause_start(text, at, low)
        if at > low + 1 and text[at - 1] in ",，" and self._only_comparator(at, quantity):
            # 再担保业务收费，原则上不高于…: only the comparator stands behind the comma
            at = clause_start(text, at - 1, low)
        return at

    def _only_comparator(self, at: int, quantity: Quantity) -> bool:
        text = self._text
        if text.startswith("原则上", at):
            at += 3
        bare = at == quantity.start and bool(quantity.before)
        return (bare and not noun_behind(text, quantity, self._words)[0]) or text.startswith(
            ("不高于", "不低于", "不超过", "不少于"), at
        )

    def _noun(self, left: Left, floor: int, previous_end: int) -> tuple[str, int]:
        """The noun in front and where it starts; with the number before where that is a part of it."""
        text = self._text
        listed = left.spread and len(self._list) > 1
        start = self._edge.noun_start(left.noun_start, left.noun_end, listed=listed)
        if text[left.noun_end - 1] == "、":
            return "", left.noun_end  # 制度基本建立、已有300人受益
        noun = clean(text[start : left.noun_end], self._words)
        if left.baseline and noun in self._words.verb_set and noun not in self._words.bare:
            return "", left.noun_end  # 按4%安排、比上年提高1个百分点
        done = noun[-1:] == "后" and noun[:-1] in self._words.verb_set  # 精简后为18个
        if done or noun == "时" or noun in self._words.lead_set or (len(noun) == 2 and noun[0] == "每"):
            return "", left.noun_end  # 保证不少于72学时, 给予每家30万元奖励
        if (noun.startswith("有") or len(noun) == 1) and text[left.noun_end - 1] == "的":
            return "", left.noun_end  # 有条件的达到
        if left.relation and noun[:1] == "各" and noun in self._words.scope_set:
            return "", left.noun_end  # 下调缴费比例，各地可降至16%
        if self._names and _THIS.fullmatch(noun) is not None:
            return self._names[-1].indicator or noun, start  # 把这个比例提高到30%
        if not noun or not self._names or previous_end != floor:
            return noun, start
        limit = text[floor - 2 : floor] in _LIMITS and start == floor  # 5亿元以上项目
        if limit or (len(noun) <= 5 and start <= floor + 1 and text[floor : floor + 1] == "的"):
            start = self._names[-1].start
            if not limit and (last := self._names[-1].subject) and last.endswith(noun):
                return last, start  # 某行业现行16%的税率降至13%
            noun = clean(text[self._edge.skip_leads(start, previous_end) : left.noun_end], self._words)
        return noun, start

    def _subject(self, place: Place) -> tuple[str | None, int]:
        """The noun that is counted and where the metric's stretch starts."""
        left, noun, quantity = place.left, place.noun, place.quantity
        listed = len(self._list) > 1
        if noun and left.spread and listed:
            return self._member(noun, 0, place.floor, left), place.noun_start
        if listed and (granted := self._granted(quantity)):
            return granted, quantity.start
        if (behind := self._sides.behind(place)) is not None:
            return behind, quantity.start
        if noun:
            return self._nearby.in_front(place), place.noun_start
        start = left.phrase_start if left.phrase else min(quantity.start, max(place.floor, place.noun_start))
        return self._nearby.elsewhere(place, self._paired(0, place.floor, left) if listed else None), start

    def _granted(self, quantity: Quantity) -> str:
        """What all amounts of a list are given as: 奖励 of 分别给予企业50万元、30万元奖励."""
        if quantity.unit_type != "money":
            return ""
        after, _ = noun_behind(self._text, self._quantities[self._list[-1]], self._words)
        return after if longest_before(self._words.grants, after, len(after), 0) else ""

    def _in_list(self, index: int) -> Name | None:
        """The second and later values of a list: the n-th item of the subject, or the same name again."""
        head = self._list[0]
        quantity, first = self._quantities[index], self._names[head]
        noun, left = self._fronts[head]
        counted = quantity.unit_type not in ("percent", "points") and not left.spread
        if counted and (
            noun_behind(self._text, quantity, self._words)[0]
            or told_behind(self._text, quantity.end, self._words)[0]
        ):
            return None
        subject = first.subject
        if noun and left.spread:
            subject = self._member(noun, index - head, self._floor(self._quantities[head], 0), left)
        elif not noun:
            floor = self._floor(self._quantities[head], 0)
            subject = self._paired(index - head, floor, left) or subject
        indicator = self._indicator(quantity, left, subject) or first.indicator
        scope = self._scope(indicator)
        return first._replace(start=quantity.start, indicator=indicator, subject=subject, scope=scope)

    def _scope(self, indicator: str | None) -> str | None:
        return longest_at(self._words.scopes, indicator, 0) or None if indicator else None

    def _nth(self, noun: str, position: int) -> str:
        """The n-th of the listed subjects without the verb in front of it."""
        item = nth_item(noun, position, len(self._list), self._words)
        return item[LeftEdge(item, self._words).skip_leads(0, len(item)) :] or item

    def _member(self, noun: str, position: int, floor: int, left: Left) -> str:
        """The n-th subject of a list; of a bare head (铁矿和煤，储量分别为…) with the n-th owner in front of it."""
        if noun in self._words.bare and (told := self._paired(position, floor, left)):
            whose = owner(told, self._words) or told
            return whose.removesuffix(noun[:2]) + noun
        return self._nth(noun, position)

    def _paired(self, position: int, floor: int, left: Left) -> str | None:
        """The n-th of as many subjects as values: those of the quantities before, or listed in the clause before."""
        head, count = self._list[0], len(self._list)
        before = [name.subject for name in self._names[max(0, head - count) : head]]
        told = len(before) == count and (left.spread or len(set(before)) == count)
        if told and self._one_sentence(self._names[head - count].start, floor):
            return before[position]
        start = clause_start(self._text, floor - 1, max(0, floor - 90))
        clause = told_of(self._text[start : max(0, floor - 1)], self._words)
        if len(split_items(clause)) == count:
            return self._nth(clause, position)
        return before[-1] if left.spread and before else None

    def _indicator(self, quantity: Quantity, left: Left, subject: str | None) -> str | None:
        counted = left.type == "change" and quantity.unit_type == "counter"
        if counted and subject and self._sides.used > left.phrase_start:
            return subject
        if not left.phrase:
            return subject
        return (subject or "") + left.phrase
