"""Marks that hold the place of a number: XX%, ××个, ＿＿万元, （ ）名, ●亿元, ${…}; not 王××, XX县, tick boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ...text.regex import regex
from .gaps import SHARES, Gap, placeholder
from .marks import CROSSES, Mark, find_marks
from .masked_dates import masked_dates, masked_numbers
from .reasons import held_by
from .vocabulary import Unit, Vocabulary, longest_before

_BEFORE_BARE = regex(r"(?:从|由|为|至|到|达|比|约|超过|突破)$")
_AFTER_BARE = regex(
    r"[，,。；;、]|提[高升]|上升|下降|降[至到低]|缩小|扩大|增[加长至]|减少|调整|(?:以上|以下|左右)"
)
# Units that end names of places and bodies, too: XX县, ××街道 are anonymous names unless a count is announced.
_PLACES = frozenset("县市区省乡镇村州国盟旗校部局路")
# Units that do so now and then: 小学XX所、 and 新建XX所 count, 委托XX所调查 and ××栋××单元 name.
_NAMED = frozenset([*"所处站班组队团版节章代号时报栋幢楼层室", "单元"])
_DATES = frozenset(("年", "月", "日", "年度"))
_NO_NOUN = frozenset("由在与到至从向对和让请经是于及的据")
_CLOSED = regex(r"[，,。；;、\n]|以上|以下|左右")
_ANNOUNCED = regex(r"(?:(?<!中)共|辖|达到?|约|近|超过?|现?有|[0-9])$")
_COUNTS = regex(
    r"(?:共|有|达到?|为|约|近|超过?|新增|建成|新建|完成|其中|增加|减少|设|辖|覆盖|培训|招聘|[0-9])$"
)
# ××村××组, ××小区××栋
_ADDRESS = regex(rf"[{CROSSES}][\u4e00-\u9fff]{{1,2}}$")
_LISTED = frozenset("及和、,。;:(")
# 王××名下, 李××家: units that may begin what is said of a person.
_OF_PERSONS = frozenset("名家户人位")
# So many sure places show that a text masks its numbers with this kind of mark.
_HABIT = 3


def find_placeholders(text: str, words: Vocabulary) -> list[Gap]:
    """Every placeholder that stands where a number belongs, in the order of the text."""
    gaps = [*masked_dates(text, words), *masked_numbers(text)]
    taken = {i for g in gaps for i in range(g.quantity.value_start, g.quantity.value_end)}
    gaps += [g for g in _marks(text, words) if g.quantity.value_start not in taken]
    gaps.sort(key=lambda g: g.quantity.value_start)
    return gaps


def _marks(text: str, words: Vocabulary) -> Iterator[Gap]:
    places = [_place(text, mark, words) for mark in find_marks(text, words)]
    surely = Counter(p.mark.kind for p in places if p.type in SHARES or (p.scale and p.type == "money"))
    masks = frozenset(kind for kind, count in surely.items() if count >= _HABIT)
    for place in places:
        start, end = place.mark.start, place.mark.end
        if not place.name:
            held = not place.mark.weak and _stands_alone(text, start, end)
        else:
            held = _holds(text, place, masks, words)
        if held or _ordinal(text, start, end):
            reason = held_by(text[start:end].strip())
            yield placeholder(
                start, end, place.end, _trust(place), reason, unit=place.name or None, unit_type=place.type
            )


class _Place(NamedTuple):
    """A mark with the scale and the unit that follow it."""

    mark: Mark
    scale: str
    unit: Unit | None
    end: int

    @property
    def name(self) -> str:
        return self.scale + (self.unit.text if self.unit is not None else "")

    @property
    def type(self) -> str:
        return self.unit.type if self.unit is not None else ""


def _place(text: str, mark: Mark, words: Vocabulary) -> _Place:
    end = mark.end
    at = end + 1 if text[end : end + 1] == " " and not mark.weak else end
    if text[at : at + 1] in ("余", "多") and words.scale_at(text, at + 1):
        at += 1
    scale = words.scale_at(text, at)
    after = at + len(scale)
    if text[after : after + 1] in ("余", "多") and (scale or mark.kind != "dots"):
        after += 1
    unit = words.unit_at(text, after)
    if unit is None:
        return _Place(mark, scale, None, after if scale else end)
    return _Place(mark, scale, unit, after + len(unit.text))


def _holds(text: str, place: _Place, masks: frozenset[str], words: Vocabulary) -> bool:
    """Whether the mark stands for a number here and not for a name, an omission or a tick box.

    `masks` are the kinds of marks that surely hold other numbers of the text.
    """
    mark, scale, unit, end = place
    before = text[max(0, mark.start - 8) : mark.start]
    if not mark.weak:
        before = before.rstrip(" ")
    if place.type in SHARES:
        return not (mark.kind == "bracket" and before.endswith("单位"))
    if mark.kind == "dash" and "dash" not in masks:
        return scale != "" and place.type == "money" and _inside(before)
    named = unit is not None and not scale and _begins_word(text, end - len(unit.text), unit, words)
    if mark.kind == "field":
        return place.type != "duration" and not named
    counted = _COUNTS.search(before) is not None or not mark.weak
    closed = _CLOSED.match(text, end) is not None
    if unit is None:
        return counted or closed
    if scale:
        return counted or (_inside(before) and (mark.kind != "dots" or scale[-1] in "万亿"))
    if unit.text in _DATES or named:
        return False  # of dates `masked_dates` takes care
    if unit.text in _PLACES:
        return _ANNOUNCED.search(before) is not None
    if _COUNTS.search(before) is not None or _announced(text, mark.start, words):
        return True
    if mark.weak and mark.kind in ("dots", "letter") and mark.kind not in masks:
        return closed and _behind_noun(before)
    return _counts(text, mark, unit, before, closed, words)


def _counts(text: str, mark: Mark, unit: Unit, before: str, closed: bool, words: Vocabulary) -> bool:
    """Whether a mark in front of a measure word counts: 小学XX所、 公园●个, but not 王××名下 and tick boxes."""
    if mark.kind == "cross" and unit.text in _OF_PERSONS and _surname(text, mark.start, words):
        return False
    if unit.text in _NAMED:
        if _ADDRESS.search(before) is not None:
            return False
        return _behind_noun(before) if closed else before[-1:] in ("及", "和", "、")
    return _inside(before) or not mark.weak


def _behind_noun(before: str) -> bool:
    return "\u4e00" <= before[-1:] <= "\u9fff" and before[-1] not in _NO_NOUN


def _inside(before: str) -> bool:
    """Whether the mark stands in running text: bullets and tick boxes have a space or nothing in front."""
    return "\u4e00" <= before[-1:] <= "\u9fff" or before[-1:] in _LISTED


def _begins_word(text: str, place: int, unit: Unit, words: Vocabulary) -> bool:
    """Whether the unit is the head of a word: XX人员, ××家具厂, ××件件, but XX家|具有."""
    return text[place + 1 : place + 2] == unit.text or (
        len(unit.text) == 1
        and text[place : place + 2] in words.compounds
        and text[place + 1 : place + 3] not in words.pairs
    )


def _surname(text: str, place: int, words: Vocabulary) -> bool:
    """Whether a surname stands in front: 王××名下; not the end of a word (公路××公里)."""
    word = text[max(0, place - 2) : place]
    return word[-1:] in words.surnames and word not in words.pairs and word not in words.compounds


def _announced(text: str, place: int, words: Vocabulary) -> bool:
    """Whether a verb, a relation or a bound in front announces a number: 组织XX家, 不少于x节."""
    if longest_before(words.before, text, place, 0):
        return True
    relation = words.relation_before(text, place, max(0, place - 6))
    verb_end = place - (text[place - 1 : place] == "了")
    return (relation is not None and len(relation.word) > 1) or text[
        verb_end - 2 : verb_end
    ] in words.verb_set


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A placeholder for a number without a unit: PMXX浓度, 从XX提升至XX."""
    if text.endswith(("PM", "PM_"), 0, start):
        return True
    return (
        _BEFORE_BARE.search(text, max(0, start - 6), start) is not None
        and _AFTER_BARE.match(text, end) is not None
    )


def _ordinal(text: str, start: int, end: int) -> bool:
    """第XX次, 第××号."""
    return text[start - 1 : start] == "第" and "\u4e00" <= text[end : end + 1].strip() <= "\u9fff"


def _trust(place: _Place) -> float:
    mark = place.mark
    if not place.name:
        return 0.9
    if place.type in (*SHARES, "money"):
        return 0.99
    return 0.97 if place.scale or mark.kind in ("field", "line") or len(mark.text) > 1 else 0.9
