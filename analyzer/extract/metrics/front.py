"""What stands in front of a quantity: a noun, a relation (达到, 同比增长, 占 …), a comparator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...lexicon.rows import RelationRow
from ...model.findings import Direction
from ...text.regex import regex
from .edges import strip_back, tail_length
from .periods import PERIOD_TAIL, SPAN_TAIL
from .quantities import Quantity
from .ranks import RANK_REMARK
from .vocabulary import Vocabulary, longest_before

_CHANGE = regex(
    r"(?:同比|环比|年均|(?<![0-9〇○零一二三四五六七八九])年平均|平均每年|每年|累计|分别|平均|[年月]?[人户亩]均|均|普遍|实际|名义|按可比(?:价格|价|口径)(?:计算)?|又|再|也|都|各|要)*"
    r"(?:(?:比(?![重例值率])|较(?![快大慢小高低好多少强])|与)(?P<base>[^，,。；;、]{1,14}?)(?:相比)?)?"
    r"(?:同比|环比|年均|累计|分别|平均|均|各|再|又|还)*$"
)
_COMPARABLE = regex(r"按可比(?:价格|价|口径)(?:计算)?")
_SHARE = regex(r"(?:分别|约|仅|各|均|只|也|已)*占(?:到|据|了)?(?!地|用|道|领|有|比)")
_COMPARED = regex(r"(高于|低于|超过|多于|少于|优于|快于|慢于|高出|超出|比|较)[^，,。；;、0-9]{2,16}")
_COMPARED_INSIDE = regex(
    r"(?<=[^，,。；;][^，,。；;不])(高于|低于|多于|少于|优于|快于|慢于)([^，,。；;、0-9]{2,16})$"
)
_ORIGIN = regex(r"(?:从|由)(?:[^，,。；;、]{0,16}的)?$|(?:为|达到?)每[^，,。；;、]{1,5}$")
# 不高于承担风险责任的0.5%: what the share is of
_BOUND = regex(
    r"(?:均|一般|原则上)?(不[高低]于|不超过|不少于|不得[高低]于|不得少于)(?=[^，,。；;]{2,}(?:的|占[^，,。；;]{2,})$)"
)
# 从改革开放初期1978年的6.7平方米
_ORIGIN_OF_PERIOD = regex(r"(?:从|由)[^，,。；;、]{0,10}$")

_SHARED_OUT = regex(r"(?:分别|(?<![平人户亩年月日生])均|各)$")
# 拉动经济增长1.2个百分点: what grows is not what is spoken of
_PULLED = regex(r"(?:拉动|拉低)[^，,。；;、0-9]{2,12}$")
# 居全国第3位: the rank is of what stands in front
_RANKED = regex(r"(?:稳居|位居|位列|跃居|排名|排在|居|列)[^，,。；;、0-9]{0,8}$")
_FROM_RANK = regex(r"[从由][^，,。；;、]{0,6}第[^，,。；;、]{1,3}[位名][^，,。；;、]{0,4}$")
# 标准提高到人均300元, 标准为每人每月300元
_PER = regex(
    r"(?:(?<=[到至为达由从于按])(?:[人户亩月年]均|每[人户亩月年天])|每[人户亩床生]每?(?:[月年次天]|学[年期])|每[人户亩床生][每/][\u4e00-\u9fff])$"
)


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
    held: bool = False  # a verb or 有 stands right in front, whose object the number counts


class Front:
    """Reads the stretch in front of the quantities of one text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words

    def read(self, quantity: Quantity, floor: int) -> Left:
        """Noun, relation and phrase between `floor` and the quantity."""
        text = self._text
        place, relation, kind = self._before_rank(quantity, floor)
        direction: Direction | None = None
        spread = held = False
        if (per := _PER.search(text[floor:place])) is not None:
            place = floor + per.start()
        if (period := PERIOD_TAIL.search(text[floor:place])) is not None:
            place, origin = self._before_period(floor, floor + period.start())
            if origin:
                relation, kind = origin, "reach"
        if (bound := _BOUND.search(text[floor:place])) is not None:
            end = floor + bound.start()
            if text[floor:end] in ("", "按", "按照", "以"):
                return Left(
                    floor + bound.end(), place - 1, "", place - 1, bound[1], None, "reach", None, False
                )
            return Left(floor, end, "", end, bound[1], None, "reach", None, False)
        for row, end in self._relations(place, floor):
            place = end
            if row is None:
                break
            if row.type == "verb":
                return self._added(row.word, place, floor, relation)
            if row.type in ("change", "compare", "share"):
                return self._changed(row.word, row.relation, row.direction, row.type, place, floor)
            if relation is None or relation == "为":
                relation, direction = row.relation, row.direction
            kind = "reach"
            held = held or row.word.endswith("有") or row.word == "在"
            spread = spread or row.word.startswith("分别")
        return self._plain(
            Left(floor, place, "", place, relation, direction, kind, None, spread, held), floor
        )

    def _before_rank(self, quantity: Quantity, floor: int) -> tuple[int, str | None, str]:
        """Where to read from and, for a rank, its relation: 优良率居全国第3位."""
        stretch = self._text[floor : quantity.start] if quantity.kind == "rank" else ""
        ranked = _FROM_RANK.search(stretch) or _RANKED.search(stretch)
        return (quantity.start, None, "") if ranked is None else (floor + ranked.start(), "位居", "reach")

    def _relations(self, place: int, floor: int) -> Iterator[tuple[RelationRow | None, int]]:
        """The relation words in front of `place` from right to left, each with its end; None with the last."""
        text, words = self._text, self._words
        while place > floor:
            place = strip_back(text, place, floor, words)
            row = words.relation_before(text, place, floor)
            comparator = longest_before(words.before, text, place, floor)
            if len(comparator) > (len(row.word) if row is not None else 0):
                place -= len(comparator)  # 至少 ends in no 少
                continue
            if row is None:
                break
            if (
                len(row.word) == 1
                and place - 2 >= floor
                and (text[place - 2 : place] in words.noun_tails or text[place - 2 : place] in words.verb_set)
            ):
                break  # 下达, 存在, 行为
            yield row, place
            place -= len(row.word)
        yield None, place

    def _plain(self, left: Left, floor: int) -> Left:
        """The rest in front of a relation that is no part of the name: 从, 分别, a span of years, a verb."""
        text, place = self._text, left.noun_end
        if (origin := _ORIGIN.search(text[floor:place])) is not None:
            place = floor + origin.start()
            left = left._replace(relation=left.relation or "从", type="reach")
        if text.endswith("分别按", floor, place):
            place -= 1
        if (ranked := RANK_REMARK.search(text[floor:place])) is not None and ranked.start() > 1:
            place = floor + ranked.start()
        end = place
        if text[max(floor, place - 2) : place] in ("分别", "各自", "依次"):
            left = left._replace(spread=True)
            end = place - 2
        verb = text[end - 1 : end] == "有" or bool(longest_before(self._words.verb_tails, text, end, floor))
        if (span := SPAN_TAIL.search(text[floor:end])) is not None and span.start():
            end = place = floor + span.start()
        return self._shared(
            left._replace(noun_end=end, phrase_start=end, held=left.held or verb), place, floor
        )

    def _before_period(self, floor: int, place: int) -> tuple[int, str | None]:
        """Where the name ends in front of a period, past a mere 到, and 从 where that leads to the period."""
        stretch = self._text[floor:place]
        if stretch in ("到", "至", "再到", "比", "较"):
            return floor, None
        origin = _ORIGIN_OF_PERIOD.search(stretch)
        if origin is None or not origin.start():
            return place, None
        return floor + origin.start(), "从"

    def _added(self, word: str, place: int, floor: int, relation: str | None) -> Left:
        """新增 in front of the number: part of the name where it is shared out (博士点、硕士点分别新增2个和3个)."""
        text = self._text
        head = place - len(word)
        shared = _SHARED_OUT.search(text[floor:head])
        if shared is None:
            return self._shared(
                Left(floor, place, "", place, relation, None, "reach" if relation else "", None, False),
                place,
                floor,
            )
        at = floor + shared.start()
        return Left(floor, at, word, at, relation, "up", "change", None, shared[0] != "均")

    def _shared(self, left: Left, place: int, floor: int) -> Left:
        """占X的33.9%, 高于全市平均水平4个百分点: the phrase belongs to the name."""
        text = self._text
        stretch = text[floor:place]
        if "占" in stretch and (match := _SHARE.search(stretch)) is not None:
            # "占…的比例达到" names itself with what stands before it
            phrase = stretch[match.start() :].rstrip("的")
            spread = "分别" in phrase
            return left._replace(
                noun_end=floor + match.start(),
                phrase=phrase.replace("分别", ""),
                phrase_start=floor + match.start(),
                type="share",
                relation=left.relation or "占",
                spread=spread or left.spread,
            )
        if left.type == "reach":
            return left
        if (inner := _COMPARED_INSIDE.search(stretch)) is not None:
            at = floor + inner.start()
            spread = text[at - 2 : at] == "分别"
            found = left._replace(spread=spread, noun_end=at - 2 * spread, phrase_start=at)
            return _beside(found, inner[0], inner[2])
        body = stretch.lstrip("分别也均")
        if (compared := _COMPARED.match(body)) is not None:
            found = left._replace(noun_end=floor, phrase_start=floor)
            return _beside(found, body, body[compared.end(1) :])
        return left

    def _changed(
        self, word: str, relation: str, direction: Direction | None, kind: str, place: int, floor: int
    ) -> Left:
        """增长, 比上年提高, 分别下降: everything from the baseline on belongs to the name."""
        text = self._text
        head = place - len(word)
        stretch = text[floor:head]
        if kind == "share":
            return Left(floor, head - tail_length(stretch), "", head, relation, direction, kind, None, False)
        match = _CHANGE.search(stretch)
        at = floor + (match.start() if match is not None else len(stretch))
        base = match["base"] if match is not None else None
        phrase = text[at:head] + word
        spread = "分别" in phrase or phrase.startswith("各")
        if (pulled := _PULLED.search(text[floor:at])) is not None:
            at = floor + pulled.start()
            phrase = pulled[0] + phrase
        told = text[floor:at]
        span = SPAN_TAIL.search(told) or (PERIOD_TAIL.search(told) if len(told) > 4 else None)
        end = floor + span.start() if span is not None else strip_back(text, at, floor, self._words)
        phrase = _COMPARABLE.sub("", phrase.replace("分别", "")).lstrip("也又均都各还要").rstrip("了")
        if phrase in ("翻", "再翻"):
            phrase = ""  # 翻一番: the rest of the verb is the unit
        return Left(floor, end, phrase, at, relation, direction, kind, base, spread)


def _beside(left: Left, phrase: str, baseline: str) -> Left:
    """What a comparison (高于全市平均水平, 低于…) makes of it."""
    down = phrase[0] in "低少慢"
    return left._replace(
        phrase=phrase.rstrip("近约的"),
        type="compare",
        relation="低于" if down else "高于",
        direction="down" if down else "up",
        baseline=baseline,
    )
