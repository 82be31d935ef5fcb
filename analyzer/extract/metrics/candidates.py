"""Places where a unit stands without a number: all of them, good Chinese (近万人, 个人, 亿元以上) included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .vocabulary import Vocabulary, longest_at, longest_before

_SCALE = re.compile(r"[万亿]")
# What makes a scale word a number of its own, or belongs to one.
_FILLED = frozenset("0123456789.零〇○一二两三四五六七八九十百千万亿几半多余上每逾跨xX×*_)】〕}…□")
_FILLED_UNIT = frozenset(
    "0123456789零〇○一二两三四五六七八九十百千万亿几半多余每整各这那某哪另任首全xX×*_)】〕}…□"
)
_SINGLE = re.compile(
    r"[个名位人户家所座处项件条种次台套张辆艘架只头匹株棵本册部篇份幢栋间层眼块枚支门场期轮批宗起例对亩吨元米斤克倍成岁度瓦天年月日届级期分]"
)

# Line ends and tabs as visible marks: the parameters are kept in a table.
_VISIBLE = str.maketrans("\n\r\t", "⏎⏎⏎")


# 人数, 总数, 户数 …: before a lost number 数 ends such a noun.
_NUMBER_NOUNS = frozenset("人总户次台件家项床册校班名额指岗套例基单篇只头株辆")


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
    return ("0" <= after <= "9" and candidate.unit_start == candidate.start) or text[
        candidate.start - 1 : candidate.start
    ] in ("“", "‘", "《", '"')


def _several(text: str, place: int) -> bool:
    """数 as “several” (数万人, 无数个), not as the end of 人数, 总数, 户数."""
    return text[place - 1] == "数" and (place < 2 or text[place - 2] not in _NUMBER_NOUNS)


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
        elif start and (text[start - 1] in _FILLED or _several(text, start)):
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
        if start and (text[start - 1] in _FILLED_UNIT or _several(text, start)):
            continue
        if start and text[place] in "千百" and text[start - 1] in "近上成过约":
            continue  # 近千人
        longest = words.unit_at(text, place)
        if longest is not None and len(longest.text) > end - place:
            unit, end = longest, place + len(longest.text)
        yield Candidate(start, place, end, text[place:end], unit.type, "")


def _singles(text: str, words: Vocabulary, gate: frozenset[str] | None) -> Iterator[Candidate]:
    for match in _SINGLE.finditer(text):
        place = match.start()
        before = text[place - 1] if place else "\n"
        if (gate is not None and before not in gate) or before in _FILLED_UNIT or _several(text, place):
            continue
        start = _gap_start(text, place) if before == " " else place
        if start != place and (not start or text[start - 1] in _FILLED_UNIT):
            continue
        unit = words.unit_at(text, place)
        if unit is None or (len(unit.text) > 1 and "/" not in unit.text):
            continue
        if _in_word(text, place, words, start):
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
            and before not in "富剩其业节结盈宽残冗之有无年月岁"
        ):
            end = place + 1 + len(unit.text)
            yield Candidate(start, place, end, text[place:end], unit.type, "")
        place = text.find("余", place + 1)


def _in_word(text: str, place: int, words: Vocabulary, start: int) -> bool:
    """Whether the character is part of an everyday word (奖项, 个数, 户籍); behind 为, 共 … the model decides."""
    if text[place : place + 2] in words.compounds or text[place] == text[place + 1 : place + 2]:
        return True  # 户户, 项项 too
    if start < place:
        return False
    if text[place - 1] in "、(" and text[place + 1 : place + 2] in ")、":
        return True  # 校(院、所)
    return text[place - 1] not in _RELATION_ENDS and text[place - 1 : place + 1] in words.compounds


# Last characters of words that stand in front of numbers: 为人 and 共有 are words too.
_RELATION_ENDS = frozenset("为达至到共约有近从由超增减升降计")


def features(text: str, candidate: Candidate, words: Vocabulary) -> list[str]:
    """What the model looks at: the unit, the characters on both sides, the relation in front, a gap."""
    start, end, unit = candidate.start, candidate.end, candidate.unit
    kind = ("万" if candidate.scale else "") + candidate.type
    left = ("^^^" + text[max(0, start - 3) : start]).translate(_VISIBLE)
    right = (text[end : end + 2] + "$$").translate(_VISIBLE)
    left1, right1 = left[-1], right[0]
    gap = "gap" if candidate.unit_start > start else "tight"
    role, word = _role(text, start, words)
    after = longest_at(words.after, text, end)
    follow = "cjk" if "\u4e00" <= right1 <= "\u9fff" else "mark"
    return [
        f"k={kind}",
        f"u={unit}",
        f"l1={left1}",
        f"l2={left[-2:]}",
        f"l3={left[-3:]}",
        f"r1={right1}",
        f"r2={right[:2]}",
        f"kl={kind}|{left1}",
        f"ul={left1}|{unit}",
        f"ur={unit}|{right1}",
        f"ur2={unit}|{right[:2]}",
        f"kr={kind}|{right1}",
        f"g={gap}",
        f"kg={kind}|{gap}",
        f"rel={role}",
        f"kk={kind}|{role}",
        f"rr={role}|{right1}",
        f"a={after}",
        f"ka={kind}|{after}|{role}",
        f"w={word}",
        f"kw={kind}|{word}",
        f"krf={kind}|{role}|{follow}",
        f"urf={unit}|{role}|{follow}",
        f"wf={word}|{follow}",
    ]


def _role(text: str, place: int, words: Vocabulary) -> tuple[str, str]:
    """What kind of word stands in front, and which: a relation, a verb, the head of an indicator, an adverb, a mark."""
    relation = words.relation_before(text, place, max(0, place - 6))
    if relation is not None and len(relation.word) > 1:
        return relation.type, relation.relation
    for size in (4, 3, 2):
        verb = text[max(0, place - size) : place]
        if verb in words.verb_set:
            return "verb", verb
    if relation is not None:
        return relation.type, relation.word
    head = longest_before(words.heads, text, place, max(0, place - 4))
    if head:
        return "head", head
    before = text[place - 1 : place]
    if not before or before in "，,。；;、：:\n (（":
        return "mark", before.strip() or "⏎"
    return "none", ""
