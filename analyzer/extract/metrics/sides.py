"""The words in front of a quantity, behind it, or in a clause near by: which of them name it."""

from __future__ import annotations

from typing import NamedTuple

from ...model.findings import Direction
from ...text.regex import regex
from .behind import noun_behind
from .edges import LeftEdge, clean
from .front import Left
from .lists import without_examples
from .owners import Owners, owner
from .periods import PERIOD_LEAD
from .quantity import Quantity
from .said import predicate, told_behind
from .vocabulary import Vocabulary, longest_at, longest_before

_LONGEST_KIND = 8
_PLACE = frozenset("省市县区乡镇村州旗盟")
_MONEY_VERBS = ("总投资", "计划投资", "完成投资", "投资", "投入")
_NEW = regex(r"新(?:增加?|建|设|辟|开工?)$")
_NEWLY = regex(r"^新(?:建|增|开工|改建)(?=..)")
_GRADE = regex(r"[A-Za-z甲乙丙丁一二三四][类级等]")
_OF_EACH = regex(r"(.{2,14}(?:标准|限额|额度|价格|比例|费用|金额|补助|补贴))为(.{2,12})")
# 小组由3名专家组成
_COMPOSED = regex(r"[^，,。；;]{2,16}[组构]成")
_GENERIC = regex(r"^(?:所占)?(?:比例|占比|比重|比率|率|产量|单产|覆盖率|总量)$")
_SHARE = regex(r"占.{2,14}(?:比重|比例)?$")
_RATES = ("率", "速", "幅")
# 86户实现全部脱贫: 脱贫
_ALL_OF_THEM = regex(r"^(?:已|均|都)?(?:实现|完成)?(?:全部|全都)?")


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


NOTHING = Name(0, None, None, None, None, None, None)
"""The name in front of the first quantity of a sentence."""


class Place(NamedTuple):
    """One quantity with what stands round it: the noun in front, the name of the quantity before."""

    quantity: Quantity
    left: Left
    noun: str
    noun_start: int
    floor: int
    previous_end: int
    last: Name
    whole: str | None
    """What it is a part of, or shares its head with: 公路里程9万公里，其中高速公路1万公里."""

    @property
    def counter(self) -> bool:
        """Whether a measure word counts things."""
        return self.quantity.unit_type == "counter"


class Sides:
    """Chooses the words that name the quantities of one text, which come in the order of the text."""

    def __init__(self, text: str, words: Vocabulary, edge: LeftEdge) -> None:
        self._text = text
        self._words = words
        self._owners = Owners(text, words, edge)
        self.used = 0
        """End of the last words behind a quantity that became its name, with the small words that follow them."""
        self.covered = 0
        """End of that name itself."""

    def behind(self, place: Place) -> str | None:
        """The name that the words behind a quantity give it; None where they do not."""
        left = place.left
        if not self._looks_behind(place):
            return None
        after, end = noun_behind(self._text, place.quantity, self._words)
        changed = left.type == "change" and bool(left.phrase)
        if not after and not place.noun and not left.phrase:
            return self._said("", place.quantity.end)
        if not after or not (changed or not place.noun or self._yields(place, after)):
            return None
        self.used = end
        placed = self._text.find(after, place.quantity.end, end)
        self.covered = placed + len(after) if placed >= 0 else end
        return after if changed else self._named_behind(place, after)

    def _looks_behind(self, place: Place) -> bool:
        left, noun = place.left, place.noun
        if (
            left.type == "change"
            and (place.counter or not place.quantity.unit_type)
            and not left.baseline
            and (not noun or noun.endswith("以来"))
        ):
            return left.phrase in ("增加", "减少", "共增加", "累计增加", "新增加")
        if left.type == "change" and place.counter and left.phrase == "提升" and noun in self._words.verb_set:
            return True  # 改造提升四个出入口
        if left.type == "reach" and len(noun) > 1 and not left.held:
            end = place.quantity.end
            composed = left.relation == "从" and _COMPOSED.match(self._text, end) is not None
            return place.counter and (composed or left.relation in ("为", "完成"))
        of = self._text.startswith("的", place.quantity.start - 1)
        if of and place.quantity.unit_type in ("percent", "multiple"):
            return False  # 按租金标准的2倍收取
        return left.type not in ("change", "compare", "share")

    def _yields(self, place: Place, after: str) -> bool:
        """Whether the words in front are only a frame for the noun behind (全省64所高校, 吉林大学等5所…)."""
        left, noun = place.left, place.noun
        bound = place.quantity.before and self._text.startswith("的", place.quantity.end)
        if bound and longest_before(self._words.heads, noun, len(noun), 2):
            return False  # 教职工人数少于20人的学校
        granted = place.quantity.unit_type == "money" and longest_before(
            self._words.grants, after, len(after), 0
        )
        named = longest_before(self._words.heads, noun, len(noun), 0) or longest_before(
            self._words.grants, noun, len(noun), 0
        )
        if granted and not named:
            return True  # 给予企业50万元奖励
        if left.held or left.relation == "从" or (place.counter and noun[-1:] in _PLACE):
            return True
        if longest_before(self._words.frames, self._text, left.noun_end, place.floor):
            return True
        if place.counter and (left.type != "reach" or left.relation in ("为", "完成")):
            short = len(after) <= 2 < len(noun) <= _LONGEST_KIND
            return not (short and not left.relation and place.noun_start == place.floor)
        if len(noun) < 2 or len(longest_at(self._words.scopes, noun, 0)) == len(noun):
            return True
        if self._of_both(place):
            return True
        return place.noun_start == left.noun_end or noun.endswith(_MONEY_VERBS)

    def _of_both(self, place: Place) -> bool:
        """Whether the words in front tell whose the measured thing behind is: 城北20万平方米棚户区改造."""
        left, noun = place.left, place.noun
        if place.quantity.unit_type != "measure" or left.relation or not 2 <= len(noun) <= _LONGEST_KIND:
            return False
        return not (longest_before(self._words.heads, noun, len(noun), 0) or noun in self._words.bare)

    def _named_behind(self, place: Place, after: str) -> str:
        left, noun = place.left, place.noun
        if (
            place.quantity.unit_type == "percent"
            and (left.held or not left.relation)
            and (told := self._said(after, self.used))
        ):
            return told
        said, self.used = predicate(self._text, after, self.used, self._words)
        if said:
            self.covered = self.used
            return said
        listed = self._text[left.noun_end - 1 : left.noun_end] in ("等", "的")
        if after in self._words.general and not (left.relation or left.held or listed) and len(noun) >= 4:
            return noun + after  # 出台支持企业转型11条措施
        if self._of_both(place) and not left.held and not listed:
            return noun + after
        return self._with_money(place, after)

    def _said(self, noun: str, at: int) -> str | None:
        """What the words from `at` on say of the things counted: 60%的公园实现免费开放, 有12项达到先进水平."""
        said, end = told_behind(self._text, at, self._words)
        if not said:
            return None
        self.used = self.covered = end
        return noun + said if noun else _ALL_OF_THEM.sub("", said)

    def _with_money(self, place: Place, after: str) -> str:
        """投资3500万元的管网改造 counts the investment in it."""
        quantity, floor, last = place.quantity, place.floor, place.last
        verb = self._text[floor : quantity.start]
        if quantity.unit_type != "money" or self._text[quantity.end : quantity.end + 1] == "，":
            return after
        spent = next((v for v in _MONEY_VERBS if verb.endswith(v)), "")
        if spent and after.endswith("资金"):
            return spent  # 共投入65亿元资金
        if not spent and verb in ("、", "和") and last.subject is not None and last.subject.endswith("投资"):
            spent = "投资"
        return after + spent.removeprefix("计划").removeprefix("完成")

    def in_front(self, place: Place) -> str:
        """The name that the noun in front gives, with its owner where it is a mere head."""
        quantity, noun, last = place.quantity, place.noun, place.last.subject
        if noun in _MONEY_VERBS and quantity.unit_type == "money":
            aimed = self._owners.invested(quantity.end)
            return aimed + noun[-2:] if aimed else noun
        if granted := self._owners.granted(quantity, place.floor):
            return noun + granted
        if formed := _reformed(noun, last):
            return formed
        if noun in self._words.owned or _GENERIC.match(noun):
            wider = self._owners.wider(noun, place.floor, last)
            if wider is not None:
                return wider
            if last and (whose := owner(last, self._words)):
                return whose + noun
        if example := without_examples(noun, self._words):
            return example
        if (new := _NEW.search(self._text, place.floor, place.noun_start)) is not None:
            return new[0] + noun  # 新建绿道: 绿道 alone could be all there is
        if place.whole:  # of 其中今年下达3亿元 the whole itself
            done = noun in self._words.verb_set
            if named := place.whole if done else self._owners.part(noun, place.whole):
                return named
        before, mark, behind = noun.rpartition("、")
        if mark and len(behind) > 1 and len(before) > 3 and before[-2:] in self._words.verb_set:
            return behind  # 制度全面实施、参保人数
        return noun

    def elsewhere(self, place: Place, paired: str | None) -> str | None:
        """The name of a quantity without a noun beside it, from a clause near by, a list, the quantity before."""
        left, last = place.left, place.last
        if left.type in ("compare", "share") and left.phrase:
            return paired if left.type == "share" else None
        verb = self._text[place.floor : left.noun_end].rstrip(" ")
        found = self._near(place, verb, paired) or self._carried(place, left, last)
        if found is not None or last.indicator is not None:
            return found
        if PERIOD_LEAD.fullmatch(verb) or len(verb) < 2:
            return None
        named = clean(verb, self._words)
        return named if named and not self._leads_only(named) else None

    def _leads_only(self, named: str) -> bool:
        """Whether nothing but adverbs stands in front of the number: 给予一次性."""
        at = 0
        while lead := longest_at(self._words.leads, named, at):
            at += len(lead)
        return at >= len(named)

    def _near(self, place: Place, verb: str, paired: str | None) -> str | None:
        if place.quantity.unit_type == "money" and verb.endswith(_MONEY_VERBS):
            return self._owners.invested(place.quantity.end) + verb[-2:]
        if paired is not None:
            return paired
        stated = place.left.relation or place.quantity.before
        if bracketed := self._owners.before_mark(place.floor, place.previous_end):
            return bracketed
        return self._owners.told_before(place.floor, place.previous_end) if stated else None

    def _carried(self, place: Place, left: Left, last: Name) -> str | None:
        """The subject of the quantity before, carried on."""
        whole = not left.phrase or last.relation == "占"
        share = place.quantity.unit_type == "points" and _SHARE.search(last.indicator or "") is not None
        rate = last.relation == "从" or (last.indicator or "").endswith(_RATES)
        if rate and left.type == "reach" and not left.phrase:
            return last.indicator  # 增长率由3%下降到2%
        if share and left.type == "change" and last.indicator is not None:
            return last.indicator  # 占全国的比重达18%，提高7个百分点
        subject = last.subject or (last.indicator if whole else None)
        if subject and left.phrase.startswith(("拉动", "拉低")):
            return owner(subject, self._words) or subject
        # 新建绿道10公里、累计达到90公里: the total is not new
        return _NEWLY.sub("", subject) if subject and left.type == "reach" else subject


def _reformed(noun: str, last: str | None) -> str:
    """The name of one of several under a head: 居民限额标准 of 限额标准为居民每人300元, B类 beside A类园区."""
    if (each := _OF_EACH.fullmatch(noun)) is not None:
        return each[2] + each[1]
    grade = _GRADE.fullmatch(noun)
    return _GRADE.sub(grade[0], last) if grade is not None and last and _GRADE.search(last) else ""
