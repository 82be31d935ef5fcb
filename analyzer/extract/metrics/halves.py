"""Numbers of which a part is left: 1.%, .5岁, 达到.万人, 1∶，, 达～5%."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from .gaps import SHARES, Gap, blank
from .reasons import EMPTY_POINT, HALF_RANGE, HALF_RATIO, half_left
from .vocabulary import Vocabulary, longest_at

_POINT = regex(r"\.(?:(?<![0-9.]\.)[0-9]*(?![0-9.])|(?![0-9.]))")
# A full stop that ends a heading's number or a Latin word.
_NUMBERED = regex(r"(?:^|[\n。；;:：])[ 　]*[0-9]{1,3}\.$|[表图第] ?[0-9.]+$|[A-Za-z]\.$")
_BEHIND = regex(r"[^0-9A-Za-z. ] ?$")
_CLOSED = regex(r"[，,。；;、(（)）]|以上|以下|以内|左右|的")
# 师生比为1∶。 and 师生比为∶18。
_RATIO = regex(r":(?=[，,。；;、)]|以上|以下|左右|[0-9.]+[，,。；;])")
_RATIO_LEFT = regex(r"(?:[比为近约]|例|达到?|[降升高]?[至到])[0-9.]+$")
_RATIO_RIGHT = regex(r"比例?(?:为|达到?|降至)$")
_RANGE = regex(r"[—~](?=[0-9.]+([^0-9.]))")
_REACHED = frozenset("达为约至到")
_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿日")


def half_blanks(text: str, words: Vocabulary) -> Iterator[Gap]:
    """The places of a folded text where a part of a number is missing."""
    yield from _decimals(text, words)
    for match in _RATIO.finditer(text):
        place, end = match.span()
        low = max(0, place - 12)
        if "0" <= text[end : end + 1] <= "9":
            if _RATIO_RIGHT.search(text, low, place):
                yield blank(place, end, 0.9, HALF_RATIO, unit_type="ratio")
        elif _RATIO_LEFT.search(text, low, place):
            yield blank(end, end, 0.9, HALF_RATIO, unit_type="ratio")
    for match in _RANGE.finditer(text):
        place = match.start()
        before = text[place - 1 : place]
        wave = match[0] == "~" and "\u4e00" <= before <= "\u9fff" and before not in _NUMERALS
        if wave or (before in _REACHED and match[1] != "%"):
            yield blank(place, place + 1, 0.9, HALF_RANGE)


def _decimals(text: str, words: Vocabulary) -> Iterator[Gap]:
    """1.%, .5%, 达到.%: the digits on one side of the point have gone, or all of them."""
    for match in _POINT.finditer(text):
        start, end = match.span()
        at = end + (text[end : end + 1] == " ")
        scale = words.scale_at(text, at)
        unit = words.unit_at(text, at + len(scale))
        if (unit is None and not scale) or longest_at(words.scale_words, text, at):
            continue
        if _NUMBERED.search(text, max(0, start - 8), end):
            continue
        whole = "0" <= text[start - 1 : start] <= "9"
        if not whole and not _BEHIND.search(text, max(0, start - 2), start):
            continue
        stop = at + len(scale) + (len(unit.text) if unit is not None else 0)
        sure = bool(scale) or (unit is not None and unit.type in SHARES)
        if not sure and match[0][-1] == "." and _CLOSED.match(text, stop) is None:
            continue
        reason = half_left(text[start - whole : end]) if whole or len(match[0]) > 1 else EMPTY_POINT
        name, kind = (unit.text, unit.type) if unit is not None else ("", "")
        yield blank(
            end if whole else start,
            stop,
            0.97 if sure else 0.9,
            reason,
            unit=scale + name or None,
            unit_type=kind,
        )
