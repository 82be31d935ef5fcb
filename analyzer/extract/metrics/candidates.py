"""Places where a unit stands without a number: all of them, good Chinese (近万人, 个人, 亿元以上) included."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...text.regex import regex
from .vocabulary import Vocabulary

_SCALE = regex(r"[万亿]")
# What makes a scale word a number of its own, or belongs to one.
_FILLED = frozenset("0123456789.零〇○一二两三四五六七八九十百千万亿几半多余上每逾跨xX×*_)】〕}…□")
_FILLED_UNIT = frozenset(
    "0123456789零〇○一二两三四五六七八九十百千万亿几半多余每整各这那某哪另任首全本该此逐ⅠⅡⅢⅣⅤNxX×*_)】〕}…□"
)
# Where such a character ends a word of its own (偏多, 调整, 成本, 以上), nothing is filled.
_NOT_FILLED = {
    "上": frozenset("以迈跨站登踏"),
    "余": frozenset("其"),
    "多": frozenset("偏增最至"),
    "整": frozenset("调完"),
    "任": frozenset("主责"),
    "全": frozenset("安健保"),
    "本": frozenset("成样资基文版课"),
}
# 分条, 分户: one after the other. 部分, 得分 and 百分 end in the same character.
_ONE_BY_ONE = frozenset("条级类批期户次块步层区段")
_SINGLE = regex(
    r"[个名位人户家所座处项件条种次台套张辆艘架只头匹株棵本册部篇份幢栋间层眼块枚支门场期轮批宗起例对亩吨元米斤克倍成岁度瓦天年月日届级期分节款集页箱盏组秒列笔]"
)


# 人数, 总数, 户数 …: before a lost number 数 ends such a noun.
_NUMBER_NOUNS = frozenset("人总户次台件家项床册校班名额指岗套例基单篇只头株辆位座所艘种处时天日点分倍量个")


class Candidate(NamedTuple):
    """A unit without a number: `start` is where the number should stand (before the spaces, if some are left)."""

    start: int
    unit_start: int
    end: int
    unit: str
    type: str
    scale: str


def find_candidates(text: str, words: Vocabulary, gate: frozenset[str] | None) -> list[Candidate]:
    """Candidates in the order of the text.

    `gate` holds the characters that numbers stand behind; a unit of one character is looked at only behind one of
    them (behind 有 and 达 yes, behind 工 in 工人 no). Without a gate all are looked at: for texts that have lost
    so much that 大棚栋 and 农户户 are to be expected.
    """
    found = [*_scales(text, words), *_units(text, words), *_singles(text, words, gate), *_open(text, words)]
    found.sort()
    out: list[Candidate] = []
    last = -1
    for candidate in found:
        if candidate.unit_start >= last and not _numbered(text, candidate):
            out.append(candidate)
            last = candidate.end
    return out


def _numbered(text: str, candidate: Candidate) -> bool:
    """Whether the word is a noun with its own number behind it (标准机架4万架), or opens a quotation."""
    after = text[candidate.end : candidate.end + 1]
    if "0" <= after <= "9" and candidate.unit_start == candidate.start:
        return True
    before = text[candidate.start - 1 : candidate.start]
    if before == "”" and text[candidate.start - 2 : candidate.start - 1] in _FILLED:
        return True  # “28+10”项实事
    return before in ("“", "‘", "《", '"') and candidate.unit not in _QUOTED


# “分钟健身圈”, “小时通勤圈”: names that begin with a number.
_QUOTED = frozenset(("分钟", "小时"))


def _filled(text: str, place: int, unit: str) -> bool:
    """Whether the character in front of `place` stands for the number, or makes one needless."""
    before = text[place - 1 : place]
    if before not in _FILLED_UNIT:
        if text.endswith(("多少", "若干", "M”", "N”"), 0, place) or _odd(text, place):
            return True
        return (
            before == "分"
            and unit[:1] in _ONE_BY_ONE
            and text[place - 2 : place - 1] not in ("部", "得", "十", "百", "积")
        )
    return unit[:1] == "元" or not _ends_word(text, place)


def _ends_word(text: str, place: int) -> bool:
    """Whether the character in front of `place` ends a word of its own instead of standing for a number."""
    return place > 1 and text[place - 2] in _NOT_FILLED.get(text[place - 1], "")


def _several(text: str, place: int) -> bool:
    """数 as “several” (数万人, 无数个), not as the end of 人数, 总数, 户数."""
    return text[place - 1] == "数" and (place < 2 or text[place - 2] not in _NUMBER_NOUNS)


def _odd(text: str, place: int) -> bool:
    """20来个, 三十来万: 来 behind a number."""
    return text[place - 1] == "来" and text[max(0, place - 2)] in _FILLED


def _gap_start(text: str, place: int) -> int:
    at = place
    low = max(0, place - 12)
    while at > low and text[at - 1] == " ":
        at -= 1
    return at


def _scales(text: str, words: Vocabulary) -> Iterator[Candidate]:
    for match in _SCALE.finditer(text):
        place = match.start()
        start = _gap_start(text, place)
        if (
            start > 1
            and text[start - 1] in "余多"
            and text[start - 2] not in _FILLED
            and text[start - 2] not in "许很更太诸众"
        ):
            start -= 1  # 近200多亿元 without its 200
        elif start and (
            (text[start - 1] in _FILLED and not _ends_word(text, start))
            or _several(text, start)
            or _odd(text, start)
        ):
            continue
        scale = words.scale_at(text, place)
        at = place + len(scale)
        if text[at : at + 1] in ("余", "多"):
            at += 1
        unit = words.unit_at(text, at)
        end = at + (len(unit.text) if unit is not None else 0)
        kind = unit.type if unit is not None else "none"
        begin = start if text[start] in "余多" else place
        yield Candidate(start, begin, end, text[begin:end], kind, scale)


def _units(text: str, words: Vocabulary) -> Iterator[Candidate]:
    """Units of two and more characters."""
    for place, end, index in words.long_units.find(text):
        unit = words.long_unit_list[index]
        start = _gap_start(text, place)
        if start and (_filled(text, start, unit.text) or _several(text, start)):
            continue
        if start and text[place] in "千百" and text[start - 1] in "近上成过约":
            continue  # 近千人
        longest = words.unit_at(text, place)
        if longest is not None and len(longest.text) > end - place:
            unit, end = longest, place + len(longest.text)
        yield Candidate(start, place, end, text[place:end], unit.type, "")


def _singles(text: str, words: Vocabulary, gate: frozenset[str] | None) -> Iterator[Candidate]:
    for match in _SINGLE.finditer(text):
        place, character = match.start(), match[0]
        before = text[place - 1] if place else "\n"
        if gate is not None and before not in gate:
            continue
        right = text[place : place + 2]
        if len(right) < 2 or right in words.compounds or right[1] == character:
            continue  # the text is cut here, 项目, 项项
        if _filled(text, place, character) or _several(text, place):
            continue
        start = _gap_start(text, place) if before == " " else place
        if start != place and (not start or _filled(text, start, character)):
            continue
        unit = words.unit_at(text, place)
        if unit is None or (len(unit.text) > 1 and "/" not in unit.text):
            continue
        if _in_word(text, place, words, start) and not (gate is None and _of_herds(text, place)):
            continue
        yield Candidate(start, place, place + len(unit.text), unit.text, unit.type, "")


def _open(text: str, words: Vocabulary) -> Iterator[Candidate]:
    """余亩, 余名: what is left of 500余亩 when the number goes."""
    place = text.find("余")
    while place >= 0:
        start = _gap_start(text, place)
        before = text[start - 1 : start]
        unit = words.unit_at(text, place + 1)
        if (
            unit is not None
            and before
            and before not in _FILLED_UNIT
            and (before not in "富剩其业节结盈宽残冗之有无年月岁" or text[start - 2 : start] in words.pairs)
        ):
            end = place + 1 + len(unit.text)
            yield Candidate(start, place, end, text[place:end], unit.type, "")
        place = text.find("余", place + 1)


def _in_word(text: str, place: int, words: Vocabulary, start: int) -> bool:
    """Whether the character ends an everyday word (奖项, 次数); behind 为, 共 … the model decides."""
    if start < place:
        return False
    if text[place - 1] in "、(" and text[place + 1 : place + 2] in ")、":
        return True  # 校(院、所)
    if text[place - 1] in _RELATION_ENDS:
        return False
    if text[place] == "件" and text[place - 2 : place] in ("提案", "议案"):
        return False  # 提案|506|件, and no 案件
    if text[place - 1] == text[place]:
        # 养牛户|35|户，: no 户户 and no 家家户户
        return text[place - 2] == text[place - 3] or text[place + 1 : place + 2] not in _MARKS
    if text[place] in "家户" and text.startswith(("以上", "左右"), place + 1):
        return False  # 企业|20|家以上
    if _of_companies(text, place) and _COMPANIES.search(text, max(0, place - 40), place + 40):
        return False
    # 企业|户, 航线|条: where the word in front is whole, 业户 and 线条 are none
    shortest = 2 if text[place - 2 : place] in words.pairs else 1
    return any(text[place - size : place + 1] in words.compounds for size in range(shortest, 4))


_MARKS = frozenset("，,。；;、(（")
# 企业家 is a word; beside 20家 it is 企业|30|家.
_COMPANIES = regex(r"[0-9][余多]?家")


def _of_companies(text: str, place: int) -> bool:
    return text.startswith("企业家", max(0, place - 2))


def _of_herds(text: str, place: int) -> bool:
    """企业|30|家 and 育肥猪|60|头: likelier than 企业家 and 猪头 in a text that has lost most of its numbers."""
    return _of_companies(text, place) or text[place] in "头只匹"


# Last characters of words that stand in front of numbers: 为人 and 共有 are words too.
_RELATION_ENDS = frozenset("为达至到共约有近从由超增减升降计")
