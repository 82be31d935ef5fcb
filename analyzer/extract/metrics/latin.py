"""Units in Latin letters whose number is missing: 装机达到MW, 浓度降至μg/m³, 新建kV变电站."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from .gaps import Gap, blank
from .reasons import nothing_before
from .sound import UNIT_OF, short_line
from .vocabulary import Vocabulary, longest_before

_RUN = regex(r"[A-Za-zµμ㎡㎢][A-Za-z0-9µμ²³/·]*")
# 每kWh, 以MW计, 按km计量: the unit itself is meant.
_NAMED_BEFORE = frozenset("每以按元位用")
# 20万kW, 数百MW: the number is there.
_FILLED = frozenset("零一二两三四五六七八九十百千万亿多余几数")
_NAMED_AFTER = regex(r" ?(?:级|为单位|计(?!划)|等单位|/)")
_CLOSED = regex(r" {0,2}(?:[，,。；;、)）\n]|以上|以下|以内|左右|的|$)")
_NOUN = regex(r" ?[\u4e00-\u9fff]")
_MEASURED = frozenset("长宽高深厚径积量重速率度机")


def latin_blanks(text: str, words: Vocabulary) -> Iterator[Gap]:
    """Latin units behind Chinese text without a number.

    A unit of data or of one letter (GB is a national standard, too, and P a letter) counts only between a relation
    and the end of a clause; the others also behind a noun of measure or between two nouns.
    """
    for match in _RUN.finditer(text):
        place, end = match.span()
        start = place
        while text[start - 1 : start] == " ":
            start -= 1
        if not "\u4e00" <= text[start - 1 : start] <= "\u9fff":
            continue  # only behind Chinese, so that nothing is found in English text
        unit = words.unit_at(text, place)
        if unit is None or place + len(unit.text) != end:
            continue
        if (
            text[start - 1] in _NAMED_BEFORE
            or text[start - 1] in _FILLED
            or _NAMED_AFTER.match(text, end)
            or UNIT_OF.search(text, max(0, start - 24), start)
            or short_line(text, start)
        ):
            continue
        announced = _announced(text, start, words)
        closed = _CLOSED.match(text, end) is not None
        letter = len(unit.text) == 1 and unit.text.isalpha() and unit.text.isascii()
        if letter or unit.text in words.data_units:
            held = announced and closed
        else:
            held = announced or closed or _NOUN.match(text, end) is not None
        if held:
            reason = nothing_before(unit.text)
            yield blank(start, end, 0.95 if announced else 0.85, reason, unit=unit.text, unit_type=unit.type)


def _announced(text: str, place: int, words: Vocabulary) -> bool:
    """Whether a relation, a bound or a noun of measure stands in front: 降至, 不低于, 长."""
    return (
        text[place - 1] in _MEASURED
        or words.relation_before(text, place, max(0, place - 6)) is not None
        or bool(longest_before(words.before, text, place, 0))
    )
