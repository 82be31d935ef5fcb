"""What a number counts: the words before it or behind it, lists and pairs resolved, a subject carried on.

A quantity is named by the stretch between it and the mark (or the quantity) before it: subject, then relation
(达到, 增长, 占 …), then comparator. Where that holds no noun, the noun behind the unit names it (64所高校);
where there is none either, the subject of the quantity before it in the same sentence does (…，同比增长8.5%).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...model.findings import Direction
from .behind import noun_behind
from .clauses import BREAK, clause_start
from .edges import LeftEdge, clean
from .front import Front, Left
from .lists import nth_item, split_items, without_examples
from .owners import before_mark, invested, owner, predicate, told_before, wider_name
from .periods import PERIOD_LEAD
from .prices import PriceLists
from .quantities import Quantity
from .vocabulary import Vocabulary, longest_at

WINDOW = 64
# Values in one list that are matched with the listed subjects.
_MOST_LISTED = 20
_LONGEST_KIND = 8
_SENTENCE_END = frozenset("。！!？?\n")
_JOIN = frozenset(("、", "和", "及", "与", "以及", "，", ",", "；", ";", ""))
# A stretch that ends so leads to the noun behind the number.
_MADE = ("年产", "日产", "月产")
_WITHIN = ("区域内", "范围内", "辖区内", "境内", "市内", "省内", "县内", "区内")
_FRAME = frozenset("等的了着将对为由在中与向把")
_MONEY_VERBS = ("投资", "总投资", "投入", "计划投资", "完成投资")
_AFTER_ITEM = re.compile(
    r"(?<=..)(?:再次|进一步|持续|稳步|逐步|(?<![人户亩生年日月])均|都|提[高升]|增长|下降|上[调涨])"
)
_GRADE = re.compile(r"[A-Za-z甲乙丙丁一二三四][类级等]")
_GENERIC = re.compile(r"^(?:所占)?(?:比例|占比|比重|比率|率|产量|单产|覆盖率|总量)$")


class Name(NamedTuple):
    """The name of one quantity and the words round it."""

    start: int
    indicator: str | None
    subject: str | None
    relation: str | None
    direction: Direction | None
    baseline: str | None
    scope: str | None
    end: int = 0  # of the noun behind the quantity, where that is its name


_NOTHING = Name(0, None, None, None, None, None, None)


class Namer:
    """Names the quantities of one text, which come in the order of the text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words
        self._front = Front(text, words)
        self._edge = LeftEdge(text, words)
        self._lefts: dict[int, tuple[str, Left]] = {}
        self._behind_end = 0  # end of the noun behind the quantity looked at
        self._prices = PriceLists(text)
        self._used = 0  # end of the last noun behind a quantity that became its name

    def name_all(self, quantities: Sequence[Quantity]) -> list[Name]:
        """One name for each quantity."""
        names: list[Name] = []
        group: list[int] = []
        for i, quantity in enumerate(quantities):
            previous_end = quantities[i - 1].end if i else 0
            if i > (group[-1] if group else -1) or not (i and self._joined(previous_end, quantity.start)):
                group = self._group(quantities, i)
            names.append(self._name(quantity, i, previous_end, names, quantities, group))
        return names

    def _joined(self, end: int, start: int) -> bool:
        return 0 <= start - end <= 2 and self._text[end:start] in _JOIN

    def _group(self, quantities: Sequence[Quantity], first: int) -> list[int]:
        """Indexes of the quantities that follow each other with nothing but 、 or 和 between (3%、5%和7%)."""
        group = [first]
        for i in range(first + 1, len(quantities)):
            if len(group) == _MOST_LISTED or not self._joined(quantities[i - 1].end, quantities[i].start):
                break
            group.append(i)
        return group

    def _name(
        self,
        quantity: Quantity,
        index: int,
        previous_end: int,
        names: list[Name],
        quantities: Sequence[Quantity],
        group: list[int],
    ) -> Name:
        text = self._text
        floor = self._floor(quantity, previous_end)
        left = self._front.read(quantity, floor)._replace(counter=quantity.unit_type == "counter")
        noun_start = self._edge.noun_start(left.noun_start, left.noun_end)
        noun = clean(text[noun_start : left.noun_end], self._words)
        if names and 0 < len(noun) <= 5 and previous_end == floor and text[floor : floor + 1] == "的":
            noun_start = names[-1].start
            noun = clean(text[self._edge.skip_leads(noun_start, previous_end) : left.noun_end], self._words)
        same_sentence = bool(names) and not any(
            c in _SENTENCE_END for c in text[previous_end : quantity.start]
        )
        last = names[-1] if same_sentence else _NOTHING
        if index != group[0] and last.indicator is not None and not noun and not left.phrase:
            named = self._in_list(quantity, index, group, names, self._floor(quantities[group[0]], 0))
            if named is not None:
                return named
        if "分别" in noun:
            left = left._replace(spread=True)
        self._lefts[index] = (noun, left)
        if left.type == "change" and self._prices.lists(noun, left.noun_end, last.subject, self._words):
            noun += "价格"
        subject, start = self._subject(
            quantity, left, noun, noun_start, last, floor, index, names, group, previous_end
        )
        indicator = self._indicator(left, subject)
        scope = longest_at(self._words.scopes, indicator, 0) if indicator else ""
        end = self._used if self._used > quantity.end and start == quantity.start else 0
        return Name(
            start, indicator, subject, left.relation, left.direction, left.baseline, scope or None, end
        )

    def _only_comparator(self, at: int, quantity: Quantity) -> bool:
        text = self._text
        if text.startswith("原则上", at):
            at += 3
        return (at == quantity.start and bool(quantity.before)) or text.startswith(
            ("不高于", "不低于", "不超过", "不少于"), at
        )

    def _floor(self, quantity: Quantity, previous_end: int) -> int:
        """Where the stretch in front of a quantity begins."""
        text, start = self._text, quantity.start
        low = max(previous_end, start - WINDOW, min(self._used, start))
        at = start
        if at > low and text[at - 1] == "\n":
            at -= 1  # a table cell: the name stands on the line above
        at = clause_start(text, at, low)
        if at > low + 1 and text[at - 1] in ",，" and self._only_comparator(at, quantity):
            at = clause_start(
                text, at - 1, low
            )  # 再担保业务收费，原则上不高于…: only the comparator behind it
        return at

    def _subject(
        self,
        quantity: Quantity,
        left: Left,
        noun: str,
        noun_start: int,
        last: Name,
        floor: int,
        index: int,
        names: list[Name],
        group: list[int],
        previous_end: int,
    ) -> tuple[str | None, int]:
        """The noun that is counted and where the metric's stretch starts."""
        text = self._text
        after = self._after(quantity) if self._looks_behind(left, noun) else ""
        if noun and left.spread and len(group) > 1:
            return nth_item(noun, 0, len(group), self._words), noun_start
        changed = left.type == "change" and bool(left.phrase)
        if after and (changed or not noun or self._yields(left, noun, noun_start, after, floor)):
            self._used = self._behind_end
            named = after if changed else self._named_behind(quantity, left, floor, noun, after, last)
            return named, quantity.start
        if noun:
            return self._named_in_front(quantity, noun, floor, last), noun_start
        start = left.phrase_start if left.phrase else min(quantity.start, max(floor, noun_start))
        paired = None
        if len(group) > 1 and (left.spread or self._pairs_before(index, len(group), names)):
            paired = self._paired(index, 0, group, names, floor)
        if left.type in ("compare", "share") and left.phrase:
            return (paired if left.type == "share" else None), start
        verb = text[floor : left.noun_end].rstrip(" ")
        carried = self._elsewhere(quantity, left, verb, paired, floor, previous_end) or self._carried(
            left, last
        )
        if carried is not None or last.indicator is not None:
            return carried, start
        if PERIOD_LEAD.fullmatch(verb) or len(verb) < 2:
            return None, start
        return (clean(verb, self._words) or None), max(floor, quantity.start - WINDOW)

    def _elsewhere(
        self, quantity: Quantity, left: Left, verb: str, paired: str | None, floor: int, low: int
    ) -> str | None:
        """The name of a quantity with no noun beside it, from a clause behind, a list or the clause before."""
        if quantity.unit_type == "money" and verb.endswith(_MONEY_VERBS):
            return invested(self._text, quantity.end, self._edge, self._words) + verb[-2:]
        if paired is not None:
            return paired
        if bracketed := before_mark(self._text, floor, low, self._edge, self._words):
            return bracketed
        return told_before(self._text, floor, low, self._edge, self._words) if left.relation else None

    def _carried(self, left: Left, last: Name) -> str | None:
        """The subject of the quantity before, carried on."""
        whole = not left.phrase or last.relation == "占"
        carried = last.subject or (last.indicator if whole else None)
        if carried and left.phrase.startswith(("拉动", "拉低")):
            return owner(carried, self._words) or carried
        return carried

    def _named_behind(
        self, quantity: Quantity, left: Left, floor: int, noun: str, after: str, last: Name
    ) -> str:
        """The name that the words behind a quantity give it."""
        said, self._used = predicate(self._text, after, self._behind_end)
        if said:
            return said
        listed = self._text[left.noun_end - 1 : left.noun_end] in ("等", "的")
        if after in self._words.general and not left.relation and not listed and len(noun) >= 4:
            return noun + after  # 出台支持企业转型11条措施
        return self._with_money(quantity, floor, after, last)

    def _named_in_front(self, quantity: Quantity, noun: str, floor: int, last: Name) -> str:
        """The name that the words in front give, with its owner where they are a mere head."""
        if noun in _MONEY_VERBS and quantity.unit_type == "money":
            aimed = invested(self._text, quantity.end, self._edge, self._words)
            return aimed + noun[-2:] if aimed else noun
        if (grade := _GRADE.fullmatch(noun)) and last.subject and _GRADE.search(last.subject):
            return _GRADE.sub(grade[0], last.subject)
        if noun in self._words.owned or _GENERIC.match(noun):
            if (
                wider := wider_name(self._text, noun, floor, last.subject, self._edge, self._words)
            ) is not None:
                return wider
            if last.subject and (whose := owner(last.subject, self._words)):
                return whose + noun
        if example := without_examples(noun, self._words):
            return example
        before, mark, behind = noun.rpartition("、")
        if mark and len(behind) > 1 and len(before) > 4 and before[-2:] in self._words.verb_set:
            return behind  # 制度全面实施、参保人数
        return noun

    def _with_money(self, quantity: Quantity, floor: int, after: str, last: Name) -> str:
        """投资3500万元的管网改造 counts the investment in it."""
        verb = self._text[floor : quantity.start]
        if quantity.unit_type != "money" or self._text[quantity.end : quantity.end + 1] == "，":
            return after
        listed = verb in ("、", "和") and last.subject is not None and last.subject.endswith("投资")
        return after + "投资" if verb.endswith(_MONEY_VERBS) or listed else after

    def _after(self, quantity: Quantity) -> str:
        """The noun behind the quantity."""
        noun, self._behind_end = noun_behind(self._text, quantity, self._words)
        return noun

    def _looks_behind(self, left: Left, noun: str) -> bool:
        if (
            left.type == "change"
            and left.counter
            and not left.baseline
            and (not noun or noun.endswith("以来"))
        ):
            return left.phrase in ("增加", "减少", "共增加", "累计增加", "新增加")
        if left.type == "change" and left.counter and left.phrase == "提升" and noun in self._words.verb_set:
            return True  # 改造提升四个出入口
        if left.type == "reach" and len(noun) > 1:
            return left.counter and left.relation in ("为", "完成")
        return left.type not in ("change", "compare", "share")

    def _yields(self, left: Left, noun: str, noun_start: int, after: str, floor: int) -> bool:
        """Whether the words in front are only a frame for the noun behind (全省64所高校, 吉林大学等5所…)."""
        if self._text[left.noun_end - 1 : left.noun_end] in _FRAME or noun.endswith((*_WITHIN, *_MADE)):
            return True
        if left.counter and (left.type != "reach" or left.relation in ("为", "完成")):
            short = len(after) <= 2 < len(noun) <= _LONGEST_KIND
            return not (short and not left.relation and noun_start == floor)
        if len(noun) < 2 or len(longest_at(self._words.scopes, noun, 0)) == len(noun):
            return True
        return noun_start == left.noun_end or noun.endswith(_MONEY_VERBS)

    def _in_list(
        self, quantity: Quantity, index: int, group: list[int], names: list[Name], quantities_start: int
    ) -> Name | None:
        """The second and later values of a list: the n-th item of the subject, or the same name again."""
        first = names[group[0]]
        position = index - group[0]
        noun, left = self._lefts[group[0]]
        if self._after(quantity) and not left.spread and quantity.unit_type not in ("percent", "points"):
            return None
        subject = first.subject
        if left.spread or (not noun and self._pairs_before(group[0], len(group), names)):
            if noun:
                subject = nth_item(noun, position, len(group), self._words)
            else:
                subject = self._paired(index, position, group, names, quantities_start) or subject
        indicator = self._indicator(left, subject)
        return first._replace(start=quantity.start, indicator=indicator or first.indicator, subject=subject)

    def _pairs_before(self, index: int, count: int, names: list[Name]) -> bool:
        """Whether as many values as now are listed stand right before, each with a subject of its own."""
        subjects = [n.subject for n in names[max(0, index - count) : index]]
        return len(set(subjects)) == count

    def _paired(
        self, index: int, position: int, group: list[int], names: list[Name], floor: int
    ) -> str | None:
        """The n-th of the subjects that stand before 分别: of the quantities before, or listed in the clause before."""
        text = self._text
        first = group[0] - len(group)
        if first >= 0 and not any(c in _SENTENCE_END for c in text[names[first].start : floor]):
            return names[first + position].subject
        at = floor - 1
        while at > max(0, floor - 90) and text[at - 1] not in BREAK:
            at -= 1
        items = split_items(text[at : max(at, floor - 1)])
        if len(items) != len(group):
            return names[index - 1].subject if index else None
        return clean(_AFTER_ITEM.split(items[position], maxsplit=1)[0], self._words)

    def _indicator(self, left: Left, subject: str | None) -> str | None:
        if left.type == "change" and left.counter and subject and self._used > left.phrase_start:
            return subject
        if not left.phrase:
            return subject
        return (subject or "") + left.phrase
