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
from .quantities import Quantity
from .vocabulary import Vocabulary, longest_at, longest_before

WINDOW = 64
_BREAK = frozenset("，,。；;！!？?：:\n\t()（）…|")
_SENTENCE_END = frozenset("。！!？?\n")
_STOP_MARKS = frozenset("，,。；;！!？?：:\n\t()（）、…|“《 ")
_JOIN = frozenset(("、", "和", "及", "与", "以及", "，", ",", "；", ";", ""))
_CHANGE = re.compile(
    r"(?:同比|环比|年均|年平均|累计|分别|平均|均|普遍|实际|名义|月人均|按可比价格计算|按可比价计算|又|再|也|都|各)*"
    r"(?:(?:比|较|与)(?P<base>[^，,。；;、]{1,14}?)(?:相比)?)?"
    r"(?:同比|环比|年均|累计|分别|平均|均|各|再|又)*$"
)
_SHARE = re.compile(r"(?:分别|约|仅|各|均|只|也|已)*占(?:到|据|了)?(?!地|用|道|领|有|比)")
_COMPARED = re.compile(r"(?:高于|低于|超过|多于|少于|优于|快于|慢于|高出|超出|比|较)[^，,。；;、0-9]{2,16}")
_ORIGIN = re.compile(r"(?:从|由)(?:[^，,。；;、]{0,8}的)?$")
_PERIOD_LEAD = re.compile(
    r"(?:到|至|截至|截止|自|从|在|由)?(?:[12][0-9]{3}(?:[-—~至到][12]?[0-9]{1,3})?年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:底|末|初|前|以来|间|起|的)?|“?十[一二三四五]五”?(?:时期|期间|以来|期末|末)?|[0-9]{1,2}月(?:份|底|末)?|[0-9一二三四五六七八九十]+年(?:来|间|内|以来)?)"
)
_INTRODUCERS = ("将", "把", "对", "使", "让", "要", "为")
_LAST_BITS = "的地得了着过共约近达为至到从由在有是将把被对向给、和与及等中也均都仅已只各其"
_MONEY_VERBS = ("投资", "总投资", "投入", "计划投资", "完成投资")
_NOT_STOPS = frozenset(("来自", "服务"))
_BASIC = ("养老", "医疗", "公共", "农田", "药物", "生活", "建设", "单位", "面")
_AFTER_ITEM = re.compile(r"(?<=..)(?:再次|进一步|持续|稳步|逐步|均|都|提高|增长|提升|下降|上调|上涨)")
_GRADE = re.compile(r"[A-Za-z甲乙丙丁一二三四][类级等]")
_GENERIC = re.compile(r"^(?:所占)?(?:比例|占比|比重|比率|率|产量|单产|覆盖率|总量)$")
_TRIM_HEADS = ("播种面积", "种植面积", "总产量", "面积", "产量")


class Name(NamedTuple):
    """The name of one quantity and the words round it."""

    start: int
    indicator: str | None
    subject: str | None
    relation: str | None
    direction: Direction | None
    baseline: str | None
    scope: str | None


class _Left(NamedTuple):
    """What stands in front of a quantity: where its noun starts and ends, and its relation."""

    noun_start: int
    noun_end: int
    phrase: str
    phrase_start: int
    relation: str | None
    direction: Direction | None
    type: str
    baseline: str | None
    spread: bool
    counter: bool = False


_NOTHING = Name(0, None, None, None, None, None, None)


class Namer:
    """Names the quantities of one text, which come in the order of the text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words
        self._lefts: dict[int, tuple[str, _Left]] = {}
        self._used = 0  # end of the noun behind the last quantity

    def name_all(self, quantities: Sequence[Quantity]) -> list[Name]:
        """One name for each quantity."""
        names: list[Name] = []
        group: list[int] = []
        for i, quantity in enumerate(quantities):
            previous_end = quantities[i - 1].end if i else 0
            if not (i and self._joined(previous_end, quantity.start)):
                group = self._group(quantities, i)
            names.append(self._name(quantity, i, previous_end, names, quantities, group))
        return names

    def _joined(self, end: int, start: int) -> bool:
        return 0 <= start - end <= 2 and self._text[end:start] in _JOIN

    def _group(self, quantities: Sequence[Quantity], first: int) -> list[int]:
        """Indexes of the quantities that follow each other with nothing but 、 or 和 between (3%、5%和7%)."""
        group = [first]
        for i in range(first + 1, len(quantities)):
            if not self._joined(quantities[i - 1].end, quantities[i].start):
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
        left = self._left(quantity, floor)._replace(counter=quantity.unit_type == "counter")
        noun_start = self._noun_start(left.noun_start, left.noun_end)
        noun = _clean(text[noun_start : left.noun_end])
        if names and 0 < len(noun) <= 5 and previous_end == floor and text[floor : floor + 1] == "的":
            noun_start = names[-1].start
            noun = _clean(text[self._skip_leads(noun_start, previous_end) : left.noun_end])
        self._lefts[index] = (noun, left)
        same_sentence = bool(names) and not any(c in _SENTENCE_END for c in text[previous_end : quantity.start])
        last = names[-1] if same_sentence else _NOTHING
        if index != group[0] and last.indicator is not None and not noun and not left.phrase:
            named = self._in_list(quantity, index, group, names, self._floor(quantities[group[0]], 0))
            if named is not None:
                return named
        subject, start = self._subject(quantity, left, noun, noun_start, last, floor, index, names, group)
        indicator = self._indicator(left, subject, noun)
        scope = longest_at(self._words.scopes, indicator, 0) if indicator else ""
        relation = left.relation
        return Name(start, indicator, subject, relation, left.direction, left.baseline, scope or None)

    def _only_comparator(self, at: int, quantity: Quantity) -> bool:
        text = self._text
        if text.startswith("原则上", at):
            at += 3
        return (at == quantity.start and bool(quantity.before)) or text.startswith(("不高于", "不低于", "不超过", "不少于"), at)

    def _floor(self, quantity: Quantity, previous_end: int) -> int:
        """Where the stretch in front of a quantity begins."""
        text, start = self._text, quantity.start
        low = max(previous_end, start - WINDOW, min(self._used, start))
        at = start
        if at > low and text[at - 1] == "\n":
            at -= 1  # a table cell: the name stands on the line above
        while at > low and text[at - 1] not in _BREAK:
            at -= 1
        if at > low + 1 and text[at - 1] in ",，" and self._only_comparator(at, quantity):
            at -= 1  # 再担保业务收费，原则上不高于…: nothing between the comma and the comparator
            while at > low and text[at - 1] not in _BREAK:
                at -= 1
        return at

    def _left(self, quantity: Quantity, floor: int) -> _Left:
        text, words = self._text, self._words
        place = quantity.start
        relation = None
        kind = ""
        direction: Direction | None = None
        while place > floor:
            place = _strip_back(text, place, floor)
            row = words.relation_before(text, place, floor)
            if row is None:
                shorter = longest_before(words.before, text, place, floor)
                if not shorter:
                    break
                place -= len(shorter)
                continue
            if row.type == "verb":
                break
            if row.type in ("change", "compare", "share"):
                return self._changed(row.word, row.relation, row.direction, row.type, place, floor)
            if relation is None or relation == "为":
                relation, direction = row.relation, row.direction
            kind = "reach"
            place -= len(row.word)
        if (origin := _ORIGIN.search(text[floor:place])) is not None:
            place = floor + origin.start()
            relation, kind = relation or "从", "reach"
        spread = text[max(floor, place - 2) : place] in ("分别", "各自")
        end = place - 2 if spread else place
        return self._shared(_Left(floor, end, "", end, relation, direction, kind, None, spread), place, floor)

    def _shared(self, left: _Left, place: int, floor: int) -> _Left:
        """占X的33.9%, 高于全市平均水平4个百分点: the phrase belongs to the name."""
        text = self._text
        stretch = text[floor:place]
        if "占" in stretch and (match := _SHARE.search(stretch)) is not None:
            # "占…的比例达到" names itself with what stands before it
            phrase = stretch[match.start() :].rstrip("的")
            spread = phrase.startswith("分别")
            return left._replace(
                noun_end=floor + match.start(),
                phrase=phrase.removeprefix("分别") if spread else phrase,
                phrase_start=floor + match.start(),
                type="share",
                relation=left.relation or "占",
                spread=spread or left.spread,
            )
        if (match := _COMPARED.match(stretch.lstrip("分别也均"))) is not None and left.type != "reach":
            body = stretch.lstrip("分别也均")
            down = body.startswith(("低于", "少于", "慢于"))
            return left._replace(
                noun_end=floor,
                phrase=body.rstrip("近约的"),
                phrase_start=floor,
                type="compare",
                relation="低于" if down else "高于",
                direction="down" if down else "up",
                baseline=re.sub(r"^(?:高于|低于|超过|多于|少于|优于|快于|慢于|高出|超出|比|较)", "", body) or None,
            )
        return left

    def _changed(
        self, word: str, relation: str, direction: Direction | None, kind: str, place: int, floor: int
    ) -> _Left:
        """增长, 比上年提高, 分别下降: everything from the baseline on belongs to the name."""
        text = self._text
        head = place - len(word)
        stretch = text[floor:head]
        if kind == "share":
            return _Left(floor, head - _tail_length(stretch), "", head, relation, direction, kind, None, False)
        match = _CHANGE.search(stretch)
        at = floor + (match.start() if match is not None else len(stretch))
        base = match["base"] if match is not None else None
        phrase = text[at:head] + word
        spread = "分别" in phrase or phrase.startswith("各")
        phrase = phrase.replace("分别", "").lstrip("也又再均都各").rstrip("了")
        return _Left(floor, at, phrase, at, relation, direction, kind, base, spread)

    def _noun_start(self, start: int, end: int) -> int:
        """Past adverbs, periods and verbs at the left edge, and past the last clear verb inside."""
        text, words = self._text, self._words
        start = self._skip_leads(start, end)
        stretch = text[start:end]
        best = 0
        for at, after, _ in reversed(words.cut_matcher.find(stretch)):
            if at > 0 and stretch[at - 1] not in "的新" and self._may_stand(start + after, end):
                best = after
                break
        if len(stretch) - best > 12:
            for mark in _INTRODUCERS:
                at = stretch.rfind(mark)
                if at + 1 > best and len(stretch) - at > 4 and not longest_at(words.kept, stretch, at):
                    best = at + 1
        held = text.find("有", start + best, end - 2)
        if 0 <= held - start <= 6 and text[held - 1] not in "国所拥具私公稀富特含占" and text[held + 1] not in "效机限关色":
            best = max(best, held + 1 - start)
        if best:
            start = self._skip_leads(start + best, end)
        return start

    def _may_stand(self, start: int, end: int) -> bool:
        """Whether the words from `start` on are enough of a name without the verb in front (人数 alone is not)."""
        if end - start < 3:
            return False
        head = longest_before(self._words.heads, self._text, end, start)
        return len(head) < end - start

    def _skip_leads(self, start: int, end: int) -> int:
        text, words = self._text, self._words
        moved = True
        while moved and start < end:
            moved = False
            c = text[start]
            if c in " 　、和及与\n":
                start, moved = start + 1, True
                continue
            if (period := _PERIOD_LEAD.match(text, start, end)) is not None and period.end() > start:
                start, moved = period.end(), True
                if text[start : start + 1] in ("，", ","):
                    start += 1
                continue
            step = self._lead_length(start, end)
            if step:
                start, moved = start + step, True
        return start

    def _lead_length(self, start: int, end: int) -> int:
        """How many characters of adverb or verb stand at `start` that are no part of the name."""
        text, words = self._text, self._words
        if longest_at(words.kept, text, start):
            return 0
        word = longest_at(words.leads, text, start)
        if not word:
            word = longest_at(words.verbs, text, start)
            if not word:
                return 0
            rest = end - start - len(word)
            weak = word not in words.strong
            if 0 < rest < (3 if weak else 2):
                return 0
            if weak and rest and longest_before(words.heads, text, end, start) and rest < 6:
                return 0
        if start + len(word) > end:
            return 0
        return len(word) + (text[start + len(word) : start + len(word) + 1] == "了")

    def _subject(
        self,
        quantity: Quantity,
        left: _Left,
        noun: str,
        noun_start: int,
        last: Name,
        floor: int,
        index: int,
        names: list[Name],
        group: list[int],
    ) -> tuple[str | None, int]:
        """The noun that is counted and where the metric's stretch starts."""
        text = self._text
        after = self._after(quantity) if self._looks_behind(left, noun) else ""
        if noun and left.spread and len(group) > 1:
            return _item(noun, 0, len(group)), noun_start
        if after and left.phrase and left.type == "change":
            return after, quantity.start
        if after and (not noun or self._yields(left, noun, noun_start, after, floor)):
            return self._with_money(quantity, floor, after, last), quantity.start
        if noun:
            if (grade := _GRADE.fullmatch(noun)) and last.subject and _GRADE.search(last.subject):
                return _GRADE.sub(grade[0], last.subject), noun_start
            if _GENERIC.match(noun) and (wider := self._wider(noun, floor, last)) is not None:
                return wider, noun_start
            return noun, noun_start
        start = left.phrase_start if left.phrase else min(quantity.start, max(floor, noun_start))
        if left.type in ("compare", "share") and left.phrase:
            return None, start
        if len(group) > 1 and (left.spread or self._pairs_before(index, len(group), names)):
            return self._paired(index, 0, group, names, floor), start
        if last.subject is not None or last.indicator is not None:
            return last.subject or last.indicator, start
        if after:
            return after, quantity.start
        verb = _clean(text[floor : left.noun_end])
        return (verb or None), max(floor, quantity.start - WINDOW)

    def _with_money(self, quantity: Quantity, floor: int, after: str, last: Name) -> str:
        """投资3500万元的管网改造 counts the investment in it."""
        verb = self._text[floor : quantity.start]
        if quantity.unit_type != "money" or self._text[quantity.end : quantity.end + 1] == "，":
            return after
        listed = verb in ("、", "和") and last.subject is not None and last.subject.endswith("投资")
        return after + "投资" if verb.endswith(_MONEY_VERBS) or listed else after

    def _wider(self, noun: str, floor: int, last: Name) -> str | None:
        """比例, 产量 …: the owner stands in the clause before (消除大班额，比例降至…)."""
        text = self._text
        if last.subject and last.subject.endswith(_TRIM_HEADS):
            for head in _TRIM_HEADS:
                if last.subject.endswith(head) and len(last.subject) > len(head):
                    return last.subject.removesuffix(head) + noun
        if floor < 2 or text[floor - 1] not in "，,":
            return None
        at = floor - 1
        while at > max(0, floor - 40) and text[at - 1] not in _BREAK:
            at -= 1
        start = self._skip_leads(at, floor - 1)
        # behind a quoted policy name (“一县一案”) the verb comes first
        quote = text.rfind("”", start, floor - 1)
        if quote >= 0:
            start = self._skip_leads(quote + 1, floor - 1)
            if start == quote + 1 and floor - 1 - start > 4:
                start += 2
        owner = _clean(text[start : floor - 1])
        return owner + noun if 2 <= len(owner) <= 14 else None

    @staticmethod
    def _looks_behind(left: _Left, noun: str) -> bool:
        if left.type == "change" and left.counter and not left.baseline and (not noun or noun.endswith("以来")):
            return left.phrase in ("增加", "减少", "共增加", "累计增加", "新增加")
        if left.type == "reach" and len(noun) > 1:
            return left.counter and left.relation in ("为", "完成")
        return left.type not in ("change", "compare", "share")

    def _yields(self, left: _Left, noun: str, noun_start: int, after: str, floor: int) -> bool:
        """Whether the words in front are only a frame for the noun behind (全省64所高校, 吉林大学等5所…)."""
        if self._text[left.noun_end - 1 : left.noun_end] in ("等", "的", "了", "着", "将", "对", "为", "由", "在", "中", "与", "向", "把"):
            return True
        if left.counter and (left.type != "reach" or left.relation in ("为", "完成")):
            return not (len(after) <= 2 < len(noun) and not left.relation and noun_start == floor)
        if len(noun) < 2 or len(longest_at(self._words.scopes, noun, 0)) == len(noun):
            return True
        return noun_start == left.noun_end or noun.endswith(_MONEY_VERBS)

    def _after(self, quantity: Quantity) -> str:
        """The noun behind the unit, up to a mark, a verb or the next number."""
        text, words = self._text, self._words
        if quantity.unit is None and quantity.kind not in ("fraction", "ratio"):
            return ""
        start = at = quantity.end
        percent = quantity.unit_type in ("percent", "points", "multiple") or quantity.kind == "fraction"
        if text[at : at + 1] == "的":
            start = at = at + 1
        elif percent:
            if text[at : at + 1] == "是":
                start = at = at + 1
            elif quantity.unit_type == "percent" and text[at : at + 2] != "来自":
                return ""
        high = min(len(text), at + 30)
        depth = 0
        while at < high:
            c = text[at]
            if c in _STOP_MARKS or "0" <= c <= "9":
                if c == "“" and at == start:
                    close = text.find("”", at, high)
                    at = close + 1 if close > 0 else at
                    if close > 0:
                        continue
                break
            if c == "的" and depth:
                break
            if c in words.stop_first and self._stops(at, start):
                break
            if c in "万亿" and at > start + 1 and (words.unit_at(text, at + 1) is not None):
                break
            at += 1
        found = text[start:at]
        if "的" in found[2:-2]:
            head, _, tail = found.rpartition("的")
            clause = found[0] in "最更较具有" or longest_at(words.verbs, found, 0)
            found = tail if clause and len(tail) >= 3 else head
        if found[:1] in "，。左以之及、":
            return ""
        if quantity.unit_type == "counter" and found and not longest_at(words.kept, found, 0):
            verb = longest_at(words.verbs, found, 0)
            found = found[len(verb) :] if verb and len(found) - len(verb) > 2 else found
        if len(found) > 1 or found in ("区", "县", "市", "省"):
            self._used = at
            return _clean(found)
        return ""

    def _stops(self, place: int, start: int) -> bool:
        """Whether a word at `place` ends the noun that began at `start`."""
        text, words = self._text, self._words
        word = longest_at(words.stops, text, place)
        if not word or text[place : place + 2] in _NOT_STOPS or (place == start and word in words.cuts):
            return False
        return not (word == "基本" and text.startswith(_BASIC, place + 2))

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
                subject = _item(noun, position, len(group))
            else:
                subject = self._paired(index, position, group, names, quantities_start) or subject
        indicator = self._indicator(left, subject, noun)
        return first._replace(start=quantity.start, indicator=indicator or first.indicator, subject=subject)

    def _pairs_before(self, index: int, count: int, names: list[Name]) -> bool:
        """Whether as many values as now are listed stand right before, each with a subject of its own."""
        subjects = [n.subject for n in names[max(0, index - count) : index]]
        return len(set(subjects)) == count

    def _paired(self, index: int, position: int, group: list[int], names: list[Name], floor: int) -> str | None:
        """The n-th of the subjects that stand before 分别: of the quantities before, or listed in the clause before."""
        text = self._text
        first = group[0] - len(group)
        if first >= 0 and not any(c in _SENTENCE_END for c in text[names[first].start : floor]):
            return names[first + position].subject
        at = floor - 1
        while at > max(0, floor - 90) and text[at - 1] not in _BREAK:
            at -= 1
        items = [i for i in re.split(r"[、和及与]|以及", text[at : max(at, floor - 1)]) if i]
        if len(items) != len(group):
            return names[index - 1].subject if index else None
        return _clean(_AFTER_ITEM.split(items[position], maxsplit=1)[0])

    def _indicator(self, left: _Left, subject: str | None, noun: str) -> str | None:
        if left.type == "change" and left.counter and subject and self._used > left.phrase_start:
            return subject
        if not left.phrase or (left.spread and left.type == "change" and subject):
            return subject
        if left.type in ("compare", "share") and not noun:
            return left.phrase
        return (subject or "") + left.phrase


def _item(noun: str, position: int, count: int) -> str:
    """The n-th of the listed subjects, where there are as many as there are values."""
    items = [i for i in re.split(r"[、和及与]|以及", noun) if i]
    return items[position] if len(items) == count else noun


def _clean(noun: str) -> str:
    noun = noun.strip(" 　\n\t、，,;；:：的")
    joined = re.sub(r"(?<=[\u4e00-\u9fff]{2})(?:实现|完成)(?=[\u4e00-\u9fff]{2,6}$)", "", noun)
    while len(joined) > 2 and joined[-1] in _LAST_BITS and joined[-2:] not in ("亩均", "人均", "户均", "年均", "日均", "生均"):
        joined = joined[:-1]
    return joined


def _strip_back(text: str, place: int, floor: int) -> int:
    while place > floor and text[place - 1] in " 　也均都仅已约共了只\n各将可":
        if text[place - 1] == "均" and text[place - 2 : place - 1] in "亩人户生年月日床班车校家件平":
            break
        place -= 1
    return place


def _tail_length(stretch: str) -> int:
    return len(stretch) - len(stretch.rstrip("也均都仅已约各只"))
