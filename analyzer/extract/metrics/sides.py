"""When the words behind a quantity name it rather than those in front: 全省64所高校, 给予企业50万元奖励."""

from __future__ import annotations

from ...text.regex import regex
from .behind import noun_behind
from .names import Place
from .said import told_behind
from .vocabulary import Vocabulary, longest_at, longest_before

_LONGEST_KIND = 8
_PLACE = frozenset("省市县区乡镇村州旗盟")
MONEY_VERBS = ("总投资", "计划投资", "完成投资", "投资", "投入")
"""Verbs of spending that name the money in front of which they stand."""
# 小组由3名专家组成
_COMPOSED = regex(r"[^，,。；;]{2,16}[组构]成")
# 800户2300人
_AND_PEOPLE = regex(r"[、，,]?[0-9.]+人(?:[、，,。；;]|$)")
_HOUSEHOLDS = regex(r"户[、，,]?$")
# 86户实现全部脱贫: 脱贫
_ALL_OF_THEM = regex(r"^(?:已|均|都)?(?:实现|完成)?(?:全部|全都)?")
_BY_SHARE_OF = regex(r"按照?(?:不[低高]于)?[^，,。；;]{2,12}的$")
# 某行业现行16%的税率
_PRESENT = regex(r"(?:现行|原有|现有|目前)$")


class Sides:
    """Chooses the words that name the quantities of one text, which come in the order of the text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words
        self.used = 0
        """End of the last words behind a quantity that became its name, with the small words that follow them."""
        self.covered = 0
        """End of that name itself."""

    def behind(self, place: Place) -> str | None:
        """The name that the words behind a quantity give it; None where they do not."""
        left = place.left
        if people := self._households(place):
            return people
        if applied := self._applied(place):
            return applied
        if not self._looks_behind(place):
            return None
        after, end = noun_behind(self._text, place.quantity, self._words)
        if (rated := _PRESENT.sub("", place.noun)) != place.noun and after in self._words.head_set:
            self.used = self.covered = end
            return rated + after
        changed = left.type == "change" and bool(left.phrase)
        if not after and not place.noun and not left.phrase:
            return self._said("", place.quantity.end)
        if not after or not (changed or not place.noun or self._yields(place, after)):
            return None
        self.used = end
        placed = self._text.find(after, place.quantity.end, end)
        self.covered = placed + len(after) if placed >= 0 else end
        return after if changed else self._named_behind(place, after)

    def _applied(self, place: Place) -> str:
        """What a share of something else is used for: 按总学时的10%开设选修课程; "" for money that is given."""
        quantity, text = place.quantity, self._text
        if quantity.unit_type != "percent" or _BY_SHARE_OF.search(text, place.floor, quantity.start) is None:
            return ""
        if not longest_at(self._words.verbs, text, quantity.end):
            return ""
        noun, end = noun_behind(text, quantity._replace(unit_type="counter"), self._words)
        if len(noun) < 3 or longest_before(self._words.grants, noun, len(noun), 0):
            return ""
        self.used = self.covered = end
        return noun

    def _households(self, place: Place) -> str | None:
        """户数 and 人口 of 全镇共有800户2300人; None for other quantities."""
        quantity, noun = place.quantity, place.noun
        area = longest_at(self._words.scopes, noun, 0)
        if (noun and noun != area) or place.left.phrase:
            return None
        if quantity.unit == "户" and _AND_PEOPLE.match(self._text, quantity.end) is not None:
            return area + "户数"
        whole = longest_at(self._words.scopes, self._text, place.floor)
        if quantity.unit == "户" and whole and not noun_behind(self._text, quantity, self._words)[0]:
            return whole + "户数"  # 全镇共计4009户，
        after = quantity.unit in ("人", "口") and _HOUSEHOLDS.search(
            self._text, max(0, quantity.start - 3), quantity.start
        )
        return area + "人口" if after else None

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
        return place.noun_start == left.noun_end or noun.endswith(MONEY_VERBS)

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
        spent = next((v for v in MONEY_VERBS if verb.endswith(v)), "")
        if spent and after.endswith("资金"):
            return spent  # 共投入65亿元资金
        if not spent and verb in ("、", "和") and last.subject is not None and last.subject.endswith("投资"):
            spent = "投资"
        return after + spent.removeprefix("计划").removeprefix("完成")
