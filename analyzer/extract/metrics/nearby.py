"""The name that the noun in front of a quantity gives it, a clause near by, or the quantity before."""

from __future__ import annotations

from ...text.regex import regex
from .edges import LeftEdge, clean
from .front import Left
from .names import Name, Place
from .owners import Owners, owner
from .periods import PERIOD_LEAD
from .sides import MONEY_VERBS
from .vocabulary import Vocabulary, longest_at, longest_before

_NEW = regex(r"新(?:增加?|建|设|辟|开工?)$")
_NEWLY = regex(r"^新(?:建|增|开工|改建)(?=..)")
_GRADE = regex(r"[A-Za-z甲乙丙丁一二三四][类级等]")
# 某矿业公司投资5000万元, 该项目2021年计划投资
_FIRM = regex(
    r"^.*(?:公司|合作社|[该本]项目) ?(?:[0-9]{4}年)?(?:实现|完成)?(?=(?:计划|总|预计|完成)*(?:投资|产值)$)"
)
_STATE = regex(r"[在续拟待]建")
_SHARE = regex(r"占.{2,14}(?:比重|比例)?$")
_RATES = ("率", "速", "幅")


class Nearby:
    """Names the quantities of one text where the words behind them do not."""

    def __init__(self, text: str, words: Vocabulary, edge: LeftEdge) -> None:
        self._text = text
        self._words = words
        self._owners = Owners(text, words, edge)

    def in_front(self, place: Place) -> str:
        """The name that the noun in front gives, with its owner where it is a mere head."""
        quantity, noun, last = place.quantity, _FIRM.sub("", place.noun), place.last.subject
        if noun in MONEY_VERBS and quantity.unit_type == "money":
            aimed = self._owners.built(place.floor) or self._owners.invested(quantity.end)
            return aimed + noun[-2:] if aimed else noun
        if granted := self._owners.granted(quantity, place.floor):
            return noun + granted
        if last and _STATE.fullmatch(noun) is not None:
            return noun + last  # 建成通道4座、在建8座
        if formed := _reformed(noun, last, self._words):
            return formed
        if noun in self._words.owned:
            wider = self._owners.wider(noun, place.floor, last)
            if wider is not None:
                return wider
            if last and (whose := owner(last, self._words)):
                return whose + noun
        if (new := _NEW.search(self._text, place.floor, place.noun_start)) is not None:
            return new[0] + noun  # 新建绿道: 绿道 alone could be all there is
        if place.whole:  # of 其中今年下达3亿元 the whole itself
            done = noun in self._words.verb_set and noun not in self._words.bare
            if named := place.whole if done else self._owners.part(noun, place.whole):
                return named
        before, mark, behind = noun.rpartition("、")
        done = before[-2:] in self._words.verb_set or behind in self._words.verb_set
        if mark and len(behind) > 1 and len(before) > 3 and done:
            return behind  # 制度全面实施、参保人数; 提高低保标准、惠及
        return noun

    def elsewhere(self, place: Place, paired: str | None) -> str | None:
        """The name of a quantity without a noun beside it, from a clause near by, a list, the quantity before."""
        left, last = place.left, place.last
        if left.type in ("compare", "share") and left.phrase:
            return paired if left.type == "share" else None
        verb = PERIOD_LEAD.sub("", self._text[place.floor : left.noun_end].rstrip(" "), count=1)
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
        if place.quantity.unit_type == "money" and verb.endswith(MONEY_VERBS):
            return self._owners.invested(place.quantity.end) + verb[-2:]
        if paired is not None:
            return paired
        stated = place.left.relation or place.quantity.before
        if bracketed := self._owners.before_mark(place.floor, place.previous_end):
            return _reformed(bracketed, place.last.subject, self._words) or bracketed
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


def _reformed(noun: str, last: str | None, words: Vocabulary) -> str:
    """The name of one of several under a head: 居民限额标准 of 限额标准为居民每人300元, B类 beside A类园区."""
    head, _, whose = noun.partition("为")
    if len(whose) > 1 and longest_before(words.heads, head, len(head), 1):
        return whose + head
    grade = _GRADE.fullmatch(noun)
    return _GRADE.sub(grade[0], last) if grade is not None and last and _GRADE.search(last) else ""
