"""What stands in front of a quantity: a noun, a relation (达到, 同比增长, 占 …), a comparator."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...model.findings import Direction
from .quantities import Quantity
from .vocabulary import Vocabulary, longest_at, longest_before

_CHANGE = re.compile(
    r"(?:同比|环比|年均|年平均|累计|分别|平均|均|普遍|实际|名义|月人均|按可比价格计算|按可比价计算|又|再|也|都|各)*"
    r"(?:(?:比|较|与)(?P<base>[^，,。；;、]{1,14}?)(?:相比)?)?"
    r"(?:同比|环比|年均|累计|分别|平均|均|各|再|又)*$"
)
_SHARE = re.compile(r"(?:分别|约|仅|各|均|只|也|已)*占(?:到|据|了)?(?!地|用|道|领|有|比)")
_COMPARED = re.compile(r"(?:高于|低于|超过|多于|少于|优于|快于|慢于|高出|超出|比|较)[^，,。；;、0-9]{2,16}")
_COMPARED_INSIDE = re.compile(
    r"(?<=[^，,。；;]{2})(高于|低于|多于|少于|优于|快于|慢于)([^，,。；;、0-9]{2,16})$"
)
_ORIGIN = re.compile(r"(?:从|由)(?:[^，,。；;、]{0,16}的)?$|(?:为|达到?)每[^，,。；;、]{1,5}$")
# 不高于承担风险责任的0.5%: what the share is of
_BOUND = re.compile(
    r"(?:均|一般|原则上)?(不[高低]于|不超过|不少于|不得[高低]于|不得少于)(?=[^，,。；;]{2,}的$)"
)
_PERIOD_TAIL = re.compile(r"[12][0-9]{3}年(?:底|末)?的?$")
_PERIOD_LEAD = re.compile(
    r"(?:到|至|截至|截止|自|从|在|由)?(?:[12][0-9]{3}(?:[-—~至到][12]?[0-9]{1,3})?年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:底|末|初|前|以来|间|起|的)?|“?十[一二三四五]五”?(?:时期|期间|以来|期末|末)?|[0-9]{1,2}月(?:份|底|末)?|[0-9一二三四五六七八九十]+年(?:来|间|内|以来)?)"
)
_ITEM_NUMBER = re.compile(r"[0-9]{1,2}[.．、)）](?![0-9])|[●◆■※▲•·]")
_INTRODUCERS = ("将", "把", "对", "使", "让", "要", "为")
_LAST_BITS = "的了着过共约近达为至到从由在有是将把被对向给、和与及等中也均都仅已只各其"


class Left(NamedTuple):
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


class Front:
    """Reads the stretch in front of the quantities of one text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words

    def read(self, quantity: Quantity, floor: int) -> Left:
        """Noun, relation and phrase between `floor` and the quantity."""
        text, words = self._text, self._words
        place = quantity.start
        relation = None
        kind = ""
        direction: Direction | None = None
        if (period := _PERIOD_TAIL.search(text[floor:place])) is not None and period.start():
            place = floor + period.start()
        if (bound := _BOUND.search(text[floor:place])) is not None:
            end = floor + bound.start()
            return Left(floor, end, "", end, bound[1], None, "reach", None, False)
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
        return self._shared(Left(floor, end, "", end, relation, direction, kind, None, spread), place, floor)

    def _shared(self, left: Left, place: int, floor: int) -> Left:
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
        if left.type == "reach":
            return left
        if (inner := _COMPARED_INSIDE.search(stretch)) is not None:
            at = floor + inner.start()
            down = inner[1][0] in "低少慢"
            return left._replace(
                noun_end=at,
                phrase=inner[0].rstrip("近约的"),
                phrase_start=at,
                type="compare",
                relation="低于" if down else "高于",
                direction="down" if down else "up",
                baseline=inner[2],
            )
        if _COMPARED.match(stretch.lstrip("分别也均")) is not None:
            body = stretch.lstrip("分别也均")
            down = body.startswith(("低于", "少于", "慢于"))
            return left._replace(
                noun_end=floor,
                phrase=body.rstrip("近约的"),
                phrase_start=floor,
                type="compare",
                relation="低于" if down else "高于",
                direction="down" if down else "up",
                baseline=re.sub(r"^(?:高于|低于|超过|多于|少于|优于|快于|慢于|高出|超出|比|较)", "", body)
                or None,
            )
        return left

    def _changed(
        self, word: str, relation: str, direction: Direction | None, kind: str, place: int, floor: int
    ) -> Left:
        """增长, 比上年提高, 分别下降: everything from the baseline on belongs to the name."""
        text = self._text
        head = place - len(word)
        stretch = text[floor:head]
        if kind == "share":
            return Left(floor, head - _tail_length(stretch), "", head, relation, direction, kind, None, False)
        match = _CHANGE.search(stretch)
        at = floor + (match.start() if match is not None else len(stretch))
        base = match["base"] if match is not None else None
        phrase = text[at:head] + word
        spread = "分别" in phrase or phrase.startswith("各")
        phrase = phrase.replace("分别", "").lstrip("也又再均都各").rstrip("了")
        return Left(floor, at, phrase, at, relation, direction, kind, base, spread)

    def noun_start(self, start: int, end: int) -> int:
        """Past adverbs, periods and verbs at the left edge, and past the last clear verb inside."""
        text, words = self._text, self._words
        start = self.skip_leads(start, end)
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
        if (
            0 <= held - start <= 6
            and text[held - 1] not in "国所拥具私公稀富特含占"
            and text[held + 1] not in "效机限关色"
        ):
            best = max(best, held + 1 - start)
        if best:
            start = self.skip_leads(start + best, end)
        return start

    def _may_stand(self, start: int, end: int) -> bool:
        """Whether the words from `start` on are enough of a name without the verb in front (人数 alone is not)."""
        if end - start < 3:
            return False
        head = longest_before(self._words.heads, self._text, end, start)
        return len(head) < end - start

    def skip_leads(self, start: int, end: int) -> int:
        """Past the adverbs, periods and verbs that stand at `start`."""
        text = self._text
        moved = True
        while moved and start < end:
            moved = False
            c = text[start]
            if c in " 　、和及与\n":
                start, moved = start + 1, True
                continue
            if (number := _ITEM_NUMBER.match(text, start, end)) is not None:
                start, moved = number.end(), True
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
        word, verb = longest_at(words.leads, text, start), longest_at(words.verbs, text, start)
        if len(verb) > len(word):
            word = verb
            rest = end - start - len(word)
            weak = word not in words.strong
            if 0 < rest < (3 if weak else 2):
                return 0
            if weak and rest and longest_before(words.heads, text, end, start) and rest < 6:
                return 0
        if start + len(word) > end:
            return 0
        return len(word) + (text[start + len(word) : start + len(word) + 1] == "了")


def clean(noun: str) -> str:
    """The noun without marks at its edges, inner 实现, and the small words that lead to a number."""
    noun = noun.strip(" 　\n\t、，,;；:：的")
    joined = re.sub(r"(?<=[\u4e00-\u9fff]{2})(?:实现|完成)(?=[\u4e00-\u9fff]{2,6}$)", "", noun)
    while (
        len(joined) > 2
        and joined[-1] in _LAST_BITS
        and joined[-2:] not in ("亩均", "人均", "户均", "年均", "日均", "生均")
    ):
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
