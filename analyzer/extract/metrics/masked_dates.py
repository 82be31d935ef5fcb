"""Dates and document numbers with a mark for a digit: 20xx年, XX月XX日, （ ）年, 〔20xx〕3号, 〔2020〕 号."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from .gaps import Gap, blank, placeholder
from .marks import CROSSES, SIGNS
from .reasons import HALF_DOCUMENT_NUMBER, masked
from .vocabulary import Vocabulary

_ANY = rf"[{CROSSES}{SIGNS}_?]"
_DATE_MARK = regex(
    rf"(?:[12][0-9]{{0,2}}(?:{_ANY}{{1,6}}|-{{2,4}})|二[〇零○0]?[xX×Х*_]{{1,4}})(?=[ ]?(?:年|〕|\]|\)|-[0-9xX]))"
    rf"|(?:[0-3]?[xX×Х]{{1,4}}|(?<=[\u4e00-\u9fff])\*{{2,4}}|_{{1,20}}|\?{{2,4}}|[(\[【〔] {{0,8}}[)\]】〕]"
    rf"|(?<![一二三四五六七八九〇零○{SIGNS}])[{SIGNS}]{{2,4}})(?= ?[年月日])"
    rf"|(?<=[年于自从至到])[{CROSSES}{SIGNS}?]{{1,3}}(?=[年月])|(?<=月)[{CROSSES}{SIGNS}?]{{1,3}}(?=日)"
)
# Most documents have no masked date at all.
_MASK = regex(rf"[{CROSSES}{SIGNS}_?)\]】-] ?(?:[年月日〕\])]|-[0-9xX])")
_NUMBER_MARK = regex(
    rf"[〔\[(](?:[12][0-9xX×*]{{3}}|([xX×*]{{4}}))[〕\])] ?第? ?(?:({_ANY}{{1,20}}|) ?|[0-9]+)号"
    r"|[〔\[]( {0,4})[〕\]] ?第? ?(?:[0-9]{1,4})? {0,3}号"
)


def masked_dates(text: str, words: Vocabulary) -> Iterator[Gap]:
    """20xx年, 20__年, 〔20xx〕, XX月XX日, 到XX年底; not X日报, A+X日."""
    if _MASK.search(text) is None:
        return
    for match in _DATE_MARK.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        if before.isascii() and (before.isalnum() or before in ("+", "&", "@")):
            continue
        at = end + (text[end : end + 1] == " ")
        unit = text[at : at + 1] if text[at : at + 1] in ("月", "日") else "年"
        stop = at + 1 if text[at : at + 1] == unit else end
        if stop > end and before != "月" and words.unit_at(text, at) is None:
            continue
        yield placeholder(start, end, stop, 0.96, masked(unit, match[0]), unit=unit, unit_type="duration")


def masked_numbers(text: str) -> Iterator[Gap]:
    """〔2020〕 号, 〔20XX〕XX号, 〔〕3号: a document number without its year or its serial."""
    for match in _NUMBER_MARK.finditer(text):
        for group in (1, 2, 3):
            if match[group] is None:
                continue
            (start, stop), end = match.span(group), match.end()
            if match[group].strip():
                yield placeholder(start, stop, end, 0.97, HALF_DOCUMENT_NUMBER, unit="号", unit_type="serial")
            else:
                yield blank(start, end, 0.97, HALF_DOCUMENT_NUMBER, unit="号", unit_type="serial")
