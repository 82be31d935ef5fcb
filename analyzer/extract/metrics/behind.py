"""The noun behind a quantity: 64所高校, 53.72%的土地, 58条改革举措."""

from __future__ import annotations

from ...text.regex import regex
from .clauses import bracket_end
from .edges import clean
from .quantities import Quantity
from .vocabulary import Vocabulary, longest_at, longest_before

_LONGEST = 30
_LONGEST_QUOTE = 12
_LAST_OWNER = regex(r"[^，,。；;：:、0-9的]{2,8}的")
_LAST_ITEM = regex(r"[^，,。；;：:、0-9零一二两三四五六七八九十几个的了]{2,6}[，,。；;\n]")
_THRESHOLD = regex(r"[十百千万亿]{1,3}(?:元|吨|亩|人|平方米)(?:及)?以上(?:的)?")
# 3个预计产值超10亿元的增长点: the number inside belongs to a clause about the noun
_NUMBERED_CLAUSE = regex(
    r"[^，,。；;、：:\n0-9]{0,12}(?:[过超为达于]|以上|以下)[约近]?[0-9.]+[^，,。；;、：:\n0-9]{0,8}的(?=[\u4e00-\u9fff]{2})"
    r"|[0-9.]+[^，,。；;、：:\n0-9]{1,6}以[上下]的(?=[\u4e00-\u9fff]{2})"
)
# 14个750千伏电网工程
_SIZED = regex(r"[0-9.]+[万亿]?(?![0-9.年])")
# 1万元以上5万元以下罚款
_UP_TO = regex(r"[0-9.,]+[万亿]?[^，,。；;、0-9]{1,3}以下")
_LATIN_FIGURE = regex(r"[0-9.]+")
_NUMERALS = frozenset("一二两三四五六七八九十")
_NUMERAL = regex(r"[一二两三四五六七八九十百千]+")
_OPENS_CLAUSE = frozenset("在由以对从为有最更较")
_CLAUSE = regex(r"[^，,。；;：:\n()（）0-9的]{1,20}的(?!基础|前提|情况)(?=[\u4e00-\u9fff]{2})")
_STOP_MARKS = frozenset("，,。；;！!？?：:\n\t()（）〔〕【】、…|“《— ")
_THRESHOLDS = ("以上", "及以上")
_LIMITS = ("以上", "以下", "以内", "以外", "以来")
# 县（市、区）委书记
_OF_PLACE = regex(r"委|长|级|党|政府|政协|人大|直")
_NAMED_GRADE = regex(r"[0-9][A-Za-z](?![A-Za-z])|[0-9]{1,2}[级号](?=[\u4e00-\u9fff])")
KINDS = frozenset("型级类性式")
"""Ends of words that tell what kind of things are counted: 国家级3个, 工业类5个."""
# 1个集中式和2个分布式光伏项目: both are projects
_NEXT_KIND = regex(
    r"[、和及与][0-9零一二两三四五六七八九十]+[^，,。；;、0-9]{1,6}?[型级类性式](?=[\u4e00-\u9fff]{2})"
)
_INSIDE = frozenset("内上中里")
_PLACES = frozenset(("区", "县", "市", "省", "乡", "镇", "村", "旗"))


def noun_behind(text: str, quantity: Quantity, words: Vocabulary) -> tuple[str, int]:
    """The noun that the quantity counts and where it ends; ("", 0) where none stands behind it."""
    if quantity.unit is None and quantity.kind not in ("fraction", "ratio"):
        return "", 0
    start = _start(text, quantity, words)
    if start < 0:
        return "", 0
    end = _end(text, start, words)
    noun = _counted(text[start:end], quantity, words)
    if noun[-1:] in KINDS and (shared := _NEXT_KIND.match(text, end)) is not None:
        noun += text[shared.end() : _end(text, shared.end(), words)]
    if quantity.unit_type in ("counter", ""):
        noun = _holder(noun, words)
    if quantity.unit_type == "counter" and quantity.base_unit not in words.work_units:
        noun = _without_work(noun, words)
    if len(noun) > 2 and noun[-1] in _INSIDE and noun[-2:] not in words.pairs:
        noun = noun[:-1]  # 5万亩土地上
    if (noun in words.verb_set and noun not in words.grant_set) or (len(noun) < 2 and noun not in _PLACES):
        return "", 0
    return clean(noun, words), end


def _start(text: str, quantity: Quantity, words: Vocabulary) -> int:
    """Where the noun begins: behind 的, 是 or 以上; a share is followed by its noun only then, or by 来自."""
    at = quantity.end
    if text.startswith("的基础", at):
        return -1  # 在增长8%的基础上
    if (clause := _NUMBERED_CLAUSE.match(text, at)) is not None:
        return clause.end()
    if quantity.after == "以上" and (top := _UP_TO.match(text, at)) is not None:
        at = top.end()
    elif (size := _SIZED.match(text, at)) is not None and (unit := words.unit_at(text, size.end())):
        at = size.end() + len(unit.text)
    if text[at : at + 1] == "的":
        return at + 1
    if quantity.unit_type == "counter" and (told := _past_clause(text, at, words)):
        return told
    if quantity.unit_type in ("percent", "points", "tenth", "multiple") or quantity.kind == "fraction":
        if text[at : at + 1] == "是":
            return at + 1
        limited = quantity.after in _LIMITS and not longest_at(words.verbs, text, at)
        if quantity.unit_type == "percent" and text[at : at + 2] != "来自" and not limited:
            return -1
    return at


def _past_clause(text: str, start: int, words: Vocabulary) -> int:
    """Behind the clause that tells which things are meant (3名达到国家标准的医生); 0 where none stands at `start`."""
    if text[start : start + 1] not in _OPENS_CLAUSE:
        opener = max(longest_at(words.verbs, text, start), longest_at(words.stops, text, start), key=len)
        moved = opener in words.relations and words.relations[opener].direction is not None
        if len(opener) < 2 or moved or words.keeps(text, start):
            return 0
    clause = _CLAUSE.match(text, start + 2)
    return clause.end() if clause is not None else 0


def _end(text: str, start: int, words: Vocabulary) -> int:
    """Where it ends: at a mark, a digit, a verb, a scale that opens the next quantity."""
    high = min(len(text), start + _LONGEST)
    at = _quoted(text, start, high) or _threshold(text, start) or start
    while at < high:
        c = text[at]
        if c == "“" and (closed := _quoted(text, at, min(high, at + _LONGEST_QUOTE))):
            at = closed
            continue
        if c in "(（" and at > start and (closed := _bracket_end(text, at)):
            short = at - start == 1 and text[start] not in _PLACES  # 探（采）矿权
            if not short and _OF_PLACE.match(text, closed) is None:
                return closed  # 县（市、区）
            at = closed
            continue
        if c.isdigit() and (named := _figure_end(text, start, at)):
            at = named
            continue
        if c == "、" and _goes_on(text, at, start, words):
            at += 1
            continue
        if "0" <= c <= "9":
            return _before_number(text, start, at, words)
        if c in _STOP_MARKS or (c in _NUMERALS and at > start + 1 and _counts(text, at, words)):
            break
        if c == "了" and at > start + 3:
            return at - 2  # 十个市选派了
        if c in words.stop_first and _stops(text, at, start, words):
            break
        if (
            c in "万亿"
            and words.unit_at(text, at + 1) is not None
            and (at > start + 1 or _lost(text, at + 2))
        ):
            break
        at += 1
    return at


def _bracket_end(text: str, at: int) -> int:
    """Where the bracket at `at` ends that is a part of the noun; 0 where it refers to something else: （见表2）."""
    return 0 if text[at + 1 : at + 2] in ("见", "详") else max(0, bracket_end(text, at))


def _figure_end(text: str, start: int, at: int) -> int:
    """Where the figure at `at` ends that is a part of the noun (5G工厂, 4A级景区, PM2.5浓度); 0 if it is none."""
    latin = at > start and text[at - 1].isascii() and text[at - 1].isalpha()
    figure = _NAMED_GRADE.match(text, at) or (_LATIN_FIGURE.match(text, at) if latin else None)
    return figure.end() if figure is not None else 0


def _counts(text: str, at: int, words: Vocabulary) -> bool:
    """Whether a Chinese numeral with its unit stands at `at` in front of a mark: 大型矿井二十八个，."""
    run = _NUMERAL.match(text, at)
    unit = words.unit_at(text, run.end()) if run is not None else None
    end = run.end() + len(unit.text) if run is not None and unit is not None else len(text)
    return text[end : end + 1] in _STOP_MARKS


def _before_number(text: str, start: int, end: int, words: Vocabulary) -> int:
    """Where the noun ends that would run into the next number: in front of 和, or of the verb of that number."""
    joint = max(text.rfind(mark, start + 1, end) for mark in "和及与")
    if joint > 0:
        return joint
    for at in range(end - 2, start + 1, -1):
        if len(longest_at(words.verbs, text, at)) > 1:
            return at
    return end


def _holder(noun: str, words: Vocabulary) -> str:
    """Those of whom something is told: 居民 of 60万户居民清洁取暖改造, 旗县 of 34个旗县经济总量."""
    for end in range(len(noun) - 2, 1, -1):
        if longest_before(words.holders, noun, end, 0):
            told = max((longest_before(tails, noun, len(noun), end) for tails in words.tellers), key=len)
            return noun[:end] if len(told) > 1 else noun
    return noun


def _without_work(noun: str, words: Vocabulary) -> str:
    """The thing itself where a unit of things counts it: 水库 of 3座水库除险加固工程."""
    end = len(noun) - 2 * noun.endswith(("工程", "任务"))
    while verb := longest_before(words.verb_tails, noun, end, 2):
        if len(verb) < 2:
            break
        end -= len(verb)
    return noun[:end] if end < len(noun) - 2 else noun


def _goes_on(text: str, place: int, start: int, words: Vocabulary) -> bool:
    """Whether a list at `place` is one noun: 国家级、省级园区, 县、市、区, 学校、幼儿园的校舍."""
    before = text[place - 1 : place]
    if place == start:
        return False
    if before in KINDS:
        return True
    if before in _PLACES and text[place - 2 : place - 1] in ("", text[start - 1], "、"):
        return True
    if longest_at(words.verbs, text, place + 1):
        return False
    return _LAST_OWNER.match(text, place + 1) is not None or _LAST_ITEM.match(text, place + 1) is not None


def _quoted(text: str, start: int, high: int) -> int:
    """Behind the quote that opens at `start`; 0 where none does."""
    return text.find("”", start, high) + 1 if text[start : start + 1] == "“" else 0


def _threshold(text: str, start: int) -> int:
    """Behind 亿元以上 at `start` (20个亿元以上项目); 0 where it does not stand there."""
    match = _THRESHOLD.match(text, start)
    return match.end() if match is not None else 0


def _lost(text: str, place: int) -> bool:
    """Whether a mark follows: 万户， is a quantity that has lost its number, 万吨级 is none."""
    return text[place : place + 1] in _STOP_MARKS


def _counted(found: str, quantity: Quantity, words: Vocabulary) -> str:
    """Of A的B: B behind a clause (服务县域发展的职教中心), A otherwise (指标的体系)."""
    if "的" in found[2:-2]:
        head, _, tail = found.rpartition("的")
        said = head[-1] in KINDS or longest_before(words.predicates, head, len(head), 1)
        clause = found[0] in "最更较具有" or said or longest_at(words.verbs, found, 0)
        found = tail if clause and len(tail) >= 3 - bool(said) else head
    if found[:1] in "，。左之、" or found.startswith(_LIMITS):
        return ""
    if words.keeps(found, 0):
        return found
    if found[0] in "和及与或":
        return ""
    if quantity.unit_type in ("counter", "money"):
        verb = longest_at(words.verbs, found, 0)
        if found[len(verb) : len(verb) + 1] == "了":
            return ""  # 31个开通了英文版
        found = found[len(verb) :] if verb and len(found) - len(verb) > 2 else found
    return found


def _stops(text: str, place: int, start: int, words: Vocabulary) -> bool:
    """Whether a word at `place` ends the noun that began at `start`."""
    word = longest_at(words.stops, text, place)
    if word in _THRESHOLDS and text[place - 1] in "级元岁":
        return False  # 省级以上园区
    if not word or text.startswith("来自", place) or (place == start and word in words.cuts):
        return False
    if len(word) == 1 and place > start and text[place - 1 : place + 1] in words.noun_tails:
        return False  # 技能, 内需: the character belongs to the noun
    if words.keeps(text, place):
        return False
    return word != "基本" or place != start
