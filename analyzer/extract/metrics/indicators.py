"""What a number counts: the words before it or behind it, lists and pairs resolved, a subject carried on.

A quantity is named by the stretch between it and the mark (or the quantity) before it: subject, then relation
(达到, 增长, 占 …), then comparator. Where that holds no noun, the noun behind the unit names it (64所高校);
where there is none either, the subject of the quantity before it in the same sentence does (…，同比增长8.5%).
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text.regex import regex
from .behind import noun_behind
from .clauses import BREAK, clause_start
from .edges import LeftEdge, clean
from .front import Front, Left
from .lists import nth_item, split_items
from .prices import PriceLists
from .quantity import Quantity
from .sides import NOTHING, Name, Place, Sides
from .vocabulary import Vocabulary, longest_at

WINDOW = 64
# Values in one list that are matched with the listed subjects.
_MOST_LISTED = 20
_SENTENCE_END = frozenset("。！!？?\n")
_JOIN = frozenset(("、", "和", "及", "与", "以及", "，", ",", "；", ";", ""))
_AFTER_ITEM = regex(
    r"(?<=..)(?:再次|进一步|持续|稳步|逐步|(?<![人户亩生年日月])均|都|提[高升]|增长|下降|上[调涨])"
)


class Namer:
    """Names the quantities of one text, which come in the order of the text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words
        self._front = Front(text, words)
        self._edge = LeftEdge(text, words)
        self._lefts: dict[int, tuple[str, Left]] = {}
        self._prices = PriceLists(text)
        self._sides = Sides(text, words, self._edge)

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
        last = names[-1] if same_sentence else NOTHING
        if index != group[0] and last.indicator is not None and not noun and not left.phrase:
            named = self._in_list(quantity, index, group, names, self._floor(quantities[group[0]], 0))
            if named is not None:
                return named
        if "分别" in noun:
            left = left._replace(spread=True)
        self._lefts[index] = (noun, left)
        if left.type == "change" and self._prices.lists(noun, left.noun_end, last.subject, self._words):
            noun += "价格"
        place = Place(quantity, left, noun, noun_start, floor, previous_end, last)
        subject, start = self._subject(place, index, names, group)
        indicator = self._indicator(left, subject)
        scope = longest_at(self._words.scopes, indicator, 0) if indicator else ""
        end = self._sides.covered if self._sides.covered > quantity.end and start == quantity.start else 0
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
        low = max(previous_end, start - WINDOW, min(self._sides.used, start))
        at = start
        if at > low and text[at - 1] == "\n":
            at -= 1  # a table cell: the name stands on the line above
        at = clause_start(text, at, low)
        if at > low + 1 and text[at - 1] in ",，" and self._only_comparator(at, quantity):
            # 再担保业务收费，原则上不高于…: only the comparator stands behind the comma
            at = clause_start(text, at - 1, low)
        return at

    def _subject(
        self, place: Place, index: int, names: list[Name], group: list[int]
    ) -> tuple[str | None, int]:
        """The noun that is counted and where the metric's stretch starts."""
        left, noun, quantity = place.left, place.noun, place.quantity
        if noun and left.spread and len(group) > 1:
            return nth_item(noun, 0, len(group), self._words), place.noun_start
        if (behind := self._sides.behind(place)) is not None:
            return behind, quantity.start
        if noun:
            return self._sides.in_front(place), place.noun_start
        start = left.phrase_start if left.phrase else min(quantity.start, max(place.floor, place.noun_start))
        paired = None
        if len(group) > 1 and (left.spread or self._pairs_before(index, len(group), names)):
            paired = self._paired(index, 0, group, names, place.floor)
        return self._sides.elsewhere(place, paired), start

    def _in_list(
        self, quantity: Quantity, index: int, group: list[int], names: list[Name], quantities_start: int
    ) -> Name | None:
        """The second and later values of a list: the n-th item of the subject, or the same name again."""
        first = names[group[0]]
        position = index - group[0]
        noun, left = self._lefts[group[0]]
        if (
            noun_behind(self._text, quantity, self._words)[0]
            and not left.spread
            and quantity.unit_type not in ("percent", "points")
        ):
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
        if left.type == "change" and left.counter and subject and self._sides.used > left.phrase_start:
            return subject
        if not left.phrase:
            return subject
        return (subject or "") + left.phrase
