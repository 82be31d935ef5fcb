"""The left and right edge of a name: adverbs, periods and verbs that lead to it, small words that follow it."""

from __future__ import annotations

from ...text.regex import regex
from .periods import PERIOD_LEAD
from .vocabulary import Vocabulary, longest_at, longest_before

_ITEM_NUMBER = regex(
    r"第[一二三四五六七八九十百0-9]{1,5}条[ 　]*|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、)）](?![0-9])"
    r"|[●◆■※▲•·]"
)
# What a heading number or a period begins with, and what a comparison does.
_NUMBER_FIRST = frozenset("0123456789一二三四五六七八九十第●◆■※▲•·“‘到至截自从在由")
_COMPARISON_FIRST = frozenset("增降涨下发")
_INTRODUCERS = ("将", "把", "对", "使", "让", "要", "为")
_LAST_BITS = frozenset("的了着过共约近达为至到从由在有是将把被对向给、和与及等中也均都仅已只各其")
_MEANS = ("亩均", "人均", "户均", "年均", "日均", "生均", "月均", "班均", "校均", "床均")
# 在龙头企业带动下实现增加值
_CIRCUMSTANCE = regex(r"在[^，,。；;]{1,12}下(?=实现|完成|新增|达)")
# 增幅较大的汽车产量: 汽车产量
_COMPARISON = regex(r"(?:增长|增幅|降幅|涨幅|下降|发展)(?:比较|较|最)[快慢大小高多]的(?:有|是)?")
# 项目主要建设了光伏电站: a verb with 了 opens a new name
_DONE = regex(r"[^为除罢到]了(?=[\u4e00-\u9fff]{2})(?!解)")
_BY = regex(r"按照?(?:其|不[高低]于|不超过|不少于)?")
# 城镇居民每百户拥有汽车
_OF_EACH = regex(r"每[百千万]?[户人名][^，,。；;]{0,3}[拥占享]有")
_INNER_VERB = regex(r"(?<=[\u4e00-\u9fff]{2})(?:实现|完成|现已)(?=[\u4e00-\u9fff]{2,6}$)|可实现")


class LeftEdge:
    """Finds where the name of a quantity begins in the stretch in front of it."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words

    def noun_start(self, start: int, end: int, *, listed: bool = False) -> int:
        """Past adverbs, periods and verbs at the left edge and, but for a list, past the last clear verb inside."""
        text, words = self._text, self._words
        start = self.skip_leads(start, end)
        if (compared := _COMPARISON.search(text, start, end)) is not None and end - compared.end() > 1:
            start = self.skip_leads(compared.end(), end)
        stretch = text[start:end]
        if listed or "分别" in stretch or stretch.startswith("每") or _OF_EACH.search(stretch) is not None:
            return start
        by = _BY.search(stretch) if "按" in stretch else None
        if by is not None and not words.keeps(stretch, by.start()) and len(stretch) - by.end() > 1:
            return self.skip_leads(start + by.end(), end)  # 按照设备购置额
        done = _DONE.search(stretch) if "了" in stretch else None
        best = done.end() if done is not None else 0
        for at, after, cut in reversed(words.cut_matcher.find(stretch)):
            if at and end - start - after < 3 and words.cuts[cut] in words.effects:
                best = max(best, at)  # 消费券发放拉动消费: 拉动消费
                break
            if self._cuts(stretch, at, after, start, end):
                best = max(best, after)
                break
        if len(stretch) - best > 12 or "把" in stretch:
            for mark in _INTRODUCERS if len(stretch) - best > 12 else ("把",):
                at = stretch.rfind(mark)
                before = stretch[max(0, at - 1) : at + 1]
                opened = stretch[at : at + 2] in words.pairs  # 要求
                opened |= mark == "为" and bool(longest_before(words.heads, stretch, at, 0))  # 标准为职工
                wordy = opened or before in words.noun_tails or words.keeps(stretch, at)
                if at + 1 > best and len(stretch) - at > 4 - (mark == "把") and not wordy:
                    best = at + 1
        held = text.find("有", start + best, end - 2)
        if (
            0 <= held - start <= 12
            and text[held - 1] not in "国所拥享具私公稀富特含占"
            and text[held + 1] not in "效机限关色"
            and not words.keeps(text, held)
        ):
            best = max(best, held + 1 - start)
        if best:
            start = self.skip_leads(start + best, end)
        return start

    def _cuts(self, stretch: str, at: int, after: int, start: int, end: int) -> bool:
        """Whether a new name begins behind the verb at `at`; not for 企业实现产值, where 企业 owns what follows."""
        words = self._words
        if at == 0 or stretch[at - 1] == "的" or words.keeps(stretch, at):
            return False
        if stretch.startswith("下", after):
            return False  # 在龙头企业带动下
        return stretch[after:] not in words.bare and self._may_stand(start + after, end)

    def _may_stand(self, start: int, end: int) -> bool:
        """Whether the words from `start` on are enough of a name without the verb in front (人数 alone is not)."""
        if end - start < 3:
            return False
        head = longest_before(self._words.heads, self._text, end, start)
        return len(head) < end - start

    def skip_leads(self, start: int, end: int) -> int:
        """Past the adverbs, periods and verbs that stand at `start`."""
        while start < end:
            step = self._step(start, end)
            if step <= start:
                break
            start = step
        return start

    def _step(self, start: int, end: int) -> int:
        """Past one lead at `start`; `start` itself where none stands there."""
        text, words = self._text, self._words
        if words.keeps(text, start) or longest_at(words.held, text, start):
            return start
        if text[start] in " 　、和及与\n":
            return start + 1
        numbered = text[start] in _NUMBER_FIRST
        if numbered and (number := _ITEM_NUMBER.match(text, start, end)) is not None:
            return number.end()
        if numbered and (period := PERIOD_LEAD.match(text, start, end)) is not None:
            return period.end() + (text[period.end() : period.end() + 1] in ("，", ","))
        if text[start] in _COMPARISON_FIRST and (compared := _COMPARISON.match(text, start, end)) is not None:
            return compared.end()
        return start + self._lead_length(start, end)

    def _lead_length(self, start: int, end: int) -> int:
        """How many characters of adverb or verb stand at `start` that are no part of the name."""
        text, words = self._text, self._words
        scope = longest_at(words.scopes, text, start)
        behind = start + len(scope)
        does = longest_at(words.verbs, text, behind) if scope[:1] == "全" else ""
        if scope and (text.startswith("共", behind) or (len(does) > 1 and not words.keeps(text, behind))):
            return len(scope)  # 全镇共种植葡萄, 全国涌现出成果
        word, verb = longest_at(words.leads, text, start), longest_at(words.verbs, text, start)
        if len(word) == 1 and text[start : start + 2] in words.pairs:
            word = ""  # 超收, 在校
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


def clean(noun: str, words: Vocabulary) -> str:
    """The noun without marks at its edges, inner 实现, and the small words that lead to a number."""
    noun = noun.strip(" 　\n\t、，,;；:：的")
    if noun.endswith(("（", "(")):
        noun = noun[:-1]
    while tail := longest_before(words.tails, noun, len(noun), 2):
        if len(tail) == 1 and noun[-2:] in words.noun_tails:
            break  # 对应, 即将
        noun = noun.removesuffix(tail)
    noun = _INNER_VERB.sub("", _CIRCUMSTANCE.sub("", noun))
    while (
        len(noun) > 2
        and noun[-1] in _LAST_BITS
        and noun[-2:] not in _MEANS
        and noun[-2:] not in words.noun_tails
    ):
        noun = noun[:-1]
    return noun


def strip_back(text: str, place: int, floor: int, words: Vocabulary) -> int:
    """`place` moved back past the small adverbs in front of it."""
    while place > floor and text[place - 1] in " 　也均都仅已约共了只\n各将可就还仍":
        if text[place - 2 : place] in words.noun_tails:
            break
        if text[place - 1] == "均" and text[place - 2 : place - 1] in "亩人户生年月日床班车校家件平":
            break
        place -= 1
    return place


def tail_length(stretch: str) -> int:
    """How many small adverbs stand at the end of a stretch."""
    return len(stretch) - len(stretch.rstrip("也均都仅已约各只"))
